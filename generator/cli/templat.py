"""``buat templat``: which templates there are, what they may use, and copies to change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator import errors, names, places
from generator.cli import options
from generator.cli.options import Kelompok, Opsi, Perintah
from generator.cli.report import Report, say, shortened
from generator.errors import BuatError, Problem

_MASTER = "master"
"""What ``salin`` calls the master of the slides."""


class Templat(options.Nama):
    """The path of a template or stylesheet; a misspelt one is answered with the nearest."""

    def __init__(self, *more: str, own: bool = True) -> None:
        super().__init__(more, "templat")
        self.own = own
        """Whether those that only the school has are meant too."""

    def known(self, ctx: click.Context | None) -> list[str]:
        """All that may be named."""
        school = ctx.params.get("sekolah") if ctx and self.own else None
        folders = places.template_folders(school)[:-1]
        found = (name for folder in folders for name in places.names(folder))
        return list(dict.fromkeys((*self.choices, *found)))

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The path as we write it."""
        name, known = value.replace("\\", "/").removeprefix("bawaan/"), self.known(ctx)
        if name not in known:
            near = errors.meant(name.casefold(), known, "Lihat: buat templat daftar", 0.5)
            self.fail(f'templat "{value}" tidak dikenal. {near}', param, ctx)
        return name

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[click.shell_completion.CompletionItem]:
        """The paths that begin so."""
        return options.Nama(self.known(ctx), self.noun).shell_complete(ctx, param, incomplete)


@click.group(
    "templat",
    cls=Kelompok,
    subcommand_metavar="PERINTAH [OPSI]",
    help="Lihat, salin, dan pahami templat dokumen dan slide.",
    short_help="Lihat dan salin templat untuk diubah.",
    contoh=("buat templat daftar", "buat templat salin lkpd.html --blok kop"),
)
def templat() -> None:
    """Which templates there are, copies to change, and what they may use."""


@templat.command(
    "daftar",
    cls=Perintah,
    help="Tampilkan semua templat, blok-bloknya, dan folder asalnya; atau susunan satu templat.",
    short_help="Tampilkan templat, blok, dan asalnya.",
    contoh=("buat templat daftar", "buat templat daftar lkpd.html --sekolah sekolah-kami"),
)
@click.argument("nama", required=False, metavar="[TEMPLAT]", type=Templat())
@options.school
def daftar(nama: str | None, sekolah: Path | None) -> None:
    """Show each template with its blocks and the folder that it comes from."""
    _say("daftar", nama, sekolah)


@templat.command(
    "jelaskan",
    cls=Perintah,
    help="Jelaskan semua nama yang dapat dipakai sebuah templat: jenisnya dan artinya.",
    short_help="Jelaskan nama-nama dalam sebuah templat.",
    contoh=("buat templat jelaskan lkpd.html", "buat templat jelaskan gaya/lkpd.css"),
)
@click.argument("nama", metavar="TEMPLAT", type=Templat())
@options.school
def jelaskan(nama: str, sekolah: Path | None) -> None:
    """Show what a template may use."""
    _say("jelaskan", nama, sekolah)


def _say(task: str, nama: str | None, sekolah: Path | None) -> None:
    """Say what was found out; what a school wrote is read in a child process."""
    from generator import worker

    asked = (task, nama, places.template_folders(sekolah))
    if sekolah:
        asking = worker.Task("templat", asked, place=str(sekolah))
        lines, problems = worker.call(asking, _found)
    else:
        from generator import overview

        lines, problems = _found(overview.answer(*asked))
    for line in lines:
        say(line)
    report = Report()
    for problem in problems:
        report.warn(f"{shortened(problem.place)}: {problem.message}")


def _found(value: Any) -> tuple[list[str], list[Problem]]:
    """Lines to say, and what is wrong with a school's templates."""
    from generator import worker

    return [str(line) for line in value["baris"]], [worker.problem(row) for row in value["masalah"]]


@templat.command(
    "salin",
    cls=Perintah,
    help="Salin templat ke folder sekolah untuk diubah: seluruhnya, atau blok tertentu saja. "
    f"{_MASTER} menyalin master slide.",
    short_help="Salin templat ke folder sekolah.",
    contoh=(
        "buat templat salin lkpd.html --blok kop --sekolah sekolah-kami",
        f"buat templat salin gaya/lkpd.css {_MASTER}",
    ),
)
@click.argument(
    "nama", nargs=-1, required=True, metavar="TEMPLAT…", type=Templat(_MASTER, own=False)
)
@click.option(
    "--blok",
    cls=Opsi,
    kelompok="Isi",
    multiple=True,
    metavar="NAMA",
    help="Salin blok ini saja; selebihnya tetap mengikuti bawaan. Boleh diulang.",
)
@click.option(
    "--rasio",
    cls=Opsi,
    kelompok="Isi",
    default=names.RASIO[0],
    metavar="RASIO",
    type=options.Nama(names.RASIO, "rasio"),
    help=f"Untuk {_MASTER}: 16:9 atau 4:3. Bawaan: 16:9.",
)
@options.school
@click.pass_context
def salin(
    context: click.Context,
    nama: tuple[str, ...],
    blok: tuple[str, ...],
    rasio: Any,
    sekolah: Path | None,
) -> None:
    """Write copies of templates into the school's folder."""
    from generator import output

    school = options.needed(sekolah)
    named = tuple(dict.fromkeys(nama))
    targets = {one: _target(school, one) for one in named}
    if taken := [path for path in targets.values() if path.exists()]:
        raise BuatError(
            Problem(str(path), "berkas itu sudah ada. Ubah di situ, atau pindahkan dulu.")
            for path in taken
        )
    made = {one: _copy(context, one, tuple(dict.fromkeys(blok)), school, rasio) for one in named}
    for one, data in made.items():
        output.write_plain(targets[one], data)
        say(shortened(str(targets[one])))
    if _MASTER in named:
        say("Sebut master itu di _brand.yml: defaults: {buat: {master: master.pptx}}")


def _target(sekolah: Path, name: str) -> Path:
    """Where the copy goes; raises ``SchoolError`` where a link leads out of the folder."""
    if name == _MASTER:
        return places.within(sekolah, "master.pptx")
    return places.within(sekolah, f"templates/{name}")


def _copy(
    context: click.Context, name: str, blok: tuple[str, ...], sekolah: Path, rasio: Any
) -> bytes:
    """What the copy of ``name`` holds; a block that it does not have is wrong usage."""
    folders = places.template_folders()
    if blok:
        from generator.templates import copies, outline

        known = tuple(outline.blocks(name, folders)) if name.endswith(".html") else ()
        for one in blok:
            if not known:
                raise click.UsageError(f"{name} tidak punya blok; salin tanpa --blok.", context)
            if one not in known:
                raise click.UsageError(options.unknown("blok", one, known), context)
        return copies.extended(name, blok, folders).encode()
    if name == _MASTER:
        from generator import worker

        file = worker.file(worker.Task("master", (sekolah, rasio), place=str(sekolah)))
        for notice in file.peringatan:
            Report().warn(notice)
        return file.data
    from generator.templates import copies

    return copies.whole(name, folders).encode()
