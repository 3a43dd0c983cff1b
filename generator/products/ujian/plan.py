"""Which items an exam asks: places from the composition or the blueprint, filled from the pool."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from generator import choosing, kisi
from generator.choosing import Tempat
from generator.errors import BuatError
from generator.products.lesson import Lesson
from generator.products.request import Ujian
from generator.products.ujian import places, refusals, sections
from generator.soal.base import Soal

REMEDIAL = 10
"""Items of a remedial sheet where no number is asked for."""
PUZZLES = frozenset({"tts", "cari-kata"})
"""Kinds that train words, not an aim that was missed: a remedial sheet goes without them."""
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


def pool(lesson: Lesson) -> tuple[Soal, ...]:
    """Every item, authored or derived, that suits the class and serves one of the aims."""
    return tuple(lesson.serving(places.aims(lesson)))


def plan(lesson: Lesson) -> Rencana:
    """The exam that the request asks for; raises ``BuatError`` where it cannot be met."""
    ujian, name, minutes = lesson.request.ujian or Ujian(), "", 0
    if ujian.kisi and ujian.komposisi:
        raise BuatError.at("--kisi", "pilih salah satu: --kisi atau --komposisi.")
    if ujian.kisi:
        asked, tree = kisi.read(ujian.kisi)
        wanted = list(
            places.rows(lesson, asked, [tree.place(("kisi", n)) for n in range(kisi.MOST_ITEMS)])
        )
        name, minutes = asked.nama or "", asked.waktu or 0
        own = dict(asked.skor) | dict(ujian.skor)
        ujian = replace(ujian, skor=tuple(own.items()), total=ujian.total or asked.total)
        places.agree(lesson, len(wanted))
    else:
        wanted = list(places.composed(places.composition(ujian.komposisi, lesson.request.jumlah)))
    items = pool(lesson)
    chosen, others = _chosen(lesson, items, wanted)
    if ujian.susulan and not others:
        raise BuatError.at("--susulan", refusals.no_second(items, chosen))
    made = Rencana(
        lesson,
        ujian,
        lesson.sekolah.nama_ujian(ujian.nama or name),
        ujian.waktu or minutes,
        _settled(lesson, chosen),
        _settled(lesson, others) if ujian.susulan else (),
    )
    _check_total(made)
    return made


def _chosen(
    lesson: Lesson, items: Sequence[Soal], wanted: Sequence[Tempat]
) -> tuple[tuple[Soal, ...], tuple[Soal, ...]]:
    """The exam's items, and as many others to the same blueprint, where the pool has them.

    Whether a second exam is asked for does not bear on the first.
    """
    acak = str(lesson.request.acak)
    found = choosing.fill(items, wanted, acak)
    refusals.gaps(items, wanted, found)
    for attempt in range(ATTEMPTS):
        both = _both(items, wanted, f"{acak}:{attempt}" if attempt else acak)
        if both:
            return both
    return tuple(item for item in found if item), ()


def _both(
    items: Sequence[Soal], wanted: Sequence[Tempat], seed: str
) -> tuple[tuple[Soal, ...], tuple[Soal, ...]] | None:
    """Two exams to one blueprint, if there are: while an item has no like left for the second,
    the first does without it."""
    kept = _with_likes(items)
    while all(found := choosing.fill(kept, wanted, seed)):
        chosen = tuple(item for item in found if item)
        likes = [_like(item) for item in chosen]
        others = choosing.fill(items, likes, f"{seed}:susulan", _facts(chosen))
        alone = [item.id for item, other in zip(chosen, others, strict=True) if not other]
        if not alone:
            return chosen, tuple(item for item in others if item)
        kept = [item for item in kept if item.id != alone[0]]
    return None


def _like(item: Soal) -> Tempat:
    """The place of an item that may stand for ``item`` in another exam."""
    kinds = sections.together(item.jenis, ())
    score = item.skor if sections.macam(item.jenis).skor is None else 0
    return Tempat(kinds, item.tp, frozenset(places.LEVELS[places.level(item.tingkat)]), skor=score)


def _with_likes(items: Sequence[Soal]) -> list[Soal]:
    """The items that another fact's item may stand for."""
    likes = [_like(item) for item in items]
    facts: dict[Tempat, set[str]] = {}
    for item, like in zip(items, likes, strict=True):
        facts.setdefault(like, set()).add(choosing.fact(item))
    return [item for item, like in zip(items, likes, strict=True) if len(facts[like]) > 1]


def _facts(items: Sequence[Soal]) -> frozenset[str]:
    return frozenset(choosing.fact(item) for item in items)


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
    wanted = [places.aim(lesson, text, "--remedial") for text in ujian.remedial]
    items = [item for item in pool(lesson) if item.tp in wanted and item.jenis not in PUZZLES]
    count = lesson.request.jumlah or REMEDIAL
    fresh = _spread(items, count, lesson.request.acak, _examined(lesson))
    chosen = fresh if len(fresh) == count else _spread(items, count, lesson.request.acak)
    if len(chosen) < count:
        raise BuatError.at(
            "--remedial",
            f"diminta {count} soal, tersedia {len(chosen)} untuk tujuan itu. Kurangi --jumlah, "
            "atau tambahkan soal di folder soal.",
        )
    name = lesson.sekolah.nama_ujian(ujian.nama or "Lembar Remedial")
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
