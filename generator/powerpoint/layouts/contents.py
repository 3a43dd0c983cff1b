"""Layouts that show something: text, columns, picture, table, quotation, number, sources."""

from __future__ import annotations

from dataclasses import replace

from generator.powerpoint.design import Design, Frame, Grid, Ornament, Place, Style
from generator.powerpoint.layouts import pieces


def content(grid: Grid) -> Design:
    """Text, and beside it a card that may be left out; without it the text is wider."""
    frame = Frame(grid.margin, pieces.TOP, pieces.width(grid), pieces.BODY)
    text = pieces.text("Isi", 1, frame, pieces.TEXT)
    design = pieces.design(grid, "isi", "Isi", "obj", (text,), (pieces.card(grid),))
    wide = grid.frame(1, grid.either(10, 12), pieces.TOP, pieces.BODY)
    return replace(design, alone=replace(text, frame=wide))


def two(grid: Grid) -> Design:
    """Two columns, each under a rule and its head."""
    slots = pieces.pairs(
        grid,
        2,
        (pieces.TOP + 0.12, pieces.TOP + 0.8, pieces.BOTTOM),
        (
            replace(pieces.HEAD, size=28),
            replace(pieces.COLUMN, insets=(0.0, 0.0, 0.2, 0.0)),
        ),
        ("Kepala", "Isi"),
    )
    rules = pieces.rules(grid, 2, pieces.TOP, 0.05, "accent1")
    return pieces.design(grid, "dua", "Dua kolom", "twoTxTwoObj", *slots, ornaments=rules)


def three(grid: Grid) -> Design:
    """Three cards; there are always all three."""
    head = replace(
        pieces.HEAD,
        size=28,
        colour="bg1",
        fill="accent1",
        insets=(0.25, 0.08, 0.25, 0.08),
        anchor="ctr",
    )
    body = replace(pieces.COLUMN, fill="bg2", insets=(0.25, 0.22, 0.25, 0.2))
    y = (pieces.TOP, pieces.TOP + 0.85, pieces.BOTTOM)
    slots = pieces.pairs(grid, 3, y, (head, body), ("Kepala", "Isi"))
    return pieces.design(grid, "tiga", "Tiga kartu", "cust", *slots)


def picture(grid: Grid) -> Design:
    """A picture, and text beside it."""
    picture = Place(
        "Gambar", "pic", 1, grid.frame(1, 7, pieces.TOP, pieces.BODY), Style(16, 16), "Gambar"
    )
    style = replace(pieces.COLUMN, insets=(0.2, 0.0, 0.0, 0.0))
    text = pieces.text("Isi", 2, grid.frame(8, 5, pieces.TOP, pieces.BODY), style)
    return pieces.design(grid, "gambar", "Gambar dan teks", "picTx", (picture,), (text,))


def figure(grid: Grid) -> Design:
    """Something drawn, over the whole width."""
    over = grid.either(0.2, 0.15)
    frame = grid.frame(1, 12, pieces.TOP - over, pieces.BODY + over)
    place = Place("Figur", "pic", 1, frame, Style(16, 16), "Peta atau diagram")
    return pieces.design(grid, "figur", "Figur", "cust", (place,))


def table(grid: Grid) -> Design:
    """A table over the whole width."""
    place = Place(
        "Tabel", "tbl", 1, grid.frame(1, 12, pieces.TOP, pieces.BODY), Style(24, 16, gap=4), "Tabel"
    )
    return pieces.design(grid, "tabel", "Tabel", "tbl", (place,))


def quotation(grid: Grid) -> Design:
    """A quotation under the name of its speaker."""
    cite = pieces.text(
        "Penutur", 2, grid.frame(3, 10, pieces.TOP, 0.5), Style(20, 16, colour="accent4")
    )
    quote = pieces.text(
        "Kutipan", 1, grid.frame(3, 10, pieces.TOP + 0.6, pieces.BODY - 0.6), Style(40, 24, gap=12)
    )
    ornaments = tuple(
        mark
        for x in (grid.left(1), grid.left(1) + 0.74)
        for mark in (
            Ornament("ellipse", Frame(x, pieces.TOP + 0.08, 0.62, 0.62), "accent2"),
            Ornament("quarter", Frame(x, pieces.TOP + 0.08, 0.62, 0.62), "accent2", "hv"),
        )
    )
    return pieces.design(grid, "kutipan", "Kutipan", "cust", (quote, cite), ornaments=ornaments)


def number(grid: Grid) -> Design:
    """One number, large, and what it means."""
    size, y = grid.either((220, (1.0, 4.05, 5.2)), (150, (1.0, 3.1, 4.35)))
    number = pieces.text(
        "Angka",
        1,
        grid.frame(1, 12, y[0], y[1] - y[0] - 0.15),
        Style(size, 96, bold=True, colour="accent1", spacing=0.8, anchor="b"),
    )
    title = pieces.heading(
        grid.frame(1, grid.either(10, 12), y[1], y[2] - y[1] - 0.1), pieces.headline(grid)
    )
    frame = grid.frame(1, grid.either(10, 12), y[2], pieces.BOTTOM - y[2])
    text = pieces.text("Penjelasan", 2, frame, Style(24, 18, gap=6))
    return pieces.design(grid, "angka", "Satu angka", "cust", (number,), (text,), title=title)


def sources(grid: Grid) -> Design:
    """The list of sources, in two columns of smaller type."""
    style = Style(16, 12, gap=8, indent=20, insets=(0.0, 0.0, 0.2, 0.0))
    columns = tuple(
        pieces.text(
            f"Sumber {number}",
            number,
            grid.frame(column, 6, pieces.TOP - 0.1, pieces.BODY + 0.1),
            style,
        )
        for number, column in ((1, 1), (2, 7))
    )
    return pieces.design(grid, "sumber", "Daftar sumber", "twoObj", columns)
