"""An item as the audit looks at it: arranged as on a sheet, with the place to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from random import Random
from typing import Any

from generator import soal, source
from generator.content.models import Topik
from generator.errors import Problem
from generator.soal.base import Soal, Tampilan

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_REFERENCE = re.compile(r"\{[^}]*\}")


@dataclass(frozen=True)
class Butir:
    """One item with its place."""

    soal: Soal
    tampilan: Tampilan
    place: str
    """``berkas:baris:kolom`` of the item, or of the statement that it is derived from."""

    @property
    def options(self) -> list[tuple[str, bool]]:
        """Text of each option as it stands on the sheet, and whether it is right."""
        if self.soal.jenis != "pg":
            return []
        return [(one.teks, one.benar) for one in getattr(self.tampilan, "pilihan", ())]

    @property
    def letter(self) -> str:
        """The letter of the key where the item has lettered options; empty for other kinds."""
        options = getattr(self.tampilan, "pilihan", ())
        right = [option.huruf for option in options if option.benar]
        return right[0] if len(right) == 1 else ""

    @property
    def told(self) -> str:
        """What is read before answering: the group's text, stimulus and stem."""
        texts = [text for text in (self.soal.bacaan, self.soal.stimulus) if text]
        parts = [part for text in texts for part in (*text.paragraf, *map(" ".join, text.baris))]
        return " ".join([*parts, self.soal.pokok])

    @property
    def read(self) -> str:
        """All that a pupil reads of it: what is told, and the item as it stands on the sheet."""
        return " ".join([self.told, *strings(asdict(self.tampilan))])

    def problem(self, message: str) -> Problem:
        """A finding about it; ``message`` goes on after the item's id."""
        return Problem(self.place, f'soal "{self.soal.id}" {message}')


def read(topik: Topik, acak: int, pilihan: int, bentuk: str | None = None) -> tuple[Butir, ...]:
    """Every item that a class with ``pilihan`` options can get, authored ones first.

    ``bentuk``: only items for that form.
    """
    written = _written(topik)
    known = _texts(topik)
    return tuple(
        Butir(
            item,
            item.arrange(Random(f"{acak}:{item.id}"), pilihan),
            written.get(item.id) or _rests_on(item, known) or _named(topik, item),
        )
        for item in (*soal.read(topik), *soal.derive(topik))
        if item.fits(pilihan) and (bentuk is None or item.bentuk == bentuk)
    )


def _written(topik: Topik) -> dict[str, str]:
    """Place of each authored item."""
    found: dict[str, str] = {}
    for path in topik.berkas.files("soal"):
        tree = source.load(path)
        for at, text in source.scalars(tree.data):
            if len(at) == 3 and at[-1] == "id":
                found[text] = tree.place(at)
    return found


def _texts(topik: Topik) -> dict[str, str]:
    """Place of each text of the topic's statements and facts, the first where it stands twice."""
    found: dict[str, str] = {}
    berkas = topik.berkas
    for path in [*berkas.files("bentuk"), *berkas.files("contoh"), berkas.file("topik.yml")]:
        tree = source.load(path)
        for at, text in source.scalars(tree.data):
            found.setdefault(text.strip(), tree.place(at))
    return found


def _rests_on(item: Soal, known: dict[str, str]) -> str | None:
    """Where the longest of a derived item's texts stands in the content."""
    texts = sorted(set(strings(item.model_dump(mode="json"))), key=lambda text: (-len(text), text))
    return next((known[text] for text in texts if " " in text and text in known), None)


def _named(topik: Topik, item: Soal) -> str:
    """The example that a derived item's id names, at the fact that it tells; else the topic."""
    named = [key for key in topik.contoh if f"-{key}-" in f"{item.id}-"]
    path = topik.berkas.file(f"contoh/{max(named, key=len)}.yml" if named else "topik.yml")
    tree = source.load(path)
    told = item.pembahasan
    facts = [(at, text) for at, text in source.scalars(tree.data) if at[-1] == "nilai"]
    at = next((at for at, text in facts if text in told), None)
    return tree.place(at) if at else str(path)


def strings(value: Any) -> Iterator[str]:
    """Every text inside plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings(inner)


def words(text: str) -> list[str]:
    """The words of ``text``, small letters, without references to facts."""
    return [match[0].casefold() for match in _WORD.finditer(_REFERENCE.sub(" ", text))]
