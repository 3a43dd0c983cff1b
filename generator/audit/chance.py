"""How likely a row of key letters is, were it drawn by chance."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence

LEVEL = 0.01
"""A finding is what chance alone brings about less often than this."""


def uneven(letters: Sequence[str], choices: int) -> float:
    """Probability of letters spread as unevenly as these, if each of ``choices`` is as likely.

    Pearson's chi-square test; 1 where fewer than five are expected of each, the usual rule.
    """
    expected = len(letters) / choices
    if expected < 5:
        return 1.0
    counts = Counter(letters)
    distance = sum((count - expected) ** 2 / expected for count in counts.values())
    distance += (choices - len(counts)) * expected
    return chi_square_tail(distance, choices - 1)


def chi_square_tail(distance: float, freedom: int) -> float:
    """Upper tail of the chi-square distribution (Abramowitz and Stegun, 26.4.4 and 26.4.5)."""
    half = distance / 2
    start = 2 - freedom % 2
    tail = math.exp(-half) if start == 2 else math.erfc(math.sqrt(half))
    for below in range(start, freedom, 2):
        tail += half ** (below / 2) * math.exp(-half) / math.gamma(below / 2 + 1)
    return tail


def patterned(letters: Sequence[str]) -> float:
    """Two-sided probability of as many or as few runs as in ``letters``, were they shuffled.

    Runs test for more than two kinds (Wald and Wolfowitz, extended by Mood, 1940), by its normal
    approximation; 1 where there are fewer than 20 letters or only one kind.
    """
    total, counts = len(letters), Counter(letters).values()
    if total < 20 or len(counts) < 2:
        return 1.0
    runs = 1 + sum(one != other for one, other in itertools.pairwise(letters))
    squares, cubes = sum(n**2 for n in counts), sum(n**3 for n in counts)
    mean = (total * (total + 1) - squares) / total
    spread = squares * (squares + total * (total + 1)) - 2 * total * cubes - total**3
    variance = spread / (total**2 * (total - 1))
    if variance <= 0:
        return 1.0
    return math.erfc(abs(runs - mean) / math.sqrt(2 * variance))


def at_least(found: int, total: int, likelihood: float) -> float:
    """Probability of ``found`` or more hits in ``total`` tries (binomial)."""
    return sum(
        math.comb(total, hits) * likelihood**hits * (1 - likelihood) ** (total - hits)
        for hits in range(found, total + 1)
    )
