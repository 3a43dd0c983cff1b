"""Tabel perbandingan: cells to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from pydantic import Field, model_validator

from generator.content.models import Topik
from generator.content.statements import Isi, Pernyataan, Teks
from generator.soal.base import Soal, Tampilan, derived


@dataclass(frozen=True)
class TabelTampil(Tampilan):
    """Kepala dan baris; baris yang terisi adalah contoh."""

    kolom: tuple[str, ...]
    """Kepala semua lajur."""
    baris: tuple[tuple[str, tuple[str, ...], bool], ...]
    """Kepala baris, kunci sel-selnya, apakah dicetak terisi."""
    tinggi: str
    """Tinggi sel: ``biasa`` atau ``lapang``."""


class Baris(Isi):
    """One row: its head and the key of its cells."""

    kepala: Teks
    """Kepala baris."""
    isi: tuple[Teks, ...] = Field(min_length=1)
    """Kunci tiap sel, dari kiri ke kanan; gagasan yang sama diterima."""
    terisi: bool = False
    """``true``: baris ini dicetak sudah terisi, sebagai contoh."""


class Tabel(Soal):
    """A table whose cells pupils fill; one point a cell."""

    jenis: Literal["tabel"] = "tabel"
    kolom: tuple[Teks, ...] = Field(min_length=2, max_length=7)
    """Kepala semua kolom, termasuk kolom kepala baris."""
    baris: tuple[Baris, ...] = Field(min_length=1, max_length=8)
    """Baris tabel dengan kunci selnya."""
    tinggi: Literal["biasa", "lapang"] = "biasa"
    """``lapang`` untuk sel yang menampung satu kalimat."""

    @property
    def skor(self) -> int:
        """One a cell to fill."""
        return sum(len(row.isi) for row in self.baris if not row.terisi)

    @model_validator(mode="after")
    def _rectangular(self) -> Tabel:
        for row in self.baris:
            if len(row.isi) != len(self.kolom) - 1:
                raise ValueError(
                    f'baris "{row.kepala}" berisi {len(row.isi)} sel, seharusnya '
                    f"{len(self.kolom) - 1}."
                )
        if not self.skor:
            raise ValueError(f'tabel "{self.id}" sudah terisi semua. Sisakan satu baris kosong.')
        return self

    def arrange(self, chance: Random, pilihan: int) -> TabelTampil:  # noqa: ARG002
        """The table in its own order."""
        rows = tuple((row.kepala, row.isi, row.terisi) for row in self.baris)
        return TabelTampil("lihat tabel", self.kolom, rows, self.tinggi)


def derive(topik: Topik) -> Iterator[Tabel]:
    """The comparison of the forms, one aspect filled in as an example."""
    aims = {tujuan.id: tujuan for tujuan in topik.pokok.tp}
    for aim in dict.fromkeys(aspek.tp for aspek in topik.pokok.aspek if aspek.tp):
        rows: list[dict[str, object]] = []
        used: list[Pernyataan] = []
        for aspek in topik.pokok.aspek:
            cells = [bentuk.perbandingan.get(aspek.id) for bentuk in topik.bentuk.values()]
            found = [cell for cell in cells if cell and cell.tersoal]
            if len(found) == len(topik.bentuk):
                used += found
                texts = [cell.teks for cell in found]
                rows.append({"kepala": aspek.label, "isi": texts, "terisi": not rows})
        if len(rows) < 3:
            continue
        base = derived(used[0], f"tabel-perbandingan-{aim}", aim, "C2", aims[aim].bentuk)
        yield Tabel.model_validate(
            base
            | {
                "sumber": tuple(dict.fromkeys(key for cell in used for key in cell.sumber)),
                "pokok": "Lengkapi tabel berikut! Baris pertama sudah terisi sebagai contoh.",
                "kolom": ("Aspek", *(bentuk.nama for bentuk in topik.bentuk.values())),
                "baris": rows,
                "tinggi": "lapang",
                "pembahasan": "Gagasan yang sama dengan kata lain diterima.",
                "dasar": "tabel-perbandingan",
            }
        )
