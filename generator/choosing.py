"""Which items stand on a sheet, and in which order: fixed by ``acak`` and the pool alone."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from generator.soal.base import Soal, Tampilan

ORDER = (
    *("pg", "pernyataan", "pasangan", "sebab-akibat", "pgk", "pgk-kategori"),
    *("benar-salah", "jodoh", "isian", "tabel", "uraian"),
    *(
        "rumpang",
        "urutkan",
        "kelompokkan",
        "temukan",
        "kasus",
        "tts",
        "cari-kata",
        "peta-buta",
        "linimasa",
    ),
)
"""The order of kinds on a sheet: from choosing to writing."""


@dataclass(frozen=True)
class Terpilih:
    """An item with its place on the sheet."""

    nomor: int
    soal: Soal
    tampilan: Tampilan
    sampai: int | None = None
    """On the first item of a group: the number of the group's last one here."""


def choose(
    pool: Iterable[Soal],
    jumlah: int,
    jenis: Sequence[str],
    acak: int,
    taken: frozenset[str] = frozenset(),
) -> tuple[Soal, ...]:
    """At most ``jumlah`` items of the kinds ``jenis``, spread over aims and kinds.

    No two test the same fact, none one of ``taken`` (values of ``dasar``). A group is taken whole
    or not at all, and stays together in its own order. The choice depends on ``acak`` and the
    items' ids only, never on where they stand in the pool.
    """
    chance = Random(f"pilih:{acak}")
    candidates = _units(item for item in pool if item.jenis in jenis)
    chance.shuffle(candidates)
    used = set(taken)
    counts: Counter[str] = Counter()
    chosen: list[tuple[Soal, ...]] = []
    room = jumlah
    while candidates and room > 0:
        best = min(candidates, key=lambda unit: (counts[unit[0].jenis], counts[unit[0].tp]))
        candidates.remove(best)
        facts = {item.dasar for item in best if item.dasar}
        if facts & used or len(best) > room:
            continue
        used |= facts
        room -= len(best)
        counts.update(name for item in best for name in (item.jenis, item.tp))
        chosen.append(best)
    chosen.sort(key=lambda unit: (ORDER.index(unit[0].jenis), unit[0].tingkat))
    return tuple(item for unit in chosen for item in unit)


def _units(pool: Iterable[Soal]) -> list[tuple[Soal, ...]]:
    """What is chosen in one piece, by id: single items, and groups of which no item is missing."""
    found: dict[tuple[str, ...], dict[str, Soal]] = {}
    for item in pool:
        together = item.bacaan.soal if item.bacaan else (item.id,)
        found.setdefault(together, {})[item.id] = item
    return [
        tuple(members[name] for name in together)
        for together, members in sorted(found.items())
        if len(members) == len(together)
    ]


def arrange(items: Iterable[Soal], first: int, pilihan: int, acak: int) -> tuple[Terpilih, ...]:
    """The items numbered from ``first``, options shuffled; each item has a chance of its own, so
    that another item's coming or going changes nothing in it."""
    every = list(items)
    return tuple(
        Terpilih(
            first + index,
            item,
            item.arrange(Random(f"{acak}:{item.id}"), pilihan),
            first + index + together - 1 if (together := opens(every, index)) else None,
        )
        for index, item in enumerate(every)
    )


def opens(items: Sequence[Soal], index: int) -> int:
    """How many items of one group follow each other from here; 0 unless the first of them."""
    own = items[index].bacaan
    if own is None or (index and items[index - 1].bacaan == own):
        return 0
    return len(list(itertools.takewhile(lambda item: item.bacaan == own, items[index:])))


@dataclass(frozen=True)
class Tempat:
    """A place in an exam, and what an item must be to stand there."""

    jenis: frozenset[str]
    tp: str = ""
    """Empty: any aim."""
    tingkat: frozenset[str] = frozenset()
    """Empty: any level."""
    kesukaran: str = ""
    """Empty: any difficulty."""
    skor: int = 0
    """The item's own score; 0: any."""
    baris: str = field(default="", compare=False)
    """Where it was asked for, for a refusal."""

    def takes(self, item: Soal) -> bool:
        """Whether ``item`` may stand here."""
        return (
            item.jenis in self.jenis
            and self.tp in ("", item.tp)
            and (not self.tingkat or item.tingkat in self.tingkat)
            and self.kesukaran in ("", difficulty(item))
            and self.skor in (0, item.skor)
        )


