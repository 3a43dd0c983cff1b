"""Crosswords: words that cross in one connected grid, as small as can be found.

A word is laid only where the squares before and after it are free, and where each of its squares
is either free with free neighbours at both sides, or crossed by a word of the other direction.
So every run of two or more letters is one of the words, and all of them hang together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

STEPS, ATTEMPTS = 40_000, 150
"""Places looked at and grids begun before the best one is taken: bounds that no clock moves."""
WIDEST, HIGHEST = 20, 16
"""Squares across and down that paper holds at a size to write in."""
Square = tuple[int, int]
"""Row and column."""


@dataclass(frozen=True)
class Entry:
    """A word in the grid."""

    number: int
    word: str
    row: int
    column: int
    down: bool

    @property
    def squares(self) -> tuple[Square, ...]:
        """The squares of its letters."""
        return tuple(_squares(len(self.word), self.row, self.column, self.down))


@dataclass(frozen=True)
class Crossword:
    """A finished grid."""

    rows: int
    columns: int
    entries: tuple[Entry, ...]
    """By number; where two share one, the word across comes first."""
    left_out: tuple[str, ...]
    """Words that were wanted and found no place."""

    @property
    def letters(self) -> dict[Square, str]:
        """The letter of every square that has one, in reading order."""
        found = {
            square: letter
            for entry in self.entries
            for square, letter in zip(entry.squares, entry.word, strict=True)
        }
        return dict(sorted(found.items()))


def build(words: Sequence[str], chance: Random, wanted: int | None = None) -> Crossword:
    """The best grid found for ``wanted`` of ``words`` (all of them, where ``None``).

    The words are distinct, in capital letters. Chance picks those that are wanted; another takes
    the place of one that cannot be laid.
    """
    count = len(words) if wanted is None else wanted
    picked = chance.sample(list(words), len(words))
    first, spare = picked[:count], picked[count:]
    best, steps = _Board(), 0
    for _ in range(ATTEMPTS):
        board = _Board()
        board.fill(_by_length(first, chance) + spare, count, chance)
        if board.merit > best.merit:
            best = board
        steps += board.steps
        if steps > STEPS:
            break
    return _finished(best, first)


def _by_length(words: list[str], chance: Random) -> list[str]:
    """Long words first, more or less."""
    return sorted(words, key=lambda word: -len(word) - 8 * chance.random())


def _finished(board: _Board, wanted: list[str]) -> Crossword:
    """The board with its corner at 0, 0, wider than high, numbered in reading order."""
    top, left, bottom, right = board.bounds
    rows, columns = bottom - top + 1, right - left + 1
    laid = [(row - top, column - left, down, word) for word, row, column, down in board.laid]
    if rows > columns:
        rows, columns = columns, rows
        laid = [(column, row, not down, word) for row, column, down, word in laid]
    numbers: dict[Square, int] = {}
    entries = []
    for row, column, down, word in sorted(laid):
        number = numbers.setdefault((row, column), len(numbers) + 1)
        entries.append(Entry(number, word, row, column, down))
    placed = {word for word, *_ in board.laid}
    missing = tuple(word for word in wanted if word not in placed)
    short = max(0, len(wanted) - len(placed))
    return Crossword(rows, columns, tuple(entries), missing[:short])


@dataclass
class _Board:
    """A grid in the making; its squares may have any sign."""

    laid: list[tuple[str, int, int, bool]] = field(default_factory=list)
    letters: dict[Square, str] = field(default_factory=dict)
    across: set[Square] = field(default_factory=set)
    down: set[Square] = field(default_factory=set)
    places: dict[str, list[Square]] = field(default_factory=dict)
    bounds: tuple[int, int, int, int] = (0, 0, 0, 0)
    crossings: int = 0
    steps: int = 0

    @property
    def merit(self) -> tuple[int, float]:
        """Words laid; then how close they stand, how often they cross, how even the ways are."""
        top, left, bottom, right = self.bounds
        close = len(self.letters) / ((bottom - top + 1) * (right - left + 1))
        uneven = abs(2 * sum(down for *_, down in self.laid) - len(self.laid)) / 2
        return len(self.laid), close + (self.crossings - uneven) / (len(self.laid) + 1)

    def fill(self, words: list[str], count: int, chance: Random) -> None:
        """Lay ``count`` of the words, each where it fits best; go round until none is added."""
        waiting, before = words, -1
        while waiting and before < len(self.laid) < count:
            before = len(self.laid)
            later = []
            for word in waiting:
                if len(self.laid) == count or not self._add(word, chance):
                    later.append(word)
            waiting = later

    def _add(self, word: str, chance: Random) -> bool:
        """Lay the word at its best place, if there is one."""
        if not self.laid:
            self._lay(word, 0, 0, down=False)
            return True
        best: tuple[float, int, int, bool] | None = None
        for row, column, down in self._candidates(word):
            self.steps += 1
            crossed = self._crossed(word, row, column, down)
            if not crossed:
                continue
            worth = 4 * crossed - self._growth(len(word), row, column, down) + chance.random() / 4
            if best is None or worth > best[0]:
                best = (worth, row, column, down)
        if best:
            self._lay(word, *best[1:])
        return best is not None

    def _candidates(self, word: str) -> Iterator[tuple[int, int, bool]]:
        """Every start from which the word crosses one that is laid, within the paper."""
        for index, letter in enumerate(word):
            for row, column in self.places.get(letter, ()):
                square = (row, column)
                if square not in self.down and self._holds(len(word), row - index, column, True):
                    yield row - index, column, True
                if square not in self.across and self._holds(len(word), row, column - index, False):
                    yield row, column - index, False

    def _extent(self, length: int, row: int, column: int, down: bool) -> tuple[int, int, int, int]:
        """The bounds, were a word laid here."""
        top, left, bottom, right = self.bounds
        last_row, last_column = (row + length - 1, column) if down else (row, column + length - 1)
        return min(top, row), min(left, column), max(bottom, last_row), max(right, last_column)

    def _holds(self, length: int, row: int, column: int, down: bool) -> bool:
        """Whether the grid stays within the paper, upright or lying."""
        top, left, bottom, right = self._extent(length, row, column, down)
        short, long = sorted((bottom - top + 1, right - left + 1))
        return short <= HIGHEST and long <= WIDEST

    def _growth(self, length: int, row: int, column: int, down: bool) -> float:
        """By how much the grid's half girth grows; more for what makes it long and thin."""
        top, left, bottom, right = self.bounds
        new = self._extent(length, row, column, down)
        rows, columns = new[2] - new[0] + 1, new[3] - new[1] + 1
        grown = rows + columns - (bottom - top + 1) - (right - left + 1)
        return grown + 0.25 * abs(columns - rows - 3)

    def _crossed(self, word: str, row: int, column: int, down: bool) -> int:
        """How many words it would cross here; 0 where it may not stand."""
        letters, along = self.letters, self.down if down else self.across
        step, side = ((1, 0), (0, 1)) if down else ((0, 1), (1, 0))
        end = (row + step[0] * len(word), column + step[1] * len(word))
        if (row - step[0], column - step[1]) in letters or end in letters:
            return 0
        found = 0
        for square, letter in zip(_squares(len(word), row, column, down), word, strict=True):
            standing = letters.get(square)
            if standing is None:
                if (square[0] + side[0], square[1] + side[1]) in letters or (
                    square[0] - side[0],
                    square[1] - side[1],
                ) in letters:
                    return 0
            elif standing != letter or square in along:
                return 0
            else:
                found += 1
        return found

    def _lay(self, word: str, row: int, column: int, down: bool) -> None:
        self.bounds = (
            self._extent(len(word), row, column, down)
            if self.laid
            else (row, column, row, column + len(word) - 1)
        )
        self.laid.append((word, row, column, down))
        for square, letter in zip(_squares(len(word), row, column, down), word, strict=True):
            if square in self.letters:
                self.crossings += 1
            else:
                self.letters[square] = letter
                self.places.setdefault(letter, []).append(square)
            (self.down if down else self.across).add(square)


def _squares(length: int, row: int, column: int, down: bool) -> Iterator[Square]:
    return ((row + i, column) if down else (row, column + i) for i in range(length))


def apart(words: Sequence[str]) -> list[str]:
    """Words that share no letter, not even by way of others, with the first one."""
    reached = set(words[0]) if words else set()
    waiting = list(words[1:])
    while near := [word for word in waiting if reached & set(word)]:
        reached |= set("".join(near))
        waiting = [word for word in waiting if word not in near]
    return waiting
