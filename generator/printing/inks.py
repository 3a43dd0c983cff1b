"""The colours of a slide: as on the screen, or as they are printed to save ink.

On paper every slide is white with dark text, whatever its ground. A strong fill under text becomes
an outline in its colour, since white letters on grey are what a copier loses first; a large
ornament becomes pale.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator import colours
from generator.powerpoint.design import GROUNDS, Design, Ornament

_PALE = 1.3
"""Contrast to paper up to which a fill may stand under text."""
_LARGE = 1.0
"""Square inches from which an ornament is printed pale."""
_ORNAMENTS = {"accent1": "accent6", "accent5": "lt2", "bg2": "lt2"}
"""What a large ornament's colour becomes."""


_FOREIGN = {
    "judul": "tx2", "penanda": "accent1", "sumber": "accent4", "kaki": "accent4",
    "nomor": "accent4", "teks0": "tx1", "teks1": "tx1", "panel": "bg1", "alas-sumber": "bg1",
    "alas-kaki": "bg1", "alas-nomor": "bg1",
}  # fmt: skip
"""What the roles are on paper that only a school's master has."""


@dataclass(frozen=True)
class Ink:
    """Which colour stands for which role on one slide."""

    palette: colours.Palette
    ground: str
    """A key of ``GROUNDS``."""
    paper: bool
    own: Mapping[str, str] = field(default_factory=dict)
    """Role → ``RRGGBB`` on the screen, on a school's master."""

    def colour(self, role: str) -> str:
        """The colour of ``role`` as CSS writes it."""
        if role in self.own:
            return f"#{self.own[role]}"
        role = _FOREIGN.get(role, role)
        return f"#{getattr(self.palette, GROUNDS[self.ground].get(role, role))}"

    def on(self, fill: str, role: str) -> str:
        """The colour of text of ``role`` in a box with the ground ``fill``."""
        return self.colour("tx1" if self.outlined(fill) and role in ("bg1", "lt1") else role)

    def outlined(self, fill: str) -> bool:
        """Whether a box with this ground is drawn as an outline."""
        if not (fill and self.paper):
            return False
        return colours.contrast(self.colour(fill)[1:], self.palette.lt1) > _PALE

    def line(self, *, strong: bool) -> tuple[str, str]:
        """Width and colour of the line under a table's row; on paper as a copier keeps it."""
        role = "accent1" if strong else "accent4" if self.paper else "accent6"
        width = ("1pt" if strong else "0.5pt") if self.paper else ("1.5rem" if strong else "0.5rem")
        return width, self.colour(role)

    def ornament(self, ornament: Ornament) -> str:
        """The colour of a drawn shape."""
        role = ornament.colour
        if self.paper and ornament.frame.width * ornament.frame.height >= _LARGE:
            role = _ORNAMENTS.get(role, role)
        return self.colour(role)


def of(design: Design, *, paper: bool, palette: colours.Palette) -> Ink:
    """The inks of a slide with this layout."""
    if paper:
        return Ink(palette, "terang", paper)
    return Ink(palette, design.ground, paper, dict(design.inks))
