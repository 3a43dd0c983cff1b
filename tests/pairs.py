"""Which colour stands on which: every pair of a deck and of paper, from the layouts themselves."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator import colours, figures, powerpoint
from generator.powerpoint import layouts
from generator.powerpoint.design import GROUNDS, Design, Frame, Place

Pair = tuple[str, str]
"""The role of a text or mark, and the role of what is under it."""

RUNS: tuple[Pair, ...] = (
    *(("tx1", "bg1"), ("tx1", "bg2"), ("tx2", "bg1"), ("tx2", "bg2")),
    *(("accent1", "bg1"), ("accent1", "bg2"), ("accent4", "bg1"), ("accent4", "bg2")),
    *(("bg1", "accent1"), ("hlink", "bg1"), ("hlink", "bg2"), ("folHlink", "bg1")),
    *(("dk1", "accent2"), ("lt1", "dk2")),
)
"""Texts that stand in places of any layout: bullets, answers, links, heads of tables, marks."""
GRAPHICS: tuple[Pair, ...] = (("accent3", "bg1"), ("accent1", "bg1"))
"""What a chart needs to be understood."""


def of_deck() -> frozenset[tuple[str, str, str]]:
    """Ground, text and what is under it, for every place of every layout of every variant."""
    return frozenset(
        (design.ground, place.style.colour, under)
        for rasio, tema in itertools.product(("16:9", "4:3"), ("terang", "gelap"))
        for each in layouts.table(powerpoint.Variant(rasio, tema))
        for design in (layouts.grounded(each, ground) for ground in ("", *THEMES))
        for place in places(design)
        for under in grounds(design, place)
    ) | {(ground, *pair) for ground in GROUNDS for pair in (*RUNS, *_of_figures())}


THEMES = ("terang", "gelap")
"""Grounds that a slide may ask for."""


def _of_figures() -> Iterator[Pair]:
    for under, ink in figures.INKS.items():
        if under != "land":  # no label stands on it
            role = figures.ON_HOME if under == "home" else figures.COLOURS[ink]
            yield role, figures.COLOURS[under]
    for under, tone in itertools.product(("paper", "tint", "sea"), ("member", "muted")):
        yield figures.COLOURS[tone], figures.COLOURS[under]


def value(palette: colours.Palette, ground: str, role: str) -> str:
    """The colour of ``role`` on a ground."""
    return str(getattr(palette, GROUNDS[ground].get(role, role)))


def places(design: Design) -> list[Place]:
    """The places of a layout that hold text or a picture."""
    section = [design.section] if design.section else []
    slots = [place for slot in design.slots for place in slot]
    return [design.title, *slots, *section, design.source]


def grounds(design: Design, place: Place) -> set[str]:
    """The colour roles that may lie under a place's text."""
    if place.style.fill:
        return {place.style.fill}
    under = {each.colour for each in design.ornaments if meet(each.frame, _inside(place))}
    return {"bg1", *under}


def _inside(place: Place) -> Frame:
    left, top, right, bottom = place.style.insets
    frame = place.frame
    return Frame(
        frame.x + left, frame.y + top, frame.width - left - right, frame.height - top - bottom
    )


def meet(one: Frame, other: Frame) -> bool:
    """Whether two frames share more than an edge."""
    return (
        min(one.x + one.width, other.x + other.width) - max(one.x, other.x) > 0
        and min(one.y + one.height, other.y + other.height) - max(one.y, other.y) > 0
    )
