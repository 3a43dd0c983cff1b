"""Many requests at once, on every core."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import build
from generator.errors import BuatError
from generator.products.request import Request


@dataclass(frozen=True)
class Outcome:
    """What became of one request."""

    request: Request
    files: tuple[build.File, ...]
    refusal: BuatError | None
    seconds: float


WHOLE = (0, 1)
"""The share of a request that is all of it; see ``build.build``."""


def make(request: Request, cache: Path | None = None, share: tuple[int, int] = WHOLE) -> Outcome:
    """The files of one request, or of a share of it, or why there are none."""
    start = time.perf_counter()
    try:
        files, refusal = tuple(build.build(request, cache, share)), None
    except BuatError as failure:
        files, refusal = (), failure
    return Outcome(request, files, refusal, time.perf_counter() - start)


def run(requests: Sequence[Request], workers: int, cache: Path | None = None) -> Iterator[Outcome]:
    """The outcome of each request, in their order, made by ``workers`` processes.

    The costly ones are begun first, so that no core waits at the end; a request for many papers
    is shared out.
    """
    shares = [_shares(request, workers) for request in requests]
    if workers < 2 or sum(shares) < 2:
        yield from (make(request, cache) for request in requests)
        return
    from concurrent.futures import ProcessPoolExecutor  # 10 ms that one request does not need
    from multiprocessing import get_context

    with ProcessPoolExecutor(min(workers, sum(shares)), get_context("spawn")) as pool:
        order = sorted(range(len(requests)), key=lambda index: -_cost(requests[index]))
        begun = {
            index: [
                pool.submit(make, requests[index], cache, (part, shares[index]))
                for part in range(shares[index])
            ]
            for index in order
        }
        for index in range(len(requests)):
            yield _joined([part.result() for part in begun[index]])


def _shares(request: Request, workers: int) -> int:
    """Into how many parts a request is split."""
    return workers if request.produk == "ujian" else 1


def _joined(parts: Sequence[Outcome]) -> Outcome:
    """One outcome of a request's shares, its files in the order of the whole."""
    refusal = next((part.refusal for part in parts if part.refusal), None)
    rows = itertools.zip_longest(*(part.files for part in parts))
    files = tuple(file for row in rows for file in row if file)
    seconds = max(part.seconds for part in parts)
    return Outcome(parts[0].request, () if refusal else files, refusal, seconds)


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _cost(request: Request) -> int:
    """How long it takes beside the others: paper is laid out, a deck is only written."""
    return {"ujian": 20, "lkpd": 3, "kunci": 2, "handout": 1}.get(request.produk, 0)
