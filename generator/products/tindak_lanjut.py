"""After the assessment: a sheet for those below the limit, one for those above it, and keys.

Items are others than those of the worksheet with the same ``acak``, so that they ask anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator import choosing, documents
from generator.bahan import Bahan
from generator.content.lessons import Kegiatan
from generator.content.plans import Tugas
from generator.documents.modul import BagianTindakLanjut, TindakLanjut, TugasTampil
from generator.products import lesson as lessons
from generator.products import pasangan, support
from generator.products.request import Request
from generator.sekolah import Sekolah
from generator.soal.base import Soal

PER_AIM, ABOVE = 2, 3
"""Items of each aim on the remedial sheet; items of the enrichment sheet."""
SHORT = ("pg", "pernyataan", "benar-salah", "isian", "jodoh")
LONG = ("uraian", "kasus", "temukan", "sebab-akibat", "pgk", "pgk-kategori", "pg", "benar-salah")
LOW, HIGH = ("C1", "C2", "C3"), ("C4", "C5", "C6")
ORDERS = {
    "remedial": (
        "Baca lagi bagian yang belum {kamu} pahami.",
        "Kerjakan tugas di buku tulis bersama teman yang sudah paham.",
        "Jawab soal sendiri, lalu cocokkan dengan {guru}.",
    ),
    "pengayaan": (
        "Pilih satu tugas, lalu kerjakan di buku tulis, sendiri atau berdua.",
        "Tulis sumber setiap keterangan.",
        "Sampaikan hasilnya kepada kelas dalam dua menit.",
    ),
}
"""How to go about a sheet; an order that speaks of a task is left out where there is none."""


def remedial(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The sheet with a part for each aim, then its key."""
    lesson = lessons.prepare(bahan, sekolah, request)
    used = _used(lesson)
    parts: list[BagianTindakLanjut] = []
    shown: list[Soal] = []
    for aim in (aim for aim in lesson.topik.pokok.tp if aim.id in lesson.pelajaran.tp):
        pool = [
            item
            for item in lesson.serving((aim.id,))
            if item.tingkat in LOW and item.id not in lesson.asked and not item.bacaan
        ]
        items = choosing.choose(pool, PER_AIM, SHORT, request.acak, used)
        used |= {item.dasar for item in items if item.dasar}
        tasks = [task for task in lesson.pelajaran.rancangan.remedial if task.tp == aim.id]
        if items or tasks:
            number = 1 + len(shown)
            parts.append(_part(lesson, lesson.voice.say(aim.untuk_murid), tasks, items, number))
            shown += items
    common = [task for task in lesson.pelajaran.rancangan.remedial if task.tp is None]
    if common:
        parts.append(_part(lesson, "", common, (), 1))
    yield from _sheets(lesson, "remedial", parts, shown, ())


def pengayaan(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The sheet with tasks to choose from, harder items and questions beyond, then its key."""
    lesson = lessons.prepare(bahan, sekolah, request)
    pool = [item for item in lesson.pool if item.tingkat in HIGH and not item.bacaan]
    items = choosing.choose(pool, ABOVE, LONG, request.acak, _used(lesson))
    beyond = () if request.dukungan == "tantangan" else lesson.pelajaran.kegiatan
    questions = [
        (kegiatan, asked)
        for kegiatan in beyond
        if (asked := support.challenge(lesson.voice, kegiatan))
    ]
    part = _part(lesson, "", lesson.pelajaran.rancangan.pengayaan, items, 1)
    part = replace(part, tantangan=tuple(asked for _, asked in questions))
    filled = part.tugas or part.soal or part.tantangan
    yield from _sheets(
        lesson,
        "pengayaan",
        [part] if filled else [],
        items,
        [kegiatan for kegiatan, _ in questions],
    )


def _used(lesson: lessons.Lesson) -> frozenset[str]:
    """Facts that the worksheet of the same request asks."""
    shown = {item.id for item in lessons.sheet(lesson).soal}
    every = (*lesson.authored.values(), *lesson.pool)
    return frozenset(str(item.dasar) for item in every if item.dasar and item.id in shown)


def _part(
    lesson: lessons.Lesson,
    tujuan: str,
    tasks: Sequence[Tugas],
    items: Sequence[Soal],
    first: int,
) -> BagianTindakLanjut:
    voice, acak = lesson.voice, lesson.request.acak
    arranged = choosing.arrange(items, first, lesson.pilihan, acak)
    return BagianTindakLanjut(
        tujuan=tujuan,
        tugas=tuple(
            TugasTampil(voice.say(task.judul), voice.all(task.langkah), voice.say(task.hasil))
            for task in tasks
        ),
        soal=tuple(voice.item(chosen) for chosen in arranged),
        tantangan=(),
    )


def _sheets(
    lesson: lessons.Lesson,
    macam: str,
    parts: Sequence[BagianTindakLanjut],
    items: Sequence[Soal],
    asked: Sequence[Kegiatan],
) -> Iterator[documents.Document]:
    if not parts:
        raise pasangan.none(
            lesson.topik,
            f'belum ada soal atau tugas untuk {macam}. Tulis isian "{macam}" pada rancangan '
            "pelajaran.",
        )
    shown = [item for part in parts for item in part.soal]
    tasks = any(part.tugas for part in parts)
    orders = [order for order in ORDERS[macam] if tasks or "tugas" not in order]
    for guru in (False, True):
        title = macam.capitalize()
        data = TindakLanjut(
            halaman=lessons.page(lesson, f"Kunci {title}" if guru else title),
            guru=guru,
            macam=macam,
            petunjuk=lesson.voice.all(orders),
            bagian=tuple(parts),
            skor_maksimal=sum(item.skor for item in shown),
            panjang_isian=lessons.blank(shown),
            sumber=lesson.voice.bibliography([*items, *(k.tantangan for k in asked)]),
        )
        name = f"kunci-{macam}" if guru else macam
        yield documents.Document(f"{name}-{lesson.stem}", ".pdf", "tindak-lanjut.html", data)
