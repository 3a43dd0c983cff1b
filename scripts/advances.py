"""Writes ``generator/data/advances/``: how wide each character is in the faces decks are set in,
and in the face of paper, for drawings whose labels are measured.

Usage: ``python scripts/advances.py FOLDER`` with the folder under which the TTFs of Carlito and
Liberation Sans lie (Debian: ``fonts-crosextra-carlito``, ``fonts-liberation``; then
``/usr/share/fonts/truetype``). ``tests/test_fonts.py`` compares the result with the fonts.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

from fontTools.ttLib import TTFont

OURS = Path(__file__).parent.parent / "generator" / "data" / "fonts"
FAMILIES = {
    "Carlito": "Carlito",
    "Liberation Sans": "LiberationSans",
    "Source Sans 3": "SourceSans3",
}
STYLES = {"Regular": (False, False), "Bold": (True, False)} | {
    "Italic": (False, True),
    "BoldItalic": (True, True),
}
RANGES = (
    (0x0020, 0x017F),  # Latin with its supplement and extension A
    (0x0218, 0x021B),
    (0x02BB, 0x02BF),  # ayin and hamza of transliterated Arabic
    (0x0370, 0x03FF),  # Greek
    (0x1E00, 0x1EFF),
    (0x2010, 0x205E),  # punctuation
    (0x2070, 0x20BF),  # raised and lowered digits, currencies
    (0x2113, 0x2126),
    (0x2150, 0x22FF),  # fractions, arrows, mathematical signs
    (0x25A0, 0x25FF),
)


def advances(path: Path) -> dict[str, object]:
    """The table of one font file: its units per em, its characters, the advance of each."""
    with TTFont(path) as font:
        names, metrics = font.getBestCmap(), font["hmtx"]
        characters = [
            chr(code)
            for first, last in RANGES
            for code in range(first, last + 1)
            if code in names and unicodedata.category(chr(code)) not in ("Cc", "Cf", "Mn")
        ]
        return {
            "unitsPerEm": font["head"].unitsPerEm,
            "characters": "".join(characters),
            "advances": [metrics[names[ord(character)]][0] for character in characters],
        }


def main() -> None:
    """Write every table, one line of JSON a face."""
    folder = Path(sys.argv[1])
    target = Path(__file__).parent.parent / "generator" / "data" / "advances"
    for family, prefix in FAMILIES.items():
        for style, (bold, italic) in STYLES.items():
            name = f"{prefix}-{style}.ttf"
            (path,) = [*folder.rglob(name), *OURS.glob(name)]
            table = {"family": family, "bold": bold, "italic": italic} | advances(path)
            text = json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"
            (target / f"{prefix}-{style}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
