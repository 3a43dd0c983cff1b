"""``figures.relasi``: two that exchange, neighbours in one boundary, many at one table."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import bahan, errors, figures, fitting, places, powerpoint, slides, templates
from generator.content.lessons import Adegan
from generator.content.models import Topik
from generator.figures import geometry
from generator.figures.relasi import ARRANGEMENTS
from generator.products import diagram, slide
from generator.products import lesson as lessons
from generator.products.request import Request
from generator.sekolah import read as school
from tests import drawing_laws

WIDE, NARROW = (873.0, 325.0), (648.0, 325.0)
WORDS = ["Indonesia", "tenaga", "perawat", "Brunei", "Darussalam", "dan", "Tobago", "tarif", "di"]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)
NAMES = st.lists(TEXTS, min_size=2, max_size=18, unique=True)


def relasi(
    susunan: str, *names: str, given: tuple[str, ...] = (), lain: str = ""
) -> figures.Relasi:
    parties = tuple(figures.Pihak(name, given) for name in names)
    return figures.Relasi("Relasi: uji", susunan, parties, "Indonesia", "PBB", "193 anggota", lain)


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(sorted(ARRANGEMENTS)),
    NAMES,
    st.lists(TEXTS, max_size=3),
    st.integers(400, 900),
    st.integers(200, 330),
)
def test_labels_stand_inside_and_apart_or_the_drawing_is_refused(
    susunan: str, names: list[str], things: list[str], width: int, height: int
) -> None:
    subject = relasi(susunan, *names, given=tuple(things))
    try:
        drawing = subject.draw(width, height, "Carlito")
    except figures.UnfitError:
        return
    assert list(drawing_laws.faults(drawing, 14)) == []
    told = {
        mark.text.replace("\n", " ") for mark in drawing.marks if isinstance(mark, figures.Label)
    }
    assert set(names) <= told


@pytest.mark.parametrize("box", [WIDE, NARROW])
def test_each_arrow_runs_from_its_giver_between_the_two(box: tuple[float, float]) -> None:
    subject = relasi("dua-pihak", "Indonesia", "Jepang", given=("tenaga perawat", "pos tarif"))
    drawing = subject.draw(*box, "Carlito")
    boxes = {mark.name: mark for mark in drawing.marks if isinstance(mark, figures.Label)}
    left, right = (
        boxes[name].centre[0] + side * boxes[name].width / 2
        for name, side in (("Indonesia", 1), ("Jepang", -1))
    )
    over, back = [mark for mark in drawing.marks if isinstance(mark, figures.Arrow)]
    assert left < over.start[0] < over.end[0] < right
    assert left < back.end[0] < back.start[0] < right
    assert over.start[1] < back.start[1]


def test_one_s_own_country_stands_out_by_its_ground() -> None:
    drawing = relasi("satu-meja", "Austria", "Indonesia", "Polandia", "Portugal").draw(
        *WIDE, "Carlito"
    )
    grounds = {m.text: m.ground for m in drawing.marks if isinstance(m, figures.Label) and m.shape}
    assert {name for name, ground in grounds.items() if ground == "home"} == {"Indonesia"}


def test_all_parties_stand_inside_the_boundary_and_all_others_outside() -> None:
    names = [f"Negara {number}" for number in range(11)]
    drawing = relasi("satu-batas", *names).draw(*WIDE, "Carlito")
    (boundary,) = [mark for mark in drawing.marks if isinstance(mark, figures.Polygon)]
    assert all(
        geometry.inside(mark.centre, boundary.rings) == bool(mark.shape or mark.ground == "tint")
        for mark in drawing.marks
        if isinstance(mark, figures.Label)
    )
    pebbles = [mark for mark in drawing.marks if isinstance(mark, figures.Ellipse)]
    assert pebbles
    assert not any(geometry.inside(mark.centre, boundary.rings) for mark in pebbles)


def test_parties_without_a_name_have_a_seat_too() -> None:
    drawing = relasi("satu-meja", *"abcd", lain="anggota lain").draw(*WIDE, "Carlito")
    assert "anggota lain" in {
        mark.text for mark in drawing.marks if isinstance(mark, figures.Label)
    }
    assert drawing.description.endswith("a, b, c, d, dan anggota lain.")


def test_three_are_not_two() -> None:
    with pytest.raises(figures.UnfitError, match="memerlukan dua pihak, di sini 3"):
        relasi("dua-pihak", "a", "b", "c").draw(*WIDE, "Carlito")


def test_too_many_are_refused_with_a_remedy() -> None:
    with pytest.raises(figures.UnfitError, match="Ringkas teksnya atau kurangi pihak"):
        relasi("satu-meja", *(f"Negara {n}" for n in range(17))).draw(*WIDE, "Carlito")


def test_the_description_says_who_gives_what() -> None:
    subject = replace(
        relasi("dua-pihak", "Indonesia", "Jepang"),
        pihak=(figures.Pihak("Indonesia", ("tenaga perawat",)), figures.Pihak("Jepang")),
    )
    told = subject.draw(*WIDE, "Carlito").description
    assert told == (
        "Dua pihak saling memberi, PBB, 193 anggota: Indonesia dan Jepang. "
        "Dari Indonesia: tenaga perawat."
    )


def lesson(topik: Topik) -> lessons.Lesson:
    return lessons.prepare(
        bahan.of(topik), school(None, None), Request("slide", topik.folder, None)
    )


def shown(topik: Topik, scene: Adegan) -> list[slides.Slide]:
    """The fitted slides of the scene, with those on which it goes on."""
    form = topik.bentuk["regional"]
    told = form.pelajaran.model_copy(update={"alur": (scene,)})
    changed = form.model_copy(update={"pelajaran": told})
    other = replace(topik, bentuk={**topik.bentuk, "regional": changed})
    asked = Request("slide", topik.folder, "regional")
    (document,) = slide.slide(bahan.of(other), school(None, None), asked)
    folder = places.shipped("templates")
    read = slides.read(templates.render(document, (folder / "bawaan", folder)), "slide.html")
    fitted = fitting.fit(read, powerpoint.boxes(), subjects=document.data.subjects)
    return [one for one in fitted if one.title.text.startswith(str(scene.inti))]


def scene(key: str) -> Adegan:
    return Adegan(jenis="relasi", inti="Uji", contoh=(key,))


@pytest.mark.parametrize(
    ("key", "susunan"), [("jepang", "dua-pihak"), ("pbb", "satu-meja"), ("asean", "satu-batas")]
)
def test_the_form_says_how_its_parties_stand(topik: Topik, key: str, susunan: str) -> None:
    members = [figures.Daerah("ID", "Indonesia")]
    assert diagram.relasi(lesson(topik), scene(key), members).susunan == susunan


def test_parties_that_find_no_room_stand_in_a_table(topik: Topik) -> None:
    """Twenty-seven names, each long, fit no boundary; the slide lists them instead."""
    members = tuple(
        one.model_copy(update={"nama": f"Persemakmuran Bersama {one.negara} dan Sekitarnya"})
        for one in topik.contoh["ue"].anggota
    )
    crowded = topik.contoh["ue"].model_copy(update={"anggota": members})
    other = replace(topik, contoh={**topik.contoh, "ue": crowded})
    tables = shown(other, Adegan(jenis="relasi", inti="Banyak anggota", contoh=("ue",)))
    assert {one.layout for one in tables} == {"tabel"}
    said = {paragraph.text for table in tables for paragraph in slides.paragraphs(table)}
    assert {one.nama for one in members if one.sampai is None} <= said


def test_a_form_that_does_not_say_so_is_named(topik: Topik) -> None:
    form = topik.bentuk["regional"].model_copy(update={"susunan": None})
    other = replace(topik, bentuk={**topik.bentuk, "regional": form})
    with pytest.raises(errors.ContentError, match=r"bentuk/regional\.yml.*belum memiliki susunan"):
        diagram.relasi(lesson(other), scene("asean"), [])


def test_an_example_without_parties_is_named(topik: Topik) -> None:
    with pytest.raises(errors.ContentError, match=r"contoh/imf\.yml.*Isi pihak atau anggota"):
        diagram.relasi(lesson(topik), scene("imf"), [])
