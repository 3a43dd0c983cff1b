"""Tasks that a hostile file could drive a child to, for ``test_worker``: run in a child alone."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.errors import SchoolError
from generator.files import File
from generator.worker import child

PROGRAM = (
    "import sys; folder, *sys.path[:] = sys.argv[1:]; "
    "from generator.worker import child; from tests import stunts; stunts.learn(); "
    "child.main(folder)"
)


def page(name: str, data: bytes = b"%PDF", pages: int = 1, unit: str = "halaman") -> File:
    return File(name, data, pages, unit, "ABC123")


def learn() -> None:
    """Teach the child every task below."""
    child.MAKE |= {one.__name__: one for one in (flood, many, pages, named)}
    child.FIND |= {
        one.__name__: one
        for one in (
            echo, hang, eat, leave, crash, babble, deep, deeper, bug, refuse, litter, breed, talk,
            limits, worker,
        )
    }  # fmt: skip


def echo(value: Any) -> Any:
    return value


def hang() -> None:
    while True:
        pass


def eat() -> None:
    eaten = []
    while True:
        eaten.append(bytearray(1 << 24))


def leave(code: int) -> None:
    os._exit(code)


def crash(number: int) -> None:
    signal.raise_signal(signal.Signals(number))


def babble(data: bytes) -> None:
    """Write ``data`` where answers go, whatever stands for it there."""
    for handle in range(3, 10):
        try:
            os.write(handle, data)
        except OSError:
            continue
    os._exit(0)


def deep() -> None:
    deep()


def deeper() -> None:
    """Overflow the stack of the machine, which Python does not see."""
    ctypes.string_at(0)


def bug() -> None:
    raise KeyError("lupa")


def refuse() -> None:
    raise SchoolError.at("_brand.yml:3:1", "warna keliru.\x1b[2J")


def litter() -> str:
    """Leave a file behind, open, and say where."""
    path = Path(tempfile.mkdtemp()) / "sisa"
    path.write_text("sisa")
    return str(path)


def breed(told: str) -> None:
    """Start a process that outlives this one, say which in ``told``, and hang."""
    started = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    Path(told).write_text(str(started.pid))
    hang()


def talk() -> str:
    """Print and warn, as libraries do."""
    print("ke layar")
    print("ke galat", file=sys.stderr)
    os.write(1, b"langsung")
    warnings.warn("hati-hati", stacklevel=1)
    return "selesai"


def limits() -> dict[str, int]:
    import resource

    kinds = ("RLIMIT_AS", "RLIMIT_CORE", "RLIMIT_FSIZE", "RLIMIT_NOFILE")
    return {kind: resource.getrlimit(getattr(resource, kind))[0] for kind in kinds}


def worker() -> int:
    return os.getpid()


def flood(size: int, count: int) -> Iterator[File]:
    for number in range(count):
        yield page(f"{number}.pdf", bytes(size))


def many(count: int) -> Iterator[File]:
    for number in range(count):
        yield page(f"{number}.pdf")


def pages(count: int, unit: str) -> Iterator[File]:
    yield page("panjang.pdf", pages=count, unit=unit)


def named(*names: str) -> Iterator[File]:
    """Files with these names, sent past the child's own check."""
    from generator import output

    output.check = lambda _: None  # type: ignore[assignment]
    for name in names:
        yield page(name)
