"""Fits what fills one place of a slide: texts, options, a quotation."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from generator import errors, slides
from generator.fitting import filling, measuring

TWO = 40.0
"""Points of two options, where they stand in one line."""


def texts(
    found: Sequence[slides.Text],
    boxes: Sequence[tuple[measuring.Box, ...]],
    places: Sequence[slides.Place],
    family: str,
    *,
    whole: bool,
) -> list[list[slides.Text]]:
    """Texts side by side, each page by page, all of one size, their heads on every page.

    Raises TemplateError (without place) where a head or a word does not fit, or a text that must
    stay ``whole`` is too long.
    """
    if all(_is_poured(text, own, family) for text, own in zip(found, boxes, strict=True)):
        return [[text] for text in found]
    columns = [_column(*each) for each in zip(found, boxes, places, strict=True)]
    head_size = _head_size(found, boxes, places, family)
    chosen = min((text.size for text in found if text.size), default=None)
    size, poured = filling.fill(columns, family, chosen, whole=whole)
    return [
        [
            replace(
                text,
                paragraphs=tuple(itertools.chain(*chunks)),
                size=unless(size, column.boxes[0]),
                head_size=head_size if text.head else None,
                columns=tuple(map(len, chunks)) if len(column.boxes) > 1 else None,
            )
            for chunks in _pages(chunks, len(column.boxes))
        ]
        for text, column, chunks in zip(found, columns, poured, strict=True)
    ]


def _column(
    text: slides.Text, boxes: tuple[measuring.Box, ...], place: slides.Place
) -> filling.Column:
    """What runs through which boxes; a head in a box of its own is left out."""
    head = None if len(boxes) > 1 else text.head
    return filling.Column(place.name, text.paragraphs, boxes if place.flows else boxes[-1:], head)


def _pages(chunks: list[filling.Chunk], columns: int) -> list[list[filling.Chunk]]:
    """The chunks of each page, empty ones filling up its columns."""
    pages = [chunks[start : start + columns] for start in range(0, len(chunks), columns)]
    pages[-1] += [()] * (columns - len(pages[-1]))
    return pages


def _is_poured(text: slides.Text, boxes: tuple[measuring.Box, ...], family: str) -> bool:
    """Whether the text was poured into these columns before and stands in them."""
    if text.columns is None:
        return False
    rest = iter(text.paragraphs)
    return all(
        measuring.height(chunk, box, text.size or box.size, family)
        <= box.height + measuring.EPSILON
        for count, box in zip(text.columns, boxes, strict=True)
        if (chunk := tuple(itertools.islice(rest, count)))
    )


def _head_size(
    found: Sequence[slides.Text],
    boxes: Sequence[tuple[measuring.Box, ...]],
    places: Sequence[slides.Place],
    family: str,
) -> float | None:
    """The one size of heads that have boxes of their own; None where it is the layout's."""
    heads = [
        (f"kepala {place.name}", (text.head,), own[0])
        for text, own, place in zip(found, boxes, places, strict=True)
        if text.head and len(own) > 1
    ]
    if not heads:
        return None
    chosen = min((text.head_size for text in found if text.head_size), default=None)
    return unless(one_size(heads, chosen, family), heads[0][2])


def options(found: slides.Options, boxes: tuple[measuring.Box, ...], family: str) -> slides.Options:
    """The options at the largest size at which each stands in its box, behind its letter; two
    alone are set larger than the layout says, for they have the room of four.

    Raises TemplateError (without place) where there are too many or one is too long.
    """
    if len(found.options) > len(boxes):
        message = f"ada {len(found.options)} pilihan, tempatnya {len(boxes)}. Kurangi pilihannya."
        raise errors.TemplateError.at("", message)
    least = TWO if len(found.options) == 2 else 0.0
    each = [
        (
            f"pilihan {option.letter}",
            (option.paragraph,),
            replace(box, width=box.width - box.indent, size=max(box.size, least)),
        )
        for option, box in zip(found.options, boxes, strict=False)
    ]
    return replace(found, size=unless(one_size(each, found.size, family), boxes[0]))


def quote(found: slides.Quote, boxes: tuple[measuring.Box, ...], family: str) -> slides.Quote:
    """A quotation at the largest size at which it stands in the first box.

    The speaker has one size in the second. Raises TemplateError (without place).
    """
    size = one_size([("kutipan", found.paragraphs, boxes[0])], found.size, family)
    if found.cite:
        one_size([("penutur", (found.cite,), replace(boxes[1], floor=boxes[1].size))], None, family)
    return replace(found, size=unless(size, boxes[0]))


def one_size(
    each: Sequence[tuple[str, filling.Chunk, measuring.Box]], chosen: float | None, family: str
) -> float:
    """The largest size at which every named text stands in its box.

    Raises TemplateError (without place) that names those which are too long at their floor.
    """
    for size in measuring.sizes(each[0][2], chosen):
        if all(measuring.fits(paragraphs, box, size, family) for _, paragraphs, box in each):
            return size
    raise errors.TemplateError(
        errors.Problem("", filling.too_long(name, paragraphs, box, family))
        for name, paragraphs, box in each
        if not measuring.fits(paragraphs, box, box.floor, family)
    )


def unless(size: float, box: measuring.Box) -> float | None:
    """The size, or None where it is the layout's own."""
    return None if size == box.size else size
