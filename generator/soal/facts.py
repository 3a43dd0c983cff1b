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


def differs(one: Fakta, other: Fakta) -> bool:
    """Whether nothing that is right for one is right for the other."""
    return not _right(one) & _right(other)


def _right(fakta: Fakta) -> set[str]:
    return {text.casefold() for text in (fakta.nilai, *fakta.diterima)}


def betrays(contoh: Contoh, nilai: str) -> bool:
    """Whether the value names its example, so that asking for it asks nothing."""
    names = filter(None, (contoh.sebutan, contoh.singkatan))
    return any(name.casefold() in nilai.casefold() for name in names)


def sentence(ragam: Ragam, contoh: Contoh, nilai: str) -> str:
    """The fact said in a sentence."""
    if ragam.nyata:
        return ragam.nyata.replace("{nama}", contoh.sebutan).replace("{nilai}", nilai)
    return f"{ragam.label} {contoh.sebutan}: {nilai}."
