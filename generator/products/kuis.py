"""The deck's quiz: an item of any kind as question slide and answer slide."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator import choosing, documents, figures, words
from generator.content.lessons import Adegan
from generator.content.statements import Isi
from generator.products import lesson as lessons
from generator.products import pertanyaan
from generator.soal.base import Grup, Soal

HAND_IN = "Tulis jawaban dan satu alasan pada tiket, lalu kumpulkan sebelum keluar."
"""What pupils do with the exit ticket's question."""


@dataclass(frozen=True)
class Step:
    """A step with what it shows: the fields of the scene, and the content behind them."""

    scene: documents.AdeganTampil
    isi: tuple[Isi, ...] = ()
    sumber: tuple[str, ...] = ()
    """Sources that the step names itself."""
    per: words.Tanggal | None = None
    """As-of date of these."""
    tp: str = ""
    """Aim that it serves, where what it shows does not say so."""


@dataclass(frozen=True)
class Kuis:
    """What one quiz scene asks."""

    soal: tuple[Soal, ...]
    """One item, or those of a group; none where the content proves no further one."""
    bacaan: Grup | None
    """The group's reading, unless the quiz before was about it too."""
    banyak: int = 1
    """How many items follow that are about it."""


def items(
    lesson: lessons.Lesson, story: Sequence[Adegan], sheet: lessons.Lembar, ticket: Soal | None
) -> Iterator[Kuis]:
    """What the deck's quiz scenes ask, in order; derived items are neither on the worksheet nor on
    the exit ticket."""
    scenes = [adegan for adegan in story if adegan.jenis == "kuis"]
    fixed = {adegan.soal: lesson.named(adegan.soal) for adegan in scenes if adegan.soal}
    printed = {item.id for item in sheet.soal}
    apart = [item for found in fixed.values() for item in found] + ([ticket] if ticket else [])
    taken = frozenset(str(item.dasar) for item in apart)
    wanted = sum(adegan.soal is None for adegan in scenes)
    pool = [i for i in lesson.pool if i.id not in printed and not i.grup] if wanted else []
    derived = iter(choosing.choose(pool, wanted, ("pg",), lesson.request.acak, taken))
    found = [fixed[a.soal] if a.soal else tuple(itertools.islice(derived, 1)) for a in scenes]
    for reading, group in itertools.groupby(found, lambda one: one[0].bacaan if one else None):
        together = list(group)
        count = sum(map(len, together))
        for number, one in enumerate(together):
            yield Kuis(one, reading if not number else None, count)


def steps(lesson: lessons.Lesson, blank: documents.AdeganTampil, kuis: Kuis) -> Iterator[Step]:
    """What must be read first, once; then a question slide and its answer for each item."""
    if kuis.bacaan:
        yield _group_reading(lesson, blank, kuis)
    for number, item in enumerate(kuis.soal):
        scene = replace(blank, id=f"{blank.id}-{number + 1}", menit=0) if number else blank
        yield from asked(lesson, scene, item)


def asked(lesson: lessons.Lesson, blank: documents.AdeganTampil, item: Soal) -> Iterator[Step]:
    """One item: what it has to be read, then the question, then the answer."""
    shown = _shown(lesson, item)
    named = lesson.voice.footline(item.sumber, item.per)
    if shown.stimulus:
        yield Step(_reading(blank, shown, pertanyaan.reading_title(shown), named), (item,))
    scene = _question(blank, shown)
    if blank.animasi and pertanyaan.revealed(shown):
        yield Step(replace(scene, sumber=named), (item,))
        return
    scene = replace(scene, animasi=False)
    yield Step(scene, (item,))
    key = _listed(shown.figur_kunci, "terisi")
    answer = replace(scene, id=f"{blank.id}j", menit=0, jawaban=True, sumber=named, figur=key)
    yield Step(replace(answer, inti=f"Jawaban: {scene.inti}"), (item,))


def ticket(lesson: lessons.Lesson, blank: documents.AdeganTampil, item: Soal) -> Step:
    """The exit ticket: a question whose answer is handed in, so that no slide gives it."""
    shown = _shown(lesson, item)
    closing = replace(blank, bagian=f"{blank.bagian} · Tiket keluar", animasi=False)
    scene = _question(closing, shown)
    expected = replace(blank.catatan, diharapkan=f"{words.closed(shown.kunci)} {shown.pembahasan}")
    return Step(replace(scene, jenis="tiket", perintah=HAND_IN, catatan=expected), (item,))


def _shown(lesson: lessons.Lesson, item: Soal) -> documents.SoalTampil:
    chosen = choosing.arrange([item], 1, lesson.pilihan, lesson.request.acak)[0]
    return lesson.voice.item(chosen)


def _question(blank: documents.AdeganTampil, shown: documents.SoalTampil) -> documents.AdeganTampil:
    return replace(
        blank,
        jenis=f"kuis/{shown.jenis}",
        inti=pertanyaan.title(shown),
        butir=pertanyaan.rest(shown),
        soal=shown,
        keterangan=pertanyaan.reason(shown),
        pada_lembar=not pertanyaan.on_slide(shown),
        figur=_listed(shown.figur, "kosong"),
    )


def _listed(
    figur: documents.FigurTampil | None, daftar: Literal["kosong", "terisi"]
) -> documents.FigurTampil | None:
    """The item's figure with all that a sheet would write below it."""
    if figur and isinstance(figur.isi, figures.PetaButa) and figur.isi.bernomor:
        return replace(figur, isi=replace(figur.isi, daftar=daftar))
    return figur


def _reading(
    blank: documents.AdeganTampil, shown: documents.SoalTampil, title: str, named: str
) -> documents.AdeganTampil:
    return replace(
        blank,
        id=f"{blank.id}b",
        jenis="stimulus",
        menit=0,
        sumber=named,
        inti=title,
        soal=shown,
    )


def _group_reading(lesson: lessons.Lesson, blank: documents.AdeganTampil, kuis: Kuis) -> Step:
    """The group's text, with how many items are about it."""
    item = kuis.soal[0]
    shown = _shown(lesson, item)
    assert kuis.bacaan
    assert shown.grup
    told = lesson.voice.say(kuis.bacaan.pengantar)
    count = words.spelled(kuis.banyak) if kuis.banyak <= 10 else kuis.banyak
    title = f"{told} untuk menjawab {count} soal"
    named = lesson.voice.footline(kuis.bacaan.sumber or item.sumber, item.per)
    return Step(
        _reading(blank, replace(shown, stimulus=shown.grup.bacaan), title, named), kuis.soal
    )


def told_apart(found: Iterable[Step]) -> list[Step]:
    """The steps, a quiz's title that stood before numbered: many items have one order."""
    counts: dict[str, int] = {}
    told = []
    for step in found:
        title = step.scene.inti
        counts[title] = counts.get(title, 0) + 1
        if step.scene.soal and counts[title] > 1:
            step = replace(step, scene=replace(step.scene, inti=f"{title} ({counts[title]})"))
        told.append(step)
    return told
