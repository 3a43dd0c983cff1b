"""The school and the class: what the identity file says, and what a class brings with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, field_validator

from generator import source
from generator.content.statements import Isi, Teks
from generator.errors import BuatError, SchoolError
from generator.words import Sebutan

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MADRASAH = re.compile(r"(?:madrasah|MIN?|MTsN?|MAN?|MAK(?:N)?)\b", re.IGNORECASE)
_KELAS = re.compile(r"(?P<level>[IVX]+|1[0-2]|[1-9])(?P<rest>$|[\s.\-/].*|[A-Z]$)", re.IGNORECASE)


PANCA_CINTA = (
    "Cinta Allah dan Rasul-Nya",
    "Cinta ilmu",
    "Cinta lingkungan",
    "Cinta diri dan sesama manusia",
    "Cinta tanah air",
)
"""The usual five, to be changed in the identity: lists in use differ."""


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


class Penanda(Isi):
    """Someone who signs."""

    sebagai: Teks | None = None
    """Jabatan: "Wakil Kepala Bidang Kurikulum"; untuk ``kepala`` boleh kosong."""
    nama: Teks | None = None
    """Nama dengan gelarnya; kosong: garis untuk diisi dengan tangan."""
    nomor: Teks | None = None
    """Nomor di bawah nama, dengan sebutannya: "NIP 19700101 199503 2 001", "NUPTK …"."""


class Pita(Isi):
    """A band of marks and what follows from it."""

    sampai: Annotated[int, Field(ge=1, le=100)]
    """Nilai tertinggi pita ini; pita berikutnya mulai satu di atasnya."""
    sebutan: Teks
    """Nama pita: "Sudah mencapai"."""
    tindak_lanjut: Teks
    """Yang dilakukan sesudahnya: "Remedial pada tujuan yang belum tercapai"."""


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
    pita: tuple[Pita, ...] = Field(default=(), max_length=8)
    """Pita nilai dari yang terendah, berakhir pada 100; kosong: empat pita menurut ``kktp``."""
    baris: tuple[BarisIdentitas, ...] = Field(default=(), max_length=8)
    """Baris tambahan, misalnya Program Keahlian."""
    sebutan: Teks | None = None
    """Kata untuk murid bila ``--sebutan`` tidak diberikan: "siswa", "warga belajar"."""
    gaya_nama: Literal["lazim", "baku"] = "lazim"
    """Nama negara pada peta dan diagram: ``lazim`` (KBBI) atau ``baku`` (daftar resmi 2025, bila
    sudah diketahui)."""
    sapaan: Literal["kamu", "kalian", "Anda"] | None = None
    """Sapaan bila ``--sapaan`` tidak diberikan."""
    sebutan_tahun: Literal["Tahun ajaran", "Tahun pelajaran"] = "Tahun ajaran"
    """Kata untuk tahun ajaran."""
    jenis: Literal["sekolah", "madrasah"] | None = None
    """Kosong: madrasah bila namanya diawali Madrasah, MI, MTs, MA, atau MAK."""
    panca_cinta: tuple[Teks, ...] = Field(default=(), max_length=8)
    """Untuk madrasah: cinta yang dicentang pada modul ajar; kosong: lima yang lazim."""
    materi_insersi: Teks | None = None
    """Untuk madrasah: materi yang disisipkan; kosong: garis untuk diisi dengan tangan."""
    kepala: Penanda | None = None
    """Kepala sekolah atau madrasah, untuk kolom tanda tangan."""
    nomor_guru: Teks | None = None
    """Nomor guru dengan sebutannya: "NIP …" atau "NUPTK …"."""
    penanda: tuple[Penanda, ...] = Field(default=(), max_length=4)
    """Penanda tangan dari kiri ke kanan, pengganti kepala dan guru."""
    tempat: Teks | None = None
    """Tempat penandatanganan: "Contoh"."""
    tanggal: Teks | None = None
    """Tanggal penandatanganan: "13 Juli 2026"; kosong: garis untuk diisi dengan tangan."""

    @field_validator("pita")
    @classmethod
    def _rising(cls, pita: tuple[Pita, ...]) -> tuple[Pita, ...]:
        ends = [band.sampai for band in pita]
        if ends and (ends[-1] != 100 or ends != sorted(set(ends))):
            raise ValueError("pita nilai harus naik dan berakhir pada 100.")
        return pita


@dataclass(frozen=True)
class Sekolah:
    """The school as one run sees it."""

    identitas: Identitas
    kelas: Kelas

    @property
    def menit_jp(self) -> int:
        """Minutes of a lesson here."""
        return self.identitas.menit_jp or self.kelas.menit_jp

    @property
    def madrasah(self) -> bool:
        """Whether it is a madrasah, as the identity says or as its name begins."""
        said = self.identitas.jenis
        return said == "madrasah" or (
            said is None and bool(_MADRASAH.match(self.identitas.sekolah or ""))
        )

    @property
    def panca_cinta(self) -> tuple[str, ...]:
        """The five loves of a madrasah's curriculum; none elsewhere."""
        return (self.identitas.panca_cinta or PANCA_CINTA) if self.madrasah else ()

    @property
    def sebutan(self) -> Sebutan:
        """The words for pupils where a request says nothing."""
        usual = Sebutan()
        return Sebutan(self.identitas.sebutan or usual.murid, self.identitas.sapaan or usual.sapaan)

    @property
    def penanda(self) -> tuple[Penanda, ...]:
        """Who signs a plan, from left to right."""
        identitas = self.identitas
        if identitas.penanda:
            return identitas.penanda
        head = identitas.kepala or Penanda()
        office = head.sebagai or ("Kepala Madrasah" if self.madrasah else "Kepala Sekolah")
        guru = Penanda(
            sebagai="Guru Mata Pelajaran", nama=identitas.guru, nomor=identitas.nomor_guru
        )
        return (Penanda(sebagai=office, nama=head.nama, nomor=head.nomor), guru)

    @property
    def pita(self) -> tuple[Pita, ...]:
        """The bands of marks: the identity's, or four that turn on the KKTP."""
        kktp = self.identitas.kktp
        usual = (
            (min(40, kktp - 1), "Belum mencapai", "Remedial pada semua tujuan"),
            (kktp - 1, "Belum mencapai sebagian", "Remedial pada tujuan yang belum tercapai"),
            (max(85, kktp), "Sudah mencapai", "Lanjut ke materi berikutnya"),
            (100, "Melampaui", "Pengayaan"),
        )
        bands: list[Pita] = []
        for end, name, then in usual:
            if end > (bands[-1].sampai if bands else 0):
                bands.append(Pita(sampai=end, sebutan=name, tindak_lanjut=then))
        return self.identitas.pita or tuple(bands)


def read(path: Path | None, kelas: str | None) -> Sekolah:
    """The identity in ``path`` (none: all blank) and the class; ``kelas`` wins over the file's.

    Raises ``SchoolError`` with every problem of the file.
    """
    if path is None:
        return Sekolah(Identitas.model_construct(), Kelas.read(kelas or "IX"))
    identitas, tree = source.read(path, Identitas, error=SchoolError)
    if strange := list(source.unprintable(tree)):
        raise SchoolError(strange)
    if kelas or not identitas.kelas:
        return Sekolah(identitas, Kelas.read(kelas or "IX"))
    return Sekolah(identitas, Kelas.read(identitas.kelas, tree.place(("kelas",)), SchoolError))
