"""Peta konsep: the topic, its forms, their traits and examples as a map with blanks."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from generator import documents, words
from generator.bahan import Bahan
from generator.content.models import Bentuk, Contoh
from generator.content.statements import Bersumber
from generator.products import drawing, pasangan
from generator.products import lesson as lessons
from generator.products.request import Request
from generator.sekolah import Sekolah

MOST = {"ciri": 3, "contoh": 4}
"""Leaves of a group under one form of the whole topic's map."""
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


def peta_konsep(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The map with blanks, then its key."""
    lesson = lessons.prepare(bahan, sekolah, request)
    branches = _of_form(lesson, request.bentuk) if request.bentuk else _of_topic(lesson)
    blank = _blanks(branches, request.acak)
    if not blank:
        raise pasangan.none(
            bahan.topik, "belum ada ciri atau contoh yang dapat ditanyakan pada peta konsep."
        )
    bank = [leaf.teks for leaf in blank]
    Random(f"{request.acak}:bank").shuffle(bank)
    page = lessons.page(lesson, "Peta Konsep")
    drawn = drawing.draw(page.bentuk, _drawable(branches, blank), request.kertas)
    if drawn is None:
        raise pasangan.none(
            bahan.topik, "peta konsep tidak muat dalam satu halaman. Ringkaskan ciri-cirinya."
        )
    letters = dict(zip(bank, string.ascii_uppercase, strict=False))
    leaves = [leaf for branch in branches for _, group in branch.kelompok for leaf in group]
    for guru in (False, True):
        data = documents.PetaKonsep(
            halaman=page if not guru else replace(page, subjudul="Kunci Peta Konsep"),
            guru=guru,
            uraian=_told(page.bentuk, branches, blank, guru=guru),
            lebar=drawn.lebar,
            tinggi=drawn.tinggi,
            huruf=drawn.huruf,
            simpul=tuple(
                replace(node, huruf=letters[node.teks]) if node.nomor else node
                for node in drawn.simpul
            ),
            garis=drawn.garis,
            bank=tuple(bank),
            sumber=lesson.voice.brief(*lesson.voice.rests_on(leaf.asal for leaf in leaves)),
        )
        name = "kunci-peta-konsep" if guru else "peta-konsep"
        yield documents.Document(f"{name}-{lesson.stem}", ".pdf", "peta-konsep.html", data)


def _of_topic(lesson: lessons.Lesson) -> list[Cabang]:
    """Every form with its own traits and its undisputed examples."""
    return [
        Cabang(
            words.capital(lesson.voice.say(bentuk.sebutan)),
            (
                ("Ciri", _traits(lesson, bentuk, own=True)[: MOST["ciri"]]),
                ("Contoh", _examples(lesson, key)[: MOST["contoh"]]),
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
    """Undisputed examples, the main ones first."""

    def shown(contoh: Contoh) -> bool:
        return contoh.pengelompokan == "pasti" and contoh.ringkas.tercetak

    found = [contoh for contoh in lesson.topik.contoh_dari(key).values() if shown(contoh)]
    found.sort(key=lambda contoh: not contoh.utama)
    return tuple(
        Daun(contoh.sebutan, contoh.ringkas, tersoal=contoh.ringkas.tersoal) for contoh in found
    )


def _blanks(branches: Sequence[Cabang], acak: int) -> list[Daun]:
    """Half of the leaves of each group, never all of it where it has two or more; at most as many
    as the alphabet has letters."""
    chosen: list[Daun] = []
    for number, branch in enumerate(branches):
        for name, group in branch.kelompok:
            asked = [leaf for leaf in group if leaf.tersoal]
            count = min(-(-len(group) // 2), len(asked), max(len(group) - 1, 1))
            places = Random(f"{acak}:peta:{number}:{name}").sample(range(len(asked)), count)
            chosen += [asked[place] for place in sorted(places)]
    return chosen[: len(string.ascii_uppercase)]


def _drawable(branches: Sequence[Cabang], blank: Sequence[Daun]) -> list[drawing.Branch]:
    numbers = {id(leaf): number for number, leaf in enumerate(blank, 1)}
    return [
        drawing.Branch(
            branch.teks,
            tuple(
                (name, tuple((leaf.teks, numbers.get(id(leaf), 0)) for leaf in group))
                for name, group in branch.kelompok
                if group
            ),
        )
        for branch in branches
    ]


def _told(root: str, branches: Sequence[Cabang], blank: Sequence[Daun], *, guru: bool) -> str:
    """The map in words, with its blanks as blanks for pupils."""
    hidden = set() if guru else {id(leaf) for leaf in blank}
    parts = []
    for branch in branches:
        for name, group in branch.kelompok:
            said = ["(kosong)" if id(leaf) in hidden else leaf.teks for leaf in group]
            head = f"{branch.teks}, {name.lower()}" if name else branch.teks
            parts.append(f"{head}: {'; '.join(said)}.")
    return f"Peta konsep {root}. {' '.join(parts)}"
