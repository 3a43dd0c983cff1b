"""Fitted slides as HTML for paper, and as a picture of the screen.

Boxes, sizes and colours are those of the master in ``powerpoint.layouts``, so that the printed
slide looks like the deck; the type is the paper's own, set to the deck's lines (``lettering``).
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator import colours, slides
from generator.powerpoint import Logo, Master
from generator.powerpoint.design import USUAL, Variant
from generator.powerpoint.logo import seated
from generator.printing import boxes, drawing, inks

STYLE = "salindia.css"
"""The stylesheet that every drawn slide needs."""


@dataclass(frozen=True)
class Drawn:
    """One slide, drawn."""

    number: int
    """In the deck."""
    html: str


def size(variant: Variant = USUAL, master: Master | None = None) -> tuple[float, float]:
    """Width and height of a slide, in points; on a school's ``master`` of one that is at least
    10 × 7.5 inches, as its places are counted."""
    grid = master.grid if master else variant.grid
    return grid.width * 72, grid.height * 72


def asked(
    fitted: Sequence[slides.Slide],
    footer: str,
    variant: Variant = USUAL,
    palette: colours.Palette = colours.DEFAULT,
    master: Master | None = None,
) -> tuple[Drawn, ...]:
    """The slides as pupils get them on paper: white, and without the answers of a quiz."""
    palette = master.palette if master else palette
    return tuple(
        draw(slide, number, footer, paper=True, palette=palette, variant=variant, master=master)
        for number, slide in enumerate(fitted, 1)
        if not slide.answers
    )


def draw(
    slide: slides.Slide,
    number: int,
    footer: str,
    *,
    paper: bool,
    palette: colours.Palette = colours.DEFAULT,
    variant: Variant = USUAL,
    master: Master | None = None,
    logo: Logo | None = None,
) -> Drawn:
    """One slide as it is printed, or in the colours of the screen, with a school's ``logo``; the
    art of a school's ``master`` is left out, its places, sizes, colours and panels are there."""
    layout = drawing.design(slide, variant, master)
    if master:
        footer = master.line(footer, [layout])
    ink = inks.of(layout, paper=paper, palette=palette)
    parts = "".join(drawing.Drawing(slide, layout, ink, number).parts(footer))
    if seat := seated(logo, layout, palette):
        parts += boxes.logo(seat, ink)
    width, height = size(variant, master)
    look = (
        f"width:{width:.0f}rem;height:{height:.0f}rem;"
        f"background:{ink.colour('bg1')};color:{ink.colour('tx1')}"
    )
    return Drawn(
        number, f'<div class="salindia" id="salindia-{number}" style="{look}">{parts}</div>'
    )


def screen(
    fitted: Sequence[slides.Slide],
    title: str,
    footer: str,
    variant: Variant = USUAL,
    palette: colours.Palette = colours.DEFAULT,
    master: Master | None = None,
    logo: Logo | None = None,
) -> str:
    """A document with every slide on a page of its own, as on the screen."""
    look = partial(
        draw, footer=footer, paper=False, palette=palette, variant=variant, master=master, logo=logo
    )
    pages = "".join(look(slide, number).html for number, slide in enumerate(fitted, 1))
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8">'
        f"<title>{html.escape(title)}</title></head><body>{pages}</body></html>"
    )
