"""Which items an exam asks: places from the composition or the blueprint, filled from the pool."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from generator import choosing, kisi, words
from generator.choosing import Tempat
from generator.errors import BuatError, Problem
from generator.products.lesson import Lesson
from generator.products.request import Ujian
from generator.products.ujian import sections
from generator.soal.base import Soal

USUAL = (("pg", 25), ("benar-salah", 5), ("jodoh", 2), ("isian", 5), ("uraian", 3))
"""The composition where none is asked for; another number of items keeps its proportions."""
REMEDIAL = 10
"""Items of a remedial sheet where no number is asked for."""
LEVELS = {"L1": ("C1", "C2"), "L2": ("C3",), "L3": ("C4", "C5", "C6")}
"""What a level asks: knowing, applying, reasoning (Panduan Penulisan Soal HOTS, 2017)."""
ATTEMPTS = 3
"""Searches for an exam that leaves a second one to the same blueprint in the pool."""


@dataclass(frozen=True)
class Rencana:
    """The chosen items, and all that was decided of the exam."""

    lesson: Lesson
    ujian: Ujian
    nama: str
    waktu: int
    soal: tuple[Soal, ...]
    """In the order of kinds; the packages' own orders come later."""
    susulan: tuple[Soal, ...]
    """Other items to the same blueprint; empty where none were asked for."""

    def skor(self, item: Soal) -> int:
        """What ``item`` earns in this exam: as asked, by its kind's table, or its own score."""
        asked = dict(self.ujian.skor)
        usual = sections.macam(item.jenis).skor
        for kind, score in asked.items():
            if item.jenis in sections.together(kind, asked):
                return score
        return item.skor if usual is None else usual


def level(tingkat: str) -> str:
    """``L1``, ``L2`` or ``L3``."""
    return next(name for name, inside in LEVELS.items() if tingkat in inside)


def aims(lesson: Lesson) -> dict[str, str]:
    """The aims that an exam may ask, and their code: those of the form, or, for the topic, every
    aim that serves no wider one."""
    own = lesson.pelajaran.tp if lesson.request.bentuk else None
    found = [aim.id for aim in lesson.topik.pokok.tp if (aim.id in own if own else not aim.umum)]
    return {aim: f"TP {number}" for number, aim in enumerate(found, 1)}


def pool(lesson: Lesson) -> tuple[Soal, ...]:
    """Every item, authored or derived, that suits the class and serves one of the aims."""
    return tuple(lesson.serving(aims(lesson)))


def plan(lesson: Lesson) -> Rencana:
    """The exam that the request asks for; raises ``BuatError`` where it cannot be met."""
    ujian, name, minutes = lesson.request.ujian or Ujian(), "", 0
    if ujian.kisi and ujian.komposisi:
        raise BuatError.at("--kisi", "pilih salah satu: --kisi atau --komposisi.")
    if ujian.kisi:
        asked, tree = kisi.read(ujian.kisi)
        places = list(
            _rows(lesson, asked, [tree.place(("kisi", n)) for n in range(kisi.MOST_ITEMS)])
        )
        name, minutes = asked.nama or "", asked.waktu or 0
        own = dict(asked.skor) | dict(ujian.skor)
        ujian = replace(ujian, skor=tuple(own.items()), total=ujian.total or asked.total)
        _agree(lesson, len(places))
    else:
        places = list(_composed(composition(ujian.komposisi, lesson.request.jumlah)))
    items = pool(lesson)
    chosen, others = _chosen(lesson, items, places)
    if ujian.susulan and not others:
        raise BuatError.at("--susulan", _no_second(items, chosen))
    made = Rencana(
        lesson,
        ujian,
        ujian.nama or name,
        ujian.waktu or minutes,
        _settled(lesson, chosen),
        _settled(lesson, others) if ujian.susulan else (),
    )
    _check_total(made)
    return made


