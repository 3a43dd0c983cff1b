"""The way ahead: a slide whose lines open the sections of the deck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator import documents, words
from generator.products.kuis import Step
from generator.products.susunan import Susunan

LEAST = 3
"""Sections below which a deck needs no agenda."""


def opened(steps: Sequence[Step], order: Susunan) -> tuple[Step, ...]:
    """The steps behind an agenda, where there are enough sections for one."""
    sections = order.bagian
    if len(sections) < LEAST:
        return tuple(steps)
    first = {section(step.scene): step.scene.id for step in reversed(steps)}
    count = len(sections)
    number = words.capital(words.spelled(count)) if count <= 10 else str(count)
    scene = replace(
        steps[0].scene,
        id="agenda",
        jenis="agenda",
        inti=f"{number} bagian mengisi {order.menit} menit pelajaran ini",
        bagian=sections[0].nama,
        menit=0,
        butir=(),
        baris=tuple((first[each.nama], each.nama, f"{each.menit} menit") for each in sections),
        sumber="",
    )
    return Step(scene), *steps


def section(scene: documents.AdeganTampil) -> str:
    """The section that a scene stands in; what follows a middle dot says more of the scene."""
    return scene.bagian.partition(" · ")[0]
