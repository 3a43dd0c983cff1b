"""Uraian: an answer in sentences, judged by a rubric."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator import words
from generator.content.models import Topik
from generator.content.statements import Teks
from generator.soal.base import Rubrik, Soal, Tampilan, derived


@dataclass(frozen=True)
class UraianTampil(Tampilan):
    """Garis tulis, pembuka kalimat, rubrik, dan contoh jawaban."""

    garis: int
    """Banyak garis tulis."""
    kerangka: tuple[str, ...]
    """Pembuka kalimat."""
    rubrik: tuple[tuple[int, str], ...]
    """Skor dan kriteria, dari yang tertinggi."""
    contoh: tuple[str, ...]
    """Contoh jawaban yang mendapat skor penuh."""


class Uraian(Soal):
    """A question answered in writing."""

    jenis: Literal["uraian"] = "uraian"
    garis: Annotated[int, Field(ge=1, le=20)] = 4
    """Banyak garis tulis."""
    kerangka: tuple[Teks, ...] = ()
    """Awal kalimat yang membantu: "Menurut saya", "Buktinya"."""
    rubrik: tuple[Rubrik, ...] = Field(min_length=2)
    """Dari skor tertinggi ke terendah."""
    contoh_jawaban: tuple[Teks, ...] = Field(min_length=1)
    """Contoh jawaban bernilai penuh; lebih dari satu bila beberapa pendapat sah."""

    @property
    def skor(self) -> int:
        """The rubric's highest score."""
        return self.rubrik[0].skor

    @model_validator(mode="after")
    def _descending(self) -> Uraian:
        scores = [level.skor for level in self.rubrik]
        if scores != sorted(set(scores), reverse=True):
            raise ValueError(
                f'rubrik soal "{self.id}" harus urut dari skor tertinggi, tanpa skor kembar.'
            )
        return self

    def arrange(self, chance: Random, pilihan: int) -> UraianTampil:  # noqa: ARG002
        """The question as it is."""
        levels = tuple((level.skor, level.kriteria) for level in self.rubrik)
        key = self.contoh_jawaban[0]
        return UraianTampil(key, self.garis, self.kerangka, levels, self.contoh_jawaban)


_RUBRIK = (
    {"skor": 4, "kriteria": "Kedua aspek dibandingkan dengan tepat, masing-masing dengan contoh"},
    {"skor": 3, "kriteria": "Kedua aspek dibandingkan dengan tepat, contoh belum lengkap"},
    {"skor": 2, "kriteria": "Satu aspek dibandingkan dengan tepat"},
    {"skor": 1, "kriteria": "Menyebut ciri tanpa membandingkan"},
    {"skor": 0, "kriteria": "Tidak menjawab"},
)


def derive(topik: Topik) -> Iterator[Uraian]:
    """For each two forms: compare them in two aspects that the content tells of both."""
    aspects = [aspek for aspek in topik.pokok.aspek if aspek.tp]
    for (key, one), (other, two) in itertools.combinations(topik.bentuk.items(), 2):
        shared = [
            (aspek, one.perbandingan[aspek.id], two.perbandingan[aspek.id])
            for aspek in aspects
            if {aspek.id} <= one.perbandingan.keys() & two.perbandingan.keys()
            and one.perbandingan[aspek.id].tersoal
            and two.perbandingan[aspek.id].tersoal
        ][:2]
        if len(shared) < 2:
            continue
        told = " ".join(
            f"{aspek.label}: {one.nama} ({left.teks}); {two.nama} ({right.teks})."
            for aspek, left, right in shared
        )
        used = [statement for _, left, right in shared for statement in (left, right)]
        base = derived(used[0], f"banding-{key}-{other}", str(shared[0][0].tp), "C4", None)
        yield Uraian.model_validate(
            base
            | {
                "sumber": tuple(dict.fromkeys(k for statement in used for k in statement.sumber)),
                "pokok": (
                    f"Bandingkan {words.lower(one.nama)} dan {words.lower(two.nama)} "
                    f"dari segi {words.lower(shared[0][0].label)} "
                    f"dan {words.lower(shared[1][0].label)}! "
                    "Berikan satu contoh untuk masing-masing."
                ),
                "rubrik": _RUBRIK,
                "contoh_jawaban": (told,),
                "pembahasan": "Jawaban dinilai dengan rubrik; contoh lain yang tepat diterima.",
                "dasar": f"banding-{key}-{other}",
            }
        )
