"""Editions of one sheet: what is added for pupils who need help, or more to think about.

Items, numbers, points and keys are those of the usual sheet; a test reads all three and compares.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from generator import documents
from generator.content.lessons import Kegiatan
from generator.products.voice import Voice

LONGEST = 30
"""Letters of an answer that still stands in a word bank."""
STARTERS = ("Menurut saya", "Alasannya")
"""How an answer begins where its item names no beginnings."""


def bank(items: Sequence[documents.SoalTampil], seed: str) -> tuple[str, ...]:
    """Every short answer that ``items`` ask for, once each, in an order of chance."""
    found: dict[str, None] = {}
    for item in items:
        answers = [item.kunci] if item.jenis == "isian" else _cells(item.isi)
        found |= dict.fromkeys(text for text in answers if len(text) <= LONGEST)
    words = sorted(found)
    Random(seed).shuffle(words)
    return tuple(words) if len(words) > 1 else ()


def _cells(isi: Mapping[str, Any]) -> list[str]:
    """Keys of a table's cells that are left to fill."""
    rows = isi.get("baris", ()) if "kolom" in isi else ()
    return [cell for _, cells, filled in rows if not filled for cell in cells]


def helped(item: documents.SoalTampil) -> documents.SoalTampil:
    """``item`` with the first row of its table filled in, or beginnings of its sentences."""
    isi = dict(item.isi)
    rows = list(isi.get("baris", ())) if item.jenis == "tabel" else []
    if len(rows) > 1 and not any(filled for _, _, filled in rows):
        head, cells, _ = rows[0]
        isi["baris"] = [[head, cells, True], *rows[1:]]
    if item.jenis == "uraian" and not isi["kerangka"]:
        isi["kerangka"] = STARTERS
    return replace(item, isi=isi)


def challenge(voice: Voice, kegiatan: Kegiatan) -> documents.TantanganTampil | None:
    """The activity's question beyond the lesson, if it has one that may be printed."""
    asked = kegiatan.tantangan
    if asked is None or not asked.tercetak:
        return None
    return documents.TantanganTampil(
        voice.say(asked.pokok),
        voice.say(asked.jawaban),
        asked.garis,
        voice.source(asked.sumber, asked.per),
    )
