"""``--animasi``: answers and lines that come by a click, and the timing that plays them."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace
from pathlib import Path

import openxml_audit
import pptx
import pytest
from lxml import etree
from pptx.oxml.ns import qn

from generator import bahan, build, fitting, places, powerpoint, sekolah, slides, soal, templates
from generator.content.lessons import Adegan
from generator.content.models import Topik
from generator.powerpoint import motion
from generator.products import pertanyaan
from generator.products.request import Request
from generator.products.slide import slide
from generator.soal.base import Soal
from tests import proof, topics

FOLDERS = (places.shipped("templates") / "bawaan", places.shipped("templates"))
LESSONS = ("bilateral", "regional", "multilateral", None)
PAIRS = frozenset(soal.KINDS) - pertanyaan.REVEALED
SECTION = "{http://schemas.microsoft.com/office/powerpoint/2010/main}sectionLst"

every_lesson = pytest.mark.parametrize("bentuk", LESSONS)


@pytest.fixture(scope="module")
def samples(items: tuple[Soal, ...]) -> dict[str, Soal]:
    """One authored item a kind."""
    return {item.jenis: item for item in reversed(items) if not item.grup}


@pytest.fixture(scope="module")
def quizzes(topik: Topik, samples: dict[str, Soal]) -> tuple[slides.Slide, ...]:
    """The fitted slides of a quiz of every kind, animated."""
    story = tuple(Adegan(jenis="kuis", soal=item.id) for item in samples.values())
    form = topik.bentuk["bilateral"]
    lesson = form.pelajaran.model_copy(update={"alur": story})
    told = {**topik.bentuk, "bilateral": form.model_copy(update={"pelajaran": lesson})}
    request = Request("slide", topik.folder, "bilateral", animasi=True)
    (document,) = slide(bahan.of(replace(topik, bentuk=told)), sekolah.read(None, None), request)
    read = slides.read(templates.render(document, FOLDERS), "")
    return fitting.fit(read, powerpoint.boxes(), subjects=document.data.subjects)


@pytest.fixture(scope="module")
def written(quizzes: tuple[slides.Slide, ...]) -> bytes:
    return powerpoint.render(quizzes, powerpoint.Details("Kuis", footer="Semua jenis"))


def lesson_deck(bentuk: str | None, **asked: object) -> bytes:
    request = Request("slide", topics.SHIPPED, bentuk, animasi=True, jp=3, **asked)  # type: ignore[arg-type]
    return next(iter(build.build(request))).data


def faults(data: bytes) -> list[str]:
    """What is wrong with the timing of a deck; openxml-audit looks at none of it."""
    found = []
    for number, one in enumerate(pptx.Presentation(io.BytesIO(data)).slides, 1):
        timing = one.element.find(qn("p:timing"))
        if timing is not None:
            found += [f"slide {number}: {fault}" for fault in _faults(one.element, timing)]
    return found


def _faults(tree: etree._Element, timing: etree._Element) -> list[str]:
    shapes = {node.get("id"): node for node in tree.iter(qn("p:cNvPr"))}
    found = []
    doubled = [key for key, count in Counter(
        node.get("id") for node in timing.iter(qn("p:cTn"))
    ).items() if count > 1]  # fmt: skip
    found += [f"cTn {key} stands twice" for key in doubled]
    wanted = Counter[tuple[str | None, str | None]]()
    for target in timing.iter(qn("p:spTgt")):
        key = target.get("spid")
        if key not in shapes:
            found.append(f"target {key} is nowhere")
            continue
        shape = shapes[key].getparent().getparent()
        part = target.find(f"{qn('p:txEl')}/{qn('p:pRg')}")
        if part is not None and int(part.get("end")) >= len(list(shape.iter(qn("a:p")))):
            found.append(f"paragraph {part.get('end')} of {key} is nowhere")
        if shape.tag == qn("p:sp"):
            wanted[key, "p" if part is not None else None] += 1
    builds = [(node.get("spid"), node.get("build")) for node in timing.iter(qn("p:bldP"))]
    if Counter(builds) != Counter(dict.fromkeys(wanted, 1)):
        found.append(f"the builds {builds} are not those of {sorted(wanted)}")
    return found


def test_the_timing_of_every_kind_is_whole(written: bytes) -> None:
    assert faults(written) == []


@every_lesson
def test_the_timing_of_every_lesson_is_whole(bentuk: str | None) -> None:
    data = lesson_deck(bentuk)
    assert faults(data) == []
    presentation = pptx.Presentation(io.BytesIO(data))
    (listed,) = presentation.element.iter(SECTION)
    counted = Counter(node.get("id") for node in listed.iter() if node.tag.endswith("}sldId"))
    assert counted == {str(one.slide_id): 1 for one in presentation.slides}


def test_a_broken_timing_would_be_found(written: bytes) -> None:
    presentation = pptx.Presentation(io.BytesIO(written))
    one = next(s for s in presentation.slides if s.element.find(qn("p:timing")) is not None)
    for target in one.element.find(qn("p:timing")).iter(qn("p:spTgt")):
        target.set("spid", "999")
    stream = io.BytesIO()
    presentation.save(stream)
    assert any("999 is nowhere" in fault for fault in faults(stream.getvalue()))


def test_animated_decks_are_valid_and_hold_their_text(written: bytes, tmp_path: Path) -> None:
    for number, data in enumerate((written, lesson_deck("multilateral"))):
        path = tmp_path / f"{number}.pptx"
        path.write_bytes(data)
        assert [str(error) for error in openxml_audit.validate_pptx(path).errors] == []
        assert proof.faults(data) == []


@pytest.mark.parametrize("kind", sorted(pertanyaan.REVEALED))
def test_a_revealed_kind_asks_and_answers_on_one_slide(
    quizzes: tuple[slides.Slide, ...], samples: dict[str, Soal], kind: str
) -> None:
    name = f"s{list(samples).index(kind) + 1}"
    found = {one.id: one for one in quizzes}
    assert name in found
    assert f"{name}j" not in found
    clicks = [paragraph.appear for paragraph in slides.paragraphs(found[name])]
    marks = [
        option.click
        for slot in found[name].slots
        if isinstance(slot, slides.Options)
        for option in slot.options
        if option.right
    ]
    assert any(clicks) or any(marks)
    notes = [line.text for line in found[name].notes]
    assert any(line.startswith("Kunci: ") for line in notes)


@pytest.mark.parametrize("kind", sorted(PAIRS))
def test_the_other_kinds_stay_pairs(
    quizzes: tuple[slides.Slide, ...], samples: dict[str, Soal], kind: str
) -> None:
    name = f"s{list(samples).index(kind) + 1}"
    found = {one.id: one for one in quizzes}
    assert found[f"{name}j"].answers == name


def test_the_help_names_the_kinds_that_become_one_slide() -> None:
    from generator.cli import slide as options

    command = options.motion(lambda: None)
    (option,) = command.__click_params__  # type: ignore[attr-defined]
    told = option.help.partition("Kuis ")[2].partition(" menjadi satu slide")[0]
    assert set(told.replace("dan ", "").split(", ")) == pertanyaan.REVEALED


def test_cards_are_given_their_places_one_by_one(
    quizzes: tuple[slides.Slide, ...], samples: dict[str, Soal]
) -> None:
    name = f"s{list(samples).index('urutkan') + 1}"
    (options,) = (
        slot
        for one in quizzes
        if one.id == name
        for slot in one.slots
        if isinstance(slot, slides.Options)
    )
    assert {option.mark for option in options.options} == {
        f"ke-{option.click}" for option in options.options
    }
    assert sorted(option.click for option in options.options) == list(
        range(1, len(options.options) + 1)
    )


def test_the_right_option_is_not_filled_before_its_click(written: bytes) -> None:
    """Fills cannot change by a click alone: a frame, a word and a tick appear instead."""
    presentation = pptx.Presentation(io.BytesIO(written))
    rings = [
        shape
        for one in presentation.slides
        for shape in one.shapes
        if shape.name == "Bingkai benar"
    ]
    assert len(rings) == 3
    for shape in rings:
        assert shape._element.spPr.find(qn("a:noFill")) is not None


def test_a_plain_deck_has_no_timing() -> None:
    (file,) = build.build(Request("slide", topics.SHIPPED, "bilateral"))
    presentation = pptx.Presentation(io.BytesIO(file.data))
    assert all(one.element.find(qn("p:timing")) is None for one in presentation.slides)


def test_the_printed_copy_of_an_animated_deck_gives_no_answer_away(topik: Topik) -> None:
    asked = Request("slide", topik.folder, "bilateral", per_halaman=3)
    still = list(slide(bahan.of(topik), sekolah.read(None, None), asked))[1]
    moving = list(slide(bahan.of(topik), sekolah.read(None, None), replace(asked, animasi=True)))[1]
    assert moving.data == still.data
    assert moving.stem != still.stem


def test_a_group_has_no_build_of_its_own() -> None:
    xml = motion.timing(
        [motion.Appearance(1, 5, kind="group"), motion.Appearance(1, 6, kind="box")]
    )
    assert xml.count("<p:bldP ") == 1
    assert '<p:bldP spid="6" grpId="0" animBg="1"/>' in xml
