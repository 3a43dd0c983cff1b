"""What a template may use, told to who writes one: names, what they are, what they mean.

What a class of ``documents`` or a kind of item says of its fields is read from its source, since
attribute docstrings leave no trace at run time; ``documents.names`` says the rest.
"""

from __future__ import annotations

import ast
import functools
import inspect
import itertools
import textwrap
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from generator.documents.catalogue import TEMPLATES
from generator.documents.names import NAMES
from generator.soal import KINDS

FILTERS: Mapping[str, str] = {
    "teks": "Menandai kata asing dengan bahasanya: {{ dokumen.inti | teks }}.",
    "safe": "Hanya untuk HTML yang dibuat program, yaitu gambar pada slide-cetak.html.",
}
"""What our templates put behind ``|`` that Jinja2's own papers do not tell (Indonesian)."""

VARIABLES: Mapping[str, str] = {
    "--warna-utama": "Warna utama merek: judul, nomor, kepala tabel.",
    "--warna-aksen": "Warna kedua merek, cukup gelap untuk huruf kecil.",
    "--warna-lembut": "Warna utama yang sangat muda, untuk latar.",
    "--tinta": "Warna teks.",
    "--tinta-kedua": "Warna teks sampingan: sumber, kaki halaman.",
    "--garis": "Warna garis dan bingkai.",
    "--fon-teks": "Fon teks.",
    "--fon-judul": "Fon judul.",
    "--huruf": "Besar huruf teks.",
    "--baris": "Tinggi baris teks.",
    "--tinggi-baris-tulis": "Jarak garis tulis.",
    "--tinggi-sel": "Tinggi sel tabel yang diisi murid.",
    "--tinggi-sel-lapang": "Tinggi sel yang diisi lebih banyak.",
    "--jarak": "Jarak antarkegiatan.",
    "--panjang-isian": "Panjang isian, menurut jawaban terpanjang pada lembar.",
    "--lebar-kertas": "Lebar kertas.",
    "--tinggi-kertas": "Tinggi kertas.",
    "--huruf-naskah": "Besar huruf naskah ujian, menurut merek.",
    "--baris-naskah": "Tinggi baris naskah ujian, menurut merek.",
    "--lajur-naskah": "Banyak lajur naskah ujian, menurut merek.",
    "--tinggi-kartu": "Tinggi satu kartu belajar.",
}
"""What stylesheets may take with ``var(…)``, and what it is (Indonesian)."""


@dataclass(frozen=True)
class Name:
    """A name that a template may use, below the class that has it."""

    name: str
    kind: str
    """What a template sees, in Indonesian: ``teks``, ``daftar kamus``, …"""
    meaning: str
    model: type | None
    """The class of the maps that it holds, if it holds any."""


def names(model: type) -> tuple[Name, ...]:
    """The names that a template finds in ``model``, in the order of its fields."""
    hints, told = get_type_hints(model), docstrings(model)
    found = []
    for field in fields(model):
        own = told.get(field.name) or NAMES.get(f"{model.__name__}.{field.name}")
        inside = next(_classes(hints[field.name]), None)
        meaning = own or NAMES[field.name]
        found.append(Name(field.name, _kind(hints[field.name]), meaning, inside))
    return tuple(found)


def summary(model: type) -> str:
    """What ``model`` is, on one line."""
    return _line(model.__doc__ or "")


def tree(model: type) -> Iterator[tuple[int, Name, bool]]:
    """How deep, which name, and whether its names follow: all below ``model``; a class that comes
    again is not opened again."""
    opened: set[type] = set()

    def below(owner: type, depth: int) -> Iterator[tuple[int, Name, bool]]:
        for name in names(owner):
            follows = name.model is not None and name.model not in opened
            yield depth, name, follows
            if name.model is not None and follows:
                opened.add(name.model)
                yield from below(name.model, depth + 1)

    return below(model, 0)


def classes(model: type) -> Iterator[type]:
    """The classes that ``model``'s fields hold, and those inside them, in order."""
    for hint in get_type_hints(model).values():
        for found in _classes(hint):
            yield found
            yield from classes(found)


def kinds() -> Mapping[str, type]:
    """What each kind of item adds to an item, as ``isi``."""
    return {kind: get_type_hints(item.arrange)["return"] for kind, item in KINDS.items()}


def holding(name: str, templates: Iterator[str]) -> tuple[type, ...]:
    """The classes of the maps that ``name`` may stand for in a partial of these templates."""
    roots = [TEMPLATES[template] for template in templates]
    every = [model for root in roots for model in (root, *classes(root))]
    found = {field.model: None for model in every for field in names(model) if field.name == name}
    return tuple(model for model in found if model is not None)


@functools.cache
def docstrings(model: type) -> Mapping[str, str]:
    """What the attribute docstrings of ``model`` and its bases say, on one line, by field."""
    found: dict[str, str] = {}
    for owner in reversed(model.__mro__):
        if not owner.__module__.startswith("generator"):
            continue
        (parsed,) = ast.parse(textwrap.dedent(inspect.getsource(owner))).body
        assert isinstance(parsed, ast.ClassDef)
        for pair in itertools.pairwise(parsed.body):
            match pair:
                case (
                    ast.AnnAssign(target=ast.Name(id=name)),
                    ast.Expr(value=ast.Constant(value=str(text))),
                ):
                    found[name] = _line(text)
    return found


def _line(text: str) -> str:
    return " ".join(text.split()).replace("``", "`")


def _classes(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for part in get_args(hint):
        yield from _classes(part)


def _kind(hint: Any) -> str:
    """The type as a template sees it: classes are maps, tuples are lists."""
    parts = get_args(hint)
    if get_origin(hint) in (Union, types.UnionType):
        return " atau ".join(_kind(part) for part in parts)
    if get_origin(hint) is Literal:
        return " atau ".join(f"`{part}`" for part in parts)
    if get_origin(hint) is tuple:
        if parts[-1] is Ellipsis:
            held = _kind(parts[0])
            return f"daftar berisi {held}" if held.startswith("daftar") else f"daftar {held}"
        return f"[{', '.join(_kind(part) for part in parts)}]"
    known = {str: "teks", int: "bilangan", bool: "benar atau salah", types.NoneType: "`none`"}
    return known.get(hint, "kamus")
