"""What a run says: a line per file, a closing line, problems with their places."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from generator import errors, words
from generator.errors import BuatError, Problem

_WIDTH = 44
"""Letters of a path before the columns begin."""
_MOST = 40
"""Problems told one by one; more would push the first ones out of sight."""


@dataclass(frozen=True)
class Line:
    """What is told of one file."""

    path: Path
    kept: Path | None
    pages: int
    unit: str
    size: int
    """Bytes."""
    seconds: float
    kode: str
    fills: Sequence[Any] = ()
    """How full the places of a deck are (``files.Fill``)."""
    notices: Sequence[str] = ()


@dataclass
class Report:
    """Collects the lines of a run and says them in the way that was asked for."""

    silent: bool = False
    as_json: bool = False
    made: int = 0
    warnings: int = 0
    told: set[str] = field(default_factory=set)
    """What was warned of."""

    def file(self, line: Line) -> None:
        """Say what was made."""
        self.made += 1
        if self.as_json:
            self._object(line)
        elif not self.silent:
            size = words.number(max(1, round(line.size / 1000)))
            seconds = f"{line.seconds:.2f}".replace(".", ",")
            count = f"{line.pages} {line.unit}"
            echo(f"{_link(line.path)}  {count:>10}  {size:>5} kB  {seconds:>6} dtk")
        if line.kept:
            self.warn(f"berkas yang telah Anda sunting disimpan sebagai {line.kept.name}.")
        for notice in line.notices:
            self.warn(notice)

    def _object(self, line: Line) -> None:
        told: dict[str, Any] = {
            "berkas": str(line.path),
            line.unit: line.pages,
            "ukuran": line.size,
            "detik": round(line.seconds, 3),
            "kode": line.kode,
        }
        if line.fills:
            told["tempat"] = [
                {"slide": one.slide, "nama": one.place, "huruf": one.size, "penuh": one.share}
                for one in line.fills
            ]
        if line.kept:
            told["suntingan"] = str(line.kept)
        if line.notices:
            told["peringatan"] = list(line.notices)
        echo(json.dumps(told, ensure_ascii=False))

    def warn(self, message: str) -> None:
        """Say something to look at that stops nothing, once."""
        if message in self.told:
            return
        self.told.add(message)
        self.warnings += 1
        if not self.silent and not self.as_json:
            echo(click.style("Peringatan: ", fg="yellow") + errors.shown(message), err=True)

    def close(self) -> None:
        """Say how many files were made."""
        if self.silent or self.as_json:
            return
        more = f", {self.warnings} peringatan" if self.warnings else ""
        echo(f"{self.made} berkas dibuat{more}.")


def problems(refusal: BuatError, made: int = 0) -> None:
    """Say every problem on stderr, the place first, then whether anything was made."""
    for problem in refusal.problems[:_MOST]:
        shown = _near(problem)
        place = click.style(f"{shown.place}: ", fg="red") if shown.place else ""
        echo(f"{place}{shown.message}", err=True)
    count = len(refusal.problems)
    if count > _MOST:
        echo(f"… dan {count - _MOST} masalah lain. Perbaiki dulu yang di atas.", err=True)
    files = {problem.place.split(":")[0] for problem in refusal.problems if problem.place}
    where = f" dalam {len(files)} berkas" if len(files) > 1 else ""
    closing = f"{made} berkas dibuat." if made else "Tidak ada berkas yang dibuat."
    counted = f"{count} masalah{where}. " if count > 1 else ""
    echo(f"{counted}{closing}", err=True)


def echo(text: str, *, err: bool = False) -> None:
    """Print, with colour only on a terminal that wants it."""
    click.echo(text, err=err, color=False if os.environ.get("NO_COLOR") else None)


def say(text: str) -> None:
    """Print ``text``, which may hold what others wrote, without what would steer the terminal."""
    echo(errors.shown(text))


def shortened(path: str) -> str:
    """``path`` as seen from the working folder, where it lies below it."""
    here = f"{Path.cwd()}{os.sep}"
    return path.removeprefix(here)


def _near(problem: Problem) -> Problem:
    return Problem(errors.shown(shortened(problem.place)), errors.shown(problem.message))


def _link(path: Path) -> str:
    """The path, to click on where the terminal can do that."""
    shown = errors.shown(shortened(str(path)))
    padding = " " * max(0, _WIDTH - len(shown))
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return f"{shown}{padding}"
    return f"\x1b]8;;{path.resolve().as_uri()}\x1b\\{shown}\x1b]8;;\x1b\\{padding}"
