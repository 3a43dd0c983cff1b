"""Which families of a foreign master can be measured, and what stands for the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.powerpoint.foreign.theme import Theme

_CALIBRI = ("calibri", "carlito", "calibri light")
_ARIAL = ("arial", "liberation sans", "helvetica", "arimo")
USUAL = "Arial"
"""For a family that cannot be measured: on every machine."""


@dataclass(frozen=True)
class Faces:
    """The families that a master sets its text in."""

    theme: Theme
    used: frozenset[str]
    """What its placeholders name; a theme's font goes by ``+mj-lt`` or ``+mn-lt``."""

    @property
    def body(self) -> str:
        """What is written for text that stands in no placeholder."""
        return self.face("+mn-lt")

    @property
    def measure(self) -> str:
        """The family whose advances measure all text: the wider of those that are written."""
        written = {self.theme.face(self.face(name)).lower() for name in (*self.used, "+mn-lt")}
        return "Carlito" if written <= {*_CALIBRI} else "Liberation Sans"

    def face(self, name: str) -> str:
        """What is written for a family: itself, or Arial where it cannot be measured."""
        return name if self._is_measured(name) else USUAL

    def replaced(self) -> tuple[str, ...]:
        """The families for which another is written."""
        names = sorted({*self.used, "+mn-lt"})
        lost = (self.theme.face(name) for name in names if not self._is_measured(name))
        return tuple(dict.fromkeys(lost))

    def _is_measured(self, name: str) -> bool:
        return self.theme.face(name).lower() in (*_CALIBRI, *_ARIAL)


def of(theme: Theme, used: Iterable[str]) -> Faces:
    """The families of a theme, and those that placeholders name."""
    return Faces(theme, frozenset(used))
