"""The places of an exam: by composition, or row by row of its blueprint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator import kisi
from generator.choosing import Tempat
from generator.errors import BuatError
from generator.products.lesson import Lesson
from generator.products.ujian import sections

USUAL = (("pg", 25), ("benar-salah", 5), ("jodoh", 2), ("isian", 5), ("uraian", 3))
"""The composition where none is asked for; another number of items keeps its proportions."""
LEVELS = {"L1": ("C1", "C2"), "L2": ("C3",), "L3": ("C4", "C5", "C6")}
"""What a level asks: knowing, applying, reasoning (Panduan Penulisan Soal HOTS, 2017)."""


def level(tingkat: str) -> str:
    """``L1``, ``L2`` or ``L3``."""
    return next(name for name, inside in LEVELS.items() if tingkat in inside)


def aims(lesson: Lesson) -> dict[str, str]:
    """The aims that an exam may ask, and their code: those of the form, or, for the topic, every
    aim that serves no wider one."""
    own = lesson.pelajaran.tp if lesson.request.bentuk else None
    found = [aim.id for aim in lesson.topik.pokok.tp if (aim.id in own if own else not aim.umum)]
    return {aim: f"TP {number}" for number, aim in enumerate(found, 1)}


def composition(
    komposisi: Sequence[tuple[str, int]], jumlah: int | None
) -> tuple[tuple[str, int], ...]:
    """Kinds and numbers: as asked, or the usual mix scaled to ``jumlah`` items."""
    asked = sum(count for _, count in komposisi)
    if komposisi and jumlah not in (None, asked):
        raise BuatError.at(
            "--komposisi",
            f"komposisi berisi {asked} soal, sedangkan --jumlah {jumlah}. Samakan keduanya.",
        )
    if komposisi or jumlah is None:
        return tuple(komposisi) or USUAL
    whole = sum(count for _, count in USUAL)
    parts = {kind: count * jumlah // whole for kind, count in USUAL}
    parts[USUAL[0][0]] += jumlah - sum(parts.values())
    return tuple((kind, count) for kind, count in parts.items() if count)


def composed(komposisi: Sequence[tuple[str, int]]) -> Iterator[Tempat]:
    """As many places of each kind as the composition asks."""
    named = [kind for kind, _ in komposisi]
    for kind, count in komposisi:
        yield from [Tempat(sections.together(kind, named), baris="--komposisi")] * count


def agree(lesson: Lesson, count: int) -> None:
    """Raise ``BuatError`` where ``--jumlah`` says another number than the blueprint."""
    if lesson.request.jumlah not in (None, count):
        raise BuatError.at(
            "--jumlah",
            f"kisi-kisi berisi {count} soal, sedangkan --jumlah {lesson.request.jumlah}. "
            "Hapus --jumlah, atau samakan keduanya.",
        )


def rows(lesson: Lesson, asked: kisi.Ujian, marks: Sequence[str]) -> Iterator[Tempat]:
    """The places of each row of the blueprint; ``marks`` says where in the file each stands."""
    named = {row.jenis for row in asked.kisi}
    for row, mark in zip(asked.kisi, marks, strict=False):
        place = Tempat(
            sections.together(row.jenis, named),
            aim(lesson, row.tp, mark) if row.tp else "",
            frozenset(LEVELS.get(row.tingkat, (row.tingkat,)) if row.tingkat else ()),
            row.kesukaran or "",
            baris=mark,
        )
        yield from [place] * row.jumlah


def aim(lesson: Lesson, text: str, place: str) -> str:
    """The id of the aim written as ``tp-bentuk``, ``TP2`` or ``TP 2``; else ``BuatError``."""
    known = aims(lesson)
    if text in known:
        return text
    code = re.sub(r"\s+", "", text).upper()
    for name, number in known.items():
        if number.replace(" ", "") == code:
            return name
    raise BuatError.at(
        place,
        f'tujuan "{text}" tidak dikenal. Yang ada: '
        + ", ".join(f"{number.replace(' ', '')} ({name})" for name, number in known.items())
        + ".",
    )
