"""Layouts for pupils at work: quiz, discussion, activity."""

from __future__ import annotations

from dataclasses import replace

from generator.powerpoint.design import Design, Frame, Grid, Place, Style
from generator.powerpoint.layouts import pieces


def _rows(grid: Grid) -> tuple[float, float]:
    """Where the options of a quiz begin and end; below them stands the reason, on a narrow slide in
    three lines."""
    return grid.either((2.2, 5.5), (1.98, 5.42))


def _option(
    grid: Grid, number: int, frame: Frame, right: float, name: str = "Pilihan", floor: float = 18,
    air: float = 0.06,
) -> Place:  # fmt: skip
    left, letter = grid.either((0.25, 38), (0.2, 32))
    style = Style(
        28, floor, fill="bg2", anchor="ctr", insets=(left, air, right, air), letter=letter,
        spacing=0.95,
    )  # fmt: skip
    return pieces.text(f"{name} {'ABCDEFGH'[number]}", number + 1, frame, style)


def _mark(number: int, frame: Frame) -> Place:
    style = Style(18, 18, bold=True, colour="bg1", anchor="ctr", align="ctr")
    return pieces.text(f"Tanda {'ABCDE'[number]}", number + 31, frame, style)


def quiz(grid: Grid) -> Design:
    """Four boxes, two by two; tick and word stand one above the other at a box's right.

    On a narrow slide, what would be small in a box is set in rows.
    """
    top, bottom = _rows(grid)
    height = (bottom - top - grid.gutter) / 2
    frames = [
        grid.frame(column, 6, row, height)
        for row in (top, top + height + grid.gutter)
        for column in (1, 7)
    ]
    right, floor = grid.either((1.1, 18), (0.98, 22))
    return _quiz(
        grid,
        ("kuis", "Kuis"),
        [_option(grid, number, frame, right, floor=floor) for number, frame in enumerate(frames)],
        mark=Frame(0.06 - right, 0.2, right - 0.16, 0.36),
        tick=Frame(-right / 2 - 0.32, -0.45, 0.6, 0.6),
    )


def quiz_rows(grid: Grid) -> Design:
    """Five rows, each with room for two lines of the least size; tick and word stand side by side
    at a row's right."""
    top, bottom = _rows(grid)
    gap = grid.either(0.1, 0.06)
    height = (bottom - top - 4 * gap) / 5
    frames = [grid.frame(1, 12, top + row * (height + gap), height) for row in range(5)]
    right = grid.either(1.7, 1.4)
    return _quiz(
        grid,
        ("kuis-baris", "Kuis berbaris"),
        [_option(grid, number, frame, right, air=0.0) for number, frame in enumerate(frames)],
        mark=Frame(0.1 - right, -height / 2, 0.8, height),
        tick=Frame(-0.6, -0.22, 0.44, 0.44),
    )


def _quiz(
    grid: Grid, names: tuple[str, str], options: list[Place], mark: Frame, tick: Frame
) -> Design:
    """A quiz; ``mark`` and ``tick`` are measured from the middle of an option's right edge."""
    marks = tuple(
        _mark(number, _beside(option.frame, mark)) for number, option in enumerate(options)
    )
    y, end = grid.either((5.62, 6.46), (5.5, 6.4))
    under = grid.frame(1, 12, y, end - y)
    reason = pieces.text("Alasan", 10, under, Style(20, 18, anchor="ctr"))
    question = replace(pieces.headline(grid), floor=24)
    return pieces.design(
        grid,
        *names,
        "cust",
        tuple(options),
        (reason,),
        title=pieces.heading(grid.frame(1, 12, 0.8, grid.either(1.25, 1.12)), question),
        marks=marks,
        ticks=tuple(_beside(option.frame, tick) for option in options),
    )


def _beside(frame: Frame, offset: Frame) -> Frame:
    x, y = frame.x + frame.width, frame.y + frame.height / 2
    return replace(offset, x=x + offset.x, y=y + offset.y)


def order(grid: Grid) -> Design:
    """Five cards under each other, to be put in order."""
    return _cards(grid, ("urutan", "Urutan"), 5, 0.14)


def long_order(grid: Grid) -> Design:
    """Eight of them, of one line each."""
    return _cards(grid, ("urutan-panjang", "Urutan panjang"), 8, 0.08)


def _cards(grid: Grid, names: tuple[str, str], count: int, gap: float) -> Design:
    height = (pieces.BODY - (count - 1) * gap) / count
    places = tuple(
        _option(
            grid, row, grid.frame(1, 12, pieces.TOP + row * (height + gap), height), 0.25, "Kartu"
        )
        for row in range(count)
    )
    return pieces.design(grid, *names, "cust", places)


def grid_and_clues(grid: Grid) -> Design:
    """A crossword or word search at the left, its clues at the right."""
    top, height = pieces.TOP - 0.15, pieces.BODY + grid.either(0.2, 0.12)
    columns = grid.either(6, 7)
    square = Place(
        "Kisi", "tbl", 1, grid.frame(1, columns, top, height), Style(20, 16, align="ctr"), "Kisi"
    )
    style = Style(22, 18, gap=6)
    clues = pieces.text("Petunjuk", 2, grid.frame(columns + 1, 12 - columns, top, height), style)
    return pieces.design(grid, "kisi", "Kisi dan petunjuk", "cust", (square,), (clues,))


def discussion(grid: Grid) -> Design:
    """A large question and three steps: alone, in pairs, together."""
    left, _, right, _ = pieces.padding(grid)
    head = replace(pieces.HEAD, size=24, fill="bg2", insets=(left, 0.12, right, 0.04), anchor="b")
    body = replace(pieces.COLUMN, fill="bg2", insets=(left, 0.1, right, 0.2))
    slots = pieces.pairs(grid, 3, (3.08, 3.93, pieces.BOTTOM), (head, body), ("Langkah", "Tugas"))
    size, floor = grid.either((40, 28), (36, 26))
    question = replace(pieces.headline(grid), size=size, floor=floor)
    return pieces.design(
        grid,
        "diskusi",
        "Diskusi",
        "cust",
        *slots,
        title=pieces.heading(grid.frame(1, grid.either(11, 12), 0.82, 1.9), question),
        ornaments=pieces.rules(grid, 3, 3.0, 0.08, "accent2"),
    )


def activity(grid: Grid) -> Design:
    """Steps at the left, at the right a card: which page, how long, who, what is handed in."""
    steps = pieces.text(
        "Langkah",
        1,
        Frame(grid.margin, pieces.TOP, pieces.width(grid), pieces.BODY),
        replace(pieces.TEXT, size=30, gap=18, indent=42),
    )
    middle, side = pieces.TOP + 1.0, pieces.padding(grid)[0]
    dark = Style(24, 18, colour="lt1", gap=10, indent=18, fill="dk2", insets=pieces.padding(grid))
    bright = Style(
        28,
        20,
        bold=True,
        colour="dk1",
        spacing=0.9,
        fill="accent2",
        anchor="ctr",
        insets=(side, 0.08, side, 0.08),
    )
    head = pieces.text("Kepala kartu", 2, grid.frame(9, 4, pieces.TOP, middle - pieces.TOP), bright)
    body = grid.frame(9, 4, middle, pieces.BOTTOM - middle)
    return pieces.design(
        grid,
        "kegiatan",
        "Kegiatan",
        "cust",
        (steps,),
        (head, pieces.text("Isi kartu", 3, body, dark)),
    )
