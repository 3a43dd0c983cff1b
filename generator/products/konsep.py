"""The concepts of a lesson and how they belong together: branches, their groups, their leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator import words
from generator.content.models import Bentuk, Contoh
from generator.content.statements import Bersumber
from generator.products import lesson as lessons

MOST = {"ciri": 3, "contoh": 4}
"""Leaves of a group under one form of the whole topic's map."""
FEWEST = {"ciri": 2, "contoh": 4}
"""The same on a slide."""
MOST_OF_A_FORM = 6
"""Leaves of a branch of one form's map."""


@dataclass(frozen=True)
class Daun:
    """A leaf and what it rests on."""

    teks: str
    asal: Bersumber
    tersoal: bool
    """Whether it may be left blank: the content says that it belongs here and nowhere else."""


@dataclass(frozen=True)
class Cabang:
    """A branch with its groups of leaves; a group without a name is the only one."""

    teks: str
    kelompok: tuple[tuple[str, tuple[Daun, ...]], ...]


def branches(lesson: lessons.Lesson, most: Mapping[str, int] = MOST) -> list[Cabang]:
    """The branches of the lesson's form, or of the whole topic: its forms, with ``most`` leaves in
    a group."""
    key = lesson.request.bentuk
    return _of_form(lesson, key) if key else _of_topic(lesson, most)


def _of_topic(lesson: lessons.Lesson, most: Mapping[str, int]) -> list[Cabang]:
    """Every form with its own traits and its undisputed examples."""
    return [
        Cabang(
            words.capital(lesson.voice.say(bentuk.sebutan)),
            (
                ("Ciri", _traits(lesson, bentuk, own=True)[: most["ciri"]]),
                ("Contoh", _examples(lesson, key)[: most["contoh"]]),
            ),
        )
        for key, bentuk in lesson.topik.bentuk.items()
    ]


def _of_form(lesson: lessons.Lesson, key: str) -> list[Cabang]:
    """What one form means, its traits, its motives, its examples."""
    bentuk, say = lesson.topik.bentuk[key], lesson.voice.say
    own = [d for d in bentuk.definisi if d.tercetak and not d.menurut][:1]
    meaning = [Daun(words.capital(say(d.teks)).rstrip("."), d, tersoal=False) for d in own]
    found = [("Arti", tuple(meaning)), ("Ciri", _traits(lesson, bentuk, own=False))]
    if bentuk.dorongan:
        motives = [
            Daun(say(part.teks), part, part.tersoal)
            for part in bentuk.dorongan.butir
            if part.tercetak
        ]
        found.append((words.capital(bentuk.dorongan.sebutan), tuple(motives)))
    found.append(("Contoh", _examples(lesson, key)))
    return [Cabang(name, (("", group[:MOST_OF_A_FORM]),)) for name, group in found if group]


def _traits(lesson: lessons.Lesson, bentuk: Bentuk, *, own: bool) -> tuple[Daun, ...]:
    """Printed traits; ``own``: those alone that no other form has."""
    return tuple(
        Daun(lesson.voice.say(trait.teks).rstrip("."), trait, trait.tersoal)
        for trait in bentuk.ciri
        if trait.tercetak and (trait.hanya or not own)
    )


def _examples(lesson: lessons.Lesson, key: str) -> tuple[Daun, ...]:
    """Undisputed examples that are not over, the main ones first."""

    def shown(contoh: Contoh) -> bool:
        over = bool(contoh.anggota) and all(one.sampai for one in contoh.anggota)
        return contoh.pengelompokan == "pasti" and contoh.ringkas.tercetak and not over

    found = [contoh for contoh in lesson.topik.contoh_dari(key).values() if shown(contoh)]
    found.sort(key=lambda contoh: not contoh.utama)
    return tuple(
        Daun(contoh.sebutan, contoh.ringkas, tersoal=contoh.ringkas.tersoal) for contoh in found
    )
