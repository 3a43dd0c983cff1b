"""Colours without colour: the grey of the same lightness, and what cannot be told apart in it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

from generator.colours.channels import encoded
from generator.colours.contrast import WHITE, contrast, luminance, ratio
from generator.colours.slots import Palette

_APART = 1.4
"""Contrast below which a copier prints two fills as one grey."""


def grey(colour: str) -> str:
    """The grey of the same relative luminance, so of the same contrast to everything."""
    return shade(luminance(colour))


def shade(linear: float) -> str:
    """The grey of a relative luminance from 0 to 1."""
    return f"{round(encoded(linear) * 255):02X}" * 3


def greyed(palette: Palette) -> Palette:
    """The palette with every slot in grey."""
    return replace(palette, **{slot: grey(colour) for slot, colour in palette.slots()})


def merging(palette: Palette) -> Iterator[str]:
    """Which fills of the palette fall together in grey, with their contrast (Indonesian)."""
    fills = {
        "warna utama": palette.accent1,
        "warna kedua": palette.accent2,
        "warna grafik kedua": palette.accent3,
        "warna pucat": palette.lt2,
        "kertas": WHITE,
    }
    for (one, first), (other, second) in itertools.combinations(fills.items(), 2):
        if other == "kertas" and one == "warna pucat":
            continue  # a card is seen by its edge
        if contrast(first, second) < _APART:
            yield (
                f"{one} #{first} dan {other} #{second} hampir sama dalam hitam-putih "
                f"({ratio(first, second)})."
            )
