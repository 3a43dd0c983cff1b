"""Slides to a native ``.pptx``: our own master, real placeholders, real tables.

``boxes`` tells fitting how much room each role has, ``render`` writes fitted slides, ``master``
is the ``.pptx`` without slides that a school may draw on. The master is the table in ``layouts``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from generator import colours, fitting, fonts, slides
from generator.powerpoint import deck, layouts, masters, quiz
from generator.powerpoint.deck import Details
from generator.powerpoint.design import USUAL, Design, Place, Variant
from generator.powerpoint.logo import Logo, emblem
from generator.powerpoint.school import Master

__all__ = [
    "Details",
    "Font",
    "Logo",
    "Master",
    "Variant",
    "boxes",
    "emblem",
    "master",
    "read_master",
    "render",
]

Font = Literal["Calibri", "Arial"] | fonts.Family
"""What a deck is set in: a family of Office, or one that the school has files of."""
_FACES = {"Calibri": "Carlito", "Arial": "Liberation Sans"}


def read_master(
    data: bytes, place: str, chosen: Mapping[str, str] = MappingProxyType({})
) -> Master:
    """A school's own ``.pptx`` or ``.potx``, called ``place`` in messages.

    ``chosen`` is its own map, from role to the name of a layout (``2/Title Only`` names that of the
    second master). Raises SchoolError with a sentence for each thing that is wrong.
    """
    from generator.powerpoint import foreign

    return foreign.read(data, place, chosen)


def boxes(
    font: Font = "Calibri", variant: Variant = USUAL, master: Master | None = None
) -> fitting.Boxes:
    """The room of every role: for text in ``font`` on our own master, or on a school's."""
    face, table = (
        (master.face, master.designs) if master else (_measuring(font), layouts.table(variant))
    )
    return fitting.Boxes(face, {design.role: _layout(design) for design in table})


def _measuring(font: Font) -> str:
    """The family whose advances are the font's."""
    return font if isinstance(font, fonts.Family) else _FACES[font]


def master(
    palette: colours.Palette = colours.DEFAULT,
    font: Font = "Calibri",
    variant: Variant = USUAL,
    logo: Logo | None = None,
) -> bytes:
    """Our master as a ``.pptx`` without slides, with a school's ``logo``."""
    return masters.write(variant, layouts.table(variant), palette, font, logo)


def render(
    fitted: Sequence[slides.Slide],
    details: Details,
    palette: colours.Palette = colours.DEFAULT,
    font: Font = "Calibri",
    variant: Variant = USUAL,
    folders: Sequence[Path] = (),
    master: Master | None = None,
    *,
    logo: Logo | None = None,
    grey: bool = False,
) -> bytes:
    """The ``.pptx`` of slides ``fitted`` for ``variant``; the same slides give the same bytes.

    A school's own ``master`` brings size, colours, fonts and logo itself; ``logo`` is for ours.
    Pictures come from ``folders`` only; the first that has the file wins. ``grey`` leaves no
    colour. Raises TemplateError where a text links to no slide, or a picture cannot be shown.
    """
    if master:
        return _on(master, fitted, details, folders, grey)
    table = layouts.table(variant)
    by_role = {design.role: design for design in table}
    designs = [layouts.grounded(by_role[quiz.role(slide)], slide.theme) for slide in fitted]
    every = dict.fromkeys((*table, *designs))
    written = masters.write(variant, list(every), palette, font, logo, compress=False)
    grounded = list(zip(fitted, designs, strict=True))
    return deck.write(written, variant.tema, grounded, details, folders, grey=grey)


def _on(
    master: Master,
    fitted: Sequence[slides.Slide],
    details: Details,
    folders: Sequence[Path],
    grey: bool,
) -> bytes:
    """The deck on a school's master."""
    designs = [master.design(quiz.role(slide)) for slide in fitted]
    line = master.line(details.footer, designs)
    written = list(zip(fitted, designs, strict=True))
    told = replace(details, footer=line)
    return deck.write(master.data, "terang", written, told, folders, master.recast, grey=grey)


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
