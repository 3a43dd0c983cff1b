"""The reading matter of a form, or of the topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator import documents
from generator.bahan import Bahan
from generator.content.models import Contoh, Istilah
from generator.content.statements import Bersumber, Fakta
from generator.documents.handout import Handout, IstilahTampil, PenjelasanTampil, TabelTampil
from generator.products import ilustrasi
from generator.products import lesson as lessons
from generator.products.kuis import Step
from generator.products.request import Request
from generator.sekolah import Sekolah

MOST_FACTS = 3
"""Columns of facts beside the example's name; more do not fit a pupil's page."""


def handout(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The one document."""
    lesson = lessons.prepare(bahan, sekolah, request)
    yield documents.Document(f"handout-{lesson.stem}", ".pdf", "handout.html", _data(lesson))


def _data(lesson: lessons.Lesson) -> Handout:
    voice, pelajaran = lesson.voice, lesson.pelajaran
    examples, facts = _examples(lesson)
    terms = _terms(lesson)
    rows = [] if lesson.request.bentuk else lessons.compared(lesson)
    cells = [cell for _, row in rows for cell in row]
    basis = [part for part in lesson.topik.pokok.dasar if part.tp in pelajaran.tp]
    figures = ilustrasi.drawn(lesson, pelajaran.gambar, "gambar")
    shown = [*(contoh.ringkas for contoh in examples), *facts, *terms, *cells, *basis]
    shown += [part for step in figures for part in _statements(step)]
    listed = voice.bibliography([*pelajaran.uraian, *pelajaran.rangkuman, *shown])
    table = lessons.comparison(lesson) if cells else None
    return Handout(
        halaman=lessons.page(lesson, "Bahan Bacaan"),
        inti=voice.say(pelajaran.inti),
        bagian=tuple(
            PenjelasanTampil(
                voice.say(part.judul),
                voice.printed(part.paragraf),
                _numbers(lesson, part.paragraf, listed),
            )
            for part in pelajaran.uraian
        ),
        gambar=tuple(
            ilustrasi.shown(step, f"[{_numbers(lesson, _statements(step), listed)}]")
            for step in figures
        ),
        contoh=_table(lesson, examples, facts, listed),
        perbandingan=table and replace(table, sumber=_numbers(lesson, cells, listed)),
        istilah=tuple(IstilahTampil(t.istilah, voice.say(t.teks)) for t in terms),
        landasan=PenjelasanTampil("Landasan", voice.printed(basis), _numbers(lesson, basis, listed))
        if basis
        else None,
        rangkuman=voice.printed(pelajaran.rangkuman),
        sumber=listed,
    )


def _numbers(lesson: lessons.Lesson, statements: Iterable[Bersumber], listed: Sequence[str]) -> str:
    """Where the sources of ``statements`` stand in the list, with the latest as-of date."""
    shown = [statement for statement in statements if statement.tercetak]
    names = {lesson.topik.sumber[key].cetak for part in shown for key in part.sumber}
    numbers = [str(number) for number, name in enumerate(listed, 1) if name in names]
    dates = [statement.per for statement in shown if statement.per]
    return ", ".join(numbers) + (f"; per {max(dates)}" if dates else "")


def _statements(step: Step) -> list[Bersumber]:
    """What a figure rests on."""
    return [part for part in step.isi if isinstance(part, Bersumber)]


def _terms(lesson: lessons.Lesson) -> list[Istilah]:
    """Glossary entries that the text uses, or that serve the lesson's aims."""
    parts = [part.teks for section in lesson.pelajaran.uraian for part in section.paragraf]
    text = " ".join(parts).casefold()
    return [
        term
        for term in lesson.topik.pokok.istilah
        if term.tercetak and (term.istilah.casefold() in text or term.tp in lesson.pelajaran.tp)
    ]


def _examples(lesson: lessons.Lesson) -> tuple[list[Contoh], list[Fakta]]:
    """A form's main examples, and their facts of the kinds that most of them have.

    None for the topic as a whole: its comparison names them.
    """
    bentuk, topik = lesson.request.bentuk, lesson.topik
    examples = [c for c in topik.contoh.values() if c.utama and c.bentuk == bentuk]
    kinds = [
        ragam.id
        for ragam in topik.pokok.ragam
        if sum(_fact(contoh, ragam.id) is not None for contoh in examples) * 2 > len(examples)
    ][:MOST_FACTS]
    facts = [_fact(contoh, kind) for contoh in examples for kind in kinds]
    return examples, [fact for fact in facts if fact]


def _table(
    lesson: lessons.Lesson, examples: list[Contoh], facts: list[Fakta], listed: Sequence[str]
) -> TabelTampil | None:
    if not examples:
        return None
    voice = lesson.voice
    kinds = [r for r in lesson.topik.pokok.ragam if r.id in {fact.ragam for fact in facts}]
    return TabelTampil(
        judul="Contoh",
        kepala=("Contoh", "Uraian singkat", *(voice.say(kind.label) for kind in kinds)),
        baris=tuple(
            (
                voice.say(contoh.sebutan),
                voice.say(contoh.ringkas.teks) if contoh.ringkas.tercetak else "",
                *(voice.fact(_fact(contoh, kind.id)) or "–" for kind in kinds),
            )
            for contoh in examples
        ),
        sumber=_numbers(lesson, [*(contoh.ringkas for contoh in examples), *facts], listed),
    )


def _fact(contoh: Contoh, ragam: str) -> Fakta | None:
    return next((f for f in contoh.fakta if f.ragam == ragam and f.tercetak), None)
