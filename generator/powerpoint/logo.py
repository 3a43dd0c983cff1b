"""A school's logo on our own master: which picture, where, and on what.

It stands once on a slide, in the field that the layout keeps free for it. On a dark ground it is
the picture for dark grounds; one that would vanish gets a plain tile.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator import colours, pictures
from generator.powerpoint.design import GROUNDS, Design, Frame, Ornament

LONGEST = 600
"""Pixels that are kept of a logo's longer side: over 400 an inch at the foot of a slide."""
_SEEN = 2.0
"""Contrast from which a part of a logo is seen."""
_ENOUGH = 1 / 6
"""Share of its shades by which a logo is known: of an emblem on white its outline is enough."""
_PADDING = 0.06
"""Inches of a tile around its logo."""


@dataclass(frozen=True)
class Emblem:
    """One picture of a logo."""

    picture: pictures.Picture
    """PNG or JPEG."""
    alt: str
    """What is told to those who cannot see it."""


@dataclass(frozen=True)
class Logo:
    """A school's logo."""

    light: Emblem
    """For light grounds."""
    dark: Emblem
    """For dark grounds; the same where the school has one only."""


@dataclass(frozen=True)
class Seated:
    """A logo in its place on a layout."""

    emblem: Emblem
    frame: Frame
    tile: Ornament | None
    """The ground that it needs to be seen, if any."""


def emblem(picture: pictures.Picture, alt: str) -> Emblem:
    """The emblem with no more pixels than a slide shows."""
    return Emblem(pictures.reduced(picture, LONGEST), alt)


def seated(logo: Logo | None, design: Design, palette: colours.Palette) -> Seated | None:
    """The logo on ``design``; None where there is none, or the layout has no field for it."""
    if logo is None or design.logo is None:
        return None
    chosen = logo.light if design.ground == "terang" else logo.dark
    shades = pictures.shades(chosen.picture)
    ratio = chosen.picture.width / chosen.picture.height
    grounds = [getattr(palette, slot) for slot in _grounds(design, design.logo.frame)]
    if min(_shown(shades, ground) for ground in grounds) >= _ENOUGH:
        return Seated(chosen, design.logo.fitted(ratio), None)
    role = max(("lt1", "dk2"), key=lambda slot: _shown(shades, getattr(palette, slot)))
    frame = replace(design.logo, frame=design.logo.frame.grown(-_PADDING)).fitted(ratio)
    return Seated(chosen, frame, Ornament("rect", frame.grown(_PADDING), role))


def _grounds(design: Design, frame: Frame) -> Iterator[str]:
    """The theme's slots that lie under ``frame``, or may."""
    named = GROUNDS[design.ground]
    yield named["bg1"]
    for shape in design.ornaments:
        if shape.frame.meets(frame):
            yield named.get(shape.colour, shape.colour)


@lru_cache(maxsize=32)
def _shown(shades: tuple[str, ...], ground: str) -> float:
    """The share of ``shades`` that is seen on ``ground``; 1 where there are none."""
    seen = sum(colours.contrast(shade, ground) >= _SEEN for shade in shades)
    return seen / len(shades) if shades else 1.0
