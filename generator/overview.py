"""Templates told to who changes them, line by line, 80 columns wide: which there are, what one is
made of, what it may use. Lines are plain text, so that a child process can hand them over."""

from __future__ import annotations

import contextlib
import itertools
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from generator import guide, places, templates
from generator.documents.catalogue import TEMPLATES
from generator.errors import BuatError
from generator.templates import idle, outline

_WIDTH = 80
_NAME, _HOME = 26, 9
"""Letters of a template's path and of where it comes from."""
_OWN = 2
"""Folders of ours; one before them is a school's."""
_SCHOOL, _OURS = "sekolah", "bawaan"


def listed(folders: Sequence[Path]) -> Iterator[str]:
    """Every template: documents with their blocks, then the partials and styles, by folder."""
    every = dict.fromkeys(name for folder in folders[:-1] for name in places.names(folder))
    yield _row("Dokumen", "Asal", "Blok")
    for name in TEMPLATES:
        yield from _rows(name, _home(name, folders), _blocks(name, folders))
    partials = [name for name in every if name.endswith(".html") and name not in TEMPLATES]
    yield from _by_folder("Potongan (.html)", partials, folders)
    yield from _by_folder("Gaya (.css)", [one for one in every if one.endswith(".css")], folders)
    yield "\nSusunan satu templat: buat templat daftar lkpd.html"
    yield "Nama-nama di dalamnya: buat templat jelaskan lkpd.html"


def answer(task: str, name: str | None, folders: Sequence[Path]) -> dict[str, list[Any]]:
    """The lines that ``task``, ``daftar`` or ``jelaskan``, says of the template ``name`` or of all,
    and what is idle in the school's folder as pairs of a place and a message: plain data."""
    if task == "jelaskan" and name:
        return {"baris": list(told(name, folders)), "masalah": []}
    lines = made_of(name, folders) if name else listed(folders)
    found = idle.found(folders) if len(folders) > _OWN else ()
    return {"baris": list(lines), "masalah": [[one.place, one.message] for one in found]}


def _blocks(name: str, folders: Sequence[Path]) -> list[str]:
    """The template's blocks, those of the school with a star; none where it cannot be read."""
    try:
        found = outline.blocks(name, folders)
    except BuatError:
        return ["(tidak terbaca)"]
    return [
        f"{block}*" if _home_of(one.path, folders) == _SCHOOL else block
        for block, one in found.items()
    ]


def _by_folder(heading: str, names: Iterable[str], folders: Sequence[Path]) -> Iterator[str]:
    """The names, a folder and where they come from a row."""
    yield ""
    yield _row(heading, "Asal", "Nama")

    def key(name: str) -> tuple[str, str]:
        return str(Path(name).parent.as_posix()), _home(name, folders)

    above = ""
    for (folder, home), found in itertools.groupby(sorted(names, key=key), key):
        shown = "" if folder == above else f"{folder}/".removeprefix("./")
        above = folder
        yield from _rows(shown, home, [Path(name).stem for name in sorted(found)])


def made_of(name: str, folders: Sequence[Path]) -> Iterator[str]:
    """What one template is made of: where it lies, its blocks, what it calls and what calls it."""
    about = guide.summary(TEMPLATES[name]) if name in TEMPLATES else name
    yield from _filled(_plain(about), "")
    yield from _wrapped("Asal", [_home(name, folders)])
    if name.endswith(".html"):
        yield from _parts(name, folders)


def _parts(name: str, folders: Sequence[Path]) -> Iterator[str]:
    own, *above = outline.lineage(name, folders)
    shown = {block.name for block in own.blocks}
    yield from _wrapped("Memperluas", [one.name for one in above])
    yield from _wrapped("Blok", [block.name for block in own.blocks])
    for one in above:
        left = [block.name for block in one.blocks if block.name not in shown]
        yield from _wrapped("Warisan", [*left, f"dari {one.name}"] if left else [])
        shown.update(left)
    yield from _wrapped("Memanggil", own.calls)
    yield from _wrapped("Dipanggil", _callers(name, folders))


def _callers(name: str, folders: Sequence[Path]) -> tuple[str, ...]:
    """The documents and partials that reach the template, documents first; of the school's too,
    but for those that cannot be read."""
    found = [outline.read(one, folders[-_OWN:]) for one in _html(folders[-_OWN])]
    for one in _html(folders[0]) if len(folders) > _OWN else ():
        with contextlib.suppress(BuatError):
            found.append(outline.read(one, folders))
    reached = dict.fromkeys(outline.callers(name, found))
    return tuple(dict.fromkeys((*(one for one in TEMPLATES if one in reached), *reached)))


