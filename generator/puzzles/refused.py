"""Rude words that no grid may spell, kept as checksums so that nobody has to read them.

``scripts/kata_kasar.py`` adds words to the list.
"""

from __future__ import annotations

import functools
import zlib
from pathlib import Path

LIST = Path(__file__).parents[1] / "data" / "kata-kasar.txt"
LENGTHS = range(3, 11)
"""Letters of the words on the list."""


def checksum(word: str) -> str:
    """What the list holds of a word (capital letters)."""
    return f"{zlib.crc32(word.encode()):08x}"


@functools.cache
def _known() -> frozenset[int]:
    return frozenset(int(line, 16) for line in LIST.read_text(encoding="ascii").split())


def rude(word: str) -> bool:
    """Whether the word (capital letters) is on the list."""
    return zlib.crc32(word.encode()) in _known()
