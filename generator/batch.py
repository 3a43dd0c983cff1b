"""Many requests at once, on every core; a school's own in children that cannot harm the rest."""

from __future__ import annotations

import contextlib
import itertools
import os
import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator import places
from generator.errors import BuatError
from generator.files import File
from generator.products.request import Request


@dataclass(frozen=True)
class Outcome:
    """What became of one request."""

    request: Request
    files: tuple[File, ...]
    refusal: BuatError | None
    seconds: float


APART = "sekolah"
"""The cache of what is made of others' files, below ours: what lies in ours is loaded as code."""


def foreign(request: Request) -> bool:
    """Whether the request reads a school's files or a topic that we did not ship."""
    named = (request.sekolah, request.identitas, request.ujian and request.ujian.kisi)
    shipped = places.shipped("content").resolve()
    return any(named) or request.topik.resolve().parent != shipped


def make(request: Request, cache: Path | None = None) -> Outcome:
    """The files of one request, or why there are none, made in this process."""
    from generator import build

    start = time.perf_counter()
    try:
        files, refusal = tuple(build.build(request, cache)), None
    except BuatError as failure:
        files, refusal = (), failure
    return Outcome(request, files, refusal, time.perf_counter() - start)


def run(
    requests: Sequence[Request],
    workers: int,
    cache: Path | None = None,
    limits: Any = None,
    *,
    apart: bool = False,
) -> Generator[Outcome, None, None]:
    """The outcome of each request, in their order, made by ``workers`` processes.

    The costly ones are begun first, so that no core waits at the end; a request for many papers
    is shared out. What is ``foreign`` never runs in this process, nor does anything where it is to
    be made ``apart``; one request of ours does. ``limits`` are ``worker.Limits``, if not the usual.
    """
    apart = apart or any(map(foreign, requests))
    if apart or (workers > 1 and sum(_shares(request, workers) for request in requests) > 1):
        kept = cache / APART if cache and apart else cache
        yield from _shared_out(requests, workers, kept, limits)
    else:
        yield from (make(request, cache) for request in requests)


def _shared_out(
    requests: Sequence[Request], workers: int, cache: Path | None, limits: Any
) -> Generator[Outcome, None, None]:
    """The outcomes of all requests, made in children."""
    from generator import worker  # 5 ms that one request of ours does not need

    tasks = [
        worker.Task(
            "buat",
            (request, cache, (part, shares)),
            place=_place(request),
            cost=_cost(request),
        )
        for request in requests
        for shares in (_shares(request, workers),)
        for part in range(shares)
    ]
    with contextlib.closing(worker.run(tasks, max(1, workers), limits or worker.LIMITS)) as answers:
        for request in requests:
            outcome = _joined(request, list(itertools.islice(answers, _shares(request, workers))))
            if not (outcome.files or outcome.refusal):  # every request makes a file
                refusal = BuatError.at(_place(request), worker.GARBLED)
                outcome = replace(outcome, refusal=refusal)
            yield outcome


def _shares(request: Request, workers: int) -> int:
    """Into how many parts a request is split."""
    return max(1, workers) if request.produk == "ujian" else 1


def _joined(request: Request, parts: Sequence[Any]) -> Outcome:
    """One outcome of a request's shares, its files in the order of the whole."""
    refusal = next((part.refusal for part in parts if part.refusal), None)
    rows = itertools.zip_longest(*(part.files for part in parts))
    files = tuple(file for row in rows for file in row if file)
    seconds = max(part.seconds for part in parts)
    return Outcome(request, () if refusal else files, refusal, seconds)


def _place(request: Request) -> str:
    """What a refusal begins with where nothing more is known."""
    return str(request.sekolah or request.topik)


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _cost(request: Request) -> int:
    """How long it takes beside the others: paper is laid out, a deck is only written."""
    return {"ujian": 20, "lkpd": 3, "kunci": 2, "handout": 1}.get(request.produk, 0)
