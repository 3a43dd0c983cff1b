"""Fits titles: their size, lines of like length, and those of slides that go on."""

from __future__ import annotations

import itertools
import math
import re
from dataclasses import replace

from generator import slides
from generator.fitting import filling, measuring, slots

BALANCE_SLACK = 1.03
"""How much wider a balanced title's box is than its longest line."""


def fit(slide: slides.Slide, box: measuring.Box, family: str) -> slides.Slide:
    """The slide with its title's size and the inset that makes its lines of like length."""
    size = slots.one_size([("judul", (slide.title,), box)], slide.title_size, family)
    inset = _balance(slide.title, box, size, family)
    return replace(slide, title_size=slots.unless(size, box), title_inset=inset)


def _balance(title: slides.Paragraph, box: measuring.Box, size: float, family: str) -> float:
    """Whole points by which a title of several lines may be narrowed and keep their number."""
    count = measuring.lines(title.runs, family, box.bold, size, box.width)
    if count == 1:
        return 0.0
    shortest = measuring.least(
        measuring.longest_word(title, family, box.bold, size),
        box.width,
        lambda width: measuring.lines(title.runs, family, box.bold, size, width) <= count,
    )
    return float(max(0, math.floor(box.width - shortest * BALANCE_SLACK)))


def continued(
    first: slides.Slide, count: int, box: measuring.Box, family: str, taken: set[str]
) -> slides.Slide:
    """The ``count``-th slide after ``first``, still without slots: own id and title, no notes."""
    for number in itertools.count(count):
        word = f"(lanjutan {number})" if number > 1 else "(lanjutan)"
        title = _with_ending(first.title, word, box, family)
        id_ = f"{first.id}-lanjutan" + (f"-{number}" if number > 1 else "")
        if not {id_, title.text} & taken:
            break
    taken |= {id_, title.text}
    slide = replace(first, id=id_, title=title, minutes=0, notes=(), continued=count)
    return fit(slide, box, family)


def _with_ending(
    title: slides.Paragraph, word: str, box: measuring.Box, family: str
) -> slides.Paragraph:
    """The title and ``word`` behind it, last words left away where both do not fit."""
    ends = [match.end() for match in re.finditer(r"[^ \n]+", title.text)]
    for end in reversed(ends):
        shown, rest = filling.divide(title, end)
        ending = slides.Run(f"… {word}" if rest else f" {word}")
        shown = replace(shown, runs=(*shown.runs, ending))
        if measuring.fits((shown,), box, box.floor, family):
            break
    return shown
