"""YAML → plain data and the place of each value; the one module that knows the parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.errors import BuatError, ContentError, Problem
from generator.source.tree import Location, Tree

MAX_BYTES = 1024 * 1024
"""A larger file is no handwritten content."""
MAX_DEPTH = 30
MAX_NODES = 100_000
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")
"""What YAML lets through where it is written as ``"\\a"``, and nothing can print."""


def load(path: Path, error: type[BuatError]) -> Tree:
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
        if path.exists() and not (path.is_file() or path.is_dir()):  # reading might never end
            raise error.at(str(path), "ini bukan berkas biasa. Salin ulang berkas aslinya.")
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
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

    @property
    def empty(self) -> str:
        """What to do where nothing is written."""
        option = " --topik" if issubclass(self.error, ContentError) else ""
        return f"berkas kosong. Salin contohnya dengan: buat mulai{option}."

    def document(self, events: Iterator[yaml.Event]) -> Any:
        """The one document of the stream."""
        next(events)
        start = next(events)
        if isinstance(start, yaml.StreamEndEvent):
            self.refuse(None, self.empty)
            return None
        data = self.node(next(events), events, ())
        next(events)
        extra = next(events)
        if not isinstance(extra, yaml.StreamEndEvent):
            self.refuse(extra, "hanya satu bagian per berkas. Hapus garis --- dan sesudahnya.")
        if data is None and not self.problems:
            self.refuse(None, self.empty)
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
