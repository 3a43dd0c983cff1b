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
from generator.powerpoint.foreign.theme import UNKNOWN, Fill, Paints, Shades

NOTHING = Fill(frozenset(), 0.0)
"""No fill."""
_SHAPES = ("sp", "cxnSp", "pic", "graphicFrame")
_SOLID = ("rect", "flowChartProcess")
"""Shapes that cover their whole frame."""
_RULE = 0.12
"""Inches under which art is a rule, which may run under text."""
_NEAR = 40
"""Of 255, by which the channels of colours may differ that lie side by side under one text."""
_TOUCH = 0.02
"""Inches by which two frames must overlap to touch."""


@dataclass(frozen=True)
class Art:
    """One shape of a layout or its master that is no placeholder."""

    frame: Frame
    fill: Fill
    line: Fill
    whole: bool
    """Whether the fill covers the frame wholly."""


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
        found, rules = [self.base], frozenset[str]()
        for piece in self.art:
            if not touch(piece.frame, frame):
                continue
            if piece.whole and _holds(piece.frame, frame):
                found = [piece.fill.over(_united(found))]
            elif min(piece.frame.width, piece.frame.height) < _RULE:
                rules |= (piece.fill.shades or frozenset()) | (piece.line.shades or frozenset())
            else:
                found += [fill.over(_united(found)) for fill in (piece.fill, piece.line)
                          if fill.opacity]  # fmt: skip
        shades = _united(found)
        if own:
            shades, rules = own.over(shades), frozenset()
        elif shades is None or (len(set(found)) > 1 and not _is_calm(shades)):
            return None
        return None if shades is None else shades | rules


def touch(one: Frame, other: Frame) -> bool:
    """Whether two frames overlap."""
    return (
        min(one.x + one.width, other.x + other.width) - max(one.x, other.x) > _TOUCH
        and min(one.y + one.height, other.y + other.height) - max(one.y, other.y) > _TOUCH
    )


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
        kind = str(element.tag).rpartition("}")[2]
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
        yield Art(frame, UNKNOWN, NOTHING, False)
        return
    fill, line = _look(element, properties, paints)
    geometry = properties.find(qn("a:prstGeom"))
    whole = geometry is not None and geometry.get("prst") in _SOLID
    if any(len(text.text or "") for text in element.iter(qn("a:t"))):
        fill = UNKNOWN
    yield Art(frame, fill, line, whole and not int(transform.get("rot", "0")))


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
