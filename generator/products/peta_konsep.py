"""Peta konsep: the topic, its forms, their traits and examples as a map with blanks."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from generator import documents
from generator.bahan import Bahan
from generator.documents.lembaran import PetaKonsep
from generator.products import drawing, konsep, pasangan
from generator.products import lesson as lessons
from generator.products.request import Request
from generator.sekolah import Sekolah


def peta_konsep(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The map with blanks, then its key."""
    lesson = lessons.prepare(bahan, sekolah, request)
    branches = konsep.branches(lesson)
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
        data = PetaKonsep(
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


def _blanks(branches: Sequence[konsep.Cabang], acak: int) -> list[konsep.Daun]:
    """Half of the leaves of each group, never all of it where it has two or more; at most as many
    as the alphabet has letters."""
    chosen: list[konsep.Daun] = []
    for number, branch in enumerate(branches):
        for name, group in branch.kelompok:
            asked = [leaf for leaf in group if leaf.tersoal]
            count = min(-(-len(group) // 2), len(asked), max(len(group) - 1, 1))
            places = Random(f"{acak}:peta:{number}:{name}").sample(range(len(asked)), count)
            chosen += [asked[place] for place in sorted(places)]
    return chosen[: len(string.ascii_uppercase)]


def _drawable(
    branches: Sequence[konsep.Cabang], blank: Sequence[konsep.Daun]
) -> list[drawing.Branch]:
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


def _told(
    root: str, branches: Sequence[konsep.Cabang], blank: Sequence[konsep.Daun], *, guru: bool
) -> str:
    """The map in words, with its blanks as blanks for pupils."""
    hidden = set() if guru else {id(leaf) for leaf in blank}
    parts = []
    for branch in branches:
        for name, group in branch.kelompok:
            said = ["(kosong)" if id(leaf) in hidden else leaf.teks for leaf in group]
            head = f"{branch.teks}, {name.lower()}" if name else branch.teks
            parts.append(f"{head}: {'; '.join(said)}.")
    return f"Peta konsep {root}. {' '.join(parts)}"
