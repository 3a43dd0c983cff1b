"""Word searches: a square of letters in which every word stands exactly once."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from generator.puzzles import refused

DIRECTIONS = ((0, 1), (1, 0), (1, 1), (-1, 1), (0, -1), (-1, 0), (-1, -1), (1, -1))
"""Row and column of a step: right, down, the two slants to the right, then all of them back."""
SMALLEST, LARGEST = 10, 18
"""Letters along a side."""
ATTEMPTS, MENDINGS = 6, 40
"""Grids begun for one size, and changes of filler in one, before the next is tried."""
ROOM = 1.9
"""Squares for each letter of the words."""
COMMON = "AAAAAIIIUUEENNKKRRTTSSLMPDBGHYJC"
"""Filler besides the words' own letters: what Indonesian is written with, more or less."""
Square = tuple[int, int]
"""Row and column."""


@dataclass(frozen=True)
class Found:
    """Where a word stands."""

    word: str
    squares: tuple[Square, ...]
    """From its first letter to its last."""


@dataclass(frozen=True)
class WordSearch:
    """A finished grid."""

    rows: tuple[str, ...]
    found: tuple[Found, ...]
    """In the order of the words; fewer than them where not all found a place."""


def build(
    words: Sequence[str],
    chance: Random,
    directions: int = 4,
    least: int = SMALLEST,
    rude: Callable[[str], bool] = refused.rude,
) -> WordSearch:
    """The smallest square found that holds ``words`` in the first ``directions`` directions; a
    side has ``least`` letters or more, up to ``LARGEST``.

    The words are distinct, in capital letters, none within another. No word stands in it twice;
    no line of letters spells what is ``rude``, but for what a word itself spells. If the words
    do not go into the largest square, those that do are in it, and nothing is promised of it.
    """
    letters = sum(map(len, words))
    roomy = math.ceil(math.sqrt(letters * ROOM))
    first = min(LARGEST, max(least, roomy, *map(len, words)))
    best = WordSearch((), ())
    for side in range(first, LARGEST + 1):
        for _ in range(ATTEMPTS):
            found = _placed(words, side, chance, directions)
            if len(found) == len(words):
                rows = _filled(words, found, side, chance, rude)
                if rows:
                    return WordSearch(rows, found)
            elif len(found) > len(best.found):
                best = WordSearch((), found)
    return best


def _placed(words: Sequence[str], side: int, chance: Random, directions: int) -> tuple[Found, ...]:
    """Words at random places, the longest first; those that find none are left out."""
    letters: dict[Square, str] = {}
    lines: set[tuple[Square, int]] = set()
    found: dict[str, Found] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        for squares, axis in _places(len(word), side, chance, directions):
            free = all(
                letters.get(square, letter) == letter and (square, axis) not in lines
                for square, letter in zip(squares, word, strict=True)
            )
            if free:
                letters |= zip(squares, word, strict=True)
                lines |= {(square, axis) for square in squares}
                found[word] = Found(word, squares)
                break
    return tuple(found[word] for word in words if word in found)


def _places(
    length: int, side: int, chance: Random, directions: int
) -> Iterator[tuple[tuple[Square, ...], int]]:
    """Every place of a word that long in a random order, each direction as likely; with the
    number of the line's slant."""
    for way in chance.sample(range(directions), directions):
        down, right = DIRECTIONS[way]
        rows, columns = _starts(down, length, side), _starts(right, length, side)
        starts = [(row, column) for row in rows for column in columns]
        chance.shuffle(starts)
        for row, column in starts:
            yield tuple((row + down * i, column + right * i) for i in range(length)), way % 4


def _starts(step: int, length: int, side: int) -> range:
    if step > 0:
        return range(side - length + 1)
    return range(length - 1, side) if step < 0 else range(side)


def _filled(
    words: Sequence[str],
    found: Sequence[Found],
    side: int,
    chance: Random,
    rude: Callable[[str], bool],
) -> tuple[str, ...] | None:
    """The rows, filled up with letters that spell nothing; ``None`` where that fails."""
    grid = {s: letter for one in found for s, letter in zip(one.squares, one.word, strict=True)}
    empty = [(r, c) for r in range(side) for c in range(side) if (r, c) not in grid]
    filler = "".join(words) + COMMON
    grid |= {square: chance.choice(filler) for square in empty}
    free = frozenset(empty)
    own = {frozenset(one.squares) for one in found}
    for _ in range(MENDINGS):
        wrong = list(_wrong(words, grid, side, own, rude))
        if not wrong:
            return tuple("".join(grid[row, c] for c in range(side)) for row in range(side))
        for squares in wrong:
            loose = [square for square in squares if square in free]
            if not loose:
                return None
            grid[chance.choice(loose)] = chance.choice(filler)
    return None


def _wrong(
    words: Sequence[str],
    grid: dict[Square, str],
    side: int,
    own: set[frozenset[Square]],
    rude: Callable[[str], bool],
) -> Iterator[tuple[Square, ...]]:
    """The squares of every listed word that stands elsewhere than laid, and of what is rude."""
    for line in lines(side):
        text = "".join(grid[square] for square in line)
        for word in words:
            start = text.find(word)
            while start >= 0:
                squares = line[start : start + len(word)]
                if frozenset(squares) not in own:
                    yield squares
                start = text.find(word, start + 1)
        for start, end in itertools.product(range(len(text)), refused.LENGTHS):
            squares = line[start : start + end]
            spelt = len(squares) == end and rude(text[start : start + end])
            if spelt and not any(one.issuperset(squares) for one in own):
                yield squares


def lines(side: int) -> Iterator[tuple[Square, ...]]:
    """Every line of the square, read in every of the eight directions."""
    for down, right in DIRECTIONS:
        for row in range(side):
            for column in range(side):
                before = (row - down, column - right)
                if 0 <= before[0] < side and 0 <= before[1] < side:
                    continue
                last = min(_left(row, down, side), _left(column, right, side))
                yield tuple((row + down * i, column + right * i) for i in range(last))


def _left(place: int, step: int, side: int) -> int:
    """Squares from ``place`` to the edge, itself counted."""
    if step > 0:
        return side - place
    return place + 1 if step < 0 else side
