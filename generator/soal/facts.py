"""Facts of examples as items see them."""

from __future__ import annotations

from generator.content.models import Contoh, Ragam, Topik
from generator.content.statements import Fakta


def known_facts(topik: Topik, ragam: str) -> list[tuple[str, Contoh, Fakta]]:
    """Every fact of this kind on which an item may rest, with its example, in the content's
    order."""
    return [
        (key, contoh, fakta)
        for key, contoh in topik.contoh.items()
        for fakta in contoh.fakta
        if fakta.ragam == ragam and fakta.tersoal
    ]


def right_values(fakta: Fakta) -> tuple[str, ...]:
    """The value and what else is accepted for it."""
    return (fakta.nilai, *fakta.diterima)


def sentence(ragam: Ragam, contoh: Contoh, nilai: str) -> str:
    """The fact said in a sentence."""
    if ragam.nyata:
        return ragam.nyata.replace("{nama}", contoh.sebutan).replace("{nilai}", nilai)
    return f"{ragam.label} {contoh.sebutan}: {nilai}."
