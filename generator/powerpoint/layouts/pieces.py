"""What the layouts have in common: the rows of a slide, its styles, the places that repeat."""

from __future__ import annotations

from dataclasses import replace

from generator.powerpoint.design import Design, Field, Frame, Grid, Ornament, Place, Style

TOP, BOTTOM = 2.1, 6.42
"""Where the body of a slide begins and ends, in inches."""
BODY = BOTTOM - TOP
SECTION_IDX, SOURCE_IDX, _FOOTER_IDX, _NUMBER_IDX = 21, 22, 11, 12

SEAM = 0.02
"""Inches by which two grounds of one colour overlap, or a hairline shows between them."""
TEXT = Style(26, 18, gap=14, indent=30)
COLUMN = replace(TEXT, size=24, gap=10, indent=26)
HEAD = Style(22, 18, bold=True, colour="accent1", spacing=0.95)


def heading(frame: Frame, style: Style) -> Place:
    """The place of the title."""
    return Place("Judul", "title", 0, frame, style, "Judul yang menyatakan isinya")


def title_height(grid: Grid) -> float:
    """Inches of a title: two lines, on a narrow slide three of the smallest."""
    return grid.either(1.0, 1.08)


def headline(grid: Grid) -> Style:
    """How titles are set."""
    size, floor = grid.either((32, 26), (28, 24))
    return Style(size, floor, bold=True, colour="tx2", spacing=0.9)


def text(name: str, idx: int, frame: Frame, style: Style) -> Place:
    """A place for text; ``name`` is its prompt too."""
    return Place(name, "body", idx, frame, style, name)


def _section_line(grid: Grid) -> Place:
    frame = grid.frame(1, 10, 0.48, 0.3)
    return text("Penanda", SECTION_IDX, frame, Style(14, 14, bold=True, colour="accent1"))


def source_line(grid: Grid, columns: int = 11, y: float = 0.0) -> Place:
    """The place of the source line, on a narrow slide of two, or of one at ``y`` inches."""
    top, height = (y, 0.3) if y else grid.either((6.53, 0.3), (6.42, 0.41))
    frame = grid.frame(1, columns, top, height)
    return text("Sumber", SOURCE_IDX, frame, Style(12, 12, colour="accent4", anchor="b"))


def _footers(grid: Grid) -> tuple[Place, Place]:
    """The footer and the slide number, which stands on the corner."""
    left = Frame(grid.margin, 6.9, grid.span(10), 0.42)
    right = Frame(grid.width - 0.6, grid.height - 0.52, 0.56, 0.4)
    return (
        Place("Kaki", "ftr", _FOOTER_IDX, left, Style(12, 12, colour="accent4", anchor="ctr")),
        Place(
            "Nomor",
            "sldNum",
            _NUMBER_IDX,
            right,
            Style(12, 12, bold=True, colour="bg1", anchor="ctr", align="ctr"),
        ),
    )


def design(
    grid: Grid,
    role: str,
    name: str,
    type_: str,
    *slots: tuple[Place, ...],
    title: Place | None = None,
    ornaments: tuple[Ornament, ...] = (),
    marks: tuple[Place, ...] = (),
    ticks: tuple[Frame, ...] = (),
) -> Design:
    """A content layout: paper, section line, title over twelve columns, source line, footer."""
    line, number = _footers(grid)
    return Design(
        role,
        name,
        type_,
        title or heading(grid.frame(1, 12, 0.8, title_height(grid)), headline(grid)),
        slots,
        source_line(grid),
        marks,
        ticks,
        _section_line(grid),
        ornaments=(corner(grid), *ornaments),
        tab=tab(grid),
        line=line,
        number=number,
        logo=_foot(grid),
    )


def tab(grid: Grid) -> Place:
    """The tab that leads to another slide: it hangs from the upper edge, over the last two of
    twelve columns, where no layout has anything else."""
    return Place(
        "Tautan",
        "body",
        0,
        grid.frame(11, 2, 0.0, 0.72),
        Style(20, 18, bold=True, colour="dk1", fill="accent2", anchor="ctr", align="ctr"),
    )


def _foot(grid: Grid) -> Field:
    """The field of a logo in the footer's row: over the last two of twelve columns, as far as the
    number's disc leaves them."""
    right, height, middle = corner(grid).frame.x - 0.12, 0.45, 7.11
    width = min(1.4, right - grid.left(11))
    return Field(Frame(right - width, middle - height / 2, width, height), "r")


def corner(grid: Grid) -> Ornament:
    """The quarter disc that carries the slide number: the cover's motif, small."""
    return Ornament(
        "quarter", Frame(grid.width - 0.8, grid.height - 0.8, 0.8, 0.8), "accent1", "hv"
    )


def card(grid: Grid) -> Place:
    """The card right of a text, which may be left out."""
    style = Style(22, 18, gap=10, indent=18, fill="bg2", insets=padding(grid), anchor="ctr")
    return text("Kartu", 2, grid.frame(9, 4, TOP, BODY), style)


def padding(grid: Grid) -> tuple[float, float, float, float]:
    """The insets of a card, in inches."""
    side = grid.either(0.28, 0.2)
    return (side, 0.25, side, 0.25)


def pairs(
    grid: Grid,
    count: int,
    y: tuple[float, float, float],
    styles: tuple[Style, Style],
    names: tuple[str, str],
) -> tuple[tuple[Place, ...], ...]:
    """``count`` even columns of a head over a body; ``y`` are head's top, body's top and bottom."""
    columns = 12 // count
    top, middle, bottom = y
    found = []
    for number in range(1, count + 1):
        head = grid.frame(1 + (number - 1) * columns, columns, top, middle - top)
        body = replace(head, y=middle, height=bottom - middle)
        if styles[0].fill:
            body = body.raised(SEAM)
        found.append(
            (
                text(f"{names[0]} {number}", 2 * number - 1, head, styles[0]),
                text(f"{names[1]} {number}", 2 * number, body, styles[1]),
            )
        )
    return tuple(found)


def rules(grid: Grid, count: int, y: float, height: float, colour: str) -> tuple[Ornament, ...]:
    """A rule over each of ``count`` even columns."""
    columns = 12 // count
    return tuple(
        Ornament("rect", grid.frame(1 + number * columns, columns, y, height), colour)
        for number in range(count)
    )


def width(grid: Grid) -> float:
    """Of the text left of a card, in inches: eight columns and some air."""
    return grid.span(8) - 0.2
