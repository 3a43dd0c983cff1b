"""Colours as people write them: CSS's notations → ``RRGGBB``."""

from __future__ import annotations

import math
import re

_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_LONGEST = 80
"""Letters of the longest notation that anybody writes."""


def read(text: str) -> str:
    """``#0e6e8c``, ``0E6E8C``, ``#abc``, ``rgb(14 110 140)``, ``hsl(194, 82%, 30%)`` or ``teal`` as
    ``RRGGBB``: what CSS Color 4 calls sRGB.

    Raises ValueError, with a sentence for the teacher, for anything else.
    """
    match = _HEX.fullmatch(text.strip())
    if match is None:
        return _css(text)
    digits = match[1]
    return ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits).upper()


def _css(text: str) -> str:
    """The parser is loaded for the first colour that is no hexadecimal number."""
    from tinycss2 import color4

    parsed = color4.parse_color(text) if len(text) <= _LONGEST else None
    if not isinstance(parsed, color4.Color) or parsed.space not in ("srgb", "hsl"):
        raise ValueError(_refusal(text))
    channels = parsed.to("srgb").coordinates
    if not all(channel is not None and math.isfinite(channel) for channel in channels):
        raise ValueError(_refusal(text))
    if parsed.alpha != 1:
        raise ValueError(f'"{text}" tembus pandang. Tulis warna penuh, misalnya #0E6E8C.')
    return "".join(f"{round(min(max(channel, 0), 1) * 255):02X}" for channel in channels)


def _refusal(text: str) -> str:
    return f'"{text[:_LONGEST]}" bukan warna. Tulis enam angka heksadesimal, misalnya #0E6E8C.'
