"""What every kind of scene needs: its fields, and the source line that names what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from generator import documents
from generator.content.lessons import Adegan
from generator.products import catatan
from generator.products import lesson as lessons
from generator.products.kuis import Step

Shown = Callable[[lessons.Lesson, Adegan, documents.AdeganTampil, lessons.Lembar], Step]


def blank(lesson: lessons.Lesson, adegan: Adegan, identity: str) -> documents.AdeganTampil:
    """The step as a scene called ``identity`` that shows nothing yet."""
    voice = lesson.voice
    return documents.AdeganTampil(
        id=identity,
        jenis=adegan.jenis,
        inti=voice.say(adegan.inti),
        bagian=adegan.bagian or "",
        menit=adegan.menit,
        butir=(),
        kepala=(),
        baris=(),
        angka=voice.say(adegan.angka),
        soal=None,
        jawaban=False,
        pada_lembar=False,
        animasi=lesson.request.animasi,
        perintah="",
        kegiatan=None,
        figur=None,
        tautan=None,
        keterangan="",
        sumber="",
        catatan=voice.note(adegan.catatan),
        tujuan="",
        asal=(),
    )


def shown(
    lesson: lessons.Lesson,
    adegan: Adegan,
    blank: documents.AdeganTampil,
    isi: Sequence[Any],
    **fields: Any,
) -> Step:
    """The scene with ``fields``; its source line names what ``isi`` rests on."""
    printed = [part for part in isi if getattr(part, "tercetak", True)]
    ids, per = lesson.voice.rests_on(printed)
    own = [part for part in adegan.sumber if part not in ids]
    dates = [date for date in (per, adegan.per) if date]
    named = lesson.voice.footline([*own, *ids], max(dates) if dates else None)
    shown = (*printed, *catatan.referenced(lesson, adegan))
    return Step(replace(blank, sumber=named, **fields), shown, adegan.sumber, adegan.per)
