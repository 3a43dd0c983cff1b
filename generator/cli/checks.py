"""What ``buat periksa`` says."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from generator import audit, sekolah
from generator.cli import environment
from generator.cli.report import echo, shortened
from generator.errors import Problem


def content(topik: Path, months: int) -> int:
    """Show what is stale, unsourced or weakly sourced, and what the machine lacks; count it."""
    found = _shown(audit.content(topik, _today(), months))
    echo("\nKomputer ini:")
    for line in environment.lines():
        echo(f"  {line}")
    return found


def items(topik: Path, bentuk: str | None, acak: int, kelas: str | None, months: int) -> int:
    """Show what the audit of the items found, and its figures; count the findings."""
    report = audit.items(
        topik,
        acak=acak,
        pilihan=sekolah.read(None, kelas).kelas.pilihan,
        today=_today(),
        months=months,
        bentuk=bentuk,
    )
    found = _shown(report.findings)
    echo("\nTujuan, banyak soal, dan tingkatnya:")
    for line in report.figures:
        echo(f"  {line}")
    echo(f"\n{found} temuan." if found else "\nTidak ada temuan.")
    return found


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
