"""Strategies for schools' folders, from right to hostile: what ``test_fuzz`` feeds to ``buat``.

A folder begins as one that works. Then a few of its files are written anew from their JSON schema,
or the bytes of what was right are cut, doubled and replaced.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml
from hypothesis import strategies as st
from PIL import Image

from tests import topics
from tests.outside import encoded


@dataclass(frozen=True)
class Folder:
    """A school's folder: one that works, and what differs from it."""

    changes: Mapping[str, bytes]
    """Paths below the folder, and what these files hold."""

    @property
    def files(self) -> dict[str, bytes]:
        """Every path below the folder, and what the file holds."""
        return {**right(), **self.changes}

    def __repr__(self) -> str:
        """What differs, shortened: hypothesis prints it for a folder that failed."""
        return repr({name: data[:2_000] for name, data in self.changes.items()})


ROOT = topics.ROOT
SECRET = "rahasia-7f3a"
"""Stands in a file beside the school's folder; nothing that is made may hold it."""

PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><title>Lambang</title>{}</svg>'
)
SHAPES = (
    '<rect width="60" height="40" fill="#1f4e8c"/>', "<script>1</script>",
    "<g>" * 300 + "</g>" * 300,
    '<image href="file:///etc/passwd"/>', '<image href="../rahasia.txt"/>', "<text>&x;</text>",
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>',
    '<use href="#a" id="a"/>', '<path d="M0 0 ' + "l1 1 " * 20_000 + '"/>',
    "<style>*{fill:url(//a)}</style>",
    '<rect width="1e99" height="-3"/>', '<text font-size="1e9">a</text>', "<a><a><a/></a></a>",
)  # fmt: skip
PIECES = (
    "<p>Kepala kami</p>", "{{ dokumen.halaman.kop }}", "{{ ''.__class__.__mro__ }}", "{{ 7*7 }}",
    "{{ 'a'*10**8 }}", "{% include '../../rahasia.txt' %}", "{{ dokumen.hapus() }}",
    "{{ dokumen }}",
    "<link rel=attachment href='file:///etc/passwd'>",
    "<a rel=attachment href='../rahasia.txt'>x</a>",
    "<img src='file:///etc/passwd' alt='x'>", "<img src='http://169.254.169.254/' alt='x'>",
    "<img src='lambang.svg' alt='Lambang'>", "<img src='../rahasia.txt' alt='x'>",
    "<img src='logo.png'>",
    "<style>@import url(http://localhost:9/);p{background:url(file:///etc/passwd)}</style>",
    "<style>@font-face{font-family:x;src:url(../rahasia.txt)}p{font-family:x}</style>",
    "<base href='http://evil.example/'>", "<div>" * 250 + "</div>" * 250, "<ul><li>" * 120,
    "<table><tr><td colspan=1000000>a</td></tr></table>", "<p>" + "a" * 4_000 + "</p>",
    "<p>" + "e" + "\u0301" * 5_000 + "</p>", "<p>\u0628\u0627 \ua98f \U0001f600 \U00013000</p>",
    "{% for a in dokumen.bagian %}{% for b in dokumen.bagian %}a{% endfor %}{% endfor %}",
    "{% block kop %}dua{% endblock %}", "{% if %}", "{{", "{% extends 'handout.html' %}",
    "{% raw %}",
    "{{ 1/0 }}", "{{ dokumen.tidak_ada }}", "{{ dokumen.bagian | map('x') | list }}", "<svg/>",
    "</main>",
    "{{ caller() }}", "{{ self.kop() }}", "{% set x = x %}", "{{ dokumen | tojson }}", "\x00",
    "\ufffe",
    "<p id=a></p><p id=a></p><a href='#b'>b</a>", "<p style='height:99999cm'>a</p>", "<h6>a</h6>",
    "<p style='position:fixed;columns:99;column-width:0'>a</p>", "<p style='font-size:0'>a</p>",
    "<div style='display:grid;grid-template:repeat(9999,1fr)/repeat(99,1fr)'>a</div>",
    "<p style='margin:-9999px;float:left'>a</p>", "<input value=x>",
    "<object data='../rahasia.txt'></object>",
)  # fmt: skip
TEXTS = (
    "logo.png", "lambang.svg", "../rahasia.txt", "/etc/passwd", "C:\\x.png", "\\\\server\\x.png",
    "https://evil.example/x.png", "#1F4E8C", "#fff", "yellow", "red;}body{display:none}",
    "rgb(1,2,3)",
    "primary", "biru", "{{ 7*7 }}", "<script>alert(1)</script>", "]]>", "Source Sans 3", "Arial",
    "F4",
    "12345678", "2024-02-30", "no", "10:30", "0012345678", "a" * 3_000, "e" + "\u0301" * 500,
    "\u202eabc",
    "\u0627\u0644\u0645\u062f\u0631\u0633\u0629", "\ua98f\ua9b2", "\U0001f600", " ", "..", "CON",
    "9" * 400,
    "fon.ttf", "master.pptx", "kelas XI-3", "IX", "\u00ad\u200b", "=HYPERLINK(1)",
)  # fmt: skip
_ALWAYS = (
    *("_brand.yml", "identitas.yml", "logo.png", "fon.ttf", "content/jenis-batuan/topik.yml"),
    *("content/jenis-batuan/bentuk/beku.yml", "content/jenis-batuan/sumber.yml"),
)
_PAPER = (
    *("templates/handout.html", "templates/lkpd/kop.html", "templates/bawaan/handout.html"),
    *("templates/gaya/dokumen.css", "lambang.svg"),
)
NAMES = {
    "handout": (*_ALWAYS, *_PAPER, *_PAPER),
    "pengamatan": (*_ALWAYS, "templates/lkpd/kop.html", "templates/gaya/dokumen.css"),
    "slide": (*_ALWAYS, *("templates/slide.html", "master.pptx", "_brand.yml") * 2),
}
"""Files that bear on each product, some of them twice as often as others."""


