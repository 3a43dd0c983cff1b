"""The slots of a theme, and how much contrast WCAG 2.2 asks for in them."""

from __future__ import annotations

from dataclasses import dataclass, fields

TEXT = 4.5
"""Contrast of text (WCAG 2.2, 1.4.3)."""
LARGE = 3.0
"""Contrast of large text and of what a picture needs to be understood (1.4.3, 1.4.11)."""


@dataclass(frozen=True)
class Palette:
    """The colour slots of an Office theme, named as ``theme1.xml`` names them."""

    dk1: str
    """Ink."""
    lt1: str
    """Paper: always white, since paper is."""
    dk2: str
    """The brand, deep: titles, full-colour slides."""
    lt2: str
    """The brand, palest: cards and boxes."""
    accent1: str
    """The brand, readable on paper and cards."""
    accent2: str
    """The one accent; for fills and rules only, with ``dk1`` on it."""
    accent3: str
    """A second series in charts and comparisons, on every ground."""
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
