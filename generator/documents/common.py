"""What papers and decks share: their head, and items as they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator import figures


@dataclass(frozen=True)
class BarisTampil:
    """A row of the identity block."""

    label: str
    nilai: str
    """Empty: a line to write on."""


@dataclass(frozen=True)
class AsingTampil:
    """Foreign words, marked wherever they stand in a text."""

    teks: str
    bahasa: str
    """Two letters: ``en``."""
    miring: bool
    """Whether they are set in italics (terms are, names of bodies are not)."""


@dataclass(frozen=True)
class Halaman:
    """What every paper and deck knows of itself."""

    judul: str
    subjudul: str
    topik: str
    bentuk: str
    """Name of the form; the topic's title where the document is about all of it."""
    mapel: str
    kelas: str
    fase: str
    jp: int
    menit: int
    """Minutes of the whole lesson."""
    sekolah: str
    """Empty where the identity says nothing."""
    guru: str
    kop: tuple[str, ...]
    baris: tuple[BarisTampil, ...]
    kertas: str
    """``A4`` or ``F4``."""
    huruf_besar: int
    """Points of the text of a large-print edition; 0 for the usual one."""
    dukungan: str
    """``terbimbing``, ``biasa`` or ``tantangan``; shown as a drawn mark, never as a word."""
    kode: str
    """Short code of all inputs, the same on a sheet and its key."""
    murid: str
    """The word for pupils."""
    sapaan: str
    asing: tuple[AsingTampil, ...]


@dataclass(frozen=True)
class PenandaTampil:
    """Who signs."""

    sebagai: str
    """Office: ``Kepala Sekolah``."""
    nama: str
    """Empty: a line to write on."""
    nomor: str
    """``NIP …`` or ``NUPTK …``; empty: ``NIP`` and a line."""


@dataclass(frozen=True)
class StimulusTampil:
    """What is read before an item."""

    pengantar: str
    paragraf: tuple[str, ...]
    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    sumber: str


@dataclass(frozen=True)
class GrupTampil:
    """What several items share, above the first of them."""

    judul: str
    """Which items it is for: "Teks berikut untuk menjawab soal nomor 7–9"."""
    bacaan: StimulusTampil
    """Its ``pengantar`` is empty, since ``judul`` says it."""


@dataclass(frozen=True)
class FigurTampil:
    """A figure, named in ``<figure data-figure="…" data-untuk="…">`` and drawn after the
    template."""

    jenis: str
    """What is drawn, one of ``figures.KINDS``."""
    id: str
    isi: figures.Subject
    """What it shows."""


@dataclass(frozen=True)
class GambarTampil:
    """A figure on paper."""

    figur: FigurTampil
    """What is drawn."""
    judul: str
    """What it says: an assertion."""
    sumber: str
    """What it rests on, with the as-of date."""


@dataclass(frozen=True)
class SoalTampil:
    """An item on a sheet."""

    nomor: int
    id: str
    jenis: str
    """Names the partial: ``soal/<jenis>.html``."""
    tp: str
    tingkat: str
    stimulus: StimulusTampil | None
    pokok: str
    """The stem, with its four dots where it is an unfinished sentence."""
    skor: int
    kunci: str
    pembahasan: str
    sumber: str
    """Sources as printed, with the as-of date."""
    isi: Mapping[str, Any]
    """What the kind adds: the fields of its ``Tampilan`` (see ``generator.soal``)."""
    kolom: int
    """Columns for the options: 1, 2 or 4 by their length."""
    figur: FigurTampil | None = None
    """What is drawn for it: ``<figure data-figure="…" data-untuk="…">``, or none."""
    figur_kunci: FigurTampil | None = None
    """The same with the answers."""
    grup: GrupTampil | None = None
    """On the first item of a group: what it shares with those after it."""
