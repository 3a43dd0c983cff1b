"""Teka-teki silang: a crossword."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator import words
from generator.errors import ContentError
from generator.puzzles import crossword, spelling
from generator.soal.base import Soal, Tampilan
from generator.soal.kata import FEWEST, Daftar, Kata, check, on_a_sheet


@dataclass(frozen=True)
class TtsTampil(Tampilan):
    """Kotak huruf dan petunjuk kedua arah."""

    lajur: int
    """Banyak petak mendatar."""
    baris: int
    """Banyak petak menurun."""
    petak: tuple[tuple[int, int, str, int], ...]
    """Setiap petak berhuruf: baris dan lajur dari 0, hurufnya, nomornya atau 0."""
    kisi: tuple[tuple[tuple[str, int], ...], ...]
    """Yang sama, baris demi baris: huruf dan nomor setiap tempat; tanpa huruf bila bukan petak."""
    mendatar: tuple[tuple[int, str, str, str], ...]
    """Mendatar: nomor, petunjuk, banyak huruf, jawaban."""
    menurun: tuple[tuple[int, str, str, str], ...]
    """Menurun: sama dengan mendatar."""


class Tts(Soal):
    """A crossword; one point a word."""

    jenis: Literal["tts"] = "tts"
    kata: tuple[Kata, ...] = Field(min_length=4, max_length=40)
    """Kata dan petunjuknya; setiap kata harus dapat bersilang dengan kata lain."""
    banyak: Annotated[int, Field(ge=4, le=24)] | None = None
    """Banyak kata pada satu lembar, dipilih menurut ``--acak``; kosong: semua kata."""

    @property
    def skor(self) -> int:
        """One a word."""
        return self.banyak or len(self.kata)

    @model_validator(mode="after")
    def _can_cross(self) -> Tts:
        check(self.kata, self.banyak)
        if self.banyak is None and len(self.kata) > 24:
            raise ValueError(
                f'tts "{self.id}" punya {len(self.kata)} kata. Tulis banyak: 24 atau kurang.'
            )
        lonely = crossword.apart([kata.huruf for kata in self.kata])
        if lonely:
            word = next(kata.jawaban for kata in self.kata if kata.huruf == lonely[0])
            raise ValueError(
                f'kata "{word}" tidak berhuruf sama dengan kata lain, '
                "maka tidak dapat bersilang. Ganti kata itu."
            )
        return self

    def arrange(self, chance: Random, pilihan: int) -> TtsTampil:  # noqa: ARG002
        """The grid of ``skor`` words; raises ``ContentError`` where too few can cross."""
        known = {kata.huruf: kata for kata in self.kata}
        puzzle = crossword.build(list(known), chance, self.skor)
        if puzzle.left_out:
            missing = [known[word].jawaban for word in puzzle.left_out]
            raise ContentError.at(
                f'tts "{self.id}"',
                f"{len(puzzle.entries)} dari {self.skor} kata dapat disilangkan; yang tertinggal: "
                f"{words.listed(missing)}. Ganti kata itu, atau tulis "
                f"banyak: {len(puzzle.entries)}.",
            )
        return _shown(puzzle, known)


def _shown(puzzle: crossword.Crossword, known: dict[str, Kata]) -> TtsTampil:
    numbers = {(entry.row, entry.column): entry.number for entry in puzzle.entries}
    across, down = (
        tuple(_line(entry, known[entry.word]) for entry in puzzle.entries if entry.down is way)
        for way in (False, True)
    )
    told = [
        f"{label}: " + "; ".join(f"{number} {answer}" for number, _, _, answer in lines)
        for label, lines in (("Mendatar", across), ("Menurun", down))
        if lines
    ]
    squares = tuple(
        (row, column, letter, numbers.get((row, column), 0))
        for (row, column), letter in puzzle.letters.items()
    )
    rows = tuple(
        tuple(
            (puzzle.letters.get((row, column), ""), numbers.get((row, column), 0))
            for column in range(puzzle.columns)
        )
        for row in range(puzzle.rows)
    )
    return TtsTampil(". ".join(told), puzzle.columns, puzzle.rows, squares, rows, across, down)


def _line(entry: crossword.Entry, kata: Kata) -> tuple[int, str, str, str]:
    return entry.number, kata.petunjuk, spelling.lengths(kata.jawaban), kata.jawaban


def derive(lists: Iterable[Daftar]) -> Iterator[Tts]:
    """For each list with enough words: a crossword of some of them."""
    for daftar in lists:
        lonely = crossword.apart([kata.huruf for kata in daftar.kata])
        kept = tuple(kata for kata in daftar.kata if kata.huruf not in lonely)
        if len(kept) < FEWEST:
            continue
        yield Tts.model_validate(
            daftar.fields
            | {
                "id": f"tts-{daftar.tp}",
                "pokok": "Isilah teka-teki silang berikut! "
                "Angka di dalam kurung menunjukkan banyak huruf.",
                "kata": kept,
                "banyak": on_a_sheet(len(kept)),
                "pembahasan": "Setiap kata yang tepat bernilai satu; satu huruf keliru "
                "membuat kata itu belum tepat.",
            }
        )
