"""What lies under a box of a foreign layout: the colours of its background and art, if known.

A picture, a pattern, what is half transparent over such, and every kind of shape that is not known
make the ground unknown: no rendering is needed, and what is in doubt gets a panel.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pptx.oxml.ns import qn

from generator.powerpoint.design import EMU, Frame
from generator.powerpoint.foreign import package
from generator.powerpoint.foreign.theme import UNKNOWN, Fill, Paints, Shades

NOTHING = Fill(frozenset(), 0.0)
"""No fill."""
_SHAPES = ("sp", "cxnSp", "pic", "graphicFrame")
_SOLID = ("rect", "flowChartProcess")
"""Shapes that cover their whole frame."""
_RULE = 0.12
"""Inches of height under which art is a rule."""
_NEAR = 40
"""Of 255, by which the channels of colours may differ that lie side by side under one text."""
_QUARTER = (("0", "0"), ("100", "0"), ("100", "100", "0", "5400000"))
"""The quarter disc of our own master."""
_TOUCH = 0.02
"""Inches by which two frames must overlap to touch."""


@dataclass(frozen=True)
class Art:
    """One shape of a layout or its master that is no placeholder."""

    frame: Frame
    fill: Fill
    line: Fill
    shape: str = ""
    """``rect``, ``ellipse`` or ``quarter``; empty where it may not fill its frame."""
    flips: tuple[bool, bool] = (False, False)
    """Whether a quarter disc is turned from left to right, and upside down."""

    @property
    def is_rule(self) -> bool:
        """Whether it is a thin line across, which may run behind a text."""
        return self.frame.height < _RULE and self.frame.width >= 4 * self.frame.height

    def covers(self, frame: Frame) -> bool:
        """Whether the fill surely lies under all of ``frame``."""
        if not self.shape or not _holds(self.frame, frame):
            return False
        if self.shape == "rect":
            return True
        own, part = self.frame, 0.5 if self.shape == "ellipse" else 1.0
        x, y = own.x + own.width / 2, own.y + own.height / 2
        if self.shape == "quarter":
            x = own.x + own.width * self.flips[0]
            y = own.y + own.height * self.flips[1]
        return all(
            ((left - x) / (own.width * part)) ** 2 + ((top - y) / (own.height * part)) ** 2 <= 1
            for left in (frame.x, frame.x + frame.width)
            for top in (frame.y, frame.y + frame.height)
        )


@dataclass(frozen=True)
class Ground:
    """The background and all art above it, lowest first."""

    base: Shades | None
    art: tuple[Art, ...]

    def under(self, frame: Frame, own: Fill | None = None) -> Shades | None:
        """The colours that a box in ``frame`` may have under its text, those of one ground or of
        grounds that hardly differ; None where they are not known, or where art ends under the box.

        ``own`` is the box's own fill.
        """
        found = [self.base]
        for piece in self.art:
            if piece.is_rule or not touch(piece.frame, frame):
                continue
            below = _united(found)
            if piece.covers(frame):
                found = [piece.fill.over(below)]
            else:
                found += [fill.over(below) for fill in (piece.fill, piece.line) if fill.opacity]
        shades = _united(found)
        if own:
            return own.over(shades)
        return shades if shades and (len(set(found)) == 1 or _is_calm(shades)) else None


def touch(one: Frame, other: Frame) -> bool:
    """Whether two frames overlap."""
    return one.meets(other, _TOUCH)


def _united(found: list[Shades | None]) -> Shades | None:
    """All colours; None where one ground is not known."""
    known = [shades for shades in found if shades is not None]
    return frozenset().union(*known) if len(known) == len(found) else None


def _is_calm(shades: Shades) -> bool:
    """Whether an edge between these colours would hardly be seen."""
    channels = zip(*(bytes.fromhex(shade) for shade in shades), strict=True)
    return all(max(channel) - min(channel) <= _NEAR for channel in channels)


def _holds(outer: Frame, inner: Frame) -> bool:
    return (
        outer.x <= inner.x + _TOUCH
        and outer.y <= inner.y + _TOUCH
        and outer.x + outer.width >= inner.x + inner.width - _TOUCH
        and outer.y + outer.height >= inner.y + inner.height - _TOUCH
    )


def background(roots: Iterable[tuple[Any, Paints]]) -> Shades | None:
    """The background's colours: of the first of layout and master that names one."""
    for root, paints in roots:
        ground = root.find(f"{qn('p:cSld')}/{qn('p:bg')}")
        if ground is None:
            continue
        properties, reference = ground.find(qn("p:bgPr")), ground.find(qn("p:bgRef"))
        if properties is not None:
            return (paints.fill(properties) or UNKNOWN).over(None)
        if reference is not None:
            return referred(reference, paints).over(None)
    return frozenset({"FFFFFF"})


def referred(reference: Any, paints: Paints) -> Fill:
    """The fill that ``bgRef`` or ``fillRef`` names by its number in the theme."""
    colour = paints.colour(reference[0]) if len(reference) else None
    own = colour[0] if colour else None
    number = int(reference.get("idx", "0"))
    if number in (0, 1000):
        return NOTHING
    listed = paints.theme.grounds if number > 1000 else paints.theme.fills
    position = number - (1001 if number > 1000 else 1)
    return paints.painted(listed[position], own) if position < len(listed) else UNKNOWN


