"""The deck."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.common import Halaman, SoalTampil
from generator.documents.lkpd import CatatanTampil, KegiatanTampil


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
    pada_lembar: bool
    """Whether a quiz's drawing is too large for a slide, so that pupils have it on paper."""
    kegiatan: KegiatanTampil | None
    keterangan: str
    """A line beside the rest: what an example is, whose list this is, why an answer is right."""
    sumber: str
    catatan: CatatanTampil


@dataclass(frozen=True)
class Slide:
    """Template ``slide.html``: the deck."""

    halaman: Halaman
    inti: str
    identitas: tuple[str, ...]
    """Lines at the foot of the cover."""
    adegan: tuple[AdeganTampil, ...]
    sumber: tuple[str, ...]
    catatan: CatatanTampil
