"""Blanks of one width, on which an answer is written later.

A question and its answer are read from the same words, so that both are measured alike and nothing
moves between them. In running text every blank is as wide as the widest answer, so that none
betrays its own; in cells and on cards what is shut is taken out once all is measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator import fonts, slides
from generator.fitting import measuring

LEAST = 4.0
"""Ems of the narrowest blank: room to see that there is one."""


def ruled(slide: slides.Slide, family: str) -> slides.Slide:
    """The slide with the blanks of its title and texts as lines of one width."""
    texts = [slide.title, *_flowing(slide)]
    found = [run for text in texts for run in text.runs if run.blank]
    if not found:
        return slide
    space = _width(fonts.NO_BREAK_SPACE, family)
    count = max(LEAST, *(_width(_begun(run.text), family) for run in found)) / space

    def line(run: slides.Run) -> slides.Run:
        if not run.blank:
            return run
        text = "" if run.blank == "shut" else run.text.replace(" ", fonts.NO_BREAK_SPACE)
        more = count - _width(text, family) / space
        return replace(run, text=text + fonts.NO_BREAK_SPACE * int(more + measuring.EPSILON))

    def lined(text: slides.Paragraph) -> slides.Paragraph:
        return replace(text, runs=tuple(map(line, text.runs)))

    return replace(
        slide,
        title=lined(slide.title),
        slots=tuple(
            replace(slot, paragraphs=tuple(map(lined, slot.paragraphs)))
            if isinstance(slot, slides.Text)
            else slot
            for slot in slide.slots
        ),
    )


def _begun(text: str) -> str:
    """An answer with one space of the line behind it; a line that is ruled already as it is."""
    word = text.rstrip(fonts.NO_BREAK_SPACE)
    return word + fonts.NO_BREAK_SPACE if word else text


def emptied(slot: slides.Slot) -> slides.Slot:
    """A fitted slot without what is shut; texts keep their lines."""
    match slot:
        case slides.Table():
            return replace(
                slot,
                rows=tuple(
                    tuple(
                        replace(cell, paragraphs=tuple(map(_open, cell.paragraphs))) for cell in row
                    )
                    for row in slot.rows
                ),
            )
        case slides.Grid():
            return replace(slot, rows=tuple(tuple(map(_open, row)) for row in slot.rows))
        case slides.Options():
            every = (replace(each, paragraph=_open(each.paragraph)) for each in slot.options)
            return replace(slot, options=tuple(every))
    return slot


def _open(text: slides.Paragraph) -> slides.Paragraph:
    """What is shut as an empty run, which still says that something belongs there."""
    runs = (replace(run, text="") if run.blank == "shut" else run for run in text.runs)
    return replace(text, runs=tuple(runs))


def _flowing(slide: slides.Slide) -> Iterator[slides.Paragraph]:
    for slot in slide.slots:
        if isinstance(slot, slides.Text):
            yield from slot.paragraphs


def _width(text: str, family: str) -> float:
    """In ems; answers are bold."""
    return fonts.width(text, fonts.Face(family, bold=True), 1.0)
