"""The school and the class: what the identity file says, and what a class brings with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from generator import source
from generator.content.statements import Isi, Teks
from generator.errors import BuatError, SchoolError

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_KELAS = re.compile(r"(?P<level>[IVX]+|1[0-2]|[1-9])(?P<rest>$|[\s.\-/].*|[A-Z]$)", re.IGNORECASE)


@dataclass(frozen=True)
class Kelas:
    """A class and what follows from its level."""

    label: str
    """As the teacher wrote it, the level in Roman numerals: ``IX``, ``XI TKJ 1``."""
    tingkat: int
    """1 to 12."""

    @classmethod
    def read(cls, text: str, place: str = "--kelas", error: type[BuatError] = BuatError) -> Kelas:
        """The class written as ``IX``, ``9``, ``XI-3`` or ``XI TKJ 1``; else ``error``."""
        match = _KELAS.fullmatch(text.strip())
        level = match["level"].upper() if match else ""
        if level in _ROMAN:
            tingkat = _ROMAN.index(level) + 1
        elif level.isdigit():
            tingkat = int(level)
        else:
            raise error.at(
                place, f'"{text}" bukan kelas. Tulis seperti IX, 9, XI-3, atau "XI TKJ 1".'
            )
        rest = match["rest"] if match else ""
        return cls(_ROMAN[tingkat - 1] + rest, tingkat)

    @property
    def romawi(self) -> str:
        """The level alone, in Roman numerals."""
        return _ROMAN[self.tingkat - 1]

    @property
    def fase(self) -> str:
        """The phase of Kurikulum Merdeka: A for I–II to F for XI–XII."""
        return "AABBCCDDDEFF"[self.tingkat - 1]

    @property
    def pilihan(self) -> int:
        """Options of an item: 3 in lower SD, 4 to SMP, 5 in SMA."""
        if self.tingkat <= 3:
            return 3
        return 4 if self.tingkat <= 9 else 5

    @property
    def menit_jp(self) -> int:
        """Minutes of one lesson (JP): SD 35 (Permendikdasmen 13/2025), SMP 40, SMA 45."""
        if self.tingkat <= 6:
            return 35
        return 40 if self.tingkat <= 9 else 45


class BarisIdentitas(Isi):
    """A free row of the identity block."""

    label: Teks
    """Nama baris: "Program keahlian"."""
    nilai: Teks | None = None
    """Kosong: garis untuk diisi dengan tangan."""


class Identitas(Isi):
    """``identitas.yml``: what the papers say of school and teacher. What it does not say is left
    blank to write on, never guessed."""

    sekolah: Teks | None = None
    """Nama satuan pendidikan."""
    kop: tuple[Teks, ...] = Field(default=(), max_length=9)
    """Baris-baris kop dari atas ke bawah; baris yang sama dengan ``sekolah`` dicetak terbesar."""
    guru: Teks | None = None
    """Nama guru dengan gelarnya."""
    mapel: Teks | None = None
    """Mata pelajaran; bila kosong diambil dari kurikulum topik."""
    kelas: Teks | None = None
    """Kelas, bila ``--kelas`` tidak diberikan."""
    semester: Teks | None = None
    """Semester: "Ganjil", "Genap", "Gasal"."""
    tahun_ajaran: Teks | None = None
    """Tahun ajaran: "2026/2027"."""
    menit_jp: Annotated[int, Field(ge=20, le=60)] | None = None
    """Menit satu jam pelajaran, bila sekolah memakai lama yang lain."""
    kktp: Annotated[int, Field(ge=1, le=100)] = 66
    """Batas ketuntasan (KKTP) dalam persen."""
    tingkat: tuple[Teks, Teks, Teks, Teks] = ("Sangat baik", "Baik", "Cukup", "Perlu bimbingan")
    """Nama empat tingkat pada lembar pengamatan, dari yang tertinggi."""
    baris: tuple[BarisIdentitas, ...] = Field(default=(), max_length=8)
    """Baris tambahan, misalnya Program Keahlian."""


@dataclass(frozen=True)
class Sekolah:
    """The school as one run sees it."""

    identitas: Identitas
    kelas: Kelas

    @property
    def menit_jp(self) -> int:
        """Minutes of a lesson here."""
        return self.identitas.menit_jp or self.kelas.menit_jp


def read(path: Path | None, kelas: str | None) -> Sekolah:
    """The identity in ``path`` (none: all blank) and the class; ``kelas`` wins over the file's.

    Raises ``SchoolError`` with every problem of the file.
    """
    if path is None:
        return Sekolah(Identitas(), Kelas.read(kelas or "IX"))
    identitas, tree = source.read(path, Identitas, error=SchoolError)
    if strange := list(source.unprintable(tree)):
        raise SchoolError(strange)
    if kelas or not identitas.kelas:
        return Sekolah(identitas, Kelas.read(kelas or "IX"))
    return Sekolah(identitas, Kelas.read(identitas.kelas, tree.place(("kelas",)), SchoolError))
