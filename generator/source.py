"""YAML files → models, with the line and column of everything that is wrong.

Every scalar is read as text and converted by the field that wants it, so that ``no``, ``10:30``
and ``0012345678`` survive. Of YAML only plain maps, lists and scalars are taken: tags, anchors,
aliases, doubled keys and second documents are refused.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pydantic
import yaml

from generator import glyphs
from generator.errors import BuatError, ContentError, Problem

MAX_BYTES = 1024 * 1024
"""A larger file is no handwritten content."""
MAX_DEPTH = 30
MAX_NODES = 100_000
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")
"""What YAML lets through where it is written as ``"\\a"``, and nothing can print."""

_PLACE = re.compile(r"(.*?)(?::(\d+))?(?::(\d+))?", re.DOTALL)

Location = tuple[str | int, ...]
Model = TypeVar("Model", bound=pydantic.BaseModel)


@dataclass(frozen=True)
class Tree:
    """One file as plain data, and where each of its values stands."""

    path: Path
    data: Any
    """Nested dict, list and str."""
    marks: Mapping[Location, tuple[int, int]]
    """Line and column, from 1, of the value (of its key, in a map) at each location."""

    def place(self, location: Location = ()) -> str:
        """``berkas:baris:kolom`` of the deepest part of ``location`` that the file has."""
        steps: Location = ()
        for step in location:
            if (*steps, step) in self.marks:
                steps = (*steps, step)
        line, column = self.marks.get(steps, (1, 1))
        return f"{self.path}:{line}:{column}"


def read(
    path: Path,
    model: type[Model],
    context: Mapping[str, Any] | None = None,
    error: type[BuatError] = ContentError,
) -> tuple[Model, Tree]:
    """The file at ``path`` as a ``model``, and its tree for later complaints about it.

    Raises ``error`` with every problem of the file.
    """
    tree = load(path, error)
    return validate(tree, model, context, error), tree


def validate(
    tree: Tree,
    model: type[Model],
    context: Mapping[str, Any] | None = None,
    error: type[BuatError] = ContentError,
) -> Model:
    """``tree`` as a ``model``; raises ``error`` with every problem found."""
    try:
        return model.model_validate(tree.data, context=dict(context or {}))
    except pydantic.ValidationError as failure:
        raise error(_problems(tree, model, failure)) from None


def load(path: Path, error: type[BuatError] = ContentError) -> Tree:
    """The file at ``path`` as plain data with positions; raises ``error`` with its problems."""
    text = _decode(path, error)
    composer = _Composer(path, error)
    try:
        data = composer.document(iter(yaml.CSafeLoader(text).get_event, None))
    except yaml.MarkedYAMLError as failure:
        raise error([*composer.problems, _syntax(path, text, failure)]) from None
    except yaml.reader.ReaderError as failure:
        raise error([_unreadable(path, text, failure)]) from None
    if composer.problems:
        raise error(composer.problems)
    return Tree(path, data, composer.marks)


def _decode(path: Path, error: type[BuatError]) -> str:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise error.at(str(path), "berkas tidak ditemukan. Periksa nama dan foldernya.") from None
    except IsADirectoryError:
        raise error.at(str(path), "ini folder, bukan berkas. Tulis nama berkasnya.") from None
    except OSError:
        raise error.at(str(path), "berkas tidak dapat dibaca. Periksa izinnya.") from None
    if len(raw) > MAX_BYTES:
        raise error.at(str(path), "berkas lebih besar dari 1 MB. Pecahlah menjadi beberapa berkas.")
    remedy = "Simpan ulang sebagai UTF-8 (Notepad: Simpan Sebagai, Pengodean, UTF-8)."
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise error.at(str(path), f"berkas tersimpan sebagai UTF-16. {remedy}")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        line = raw[: failure.start].count(b"\n") + 1
        place = f"{path}:{line}"
        raise error.at(place, f"berkas tidak tersimpan sebagai UTF-8. {remedy}") from None
    if "\0" in text and text.count("\0") * 3 > len(text):
        raise error.at(str(path), f"berkas tersimpan sebagai UTF-16. {remedy}")
    return text


def _unreadable(path: Path, text: str, failure: yaml.reader.ReaderError) -> Problem:
    position = min(failure.position, len(text) - 1)
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    code = failure.character if isinstance(failure.character, int) else ord(text[position])
    return Problem(
        f"{path}:{line}:{column}",
        f"ada tanda kendali U+{code:04X} yang tidak terlihat. Hapus tanda itu.",
    )


def _syntax(path: Path, text: str, failure: yaml.MarkedYAMLError) -> Problem:
    mark = failure.problem_mark or failure.context_mark
    line = mark.line + 1 if mark else 1
    column = mark.column + 1 if mark else 1
    lines = text.split("\n")
    here = lines[line - 1] if line <= len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:
        message = "baris ini menjorok dengan tab. Ganti tab dengan dua spasi untuk setiap tingkat."
        return Problem(f"{path}:{line}:1", message)
    words = str(failure.problem or failure.context or "")
    return Problem(f"{path}:{line}:{column}", _SYNTAX.get(_kind(words), _SYNTAX["lain"]))


def _kind(words: str) -> str:
    for kind in _SYNTAX:
        if kind in words:
            return kind
    return "lain"


_SYNTAX = {
    "mapping values are not allowed": (
        "titik dua di tengah kalimat membingungkan. Apit kalimat itu dengan tanda kutip."
    ),
    "unexpected end of stream": "tanda kutip atau kurung belum ditutup. Tutup sebelum akhir baris.",
    "did not find expected ',' or": "kurung siku atau kurawal belum ditutup. Tambahkan penutupnya.",
    "undefined alias": "jangkar/alias tidak didukung. Tulis isinya langsung di sini.",
    "cannot start any token": "baris diawali tanda yang tidak boleh. Apit teks dengan tanda kutip.",
    "lain": "susunan baris tidak dapat dibaca. Periksa jorokan, tanda kutip, dan titik duanya.",
}


@dataclass
class _Composer:
    """Builds plain data from parser events, noting positions and what is refused."""

    path: Path
    error: type[BuatError]
    marks: dict[Location, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    nodes: int = 0

    def document(self, events: Iterator[yaml.Event]) -> Any:
        """The one document of the stream."""
        next(events)
        start = next(events)
        if isinstance(start, yaml.StreamEndEvent):
            self.refuse(None, "berkas kosong. Salin contohnya dengan: buat mulai --topik.")
            return None
        data = self.node(next(events), events, ())
        next(events)
        extra = next(events)
        if not isinstance(extra, yaml.StreamEndEvent):
            self.refuse(extra, "hanya satu bagian per berkas. Hapus garis --- dan sesudahnya.")
        if data is None and not self.problems:
            self.refuse(None, "berkas kosong. Salin contohnya dengan: buat mulai --topik.")
        return data

    def refuse(self, event: yaml.Event | None, message: str) -> None:
        """Note a problem at ``event``."""
        line, column = _mark(event) if event else (1, 1)
        self.problems.append(Problem(f"{self.path}:{line}:{column}", message))

    def node(self, event: Any, events: Iterator[yaml.Event], at: Location) -> Any:
        """The value that ``event`` starts."""
        self.nodes += 1
        if len(at) > MAX_DEPTH or self.nodes > MAX_NODES:
            line, column = _mark(event)
            place = f"{self.path}:{line}:{column}"
            raise self.error.at(place, "isi terlalu dalam atau terlalu banyak. Sederhanakan.")
        if isinstance(event, yaml.AliasEvent):
            self.refuse(event, "jangkar/alias tidak didukung. Tulis isinya langsung di sini.")
            return ""
        if event.anchor:
            self.refuse(event, "jangkar/alias tidak didukung. Tulis isinya langsung di sini.")
        if event.tag:
            self.refuse(event, f'penanda "{event.tag}" tidak diizinkan. Hapus penanda itu.')
        if at not in self.marks:
            self.marks[at] = _mark(event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, at)
        return self.mapping(events, at)

    def scalar(self, event: yaml.ScalarEvent) -> str | None:
        """The text as written; ``None`` where nothing is written."""
        text = str(event.value)
        if not text and event.style in (None, ""):
            return None
        if not text.isprintable() and (found := _CONTROL.search(text)):
            message = f"ada tanda kendali U+{ord(found[0]):04X} yang tidak terlihat. Hapus."
            self.refuse(event, message)
        return text

    def sequence(self, events: Iterator[yaml.Event], at: Location) -> list[Any]:
        """The list up to its end event."""
        items: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.node(event, events, (*at, len(items))))
        return items

    def mapping(self, events: Iterator[yaml.Event], at: Location) -> dict[str, Any]:
        """The map up to its end event; a doubled key is refused naming both lines."""
        result: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self.node(event, events, (*at, "?"))
                self.refuse(event, "nama isian harus berupa satu kata. Periksa tanda bacanya.")
                self.node(next(events), events, (*at, "?"))
                continue
            key = str(event.value)
            if key in result:
                first = self.marks[(*at, key)][0]
                self.refuse(event, f'isian "{key}" sudah ada pada baris {first}. Hapus salah satu.')
            else:
                self.marks[(*at, key)] = _mark(event)
            result[key] = self.node(next(events), events, (*at, key))
        return result


def _mark(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _problems(
    tree: Tree, model: type[pydantic.BaseModel], failure: pydantic.ValidationError
) -> list[Problem]:
    if not isinstance(tree.data, dict):
        message = "berkas harus berisi pasangan isian dan nilai, misalnya judul: Peta."
        return [Problem(tree.place(), message)]
    errors = failure.errors(include_url=False)
    return in_order(
        Problem(tree.place(_follow(model, error["loc"])[0]), _sentence(model, error))
        for error in errors
        if not _only_follows(error, errors)
    )


def unprintable(tree: Tree) -> Iterator[Problem]:
    """Characters in the texts of ``tree`` that no document can show."""
    for location, text in scalars(tree.data):
        if not text.isascii() and (lacking := glyphs.missing(text)):
            named = ", ".join(map(glyphs.describe, lacking))
            message = f"{named} tidak ada dalam fon dokumen. Hapus atau ganti dengan tanda lain."
            yield Problem(tree.place(location), message)


def scalars(data: Any, at: Location = ()) -> list[tuple[Location, str]]:
    """Every text inside plain data, with its location."""
    found: list[tuple[Location, str]] = []
    _gather(data, at, found)
    return found


def _gather(data: Any, at: Location, found: list[tuple[Location, str]]) -> None:
    if isinstance(data, str):
        found.append((at, data))
    elif isinstance(data, dict):
        for key, value in data.items():
            _gather(value, (*at, key), found)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            _gather(value, (*at, index), found)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, each once, by file, line and column."""
    return sorted(set(problems), key=_position)


