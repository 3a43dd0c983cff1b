"""How much of a lesson's story fits into its minutes, and how long each of its steps then takes.

Activities and discussions keep their minutes, since these are printed on the worksheet and on the
slide. The other steps may be tightened to two thirds of their minutes and stretched to four thirds.
Where tightening is not enough, steps are left out until the rest has the minutes that were planned
for it; where stretching is not enough, steps come in that only a longer lesson has.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from generator.content.lessons import MORE, Adegan

PRINTED = frozenset({"kegiatan", "diskusi"})
"""Kinds of steps whose minutes are printed."""
OPENER = "bagian"
"""The kind of step that opens a section."""
WORK = PRINTED | {"kuis", "refleksi", "tiket"}
"""Kinds of steps in which the pupils work."""
PARTS = 3
"""Other steps may take one third less, or one third more."""


def worked(story: Iterable[Adegan]) -> int:
    """Minutes in which the pupils work."""
    return _minutes(step for step in story if step.jenis in WORK)


def least(story: Sequence[Adegan]) -> int:
    """The fewest minutes in which these steps can be told."""
    free = [step.menit for step in _free(story)]
    tightened = -(-sum(free) * (PARTS - 1) // PARTS)
    return _printed(story) + max(tightened, sum(map(bool, free)))


def usual(story: Sequence[Adegan]) -> tuple[Adegan, ...]:
    """The steps of the lesson as it is planned."""
    return tuple(step for step in story if step.urutan < MORE)


def needed(story: Sequence[Adegan]) -> tuple[Adegan, ...]:
    """The steps without which there is no lesson."""
    return _led(_those(story, _core(story)))


def chosen(story: Sequence[Adegan], minutes: int) -> tuple[Adegan, ...]:
    """The steps for a lesson of ``minutes``, in their order.

    All that are usual, where tightening is enough; then those that only a longer lesson has, one
    by one, where stretching is not enough. In too short a lesson the most important ones, then
    others by their importance and their order, as long as their minutes hold them.
    """
    taken = set(_ranked(story, MORE - 1)) | _core(story)
    if least(_those(story, taken)) > minutes:
        taken = _core(story)
        for number in _ranked(story, MORE - 1):
            if _minutes(_those(story, taken | {number})) <= minutes:
                taken.add(number)
    else:
        for number in _ranked(story, MORE):
            if _most(_those(story, taken)) < minutes >= least(_those(story, taken | {number})):
                taken.add(number)
    return _led(_those(story, taken))


def _core(story: Sequence[Adegan]) -> set[int]:
    """Places of the most important steps; where these are openers alone, of one to be opened too.

    A section may have no step that is always told.
    """
    found = set(_ranked(story, 1))
    others = (n for n in _ranked(story, MORE) if story[n].jenis != OPENER)
    return found if _led(_those(story, found)) else found | set(itertools.islice(others, 1))


def _ranked(story: Sequence[Adegan], last: int) -> list[int]:
    """Places of the steps up to importance ``last``, by their importance, then by their order."""
    found = [number for number, step in enumerate(story) if step.urutan <= last]
    return sorted(found, key=lambda number: (story[number].urutan, number))


def _those(story: Sequence[Adegan], places: Iterable[int]) -> tuple[Adegan, ...]:
    return tuple(story[number] for number in sorted(places))


def _minutes(story: Iterable[Adegan]) -> int:
    return sum(step.menit for step in story)


def timed(story: Sequence[Adegan], minutes: int) -> tuple[Adegan, ...]:
    """The steps with whole minutes whose sum is ``minutes``, in proportion to those planned.

    Printed minutes stay as they are where the others can make up the difference. No steps take no
    time.
    """
    if not story:
        return ()
    rest = minutes - _printed(story)
    free = [step.menit for step in _free(story)]
    if not any(free) or rest < sum(map(bool, free)):
        shares = iter(_shared([step.menit for step in story], minutes))
        return tuple(step.model_copy(update={"menit": next(shares)}) for step in story)
    shares = iter(_shared(free, rest))
    return tuple(
        step if step.jenis in PRINTED else step.model_copy(update={"menit": next(shares)})
        for step in story
    )


def _printed(story: Iterable[Adegan]) -> int:
    return _minutes(step for step in story if step.jenis in PRINTED)


def _free(story: Iterable[Adegan]) -> list[Adegan]:
    return [step for step in story if step.jenis not in PRINTED]


def _most(story: Sequence[Adegan]) -> int:
    """The most minutes that the steps take before others come in."""
    return _printed(story) + _minutes(_free(story)) * (PARTS + 1) // PARTS


def _led(story: tuple[Adegan, ...]) -> tuple[Adegan, ...]:
    """The steps without openers that nothing follows."""
    ahead = (*story, None)[1:]
    return tuple(
        step
        for step, after in zip(story, ahead, strict=True)
        if step.jenis != OPENER or (after is not None and after.jenis != OPENER)
    )


def _shared(planned: Sequence[int], total: int) -> list[int]:
    """``total`` in whole parts that are to each other as ``planned``, by the largest remainder.

    None that was planned falls to nothing, if ``total`` allows.
    """
    planned = planned if any(planned) else [1] * len(planned)
    weight = sum(planned)
    low = [int(bool(each)) for each in planned]
    if sum(low) > total:
        low = [0] * len(planned)
    shares = [max(least, each * total // weight) for least, each in zip(low, planned, strict=True)]
    while missing := total - sum(shares):
        turn = 1 if missing > 0 else -1
        movable = [n for n, each in enumerate(planned) if each and (turn > 0 or shares[n] > low[n])]
        owed = {number: planned[number] * total - shares[number] * weight for number in movable}
        shares[max(movable, key=lambda number: (turn * owed[number], -number))] += turn
    return shares
