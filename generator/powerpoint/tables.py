"""Native tables: header row, bold first column, hairlines between rows, no fills."""

from __future__ import annotations

from collections.abc import Sequence

from generator import fitting, slides
from generator.powerpoint import markup, text
from generator.powerpoint.design import POINT, Place

_AIR = 18.0
"""Points by which a row may be taller than its text wants."""
_NO_LINE = "<a:noFill/>"
_HAIRLINE = ("6350", "accent6")
_HEADLINE = ("19050", "accent1")


def frame(number: int, place: Place, table: slides.Table, context: text.Context) -> str:
    """The ``graphicFrame`` with shape id ``number`` that fills the table placeholder ``place``."""
    columns = len(table.rows[0])
    widths = table.widths or (place.frame.width * 72 / columns,) * columns
    least = table.heights or (place.frame.height * 72 / len(table.rows),) * len(table.rows)
    heights = stretched(least, place.frame.height * 72)
    x, y, _, _ = place.frame.emu
    columns_xml = "".join(f'<a:gridCol w="{round(width * POINT)}"/>' for width in widths)
    rows = "".join(
        f'<a:tr h="{round(height * POINT)}">{_row(table, row, place, context)}</a:tr>'
        for row, height in enumerate(heights)
    )
    header = ' firstRow="1"' if table.header_rows else ""
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name="{place.name}" '
        f'descr="{markup.escape(table.caption)}"/><p:cNvGraphicFramePr>'
        '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{markup.placeholder(place)}</p:nvPr></p:nvGraphicFramePr>"
        f'<p:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{round(sum(widths) * POINT)}" '
        f'cy="{round(sum(heights) * POINT)}"/></p:xfrm><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f'<a:tbl><a:tblPr{header} firstCol="1"/><a:tblGrid>{columns_xml}</a:tblGrid>{rows}</a:tbl>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def stretched(heights: Sequence[float], room: float) -> list[float]:
    """Row heights with some of the room that is left, so that a short table fills its place."""
    more = min(_AIR, max(0.0, room - sum(heights)) / len(heights))
    return [height + more for height in heights]


def _row(table: slides.Table, row: int, place: Place, context: text.Context) -> str:
    header = row < table.header_rows
    above = _line(table, row - 1) if row else _NO_LINE
    below = _line(table, row)
    x, y = round(fitting.CELL_INSET_X * POINT), round(fitting.CELL_INSET_Y * POINT)
    insets = f'marL="{x}" marR="{x}" marT="{y}" marB="{y}"'
    cells = []
    for column, cell in enumerate(table.rows[row]):
        look = text.Look(
            table.size or place.style.size,
            bold=header or cell.header or column == 0,
            colour="accent1" if header else "tx1",
        )
        content = text.paragraphs(cell.paragraphs, place.style, context, look)
        cells.append(
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{content}</a:txBody>"
            f'<a:tcPr {insets} anchor="{"b" if header else "ctr"}"><a:lnL w="0">{_NO_LINE}</a:lnL>'
            f'<a:lnR w="0">{_NO_LINE}</a:lnR>{_edge("T", above)}{_edge("B", below)}'
            "<a:noFill/></a:tcPr></a:tc>"
        )
    return "".join(cells)


def _line(table: slides.Table, row: int) -> str:
    """The line under ``row``: strong under the header, a hairline elsewhere."""
    width, colour = _HEADLINE if row == table.header_rows - 1 else _HAIRLINE
    return f"{width}|{markup.colour(colour)}"


def _edge(side: str, line: str) -> str:
    width, _, fill = line.rpartition("|")
    return f'<a:ln{side} w="{width or 0}">{fill}</a:ln{side}>'