def composition(
    komposisi: Sequence[tuple[str, int]], jumlah: int | None
) -> tuple[tuple[str, int], ...]:
    """Kinds and numbers: as asked, or the usual mix scaled to ``jumlah`` items."""
    asked = sum(count for _, count in komposisi)
    if komposisi and jumlah not in (None, asked):
        raise BuatError.at(
            "--komposisi",
            f"komposisi berisi {asked} soal, sedangkan --jumlah {jumlah}. Samakan keduanya.",
        )
    if komposisi or jumlah is None:
        return tuple(komposisi) or USUAL
    whole = sum(count for _, count in USUAL)
    parts = {kind: count * jumlah // whole for kind, count in USUAL}
    parts[USUAL[0][0]] += jumlah - sum(parts.values())
    return tuple((kind, count) for kind, count in parts.items() if count)


def _composed(komposisi: Sequence[tuple[str, int]]) -> Iterator[Tempat]:
    named = [kind for kind, _ in komposisi]
    for kind, count in komposisi:
        yield from [Tempat(sections.together(kind, named), baris="--komposisi")] * count


def _agree(lesson: Lesson, count: int) -> None:
    """Raise ``BuatError`` where ``--jumlah`` says another number than the blueprint."""
    if lesson.request.jumlah not in (None, count):
        raise BuatError.at(
            "--jumlah",
            f"kisi-kisi berisi {count} soal, sedangkan --jumlah {lesson.request.jumlah}. "
            "Hapus --jumlah, atau samakan keduanya.",
        )


def _rows(lesson: Lesson, asked: kisi.Ujian, marks: Sequence[str]) -> Iterator[Tempat]:
    named = {row.jenis for row in asked.kisi}
    for row, mark in zip(asked.kisi, marks, strict=False):
        place = Tempat(
            sections.together(row.jenis, named),
            aim(lesson, row.tp, mark) if row.tp else "",
            frozenset(LEVELS.get(row.tingkat, (row.tingkat,)) if row.tingkat else ()),
            row.kesukaran or "",
            baris=mark,
        )
        yield from [place] * row.jumlah


def aim(lesson: Lesson, text: str, place: str) -> str:
    """The id of the aim written as ``tp-bentuk``, ``TP2`` or ``TP 2``; else ``BuatError``."""
    known = aims(lesson)
    if text in known:
        return text
    code = re.sub(r"\s+", "", text).upper()
    for name, number in known.items():
        if number.replace(" ", "") == code:
            return name
    raise BuatError.at(
        place,
        f'tujuan "{text}" tidak dikenal. Yang ada: '
        + ", ".join(f"{number.replace(' ', '')} ({name})" for name, number in known.items())
        + ".",
    )


def _chosen(
    lesson: Lesson, items: Sequence[Soal], places: Sequence[Tempat]
) -> tuple[tuple[Soal, ...], tuple[Soal, ...]]:
    """The exam's items, and as many others to the same blueprint, where the pool has them.

    Whether a second exam is asked for does not bear on the first.
    """
    acak = str(lesson.request.acak)
    found = choosing.fill(items, places, acak)
    _refuse_gaps(items, places, found)
    for attempt in range(ATTEMPTS):
        both = _both(items, places, f"{acak}:{attempt}" if attempt else acak)
        if both:
            return both
    return tuple(item for item in found if item), ()


def _both(
    items: Sequence[Soal], places: Sequence[Tempat], seed: str
) -> tuple[tuple[Soal, ...], tuple[Soal, ...]] | None:
    """Two exams to one blueprint, if there are: while an item has no like left for the second,
    the first does without it."""
    kept = _with_likes(items)
    while all(found := choosing.fill(kept, places, seed)):
        chosen = tuple(item for item in found if item)
        wanted = [_like(item) for item in chosen]
        others = choosing.fill(items, wanted, f"{seed}:susulan", _facts(chosen))
        alone = [item.id for item, other in zip(chosen, others, strict=True) if not other]
        if not alone:
            return chosen, tuple(item for item in others if item)
        kept = [item for item in kept if item.id != alone[0]]
    return None


def _like(item: Soal) -> Tempat:
    """The place of an item that may stand for ``item`` in another exam."""
    kinds = sections.together(item.jenis, ())
    score = item.skor if sections.macam(item.jenis).skor is None else 0
    return Tempat(kinds, item.tp, frozenset(LEVELS[level(item.tingkat)]), skor=score)


def _with_likes(items: Sequence[Soal]) -> list[Soal]:
    """The items that another fact's item may stand for."""
    likes = [_like(item) for item in items]
    facts: dict[Tempat, set[str]] = {}
    for item, like in zip(items, likes, strict=True):
        facts.setdefault(like, set()).add(choosing.fact(item))
    return [item for item, like in zip(items, likes, strict=True) if len(facts[like]) > 1]


def _facts(items: Sequence[Soal]) -> frozenset[str]:
    return frozenset(choosing.fact(item) for item in items)


def _refuse_gaps(
    items: Sequence[Soal], places: Sequence[Tempat], found: Sequence[Soal | None]
) -> None:
    """Raise ``BuatError`` with one sentence for each row of the composition that is not met."""
    gaps = dict.fromkeys(place for place, item in zip(places, found, strict=True) if not item)
    problems = []
    for gap in gaps:
        asked = sum(place == gap for place in places)
        filled = sum(
            place == gap and item is not None for place, item in zip(places, found, strict=True)
        )
        what = " ".join(
            filter(
                None,
                [
                    sections.macam(min(gap.jenis)).judul.casefold(),
                    f"untuk {gap.tp}" if gap.tp else "",
                    f"tingkat {_levels(gap.tingkat)}" if gap.tingkat else "",
                    f"yang {gap.kesukaran}" if gap.kesukaran else "",
                ],
            )
        )
        message = (
            f"diminta {asked} soal {what}, tersedia {filled}. Kurangi, atau tambahkan soal di "
            f"folder soal. Fakta berbeda dalam bank soal: {stock(items)}."
        )
        problems.append(Problem(gap.baris, message))
    if problems:
        raise BuatError(problems)


def _levels(tingkat: frozenset[str]) -> str:
    whole = [name for name, inside in LEVELS.items() if set(inside) == tingkat]
    return whole[0] if whole else words.listed(sorted(tingkat), "atau")


def stock(items: Sequence[Soal]) -> str:
    """How many facts the pool can test in each section: ``pilihan ganda 71, …``."""
    facts: dict[str, set[str]] = {}
    for item in items:
        name = sections.macam(item.jenis).judul.casefold()
        facts.setdefault(name, set()).add(choosing.fact(item))
    return ", ".join(f"{name} {len(found)}" for name, found in facts.items())


def _no_second(items: Sequence[Soal], chosen: Sequence[Soal]) -> str:
    used = Counter(sections.macam(item.jenis).judul.casefold() for item in chosen)
    asked = ", ".join(f"{name} {count}" for name, count in used.items())
    return (
        f"soal lain untuk kisi-kisi yang sama tidak cukup. Ujian ini memakai {asked}; fakta "
        f"berbeda dalam bank soal: {stock(items)}. Kurangi --komposisi, atau tambahkan soal di "
        "folder soal."
    )


def _settled(lesson: Lesson, items: Sequence[Soal]) -> tuple[Soal, ...]:
    acak = lesson.request.acak
    return tuple(item.settled(Random(f"{acak}:{item.id}"), lesson.pilihan) for item in items)


def _check_total(made: Rencana) -> None:
    result = sum(made.skor(item) for item in made.soal)
    if made.ujian.total in (None, result):
        return
    parts = Counter(
        (sections.macam(item.jenis).judul.casefold(), made.skor(item)) for item in made.soal
    )
    told = ", ".join(f"{name} {count} × {score}" for (name, score), count in parts.items())
    raise BuatError.at(
        "--total",
        f"jumlah skornya {result}, bukan {made.ujian.total} ({told}). Ubah skor tiap jenis dengan "
        "--skor, atau hapus --total.",
    )


def remedial(lesson: Lesson) -> Rencana:
    """A sheet for some aims alone, of items that the exam and its second do not use while there
    are enough."""
    ujian = lesson.request.ujian or Ujian()
    wanted = [aim(lesson, text, "--remedial") for text in ujian.remedial]
    items = [item for item in pool(lesson) if item.tp in wanted]
    count = lesson.request.jumlah or REMEDIAL
    fresh = _spread(items, count, lesson.request.acak, _examined(lesson))
    chosen = fresh if len(fresh) == count else _spread(items, count, lesson.request.acak)
    if len(chosen) < count:
        raise BuatError.at(
            "--remedial",
            f"diminta {count} soal, tersedia {len(chosen)} untuk tujuan itu. Kurangi --jumlah, "
            "atau tambahkan soal di folder soal.",
        )
    name = ujian.nama or "Lembar Remedial"
    return Rencana(lesson, ujian, name, ujian.waktu or 0, _settled(lesson, chosen), ())


def _examined(lesson: Lesson) -> frozenset[str]:
    """The facts that the exam of the same options asks; none where there can be no such exam."""
    try:
        return _facts(plan(replace(lesson, request=replace(lesson.request, jumlah=None))).soal)
    except BuatError:
        return frozenset()


def _spread(
    items: Sequence[Soal], count: int, acak: int, taken: frozenset[str] = frozenset()
) -> tuple[Soal, ...]:
    return choosing.choose(items, count, choosing.ORDER, acak, taken)
