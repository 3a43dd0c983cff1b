"""Speaker notes: every slide says its minutes, its aim, and where each of its facts comes from."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass

import pptx
import pytest
from pptx.oxml.ns import qn

from generator import bahan, build, places, sekolah, slides, templates
from generator.content.lessons import Adegan
from generator.content.models import Topik
from generator.content.statements import Pernyataan
from generator.fitting import measuring
from generator.powerpoint import notes as page
from generator.products import catatan, lesson
from generator.products.request import Request
from generator.products.slide import slide
from tests import topics

FOLDERS = (places.shipped("templates") / "bawaan", places.shipped("templates"))
LESSONS = ("bilateral", "regional", "multilateral", None)
MADE = frozenset({"sampul", "sumber"})
"""Slides that are no step of the story."""


@dataclass(frozen=True)
class Noted:
    """A slide's id, its minutes and its notes, line by line."""

    id: str
    minutes: int
    lines: tuple[str, ...]


def notes(topik: Topik, bentuk: str | None, jp: int | None = None) -> list[Noted]:
    """Those of every slide that the template writes."""
    request = Request("slide", topik.folder, bentuk, jp=jp)
    (document,) = slide(bahan.of(topik), sekolah.read(None, None), request)
    read = slides.read(templates.render(document, FOLDERS), "slide.html")
    return [Noted(one.id, one.minutes, tuple(line.text for line in one.notes)) for one in read]


every_lesson = pytest.mark.parametrize("bentuk", LESSONS)


@every_lesson
@pytest.mark.parametrize("jp", [1, 2, 3])
def test_the_minutes_in_the_notes_add_up_to_the_lesson(
    topik: Topik, bentuk: str | None, jp: int
) -> None:
    assert sum(one.minutes for one in notes(topik, bentuk, jp)) == 40 * jp


@every_lesson
def test_every_slide_says_its_time_and_its_aim(topik: Topik, bentuk: str | None) -> None:
    for one in notes(topik, bentuk):
        if one.id in MADE:
            continue
        timed = one.minutes or any(line.startswith("Waktu: termasuk menit") for line in one.lines)
        aims = [line for line in one.lines if line.startswith("Tujuan: murid ")]
        assert timed, one.id
        assert len(aims) == 1, one.id


@every_lesson
def test_the_cover_says_how_long_the_pupils_work(topik: Topik, bentuk: str | None) -> None:
    cover = notes(topik, bentuk)[0]
    found = [
        match
        for line in cover.lines
        if (match := re.match(r"Murid bekerja (\d+) dari 80 menit \((\d+)%\)", line))
    ]
    ((worked, percent),) = [match.groups() for match in found]
    assert round(int(worked) * 100 / 80) == int(percent) >= 40


@every_lesson
def test_every_source_and_date_of_a_step_stands_in_its_notes(
    topik: Topik, bentuk: str | None
) -> None:
    told = lesson.prepare(
        bahan.of(topik), sekolah.read(None, None), Request("slide", topik.folder, bentuk)
    )
    (document,) = slide(told.bahan, told.sekolah, told.request)
    for scene in document.data.adegan:
        said = " ".join(scene.asal)
        for named in re.split(r"; |, per ", scene.sumber):
            if "sumber lain" not in named:
                first = named.split(",")[0]
                assert first in said, (scene.id, named)


def test_a_referenced_count_brings_its_source_and_date(topik: Topik) -> None:
    told = lesson.prepare(
        bahan.of(topik), sekolah.read(None, None), Request("slide", topik.folder, "regional")
    )
    scene = Adegan(
        jenis="angka",
        inti="ASEAN: {asean:anggota} negara",
        angka="{asean:anggota}",
        butir=(Pernyataan(teks="Banyaknya"),),
    )
    (fact,) = catatan.referenced(told, scene)
    assert (fact.ragam, fact.per is not None) == ("anggota", True)


@every_lesson
def test_an_answer_gives_key_reason_and_source(topik: Topik, bentuk: str | None) -> None:
    answers = [one for one in notes(topik, bentuk) if one.id.endswith("j")]
    assert answers
    for one in answers:
        assert any(line.startswith("Kunci: ") for line in one.lines), one.id
        assert any(line.startswith("Sumber untuk soal ini: ") for line in one.lines), one.id


@every_lesson
def test_the_ticket_gives_its_key_to_the_teacher_alone(topik: Topik, bentuk: str | None) -> None:
    request = Request("slide", topik.folder, bentuk)
    (document,) = slide(bahan.of(topik), sekolah.read(None, None), request)
    (ticket,) = [scene for scene in document.data.adegan if scene.jenis == "tiket"]
    assert ticket.soal
    assert ticket.catatan.diharapkan.startswith(ticket.soal.kunci.rstrip("."))
    assert not any(
        scene.jawaban and scene.soal and scene.soal.id == ticket.soal.id
        for scene in document.data.adegan
    )


def test_a_topic_that_tells_no_story_has_its_aims_too() -> None:
    from generator import content

    for one in notes(content.read(topics.SECOND), None):
        assert one.id in MADE or any(line.startswith("Tujuan: murid ") for line in one.lines)


@every_lesson
@pytest.mark.parametrize("jp", [2, 4])
def test_the_notes_of_a_slide_stand_on_its_page(bentuk: str | None, jp: int) -> None:
    (file,) = build.build(Request("slide", topics.SHIPPED, bentuk, jp=jp))
    width, height = (side * 72 for side in (page.TEXT.width - 0.2, page.TEXT.height - 0.1))
    over = []
    for one in pptx.Presentation(io.BytesIO(file.data)).slides:
        if one.has_notes_slide:
            frame = one.notes_slide.notes_text_frame
            (sizes,) = frame._txBody.iter(qn("a:lstStyle"))
            size = next((int(s.get("sz")) / 100 for s in sizes.iter(qn("a:defRPr"))), 12.0)
            box = measuring.Box("catatan", width, height, size, size, gap=4)
            lines = [slides.Paragraph((slides.Run(line.text),)) for line in frame.paragraphs]
            if measuring.height(lines, box, size, "Carlito") > height:
                over.append(one.shapes.title.text_frame.text)
    assert over == []
