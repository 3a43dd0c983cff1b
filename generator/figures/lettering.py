"""Text for drawings: broken into lines by measured advances, and set where it is to stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator import fonts, words
from generator.figures.model import Label, Role


@dataclass(frozen=True)
class Type:
    """A face in one size."""

    family: str
    size: float
    bold: bool = False

    @property
    def pitch(self) -> float:
        """Points from line to line."""
        return fonts.PITCH * self.size

    def width(self, text: str) -> float:
        """Points that one line of text takes."""
        return fonts.width(text, fonts.Face(self.family, self.bold), self.size) * fonts.SLACK

    def lines(self, text: str, width: float) -> tuple[str, ...] | None:
        """``text`` in lines no wider than ``width``; None where a word is wider.

        Dates and quantities stay on one line.
        """
        found: list[str] = []
        for word in words.unbroken(text).split(" "):
            longer = f"{found[-1]} {word}" if found else word
            if found and self.width(longer) <= width:
                found[-1] = longer
            else:
                found.append(word)
        return tuple(found) if all(self.width(line) <= width for line in found) else None

    def balanced(self, text: str, width: float) -> tuple[str, ...] | None:
        """The same in lines of about one length, no more of them than ``lines`` needs."""
        found = self.lines(text, width)
        if found is None or len(found) == 1:
            return found
        low, high = 0.0, width
        while high - low > 1:
            middle = (low + high) / 2
            tried = self.lines(text, middle)
            low, high = (
                (middle, high) if tried is None or len(tried) > len(found) else (low, middle)
            )
        return self.lines(text, high)


@dataclass(frozen=True)
class Block:
    """Lines of one type, one below the other."""

    type: Type
    lines: Sequence[str]

    @property
    def width(self) -> float:
        """Points of its longest line."""
        return max(self.type.width(line) for line in self.lines)

    @property
    def height(self) -> float:
        """Points of all lines."""
        return len(self.lines) * self.type.pitch

    def label(
        self,
        x: float,
        top: float,
        *,
        align: Literal["left", "centre"] = "left",
        ground: Role = "paper",
        tone: Literal["", "muted", "member"] = "",
        name: str = "",
    ) -> Label:
        """The block with its left edge, or its middle, at ``x``."""
        width = self.width
        middle = (x + width / 2 if align == "left" else x), top + self.height / 2
        said = " ".join(self.lines)
        return Label(
            "\n".join(self.lines), middle, width, self.height, self.type.size, ground,
            self.type.bold, align, tone, name or f"Teks: {said[:40]}",
        )  # fmt: skip