def _only_follows(error: Any, errors: list[Any]) -> bool:
    """Whether a list counts as too short because entries of it are refused themselves."""
    place = error["loc"]
    return error["type"] == "too_short" and any(
        len(other["loc"]) > len(place) and other["loc"][: len(place)] == place for other in errors
    )


def _position(problem: Problem) -> tuple[str, int, int, str]:
    file, line, column = _PLACE.fullmatch(problem.place).groups("0")  # type: ignore[union-attr]
    return file, int(line), int(column), problem.message


def _sentence(model: type[pydantic.BaseModel], problem: Any) -> str:
    """One Indonesian sentence for a pydantic error (its ``type``, ``loc``, ``input``, ``ctx``)."""
    name = next((str(step) for step in reversed(problem["loc"]) if isinstance(step, str)), "")
    context = problem.get("ctx", {})
    given = problem.get("input")
    match problem["type"]:
        case "extra_forbidden":
            return _unknown(name, model, problem["loc"])
        case "missing":
            return f'isian "{name}" belum ada. Tambahkan isian itu.'
        case "value_error":
            return str(context["error"])
        case "string_too_short" | "too_short":
            return f'isian "{name}" kosong atau terlalu pendek. Lengkapi isinya.'
        case "string_too_long":
            return f'isian "{name}" lebih dari {context["max_length"]} huruf. Ringkaslah.'
        case "too_long":
            return f'isian "{name}" berisi lebih dari {context["max_length"]} hal. Kurangi.'
        case "literal_error":
            choices = str(context["expected"]).replace("'", '"').replace(" or ", " atau ")
            return f'"{given}" tidak dikenal untuk isian "{name}". Pilih {choices}.'
        case "union_tag_invalid":
            choices = str(context["expected_tags"]).replace("'", '"')
            return f'jenis "{context["tag"]}" tidak dikenal. Pilih salah satu dari {choices}.'
        case "union_tag_not_found":
            return 'isian "jenis" belum ada. Tambahkan isian itu.'
        case (
            "int_parsing" | "int_type" | "float_parsing" | "greater_than_equal" | "less_than_equal"
        ):
            return f'"{given}" bukan bilangan yang cocok untuk isian "{name}". {_bounds(context)}'
        case "bool_parsing" | "bool_type":
            return f'"{given}" tidak cocok untuk isian "{name}". Tulis true atau false.'
        case "string_pattern_mismatch":
            return (
                f'"{given}" tidak cocok untuk isian "{name}". '
                "Pakai huruf kecil, angka, dan tanda hubung."
            )
    if given is None:
        return f'isian "{name}" kosong. Isilah, atau hapus barisnya.'
    return _wrong_shape(name, problem["type"])


