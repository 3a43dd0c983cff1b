"""A slide's figure in the slide's colours; on paper in those that a copier keeps apart."""

from __future__ import annotations

from generator import figures
from generator.powerpoint import drawings
from generator.powerpoint.design import Frame
from generator.printing.inks import Ink

FAMILY, SCALE = "Source Sans 3", 0.92
"""The paper's face, and how much smaller than Carlito it is set to be no wider."""
_ON_PAPER: dict[figures.Role, str] = {"sea": "bg1", "land": "bg2"}
"""White sea and pale land, so that a light fill in front of them stands out in grey too."""


def svg(drawing: figures.Drawing, frame: Frame, ink: Ink) -> str:
    """``drawing`` at the top left of ``frame``."""
    roles = dict(drawings.COLOURS)
    fills = {role: ink.colour(name) for role, name in roles.items()}
    inks = dict(fills)
    if ink.paper:
        fills |= {role: ink.colour(name) for role, name in _ON_PAPER.items()}
        inks["sea"] = ink.colour("accent6")
    letters = {ground: ink.colour(roles[role]) for ground, role in figures.INKS.items()}
    letters["home"] = ink.colour(drawings.ON_HOME)
    place = (
        f"position:absolute;left:{frame.x * 72:.2f}rem;top:{frame.y * 72:.2f}rem;"
        f"width:{drawing.width:.2f}rem;height:{drawing.height:.2f}rem"
    )
    return figures.svg(drawing, figures.Look(fills, inks, letters, FAMILY, SCALE, ink.paper), place)
