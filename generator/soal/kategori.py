"""Pilihan ganda kompleks by category: each statement under one of two heads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from pydantic import Field, model_validator

from generator import words
from generator.content.models import Topik
from generator.content.statements import Teks
from generator.soal.base import Soal, Tampilan, derived
from generator.soal.facts import latest, mixed, sentence, spread
from generator.soal.pilihan_ganda import Nomor
from generator.soal.pilihan_kompleks import distinct
from generator.soal.traits import of_form

SESUAI = ("Sesuai", "Tidak sesuai")


@dataclass(frozen=True)
class KategoriTampil(Tampilan):
    """Pernyataan untuk dipilah menurut kepalanya, dan cara penskorannya."""

    kepala: tuple[str, str]
    """Kepala kedua lajur: lajur pernyataan yang benar lebih dahulu."""
    baris: tuple[tuple[str, bool], ...]
    """Pernyataan, dan apakah kepala pertama yang benar; dinomori dari 1."""
    aturan: str
    """Cara penskoran, seperti yang dicetak pada lembar."""


class Kategori(Soal):
    """Statements, each of them right or wrong; one point a row."""

    jenis: Literal["pgk-kategori"] = "pgk-kategori"
    kepala: tuple[Teks, Teks] = ("Benar", "Salah")
    """Kepala kedua kolom, yang pertama untuk pernyataan ``benar: true``; misalnya
    ``[Sesuai, Tidak sesuai]``."""
    pernyataan: tuple[Nomor, ...] = Field(min_length=3, max_length=6)
    """Tiga sampai enam pernyataan; paling sedikit satu ``benar: true`` dan satu salah."""

    @property
    def skor(self) -> int:
        """One a row."""
        return len(self.pernyataan)

    @model_validator(mode="after")
    def _both_heads(self) -> Kategori:
        right = sum(statement.benar for statement in self.pernyataan)
        if not 1 <= right < len(self.pernyataan):
            raise ValueError(
                f'soal "{self.id}" punya {right} pernyataan benar; perlu paling sedikit satu yang '
                "benar dan satu yang salah."
            )
        if self.kepala[0].casefold() == self.kepala[1].casefold():
            raise ValueError(f'soal "{self.id}" punya dua kepala yang sama. Ganti salah satu.')
        distinct(self.id, self.pernyataan)
        return self

    def arrange(self, chance: Random, pilihan: int) -> KategoriTampil:  # noqa: ARG002
        """Shuffled statements."""
        statements = list(self.pernyataan)
        chance.shuffle(statements)
        head = {True: self.kepala[0], False: self.kepala[1]}
        key = "; ".join(f"({n}) {head[s.benar]}" for n, s in enumerate(statements, 1))
        rows = tuple((s.teks, s.benar) for s in statements)
        return KategoriTampil(key, self.kepala, rows, "Skor 1 untuk setiap baris yang tepat.")


def derive(topik: Topik) -> Iterator[Kategori]:
    """Sentences of facts, some with another example's value; and traits of each form."""
    yield from _facts(topik)
    yield from _traits(topik)


def _facts(topik: Topik) -> Iterator[Kategori]:
    for ragam in topik.pokok.ragam:
        if not (ragam.tp and ragam.tunggal and ragam.nyata):
            continue
        for key, aim, known in spread(topik, ragam):
            said = mixed(known, distinct=False)
            if not said:
                continue
            facts = [row.fakta for row in said]
            name = f"kategori-{ragam.id}" + (f"-{key}" if key else "")
            told = [sentence(ragam, row.contoh, row.fakta.nilai) for row in said if not row.benar]
            yield Kategori.model_validate(
                derived(facts[0], name, aim, "C2", key)
                | latest(facts)
                | {
                    "pokok": (
                        "Berilah tanda centang pada kolom yang tepat untuk setiap pernyataan!"
                    ),
                    "pernyataan": [
                        {"teks": sentence(ragam, row.contoh, row.nilai), "benar": row.benar}
                        for row in said
                    ],
                    "pembahasan": f"Yang benar: {' '.join(told)}",
                    "dasar": f"kategori-{ragam.id}",
                }
            )


def _traits(topik: Topik) -> Iterator[Kategori]:
    for key, bentuk in topik.bentuk.items():
        base, own, foreign = of_form(topik, key, f"kategori-ciri-{key}")
        if not own or not foreign:
            continue
        shown = [(trait, True) for trait in own[-2:]] + [(trait, False) for trait in foreign[:2]]
        if len(shown) < 3:
            continue
        yield Kategori.model_validate(
            base
            | {
                "pokok": (
                    "Berilah tanda centang pada kolom yang tepat: sesuai atau tidak sesuai "
                    f"dengan ciri {words.lower(bentuk.nama)}!"
                ),
                "kepala": SESUAI,
                "pernyataan": [{"teks": trait.teks, "benar": right} for trait, right in shown],
                "pembahasan": f"{bentuk.nama}: {' '.join(trait.teks for trait in own[-2:])}",
            }
        )
