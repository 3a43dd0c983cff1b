"""Where what we ship lies: inside the installed package, or in the checkout."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """The folder ``templates`` or ``content`` that came with the program."""
    packed = _PACKAGE / "_data" / name
    return packed if packed.is_dir() else _PACKAGE.parent / name


def told(folder: Path, pattern: str = "*") -> Iterator[bytes]:
    """Name and bytes of every file below ``folder``, in the order of their paths: what a digest of
    the folder is made of."""
    for path in sorted(path for path in folder.rglob(pattern) if path.is_file()):
        yield path.relative_to(folder).as_posix().encode() + b"\0"
        yield path.read_bytes() + b"\0"
