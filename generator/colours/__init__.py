"""Colours of a brand: reading them, their contrast, and the theme slots that are made from them.

Colours are six upper-case hexadecimal digits, as OOXML writes them. Contrast is WCAG 2.2's
(https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio): 1 for equal colours, 21 for black on white.
"""

from generator.colours import bleaching
from generator.colours.brand import Brand, palette, theme, told
from generator.colours.channels import from_hls, hls, lit, mixed
from generator.colours.contrast import (
    WHITE,
    contrast,
    darkened,
    lightened,
    luminance,
    ratio,
    toned,
)
from generator.colours.grey import grey, greyed, merging
from generator.colours.reading import read
from generator.colours.slots import LARGE, TEXT, Palette

PRIMARY, SECONDARY = "0E6E8C", "F2A33A"
"""The brand of a school that names none."""
DEFAULT = theme(PRIMARY, SECONDARY)
"""Its palette, the same on paper and slides."""

__all__ = [
    "DEFAULT", "LARGE", "PRIMARY", "SECONDARY", "TEXT", "WHITE", "Brand", "Palette", "bleaching",
    "contrast", "darkened", "from_hls", "grey", "greyed", "hls", "lightened", "lit", "luminance",
    "merging", "mixed", "palette", "ratio", "read", "theme", "told", "toned",
]  # fmt: skip
