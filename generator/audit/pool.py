"""The audit of the items before printing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import content as contents
from generator.audit import butir, coverage, options, wording
from generator.content.models import Topik
from generator.errors import Problem


@dataclass(frozen=True)
class Report:
    """What was found, and the figures to judge a pool by."""

    findings: tuple[tuple[str, tuple[Problem, ...]], ...]
    """Headings with what was found under each, in an order that does not change."""
    figures: tuple[str, ...]
    """Lines to read: aims with their levels, readability."""

    @property
    def count(self) -> int:
        """How many findings there are."""
        return sum(len(found) for _, found in self.findings)


def items(
    folder: Path,
    over: Path | None = None,
    *,
    acak: int,
    pilihan: int,
    today: datetime.date,
    months: int,
    bentuk: str | None = None,
) -> Report:
    """The audit of all items of the topic in ``folder``, with ``over`` laid over it, or of those
    for ``bentuk``.

    They are arranged by ``acak`` with ``pilihan`` options, as on a sheet; an as-of date older than
    ``months`` before ``today`` is stale. Raises ``ContentError`` if the topic cannot be read.
    """
    topik = contents.read(folder, over)
    pool = butir.read(topik, acak, pilihan, bentuk)
    place = str(folder / "soal")
    checks: tuple[tuple[str, Iterator[Problem]], ...] = (
        ("Letak kunci", options.positions(pool, pilihan, place)),
        ("Kunci yang terpanjang", options.longest(pool, pilihan, place)),
        ("Pilihan yang berulang", options.repeated(pool)),
        ("Pilihan yang tidak setara", options.uneven(pool)),
        ("Kata sangkal", wording.negatives(pool)),
        ("Pokok yang membocorkan soal lain", wording.giveaways(pool)),
        ("Kalimat yang panjang", wording.long_sentences(pool)),
        ("Bahasa", wording.mistakes(pool, _titles(topik))),
        ("Tujuan tanpa soal", coverage.gaps(topik, pool, bentuk)),
        ("Tanpa indikator", coverage.unlabelled(pool)),
        ("Sumber lemah", coverage.unsupported(topik, pool)),
        ("Data yang mungkin usang", coverage.stale(pool, today, months)),
    )
    return Report(
        tuple((heading, tuple(found)) for heading, found in checks),
        (*coverage.table(topik, pool, bentuk), wording.readability(pool)),
    )


def _titles(topik: Topik) -> list[str]:
    """Titles of works and names of publishers, the longest first: not ours to mend."""
    entries = topik.sumber.values()
    found = {text for entry in entries for text in (entry.cetak, entry.ringkas, entry.judul)}
    return sorted(found, key=len, reverse=True)
