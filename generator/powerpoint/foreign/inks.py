"""Readable inks on a foreign ground: for each colour role of ours the master's own colour where
that can be read there, else a darker or lighter shade of it.

Every text has a contrast of at least 4.5 (WCAG 2.2, level AA) to each colour that may lie under it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator import colours
from generator.powerpoint.foreign.theme import Shades

LEAST = 4.5
_SURE = 4.7
"""What a computed shade is given, since programs round colours of gradients."""
_DEEP = 13.0
"""Contrast of a dark panel to white."""
_DARK, _LIGHT = 0.03, 0.75
"""Luminance of what may stand for ink and for paper wherever these are asked for by name."""


def readable(colour: str, ground: Iterable[str], least: float = LEAST) -> bool:
    """Whether text in ``colour`` can be read on every colour of ``ground``."""
    return all(colours.contrast(colour, shade) >= least for shade in ground)


def first(candidates: Iterable[str], ground: Shades) -> str | None:
    """The first colour that can be read; None without one."""
    return next((colour for colour in candidates if readable(colour, ground)), None)


def of(
    ground: Shades, slots: Mapping[str, str], wanted: Sequence[str], brands: Sequence[str]
) -> dict[str, str] | None:
    """Role → colour on ``ground``; None where no text can be read on all its colours.

    ``slots`` are the theme's colours by role and slot; ``wanted`` is how the master sets its text,
    ``brands`` the two colours that stand for the school.
    """
    ink = first((*wanted, slots["tx1"], slots["dk1"], slots["lt1"], "000000", "FFFFFF"), ground)
    if ink is None:
        return None
    paper = min(ground, key=lambda shade: (colours.contrast(ink, shade), shade))
    dark, light = _poles((ink, paper, slots["dk1"], slots["lt1"]))
    is_dark = colours.luminance(ink) > colours.luminance(paper)
    card = _card(paper, ink, slots["bg2"], brands[0], is_dark=is_dark)
    both = frozenset({*ground, card})
    brand = _moved(brands[0], both, ink, is_dark=is_dark)
    muted = _moved(colours.mixed(ink, paper, 0.3), both, ink, is_dark=is_dark)
    deep = card if is_dark else colours.darkened(slots["dk2"], 7.0, light)
    return {
        "bg1": paper,
        "tx1": ink if readable(ink, both) else _moved(ink, both, ink, is_dark=is_dark),
        "bg2": card,
        "tx2": ink,
        "accent1": brand,
        "accent2": colours.lightened(brands[1], _SURE, dark),
        "accent3": _moved(slots["accent3"], both, ink, is_dark=is_dark),
        "accent4": muted,
        "accent5": colours.mixed(brand, paper, 0.5),
        "accent6": colours.mixed(paper, ink, 0.3),
        "dk1": dark,
        "lt1": light,
        "dk2": deep,
        "lt2": card,
    }


def panel(slots: Mapping[str, str], wanted: Sequence[str], brand: str) -> str:
    """The solid ground that is laid under text where the master's cannot be known: the brand, deep,
    where the master sets its text light."""
    if wanted and colours.luminance(wanted[0]) > 0.5:
        return colours.toned(brand, _DEEP, colours.WHITE, 0.8)
    return _poles((slots["dk1"], slots["lt1"]))[1]


def brands(slots: Mapping[str, str], seen: Sequence[str], *, themed: bool) -> tuple[str, str]:
    """The two colours that stand for a school: its theme's accents; those of its texts and art
    (``seen``) where the theme is not the master's own."""
    accents = [slots[f"accent{number}"] for number in range(1, 7)]
    found = [*accents, *seen] if themed else [*seen, *accents]
    strong = [colour for colour in found if _saturation(colour) > 0.25] or accents
    second = next((colour for colour in strong[1:] if _apart(colour, strong[0])), strong[0])
    return strong[0], second


def _poles(candidates: Sequence[str]) -> tuple[str, str]:
    """The darkest and the lightest of the colours, or black and white."""
    dark, light = min(candidates, key=colours.luminance), max(candidates, key=colours.luminance)
    return (
        dark if colours.luminance(dark) <= _DARK else "1A1A1A",
        light if colours.luminance(light) >= _LIGHT else "FFFFFF",
    )


def _card(paper: str, ink: str, own: str, brand: str, *, is_dark: bool) -> str:
    """The ground of cards: the theme's if it is near the paper, else paper with some brand."""
    if readable(ink, (own,), 7.0) and 1.08 <= colours.contrast(own, paper) <= 1.4:
        return own
    for share in (0.22, 0.16, 0.1, 0.05) if is_dark else (0.12, 0.08, 0.04):
        card = colours.mixed(paper, brand, share)
        if readable(ink, (card,), _SURE) and colours.contrast(card, paper) >= 1.04:
            return card
    card = colours.mixed(paper, ink, 0.08)
    return card if readable(ink, (card,)) else paper


def _moved(colour: str, ground: Shades, ink: str, *, is_dark: bool) -> str:
    """``colour`` lighter or darker until it can be read, else the ink."""
    move = colours.lightened if is_dark else colours.darkened
    for shade in sorted(ground):
        colour = move(colour, _SURE, shade)
    return colour if readable(colour, ground) else ink


def _saturation(colour: str) -> float:
    _, light, saturation = colours.hls(colour)
    return saturation if 0.08 < light < 0.92 else 0.0


def _apart(one: str, other: str) -> bool:
    """Whether two colours are of different hues."""
    apart = abs(colours.hls(one)[0] - colours.hls(other)[0])
    return min(apart, 1 - apart) > 0.06
