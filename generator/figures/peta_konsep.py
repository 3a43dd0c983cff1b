"""A concept map: a root above, branches side by side, what belongs to each below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import words
from generator.figures.lettering import Block, Type
from generator.figures.model import Drawing, Label, Line, Mark, UnfitError

SIZES = (20.0, 18.0, 16.0, 14.0)
"""Points of type, the first that fits; the last is that of the groups' names."""
LEAST, MOST = 2, 5
"""Branches."""
GUTTER, INDENT = 1.2, 0.9
"""Of the size of type: between two columns, and between the spine of one and its leaves."""
HEAD, PADDING = 2.0, 0.8
"""Of the size of type: height of a box; room beside its text."""
REACH, AIR = 1.3, (0.35, 1.0)
"""Of the size of type: from the root to the branches; between two leaves, at least and at most."""
WEIGHT = 1.5
"""Points of a link."""


@dataclass(frozen=True)
class Cabang:
    """A branch: its name, and its groups of leaves; the name of a group may be empty."""

    nama: str
    kelompok: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class PetaKonsep:
    """What a concept map shows."""

    judul: str
    pokok: str
    cabang: tuple[Cabang, ...]
    jenis: ClassVar[str] = "peta-konsep"

    def draw(
        self, width: float, height: float, family: str, sizes: tuple[float, ...] = SIZES
    ) -> Drawing:
        """The map in a box of so many points, in the largest of ``sizes`` that fits.

        Raises UnfitError for too few or too many branches, and where texts are too long.
        """
        count = len(self.cabang)
        if not LEAST <= count <= MOST:
            raise UnfitError(
                f"peta konsep memuat {LEAST} sampai {MOST} cabang, di sini {count}. Pakai tabel."
            )
        for size in sizes[:-1]:
            marks = self._marks((width, height), Type(family, size), Type(family, sizes[-1]))
            if marks is not None:
                return Drawing(width, height, self.judul, self._told(), tuple(marks), family)
        raise UnfitError("peta konsep tidak muat. Ringkas ciri-cirinya, atau pakai tabel.")

    def _marks(self, room: tuple[float, float], type_: Type, small: Type) -> list[Mark] | None:
        (width, height), size = room, type_.size
        count, bold = len(self.cabang), Type(type_.family, type_.size, bold=True)
        column = (width - (count - 1) * GUTTER * size) / count
        every = [_leaves(one, type_, small, column - INDENT * size) for one in self.cabang]
        leaves = [found for found in every if found is not None]
        wide = bold.width(self.pokok) + 2 * PADDING * size
        heads = [bold.width(one.nama) + PADDING * size for one in self.cabang]
        if len(leaves) < count or max(*heads, 0) > column or wide > width:
            return None
        top = (2 * HEAD + REACH + AIR[0]) * size
        gap = min(_gap(blocks, height - top, size) for blocks in leaves)
        if gap < AIR[0] * size:
            return None
        gap = min(gap, AIR[1] * size)
        found = list(self._tree(width, column, wide, bold))
        for number, blocks in enumerate(leaves):
            left = number * (column + GUTTER * size)
            found += _hung(blocks, left, (top, (HEAD + REACH + HEAD) * size), gap, size)
        return found

    def _tree(self, width: float, column: float, wide: float, bold: Type) -> Iterator[Mark]:
        """Links, then the root and the branches over their ends."""
        size, middle = bold.size, width / 2
        high, under = HEAD * size, (HEAD + REACH / 2) * size
        places = [
            number * (column + GUTTER * size) + column / 2 for number, _ in enumerate(self.cabang)
        ]
        yield _link((middle, high), (middle, under))
        yield _link((places[0], under), (places[-1], under))
        for x in places:
            yield _link((x, under), (x, high + REACH * size))
        yield Label(self.pokok, (middle, high / 2), wide, high, size, "member", bold=True,
                    name=self.pokok, shape="rect")  # fmt: skip
        for branch, x in zip(self.cabang, places, strict=True):
            y = high + REACH * size + high / 2
            yield Label(branch.nama, (x, y), column, high, size, "tint", bold=True, tone="member",
                        name=branch.nama, shape="rect")  # fmt: skip

    def _told(self) -> str:
        """The map in words."""
        said = []
        for branch in self.cabang:
            for name, leaves in branch.kelompok:
                head = f"{branch.nama}, {words.lower(name)}" if name else branch.nama
                said.append(f"{head}: {words.closed('; '.join(leaves))}")
        return f"{self.pokok}. {' '.join(said)}"


def _link(start: tuple[float, float], end: tuple[float, float]) -> Line:
    return Line(start, end, "land", WEIGHT, "Penghubung")


def _leaves(branch: Cabang, type_: Type, small: Type, width: float) -> list[Block] | None:
    """The blocks below a branch, names of groups among them; None where a word is too wide."""
    found: list[Block] = []
    for name, leaves in branch.kelompok:
        for kind, text in ((small, name), *((type_, leaf) for leaf in leaves)):
            lines = kind.lines(text, width) if text else ()
            if lines is None:
                return None
            if lines:
                found.append(Block(kind, lines))
    return found


def _gap(blocks: Sequence[Block], room: float, size: float) -> float:
    """Points between two blocks that share what is left of the room; none under a group's name."""
    gaps = sum(block.type.size >= size for block in blocks[:-1])
    return (room - sum(block.height for block in blocks)) / max(gaps, 1)


def _hung(
    blocks: Sequence[Block], left: float, tops: tuple[float, float], gap: float, size: float
) -> Iterator[Mark]:
    """Blocks one below the other beside their spine; a group's name stands close to its leaves."""
    y, bottom = tops[0], tops[0]
    for block in blocks:
        is_name = block.type.size < size
        yield block.label(left + INDENT * size, y, tone="muted" if is_name else "")
        bottom = y + block.height
        y = bottom + (0.0 if is_name else gap)
    x = left + WEIGHT
    yield Line((x, tops[1]), (x, bottom), "land", WEIGHT, "Penghubung")
