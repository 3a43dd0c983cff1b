"""``buat isi``: the files of a topic, and copies of them to change in a school's folder."""

from __future__ import annotations

from pathlib import Path

import click

from generator import places
from generator.cli import options
from generator.cli.options import Perintah
from generator.cli.report import say
from generator.errors import BuatError


@click.group(
    "isi",
    subcommand_metavar="PERINTAH [OPSI]",
    options_metavar="[OPSI]",
    short_help="Lihat atau salin berkas isi.",
)
def isi() -> None:
    """Lihat berkas isi sebuah topik, atau salin ke folder sekolah untuk diubah."""


@isi.command(
    "daftar",
    cls=Perintah,
    help="Tampilkan berkas isi topik dan asalnya.",
    short_help="Tampilkan berkas isi topik dan asalnya.",
    contoh=("buat isi daftar", "buat isi daftar --topik topik-saya --sekolah sekolah-kami"),
)
@options.topic
@options.school
def daftar(topik: Path, sekolah: Path | None) -> None:
    """List the files of the topic, and whose each is."""
    own = places.overlay(sekolah, topik)
    files = _files(topik) | (_files(own) if own else {})
    width = max(map(len, files))
    for name, path in sorted(files.items()):
        whose = "sekolah" if own and path.is_relative_to(own) else "bawaan"
        say(f"{name:<{width}}  {whose}")


@isi.command(
    "salin",
    cls=Perintah,
    help="Salin berkas isi ke folder sekolah. Salinannya dipakai sebagai ganti berkas bawaan.",
    short_help="Salin berkas isi ke folder sekolah.",
    contoh=("buat isi salin contoh/asean.yml", "buat isi salin bentuk/regional.yml sumber.yml"),
)
@click.argument("berkas", nargs=-1, required=True, metavar="BERKAS…")
@options.topic
@options.school
def salin(berkas: tuple[str, ...], topik: Path, sekolah: Path | None) -> None:
    """Copy files of the topic into the school's folder, all or none."""
    from generator import output

    school = options.needed(sekolah)
    home = places.within(school, f"content/{topik.name}")
    if home.resolve() == topik.resolve():
        raise BuatError.at(str(topik), "topik ini milik sekolah sendiri. Ubah berkasnya langsung.")
    known = _files(topik)
    for name in berkas:
        if name not in known:
            raise BuatError.at(name, options.unknown("berkas isi", name, sorted(known)))
        if places.within(school, f"content/{topik.name}/{name}").exists():
            raise BuatError.at(
                str(home / name), "berkas itu sudah ada. Ubah, atau hapus dahulu untuk menyalinnya."
            )
    for name in berkas:
        output.write_plain(home / name, known[name].read_bytes())
        say(str(home / name))


def _files(folder: Path) -> dict[str, Path]:
    """The YAML files of the topic's folder, by their path in it."""
    found = places.inside(folder, "*.yml")
    return {path.relative_to(folder).as_posix(): path for path in found}
