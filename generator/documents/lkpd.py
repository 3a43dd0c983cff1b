"""The worksheet and its key."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.common import Halaman, SoalTampil


@dataclass(frozen=True)
class BacaanTampil:
    """Reading matter of an activity."""

    judul: str
    paragraf: tuple[str, ...]
    sumber: str


@dataclass(frozen=True)
class KartuTampil:
    """A case card."""

    huruf: str
    judul: str
    kalimat: tuple[str, ...]
    sumber: str


@dataclass(frozen=True)
class CatatanTampil:
    """A teacher's note; empty strings where there is nothing to say."""

    ucapkan: str
    tanyakan: str
    diharapkan: str
    sering_muncul: str
    lakukan: str


@dataclass(frozen=True)
class TantanganTampil:
    """A question beyond the lesson."""

    pokok: str
    jawaban: str
    garis: int
    """Lines to write on."""
    sumber: str


@dataclass(frozen=True)
class KegiatanTampil:
    """One activity."""

    nomor: int
    judul: str
    tahap: str
    cara: tuple[str, ...]
    """Who works, in order: ``mandiri``, ``berdua``, ``kelompok``, ``pleno``."""
    menit: int
    bacaan: BacaanTampil | None
    kartu: tuple[KartuTampil, ...]
    langkah: tuple[str, ...]
    soal: tuple[SoalTampil, ...]
    latihan: tuple[SoalTampil, ...]
    """Check items chosen by ``acak``; they follow the activity under a heading of their own."""
    hasil: str
    skor: int
    catatan: CatatanTampil
    bank: tuple[str, ...] = ()
    """Words to choose from, on the sheet that helps."""
    tantangan: TantanganTampil | None = None
    """On the sheet that asks more."""


@dataclass(frozen=True)
class PenilaianBaris:
    """A row of the scoring table."""

    bagian: str
    skor: int


@dataclass(frozen=True)
class TindakLanjutBaris:
    """A row of the key's last table."""

    tp: str
    """The aim in words."""
    nomor: str
    """Numbers of its items."""
    skor: int
    batas: int
    """Least score that reaches the KKTP, rounded up."""
    tindak_lanjut: str


@dataclass(frozen=True)
class Lkpd:
    """Template ``lkpd.html``: the worksheet, or its key where ``guru`` is true."""

    halaman: Halaman
    guru: bool
    untuk: str
    """``murid`` or ``kelompok``: one name or six."""
    nama: tuple[str, ...]
    """Labels of the name blanks."""
    tujuan: tuple[str, ...]
    alat: tuple[str, ...]
    kegiatan: tuple[KegiatanTampil, ...]
    kesimpulan: tuple[SoalTampil, ...]
    refleksi: tuple[str, ...]
    penilaian: tuple[PenilaianBaris, ...]
    skor_maksimal: int
    panjang_isian: int
    """Millimetres of every blank on the sheet."""
    cp: tuple[str, ...]
    """Curriculum lines, for the teacher's papers only."""
    tindak_lanjut: tuple[TindakLanjutBaris, ...]
    catatan_guru: tuple[str, ...]
    sumber: tuple[str, ...]
    bank: tuple[str, ...] = ()
    """Words to choose from for the conclusion, on the sheet that helps."""
