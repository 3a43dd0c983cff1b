"""The exit ticket: the lesson's reflection and one item that checks it."""

from __future__ import annotations

from collections.abc import Iterator

from generator import choosing, documents
from generator.bahan import Bahan
from generator.documents.lembaran import Tiket
from generator.products import lesson as lessons
from generator.products import pasangan
from generator.products.request import Request
from generator.sekolah import Sekolah
from generator.soal.base import Soal

USUAL = 2
KINDS = ("pg", "isian", "benar-salah")
SHORT = 90
"""Letters of an item's stem that leave room for the reflection on a quarter of a sheet."""


def tiket(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The tickets, then their key."""
    lesson = lessons.prepare(bahan, sekolah, request)
    chosen = choose(lesson, lessons.sheet(lesson))
    if chosen is None:
        raise pasangan.none(
            bahan.topik, "belum ada soal pendek untuk tiket keluar. Tambahkan soal pg."
        )
    item = lesson.voice.item(choosing.arrange([chosen], 1, lesson.pilihan, request.acak)[0])
    for guru in (False, True):
        name = "kunci-tiket" if guru else "tiket"
        data = Tiket(
            halaman=lessons.page(lesson, "Kunci Tiket Keluar" if guru else "Tiket Keluar"),
            guru=guru,
            per_lembar=request.per_lembar or USUAL,
            soal=item,
            refleksi=lesson.voice.all(lesson.pelajaran.refleksi),
            panjang_isian=lessons.blank([item]),
        )
        yield documents.Document(f"{name}-{lesson.stem}", ".pdf", "tiket.html", data)


def choose(lesson: lessons.Lesson, sheet: lessons.Lembar) -> Soal | None:
    """The item of the ticket, on paper and in the deck; ``None`` where no short one is left."""
    found = choosing.choose(_pool(lesson, sheet), 1, KINDS, lesson.request.acak)
    return found[0] if found else None


def _pool(lesson: lessons.Lesson, sheet: lessons.Lembar) -> list[Soal]:
    """Short items without a text to read; none that the worksheet of the same seed asks, unless
    there are no others."""
    short = [
        item
        for item in lesson.pool
        if item.stimulus is None and item.jenis in KINDS and len(item.pokok) <= SHORT
    ]
    asked = {item.id for item in sheet.soal}
    facts = {item.dasar for item in lesson.pool if item.id in asked}
    return [item for item in short if item.id not in asked and item.dasar not in facts] or short