# From the JSON schema


def from_schema(name: str) -> st.SearchStrategy[Any]:
    """Plain data that keeps to ``docs/skema/<name>.json``."""
    whole = json.loads((ROOT / "docs" / "skema" / f"{name}.json").read_text("utf-8"))
    return _Schemas(whole).data(whole)


class _Schemas:
    """The strategies of one file of schemas; each definition once, for it may hold itself."""

    def __init__(self, whole: Mapping[str, Any]) -> None:
        self._whole = whole
        self._known: dict[str, st.SearchStrategy[Any]] = {}

    def data(self, schema: Any) -> st.SearchStrategy[Any]:
        """Data that keeps to ``schema``, in the vocabulary that ``scripts/skema.py`` writes."""
        match schema:
            case {"$ref": str(target)}:
                return self._definition(target)
            case {"anyOf": list(choices)} | {"oneOf": list(choices)}:
                return st.one_of([self.data(choice) for choice in choices])
            case {"const": value}:
                return st.just(value)
            case {"enum": list(values)}:
                return st.sampled_from(values)
            case {"type": "object"}:
                return self._object(schema)
            case {"type": "array"}:
                return self._array(schema)
            case {"type": "integer"}:
                return st.integers(schema.get("minimum"), schema.get("maximum"))
            case {"type": "number"}:
                least, most = schema.get("minimum"), schema.get("maximum")
                return st.floats(least, most, allow_nan=False, allow_infinity=False)
            case {"type": "boolean"}:
                return st.booleans()
            case {"type": "null"}:
                return st.none()
            case {"pattern": str(pattern)}:
                return st.from_regex(pattern, fullmatch=True)
            case {"type": "string" | ["string", "number"]}:
                return texts()
        raise AssertionError(f"{schema} is no part of what scripts/skema.py writes")

    def _definition(self, target: str) -> st.SearchStrategy[Any]:
        if target not in self._known:
            name = target.rpartition("/")[2]
            self._known[target] = st.deferred(lambda: self.data(self._whole["$defs"][name]))
        return self._known[target]

    def _object(self, schema: Mapping[str, Any]) -> st.SearchStrategy[Any]:
        needed = set(schema.get("required", ()))
        fields = {key: self.data(value) for key, value in schema.get("properties", {}).items()}
        known = st.fixed_dictionaries(
            {key: value for key, value in fields.items() if key in needed},
            optional={key: value for key, value in fields.items() if key not in needed},
        )
        free = [*schema.get("patternProperties", {}).values()]
        free += [more] if isinstance(more := schema.get("additionalProperties"), dict) else []
        if not free:
            return known
        keys = texts() | st.sampled_from(["biru", "sampul", "isi"])
        return st.builds(
            lambda one, other: {**one, **other},
            known,
            st.dictionaries(keys, self.data(free[0]), max_size=3),
        )

    def _array(self, schema: Mapping[str, Any]) -> st.SearchStrategy[Any]:
        match schema["items"]:
            case list(parts):
                return st.tuples(*map(self.data, parts)).map(list)
            case part:
                least = schema.get("minItems", 0)
                most = min(schema.get("maxItems", 3), least + 3)
                return st.lists(self.data(part), min_size=least, max_size=most)


