"""Words as a grid holds them: capital letters, one a square."""

from __future__ import annotations

import re
import unicodedata

SHORTEST, LONGEST = 3, 15
"""Letters of a word: a shorter one gives nothing to cross, a longer one leaves the paper."""
_SHOWN = 40
"""Letters of a word that a message repeats."""
_HYPHENS = r"\-\u2010\u2011\u2013"
_DROPPED = re.compile(rf"[\s{_HYPHENS}'’]+")


def letters(text: str) -> str:
    """The letters that go into the grid: ``New York`` is NEWYORK, accents are folded.

    Raises ``ValueError`` with a sentence for the teacher.
    """
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    found = _DROPPED.sub("", _folded(text)).upper()
    for sign in found:
        if sign.isdigit():
            raise ValueError(f'kata "{shown}" memuat angka. Tulis kata yang seluruhnya huruf.')
        if not "A" <= sign <= "Z":
            raise ValueError(
                f'kata "{shown}" memuat "{sign}". Pakai huruf A–Z, spasi, dan tanda hubung.'
            )
    if len(found) < SHORTEST:
        raise ValueError(
            f'kata "{shown}" berhuruf {len(found)}, paling sedikit {SHORTEST}. '
            "Pilih kata yang lebih panjang."
        )
    if len(found) > LONGEST:
        raise ValueError(
            f'kata "{shown}" berhuruf {len(found)}, paling banyak {LONGEST}. '
            "Pilih kata yang lebih pendek."
        )
    return found


def lengths(text: str) -> str:
    """How many letters each part has: ``3, 4`` for two words, ``5-5`` for a hyphen."""
    parts = [
        "-".join(str(len(re.sub(r"['’]", "", part))) for part in re.split(rf"[{_HYPHENS}]", word))
        for word in _folded(text).split()
    ]
    return ", ".join(parts)


def _folded(text: str) -> str:
    """``text`` without accents."""
    parted = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in parted if not unicodedata.combining(sign))
