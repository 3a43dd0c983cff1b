"""The parent's side of one child: started, asked, ended with all that it started."""

from __future__ import annotations

import contextlib
import math
import os
import pickle
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.errors import BuatError, OutputError
from generator.files import File
from generator.worker import wire
from generator.worker.limits import MEBIBYTE, NO_MEMORY, Limits

PROGRAM = (
    "import sys; folder, *sys.path[:] = sys.argv[1:]; "
    "from generator.worker import child; child.main(folder)"
)
"""What the child runs: the parent's modules, by the parent's paths."""


@dataclass(frozen=True)
class Task:
    """What a child is asked to do."""

    name: str
    """In ``child.MAKE`` or ``child.FIND``."""
    arguments: tuple[Any, ...] = ()
    place: str = ""
    """What a sentence begins with where the child cannot say more: the folder it worked on."""
    cost: int = 0
    """How long it takes beside the others: the longest is begun first."""


@dataclass(frozen=True)
class Answer:
    """What became of a task."""

    files: tuple[File, ...] = ()
    value: Any = None
    """Plain data, where the task was to find something out; to be checked by who asked."""
    refusal: BuatError | None = None
    seconds: float = 0


class Process:
    """One child, for one task after the other until one goes wrong.

    ``close`` ends it; ``kill`` may be called at any time from another thread.
    """

    def __init__(self) -> None:
        self.fit = True
        """Whether it can be asked again."""
        self._lock = threading.Lock()
        self._folder = tempfile.mkdtemp(prefix="buat-")
        try:
            self._process = _started(self._folder)
        except BaseException:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._jobs, self._answers = self._process.stdin, self._process.stdout

    def ask(self, task: Task, limits: Limits) -> Answer:
        """What the child makes of ``task``; it is not ``fit`` afterwards if it broke a limit, died
        or sent nonsense."""
        start = time.monotonic()
        try:
            answer = self._answer(task, limits, start)
        except OutputError as refusal:
            self.fit = False
            answer = Answer(refusal=refusal)
        except (_BrokenError, wire.GarbledError) as failure:
            self.fit = False
            said = str(failure) if isinstance(failure, _BrokenError) else GARBLED
            answer = Answer(refusal=BuatError.at(task.place, said))
        except (EOFError, BrokenPipeError):
            self.fit = False
            answer = Answer(refusal=BuatError.at(task.place, _death(self.close(), limits)))
        return replace(answer, seconds=time.monotonic() - start)

    def _answer(self, task: Task, limits: Limits, start: float) -> Answer:
        job = pickle.dumps((limits, task.name, *task.arguments))
        with self._in_time(limits, start):
            wire.send_job(self._jobs, job)
        files: list[File] = []
        while True:
            with self._in_time(limits, start):
                frame = wire.receive(self._answers)
                match frame:
                    case wire.Ended(value):
                        return Answer(tuple(files), value)
                    case BuatError():
                        return Answer(refusal=_placed(frame, task.place))
                    case wire.Announced(file, size):
                        _weigh(file, size, files, limits)
                        files.append(replace(file, data=wire.exactly(self._answers, size)))

    @contextlib.contextmanager
    def _in_time(self, limits: Limits, start: float) -> Iterator[None]:
        """Kill the child where the block takes longer than a document may, or all of them."""
        left = start + limits.request - time.monotonic()
        late = threading.Event()

        def stop() -> None:
            late.set()
            self.kill()

        timer = threading.Timer(max(0, min(limits.document, left)), stop)
        timer.daemon = True
        timer.start()
        try:
            yield
        except (EOFError, BrokenPipeError):
            if not late.is_set():
                raise
        finally:
            timer.cancel()
        if late.is_set():
            raise _BrokenError(_late(limits.document if limits.document < left else limits.request))

    def kill(self) -> None:
        """End the child and all that it started; who reads from it finds the end."""
        with self._lock:
            if self._process.returncode is None:
                _kill(self._process)

    def close(self) -> int:
        """End it, take its folder away; its exit code, negative for a signal."""
        self.kill()
        with self._lock:
            code = self._process.wait()
        for stream in (self._jobs, self._answers):
            with contextlib.suppress(OSError):
                stream.close()
        shutil.rmtree(self._folder, ignore_errors=True)
        return code


