"""A colour as numbers: its channels, its hue, lightness and saturation, the light that it is."""

from __future__ import annotations

import colorsys


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue, from 0 to 1."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return red, green, blue


def hls(colour: str) -> tuple[float, float, float]:
    """Hue, lightness and saturation, from 0 to 1."""
    return colorsys.rgb_to_hls(*channels(colour))


def from_hls(hue: float, lightness: float, saturation: float) -> str:
    """The colour of these three."""
    return "".join(
        f"{round(channel * 255):02X}" for channel in colorsys.hls_to_rgb(hue, lightness, saturation)
    )


def linear(channel: float) -> float:
    """The light of a channel from 0 to 1, itself so (IEC 61966-2-1)."""
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def encoded(light: float) -> float:
    """The channel of a light from 0 to 1."""
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


def mixed(one: str, other: str, share: float) -> str:
    """``one`` with ``share`` of ``other``."""
    pairs = zip(bytes.fromhex(one), bytes.fromhex(other), strict=True)
    return bytes(round(low + (high - low) * share) for low, high in pairs).hex().upper()


def lit(colour: str, share: float, white: float) -> str:
    """A share of a colour's light, and so much white."""
    lights = (min(max(linear(part) * share + white, 0.0), 1.0) for part in channels(colour))
    return "".join(f"{round(encoded(light) * 255):02X}" for light in lights)
