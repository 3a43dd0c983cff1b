"""What stands on a foreign cover or opener besides what its layout has a place for."""

from __future__ import annotations

from dataclasses import replace

from generator.powerpoint.design import Frame, Grid, Place
from generator.powerpoint.foreign.reading import Layout

_COVER = 1.5
"""The least height of a cover's title."""


def heightened(frame: Frame, others: list[Frame], grid: Grid) -> Frame:
    """The title of a cover or opener, high enough for two lines: upwards first, then down to what
    stands under it."""
    missing = max(0.0, _COVER - frame.height)
    above = [each.y + each.height for each in others if each.y + each.height <= frame.y + 0.05]
    up = min(missing, max(0.0, frame.y - max([0.3, *above])))
    under = [each.y for each in others if each.y >= frame.y + frame.height - 0.05]
    low = min([grid.height - 0.3, *under])
    down = min(missing - up, max(0.0, low - frame.y - frame.height))
    return Frame(frame.x, frame.y - up, frame.width, frame.height + up + down)


def lowered(number: Place) -> Place:
    """A large number no larger than its box, and its ascenders too."""
    size = float(int(min(number.style.size, number.frame.height * 72 / 1.3) / 2) * 2)
    style = replace(number.style, size=size, floor=min(number.style.floor, size))
    return replace(number, style=style)


def beside(
    role: str, slots: tuple[tuple[Place, ...], ...], layout: Layout, grid: Grid
) -> tuple[tuple[Place, ...], ...]:
    """The slots of a cover or opener with the place that its layout has not: under the subtitle,
    or over the title."""
    title = layout.title
    assert title is not None
    if role == "sampul":
        (subtitle,), (identity,) = slots
        return _signed(subtitle, identity, layout, grid)
    (number,), (promise,) = slots
    frame = title.frame
    others = [promise.frame.y + promise.frame.height] if promise.frame.y < frame.y else []
    top = max([0.4, *others])
    box = Frame(frame.x, top, frame.width, min(1.8, frame.y - 0.1 - top))
    style = replace(number.style, anchor="b", align=title.look.align,
                    insets=title.look.padding(across=True))  # fmt: skip
    return (lowered(replace(number, frame=box, style=style)),), (promise,)


def _signed(
    subtitle: Place, identity: Place, layout: Layout, grid: Grid
) -> tuple[tuple[Place, ...], ...]:
    """Subtitle and identity: under it where the ground is one, else in the last part of its box."""
    frame, high = subtitle.frame, 0.8
    style = replace(identity.style, align=subtitle.style.align, anchor="t",
                    insets=subtitle.style.insets)  # fmt: skip
    low = frame.y + frame.height + 0.1
    below = replace(frame, y=low, height=high)
    fits = low + high <= grid.height - 0.2 and layout.ground.under(below) is not None
    if not fits and frame.height >= 2 * high:
        subtitle = replace(subtitle, frame=replace(frame, height=frame.height - high))
        below = replace(frame, y=frame.y + frame.height - high, height=high)
    elif not fits and low + high > grid.height - 0.2:
        half = frame.height / 2
        subtitle = replace(subtitle, frame=replace(frame, height=half))
        below = replace(frame, y=frame.y + half, height=half)
    return (subtitle,), (replace(identity, frame=below, style=style),)
