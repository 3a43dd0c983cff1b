"""The handout."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.common import GambarTampil, Halaman


@dataclass(frozen=True)
class PenjelasanTampil:
    """Satu bagian bahan bacaan."""

    judul: str
    paragraf: tuple[str, ...]
    sumber: str
    """Nomor sumbernya dalam daftar sumber, dengan tanggal data."""


@dataclass(frozen=True)
class IstilahTampil:
    """Satu entri glosarium."""

    istilah: str
    arti: str


@dataclass(frozen=True)
class TabelTampil:
    """Tabel dengan kepala."""

    judul: str
    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    sumber: str


@dataclass(frozen=True)
class Handout:
    """Templat ``handout.html``: bahan bacaan."""

    halaman: Halaman
    inti: str
    bagian: tuple[PenjelasanTampil, ...]
    gambar: tuple[GambarTampil, ...]
    """Gambar di sebelah teks; sumbernya berupa nomor dalam daftar sumber."""
    contoh: TabelTampil | None
    """Contoh-contoh sebuah bentuk."""
    perbandingan: TabelTampil | None
    """Perbandingan bentuk, bila bahan bacaan membahas seluruh topik."""
    istilah: tuple[IstilahTampil, ...]
    landasan: PenjelasanTampil | None
    """Dasar topik ini (asas, hukum), sejauh diminta tujuan pelajaran."""
    rangkuman: tuple[str, ...]
    sumber: tuple[str, ...]
    """Semua sumber; bagian dan tabel menyebutnya dengan nomor urutnya, mulai dari 1."""
