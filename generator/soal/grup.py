"""Soal grup: items of one file that stand together below what they share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import source
from generator.errors import Problem
from generator.soal.base import Grup, Soal


def joined(groups: Sequence[Grup], items: Sequence[Soal]) -> Iterator[Soal]:
    """The items, each with its group's reading matter and the ids of all that share it."""
    whole = {
        grup.id: grup.model_copy(
            update={"soal": tuple(item.id for item in items if item.grup == grup.id)}
        )
        for grup in groups
    }
    for item in items:
        yield item.model_copy(update={"bacaan": whole[item.grup]}) if item.grup else item


def problems(tree: source.Tree, groups: Sequence[Grup], items: Sequence[Soal]) -> Iterator[Problem]:
    """Groups that cannot stand together, and items of a group that is not there."""
    names = [grup.id for grup in groups]
    for index, item in enumerate(items):
        place = tree.place(("soal", index, "grup"))
        if item.grup and item.grup not in names:
            message = f'grup "{item.grup}" tidak ada dalam berkas ini. Tulis grup itu di sini.'
            yield Problem(place, message)
        elif item.grup and item.stimulus:
            message = f'soal "{item.id}" punya stimulus sendiri, padahal memakai bacaan grup.'
            yield Problem(place, f"{message} Hapus salah satu.")
    for index, name in enumerate(names):
        place = tree.place(("grup", index, "id"))
        for message in _faults(name, names[:index], [i for i in items if i.grup == name]):
            yield Problem(place, message)


def _faults(name: str, before: Sequence[str], members: Sequence[Soal]) -> Iterator[str]:
    if name in before:
        yield f'grup "{name}" sudah ada dalam berkas ini. Beri nama lain.'
        return
    if len(members) < 2:
        yield f'grup "{name}" dipakai {len(members)} soal, seharusnya dua atau lebih.'
    if len({item.jenis for item in members}) > 1:
        yield (
            f'soal dalam grup "{name}" tidak sejenis, sehingga tidak dapat berdiri dalam satu '
            "bagian naskah. Samakan jenisnya."
        )
    facts = [item.dasar for item in members if item.dasar]
    if len(set(facts)) < len(facts):
        yield f'dua soal dalam grup "{name}" punya dasar yang sama. Bedakan faktanya.'