def texts() -> st.SearchStrategy[str]:
    """Words that have broken something before, and any others."""
    letters = st.characters(codec="utf-8")
    return st.sampled_from(TEXTS) | st.text(letters, max_size=20)


# By mutation


def mutated(data: bytes) -> st.SearchStrategy[bytes]:
    """``data`` after some cuts, doublings and insertions; text mostly stays text."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _bytes_mutated(data)
    changed = _text_mutated(text).map(lambda text: text.encode("utf-8", "replace"))
    return st.one_of(changed, changed, changed, _bytes_mutated(data))


@st.composite
def _text_mutated(draw: st.DrawFn, text: str) -> str:
    lines = text.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 4))):
        number = draw(st.integers(0, max(0, len(lines) - 1)))
        line = lines[number] if lines else ""
        place = draw(st.integers(0, len(line)))
        word = draw(st.sampled_from((*PIECES, *TEXTS)) | st.text(max_size=3))
        key, _, value = line.partition(": ")
        lines[number : number + 1] = draw(
            st.sampled_from(
                ([], [line, line], [line[:place] + word + line[place:]], [line[place:]],
                 [f"{key}: {word}\n"], [f"{key}x: {value}"], [f"  {line}"])
            )
        )  # fmt: skip
    return "".join(lines)


@st.composite
def _bytes_mutated(draw: st.DrawFn, data: bytes) -> bytes:
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        new = draw(
            st.binary(max_size=4) | st.sampled_from([data[start:end] * 2, data[end:start:-1], b""])
        )
        data = data[:start] + new + data[end:]
    return data[: draw(st.integers(0, len(data)))] if draw(st.integers(0, 9)) == 9 else data


# What works


@cache
def right() -> dict[str, bytes]:
    """Paths and files of a school's folder that works."""
    brand = (
        "meta:\n  name: {full: SMP Contoh, short: Contoh}\nlogo: {medium: logo.png}\n"
        "color:\n  palette: {biru: '#1F4E8C'}\n  primary: biru\n  secondary: '#B5531C'\n"
        "typography:\n  fonts:\n    - {family: Milik Kami, source: file, files: [fon.ttf]}\n"
        "  base: Milik Kami\ndefaults:\n  buat: {npsn: '12345678', kertas: F4, margin: 20}\n"
    )
    identity = (
        "sekolah: SMP Contoh\nkop: [PEMERINTAH KABUPATEN CONTOH, SMP Contoh]\nguru: Ani, S.Pd.\n"
        "kelas: IX\nsemester: Ganjil\ntahun_ajaran: 2026/2027\nkktp: 70\n"
    )
    head = '{# buat 1 #}\n{% extends "bawaan/handout.html" %}\n{% block kop %}'
    return {
        "_brand.yml": brand.encode(),
        "identitas.yml": identity.encode(),
        "templates/handout.html": f"{head}<p>Kepala kami</p>{{% endblock %}}\n".encode(),
        "logo.png": encoded(Image.new("RGB", (300, 300), "#1f4e8c")),
        "lambang.svg": PICTURE.format(SHAPES[0]).encode(),
        "fon.ttf": _shipped("generator/data/fonts/SourceSans3-Regular.ttf"),
    }


