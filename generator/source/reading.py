"""Plain data → models, and what is wrong with it in the order of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import pydantic

from generator import glyphs
from generator.errors import BuatError, ContentError, Problem
from generator.source import sentences
from generator.source.tree import Location, Tree

_PLACE = re.compile(r"(.*?)(?::(\d+))?(?::(\d+))?", re.DOTALL)

_MOST = 1_000
"""Problems of a file that are told; nobody mends more at once."""

Model = TypeVar("Model", bound=pydantic.BaseModel)


def load(path: Path, error: type[BuatError] = ContentError) -> Tree:
    """The file at ``path`` as plain data with positions; raises ``error`` with its problems.

    The parser is loaded for the first file, so that what was read before needs none.
    """
    from generator.source import composing

    return composing.load(path, error)


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


def _problems(
    tree: Tree, model: type[pydantic.BaseModel], failure: pydantic.ValidationError
) -> list[Problem]:
    if not isinstance(tree.data, dict):
        message = "berkas harus berisi pasangan isian dan nilai, misalnya judul: Peta."
        return [Problem(tree.place(), message)]
    errors = failure.errors(include_url=False)[:_MOST]
    return in_order(
        Problem(
            tree.place(sentences.followed(model, error["loc"])[0]), sentences.sentence(model, error)
        )
        for error in errors
        if not _only_follows(error, errors)
    )


def _only_follows(error: Any, errors: list[Any]) -> bool:
    """Whether a list counts as too short because entries of it are refused themselves."""
    place = error["loc"]
    return error["type"] == "too_short" and any(
        len(other["loc"]) > len(place) and other["loc"][: len(place)] == place for other in errors
    )


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, each once, by file, line and column."""
    return sorted(set(problems), key=_position)


def _position(problem: Problem) -> tuple[str, int, int, str]:
    file, line, column = _PLACE.fullmatch(problem.place).groups("0")  # type: ignore[union-attr]
    return file, int(line), int(column), problem.message


def unprintable(tree: Tree, more: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """Characters in the texts of ``tree`` that no document can show; ``more`` are those of the
    school's own faces."""
    for location, text in scalars(tree.data):
        if not text.isascii() and (lacking := glyphs.missing(text, more)):
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
