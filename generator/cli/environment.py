"""What this machine has for ``buat``, and the line that mends what it lacks."""

from __future__ import annotations

import importlib.metadata
import platform
from collections.abc import Iterator

from generator import __version__
from generator.errors import BuatError
from generator.pdf import library

_LIBRARIES = ("weasyprint", "python-pptx", "jinja2", "pydantic", "click")


def lines() -> Iterator[str]:
    """One line a thing that was looked at."""
    yield f"buat {__version__}, Python {platform.python_version()}"
    yield ", ".join(f"{name} {importlib.metadata.version(name)}" for name in _LIBRARIES)
    try:
        yield f"Pango {library.pango_version()}: siap membuat PDF"
    except BuatError as refusal:
        yield str(refusal)
    missing = [name for name in library.FONT_FILES if not (library.FONTS / name).is_file()]
    if missing:
        yield f"Fon tidak lengkap ({', '.join(missing)}). Pasang ulang buat."
    else:
        yield f"Fon dokumen: {len(library.FONT_FILES)} berkas, lengkap"
