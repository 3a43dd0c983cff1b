"""``fitting.fills``: how full each place of a fitted deck is, and how ``--json`` tells it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import build, fitting, powerpoint, slides
from generator.fitting import measuring
from generator.products.request import Request
from tests import topics
from tests.command import buat

BOXES = powerpoint.boxes()
LESSONS = ("bilateral", "regional", "multilateral", None)


def text(*lines: str) -> slides.Text:
    return slides.Text(tuple(slides.Paragraph((slides.Run(line),)) for line in lines))


def page(*slots: slides.Slot, layout: str = "isi", title: str = "Ada") -> slides.Slide:
    return slides.Slide("s1", layout, slides.Paragraph((slides.Run(title),)), slots)


def fills(*deck: slides.Slide) -> dict[str, fitting.Fill]:
    """Those of the first slide, by the name of the place."""
    fitted = fitting.fit(deck, BOXES)
    return {one.place: one for one in fitting.fills(fitted, BOXES) if one.slide == 1}


def test_one_line_fills_its_box_by_one_line() -> None:
    box = BOXES.layouts["isi"].slots[0][0]
    found = fills(page(text("Satu baris")))["isi"]
    assert found.size == box.size
    assert found.share == round(measuring.pitch(box, box.size) / box.height, 3)


@given(st.integers(1, 6))
def test_more_lines_fill_more(count: int) -> None:
    fewer = fills(page(text(*["Satu baris"] * count)))["isi"]
    more = fills(page(text(*["Satu baris"] * (count + 1))))["isi"]
    assert more.size < fewer.size or more.share > fewer.share


def test_a_smaller_size_is_told() -> None:
    long = " ".join(["kerja sama yang panjang"] * 30)
    assert fills(page(text(long)))["isi"].size < BOXES.layouts["isi"].slots[0][0].size


def test_heads_columns_and_lines_have_places_of_their_own() -> None:
    columns = [replace(text("Isi"), head=text("Kepala").paragraphs[0]) for _ in range(2)]
    slide = replace(
        page(*columns, layout="dua"), section="Bagian", footer=text("Dari").paragraphs[0]
    )
    assert list(fills(slide)) == [
        *("judul", "penanda", "sumber"),
        *("kepala 1", "isi 1", "kepala 2", "isi 2"),
    ]


@pytest.mark.parametrize("bentuk", LESSONS)
@pytest.mark.parametrize("jp", [1, 2, 3])
def test_no_place_of_a_shipped_deck_is_more_than_full(bentuk: str | None, jp: int) -> None:
    (file,) = build.build(Request("slide", topics.SHIPPED, bentuk, jp=jp, ukur=True))
    assert {one.slide for one in file.fills} == set(range(1, file.pages + 1))
    assert [one for one in file.fills if not 0 < one.share <= 1] == []


def test_json_tells_the_fill_of_a_deck_and_of_no_paper(tmp_path: Path) -> None:
    done = buat("slide", "--bentuk", "bilateral", "--per-halaman", "3", "--json", here=tmp_path)
    assert done.code == 0, done.err
    deck, paper = done.objects
    assert set(deck["tempat"][0]) == {"slide", "nama", "huruf", "penuh"}
    assert len({one["slide"] for one in deck["tempat"]}) == deck["slide"]
    assert "tempat" not in paper
    assert json.dumps(deck)


def test_to_measure_changes_no_byte() -> None:
    asked = Request("slide", topics.SHIPPED, "bilateral")
    (plain,), (told,) = build.build(asked), build.build(replace(asked, ukur=True))
    assert (plain.data, plain.kode) == (told.data, told.kode)
    assert not plain.fills
