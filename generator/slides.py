"""Slides as data: the model, and ``read``, which makes it from a template's XHTML.

The vocabulary is closed (``docs/rancangan.md`` §8.2); whatever is not in it is refused by name,
nothing is dropped in silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Run:
    """Characters of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    script: Literal["", "sup", "sub"] = ""
    lang: str = ""
    """Language tag where it is not the deck's (``en``), else empty."""
    link: str = ""
    """Id of the slide that a click on it opens."""
    line_break: bool = False
    """True for a ``<br/>``; the text is then empty."""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph or list item."""

    runs: tuple[Run, ...]
    level: int = 0
    """Depth in nested lists, 0 for the outermost."""
    marker: Literal["", "bullet", "number"] = ""
    number: int = 0
    """The number to print, from 1, where ``marker`` is ``number``."""
    appear: int = 0
    """Click on which it appears (``data-muncul``), 0 for at once."""

    @property
    def text(self) -> str:
        """The paragraph's characters without their looks."""
        return "".join("\n" if run.line_break else run.text for run in self.runs)


@dataclass(frozen=True)
class Text:
    """What stands in one text placeholder."""

    paragraphs: tuple[Paragraph, ...]
    head: Paragraph | None = None
    """The ``<h2>`` of its ``<div>``: the head of a column, card or step."""
    size: float | None = None
    """Points, where fitting chose another size than the layout's."""


@dataclass(frozen=True)
class Cell:
    """One table cell."""

    paragraphs: tuple[Paragraph, ...]
    header: bool = False


@dataclass(frozen=True)
class Table:
    """A real table."""

    rows: tuple[tuple[Cell, ...], ...]
    """All rows, those of ``<thead>`` first; every row has the same number of cells."""
    header_rows: int
    caption: str
    """Said to those who cannot see it (becomes the alternative text)."""
    size: float | None = None
    widths: tuple[float, ...] | None = None
    """Column widths in points, once fitted."""
    heights: tuple[float, ...] | None = None
    """Row heights in points, once fitted."""


@dataclass(frozen=True)
class Option:
    """One answer of a quiz slide."""

    paragraph: Paragraph
    letter: str
    right: bool = False
    """``data-benar``: this option is marked as the right one on this slide."""


@dataclass(frozen=True)
class Options:
    """The answers of a quiz slide, in order."""

    options: tuple[Option, ...]
    size: float | None = None


@dataclass(frozen=True)
class Quote:
    """A ``<blockquote>`` and its ``<cite>``."""

    paragraphs: tuple[Paragraph, ...]
    cite: Paragraph | None
    size: float | None = None


@dataclass(frozen=True)
class Picture:
    """An ``<img>``: a file inside the allowed folders, and what it shows."""

    source: str
    alt: str


Slot = Text | Table | Options | Quote | Picture


@dataclass(frozen=True)
class Slide:
    """One slide: a role, a title that asserts, and what fills the role's places, in order."""

    id: str
    layout: str
    """The role (``data-layout``): ``sampul``, ``isi``, ``tabel`` …, see ``LAYOUTS``."""
    title: Paragraph
    slots: tuple[Slot, ...] = ()
    section: str = ""
    """``data-bagian``: the line above the title."""
    minutes: int = 0
    footer: Paragraph | None = None
    """The source line."""
    notes: tuple[Paragraph, ...] = ()
    theme: str = ""
    """``data-tema``: empty for the deck's own, ``gelap`` or ``terang``."""
    title_size: float | None = None
    """Points, where fitting chose another size than the layout's."""
    title_inset: float = 0.0
    """Points added to the title's right inset so that its lines are of like length."""
    continued: int = 0
    """0 for a slide as written; 1, 2 … for those that fitting split off it."""
