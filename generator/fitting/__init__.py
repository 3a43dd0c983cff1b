"""Makes slides fit: ``fit`` chooses sizes, splits what is too long, refuses what cannot be split.

Pure: slides and boxes in, slides out. The boxes come from ``powerpoint.boxes(master)``. Rules and
measurements behind them: ``slides.md`` 1.1 and 1.2.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from generator import errors, figures, slides
from generator.files import Fill
from generator.fitting import (
    blanks,
    boards,
    characters,
    drawn,
    fullness,
    grids,
    measuring,
    pairs,
    slots,
    tables,
    titles,
)

Box = measuring.Box
NUMBER = grids.NUMBER
LEAST_TARGET = boards.LEAST
CELL_INSET_X, CELL_INSET_Y = tables.INSET_X, tables.INSET_Y


_ROWS = {"kuis": "kuis-baris", "urutan": "urutan-panjang"}
"""Layout → the one with (more) rows for options that do not stand in it."""


@dataclass(frozen=True)
class Layout:
    """What a master offers for one role."""

    role: str
    title: Box
    slots: tuple[tuple[Box, ...], ...]
    """The boxes of each slot, in the order of ``Slide.slots``. A slot may own several:

    - Text with a head of its own: head, body (``Text.head_size`` and ``Text.size``). Where a text
      slot owns one box, a head is its first paragraph, in bold, at the body's size.
    - Quote: quotation, speaker (the speaker may also be the next slot's box).
    - Options: one box an option.
    - ``sumber`` (``Place.flows``): the columns; ``Text.columns`` says how many paragraphs stand
      in each.
    """
    footer: Box | None = None
    """The source line, if it shall be checked (it is one size, never stepped down)."""
    section: Box | None = None
    """The line above the title, likewise."""
    alone: Box | None = None
    """The first slot's, on a slide that leaves the others out."""

    def places(self, count: int) -> tuple[tuple[Box, ...], ...]:
        """The boxes of a slide that fills ``count`` slots."""
        return ((self.alone,),) if self.alone and count == 1 else self.slots


@dataclass(frozen=True)
class Boxes:
    """All that fitting must know of a master."""

    face: str
    """With which advances to measure: ``Carlito`` (for Calibri) or ``Liberation Sans``."""
    layouts: Mapping[str, Layout]
    """By role; every role of ``slides.LAYOUTS``."""


def fit(
    deck: Iterable[slides.Slide],
    boxes: Boxes,
    place: str = "",
    subjects: Mapping[tuple[str, str], figures.Subject] = MappingProxyType({}),
) -> tuple[slides.Slide, ...]:
    """The slides with sizes, widths and heights, those that are too full as several.

    Text steps down to its floor, then goes on on slides titled "… (lanjutan)". Nothing is lost,
    and ``fit(fit(x)) == fit(x)``. Raises TemplateError with every problem, each at ``place`` and
    its slide's number: characters that the face lacks, and what fits in no way. ``subjects`` is
    what figures show, by ``data-figure`` and ``data-untuk``.
    """
    deck = pairs.levelled(tuple(deck), lambda slide: _fitted(slide, boxes, set())[0])
    taken = {slide.id for slide in deck} | {slide.title.text for slide in deck}
    fitted: list[slides.Slide] = []
    problems: list[errors.Problem] = []
    number = 0
    for slide in deck:
        number += not slide.continued
        where = f"{place}: slide {number}" if place else f"slide {number}"
        faults = [errors.Problem(where, fault) for fault in characters.faults(slide, boxes.face)]
        if not faults:
            with _noting(faults):
                fitted += _fitted(_drawn(slide, boxes, subjects), boxes, taken)
        problems += (replace(fault, place=where) for fault in faults)
    if problems:
        raise errors.TemplateError(problems)
    return tuple(fitted)


def fills(fitted: Iterable[slides.Slide], boxes: Boxes) -> Iterator[Fill]:
    """How full each place of each fitted slide is, slide by slide."""
    for number, slide in enumerate(fitted, 1):
        layout = boxes.layouts[slide.layout]
        section = slides.Paragraph((slides.Run(slide.section),)) if slide.section else None
        lines = (
            (slide.title, layout.title),
            (section, layout.section),
            (slide.footer, layout.footer),
        )
        yield from fullness.fills(number, slide, lines, layout.places(len(slide.slots)), boxes.face)


def _drawn(
    slide: slides.Slide, boxes: Boxes, subjects: Mapping[tuple[str, str], figures.Subject]
) -> slides.Slide:
    """The slide with its figures drawn for their boxes, or as a table where one has no room."""
    places, alone = boxes.layouts[slide.layout].slots, slide.layout == "figur"
    slots = tuple(
        drawn.draw(
            slot if alone else replace(slot, instead=None),
            places[number][0],
            boxes.face,
            subjects,
        )
        if isinstance(slot, slides.Figure)
        else slot
        for number, slot in enumerate(slide.slots)
    )
    if alone and isinstance(slots[0], slides.Table):
        slide = replace(slide, layout="tabel")
    return replace(slide, slots=slots)


@contextlib.contextmanager
def _noting(problems: list[errors.Problem]) -> Iterator[None]:
    """Collects the problems of a step that fails, so that the next steps add theirs."""
    try:
        yield
    except errors.TemplateError as error:
        problems += error.problems


def _fitted(slide: slides.Slide, boxes: Boxes, taken: set[str]) -> list[slides.Slide]:
    """One slide as the slides it needs."""
    slide = blanks.ruled(slide, boxes.face)
    problems: list[errors.Problem] = []
    first, parts = slide, list[list[slides.Slot]]()
    title = boxes.layouts[slide.layout].title
    with _noting(problems):
        layout, parts = _parts(slide, boxes)
        first = replace(slide, layout=layout, slots=_page(parts, 0, layout))
    with _noting(problems):
        _check_lines(slide, boxes.layouts[slide.layout], boxes.face)
    with _noting(problems):
        first = titles.fit(first, title, boxes.face)
    if problems:
        raise errors.TemplateError(problems)
    pages = [first]
    for count in range(1, max((len(part) for part in parts), default=1)):
        page = titles.continued(first, count, title, boxes.face, taken)
        pages.append(replace(page, slots=_page(parts, count, first.layout)))
    return [*(replace(page, by_link=False) for page in pages[:-1]), pages[-1]]


def _parts(slide: slides.Slide, boxes: Boxes) -> tuple[str, list[list[slides.Slot]]]:
    """The layout and each slot page by page; options that need (more) rows get them."""
    other = _ROWS.get(slide.layout, "")
    if other in boxes.layouts:
        with contextlib.suppress(errors.TemplateError):
            return slide.layout, _slots(slide, boxes)
        slide = replace(slide, layout=other)
    return slide.layout, _slots(slide, boxes)


def _page(parts: list[list[slides.Slot]], count: int, layout: str) -> tuple[slides.Slot, ...]:
    """The slots of one page: what is used up is empty, or left away where it is optional."""
    shown = [part[count] if count < len(part) else _rest(part[0]) for part in parts]
    shown = [blanks.emptied(slot) for slot in shown]
    needed = sum(place.required for place in slides.LAYOUTS[layout].places)
    while len(shown) > needed and shown[-1] == slides.Text(()):
        shown.pop()
    return tuple(shown)


def _rest(slot: slides.Slot) -> slides.Slot:
    """What stays of a slot that is used up: a picture or grid, or an empty text."""
    return slides.Text(()) if isinstance(slot, slides.Text) else slot


def _slots(slide: slides.Slide, boxes: Boxes) -> list[list[slides.Slot]]:
    layout, role = boxes.layouts[slide.layout], slides.LAYOUTS[slide.layout]
    if role.columns:
        return _columns(slide, layout, role, boxes.face)
    parts: list[list[slides.Slot]] = []
    problems: list[errors.Problem] = []
    every = layout.places(len(slide.slots))
    for slot, own, place in zip(slide.slots, every, role.places, strict=False):
        with _noting(problems):
            match slot:
                case slides.Text():
                    fitted = slots.texts([slot], [own], [place], boxes.face, whole=role.whole)
                    parts += [[*pages] for pages in fitted]
                case slides.Table():
                    parts.append([*tables.fit(slot, own[0], boxes.face)])
                case slides.Grid():
                    parts.append([grids.fit(slot, own[0], boxes.face)])
                case slides.Board():
                    parts.append([boards.fit(slot, own[0], boxes.face)])
                case slides.Options():
                    parts.append([slots.options(slot, own, boxes.face)])
                case slides.Quote():
                    both = tuple(box for each in layout.slots for box in each)
                    parts.append([slots.quote(slot, both, boxes.face)])
                case slides.Picture() | slides.Figure():
                    parts.append([slot])
    if problems:
        raise errors.TemplateError(problems)
    return parts


def _columns(
    slide: slides.Slide, layout: Layout, role: slides.Role, family: str
) -> list[list[slides.Slot]]:
    """Columns side by side: of one size, and each there on every page, with its head."""
    texts = [slot for slot in slide.slots if isinstance(slot, slides.Text)]
    fitted = slots.texts(texts, layout.slots, role.places, family, whole=role.whole)
    count = max(len(pages) for pages in fitted)
    parts: list[list[slides.Slot]] = []
    for pages in fitted:
        parts.append([*pages, *[replace(pages[0], paragraphs=())] * (count - len(pages))])
    return parts


def _check_lines(slide: slides.Slide, layout: Layout, family: str) -> None:
    """Refuse a section line or source line that does not stand in its box at its one size."""
    section = slides.Paragraph((slides.Run(slide.section),)) if slide.section else None
    lines = (
        ("penanda bagian", section, layout.section),
        ("baris sumber", slide.footer, layout.footer),
    )
    problems: list[errors.Problem] = []
    for name, paragraph, box in lines:
        if paragraph and box:
            with _noting(problems):
                slots.one_size([(name, (paragraph,), replace(box, floor=box.size))], None, family)
    if problems:
        raise errors.TemplateError(problems)
