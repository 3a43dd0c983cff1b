"""A school's files are made in child processes, so that nothing in them can hang, fill or end the
program: the parent starts the children, sets limits (``limits``) and takes finished bytes.

A child does one task after the other. When one breaks a limit, dies or sends nonsense, that task
is refused with a sentence and the next gets a new child. Each has a folder for temporary files,
which goes with it. The children die with the parent.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Any, TypeVar

from generator.errors import BuatError
from generator.files import File
from generator.worker.limits import LIMITS, Limits
from generator.worker.process import GARBLED, Answer, Process, Task
from generator.worker.wire import GarbledError, problem

__all__ = ["GARBLED", "LIMITS", "Answer", "Limits", "Task", "call", "file", "problem", "run"]

REUSE = 100
"""Tasks of one child, so that what libraries never give back does not add up."""

GLANCE = 0.2
"""Seconds after which a waiting parent looks whether Ctrl-C was pressed: a wait without end never
sees one that came just before it began, and on Windows none at all."""


Found = TypeVar("Found")


def call(task: Task, read: Callable[[Any], Found], limits: Limits = LIMITS) -> Found:
    """What ``task`` found out, as ``read`` makes it of plain data with texts that are ``shown``.

    Raises the ``BuatError`` of a refusal, and one where ``read`` finds the data of another shape:
    it says so by ``TypeError``, ``ValueError``, ``LookupError`` or ``GarbledError``.
    """
    answer = _answered(task, limits)
    try:
        return read(answer.value)
    except (TypeError, ValueError, LookupError, GarbledError):
        raise BuatError.at(task.place, GARBLED) from None


def file(task: Task, limits: Limits = LIMITS) -> File:
    """The one file that ``task`` makes; raises the ``BuatError`` of a refusal, and one where it
    made none or several."""
    files = _answered(task, limits).files
    if len(files) != 1:
        raise BuatError.at(task.place, GARBLED)
    return files[0]


def _answered(task: Task, limits: Limits) -> Answer:
    """The answer to ``task``; raises the ``BuatError`` of a refusal."""
    (answer,) = run([task], 1, limits)
    if answer.refusal:
        raise answer.refusal
    return answer


def run(
    tasks: Sequence[Task], workers: int, limits: Limits = LIMITS
) -> Generator[Answer, None, None]:
    """The answer to each task, in their order, by at most ``workers`` children.

    Whatever ends the loop over it, Ctrl-C too, ends all children and takes their folders away.
    """
    crew = _Crew(tasks, min(workers, len(tasks)), limits)
    try:
        yield from crew.answers()
    finally:
        crew.stop()


class _Crew:
    """Threads that each have a child and take the next task from a common list."""

    def __init__(self, tasks: Sequence[Task], workers: int, limits: Limits) -> None:
        self._tasks, self._limits = tasks, limits
        order = sorted(range(len(tasks)), key=lambda index: -tasks[index].cost)
        self._waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
        for index in order:
            self._waiting.put(index)
        self._done: queue.SimpleQueue[tuple[int, Answer | BaseException]] = queue.SimpleQueue()
        self._lock, self._stopped = threading.Lock(), False
        self._alive: set[Process] = set()
        self._threads = [  # daemons: a parent that ends in any other way waits for no child
            threading.Thread(target=self._work, daemon=True) for _ in range(workers)
        ]

    def answers(self) -> Iterator[Answer]:
        """The answers in the order of the tasks."""
        for thread in self._threads:
            thread.start()
        ready: dict[int, Answer] = {}
        for index in range(len(self._tasks)):
            while index not in ready:
                try:
                    done, answer = self._done.get(timeout=GLANCE)
                except queue.Empty:
                    continue
                if isinstance(answer, BaseException):
                    raise answer
                ready[done] = answer
            yield ready.pop(index)

    def stop(self) -> None:
        """End all children and wait until their folders are gone."""
        with self._lock:
            self._stopped = True
            for process in self._alive:
                process.kill()
        for thread in self._threads:
            if thread.ident:  # it was started
                thread.join()

    def _work(self) -> None:
        """Take task after task until none is left."""
        process: Process | None = None
        asked, index = 0, -1
        try:
            while not self._stopped:
                try:
                    index = self._waiting.get_nowait()
                except queue.Empty:
                    return
                if process is None or not process.fit or asked % REUSE == 0:
                    self._end(process)
                    process = self._begin()
                asked += 1
                answer = process.ask(self._tasks[index], self._limits)
                self._done.put((index, answer))
        except OSError as failure:
            self._done.put((index, _unstarted(failure)))
        except BaseException as failure:
            self._done.put((index, failure))
        finally:
            self._end(process)

    def _begin(self) -> Process:
        process = Process()
        with self._lock:
            self._alive.add(process)
            if self._stopped:
                process.kill()
        return process

    def _end(self, process: Process | None) -> None:
        if process:
            with self._lock:
                self._alive.discard(process)
            process.close()


def _unstarted(failure: OSError) -> BuatError:
    """The sentence for a system that gives us no process or no folder."""
    return BuatError.at(
        "",
        f"pembuat berkas tidak dapat dimulai ({failure.strerror or failure}). Kosongkan ruang "
        "simpan dan tutup program lain, lalu ulangi.",
    )
