"""Document → HTML: Jinja2 behind one function.

One environment: sandboxed, autoescaping, strict about names; only plain data goes in. A folder
that comes first wins over ours (same path), and ours can still be extended as ``bawaan/…``.
"""

from __future__ import annotations

import contextlib
import functools
import os
import re
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
import markupsafe
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator import contract, places
from generator.documents import Document
from generator.errors import BuatError, TemplateError

LARGEST = 500_000
"""Bytes of a template or a stylesheet; the largest of ours has 14,000."""
LONGEST = 20_000_000
"""Characters; no document of ours comes near it."""


def render(document: Document, folders: Sequence[Path], cache: Path | None = None) -> str:
    """The document's HTML from the first of ``folders`` that has its template.

    ``cache`` is a folder for compiled templates; one that cannot be written is done without.
    Raises ``TemplateError`` naming the template and its line.
    """
    environment = _environment(tuple(folders), cache)
    name = document.template
    with _refusing(name):
        return _collected(environment.get_template(name).generate(dokumen=document.plain), name)


def parsed(name: str, folders: Sequence[Path]) -> Parsed:
    """The template ``name`` of the first of ``folders`` that has it, taken apart; nothing of it
    runs. Raises ``TemplateError`` naming the template and its line."""
    environment = _environment(tuple(folders), None)
    assert environment.loader is not None
    with _refusing(name):
        text, path, _ = environment.loader.get_source(environment, name)
        return Parsed(text, Path(path or name), environment.parse(text, name, path))


@dataclass(frozen=True)
class Parsed:
    """A template as it is written."""

    text: str
    path: Path
    tree: jinja2.nodes.Template


@contextlib.contextmanager
def _refusing(name: str) -> Iterator[None]:
    """Whatever Jinja2 has to say of the template ``name``, as a ``TemplateError``."""
    try:
        yield
    except jinja2.TemplateSyntaxError as failure:
        place = f"{failure.filename or failure.name or name}:{failure.lineno}"
        raise TemplateError.at(
            place, f"susunan templat keliru{_near(failure)}. Periksa penutup {{{{ }}}} dan {{% %}}."
        ) from None
    except jinja2.TemplateNotFound as failure:
        raise TemplateError.at(
            name, f'templat "{failure.name}" tidak ada. Periksa nama dan foldernya.'
        ) from None
    except jinja2.exceptions.SecurityError as failure:
        raise TemplateError.at(
            _place(failure, name), "perintah ini tidak diizinkan dalam templat. Hapus perintah itu."
        ) from None
    except jinja2.UndefinedError as failure:
        raise TemplateError.at(
            _place(failure, name),
            f"templat memakai nama yang tidak ada{_near(failure)}. "
            "Lihat nama yang tersedia di docs/templat.md.",
        ) from None
    except BuatError:
        raise
    except Exception as failure:  # filters and methods of texts raise whatever they like
        raise TemplateError.at(
            _place(failure, name), "perintah ini tidak dapat dijalankan. Periksa baris itu."
        ) from None


def styles(names: Sequence[str], folders: Sequence[Path]) -> dict[str, str]:
    """The CSS files ``gaya/<name>``, each from the first folder that has it.

    Raises ``TemplateError`` for one that is no text, or was written for another contract.
    """
    layers = places.Layers(tuple(folders))
    return {name: _read(layers.file(f"gaya/{name}"), f"gaya/{name}") for name in names}


def _read(path: Path, name: str) -> str:
    if path.exists():
        _refuse_unsuitable(path)
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise TemplateError.at(name, "berkas gaya tidak ada. Pasang ulang buat.") from None
    except UnicodeDecodeError:
        raise TemplateError.at(str(path), _NOT_TEXT) from None
    contract.check(text, str(path))
    return text


