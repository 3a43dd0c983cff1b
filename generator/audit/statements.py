"""What a teacher should look at before printing: stale, unsourced, weakly sourced."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import content as contents
from generator import soal, source
from generator.content.models import Topik
from generator.content.statements import Bersumber
from generator.errors import Problem

SHOWN = 60
"""Letters of a text that are quoted in a finding."""


@dataclass(frozen=True)
class _Said:
    """Something that the content says, and where."""

    part: Any
    """A statement, a fact, an event or an item."""
    place: str

    def problem(self, message: str) -> Problem:
        """The finding about it."""
        text = _text(self.part)
        quoted = text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
        return Problem(self.place, f"“{quoted}” {message}")


def content(
    folder: Path, today: datetime.date, months: int, over: Path | None = None
) -> list[tuple[str, list[Problem]]]:
    """Headings with what was found under each; raises ``ContentError`` if it does not even read.

    ``over`` is laid over the topic's folder; an as-of date older than ``months`` before ``today``
    is stale.
    """
    topik = contents.read(folder, over)
    said = [*_statements(topik), *_items(topik)]
    return [
        ("Data yang mungkin usang", list(_stale(said, today, months))),
        ("Belum bersumber, tidak dicetak", list(_unsourced(said))),
        ("Hanya bersandar pada sumber lemah", list(_weak(topik, said))),
    ]


def _statements(topik: Topik) -> Iterator[_Said]:
    berkas = topik.berkas
    files: list[tuple[Path, Any]] = [(berkas.file("topik.yml"), topik.pokok)]
    files += [(berkas.file(f"bentuk/{key}.yml"), form) for key, form in topik.bentuk.items()]
    files += [(berkas.file(f"contoh/{key}.yml"), contoh) for key, contoh in topik.contoh.items()]
    for path, root in files:
        found = [part for part in contents.statements(root) if isinstance(part, Bersumber)]
        yield from _placed(path, [part for part in found if _text(part)])


def _items(topik: Topik) -> Iterator[_Said]:
    items = soal.read(topik)
    for path in topik.berkas.files("soal"):
        ids = {text for at, text in source.scalars(source.load(path).data) if at[-1] == "id"}
        yield from _placed(path, [item for item in items if item.id in ids])


def _placed(path: Path, parts: list[Any]) -> Iterator[_Said]:
    """The parts of one file, each at the next place where its text stands."""
    tree = source.load(path)
    places: dict[str, list[str]] = {}
    for at, text in source.scalars(tree.data):
        if at[-1] in _FIELDS:
            places.setdefault(text.strip(), []).append(tree.place(at))
    for part in parts:
        here = places.get(_text(part), [str(path)])
        yield _Said(part, here.pop(0) if len(here) > 1 else here[0])


_FIELDS = ("teks", "nilai", "pokok")


def _text(part: Any) -> str:
    found = (getattr(part, name, None) for name in _FIELDS)
    return next((text for text in found if isinstance(text, str)), "")


def _stale(said: list[_Said], today: datetime.date, months: int) -> Iterator[Problem]:
    oldest = today.year * 12 + today.month - months
    for one in said:
        per = one.part.per
        if per and per.tahun * 12 + (per.bulan or 12) < oldest:
            yield one.problem(f"bertanggal {per}. Periksa apakah masih berlaku.")


def _unsourced(said: list[_Said]) -> Iterator[Problem]:
    for one in said:
        if not one.part.sumber:
            yield one.problem("belum bersumber. Tambahkan isian sumber.")


def _weak(topik: Topik, said: list[_Said]) -> Iterator[Problem]:
    for one in said:
        if {topik.sumber[key].jenis for key in one.part.sumber} == {"lemah"}:
            yield one.problem("hanya bersumber lemah. Cari sumber resmi.")
