"""Practice on a worksheet: what is asked for is there, or is refused with what there is."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from generator import bahan, build, names, sekolah
from generator.errors import ContentError
from generator.products.request import Request
from tests import topics


def practice(topik: Path, bentuk: str | None, kind: str) -> list[str]:
    """Kinds of the items to practise with on a sheet for which ``kind`` is asked."""
    asked = Request("lkpd", topik, bentuk, latihan=(kind,))
    sheet, _ = build.PRODUCTS["lkpd"](bahan.read(topik), sekolah.read(None, None), asked)
    return [item.jenis for part in sheet.data.kegiatan for item in part.latihan]  # type: ignore[union-attr]


FORMS = ("bilateral", "regional", "multilateral", None)


@pytest.mark.parametrize("kind", [name for name, _ in names.JENIS])
def test_every_kind_can_be_practised_in_the_shipped_topic(kind: str) -> None:
    found: list[list[str]] = []
    for bentuk in FORMS:
        with contextlib.suppress(ContentError):
            found.append(practice(topics.SHIPPED, bentuk, kind))
    assert found
    assert all(kinds and set(kinds) == {kind} for kinds in found)


def test_a_kind_without_items_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(ContentError) as refusal:
        practice(topics.SHIPPED, "bilateral", "tabel")
    (problem,) = refusal.value.problems
    assert problem.message.startswith('tidak ada soal latihan jenis tabel untuk "bilateral" yang')
    assert "Yang ada: pg (" in problem.message
    assert problem.message.endswith(").")


def test_fewer_items_than_kinds_are_what_was_asked_for() -> None:
    asked = Request("lkpd", topics.SHIPPED, "regional", jumlah=1, latihan=("pg", "isian"))
    assert len(list(build.build(asked))) == 2
