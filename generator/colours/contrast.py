"""How two colours contrast, and the shades of a colour that contrast enough."""

from __future__ import annotations

from generator.colours.channels import channels, from_hls, hls, linear

WHITE = "FFFFFF"


def luminance(colour: str) -> float:
    """Relative luminance of ``colour``, 0 for black to 1 for white."""
    red, green, blue = (linear(channel) for channel in channels(colour))
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
    hue, _, own = hls(colour)
    towards = 1.0 if luminance(against) < 0.18 else 0.0
    return _shade(hue, own * saturation, (1.0 - towards, towards), ratio, against)


def within(colour: str, least: tuple[float, str], most: tuple[float, str]) -> str:
    """``colour``, darkened to the first contrast and then lightened to the second: a ratio and the
    light, or the dark colour that it is to. Where both cannot be, the second holds."""
    return lightened(darkened(colour, *least), *most)


def ratio(one: str, other: str) -> str:
    """Their contrast as it is told: ``1,4 : 1``; rounded down, so that 4,49 is no 4,5."""
    tenths = int(contrast(one, other) * 10 + 1e-9)
    return f"{tenths // 10},{tenths % 10} : 1"


def turned(colour: str, turn: float) -> str:
    """``colour`` with its hue moved by ``turn`` of the whole circle."""
    hue, lightness, saturation = hls(colour)
    return from_hls((hue + turn) % 1.0, lightness, saturation)


def _moved(colour: str, ratio: float, against: str, towards: float) -> str:
    if contrast(colour, against) >= ratio:
        return colour
    hue, lightness, saturation = hls(colour)
    return _shade(hue, saturation, (lightness, towards), ratio, against)


def _shade(
    hue: float, saturation: float, lightness: tuple[float, float], ratio: float, against: str
) -> str:
    """The first colour from one lightness to the other with ``ratio``; the last if none has it."""
    near, far = lightness
    for _ in range(9):  # finer than one step of 255
        middle = (near + far) / 2
        if contrast(from_hls(hue, middle, saturation), against) >= ratio:
            far = middle
        else:
            near = middle
    return from_hls(hue, far, saturation)