def _shipped(path: str) -> bytes:
    return (ROOT / path).read_bytes()


@cache
def _sources() -> dict[str, tuple[bytes, ...]]:
    """What is mutated into each file, beside what ``right`` has there."""
    second = topics.SECOND.relative_to(ROOT)
    found = {name: (data,) for name, data in right().items()}
    examples = tuple(path.read_bytes() for path in sorted((ROOT / "tests/brand_yml").glob("*.yml")))
    return found | {
        "_brand.yml": (*found["_brand.yml"], *examples),
        "templates/slide.html": (_shipped("templates/bawaan/slide.html"),),
        "templates/lkpd/kop.html": (_shipped("templates/bawaan/lkpd/kop.html"),),
        "templates/bawaan/handout.html": (_shipped("templates/bawaan/handout.html"),),
        "templates/gaya/dokumen.css": (b"p{color:red}",),
        "master.pptx": (_master(),),
        **{
            f"content/{second.name}/{name}": (_shipped(f"{second}/{name}"),)
            for name in ("topik.yml", "bentuk/beku.yml", "sumber.yml")
        },
    }


def _master() -> bytes:
    import pptx

    kept = io.BytesIO()
    pptx.Presentation().save(kept)
    return kept.getvalue()


# Folders


@cache
def _writers() -> dict[str, Callable[[], st.SearchStrategy[bytes]]]:
    """How a file is made anew, where there is another way than mutation."""

    def templates(name: str) -> Callable[[], st.SearchStrategy[bytes]]:
        head = f'{{# buat 1 #}}\n{{% extends "bawaan/{name}" %}}\n{{% block kop %}}'
        pieces = st.lists(st.sampled_from(PIECES), min_size=1, max_size=3)
        return lambda: pieces.map(lambda some: f"{head}{''.join(some)}{{% endblock %}}".encode())

    def files(name: str) -> Callable[[], st.SearchStrategy[bytes]]:
        return lambda: from_schema(name).map(_yaml)

    shapes = st.lists(st.sampled_from(SHAPES), max_size=3)
    return {
        "_brand.yml": files("merek"),
        "identitas.yml": files("identitas"),
        "templates/handout.html": templates("handout.html"),
        "lambang.svg": lambda: shapes.map(lambda some: PICTURE.format("".join(some)).encode()),
    }


def _yaml(data: Any) -> bytes:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode("utf-8", "replace")


@st.composite
def runs(draw: st.DrawFn) -> tuple[str, Folder]:
    """A product, and a school's folder of which one to three files may be wrong."""
    product = draw(st.sampled_from(sorted(NAMES)))
    changes = {}
    for name in draw(st.lists(st.sampled_from(NAMES[product]), min_size=1, max_size=3)):
        source = st.sampled_from(_sources()[name])
        ways = [source, source.flatmap(mutated), source.flatmap(mutated), st.binary(max_size=50)]
        if name in _writers():
            ways += [_writers()[name]()] * 4
        changes[name] = draw(st.one_of(ways))
    if "master.pptx" in changes:
        brand = changes.get("_brand.yml", right()["_brand.yml"])
        changes["_brand.yml"] = brand.replace(b"buat: {", b"buat: {master: master.pptx, ")
    return product, Folder(changes)
