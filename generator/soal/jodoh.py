"""Menjodohkan: two columns of unequal length."""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from pydantic import Field, model_validator

from generator import words
from generator.content.models import Contoh, Topik
from generator.content.statements import Isi, Teks
from generator.soal.base import Soal, Tampilan, derived
from generator.soal.facts import betrays, known_facts

MOST_PAIRS = 4
"""Pairs of a derived item on one sheet; more cost a page and test nothing new."""


@dataclass(frozen=True)
class JodohTampil(Tampilan):
    """Kedua lajur seperti pada lembar."""

    kepala: tuple[str, str]
    """Kepala lajur kiri dan kanan."""
    kiri: tuple[tuple[int, str, str], ...]
    """Nomor, teks, huruf pasangannya di kanan."""
    kanan: tuple[tuple[str, str], ...]
    """Huruf, teks."""


class Pasangan(Isi):
    """What belongs together."""

    kiri: Teks
    """Isi lajur kiri."""
    kanan: Teks
    """Pasangannya di lajur kanan."""


class Jodoh(Soal):
    """Pairs to find; one point each. The right column is longer, so that the last is no gift."""

    jenis: Literal["jodoh"] = "jodoh"
    kepala: tuple[Teks, Teks]
    """Kepala lajur kiri dan kanan."""
    pasangan: tuple[Pasangan, ...] = Field(min_length=3, max_length=8)
    """Tiga sampai delapan pasangan."""
    pengecoh: tuple[Teks, ...] = Field(min_length=1, max_length=3)
    """Isi lajur kanan yang tidak terpakai."""

    @property
    def skor(self) -> int:
        """One a pair."""
        return min(len(self.pasangan), MOST_PAIRS) if self.turunan else len(self.pasangan)

    @model_validator(mode="after")
    def _distinct(self) -> Jodoh:
        right = [pair.kanan.casefold() for pair in self.pasangan]
        right += [extra.casefold() for extra in self.pengecoh]
        left = [pair.kiri.casefold() for pair in self.pasangan]
        if len(set(right)) < len(right) or len(set(left)) < len(left):
            raise ValueError(f'soal "{self.id}" punya dua isi lajur yang sama. Ganti salah satu.')
        return self

    def settled(self, chance: Random, pilihan: int) -> Jodoh:  # noqa: ARG002
        """With the pairs that it asks for."""
        return self.model_copy(update={"pasangan": tuple(chance.sample(self.pasangan, self.skor))})

    def arrange(self, chance: Random, pilihan: int) -> JodohTampil:  # noqa: ARG002
        """The pairs, each column in an order of its own."""
        pairs = chance.sample(self.pasangan, self.skor)
        right = [pair.kanan for pair in pairs] + list(self.pengecoh)
        chance.shuffle(right)
        letter = dict(zip(right, string.ascii_uppercase, strict=False))
        left = tuple((n, pair.kiri, letter[pair.kanan]) for n, pair in enumerate(pairs, 1))
        key = "; ".join(f"({number}) {answer}" for number, _, answer in left)
        return JodohTampil(key, self.kepala, left, tuple((letter[text], text) for text in right))


def derive(topik: Topik) -> Iterator[Jodoh]:
    """Abbreviations with their names, examples with a fact, terms with their meanings.

    The unused meaning is a term's of the same aim, so that it does not give itself away.
    """
    yield from _names(topik)
    yield from _facts(topik)
    yield from _terms(topik)


def _item(base: dict[str, Any], pairs: list[tuple[str, str]], extra: list[str]) -> Iterator[Jodoh]:
    """The item, if there are three pairs of distinct parts and an unused right side."""
    counts = Counter(right.casefold() for _, right in pairs)
    unique = [pair for pair in pairs if counts[pair[1].casefold()] == 1][:8]
    used = {right.casefold() for _, right in unique}
    unused = [text for text in dict.fromkeys(extra) if text.casefold() not in used][:2]
    if len(unique) >= 3 and unused:
        matched = [{"kiri": left, "kanan": right} for left, right in unique]
        yield Jodoh.model_validate(base | {"pasangan": matched, "pengecoh": unused})


def _names(topik: Topik) -> Iterator[Jodoh]:
    for key, bentuk in topik.bentuk.items():
        named = [
            c
            for c in topik.contoh.values()
            if c.singkatan and c.tp and c.ringkas.tersoal and c.nama != c.sebutan
        ]
        own = [contoh for contoh in named if contoh.bentuk == key]
        if not own:
            continue
        base = derived(own[0].ringkas, f"jodoh-nama-{key}", str(own[0].tp), "C1", key)
        base |= {
            "sumber": _sources([contoh.ringkas for contoh in own]),
            "kepala": ("Singkatan", "Nama"),
            "pokok": "Jodohkanlah singkatan di lajur kiri dengan nama di lajur kanan!",
            "pembahasan": f"{bentuk.nama}: " + "; ".join(_expanded(contoh) for contoh in own) + ".",
            "dasar": f"jodoh-nama-{key}",
        }
        pairs = [(str(contoh.singkatan), contoh.nama) for contoh in own]
        yield from _item(base, pairs, [c.nama for c in named if c.bentuk != key])


def _expanded(contoh: Contoh) -> str:
    original = f" ({contoh.kepanjangan.teks})" if contoh.kepanjangan else ""
    return f"{contoh.singkatan} = {contoh.nama}{original}"


def _facts(topik: Topik) -> Iterator[Jodoh]:
    for ragam in topik.pokok.ragam:
        if not (ragam.tp and ragam.tunggal):
            continue
        known = known_facts(topik, ragam.id)
        for key, bentuk in topik.bentuk.items():
            own = [(c, f) for _, c, f in known if c.bentuk == key and not betrays(c, f.nilai)]
            if not own:
                continue
            base = derived(
                own[0][1], f"jodoh-{ragam.id}-{key}", own[0][0].tp or ragam.tp, "C1", key
            ) | {
                "sumber": _sources([fakta for _, fakta in own]),
                "kepala": (bentuk.nama, ragam.label),
                "pokok": "Jodohkanlah isi lajur kiri dengan isi lajur kanan!",
                "pembahasan": words.closed("; ".join(f"{c.sebutan}: {f.nilai}" for c, f in own)),
                "dasar": f"jodoh-{ragam.id}-{key}",
            }
            pairs = [(contoh.sebutan, fakta.nilai) for contoh, fakta in own]
            yield from _item(base, pairs, [f.nilai for _, c, f in known if c.bentuk != key])


def _terms(topik: Topik) -> Iterator[Jodoh]:
    aims = {tujuan.id: tujuan.bentuk for tujuan in topik.pokok.tp}
    terms = [term for term in topik.pokok.istilah if term.tp and term.tersoal]
    for aim, bentuk in aims.items():
        own = [term for term in terms if term.tp == aim]
        if not own:
            continue
        base = derived(own[0], f"jodoh-istilah-{aim}", aim, "C1", bentuk) | {
            "sumber": _sources(own),
            "kepala": ("Istilah", "Arti"),
            "pokok": "Jodohkanlah istilah di lajur kiri dengan arti di lajur kanan!",
            "pembahasan": "; ".join(f"{term.istilah}: {term.teks}" for term in own) + ".",
            "dasar": f"jodoh-istilah-{aim}",
        }
        pairs = [(words.quoted(term.istilah), term.teks) for term in own]
        yield from _item(base, pairs[:-1], [pairs[-1][1]])


def _sources(statements: list[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for statement in statements for key in statement.sumber))
