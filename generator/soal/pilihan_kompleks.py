"""Pilihan ganda kompleks with several right answers (MCMA): tick each right statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from pydantic import Field, model_validator

from generator import words
from generator.content.models import Topik
from generator.soal.base import Soal, Tampilan
from generator.soal.pilihan_ganda import Nomor
from generator.soal.traits import of_form

SEMUA = 2
"""Points for an item that is right as a whole or not at all."""


@dataclass(frozen=True)
class PilihanKompleksTampil(Tampilan):
    """Pernyataan untuk dicentang, dan cara penskorannya."""

    pernyataan: tuple[tuple[str, bool], ...]
    """Pernyataan, dan apakah harus dicentang; dinomori dari 1."""
    aturan: str
    """Cara penskoran, seperti yang dicetak pada lembar."""


class PilihanKompleks(Soal):
    """Several statements, of which more than one is right."""

    jenis: Literal["pgk"] = "pgk"
    pernyataan: tuple[Nomor, ...] = Field(min_length=4, max_length=6)
    """Empat sampai enam pernyataan; paling sedikit dua ``benar: true`` dan satu salah."""
    penskoran: Literal["semua", "tiap"] = "semua"
    """``semua``: skor 2 bila semua centang tepat, selain itu 0. ``tiap``: skor 1 setiap
    pernyataan yang dicentang atau dikosongkan dengan tepat."""

    @property
    def skor(self) -> int:
        """Two for all, or one a statement."""
        return SEMUA if self.penskoran == "semua" else len(self.pernyataan)

    @model_validator(mode="after")
    def _several_right(self) -> PilihanKompleks:
        right = sum(statement.benar for statement in self.pernyataan)
        if not 2 <= right < len(self.pernyataan):
            raise ValueError(
                f'soal "{self.id}" punya {right} pernyataan benar; perlu paling sedikit dua yang '
                "benar dan satu yang salah."
            )
        distinct(self.id, self.pernyataan)
        return self

    def arrange(self, chance: Random, pilihan: int) -> PilihanKompleksTampil:  # noqa: ARG002
        """Shuffled statements."""
        statements = list(self.pernyataan)
        chance.shuffle(statements)
        key = words.listed([f"({n})" for n, s in enumerate(statements, 1) if s.benar])
        return PilihanKompleksTampil(key, tuple((s.teks, s.benar) for s in statements), self._rule)

    @property
    def _rule(self) -> str:
        if self.penskoran == "semua":
            return f"Skor {SEMUA} bila semua centang tepat; selain itu skor 0."
        return (
            "Skor 1 untuk setiap pernyataan yang dicentang atau dikosongkan dengan tepat; "
            "tanpa centang sama sekali, skor 0."
        )


def distinct(identity: str, statements: tuple[Nomor, ...]) -> None:
    """Raises ValueError where two statements are the same."""
    texts = [statement.teks.casefold() for statement in statements]
    if len(set(texts)) < len(texts):
        raise ValueError(f'soal "{identity}" punya dua pernyataan yang sama. Ganti salah satu.')


def derive(topik: Topik) -> Iterator[PilihanKompleks]:
    """For each form: up to three of its traits, two that only other forms have."""
    for key, bentuk in topik.bentuk.items():
        base, own, foreign = of_form(topik, key, f"pgk-ciri-{key}")
        if len(own) < 2 or len(foreign) < 2:
            continue
        statements = [{"teks": trait.teks, "benar": True} for trait in own[:3]]
        statements += [{"teks": trait.teks} for trait in foreign[:2]]
        yield PilihanKompleks.model_validate(
            base
            | {
                "pokok": (f"Berilah tanda centang pada setiap ciri {words.lower(bentuk.nama)}!"),
                "pernyataan": statements,
                "pembahasan": " ".join(trait.teks for trait in own[:3]),
            }
        )
