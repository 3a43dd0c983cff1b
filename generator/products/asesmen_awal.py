"""Asesmen awal: five quick items on what pupils know before the lesson."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generator import choosing, documents
from generator.bahan import Bahan
from generator.documents.lembaran import AsesmenAwal
from generator.products import lesson as lessons
from generator.products import pasangan
from generator.products.request import Request
from generator.sekolah import Sekolah
from generator.soal.base import Soal

COUNT = 5
KINDS = ("pg", "isian")
"""Answered at once; a reason to write takes longer than this sheet has."""
LEVELS = ("C1", "C2")
MOST = 3
"""Items of the lesson for one aim."""
SHORT = 110
"""Letters of a stem that is read at once."""


def asesmen_awal(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The sheet, then its key."""
    lesson = lessons.prepare(bahan, sekolah, request)
    items = _items(lesson)
    if len(items) < COUNT:
        raise pasangan.none(
            bahan.topik,
            f"asesmen awal memerlukan {COUNT} soal pendek tingkat C1 atau C2, tersedia "
            f"{len(items)}. Tambahkan soal atau fakta.",
        )
    shown = tuple(
        lesson.voice.item(chosen)
        for chosen in choosing.arrange(items, 1, lesson.pilihan, request.acak)
    )
    for guru in (False, True):
        name = "kunci-asesmen-awal" if guru else "asesmen-awal"
        data = AsesmenAwal(
            halaman=lessons.page(lesson, "Kunci Asesmen Awal" if guru else "Asesmen Awal"),
            guru=guru,
            soal=shown,
            panjang_isian=lessons.blank(shown),
        )
        yield documents.Document(f"{name}-{lesson.stem}", ".pdf", "asesmen-awal.html", data)


def _items(lesson: lessons.Lesson) -> tuple[Soal, ...]:
    """Quick items of the lesson, few for one aim; the rest from the topic, for what comes before
    the lesson is known from there."""
    acak = lesson.request.acak
    counts: Counter[str] = Counter()
    own = []
    for item in choosing.choose(filter(_quick, lesson.pool), COUNT, KINDS, acak):
        counts[item.tp] += 1
        own += [item] if counts[item.tp] <= MOST else []
    whole = replace(lesson, request=replace(lesson.request, bentuk=None))
    taken = frozenset(item.dasar for item in own if item.dasar)
    known = {item.id for item in own} | lesson.asked
    before = (item for item in whole.pool if _quick(item) and item.id not in known)
    more = choosing.choose(before, COUNT - len(own), KINDS, acak, taken)
    return tuple(sorted((*own, *more), key=lambda item: KINDS.index(item.jenis)))


def _quick(item: Soal) -> bool:
    return (
        item.stimulus is None
        and item.jenis in KINDS
        and item.tingkat in LEVELS
        and len(item.pokok) <= SHORT
    )
