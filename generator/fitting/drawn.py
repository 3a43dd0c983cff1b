"""Figures drawn for the box that keeps their place."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator import errors, figures, fonts, slides
from generator.fitting import measuring


def draw(
    figure: slides.Figure,
    box: measuring.Box,
    family: str,
    subjects: Mapping[tuple[str, str], figures.Subject],
) -> slides.Figure | slides.Table:
    """``figure`` with its drawing; as it is where it has one, its table where there is no room.

    Raises TemplateError (without place) where there is no such subject, no map that holds all its
    countries, or a letter that the face lacks.
    """
    if figure.drawing:
        return figure
    subject = subjects.get((figure.kind, figure.subject))
    if subject is None:
        raise errors.TemplateError.at("", f'tidak ada data untuk {figure.kind} "{figure.subject}".')
    try:
        drawing = _drawing(subject, box.width, box.height, family)
    except figures.UnmappedError as error:
        raise errors.TemplateError.at("", f"{error} Pakai slide tabel.") from error
    except figures.UnfitError as error:
        if figure.instead:
            return figure.instead
        raise errors.TemplateError.at("", str(error)) from error
    faults = [errors.Problem("", fault) for fault in _unprintable(drawing)]
    if faults:
        raise errors.TemplateError(faults)
    return replace(figure, drawing=drawing, instead=None)


@functools.lru_cache(maxsize=32)
def _drawing(subject: figures.Subject, width: float, height: float, family: str) -> figures.Drawing:
    """The drawing, kept for the next deck that shows the same: a map costs as much as a deck."""
    return subject.draw(width, height, family)


def _unprintable(drawing: figures.Drawing) -> Iterator[str]:
    for mark in drawing.marks:
        if isinstance(mark, figures.Label):
            face, text = fonts.Face(drawing.face, mark.bold), mark.text.replace("\n", " ")
            for character in fonts.missing(text, face):
                yield f'huruf "{character}" dalam "{text}" tidak ada dalam fon slide. Ganti.'