def _refuse_unsuitable(path: Path) -> None:
    """Raise ``TemplateError`` for what no read ends for, and for more than anyone writes."""
    if not path.is_file():
        message = "ini bukan berkas. Ganti dengan templat yang sebenarnya, atau hapus."
        raise TemplateError.at(str(path), message)
    if path.stat().st_size > LARGEST:
        message = f"berkas ini lebih besar dari {LARGEST // 1000} kB. Kurangi isinya."
        raise TemplateError.at(str(path), message)


_NOT_TEXT = "berkas ini bukan teks UTF-8. Simpan ulang dengan pengodean UTF-8."


@functools.cache
def _environment(folders: tuple[Path, ...], cache: Path | None) -> jinja2.Environment:
    environment = ImmutableSandboxedEnvironment(
        loader=_Loader(folders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_bytecode(cache),
        auto_reload=False,
    )
    environment.globals.clear()
    del environment.filters["random"]  # same input, same bytes
    environment.filters["teks"] = marked
    return environment


class _Loader(jinja2.FileSystemLoader):
    """Templates of the folders, none by a link that leads out of its folder."""

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The template as Jinja2 wants it; raises TemplateError for another contract's, and for
        what is no file though it has the name of one."""
        named = (Path(f"{home}/{template}") for home in self.searchpath)
        first = next(filter(os.path.lexists, named), None)
        if first:
            _refuse_unsuitable(first)
        try:
            text, path, current = super().get_source(environment, template)
        except UnicodeDecodeError:
            raise TemplateError.at(template, _NOT_TEXT) from None
        home = next(folder for folder in self.searchpath if Path(path).is_relative_to(folder))
        places.within(Path(home), template)
        contract.check(text, path)
        return text, path, current


def _bytecode(cache: Path | None) -> jinja2.BytecodeCache | None:
    if cache is None:
        return None
    try:
        cache.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return _Bytecode(str(cache))


class _Bytecode(jinja2.FileSystemBytecodeCache):
    """Compiled templates on disk; a full or locked disk only costs the time to compile."""

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        try:
            super().dump_bytecode(bucket)
        except OSError:
            return


def _collected(pieces: Iterator[str], name: str) -> str:
    """The pieces joined; a template that never ends is stopped."""
    parts, length = [], 0
    for piece in pieces:
        length += len(piece)
        if length > LONGEST:
            raise TemplateError.at(name, "hasil templat terlalu besar. Kurangi pengulangannya.")
        parts.append(piece)
    return "".join(parts)


def _near(failure: jinja2.TemplateError) -> str:
    """The name or sign that Jinja2's English message quotes last."""
    quoted = re.findall(r"'([^']+)'", failure.message or "")
    if not quoted:
        return ""
    near = quoted[-1] if len(quoted[-1]) <= _SHOWN else f"{quoted[-1][:_SHOWN]}…"
    return f' ("{near}")'


_SHOWN = 60
"""Characters of what is quoted from a template."""


def _place(failure: BaseException, name: str) -> str:
    """``templat:baris`` where ``failure`` came up."""
    frames = traceback.extract_tb(failure.__traceback__)
    inside = [frame for frame in frames if frame.filename.endswith(".html")]
    return f"{inside[-1].filename}:{inside[-1].lineno}" if inside else name


@jinja2.pass_context
def marked(context: jinja2.runtime.Context, text: Any) -> markupsafe.Markup:
    """``text`` escaped, with foreign words in elements that name their language."""
    escaped = str(markupsafe.escape(str(text)))
    foreign = context["dokumen"]["halaman"]["asing"]
    if not foreign:
        return markupsafe.Markup(escaped)
    pattern, elements = _foreign(tuple((f["teks"], f["bahasa"], f["miring"]) for f in foreign))
    return markupsafe.Markup(pattern.sub(lambda match: elements[match[0]], escaped))


@functools.cache
def _foreign(words: tuple[tuple[str, str, bool], ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all foreign words, the longest first, and the element of each."""
    elements = {}
    for text, language, slanted in words:
        escaped = str(markupsafe.escape(text))
        tag = "em" if slanted else "span"
        elements[escaped] = f'<{tag} lang="{language}">{escaped}</{tag}>'
    ordered = sorted(elements, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)"), elements
