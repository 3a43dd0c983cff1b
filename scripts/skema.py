"""Writes what is known of the content's fields: ``docs/skema/*.json`` and ``docs/isi.md``.

Usage: ``python scripts/skema.py``. What a field means is said once, in its attribute docstring.
Of ``docs/isi.md`` only what stands between ``<!-- isian: … -->`` and ``<!-- akhir -->`` is
replaced; prose and examples there are written by hand. ``tests/test_docs.py`` says whether all
of it is current.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from generator import guide
from generator.content.models import Asal, Bentuk, Contoh, DaftarNegara, DaftarSumber, Pokok
from generator.content.statements import Isi
from generator.kisi import Ujian
from generator.sekolah.identitas import Identitas
from generator.sekolah.merek import BerkasMerek
from generator.soal import DaftarSoal
from generator.soal.base import Soal

DOCS = Path(__file__).parents[1] / "docs"

FILES: dict[str, type[Isi]] = {
    "topik": Pokok,
    "bentuk": Bentuk,
    "contoh": Contoh,
    "soal": DaftarSoal,
    "sumber": DaftarSumber,
    "negara": DaftarNegara,
    "asal": Asal,
    "identitas": Identitas,
    "merek": BerkasMerek,
    "ujian": Ujian,
}
"""Each schema and the model of the files that it describes."""

NAMES = {"merek": "_brand.yml"}
"""Files that are not called as their schema is."""

UNWRITTEN = "Tidak ditulis"
"""Opens the docstring of a field that the program fills in."""

_BLOCK = re.compile(r"(<!-- isian: (.+?) -->\n).*?(<!-- akhir -->)", re.DOTALL)


def files() -> dict[Path, str]:
    """Everything that this script writes, as it should read."""
    found = {DOCS / "skema" / f"{name}.json": schema(name) for name in FILES}
    guide = DOCS / "isi.md"
    known = models()
    return found | {guide: refreshed(guide.read_text("utf-8"), lambda name: table(known[name]))}


def refreshed(text: str, write: Callable[[str], str]) -> str:
    """``text`` with each marked block written anew by ``write``, which gets the block's name."""
    return _BLOCK.sub(lambda block: f"{block[1]}\n{write(block[2])}\n{block[3]}", text)


def described(model: type[Isi]) -> dict[str, str]:
    """What is said of each field of ``model``, by its name in the file."""
    told = guide.docstrings(model)
    fields = model.model_fields.items()
    return {field.alias or name: told[name] for name, field in fields if name in told}


def models() -> dict[str, type[Isi]]:
    """Every model of the content by its heading in ``docs/isi.md``."""
    return {heading(model): model for model in _subclasses(Isi)}


def heading(model: type[Isi]) -> str:
    """The class's name; of a kind of item ``Soal`` and the name that teachers know."""
    if issubclass(model, Soal) and model is not Soal:
        return f"Soal {model.model_fields['jenis'].default}"
    return model.__name__


def _subclasses(model: type[Isi]) -> Iterator[type[Isi]]:
    for child in model.__subclasses__():
        if child.__module__.startswith("generator"):
            yield child
            yield from _subclasses(child)


class _Generator(GenerateJsonSchema):
    """A schema of the files as they are written, with the docstrings as descriptions."""

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        whole = super().model_schema(schema)
        found = whole.get("anyOf", [whole])[-1]  # a text alone may stand for the fields
        if found is not whole and "additionalProperties" in whole:
            found["additionalProperties"] = whole.pop("additionalProperties")
        told = described(schema["cls"])
        fields = found.get("properties", {})
        for name in list(fields):
            if told.get(name, "").startswith(UNWRITTEN):
                del fields[name]
            elif name in told:
                fields[name]["description"] = told[name]
        fixed = [name for name, field in fields.items() if "const" in field]
        found["required"] = [
            name for name in fields if name in [*fixed, *found.get("required", ())]
        ]
        return whole

    def function_before_schema(self, schema: Any) -> JsonSchemaValue:
        """What takes a text for a list of one, or for an option, takes a text as well."""
        found = super().function_before_schema(schema)
        one = found.get("items", {"type": "string"})
        return found if "anyOf" in found else {"anyOf": [one, found]}


def schema(name: str) -> str:
    """The JSON Schema of one kind of file, as ``yaml-language-server`` reads it (draft 7)."""
    found = _cleaned(FILES[name].model_json_schema(schema_generator=_Generator))
    file = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": NAMES.get(name, f"{name}.yml"),
    }
    return json.dumps(file | found, ensure_ascii=False, indent=1) + "\n"


