"""Write ``tests/fonts/``: small pieces of free fonts whose scripts need shaping, for the tests.

Usage: ``python scripts/fon_uji.py FOLDER`` with the folder of Noto's TTFs (Debian:
``fonts-noto-core``; then ``/usr/share/fonts/truetype/noto``). Noto is under the SIL Open Font
License, which stands beside the pieces.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

TEXTS = {
    "NotoNaskhArabic-Regular": " 0123456789مدرسةثانوية",
    "NotoSansBalinese-Regular": " ᬲ᭄ᬓᬹᬮ᭄ᬩᬮᬶ",
    "NotoSansJavanese-Regular": " ꦱꦼꦏꦺꦴꦭꦃꦗꦮꦶꦏ꧀ꦱ",
}
"""Font → the characters of its piece: "madrasah tsanawiyah", "school", the name of the script."""


def piece(path: Path, text: str) -> TTFont:
    """The font with the glyphs that ``text`` can need, and the rules that choose them."""
    options = subset.Options(hinting=False, layout_features=["*"], name_IDs=[0, 1, 2, 13, 14])
    font = TTFont(path, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    return font


if __name__ == "__main__":
    target = Path(__file__).parents[1] / "tests" / "fonts"
    for name, text in TEXTS.items():
        piece(Path(sys.argv[1]) / f"{name}.ttf", text).save(target / f"{name}.ttf")
