"""Writing files: whole or not at all, and never over what a teacher has edited.

Beside the files, the folder ``.buat`` keeps a register: for each file the SHA-256 of what was
last written, and for each ``Kode`` the request that made it. One small file each, so that two
runs at once cannot spoil each other's entries.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import itertools
import json
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import CONTROL, BuatError, OutputError

REGISTER = ".buat"
LONGEST_NAME = 200
"""Bytes of a file's name: what is put beside it (``.sha256``, ``(suntingan 12)``) fits in 255."""
_LONGEST_ENTRY = 64 * 1024
"""Bytes of an entry of the register: a request is about 1 kB."""
SUFFIXES = ("pdf", "pptx", "txt", "png")
_NAME = re.compile(rf"(?![\s.]).+(?<![\s.])\.(?:{'|'.join(SUFFIXES)})", re.DOTALL)
_SIGNS = re.compile(rf'[{CONTROL}<>:"/\\|?*]')
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM\d|LPT\d) *\.", re.IGNORECASE)
"""Names of devices on Windows."""
_TOO_LONG = "nama berkas atau folder terlalu panjang. Pilih nama yang lebih pendek."
_FORBIDDEN = (errno.EROFS, errno.EACCES, errno.EPERM)
_NO_FOLDER = "folder ini tidak dapat ditulisi. Pilih folder lain dengan --keluaran."


@dataclass(frozen=True)
class Written:
    """What became of one file."""

    path: Path
    kept: Path | None
    """Where the teacher's edited file was put, if one stood in the way."""


def cleaned(name: str) -> str:
    """``name`` in composed letters, with ``-`` for each sign that some system forbids."""
    return _SIGNS.sub("-", unicodedata.normalize("NFC", name))


def check(name: str) -> None:
    """Raise ``OutputError`` where ``name`` is a path, or no file's name on some system."""
    if (
        not _NAME.fullmatch(name)
        or _SIGNS.search(name)
        or _RESERVED.match(name)
        or not unicodedata.is_normalized("NFC", name)
    ):
        raise OutputError.at(ascii(name[:60]), "nama berkas ini tidak diizinkan. Pilih nama lain.")
    if len(name.encode(errors="replace")) > LONGEST_NAME:
        raise OutputError.at(f"{name[:60]}…", _TOO_LONG)


def write(folder: Path, name: str, data: bytes) -> Written:
    """Put ``data`` at ``folder/name`` in one step.

    A file there that is not what ``buat`` last wrote is renamed to ``… (suntingan N)`` first.
    Raises ``OutputError``, for a ``name`` that ``check`` refuses too; the old file is then
    untouched.
    """
    check(name)
    _refuse_linked(folder)
    target = folder / name
    _make(folder)
    digest = hashlib.sha256(data).hexdigest()
    known = _registered(folder, name)
    kept = None
    temporary = _temporary(target, data)
    with _nothing_left(temporary, target):
        if target.exists() and not _holds(target, known, digest):
            kept = _set_aside(target)
        try:
            temporary.replace(target)
        except BaseException:
            if kept:
                kept.rename(target)
            raise
    _note(folder, f"{name}.sha256", digest)
    return Written(target, kept)


def write_plain(target: Path, data: bytes) -> None:
    """Put ``data`` at ``target`` in one step, without a register; raises ``OutputError``."""
    _make(target.parent)
    temporary = _temporary(target, data)
    with _nothing_left(temporary, target):
        temporary.replace(target)


def remember(folder: Path, kode: str, request: Mapping[str, Any]) -> None:
    """Keep which request made the sheet with this ``Kode``."""
    _refuse_linked(folder)
    _note(folder, f"{kode}.json", json.dumps(request, sort_keys=True, ensure_ascii=False))


def recall(folder: Path, kode: str) -> dict[str, Any] | None:
    """The request that made the sheet with this ``Kode``; ``None`` if it is not known here."""
    if not kode.isalnum():
        return None
    try:
        found = json.loads(_noted(folder, f"{kode}.json") or "")
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise _refusal(folder, failure) from None


