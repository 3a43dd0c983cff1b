"""A school's own files: named in its YAML, and taken only from inside its folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationInfo

LARGEST = 20
"""Megabytes of a picture, a font or a master; what is larger was never meant for paper."""
MOST_FILES = 2_000
"""Files that are looked through for fonts."""
_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:|//|\\\\")
_DRIVE = re.compile(r"[a-zA-Z]:")


def file(folder: Path, text: str) -> Path:
    """The file that ``text``, a path in the school's YAML, names inside ``folder``.

    Raises ValueError with a sentence for the teacher where it is an address, leaves the folder
    (by ``..``, as an absolute path or through a link), is missing, empty or too large.
    """
    _refuse_elsewhere(text)
    path = folder / text
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
        size = path.stat().st_size if inside else 0
    except FileNotFoundError:
        raise ValueError(
            f'berkas "{text}" tidak ada di folder sekolah. Periksa nama dan foldernya.'
        ) from None
    except (OSError, RuntimeError):  # too long a name, a circle of links, no permission
        raise ValueError(f'berkas "{text}" tidak dapat dibuka. Periksa nama dan izinnya.') from None
    if not inside:
        raise ValueError(
            f'"{text}" adalah tautan ke luar folder sekolah. Salin berkasnya ke folder itu.'
        )
    if not path.is_file():
        raise ValueError(f'"{text}" bukan berkas. Tulis nama berkasnya.')
    if not size:
        raise ValueError(f'berkas "{text}" kosong (0 bita). Salin ulang berkasnya.')
    if size > LARGEST * 1_000_000:
        raise ValueError(
            f'berkas "{text}" berukuran {size / 1e6:.0f} MB, lebih besar dari {LARGEST} MB. '
            "Kecilkan dahulu."
        )
    return path


def existing(text: str, info: ValidationInfo) -> str:
    """``text`` where it names a file inside the folder that is read; raises ValueError else."""
    if home := (info.context or {}).get("folder"):
        file(home, text)
    return text


def _refuse_elsewhere(text: str) -> None:
    if _DRIVE.match(text) or (text.startswith("/") and not text.startswith("//")):
        raise ValueError(
            f'"{text}" jalur mutlak. Tulis jalur dari folder sekolah, misalnya logo.png.'
        )
    if _ADDRESS.match(text):
        raise ValueError(
            f'"{text}" alamat di luar komputer ini, padahal buat bekerja luring. '
            "Simpan berkasnya di folder sekolah, lalu tulis namanya."
        )
    if "\\" in text:
        raise ValueError(f'"{text}" memakai garis miring terbalik. Tulis / sebagai gantinya.')
    if ".." in text.split("/"):
        raise ValueError(f'"{text}" keluar dari folder sekolah. Salin berkasnya ke folder itu.')


def found(folder: Path, *suffixes: str) -> Iterator[Path]:
    """The files below ``folder`` with one of ``suffixes``, in the order of their paths; links and
    what is hidden are passed over."""
    seen = 0
    for parent, names, files in os.walk(folder):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            seen += 1
            if seen > MOST_FILES:
                return
            path = Path(parent, name)
            if path.suffix.lower() in suffixes and not path.is_symlink():
                yield path
