"""The texts of a deck: where each is, what it says, how large it is and how large it must be."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import pptx
from lxml import etree
from pptx.oxml.ns import qn

from tests.proof.rendering import Rectangle

_POINT = 12700
BODY, TABLE, LABEL, SMALL = 18.0, 16.0, 12.0, 12.0
"""The least points of a text: in a body, in a table, in a drawing, of sources and footers."""
_STANDARD = (9_144_000, 6_858_000)
"""A slide as large as those that these sizes are for; on a smaller one all is smaller alike."""
_LEAST = {"Sumber": SMALL, "Kaki": SMALL, "Nomor": SMALL, "Penanda": 14.0, "Identitas": 14.0}
"""By the first word of a shape's name."""
_SQUARES = "Kisi"
"""A table of letters, whose squares have small numbers."""


@dataclass(frozen=True)
class Body:
    """One text body or table cell."""

    slide: int
    name: str
    frame: Rectangle
    inside: Rectangle
    """The frame without the insets."""
    text: str
    sizes: frozenset[float]
    least: float
    element: etree._Element


def read(presentation: pptx.presentation.Presentation) -> Iterator[Body]:
    """Every text of the deck that is not empty."""
    for number, slide in enumerate(presentation.slides, 1):
        for shape in slide.shapes:
            if shape.has_text_frame and shape.text_frame.text.strip():
                yield _body(number, shape)
            elif getattr(shape, "has_table", False) and shape.has_table:
                yield from _cells(number, shape)
            elif getattr(shape, "has_chart", False) and shape.has_chart:
                yield _chart(number, shape)
            elif isinstance(shape, pptx.shapes.group.GroupShape):
                yield from _labels(number, shape)


def scale(presentation: pptx.presentation.Presentation) -> float:
    """By how much the deck's slides are larger than the standard, at most 1."""
    width, height = _STANDARD
    return min(presentation.slide_width / width, presentation.slide_height / height, 1.0)


def rectangle(shape: pptx.shapes.base.BaseShape) -> Rectangle:
    """Where the shape lies; groups are not scaled, so their members say it as the others do."""
    for element in _chain(shape):
        place = element.find(f".//{qn('a:off')}"), element.find(f".//{qn('a:ext')}[@cx]")
        if None not in place:
            break
    offset, extent = place
    left, top = int(offset.get("x")) / _POINT, int(offset.get("y")) / _POINT
    width, height = int(extent.get("cx")) / _POINT, int(extent.get("cy")) / _POINT
    return Rectangle(left, top, left + width, top + height)


def _body(number: int, shape: pptx.shapes.base.BaseShape) -> Body:
    frame, box = shape.text_frame, rectangle(shape)
    inside = Rectangle(
        box.left + _inset(shape, "lIns"), box.top + _inset(shape, "tIns"),
        box.right - _inset(shape, "rIns"), box.bottom - _inset(shape, "bIns"),
    )  # fmt: skip
    least = _LEAST.get(shape.name.split()[0], BODY)
    sizes = frozenset({_size(shape)})
    return Body(number, shape.name, box, inside, frame.text, sizes, least, frame._txBody)


def _labels(number: int, group: pptx.shapes.group.GroupShape) -> Iterator[Body]:
    """The text boxes of a drawing, which have no insets."""
    for shape in group.shapes:
        if shape.has_text_frame and shape.text_frame.text.strip():
            frame, box = shape.text_frame, rectangle(shape)
            sizes = _written(frame._txBody)
            yield Body(number, shape.name, box, box, frame.text, sizes, LABEL, frame._txBody)


def _chart(number: int, shape: pptx.shapes.graphfrm.GraphicFrame) -> Body:
    """The labels and numbers of a chart, as one text."""
    plot, root, box = shape.chart.plots[0], shape.chart._chartSpace, rectangle(shape)
    texts = [*plot.categories, *(str(round(value)) for value in plot.series[0].values)]
    sizes = frozenset(int(look.get("sz")) / 100 for look in root.iter(qn("a:defRPr")))
    return Body(number, shape.name, box, box, " ".join(texts), sizes, LABEL, root)


def _cells(number: int, shape: pptx.shapes.graphfrm.GraphicFrame) -> Iterator[Body]:
    table, top = shape.table, shape.top / _POINT
    least = SMALL if shape.name == _SQUARES else TABLE
    for row, line in enumerate(table.rows):
        left = shape.left / _POINT
        for column, cell in enumerate(line.cells):
            width = table.columns[column].width / _POINT
            box = Rectangle(left, top, left + width, top + line.height / _POINT)
            left += width
            name = f"{shape.name} baris {row + 1} kolom {column + 1}"
            sizes = _written(cell._tc)
            yield Body(number, name, box, box, cell.text, sizes, least, cell._tc)
        top += line.height / _POINT


def _written(element: etree._Element) -> frozenset[float]:
    """The sizes that the runs name themselves."""
    return frozenset(int(run.get("sz")) / 100 for run in element.iter(qn("a:rPr")))


def _chain(shape: pptx.shapes.base.BaseShape) -> Iterator[etree._Element]:
    """The shape's own element and that of its layout's placeholder, if it is one."""
    yield shape._element
    mark = shape._element.find(f".//{qn('p:nvPr')}/{qn('p:ph')}")
    if mark is not None:
        yield from _places(shape.part.slide_layout.part).get(mark.get("idx", "0"), [])


@functools.lru_cache(maxsize=64)
def _places(layout: pptx.parts.slide.SlideLayoutPart) -> dict[str, list[etree._Element]]:
    """The elements of a layout's placeholders, by their number."""
    found = defaultdict(list)
    for mark in layout._element.iter(qn("p:ph")):
        found[mark.get("idx", "0")].append(mark.getparent().getparent().getparent())
    return found


def _inset(shape: pptx.shapes.base.BaseShape, side: str) -> float:
    for element in _chain(shape):
        value = element.find(f".//{qn('a:bodyPr')}").get(side)
        if value is not None:
            return int(value) / _POINT
    return 0.0


def _size(shape: pptx.shapes.base.BaseShape) -> float:
    for element in _chain(shape):
        style = element.find(f".//{qn('a:lstStyle')}/{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
        if style is not None and style.get("sz"):
            return int(style.get("sz")) / 100
    raise LookupError(f"{shape.name} has no size")
