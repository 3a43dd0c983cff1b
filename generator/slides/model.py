"""The slide model, and which slots a slide of each role holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generator import figures


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
    answer: bool = False
    """``<ins>``: what an answer slide puts in; bold, in the accent colour."""
    struck: bool = False
    """``<del>``: what it strikes out."""
    blank: Literal["", "open", "shut"] = ""
    """``data-isian``: a blank with its answer, or with nothing but the room for it."""


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
    head_size: float | None = None
    """Points of a head that has a placeholder of its own, likewise."""
    columns: tuple[int, ...] | None = None
    """How many paragraphs stand in each column, once fitted, where the slot owns several boxes for
    one text (layout ``sumber``)."""


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
class Grid:
    """Squares with a letter each: a crossword, a word search."""

    rows: tuple[tuple[Paragraph, ...], ...]
    """Rows of one length; an empty paragraph is no square. A raised run is the square's number."""
    caption: str
    """As that of a table."""
    size: float | None = None
    """Of the letters."""
    side: float = 0.0
    """Points of a square's side, once fitted."""


@dataclass(frozen=True)
class Tile:
    """One rectangle of a board; lengths in points from the board's top left corner."""

    paragraph: Paragraph
    label: str
    """What it is, for those who cannot see where it stands: head and text of a cell."""
    x: float
    y: float
    width: float
    height: float
    head: bool = False

    @property
    def link(self) -> str:
        """Id of the slide that a click on it opens, or empty."""
        return next((run.link for run in self.paragraph.runs if run.link), "")


@dataclass(frozen=True)
class Board:
    """Columns of equal cells under heads; a cell that links can be touched as a whole."""

    heads: tuple[Paragraph, ...]
    rows: tuple[tuple[Paragraph, ...], ...]
    """Rows as long as ``heads``; an empty paragraph is a cell to write in."""
    caption: str
    """As that of a table."""
    size: float | None = None
    head_size: float | None = None
    gap: float = 0.0
    """Points between two cells, once fitted; likewise all that follow."""
    width: float = 0.0
    head_height: float = 0.0
    height: float = 0.0

    def tiles(self) -> Iterator[Tile]:
        """Heads and cells where they stand, row by row."""
        step = self.width + self.gap
        for column, head in enumerate(self.heads):
            place = (column * step, 0.0, self.width, self.head_height)
            yield Tile(head, head.text, *place, head=True)
        for number, row in enumerate(self.rows):
            y = self.head_height + self.gap + number * (self.height + self.gap)
            for column, (head, cell) in enumerate(zip(self.heads, row, strict=True)):
                label = f"{head.text}: {cell.text or self.caption}"
                yield Tile(cell, label, column * step, y, self.width, self.height)


@dataclass(frozen=True)
class Button:
    """A tab at the slide's upper edge that opens another slide."""

    text: str
    link: str
    """Id of that slide."""


@dataclass(frozen=True)
class Option:
    """One answer of a quiz slide, or one card to put in order."""

    paragraph: Paragraph
    letter: str
    """Its letter, or its number where the list counts (``type="1"``)."""
    right: bool = False
    """``data-benar``: this option is marked on this slide."""
    click: int = 0
    """Click on which its mark appears, 0 for at once (``data-benar="1"``)."""
    mark: str = ""
    """``data-tanda``: the word of its mark; empty for the usual one, with a tick."""


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


@dataclass(frozen=True)
class Figure:
    """A ``<figure>``: something that is drawn for its place."""

    kind: str
    """What is drawn, one of ``figures.KINDS``."""
    subject: str
    """``data-untuk``: which one."""
    drawing: figures.Drawing | None = None
    """Once fitted."""
    instead: Table | None = None
    """What stands there, in the layout of tables, where there is no room to draw it."""


Slot = Text | Table | Grid | Board | Options | Quote | Picture | Figure


@dataclass(frozen=True)
class Place:
    """One slot of a role: what stands in it."""

    name: str
    """As messages call it."""
    kind: type[Slot]
    required: bool = True
    """Optional places come last among those of their kind."""
    flows: bool = False
    """True where the text runs through all the boxes of the place, column by column."""


