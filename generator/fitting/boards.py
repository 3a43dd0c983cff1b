"""Fits boards: cells of one size, large enough to be touched."""

from __future__ import annotations

from dataclasses import replace

from generator import errors, slides
from generator.fitting import measuring, slots

LEAST = (1.2 * 72, 0.7 * 72)
"""Points, across and down, of a cell that opens a slide: a finger on an interactive panel."""
GAP = 0.1 * 72
"""Points between two cells."""
INSET = 0.05 * 72
"""Points between a cell's edge and its text."""
_HEAD = 0.44 * 72
"""Points of the height of heads."""
_HEAD_SIZE, _HEAD_FLOOR = 20.0, 18.0


def fit(board: slides.Board, box: measuring.Box, family: str) -> slides.Board:
    """The board that fills ``box``, heads and cells each at the largest size that fits.

    Raises TemplateError (without place) where a cell that links would be too small to touch, or a
    text is too long for its cell.
    """
    columns, rows = len(board.heads), len(board.rows)
    width = (box.width - GAP * (columns - 1)) / columns
    height = (box.height - _HEAD - GAP * rows) / rows
    if _is_touched(board) and (width < LEAST[0] or height < LEAST[1]):
        side = f"{width / 72:.2f} × {height / 72:.2f}".replace(".", ",")
        raise errors.TemplateError.at(
            "",
            f"papan {columns} × {rows} terlalu rapat untuk disentuh: satu sel {side} inci, paling "
            "kecil 1,2 × 0,7. Kurangi lajur atau barisnya.",
        )
    cell = replace(box, width=width - 2 * INSET, height=height, bold=True)
    head = replace(cell, height=_HEAD, size=_HEAD_SIZE, floor=_HEAD_FLOOR)
    heads = [(f"kepala {text.text}", (text,), head) for text in board.heads]
    cells = [(f"sel {text.text}", (text,), cell) for row in board.rows for text in row]
    return replace(
        board,
        size=slots.one_size(cells, board.size, family),
        head_size=slots.one_size(heads, board.head_size, family),
        gap=GAP,
        width=width,
        head_height=_HEAD,
        height=height,
    )


def _is_touched(board: slides.Board) -> bool:
    return any(tile.link for tile in board.tiles())
