"""Kelompokkan: things to sort under two to four heads."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from pydantic import Field, model_validator

from generator.content.models import Topik
from generator.content.statements import Isi, Pernyataan, Teks
from generator.soal.base import Soal, Tampilan, derived

MOST_IN_GROUP = 3
"""Things under one head of a derived item on one sheet."""
LEAST, MOST = 4, 12
"""Things of one item."""
MOST_HEADS = 4
"""Columns that a page holds."""


@dataclass(frozen=True)
class KelompokkanTampil(Tampilan):
    """Daftar berhuruf, dan huruf-huruf di bawah setiap kepala."""

    daftar: tuple[tuple[str, str], ...]
    """Huruf, teks."""
    kolom: tuple[tuple[str, tuple[str, ...]], ...]
    """Kepala, huruf-huruf yang termasuk di bawahnya."""


class Kelompok(Isi):
    """A head and what belongs under it."""

    kepala: Teks
    """Kepala kolom."""
    isi: tuple[Teks, ...] = Field(min_length=1)
    """Yang termasuk kelompok ini, dan hanya kelompok ini."""


class Kelompokkan(Soal):
    """Things to sort; one point each."""

    jenis: Literal["kelompokkan"] = "kelompokkan"
    kelompok: tuple[Kelompok, ...] = Field(min_length=2, max_length=MOST_HEADS)
    """Dua sampai empat kelompok; seluruhnya 4 sampai 12 hal."""

    @property
    def skor(self) -> int:
        """One a thing."""
        return sum(self._shown(group) for group in self.kelompok)

    def _shown(self, group: Kelompok) -> int:
        return min(len(group.isi), MOST_IN_GROUP) if self.turunan else len(group.isi)

    @model_validator(mode="after")
    def _distinct(self) -> Kelompokkan:
        things = [text.casefold() for group in self.kelompok for text in group.isi]
        heads = {group.kepala.casefold() for group in self.kelompok}
        if len(set(things)) < len(things) or len(heads) < len(self.kelompok):
            raise ValueError(
                f'soal "{self.id}" menyebut satu hal dua kali, atau dua kepala sama. '
                "Setiap hal termasuk satu kelompok saja."
            )
        if not LEAST <= len(things) <= MOST:
            raise ValueError(
                f'soal "{self.id}" mengelompokkan {len(things)} hal, '
                f"seharusnya {LEAST} sampai {MOST}."
            )
        return self

    def arrange(self, chance: Random, pilihan: int) -> KelompokkanTampil:  # noqa: ARG002
        """The things shuffled and lettered; the heads stay in their order."""
        groups = [chance.sample(group.isi, self._shown(group)) for group in self.kelompok]
        things = [text for group in groups for text in group]
        chance.shuffle(things)
        letter = dict(zip(things, string.ascii_uppercase, strict=False))
        columns = tuple(
            (group.kepala, tuple(sorted(letter[text] for text in chosen)))
            for group, chosen in zip(self.kelompok, groups, strict=True)
        )
        key = "; ".join(f"{head}: {', '.join(letters)}" for head, letters in columns)
        listed = tuple((letter[text], text) for text in things)
        return KelompokkanTampil(key, listed, columns)


def derive(topik: Topik) -> Iterator[Kelompokkan]:
    """Examples under their forms, and traits under the one form that has them."""
    yield from _item(topik, "contoh", _examples(topik))
    yield from _item(topik, "ciri", _traits(topik))


Found = dict[str, list[tuple[str, str, Pernyataan]]]
"""By form: what is printed, the aim served, the statement it rests on."""


def _examples(topik: Topik) -> Found:
    return {
        key: [
            (contoh.sebutan, contoh.tp, contoh.ringkas)
            for contoh in topik.contoh_dari(key).values()
            if contoh.tp and contoh.pengelompokan == "pasti" and contoh.ringkas.tersoal
        ]
        for key in topik.bentuk
    }


def _traits(topik: Topik) -> Found:
    told = [trait.teks for form in topik.bentuk.values() for trait in form.ciri]
    return {
        key: [
            (trait.teks.removesuffix("."), trait.tp, trait)
            for trait in form.ciri
            if trait.hanya and trait.tp and trait.tersoal and told.count(trait.teks) == 1
        ]
        for key, form in topik.bentuk.items()
    }


def _item(topik: Topik, name: str, found: Found) -> Iterator[Kelompokkan]:
    """The item, if two heads have things under them that all serve one (wider) aim."""
    betraying = [form.sebutan.casefold() for form in topik.bentuk.values()]
    heads = {
        key: kept
        for key, things in found.items()
        if (kept := [t for t in things if not any(name in t[0].casefold() for name in betraying)])
    }
    heads = {key: things[: MOST // len(heads)] for key, things in heads.items()}
    every = [thing for things in heads.values() for thing in things]
    aims = _shared_aims(topik, [aim for _, aim, _ in every])
    if not 2 <= len(heads) <= MOST_HEADS or len(every) < LEAST or len(aims) != 1:
        return
    texts = {key: [text for text, _, _ in things] for key, things in heads.items()}
    told = ". ".join(
        f"{topik.bentuk[key].nama}: {'; '.join(things)}" for key, things in texts.items()
    )
    base = derived(every[0][2], f"kelompok-{name}", aims.pop(), "C2", None)
    yield Kelompokkan.model_validate(
        base
        | {
            "sumber": tuple(dict.fromkeys(s for _, _, basis in every for s in basis.sumber)),
            "pokok": "Tulislah huruf setiap butir pada kolom yang tepat!",
            "kelompok": [
                {"kepala": topik.bentuk[key].nama, "isi": things} for key, things in texts.items()
            ],
            "pembahasan": f"{told}.",
            "dasar": f"kelompok-{name}",
        }
    )


def _shared_aims(topik: Topik, aims: Sequence[str]) -> set[str]:
    """The aims, each replaced by the wider one that it serves, if they are not one already."""
    if len(set(aims)) == 1:
        return set(aims)
    wider = {tujuan.id: tujuan.umum or tujuan.id for tujuan in topik.pokok.tp}
    return {wider[aim] for aim in aims}
