"""``buat ujian``: its options, and what is wrong with them."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from generator import names
from generator.cli import options
from generator.cli.options import Bilangan, Nama, Opsi, Option, unknown

_UJIAN = "Ujian"
MOST_ITEMS = 200
_KINDS = [name for name, _ in names.JENIS]


class Paket(click.ParamType[tuple[str, ...], str]):
    """Letters of packages: ``A-E``, ``A,C,D`` or ``3`` for A to C."""

    name = "paket"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The letters in order, each once."""
        text = re.sub(r"\s", "", value).upper()
        whole = re.fullmatch(r"([A-Z])[-–]([A-Z])", text)
        if whole and whole[1] <= whole[2]:
            return tuple(string.ascii_uppercase[ord(whole[1]) - 65 : ord(whole[2]) - 64])
        if re.fullmatch(r"[A-Z](,[A-Z])*", text):
            return tuple(dict.fromkeys(text.split(",")))
        if text.isdigit() and 1 <= int(text) <= 26:
            return tuple(string.ascii_uppercase[: int(text)])
        return self.fail(
            f'paket "{value}" tidak dikenal. Tulis huruf A sampai Z, misalnya A-E atau A,B.',
            param,
            ctx,
        )


class Takaran(click.ParamType[tuple[tuple[str, int], ...], str]):
    """A number for each kind: ``pg=25,uraian=5``."""

    name = "takaran"

    def __init__(self, most: int) -> None:
        self.most = most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Kinds and their numbers, in the order given."""
        found: dict[str, int] = {}
        for part in filter(None, (part.strip() for part in value.split(","))):
            kind, equals, number = (piece.strip() for piece in part.partition("="))
            if kind.casefold() not in _KINDS:
                self.fail(unknown("jenis soal", kind, _KINDS), param, ctx)
            if not equals or kind.casefold() in found:
                self.fail(f'"{part}" tidak terbaca. Tulis seperti pg=25,uraian=5.', param, ctx)
            found[kind.casefold()] = Bilangan(1, self.most).convert(number, param, ctx)
        return tuple(found.items())


_EXAM: tuple[Option, ...] = (
    click.option(
        "--paket",
        cls=Opsi,
        kelompok=_UJIAN,
        default="A",
        metavar="HURUF",
        type=Paket(),
        help='Paket naskah: "A-E", "A,C", atau banyaknya. Bawaan: satu.',
    ),
    click.option(
        "--jumlah",
        cls=Opsi,
        kelompok=_UJIAN,
        metavar="ANGKA",
        type=Bilangan(1, MOST_ITEMS),
        help=f"Banyak soal, 1 sampai {MOST_ITEMS}. Bawaan: 40; lembar remedial: 10.",
    ),
    click.option(
        "--komposisi",
        cls=Opsi,
        kelompok=_UJIAN,
        default="",
        metavar="JENIS=ANGKA,…",
        type=Takaran(MOST_ITEMS),
        help="Bawaan: pg=25,benar-salah=5,jodoh=2,isian=5,uraian=3.",
    ),
    click.option(
        "--skor",
        cls=Opsi,
        kelompok=_UJIAN,
        default="",
        metavar="JENIS=ANGKA,…",
        type=Takaran(100),
        help="Skor satu soal tiap jenis, misalnya pg=2,uraian=10.",
    ),
    click.option(
        "--total",
        cls=Opsi,
        kelompok=_UJIAN,
        metavar="ANGKA",
        type=Bilangan(1, 10_000),
        help="Jumlah skor yang harus dicapai, misalnya 100.",
    ),
    click.option(
        "--kisi",
        cls=Opsi,
        kelompok=_UJIAN,
        metavar="BERKAS",
        type=click.Path(path_type=Path, dir_okay=False, exists=True),
        help="Kisi-kisi (YAML) menurut tujuan, tingkat, dan kesukaran.",
    ),
    click.option(
        "--nama",
        cls=Opsi,
        kelompok=_UJIAN,
        metavar="NAMA",
        help=f"Nama ujian, atau {', '.join(name for name, _ in names.UJIAN)}.",
    ),
    click.option(
        "--waktu",
        cls=Opsi,
        kelompok=_UJIAN,
        metavar="MENIT",
        type=Bilangan(5, 600),
        help="Lama ujian. Tidak ditulis: garis untuk diisi.",
    ),
    click.option(
        "--jawab",
        cls=Opsi,
        kelompok=_UJIAN,
        default="di-lembar",
        metavar="TEMPAT",
        type=Nama(names.JAWAB, "tempat menjawab"),
        help="di-lembar (lembar jawaban tersendiri) atau di-naskah.",
    ),
    click.option(
        "--peserta",
        cls=Opsi,
        kelompok=_UJIAN,
        default=20,
        metavar="ANGKA",
        type=Bilangan(1, 100),
        help="Baris daftar hadir satu ruang. Bawaan: 20.",
    ),
    click.option(
        "--susulan",
        cls=Opsi,
        kelompok=_UJIAN,
        is_flag=True,
        help="Tambah naskah susulan: soal lain, kisi-kisi sama.",
    ),
    click.option(
        "--remedial",
        cls=Opsi,
        kelompok=_UJIAN,
        default="",
        metavar="TP,…",
        help="Hanya lembar remedial untuk tujuan ini, misalnya TP2,TP4.",
    ),
)

exam = options.together(*options.SHARED, options.paper, *_EXAM)
"""The options of an exam and those that it shares with a lesson."""


def asked(given: dict[str, Any]) -> Any:
    """What the options ask of the exam."""
    from generator.products.request import Ujian

    return Ujian(
        paket=given["paket"],
        komposisi=given["komposisi"],
        skor=given["skor"],
        total=given["total"],
        nama=given["nama"] or None,
        waktu=given["waktu"],
        jawab=given["jawab"],
        peserta=given["peserta"],
        kisi=given["kisi"],
        susulan=given["susulan"],
        remedial=tuple(_listed(given["remedial"].split(","))),
    )


def _listed(parts: Sequence[str]) -> Iterator[str]:
    yield from dict.fromkeys(part.strip() for part in parts if part.strip())