def _cleaned(node: Any) -> Any:
    """Without titles and empty defaults; a number is as good as a text, for all is read as text."""
    if isinstance(node, list):
        return [_cleaned(part) for part in node]
    if not isinstance(node, dict):
        return node
    kept = {
        "items" if key == "prefixItems" else key: _cleaned(value)
        for key, value in node.items()
        if not (
            key in ("title", "discriminator")
            or (key == "default" and not _plain(value))
            or (key == "required" and not value)
        )
    }
    if "properties" in kept:
        kept.pop("description", None)  # the class's, in English
    if kept.get("type") == "string" and not kept.keys() & {"enum", "const"}:
        kept["type"] = ["string", "number"]
    return kept


def _plain(value: Any) -> bool:
    """Whether a default is worth telling: not nothing, and not a map of nothings."""
    return value is False or bool(value and not isinstance(value, dict))


def table(model: type[Isi]) -> str:
    """The fields that ``model`` adds to its base, as a Markdown table."""
    base: Any = model.__mro__[1]
    inherited = base.model_fields if issubclass(base, Isi) else {}
    fields = model.model_fields.items()
    own = [field.alias or name for name, field in fields if name not in inherited]
    found = _cleaned(model.model_json_schema(schema_generator=_Generator))
    found = found.get("anyOf", [found])[-1]  # what a text alone may stand for
    told = described(model)
    lines = ["| Isian | Jenis | Wajib | Keterangan |", "| --- | --- | --- | --- |"]
    for name in own:
        field = found["properties"].get(name)
        if field is None:
            lines.append(f"| `{name}` | – | – | {told[name]} |")
            continue
        need = "ya" if name in found.get("required", ()) else _default(field)
        lines.append(f"| `{name}` | {_kind(field)} | {need} | {told.get(name, '')} |")
    if base is not Isi and issubclass(base, Isi):
        lines += ["", f"Ditambah semua isian {_link(heading(base))}."]
    return "\n".join([*lines, ""])


def _default(field: dict[str, Any]) -> str:
    if "default" not in field:
        return "–"
    value = field["default"]
    if isinstance(value, bool):
        value = str(value).lower()
    return f"bawaan: `{', '.join(value) if isinstance(value, list) else value}`"


_PATTERNS = {
    "^[a-z0-9]+(-[a-z0-9]+)*$": "id",
    "^[A-Z]{2}$": "dua huruf besar",
    "^[a-z]{2}$": "dua huruf kecil",
    r"^S\d+$": "`S` dan nomor",
    r"^\d{4}(-\d{2}(-\d{2})?)?$": "tanggal",
}


def _kind(field: dict[str, Any]) -> str:
    """The kind of value in the words of a teacher, from the field's schema."""
    match field:
        case {"$ref": str(target)}:
            return _link(target.rpartition("/")[2])
        case {"oneOf": _}:
            return _link("Soal")
        case {"anyOf": list(choices)}:
            kinds = [_kind(choice) for choice in choices if choice != {"type": "null"}]
            return " atau ".join(dict.fromkeys(kinds))
        case {"const": value}:
            return f"`{value}`"
        case {"enum": list(values)}:
            return ", ".join(f"`{value}`" for value in values)
        case {"type": "array", "items": list(parts)}:
            return f"daftar {len(parts)} {_kind(parts[0])}"
        case {"type": "array", "items": part}:
            return f"daftar {_range(field, 'minItems', 'maxItems')}{_kind(part)}"
        case {"type": "integer"}:
            return f"bilangan {_range(field, 'minimum', 'maximum')}".strip()
        case {"type": "boolean"}:
            return "`true` atau `false`"
        case {"type": "object", "patternProperties": dict(parts)}:
            (part,) = parts.values()
            return f"id dan {_kind(part)}"
        case {"type": "object", "additionalProperties": dict(part)}:
            return f"nama dan {_kind(part)}"
    return _PATTERNS.get(field.get("pattern", ""), "teks")


def _range(field: dict[str, Any], least: str, most: str) -> str:
    """``1–8 ``, or nothing where only "at least one" or nothing at all is asked."""
    first, last = field.get(least), field.get(most)
    if last is not None:
        return f"{first or 0}–{last} "
    return f"{first}+ " if (first or 0) > 1 else ""


def _link(name: str) -> str:
    return f"[{name}](#{name.lower().replace(' ', '-')})"


def main() -> None:
    """Write every file."""
    for path, text in files().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
