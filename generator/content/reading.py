"""A topic's folder → ``Topik``, checked as a whole.

What one file says of another (``sumber``, ``tp``, ``contoh`` …) and every reference inside a
text is looked up here, so that nothing dangling gets further.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from generator import errors, places, source
from generator.content.models import (
    Asal,
    Bentuk,
    Contoh,
    DaftarNegara,
    DaftarSumber,
    Pokok,
    Topik,
)
from generator.content.statements import Bersumber, Isi
from generator.errors import ContentError, Problem

REFERENCE = re.compile(r"\{([a-z0-9-]+):([a-z0-9-]+)(:per)?\}")
"""``{asean:anggota}``: the value of a fact; ``{asean:anggota:per}``: its date."""

Model = TypeVar("Model", bound=Isi)


def read(folder: Path, over: Path | None = None) -> Topik:
    """The topic in ``folder``, with the files of ``over`` in the place of those of the same path.

    Raises ``ContentError`` with every problem of all its files.
    """
    if not (folder / "topik.yml").is_file():
        raise ContentError.at(
            str(folder), "folder ini bukan topik: berkas topik.yml tidak ada di dalamnya."
        )
    berkas = places.Layers((over, folder) if over else (folder,))
    shelf = _Shelf()
    pokok = shelf.take(berkas.file("topik.yml"), Pokok)
    sumber = shelf.take(berkas.file("sumber.yml"), DaftarSumber)
    negara = shelf.take_optional(berkas.file("negara.yml"), DaftarNegara)
    asal = shelf.take_optional(berkas.file("asal.yml"), Asal)
    bentuk = {
        key: shelf.take(berkas.file(f"bentuk/{key}.yml"), Bentuk)
        for key in (pokok.bentuk if pokok else ())
    }
    contoh = {path.stem: shelf.take(path, Contoh) for path in berkas.files("contoh")}
    shelf.close()
    assert pokok is not None
    assert sumber is not None
    topik = Topik(
        id=folder.name,
        berkas=berkas,
        pokok=pokok,
        bentuk={key: value for key, value in bentuk.items() if value},
        contoh={key: value for key, value in contoh.items() if value},
        sumber={entry.id: entry for entry in sumber.sumber},
        negara={entry.id: entry for entry in negara.negara} if negara else {},
        asal=asal,
    )
    problems = [
        *_doubles(shelf.trees), *_namesakes(shelf.trees), *check_texts(topik, shelf.trees),
    ]  # fmt: skip
    if problems:
        raise ContentError(source.in_order(problems))
    return topik


class _Shelf:
    """Reads file after file, keeping trees and problems."""

    def __init__(self) -> None:
        self.trees: list[source.Tree] = []
        self.problems: list[Problem] = []

    def take(self, path: Path, model: type[Model]) -> Model | None:
        """The file as a model, or ``None`` after noting its problems."""
        try:
            tree = source.load(path)
            self.trees.append(tree)
            default = tree.data.get("sumber", ()) if isinstance(tree.data, dict) else ()
            context = {"sumber": [default] if isinstance(default, str) else default}
            return source.validate(tree, model, context)
        except ContentError as failure:
            self.problems.extend(failure.problems)
            return None

    def take_optional(self, path: Path, model: type[Model]) -> Model | None:
        """The same where the file may be missing."""
        return self.take(path, model) if path.exists() else None

    def close(self) -> None:
        """Raise what was found so far."""
        if self.problems:
            raise ContentError(self.problems)


def named_places(topik: Topik) -> dict[str, Any]:
    """What ``asal.yml`` may point at: statement ids, forms, examples, ``contoh:ragam``."""
    places: dict[str, Any] = {**topik.bentuk, **topik.contoh, "tautan-terkait": topik.pokok}
    for key, contoh in topik.contoh.items():
        places |= {f"{key}:{fakta.ragam}": fakta for fakta in contoh.fakta}
    for part in (topik.pokok, *topik.bentuk.values(), *topik.contoh.values()):
        places |= {found.id: found for found in statements(part) if _named(found)}
    return places


def statements(part: Any) -> list[Any]:
    """Every model inside ``part``, itself included, in the order of its fields."""
    found: list[Any] = []
    _collect(part, found)
    return found


def _collect(part: Any, found: list[Any]) -> None:
    if isinstance(part, Isi):
        found.append(part)
        inside: Iterable[Any] = vars(part).values()
    elif isinstance(part, Mapping):
        inside = part.values()
    else:
        inside = part
    for value in inside:
        if isinstance(value, Isi | Mapping | tuple):
            _collect(value, found)


def _named(found: Any) -> bool:
    return isinstance(found, Bersumber) and bool(getattr(found, "id", None))


def _doubles(trees: list[source.Tree]) -> Iterator[Problem]:
    """Ids that stand twice within one family: statements, sources, countries, aims …"""
    seen: dict[tuple[str, str], tuple[source.Tree, source.Location]] = {}
    for tree in trees:
        for location in tree.marks:
            if not location or location[-1] != "id":
                continue
            family = next((name for name in (tree.path.name, location[0]) if name in _OWN_IDS), "")
            key = str(family), _at(tree.data, location)
            if key in seen:
                first, where = seen[key]
                message = f'id "{key[1]}" sudah dipakai di {first.place(where)}. Beri nama lain.'
                yield Problem(tree.place(location), message)
            else:
                seen[key] = tree, location


def _namesakes(trees: list[source.Tree]) -> Iterator[Problem]:
    """Forms, or examples, of one name: no question could tell them apart."""
    seen: dict[tuple[str, str], source.Tree] = {}
    for tree in trees:
        family = tree.path.parent.name
        if family not in ("bentuk", "contoh"):
            continue
        name = str(tree.data["sebutan"])
        first = seen.setdefault((family, name.casefold()), tree)
        if first is not tree:
            where = first.place(("sebutan",))
            message = f'sebutan "{name}" sudah dipakai di {where}. Beri sebutan lain.'
            yield Problem(tree.place(("sebutan",)), message)


def _at(data: Any, location: source.Location) -> str:
    """What stands at ``location``."""
    for step in location:
        data = data[step]
    return str(data)


_OWN_IDS = {"sumber.yml", "negara.yml", "asal.yml", "tp", "aspek", "ragam"}
"""Files and fields whose ids are a family of their own; all other ids are statements'."""


