"""What a drawing is made of. Lengths are points, from its top left corner, y downwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal, Protocol

Point = tuple[float, float]
Role = Literal["paper", "sea", "land", "member", "home", "tint", "ink", "muted"]
"""What a colour means: the ground, the sea, land beside the point (and hairlines), members and all
else that the drawing is about, one's own country among them, cards, text, lines and text that
stand back."""

INKS: Mapping[Role, Role] = {
    "paper": "ink",
    "sea": "ink",
    "land": "ink",
    "member": "paper",
    "home": "ink",
    "tint": "ink",
}
"""Ground → the role of text on it. Themes keep the pairs at a contrast of 4.5 or more."""


OUTLINE = 0.5
"""Points of an outline that does not say."""


@dataclass(frozen=True)
class Polygon:
    """A filled shape of one or more rings; a ring inside another is a hole."""

    rings: tuple[tuple[Point, ...], ...]
    fill: Role
    name: str = ""
    outline: Role | None = None


@dataclass(frozen=True)
class Ellipse:
    """An ellipse round ``centre``."""

    centre: Point
    width: float
    height: float
    fill: Role | None
    name: str = ""
    outline: Role | None = None
    weight: float = OUTLINE
    """Points of its outline."""


@dataclass(frozen=True)
class Line:
    """A straight line."""

    start: Point
    end: Point
    role: Role = "muted"
    weight: float = 0.75
    name: str = ""


@dataclass(frozen=True)
class Arrow:
    """A straight line with a head at its end."""

    start: Point
    end: Point
    role: Role = "ink"
    weight: float = 1.5
    name: str = ""


@dataclass(frozen=True)
class Label:
    """Text in a box of ``width`` × ``height`` round ``centre``, on ``ground``; a line feed in it
    begins a line."""

    text: str
    centre: Point
    width: float
    height: float
    size: float
    ground: Role
    bold: bool = False
    align: Literal["left", "centre"] = "centre"
    tone: Literal["", "muted", "member"] = ""
    """The role of its letters where it is not that of its ground: standing back, or standing out;
    on paper, sea or a card."""
    name: str = ""
    shape: Literal["", "rect", "ellipse"] = ""
    """What its box is filled with in the colour of ``ground``; empty where the ground is there."""

    @property
    def ink(self) -> Role:
        """The role of its letters."""
        return self.tone or INKS[self.ground]


Mark = Polygon | Ellipse | Line | Arrow | Label


@dataclass(frozen=True)
class Chart:
    """The numbers of a column chart, for those who can write one whose data may be edited."""

    name: str
    """What is counted."""
    rows: tuple[tuple[str, int], ...]
    """Label and number of each column; the last stands out."""
    size: tuple[float, float]
    """Points across and down that it takes, from the drawing's top left corner."""
    plot: tuple[float, float]
    """Where the highest column begins, and where all end, from the top."""
    gap: float
    """Between two columns, over their width."""
    type_size: float
    rest: tuple[Mark, ...]
    """Marks of the drawing that are none of the chart."""


@dataclass(frozen=True)
class Drawing:
    """Marks from the back to the front, and what they show together."""

    width: float
    height: float
    title: str
    description: str
    """For those who cannot see it."""
    marks: tuple[Mark, ...]
    face: str
    """The family its labels are measured with."""
    chart: Chart | None = None
    """What ``marks`` draw, but for its ``rest``, where that is a chart."""


BORDERS = "Batas wilayah bersifat indikatif."
"""What is said on every map."""


class UnfitError(Exception):
    """There is no room for what a figure shows; its words say what to shorten."""


class UnmappedError(KeyError):
    """Countries or a city that no stored map has; its arguments name them."""

    def __str__(self) -> str:
        return f"peta belum memuat {', '.join(map(str, self.args))}."


class Subject(Protocol):
    """What a figure shows, as plain data; one frozen class a kind."""

    jenis: ClassVar[str]
    """Its kind, as templates write it: ``data-figure="peta"``."""

    def __hash__(self) -> int:
        """Equal subjects have equal drawings, which are kept."""
        ...

    def draw(
        self, width: float, height: float, family: str, sizes: tuple[float, ...] = ...
    ) -> Drawing:
        """The drawing in a box of so many points, labels measured with ``family``.

        ``sizes`` are points of type, the largest first, the last that of notes; each kind has those
        of a slide of its own. Raises UnmappedError for a place that no map has, UnfitError
        where there is no room.
        """
        ...
