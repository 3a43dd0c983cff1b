"""Writes ``docs/templat.md``: every name that a template gets, from ``generator/documents/``.

Usage: ``python scripts/templat.py``. The introduction there is written by hand; the rest stands
between marks and is replaced. What is told of a name is what ``buat templat jelaskan`` tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import skema

from generator import guide
from generator.documents.catalogue import TEMPLATES

GUIDE = Path(__file__).parents[1] / "docs" / "templat.md"


def text() -> str:
    """The whole guide, as it should read."""
    written = {"dokumen": _documents, "gaya": _variables}
    return skema.refreshed(GUIDE.read_text("utf-8"), lambda name: "\n".join([*written[name](), ""]))


def _variables() -> Iterator[str]:
    yield "| Variabel | Keterangan |\n| --- | --- |"
    for name, meaning in guide.VARIABLES.items():
        yield f"| `{name}` | {meaning} |"


def _documents() -> Iterator[str]:
    told: dict[type, None] = {}
    for template, model in TEMPLATES.items():
        yield from _section(f"`{template}`: {model.__name__}", model)
        told |= dict.fromkeys(guide.classes(model))
    for model in told:
        yield from _section(model.__name__, model)
    yield "## Soal: `isi` tiap jenis\n"
    parts: dict[type, None] = {}
    for model, kinds in _kinds().items():
        named = ", ".join(f"`{kind}`" for kind in kinds)
        yield from _section(f"{named}: {model.__name__}", model, "###")
        parts |= dict.fromkeys(guide.classes(model))
    for model in parts:
        yield from _section(model.__name__, model, "###")


def _kinds() -> Mapping[type, list[str]]:
    """What kinds of items add, and the kinds that add it."""
    found: dict[type, list[str]] = {}
    for kind, model in guide.kinds().items():
        found.setdefault(model, []).append(kind)
    return found


def _section(heading: str, model: type, level: str = "##") -> Iterator[str]:
    yield f"{level} {heading}\n"
    yield f"{guide.summary(model)}\n"
    yield "| Nama | Jenis | Keterangan |\n| --- | --- | --- |"
    for name in guide.names(model):
        yield f"| `{name.name}` | {_kind(name)} | {name.meaning} |"
    yield ""


def _kind(name: guide.Name) -> str:
    """The type, with a link to the section of its class."""
    if name.model is None:
        return name.kind
    linked = f"[{name.model.__name__}](#{name.model.__name__.lower()})"
    return name.kind.replace("kamus", linked)


if __name__ == "__main__":
    GUIDE.write_text(text(), encoding="utf-8")
