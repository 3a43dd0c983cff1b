"""How wide and how high text comes out in a box, by plain advances (``slides.md`` 1.1, 1.2).

The sums err to the safe side: 0.6 % too wide in the median, and 1 % is added on top; lines are
counted with and without breaks behind hyphens, and the larger count holds.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator import fonts, slides

STEP = 2.0
"""Points by which a size is lowered."""
SCRIPT = 0.7
"""Size of raised and lowered characters; programs use 58 to 67 %."""
EPSILON = 1e-6

_HYPHENS = re.compile(r"(?<=[^\d][-–—])(?=.)|(?<=[-–—])(?=[^\d])")
"""Where a word may part: behind a hyphen, but not in a range of numbers (1945–1950)."""


@dataclass(frozen=True)
class Box:
    """One placeholder of a layout, as far as text is measured in it; lengths in points."""

    name: str
    """``judul``, ``isi``, ``kartu``, ``kepala``, ``pertanyaan`` …: said in messages."""
    width: float
    """Insets already taken off."""
    height: float
    """Insets already taken off."""
    size: float
    """The layout's size of type."""
    floor: float
    """The least size that fitting may choose."""
    bold: bool = False
    spacing: float = 1.0
    """Line spacing as a fraction of 1.2 × size."""
    gap: float = 0.0
    """Between two paragraphs."""
    indent: float = 0.0
    """Hanging indent of a list item, once for every level (level 0 has one); of an option's text
    behind its letter."""


class Word(NamedTuple):
    """Characters between two spaces, measured in ems."""

    space: float
    """Width of the space before it."""
    pieces: tuple[float, ...]
    """Widths of the pieces into which it may part behind hyphens."""
    breaks: int
    """Forced line breaks before it."""


def sizes(box: Box, chosen: float | None = None) -> Iterator[float]:
    """The sizes to try, from the one chosen before or the layout's down to the floor."""
    size = chosen or box.size
    while size > box.floor + EPSILON:
        yield size
        size -= STEP
    yield min(box.floor, chosen or box.size)


@functools.lru_cache(maxsize=1 << 13)
def words(runs: tuple[slides.Run, ...], family: str, bold: bool) -> tuple[Word, ...]:
    """The words of a paragraph; a space belongs to the run in which it stands.

    ``bold`` sets every run in bold (a title, a table's header).
    """
    found: list[Word] = []
    pieces: list[float] = []
    space, breaks = 0.0, 0
    for run in runs:
        if run.line_break:
            if pieces:
                found.append(Word(space, tuple(pieces), breaks))
                pieces, breaks = [], 0
            space, breaks = 0.0, breaks + 1
            continue
        look = (family, run.bold or bold, run.italic, SCRIPT if run.script else 1.0)
        (blank,) = _pieces(" ", *look)
        for token in re.findall(r" +|[^ ]+", run.text):
            if token[0] == " ":
                if pieces:
                    found.append(Word(space, tuple(pieces), breaks))
                    pieces, space, breaks = [], 0.0, 0
                space += len(token) * blank
            else:
                first, *others = _pieces(token, *look)
                pieces = [*pieces[:-1], sum(pieces[-1:]) + first, *others]
    if pieces or breaks:
        found.append(Word(space, tuple(pieces) or (0.0,), breaks))
    return tuple(found)


@functools.lru_cache(maxsize=1 << 13)
def _pieces(token: str, family: str, bold: bool, italic: bool, scale: float) -> tuple[float, ...]:
    """The widths of a word's pieces, in ems of the line's size."""
    face = fonts.Face(family, bold, italic)
    return tuple(fonts.width(piece, face, scale) for piece in _HYPHENS.split(token))


def starts(measured: tuple[Word, ...], width: float, *, part: bool) -> list[int]:
    """The index of the word with which each line begins, broken greedily; ``width`` in ems.

    Where ``part`` is true, words may part behind hyphens. A word longer than a line is broken
    anywhere, as programs do; a line that begins inside a word carries that word's index.
    """
    lines: list[int] = []
    position = 0.0
    room = width + EPSILON
    for index, (space, pieces, breaks) in enumerate(measured):
        if breaks or not index:
            lines += [index] * (breaks if lines else breaks + 1)
            position = space = 0.0
        for piece in pieces if part or len(pieces) == 1 else (sum(pieces),):
            if position + space + piece <= room:
                position += space + piece
            else:
                if position > 0:
                    lines.append(index)
                position = piece
                if piece > room:
                    lines += [index] * _extra_lines(piece, width)
                    position = width
            space = 0.0
    return lines


