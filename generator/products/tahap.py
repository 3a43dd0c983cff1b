"""The course of a lesson, stage by stage: what its deck and worksheet do, in one table."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from generator import words
from generator.content.lessons import Adegan, Catatan
from generator.documents.modul import LangkahTampil, TahapTampil
from generator.products import lesson as lessons
from generator.products import waktu
from generator.products.storyline import storyline

AWAL, PENUTUP = "Awal", "Penutup"
STAGES = ("Memahami", "Mengaplikasi", "Merefleksi")
OPENING = frozenset({"bagian", "pemantik", "angka", "tujuan"})
"""Steps that open a lesson, as long as no other has come."""
CARA = {
    "bagian": "Beralih bagian",
    "pemantik": "Tanya jawab",
    "tujuan": "Menyepakati tujuan",
    "definisi": "Membandingkan pengertian",
    "ciri": "Menemukan ciri",
    "dorongan": "Mengenali pendorong",
    "butir": "Mengenali ragamnya",
    "contoh": "Mengamati contoh",
    "kasus": "Membahas kasus",
    "linimasa": "Membaca linimasa",
    "peta": "Membaca peta",
    "relasi": "Membaca bagan",
    "grafik": "Membaca grafik",
    "kartu-angka": "Mengamati data",
    "angka": "Mengamati data",
    "tabel": "Membaca tabel",
    "kutipan": "Menafsirkan kutipan",
    "perbandingan": "Membandingkan",
    "venn": "Membandingkan",
    "peta-konsep": "Membaca peta konsep",
    "kegiatan": "Kegiatan",
    "diskusi": "Berdiskusi",
    "kuis": "Kuis",
    "rangkuman": "Merangkum",
    "refleksi": "Merefleksi",
    "tiket": "Tiket keluar",
}
"""What is done in a step of each kind."""


def stages(lesson: lessons.Lesson, lembar: str) -> tuple[TahapTampil, ...]:
    """The stages with their steps; ``lembar`` names the worksheet where it is enclosed."""
    steps = waktu.usual(lesson.pelajaran.alur or storyline(lesson.topik, lesson.request.bentuk))
    placed = list(_placed(lesson, steps))
    return tuple(
        TahapTampil(name, sum(step.menit for step in group), tuple(group))
        for name, group in (
            (name, [_step(lesson, step, lembar) for _, step in pairs])
            for name, pairs in itertools.groupby(placed, key=lambda pair: pair[0])
        )
    )


def _placed(lesson: lessons.Lesson, steps: Sequence[Adegan]) -> Iterator[tuple[str, Adegan]]:
    """Each step with its stage: as its part of the story is called where that names a stage, else
    that of the next activity; what follows the last activity closes."""
    every = [*steps, *_untold(lesson, steps)]
    closing = max(i for i, step in enumerate(every) if step.jenis == "kegiatan")
    opening = len(list(itertools.takewhile(lambda step: step.jenis in OPENING, every)))
    activities = lesson.pelajaran.kegiatan
    said = ""
    for index, step in enumerate(every):
        said = step.bagian if step.bagian in STAGES else said
        if index < opening:
            yield AWAL, step
        elif index > closing:
            yield PENUTUP, step
        else:
            ahead = next(s for s in every[index:] if s.jenis == "kegiatan")
            yield said or words.capital(activities[(ahead.nomor or 1) - 1].tahap), step


def _untold(lesson: lessons.Lesson, steps: Sequence[Adegan]) -> Iterator[Adegan]:
    """Activities of the worksheet that no step of the story leads to."""
    told = {step.nomor for step in steps if step.jenis == "kegiatan"}
    for number, kegiatan in enumerate(lesson.pelajaran.kegiatan, 1):
        if number not in told:
            yield Adegan(jenis="kegiatan", inti=kegiatan.judul, nomor=number, menit=kegiatan.menit)


def _step(lesson: lessons.Lesson, step: Adegan, lembar: str) -> LangkahTampil:
    voice = lesson.voice
    if step.jenis == "kegiatan":
        number = step.nomor or 1
        kegiatan = lesson.pelajaran.kegiatan[number - 1]
        return LangkahTampil(
            cara=f"Kegiatan {number}",
            judul=voice.say(kegiatan.judul),
            menit=step.menit,
            uraian=voice.all(kegiatan.langkah),
            guru=_moves(lesson, step.catatan),
            lembar=lembar,
        )
    title = step.inti
    if step.jenis == "kuis":
        title = lesson.authored[step.soal].pokok if step.soal else "Satu soal pilihan ganda"
    elif step.jenis == "tiket":
        title = "Satu soal pendek"
    return LangkahTampil(
        cara=CARA[step.jenis],
        judul=voice.say(title),
        menit=step.menit,
        uraian=(),
        guru=_moves(lesson, step.catatan),
        lembar="",
    )


def _moves(lesson: lessons.Lesson, note: Catatan) -> tuple[str, ...]:
    """What the teacher asks and does."""
    asked = [f"Tanyakan: {lesson.voice.say(note.tanyakan)}"] if note.tanyakan else []
    return (*asked, *([lesson.voice.say(note.lakukan)] if note.lakukan else []))
