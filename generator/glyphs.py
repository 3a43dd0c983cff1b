"""Which characters the paper faces can set, known without opening a font.

The coverage is ``data/glyphs.txt``, written by ``scripts/write_glyphs.py`` and compared with the
TTFs by a test.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache
from pathlib import Path

COVERAGE = Path(__file__).parent / "data" / "glyphs.txt"
LAYOUT = frozenset("\t\n\r")
"""Characters that HTML reads as white space and no font has to draw."""


SCRIPTS = {
    "ARABIC": "Noto Naskh Arabic",
    "BALINESE": "Noto Sans Balinese",
    "BATAK": "Noto Sans Batak",
    "BUGINESE": "Noto Sans Buginese",
    "JAVANESE": "Noto Sans Javanese",
    "REJANG": "Noto Sans Rejang",
    "SUNDANESE": "Noto Sans Sundanese",
}
"""Scripts that Indonesian schools write, by Unicode's names, and a free face for each."""

UNSEEN = r"<[^>]*>?|^[^<]*>|[\x00-\x20\x7f-\x9f]"
"""Tags, also those cut off at either end, and characters without a shape."""


@cache
def printable() -> frozenset[str]:
    """All characters that may stand in a document for paper in our faces."""
    points: set[str] = set()
    for line in COVERAGE.read_text(encoding="ascii").split():
        first, _, last = line.partition("-")
        points.update(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return frozenset(points) | LAYOUT


def missing(text: str, more: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The characters of ``text`` that no paper face has, each once, in order of appearance.

    ``more`` are the characters of a school's own faces. Control characters are among what is
    missing: they have no shape anywhere.
    """
    lacking = set(text) - printable() - more
    return tuple(sorted(lacking, key=text.index))


def spelled(markup: str) -> str:
    """``markup`` with its character references as characters, those too that HTML forbids."""
    numeric = re.sub(r"&#(?:x([0-9a-fA-F]+)|([0-9]+));?", _referred, markup)
    return html.unescape(numeric)


def _referred(reference: re.Match[str]) -> str:
    hexadecimal, decimal = reference.groups()
    point = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(point) if point <= 0x10FFFF else "\ufffd"


def describe(character: str) -> str:
    """The character as a teacher can find it: as it looks, and by its number (Indonesian)."""
    number = f"U+{ord(character):04X}"
    if unicodedata.category(character)[0] in "CZ":
        return f"karakter tak terlihat {number}"
    return f'huruf "{character}" ({number})'


def remedy(character: str) -> str:
    """What to do about a character that no face has (Indonesian)."""
    script = unicodedata.name(character, "").partition(" ")[0]
    if face := SCRIPTS.get(script):
        return (
            f"Simpan fon yang memilikinya (misalnya {face}) di folder sekolah, lalu sebut dalam "
            "_brand.yml."
        )
    return "Hapus atau ganti dengan huruf lain."


def excerpt(text: str, character: str, *, width: int = 24) -> str:
    """The words around the first ``character`` of ``text``, tags and line ends as blanks."""
    position = text.index(character)
    before = re.sub(UNSEEN, " ", text[max(0, position - 4 * width) : position])
    after = re.sub(UNSEEN, " ", text[position + 1 : position + 4 * width])
    start = re.sub(r" +", " ", before)[-width:].lstrip()
    end = re.sub(r" +", " ", after)[:width].rstrip()
    visible = "?" if unicodedata.category(character)[0] in "CZ" else character
    return f"{start}{visible}{end}"
