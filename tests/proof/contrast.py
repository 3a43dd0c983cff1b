"""The contrast of every glyph with what lies under it, measured on the picture of the page."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from generator import colours
from tests.proof import rendering
from tests.proof.rendering import Glyph

LEAST = 4.5
"""WCAG's level AA for text of any size."""
_PLACES = (0.1, 0.5, 0.9)
"""Where in a glyph's box its ground is looked at, across and down."""
_SCALE = 2
"""Pixels of a point."""
_RULE, _LONG = 10.0, 4.0
"""Points of height up to which a shape is a rule, if it is so many times as wide: text is struck
out or underlined by it."""


def faint(pages: Sequence[Page]) -> Iterator[str]:
    """The glyphs with a contrast under ``LEAST``, one sentence for a colour on a page."""
    for number, page in enumerate(pages, 1):
        told: dict[str, tuple[float, str]] = {}
        for glyph in page.glyphs:
            ratio = worst(glyph, page.ground)
            if ratio < LEAST:
                least, text = told.get(glyph.colour, (ratio, ""))
                told[glyph.colour] = min(least, ratio), text + glyph.character
        for colour, (ratio, text) in told.items():
            yield f"slide {number}: “{text}” in {colour} has a contrast of {ratio:.1f}"


@dataclass(frozen=True)
class Page:
    """What stands on a page, and the picture of it without that."""

    glyphs: list[Glyph]
    ground: Image.Image


def read(pdf: bytes) -> list[Page]:
    """Every page of the PDF."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [Page(rendering.on_page(page), _without_text(page)) for page in document]
    document.close()
    return pages


def worst(glyph: Glyph, ground: Image.Image) -> float:
    """The glyph's smallest contrast, at nine places of its box."""
    box, pixels = glyph.box, ground.load()
    width, height = box.right - box.left, box.bottom - box.top
    xs = {_nearest(box.left + part * width, ground.width) for part in _PLACES}
    ys = {_nearest(box.top + part * height, ground.height) for part in _PLACES}
    return min(_contrast(glyph.colour, pixels[x, y]) for x in xs for y in ys)


def _nearest(place: float, length: int) -> int:
    """The pixel at a place, or at the page's nearest edge."""
    return max(0, min(length - 1, int(place * _SCALE)))


def _without_text(page: pypdfium2.PdfPage) -> Image.Image:
    """The page as a picture, all texts and rules taken off."""
    kinds = [pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH]
    for part in list(page.get_objects(filter=kinds, max_depth=1)):
        left, bottom, right, top = part.get_bounds()
        rule = top - bottom <= _RULE and right - left >= _LONG * (top - bottom)
        if part.type == pdfium.FPDF_PAGEOBJ_TEXT or rule:
            page.remove_obj(part)
    return page.render(scale=_SCALE).to_pil().convert("RGB")


@functools.cache
def _contrast(colour: str, ground: tuple[int, ...]) -> float:
    return colours.contrast(colour, bytes(ground).hex())
