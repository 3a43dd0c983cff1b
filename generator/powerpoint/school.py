"""A school's own master, as the rest of the program knows it; ``foreign`` reads it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator import colours, fonts
from generator.powerpoint.design import Design, Grid


@dataclass(frozen=True, eq=False)
class Master:
    """A school's master, ready for slides; equal to itself alone, so that it can be a key."""

    place: str
    """What messages call its file."""
    data: bytes
    """The presentation without slides."""
    grid: Grid
    """Our slide of the same shape: at least 10 × 7.5 inches."""
    designs: tuple[Design, ...]
    """Every role on this master."""
    recast: Callable[[str, Design], bytes]
    """Brings a slide to the master's own size, colours and fonts."""
    face: str
    """Family whose advances measure its text."""
    palette: colours.Palette
    """The school's colours for paper."""
    notices: tuple[str, ...]
    """What the school should know, one Indonesian sentence each."""
    described: tuple[str, ...]
    """What ``buat periksa`` says of it, line by line: size, map, sizes of type, panels."""

    def design(self, role: str) -> Design:
        """The design of a role."""
        return next(design for design in self.designs if design.role == role)

    def line(self, footer: str, designs: Sequence[Design]) -> str:
        """The footer, last words left away where the line of one of ``designs`` cannot hold it."""
        lines = [design.line for design in designs if design.line]
        room = min((line.frame.width * 72 for line in lines), default=0.0)
        size = max((line.style.size for line in lines), default=1.0)
        words, shown = footer.split(), footer
        while words and _width(shown, self.face, size) > room:
            words.pop()
            shown = " ".join(words).rstrip("·,; ") + "…"
        return shown


def _width(text: str, face: str, size: float) -> float:
    return fonts.width(text, fonts.Face(face, bold=True), size) * fonts.SLACK
