"""What pydantic found wrong → one Indonesian sentence for the teacher."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pydantic

from generator import errors
from generator.source.tree import Location


def sentence(model: type[pydantic.BaseModel], problem: Any) -> str:
    """One Indonesian sentence for a pydantic error (its ``type``, ``loc``, ``input``, ``ctx``); of
    what was given it quotes no more than the beginning."""
    whole = _sentence(model, problem)
    return whole if len(whole) <= _LONG else _QUOTED.sub(_beginning, whole)


def _sentence(model: type[pydantic.BaseModel], problem: Any) -> str:
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
            "int_parsing"
            | "int_parsing_size"
            | "int_type"
            | "float_parsing"
            | "finite_number"
            | "greater_than_equal"
            | "less_than_equal"
        ):
            wanted = f'bukan bilangan yang cocok untuk isian "{name}". {_bounds(context)}'
            return f'"{given}" {wanted}'
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


def _beginning(quoted: re.Match[str]) -> str:
    """What stands in quotes, its end left away where it is long."""
    text = quoted[0]
    return text if len(text) <= _MOST_QUOTED + 2 else f"{text[: _MOST_QUOTED + 1]}…{text[-1]}"


_QUOTED = re.compile(r'"[^"]*"|“[^”]*”')
_LONG = 300
"""Letters of a sentence from which it is looked at for what makes it so long."""
_MOST_QUOTED = 60
"""Letters of a value that a sentence repeats."""


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
    remedy = errors.meant(name, known, f"Yang dikenal di sini: {', '.join(known)}.")
    return f'isian "{name}" tidak dikenal. {remedy}'


def _fields_at(model: type[pydantic.BaseModel], location: Location) -> list[str]:
    """Names that the model around ``location`` knows."""
    _, models = followed(model, location[:-1])
    return sorted({name for candidate in models for name in _fields(candidate)})


def _fields(model: type[pydantic.BaseModel]) -> dict[str, Any]:
    """What may stand in each field, by its name in the file."""
    fields = model.model_fields.items()
    return {field.alias or name: field.annotation for name, field in fields}


def followed(
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
            _fields(one)[step] for one in models if isinstance(step, str) and step in _fields(one)
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
