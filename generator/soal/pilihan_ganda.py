"""Pilihan ganda: one right option among three to five."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from generator import words
from generator.content.models import Topik
from generator.content.statements import Isi, Teks, text_as
from generator.soal.base import Soal, Tampilan, derived
from generator.soal.facts import betrays, differs, known_facts, sentence, unshared

HURUF = "ABCDE"
MOST_WRONG = 7


class Pilihan(Isi):
    """One option."""

    teks: Teks
    """Isi pilihan, tanpa huruf di depannya."""
    benar: bool = False
    """``true`` pada kunci."""
    alasan: Teks | None = None
    """Mengapa bukan ini; untuk pembahasan guru."""


@dataclass(frozen=True)
class PilihanTampil:
    """Satu pilihan pada lembar."""

    huruf: str
    """``A`` sampai ``E``."""
    teks: str
    """Pilihan seperti yang dicetak."""
    benar: bool
    """Apakah ini kuncinya."""
    alasan: str
    """Mengapa salah, atau kosong."""


@dataclass(frozen=True)
class PilihanGandaTampil(Tampilan):
    """Pilihan menurut urutan pada lembar; ``pernyataan`` hanya untuk pernyataan bernomor."""

    pilihan: tuple[PilihanTampil, ...]
    """Pilihannya, berhuruf."""
    pernyataan: tuple[str, ...] = ()
    """Pernyataan bernomor di atas pilihan, bila ada."""


class PilihanGanda(Soal):
    """An item with one right option."""

    jenis: Literal["pg"] = "pg"
    pilihan: tuple[Annotated[Pilihan, BeforeValidator(text_as("teks"))], ...] = Field(
        min_length=3, max_length=8
    )
    """Tepat satu ``benar: true``; pengecoh terbaik lebih dahulu. Lima pilihan membuat soal
    dapat dipakai di SMA."""
    tetap: bool = False
    """``true``: urutan pilihan berarti (waktu, besar) dan tidak diacak."""

    @model_validator(mode="after")
    def _one_right(self) -> PilihanGanda:
        right = sum(option.benar for option in self.pilihan)
        if right != 1:
            raise ValueError(
                f'soal "{self.id}" punya {right} pilihan benar, seharusnya satu. '
                "Tandai satu dengan benar: true."
            )
        texts = [option.teks.casefold() for option in self.pilihan]
        if len(set(texts)) < len(texts):
            raise ValueError(f'soal "{self.id}" punya dua pilihan yang sama. Ganti salah satu.')
        return self

    def fits(self, pilihan: int) -> bool:
        """Whether it has enough options."""
        return len(self.pilihan) >= pilihan

    def settled(self, chance: Random, pilihan: int) -> PilihanGanda:
        """With ``pilihan`` options, in the order of the content."""
        return self.model_copy(update={"pilihan": self._chosen(chance, pilihan)})

    def _chosen(self, chance: Random, pilihan: int) -> tuple[Pilihan, ...]:
        """The right option and enough wrong ones: the first of an authored item, any of a
        derived one."""
        wrong = [option for option in self.pilihan if not option.benar]
        if self.turunan:
            chance.shuffle(wrong)
        kept = {option.teks for option in wrong[: pilihan - 1]}
        return tuple(option for option in self.pilihan if option.benar or option.teks in kept)

    def arrange(self, chance: Random, pilihan: int) -> PilihanGandaTampil:
        """``pilihan`` options, the right one among them, lettered."""
        shown = list(self._chosen(chance, pilihan))
        if not self.tetap:
            chance.shuffle(shown)
        lettered = tuple(
            PilihanTampil(letter, option.teks, option.benar, option.alasan or "")
            for letter, option in zip(HURUF, shown, strict=False)
        )
        return PilihanGandaTampil(next(o.huruf for o in lettered if o.benar), lettered)


class Nomor(Isi):
    """A numbered statement."""

    teks: Teks
    """Isi pernyataan."""
    benar: bool = False
    """``true`` bila pernyataan itu benar."""


class Pernyataan(Soal):
    """Pilihan ganda over numbered statements: "… ditunjukkan oleh nomor …"."""

    jenis: Literal["pernyataan"] = "pernyataan"
    pernyataan: tuple[Nomor, ...] = Field(min_length=4, max_length=5)
    """Empat atau lima pernyataan; dua (atau tiga dari lima) ``benar: true``."""

    @model_validator(mode="after")
    def _enough_right(self) -> Pernyataan:
        right = sum(statement.benar for statement in self.pernyataan)
        if not 2 <= right <= len(self.pernyataan) - 2:
            raise ValueError(
                f'soal "{self.id}" punya {right} pernyataan benar; perlu paling sedikit dua yang '
                "benar dan dua yang salah."
            )
        return self

    def arrange(self, chance: Random, pilihan: int) -> PilihanGandaTampil:
        """Shuffled statements; the options are sets of numbers, in ascending order."""
        statements = list(self.pernyataan)
        chance.shuffle(statements)
        lettered = number_options([s.benar for s in statements], chance, pilihan)
        key = next(option.huruf for option in lettered if option.benar)
        return PilihanGandaTampil(key, lettered, tuple(s.teks for s in statements))


def number_options(
    right: Sequence[bool], chance: Random, pilihan: int
) -> tuple[PilihanTampil, ...]:
    """``pilihan`` sets of as many numbers as are ``right``, ascending, the right set among them."""
    numbers = range(1, len(right) + 1)
    key = tuple(n for n, true in zip(numbers, right, strict=True) if true)
    others = [c for c in itertools.combinations(numbers, len(key)) if c != key]
    shown = sorted([key, *chance.sample(others, pilihan - 1)])
    return tuple(
        PilihanTampil(letter, words.listed([f"({n})" for n in chosen]), chosen == key, "")
        for letter, chosen in zip(HURUF, shown, strict=False)
    )


def derive(topik: Topik) -> Iterator[Soal]:
    """Every pilihan ganda and numbered-statement item that the content proves."""
    yield from _examples(topik)
    yield from _facts(topik)
    yield from _traits(topik)
    yield from _terms(topik)
    yield from _numbered(topik)


def _item(
    base: dict[str, Any], right: str, wrong: Iterable[str], *, least: int = 3
) -> Iterator[PilihanGanda]:
    """The item, if the content proves at least ``least`` other options wrong; the first are taken,
    as many as are needed."""
    distinct: dict[str, None] = {}
    for text in wrong:
        if text.casefold() != right.casefold():
            distinct[text] = None
        if len(distinct) == MOST_WRONG:
            break
    if len(distinct) >= least:
        options = [{"teks": right, "benar": True}, *({"teks": text} for text in distinct)]
        yield PilihanGanda.model_validate(base | {"pilihan": options})


def _examples(topik: Topik) -> Iterator[PilihanGanda]:
    for key, contoh in topik.contoh.items():
        if not (contoh.tp and contoh.pengelompokan == "pasti" and contoh.ringkas.tersoal):
            continue
        bentuk = topik.bentuk[contoh.bentuk]
        wrong = [
            other.sebutan
            for other in topik.contoh.values()
            if other.bentuk != contoh.bentuk and other.pengelompokan == "pasti" and other.utama
        ]
        base = derived(contoh.ringkas, f"contoh-{key}", contoh.tp, "C2", contoh.bentuk) | {
            "pokok": f"Contoh {words.lower(bentuk.nama)} adalah",
            "pembahasan": contoh.ringkas.teks,
            "dasar": f"contoh-{contoh.bentuk}",
        }
        yield from _item(base, contoh.sebutan, wrong)


def _facts(topik: Topik) -> Iterator[PilihanGanda]:
    for ragam in topik.pokok.ragam:
        if not (ragam.tp and ragam.tunggal):
            continue
        known = known_facts(topik, ragam.id)
        for (key, contoh, fakta), alone in zip(known, unshared(known), strict=True):
            if betrays(contoh, fakta.nilai):
                continue
            base = derived(
                fakta, f"{ragam.id}-{key}", contoh.tp or ragam.tp, "C1", contoh.bentuk
            ) | {
                "dasar": f"{ragam.id}-{key}",
                "pembahasan": sentence(ragam, contoh, fakta.nilai),
            }
            if ragam.tanya:
                stem = {"pokok": ragam.tanya.replace("{nama}", contoh.sebutan)}
                wrong = (other.nilai for _, _, other in known if differs(fakta, other))
                yield from _item(base | stem, fakta.nilai, wrong)
            if ragam.balik and alone:
                stem = {"pokok": ragam.balik.replace("{nilai}", fakta.nilai), "tingkat": "C2"}
                base |= stem | {"id": f"{ragam.id}-{key}-balik"}
                yield from _item(base, contoh.sebutan, (c.sebutan for _, c, _ in known))


def _traits(topik: Topik) -> Iterator[PilihanGanda]:
    for key, bentuk in topik.bentuk.items():
        wrong = [
            words.phrase(trait.teks)
            for other, form in topik.bentuk.items()
            if other != key
            for trait in form.ciri
            if trait.hanya and trait.tersoal
        ]
        for index, trait in enumerate(bentuk.ciri, 1):
            if not (trait.hanya and trait.tp and trait.tersoal):
                continue
            name = trait.id or str(index)
            base = derived(trait, f"ciri-{key}-{name}", trait.tp, "C2", key) | {
                "pokok": f"Ciri yang hanya dimiliki {words.lower(bentuk.nama)} adalah",
                "pembahasan": f"{bentuk.nama}: {trait.teks}",
                "dasar": f"ciri-{key}-{name}",
            }
            yield from _item(base, words.phrase(trait.teks), wrong)


def _terms(topik: Topik) -> Iterator[PilihanGanda]:
    for term in topik.pokok.istilah:
        if not (term.tp and term.tersoal):
            continue
        wrong = (words.quoted(e.istilah) for e in topik.pokok.istilah if e.tp == term.tp)
        name = term.id or re.sub(r"[^a-z0-9]+", "-", term.istilah.casefold()).strip("-")
        base = derived(term, f"istilah-{name}", term.tp, "C1", None) | {
            "pokok": f"{words.capital(term.teks)}{',' if ', ' in term.teks else ''} disebut",
            "pembahasan": f"{words.quoted(words.capital(term.istilah))} berarti {term.teks}.",
            "dasar": f"istilah-{name}",
        }
        yield from _item(base, words.quoted(term.istilah), wrong)


def _numbered(topik: Topik) -> Iterator[Pernyataan]:
    for key, bentuk in topik.bentuk.items():
        own = [trait for trait in bentuk.ciri if trait.tp and trait.tersoal]
        foreign = [
            trait.teks
            for other, form in topik.bentuk.items()
            if other != key
            for trait in form.ciri
            if trait.hanya and trait.tersoal
        ]
        pairs = list(itertools.combinations(own, 2))
        for index, (first, second) in enumerate(pairs[:3] if len(foreign) >= 2 else (), 1):
            wrong = [foreign[(index + step) % len(foreign)] for step in range(2)]
            statements = [{"teks": trait.teks, "benar": True} for trait in (first, second)]
            statements += [{"teks": text} for text in wrong]
            base = derived(first, f"nomor-ciri-{key}-{index}", str(first.tp), "C2", key)
            base |= {"sumber": tuple(dict.fromkeys((*first.sumber, *second.sumber)))}
            yield Pernyataan.model_validate(
                base
                | {
                    "pokok": f"Ciri {words.lower(bentuk.nama)} ditunjukkan oleh nomor",
                    "pernyataan": statements,
                    "pembahasan": f"{first.teks} {second.teks}",
                    "dasar": f"nomor-ciri-{key}",
                }
            )
