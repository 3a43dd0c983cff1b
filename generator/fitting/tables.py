"""Fits tables: column widths from what stands in them, row heights, rows over several slides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator import errors, slides
from generator.fitting import measuring

INSET_X = 0.12 * 72
"""Points left and right of a cell's text (``slides.md`` §5)."""
INSET_Y = 0.09 * 72
"""Points above and below it."""


@dataclass(frozen=True)
class Setting:
    """A table at one size: its columns, its rows, and the rows of each slide, header left out."""

    size: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    pages: tuple[tuple[int, ...], ...]


def fit(table: slides.Table, box: measuring.Box, family: str) -> list[slides.Table]:
    """The table as one for each slide it needs; header rows are repeated, columns stay the same.

    Sizes are chosen as for text. The first column and header cells are bold. A table that was
    fitted before and stands in ``box`` comes back as it is. Raises TemplateError (without place)
    where a row is higher than the box or there are too many columns.
    """
    if table.widths and table.heights and _stands(table.widths, table.heights, box):
        return [table]
    settings = list(_settings(table, box, family))
    if not settings:
        raise errors.TemplateError.at("", _refusal(table, box, family))
    best = min(settings, key=lambda setting: len(setting.pages))
    return [_page(table, box, best, rows) for rows in _even(table, box, best)]


def _even(table: slides.Table, box: measuring.Box, setting: Setting) -> tuple[tuple[int, ...], ...]:
    """The rows on as many slides, but on none of them much fewer than on the others."""
    heads, heights = table.header_rows, setting.heights
    height = measuring.least(
        sum(heights[:heads]) + max(heights[heads:]),
        box.height,
        lambda height: len(_pages(heads, heights, height)) <= len(setting.pages),
    )
    return _pages(heads, heights, height)


def is_bold(table: slides.Table, row: int, column: int) -> bool:
    """Whether a cell is set in bold: header cells and rows, and the first column."""
    return column == 0 or row < table.header_rows or table.rows[row][column].header


def _stands(widths: tuple[float, ...], heights: tuple[float, ...], box: measuring.Box) -> bool:
    slack = measuring.EPSILON
    return sum(widths) <= box.width + slack and sum(heights) <= box.height + slack


def _settings(table: slides.Table, box: measuring.Box, family: str) -> Iterator[Setting]:
    """What is possible, largest size first, up to the first that needs one slide."""
    for size in measuring.sizes(box, table.size):
        widths = column_widths(table, box, size, family)
        if widths is None:
            continue
        heights = tuple(_row_heights(table, box, size, widths, family))
        pages = _pages(table.header_rows, heights, box.height)
        if pages:
            yield Setting(size, widths, heights, pages)
        if len(pages) == 1:
            return


def column_widths(
    table: slides.Table, box: measuring.Box, size: float, family: str
) -> tuple[float, ...] | None:
    """Points of each column, together the box's width; None if words do not fit at this size.

    Every column is as wide as its longest word; what is left goes to the columns by how much
    wider they would be in one line (as browsers do). At the floor the widest columns yield and
    their words break.
    """
    least, most = _wishes(table, box, size, family)
    left = box.width - sum(least)
    if left < 0:
        if size > box.floor + measuring.EPSILON:
            return None
        least = _levelled(least, box.width)
        enough = all(width >= 2 * INSET_X + 2 * size for width in least)
        return tuple(least) if enough else None
    wishes = [wide - narrow for narrow, wide in zip(least, most, strict=True)]
    if sum(wishes) <= left:
        least, wishes, left = most, most, box.width - sum(most)
    total = sum(wishes) or 1.0
    return tuple(width + left * wish / total for width, wish in zip(least, wishes, strict=True))


def _wishes(
    table: slides.Table, box: measuring.Box, size: float, family: str
) -> tuple[list[float], list[float]]:
    """Each column's least width (its longest word) and its width in one line, with insets."""
    count = len(table.rows[0])
    least, most = [0.0] * count, [0.0] * count
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            bold = is_bold(table, row, column)
            for paragraph in cell.paragraphs:
                indent = box.width - measuring.text_width(paragraph, box)
                word = measuring.longest_word(paragraph, family, bold, size) + indent
                line = measuring.line_width(paragraph, family, bold, size) + indent
                least[column] = max(least[column], word)
                most[column] = max(most[column], line)
    insets = 2 * INSET_X + measuring.EPSILON
    return [width + insets for width in least], [width + insets for width in most]


def _levelled(widths: list[float], total: float) -> list[float]:
    """Widths whose sum is ``total``, the widest brought down to one level."""
    level, left, count = 0.0, total, len(widths)
    for width in sorted(widths):
        level = left / count
        if width > level:
            break
        left, count = left - width, count - 1
    return [min(width, level) for width in widths]


def _row_heights(
    table: slides.Table,
    box: measuring.Box,
    size: float,
    widths: tuple[float, ...],
    family: str,
) -> Iterator[float]:
    cells = [replace(box, width=width - 2 * INSET_X, bold=False) for width in widths]
    bold_cells = [replace(cell, bold=True) for cell in cells]
    for row, contents in enumerate(table.rows):
        yield 2 * INSET_Y + max(
            measuring.height(
                content.paragraphs,
                (bold_cells if is_bold(table, row, column) else cells)[column],
                size,
                family,
            )
            for column, content in enumerate(contents)
        )


def _pages(
    header_rows: int, heights: tuple[float, ...], height: float
) -> tuple[tuple[int, ...], ...]:
    """The body rows of each slide; none at all where a row does not stand under the header."""
    room = height - sum(heights[:header_rows]) + measuring.EPSILON
    pages: list[list[int]] = []
    used = room + 1
    for row in range(header_rows, len(heights)):
        if heights[row] > room:
            return ()
        if used + heights[row] > room:
            pages.append([])
            used = 0.0
        pages[-1].append(row)
        used += heights[row]
    return tuple(tuple(page) for page in pages)


def _page(
    table: slides.Table, box: measuring.Box, setting: Setting, rows: tuple[int, ...]
) -> slides.Table:
    shown = (*range(table.header_rows), *rows)
    return replace(
        table,
        rows=tuple(table.rows[row] for row in shown),
        size=None if setting.size == box.size else setting.size,
        widths=setting.widths,
        heights=tuple(setting.heights[row] for row in shown),
    )


def _refusal(table: slides.Table, box: measuring.Box, family: str) -> str:
    widths = column_widths(table, box, box.floor, family)
    if widths is None:
        return f"tabel memiliki {len(table.rows[0])} kolom, terlalu banyak. Bagi menjadi dua tabel."
    heights = tuple(_row_heights(table, box, box.floor, widths, family))
    head = sum(heights[: table.header_rows])
    row = max(range(table.header_rows, len(heights)), key=heights.__getitem__)
    return (
        f"baris {row - table.header_rows + 1} tabel terlalu tinggi: {heights[row] + head:.0f} poin "
        f"bersama kepala tabel, tempatnya {box.height:.0f}. Persingkat isinya atau bagi barisnya."
    )
