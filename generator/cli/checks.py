"""What ``buat periksa`` says."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator import worker
from generator.cli import environment
from generator.cli.report import echo, shortened
from generator.errors import Problem
from generator.kelas import Kelas

Findings = list[tuple[str, list[Problem]]]
"""Headings with what was found under each."""


def content(topik: Path, months: int) -> int:
    """Show what is stale, unsourced or weakly sourced, and what the machine lacks; count it."""
    asked = {"folder": topik, "today": _today(), "months": months}
    found = _shown(worker.call(worker.Task("periksa-isi", (asked,), str(topik)), _findings))
    echo("\nKomputer ini:")
    for line in environment.lines():
        echo(f"  {line}")
    return found


def items(topik: Path, bentuk: str | None, acak: int, kelas: str | None, months: int) -> int:
    """Show what the audit of the items found, and its figures; count the findings."""
    asked = {
        "folder": topik,
        "acak": acak,
        "pilihan": Kelas.read(kelas or "IX").pilihan,
        "today": _today(),
        "months": months,
        "bentuk": bentuk,
    }
    findings, figures = worker.call(worker.Task("periksa-soal", (asked,), str(topik)), _report)
    found = _shown(findings)
    echo("\nTujuan, banyak soal, dan tingkatnya:")
    for line in figures:
        echo(f"  {line}")
    echo(f"\n{found} temuan." if found else "\nTidak ada temuan.")
    return found


def _report(value: Any) -> tuple[Findings, list[str]]:
    """What a child answers to ``periksa-soal``."""
    return _findings(value["temuan"]), [str(line) for line in value["angka"]]


def _findings(value: Any) -> Findings:
    """What a child answers to ``periksa-isi``."""
    return [(str(heading), [worker.problem(row) for row in rows]) for heading, rows in value]


def _shown(findings: Iterable[tuple[str, Iterable[Problem]]]) -> int:
    """Say each heading with its findings; count them."""
    total = 0
    for heading, problems in findings:
        listed = list(problems)
        total += len(listed)
        echo(f"{heading}: {len(listed)}")
        for problem in listed:
            echo(f"  {shortened(str(problem))}")
    return total


def _today() -> datetime.date:
    return datetime.datetime.now(tz=datetime.UTC).date()
