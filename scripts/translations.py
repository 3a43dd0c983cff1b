"""Compile the Indonesian words of click: ``messages.po`` → ``messages.mo``."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import mofile, pofile

FOLDER = Path(__file__).parent.parent / "generator/data/locale/id/LC_MESSAGES"


def compiled() -> bytes:
    """The bytes of ``messages.mo``."""
    with (FOLDER / "messages.po").open("rb") as file:
        catalogue = pofile.read_po(file, locale="id")
    catalogue.creation_date = catalogue.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
    buffer = io.BytesIO()
    mofile.write_mo(buffer, catalogue)
    return buffer.getvalue()


if __name__ == "__main__":
    (FOLDER / "messages.mo").write_bytes(compiled())
