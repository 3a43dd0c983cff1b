"""The blueprint of an exam: ``ujian.yml``, rows of aim, kind, level and difficulty."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from generator import errors, names, source
from generator.content.statements import Isi, Teks
from generator.errors import SchoolError
from generator.source import Tree

MOST_ITEMS = 200
"""Items of one exam; a longer one is no test for a class."""


def _kind(value: str) -> str:
    known = [name for name, _ in names.JENIS]
    if value not in known:
        remedy = errors.meant(value.casefold(), known, likeness=0.5)
        raise ValueError(f'jenis soal "{value}" tidak dikenal. {remedy}')
    return value


Jenis = Annotated[str, AfterValidator(_kind)]
Skor = Annotated[int, Field(ge=1, le=100)]


class BarisKisi(Isi):
    """One row: so many items of a kind for an aim, a level and a difficulty."""

    jenis: Jenis
    """Jenis soal. ``pg`` mencakup semua soal dengan satu jawaban di antara pilihan."""
    tp: Teks | None = None
    """Id tujuan pembelajaran, atau TP1, TP2, … menurut urutannya; kosong: tujuan mana pun."""
    tingkat: Literal["L1", "L2", "L3", "C1", "C2", "C3", "C4", "C5", "C6"] | None = None
    """Level kognitif: L1 (C1–C2), L2 (C3), L3 (C4–C6), atau satu tingkat C."""
    kesukaran: Literal["mudah", "sedang", "sukar"] | None = None
    """Perkiraan tingkat kesukaran sebelum soal diujikan."""
    jumlah: Annotated[int, Field(ge=1, le=MOST_ITEMS)] = 1
    """Banyak soal."""


class Ujian(Isi):
    """``ujian.yml``: the exam's name, time, scores and blueprint."""

    nama: Teks | None = None
    """Nama ujian, bila ``--nama`` tidak diberikan."""
    waktu: Annotated[int, Field(ge=5, le=600)] | None = None
    """Menit, bila ``--waktu`` tidak diberikan; kosong: garis untuk diisi."""
    skor: dict[Jenis, Skor] = Field(default={})
    """Skor satu soal tiap jenis; ``--skor`` menang atasnya."""
    total: Annotated[int, Field(ge=1, le=10_000)] | None = None
    """Jumlah skor yang dikehendaki; bila jumlahnya lain, ujian tidak dibuat."""
    kisi: tuple[BarisKisi, ...] = Field(min_length=1, max_length=MOST_ITEMS)
    """Baris kisi-kisi."""

    @model_validator(mode="after")
    def _countable(self) -> Ujian:
        count = sum(row.jumlah for row in self.kisi)
        if count > MOST_ITEMS:
            raise ValueError(f"kisi-kisi berisi {count} soal. Paling banyak {MOST_ITEMS} soal.")
        return self


def read(path: Path) -> tuple[Ujian, Tree]:
    """The blueprint in ``path``, and where its rows stand; raises ``SchoolError``."""
    return source.read(path, Ujian, error=SchoolError)