@dataclass(frozen=True)
class Scale:
    """From the master's own units to inches of our slide, through the groups of a shape."""

    factor: float
    x: float = 0.0
    y: float = 0.0
    across: float = 1.0
    down: float = 1.0

    def frame(self, transform: Any) -> Frame | None:
        """The frame of an ``xfrm``; None where it names none. Turned shapes get all round them."""
        if transform is None:
            return None
        offset, extent = transform.find(qn("a:off")), transform.find(qn("a:ext"))
        if offset is None or extent is None:
            return None
        x, y = (
            int(offset.get("x")) * self.across + self.x,
            int(offset.get("y")) * self.down + self.y,
        )
        width, height = int(extent.get("cx")) * self.across, int(extent.get("cy")) * self.down
        if int(transform.get("rot", "0")):
            side = (width**2 + height**2) ** 0.5
            x, y, width, height = x + (width - side) / 2, y + (height - side) / 2, side, side
        unit = self.factor * EMU
        return Frame(x / unit, y / unit, width / unit, height / unit)

    def inside(self, transform: Any) -> Scale:
        """The scale for the members of a group with this ``xfrm``."""
        parts = [transform.find(qn(f"a:{name}")) for name in ("off", "ext", "chOff", "chExt")]
        if any(part is None for part in parts):
            return self
        offset, extent, child, size = parts
        across = int(extent.get("cx")) / max(1, int(size.get("cx")))
        down = int(extent.get("cy")) / max(1, int(size.get("cy")))
        x = int(offset.get("x")) - int(child.get("x")) * across
        y = int(offset.get("y")) - int(child.get("y")) * down
        return Scale(
            self.factor, self.x + x * self.across, self.y + y * self.down,
            self.across * across, self.down * down,
        )  # fmt: skip


def art(tree: Any, paints: Paints, scale: Scale) -> Iterator[Art]:
    """The shapes of a tree that are no placeholders, lowest first."""
    for element in tree:
        kind = package.bare(element)
        if kind == "grpSp":
            transform = element.find(f"{qn('p:grpSpPr')}/{qn('a:xfrm')}")
            inner = scale if transform is None else scale.inside(transform)
            yield from art(element, paints, inner)
        elif kind == "AlternateContent" and len(element):
            yield from art(element[0], paints, scale)
        elif kind in _SHAPES and element.find(f"*/{qn('p:nvPr')}/{qn('p:ph')}") is None:
            yield from _piece(element, kind, paints, scale)


def _piece(element: Any, kind: str, paints: Paints, scale: Scale) -> Iterator[Art]:
    properties = element.find(qn("p:spPr"))
    transform = element.find(qn("p:xfrm")) if kind == "graphicFrame" else None
    if properties is not None:
        transform = properties.find(qn("a:xfrm"))
    frame = scale.frame(transform)
    if frame is None or transform is None:
        return
    if kind in ("pic", "graphicFrame"):
        yield Art(frame, UNKNOWN, NOTHING)
        return
    fill, line = _look(element, properties, paints)
    flips = [transform.get(name) in ("1", "true") for name in ("flipH", "flipV")]
    if any(len(text.text or "") for text in element.iter(qn("a:t"))):
        fill = UNKNOWN
    shape = "" if int(transform.get("rot", "0")) else _shape(properties)
    yield Art(frame, fill, line, shape, (flips[0], flips[1]))


def _shape(properties: Any) -> str:
    """What a shape is, if it is one of those whose outline is known here."""
    geometry = properties.find(qn("a:prstGeom"))
    if geometry is not None:
        kind = geometry.get("prst")
        return "rect" if kind in _SOLID else "ellipse" if kind == "ellipse" else ""
    path = properties.find(f".//{qn('a:path')}")
    return "quarter" if path is not None and _steps(path) == _QUARTER else ""


def _steps(path: Any) -> tuple[tuple[str, ...], ...]:
    """The path's corners and arcs as text."""
    kinds = (qn("a:pt"), qn("a:arcTo"))
    return tuple(tuple(step.attrib.values()) for step in path.iter(*kinds))


def _look(element: Any, properties: Any, paints: Paints) -> tuple[Fill, Fill]:
    """Fill and outline of a shape: its own, or those that its style names."""
    style, outline = element.find(qn("p:style")), properties.find(qn("a:ln"))
    fill, line = paints.fill(properties), paints.fill(outline)
    if style is not None:
        reference = style.find(qn("a:fillRef"))
        if fill is None and reference is not None:
            fill = referred(reference, paints)
        reference = style.find(qn("a:lnRef"))
        if line is None and reference is not None and int(reference.get("idx", "0")):
            colour = paints.colour(reference[0]) if len(reference) else None
            line = Fill(frozenset({colour[0]}), colour[1]) if colour else UNKNOWN
    return fill or NOTHING, line or NOTHING
