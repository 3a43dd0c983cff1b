"""Words with clues, as puzzles ask for them: authored, or taken from the content."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import field_validator

from generator import words
from generator.content.models import Topik
from generator.content.statements import Bersumber, Isi, Teks
from generator.puzzles import spelling
from generator.soal.base import derived
from generator.soal.facts import betrays, known_facts, unshared

FEWEST, MOST = 6, 12
"""Words that the content must give for a derived puzzle, and words of it on one sheet."""
_SHORT = 5
"""Letters; a shorter word begins many that have nothing to do with it."""
_LONGEST_CLUE = 120
"""Letters; a longer clue is a reading text."""


class Kata(Isi):
    """A word of a puzzle and what asks for it."""

    jawaban: Teks
    """Kata yang dicari: 3–15 huruf; spasi dan tanda hubung tidak masuk kotak."""
    petunjuk: Teks
    """Yang ditanyakan, tanpa banyak hurufnya dan tanpa menyebut jawabannya."""

    @field_validator("jawaban")
    @classmethod
    def _spelt(cls, value: str) -> str:
        spelling.letters(value)
        return value

    @property
    def huruf(self) -> str:
        """The letters that go into the grid."""
        return spelling.letters(self.jawaban)


def check(found: tuple[Kata, ...], wanted: int | None) -> None:
    """Refuse what no puzzle can hold; raises ``ValueError`` with a sentence for the teacher."""
    seen: set[str] = set()
    for kata in found:
        if kata.huruf in seen:
            raise ValueError(f'kata "{kata.jawaban}" ditulis dua kali. Hapus salah satu.')
        seen.add(kata.huruf)
        for other in found:
            if names(kata.petunjuk, other.jawaban):
                raise ValueError(
                    f'petunjuk kata "{kata.jawaban}" memuat jawaban "{other.jawaban}". '
                    "Tulis petunjuk lain."
                )
    if wanted is not None and wanted > len(found):
        raise ValueError(
            f"banyak: {wanted}, padahal hanya ada {len(found)} kata. "
            "Kecilkan angkanya atau tambahkan kata."
        )


def names(text: str, word: str) -> bool:
    """Whether ``text`` says ``word``: a short one alone, a longer one at a word's beginning too."""
    end = r"\b" if len(word) < _SHORT else ""
    return re.search(rf"\b{re.escape(word.casefold())}{end}", text.casefold()) is not None


@dataclass(frozen=True)
class _Clue:
    """A word that the content asks for."""

    tp: str
    basis: Bersumber
    jawaban: str
    petunjuk: str


@dataclass(frozen=True)
class Daftar:
    """Words that serve one aim, and what an item made of them takes over."""

    tp: str
    fields: dict[str, Any]
    kata: tuple[Kata, ...]


def on_a_sheet(count: int) -> int:
    """How many of ``count`` words stand on one sheet; the others are spare."""
    return max(FEWEST, min(MOST, math.ceil(count * 0.8)))


def lists(topik: Topik) -> Iterator[Daftar]:
    """For each aim, the words that the content asks for, those of its narrower aims included.

    No word is another's, or stands in another's clue.
    """
    found = [*_names(topik), *_facts(topik), *_terms(topik), *_holders(topik)]
    for aim in topik.pokok.tp:
        serving = {aim.id} | {one.id for one in topik.pokok.tp if one.umum == aim.id}
        chosen = _compatible([clue for clue in found if clue.tp in serving])
        if len(chosen) < FEWEST:
            continue
        dates = [clue.basis.per for clue in chosen if clue.basis.per]
        fields = derived(chosen[0].basis, "", aim.id, "C1", aim.bentuk) | {
            "sumber": tuple(dict.fromkeys(key for clue in chosen for key in clue.basis.sumber)),
            "per": max(dates) if dates else None,
            "dasar": "teka-teki",
        }
        kata = tuple(Kata(jawaban=clue.jawaban, petunjuk=clue.petunjuk) for clue in chosen)
        yield Daftar(aim.id, fields, kata)


def _compatible(clues: list[_Clue]) -> list[_Clue]:
    """Those that can stand together in one puzzle."""
    chosen: list[_Clue] = []
    for clue in clues:
        if not any(_betray(clue, other) or _betray(other, clue) for other in chosen):
            chosen.append(clue)
    return chosen


def _betray(clue: _Clue, other: _Clue) -> bool:
    """Whether a word that was asked for by ``other`` stands in ``clue`` or its answer."""
    return names(f"{clue.jawaban} {clue.petunjuk}", other.jawaban)


def _fits(text: str, petunjuk: str) -> bool:
    """Whether a grid can hold the word, and its clue is short and says no part of it."""
    try:
        spelling.letters(text)
    except ValueError:
        return False
    parts = [part for part in re.split(r"[\s\-–]+", text) if len(part) > 3]
    return len(petunjuk) <= _LONGEST_CLUE and not any(names(petunjuk, part) for part in parts)


def _names(topik: Topik) -> Iterator[_Clue]:
    for contoh in topik.contoh.values():
        if not (contoh.singkatan and contoh.tp and contoh.ringkas.tersoal):
            continue
        petunjuk = f"{contoh.nama} disingkat …"
        if contoh.nama != contoh.sebutan and _fits(contoh.singkatan, petunjuk):
            yield _Clue(contoh.tp, contoh.ringkas, contoh.singkatan, petunjuk)


def _facts(topik: Topik) -> Iterator[_Clue]:
    for ragam in topik.pokok.ragam:
        if not (ragam.tp and ragam.tunggal and ragam.tanya):
            continue
        for _, contoh, fakta in known_facts(topik, ragam.id):
            petunjuk = f"{ragam.tanya.replace('{nama}', contoh.nama)} …"
            values = [text for text in (fakta.nilai, *fakta.diterima) if _fits(text, petunjuk)]
            if values and not betrays(contoh, fakta.nilai):
                yield _Clue(contoh.tp or ragam.tp, fakta, values[0], petunjuk)


def _terms(topik: Topik) -> Iterator[_Clue]:
    for term in topik.pokok.istilah:
        petunjuk = words.capital(term.teks)
        if term.tp and term.tersoal and _fits(term.istilah, petunjuk):
            yield _Clue(term.tp, term, term.istilah, petunjuk)


def _holders(topik: Topik) -> Iterator[_Clue]:
    """Examples asked for by a fact that no other example shares."""
    for ragam in topik.pokok.ragam:
        if not (ragam.tp and ragam.tunggal and ragam.balik):
            continue
        known = known_facts(topik, ragam.id)
        for (_, contoh, fakta), alone in zip(known, unshared(known), strict=True):
            petunjuk = f"{ragam.balik.replace('{nilai}', fakta.nilai)} …"
            if alone and _fits(contoh.sebutan, petunjuk):
                yield _Clue(contoh.tp or ragam.tp, fakta, contoh.sebutan, petunjuk)
