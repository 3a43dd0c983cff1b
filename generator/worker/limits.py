"""How long, how large, how much: the limits of a child process, and the system's part in them.

| limit | Linux, BSD | macOS | Windows |
| --- | --- | --- | --- |
| time on the clock, per document and request | yes, by the parent | yes | yes |
| size and number of files, pages | yes, by the parent | yes | yes |
| processor time | ``RLIMIT_CPU`` | ``RLIMIT_CPU`` | no: the clock alone |
| memory | ``RLIMIT_AS`` | no: the kernel takes the limit and ignores it | no |
| what it writes to disk, open files, core dumps | yes | yes | no |
"""

from __future__ import annotations

import contextlib
import sys
from dataclasses import dataclass

MEBIBYTE = 1 << 20


@dataclass(frozen=True)
class Limits:
    """What one request may use; the figures in brackets are our largest sheets on two cores of
    2020, where the usual ones need a tenth."""

    document: float = 120
    """Seconds until the next file must be there (200 bingo cards: 9). An old laptop is four times
    slower, and twice again where it does other work."""
    request: float = 600
    """Seconds until all files must be there (an exam in five packages with everything: 17)."""
    memory: int = 2048 * MEBIBYTE
    """Bytes of address space (200 bingo cards: 583 MiB, 416 of them in use)."""
    file: int = 64 * MEBIBYTE
    """Bytes of one file (a bingo of 200 cards: 0.7 MB). Mail and copiers refuse less than this."""
    total: int = 256 * MEBIBYTE
    """Bytes of all files of a request (a deck with its pictures: 5 MB); the parent holds them."""
    files: int = 1000
    """Files of a request (a deck with its pictures: 53)."""
    pages: int = 1000
    """Pages or slides of one file (an exam in 24 points: 313)."""
    lines: int = 200_000
    """Lines of one text: 200 on each of ``pages``."""

    @property
    def processor(self) -> int:
        """Seconds of processor time: more than one core can use until ``request`` has passed, so
        that it ends only a child whose parent is gone."""
        return int(self.request) + 60


LIMITS = Limits()
"""The limits of every request that goes to a child."""
NO_MEMORY = 86
"""Exit code of a child that ran out of memory: saying so must not need any."""
OPEN_FILES = 256
"""What macOS gives as well; a build has about 20 open."""


def confine(limits: Limits) -> None:
    """Let the system hold this process to ``limits`` from now on; processor time that was used
    before does not count. What the system lacks is left out: see the table above."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime)
    _limit(resource.RLIMIT_CPU, spent + limits.processor)
    _limit(resource.RLIMIT_AS, limits.memory)
    _limit(resource.RLIMIT_FSIZE, limits.total)
    _limit(resource.RLIMIT_NOFILE, OPEN_FILES)
    _limit(resource.RLIMIT_CORE, 0)


def _limit(kind: int, most: int) -> None:
    """Set the soft limit; a lower one that someone set for us stays."""
    import resource

    _, hard = resource.getrlimit(kind)
    soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with contextlib.suppress(ValueError, OSError):  # a system that takes it not, as WSL 1
        resource.setrlimit(kind, (soft, hard))
