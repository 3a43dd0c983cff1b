"""What an exam is refused for: places that the pool cannot fill."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator import choosing, words
from generator.choosing import Tempat
from generator.errors import BuatError, Problem
from generator.products.ujian import places, sections
from generator.soal.base import Soal


def gaps(items: Sequence[Soal], wanted: Sequence[Tempat], found: Sequence[Soal | None]) -> None:
    """Raise ``BuatError`` with one sentence for each row of the composition that is not met."""
    gaps = dict.fromkeys(place for place, item in zip(wanted, found, strict=True) if not item)
    problems = []
    for gap in gaps:
        asked = sum(place == gap for place in wanted)
        filled = sum(
            place == gap and item is not None for place, item in zip(wanted, found, strict=True)
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
    whole = [name for name, inside in places.LEVELS.items() if set(inside) == tingkat]
    return whole[0] if whole else words.listed(sorted(tingkat), "atau")


def stock(items: Sequence[Soal]) -> str:
    """How many facts the pool can test in each section: ``pilihan ganda 71, …``."""
    facts: dict[str, set[str]] = {}
    for item in items:
        name = sections.macam(item.jenis).judul.casefold()
        facts.setdefault(name, set()).add(choosing.fact(item))
    return ", ".join(f"{name} {len(found)}" for name, found in facts.items())


def no_second(items: Sequence[Soal], chosen: Sequence[Soal]) -> str:
    """The sentence for a second exam that the pool cannot fill."""
    used = Counter(sections.macam(item.jenis).judul.casefold() for item in chosen)
    asked = ", ".join(f"{name} {count}" for name, count in used.items())
    return (
        f"soal lain untuk kisi-kisi yang sama tidak cukup. Ujian ini memakai {asked}; fakta "
        f"berbeda dalam bank soal: {stock(items)}. Kurangi --komposisi, atau tambahkan soal di "
        "folder soal."
    )
