"""``figures.venn``: each text in its own part of the circles, or in a list beside."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import bahan, errors, figures
from generator.content.models import Topik
from generator.figures.overlap import CENTRES, Circles
from generator.products import diagram
from generator.products import lesson as lessons
from generator.products.request import Request
from generator.sekolah import read as school
from tests import drawing_laws

WIDE, NARROW = (873.0, 325.0), (648.0, 325.0)
NAMES = ("Bilateral", "Regional", "Multilateral")
PARTS = [frozenset(part) for size in (1, 2, 3) for part in itertools.combinations(range(3), size)]
WORDS = ["Pihaknya", "dua", "dibatasi", "satu", "kawasan", "mana", "pun", "berjauhan", "dan"]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


def venn(*told: tuple[frozenset[int], str]) -> figures.Venn:
    return figures.Venn("Diagram Venn", NAMES, tuple(figures.Irisan(*one) for one in told))


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(PARTS), TEXTS), min_size=1, max_size=8),
    st.integers(500, 900),
)
def test_labels_stand_inside_and_apart_or_the_circles_are_refused(
    told: list[tuple[frozenset[int], str]], width: int
) -> None:
    try:
        drawing = venn(*told).draw(width, 325, "Carlito")
    except figures.UnfitError:
        return
    assert list(drawing_laws.faults(drawing, 16)) == []
    said = " ".join(mark.text for mark in drawing.marks if isinstance(mark, figures.Label))
    words = " ".join(said.split())
    assert all(word in words for _, text in told for word in text.split())


@pytest.mark.parametrize("box", [WIDE, NARROW])
def test_each_text_stands_in_its_circles_and_in_no_other(box: tuple[float, float]) -> None:
    told = [(part, f"Kata {number}") for number, part in enumerate(PARTS)]
    drawing = venn(*told).draw(*box, "Carlito")
    ellipses = [mark for mark in drawing.marks if isinstance(mark, figures.Ellipse)][:3]
    labels = {mark.text: mark for mark in drawing.marks if isinstance(mark, figures.Label)}
    for part, text in told:
        left, top, right, bottom = drawing_laws.ink(labels[text], "Carlito").edges
        for number, ellipse in enumerate(ellipses):
            (x, y), wide, high = ellipse.centre, ellipse.width / 2, ellipse.height / 2
            within = [
                math.hypot((px - x) / wide, (py - y) / high) < 1
                for px in (left, right)
                for py in (top, bottom)
            ]
            assert all(within) if number in part else not any(within), (text, number)


def test_texts_that_find_no_place_are_numbered_with_a_list() -> None:
    long = "Anggotanya menyusun aturan bersama menurut piagam yang disahkan semua pihak"
    drawing = venn((PARTS[6], long), (PARTS[0], "Dua")).draw(*WIDE, "Carlito")
    said = [mark.text for mark in drawing.marks if isinstance(mark, figures.Label)]
    assert said.count("1") == 2
    assert any(text.replace("\n", " ").replace("\u00a0", " ") == long for text in said)


@pytest.mark.parametrize("names", [NAMES[:2], (*NAMES, "Lain")])
def test_other_numbers_of_circles_are_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(figures.UnfitError, match=f"tiga lingkaran, di sini {len(names)}"):
        figures.Venn("Diagram Venn", names, ()).draw(*WIDE, "Carlito")


def test_what_all_share_lies_in_every_circle() -> None:
    circles = Circles.filling(*WIDE)
    for x, y in circles.shared():
        for number in range(len(CENTRES)):
            ellipse = circles.ellipse(number, "tint", None, "")
            away = math.hypot(
                (x - ellipse.centre[0]) / ellipse.width, (y - ellipse.centre[1]) / ellipse.height
            )
            assert away <= 0.5 + 1e-9


def test_the_description_says_whose_it_is() -> None:
    told = venn((PARTS[0], "Pihaknya dua"), (PARTS[5], "Lebih dari dua pihak"))
    assert told.draw(*WIDE, "Carlito").description == (
        "Bilateral: Pihaknya dua. Regional dan Multilateral: Lebih dari dua pihak."
    )


def lesson(topik: Topik) -> lessons.Lesson:
    asked = Request("slide", topik.folder, None)
    return lessons.prepare(bahan.of(topik), school(None, None), asked)


def test_the_shipped_statements_stand_in_their_circles_on_every_slide(topik: Topik) -> None:
    subject = diagram.venn(lesson(topik), topik.pokok.irisan)
    for box in (WIDE, NARROW):
        drawing = subject.draw(*box, "Carlito")
        said = [mark.text for mark in drawing.marks if isinstance(mark, figures.Label)]
        assert "1" not in said
        assert list(drawing_laws.faults(drawing, 18)) == []


def test_a_topic_that_says_nothing_of_its_forms_is_told_so(topik: Topik) -> None:
    with pytest.raises(errors.ContentError, match=r"topik\.yml.*irisan belum diisi"):
        diagram.venn(lesson(topik), ())
