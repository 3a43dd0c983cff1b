"""Linimasa: a timeline whose events are to be put at their dates."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Annotated, Literal

from pydantic import Field

from generator import figures
from generator.content.models import Topik
from generator.content.statements import Id, Peristiwa, Tanggal, Teks
from generator.soal.base import Soal, Tampilan, derived
from generator.soal.urutkan import LEAST_EVENTS, YEAR, in_order

MOST = 6
"""Events on one line."""


@dataclass(frozen=True)
class LinimasaTampil(Tampilan):
    """Peristiwa untuk dipilih, dan tempat masing-masing."""

    daftar: tuple[tuple[str, str], ...]
    """Huruf dan teks, diacak."""
    tempat: tuple[tuple[int, str], ...]
    """Nomor pada garis, dan huruf yang benar di situ."""
    contoh: str
    """Peristiwa yang sudah ada pada tanggalnya."""


class Linimasa(Soal):
    """A timeline of an example's events, all but one blank; one point a blank."""

    jenis: Literal["linimasa"] = "linimasa"
    contoh: Id
    """Id contoh yang ``peristiwa``-nya menjadi linimasa."""
    banyak: Annotated[int, Field(ge=LEAST_EVENTS, le=MOST)] | None = None
    """Banyak peristiwa, dipilih menurut ``--acak``; kosong: semua, paling banyak enam."""
    kejadian: tuple[tuple[Tanggal, Teks], ...] = ()
    """Tidak ditulis: tanggal dan peristiwa, diisi dari contohnya."""

    @property
    def skor(self) -> int:
        """One a blank."""
        return max(1, (self.banyak or min(len(self.kejadian), MOST)) - 1)

    def settled(self, chance: Random, pilihan: int) -> Linimasa:  # noqa: ARG002
        """With the events that it shows."""
        return self.model_copy(update={"kejadian": self._chosen(chance)})

    def _chosen(self, chance: Random) -> tuple[tuple[Tanggal, str], ...]:
        kept = sorted(chance.sample(range(len(self.kejadian)), self.skor + 1))
        return tuple(self.kejadian[index] for index in kept)

    def arrange(self, chance: Random, pilihan: int) -> LinimasaTampil:  # noqa: ARG002
        """The blanks numbered along the line; one event of chance is left standing."""
        events = [text for _, text in self._chosen(chance)]
        given = chance.choice(events)
        asked = [text for text in events if text != given]
        shown = asked.copy()
        while shown == asked:
            chance.shuffle(shown)
        letter = dict(zip(shown, string.ascii_uppercase, strict=False))
        places = tuple((number, letter[text]) for number, text in enumerate(asked, 1))
        key = "; ".join(f"({number}) {answer}" for number, answer in places)
        listed = tuple((letter[text], text) for text in shown)
        return LinimasaTampil(key, listed, places, given)

    def drawn(self, tampilan: Tampilan) -> tuple[figures.Subject, figures.Subject]:
        """The line with numbers in the place of events, and the whole line."""
        assert isinstance(tampilan, LinimasaTampil)
        texts = dict(tampilan.daftar)
        numbers = {texts[letter]: f"({number})" for number, letter in tampilan.tempat}
        shown = [one for one in self.kejadian if one[1] in numbers or one[1] == tampilan.contoh]
        blank = (figures.Kejadian(date, text, tutup=numbers.get(text, "")) for date, text in shown)
        whole = (figures.Kejadian(date, text) for date, text in shown)
        return figures.Linimasa("Linimasa", tuple(blank)), figures.Linimasa(
            "Linimasa", tuple(whole)
        )


def derive(topik: Topik) -> Iterator[Linimasa]:
    """The history of each example with an aim, as far as the dates prove its order."""
    for key, contoh in topik.contoh.items():
        events = _fitting(in_order(contoh.peristiwa)) if contoh.tp else []
        if len(events) < LEAST_EVENTS:
            continue
        base = derived(events[-1], f"linimasa-{key}"[:60], str(contoh.tp), "C2", contoh.bentuk)
        yield Linimasa.model_validate(
            base
            | {
                "sumber": tuple(dict.fromkeys(name for e in events for name in e.sumber)),
                "pokok": f"Lengkapi linimasa {contoh.sebutan}: tulis huruf peristiwanya!",
                "pembahasan": _reason(events),
                "dasar": f"urut-{key}",
                "contoh": key,
                "kejadian": tuple((event.tanggal, event.teks) for event in events),
            }
        )


def with_events(topik: Topik, item: Linimasa) -> Linimasa:
    """The item with the events of its example; raises ``ValueError`` where they are too few."""
    events = _fitting(in_order(topik.contoh[item.contoh].peristiwa))
    if len(events) < (item.banyak or LEAST_EVENTS):
        raise ValueError(
            f'contoh "{item.contoh}" memiliki {len(events)} peristiwa yang tanggalnya cukup teliti '
            f"dan teksnya tanpa tahun. Perlu sedikitnya {item.banyak or LEAST_EVENTS}."
        )
    told = tuple((event.tanggal, event.teks) for event in events)
    return item.model_copy(update={"kejadian": told})


def _fitting(events: Sequence[Peristiwa]) -> list[Peristiwa]:
    """Those that do not say their own year."""
    return [event for event in events if not YEAR.search(event.teks)]


def _reason(events: Sequence[Peristiwa]) -> str:
    told = "; ".join(f"{event.tanggal}: {event.teks}" for event in events)
    return f"Menurut tanggalnya: {told}."
