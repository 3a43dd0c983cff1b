"""Decks as LibreOffice draws them, and the glyphs on their pages."""

from __future__ import annotations

import ctypes
import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

FONTS = ("/usr/share/fonts/truetype/crosextra", "/usr/share/fonts/truetype/liberation")
"""Carlito and Liberation, the only fonts that the rendering may use."""


@dataclass(frozen=True)
class Rectangle:
    """Left, top, right and bottom edge, in points from the slide's top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Rectangle, tolerance: float) -> bool:
        return (
            other.left >= self.left - tolerance
            and other.top >= self.top - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )

    def meets(self, other: Rectangle) -> bool:
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.5
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.5
        )


@dataclass(frozen=True)
class Glyph:
    character: str
    colour: str
    size: float
    box: Rectangle


def render(decks: Mapping[str, bytes]) -> dict[str, bytes]:
    """Each deck as a PDF, all by one LibreOffice with a profile and fonts of its own."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        folders = "".join(f"<dir>{path}</dir>" for path in FONTS)
        (home / "fonts.conf").write_text(
            f"<fontconfig>{folders}<cachedir>{home}/cache</cachedir></fontconfig>"
        )
        sources = [home / f"{number}.pptx" for number, _ in enumerate(decks)]
        for source, deck in zip(sources, decks.values(), strict=True):
            source.write_bytes(deck)
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{home}/profile", "--headless",
             "--convert-to", "pdf", "--outdir", folder, *map(str, sources)],
            check=True, capture_output=True, timeout=120 + 20 * len(decks),
            env={**os.environ, "FONTCONFIG_FILE": str(home / "fonts.conf")},
        )  # fmt: skip
        written = [source.with_suffix(".pdf").read_bytes() for source in sources]
        return dict(zip(decks, written, strict=True))


def glyphs(pdf: bytes) -> Iterator[tuple[int, list[Glyph]]]:
    """Page number, from 1, and the visible glyphs of each page."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, 1):
        yield number, on_page(page)
        page.close()
    document.close()


def on_page(page: pypdfium2.PdfPage) -> list[Glyph]:
    """The visible glyphs of one page."""
    text, height = page.get_textpage(), page.get_height()
    every = (_glyph(text, index, height) for index in range(pdfium.FPDFText_CountChars(text)))
    found = [glyph for glyph in every if glyph is not None]
    text.close()
    return found


def fonts(pdf: bytes) -> set[str]:
    """Names of all fonts in the PDF, without the subset's tag."""
    names = set()
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        for index in range(pdfium.FPDFText_CountChars(text)):
            buffer = ctypes.create_string_buffer(100)
            pdfium.FPDFText_GetFontInfo(text, index, buffer, 100, None)
            names.add(buffer.value.decode().rpartition("+")[2])
        text.close()
        page.close()
    document.close()
    return names - {""}


def _glyph(text: pypdfium2.PdfTextPage, index: int, height: float) -> Glyph | None:
    character = chr(pdfium.FPDFText_GetUnicode(text, index))
    if character.isspace() or pdfium.FPDFText_IsGenerated(text, index) == 1:
        return None
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    channels = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFText_GetFillColor(text, index, *channels)
    return Glyph(
        character,
        "".join(f"{channel.value:02X}" for channel in channels[:3]),
        round(pdfium.FPDFText_GetFontSize(text, index), 1),
        Rectangle(left.value, height - top.value, right.value, height - bottom.value),
    )
