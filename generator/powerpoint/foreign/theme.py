"""The theme of a foreign master: what its colours, fonts and fills are in the end.

Colours after ECMA-376 part 1 §20.1.2.3: a scheme colour goes through the colour map, then through
its transforms. A transform that is not known leaves the colour unknown.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pptx.oxml.ns import qn

from generator import colours
from generator.powerpoint import named
from generator.powerpoint.design import GROUNDS
from generator.powerpoint.foreign import package

Shades = frozenset[str]
"""The colours that a fill shows, ``RRGGBB``."""

SLOTS = (
    "dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink",
)  # fmt: skip
PLAIN = GROUNDS["terang"]
"""The colour map of masters that have none."""
ROLES = tuple(PLAIN)
"""What a colour map maps to slots."""
_USUAL = dict(
    zip(
        SLOTS,
        ("000000", "FFFFFF", "44546A", "E7E6E6", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5",
         "70AD47", "0563C1", "954F72"),
        strict=True,
    )
)  # fmt: skip
"""Office's own, for slots that a theme leaves out."""
_FILLS = ("solidFill", "gradFill", "noFill", "blipFill", "pattFill", "grpFill")
_STEPS = 4
"""Colours looked at between two stops of a gradient."""


@dataclass(frozen=True)
class Theme:
    """Colours by slot, faces, and the fills that shapes and backgrounds name by number."""

    colours: Mapping[str, str]
    major: str
    minor: str
    fills: tuple[Any, ...]
    grounds: tuple[Any, ...]

    def face(self, name: str) -> str:
        """The family that ``name`` means: a theme's font goes by ``+mj-lt`` or ``+mn-lt``."""
        return {"+mj": self.major, "+mn": self.minor}.get(name[:3], name)


def read(root: Any) -> Theme:
    """The theme whose part has this root."""
    found = dict(_USUAL)
    scheme = root.find(f".//{qn('a:clrScheme')}")
    for slot in scheme if scheme is not None else ():
        colour = _basic(slot[0]) if len(slot) else None
        if colour:
            found[package.bare(slot)] = colour
    faces = [root.find(f".//{qn(f'a:{kind}Font')}/{qn('a:latin')}") for kind in ("major", "minor")]
    major, minor = (face.get("typeface", "") if face is not None else "" for face in faces)
    lists = (root.find(f".//{qn(tag)}") for tag in ("a:fillStyleLst", "a:bgFillStyleLst"))
    fills, grounds = (tuple(each) if each is not None else () for each in lists)
    return Theme(found, major or "Calibri", minor or "Calibri", fills, grounds)


@dataclass(frozen=True)
class Paints:
    """A theme seen through a colour map."""

    theme: Theme
    map: Mapping[str, str]

    def role(self, name: str) -> str:
        """The colour of a role (``tx1``) or slot (``dk1``)."""
        return self.theme.colours[self.map.get(name, name)]

    def colour(self, element: Any, own: str | None = None) -> tuple[str, float] | None:
        """Colour and opacity of a colour element; None where it is not known.

        ``own`` stands for ``phClr``.
        """
        name = element.get("val", "")
        if package.bare(element) == "schemeClr":
            role = self.map.get(name, name)
            basic = own if name == "phClr" else self.theme.colours.get(role)
        else:
            basic = _basic(element)
        return _changed(basic, element) if basic else None

    def fill(self, parent: Any, own: str | None = None) -> Fill | None:
        """The fill among the children of ``parent``; None where it names none."""
        for child in parent if parent is not None else ():
            if isinstance(child.tag, str) and package.bare(child) in _FILLS:
                return self.painted(child, own)
        return None

    def painted(self, fill: Any, own: str | None = None) -> Fill:
        """What a fill element shows."""
        kind = package.bare(fill)
        if kind == "noFill":
            return Fill(frozenset(), 0.0)
        if kind == "solidFill" and len(fill):
            colour = self.colour(fill[0], own)
            return Fill(frozenset({colour[0]}), colour[1]) if colour else UNKNOWN
        if kind == "gradFill":
            return self._gradient(fill, own)
        return UNKNOWN

    def _gradient(self, fill: Any, own: str | None) -> Fill:
        stops = [self.colour(stop[0], own) for stop in fill.iter(qn("a:gs")) if len(stop)]
        known = [stop for stop in stops if stop and stop[1] == 1.0]
        if not known or len(known) < len(stops):
            return UNKNOWN
        shades = [shade for shade, _ in known]
        pairs = itertools.pairwise(shades)
        between = (
            colours.mixed(one, other, step / _STEPS)
            for one, other in pairs
            for step in range(1, _STEPS)
        )
        return Fill(frozenset((*shades, *between)), 1.0)


@dataclass(frozen=True)
class Fill:
    """What a fill shows: its colours (None where not known) and how opaque they are."""

    shades: Shades | None
    opacity: float = 1.0

    def over(self, below: Shades | None) -> Shades | None:
        """The colours seen where the fill lies on ``below``."""
        if self.opacity >= 1.0 or not self.opacity:
            return self.shades if self.opacity else below
        if self.shades is None or below is None:
            return None
        return frozenset(
            colours.mixed(under, shade, self.opacity) for under in below for shade in self.shades
        )


UNKNOWN = Fill(None)


def _basic(element: Any) -> str | None:
    """A colour before its transforms."""
    value = element.get("val", "")
    try:
        match package.bare(element):
            case "srgbClr":
                return colours.read(value)
            case "sysClr":
                return colours.read(element.get("lastClr") or named.system(value))
            case "prstClr":
                return named.preset(value)
    except ValueError:
        pass
    return None


def _changed(colour: str, element: Any) -> tuple[str, float] | None:
    """A colour after the transforms in ``element``, and its opacity."""
    opacity = 1.0
    for change in _changes(element):
        kind, share = package.bare(change), int(change.get("val", "0").rstrip("%")) / 100_000
        if kind == "alpha":
            opacity = share
            continue
        changed = _transformed(colour, kind, share)
        if changed is None:
            return None
        colour = changed
    return colour, opacity


def _changes(element: Any) -> Iterator[Any]:
    return (child for child in element if isinstance(child.tag, str))


def _transformed(colour: str, kind: str, share: float) -> str | None:
    """``tint`` and ``shade`` mix with white and black, as light does; the others change how light
    or strong a colour is."""
    if kind in ("tint", "shade"):
        return colours.lit(colour, share, 1.0 - share if kind == "tint" else 0.0)
    hue, light, saturation = colours.hls(colour)
    match kind:
        case "lumMod":
            light *= share
        case "lumOff":
            light += share
        case "satMod":
            saturation *= share
        case "satOff":
            saturation += share
        case _:
            return None
    return colours.from_hls(hue, min(max(light, 0), 1), min(max(saturation, 0), 1))
