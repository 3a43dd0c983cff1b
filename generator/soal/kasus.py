"""Studi kasus: a case to read, and guiding questions judged by rubrics."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator.content.models import Topik
from generator.content.statements import Id, Isi, Teks
from generator.soal.base import Rubrik, Soal, Stimulus, Tampilan


@dataclass(frozen=True)
class PertanyaanTampil:
    """Satu pertanyaan dengan garis tulis, contoh jawaban, dan rubriknya."""

    huruf: str
    teks: str
    garis: int
    """Banyak garis tulis."""
    rubrik: tuple[tuple[int, str], ...]
    """Skor dan kriteria, dari yang tertinggi."""
    contoh: tuple[str, ...]
    """Contoh jawaban yang mendapat skor penuh."""
    skor: int


@dataclass(frozen=True)
class KasusTampil(Tampilan):
    """Pertanyaan-pertanyaannya; kasusnya sendiri ada pada stimulus soal."""

    pertanyaan: tuple[PertanyaanTampil, ...]
    """Dari yang dikatakan kasus sampai pendapat murid."""


class Pertanyaan(Isi):
    """A guiding question."""

    teks: Teks
    """Pertanyaan atau perintah."""
    garis: Annotated[int, Field(ge=1, le=12)] = 3
    """Banyak garis tulis."""
    rubrik: tuple[Rubrik, ...] = Field(min_length=2)
    """Dari skor tertinggi ke terendah."""
    contoh_jawaban: tuple[Teks, ...] = Field(min_length=1)
    """Contoh jawaban bernilai penuh; lebih dari satu bila beberapa pendapat sah."""


class StudiKasus(Soal):
    """A case and two to four questions about it."""

    jenis: Literal["kasus"] = "kasus"
    kartu: Id | None = None
    """Id contoh yang ``kasus``-nya dibaca; pernyataan kartunya menjadi stimulus. Tanpa ini
    stimulus ditulis sendiri."""
    pertanyaan: tuple[Pertanyaan, ...] = Field(min_length=2, max_length=4)
    """Dua sampai empat pertanyaan, dari memahami ke menilai."""

    @property
    def skor(self) -> int:
        """The sum of the rubrics' highest scores."""
        return sum(question.rubrik[0].skor for question in self.pertanyaan)

    @model_validator(mode="after")
    def _honest(self) -> StudiKasus:
        if (self.kartu is None) == (self.stimulus is None):
            raise ValueError(
                f'studi kasus "{self.id}" perlu tepat satu bacaan: kartu sebuah contoh, '
                "atau stimulus sendiri."
            )
        for question in self.pertanyaan:
            scores = [level.skor for level in question.rubrik]
            if scores != sorted(set(scores), reverse=True) or scores[-1]:
                raise ValueError(
                    f'rubrik soal "{self.id}" harus urut dari skor tertinggi sampai 0, '
                    "tanpa skor kembar."
                )
        return self

    def arrange(self, chance: Random, pilihan: int) -> KasusTampil:  # noqa: ARG002
        """The questions in their order."""
        shown = tuple(
            PertanyaanTampil(
                letter,
                question.teks,
                question.garis,
                tuple((level.skor, level.kriteria) for level in question.rubrik),
                question.contoh_jawaban,
                question.rubrik[0].skor,
            )
            for letter, question in zip("abcd", self.pertanyaan, strict=False)
        )
        return KasusTampil("lihat rubrik", shown)


def with_case(topik: Topik, item: StudiKasus) -> StudiKasus:
    """The item with the case card that it names as its stimulus; raises ``ValueError``.

    Only statements on which an item may rest are taken over.
    """
    if item.kartu is None:
        return item
    case = topik.contoh[item.kartu].kasus
    told = [statement for statement in case.kartu if statement.tersoal] if case else []
    if case is None or not told:
        raise ValueError(
            f'contoh "{item.kartu}" tidak punya kasus yang boleh menjadi soal. '
            "Tulis stimulus sendiri."
        )
    stimulus = Stimulus(
        pengantar=f"Bacalah kasus “{case.judul}” untuk menjawab soal ini!",
        paragraf=(" ".join(statement.teks for statement in told),),
        sumber=tuple(dict.fromkeys(key for statement in told for key in statement.sumber)),
    )
    return item.model_copy(update={"stimulus": stimulus})
