"""What a layout is made of: a grid, frames, styles, places for text and ornaments.

Frames are in inches, type in points; colours are named by their role in the slide's colour map
(``bg1``, ``tx1``, ``tx2``, ``accent1`` …), never by value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar

EMU = 914_400
"""English Metric Units in an inch."""
POINT = EMU // 72

Kind = Literal["title", "ctrTitle", "subTitle", "body", "tbl", "pic", "ftr", "sldNum"]
Shape = Literal["rect", "ellipse", "quarter"]
Flip = Literal["", "h", "v", "hv"]
Rasio = Literal["16:9", "4:3"]
Tema = Literal["terang", "gelap"]
Align = Literal["l", "ctr", "r"]
Anchor = Literal["t", "ctr", "b"]
Pairs = tuple[tuple[str, str], ...]
"""A mapping that can be hashed."""
Value = TypeVar("Value")


@dataclass(frozen=True)
class Frame:
    """A rectangle on the slide, in inches from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[int, int, int, int]:
        """x, y, width and height in whole English Metric Units."""
        return (
            round(self.x * EMU),
            round(self.y * EMU),
            round(self.width * EMU),
            round(self.height * EMU),
        )

    def under(self, other: Frame) -> Frame:
        """The frame and all above it, up to the upper edge of ``other``."""
        return self.raised(self.y - other.y)

    def raised(self, by: float) -> Frame:
        """The frame with its upper edge ``by`` inches higher."""
        return Frame(self.x, self.y - by, self.width, self.height + by)

    def grown(self, by: float) -> Frame:
        """The frame with every edge ``by`` inches further out."""
        return Frame(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def meets(self, other: Frame, by: float = 0.0) -> bool:
        """Whether the two have an area in common that is more than ``by`` inches wide and high."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return across > by and down > by


@dataclass(frozen=True)
class Grid:
    """A slide's size and its twelve columns, in inches."""

    width: float
    height: float = 7.5
    margin: float = 0.6
    gutter: float = 0.2
    narrow: bool = False
    """Whether a line holds a quarter fewer letters than on a wide slide."""

    def either(self, wide: Value, narrow: Value) -> Value:
        """What a layout takes on a wide slide, or on a narrow one."""
        return narrow if self.narrow else wide

    @property
    def column(self) -> float:
        """Width of one column."""
        return (self.width - 2 * self.margin - 11 * self.gutter) / 12

    def left(self, column: int) -> float:
        """Where column 1 … 12 begins."""
        return self.margin + (column - 1) * (self.column + self.gutter)

    def span(self, columns: int) -> float:
        """Width of so many columns and the gutters between them."""
        return columns * self.column + (columns - 1) * self.gutter

    def frame(self, column: int, columns: int, y: float, height: float) -> Frame:
        """The frame over ``columns`` columns from ``column`` on."""
        return Frame(self.left(column), y, self.span(columns), height)


WIDE = Grid(width=40 / 3)
NARROW = Grid(width=10, margin=0.5, narrow=True)
GRIDS: Mapping[Rasio, Grid] = {"16:9": WIDE, "4:3": NARROW}
"""Both are 7.5 inches high, so that rows and sizes of type are the same."""


@dataclass(frozen=True)
class Variant:
    """One of the four decks that the table of layouts writes."""

    rasio: Rasio = "16:9"
    tema: Tema = "terang"
    """The ground of every slide that names none: a key of ``GROUNDS``."""

    @property
    def grid(self) -> Grid:
        """Its slides' size and columns."""
        return GRIDS[self.rasio]


USUAL = Variant()
"""16:9, on paper white."""


@dataclass(frozen=True)
class Style:
    """How the text of a place is set."""

    size: float
    floor: float
    """The smallest size that fitting may choose."""
    bold: bool = False
    colour: str = "tx1"
    """Colour role; ``dk1`` on ``accent2``, ``lt1`` on ``dk2``, which no ground changes."""
    spacing: float = 1.0
    """Line spacing as a fraction of 1.2 × size."""
    gap: float = 0.0
    """Points between paragraphs."""
    indent: float = 0.0
    """Points that a list item hangs, per level."""
    anchor: Anchor = "t"
    align: Align = "l"
    fill: str = ""
    """Colour role of the ground; empty for none."""
    insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    """Inches from the left, top, right, bottom edge to the text."""
    letter: float = 0.0
    """Points kept free for an option's letter, left of its text."""
    face: str = ""
    """Family that the text is set in; empty for the theme's."""


@dataclass(frozen=True)
class Held:
    """What a place is on a school's master, where slides say themselves how their text is set."""

    mark: str = ""
    """The attributes of the ``p:ph`` that it fills; empty for a box that is no placeholder."""
    refits: bool = False
    """Whether its layout lets PowerPoint fit the text anew after an edit."""
    filled: bool = False
    """Whether its layout's own fill is its ground."""
    tinted: bool = False
    """Whether its master tints the colour of its text: LibreOffice tints that of a list style too,
    so that runs name theirs themselves."""


@dataclass(frozen=True)
class Place:
    """A placeholder."""

    name: str
    """Shown to teachers in PowerPoint's selection pane."""
    kind: Kind
    idx: int
    frame: Frame
    style: Style
    prompt: str = ""
    held: Held | None = None
    """On a school's master; None on our own, whose layouts say how text is set."""


@dataclass(frozen=True)
class Ornament:
    """A flat drawn shape of a layout, without text."""

    shape: Shape
    frame: Frame
    colour: str
    flip: Flip = ""
    """How a ``quarter`` disc, which fills its frame from the top left, is turned."""


@dataclass(frozen=True)
class Field:
    """Where a school's logo may stand."""

    frame: Frame
    align: Align
    """To which side it keeps; from top to bottom it stands in the middle."""

    def fitted(self, ratio: float) -> Frame:
        """The largest frame in it whose width is ``ratio`` times its height."""
        field = self.frame
        width, height = (
            min(field.width, field.height * ratio),
            min(field.height, field.width / ratio),
        )
        before = {"l": 0.0, "ctr": 0.5, "r": 1.0}[self.align] * (field.width - width)
        return Frame(field.x + before, field.y + (field.height - height) / 2, width, height)


@dataclass(frozen=True)
class Design:
    """A layout of the master."""

    role: str
    """``data-layout`` of the slides that use it."""
    name: str
    """Shown to teachers in PowerPoint's list of layouts."""
    type: str
    """``ST_SlideLayoutType``, by which other programs recognise it."""
    title: Place
    slots: tuple[tuple[Place, ...], ...]
    """The places of each slot, in the order of ``Slide.slots``."""
    source: Place
    """For the source line."""
    marks: tuple[Place, ...] = ()
    """Beside each option: the place for the word that says that it is right."""
    ticks: tuple[Frame, ...] = ()
    """Beside each option: where the drawn tick stands."""
    section: Place | None = None
    """For the line above the title; None where the title itself opens a section."""
    tab: Place | None = None
    """For the link to another slide; it is no placeholder."""
    line: Place | None = None
    """For topic and school at the slide's foot."""
    number: Place | None = None
    """For the slide's number."""
    ground: str = ""
    """A key of ``GROUNDS``; empty for the deck's own."""
    linked: str = ""
    """Colour role of the fill on which links stand: they are set in ``bg1``, and one that was
    followed takes the fill's colour, so that a used cell is seen by its missing number."""
    ornaments: tuple[Ornament, ...] = field(default=())
    alone: Place | None = None
    """The first slot's, wider, on a slide that leaves the others out."""
    logo: Field | None = None
    """For a school's logo; None where the layout has no room for it."""
    part: str = ""
    """Name of the layout's part in a school's master; empty for our own."""
    inks: Pairs = ()
    """On a school's master: colour role → ``RRGGBB``."""
    map: Pairs = ()
    """The colour map of its slides, where it is not that of the school's master."""

    @property
    def footers(self) -> tuple[Place, ...]:
        """Line and number, if it has them."""
        return tuple(place for place in (self.line, self.number) if place)

    def places(self, count: int) -> tuple[tuple[Place, ...], ...]:
        """The places of a slide that fills ``count`` slots."""
        if self.alone and count == 1:
            return ((self.alone,),)
        return self.slots[:count]


def _map(**changes: str) -> Mapping[str, str]:
    plain = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
    same = {name: name for name in (*(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")}
    return plain | same | changes


_PARTNERS = {"accent1": "accent5", "accent5": "accent1", "accent4": "accent6", "accent6": "accent4"}
_ON_DARK = {**_PARTNERS, "hlink": "accent5", "folHlink": "accent5"}
GROUNDS: Mapping[str, Mapping[str, str]] = {
    "terang": _map(),
    "gelap": _map(bg1="dk1", tx1="lt1", bg2="dk2", tx2="lt1", **_ON_DARK),
    "penuh": _map(bg1="dk2", tx1="lt1", bg2="dk1", tx2="lt1", **_ON_DARK),
    "merek": _map(
        bg1="accent1", tx1="lt1", bg2="dk2", tx2="lt1", accent1="lt1", accent4="lt2",
        accent5="accent1", accent6="lt2", hlink="lt1", folHlink="lt1",
    ),
}  # fmt: skip
"""Colour maps: paper, ink, the deep brand colour, the brand colour. A slide changes ground by its
map alone; theme and layouts stay the same."""
