"""How wide characters are, and which a face does not have.

Decks are set in Calibri or Arial and measured with the free faces of the same advances, Carlito
and Liberation Sans. Their tables in ``data/advances/`` are written by ``scripts/advances.py``, so
that no font is opened to make a deck.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

NO_BREAK_SPACE = "\u00a0"
SLACK = 1.01
"""Sums of advances are multiplied by it: programs round positions."""
PITCH = 1.2
"""A line's height over its size, in PowerPoint for every face."""

THICKENED = 1 / 24
"""Ems that a character is wider where a program makes a missing bold of the regular face: so much
adds FreeType (``FT_GlyphSlot_Embolden``), the most of all."""

_FOLDER = Path(__file__).parent / "data" / "advances"


class Family(str):
    """The name of a school's family, which has its advances with it wherever it goes.

    Two are equal where their names and advances are, and none is equal to a plain name.
    """

    tables: Mapping[tuple[bool, bool], Mapping[str, float]]
    """Whether bold and whether italic → character → advance in ems; at least one."""

    def __new__(cls, name: str, tables: Mapping[tuple[bool, bool], Mapping[str, float]]) -> Self:
        family = super().__new__(cls, name)
        family.tables = tables
        return family

    def __reduce__(self) -> tuple[type[Family], tuple[object, ...]]:
        return Family, (str(self), self.tables)

    def __eq__(self, other: object) -> bool:
        return self is other or (
            isinstance(other, Family) and str.__eq__(self, other) and self.tables == other.tables
        )

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__


@dataclass(frozen=True)
class Face:
    """One face of a family."""

    name: str
    """``Carlito``, ``Liberation Sans``, or a school's ``Family``."""
    bold: bool = False
    italic: bool = False


def width(text: str, face: Face, size: float) -> float:
    """Points that ``text`` takes at ``size`` points: the plain sum of advances.

    Without kerning and ligatures, as PowerPoint sets text that does not ask for them; LibreOffice
    kerns always and comes out 0.6 % narrower (median). A character that ``missing`` would name
    counts as one em.
    """
    return _ems(text, face) * size


def missing(text: str, face: Face) -> tuple[str, ...]:
    """The characters of ``text`` that the face has not, each once, in order.

    Control and formatting characters are among them (soft hyphen, zero-width space): programs
    disagree about what they draw.
    """
    table = _advances(face)
    return tuple(dict.fromkeys(character for character in text if character not in table))


@functools.lru_cache(maxsize=1 << 15)
def _ems(text: str, face: Face) -> float:
    table = _advances(face)
    return sum(table.get(character, 1.0) for character in text)


@functools.cache
def _advances(face: Face) -> dict[str, float]:
    """Character → advance in ems. Raises FileNotFoundError for a face that has no table."""
    if isinstance(face.name, Family):
        return _given(face.name.tables, face)
    style = ("Bold" if face.bold else "") + ("Italic" if face.italic else "") or "Regular"
    path = _FOLDER / f"{face.name.replace(' ', '')}-{style}.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    units = data["unitsPerEm"]
    table = {
        character: advance / units
        for character, advance in zip(data["characters"], data["advances"], strict=True)
    }
    table[NO_BREAK_SPACE] = table[" "]  # Carlito maps none; every program draws a space
    return table


def _given(tables: Mapping[tuple[bool, bool], Mapping[str, float]], face: Face) -> dict[str, float]:
    """The advances of a school's face, or of the one that programs make it of."""
    wanted = (face.bold, face.italic)
    near = (wanted, (face.bold, False), (False, face.italic), (False, False), *tables)
    style = next(style for style in near if style in tables)
    thicker = THICKENED if face.bold and not style[0] else 0.0
    table = {character: advance + thicker for character, advance in tables[style].items()}
    if " " in table:
        table[NO_BREAK_SPACE] = table[" "]
    return table
