"""The identity file: what the papers say of teacher and class."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, field_validator

from generator.content.statements import Isi, Teks


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
