"""What one run is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from generator.words import Sebutan


@dataclass(frozen=True)
class Ujian:
    """What an exam is asked for beside the lesson's own choices."""

    paket: tuple[str, ...] = ("A",)
    """Letters of the packages."""
    komposisi: tuple[tuple[str, int], ...] = ()
    """Kinds and how many of each; empty for the usual mix."""
    skor: tuple[tuple[str, int], ...] = ()
    """Kinds and what one item of each earns; a kind that is not named earns its usual score."""
    total: int | None = None
    """The total that the scores must have; ``None`` for what results."""
    nama: str | None = None
    waktu: int | None = None
    """Minutes; ``None`` for a line to fill in."""
    jawab: Literal["di-lembar", "di-naskah"] = "di-lembar"
    """Where pupils answer: on an answer sheet of their own, or on the test paper."""
    peserta: int = 20
    """Rows of the attendance list: pupils in a room."""
    kisi: Path | None = None
    """The blueprint file; it takes the place of ``komposisi``."""
    susulan: bool = False
    """Whether a package of other items to the same blueprint is made too."""
    remedial: tuple[str, ...] = ()
    """Aims of the remedial sheet; where there are any, it is made alone."""


@dataclass(frozen=True)
class Request:
    """One product of one lesson, with every choice that bears on its bytes."""

    produk: str
    """Name in ``build.PRODUCTS``: ``slide``, ``lkpd``, ``kunci``, ``handout``,
    ``ujian``."""
    topik: Path
    """Folder of the topic."""
    bentuk: str | None = None
    """Id of the form; ``None`` for the topic as a whole."""
    acak: int = 1
    """Fixes choice and order of items."""
    jumlah: int | None = None
    """Derived items on the sheet; ``None`` for what the lesson says."""
    latihan: tuple[str, ...] = ()
    """Kinds of derived items; empty for the usual mix."""
    kertas: Literal["", "A4", "F4"] = "A4"
    """Empty: the school's, or A4; filled in by ``build``."""
    hitam_putih: bool = False
    """Whether all is without colour, what a school brings too."""
    kelas: str | None = None
    """As the teacher writes it; ``None`` for the identity's, or IX."""
    sebutan: Sebutan = field(default_factory=Sebutan)
    untuk: Literal["murid", "kelompok"] = "murid"
    identitas: Path | None = None
    """The identity file, if any; without it the school's own."""
    sekolah: Path | None = None
    """The school's folder, if any."""
    ujian: Ujian | None = None
    """For ``ujian`` alone."""
    per_lembar: int | None = None
    """Cards or tickets on a sheet; ``None`` for the product's usual."""
    regu: Literal[4, 5, 6] = 4
    """Teams of a quiz on a board."""
    ukuran: Literal[3, 4] | None = None
    """Words on a side of a bingo card; ``None`` for what the list is long enough for."""
    dukungan: Literal["terbimbing", "biasa", "tantangan"] = "biasa"
    """How much the sheet helps, or asks beyond the lesson."""
    huruf_besar: int | None = None
    """Points of the text of a large-print edition."""
    kerangka: Literal["ringkas", "mendalam", "lama"] = "ringkas"
    """Frame of the lesson plan."""
    lampiran: tuple[str, ...] = ()
    """What a plan or a bound volume encloses, by name, or ``tanpa``; empty for the usual."""
    rasio: Literal["16:9", "4:3"] = "16:9"
    """Width to height of a slide."""
    tema: Literal["terang", "gelap"] = "terang"
    """Ground of the slides: paper white or ink."""
    per_halaman: Literal[2, 3, 6] | None = None
    """Slides on a printed page; ``None`` for the deck alone."""
    jp: int | None = None
    """Lessons (JP) that the deck shall fill; ``None`` for what the lesson says."""
    menit: int | None = None
    """Minutes that it shall fill; they win over ``jp``."""
    pilih: tuple[str, ...] = ()
    """Sections of the deck, by name or number; empty for all."""
    animasi: bool = False
    """Whether answers and the lines of key slides come by a click."""
    pratinjau: bool = False
    """Whether every slide comes as a picture too."""
    ukur: bool = False
    """Whether it is told how full the places of a deck are; it changes no file."""
    teks: bool = False
    """Whether every paper comes as plain text too; it changes no other file."""
    kode: str = ""
    """Short code of all inputs; filled in by ``build``."""
