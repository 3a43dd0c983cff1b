"""Pours paragraphs into boxes: what stands in the first, in the second, and at which size."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator import errors, fonts, slides
from generator.fitting import measuring

Chunk = tuple[slides.Paragraph, ...]

LEAST_LINES = 3
"""A paragraph is not begun in fewer lines at the foot of a box."""

_WORD = re.compile(r"[^ \n]+")
_SENTENCE_END = re.compile(r"[.?!…][”’\"')\]]*$")


@dataclass(frozen=True)
class Column:
    """A text and the boxes it runs through on one slide (two for a list of sources)."""

    name: str
    """As messages call it."""
    paragraphs: Chunk
    boxes: tuple[measuring.Box, ...]
    head: slides.Paragraph | None = None
    """A head that stands in the same box, above the paragraphs, in bold."""

    def room(self, size: float, family: str) -> measuring.Box:
        """The first box without the head's lines."""
        box = self.boxes[0]
        if self.head is None:
            return box
        head = measuring.paragraph_height(self.head, box, size, family, bold=True)
        return replace(box, height=box.height - head - (box.gap if self.paragraphs else 0.0))


def fill(
    columns: Sequence[Column], family: str, chosen: float | None, *, whole: bool
) -> tuple[float, list[list[Chunk]]]:
    """One size for all columns, and each column's paragraphs box by box.

    The largest size at which one slide is enough, else the largest that needs the fewest slides.
    Raises TemplateError (without place) if no size will do, or one slide is not enough for what
    must stay ``whole``.
    """
    best: tuple[int, float, list[list[Chunk]]] | None = None
    for size in measuring.sizes(columns[0].boxes[0], chosen):
        if not all(_usable(column, size, family, whole) for column in columns):
            continue
        poured = [
            pour(column.paragraphs, column.room(size, family), size, family) for column in columns
        ]
        count = max(
            -(-len(chunks) // len(column.boxes))
            for column, chunks in zip(columns, poured, strict=True)
        )
        if best is None or count < best[0]:
            best = count, size, poured
        if count == 1:
            break
    if best is None or (whole and best[0] > 1):
        raise errors.TemplateError(_too_long(column, family) for column in _guilty(columns, family))
    _, size, poured = best
    return size, [
        _even(column, chunks, size, family) for column, chunks in zip(columns, poured, strict=True)
    ]


def _even(column: Column, chunks: list[Chunk], size: float, family: str) -> list[Chunk]:
    """As many chunks, but none much shorter than the others, where no paragraph was parted."""
    is_parted = sum(map(len, chunks)) != len(column.paragraphs)
    if len(chunks) == 1 or len(column.boxes) > 1 or is_parted:
        return chunks
    room = column.room(size, family)

    def poured(height: float) -> list[Chunk]:
        return pour(column.paragraphs, replace(room, height=height), size, family)

    highest = max(
        measuring.paragraph_height(paragraph, room, size, family) for paragraph in column.paragraphs
    )
    return poured(
        measuring.least(highest, room.height, lambda height: len(poured(height)) <= len(chunks))
    )


def _usable(column: Column, size: float, family: str, whole: bool) -> bool:
    room = column.room(size, family)
    if column.paragraphs and room.height + measuring.EPSILON < measuring.pitch(room, size):
        return False
    if room.height < -measuring.EPSILON:
        return False
    last = size <= room.floor + measuring.EPSILON
    return (last and not whole) or measuring.words_fit(column.paragraphs, room, size, family)


def _guilty(columns: Sequence[Column], family: str) -> list[Column]:
    """The columns that are too long at their floor."""
    return [
        column
        for column in columns
        if not measuring.fits(
            column.paragraphs,
            column.room(column.boxes[0].floor, family),
            column.boxes[0].floor,
            family,
        )
    ]


def _too_long(column: Column, family: str) -> errors.Problem:
    room = column.room(column.boxes[0].floor, family)
    if column.head and room.height < measuring.pitch(room, room.floor):
        head = _shown(column.head.text)
        message = f'kepala {column.name} tidak menyisakan tempat untuk isinya. Persingkat "{head}".'
        return errors.Problem("", message)
    return errors.Problem("", too_long(column.name, column.paragraphs, room, family))


def too_long(name: str, paragraphs: Chunk, box: measuring.Box, family: str) -> str:
    """The sentence that says what is too long at a box's floor, and by how much."""
    letters = " ".join(paragraph.text for paragraph in paragraphs)
    needed = measuring.height(paragraphs, box, box.floor, family)
    if needed <= box.height + measuring.EPSILON:
        longest = max(letters.split() or [""], key=len)
        return f'kata "{_shown(longest)}" pada {name} lebih lebar daripada tempatnya. Pisahkan.'
    over = max(1, round(len(letters) * (1 - max(box.height, 0.0) / needed)))
    return (
        f"{name} terlalu panjang, kira-kira {over} huruf lebih daripada tempatnya. Persingkat "
        f'"{_shown(letters)}".'
    )


def _shown(text: str) -> str:
    return text if len(text) <= 40 else text[:40].rstrip() + "…"


def pour(paragraphs: Chunk, box: measuring.Box, size: float, family: str) -> list[Chunk]:
    """Paragraphs as chunks of which each stands in ``box`` at ``size``; at least one chunk.

    Parted between paragraphs; one that is higher than the box is parted itself, at the end of a
    sentence, else of a word.
    """
    chunks: list[Chunk] = []
    current: list[slides.Paragraph] = []
    used = 0.0
    rest = deque(paragraphs)
    while rest:
        needed = measuring.paragraph_height(rest[0], box, size, family)
        left = box.height - used - (box.gap if current else 0.0)
        if needed <= left + measuring.EPSILON:
            used = box.height - left + needed
            current.append(rest.popleft())
            continue
        room = int((left + measuring.EPSILON) / measuring.pitch(box, size))
        if needed > box.height + measuring.EPSILON and (not current or room >= LEAST_LINES):
            first, second = cut(rest.popleft(), box, size, family, max(room, 1))
            current.append(first)
            rest.extendleft([second] if second else [])
        chunks.append(tuple(current))
        current, used = [], 0.0
    return [*chunks, tuple(current)] if current or not chunks else chunks


def cut(
    paragraph: slides.Paragraph, box: measuring.Box, size: float, family: str, count: int
) -> tuple[slides.Paragraph, slides.Paragraph | None]:
    """A paragraph in two, the first of at most ``count`` lines.

    The second keeps the marker, so that a list item's number says where it belongs.
    """
    width = measuring.text_width(paragraph, box) / (size * fonts.SLACK)
    measured = measuring.words(paragraph.runs, family, box.bold)
    index = len(measured)
    for part in measuring.ways(measured):
        starts = measuring.starts(measured, width, part=part)
        index = min(index, starts[count] if count < len(starts) else index)
    spans = [match.span() for match in _WORD.finditer(paragraph.text)]
    if index:
        return divide(paragraph, _end(paragraph.text, spans, min(index, len(spans))))
    return divide(paragraph, _letters(paragraph, box, size, family, count))


def _end(text: str, spans: list[tuple[int, int]], index: int) -> int:
    """Where to cut before word ``index``: at the last sentence's end in the last two thirds."""
    for last in range(index, index // 3, -1):
        start, end = spans[last - 1]
        if _SENTENCE_END.search(text[start:end]):
            return end
    return spans[index - 1][1]


def _letters(
    paragraph: slides.Paragraph, box: measuring.Box, size: float, family: str, count: int
) -> int:
    """How many letters of a word higher than the box stand in ``count`` lines, at least one."""
    width = measuring.text_width(paragraph, box)
    low, high = 1, len(paragraph.text)
    while low + 1 < high:
        middle = (low + high) // 2
        runs = divide(paragraph, middle)[0].runs
        if measuring.lines(runs, family, box.bold, size, width) <= count:
            low = middle
        else:
            high = middle
    return low


def divide(
    paragraph: slides.Paragraph, offset: int
) -> tuple[slides.Paragraph, slides.Paragraph | None]:
    """A paragraph in two at a place in its text; spaces and line breaks at the cut are taken off.

    The second is None where nothing is left.
    """
    text = paragraph.text
    end = len(text[:offset].rstrip(" \n"))
    start = len(text) - len(text[offset:].lstrip(" \n"))
    first = replace(paragraph, runs=_slice(paragraph.runs, 0, end))
    if start >= len(text):
        return first, None
    return first, replace(paragraph, runs=_slice(paragraph.runs, start, len(text)))


def _slice(runs: tuple[slides.Run, ...], start: int, end: int) -> tuple[slides.Run, ...]:
    found: list[slides.Run] = []
    position = 0
    for run in runs:
        length = 1 if run.line_break else len(run.text)
        low, high = max(start - position, 0), min(end - position, length)
        position += length
        if low < high:
            found.append(run if run.line_break else replace(run, text=run.text[low:high]))
    return tuple(found)
