"""The sheet behind a chart: a spreadsheet of two columns, for "Edit Data" in PowerPoint."""

from __future__ import annotations

from collections.abc import Sequence

from generator.powerpoint import archive, markup

NAME = "Data"
"""The sheet's name."""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET = "worksheet"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def write(head: str, rows: Sequence[tuple[str, int]]) -> bytes:
    """An ``.xlsx`` with a head over the numbers and a label before each; the same rows give the
    same bytes."""
    every = [_row(1, "", _text("B1", head))]
    every += [
        _row(number, _text(f"A{number}", label), f'<c r="B{number}"><v>{value}</v></c>')
        for number, (label, value) in enumerate(rows, 2)
    ]
    sheet = (
        f'{markup.HEADER}<{_SHEET} xmlns="{_MAIN}"><sheetData>{"".join(every)}</sheetData>'
        f"</{_SHEET}>"
    )
    book = (
        f'{markup.HEADER}<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>'
        f'<sheet name="{NAME}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    root = markup.relationships([("officeDocument", "xl/workbook.xml")])
    inside = markup.relationships([("worksheet", "worksheets/sheet1.xml")])
    return archive.write(
        (
            archive.Part("", "", "", root),
            archive.Part("xl/workbook.xml", f"{_TYPE}.sheet.main+xml", book, inside),
            archive.Part("xl/worksheets/sheet1.xml", f"{_TYPE}.worksheet+xml", sheet),
        )
    )


def _row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def _text(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{markup.escape(text)}</t></is></c>'
