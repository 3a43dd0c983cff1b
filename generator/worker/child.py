"""The child's side: jobs in, files or a refusal out, one job after the other.

Nothing of it runs in the parent. Standard output and standard error lead nowhere, so that no
library's advice reaches the teacher; answers go through a copy of what standard output was.
"""

from __future__ import annotations

import gc
import os
import pickle
import queue
import shutil
import signal
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from generator.errors import BuatError
from generator.files import File
from generator.worker import limits, wire

_OURS = Path(__file__).parents[1]


def _build(*arguments: Any) -> Iterator[File]:
    from generator import build

    yield from build.build(*arguments)


def _master(*arguments: Any) -> Iterator[File]:
    from generator import build

    yield build.master(*arguments)


def _templates(*arguments: Any) -> dict[str, Any]:
    from generator import overview

    return overview.answer(*arguments)


def _content(asked: dict[str, Any]) -> list[Any]:
    from generator import audit

    return _listed(audit.content(**asked))


def _items(asked: dict[str, Any]) -> dict[str, Any]:
    from generator import audit

    report = audit.items(**asked)
    return {"temuan": _listed(report.findings), "angka": list(report.figures)}


def _school(folder: Path) -> dict[str, Any]:
    from generator import audit

    report = audit.school(folder)
    return {"kabar": list(report.lines), "temuan": _listed(report.findings)}


def _catalogue(topik: Path, over: Path | None) -> dict[str, Any]:
    from generator import audit

    return audit.catalogue(topik, over)


def _listed(findings: Any) -> list[Any]:
    """Headings with their problems, in plain data."""
    return [(heading, [list(asdict(one).values()) for one in found]) for heading, found in findings]


MAKE: dict[str, Callable[..., Iterator[File]]] = {"buat": _build, "master": _master}
"""Tasks that make files."""
FIND: dict[str, Callable[..., Any]] = {
    "periksa-isi": _content,
    "periksa-soal": _items,
    "periksa-sekolah": _school,
    "katalog": _catalogue,
    "templat": _templates,
}
"""Tasks that find something out and answer in plain data."""


def main(folder: str) -> None:
    """Do jobs until the parent is gone; ``folder``, ours alone, is for temporary files."""
    tempfile.tempdir = folder
    gc.set_threshold(500_000, 50)  # as ``cli`` does
    answers, jobs = _wires()
    waiting: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(jobs, waiting, folder), daemon=True).start()
    while True:
        try:
            _do(answers, *pickle.loads(waiting.get()))
        except MemoryError:
            os._exit(limits.NO_MEMORY)
        except BrokenPipeError:
            _end(folder)


def _wires() -> tuple[IO[bytes], IO[bytes]]:
    """Where answers go and jobs come from; the standard streams lead nowhere from now on."""
    answers, jobs = os.fdopen(os.dup(1), "wb"), os.fdopen(os.dup(0), "rb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    return answers, jobs


def _listen(jobs: IO[bytes], waiting: queue.SimpleQueue[bytes], folder: str) -> None:
    """Hand on what the parent sends; when it is gone, leave nothing behind."""
    while (job := wire.receive_job(jobs)) is not None:
        waiting.put(job)
    _end(folder)


def _end(folder: str) -> None:
    """End this process and all that it started, and take its folder away."""
    shutil.rmtree(folder, ignore_errors=True)
    if sys.platform != "win32":
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def _do(answers: IO[bytes], most: limits.Limits, name: str, *arguments: Any) -> None:
    """Do one job and answer it."""
    limits.confine(most)
    try:
        if name in MAKE:
            for file in MAKE[name](*arguments):
                wire.send_file(answers, file)
            wire.send_end(answers)
        else:
            wire.send_end(answers, FIND[name](*arguments))
    except BuatError as refusal:
        wire.send_refusal(answers, refusal)
    except RecursionError:
        message = "isi atau templatnya bersarang terlalu dalam. Kurangi tingkatnya."
        wire.send_refusal(answers, BuatError.at("", message))
    except (MemoryError, BrokenPipeError):
        raise
    except Exception as failure:
        wire.send_refusal(answers, BuatError.at("", _bug(failure)))


def _bug(failure: Exception) -> str:
    """The sentence for what we did not foresee: what it was, and the last line of ours."""
    frames = traceback.extract_tb(failure.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_OURS)]
    where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "?"
    return (
        f"{UNFORESEEN} ({type(failure).__name__}, {where}). "
        "Laporkan kepada pembuat program ini bersama berkas yang dipakai."
    )


UNFORESEEN = "terjadi kesalahan yang tidak terduga"
"""Opens the sentence for a bug of ours."""
