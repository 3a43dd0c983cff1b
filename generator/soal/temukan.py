"""Temukan kesalahan: errors to find and mend, in a text that is wrong on purpose."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator import words
from generator.content.models import AsalButir, Topik
from generator.content.statements import Isi, Teks
from generator.soal.base import Soal, Tampilan

SPELLING = "ejaan"
LIKE = 0.7
"""Least likeness (0 to 1, ``difflib``) of a misspelt word and its right spelling; what is less
alike is another word."""


@dataclass(frozen=True)
class TemukanTampil(Tampilan):
    """Teks yang terpotong pada kesalahannya, dan banyak kesalahannya."""

    paragraf: tuple[tuple[tuple[str, str, str], ...], ...]
    """Paragraf demi paragraf: teks, lalu kata yang salah dan yang benar (kosong di akhirnya)."""
    banyak: str
    """Banyak kesalahan dalam kata: ``empat``."""
    perbaikan: tuple[tuple[str, str, str], ...]
    """Kesalahan menurut urutan teks: yang salah, yang benar, alasan (kosong bila tidak ada)."""


class Kesalahan(Isi):
    """An error in the text, and its mending."""

    salah: Teks
    """Tulisan yang keliru, persis seperti di dalam teks; di sana hanya sekali."""
    benar: Teks
    """Perbaikannya."""
    asal: Annotated[str, Field(pattern=r"^(S\d+|ejaan)$")]
    """Nomor pernyataan di ``asal.yml`` yang memuat tulisan keliru itu dan boleh menjadi soal,
    atau ``ejaan`` untuk salah eja."""
    alasan: Teks | None = None
    """Mengapa keliru; dicetak pada kunci."""


class Temukan(Soal):
    """A text with marked errors; one point for each that is found and mended."""

    jenis: Literal["temukan"] = "temukan"
    teks: tuple[Teks, ...] = Field(min_length=1, max_length=3)
    """Teks yang sengaja keliru, dalam kalimat sendiri, paragraf demi paragraf."""
    kesalahan: tuple[Kesalahan, ...] = Field(min_length=2, max_length=8)
    """Semua kesalahan di dalam teks."""

    @property
    def skor(self) -> int:
        """One an error."""
        return len(self.kesalahan)

    @model_validator(mode="after")
    def _found_once(self) -> Temukan:
        for error in self.kesalahan:
            found = [match for text in self.teks for match in re.finditer(_exact(error), text)]
            if len(found) != 1:
                raise ValueError(
                    f'kesalahan "{error.salah}" ada {len(found)} kali di dalam teks soal '
                    f'"{self.id}", seharusnya sekali.'
                )
        if sum(len(errors) for errors in map(self._errors_in, self.teks)) < len(self.kesalahan):
            raise ValueError(f'dua kesalahan pada soal "{self.id}" bertumpuk. Satukan keduanya.')
        return self

    def _errors_in(self, text: str) -> list[tuple[int, Kesalahan]]:
        """The errors of one paragraph by their place, none inside another."""
        places = [
            (match.start(), error)
            for error in self.kesalahan
            for match in re.finditer(_exact(error), text)
        ]
        places.sort(key=lambda place: place[0])
        kept: list[tuple[int, Kesalahan]] = []
        for start, error in places:
            if not kept or start >= kept[-1][0] + len(kept[-1][1].salah):
                kept.append((start, error))
        return kept

    @property
    def mended(self) -> tuple[str, ...]:
        """The text without its errors, paragraph by paragraph."""
        right = [(re.compile(_exact(error)), error.benar) for error in self.kesalahan]
        return tuple(
            functools.reduce(lambda text, pair: pair[0].sub(lambda _: pair[1], text), right, text)
            for text in self.teks
        )

    def arrange(self, chance: Random, pilihan: int) -> TemukanTampil:  # noqa: ARG002
        """The text in its order; nothing to shuffle."""
        paragraphs, mended = [], []
        for text in self.teks:
            pieces, end = [], 0
            for start, error in self._errors_in(text):
                pieces.append((text[end:start], error.salah, error.benar))
                mended.append((error.salah, error.benar, error.alasan or ""))
                end = start + len(error.salah)
            paragraphs.append((*pieces, (text[end:], "", "")))
        key = "; ".join(f"({n}) {right}" for n, (_, right, _) in enumerate(mended, 1))
        count = words.spelled(len(self.kesalahan))
        return TemukanTampil(key, tuple(paragraphs), count, tuple(mended))


def _exact(error: Kesalahan) -> str:
    return rf"(?<!\w){re.escape(error.salah)}(?!\w)"


def check(topik: Topik, item: Temukan) -> Iterator[tuple[int | None, str]]:
    """What ``asal.yml`` has against the item: the number of the error (or none) and a sentence."""
    record = {entry.id: entry for entry in topik.asal.butir} if topik.asal else {}
    for index, error in enumerate(item.kesalahan):
        told = _misspelt(error) if error.asal == SPELLING else _recorded(error, record)
        if told:
            yield index, told
    left = " ".join(text for text in item.teks)
    for error in item.kesalahan:
        left = left.replace(error.salah, "")
    right = (error.benar for error in item.kesalahan)
    rest = [left, *right, item.pokok, item.pembahasan]
    for entry in record.values():
        for form in entry.bentuk_salah:
            if any(form.casefold() in text.casefold() for text in rest):
                yield None, f'soal "{item.id}" memuat "{form}" tanpa menandainya. Daftarkan.'


def _recorded(error: Kesalahan, record: dict[str, AsalButir]) -> str | None:
    entry = record.get(error.asal)
    if entry is None:
        return f'{error.asal} tidak ada di asal.yml. Periksa nomornya, atau tulis "ejaan".'
    if not entry.boleh_soal:
        return (
            f"{error.asal} ({entry.putusan}) tidak boleh menjadi soal. "
            "Pakai pernyataan salah atau usang yang bertanda boleh_soal: true."
        )
    if error.salah not in entry.bentuk_salah:
        return (
            f'"{error.salah}" bukan bentuk_salah {error.asal} di asal.yml. Pakai salah satu '
            f"bentuknya: {', '.join(entry.bentuk_salah)}."
        )
    return None


def _misspelt(error: Kesalahan) -> str | None:
    """A spelling error changes letters, never a number or a word for another."""
    alike = difflib.SequenceMatcher(None, error.salah.casefold(), error.benar.casefold()).ratio()
    numbers = [re.findall(r"\d+", text) for text in (error.salah, error.benar)]
    if alike < LIKE or numbers[0] != numbers[1] or error.salah == error.benar:
        return (
            f'"{error.salah}" dan "{error.benar}" bukan beda ejaan. '
            "Salah ejaan hanya mengubah huruf, bukan kata atau bilangan."
        )
    return None
