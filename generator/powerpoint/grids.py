"""Native tables of squares: crosswords, word searches."""

from __future__ import annotations

from dataclasses import replace

from generator import fitting, slides
from generator.powerpoint import markup, text
from generator.powerpoint.design import POINT, Place

_LINE = markup.colour("tx1")
_EDGE = '<a:ln{side} w="9525">{fill}</a:ln{side}>'
_SIDES = {"L": (0, -1), "R": (0, 1), "T": (-1, 0), "B": (1, 0)}


def frame(number: int, place: Place, grid: slides.Grid, context: text.Context) -> str:
    """The ``graphicFrame`` with shape id ``number``: the grid at the top left of ``place``."""
    rows, columns, side = len(grid.rows), len(grid.rows[0]), round(grid.side * POINT)
    x, y, _, _ = place.frame.emu
    widths = f'<a:gridCol w="{side}"/>' * columns
    lines = "".join(
        f'<a:tr h="{side}">'
        + "".join(_square(grid, row, column, place, context) for column in range(columns))
        + "</a:tr>"
        for row in range(rows)
    )
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name="{place.name}" '
        f'descr="{markup.escape(grid.caption)}"/><p:cNvGraphicFramePr>'
        '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{markup.placeholder(place)}</p:nvPr></p:nvGraphicFramePr>"
        f'<p:xfrm><a:off x="{x}" y="{y}"/>'
        f'<a:ext cx="{side * columns}" cy="{side * rows}"/></p:xfrm><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr/>'
        f"<a:tblGrid>{widths}</a:tblGrid>{lines}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _square(grid: slides.Grid, row: int, column: int, place: Place, context: text.Context) -> str:
    square = grid.rows[row][column]
    size = grid.size or place.style.size
    runs = "".join(_run(square, run, size, context) for run in square.runs)
    align = "l" if any(run.script for run in square.runs) else "ctr"
    answered = any(run.answer and run.text for run in square.runs)
    fill = markup.colour("bg2") if answered else "<a:noFill/>"
    edges = "".join(
        _EDGE.format(side=side, fill=_LINE if _edged(grid, row, column, step) else "<a:noFill/>")
        for side, step in _SIDES.items()
    )
    return (
        f'<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{align}"/>{runs}'
        f'<a:endParaRPr lang="{context.language}" sz="{markup.points(fitting.NUMBER)}"/></a:p>'
        f'</a:txBody><a:tcPr marL="{POINT if align == "l" else 0}" marR="0" marT="0" marB="0" '
        f'anchor="ctr">{edges}{fill}</a:tcPr></a:tc>'
    )


def _run(square: slides.Paragraph, run: slides.Run, size: float, context: text.Context) -> str:
    """The square's number small, its letter large."""
    look = text.Look(fitting.NUMBER if run.script else size, colour="tx1")
    return text.runs(replace(square, runs=(replace(run, script=""),)), context, look)


def _edged(grid: slides.Grid, row: int, column: int, step: tuple[int, int]) -> bool:
    """Whether a line stands between this cell and its neighbour: one of them is a square."""
    down, right = row + step[0], column + step[1]
    inside = 0 <= down < len(grid.rows) and 0 <= right < len(grid.rows[0])
    return bool(grid.rows[row][column].runs or (inside and grid.rows[down][right].runs))
