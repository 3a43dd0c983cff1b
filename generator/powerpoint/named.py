"""Colours that DrawingML calls by a name."""

from __future__ import annotations

import re

from generator import colours

_SHORT = {"dk": "dark", "lt": "light", "med": "medium"}
"""How DrawingML shortens names that CSS has (ST_PresetColorVal)."""


def preset(name: str) -> str:
    """The colour of a ``prstClr``; raises ValueError for a name that is none."""
    short = re.match(r"dk|lt|med(?!ium)", name)
    return colours.read(name.replace(short[0], _SHORT[short[0]], 1) if short else name)


def system(name: str) -> str:
    """What a ``sysClr``, which every computer has its own of, usually is."""
    return colours.WHITE if name == "window" else "000000"
