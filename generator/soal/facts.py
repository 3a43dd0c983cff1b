"""Facts of examples as items see them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator import words
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
    return one.benar.isdisjoint(other.benar)


def unshared(known: Sequence[tuple[str, Contoh, Fakta]]) -> list[bool]:
    """Of each fact, whether nothing that is right for it is right for another of them."""
    counts = Counter(text for _, _, fakta in known for text in fakta.benar)
    return [all(counts[text] == 1 for text in fakta.benar) for _, _, fakta in known]


def betrays(contoh: Contoh, nilai: str) -> bool:
    """Whether the value names its example, so that asking for it asks nothing."""
    names = filter(None, (contoh.sebutan, contoh.singkatan))
    return any(name.casefold() in nilai.casefold() for name in names)


def sentence(ragam: Ragam, contoh: Contoh, nilai: str) -> str:
    """The fact said in a sentence."""
    if ragam.nyata:
        told = ragam.nyata.replace("{nama}", contoh.sebutan).replace("{nilai}", nilai)
        return told[:-1] if told.endswith("..") else told
    return words.closed(f"{ragam.label} {contoh.sebutan}: {nilai}")


@dataclass(frozen=True)
class Said:
    """An example beside a value: its own, or one that the content proves wrong for it."""

    contoh: Contoh
    fakta: Fakta
    """The example's own fact."""
    nilai: str
    benar: bool


def mixed(known: Sequence[tuple[Contoh, Fakta]], *, distinct: bool) -> tuple[Said, ...]:
    """Three or four examples, two of which have each other's value while the rest have their own.

    Nothing where no two facts exclude each other. ``distinct``: only facts that all do.
    """
    facts: list[tuple[Contoh, Fakta]] = []
    for contoh, fakta in known:
        if not distinct or all(differs(fakta, other) for _, other in facts):
            facts.append((contoh, fakta))
        if distinct and len(facts) == 4:
            break
    pair = next(
        ((one, two) for two in facts for one in facts if differs(one[1], two[1])),
        None,
    )
    if pair is None or len(facts) < 3:
        return ()
    one, two = pair
    right = [fact for fact in facts if fact not in pair][:2]
    wrong = [Said(*one, two[1].nilai, benar=False), Said(*two, one[1].nilai, benar=False)]
    return (*(Said(*fact, fact[1].nilai, benar=True) for fact in right), *wrong)


def spread(topik: Topik, ragam: Ragam) -> list[tuple[str | None, str, list[tuple[Contoh, Fakta]]]]:
    """The facts of this kind that do not name their example: those of each form with its aim,
    then, where several forms have some, all of them with the aim of the kind."""
    known = [(c, f) for _, c, f in known_facts(topik, ragam.id) if not betrays(c, f.nilai)]
    found: list[tuple[str | None, str, list[tuple[Contoh, Fakta]]]] = []
    for key in topik.bentuk:
        own = [(c, f) for c, f in known if c.bentuk == key]
        if own:
            found.append((key, str(own[0][0].tp or ragam.tp), own))
    if len(found) > 1:
        found.append((None, str(ragam.tp), known))
    return found


def latest(facts: Sequence[Fakta]) -> dict[str, object]:
    """The sources of several facts, once each, and their latest as-of date."""
    dates = [fakta.per for fakta in facts if fakta.per]
    sources = dict.fromkeys(key for fakta in facts for key in fakta.sumber)
    return {"sumber": tuple(sources), "per": max(dates) if dates else None}
