"""Question and answer in the same sizes, so that nothing moves when the answer comes."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import zip_longest

from generator import errors, slides

_SIZED = (slides.Text, slides.Options, slides.Quote, slides.Grid)


def levelled(
    deck: Sequence[slides.Slide], fitted: Callable[[slides.Slide], slides.Slide]
) -> tuple[slides.Slide, ...]:
    """The deck with the smaller of both sizes chosen for each question and its answer.

    ``fitted`` gives the first slide that fitting makes of one; what does not fit is left as it is.
    """
    levelled = {slide.id: slide for slide in deck}
    for slide in deck:
        question = levelled.get(slide.answers)
        if question is not None:
            with contextlib.suppress(errors.TemplateError):
                sizes = fitted(question), fitted(slide)
                levelled[question.id] = _chosen(question, *sizes)
                levelled[slide.id] = _chosen(slide, *sizes)
    return tuple(levelled[slide.id] for slide in deck)


def _chosen(slide: slides.Slide, one: slides.Slide, other: slides.Slide) -> slides.Slide:
    """``slide`` with the sizes at which both stand."""
    pairs = zip_longest(one.slots[: len(slide.slots)], other.slots[: len(slide.slots)])
    return replace(
        slide,
        title_size=_smaller(one.title_size, other.title_size),
        slots=tuple(_sized(slot, *pair) for slot, pair in zip(slide.slots, pairs, strict=False)),
    )


def _sized(slot: slides.Slot, one: slides.Slot | None, other: slides.Slot | None) -> slides.Slot:
    if isinstance(slot, _SIZED) and isinstance(one, type(slot)) and isinstance(other, type(slot)):
        slot = replace(slot, size=_smaller(one.size, other.size))
    return slot


def _smaller(one: float | None, other: float | None) -> float | None:
    """The smaller size; none is the layout's own, the largest."""
    return min((size for size in (one, other) if size), default=None)
