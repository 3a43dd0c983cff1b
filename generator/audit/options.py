"""What options give away: by where the key stands, by their length, by their form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from generator.audit import chance
from generator.audit.butir import Butir, words
from generator.errors import Problem

MOST_RATIO, LEAST_DIFFERENCE = 3.0, 25
"""The longest option may be so many times as long as the shortest, or so many letters longer."""
BETRAYING_RATIO, BETRAYING_DIFFERENCE = 1.5, 15
"""The key alone may not outgrow the second longest option by both of these."""
_CLUES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("berakhir dengan titik", lambda text: re.search(r"(?<!\b[A-Z])\.$", text) is not None),
    ("berawal huruf besar", lambda text: text[:1].isupper()),
    ("memuat angka", lambda text: re.search(r"\d", text) is not None),
    ("memuat tanda kurung", lambda text: "(" in text),
)
_REMEDY = "Samakan bentuk semua pilihan."


def positions(pool: Sequence[Butir], pilihan: int, place: str) -> Iterator[Problem]:
    """Key letters that are no work of chance, over the whole pool in its order."""
    letters = [butir.letter for butir in pool if butir.letter]
    if chance.uneven(letters, pilihan) < chance.LEVEL:
        counts = ", ".join(f"{letter} {letters.count(letter)}" for letter in sorted(set(letters)))
        yield Problem(place, f"letak kunci tidak merata ({counts}). Pilih angka --acak yang lain.")
    if chance.patterned(letters) < chance.LEVEL:
        yield Problem(place, "letak kunci berpola. Pilih angka --acak yang lain.")


def longest(pool: Sequence[Butir], pilihan: int, place: str) -> Iterator[Problem]:
    """Keys that their length betrays: one by one, and over the pool."""
    items = [butir for butir in pool if butir.options]
    if not items:
        return
    found = [butir for butir in items if _is_longest(butir)]
    if chance.at_least(len(found), len(items), 1 / pilihan) < chance.LEVEL:
        yield Problem(
            place,
            f"kunci adalah pilihan terpanjang pada {len(found)} dari {len(items)} soal. "
            "Ringkas kunci atau lengkapi pengecohnya.",
        )
    for butir in found:
        key, second = _two_longest(butir)
        if key > second * BETRAYING_RATIO and key - second > BETRAYING_DIFFERENCE:
            yield butir.problem(
                f"membocorkan kuncinya: {key} huruf, pilihan lain paling panjang {second}. "
                "Ringkas kunci atau lengkapi pengecohnya."
            )


def _two_longest(butir: Butir) -> tuple[int, int]:
    """Letters of the key, and of the longest other option."""
    key = next(len(text) for text, right in butir.options if right)
    return key, max(len(text) for text, right in butir.options if not right)


def _is_longest(butir: Butir) -> bool:
    key, second = _two_longest(butir)
    return key > second


def repeated(pool: Sequence[Butir]) -> Iterator[Problem]:
    """Options that say the same, and words that begin every option."""
    for butir in pool:
        texts = [words(text) for text, _ in butir.options]
        if len({tuple(text) for text in texts}) < len(texts):
            yield butir.problem("punya dua pilihan yang sama. Ganti salah satu.")
        shared = _shared(texts)
        if len(shared) >= 2:
            yield butir.problem(
                f"mengulang “{' '.join(shared)}” pada semua pilihan. "
                "Pindahkan kata itu ke pokok soal."
            )


def _shared(texts: Sequence[Sequence[str]]) -> list[str]:
    """Words that begin every text."""
    found: list[str] = []
    for column in zip(*texts, strict=False):
        if len(set(column)) > 1:
            break
        found.append(column[0])
    return found if len(texts) > 1 else []


def uneven(pool: Sequence[Butir]) -> Iterator[Problem]:
    """Options of one item that differ in length or form, so that one stands out."""
    for butir in pool:
        lengths = [len(text) for text, _ in butir.options]
        if not lengths:
            continue
        low, high = min(lengths), max(lengths)
        if high > low * MOST_RATIO and high - low > LEAST_DIFFERENCE:
            yield butir.problem(f"punya pilihan {low} sampai {high} huruf. Samakan panjangnya.")
        for about, has in _CLUES:
            odd = _odd_one(butir, has)
            if odd:
                yield butir.problem(f"hanya punya satu pilihan yang {odd} {about}. {_REMEDY}")


def _odd_one(butir: Butir, has: Callable[[str], bool]) -> str:
    """How the key alone differs from all the others: empty, or ``tidak``; "" where it does not."""
    key = next(has(text) for text, right in butir.options if right)
    others = {has(text) for text, right in butir.options if not right}
    if others != {not key}:
        return ""
    return "memang" if key else "tidak"
