"""Which item stands in which cell of a quiz board: each fact once, harder ones further down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import choosing, words
from generator.errors import ContentError
from generator.products import lesson as lessons
from generator.soal.base import Soal

WAYS: tuple[tuple[str, frozenset[str]], ...] = (
    ("Pilih", frozenset({"pg", "pernyataan", "pasangan", "pgk"})),
    ("Benar–salah", frozenset({"benar-salah"})),
    ("Lengkapi", frozenset({"isian", "rumpang"})),
    ("Susun", frozenset({"jodoh", "urutkan", "kelompokkan"})),
)
"""Ways of answering aloud, with the kinds of each; other kinds need paper, or time."""
MIXED = "Campuran"
"""The column of items about several forms."""
MOST_ROWS, LEAST = 5, 3
"""Rows and columns: at most so many, at least so many."""
SPARE = 3
_ORDER = ("mudah", "sedang", "sukar")


@dataclass(frozen=True)
class Kolom:
    """A column of the board, and which items belong in it."""

    nama: str
    jenis: frozenset[str]
    bentuk: frozenset[str | None] | None = None
    """Forms that an item serves; ``None`` for any."""

    def takes(self, item: Soal) -> bool:
        """Whether ``item`` belongs here."""
        return item.jenis in self.jenis and (self.bentuk is None or item.bentuk in self.bentuk)


@dataclass(frozen=True)
class Papan:
    """A filled board."""

    kolom: tuple[tuple[Kolom, tuple[Soal, ...]], ...]
    """Columns of equal length, each from its easiest item to its hardest."""
    cadangan: tuple[Soal, ...]
    """Spare items, on facts that no cell tests."""


@dataclass(frozen=True)
class _Sel(choosing.Tempat):
    """A cell to be filled."""

    kolom: Kolom = Kolom("", frozenset())

    def takes(self, item: Soal) -> bool:
        return self.kolom.takes(item)


def choose(lesson: lessons.Lesson) -> Papan:
    """The board with the most cells that the lesson's items fill, and what is left to spare.

    Raises ``ContentError`` where there are not even three columns of three.
    """
    pool = [item for item in lesson.pool if not item.bacaan]
    columns = tuple(_columns(lesson))
    best = max(_boards(pool, columns, lesson), key=lambda found: sum(len(i) for _, i in found))
    if not best:
        raise _refusal(lesson, pool, columns)
    taken = frozenset(choosing.fact(item) for _, items in best for item in items)
    kinds = sorted(set().union(*(way for _, way in WAYS)))
    rest = [item for item in pool if choosing.fact(item) not in taken and not item.stimulus]
    spare = choosing.choose(rest, SPARE, kinds, lesson.request.acak, taken)
    return Papan(tuple((column, _ordered(items)) for column, items in best), spare)


def _columns(lesson: lessons.Lesson) -> Iterator[Kolom]:
    """Of a board about all forms, the forms; of one about a single form, the ways of answering."""
    if lesson.request.bentuk:
        yield from (Kolom(name, kinds) for name, kinds in WAYS)
        return
    every = frozenset().union(*(kinds for _, kinds in WAYS))
    for key, form in lesson.topik.bentuk.items():
        yield Kolom(words.capital(lesson.voice.say(form.sebutan)), every, frozenset({key}))
    yield Kolom(MIXED, every, frozenset({None}))


Filled = list[tuple[Kolom, list[Soal]]]


def _boards(
    pool: Sequence[Soal], columns: Sequence[Kolom], lesson: lessons.Lesson
) -> Iterator[Filled]:
    """What can be filled, in the order of liking: without items that need reading first, and with
    as many rows as there may be."""
    quick = [item for item in pool if not item.stimulus]
    for items in (quick, pool):
        for rows in range(MOST_ROWS, LEAST - 1, -1):
            yield _filled(items, columns, rows, lesson)


def _filled(
    pool: Sequence[Soal], columns: Sequence[Kolom], rows: int, lesson: lessons.Lesson
) -> Filled:
    """The columns that can be filled with ``rows`` items each; none where fewer than three can.

    The column that lacks most gives way first, and beyond five the one with least to choose from.
    """
    left = list(columns)
    while len(left) >= LEAST:
        cells = [_Sel(frozenset(), kolom=column) for column in left for _ in range(rows)]
        found = choosing.fill(pool, cells, f"papan:{lesson.request.acak}")
        parts = [found[start : start + rows] for start in range(0, len(found), rows)]
        lacks = [sum(item is None for item in part) for part in parts]
        if not any(lacks) and len(left) <= MOST_ROWS:
            return [
                (column, [item for item in part if item])
                for column, part in zip(left, parts, strict=True)
            ]
        counts = [len(_facts(pool, column)) for column in left]
        left.pop(max(range(len(left)), key=lambda n: (lacks[n], -counts[n], n)))
    return []


def _facts(pool: Iterable[Soal], column: Kolom) -> set[str]:
    return {choosing.fact(item) for item in pool if column.takes(item)}


def _ordered(items: Iterable[Soal]) -> tuple[Soal, ...]:
    """From easy to hard: by the guessed difficulty, the level, and how much there is to read."""
    return tuple(
        sorted(
            items,
            key=lambda item: (
                _ORDER.index(choosing.difficulty(item)),
                item.tingkat,
                len(item.pokok),
                item.id,
            ),
        )
    )


def _refusal(
    lesson: lessons.Lesson, pool: Sequence[Soal], columns: Sequence[Kolom]
) -> ContentError:
    counts = {column.nama: len(_facts(pool, column)) for column in columns}
    there = ", ".join(f"{name} {count}" for name, count in counts.items())
    return ContentError.at(
        str(lesson.topik.folder / "soal"),
        f"papan cerdas cermat memerlukan {LEAST} lajur berisi {LEAST} soal dengan fakta berbeda; "
        f'untuk "{lesson.request.bentuk or lesson.topik.id}" yang ada: {there}. Tambahkan soal.',
    )
