"""Urutkan: a shuffled list of happenings to put in order."""

from __future__ import annotations

import calendar
import datetime
import re
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from pydantic import Field, model_validator

from generator.content.models import Contoh, Topik
from generator.content.statements import Peristiwa, Tanggal, Teks
from generator.soal.base import Soal, Tampilan, derived

MOST_PLACES = 5
"""Happenings of a derived item on one sheet; a longer row tests memory, not order."""
LEAST_STAGES, LEAST_EVENTS = 3, 4
YEAR = re.compile(r"\b[12][0-9]{3}\b")


@dataclass(frozen=True)
class UrutkanTampil(Tampilan):
    """Daftar berhuruf, dan huruf-hurufnya menurut urutan yang benar."""

    daftar: tuple[tuple[str, str], ...]
    """Huruf, teks."""
    urutan: tuple[str, ...]
    """Huruf setiap tempat, dari tempat pertama."""


class Urutkan(Soal):
    """Happenings or steps to put in order; one point a place."""

    jenis: Literal["urutkan"] = "urutkan"
    urutan: tuple[Teks, ...] = Field(min_length=3, max_length=8)
    """Peristiwa atau langkah, dari yang pertama sampai yang terakhir; tanpa tanggal."""

    @property
    def skor(self) -> int:
        """One a place."""
        return min(len(self.urutan), MOST_PLACES) if self.turunan else len(self.urutan)

    @model_validator(mode="after")
    def _distinct(self) -> Urutkan:
        if len({text.casefold() for text in self.urutan}) < len(self.urutan):
            raise ValueError(f'soal "{self.id}" punya dua isi urutan yang sama. Ganti salah satu.')
        if sum(bool(YEAR.search(text)) for text in self.urutan) > 1:
            raise ValueError(
                f'urutan soal "{self.id}" terbaca dari tahun di dalamnya. '
                "Hapus tahunnya; sisakan paling banyak satu."
            )
        return self

    def arrange(self, chance: Random, pilihan: int) -> UrutkanTampil:  # noqa: ARG002
        """The list shuffled, never in its right order already or in just the reverse of it."""
        kept = sorted(chance.sample(range(len(self.urutan)), self.skor))
        right = [self.urutan[index] for index in kept]
        shown = right.copy()
        while shown in (right, right[::-1]):
            chance.shuffle(shown)
        letter = dict(zip(shown, string.ascii_uppercase, strict=False))
        order = tuple(letter[text] for text in right)
        listed = tuple((letter[text], text) for text in shown)
        return UrutkanTampil("–".join(order), listed, order)


def derive(topik: Topik) -> Iterator[Urutkan]:
    """The stages of each agreement and the history of each example, as far as the dates are
    exact enough to prove an order."""
    for key, contoh in topik.contoh.items():
        if contoh.tp:
            yield from _stages(key, contoh)
            yield from _history(key, contoh)


def _stages(key: str, contoh: Contoh) -> Iterator[Urutkan]:
    named = [event for event in contoh.peristiwa if event.tahap and event.perjanjian]
    for name in dict.fromkeys(str(event.perjanjian) for event in named):
        events = in_order(event for event in named if event.perjanjian == name)
        if len(events) >= LEAST_STAGES and len({event.tahap for event in events}) == len(events):
            identity = "tahap-" + "-".join(re.findall(r"[a-z0-9]+", name.casefold()))
            pokok = f"Urutkan tahap {name} dari yang paling awal!"
            yield from _item(contoh, identity[:60].rstrip("-"), key, pokok, events)


def _history(key: str, contoh: Contoh) -> Iterator[Urutkan]:
    events = in_order(contoh.peristiwa)
    if len(events) >= LEAST_EVENTS:
        pokok = f"Urutkan peristiwa tentang {contoh.sebutan} berikut dari yang paling awal!"
        yield from _item(contoh, f"urut-{key}", key, pokok, events[:8])


def _item(
    contoh: Contoh, identity: str, key: str, pokok: str, events: list[Peristiwa]
) -> Iterator[Urutkan]:
    """The item, unless years inside its texts tell the order."""
    if sum(bool(YEAR.search(event.teks)) for event in events) > 1:
        return
    told = "; ".join(f"{event.teks} ({event.tanggal})" for event in events)
    base = derived(events[-1], identity, str(contoh.tp), "C2", contoh.bentuk)
    yield Urutkan.model_validate(
        base
        | {
            "sumber": tuple(dict.fromkeys(name for event in events for name in event.sumber)),
            "pokok": pokok,
            "urutan": tuple(event.teks for event in events),
            "pembahasan": f"Urutannya: {told}.",
            "dasar": f"urut-{key}",
        }
    )


def in_order(events: Iterable[Peristiwa]) -> list[Peristiwa]:
    """The happenings on which an item may rest, first to last; one whose date may be as late as
    another's is left out, so that the order is proved, and of those told alike all but the first,
    so that each has one place."""
    trusted = sorted((e for e in events if e.tersoal), key=lambda e: last_day(e.tanggal))
    kept: list[Peristiwa] = []
    told: set[str] = set()
    for event in trusted:
        later = not kept or event.tanggal.first_day > last_day(kept[-1].tanggal)
        if later and event.teks.casefold() not in told:
            kept.append(event)
            told.add(event.teks.casefold())
    return kept


def last_day(tanggal: Tanggal) -> datetime.date:
    """The latest day that a date can mean."""
    month = tanggal.bulan or 12
    day = tanggal.hari or calendar.monthrange(tanggal.tahun, month)[1]
    return datetime.date(tanggal.tahun, month, day)
