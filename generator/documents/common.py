"""What papers and decks share: their head, and items as they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator import figures


@dataclass(frozen=True)
class BarisTampil:
    """Satu baris pada kepala dokumen."""

    label: str
    nilai: str
    """Kosong: garis untuk ditulisi."""


@dataclass(frozen=True)
class AsingTampil:
    """Kata asing, yang ditandai di setiap teks."""

    teks: str
    bahasa: str
    """Dua huruf, misalnya ``en``."""
    miring: bool
    """Apakah dicetak miring: istilah ya, nama badan tidak."""


@dataclass(frozen=True)
class BarisKopTampil:
    """Sebuah baris kop."""

    teks: str
    ukuran: str
    """Poin, misalnya ``10`` atau ``8.5``."""
    kuat: bool
    """Apakah tebal."""
    nama: bool
    """Apakah memakai fon judul: nama sekolah."""
    fon: str
    """Keluarga fon sekolah; kosong: fon lembar."""
    bahasa: str
    """Kode bahasa menurut HTML: ``id``, ``ar``, ``jv-Java``."""
    arah: str
    """``ltr`` atau ``rtl``."""
    lebar: str
    """Milimeter paling lebar, agar baris yang panjang terbagi rata; kosong: selebar tempatnya."""


@dataclass(frozen=True)
class GambarKopTampil:
    """Gambar di dalam kop."""

    gambar: str
    """Jalurnya dari folder sekolah."""
    uraian: str
    """Yang tampak, untuk yang tidak dapat melihatnya."""
    tinggi: str
    """Milimeter; kosong: selebar bidang tulis, untuk kop yang berupa satu gambar."""


@dataclass(frozen=True)
class KopTampil:
    """Kop: satu gambar, atau baris-baris di antara paling banyak dua logo, dan garis penutupnya."""

    gambar: GambarKopTampil | None
    """Seluruh kop sebagai gambar; maka tidak ada baris dan logo."""
    baris: tuple[BarisKopTampil, ...]
    kiri: GambarKopTampil | None
    """Logo di kiri."""
    kanan: GambarKopTampil | None
    """Logo di kanan."""
    setimbang: bool
    """Apakah baris-barisnya di tengah halaman: selebar logo dibiarkan kosong di seberang logo yang
    hanya satu."""
    garis: str
    """``tanpa``, ``tunggal``, ``ganda``, atau ``tebal-tipis``."""


@dataclass(frozen=True)
class Halaman:
    """Yang diketahui setiap lembar dan slide tentang dirinya."""

    judul: str
    subjudul: str
    topik: str
    bentuk: str
    """Nama bentuk; judul topik bila dokumen membahas seluruh topik."""
    mapel: str
    kelas: str
    fase: str
    jp: int
    menit: int
    """Menit seluruh pelajaran."""
    sekolah: str
    """Nama sekolah; kosong bila identitas tidak menyebutnya."""
    guru: str
    kop: KopTampil | None
    """Kop halaman pertama, bila ada."""
    baris: tuple[BarisTampil, ...]
    kertas: str
    """``A4`` atau ``F4``."""
    huruf_besar: int
    """Besar huruf edisi huruf besar, dalam poin; 0 untuk edisi biasa."""
    dukungan: str
    """``terbimbing``, ``biasa``, atau ``tantangan``; tampak sebagai tanda gambar, tidak pernah
    sebagai kata."""
    kode: str
    """Kode pendek semua masukan; sama pada lembar dan kuncinya."""
    murid: str
    """Sebutan untuk murid."""
    sebutan_guru: str
    """Sebutan untuk guru."""
    sebutan_sekolah: str
    """Yang tercetak di depan nama sekolah, misalnya ``Satuan pendidikan``."""
    sapaan: str
    asing: tuple[AsingTampil, ...]


@dataclass(frozen=True)
class PenandaTampil:
    """Yang menandatangani."""

    sebagai: str
    """Jabatan, misalnya ``Kepala Sekolah``."""
    nama: str
    """Kosong: garis untuk ditulisi."""
    nomor: str
    """``NIP …`` atau ``NUPTK …``; kosong: ``label`` dan garis."""
    label: str
    """Yang tercetak di depan garis untuk nomor; kosong: tanpa garis."""


@dataclass(frozen=True)
class TandaTanganTampil:
    """Tempat tanda tangan di akhir lembar."""

    pembuka: str
    """Di atas penanda pertama, misalnya ``Mengetahui,``; kosong: tidak ada."""
    bertanggal: bool
    """Apakah tempat dan tanggal tercetak di atas penanda terakhir."""
    tempat: str
    """Tempat penandatanganan; kosong: garis untuk ditulisi."""
    tanggal: str
    """Tanggal penandatanganan; kosong: garis untuk ditulisi."""
    ruang: int
    """Milimeter untuk stempel dan tanda tangan."""
    penanda: tuple[PenandaTampil, ...]


@dataclass(frozen=True)
class StimulusTampil:
    """Yang dibaca sebelum menjawab soal."""

    pengantar: str
    paragraf: tuple[str, ...]
    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    sumber: str


@dataclass(frozen=True)
class GrupTampil:
    """Bacaan bersama beberapa soal, di atas soal yang pertama."""

    judul: str
    """Soal mana saja: "Teks berikut untuk menjawab soal nomor 7–9"."""
    bacaan: StimulusTampil
    """Bacaannya; ``pengantar``-nya kosong, karena sudah disebut ``judul``."""


@dataclass(frozen=True)
class FigurTampil:
    """Gambar yang dibuat program; templat menyebutnya dengan ``<figure data-figure="…"
    data-untuk="…">``, dan gambarnya dibuat sesudah itu."""

    jenis: str
    """Yang digambar; ditulis pada ``data-figure``."""
    id: str
    isi: figures.Subject
    """Yang tampak di dalamnya."""


@dataclass(frozen=True)
class GambarTampil:
    """Gambar di kertas."""

    figur: FigurTampil
    """Yang digambar."""
    judul: str
    """Yang dikatakan gambar itu, dalam satu pernyataan."""
    sumber: str
    """Dasar gambar itu, dengan tanggal datanya."""


@dataclass(frozen=True)
class SoalTampil:
    """Satu soal pada lembar."""

    nomor: int
    id: str
    jenis: str
    """Menentukan potongannya: ``soal/<jenis>.html``."""
    tp: str
    tingkat: str
    stimulus: StimulusTampil | None
    pokok: str
    """Pokok soal; dengan empat titik bila kalimatnya belum selesai."""
    skor: int
    kunci: str
    pembahasan: str
    sumber: str
    """Sumber seperti yang dicetak, dengan tanggal datanya."""
    isi: Mapping[str, Any]
    """Tambahan menurut jenis soal; lihat penjelasan ``soal/<jenis>.html``."""
    kolom: int
    """Banyak lajur untuk pilihan: 1, 2, atau 4, menurut panjangnya."""
    figur: FigurTampil | None = None
    """Gambarnya: ``<figure data-figure="…" data-untuk="…">``."""
    figur_kunci: FigurTampil | None = None
    """Gambar yang sama dengan jawabannya."""
    grup: GrupTampil | None = None
    """Pada soal pertama sebuah grup: bacaan bersamanya."""
