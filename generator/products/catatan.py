"""What the notes of a slide say beside what the content tells a teacher to say.

Which aim it serves, and where each of its facts comes from: both are derived, so that they cannot
go stale.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator import words
from generator.content import REFERENCE
from generator.content.lessons import Adegan
from generator.content.statements import Anggota, Bersumber, Definisi, Fakta, Peristiwa
from generator.products import lesson as lessons
from generator.products.kuis import Step
from generator.soal.base import Soal

GENERAL = {
    "pemantik": "{murid} menyatakan pendapat awal beserta alasannya",
    "tujuan": "{murid} mengetahui yang akan dicapai dan buktinya",
    "rangkuman": "{murid} merangkum pelajaran dengan kata sendiri",
    "refleksi": "{murid} menyebut pikirannya yang berubah beserta buktinya",
}
"""What steps are for that serve the lesson as a whole."""
_LABELS = {"diskusi": "bahan diskusi"}
"""What facts are called on slides whose parts have no names of their own, by their kind."""
_WORDS = 5
"""Words by which a statement is known."""
_NAMED = 4
"""Facts of one source that are named; the others are counted."""


def noted(lesson: lessons.Lesson, steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps, each with its aim and the origin of its facts."""
    aims = list(_aims(lesson, steps))
    return tuple(
        replace(step, scene=replace(step.scene, tujuan=aim, asal=tuple(origins(lesson, step))))
        for step, aim in zip(steps, aims, strict=True)
    )


def referenced(lesson: lessons.Lesson, adegan: Adegan) -> tuple[Fakta, ...]:
    """The facts that the step's own words refer to."""
    cells = [cell for row in adegan.baris for cell in row]
    told = [adegan.inti, adegan.angka, *adegan.kepala, *cells, *(one.teks for one in adegan.butir)]
    found = [match for text in told if text for match in REFERENCE.finditer(text)]
    facts = (
        next(fakta for fakta in lesson.topik.contoh[match[1]].fakta if fakta.ragam == match[2])
        for match in found
    )
    return tuple(dict.fromkeys(facts))


def origins(lesson: lessons.Lesson, step: Step) -> Iterator[str]:
    """A line for each source of the step: what rests on it, then the source with its date."""
    groups: dict[tuple[tuple[str, ...], words.Tanggal | None], list[str]] = {}
    for part in step.isi:
        if isinstance(part, Bersumber | Soal) and part.sumber:
            since = part.per or (step.per if isinstance(part, Anggota) else None)
            names = groups.setdefault((part.sumber, since), [])
            names.append(_label(lesson, part, step.scene.jenis))
    if step.sumber:
        groups.setdefault((step.sumber, step.per), []).append("isi slide ini")
    for (ids, per), names in groups.items():
        yield f"{_named(names)}: {words.closed(lesson.voice.brief(ids, per))}"


def _aims(lesson: lessons.Lesson, steps: Sequence[Step]) -> Iterator[str]:
    """Each step's aim: that of what it shows, else the lesson's aim that the next ones serve."""
    aims = {tujuan.id: tujuan.untuk_murid for tujuan in lesson.topik.pokok.tp}
    found = [_aim(lesson, step) for step in steps]
    for number, step in enumerate(steps):
        ahead = (key for key in found[number:] if key in lesson.pelajaran.tp)
        key = found[number] or next(ahead, lesson.pelajaran.tp[-1])
        general = GENERAL.get(step.scene.jenis)
        yield lesson.voice.say(general or f"{{murid}} dapat {aims[key]}")


def _aim(lesson: lessons.Lesson, step: Step) -> str:
    """Id of the aim that most of what the step shows serves; empty where none does."""
    kinds = {ragam.id: ragam.tp for ragam in lesson.topik.pokok.ragam}
    served = [
        getattr(part, "tp", None) or kinds.get(getattr(part, "ragam", "")) for part in step.isi
    ]
    found = [key for key in (step.tp, *served) if key]
    own = [key for key in found if key in lesson.pelajaran.tp]
    return max(own or found, key=(own or found).count, default="")


def _label(lesson: lessons.Lesson, part: Any, jenis: str) -> str:
    """By what a teacher finds the fact on a slide of kind ``jenis``."""
    voice, topik, style = lesson.voice, lesson.topik, lesson.sekolah.gaya_nama
    if jenis in _LABELS:
        return _LABELS[jenis]
    match part:
        case Fakta():
            labels = {ragam.id: ragam.label for ragam in topik.pokok.ragam}
            owner = next(contoh for contoh in topik.contoh.values() if part in contoh.fakta)
            whose = "" if jenis == "contoh" else f" ({owner.sebutan})"
            return voice.say(f"{part.label or labels[part.ragam]}{whose}")
        case Peristiwa():
            return str(part.tanggal)
        case Anggota():
            return voice.say(part.nama or topik.negara[part.negara].disebut(style))
        case Definisi() if part.menurut:
            return part.menurut
        case Soal():
            return "soal ini"
    told = voice.say(getattr(part, "teks", "") or getattr(part, "nama", "")).rstrip(".").split()
    return f"“{' '.join(told[:_WORDS])}{' …' if len(told) > _WORDS else ''}”"


def _named(names: Sequence[str]) -> str:
    """The first names, and how many others there are."""
    shown = list(dict.fromkeys(names))
    more = len(shown) - _NAMED
    if more > 1:
        shown = [*shown[:_NAMED], f"{more} lainnya"]
    return words.listed(shown)
