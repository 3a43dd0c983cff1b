"""The proof that no text leaves its box, after ``slides.md`` 1.4; a helper of the tests.

LibreOffice shrinks every text that may shrink, which hides each overflow. So a copy of the deck is
rendered in which nothing may shrink, cells have PowerPoint's line pitch, and every text body has a
colour of its own: the colour of a glyph in the PDF says whose it is.
"""

from __future__ import annotations

import ctypes
import io
import os
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pptx
import pypdfium2
import pypdfium2.raw as pdfium
from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

FONTS = ("/usr/share/fonts/truetype/crosextra", "/usr/share/fonts/truetype/liberation")
"""Carlito and Liberation, the only fonts that the rendering may use."""
TOLERANCE = 1.0
"""Points by which a glyph may leave its shape."""
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


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
class Body:
    """One text body or table cell: where it is, what it says."""

    slide: int
    name: str
    frame: Rectangle
    inside: Rectangle
    """The frame without the insets."""
    text: str
    sizes: frozenset[float]
    element: etree._Element


@dataclass(frozen=True)
class Glyph:
    character: str
    colour: str
    size: float
    box: Rectangle


def faults(deck: bytes) -> list[str]:
    """What is wrong with the deck's layout, one sentence each; nothing for a good deck."""
    presentation = pptx.Presentation(io.BytesIO(deck))
    bodies = list(_bodies(presentation))
    owners = _coloured(bodies)
    copy = io.BytesIO()
    presentation.save(copy)
    found = [*_geometry(presentation, bodies), *_owned(render(copy.getvalue()), owners)]
    return [*found, *_resized(render(deck), bodies)]


def render(deck: bytes) -> bytes:
    """The deck as LibreOffice's PDF, with a profile and fonts of its own."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        folders = "".join(f"<dir>{path}</dir>" for path in FONTS)
        (home / "fonts.conf").write_text(
            f"<fontconfig>{folders}<cachedir>{home}/cache</cachedir></fontconfig>"
        )
        (home / "deck.pptx").write_bytes(deck)
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{home}/profile", "--headless",
             "--convert-to", "pdf", "--outdir", folder, str(home / "deck.pptx")],
            check=True, capture_output=True, timeout=120,
            env={**os.environ, "FONTCONFIG_FILE": str(home / "fonts.conf")},
        )  # fmt: skip
        return (home / "deck.pdf").read_bytes()


def glyphs(pdf: bytes) -> Iterator[tuple[int, list[Glyph]]]:
    """Page number, from 1, and the visible glyphs of each page."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, 1):
        text = page.get_textpage()
        count = pdfium.FPDFText_CountChars(text)
        every = (_glyph(text, index, page.get_height()) for index in range(count))
        yield number, [glyph for glyph in every if glyph is not None]
        text.close()
        page.close()
    document.close()


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


def _bodies(presentation: pptx.presentation.Presentation) -> Iterator[Body]:
    for number, slide in enumerate(presentation.slides, 1):
        for shape in slide.shapes:
            if shape.has_text_frame and shape.text_frame.text.strip():
                frame = shape.text_frame
                box = _rectangle(shape)
                inside = Rectangle(
                    box.left + _inset(shape, "lIns"), box.top + _inset(shape, "tIns"),
                    box.right - _inset(shape, "rIns"), box.bottom - _inset(shape, "bIns"),
                )  # fmt: skip
                sizes = frozenset({_size(shape)})
                yield Body(number, shape.name, box, inside, frame.text, sizes, frame._txBody)
            elif getattr(shape, "has_table", False) and shape.has_table:
                yield from _cells(number, shape)
            elif getattr(shape, "has_chart", False) and shape.has_chart:
                yield _chart(number, shape)
            elif isinstance(shape, pptx.shapes.group.GroupShape):
                yield from _labels(number, shape)


def _labels(number: int, group: pptx.shapes.group.GroupShape) -> Iterator[Body]:
    """The text boxes of a drawing; they have no insets, and their group is not scaled."""
    for shape in group.shapes:
        if shape.has_text_frame and shape.text_frame.text.strip():
            frame, box = shape.text_frame, _rectangle(shape)
            sizes = {int(run.get("sz")) / 100 for run in frame._txBody.iter(qn("a:rPr"))}
            yield Body(number, shape.name, box, box, frame.text, frozenset(sizes), frame._txBody)


def _chart(number: int, shape: pptx.shapes.graphfrm.GraphicFrame) -> Body:
    """The labels and numbers of a chart, as one text."""
    plot, root, box = shape.chart.plots[0], shape.chart._chartSpace, _rectangle(shape)
    texts = [*plot.categories, *(str(round(value)) for value in plot.series[0].values)]
    sizes = {int(look.get("sz")) / 100 for look in root.iter(qn("a:defRPr"))}
    return Body(number, shape.name, box, box, " ".join(texts), frozenset(sizes), root)


