"""The deck: the lesson's story, step by step."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from generator import documents, words
from generator.bahan import Bahan
from generator.content.lessons import Adegan
from generator.products import agenda, bergambar, catatan, kuis, scenes, susunan, tiket
from generator.products import lesson as lessons
from generator.products.kuis import Step
from generator.products.request import Request
from generator.sekolah import Sekolah
from generator.soal.base import Soal


def slide(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The deck; on request its slides on paper, and as pictures."""
    lesson = lessons.prepare(bahan, sekolah, request)
    stem, data = _stem(lesson), _data(lesson)
    yield documents.Document(stem, ".pptx", "slide.html", data)
    if request.per_halaman:
        still = replace(lesson, request=replace(request, animasi=False))
        yield documents.Document(
            f"{stem}-cetak-{request.per_halaman}",
            ".pdf",
            "slide-cetak.html",
            _printed(_data(still) if request.animasi else data, request.per_halaman),
        )
    if request.pratinjau:
        yield documents.Document(stem, ".png", "slide.html", data)


def _stem(lesson: lessons.Lesson) -> str:
    """What the files are called; a part of a lesson and an unusual variant are told apart."""
    request = lesson.request
    parts = [f"{request.menit}-menit"] if request.menit else []
    parts += [f"{request.jp}-jp"] if request.jp else []
    parts += [re.sub(r"\W+", "-", name.lower()).strip("-") for name in request.pilih]
    parts += ["animasi"] if request.animasi else []
    return "-".join(filter(None, ["slide", lesson.stem, *parts, *variant(request)]))


def variant(request: Request) -> list[str]:
    """What tells the file of an unusual variant from the usual one."""
    parts = [request.rasio.replace(":", "x")] if request.rasio != "16:9" else []
    return parts + ([request.tema] if request.tema != "terang" else [])


def _printed(data: documents.Slide, per_halaman: int) -> documents.SlideCetak:
    shown = {field.name: getattr(data, field.name) for field in fields(data)}
    page = replace(data.halaman, subjudul="Salinan Slide")
    return documents.SlideCetak(**shown | {"halaman": page}, per_halaman=per_halaman)


def _data(lesson: lessons.Lesson) -> documents.Slide:
    voice, pelajaran = lesson.voice, lesson.pelajaran
    sheet = lessons.sheet(lesson)
    asked = _asking(lesson, sheet, susunan.told(lesson))
    order = asked.susunan
    told = catatan.noted(lesson, kuis.told_apart(_steps(lesson, sheet, asked)))
    steps = agenda.opened(told, order)
    page = replace(lessons.page(lesson, ""), menit=order.menit)
    length = words.lesson_time(order.menit, lesson.sekolah.menit_jp)
    about = " · ".join(filter(None, [page.mapel, f"Kelas {page.kelas}", length]))
    return documents.Slide(
        halaman=page,
        inti=voice.say(pelajaran.inti),
        identitas=tuple(filter(None, [about, " · ".join(filter(None, [page.guru, page.sekolah]))])),
        adegan=tuple(step.scene for step in steps),
        sumber=voice.bibliography(
            (part for step in steps for part in step.isi),
            (key for step in steps for key in step.sumber),
        ),
        catatan=voice.note(pelajaran.catatan),
        rasio=lesson.request.rasio,
        tema=lesson.request.tema,
        bekerja=order.bekerja,
        ditunda=_put_off(lesson, order),
    )


def _put_off(lesson: lessons.Lesson, order: susunan.Susunan) -> tuple[str, ...]:
    """Activities of the worksheet that the deck leaves out, in words."""
    told = {step.nomor for step in order.langkah if step.jenis == "kegiatan"}
    numbers = range(1, len(lesson.pelajaran.kegiatan) + 1)
    return tuple(f"Kegiatan {number}" for number in numbers if number not in told)


@dataclass(frozen=True)
class _Bertanya:
    """A story whose quizzes all have something to ask."""

    susunan: susunan.Susunan
    kuis: tuple[kuis.Kuis, ...]
    tiket: Soal | None


def _asking(lesson: lessons.Lesson, sheet: lessons.Lembar, order: susunan.Susunan) -> _Bertanya:
    """``order`` with what its quizzes and its exit ticket ask; those for which no item is left give
    their minutes to the other steps."""
    ticketed = any(adegan.jenis == "tiket" for adegan in order.langkah)
    ticket = tiket.choose(lesson, sheet) if ticketed else None
    found = list(kuis.items(lesson, order.langkah, sheet, ticket))
    left = iter(found)
    kept = tuple(
        adegan
        for adegan in order.langkah
        if (adegan.jenis != "kuis" or next(left).soal) and (adegan.jenis != "tiket" or ticket)
    )
    asked = tuple(one for one in found if one.soal)
    return _Bertanya(order.keeping(kept), asked, ticket)


