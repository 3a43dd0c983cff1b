"""Figures on paper: each ``<figure data-figure data-untuk>`` of a page drawn for its place.

A template names what is drawn and how much room it has in millimetres (``data-lebar``,
``data-tinggi``); the document carries the subjects. Labels are measured in the paper's own face,
so that nothing is scaled. Where the room may be too little, as in large print,
``data-ganti="kata"`` lets words take the drawing's place.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from html import escape, unescape
from typing import Any

from generator import colours, figures
from generator.documents import Data, FigurTampil
from generator.errors import TemplateError

FAMILY = "Source Sans 3"
SIZES: Mapping[str, tuple[float, ...]] = {"peta": (9.0, 8.0), "peta-buta": (11.0, 8.5)}
USUAL = (11.0, 10.5, 10.0, 9.5, 9.0, 8.5)
"""Points of type, the first that fits; the last is that of notes."""
_POINTS = 72 / 25.4
_TAG = re.compile(r"<figure\s+((?:data-[a-z]+=\"[^\"]*\"\s*)+)>\s*</figure>")
_ATTRIBUTE = re.compile(r'data-([a-z]+)="([^"]*)"')
_SLOTS = {"bg1": "lt1", "bg2": "lt2", "tx1": "dk1"}
"""Colours of the theme as slots of the palette, where paper is the ground."""


def drawn(html: str, data: Data, name: str, palette: colours.Palette = colours.DEFAULT) -> str:
    """``html`` with its figures as inline SVG in the colours of ``palette``; raises
    ``TemplateError`` for one that cannot be drawn, at ``name``."""
    return _replaced(html, data, name, functools.partial(_svg, look=_look(palette)))


def told(html: str, data: Data, name: str) -> str:
    """``html`` with a paragraph of words in the place of each figure."""
    return _replaced(html, data, name, _words)


def _replaced(html: str, data: Data, name: str, write: Any) -> str:
    if "<figure data-" not in html:
        return html
    subjects = {(one.jenis, one.id): one.isi for one in carried(data)}

    def place(match: re.Match[str]) -> str:
        given = {key: unescape(value) for key, value in _ATTRIBUTE.findall(match[1])}
        subject = subjects.get((given.get("figure", ""), given.get("untuk", "")))
        if subject is None:
            wanted = f'{given.get("figure", "figur")} "{given.get("untuk", "")}"'
            raise TemplateError.at(name, f"tidak ada data untuk {wanted}.")
        try:
            return str(write(subject, given))
        except figures.UnfitError as failure:
            raise TemplateError.at(name, str(failure)) from None
        except figures.UnmappedError as failure:
            raise TemplateError.at(name, f"{failure} Hapus gambarnya.") from None

    return _TAG.sub(place, html)


def carried(part: Any) -> Iterator[FigurTampil]:
    """Every figure inside a document's data."""
    if isinstance(part, FigurTampil):
        yield part
    elif is_dataclass(part):
        for field in fields(part):
            yield from carried(getattr(part, field.name))
    elif isinstance(part, tuple):
        for one in part:
            yield from carried(one)


def _svg(subject: figures.Subject, given: Mapping[str, str], look: figures.Look) -> str:
    width, height = (float(given.get(side, "0")) * _POINTS for side in ("lebar", "tinggi"))
    try:
        drawing = subject.draw(width, height, FAMILY, SIZES.get(subject.jenis, USUAL))
    except figures.UnfitError:
        if given.get("ganti") != "kata":
            raise
        return f"<p>{escape(_drawing(subject).description)}</p>"
    style = f"width:{drawing.width:.2f}pt;height:{drawing.height:.2f}pt"
    return f'<figure class="figur">{figures.svg(drawing, look, style)}</figure>'


def _words(subject: figures.Subject, _: Mapping[str, str]) -> str:
    drawing = _drawing(subject)
    return f"<p>[{escape(drawing.title)}. {escape(drawing.description)}]</p>"


def _drawing(subject: figures.Subject) -> figures.Drawing:
    """A drawing of which only the words are wanted."""
    return subject.draw(*_SCREEN, FAMILY, SIZES.get(subject.jenis, USUAL))


_SCREEN = (900.0, 600.0)
"""Points: more than any page has."""


@functools.cache
def _look(palette: colours.Palette) -> figures.Look:
    return figures.look(lambda name: f"#{getattr(palette, _SLOTS.get(name, name))}", FAMILY)
