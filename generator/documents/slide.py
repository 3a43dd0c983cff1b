"""The deck."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator import figures
from generator.documents.common import FigurTampil, Halaman, SoalTampil
from generator.documents.lkpd import CatatanTampil, KegiatanTampil


@dataclass(frozen=True)
class TautanTampil:
    """A tab that opens another slide."""

    teks: str
    """What stands on it."""
    id: str
    """The slide's."""


@dataclass(frozen=True)
class AdeganTampil:
    """One step of the deck."""

    id: str
    jenis: str
    """Names the partial: ``slide/<jenis>.html``; a quiz's is ``kuis/<jenis soal>``."""
    inti: str
    """The title."""
    bagian: str
    menit: int
    butir: tuple[str, ...]
    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    angka: str
    """The big number, or a section's number on its opener."""
    soal: SoalTampil | None
    jawaban: bool
    """Whether a quiz slide shows the answer."""
    animasi: bool
    """Whether its answer, or its lines one by one, come by a click on this very slide."""
    perintah: str
    """What pupils do with a quiz's question; empty for what is usual for its kind."""
    pada_lembar: bool
    """Whether a quiz's drawing is too large for a slide, so that pupils have it on paper."""
    kegiatan: KegiatanTampil | None
    figur: FigurTampil | None
    """Its figure, or none."""
    tautan: TautanTampil | None
    """On a game's slides: where the tab leads; none in a lesson's deck."""
    keterangan: str
    """A line beside the rest: what an example is, whose list this is, why an answer is right."""
    sumber: str
    catatan: CatatanTampil
    tujuan: str
    """What the step is for, to follow "Tujuan: "."""
    asal: tuple[str, ...]
    """What rests on which source, and its date: a line for each source."""


@dataclass(frozen=True)
class Dek:
    """What every deck has."""

    halaman: Halaman
    identitas: tuple[str, ...]
    """Lines at the foot of the cover."""
    adegan: tuple[AdeganTampil, ...]
    sumber: tuple[str, ...]
    """All sources of the deck, by the alphabet."""
    rasio: Literal["16:9", "4:3"]
    """Width to height of a slide: ``16:9`` or ``4:3``."""
    tema: Literal["terang", "gelap"]
    """Ground of the slides: ``terang`` or ``gelap``."""

    @property
    def subjects(self) -> dict[tuple[str, str], figures.Subject]:
        """What its figures show, by their ``data-figure`` and ``data-untuk``."""
        found = (scene.figur for scene in self.adegan if scene.figur)
        return {(figur.jenis, figur.id): figur.isi for figur in found}


@dataclass(frozen=True)
class Slide(Dek):
    """Template ``slide.html``: a lesson's deck."""

    inti: str
    catatan: CatatanTampil
    bekerja: int
    """Minutes in which the pupils work: activities, discussions, quizzes, reflection, exit ticket;
    those of the lesson are ``halaman.menit``."""
    ditunda: tuple[str, ...]
    """Activities of the worksheet that the deck leaves out, such as ``Kegiatan 3``."""


@dataclass(frozen=True)
class SalindiaTampil:
    """A slide of the deck, drawn for paper."""

    nomor: int
    """Its number in the deck; those of answers are left out."""
    gambar: str
    """The slide as HTML: written with ``| safe``, its text can be read and searched."""


@dataclass(frozen=True)
class SlideCetak(Slide):
    """Template ``slide-cetak.html``: the deck's slides on paper, with room to write."""

    per_halaman: int
    """Slides on a page: 2, 3 or 6."""
    salindia: tuple[SalindiaTampil, ...] = ()
    """All slides but a quiz's answers, in order; drawn once the deck is fitted."""


@dataclass(frozen=True)
class KolomPapan:
    """A column of the board."""

    nama: str
    """Its head."""
    sel: tuple[TautanTampil, ...]
    """Its cells, easiest first: what each is worth, and its question's slide."""


@dataclass(frozen=True)
class CerdasCermat(Dek):
    """Template ``cerdas-cermat.html``: a board whose cells open questions."""

    kolom: tuple[KolomPapan, ...]
    """The board, column by column."""
    regu: tuple[str, ...]
    """Names of the teams."""
    banyak: int
    """Questions on the board."""
    detik: int
    """Seconds for a team's counsel."""
    cadangan: str
    """The slide of the first spare question; empty where there is none."""


@dataclass(frozen=True)
class SelPemandu:
    """A question on the quizmaster's sheet."""

    nilai: int
    """What it is worth; 0 for a spare one."""
    soal: SoalTampil
    """The question."""


@dataclass(frozen=True)
class KolomPemandu:
    """A column of the board on the quizmaster's sheet."""

    nama: str
    """Its head."""
    sel: tuple[SelPemandu, ...]
    """Its questions, easiest first."""


@dataclass(frozen=True)
class PemanduCerdasCermat:
    """Template ``cerdas-cermat-pemandu.html``: every question with its key, and the scores."""

    halaman: Halaman
    guru: bool
    """Always: pupils never get it."""
    kolom: tuple[KolomPemandu, ...]
    """The board's columns; last the spare questions, if any."""
    regu: tuple[str, ...]
    """Names of the teams."""
    banyak: int
    """Questions on the board."""
    detik: int
    """Seconds for a team's counsel."""
    sumber: tuple[str, ...]
    """All sources of the questions, by the alphabet."""