def _temporary(target: Path, data: bytes) -> Path:
    """A hidden file with ``data``, beside ``target`` so that it can be renamed in one step."""
    try:
        handle, name = tempfile.mkstemp(prefix=".buat-", suffix=".tmp", dir=target.parent)
    except OSError as failure:
        if failure.errno in _FORBIDDEN:
            raise OutputError.at(str(target.parent), _NO_FOLDER) from None
        raise _refusal(target, failure) from None
    path = Path(name)
    with _nothing_left(path, target):
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        path.chmod(0o666 & ~_umask())
    return path


@contextlib.contextmanager
def _nothing_left(temporary: Path, target: Path) -> Iterator[None]:
    """Remove ``temporary`` when anything goes wrong, Ctrl-C too; tell what the system said."""
    try:
        yield
    except BaseException as failure:
        temporary.unlink(missing_ok=True)
        if isinstance(failure, OSError):
            raise _refusal(target, failure) from None
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _set_aside(target: Path) -> Path | None:
    """Rename ``target`` to the first free ``… (suntingan N)``; None where another run just did."""
    free = next(filter(_reserved, _asides(target)))
    try:
        target.replace(free)
    except BaseException as failure:
        free.unlink()
        if isinstance(failure, FileNotFoundError):
            return None
        raise
    return free


def _asides(target: Path) -> Iterator[Path]:
    for number in itertools.count(1):
        yield target.with_name(f"{target.stem} (suntingan {number}){target.suffix}")


def _reserved(path: Path) -> bool:
    """Whether ``path`` was free; it is an empty file now, so that no other run takes it."""
    try:
        path.open("xb").close()
    except FileExistsError:
        return False
    return True


def _holds(path: Path, *digests: str | None) -> bool:
    """Whether what ``path`` holds has one of ``digests``; a pipe or a device is not read."""
    if not (path.is_file() or path.is_dir()):
        return False
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() in digests
    except FileNotFoundError:  # another run has just set it aside
        return True


def _registered(folder: Path, name: str) -> str | None:
    text = _noted(folder, f"{name}.sha256")
    return None if text is None else text.strip()


def _noted(folder: Path, name: str) -> str | None:
    """The register's entry ``name``; None where there is none that could be ours."""
    path = folder / REGISTER / name
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            data = file.read(_LONGEST_ENTRY + 1)
        return data.decode() if len(data) <= _LONGEST_ENTRY else None
    except (OSError, ValueError):
        return None


def _note(folder: Path, name: str, text: str) -> None:
    write_plain(folder / REGISTER / name, text.encode())


def _refuse_linked(folder: Path) -> None:
    """Raise ``OutputError`` where the register's folder is a link: entries would go elsewhere."""
    register = folder / REGISTER
    if register.is_symlink():
        raise OutputError.at(
            str(register), "ini tautan ke folder lain, maka tidak ditulisi. Hapus tautan itu."
        )


def _refusal(path: Path, failure: OSError) -> BuatError:
    """The sentence for what the system said."""
    if failure.errno == errno.ENOSPC:
        message = "ruang simpan penuh sehingga berkas belum dibuat. Kosongkan ruang, lalu ulangi."
    elif failure.errno in _FORBIDDEN and not path.exists():
        message = _NO_FOLDER
    elif failure.errno in (errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY):
        message = (
            "berkas sedang dibuka program lain atau terkunci sehingga belum diganti. Tutup berkas "
            "itu, lalu jalankan lagi perintah yang sama. Berkas lama tetap utuh."
        )
    elif failure.errno in (errno.ENOTDIR, errno.EEXIST):
        message = "ada berkas dengan nama folder itu. Pilih folder lain dengan --keluaran."
    elif failure.errno == errno.ENAMETOOLONG:
        message = _TOO_LONG
    elif failure.errno in (errno.EISDIR, errno.ENOTEMPTY):
        message = "ada folder dengan nama berkas itu. Pindahkan folder itu, lalu ulangi."
    else:
        message = "berkas tidak dapat ditulis. Pilih folder lain dengan --keluaran."
    return OutputError.at(str(path), message)
