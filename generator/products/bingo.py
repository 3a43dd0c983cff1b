"""Bingo: different cards from one list of words, and the caller's list."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from random import Random

from generator import documents, words
from generator.bahan import Bahan
from generator.content.models import Topik
from generator.documents.lembaran import Bingo, KartuBingo, PanggilanTampil
from generator.products import lesson as lessons
from generator.products import pasangan
from generator.products.pasangan import Pasangan
from generator.products.request import Request
from generator.sekolah import Sekolah

USUAL = 36
ENOUGH_FOR_FOUR = 20
"""Words from which cards of 4 × 4 differ enough to be worth playing."""
LONGEST_WORD, LONGEST_PART = 34, 15
"""Letters of what stands in a square, and of what cannot be broken in it."""
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def bingo(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The cards, then the caller's list."""
    lesson = lessons.prepare(bahan, sekolah, request)
    calls = _calls(lesson)
    side = request.ukuran or (4 if len(calls) >= ENOUGH_FOR_FOUR else 3)
    count = USUAL if request.jumlah is None else request.jumlah
    _refuse_too_few(bahan.topik, len(calls), side, count)
    heads = [_head(pair) for pair in calls]
    made = cards(heads, side, count, request.acak)
    for guru in (False, True):
        name = "bingo-pemanggil" if guru else "bingo"
        data = Bingo(
            halaman=lessons.page(lesson, "Daftar Pemanggil Bingo" if guru else "Bingo"),
            guru=guru,
            ukuran=side,
            kartu=made,
            panggilan=tuple(
                PanggilanTampil(number, head, pair.arti)
                for number, (head, pair) in enumerate(zip(heads, calls, strict=True), 1)
            ),
            sumber=lesson.voice.bibliography(pair.asal for pair in calls),
        )
        yield documents.Document(f"{name}-{lesson.stem}", ".pdf", "bingo.html", data)


def cards(vocabulary: Sequence[str], side: int, count: int, acak: int) -> tuple[KartuBingo, ...]:
    """``count`` cards of ``side`` × ``side`` words, no two with the same set of words.

    Sets of words are numbered from 0; the cards take numbers without repeating one, and the number
    is the card's check code. Raises ``ValueError`` where there are fewer sets than cards.
    """
    size = side * side
    ranks = Random(f"bingo:{acak}").sample(range(math.comb(len(vocabulary), size)), count)
    return tuple(
        _card(number, rank, vocabulary, side, acak) for number, rank in enumerate(ranks, 1)
    )


def chosen(rank: int, total: int, size: int) -> list[int]:
    """The set of ``size`` places among ``total`` whose number is ``rank``, ascending: the
    combinatorial number system, a bijection with 0 … C(total, size) − 1."""
    places = []
    for left in range(size, 0, -1):
        place = left - 1
        while math.comb(place + 1, left) <= rank and place + 1 < total:
            place += 1
        rank -= math.comb(place, left)
        places.append(place)
        total = place
    return places[::-1]


def _card(number: int, rank: int, vocabulary: Sequence[str], side: int, acak: int) -> KartuBingo:
    places = chosen(rank, len(vocabulary), side * side)
    Random(f"bingo:{acak}:{rank}").shuffle(places)
    rows = [places[start : start + side] for start in range(0, len(places), side)]
    return KartuBingo(
        nomor=number,
        kode=code(rank),
        kotak=tuple(tuple(vocabulary[place] for place in row) for row in rows),
        angka=tuple(tuple(place + 1 for place in row) for row in rows),
        menang=_won(rows) + 1,
    )


def _won(rows: Sequence[Sequence[int]]) -> int:
    """The place in the list at which the first line of the card is full."""
    side = range(len(rows))
    lines = [*rows, *zip(*rows, strict=True)]
    lines += [[rows[n][n] for n in side], [rows[n][-1 - n] for n in side]]
    return min(int(max(line)) for line in lines)


def code(rank: int) -> str:
    """``rank`` in Crockford's base 32, at least four signs."""
    signs = ""
    while rank or len(signs) < 4:
        rank, digit = divmod(rank, 32)
        signs = _DIGITS[digit] + signs
    return signs


def _calls(lesson: lessons.Lesson) -> list[Pasangan]:
    """The pairs whose words fit a square, in the order of calling."""
    fitting = [pair for pair in pasangan.plain(pasangan.pairs(lesson)) if _fits(_head(pair))]
    Random(f"panggilan:{lesson.request.acak}").shuffle(fitting)
    return fitting


def _head(pair: Pasangan) -> str:
    return pair.kata.partition(" (")[0]


def _fits(word: str) -> bool:
    return len(word) <= LONGEST_WORD and max(map(len, re.split(r"[\s–-]", word))) <= LONGEST_PART


def _refuse_too_few(topik: Topik, known: int, side: int, count: int) -> None:
    size = side * side
    if math.comb(known, size) >= count:
        return
    needed = next(n for n in range(size, size + count + 1) if math.comb(n, size) >= count)
    ways = [
        *(["kurangi --jumlah"] if known >= size else []),
        *(["pilih --ukuran 3"] if side == 4 else []),
        "tambahkan istilah",
    ]
    remedy = words.capital(words.listed(ways, "atau"))
    raise pasangan.none(
        topik,
        f"{count} kartu bingo {side} × {side} yang berbeda memerlukan sedikitnya {needed} kata, "
        f"sedangkan pelajaran ini punya {known}. {remedy}.",
    )
