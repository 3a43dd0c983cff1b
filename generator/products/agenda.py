"""The way ahead: a slide whose lines open the sections of the deck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator import words
from generator.products import susunan
from generator.products.kuis import Step

LEAST = 3
"""Sections below which a deck needs no agenda."""


def opened(steps: Sequence[Step], order: susunan.Susunan) -> tuple[Step, ...]:
    """The steps behind an agenda, where there are enough sections for one."""
    first = {susunan.section(step.scene.bagian): step.scene.id for step in reversed(steps)}
    sections = [each for each in order.bagian if each.nama in first]
    if len(sections) < LEAST:
        return tuple(steps)
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
