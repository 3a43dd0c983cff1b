"""The contract with the templates of schools: a number that grows when a name leaves or changes.

A template says on its first line for which contract it was written, ``{# buat 1 #}``, a stylesheet
with ``/* buat 1 */``. What it may use stands in ``documents`` and ``guide``; a new name alone
changes no number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.errors import TemplateError

NOW = 1
CHANGES: Mapping[int, str] = {}
"""What a template must change to go from the contract before to this one (Indonesian)."""

_HEAD = re.compile(r"\s*(?:\{#-?|/\*)\s*buat\s+(\d{1,4})\s*(?:-?#\}|\*/)")


def head(name: str) -> str:
    """The first line of the template or stylesheet ``name`` when it is written now."""
    return f"{_said(name, NOW)}\n"


def _said(name: str, number: int) -> str:
    return f"/* buat {number} */" if name.endswith(".css") else f"{{# buat {number} #}}"


def check(text: str, place: str, now: int = NOW, changes: Mapping[int, str] = CHANGES) -> None:
    """Raise ``TemplateError`` at ``place`` where the template ``text`` says that it was written for
    another contract; one that says nothing is taken for today's."""
    said = _HEAD.match(text)
    number = int(said[1]) if said else now
    if number > now:
        raise TemplateError.at(
            f"{place}:1",
            f"templat ini ditulis untuk buat yang lebih baru (kontrak {number}, di sini {now}). "
            "Perbarui buat, atau salin templatnya lagi dengan: buat templat salin",
        )
    if missed := [changes[step] for step in range(number + 1, now + 1) if step in changes]:
        raise TemplateError.at(
            f"{place}:1",
            f"templat ini ditulis untuk buat yang lebih lama (kontrak {number}, kini {now}). "
            f"Ubah: {' '.join(missed)} Sesudah itu tulis {_said(place, now)} di baris pertamanya.",
        )
