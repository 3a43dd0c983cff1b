"""Asesmen awal: five quick items on what pupils know before the lesson."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator import choosing, documents
from generator.content.models import Topik
from generator.products import lesson as lessons
from generator.products import pasangan
from generator.products.request import Request
from generator.sekolah import Sekolah
from generator.soal.base import Soal

COUNT = 5
KINDS = ("pg", "isian")
"""Answered at once; a reason to write takes longer than this sheet has."""
LEVELS = ("C1", "C2")
SHORT = 110
"""Letters of a stem that is read at once."""


def asesmen_awal(topik: Topik, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The sheet, then its key."""
    lesson = lessons.prepare(topik, sekolah, request)
    items = choosing.choose(_pool(lesson), COUNT, KINDS, request.acak)
    if len(items) < COUNT:
        raise pasangan.none(
            topik,
            f"asesmen awal memerlukan {COUNT} soal pendek tingkat C1 atau C2, tersedia "
            f"{len(items)}. Tambahkan soal atau fakta.",
        )
    shown = tuple(
        lesson.voice.item(chosen)
        for chosen in choosing.arrange(items, 1, lesson.pilihan, request.acak)
    )
    for guru in (False, True):
        name = "kunci-asesmen-awal" if guru else "asesmen-awal"
        data = documents.AsesmenAwal(
            halaman=lessons.page(lesson, "Kunci Asesmen Awal" if guru else "Asesmen Awal"),
            guru=guru,
            soal=shown,
            panjang_isian=lessons.blank(shown),
        )
        yield documents.Document(f"{name}-{lesson.stem}", ".pdf", "asesmen-awal.html", data)


def _pool(lesson: lessons.Lesson) -> list[Soal]:
    """Quick items of the lesson; a lesson that has too few takes the topic's too, for what comes
    before it is known from there."""
    own = [item for item in lesson.pool if _quick(item)]
    if len({item.dasar or item.id for item in own}) >= COUNT:
        return own
    whole = replace(lesson, request=replace(lesson.request, bentuk=None))
    known = {item.id for item in own} | lesson.asked
    return [*own, *(item for item in whole.pool if _quick(item) and item.id not in known)]


def _quick(item: Soal) -> bool:
    return (
        item.stimulus is None
        and item.jenis in KINDS
        and item.tingkat in LEVELS
        and len(item.pokok) <= SHORT
    )
