"""``buat mulai``: a small working folder to begin from."""

from __future__ import annotations

from pathlib import Path

import click

from generator import places
from generator.cli import options
from generator.cli.options import Opsi, Perintah
from generator.cli.report import say
from generator.errors import BuatError

SCHOOL = Path(options.STARTED)


@click.command(
    "mulai",
    cls=Perintah,
    help="Tulis folder sekolah yang langsung dapat dipakai: merek, logo, identitas, dan satu "
    "templat yang diubah. Dengan --topik: topik kecil sebagai awal topik sendiri.",
    short_help="Mulai folder sekolah atau topik sendiri.",
    contoh=("buat mulai sekolah-kami", "buat mulai --topik topik-saya"),
)
@click.argument("folder", required=False, metavar="[FOLDER]", type=click.Path(path_type=Path))
@click.option(
    "--seperti",
    cls=Opsi,
    kelompok="Isi",
    metavar="SEKOLAH",
    type=options.Nama(options.schools(), "sekolah contoh"),
    help=f"Mulai dari sekolah contoh: {' atau '.join(options.schools())}.",
)
@click.option(
    "--topik",
    cls=Opsi,
    kelompok="Isi",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Folder baru untuk topik sendiri.",
)
def mulai(folder: Path | None, seperti: str | None, topik: Path | None) -> None:
    """Write a school's folder, a topic, or both."""
    starters = places.shipped("templates") / "mulai"
    wanted: list[tuple[Path, Path, str]] = []
    if folder or not topik:
        pattern = options.shipped_school(seperti) if seperti else starters / "sekolah"
        wanted.append((folder or SCHOOL, pattern, "buat semua --sekolah"))
    if topik:
        if str(topik) in options.topics():  # it would hide the shipped one from then on
            raise BuatError.at(
                str(topik), "nama itu milik topik bawaan. Pilih nama lain dengan --topik."
            )
        wanted.append((topik, starters / "topik", "buat semua --topik"))
    for target, _, _ in wanted:
        _refuse_full(target)
    for target, pattern, _ in wanted:
        _write(target, pattern)
    for target, _, command in wanted:
        shown = f'"{target}"' if " " in str(target) else target
        say(f"Langkah berikutnya: {command} {shown}")


def _refuse_full(folder: Path) -> None:
    if options.is_taken(folder):
        raise BuatError.at(str(folder), "folder itu sudah ada isinya. Pilih nama lain.")


def _write(folder: Path, pattern: Path) -> None:
    """A copy of ``pattern``, file by file."""
    from generator import output

    for source in sorted(path for path in pattern.rglob("*") if path.is_file()):
        target = folder / source.relative_to(pattern)
        output.write_plain(target, source.read_bytes())
        say(str(target))
