"""The identity file: what the papers say of teacher and class."""

from __future__ import annotations

from pydantic import Field

from generator.content.statements import Isi, Teks
from generator.sekolah.istilah import IstilahSekolah
from generator.sekolah.tanda_tangan import Penanda


class BarisIdentitas(Isi):
    """A free row of the identity block."""

    label: Teks
    """Nama baris: "Program keahlian"."""
    nilai: Teks | None = None
    """Kosong: garis untuk diisi dengan tangan."""


class Identitas(IstilahSekolah):
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
    alokasi_waktu: Teks | None = None
    """Alokasi waktu seperti dicetak: "1 pertemuan (2 × 40 menit)"; bila kosong dihitung dari JP."""
    cp: Teks | None = None
    """Capaian pembelajaran yang ditempel dari dokumen sekolah, pengganti rumusan bawaan topik pada
    modul ajar dan kisi-kisi; baris kosong memisahkan paragraf."""
    baris: tuple[BarisIdentitas, ...] = Field(default=(), max_length=8)
    """Baris tambahan, misalnya Program Keahlian."""
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
