"""Characters that a face has not: refused, since programs would take them from any other font."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator import fonts, slides

_OFFICE = {"Carlito": "Calibri", "Liberation Sans": "Arial"}
"""Face that measures → the face that the deck names."""
_REMEDIES = {
    "\u00ad": "Hapus tanda pemenggal itu.",
    "\u200b": "Hapus spasi tanpa lebar itu.",
    "\u2010": 'Ganti dengan tanda hubung biasa "-".',
    "\u2011": 'Ganti dengan tanda hubung biasa "-".',
}


def faults(slide: slides.Slide, family: str) -> Iterator[str]:
    """A sentence for each character that the slide's face has not."""
    found: dict[str, str] = {}
    shown = [*slides.paragraphs(slide), slides.Paragraph((slides.Run(slide.section),))]
    for paragraph in shown:
        for run in paragraph.runs:
            for character in fonts.missing(run.text, fonts.Face(family, run.bold, run.italic)):
                found.setdefault(character, paragraph.text)
    for character, text in found.items():
        code = f"U+{ord(character):04X}"
        name = f'"{character}" ({code})' if character.isprintable() else code
        remedy = _REMEDIES.get(character, "Ganti dengan kata atau tanda lain.")
        if unicodedata.category(character) == "Mn":
            remedy = "Ketik huruf dan tanda di atasnya sebagai satu huruf."
        font = _OFFICE.get(family, family)
        yield f'huruf {name} dalam "{text[:40]}" tidak ada dalam fon {font}. {remedy}'
