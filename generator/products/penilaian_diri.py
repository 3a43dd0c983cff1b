"""Penilaian diri: pupils judge what they can do after the lesson."""

from __future__ import annotations

from collections.abc import Iterator

from generator import documents
from generator.bahan import Bahan
from generator.documents.lembaran import PenilaianDiri
from generator.products import lesson as lessons
from generator.products.request import Request
from generator.sekolah import Sekolah


def penilaian_diri(
    bahan: Bahan, sekolah: Sekolah, request: Request
) -> Iterator[documents.Document]:
    """The one sheet."""
    lesson = lessons.prepare(bahan, sekolah, request)
    aims = {tujuan.id: tujuan for tujuan in lesson.topik.pokok.tp}
    data = PenilaianDiri(
        halaman=lessons.page(lesson, "Penilaian Diri"),
        guru=False,
        kemampuan=tuple(lesson.voice.say(aims[key].untuk_murid) for key in lesson.pelajaran.tp),
        refleksi=lesson.voice.all(lesson.pelajaran.refleksi),
    )
    yield documents.Document(f"penilaian-diri-{lesson.stem}", ".pdf", "penilaian-diri.html", data)