@dataclass(frozen=True)
class Role:
    """What a slide of one layout may and must hold, beside title, source line and notes."""

    places: tuple[Place, ...]
    columns: bool = False
    """True where every text must stand in a ``<div>`` of its own."""
    whole: bool = False
    """True where a slide that is too full is refused, since it cannot go on on a second one."""


_QUIZ = Role(
    (Place("pilihan", Options), Place("petunjuk atau alasan", Text, required=False)), whole=True
)
LAYOUTS: Mapping[str, Role] = {
    "sampul": Role(
        (Place("anak judul", Text, required=False), Place("identitas", Text, required=False)),
        whole=True,
    ),
    "bagian": Role(
        (Place("angka", Text), Place("janji", Text, required=False)),
        whole=True,
    ),
    "agenda": Role((Place("daftar", Text), Place("kartu", Text, required=False))),
    "isi": Role((Place("isi", Text), Place("kartu", Text, required=False))),
    "dua": Role((Place("kolom kiri", Text), Place("kolom kanan", Text)), columns=True),
    "tiga": Role(
        (Place("kolom 1", Text), Place("kolom 2", Text), Place("kolom 3", Text)), columns=True
    ),
    "figur": Role((Place("figur", Figure),), whole=True),
    "gambar": Role((Place("gambar", Picture), Place("keterangan", Text))),
    "tabel": Role((Place("tabel", Table),)),
    "kutipan": Role((Place("kutipan", Quote),), whole=True),
    "angka": Role((Place("angka", Text), Place("penjelasan", Text)), whole=True),
    "kuis": _QUIZ,
    "kuis-baris": _QUIZ,
    "urutan": Role((Place("kartu", Options),), whole=True),
    "urutan-panjang": Role((Place("kartu", Options),), whole=True),
    "papan": Role((Place("papan", Board), Place("nilai", Board, required=False)), whole=True),
    "kisi": Role((Place("kisi", Grid), Place("petunjuk", Text))),
    "diskusi": Role(
        (Place("langkah 1", Text), Place("langkah 2", Text), Place("langkah 3", Text)),
        columns=True,
        whole=True,
    ),
    "kegiatan": Role((Place("langkah", Text), Place("kartu", Text, required=False))),
    "pemantik": Role((Place("keterangan", Text, required=False),), whole=True),
    "sumber": Role((Place("daftar sumber", Text, flows=True),)),
}
"""Role → its places, in the order of ``Slide.slots``. ``kuis-baris`` is the quiz of five or long
options, ``urutan-panjang`` that of more than five cards; fitting changes to them where it must."""


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
    button: Button | None = None
    """Its ``<nav>``: where else one can go from here."""
    by_link: bool = False
    """``data-klik="tautan"``: a click beside its links does nothing, so that no touch by mistake
    opens the next slide."""
    answers: str = ""
    """``data-jawab``: id of the slide whose answer this is; both are set in the same sizes."""


def paragraphs(slide: Slide) -> Iterator[Paragraph]:
    """Every paragraph that a slide shows, title first, notes left out."""
    yield slide.title
    for slot in slide.slots:
        yield from slot_paragraphs(slot)
    if slide.button:
        yield Paragraph((Run(slide.button.text, bold=True, link=slide.button.link),))
    if slide.footer:
        yield slide.footer


def slot_paragraphs(slot: Slot) -> Iterator[Paragraph]:
    """Every paragraph of a slot, its head first and a quotation's speaker last."""
    match slot:
        case Text():
            if slot.head:
                yield slot.head
            yield from slot.paragraphs
        case Table():
            for row in slot.rows:
                for cell in row:
                    yield from cell.paragraphs
        case Grid():
            yield from (square for row in slot.rows for square in row if square.runs)
        case Board():
            yield from slot.heads
            yield from (cell for row in slot.rows for cell in row if cell.runs)
        case Options():
            yield from (option.paragraph for option in slot.options)
        case Quote():
            yield from slot.paragraphs
            if slot.cite:
                yield slot.cite
        case Figure():
            if slot.instead:
                yield from slot_paragraphs(slot.instead)
        case Picture():
            pass
