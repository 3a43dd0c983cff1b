"""Cari kata: a word search whose words are asked for by clues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator import words
from generator.errors import ContentError
from generator.puzzles import spelling, wordsearch
from generator.soal.base import Soal, Tampilan
from generator.soal.kata import FEWEST, Daftar, Kata, check, on_a_sheet

WAYS = {"lurus": 2, "miring": 4, "balik": 8}
"""Directions of the words, by the name of ``arah``."""


@dataclass(frozen=True)
class CariKataTampil(Tampilan):
    """Kotak huruf dan kata yang dicari."""

    sisi: int
    """Banyak huruf satu sisi."""
    huruf: tuple[str, ...]
    """Baris-barisnya."""
    temuan: tuple[str, ...]
    """Baris-baris dengan huruf kata tersembunyi saja, selebihnya spasi."""
    arah: str
    """``lurus``, ``miring``, atau ``balik``."""
    tampak: bool
    """Apakah kata-katanya tercetak pada lembar murid di sebelah petunjuknya."""
    daftar: tuple[tuple[int, str, str, str], ...]
    """Nomor, petunjuk, banyak huruf, jawaban."""
    letak: tuple[tuple[int, int, int, int], ...]
    """Baris dan lajur, dari 0, huruf pertama dan terakhir setiap kata, menurut urutan daftar."""


class CariKata(Soal):
    """A word search; one point a word."""

    jenis: Literal["cari-kata"] = "cari-kata"
    kata: tuple[Kata, ...] = Field(min_length=4, max_length=40)
    """Kata dan petunjuknya; tidak ada kata yang termuat di dalam kata lain."""
    banyak: Annotated[int, Field(ge=4, le=20)] | None = None
    """Banyak kata pada satu lembar, dipilih menurut ``--acak``; kosong: semua kata."""
    arah: Literal["lurus", "miring", "balik"] = "miring"
    """``lurus``: ke kanan dan ke bawah; ``miring``: juga serong; ``balik``: segala arah."""
    tampak: bool = False
    """``true``: kata-katanya dicetak, sehingga murid memasangkannya dengan petunjuk."""

    @property
    def skor(self) -> int:
        """One a word."""
        return self.banyak or len(self.kata)

    @model_validator(mode="after")
    def _can_be_told_apart(self) -> CariKata:
        check(self.kata, self.banyak)
        if self.banyak is None and len(self.kata) > 20:
            raise ValueError(
                f'cari kata "{self.id}" punya {len(self.kata)} kata. Tulis banyak: 20 atau kurang.'
            )
        for inner in self.kata:
            for outer in self.kata:
                if inner is not outer and _within(inner.huruf, outer.huruf):
                    raise ValueError(
                        f'kata "{inner.jawaban}" termuat di dalam "{outer.jawaban}". '
                        "Ganti salah satu."
                    )
        return self

    def arrange(self, chance: Random, pilihan: int) -> CariKataTampil:  # noqa: ARG002
        """The square with ``skor`` words; raises ``ContentError`` where they do not go in."""
        picked = chance.sample(self.kata, self.skor)
        puzzle = wordsearch.build([kata.huruf for kata in picked], chance, WAYS[self.arah])
        if not puzzle.rows:
            placed = {one.word for one in puzzle.found}
            missing = [kata.jawaban for kata in picked if kata.huruf not in placed]
            raise ContentError.at(
                f'cari kata "{self.id}"',
                f"{self.skor} kata tidak muat dalam satu kotak huruf"
                f"{'; yang tertinggal: ' + words.listed(missing) if missing else ''}. "
                "Kecilkan banyak katanya.",
            )
        lines = tuple(
            (number, kata.petunjuk, spelling.lengths(kata.jawaban), kata.jawaban)
            for number, kata in enumerate(picked, 1)
        )
        places = tuple((*one.squares[0], *one.squares[-1]) for one in puzzle.found)
        key = "; ".join(f"{number} {answer}" for number, _, _, answer in lines)
        size = len(puzzle.rows)
        hit = {square for one in puzzle.found for square in one.squares}
        found = tuple(
            "".join(letter if (row, column) in hit else " " for column, letter in enumerate(line))
            for row, line in enumerate(puzzle.rows)
        )
        return CariKataTampil(key, size, puzzle.rows, found, self.arah, self.tampak, lines, places)


def _within(inner: str, outer: str) -> bool:
    """Whether a line that spells ``outer`` spells ``inner`` too, in some direction."""
    return inner in outer or inner[::-1] in outer


def derive(lists: Iterable[Daftar]) -> Iterator[CariKata]:
    """For each list with enough words: a word search of some of them."""
    for daftar in lists:
        kept = tuple(
            kata
            for kata in daftar.kata
            if not any(o is not kata and _within(kata.huruf, o.huruf) for o in daftar.kata)
        )
        if len(kept) < FEWEST:
            continue
        yield CariKata.model_validate(
            daftar.fields
            | {
                "id": f"cari-kata-{daftar.tp}",
                "pokok": "Temukan jawaban setiap petunjuk di dalam kotak huruf, "
                "lingkari, lalu tulislah!",
                "kata": kept,
                "banyak": on_a_sheet(len(kept)),
                "pembahasan": "Setiap kata yang ditemukan dan ditulis pada petunjuk yang tepat "
                "bernilai satu.",
            }
        )
