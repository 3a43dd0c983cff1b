"""Which items stand on a sheet, and in which order: fixed by ``acak`` and the pool alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from generator.soal.base import Soal, Tampilan

ORDER = ("pg", "pernyataan", "benar-salah", "jodoh", "isian", "tabel", "uraian")
"""The order of kinds on a sheet: from choosing to writing."""


@dataclass(frozen=True)
class Terpilih:
    """An item with its place on the sheet."""

    nomor: int
    soal: Soal
    tampilan: Tampilan


def choose(
    pool: Iterable[Soal],
    jumlah: int,
    jenis: Sequence[str],
    acak: int,
    taken: frozenset[str] = frozenset(),
) -> tuple[Soal, ...]:
    """At most ``jumlah`` items of the kinds ``jenis``, spread over aims and kinds.

    No two test the same fact, none one of ``taken`` (values of ``dasar``). The choice depends on
    ``acak`` and the items' ids only, never on where they stand in the pool.
    """
    chance = Random(f"pilih:{acak}")
    candidates = sorted((item for item in pool if item.jenis in jenis), key=lambda item: item.id)
    chance.shuffle(candidates)
    used = set(taken)
    counts: dict[str, int] = {}
    chosen: list[Soal] = []
    while candidates and len(chosen) < jumlah:
        best = min(candidates, key=lambda item: (counts.get(item.jenis, 0), counts.get(item.tp, 0)))
        candidates.remove(best)
        if best.dasar in used:
            continue
        used |= {best.dasar} if best.dasar else set()
        counts[best.jenis] = counts.get(best.jenis, 0) + 1
        counts[best.tp] = counts.get(best.tp, 0) + 1
        chosen.append(best)
    return tuple(sorted(chosen, key=lambda item: (ORDER.index(item.jenis), item.tingkat)))


def arrange(items: Iterable[Soal], first: int, pilihan: int, acak: int) -> tuple[Terpilih, ...]:
    """The items numbered from ``first``, options shuffled; each item has a chance of its own, so
    that another item's coming or going changes nothing in it."""
    return tuple(
        Terpilih(number, item, item.arrange(Random(f"{acak}:{item.id}"), pilihan))
        for number, item in enumerate(items, first)
    )
