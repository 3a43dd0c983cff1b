"""Pages of a PDF as pictures, by pypdfium2, which is optional: nothing else needs it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from importlib.util import find_spec

from generator.errors import BuatError

WIDTH = 1280
"""Pixels of a picture's width."""


def check() -> None:
    """Raise BuatError with what to install where pypdfium2 is missing."""
    if find_spec("pypdfium2") is None:
        raise BuatError.at(
            "--pratinjau",
            "gambar slide memerlukan pustaka pypdfium2. Jalankan "
            '"pip install pypdfium2", kemudian ulangi perintah tadi.',
        )


def pictures(data: bytes) -> Iterator[bytes]:
    """Every page of the PDF ``data`` as a PNG ``WIDTH`` pixels wide."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        for page in document:
            target = io.BytesIO()
            page.render(scale=WIDTH / page.get_width()).to_pil().save(target, "PNG")
            yield target.getvalue()
    finally:
        document.close()
