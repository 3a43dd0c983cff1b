"""What goes between parent and child: frames of a JSON object and, for a file, its bytes.

The parent sends jobs as ``pickle``, for it is trusted. What the child answers is plain, and is
taken for hostile: a frame's length stands before it, every part is checked for its type and its
size, and a file's name for being no more than a name.
"""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from typing import IO, Any

from generator import output
from generator.errors import (
    BuatError,
    ContentError,
    OutputError,
    Problem,
    SchoolError,
    TemplateError,
    shown,
)
from generator.files import File, Fill

REFUSALS = {
    kind.__name__: kind
    for kind in (BuatError, ContentError, TemplateError, SchoolError, OutputError)
}
UNITS = ("halaman", "slide", "baris")
MOST_PROBLEMS = 1_000
MOST_NOTICES = 100
LONGEST_TEXT = 2_000
"""Characters of a message or a place."""
LONGEST_HEADER = 32 << 20
"""Bytes: all problems, each as long as can be and each character as long as JSON writes it."""

_LENGTH = struct.Struct(">I")
_KODE = re.compile(r"[0-9A-Z]{6}")


class GarbledError(Exception):
    """What the child sent is no answer."""


@dataclass(frozen=True)
class Announced:
    """A file of which the bytes come next."""

    file: File
    """Without its bytes."""
    size: int


@dataclass(frozen=True)
class Ended:
    """The answer is whole."""

    value: Any = None
    """Plain data, where the task was to find something out."""


Frame = Announced | Ended | BuatError


def send_job(stream: IO[bytes], data: bytes) -> None:
    """Send a pickled job to the child."""
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def receive_job(stream: IO[bytes]) -> bytes | None:
    """The next pickled job; None where the parent has gone."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    return data if len(data) == length else None


def send_file(stream: IO[bytes], file: File) -> None:
    """Send one finished file to the parent; raises ``OutputError`` for a name that it refuses."""
    output.check(file.name)
    header = {
        "nama": file.name,
        "ukuran": len(file.data),
        "banyak": file.pages,
        "satuan": file.unit,
        "kode": file.kode,
        "tempat": [astuple(fill) for fill in file.fills],
        "peringatan": [notice[:LONGEST_TEXT] for notice in file.peringatan[:MOST_NOTICES]],
    }
    _send(stream, header, file.data)


def send_refusal(stream: IO[bytes], refusal: BuatError) -> None:
    """Send why there are no files."""
    kind = next(one for one in type(refusal).__mro__ if one.__name__ in REFUSALS)
    problems = [
        (one.place[-LONGEST_TEXT:], one.message[:LONGEST_TEXT])
        for one in refusal.problems[:MOST_PROBLEMS]
    ]
    _send(stream, {"jenis": kind.__name__, "masalah": problems})


def send_end(stream: IO[bytes], value: Any = None) -> None:
    """Send that the answer is whole, with its plain ``value``."""
    _send(stream, {"nilai": value})


def _send(stream: IO[bytes], header: dict[str, Any], data: bytes = b"") -> None:
    text = json.dumps(header).encode()
    stream.write(_LENGTH.pack(len(text)) + text)
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Frame:
    """The child's next frame; raises EOFError where it is gone, OutputError for a file's name that
    is none, GarbledError for anything else."""
    (length,) = _LENGTH.unpack(exactly(stream, _LENGTH.size))
    if length > LONGEST_HEADER:
        raise GarbledError(f"{length} bytes of header")
    data = exactly(stream, length)
    try:
        return _frame(json.loads(data, parse_constant=_no_number))
    except (ValueError, OverflowError, RecursionError) as failure:
        raise GarbledError(str(failure)) from None


def _frame(header: Any) -> Frame:
    """What the parsed ``header`` announces."""
    match header:
        case {"nama": str(), "tempat": list(), **rest} if rest.keys() == {
            *("ukuran", "banyak", "satuan", "kode", "peringatan")
        }:
            return _announced(header)
        case {"jenis": str(kind), "masalah": list(problems)} if (
            len(header) == 2 and kind in REFUSALS and 0 < len(problems) <= MOST_PROBLEMS
        ):
            return REFUSALS[kind](problem(row) for row in problems)
        case {"nilai": value} if len(header) == 1:
            return Ended(_harmless(value))
    raise GarbledError("no known header")


def exactly(stream: IO[bytes], size: int) -> bytes:
    """The next ``size`` bytes; raises EOFError where the stream ends before."""
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


def _announced(header: dict[str, Any]) -> Announced:
    match header:
        case {
            "nama": str(name), "ukuran": int(size), "banyak": int(pages), "satuan": str(unit),
            "kode": str(kode), "tempat": list(fills), "peringatan": list(notices),
        } if (
            size >= 0 and pages >= 0 and unit in UNITS and _KODE.fullmatch(kode)
            and len(notices) <= MOST_NOTICES
        ):  # fmt: skip
            output.check(name)
            told = tuple(map(_notice, notices))
            return Announced(File(name, b"", pages, unit, kode, tuple(_fills(fills)), told), size)
    raise GarbledError("no file")


def _fills(rows: list[Any]) -> Iterable[Fill]:
    for row in rows:
        match row:
            case [int(slide), str(place), int() | float() as size, int() | float() as share]:
                yield Fill(slide, shown(place), float(size), float(share))
            case _:
                raise GarbledError("no place of a deck")


def _notice(text: Any) -> str:
    if isinstance(text, str) and len(text) <= LONGEST_TEXT:
        return shown(text)
    raise GarbledError("no notice")


def problem(row: Any) -> Problem:
    """The problem of place and message; raises GarbledError for anything else."""
    match row:
        case [str(place), str(message)]:
            return Problem(shown(place[-LONGEST_TEXT:]), shown(message[:LONGEST_TEXT]))
    raise GarbledError("no problem")


def _harmless(value: Any) -> Any:
    """Plain data of which every text is ``shown``; it is no deeper than JSON could read it."""
    match value:
        case str():
            return shown(value)
        case list():
            return [_harmless(one) for one in value]
        case dict():
            return {shown(key): _harmless(one) for key, one in value.items()}
    return value


def _no_number(name: str) -> float:
    """JSON knows no ``NaN`` and no ``Infinity``."""
    raise GarbledError(name)