class _BrokenError(Exception):
    """A limit was broken; the text is the sentence for the teacher."""


def _started(folder: str) -> subprocess.Popen[bytes]:
    """A child with Python's own paths of ours, no ``PYTHON…`` variables and no site: 10 ms less."""
    here = str(Path(__file__).parents[2])
    paths = [here, *(path for path in sys.path if path != here and Path(path).is_absolute())]
    flags = ["-I", "-S", *(f"-W{one}" for one in sys.warnoptions)]
    flags += ["-X", f"utf8={sys.flags.utf8_mode}"]
    return subprocess.Popen(
        [sys.executable, *flags, "-c", PROGRAM, folder, *paths],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env={**os.environ, "TMPDIR": folder, "TEMP": folder, "TMP": folder},
        start_new_session=True,
    )  # fmt: skip


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End ``process``, which nobody has waited for yet, and its descendants.

    On POSIX it leads a session of its own, so that Ctrl-C reaches the parent alone.
    """
    if sys.platform == "win32":
        tree = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(tree, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):  # all ended by themselves
            os.killpg(process.pid, signal.SIGKILL)


def _weigh(file: File, size: int, before: list[File], limits: Limits) -> None:
    """Raise ``_BrokenError`` where ``file`` is too much, by itself or after those ``before``."""
    if any(file.name.casefold() == one.name.casefold() for one in before):
        raise wire.GarbledError(file.name)
    pages = limits.lines if file.unit == "baris" else limits.pages
    if file.pages > pages:
        raise _BrokenError(
            f'"{file.name}" berisi {file.pages} {file.unit}, sedangkan paling banyak {pages}. '
            "Kurangi isi atau pengulangan dalam templatnya."
        )
    if size > limits.file:
        raise _BrokenError(
            f'"{file.name}" lebih besar daripada {limits.file // MEBIBYTE} MB. '
            "Kecilkan gambar yang dipakai, atau kurangi isinya."
        )
    if size + sum(len(one.data) for one in before) > limits.total:
        raise _BrokenError(
            f"semua berkas bersama lebih besar daripada {limits.total // MEBIBYTE} MB. "
            "Kecilkan gambar yang dipakai, atau buat lebih sedikit berkas sekaligus."
        )
    if len(before) >= limits.files:
        raise _BrokenError(
            f"berkasnya lebih dari {limits.files}. Buat lebih sedikit berkas sekaligus."
        )


def _placed(refusal: BuatError, place: str) -> BuatError:
    """``refusal`` with ``place`` where it says none."""
    return type(refusal)(
        problem if problem.place else replace(problem, place=place) for problem in refusal.problems
    )


def _late(seconds: float) -> str:
    """The sentence for what took longer than ``seconds``."""
    minutes = math.ceil(seconds / 60)
    after = f"{minutes} menit" if seconds >= 60 else f"{math.ceil(seconds)} detik"
    return (
        f"pembuatan berkas dihentikan setelah {after}. Mungkin sebuah templat berulang tanpa henti "
        "atau isinya terlalu banyak: periksa pengulangan {% for %} dalam templat, kurangi isinya."
    )


def _death(code: int, limits: Limits) -> str:
    """The sentence for a child that ended by itself with the exit ``code``."""
    fatal = {getattr(signal, name, None) for name in ("SIGKILL", "SIGABRT", "SIGTRAP")}
    if code == NO_MEMORY or -code in fatal:
        return (
            f"pembuatan berkas memerlukan terlalu banyak memori (paling banyak "
            f"{limits.memory // MEBIBYTE} MB). Kecilkan gambar yang dipakai, atau kurangi isi dan "
            "pengulangan dalam templat."
        )
    if -code == getattr(signal, "SIGXCPU", None):
        return _late(limits.processor)
    return (
        "pembuatan berkas berhenti mendadak. Biasanya sebuah gambar, fon, atau master rusak: "
        "simpan ulang berkas itu, atau keluarkan satu per satu untuk menemukan penyebabnya."
    )


GARBLED = (
    "jawaban dari pembuat berkas tidak dapat dibaca, maka tidak ada yang ditulis. Keluarkan "
    "gambar, fon, master, dan templat sekolah satu per satu untuk menemukan penyebabnya."
)
