"""Finding the request behind a code."""

from __future__ import annotations

import typing
from dataclasses import astuple
from pathlib import Path
from typing import Any

from generator import output
from generator.errors import BuatError
from generator.products.request import Request
from generator.words import Sebutan


def recalled(folder: Path, kode: str) -> Request:
    """The request for the key of the sheet with this ``kode``; raises ``BuatError``."""
    stored = output.recall(folder, kode)
    request = _request(stored) if stored else None
    if request is None:
        raise BuatError.at(
            "--kode",
            f'kode "{kode}" tidak dikenal di folder {folder}. Periksa huruf dan angkanya, atau '
            "tunjuk folder hasil lembar itu dengan --keluaran.",
        )
    return request


def _request(stored: dict[str, Any]) -> Request | None:
    """The request as it was ``stored``; None where someone else wrote what stands there."""
    paths = ("topik", "identitas", "sekolah")
    try:
        said = stored | {
            "produk": "kunci",
            "kode": "",
            **{name: _path(stored[name]) for name in paths},
            "latihan": tuple(stored["latihan"]),
            "pilih": tuple(stored["pilih"]),
            "lampiran": (),
            "sebutan": Sebutan(**stored["sebutan"]),
        }
        request = Request(**said)
    except (TypeError, ValueError, LookupError):
        return None
    kinds = typing.get_type_hints(Request)
    words = typing.get_type_hints(Sebutan)
    fits = all(_fits(getattr(request, name), kind) for name, kind in kinds.items())
    return request if fits and all(map(_fits, astuple(request.sebutan), words.values())) else None


def _path(text: str | None) -> Path | None:
    """The path; raises ValueError where the system could not be asked for it."""
    if text and "\0" in text:
        raise ValueError(text)
    return Path(text) if text else None


def _fits(value: Any, kind: Any) -> bool:
    """Whether ``value`` is of the type ``kind`` of a request's field."""
    inside = typing.get_args(kind)
    match typing.get_origin(kind):
        case None:
            return type(value) is kind or (isinstance(value, Path) and kind is Path)
        case typing.Literal:
            return any(value == one and type(value) is type(one) for one in inside)
        case origin if origin is tuple:
            return isinstance(value, tuple) and all(_fits(one, inside[0]) for one in value)
    return any(_fits(value, one) for one in inside)


def check(now: str, kode: str) -> None:
    """Raise ``BuatError`` where the inputs have changed since the sheet with ``kode`` was made."""
    if now != kode:
        raise BuatError.at(
            "--kode",
            f'isi, identitas, atau buat sendiri telah berubah sejak lembar "{kode}" dibuat, '
            "sehingga kuncinya tidak dapat dijamin sama. Buat ulang lembar itu beserta kuncinya.",
        )
