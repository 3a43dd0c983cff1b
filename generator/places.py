"""Where files lie: what we ship, and folders laid over each other."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SchoolError

_PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """The folder ``templates`` or ``content`` that came with the program."""
    packed = _PACKAGE / "_data" / name
    return packed if packed.is_dir() else _PACKAGE.parent / name


def told(folder: Path, pattern: str = "*") -> Iterator[bytes]:
    """Name and bytes of every file below ``folder``, in the order of their paths: what a digest of
    the folder is made of. Links that lead out of it are not followed."""
    for path in inside(folder, pattern):
        yield os.fsencode(path.relative_to(folder).as_posix()) + b"\0"
        yield path.read_bytes() + b"\0"


def inside(folder: Path, pattern: str = "*") -> list[Path]:
    """The files below ``folder``, in the order of their paths: plain ones that a read ends for, and
    none that lies elsewhere once links are followed."""
    lies_in = functools.cache(lambda path: _lies_in(path, folder))  # asked once for many files
    return [
        path
        for path in sorted(folder.rglob(pattern))
        if os.path.isfile(path)  # noqa: PTH113 (``Path.is_file`` raises without permission)
        and lies_in(path if path.is_symlink() else path.parent)
    ]


def _lies_in(path: Path, folder: Path) -> bool:
    """Whether ``path`` lies in ``folder`` once links are followed."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # no permission, a circle of links
        return False


def within(folder: Path, name: str) -> Path:
    """The path ``name`` below ``folder``, whether there is such a file or not.

    Raises ``SchoolError`` where it, its links followed, lies outside.
    """
    path = folder / name
    if not _lies_in(path, folder):
        raise SchoolError.at(
            str(path),
            f'berkas ini berada di luar folder "{folder.name}". Salin berkasnya ke dalam folder '
            "itu, bukan sebagai tautan.",
        )
    return path


def served(name: str, folders: Sequence[Path]) -> Path:
    """The file ``name`` below the first of ``folders`` that has it, or its full path inside one.

    Links are followed before it is asked where a file lies. Raises ``SchoolError`` with one
    sentence and no place.
    """
    path = Path(name)
    homes = [folder.resolve() for folder in folders]
    below = [folder / path.relative_to(path.anchor) for folder in homes]
    full = [path] if path.is_absolute() else []
    found = [file.resolve() for file in (*full, *below) if file.is_file()]
    for file in found:
        if any(file.is_relative_to(home) for home in homes):
            return file
    if found:
        message = "berada di luar folder yang boleh dibaca. Salin berkas itu ke folder sekolah."
    else:
        message = "tidak ditemukan. Huruf besar dan kecil dibedakan."
    raise SchoolError.at("", f'berkas "{name.removeprefix("/")}" {message}')


def overlay(school: Path | None, topik: Path) -> Path | None:
    """Where the school's own content for the topic in the folder ``topik`` lies, if anywhere: its
    files take the place of those of the same path.

    Raises ``SchoolError`` where it is a link out of the school's folder.
    """
    if school is None or not (school / "content" / topik.name).is_dir():
        return None
    own = within(school, f"content/{topik.name}")
    return own if own.resolve() != topik.resolve() else None


def templates(school: Path) -> Path:
    """Where the school's own templates lie, or would.

    Raises ``SchoolError`` where it is a link out of the school's folder.
    """
    return within(school, "templates")


def template_folders(school: Path | None = None) -> tuple[Path, ...]:
    """The folders of templates, of which the first that has a name wins: the school's own, ours by
    its plain path, and the folder above it, for ``extends "bawaan/…"``."""
    root = shipped("templates")
    own = (templates(school),) if school else ()
    return (*own, root / "bawaan", root)


@dataclass(frozen=True)
class Layers:
    """Folders laid over each other: of files with the same path below them, the first is taken."""

    folders: tuple[Path, ...]
    """The topmost first; the last is the one that has a file where no other does."""

    def file(self, name: str) -> Path:
        """Where ``name`` is found, whatever it is, or would lie in the last folder.

        Raises ``SchoolError`` where a link leads out of its folder.
        """
        found = (folder for folder in self.folders if os.path.lexists(folder / name))
        return within(next(found, self.folders[-1]), name)

    def files(self, folder: str) -> list[Path]:
        """The YAML files right below ``folder``, each name once, in the order of the names."""
        names = {path.name for own in self.folders for path in (own / folder).glob("*.yml")}
        return [self.file(f"{folder}/{name}") for name in sorted(names)]


def names(folder: Path) -> list[str]:
    """The paths of all files below ``folder``, as they are called in it, in order; hidden ones left
    out."""
    found = (path.relative_to(folder) for path in inside(folder))
    return sorted(path.as_posix() for path in found if not any(p[0] == "." for p in path.parts))
