"""A brand's colours → the slots of a theme, every pair of which is readable; and what was changed.

The school's own colour is kept where it serves: as text and accent where it is dark enough, as a
fill behind dark text where it is light. What holds, on each ground, is ``tests/test_colours.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.colours.contrast import (
    WHITE,
    contrast,
    darkened,
    lightened,
    ratio,
    toned,
    turned,
    within,
)
from generator.colours.reading import read
from generator.colours.slots import LARGE, TEXT, Palette

_INK, _BLACK = 16.0, 15.0
"""Contrast to paper of the ink that we make, and the least of one that a school names."""
_PALE, _PALEST, _PALER = 1.12, 1.05, 1.2
"""Contrast to paper of a card, and between which a school's own is taken as it is."""
_DEEP, _DEEPEST = 11.5, 14.0
"""Contrast to paper of the deep brand colour, and up to which a school's own is taken."""
_LIGHT = _BLACK / TEXT
"""Contrast to paper up to which a colour is a fill behind ink."""
_BRIGHT = 8.0
"""Contrast to ink from which a colour serves as the brand on dark grounds."""


@dataclass(frozen=True)
class Brand:
    """The colours that a school names, by brand.yml's roles, as ``RRGGBB``."""

    primary: str
    secondary: str | None = None
    tertiary: str | None = None
    foreground: str | None = None
    background: str | None = None
    light: str | None = None
    dark: str | None = None
    link: str | None = None

    @property
    def ink(self) -> str | None:
        """The colour of writing: of foreground and background the darker, so that a brand on dark
        ground has it the other way round."""
        if self.foreground and self.background:
            return min(self.foreground, self.background, key=lambda one: -contrast(one, WHITE))
        return self.foreground or self.dark

    @property
    def card(self) -> str | None:
        """The colour of cards, unless it is hardly one."""
        return self.light if self.light and contrast(self.light, WHITE) >= _PALEST else None


def theme(primary: str, secondary: str) -> Palette:
    """The palette of a brand of two colours, written as CSS writes them."""
    return palette(Brand(read(primary), read(secondary)))


def palette(brand: Brand) -> Palette:
    """The palette of ``brand``, so that every text stays readable.

    On paper: titles 11.5, brand and links 4.5 or more even on a card, muted text 5.8. On ink:
    brand 8. Fills hold 4.5 to the ink on them.
    """
    pale = _pale(brand)
    text, fill, series = _shared(brand, pale)
    ink = darkened(brand.ink, _BLACK, WHITE) if brand.ink else toned(text, _INK, WHITE, 0.4)
    deep = text if _DEEP <= contrast(text, WHITE) <= _DEEPEST else toned(text, _DEEP, WHITE, 0.9)
    accent = darkened(text, TEXT, pale)
    muted = toned(text, 5.8, WHITE, 0.15)
    return Palette(
        dk1=ink,
        lt1=WHITE,
        dk2=deep,
        lt2=pale,
        accent1=accent,
        accent2=lightened(lightened(fill, TEXT, ink), LARGE, deep),
        accent3=within(series, (LARGE, pale), (LARGE, ink)),
        accent4=muted,
        accent5=_on_dark(brand, ink, deep),
        accent6=toned(text, 2.0, WHITE, 0.2),
        hlink=darkened(brand.link, TEXT, pale) if brand.link else accent,
        folHlink=muted,
    )


def _pale(brand: Brand) -> str:
    if brand.card is None:
        return toned(brand.primary, _PALE, WHITE, 0.45)
    kept = contrast(brand.card, WHITE) <= _PALER
    return brand.card if kept else toned(brand.card, _PALE, WHITE)


def _shared(brand: Brand, pale: str) -> tuple[str, str, str]:
    """What is set in text, what is filled, what is the second series.

    Where the first colour is too light to read and the second is not, they change places.
    """
    first, second, third = brand.primary, brand.secondary, brand.tertiary
    other = toned(turned(first, -0.1), 4.0, WHITE, 0.5)
    if not _fills(first):
        dark = None if second is None or _fills(second) else second
        return first, second or first, third or dark or other
    if second and contrast(second, pale) >= TEXT:
        return second, first, third or other
    return first, first, second or third or other


def _fills(colour: str) -> bool:
    """Whether dark text is readable on it."""
    return contrast(colour, WHITE) <= _LIGHT


def _on_dark(brand: Brand, ink: str, deep: str) -> str:
    """The brand on dark grounds: a colour of its own that is bright enough, else a tint."""
    for own in (brand.primary, brand.secondary):
        if own and contrast(own, ink) >= _BRIGHT and contrast(own, WHITE) >= _PALEST:
            return lightened(own, TEXT, deep)
    return lightened(toned(brand.primary, _BRIGHT, ink, 0.7), TEXT, deep)


def told(brand: Brand, made: Palette) -> Iterator[str]:
    """What became of each colour that could not be used as it is, with numbers (Indonesian)."""
    yield from _told_primary(brand, made)
    yield from _told_secondary(brand, made)
    if brand.ink and brand.ink != made.dk1:
        yield (
            f"#{brand.ink} sebagai warna tulisan hanya {ratio(brand.ink, WHITE)}; dipakai "
            f"#{made.dk1} ({ratio(made.dk1, WHITE)})."
        )
    if brand.link and brand.link != made.hlink:
        yield (
            f"#{brand.link} sebagai tautan hanya {ratio(brand.link, made.lt2)}; dipakai "
            f"#{made.hlink} ({ratio(made.hlink, made.lt2)})."
        )
    if brand.background and brand.background != WHITE:
        dark = " Salindia gelap (--tema gelap) memakainya." if brand.background == made.dk1 else ""
        light = "kertas dan salindia terang tetap putih."
        yield f"latar #{brand.background} tidak dicetak: {light}{dark}"


def _told_primary(brand: Brand, made: Palette) -> Iterator[str]:
    first = brand.primary
    if first == made.accent1:
        return
    place = "putih" if contrast(first, WHITE) < TEXT else f"kotak #{made.lt2}"
    ground = WHITE if place == "putih" else made.lt2
    kept = " warna itu tetap dipakai untuk bidang," if first in (made.accent2, made.accent5) else ""
    partner = " (warna sekunder)" if brand.secondary == made.accent1 else ""
    yield (
        f"#{first} di atas {place} hanya {ratio(first, ground)};{kept} untuk teks dipakai "
        f"#{made.accent1}{partner} ({ratio(made.accent1, ground)})."
    )


def _told_secondary(brand: Brand, made: Palette) -> Iterator[str]:
    second = brand.secondary
    if second is None or second in (made.accent1, made.accent2, made.accent3, made.accent5):
        return
    if _fills(brand.primary):
        yield (
            f"#{second} pada grafik hanya {ratio(second, WHITE)} terhadap putih dan "
            f"{ratio(second, made.dk1)} terhadap hitam; dipakai #{made.accent3}."
        )
        return
    yield (
        f"#{second} di bawah tulisan hitam hanya {ratio(second, made.dk1)}; untuk bidang dipakai "
        f"#{made.accent2} ({ratio(made.accent2, made.dk1)})."
    )
