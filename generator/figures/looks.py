"""In which colours a drawing is written: of the theme, and on paper those that a copier keeps
apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator import colours
from generator.figures.model import INKS, Role
from generator.figures.svg import Look

COLOURS: Mapping[Role, str] = {
    "paper": "bg1",
    "sea": "bg2",
    "land": "accent6",
    "member": "accent1",
    "home": "accent2",
    "tint": "bg2",
    "ink": "tx1",
    "muted": "accent4",
}
"""Role → colour of the theme."""
ON_HOME = "dk1"
"""Ink on ``accent2``, which no ground changes."""
ON_PAPER: Mapping[Role, str] = {"sea": "bg1", "land": "bg2"}
"""White sea and pale land, so that a light fill in front of them stands out in grey too."""


def look(
    colour: Callable[[str], str], family: str, scale: float = 1.0, *, paper: bool = True
) -> Look:
    """How a drawing is written in ``family``, where ``colour`` gives a theme colour as CSS writes
    it; on ``paper`` strongly filled boxes become outlines, dark enough to be seen."""
    inks = {role: colour(name) for role, name in COLOURS.items()}
    fills = dict(inks)
    if paper:
        fills |= {role: colour(name) for role, name in ON_PAPER.items()}
        inks["sea"] = colour(COLOURS["land"])
        inks["home"] = f"#{colours.darkened(inks['home'][1:], colours.LARGE, colours.WHITE)}"
    letters = {ground: colour(COLOURS[role]) for ground, role in INKS.items()}
    letters["home"] = colour(ON_HOME)
    return Look(fills, inks, letters, family, scale, paper)
