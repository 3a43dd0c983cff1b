"""Figures of papers: the drawn scenes of a deck, with a caption and what they rest on."""

from __future__ import annotations

from collections.abc import Sequence

from generator import documents
from generator.content.lessons import Adegan
from generator.products import bergambar, scenes
from generator.products import lesson as lessons
from generator.products.kuis import Step

_NO_SHEET = lessons.Lembar((), (), ())


def drawn(lesson: lessons.Lesson, figures: Sequence[Adegan], name: str) -> tuple[Step, ...]:
    """The steps of ``figures``, each with its figure; ``name`` begins the ids of these."""
    found = []
    for number, adegan in enumerate(figures, 1):
        blank = scenes.blank(lesson, adegan, f"{name}-{number}")
        found.append(bergambar.SHOWN[adegan.jenis](lesson, adegan, blank, _NO_SHEET))
    return tuple(found)


def shown(step: Step, sumber: str) -> documents.GambarTampil:
    """The figure of ``step`` under its title, with ``sumber`` below."""
    assert step.scene.figur
    return documents.GambarTampil(step.scene.figur, step.scene.inti, sumber)
