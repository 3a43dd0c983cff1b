"""``products.slide``: the steps of a lesson as scenes, and the scenes as slides."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import ValidationError

from generator import content, fitting, places, powerpoint, sekolah, slides, templates
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
    (document,) = slide(other, sekolah.read(None, None), request)
    html = templates.render(document, FOLDERS)
    return fitting.fit(slides.read(html, "slide.html"), powerpoint.boxes())[1:-1]


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


@pytest.mark.parametrize("jenis", sorted(OF_EXAMPLES))
def test_a_step_of_examples_names_one(jenis: str) -> None:
    with pytest.raises(ValidationError, match=r"belum menyebut contoh\. Tulis idnya"):
        Adegan.model_validate({"jenis": jenis, "inti": "Contohnya beragam"})
    assert Adegan.model_validate({"jenis": jenis, "inti": "Ada", "contoh": ["a"]}).contoh == ("a",)
