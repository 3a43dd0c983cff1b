"""Words and what they mean: what study cards and bingo are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import words
from generator.content.models import Contoh, Topik
from generator.content.statements import Bersumber, Fakta
from generator.errors import ContentError
from generator.products import lesson as lessons


@dataclass(frozen=True)
class Pasangan:
    """A word and its meaning, both as printed."""

    label: str
    """What the word is."""
    kata: str
    arti: str
    nama: bool
    """Whether the word stands for itself (a term, a name), not for one fact of many."""
    asal: Bersumber
    """What it rests on."""


def pairs(lesson: lessons.Lesson) -> tuple[Pasangan, ...]:
    """Every pair of the lesson, in the content's order; no word means two things in one way.

    A form's lesson takes its own examples, and the terms that serve its aims or that its reading
    uses; the topic's takes all.
    """
    found: dict[tuple[str, str], Pasangan] = {}
    for pair in (*_terms(lesson), *_names(lesson), *_facts(lesson)):
        found.setdefault((pair.label, pair.kata.casefold()), pair)
    return tuple(found.values())


def none(topik: Topik, message: str) -> ContentError:
    """The refusal of a lesson whose content is too small for what is asked."""
    return ContentError.at(str(topik.folder), message)


def _terms(lesson: lessons.Lesson) -> Iterator[Pasangan]:
    """The glossary, as far as the lesson needs it."""
    parts = [part.teks for section in lesson.pelajaran.uraian for part in section.paragraf]
    text = " ".join(parts).casefold()
    for term in lesson.topik.pokok.istilah:
        asked = term.tp in lesson.pelajaran.tp or term.istilah.casefold() in text
        if term.tercetak and (asked or lesson.request.bentuk is None):
            yield Pasangan("Istilah", term.istilah, lesson.voice.say(term.teks), True, term)


def _examples(lesson: lessons.Lesson) -> Iterable[Contoh]:
    bentuk = lesson.request.bentuk
    return [contoh for contoh in lesson.topik.contoh.values() if bentuk in (None, contoh.bentuk)]


def _names(lesson: lessons.Lesson) -> Iterator[Pasangan]:
    """Abbreviations with what they stand for; other examples with what they are."""
    for contoh in _examples(lesson):
        if not contoh.ringkas.tercetak:
            continue
        if not contoh.singkatan:
            meaning = lesson.voice.say(contoh.ringkas.teks)
            yield Pasangan("Contoh", contoh.sebutan, meaning, True, contoh.ringkas)
        else:
            original = f" ({contoh.kepanjangan.teks})" if contoh.kepanjangan else ""
            meaning = f"{contoh.nama}{original}"
            yield Pasangan("Singkatan", contoh.singkatan, meaning, True, contoh.ringkas)


def _facts(lesson: lessons.Lesson) -> Iterator[Pasangan]:
    """Facts that items may ask for: of each kind the example has one value."""
    kinds = {ragam.id: ragam for ragam in lesson.topik.pokok.ragam if ragam.tunggal and ragam.tp}
    for contoh in _examples(lesson):
        for fakta in contoh.fakta:
            if fakta.ragam in kinds and fakta.tersoal and _once(contoh, fakta):
                label = lesson.voice.say(fakta.label or kinds[fakta.ragam].label)
                value = words.capital(lesson.voice.fact(fakta))
                yield Pasangan(label, contoh.sebutan, value, False, fakta)


def _once(contoh: Contoh, fakta: Fakta) -> bool:
    return sum(other.ragam == fakta.ragam for other in contoh.fakta) == 1


def plain(pairs: Sequence[Pasangan]) -> list[Pasangan]:
    """The pairs whose word can be found by its meaning alone: one meaning a word, and the meaning
    does not say the word."""
    found: dict[str, Pasangan] = {}
    for pair in pairs:
        head = pair.kata.partition(" (")[0].casefold()
        if pair.nama and head not in pair.arti.casefold():
            found.setdefault(head, pair)
    return list(found.values())
