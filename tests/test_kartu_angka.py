"""``figures.kartu_angka``: numbers with their dates, and the land round a seat."""

from __future__ import annotations

import importlib
import json
import math
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import bahan, errors, figures, fitting, powerpoint, slides
from generator.content.lessons import Adegan
from generator.content.models import Topik
from generator.figures import geometry, outlines, seat
from generator.products import diagram
from generator.products import lesson as lessons
from generator.products.request import Request
from generator.sekolah import read as school
from tests import drawing_laws, topics

WIDE, NARROW = (873.0, 325.0), (648.0, 325.0)
CARDS = st.lists(
    st.builds(
        figures.Kartu,
        st.sampled_from(["PBB", "Bank Dunia", "Organisasi Perdagangan Dunia"]),
        st.sampled_from(["7", "193", "1.234.567"]),
        st.sampled_from([("anggota",), ("Banyak anggota IBRD", "per Desember 2024")]),
        st.sampled_from(["", "Jenewa", "Washington, D.C.", "Jakarta"]),
        st.sampled_from([(), ("Washington, D.C.", "(Amerika Serikat)")]),
    ),
    min_size=1,
    max_size=5,
).map(tuple)


@settings(max_examples=40, deadline=None)
@given(CARDS, st.integers(400, 900), st.integers(200, 330))
def test_labels_stand_inside_and_apart_or_the_cards_are_refused(
    cards: tuple[figures.Kartu, ...], width: int, height: int
) -> None:
    try:
        drawing = figures.KartuAngka("Kartu", cards).draw(width, height, "Carlito")
    except figures.UnfitError:
        return
    assert list(drawing_laws.faults(drawing, 14)) == []


def lesson(topik: Topik) -> lessons.Lesson:
    asked = Request("slide", topik.folder, "multilateral")
    return lessons.prepare(bahan.of(topik), school(None, None), asked)


def shipped(topik: Topik) -> figures.KartuAngka:
    scene = next(
        step for step in topik.bentuk["multilateral"].pelajaran.alur if step.jenis == "kartu-angka"
    )
    found = [diagram.facts(lesson(topik), scene, key) for key in scene.contoh]
    return diagram.kartu_angka(lesson(topik), scene, found)


def test_every_number_is_a_fact_of_the_content_with_its_date(topik: Topik) -> None:
    for card in shipped(topik).kartu:
        contoh = next(one for one in topik.contoh.values() if one.sebutan == card.nama)
        (fact,) = [fakta for fakta in contoh.fakta if fakta.ragam == "anggota"]
        assert card.angka == fact.nilai
        assert card.keterangan[-1] == f"per {fact.per}"


@pytest.mark.parametrize("box", [WIDE, NARROW])
def test_all_numbers_of_a_row_have_one_size(topik: Topik, box: tuple[float, float]) -> None:
    drawing = shipped(topik).draw(*box, "Carlito")
    assert list(drawing_laws.faults(drawing, 14)) == []
    numbers = [m for m in drawing.marks if isinstance(m, figures.Label) and m.text.isdigit()]
    assert len(numbers) == 4
    assert len({(mark.size, mark.centre[1]) for mark in numbers}) == 1


def test_a_map_says_that_borders_are_indicative_and_fills_one_country(topik: Topik) -> None:
    drawing = shipped(topik).draw(*WIDE, "Carlito")
    said = [mark.text for mark in drawing.marks if isinstance(mark, figures.Label)]
    assert "Batas wilayah bersifat indikatif." in said
    filled = [m for m in drawing.marks if isinstance(m, figures.Polygon) and m.fill == "member"]
    assert [mark.name for mark in filled] == [
        "Amerika Serikat",
        "Swiss",
        "Amerika Serikat",
        "Amerika Serikat",
    ]


def test_the_description_says_each_number_with_its_date_and_place(topik: Topik) -> None:
    told = shipped(topik).draw(*WIDE, "Carlito").description
    assert told.startswith("PBB: 193 (banyak anggota per Juni 2025), New York (Amerika Serikat). ")


def test_no_land_leaves_the_frame_of_its_map() -> None:
    marks = list(seat.marks("Jenewa", 10, 20, 180, 100))
    for mark in marks:
        if isinstance(mark, figures.Polygon):
            left, top, right, bottom = geometry.bounds(mark.rings)
            assert min(left - 10, top - 20, 190 - right, 120 - bottom) > -1e-6, mark.name


@pytest.mark.parametrize("city", sorted(seat.cities()))
def test_a_city_stands_in_its_country(city: str) -> None:
    code, places = seat.cities()[city]
    key = next(key for key in outlines.REGIONS if key in places)
    region, place = outlines.region(key), places[key]
    (shape,) = [shape for shape in region.shapes if shape.code == code]
    coast = min(math.dist(place, point) for ring in shape.rings for point in ring)
    assert geometry.inside(place, shape.rings) or coast < 0.012 * region.width


def test_the_file_of_cities_is_what_its_script_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(topics.ROOT / "scripts"), *sys.path])
    written = json.loads((outlines.FOLDER / "kota.json").read_text(encoding="utf-8"))
    assert importlib.import_module("kota").cities() == written


def test_a_city_that_no_map_has_is_named() -> None:
    cards = (figures.Kartu("A", "1", ("satu",), "Atlantis"), figures.Kartu("B", "2", ("dua",)))
    slide = slides.Slide(
        "a",
        "figur",
        slides.Paragraph((slides.Run("Judul"),)),
        (slides.Figure("kartu-angka", "a"),),
    )
    subjects = {("kartu-angka", "a"): figures.KartuAngka("Kartu", cards)}
    with pytest.raises(errors.TemplateError, match="peta belum memuat Atlantis"):
        fitting.fit([slide], powerpoint.boxes(), subjects=subjects)


@pytest.mark.parametrize("count", [1, 5])
def test_too_few_and_too_many_cards_are_refused_by_number(count: int) -> None:
    card = figures.Kartu("PBB", "193", ("anggota",))
    with pytest.raises(figures.UnfitError, match=f"2 sampai 4, di sini {count}"):
        figures.KartuAngka("Kartu", (card,) * count).draw(*WIDE, "Carlito")


def test_an_example_without_the_number_is_named(topik: Topik) -> None:
    scene = Adegan(jenis="kartu-angka", inti="Uji", contoh=("gnb",), ragam=("anggota",))
    with pytest.raises(errors.ContentError, match=r'contoh/gnb\.yml: slide kartu-angka: "gnb"'):
        diagram.facts(lesson(topik), scene, "gnb")


def test_a_doubted_number_is_not_shown(topik: Topik) -> None:
    doubted = tuple(
        fakta.model_copy(update={"keyakinan": "rendah"}) for fakta in topik.contoh["imf"].fakta
    )
    imf = topik.contoh["imf"].model_copy(update={"fakta": doubted})
    other = replace(topik, contoh={**topik.contoh, "imf": imf})
    scene = Adegan(jenis="kartu-angka", inti="Uji", contoh=("imf",), ragam=("anggota",))
    with pytest.raises(errors.ContentError, match="belum memiliki fakta"):
        diagram.facts(lesson(other), scene, "imf")
