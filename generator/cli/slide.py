"""``buat slide``: how much of a lesson it tells, and what comes by a click."""

from __future__ import annotations

from typing import Any

import click

from generator.cli.options import Bilangan, Opsi, Option, parts, together


class Daftar(click.ParamType[tuple[str, ...], str]):
    """Several words, parted by commas; what they may be is known where they are used."""

    name = "daftar"

    def convert(
        self,
        value: Any,
        param: click.Parameter | None,  # noqa: ARG002
        ctx: click.Context | None,  # noqa: ARG002
    ) -> tuple[str, ...]:
        """The words, each once, in the order given."""
        return value if isinstance(value, tuple) else parts(value)


def _one_length(ctx: click.Context, param: click.Parameter, value: int | None) -> int | None:
    """The length; a second one beside it is wrong usage."""
    if value and {"jp", "menit"} & {name for name, given in ctx.params.items() if given}:
        raise click.BadParameter("tulis salah satu saja, --jp atau --menit.", ctx, param)
    return value


_LENGTH: tuple[Option, ...] = (
    click.option(
        "--jp",
        cls=Opsi,
        kelompok="Lama dan bagian",
        metavar="BANYAK",
        type=Bilangan(1, 8),
        callback=_one_length,
        help="Jam pelajaran yang diisi; menit satu JP menurut kelas (35, 40, atau 45).",
    ),
    click.option(
        "--menit",
        cls=Opsi,
        kelompok="Lama dan bagian",
        metavar="MENIT",
        type=Bilangan(1, 480),
        callback=_one_length,
        help="Menit yang diisi, misalnya 80. Menit pada catatan selalu berjumlah sama.",
    ),
    click.option(
        "--pilih",
        cls=Opsi,
        kelompok="Lama dan bagian",
        default="",
        metavar="BAGIAN,…",
        type=Daftar(),
        help="Nama atau nomor bagian, misalnya 1,Memahami. Lihat: buat katalog.",
    ),
)

motion = click.option(
    "--animasi",
    cls=Opsi,
    kelompok="Kelas dan tampilan",
    is_flag=True,
    help="Butir slide kunci dan jawaban kuis muncul dengan klik, dan ikut terlihat bila dicetak "
    "dari PowerPoint. Kuis pg, benar-salah, sebab-akibat, pernyataan, pasangan, pgk, isian, "
    "rumpang, dan urutkan menjadi satu slide; jenis lain tetap sepasang.",
)
"""The option of a deck whose answers come by a click."""

length = together(*_LENGTH)
"""The options that say how much of a lesson a deck tells."""
