"""Hubungan sebab akibat: a statement, SEBAB, a reason; five fixed options, or four.

The five options are those of the older entrance tests (UMPTN, SNMPTN); the form with four, for
classes whose items have four options, is that of Universitas Terbuka, where one option takes both
"only the statement is right" and "only the reason is right".
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

from pydantic import model_validator

from generator.content.statements import Teks
from generator.soal.base import Soal, Tampilan
from generator.soal.pilihan_ganda import HURUF, PilihanTampil

_BOTH = (
    "Pernyataan benar, alasan benar, dan keduanya menunjukkan hubungan sebab akibat.",
    "Pernyataan benar, alasan benar, tetapi keduanya tidak menunjukkan hubungan sebab akibat.",
)
FOUR = (
    *_BOTH,
    "Salah satu dari pernyataan dan alasan itu salah.",
    "Pernyataan salah dan alasan salah.",
)
FIVE = (
    *_BOTH,
    "Pernyataan benar, alasan salah.",
    "Pernyataan salah, alasan benar.",
    "Pernyataan salah dan alasan salah.",
)


@dataclass(frozen=True)
class SebabAkibatTampil(Tampilan):
    """Pernyataan, alasan, dan pilihan yang tetap."""

    pernyataan: str
    """Kalimat sebelum SEBAB."""
    alasan: str
    """Kalimat sesudahnya."""
    pilihan: tuple[PilihanTampil, ...]
    """Pilihan yang tetap, berhuruf; sama bagi semua soal jenis ini pada satu lembar."""


class SebabAkibat(Soal):
    """Judge a statement, a reason, and whether one explains the other."""

    jenis: Literal["sebab-akibat"] = "sebab-akibat"
    pernyataan: Teks
    """Kalimat sebelum SEBAB, dengan titik."""
    benar: bool
    """``true`` bila pernyataan itu benar."""
    alasan: Teks
    """Kalimat sesudah SEBAB, dengan titik."""
    alasan_benar: bool
    """``true`` bila alasan itu, sebagai kalimat sendiri, benar."""
    berhubungan: bool = False
    """``true`` bila alasan itu memang sebab pernyataan; hanya bila keduanya benar."""

    @model_validator(mode="after")
    def _related_only_if_both_right(self) -> SebabAkibat:
        if self.berhubungan and not (self.benar and self.alasan_benar):
            raise ValueError(
                f'soal "{self.id}" ditandai berhubungan, padahal pernyataan atau alasannya salah. '
                "Hapus berhubungan: true."
            )
        return self

    def fits(self, pilihan: int) -> bool:
        """Four options or five; there is no form with three."""
        return pilihan in (4, 5)

    def arrange(self, chance: Random, pilihan: int) -> SebabAkibatTampil:  # noqa: ARG002
        """The fixed options in their fixed order."""
        texts = FOUR if pilihan == len(FOUR) else FIVE
        key = self._answer(len(texts))
        lettered = tuple(
            PilihanTampil(letter, text, letter == key, "")
            for letter, text in zip(HURUF, texts, strict=False)
        )
        return SebabAkibatTampil(key, self.pernyataan, self.alasan, lettered)

    def _answer(self, options: int) -> str:
        match self.benar, self.alasan_benar:
            case True, True:
                return "A" if self.berhubungan else "B"
            case True, False:
                return "C"
            case False, True:
                return "C" if options == len(FOUR) else "D"
        return HURUF[options - 1]