def _steps(lesson: lessons.Lesson, sheet: lessons.Lembar, asked: _Bertanya) -> Iterator[Step]:
    quiz = iter(asked.kuis)
    openers = itertools.count(1)
    for number, adegan in enumerate(asked.susunan.langkah, 1):
        blank = scenes.blank(lesson, adegan, f"s{number}")
        if adegan.jenis == "bagian":
            blank = replace(blank, angka=str(next(openers)))
        if adegan.jenis == "kuis":
            yield from kuis.steps(lesson, blank, next(quiz))
        elif adegan.jenis == "tiket":
            assert asked.tiket
            yield kuis.ticket(lesson, blank, asked.tiket)
        else:
            yield _SHOWN[adegan.jenis](lesson, adegan, blank, sheet)


def _plain(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    return scenes.shown(
        lesson, adegan, blank, adegan.butir, butir=lesson.voice.printed(adegan.butir)
    )


def _aims(
    lesson: lessons.Lesson, _: Adegan, blank: documents.AdeganTampil, __: lessons.Lembar
) -> Step:
    aims = {tujuan.id: tujuan for tujuan in lesson.topik.pokok.tp}
    told = tuple(
        words.capital(lesson.voice.say(aims[key].untuk_murid)) for key in lesson.pelajaran.tp
    )
    return Step(replace(blank, butir=told))


def _form(lesson: lessons.Lesson, adegan: Adegan) -> Any:
    return lesson.topik.bentuk.get(adegan.bentuk or lesson.request.bentuk or "")


def _definitions(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    form = _form(lesson, adegan)
    found = [d for d in (form or lesson.topik.pokok).definisi if d.tercetak]
    found.sort(key=lambda definition: definition.menurut is None)
    rows = tuple(
        (
            f"{d.menurut}{' (disarikan)' if d.cara != 'kutipan' else ''}" if d.menurut else "Jadi",
            lesson.voice.say(d.teks),
        )
        for d in found
    )
    return scenes.shown(lesson, adegan, blank, found, kepala=("Menurut", "Arti"), baris=rows)


def _traits(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    traits = _form(lesson, adegan).ciri
    return scenes.shown(lesson, adegan, blank, traits, butir=lesson.voice.printed(traits))


def _drivers(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    drivers = _form(lesson, adegan).dorongan
    note = [drivers.catatan] if drivers.catatan else []
    told = " ".join(lesson.voice.printed(note))
    butir = lesson.voice.printed(drivers.butir)
    return scenes.shown(
        lesson, adegan, blank, [*drivers.butir, *note], butir=butir, keterangan=told
    )


def _example(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    contoh, voice = lesson.topik.contoh[adegan.contoh[0]], lesson.voice
    labels = {ragam.id: ragam.label for ragam in lesson.topik.pokok.ragam}
    facts = [
        f for f in contoh.fakta if f.tercetak and (not adegan.ragam or f.ragam in adegan.ragam)
    ]
    if adegan.ragam:
        facts.sort(key=lambda fakta: adegan.ragam.index(fakta.ragam))
    rows = tuple((voice.say(f.label or labels[f.ragam]), voice.fact(f)) for f in facts)
    shown = [contoh.ringkas, *facts]
    about = "".join(voice.printed([contoh.ringkas]))
    return scenes.shown(lesson, adegan, blank, shown, baris=rows, keterangan=about)


def _case(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    contoh = lesson.topik.contoh[adegan.contoh[0]]
    told = contoh.kasus.kartu if contoh.kasus else (contoh.ringkas,)
    return scenes.shown(lesson, adegan, blank, told, butir=lesson.voice.printed(told))


def _table(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    rows = tuple(lesson.voice.all(row) for row in adegan.baris)
    return scenes.shown(
        lesson, adegan, blank, (), kepala=lesson.voice.all(adegan.kepala), baris=rows
    )


def _comparison(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    table = lessons.comparison(lesson)
    cells = [cell for _, row in lessons.compared(lesson) for cell in row]
    return scenes.shown(lesson, adegan, blank, cells, kepala=table.kepala, baris=table.baris)


def _activity(
    _: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, sheet: lessons.Lembar
) -> Step:
    shown = replace(sheet.kegiatan[(adegan.nomor or 1) - 1], menit=adegan.menit)
    aim = next((item.tp for item in (*shown.soal, *shown.latihan)), "")
    return Step(replace(blank, kegiatan=shown), tp=aim)


def _summary(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    told = lesson.pelajaran.rangkuman
    return scenes.shown(lesson, adegan, blank, told, butir=lesson.voice.printed(told))


def _reflection(
    lesson: lessons.Lesson, _: Adegan, blank: documents.AdeganTampil, __: lessons.Lembar
) -> Step:
    return Step(replace(blank, butir=lesson.voice.all(lesson.pelajaran.refleksi)))


_SHOWN: dict[str, scenes.Shown] = bergambar.SHOWN | {
    "bagian": _plain,
    "pemantik": _plain,
    "tujuan": _aims,
    "definisi": _definitions,
    "ciri": _traits,
    "dorongan": _drivers,
    "butir": _plain,
    "contoh": _example,
    "kasus": _case,
    "angka": _plain,
    "tabel": _table,
    "kutipan": _plain,
    "perbandingan": _comparison,
    "kegiatan": _activity,
    "diskusi": _plain,
    "rangkuman": _summary,
    "refleksi": _reflection,
}