def _cells(number: int, shape: pptx.shapes.graphfrm.GraphicFrame) -> Iterator[Body]:
    table, top = shape.table, shape.top / 12700
    for row, line in enumerate(table.rows):
        left = shape.left / 12700
        for column, cell in enumerate(line.cells):
            width = table.columns[column].width / 12700
            box = Rectangle(left, top, left + width, top + line.height / 12700)
            left += width
            sizes = {int(run.get("sz")) / 100 for run in cell._tc.iter(qn("a:rPr"))}
            name = f"{shape.name} baris {row + 1} kolom {column + 1}"
            yield Body(number, name, box, box, cell.text, frozenset(sizes), cell._tc)
        top += line.height / 12700


def _rectangle(shape: pptx.shapes.base.BaseShape) -> Rectangle:
    left, top = shape.left / 12700, shape.top / 12700
    return Rectangle(left, top, left + shape.width / 12700, top + shape.height / 12700)


def _chain(shape: pptx.shapes.base.BaseShape) -> Iterator[etree._Element]:
    """The shape's own element and that of its layout's placeholder, if it is one."""
    yield shape._element
    if not shape.is_placeholder:
        return
    wanted = shape.placeholder_format.idx
    for other in shape.part.slide.slide_layout.placeholders:
        if other.placeholder_format.idx == wanted:
            yield other._element


def _inset(shape: pptx.shapes.base.BaseShape, side: str) -> float:
    for element in _chain(shape):
        value = element.find(f".//{qn('a:bodyPr')}").get(side)
        if value is not None:
            return int(value) / 12700
    return 0.0


def _size(shape: pptx.shapes.base.BaseShape) -> float:
    for element in _chain(shape):
        style = element.find(f".//{qn('a:lstStyle')}/{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
        if style is not None and style.get("sz"):
            return int(style.get("sz")) / 100
    raise LookupError(f"{shape.name} has no size")


def _coloured(bodies: Iterable[Body]) -> dict[str, Body]:
    """Change the bodies in place for the copy; the owner of each colour comes back."""
    owners = {}
    for number, body in enumerate(bodies, 1):
        colour = f"{number * 1009 % 0xFFFFFF:06X}"
        owners[colour] = body
        for properties in body.element.iter(qn("a:bodyPr")):
            for fit in list(properties):
                properties.remove(fit)
            properties.append(parse_xml(f'<a:noAutofit xmlns:a="{_A}"/>'))
        for link in list(body.element.iter(qn("a:hlinkClick"), qn("a:buClr"))):
            link.getparent().remove(link)
        for properties in body.element.iter(qn("a:rPr"), qn("a:defRPr")):
            for fill in properties.findall(qn("a:solidFill")):
                properties.remove(fill)
            fill = f'<a:solidFill xmlns:a="{_A}"><a:srgbClr val="{colour}"/></a:solidFill>'
            properties.insert(0, parse_xml(fill))
        if body.sizes and body.element.tag == qn("a:tc"):  # a cell to fill has no text
            _pitched(body)
    return owners


def _pitched(body: Body) -> None:
    """Give a cell's lines PowerPoint's pitch: LibreOffice sets them tighter."""
    pitch = round(max(body.sizes) * 120)
    for properties in body.element.iter(qn("a:pPr")):
        spacing = f'<a:lnSpc xmlns:a="{_A}"><a:spcPts val="{pitch}"/></a:lnSpc>'
        properties.insert(0, parse_xml(spacing))


def _owned(pdf: bytes, owners: dict[str, Body]) -> Iterator[str]:
    """Glyphs outside their owner, without an owner, or not there."""
    shown: dict[str, int] = defaultdict(int)
    for page, found in glyphs(pdf):
        outside: dict[str, str] = defaultdict(str)
        for glyph in found:
            owner = owners.get(glyph.colour)
            if owner is None or owner.slide != page:
                yield f"slide {page}: “{glyph.character}” belongs to no text"
                continue
            shown[glyph.colour] += 1
            if not owner.frame.holds(glyph.box, TOLERANCE):
                outside[glyph.colour] += glyph.character
        for colour, text in outside.items():
            yield f"slide {page}: {owners[colour].name}: outside: “{text}”"
    for colour, owner in owners.items():
        expected = len("".join(owner.text.split()))
        if shown[colour] < expected:
            missing = expected - shown[colour]
            yield f"slide {owner.slide}: {owner.name}: {missing} of {expected} glyphs missing"


def _resized(pdf: bytes, bodies: list[Body]) -> Iterator[str]:
    """Sizes on a page that the deck does not write; raised and lowered text aside."""
    for page, found in glyphs(pdf):
        written = {size for body in bodies if body.slide == page for size in body.sizes} | {1.0}
        strange = {glyph.size for glyph in found} - written
        if strange:
            yield f"slide {page}: sizes {sorted(strange)}, written are {sorted(written)}"


def _geometry(presentation: pptx.presentation.Presentation, bodies: list[Body]) -> Iterator[str]:
    """Shapes that leave the slide, texts that overlap."""
    whole = Rectangle(0, 0, presentation.slide_width / 12700, presentation.slide_height / 12700)
    for number, slide in enumerate(presentation.slides, 1):
        for shape in slide.shapes:
            if not whole.holds(_rectangle(shape), 0.1):
                yield f"slide {number}: {shape.name} leaves the slide"
        own = [body for body in bodies if body.slide == number]
        for one, other in combinations(own, 2):
            if one.inside.meets(other.inside):
                yield f"slide {number}: {one.name} overlaps {other.name}"
