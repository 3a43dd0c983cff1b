"""Rumpang: a text with blanks, with or without a box of words to choose from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import Literal

from pydantic import Field, model_validator

from generator.content.statements import Teks
from generator.soal.base import Soal, Tampilan

_BLANK = re.compile(r"\[([^\[\]]*)\]")
LEAST, MOST = 2, 10
"""Blanks of one text."""


@dataclass(frozen=True)
class RumpangTampil(Tampilan):
    """Teks yang terpotong pada isiannya, dan kata untuk dipilih."""

    paragraf: tuple[tuple[tuple[str, int, str], ...], ...]
    """Paragraf demi paragraf: teks, lalu nomor dan kunci isian sesudahnya (0 dan kosong di akhir
    paragraf)."""
    kata: tuple[str, ...]
    """Kotak kata, diacak; kosong bila tidak ada."""
    diterima: tuple[tuple[int, tuple[str, ...]], ...]
    """Nomor isian yang menerima kata lain juga, dengan kata-kata itu."""


class Rumpang(Soal):
    """A text with blanks; one point a blank."""

    jenis: Literal["rumpang"] = "rumpang"
    teks: tuple[Teks, ...] = Field(min_length=1, max_length=4)
    """Paragraf-paragraf teks; jawaban diapit kurung siku: "ASEAN berpusat di [Jakarta].".
    Jawaban lain yang juga benar dipisahkan garis tegak: "[dua|2]"."""
    kotak_kata: bool = True
    """``true``: jawaban dan ``pengecoh`` dicetak acak di dalam kotak untuk dipilih."""
    pengecoh: tuple[Teks, ...] = Field(default=(), max_length=4)
    """Kata di dalam kotak yang tidak terpakai."""

    @property
    def _answers(self) -> list[list[str]]:
        """The words that each blank takes, the one that is printed first."""
        return [
            [word.strip() for word in found.split("|")]
            for text in self.teks
            for found in _BLANK.findall(text)
        ]

    @property
    def skor(self) -> int:
        """One a blank."""
        return len(self._answers)

    @model_validator(mode="after")
    def _well_marked(self) -> Rumpang:
        answers = self._answers
        if any("[" in rest or "]" in rest for rest in (_BLANK.sub("", t) for t in self.teks)):
            raise ValueError(f'kurung siku pada soal "{self.id}" tidak berpasangan. Lengkapi.')
        if not LEAST <= len(answers) <= MOST or not all(all(words) for words in answers):
            raise ValueError(
                f'soal "{self.id}" punya {len(answers)} bagian rumpang, seharusnya {LEAST} sampai '
                f"{MOST}, masing-masing dengan jawaban di dalam kurung siku."
            )
        return self

    @model_validator(mode="after")
    def _one_word_a_blank(self) -> Rumpang:
        if self.pengecoh and not self.kotak_kata:
            raise ValueError(
                f'soal "{self.id}" punya pengecoh tanpa kotak kata. '
                "Hapus pengecohnya, atau tulis kotak_kata: true."
            )
        boxed = [words[0].casefold() for words in self._answers]
        boxed += [word.casefold() for word in self.pengecoh]
        accepted = {word.casefold() for words in self._answers for word in words[1:]}
        if self.kotak_kata and (len(set(boxed)) < len(boxed) or accepted & set(boxed)):
            raise ValueError(
                f'kotak kata soal "{self.id}" memuat kata yang cocok di dua tempat. '
                "Ganti salah satu, atau tulis kotak_kata: false."
            )
        return self

    def arrange(self, chance: Random, pilihan: int) -> RumpangTampil:  # noqa: ARG002
        """The text in its order, the words of the box shuffled."""
        answers = self._answers
        box = [words[0] for words in answers] + list(self.pengecoh) if self.kotak_kata else []
        chance.shuffle(box)
        paragraphs, number = [], 0
        for text in self.teks:
            pieces: list[tuple[str, int, str]] = []
            parts = _BLANK.split(text)
            for before in parts[:-1:2]:
                number += 1
                pieces.append((before, number, answers[number - 1][0]))
            paragraphs.append((*pieces, (parts[-1], 0, "")))
        more = tuple((n, tuple(words[1:])) for n, words in enumerate(answers, 1) if words[1:])
        key = "; ".join(f"({n}) {words[0]}" for n, words in enumerate(answers, 1))
        return RumpangTampil(key, tuple(paragraphs), tuple(box), more)
