"""Benar–salah with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from generator import words
from generator.content.models import Topik
from generator.content.statements import Teks
from generator.soal.base import Soal, Tampilan, derived
from generator.soal.facts import betrays, differs, known_facts, sentence


@dataclass(frozen=True)
class BenarSalahTampil(Tampilan):
    """Pernyataan, benar tidaknya, dan alasan yang dicari."""

    pernyataan: str
    """Kalimat yang dinilai."""
    benar: bool
    """Apakah pernyataan itu benar."""
    alasan: str
    """Alasan yang dicari."""


class BenarSalah(Soal):
    """One statement to judge, and the reason to give: one point each."""

    jenis: Literal["benar-salah"] = "benar-salah"
    pernyataan: Teks
    """Kalimat yang dinilai, dengan titik."""
    benar: bool
    """``true`` bila kalimat itu benar."""
    alasan: Teks
    """Alasan yang diharapkan, satu kalimat."""

    @property
    def skor(self) -> int:
        """One for the judgement, one for the reason."""
        return 2

    def arrange(self, chance: Random, pilihan: int) -> BenarSalahTampil:  # noqa: ARG002
        """The statement as it is; nothing to shuffle."""
        key = "Benar" if self.benar else "Salah"
        return BenarSalahTampil(key, self.pernyataan, self.benar, self.alasan)


def derive(topik: Topik) -> Iterator[BenarSalah]:
    """For each fact that has a sentence: the true one where another fact is its reason, and a
    false one with another example's value."""
    labels = {ragam.id: ragam.label for ragam in topik.pokok.ragam}
    for ragam in topik.pokok.ragam:
        if not (ragam.tp and ragam.nyata):
            continue
        known = known_facts(topik, ragam.id)
        for position, (key, contoh, fakta) in enumerate(known):
            if betrays(contoh, fakta.nilai):
                continue
            truth = sentence(ragam, contoh, fakta.nilai)
            identity = f"bs-{ragam.id}-{key}"
            base = derived(fakta, identity, contoh.tp or ragam.tp, "C2", contoh.bentuk) | {
                "pokok": "Tentukan benar atau salah, lalu tulis alasannya!",
                "dasar": f"{ragam.id}-{key}",
                "pembahasan": truth,
            }
            reason = next((f for f in contoh.fakta if f.ragam == ragam.bukti and f.tersoal), None)
            if reason:
                label = reason.label or labels[reason.ragam]
                told = words.closed(f"{truth} {label}: {reason.nilai}")
                right = {"pernyataan": truth, "benar": True, "alasan": told, "pembahasan": told}
                yield BenarSalah.model_validate(base | right)
            after = [f for _, _, f in known[position + 1 :] + known[:position]]
            other = next((f for f in after if differs(fakta, f)), None)
            if ragam.tunggal and other:
                wrong = {"pernyataan": sentence(ragam, contoh, other.nilai), "benar": False}
                yield BenarSalah.model_validate(
                    base | wrong | {"id": f"{identity}-salah", "alasan": truth}
                )
