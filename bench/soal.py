"""How long deriving items takes: the shipped topic, and a made-up one of 500 items and more.

Run ``python bench/soal.py``. Processor time is told; reading is excluded. The made-up topic holds
every example of the shipped one several times, each with names and facts of its own.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import replace

from generator import content, places, soal
from generator.content.models import Contoh, Topik

TIMES, MOST, PER = 31, 30.0, 500
"""Runs, milliseconds that the middle one may take, and items that they are for."""
COPIES = 20


def renamed(contoh: Contoh, mark: str) -> Contoh:
    """The example under names and with facts that no other has."""
    facts = tuple(
        fact.model_copy(update={"nilai": f"{fact.nilai} {mark}"}) for fact in contoh.fakta
    )
    return contoh.model_copy(
        update={
            "nama": f"{contoh.nama} {mark}",
            "sebutan": f"{contoh.sebutan} {mark}",
            "singkatan": f"{contoh.singkatan}{mark}" if contoh.singkatan else None,
            "fakta": facts,
        }
    )


def enlarged(topik: Topik) -> Topik:
    """The topic with ``COPIES`` of every example."""
    more = {
        f"{key}-{number}": renamed(contoh, f"Ke-{number}")
        for number in range(COPIES)
        for key, contoh in topik.contoh.items()
    }
    return replace(topik, contoh={**topik.contoh, **more})


def measure(name: str, topik: Topik, per: int | None) -> bool:
    """One line; whether the limit is kept, for every ``per`` items or for all."""
    taken = []
    for _ in range(TIMES):
        start = time.process_time()
        items = soal.derive(topik)
        taken.append((time.process_time() - start) * 1000)
    middle = statistics.median(taken) / (len(items) / per if per else 1)
    unit = f"tiap {per} soal" if per else "semuanya"
    kept = middle <= MOST
    print(
        f"{name:<16}{len(items):5} soal   {middle:6.1f} ms {unit} (batas {MOST:.0f})   "
        f"{'ya' if kept else 'TIDAK'}"
    )
    return kept


if __name__ == "__main__":
    shipped = content.read(places.shipped("content") / "kerja-sama-internasional")
    kept = [
        measure("topik bawaan", shipped, None),
        measure("topik rekaan", enlarged(shipped), PER),
    ]
    raise SystemExit(not all(kept))
