"""The handout."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.common import GambarTampil, Halaman


@dataclass(frozen=True)
class PenjelasanTampil:
    """One part of the handout."""

    judul: str
    paragraf: tuple[str, ...]
    sumber: str
    """Numbers of its sources in the handout's list, with the as-of date."""


@dataclass(frozen=True)
class IstilahTampil:
    """A glossary entry."""

    istilah: str
    arti: str


@dataclass(frozen=True)
class TabelTampil:
    """A table with a head."""

    judul: str
    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    sumber: str


@dataclass(frozen=True)
class Handout:
    """Template ``handout.html``: the reading matter."""

    halaman: Halaman
    inti: str
    bagian: tuple[PenjelasanTampil, ...]
    gambar: tuple[GambarTampil, ...]
    """Figures beside the text; their sources are numbers of the list."""
    contoh: TabelTampil | None
    """A form's examples."""
    perbandingan: TabelTampil | None
    """The forms compared, where the handout is about the whole topic."""
    istilah: tuple[IstilahTampil, ...]
    landasan: PenjelasanTampil | None
    """What the topic rests on (principles, laws), as far as the lesson's aims ask for it."""
    rangkuman: tuple[str, ...]
    sumber: tuple[str, ...]
    """All sources; parts and tables name them by their place in it, from 1."""