def _html(folder: Path) -> list[str]:
    return [name for name in places.names(folder) if name.endswith(".html")]


def told(name: str, folders: Sequence[Path]) -> Iterator[str]:
    """What the template ``name`` may use: its names as a tree, or a stylesheet's variables."""
    if name.endswith(".css"):
        yield from _variables(name, folders)
        return
    yield from made_of(name, folders)
    yield ""
    if name in TEMPLATES:
        yield "dokumen"
        yield from _tree(TEMPLATES[name])
    else:
        yield from _partial(name, folders)
    yield "\nSaringan"
    for one, meaning in guide.FILTERS.items():
        yield from _filled(f"{one}: {meaning}", "  ")


def _partial(name: str, folders: Sequence[Path]) -> Iterator[str]:
    """What a partial gets from where it is called."""
    documents = [one for one in _callers(name, folders) if one in TEMPLATES]
    folder, kind = Path(name).parent.as_posix(), Path(name).stem
    for needed in outline.needs(name, folders):
        models = guide.holding(needed, iter(documents))
        if needed == "dokumen" and documents:
            yield from _filled(f"dokumen: lihat buat templat jelaskan {documents[0]}", "")
        elif not models:
            yield from _filled(f"{needed}: dari templat yang memanggilnya.", "")
        for model in models:
            yield from _filled(f"{needed}: {_plain(guide.summary(model))}", "")
            yield from _tree(model)
    if folder in ("soal", "slide/kuis") and kind in guide.kinds():
        model = guide.kinds()[kind]
        yield from _filled(f"soal.isi: {_plain(guide.summary(model))}", "")
        yield from _tree(model)


def _tree(model: type) -> Iterator[str]:

    for depth, name, follows in guide.tree(model):
        again = " (isinya: lihat di atas)" if name.model and not follows else ""
        kind = name.kind.replace("`", "")
        yield from _filled(
            f"{name.name} ({kind}): {_plain(name.meaning)}{again}", "  " * (depth + 1)
        )


def _variables(name: str, folders: Sequence[Path]) -> Iterator[str]:
    """The variables that a stylesheet takes, and what each is."""
    (text,) = templates.styles([name.removeprefix("gaya/")], folders).values()
    yield from made_of(name, folders)
    used = set(re.findall(r"var\(\s*(--[\w-]+)", text))
    yield "\nVariabel" if used else "\nBerkas gaya ini tidak memakai variabel."
    for one, meaning in guide.VARIABLES.items():
        if one in used:
            yield from _filled(f"{one}: {_plain(meaning)}", "  ")


def _home(name: str, folders: Sequence[Path]) -> str:
    return _home_of(next(one for one in folders if (one / name).is_file()), folders)


def _home_of(path: Path, folders: Sequence[Path]) -> str:
    """Whose the file is."""
    return _OURS if path.is_relative_to(folders[-1]) else _SCHOOL


def _plain(text: str) -> str:
    """Without the marks of Markdown."""
    return text.replace("`", "")


def _rows(name: str, home: str, words: Sequence[str]) -> Iterator[str]:
    """A row whose last column is as many lines as it needs."""
    room = _WIDTH - len(_row("", "", ""))
    lines = textwrap.wrap(", ".join(words), room, break_long_words=False, break_on_hyphens=False)
    for number, line in enumerate(lines or [""]):
        yield _row("" if number else f"  {name}", "" if number else home, line).rstrip()


def _row(name: str, home: str, rest: str) -> str:
    return f"{name:<{_NAME + 4}}{home:<{_HOME}}{rest}"


def _wrapped(label: str, words: Iterable[Any]) -> Iterator[str]:
    """A label and words behind it, or nothing where there are none."""
    text = ", ".join(map(str, words))
    if text:
        begin = f"  {label:<13} "
        yield from textwrap.wrap(
            text, _WIDTH, initial_indent=begin, subsequent_indent=" " * len(begin),
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip


def _filled(text: str, indent: str) -> Iterator[str]:
    """A paragraph, its later lines hung in."""
    yield from textwrap.wrap(
        text, _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}    ",
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