def difficulty(item: Soal) -> str:
    """How hard it is guessed to be before anybody has tried it: ``mudah``, ``sedang``, ``sukar``.

    By level, and by whether something must be read first.
    """
    read = item.stimulus or item.bacaan
    if item.tingkat == "C1" or (item.tingkat == "C2" and not read):
        return "mudah"
    if item.tingkat in ("C5", "C6") or (item.tingkat == "C4" and read):
        return "sukar"
    return "sedang"


def fill(
    pool: Iterable[Soal],
    places: Sequence[Tempat],
    acak: str,
    taken: frozenset[str] = frozenset(),
) -> tuple[Soal | None, ...]:
    """An item for each of ``places``, no fact (``dasar``) twice; ``None`` where there is none.

    A group is taken whole or not at all. Beside the groups as many places are filled as can be
    filled at all: one that finds its fact taken sends that fact's place to another (Kuhn's
    augmenting paths). Aims and levels are spread.
    """
    units = _units(item for item in pool if fact(item) not in taken)
    Random(f"ujian:{acak}").shuffle(units)
    singles = [unit[0] for unit in units if len(unit) == 1]
    found = (_filled(singles, groups, places) for groups in _selections(units, len(places)))
    best: dict[int, Soal] = {}
    for chosen in found:
        best = max(best, chosen, key=len)
        if len(best) == len(places):
            break
    return tuple(best.get(index) for index in range(len(places)))


def _selections(units: Sequence[tuple[Soal, ...]], room: int) -> Iterator[list[tuple[Soal, ...]]]:
    """Groups to take, in the order of liking: those drawn among as many items as there is room
    for, then ever fewer of them, then ever more."""
    groups = [unit for unit in units if len(unit) > 1]
    ends = itertools.accumulate(len(unit) for unit in units)
    drawn = sum(len(unit) > 1 and end <= room for unit, end in zip(units, ends, strict=True))
    for count in (*range(drawn, -1, -1), *range(drawn + 1, len(groups) + 1)):
        yield groups[:count]


def _filled(
    singles: Sequence[Soal], groups: Sequence[tuple[Soal, ...]], places: Sequence[Tempat]
) -> dict[int, Soal]:
    """Items by the place that they stand in: the groups that find room, then single ones."""
    chosen: dict[int, Soal] = {}
    for group in groups:
        chosen |= _seated(group, places, chosen)
    held = {fact(item) for item in chosen.values()}
    free = [item for item in singles if fact(item) not in held]
    fitting = [[item for item in free if place.takes(item)] for place in places]
    for index in sorted(range(len(places)), key=lambda index: len(fitting[index])):
        if index not in chosen:
            _place(index, fitting, chosen, set())
    return chosen


def _seated(
    group: Sequence[Soal], places: Sequence[Tempat], chosen: Mapping[int, Soal]
) -> dict[int, Soal]:
    """A place for each item of ``group`` beside those ``chosen``; empty where one has none."""
    if {fact(item) for item in group} & {fact(item) for item in chosen.values()}:
        return {}
    seats: dict[int, Soal] = {}
    for item in group:
        free = (n for n in range(len(places)) if n not in chosen and n not in seats)
        seat = next((n for n in free if places[n].takes(item)), None)
        if seat is None:
            return {}
        seats[seat] = item
    return seats


def fact(item: Soal) -> str:
    """What it tests: its fact, or itself where it names none."""
    return item.dasar or item.id


def _place(
    index: int, fitting: Sequence[Sequence[Soal]], chosen: dict[int, Soal], tried: set[str]
) -> bool:
    """Give place ``index`` an item, moving others where that is the only way."""
    holders = {fact(item): place for place, item in chosen.items()}
    counts = _counts(chosen)
    free = [item for item in fitting[index] if fact(item) not in holders]
    if free:
        chosen[index] = min(
            free, key=lambda item: counts.get(item.tp, 0) + counts.get(item.tingkat, 0)
        )
        return True
    for item in fitting[index]:
        name = fact(item)
        if name in tried:
            continue
        tried.add(name)
        if _place(holders[name], fitting, chosen, tried):
            chosen[index] = item
            return True
    return False


def _counts(chosen: Mapping[int, Soal]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for item in chosen.values():
        for name in (item.tp, item.tingkat):
            counts[name] = counts.get(name, 0) + 1
    return counts