def check_texts(topik: Topik, trees: list[source.Tree]) -> Iterator[Problem]:
    """Names in ``trees`` that nothing in ``topik`` answers to, and references without a fact."""
    known = _Known(topik)
    for tree in trees:
        if tree.path.name != "sumber.yml":  # it holds addresses that are never printed
            yield from source.unprintable(tree)
        for location, value in source.scalars(tree.data):
            field = _field(location)
            if field in _NOUNS and not _is_prose(tree, location) and value not in known[field]:
                yield Problem(tree.place(location), _not_found(field, value, known[field]))
            if "{" in value:
                yield from _references(topik, tree.place(location), value)
        if tree.path.parent.name == "bentuk":
            yield from _unknown_aspects(tree, known["perbandingan"])


_NOUNS = {
    "sumber": "sumber",
    "tp": "tujuan pembelajaran",
    "ragam": "ragam fakta",
    "contoh": "contoh",
    "kartu": "contoh",
    "bentuk": "bentuk",
    "negara": "negara",
    "tempat": "tempat dalam isi",
    "perbandingan": "aspek",
}
"""Fields that name something, and what it is called."""


class _Known(dict[str, list[str]]):
    """The names that each field of ``_NOUNS`` may hold, looked up when first asked for."""

    def __init__(self, topik: Topik) -> None:
        self.topik = topik

    def __missing__(self, field: str) -> list[str]:
        topik, pokok = self.topik, self.topik.pokok
        found: Iterable[str]
        match field:
            case "tp":
                found = (tujuan.id for tujuan in pokok.tp)
            case "ragam":
                found = (ragam.id for ragam in pokok.ragam)
            case "perbandingan":
                found = (aspek.id for aspek in pokok.aspek)
            case "kartu":
                found = topik.contoh
            case "tempat":
                found = named_places(topik)
            case _:
                found = getattr(topik, field)
        return self.setdefault(field, list(found))


def _field(location: source.Location) -> str:
    last = location[-1] if location else ""
    if isinstance(last, str):
        return last
    return next((step for step in reversed(location) if isinstance(step, str)), "")


def _is_prose(tree: source.Tree, location: source.Location) -> bool:
    """Whether the field's name means text here: ``kurikulum``'s and ``asal``'s fields differ."""
    return tree.path.name in {"sumber.yml"} or (
        location[0] in {"kurikulum"}
        and (location[-1] not in {"sumber"} and _field(location) != "sumber")
    )


def _unknown_aspects(tree: source.Tree, aspects: list[str]) -> Iterator[Problem]:
    for name in tree.data.get("perbandingan") or {}:
        if name not in aspects:
            yield Problem(
                tree.place(("perbandingan", name)), _not_found("perbandingan", name, aspects)
            )


def _references(topik: Topik, place: str, text: str) -> Iterator[Problem]:
    for match in REFERENCE.finditer(text):
        contoh = topik.contoh.get(match[1])
        fakta = next((f for f in contoh.fakta if f.ragam == match[2]), None) if contoh else None
        if fakta is None:
            message = (
                f'rujukan "{match[0]}" tidak menemukan fakta itu. Periksa id contoh dan ragam.'
            )
            yield Problem(place, message)
        elif match[3] and not fakta.per:
            yield Problem(place, f'fakta pada rujukan "{match[0]}" tidak bertanggal. Isi per-nya.')


def _not_found(field: str, value: str, choices: list[str]) -> str:
    remedy = errors.meant(value, choices, "Tambahkan, atau perbaiki namanya.")
    return f'{_NOUNS[field]} "{value}" tidak ada. {remedy}'