def ways(measured: tuple[Word, ...]) -> tuple[bool, ...]:
    """The values of ``part`` that give different lines: programs differ, so all are looked at."""
    return (False, True) if any(len(word.pieces) > 1 for word in measured) else (False,)


def _extra_lines(word: float, width: float) -> int:
    """How many more lines a word takes that is wider than a line; each may lack one em."""
    usable = max(width - 1.0, width / 2)
    return int(-(-word // usable)) - 1 if usable > 0 else int(word) + 1


@functools.lru_cache(maxsize=1 << 14)
def lines(runs: tuple[slides.Run, ...], family: str, bold: bool, size: float, width: float) -> int:
    """How many lines a paragraph takes at ``size`` in ``width`` points; an empty one takes one."""
    measured, ems = words(runs, family, bold), width / (size * fonts.SLACK)
    return max(1, *(len(starts(measured, ems, part=part)) for part in ways(measured)))


def longest_word(paragraph: slides.Paragraph, family: str, bold: bool, size: float) -> float:
    """Points of the longest stretch without a place to break."""
    measured = words(paragraph.runs, family, bold)
    return (
        max((piece for word in measured for piece in word.pieces), default=0.0) * size * fonts.SLACK
    )


def line_width(paragraph: slides.Paragraph, family: str, bold: bool, size: float) -> float:
    """Points of the whole paragraph, or of its longest line where breaks are forced."""
    longest = current = 0.0
    for word in words(paragraph.runs, family, bold):
        current = sum(word.pieces) + (0.0 if word.breaks else current + word.space)
        longest = max(longest, current)
    return longest * size * fonts.SLACK


def text_width(paragraph: slides.Paragraph, box: Box) -> float:
    """Points of a line of this paragraph in ``box``: list items are indented."""
    return box.width - (box.indent * (paragraph.level + 1) if paragraph.marker else 0.0)


def paragraph_height(
    paragraph: slides.Paragraph, box: Box, size: float, family: str, *, bold: bool = False
) -> float:
    """Points of height of one paragraph in ``box`` at ``size``, no gap counted."""
    width = text_width(paragraph, box)
    count = lines(paragraph.runs, family, box.bold or bold, size, width)
    return count * pitch(box, size)


def pitch(box: Box, size: float) -> float:
    """Points from line to line."""
    return fonts.PITCH * size * box.spacing


def height(paragraphs: Iterable[slides.Paragraph], box: Box, size: float, family: str) -> float:
    """Points of height of paragraphs under each other in ``box`` at ``size``."""
    heights = [paragraph_height(paragraph, box, size, family) for paragraph in paragraphs]
    return sum(heights) + box.gap * max(len(heights) - 1, 0)


def least(low: float, high: float, is_enough: Callable[[float], bool]) -> float:
    """The least length that is enough, to a point, where ``high`` is and longer ones are too."""
    while high - low > 1.0:
        middle = float(int((low + high) / 2))
        if not low < middle < high:
            return high
        if is_enough(middle):
            high = middle
        else:
            low = middle
    return high


def words_fit(paragraphs: Iterable[slides.Paragraph], box: Box, size: float, family: str) -> bool:
    """Whether no word is wider than its line."""
    return all(
        longest_word(paragraph, family, box.bold, size) <= text_width(paragraph, box) + EPSILON
        for paragraph in paragraphs
    )


def fits(paragraphs: tuple[slides.Paragraph, ...], box: Box, size: float, family: str) -> bool:
    """Whether paragraphs stand in ``box`` at ``size``, no word broken."""
    return (
        words_fit(paragraphs, box, size, family)
        and height(paragraphs, box, size, family) <= box.height + EPSILON
    )
