"""What can go wrong, told to the teacher.

::

    BuatError            shown to the teacher as it stands, on stderr; exit code 1
    ├─ ContentError      content/…/bilateral.yml:15:7: …
    ├─ TemplateError     templates/…/slide.html: slide 3: …
    ├─ SchoolError       identitas.yml:4:3: …
    └─ OutputError       output/lkpd-bilateral.pdf: …

Every other exception is a bug of ours.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Self

CONTROL = r"\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
"""Of a pattern: what would move the cursor or turn the text of a terminal, or is no letter."""
_STEERING = re.compile(rf"(?!\n)[{CONTROL}]")


def shown(text: str) -> str:
    """``text`` without what would steer the terminal that it is printed on; its lines stay."""
    return _STEERING.sub("\ufffd", text)


def meant(name: str, known: Collection[str], otherwise: str = "", likeness: float = 0.6) -> str:
    """The remedy for a ``name`` that nothing answers to (Indonesian): the nearest of ``known``,
    alike by the share ``likeness``; ``otherwise``, or all of them, where none is near."""
    if near := difflib.get_close_matches(name, known, n=1, cutoff=likeness):
        return f'Maksud Anda "{near[0]}"?'
    return otherwise or f"Yang ada: {', '.join(known)}."


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: where it is, what is wrong, what would be right (Indonesian)."""

    place: str
    """``berkas``, ``berkas:baris`` or ``berkas:baris:kolom``; empty where no place applies."""
    message: str
    """One sentence for the teacher, with its full stop."""

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


class BuatError(Exception):
    """A refusal that the teacher can mend; carries every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[BuatError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)

    @classmethod
    def at(cls, place: str, message: str) -> Self:
        """An error of this class with the one problem ``message`` at ``place``."""
        return cls([Problem(place, message)])


class ContentError(BuatError):
    """The content cannot be read, or contradicts itself."""


class TemplateError(BuatError):
    """A template is wrong, or made something that cannot be laid out."""


class SchoolError(BuatError):
    """Something of the school's or the teacher's own (identity, brand, master) is wrong."""


class OutputError(BuatError):
    """A file cannot be written."""
