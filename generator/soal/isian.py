"""Isian singkat: a word or number to write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from generator.content.models import Topik
from generator.content.statements import Teks
from generator.soal.base import Soal, Tampilan, derived
from generator.soal.facts import betrays, known_facts, sentence

MOST_WORDS = 2
"""Words of a derived key; a longer value can be said in other words that are right too."""


@dataclass(frozen=True)
class IsianTampil(Tampilan):
    """Kalimat sebelum dan sesudah isiannya, dan jawaban yang diterima."""

    sebelum: str
    """Teks sebelum isian."""
    sesudah: str
    """Kosong bila isian mengakhiri kalimat."""
    diterima: tuple[str, ...]
    """Jawaban lain yang benar."""


class Isian(Soal):
    """A sentence with a blank; ``…`` (three dots) in the stem marks it, else it ends the stem."""

    jenis: Literal["isian"] = "isian"
    kunci: Teks
    """Jawaban yang benar."""
    diterima: tuple[Teks, ...] = ()
    """Jawaban lain yang juga benar."""

    def arrange(self, chance: Random, pilihan: int) -> IsianTampil:  # noqa: ARG002
        """The stem parted at its blank."""
        before, _, after = self.pokok.partition("…")
        return IsianTampil(self.kunci, before.rstrip(), after, self.diterima)


def derive(topik: Topik) -> Iterator[Isian]:
    """For each fact with a question and a value of a word or two: write the value."""
    for ragam in topik.pokok.ragam:
        if not (ragam.tp and ragam.tanya and ragam.tunggal):
            continue
        for key, contoh, fakta in known_facts(topik, ragam.id):
            if len(fakta.nilai.split()) > MOST_WORDS or betrays(contoh, fakta.nilai):
                continue
            base = derived(
                fakta, f"isian-{ragam.id}-{key}", contoh.tp or ragam.tp, "C1", contoh.bentuk
            )
            yield Isian.model_validate(
                base
                | {
                    "pokok": ragam.tanya.replace("{nama}", contoh.sebutan),
                    "kunci": fakta.nilai,
                    "diterima": fakta.diterima,
                    "pembahasan": sentence(ragam, contoh, fakta.nilai),
                    "dasar": f"{ragam.id}-{key}",
                }
            )
