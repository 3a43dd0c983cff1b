"""Slides to a native ``.pptx``: our own master, real placeholders, real tables.

``boxes`` tells fitting how much room each role has, ``render`` writes fitted slides, ``master``
is the ``.pptx`` without slides that a school may draw on. The master is the table in ``layouts``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from generator import colours, fitting, slides
from generator.powerpoint import deck, layouts, masters, quiz
from generator.powerpoint.deck import Details
from generator.powerpoint.design import USUAL, Design, Place, Variant

__all__ = ["Details", "Font", "Variant", "boxes", "master", "render"]

Font = Literal["Calibri", "Arial"]
_FACES: dict[Font, str] = {"Calibri": "Carlito", "Arial": "Liberation Sans"}


def boxes(font: Font = "Calibri", variant: Variant = USUAL) -> fitting.Boxes:
    """The room of every role, for text in ``font``."""
    return fitting.Boxes(
        _FACES[font], {design.role: _layout(design) for design in layouts.table(variant)}
    )


def master(
    palette: colours.Palette = colours.DEFAULT, font: Font = "Calibri", variant: Variant = USUAL
) -> bytes:
    """Our master as a ``.pptx`` without slides."""
    return masters.write(variant, layouts.table(variant), palette, font)


def render(
    fitted: Sequence[slides.Slide],
    details: Details,
    palette: colours.Palette = colours.DEFAULT,
    font: Font = "Calibri",
    variant: Variant = USUAL,
    folders: Sequence[Path] = (),
) -> bytes:
    """The ``.pptx`` of slides ``fitted`` for ``variant``; the same slides give the same bytes.

    Pictures come from ``folders`` only; the first that has the file wins. Raises TemplateError
    where a text links to no slide, or a picture cannot be shown.
    """
    table = layouts.table(variant)
    by_role = {design.role: design for design in table}
    designs = [layouts.grounded(by_role[quiz.role(slide)], slide.theme) for slide in fitted]
    every = dict.fromkeys((*table, *designs))
    written = masters.write(variant, list(every), palette, font, compress=False)
    grounded = list(zip(fitted, designs, strict=True))
    return deck.write(written, variant.tema, grounded, details, folders)


def _layout(design: Design) -> fitting.Layout:
    return fitting.Layout(
        design.role,
        _box(design.title),
        tuple(tuple(_box(place) for place in slot) for slot in design.slots),
        _box(design.source),
        _box(design.section) if design.section else None,
        _box(design.alone) if design.alone else None,
    )


def _box(place: Place) -> fitting.Box:
    style = place.style
    left, top, right, bottom = style.insets
    return fitting.Box(
        place.name[0].lower() + place.name[1:],
        (place.frame.width - left - right) * 72,
        (place.frame.height - top - bottom) * 72,
        style.size,
        style.floor,
        style.bold,
        style.spacing,
        style.gap,
        style.letter or style.indent,
    )
