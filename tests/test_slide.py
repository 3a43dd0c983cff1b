"""``products.slide``: the steps of a lesson as scenes, and the scenes as slides."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import ValidationError

from generator import bahan, content, fitting, places, powerpoint, sekolah, slides, templates
from generator.content.lessons import OF_EXAMPLES, Adegan
from generator.content.models import Topik
from generator.products.request import Request
from generator.products.slide import slide
from tests import topics

FOLDERS = (places.shipped("templates") / "bawaan", places.shipped("templates"))


def deck(topik: Topik, *story: Adegan) -> tuple[slides.Slide, ...]:
    """The fitted slides of the regional lesson told as ``story``, cover and sources left out."""
    form = topik.bentuk["regional"]
    told = form.model_copy(update={"pelajaran": form.pelajaran.model_copy(update={"alur": story})})
    other = replace(topik, bentuk={**topik.bentuk, "regional": told})
    request = Request("slide", topik.folder, "regional")
    (document,) = slide(bahan.of(other), sekolah.read(None, None), request)
    read = slides.read(templates.render(document, FOLDERS), "slide.html")
    return fitting.fit(read, powerpoint.boxes(), subjects=document.data.subjects)[1:-1]


def words(one: slides.Slide) -> str:
    return " ".join(paragraph.text for paragraph in slides.paragraphs(one))


def test_openers_are_numbered_among_themselves(topik: Topik) -> None:
    opener = Adegan(jenis="bagian", inti="Bagian: siapa di dalam")
    later = opener.model_copy(update={"inti": "Bagian: siapa di luar"})
    between = Adegan(jenis="rangkuman", inti="Rangkuman: yang diingat")
    made = [one for one in deck(topik, between, opener, later) if one.layout == "bagian"]
    assert [words(one).split()[-1] for one in made] == ["1", "2"]


def test_a_reading_keeps_its_text_beside_its_table(tmp_path: Path) -> None:
    """Text and table of a reading stand on a slide each, before the question."""
    folder = tmp_path / "kerja-sama-internasional"
    topics.copy(topics.SHIPPED, folder)
    topics.replace(
        folder / "soal" / "regional-kompleks.yml",
        "  - id: asean-dasar\n",
        "  - id: asean-dasar\n    kepala: [Dokumen, Tahun]\n    baris: [[Piagam ASEAN, '2007']]\n",
    )
    quiz = Adegan(jenis="kuis", soal="reg-gr-dasar")
    text, table, question, answer = deck(content.read(folder), quiz)
    assert [one.layout for one in (text, table, question, answer)] == [
        "isi",
        "tabel",
        *["kuis"] * 2,
    ]
    assert "Deklarasi Bangkok" in words(text)
    assert "Piagam ASEAN 2007" in words(table)


def test_an_example_may_be_drawn_twice_in_a_deck(topik: Topik) -> None:
    """Each figure shows its own scene's state, though both are of one example."""
    then = Adegan(jenis="peta", inti="Dahulu: lima negara", contoh=("asean",), per="1967-08-08")
    now = Adegan(jenis="peta", inti="Kini: sebelas negara", contoh=("asean",), per="2025-10-26")
    drawn = [one.slots[0] for one in deck(topik, then, now)]
    told = [slot.drawing.description for slot in drawn if isinstance(slot, slides.Figure)]
    assert ["Anggota (5)" in told[0], "Anggota (11)" in told[1]] == [True, True]


def test_a_timeline_is_drawn_and_a_short_one_is_a_table(topik: Topik) -> None:
    """Two events make no line; their table stands instead."""
    line = Adegan(jenis="linimasa", inti="ASEAN bertambah anggota", contoh=("asean",))
    short = Adegan(jenis="linimasa", inti="KAA berlangsung tujuh hari", contoh=("kaa",))
    assert [one.layout for one in deck(topik, line, short)] == ["figur", "tabel"]


@pytest.mark.parametrize("jenis", sorted(OF_EXAMPLES))
def test_a_step_of_examples_names_one(jenis: str) -> None:
    with pytest.raises(ValidationError, match=r"belum menyebut contoh\. Tulis idnya"):
        Adegan.model_validate({"jenis": jenis, "inti": "Contohnya beragam"})
    assert Adegan.model_validate({"jenis": jenis, "inti": "Ada", "contoh": ["a"]}).contoh == ("a",)


def test_decks_of_one_lesson_have_names_of_their_own(topik: Topik) -> None:
    asked = Request("slide", topik.folder, "regional", pratinjau=True, per_halaman=3)
    names = [
        document.stem + document.suffix
        for rasio in ("16:9", "4:3")
        for tema in ("terang", "gelap")
        for document in slide(
            bahan.of(topik), sekolah.read(None, None), replace(asked, rasio=rasio, tema=tema)
        )
    ]
    assert len(set(names)) == len(names)
    assert names[0::3] == [
        "slide-regional.pptx",
        "slide-regional-gelap.pptx",
        "slide-regional-4x3.pptx",
        "slide-regional-4x3-gelap.pptx",
    ]
