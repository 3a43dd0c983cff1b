"""A package: the exam's items in an order of its own, options shuffled, key letters spread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from generator import choosing, words
from generator.choosing import Terpilih
from generator.documents import SoalTampil
from generator.documents.ujian import BagianUjian
from generator.products.ujian import look, sections
from generator.products.ujian.plan import Rencana
from generator.soal.base import Soal, Tampilan

_TRIES = 40
"""Shuffles of one item until its key stands at the letter wanted; a fifth misses seldom."""


@dataclass(frozen=True)
class Paket:
    """One package as it is printed."""

    label: str
    bagian: tuple[BagianUjian, ...]

    @property
    def soal(self) -> tuple[SoalTampil, ...]:
        """Its items in the order of their numbers."""
        return tuple(item for part in self.bagian for item in part.soal)

    @property
    def nomor(self) -> dict[str, int]:
        """The number of each item, by its id."""
        return {item.id: item.nomor for item in self.soal}


def arrange(rencana: Rencana, label: str, items: Sequence[Soal]) -> Paket:
    """The package ``label``, fixed by ``acak``, its label and the items."""
    seed = f"{rencana.lesson.request.acak}:{label}"
    parts: list[BagianUjian] = []
    number = 1
    for macam in sections.ordered():
        own = [item for item in items if sections.macam(item.jenis) == macam]
        if not own:
            continue
        order = _shuffled(own, Random(f"{seed}:{macam.judul}"))
        views = _views(order, seed, rencana.lesson.pilihan)
        shown = tuple(
            _shown(rencana, order, index, number + index, view) for index, view in enumerate(views)
        )
        number += len(shown)
        parts.append(_section(macam, shown))
    return Paket(label, tuple(parts))


def _shown(
    rencana: Rencana, order: Sequence[Soal], index: int, number: int, view: Tampilan
) -> SoalTampil:
    """The item as printed; a rule of scoring that it brings is turned into the exam's score."""
    item, together = order[index], choosing.opens(order, index)
    last = number + together - 1 if together else None
    printed = rencana.lesson.voice.item(Terpilih(number, item, view, last))
    score = rencana.skor(item)
    isi = dict(printed.isi)
    if "aturan" in isi and score != item.skor:
        isi["aturan"] += f" Skor itu dibagi {item.skor}, lalu dikalikan {score}."
    stem = look.ended(printed.pokok, rencana.lesson.sekolah.pengaturan.ujian.titik)
    return replace(printed, skor=score, isi=isi, pokok=stem)


def _section(macam: sections.Macam, shown: tuple[SoalTampil, ...]) -> BagianUjian:
    first, last = shown[0].nomor, shown[-1].nomor
    scores = sorted({item.skor for item in shown})
    told = words.listed([str(score) for score in scores], "atau")
    return BagianUjian(
        judul=macam.judul,
        singkat=macam.singkat,
        petunjuk=macam.petunjuk,
        rentang=f"{first}–{last}" if last > first else str(first),
        skor=told,
        penskoran=macam.penskoran,
        bentuk=macam.bentuk,
        soal=shown,
    )


def _shuffled(items: Sequence[Soal], chance: Random) -> list[Soal]:
    """The items in another order; those of one reading stay together, in its order."""
    groups: dict[str, list[Soal]] = {}
    for item in items:
        groups.setdefault(f"grup {item.bacaan.id}" if item.bacaan else item.id, []).append(item)
    order = list(groups.values())
    chance.shuffle(order)
    return [item for group in order for item in sorted(group, key=_rank)]


def _rank(item: Soal) -> int:
    """Its place under its reading."""
    return item.bacaan.soal.index(item.id) if item.bacaan else 0


def _views(order: Sequence[Soal], seed: str, pilihan: int) -> Iterator[Tampilan]:
    """Each item arranged so that no letter is the key much more often than another, nor more
    than three times on end."""
    counts: Counter[str] = Counter()
    last: list[str] = []
    for item in order:
        view = _view(item, seed, pilihan, counts, last)
        for letter in _letters(view)[:1]:
            counts[view.kunci] += 1
            last = [*last[-2:], view.kunci]
            counts.setdefault(letter, 0)
        yield view


def _view(
    item: Soal, seed: str, pilihan: int, counts: Counter[str], last: Sequence[str]
) -> Tampilan:
    """The arrangement whose key letter was used least so far, among several shuffles."""
    first = item.arrange(Random(f"{seed}:{item.id}:0"), pilihan)
    if not _letters(first):
        return first
    views = [first]
    views += [item.arrange(Random(f"{seed}:{item.id}:{n}"), pilihan) for n in range(1, _TRIES)]
    thrice = last[0] if len(last) == 3 and len(set(last)) == 1 else ""
    return min(views, key=lambda view: (view.kunci == thrice, counts[view.kunci]))


def _letters(view: Any) -> list[str]:
    """Letters of its options, where one of them is the key."""
    letters = [option.huruf for option in getattr(view, "pilihan", ())]
    return letters if view.kunci in letters else []
