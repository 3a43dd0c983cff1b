"""How long a crossword of 20 words and a word search of 15 × 15 take.

Run ``python bench/teka_teki.py`` while nothing else runs. Every puzzle is of another ``acak``; the
steps are bounded, so the slowest tells how fast the machine is, not how lucky the draw was.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from random import Random

from generator.puzzles import crossword, wordsearch

TIMES, MEDIAN, MOST = 60, 0.3, 2.0
"""Puzzles of each kind, and seconds that the middle and the slowest one may take."""
TWENTY = [
    "GUNUNG", "SUNGAI", "SAMUDRA", "PULAU", "KATULISTIWA", "MUSIM", "HUJAN", "KEMARAU",
    "ANGIN", "AWAN", "PETIR", "GEMPA", "LEMPENG", "BATUAN", "PASIR", "DANAU", "RAWA",
    "HUTAN", "SABANA", "TUNDRA",
]  # fmt: skip
TEN = TWENTY[:10]


def crossing(chance: Random) -> str:
    """A crossword; what of it is told."""
    puzzle = crossword.build(TWENTY, chance)
    return f"{len(puzzle.entries)} kata"


def searching(chance: Random) -> str:
    """A word search of 15 × 15; what of it is told."""
    puzzle = wordsearch.build(TEN, chance, directions=8, least=15)
    return f"{len(puzzle.found)} kata, {len(puzzle.rows)} × {len(puzzle.rows)}"


def measure(name: str, make: Callable[[Random], str]) -> bool:
    """One line; whether the limits are kept."""
    taken, told = [], set()
    for acak in range(TIMES):
        start = time.perf_counter()
        told.add(make(Random(f"{acak}:{name}")))
        taken.append(time.perf_counter() - start)
    middle, slowest = statistics.median(taken), max(taken)
    kept = middle <= MEDIAN and slowest <= MOST
    print(
        f"{name:<12}{middle * 1000:6.0f} ms (batas {MEDIAN * 1000:.0f})"
        f"   terlama {slowest * 1000:5.0f} ms (batas {MOST * 1000:.0f})"
        f"   {'ya' if kept else 'TIDAK'}   {'; '.join(sorted(told))}"
    )
    return kept


if __name__ == "__main__":
    kept = [measure("tts", crossing), measure("cari-kata", searching)]
    raise SystemExit(not all(kept))
