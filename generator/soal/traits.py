"""The traits of a form beside those that only other forms have."""

from __future__ import annotations

from typing import Any

from generator.content.models import Topik
from generator.content.statements import Ciri
from generator.soal.base import derived


def of_form(topik: Topik, key: str, identity: str) -> tuple[dict[str, Any], list[Ciri], list[Ciri]]:
    """The fields of an item about the form's traits; its own traits of one aim; foreign ones."""
    asked = [trait for trait in topik.bentuk[key].ciri if trait.tp and trait.tersoal]
    own = [trait for trait in asked if trait.tp == asked[0].tp]
    foreign = [
        trait
        for other, form in topik.bentuk.items()
        if other != key
        for trait in form.ciri
        if trait.hanya and trait.tersoal
    ]
    if not own:
        return {}, [], []
    base = derived(own[0], identity, str(own[0].tp), "C2", key) | {
        "sumber": tuple(dict.fromkeys(name for trait in own for name in trait.sumber)),
        "dasar": f"nomor-ciri-{key}",
    }
    return base, own, foreign
