"""A map drawn from its words: a root above, branches side by side, leaves below each.

Every label is measured with the font's advances and broken into lines before its box is drawn, so
that a box fits its label; the boxes of a group have one size, so that no blank betrays its answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import fonts
from generator.documents.lembaran import SimpulTampil

WIDTH = {"A4": 267.0, "F4": 300.0}
HEIGHT = {"A4": 122.0, "F4": 127.0}
"""Millimetres that the drawing may take of the paper laid across."""
SIZES = (10.5, 10.0, 9.5, 9.0, 8.5)
"""Points, the first that fits."""
LEADING, PADDING, GAP = 1.22, 1.6, 2.2
"""Of the size of type; millimetres inside a box and between two."""
INDENT, COLUMN_GAP, ROOT_WIDTH = 6.0, 7.0, 120.0
LEAST_LEAF = 8.0
"""Millimetres of a box to write a letter in."""
ROOM_FOR_NUMBER = 6.0
_MM = 25.4 / 72
_PLAIN, _BOLD = fonts.Face("Source Sans 3"), fonts.Face("Source Sans 3", bold=True)


@dataclass(frozen=True)
class Branch:
    """A branch: its name, and its groups of leaves (text, number of the blank or 0)."""

    name: str
    groups: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]


@dataclass(frozen=True)
class Drawn:
    """The finished drawing, in the words of ``documents``."""

    lebar: str
    tinggi: str
    huruf: str
    simpul: tuple[SimpulTampil, ...]
    garis: tuple[str, ...]


def draw(root: str, branches: Sequence[Branch], kertas: str) -> Drawn | None:
    """The map in the largest type that fits the paper; ``None`` where none does."""
    for size in SIZES:
        drawn = _Pen(size, WIDTH[kertas]).draw(root, branches)
        if drawn and float(drawn.tinggi) <= HEIGHT[kertas]:
            return drawn
    return None


def lines(text: str, face: fonts.Face, size: float, width: float) -> list[str]:
    """``text`` in lines no wider than ``width`` points; a single word may be wider."""
    found: list[str] = []
    for word in text.split():
        longer = f"{found[-1]} {word}" if found else word
        if found and fonts.width(longer, face, size) <= width:
            found[-1] = longer
        else:
            found.append(word)
    return found


def _fits(parts: Sequence[str], face: fonts.Face, size: float, width: float) -> bool:
    return all(fonts.width(part, face, size) <= width for part in parts)


@dataclass(frozen=True)
class _Pen:
    """Draws in one size of type."""

    size: float
    width: float

    def draw(self, root: str, branches: Sequence[Branch]) -> Drawn | None:
        """The map, or ``None`` where a word is wider than its box."""
        column = (self.width - COLUMN_GAP * (len(branches) - 1)) / len(branches)
        nodes = [self._node(root, "pokok", (self.width - ROOT_WIDTH) / 2, 0, ROOT_WIDTH)]
        bottom = float(nodes[0].tinggi)
        heights = self._heights(branches, column)
        top, paths, ends = bottom + 9, [], [bottom]
        for number, branch in enumerate(branches):
            left = number * (column + COLUMN_GAP)
            head = self._node(branch.name, "cabang", left, top, column)
            middle = left + column / 2
            paths.append(
                f"M{self.width / 2:.2f} {bottom:.2f}V{bottom + 4.5:.2f}H{middle:.2f}V{top:.2f}"
            )
            nodes.append(head)
            below = list(self._leaves(branch, left, top + float(head.tinggi), column, heights))
            nodes += below
            spine = left + 2.2
            for leaf in below:
                if leaf.tingkat == "daun":
                    y = float(leaf.y) + float(leaf.tinggi) / 2
                    paths.append(
                        f"M{spine:.2f} {top + float(head.tinggi):.2f}V{y:.2f}h{INDENT - 2.2:.2f}"
                    )
                ends.append(float(leaf.y) + float(leaf.tinggi))
        if any(not self._holds(node) for node in nodes):
            return None
        return Drawn(
            f"{self.width:.2f}",
            f"{max(ends) + 0.5:.2f}",
            f"{self.size}",
            tuple(nodes),
            tuple(paths),
        )

    def _heights(self, branches: Sequence[Branch], column: float) -> list[float]:
        """The height of a leaf in each group: that of the longest one of any branch."""
        found: list[float] = []
        for branch in branches:
            for place, (_, leaves) in enumerate(branch.groups):
                tall = max(
                    self._tall(self._set(text, "daun", column - INDENT)) for text, _ in leaves
                )
                if place == len(found):
                    found.append(LEAST_LEAF)
                found[place] = max(found[place], tall)
        return found

    def _leaves(
        self, branch: Branch, left: float, top: float, column: float, heights: Sequence[float]
    ) -> Iterator[SimpulTampil]:
        y = top + GAP
        for (name, leaves), height in zip(branch.groups, heights, strict=False):
            if name:
                yield self._node(name, "kelompok", left + INDENT, y, column - INDENT)
                y += self._head + 0.4
            for text, number in leaves:
                yield self._node(
                    text, "daun", left + INDENT, y, column - INDENT, height=height, nomor=number
                )
                y += height + GAP

    def _set(self, text: str, level: str, width: float) -> list[str]:
        return lines(text, self._face(level), self.size, self._room(level, width))

    @property
    def _head(self) -> float:
        """The height of a group's name."""
        return self.size * LEADING * _MM + 1

    def _face(self, level: str) -> fonts.Face:
        return _PLAIN if level == "daun" else _BOLD

    def _room(self, level: str, width: float) -> float:
        """Points for a line of text in a box of ``width`` millimetres."""
        taken = 2 * PADDING + (ROOM_FOR_NUMBER if level == "daun" else 0)
        return (width - taken) / _MM

    def _tall(self, parts: Sequence[str]) -> float:
        return len(parts) * self.size * LEADING * _MM + 2 * PADDING * 0.8

    def _holds(self, node: SimpulTampil) -> bool:
        room = self._room(node.tingkat, float(node.lebar))
        return _fits(node.baris, self._face(node.tingkat), self.size, room)

    def _node(
        self, text: str, level: str, x: float, y: float, width: float,
        *, height: float = 0, nomor: int = 0,
    ) -> SimpulTampil:  # fmt: skip
        parts = self._set(text, level, width)
        plain = self._head if level == "kelompok" else self._tall(parts)
        return SimpulTampil(
            teks=text,
            baris=tuple(parts),
            nomor=nomor,
            huruf="",
            tingkat=level,
            x=f"{x:.2f}",
            y=f"{y:.2f}",
            lebar=f"{width:.2f}",
            tinggi=f"{height or plain:.2f}",
            atas=f"{((height or plain) - len(parts) * self.size * LEADING * _MM) / 2:.2f}",
        )
