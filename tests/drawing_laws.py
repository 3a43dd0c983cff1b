"""Laws that every drawing keeps: labels inside, apart, off the lines, no smaller than asked."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator import figures, fonts
from generator.figures import geometry

INK = 0.95
"""Height of the ink of a line over the size of type."""


def ink(label: figures.Label, family: str) -> geometry.Box:
    """Where the letters of a label are: as wide as its longest line, without its own paddings."""
    face, lines = fonts.Face(family, label.bold), label.text.split("\n")
    width = max(fonts.width(line, face, label.size) for line in lines)
    x, y = label.centre
    if label.align == "left":
        x += (width - label.width) / 2
    return geometry.Box((x, y), width, label.size * (INK + 1.2 * (len(lines) - 1)))


def faults(drawing: figures.Drawing, least: float) -> Iterator[str]:
    """What breaks a law, in words; labels are to be of ``least`` points or more."""
    labels = [mark for mark in drawing.marks if isinstance(mark, figures.Label) and mark.text]
    boxes = [ink(label, drawing.face) for label in labels]
    for label, box in zip(labels, boxes, strict=True):
        left, top, right, bottom = box.edges
        if min(left, top, drawing.width - right, drawing.height - bottom) < -0.01:
            yield f"{label.text!r} leaves the frame"
        if label.size < least:
            yield f"{label.text!r} is set in {label.size}"
        if label.shape and not _holds(label, box):
            yield f"{label.text!r} leaves its box"
        if not label.name:
            yield f"{label.text!r} has no name"
    for (one, box), (other, beside) in itertools.combinations(zip(labels, boxes, strict=True), 2):
        if box.meets(beside):
            yield f"{one.text!r} touches {other.text!r}"
    for mark in drawing.marks:
        if isinstance(mark, figures.Line | figures.Arrow):
            yield from (
                f"{label.text!r} touches {mark.name!r}"
                for label, box in zip(labels, boxes, strict=True)
                if box.cuts(mark.start, mark.end)
            )


def _holds(label: figures.Label, box: geometry.Box) -> bool:
    """Whether the filled box of a label holds its letters."""
    dx, dy = abs(box.centre[0] - label.centre[0]), abs(box.centre[1] - label.centre[1])
    width, height = box.width / 2 + dx, box.height / 2 + dy
    if label.shape == "ellipse":
        return (2 * width / label.width) ** 2 + (2 * height / label.height) ** 2 <= 1
    return width <= label.width / 2 and height <= label.height / 2