def _bounds(context: Mapping[str, Any]) -> str:
    if "ge" in context:
        return f"Paling kecil {context['ge']}."
    if "le" in context:
        return f"Paling besar {context['le']}."
    return "Tulis dengan angka saja."


def _wrong_shape(name: str, kind: str) -> str:
    wanted = {
        "string_type": "teks",
        "tuple_type": "daftar (baris-baris yang diawali tanda hubung)",
        "list_type": "daftar (baris-baris yang diawali tanda hubung)",
        "dict_type": "pasangan isian dan nilai",
        "model_type": "pasangan isian dan nilai",
        "model_attributes_type": "pasangan isian dan nilai",
    }.get(kind, "bentuk lain")
    return f'isian "{name}" seharusnya berupa {wanted}. Lihat contohnya di docs/isi.md.'


def _unknown(name: str, model: type[pydantic.BaseModel], location: Location) -> str:
    known = _fields_at(model, location)
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    if near:
        return f'isian "{name}" tidak dikenal. Maksud Anda "{near[0]}"?'
    listed = ", ".join(known)
    return f'isian "{name}" tidak dikenal. Yang dikenal di sini: {listed}.'


def _fields_at(model: type[pydantic.BaseModel], location: Location) -> list[str]:
    """Names that the model around ``location`` knows."""
    _, models = _follow(model, location[:-1])
    return sorted({name for candidate in models for name in candidate.model_fields})


def _follow(
    model: type[pydantic.BaseModel], location: Location
) -> tuple[Location, list[type[pydantic.BaseModel]]]:
    """``location`` without pydantic's union tags, and the models that may stand there."""
    models, kept = [model], list[str | int]()
    for step in location:
        tagged = [one for one in models if isinstance(step, str) and step in _tags(one)]
        if tagged and len(models) > 1:
            models = tagged
            continue
        kept.append(step)
        fields = [
            one.model_fields[step].annotation
            for one in models
            if isinstance(step, str) and step in one.model_fields
        ]
        if fields:
            models = [inner for annotation in fields for inner in _models_in(annotation)]
    return tuple(kept), models


def _tags(model: type[pydantic.BaseModel]) -> tuple[str, ...]:
    kind = model.model_fields.get("jenis")
    return tuple(getattr(kind.annotation, "__args__", ())) if kind else ()


def _models_in(annotation: Any) -> list[type[pydantic.BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, pydantic.BaseModel):
        return [annotation]
    return [found for part in getattr(annotation, "__args__", ()) for found in _models_in(part)]
