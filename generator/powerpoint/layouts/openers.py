"""Layouts that set the rhythm: cover, section, agenda, one question alone."""

from __future__ import annotations

from dataclasses import replace

from generator.powerpoint.design import (
    Design,
    Field,
    Flip,
    Frame,
    Grid,
    Ornament,
    Place,
    Shape,
    Style,
)
from generator.powerpoint.layouts import pieces


def cover(grid: Grid) -> Design:
    """The cover, in the deep brand colour, with a pattern of discs."""
    columns, size = grid.either((7, 54), (8, 44))
    title = Place(
        "Judul",
        "ctrTitle",
        0,
        grid.frame(1, columns, 1.05, 2.75),
        Style(size, 36, bold=True, spacing=0.9, anchor="b"),
        "Judul dek",
    )
    subtitle = Place(
        "Anak judul", "subTitle", 1, grid.frame(1, columns, 4.3, 1.1), Style(24, 18), "Anak judul"
    )
    identity = pieces.text(
        "Identitas", 2, grid.frame(1, columns, 5.9, 0.9), Style(16, 14, anchor="b")
    )
    rule = Ornament("rect", Frame(grid.margin, 4.02, 1.2, 0.07), "accent2")
    return Design(
        "sampul",
        "Sampul",
        "title",
        title,
        ((subtitle,), (identity,)),
        pieces.source_line(grid, columns=columns, y=6.9),
        ground="penuh",
        ornaments=(*_discs(grid), rule),
        logo=_free(grid),
    )


def _discs(grid: Grid) -> tuple[Ornament, ...]:
    """The pattern at the cover's right: two columns of tiles, on a narrow slide one."""
    side = grid.height / 3
    left = grid.width - 2 * side
    tiles: tuple[tuple[Shape, int, int, str, Flip], ...] = (
        ("rect", 1, 0, "accent5", ""),
        ("quarter", 1, 0, "accent1", "h"),
        ("quarter", 0, 1, "accent5", "hv"),
        ("ellipse", 1, 1, "accent2", ""),
        ("quarter", 0, 2, "bg2", "v"),
        ("quarter", 1, 2, "accent1", ""),
    )
    return tuple(
        Ornament(shape, Frame(left + column * side, row * side, side, side), colour, flip)
        for shape, column, row, colour, flip in tiles
        if column or not grid.narrow
    )


def _free(grid: Grid) -> Field:
    """Where the cover has room for a logo: on the tile that the pattern leaves free; on a narrow
    slide above the title."""
    side = grid.height / 3
    wide = Frame(grid.width - 2 * side + 0.2, 0.5, side - 0.4, side - 1.0)
    narrow = Frame(grid.margin, 0.3, 2.6, 0.75)
    return grid.either(Field(wide, "ctr"), Field(narrow, "l"))


def section(grid: Grid) -> Design:
    """The opener of a part, in the brand colour."""
    number = pieces.text(
        "Angka", 1, grid.frame(1, 7, 0.75, 2.3), Style(150, 80, bold=True, spacing=0.85, anchor="b")
    )
    columns, size, floor = grid.either((8, 44, 32), (9, 40, 28))
    title = pieces.heading(
        grid.frame(1, columns, 3.1, 1.5), Style(size, floor, bold=True, spacing=0.9, anchor="b")
    )
    promise = pieces.text("Janji", 2, grid.frame(1, 8, 5.1, 1.3), Style(24, 18))
    rule = Ornament("rect", Frame(grid.margin, 4.78, 1.2, 0.07), "accent2")
    side = grid.either(grid.height / 2, 2.85)
    right = grid.width - side
    ornaments = (
        Ornament("quarter", Frame(right, 0, side, side), "bg2", "h"),
        Ornament("quarter", Frame(right, grid.height - side, side, side), "accent1", "hv"),
    )
    return Design(
        "bagian",
        "Pembuka bagian",
        "secHead",
        title,
        ((number,), (promise,)),
        pieces.source_line(grid, columns=8),
        ground="merek",
        ornaments=(*ornaments, rule),
    )


def agenda(grid: Grid) -> Design:
    """The way ahead, as a numbered list that may link to its slides."""
    items = pieces.text(
        "Daftar", 1, grid.frame(1, 8, pieces.TOP, pieces.BODY), Style(28, 18, gap=20, indent=44)
    )
    side = grid.either(grid.height / 2, 3)
    pattern = (
        Ornament("quarter", Frame(grid.width - side, 0, side, side), "bg2", "h"),
        Ornament("quarter", Frame(grid.width - side, grid.height - side, side, side), "bg2", "hv"),
    )
    title = pieces.heading(grid.frame(1, 9, 0.8, pieces.title_height(grid)), pieces.headline(grid))
    return replace(
        pieces.design(grid, "agenda", "Agenda", "obj", (items,), (pieces.card(grid),), title=title),
        ornaments=(*pattern, pieces.corner(grid)),
    )


def prompt(grid: Grid) -> Design:
    """One question alone."""
    style = Style(grid.either(60, 48), 36, bold=True, spacing=0.9, anchor="ctr")
    title = pieces.heading(grid.frame(1, 11, 1.2, 3.6), style)
    text = pieces.text("Keterangan", 1, grid.frame(1, 8, 5.0, 1.3), Style(24, 18))
    return replace(
        pieces.design(grid, "pemantik", "Pertanyaan pemantik", "titleOnly", (text,), title=title),
        ground="penuh",
        line=None,
        number=None,
        logo=None,
        source=pieces.source_line(grid, columns=9),
        ornaments=(
            Ornament(
                "quarter", Frame(grid.width - 2.5, grid.height - 2.5, 2.5, 2.5), "accent2", "hv"
            ),
        ),
    )
