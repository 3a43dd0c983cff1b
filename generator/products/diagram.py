"""What the diagrams of a deck show, taken from the content."""

from __future__ import annotations

from collections.abc import Sequence

from generator import figures
from generator.content.models import Contoh
from generator.content.statements import Peristiwa
from generator.products.voice import Voice


def linimasa(
    voice: Voice, judul: str, events: Sequence[tuple[Contoh, Peristiwa]], *, several: bool
) -> figures.Linimasa:
    """The timeline of ``events``, each with the example that it is of; named if ``several``."""
    return figures.Linimasa(
        f"Linimasa: {judul}",
        tuple(
            figures.Kejadian(
                event.tanggal,
                voice.say(event.teks),
                voice.say(contoh.sebutan) if several else "",
                event.tahap or "",
            )
            for contoh, event in events
        ),
    )
