"""The worksheet and its key."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.common import Halaman, SoalTampil


@dataclass(frozen=True)
class BacaanTampil:
    """Bacaan sebuah kegiatan."""

    judul: str
    paragraf: tuple[str, ...]
    sumber: str


@dataclass(frozen=True)
class KartuTampil:
    """Kartu kasus."""

    huruf: str
    judul: str
    kalimat: tuple[str, ...]
    sumber: str


@dataclass(frozen=True)
class CatatanTampil:
    """Catatan guru; teksnya kosong bila tidak ada yang perlu dikatakan."""

    ucapkan: str
    tanyakan: str
    diharapkan: str
    sering_muncul: str
    lakukan: str


@dataclass(frozen=True)
class TantanganTampil:
    """Pertanyaan yang melampaui pelajaran."""

    pokok: str
    jawaban: str
    garis: int
    """Banyak garis tulis."""
    sumber: str


@dataclass(frozen=True)
class KegiatanTampil:
    """Satu kegiatan."""

    nomor: int
    judul: str
    tahap: str
    cara: tuple[str, ...]
    """Siapa yang bekerja, berurutan: ``mandiri``, ``berdua``, ``kelompok``, ``pleno``."""
    menit: int
    bacaan: BacaanTampil | None
    kartu: tuple[KartuTampil, ...]
    langkah: tuple[str, ...]
    soal: tuple[SoalTampil, ...]
    latihan: tuple[SoalTampil, ...]
    """Soal latihan yang dipilih ``acak``; berdiri sesudah kegiatan dengan judul sendiri."""
    hasil: str
    skor: int
    catatan: CatatanTampil
    bank: tuple[str, ...] = ()
    """Kata-kata untuk dipilih, pada lembar terbimbing."""
    tantangan: TantanganTampil | None = None
    """Pada lembar tantangan."""


@dataclass(frozen=True)
class PenilaianBaris:
    """Satu baris tabel penilaian."""

    bagian: str
    skor: int


@dataclass(frozen=True)
class TindakLanjutBaris:
    """Satu baris tabel terakhir pada kunci."""

    tp: str
    """Tujuan dalam kata-kata."""
    nomor: str
    """Nomor soal-soalnya."""
    skor: int
    batas: int
    """Skor terkecil yang mencapai KKTP, dibulatkan ke atas."""
    tindak_lanjut: str


@dataclass(frozen=True)
class Lkpd:
    """Templat ``lkpd.html``: lembar kerja, atau kuncinya bila ``guru`` benar."""

    halaman: Halaman
    guru: bool
    untuk: str
    """``murid`` atau ``kelompok``: satu nama atau enam."""
    nama: tuple[str, ...]
    """Label isian nama."""
    tujuan: tuple[str, ...]
    alat: tuple[str, ...]
    kegiatan: tuple[KegiatanTampil, ...]
    kesimpulan: tuple[SoalTampil, ...]
    refleksi: tuple[str, ...]
    penilaian: tuple[PenilaianBaris, ...]
    skor_maksimal: int
    panjang_isian: int
    """Panjang setiap isian pada lembar, dalam milimeter."""
    cp: tuple[str, ...]
    """Baris capaian pembelajaran, hanya pada lembar guru."""
    tindak_lanjut: tuple[TindakLanjutBaris, ...]
    catatan_guru: tuple[str, ...]
    sumber: tuple[str, ...]
    bank: tuple[str, ...] = ()
    """Kata-kata untuk dipilih pada kesimpulan, pada lembar terbimbing."""
