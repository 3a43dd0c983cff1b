"""What a lesson plan says beside the lesson itself."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.content.statements import Id, Isi, Teks

DIMENSI = (
    "keimanan dan ketakwaan",
    "kewargaan",
    "penalaran kritis",
    "kreativitas",
    "kolaborasi",
    "kemandirian",
    "kesehatan",
    "komunikasi",
)
"""The eight dimensions of the graduate's profile (2025)."""


class Dimensi(Isi):
    """A dimension of the graduate's profile that the lesson serves."""

    nama: Literal[
        "keimanan dan ketakwaan",
        "kewargaan",
        "penalaran kritis",
        "kreativitas",
        "kolaborasi",
        "kemandirian",
        "kesehatan",
        "komunikasi",
    ]
    """Salah satu dari delapan dimensi profil lulusan."""
    wujud: Teks
    """Bagaimana dimensi itu tampak dalam pelajaran ini, satu kalimat."""


class Tugas(Isi):
    """A task after the assessment: for those who need more time, or who want more."""

    judul: Teks
    """Diawali kata kerja: "Lacak sebuah perjanjian dari berita"."""
    tp: Id | None = None
    """Tujuan yang dilayani; kosong: semua tujuan pelajaran ini."""
    langkah: tuple[Teks, ...] = Field(min_length=1)
    """Satu tindakan satu kalimat, diawali kata kerja, paling banyak 14 kata."""
    hasil: Teks
    """Yang terlihat di akhir: "Satu halaman catatan dengan sumbernya"."""


class Rancangan(Isi):
    """The lesson's design, for its plan; what is left out becomes a line to write on."""

    pengetahuan_awal: tuple[Teks, ...] = ()
    """Kesiapan murid: yang sudah diketahui dan dapat dilakukan."""
    minat: tuple[Teks, ...] = ()
    """Kesiapan murid: yang menarik bagi mereka."""
    kebutuhan: tuple[Teks, ...] = ()
    """Kesiapan murid: kebutuhan belajar, dan cara memenuhinya."""
    materi: tuple[Teks, ...] = ()
    """Karakteristik materi."""
    dimensi: tuple[Dimensi, ...] = Field(default=(), max_length=8)
    """Dimensi profil lulusan yang dilayani."""
    lintas_disiplin: tuple[Teks, ...] = ()
    """Hubungan dengan mata pelajaran lain."""
    pemahaman: Teks | None = None
    """Pemahaman bermakna: yang tetap berguna sesudah pelajaran ini."""
    praktik: tuple[Teks, ...] = ()
    """Praktik pedagogis: model, strategi, dan metode."""
    kemitraan: tuple[Teks, ...] = ()
    """Kemitraan: orang tua, guru lain, masyarakat."""
    lingkungan: tuple[Teks, ...] = ()
    """Lingkungan belajar: ruang dan budaya belajar."""
    digital: tuple[Teks, ...] = ()
    """Pemanfaatan digital, dan gantinya bila tidak tersedia."""
    berkesadaran: Teks | None = None
    """Bagaimana murid belajar dengan sadar akan tujuan dan kemajuannya."""
    bermakna: Teks | None = None
    """Bagaimana pelajaran berhubungan dengan kehidupan murid."""
    menggembirakan: Teks | None = None
    """Bagaimana suasananya aman, menantang, dan menyenangkan."""
    remedial: tuple[Tugas, ...] = ()
    """Tugas bagi yang belum mencapai tujuan, sebaiknya satu untuk tiap tujuan."""
    pengayaan: tuple[Tugas, ...] = ()
    """Tugas bagi yang telah melampaui tujuan."""
