"""What ``buat periksa`` says."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import names, places, worker
from generator.cli import environment, options
from generator.cli.report import say, shortened
from generator.errors import Problem
from generator.kelas import Kelas

Findings = list[tuple[str, list[Problem]]]
"""Headings with what was found under each."""


@dataclass(frozen=True)
class Pool:
    """The items to look at."""

    topik: Path
    sekolah: Path | None
    bentuk: str | None
    acak: int
    kelas: str | None


def school(folder: Path) -> int:
    """Show how the school's folder is read, and what was changed or is idle in it; count it."""
    task = worker.Task("periksa-sekolah", (folder,), str(folder))
    lines, findings = worker.call(task, _school)
    say(f"Sekolah {shortened(str(folder))}:")
    for line in lines:
        say(f"  {line}")
    say("")
    found = _shown(findings)
    say("")
    return found


def content(topik: Path, school: Path | None, months: int) -> int:
    """Show what is stale, unsourced or weakly sourced; count it."""
    over = places.overlay(school, topik)
    asked = {"folder": topik, "today": _today(), "months": months, "over": over}
    found = _shown(worker.call(worker.Task("periksa-isi", (asked,), str(topik)), _findings))
    say("")
    return found


def computer() -> None:
    """Show what the machine has and lacks."""
    say("Komputer ini:")
    for line in environment.lines():
        say(f"  {line}")


def items(pool: Pool, months: int) -> int:
    """Show what the audit of the items found, and its figures; count the findings."""
    asked = {
        "folder": pool.topik,
        "over": places.overlay(pool.sekolah, pool.topik),
        "acak": pool.acak,
        "pilihan": Kelas.read(pool.kelas or "IX").pilihan,
        "today": _today(),
        "months": months,
        "bentuk": pool.bentuk,
    }
    task = worker.Task("periksa-soal", (asked,), str(pool.topik))
    findings, figures = worker.call(task, _report)
    found = _shown(findings)
    say("\nTujuan, banyak soal, dan tingkatnya:")
    for line in figures:
        say(f"  {line}")
    say(f"\n{found} temuan." if found else "\nTidak ada temuan.")
    return found


def catalogue(topik: Path, school: Path | None) -> None:
    """Show what there is to choose from."""
    task = worker.Task("katalog", (topik, places.overlay(school, topik)), str(topik))
    found = worker.call(task, _Catalogue.read)
    say("Topik:")
    for name in dict.fromkeys([*options.topics(), *options.topics(school), topik.name]):
        say(f"  {name}")
    say(f"\n{found.judul}")
    for form in found.bentuk:
        say(f"\n  {form.id}: {form.nama}")
        for name, told in form.contoh:
            say(f"    {name:<14}  {told}")
        say(f"    Bagian slide: {form.bagian}.")
    say(f"\nBagian slide seluruh topik: {found.bagian}.")
    counts = found.jenis
    kinds = [(kind, f"{about} {counts.get(kind, 0)} soal.") for kind, about in names.JENIS]
    _columns("Jenis soal", kinds)
    _columns("Produk", names.PRODUK)


def _columns(heading: str, rows: Sequence[tuple[str, str]]) -> None:
    """Names and what they are, under a heading, in two columns."""
    width = max(len(name) for name, _ in rows)
    say(f"\n{heading}:")
    for name, about in rows:
        say(f"  {name:<{width}}  {about}")


@dataclass(frozen=True)
class _Form:
    """A form as the catalogue shows it."""

    id: str
    nama: str
    contoh: tuple[tuple[str, str], ...]
    bagian: str


@dataclass(frozen=True)
class _Catalogue:
    """What a child answers to ``katalog``."""

    judul: str
    bentuk: tuple[_Form, ...]
    bagian: str
    jenis: dict[str, int]

    @classmethod
    def read(cls, value: Any) -> _Catalogue:
        """The answer, checked."""
        forms = tuple(
            _Form(
                str(form["id"]),
                str(form["nama"]),
                tuple((str(name), str(told)) for name, told in form["contoh"]),
                str(form["bagian"]),
            )
            for form in value["bentuk"]
        )
        counts = {str(kind): int(count) for kind, count in value["jenis"].items()}
        return cls(str(value["judul"]), forms, str(value["bagian"]), counts)


def _school(value: Any) -> tuple[list[str], Findings]:
    """What a child answers to ``periksa-sekolah``."""
    return [str(line) for line in value["kabar"]], _findings(value["temuan"])


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
        say(f"{heading}: {len(listed)}")
        for problem in listed:
            say(f"  {shortened(str(problem))}")
    return total


def _today() -> datetime.date:
    return datetime.datetime.now(tz=datetime.UTC).date()
