"""A slide's figure in the slide's colours; on paper in those that a copier keeps apart."""

from __future__ import annotations

from generator import figures
from generator.powerpoint.design import Frame
from generator.printing.inks import Ink

FAMILY, SCALE = "Source Sans 3", 0.92
"""The paper's face, and how much smaller than Carlito it is set to be no wider."""


def svg(drawing: figures.Drawing, frame: Frame, ink: Ink) -> str:
    """``drawing`` at the top left of ``frame``."""
    place = (
        f"position:absolute;left:{frame.x * 72:.2f}rem;top:{frame.y * 72:.2f}rem;"
        f"width:{drawing.width:.2f}rem;height:{drawing.height:.2f}rem"
    )
    look = figures.look(ink.colour, FAMILY, SCALE, paper=ink.paper)
    return figures.svg(drawing, look, place)
