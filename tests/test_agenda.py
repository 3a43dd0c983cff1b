"""The agenda and the sections of a deck: what one jumps to, and where each slide belongs."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path

import pptx
import pytest
import yaml
from pptx.oxml.ns import qn

from generator import bahan, build, content, sekolah
from generator.content.lessons import Adegan
from generator.content.models import Topik
from generator.products import lesson, susunan
from generator.products.request import Request
from generator.products.slide import slide
from tests import topics

LESSONS = ("bilateral", "regional", "multilateral", None)
SECTION = "{http://schemas.microsoft.com/office/powerpoint/2010/main}section"
LISTED = SECTION.replace("}section", "}sldId")

every_lesson = pytest.mark.parametrize("bentuk", LESSONS)


def deck(bentuk: str | None, **asked: object) -> pptx.presentation.Presentation:
    request = Request("slide", topics.SHIPPED, bentuk, **asked)  # type: ignore[arg-type]
    (file,) = build.build(request)
    return pptx.Presentation(io.BytesIO(file.data))


def jumps(presentation: pptx.presentation.Presentation) -> list[tuple[str, int]]:
    """The linked words of the second slide, each with the number of the slide that they open."""
    ids = {one.part.partname: number for number, one in enumerate(presentation.slides, 1)}
    one = presentation.slides[1]
    found = []
    for run in one.element.iter(qn("a:r")):
        for link in run.iter(qn("a:hlinkClick")):
            assert link.get("action") == "ppaction://hlinksldjump"
            target = one.part.related_part(link.get(qn("r:id")))
            found.append((run.findtext(qn("a:t")), ids[target.partname]))
    return found


def sections(presentation: pptx.presentation.Presentation) -> list[tuple[str, list[str]]]:
    """The sections of the deck with the ids of their slides."""
    return [
        (one.get("name"), [listed.get("id") for listed in one.iter(LISTED)])
        for one in presentation.element.iter(SECTION)
    ]


@every_lesson
def test_every_line_of_the_agenda_opens_its_section(topik: Topik, bentuk: str | None) -> None:
    presentation = deck(bentuk)
    told = lesson.prepare(
        bahan.of(topik), sekolah.read(None, None), Request("slide", topik.folder, bentuk)
    )
    names = [each.nama for each in susunan.told(told).bagian]
    found = jumps(presentation)
    assert [words for words, _ in found] == names
    every = [str(one.slide_id) for one in presentation.slides]
    firsts = {name: ids[0] for name, ids in sections(presentation)}
    for name, number in found[1:]:
        assert every[number - 1] == firsts[name]
    assert found[0][1] == 3


@every_lesson
@pytest.mark.parametrize("asked", [{}, {"jp": 1}, {"jp": 3}, {"pilih": ("1", "3")}])
def test_each_slide_stands_in_exactly_one_section(
    bentuk: str | None, asked: dict[str, object]
) -> None:
    presentation = deck(bentuk, **asked)
    counted = Counter(ids for _, listed in sections(presentation) for ids in listed)
    assert counted == {str(one.slide_id): 1 for one in presentation.slides}
    names = [name for name, _ in sections(presentation)]
    assert len(set(names)) == len(names)


def test_the_minutes_of_the_agenda_are_those_of_its_sections(topik: Topik) -> None:
    request = Request("slide", topik.folder, "bilateral", menit=60)
    (document,) = slide(bahan.of(topik), sekolah.read(None, None), request)
    scene = document.data.adegan[0]
    assert scene.inti.endswith("bagian mengisi 60 menit pelajaran ini")
    assert sum(int(minutes.split()[0]) for _, _, minutes in scene.baris) == 60


def test_few_sections_need_no_agenda(topik: Topik) -> None:
    request = Request("slide", topik.folder, "bilateral", pilih=("1", "2"))
    (document,) = slide(bahan.of(topik), sekolah.read(None, None), request)
    assert "agenda" not in [scene.jenis for scene in document.data.adegan]


def test_chosen_sections_make_the_agenda() -> None:
    found = jumps(deck("bilateral", pilih=("Merefleksi", "Membuka", "2")))
    assert [words for words, _ in found] == ["Membuka", "Memahami", "Merefleksi"]


def test_what_follows_a_dot_is_no_section_of_its_own() -> None:
    lines = ("Awal · Salam", "Tengah", "Akhir", "Akhir · Tiket keluar")
    story = [Adegan(jenis="rangkuman", inti="Ada", bagian=line) for line in lines]
    assert [each.nama for each in susunan.sections(story)] == ["Awal", "Tengah", "Akhir"]


def test_a_section_without_a_slide_has_no_line(tmp_path: Path) -> None:
    """A quiz for which no item is left makes no slide."""
    folder = topics.copy(topics.SECOND, tmp_path / "batuan")
    alur = [{"jenis": "kuis", "bagian": f"Kuis {number}"} for number in range(40)]
    closing = {"jenis": "rangkuman", "inti": "Yang perlu diingat", "bagian": "Penutup"}
    data = topics.plain(folder / "topik.yml")
    data["pelajaran"]["alur"] = [*alur, closing]
    (folder / "topik.yml").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    materials, school = bahan.of(content.read(folder)), sekolah.read(None, None)
    (document,) = slide(materials, school, Request("slide", folder))
    way, *scenes = document.data.adegan
    opened = [identity for identity, *_ in way.baris]
    assert 3 <= len(opened) < 40
    assert set(opened) <= {scene.id for scene in scenes}
    assert sum(int(minutes.split()[0]) for *_, minutes in way.baris) == document.data.halaman.menit
    assert sum(scene.menit for scene in scenes) == document.data.halaman.menit
