"""Pilihan ganda over a table of pairs: "pasangan yang tepat ditunjukkan oleh nomor …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from pydantic import Field, model_validator

from generator import words
from generator.content.models import Topik
from generator.content.statements import Isi, Teks
from generator.soal.base import Soal, derived
from generator.soal.facts import latest, mixed, spread
from generator.soal.pilihan_ganda import PilihanGandaTampil, number_options


@dataclass(frozen=True)
class TabelPasanganTampil(PilihanGandaTampil):
    """Pilihan, dan tabel di atasnya."""

    kepala: tuple[str, str] = ("", "")
    """Kepala kedua lajur."""
    baris: tuple[tuple[str, str, bool], ...] = ()
    """Sisi kiri, sisi kanan, apakah berpasangan; dinomori dari 1."""


class BarisPasangan(Isi):
    """A numbered pair, right or wrong."""

    kiri: Teks
    """Isi lajur kiri."""
    kanan: Teks
    """Isi lajur kanan di sebelahnya."""
    benar: bool = False
    """``true`` bila keduanya memang berpasangan."""


class TabelPasangan(Soal):
    """Pilihan ganda: which numbered pairs are right."""

    jenis: Literal["pasangan"] = "pasangan"
    kepala: tuple[Teks, Teks]
    """Kepala lajur kiri dan kanan."""
    baris: tuple[BarisPasangan, ...] = Field(min_length=4, max_length=5)
    """Empat atau lima pasangan; dua (atau tiga dari lima) ``benar: true``."""

    @model_validator(mode="after")
    def _enough_right(self) -> TabelPasangan:
        right = sum(row.benar for row in self.baris)
        if not 2 <= right <= len(self.baris) - 2:
            raise ValueError(
                f'soal "{self.id}" punya {right} pasangan benar; perlu paling sedikit dua yang '
                "benar dan dua yang salah."
            )
        left = [row.kiri.casefold() for row in self.baris]
        if len(set(left)) < len(left):
            raise ValueError(
                f'soal "{self.id}" punya dua isi lajur kiri yang sama. Ganti salah satu.'
            )
        return self

    def arrange(self, chance: Random, pilihan: int) -> TabelPasanganTampil:
        """Shuffled rows; the options are sets of numbers, in ascending order."""
        rows = list(self.baris)
        chance.shuffle(rows)
        lettered = number_options([row.benar for row in rows], chance, pilihan)
        key = next(option.huruf for option in lettered if option.benar)
        shown = tuple((row.kiri, row.kanan, row.benar) for row in rows)
        return TabelPasanganTampil(key, lettered, kepala=self.kepala, baris=shown)


def derive(topik: Topik) -> Iterator[TabelPasangan]:
    """For each kind of fact with one value an example: two examples beside their own values, two
    beside each other's. One item a form, then of all forms together."""
    for ragam in topik.pokok.ragam:
        if not (ragam.tp and ragam.tunggal):
            continue
        for key, aim, known in spread(topik, ragam):
            said = mixed(known, distinct=True)
            if len(said) < 4:
                continue
            facts = [row.fakta for row in said]
            right = "; ".join(f"{row.contoh.sebutan}: {row.fakta.nilai}" for row in said)
            name = f"pasangan-{ragam.id}" + (f"-{key}" if key else "")
            base = derived(facts[0], name, aim, "C2", key) | latest(facts)
            yield TabelPasangan.model_validate(
                base
                | {
                    "pokok": "Pasangan yang tepat ditunjukkan oleh nomor",
                    "kepala": ("Nama", ragam.label),
                    "baris": [
                        {"kiri": row.contoh.sebutan, "kanan": row.nilai, "benar": row.benar}
                        for row in said
                    ],
                    "pembahasan": words.closed(f"{ragam.label} masing-masing: {right}"),
                    "dasar": f"pasangan-{ragam.id}",
                }
            )
