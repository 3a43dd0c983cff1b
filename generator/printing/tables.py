"""Tables and grids of letters as HTML, with the columns and rows that fitting gave them."""

from __future__ import annotations

import html

from generator import fitting, slides
from generator.powerpoint import tables as rows
from generator.powerpoint.design import Place
from generator.printing import boxes, lettering
from generator.printing.inks import Ink

_LETTER = 0.35
"""How far under the middle of its square a letter's base lies, in its size."""
_NUMBER = fitting.NUMBER * 0.9
"""Points of a square's number."""


def table(found: slides.Table, place: Place, ink: Ink, identity: str) -> str:
    """The table at the top of ``place``."""
    frame, columns, count = place.frame, len(found.rows[0]), len(found.rows)
    widths = found.widths or (frame.width * 72 / columns,) * columns
    least = found.heights or (frame.height * 72 / count,) * count
    heights = rows.stretched(least, frame.height * 72)
    head = "".join(
        _row(found, row, place, widths, heights, ink) for row in range(found.header_rows)
    )
    body = "".join(
        _row(found, row, place, widths, heights, ink) for row in range(found.header_rows, count)
    )
    head = f"<thead>{head}</thead>" if head else ""
    cols = "".join(f'<col style="width:{width:.2f}rem">' for width in widths)
    return (
        f'<div class="bingkai-tabel" id="tempat-{identity}" style="{boxes.at(frame)}">'
        f'<table id="teks-{identity}" style="width:{sum(widths):.2f}rem">'
        f"<colgroup>{cols}</colgroup>{head}<tbody>{body}</tbody></table></div>"
    )


def _row(
    found: slides.Table,
    row: int,
    place: Place,
    widths: tuple[float, ...],
    heights: list[float],
    ink: Ink,
) -> str:
    header = row < found.header_rows
    x, y = fitting.CELL_INSET_X, fitting.CELL_INSET_Y
    width, edge = ink.line(strong=row == found.header_rows - 1)
    cells = []
    for column, cell in enumerate(found.rows[row]):
        bold = header or cell.header or column == 0
        setting = lettering.Setting(
            found.size or place.style.size,
            widths[column] - 2 * x,
            bold,
            gap=place.style.gap,
            indent=place.style.indent,
        )
        tag = "th" if bold else "td"
        scope = f' scope="{"col" if header else "row"}"' if bold else ""
        style = (
            f"height:{heights[row] - 2 * y:.2f}rem;padding:{y:.2f}rem {x:.2f}rem;"
            f"padding-bottom:calc({y:.2f}rem - {width});border-bottom:{width} solid {edge};"
            f"vertical-align:{'bottom' if header else 'middle'};"
            f"color:{ink.colour('accent1' if header else 'tx1')}"
        )
        text = lettering.paragraphs(cell.paragraphs, setting, ink.colour)
        cells.append(f'<{tag}{scope} style="{style}">{text}</{tag}>')
    return f"<tr>{''.join(cells)}</tr>"


def grid(found: slides.Grid, place: Place, ink: Ink, identity: str) -> str:
    """The squares at the top left of ``place``, drawn; their caption says what they are."""
    side = found.side
    width, height = side * len(found.rows[0]), side * len(found.rows)
    drawn = "".join(
        _square(found, row, column, place, ink)
        for row, line in enumerate(found.rows)
        for column, _ in enumerate(line)
    )
    return (
        f'<div class="bingkai-tabel" id="tempat-{identity}" style="{boxes.at(place.frame)}">'
        f'<svg id="teks-{identity}" width="{width:.2f}rem" height="{height:.2f}rem" '
        f'viewBox="0 0 {width:.2f} {height:.2f}" font-family="{lettering.PAPER}" '
        f'fill="{ink.colour("tx1")}"><title>{html.escape(found.caption)}</title>{drawn}</svg></div>'
    )


def _square(found: slides.Grid, row: int, column: int, place: Place, ink: Ink) -> str:
    square, side = found.rows[row][column], found.side
    if not square.runs:
        return ""
    x, y = column * side, row * side
    answered = any(run.answer and run.text for run in square.runs)
    fill = ink.colour("bg2") if answered else "none"
    parts = [
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{side:.2f}" height="{side:.2f}" fill="{fill}" '
        f'stroke="{ink.colour("tx1")}" stroke-width="0.75"/>'
    ]
    size = found.size or place.style.size
    for run in square.runs:
        if not run.text:
            continue
        letters = html.escape(run.text)
        if run.script:
            left, base, anchor, high = x + 1.5, y + _NUMBER * 0.95, "start", _NUMBER
        else:
            left, base, anchor, high = x + side / 2, y + side / 2 + size * _LETTER, "middle", size
        parts.append(
            f'<text x="{left:.2f}" y="{base:.2f}" font-size="{high:.1f}" '
            f'text-anchor="{anchor}">{letters}</text>'
        )
    return "".join(parts)
