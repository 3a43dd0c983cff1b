"""Layouts to play on: a board whose cells open questions."""

from __future__ import annotations

from dataclasses import replace

from generator.powerpoint.design import Design, Grid, Place, Style
from generator.powerpoint.layouts import pieces


def board(grid: Grid) -> Design:
    """A board of cells over the whole width; under it one line of cells to write scores in."""
    title = pieces.heading(
        grid.frame(1, 10, 0.2, 0.75),
        replace(pieces.headline(grid), size=30, floor=22, anchor="ctr"),
    )
    cells = Place(
        "Papan", "tbl", 1, grid.frame(1, 12, 1.1, 4.75), Style(32, 18, bold=True), "Papan"
    )
    scores = Place(
        "Nilai", "tbl", 2, grid.frame(1, 12, 5.98, 1.2), Style(28, 18, fill="bg2"), "Nilai"
    )
    return Design(
        "papan",
        "Papan permainan",
        "cust",
        title,
        ((cells,), (scores,)),
        pieces.source_line(grid, y=7.2),
        tab=pieces.tab(grid),
        linked="accent1",
    )
