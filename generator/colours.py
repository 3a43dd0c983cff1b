"""Colours of a brand: reading them, their contrast, and the ten theme slots made from two.

Colours are six upper-case hexadecimal digits, as OOXML writes them. Contrast is WCAG 2.2's
(https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio): 1 for equal colours, 21 for black on white.
"""

from __future__ import annotations

import colorsys
import re
from dataclasses import dataclass, fields

WHITE = "FFFFFF"
_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def read(text: str) -> str:
    """``#0e6e8c``, ``0E6E8C`` or ``#abc`` as ``RRGGBB``.

    Raises ValueError, with a sentence for the teacher, for anything else.
    """
    match = _HEX.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"“{text}” bukan warna. Tulis enam angka heksadesimal, misalnya #0E6E8C.")
    digits = match[1]
    return ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits).upper()


def luminance(colour: str) -> float:
    """Relative luminance of ``colour``, 0 for black to 1 for white."""
    red, green, blue = (_linear(channel) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def darkened(colour: str, ratio: float, against: str) -> str:
    """``colour`` itself, or the lightest darker shade with contrast ``ratio`` to ``against``."""
    return _moved(colour, ratio, against, towards=0.0)


def lightened(colour: str, ratio: float, against: str) -> str:
    """``colour`` itself, or the darkest lighter tint with contrast ``ratio`` to ``against``."""
    return _moved(colour, ratio, against, towards=1.0)


def toned(colour: str, ratio: float, against: str, saturation: float = 1.0) -> str:
    """The shade of ``colour`` whose contrast to ``against`` is ``ratio``.

    ``saturation`` scales the colour's own, so that 0.15 gives a grey that still belongs to it.
    """
    hue, _, own = colorsys.rgb_to_hls(*_channels(colour))
    towards = 1.0 if luminance(against) < 0.18 else 0.0
    return _shade(hue, own * saturation, (1.0 - towards, towards), ratio, against)


@dataclass(frozen=True)
class Palette:
    """The colour slots of an Office theme, named as ``theme1.xml`` names them."""

    dk1: str
    """Ink."""
    lt1: str
    """Paper."""
    dk2: str
    """The brand, deep: titles, full-colour slides."""
    lt2: str
    """The brand, palest: cards and boxes."""
    accent1: str
    """The brand."""
    accent2: str
    """The one accent; for fills and rules only, with ``dk1`` on it."""
    accent3: str
    """A second series in charts and comparisons."""
    accent4: str
    """Muted text on paper."""
    accent5: str
    """``accent1`` for dark grounds."""
    accent6: str
    """Muted text on dark grounds; hairlines."""
    hlink: str
    folHlink: str  # noqa: N815  (the slot's name in OOXML)

    def slots(self) -> tuple[tuple[str, str], ...]:
        """All slots with their colours, in the order that ``a:clrScheme`` wants."""
        return tuple((field.name, str(getattr(self, field.name))) for field in fields(self))


def theme(primary: str, secondary: str) -> Palette:
    """The palette of a brand, computed from its two colours so that every text stays readable.

    On paper: titles 11.5, brand 4.5 or more even on a card, muted text 5.8. On ink: brand 8.
    """
    primary, secondary = read(primary), read(secondary)
    pale = toned(primary, 1.12, WHITE, 0.45)
    ink = toned(primary, 16.0, WHITE, 0.4)
    brand = darkened(primary, 5.0, pale)
    return Palette(
        dk1=ink,
        lt1=WHITE,
        dk2=toned(primary, 11.5, WHITE, 0.9),
        lt2=pale,
        accent1=brand,
        accent2=lightened(secondary, 7.0, ink),
        accent3=toned(_turned(primary, -0.1), 4.0, WHITE, 0.5),
        accent4=toned(primary, 5.8, WHITE, 0.15),
        accent5=toned(primary, 8.0, ink, 0.7),
        accent6=toned(primary, 2.0, WHITE, 0.2),
        hlink=brand,
        folHlink=toned(primary, 5.8, WHITE, 0.15),
    )


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _from_hls(hue: float, lightness: float, saturation: float) -> str:
    return "".join(
        f"{round(channel * 255):02X}" for channel in colorsys.hls_to_rgb(hue, lightness, saturation)
    )


def _turned(colour: str, turn: float) -> str:
    """``colour`` with its hue moved by ``turn`` of the whole circle."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    return _from_hls((hue + turn) % 1.0, lightness, saturation)


def _moved(colour: str, ratio: float, against: str, towards: float) -> str:
    if contrast(colour, against) >= ratio:
        return colour
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    return _shade(hue, saturation, (lightness, towards), ratio, against)


def _shade(
    hue: float, saturation: float, lightness: tuple[float, float], ratio: float, against: str
) -> str:
    """The first colour from one lightness to the other with ``ratio``; the last if none has it."""
    near, far = lightness
    for _ in range(9):  # finer than one step of 255
        middle = (near + far) / 2
        if contrast(_from_hls(hue, middle, saturation), against) >= ratio:
            far = middle
        else:
            near = middle
    return _from_hls(hue, far, saturation)


PRIMARY, SECONDARY = "0E6E8C", "F2A33A"
"""The brand of a school that names none."""
DEFAULT = theme(PRIMARY, SECONDARY)
"""Its palette, the same on paper and slides."""
