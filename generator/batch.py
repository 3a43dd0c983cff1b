"""Many requests at once, on every core."""

from __future__ import annotations

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


def make(request: Request, cache: Path | None = None) -> Outcome:
    """The files of one request, or why there are none."""
    start = time.perf_counter()
    try:
        files, refusal = tuple(build.build(request, cache)), None
    except BuatError as failure:
        files, refusal = (), failure
    return Outcome(request, files, refusal, time.perf_counter() - start)


def run(requests: Sequence[Request], workers: int, cache: Path | None = None) -> Iterator[Outcome]:
    """The outcome of each request, in their order, made by ``workers`` processes.

    The costly ones are begun first, so that no core waits at the end.
    """
    if workers < 2 or len(requests) < 2:
        yield from (make(request, cache) for request in requests)
        return
    from concurrent.futures import ProcessPoolExecutor  # 10 ms that one request does not need
    from multiprocessing import get_context

    with ProcessPoolExecutor(min(workers, len(requests)), get_context("spawn")) as pool:
        order = sorted(range(len(requests)), key=lambda index: -_cost(requests[index]))
        begun = {index: pool.submit(make, requests[index], cache) for index in order}
        for index in range(len(requests)):
            yield begun[index].result()


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _cost(request: Request) -> int:
    """How long it takes beside the others: paper is laid out, a deck is only written."""
    return {"lkpd": 3, "kunci": 2, "handout": 1}.get(request.produk, 0)
