"""How full the places of fitted slides are: what stands in each, over the height that it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from generator import slides
from generator.files import Fill
from generator.fitting import measuring

Line = tuple[slides.Paragraph | None, measuring.Box | None]
"""A line of a slide, and its box; either may be missing."""


def fills(
    number: int,
    slide: slides.Slide,
    lines: Iterable[Line],
    slots: Sequence[Sequence[measuring.Box]],
    family: str,
) -> Iterator[Fill]:
    """The places of the slide called ``number``: its title and other ``lines``, then all ``slots``
    with text."""
    measured = []
    for line, box in lines:
        if line and box:
            own = line == slide.title
            room = replace(box, width=box.width - slide.title_inset) if own else box
            measured.append(_text((line,), room, slide.title_size if own else None, family))
    for slot, boxes in zip(slide.slots, slots, strict=False):
        measured += _slot(slot, boxes, family)
    for name, size, share in measured:
        yield Fill(number, name, float(size), round(share, 3))


Measured = tuple[str, float, float]
"""A box's name, the size of its type, its share."""


def _slot(slot: slides.Slot, boxes: Sequence[measuring.Box], family: str) -> Iterator[Measured]:
    match slot:
        case slides.Text():
            yield from _flow(slot, boxes, family)
        case slides.Options():
            for option, box in zip(slot.options, boxes, strict=False):
                narrow = replace(box, width=box.width - box.indent)
                yield _text((option.paragraph,), narrow, slot.size, family)
        case slides.Quote():
            yield _text(slot.paragraphs, boxes[0], slot.size, family)
        case slides.Table() if slot.heights:
            yield boxes[0].name, slot.size or boxes[0].size, sum(slot.heights) / boxes[0].height
        case slides.Grid():
            share = slot.side * len(slot.rows) / boxes[0].height
            yield boxes[0].name, slot.size or boxes[0].size, share


def _flow(text: slides.Text, boxes: Sequence[measuring.Box], family: str) -> Iterator[Measured]:
    """A text in one box, under a head, or through the columns that its fitting gave it."""
    if text.columns is not None:
        rest = iter(text.paragraphs)
        for count, box in zip(text.columns, boxes, strict=True):
            if count:
                yield _text(tuple(islice(rest, count)), box, text.size, family)
        return
    if text.head and len(boxes) > 1:
        yield _text((text.head,), boxes[0], text.head_size, family)
    head = (text.head,) if text.head and len(boxes) == 1 else ()
    if head or text.paragraphs:
        yield _text((*head, *text.paragraphs), boxes[-1], text.size, family, bold=len(head))


def _text(
    paragraphs: Iterable[slides.Paragraph],
    box: measuring.Box,
    size: float | None,
    family: str,
    bold: int = 0,
) -> Measured:
    """Paragraphs in a box; the first ``bold`` of them are its head."""
    chosen = size or box.size
    heights = [
        measuring.paragraph_height(each, box, chosen, family, bold=number < bold)
        for number, each in enumerate(paragraphs)
    ]
    used = sum(heights) + box.gap * max(len(heights) - 1, 0)
    return box.name, chosen, used / box.height
