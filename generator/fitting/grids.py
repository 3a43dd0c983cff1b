"""Fits grids of letters: the side of a square, the size of its letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator import errors, fonts, slides
from generator.fitting import measuring

NUMBER = 12.0
"""Points of a square's number."""
MOST_SIDE = 36.0
"""Points: a small grid does not become a poster."""
_LINE = 2.0
"""Points of a square's side that its lines take."""


def fit(grid: slides.Grid, box: measuring.Box, family: str) -> slides.Grid:
    """The grid with the largest squares that stand in ``box`` and the largest letters in them.

    Raises TemplateError (without place) where the letters would be smaller than the floor.
    """
    rows, columns = len(grid.rows), len(grid.rows[0])
    side = min(MOST_SIDE, box.width / columns, box.height / rows)
    for size in measuring.sizes(box, grid.size):
        if max(_sides(grid, size, family)) <= side + measuring.EPSILON:
            return replace(grid, side=side, size=None if size == box.size else size)
    needed = max(_sides(grid, box.floor, family))
    raise errors.TemplateError.at(
        "",
        f"kotak huruf {columns} × {rows} terlalu besar: satu kotak {side:.0f} poin, hurufnya perlu "
        f"{needed:.0f}. Kurangi katanya.",
    )


def _sides(grid: slides.Grid, size: float, family: str) -> Iterator[float]:
    """What each square needs: one line of its number and its letter."""
    yield fonts.PITCH * size
    for row in grid.rows:
        for square in row:
            parts = (
                measuring.line_width(
                    replace(square, runs=(replace(run, script=""),)),
                    family,
                    False,
                    NUMBER if run.script else size,
                )
                for run in square.runs
            )
            yield sum(parts) + _LINE
