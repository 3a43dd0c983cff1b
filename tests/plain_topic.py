"""A topic's facts read by another road: plain YAML, none of ``generator``'s own code.

It says what is right of what, so that items can be judged against the content itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests import topics


@dataclass(frozen=True)
class Fact:
    """A value that the content states of an example, and all other ways to say it."""

    contoh: str
    ragam: str
    nilai: str
    right: frozenset[str]
    trusted: bool
    """Whether an item may rest on it."""


class Plain:
    """The topic in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.pokok = topics.plain(folder / "topik.yml")
        self.bentuk = {
            key: topics.plain(folder / "bentuk" / f"{key}.yml") for key in self.pokok["bentuk"]
        }
        self.contoh = {
            path.stem: topics.plain(path) for path in sorted((folder / "contoh").glob("*.yml"))
        }
        self.ragam = {entry["id"]: entry for entry in self.pokok.get("ragam", ())}

    def facts(self, ragam: str) -> list[Fact]:
        """Every fact of this kind."""
        return [
            Fact(
                key,
                ragam,
                fact["nilai"],
                frozenset(same(text) for text in (fact["nilai"], *fact.get("diterima", ()))),
                trusted(fact, contoh),
            )
            for key, contoh in self.contoh.items()
            for fact in contoh.get("fakta", ())
            if fact["ragam"] == ragam
        ]

    def fact(self, contoh: str, ragam: str) -> Fact:
        """The one fact of this kind that an example has."""
        (found,) = [fact for fact in self.facts(ragam) if fact.contoh == contoh]
        return found

    def called(self, sebutan: str) -> str:
        """The example's id by its short name."""
        (found,) = [key for key, contoh in self.contoh.items() if contoh["sebutan"] == sebutan]
        return found

    def traits(self, bentuk: str) -> dict[str, dict[str, Any]]:
        """The traits of a form on which an item may rest, by their text."""
        form = self.bentuk[bentuk]
        return {trait["teks"]: trait for trait in form["ciri"] if trusted(trait, form)}

    def only_of(self, text: str) -> str | None:
        """The form that alone has the trait; ``None`` if no form is said to have it alone."""
        found = [
            key
            for key in self.bentuk
            if text in self.traits(key) and self.traits(key)[text].get("hanya") == "true"
        ]
        return found[0] if len(found) == 1 else None

    def meanings(self) -> dict[str, str]:
        """Terms on which an item may rest, with their meanings."""
        return {
            term["istilah"]: term["teks"]
            for term in self.pokok.get("istilah", ())
            if trusted(term, self.pokok)
        }

    def doubted(self) -> Iterator[str]:
        """Long texts on which no item may rest."""
        parts = [self.pokok, *self.bentuk.values(), *self.contoh.values()]
        for part in parts:
            for statement in _statements(part):
                text = statement.get("teks") or statement.get("nilai") or ""
                if not trusted(statement, part) and len(text) > 25:
                    yield text


def _statements(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        if "teks" in data or "nilai" in data:
            yield data
        for value in data.values():
            yield from _statements(value)
    elif isinstance(data, list):
        for value in data:
            yield from _statements(value)


def trusted(statement: dict[str, Any], file: dict[str, Any]) -> bool:
    """Whether the content lets an item rest on the statement, which stands in ``file``."""
    return (
        bool(statement.get("sumber", file.get("sumber")))
        and statement.get("keyakinan", "tinggi") == "tinggi"
        and statement.get("boleh_soal", "true") == "true"
    )


def same(text: str) -> str:
    """The text as it is compared: letter case does not matter."""
    return text.strip().casefold()
