"""What a topic has to choose from, in plain data."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from generator import content as contents
from generator import soal
from generator.products import susunan


def catalogue(folder: Path, over: Path | None = None) -> dict[str, Any]:
    """Title, forms with their examples, sections of the decks and items by kind of the topic in
    ``folder`` with ``over`` laid over it; raises ``ContentError`` where it cannot be read."""
    topik = contents.read(folder, over)
    items = [*soal.read(topik), *soal.derive(topik)]
    return {
        "judul": topik.pokok.judul,
        "bentuk": [
            {
                "id": key,
                "nama": bentuk.nama,
                "contoh": [[name, one.nama] for name, one in topik.contoh_dari(key).items()],
                "bagian": susunan.listed(topik, key),
            }
            for key, bentuk in topik.bentuk.items()
        ],
        "bagian": susunan.listed(topik, None),
        "jenis": dict(Counter(item.jenis for item in items)),
    }
