"""A drawing as inline SVG, for paper and for the screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from generator import fonts
from generator.figures.geometry import rectangle
from generator.figures.model import (
    OUTLINE,
    Arrow,
    Drawing,
    Ellipse,
    Label,
    Line,
    Mark,
    Point,
    Polygon,
    Role,
)

BASELINE = 0.33
"""Of the size of type, from the middle of a label down to its baseline."""
HEAD = 4.0
"""Length of an arrow's head in widths of its line."""


@dataclass(frozen=True)
class Look:
    """How a drawing is written."""

    fills: Mapping[Role, str]
    """Role → CSS colour, of areas."""
    inks: Mapping[Role, str]
    """Role → CSS colour, of lines, outlines and letters with a tone."""
    letters: Mapping[Role, str]
    """Ground → CSS colour of letters on it."""
    family: str
    scale: float = 1.0
    """Of the sizes of type, where ``family`` is wider than the face that measured."""
    hollow: bool = False
    """Whether strongly filled boxes of labels become outlines: white letters on grey are what a
    copier loses first."""


def write(drawing: Drawing, look: Look, style: str = "") -> str:
    """The ``<svg>`` element. Its title says all: PDF readers are told nothing else."""
    body = "".join(_mark(mark, look) for mark in drawing.marks)
    css = f' style="{style}"' if style else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg"{css} role="img" '
        f'viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}" '
        f'font-family="{escape(look.family)}">'
        f"<title>{escape(drawing.title)}. {escape(drawing.description)}</title>{body}</svg>"
    )


def _mark(mark: Mark, look: Look) -> str:
    match mark:
        case Polygon():
            path = "".join(_ring(ring) for ring in mark.rings)
            return f'<path {_paint(mark, look)} fill-rule="evenodd" d="{path}"/>'
        case Ellipse():
            x, y = mark.centre
            return (
                f'<ellipse {_paint(mark, look)} cx="{_n(x)}" cy="{_n(y)}" '
                f'rx="{_n(mark.width / 2)}" ry="{_n(mark.height / 2)}"/>'
            )
        case Line():
            return _line(mark, look)
        case Arrow():
            return _line(mark, look) + _head(mark, look)
        case Label():
            return _label(mark, look)


def _paint(mark: Polygon | Ellipse, look: Look) -> str:
    fill = f'fill="{look.fills[mark.fill] if mark.fill else "none"}"'
    if mark.outline is None:
        return fill
    weight = mark.weight if isinstance(mark, Ellipse) else OUTLINE
    return f'{fill} stroke="{look.inks[mark.outline]}" stroke-width="{_n(weight)}"'


def _label(label: Label, look: Look) -> str:
    x, y = label.centre
    anchor, x = ("start", x - label.width / 2) if label.align == "left" else ("middle", x)
    size, lines = label.size * look.scale, label.text.split("\n")
    pitch = fonts.PITCH * label.size
    first = y + BASELINE * size - (len(lines) - 1) * pitch / 2
    colour = look.inks[label.tone] if label.tone else look.letters[label.ground]
    if _is_hollow(label, look):
        colour = look.letters["paper"]
    weight = ' font-weight="700"' if label.bold else ""
    return _under(label, look) + "".join(
        f'<text x="{_n(x)}" y="{_n(first + row * pitch)}" font-size="{_n(size)}" '
        f'fill="{colour}" text-anchor="{anchor}"{weight}>{escape(line)}</text>'
        for row, line in enumerate(lines)
    )


def _under(label: Label, look: Look) -> str:
    """The filled box of a label that has one."""
    if not label.shape:
        return ""
    hollow = _is_hollow(label, look)
    fill: Role = "paper" if hollow else label.ground
    outline = label.ground if hollow else None
    if label.shape == "ellipse":
        return _mark(Ellipse(label.centre, label.width, label.height, fill, "", outline), look)
    (x, y), width, height = label.centre, label.width, label.height
    box = rectangle(x - width / 2, y - height / 2, width, height)
    return _mark(Polygon((box,), fill, "", outline), look)


def _is_hollow(label: Label, look: Look) -> bool:
    return look.hollow and bool(label.shape) and label.ground in ("member", "home")


def _line(line: Line | Arrow, look: Look) -> str:
    (x1, y1), (x2, y2) = line.start, line.end
    return (
        f'<path fill="none" stroke="{look.inks[line.role]}" stroke-width="{_n(line.weight)}" '
        f'd="M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}"/>'
    )


def _head(arrow: Arrow, look: Look) -> str:
    (x1, y1), (x2, y2) = arrow.start, arrow.end
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 or 1.0
    along = HEAD * arrow.weight / length
    dx, dy = (x2 - x1) * along, (y2 - y1) * along
    ring = ((x2, y2), (x2 - dx - dy / 2, y2 - dy + dx / 2), (x2 - dx + dy / 2, y2 - dy - dx / 2))
    return f'<path fill="{look.inks[arrow.role]}" d="{_ring(ring)}"/>'


def _ring(ring: tuple[Point, ...]) -> str:
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in ring) + "Z"


def _n(value: float) -> str:
    """Two decimals at most, without idle zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
