"""``powerpoint``: master and decks, and the proof that no text leaves its box."""

from __future__ import annotations

import contextlib
import io
import itertools
import os
import re
import subprocess
import sys
import typing
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import openxml_audit
import pptx
import pytest
from lxml import etree
from PIL import Image
from pptx.oxml.ns import qn

from generator import colours, errors, fitting, powerpoint, slides
from generator.powerpoint import layouts
from generator.powerpoint.design import Frame, Rasio, Tema
from generator.powerpoint.layouts import pieces
from tests import pairs, proof, sample_deck

DETAILS = powerpoint.Details("Batuan", "Batuan · SMP Negeri 1 Contoh")
ROOT = Path(__file__).parent.parent
VARIANTS = [
    powerpoint.Variant(rasio, tema)
    for rasio in typing.get_args(Rasio)
    for tema in typing.get_args(Tema)
]
every_variant = pytest.mark.parametrize(
    "variant", VARIANTS, ids=lambda one: f"{one.rasio}-{one.tema}"
)


@pytest.fixture(scope="session")
def picture(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("pictures") / "tebing.png"
    Image.new("RGB", (700, 440), "#b59a6b").save(path)
    return str(path)


@pytest.fixture(scope="session")
def fitted(picture: str) -> tuple[slides.Slide, ...]:
    return fitting.fit(sample_deck.deck(picture), powerpoint.boxes())


@pytest.fixture(scope="session")
def written(fitted: tuple[slides.Slide, ...]) -> bytes:
    return powerpoint.render(fitted, DETAILS, folders=sample_deck.folders(fitted))


@pytest.fixture
def deck(written: bytes) -> pptx.presentation.Presentation:
    return pptx.Presentation(io.BytesIO(written))


def _one(slide: slides.Slide) -> pptx.slide.Slide:
    """``slide`` alone, written as it is and read back."""
    return pptx.Presentation(io.BytesIO(powerpoint.render([slide], DETAILS))).slides[0]


def _isi(*paragraphs: slides.Paragraph, **more: object) -> slides.Slide:
    return sample_deck.slide("a", "isi", "Judul", slides.Text(paragraphs), **more)


class TestMaster:
    def test_it_has_a_layout_for_every_role(self) -> None:
        roles = [design.role for design in layouts.table()]
        assert sorted(roles) == sorted(slides.LAYOUTS)

    @every_variant
    def test_its_slots_are_those_of_the_slide_model(self, variant: powerpoint.Variant) -> None:
        for role, layout in powerpoint.boxes(variant=variant).layouts.items():
            assert len(layout.slots) >= len(slides.LAYOUTS[role].places), role

    @every_variant
    def test_it_is_valid(self, variant: powerpoint.Variant, tmp_path: Path) -> None:
        assert _audit(powerpoint.master(variant=variant), tmp_path) == []

    @pytest.mark.parametrize(("rasio", "width"), [("16:9", 12192000), ("4:3", 9144000)])
    def test_its_slides_have_the_ratio_that_was_asked_for(self, rasio: Rasio, width: int) -> None:
        master = powerpoint.master(variant=powerpoint.Variant(rasio))
        size = _part(master, "ppt/presentation.xml").find(qn("p:sldSz"))
        assert (int(size.get("cx")), int(size.get("cy"))) == (width, 6858000)

    @pytest.mark.parametrize("rasio", typing.get_args(Rasio))
    def test_a_dark_one_differs_by_its_colour_maps_alone(self, rasio: Rasio) -> None:
        light, dark = (
            _unzipped(powerpoint.master(variant=powerpoint.Variant(rasio, tema)))
            for tema in typing.get_args(Tema)
        )
        assert light != dark
        bare = [
            {
                name: re.sub(rb"<(p:clrMap|a:overrideClrMapping) [^>]*/>", b"", data)
                for name, data in parts.items()
            }
            for parts in (light, dark)
        ]
        assert bare[0] == bare[1]

    def test_it_carries_brand_and_font(self) -> None:
        master = powerpoint.master(colours.theme("#8B1A2B", "#E8C547"), "Arial")
        theme = _part(master, "ppt/theme/theme1.xml")
        assert theme.find(f".//{qn('a:accent1')}/{qn('a:srgbClr')}").get("val") == "8B1A2B"
        assert {face.get("typeface") for face in theme.iter(qn("a:latin"))} == {"Arial"}

    @every_variant
    def test_its_places_lie_on_the_slide(self, variant: powerpoint.Variant) -> None:
        grid = variant.grid
        for design in layouts.table(variant):
            for place in pairs.places(design):
                frame = place.frame
                assert frame.x >= grid.margin - 1e-6, (design.name, place.name)
                assert frame.x + frame.width <= grid.width + 1e-6, (design.name, place.name)
                assert frame.y + frame.height <= grid.height, (design.name, place.name)

    @every_variant
    def test_no_place_lies_on_another(self, variant: powerpoint.Variant) -> None:
        """The word that says that an option is right stands on it, in room kept free; two grounds
        of one colour may share a seam."""
        met = [
            (design.name, one.name, other.name)
            for design in layouts.table(variant)
            for one, other in itertools.combinations(pairs.places(design), 2)
            if pairs.meet(
                one.frame, _shrunk(other.frame, bool(one.style.fill and other.style.fill))
            )
        ]
        assert met == []


class TestDeck:
    def test_it_is_valid(self, written: bytes, tmp_path: Path) -> None:
        assert _audit(written, tmp_path) == []

    def test_no_text_leaves_its_box(self, written: bytes) -> None:
        assert proof.faults(written) == []

    @pytest.mark.parametrize("font", ["Calibri", "Arial"])
    def test_full_slides_keep_their_texts_in_their_boxes(self, font: powerpoint.Font) -> None:
        boxes = powerpoint.boxes(font)
        fitted: list[slides.Slide] = []
        for role in sorted(slides.LAYOUTS.keys() - {"figur", "gambar"}):
            for slide in sample_deck.full_deck(1, role):
                with contextlib.suppress(errors.TemplateError):  # what must stay whole and cannot
                    fitted += fitting.fit([slide], boxes)
        assert {slide.layout for slide in fitted} == slides.LAYOUTS.keys() - {"figur", "gambar"}
        assert proof.faults(powerpoint.render(fitted, DETAILS, font=font)) == []

    def test_only_the_fonts_that_measure_are_rendered(self, written: bytes) -> None:
        faces = {name.partition("-")[0] for name in proof.fonts(proof.render(written))}
        assert faces == {"Carlito", "LiberationSans"}  # the second draws the bullets

    def test_every_text_stands_in_a_placeholder_of_its_layout(
        self, deck: pptx.presentation.Presentation
    ) -> None:
        for slide in deck.slides:
            known = {holder.placeholder_format.idx for holder in slide.slide_layout.placeholders}
            for shape in slide.shapes:
                if shape.is_placeholder:
                    assert shape.placeholder_format.idx in known
                else:
                    assert shape.name == "Tanda benar"
                    assert all(not part.text_frame.text for part in shape.shapes)

    def test_no_placeholder_is_empty(self, deck: pptx.presentation.Presentation) -> None:
        for slide in deck.slides:
            for shape in slide.placeholders:
                assert not shape.has_text_frame or shape.text_frame.text.strip(), shape.name

    def test_titles_are_unique(self, deck: pptx.presentation.Presentation) -> None:
        titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
        assert len(set(titles)) == len(titles)

    def test_shape_ids_are_unique_on_their_slide(
        self, deck: pptx.presentation.Presentation
    ) -> None:
        for slide in deck.slides:
            ids = [element.get("id") for element in slide.element.iter(qn("p:cNvPr"))]
            assert len(set(ids)) == len(ids)

    def test_the_zip_holds_nothing_but_what_is_used(
        self, written: bytes, fitted: tuple[slides.Slide, ...]
    ) -> None:
        with zipfile.ZipFile(io.BytesIO(written)) as package:
            entries = package.infolist()
        names = [entry.filename for entry in entries]
        assert sum(name.startswith("ppt/slides/slide") for name in names) == len(fitted)
        assert not [name for name in names if "thumbnail" in name or "printer" in name]
        assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
        assert len(set(names)) == len(names)

    def test_tables_and_pictures_say_what_they_show(
        self, deck: pptx.presentation.Presentation
    ) -> None:
        described = [
            element.get("descr")
            for slide in deck.slides
            for tag in ("p:nvPicPr", "p:nvGraphicFramePr")
            for parent in slide.element.iter(qn(tag))
            for element in parent.iter(qn("p:cNvPr"))
        ]
        assert described == [
            "Penampang tebing dengan lima lapisan",
            "Perbandingan tiga jenis batuan menurut asal, ciri, contoh, dan manfaat",
        ]

    def test_a_table_is_native_with_header_row_and_first_column(
        self, deck: pptx.presentation.Presentation
    ) -> None:
        tables = [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]
        (table,) = tables
        assert table.first_row
        assert table.first_col
        assert table.cell(2, 0).text_frame.paragraphs[0].runs[0].font.bold
        assert table.cell(2, 1).text_frame.paragraphs[0].runs[0].font.bold is None
        assert not list(table._tbl.iter(qn("a:tableStyleId")))

    def test_a_picture_keeps_its_shape(self, deck: pptx.presentation.Presentation) -> None:
        (picture,) = (
            shape
            for slide in deck.slides
            for shape in slide.placeholders
            if "pic" in shape._element.tag
        )
        assert picture.width / picture.height == pytest.approx(700 / 440, rel=1e-3)

    def test_notes_are_there(
        self, deck: pptx.presentation.Presentation, fitted: tuple[slides.Slide, ...]
    ) -> None:
        for slide, model in zip(deck.slides, fitted, strict=True):
            lines = [paragraph.text for paragraph in model.notes]
            minutes = [f"Waktu: {model.minutes} menit"] if model.minutes else []
            if lines or minutes:
                notes = slide.notes_slide.notes_text_frame
                assert [line.text for line in notes.paragraphs] == [*minutes, *lines]
            else:
                assert not slide.has_notes_slide

    def test_every_run_names_its_language(self, deck: pptx.presentation.Presentation) -> None:
        languages = Counter(
            run.get("lang") for slide in deck.slides for run in slide.element.iter(qn("a:rPr"))
        )
        assert languages.keys() == {"id-ID", "en-GB"}
        assert languages["en-GB"] == 1

    def test_it_says_what_it_is_and_nothing_of_the_clock(
        self, deck: pptx.presentation.Presentation
    ) -> None:
        properties = deck.core_properties
        assert (properties.title, properties.author) == ("Batuan", "")
        assert properties.created == properties.modified
        assert properties.created.year == 2000

    def test_links_open_their_slide(self, deck: pptx.presentation.Presentation) -> None:
        (link,) = deck.slides[1].element.iter(qn("a:hlinkClick"))
        target = deck.slides[1].part.related_part(link.get(qn("r:id")))
        assert target is deck.slides[2].part

    def test_sections_hold_every_slide_once(
        self, written: bytes, fitted: tuple[slides.Slide, ...]
    ) -> None:
        main = _part(written, "ppt/presentation.xml")
        space = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
        listed = [element.get("id") for element in main.iter(qn("p:sldId"))]
        sections = list(main.iter(f"{space}section"))
        assert [each.get("id") for each in main.iter(f"{space}sldId")] == listed
        assert [section.get("name") for section in sections][:4] == [
            "Pembuka",
            "Pertanyaan pemantik",
            "Batuan",
            "Rangkuman",
        ]
        assert len({section.get("id") for section in sections}) == len(sections)
        assert len(listed) == len(fitted)

    def test_footer_and_number_are_placeholders(self, deck: pptx.presentation.Presentation) -> None:
        kinds = {
            shape.placeholder_format.type.name: shape.text_frame.text
            for shape in deck.slides[4].placeholders
        }
        assert kinds["FOOTER"] == "Batuan · SMP Negeri 1 Contoh"
        assert kinds["SLIDE_NUMBER"] == "5"

    def test_it_is_the_same_in_every_process(self, picture: str) -> None:
        script = (
            "import sys, hashlib\n"
            "from generator import fitting, powerpoint\n"
            "from tests import sample_deck\n"
            "deck = fitting.fit(sample_deck.deck(sys.argv[1]), powerpoint.boxes())\n"
            "folders = sample_deck.folders(deck)\n"
            "written = powerpoint.render(deck, powerpoint.Details('Batuan'), folders=folders)\n"
            "print(hashlib.sha256(written).hexdigest())\n"
        )
        hashes = {
            subprocess.run(
                [sys.executable, "-c", script, picture],
                check=True, capture_output=True, cwd=ROOT,
                env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)},
            ).stdout
            for seed, zone in (("0", "UTC"), ("1", "Asia/Jayapura"), ("77", "America/New_York"))
        }  # fmt: skip
        assert len(hashes) == 1


class TestSlide:
    @every_variant
    def test_a_text_without_a_card_takes_the_cards_room(self, variant: powerpoint.Variant) -> None:
        """What needs a small size or two slides beside a card needs less of both alone."""
        many = sample_deck.text(*sample_deck.bullets(*["Kalimat yang cukup panjang " * 4] * 4))
        card = sample_deck.text("Kartu")
        widths, needs = [], []
        for slots in ((many, card), (many,)):
            slide = sample_deck.slide("a", "isi", "Judul", *slots)
            fitted = fitting.fit([slide], powerpoint.boxes(variant=variant))
            deck = pptx.Presentation(
                io.BytesIO(powerpoint.render(fitted, DETAILS, variant=variant))
            )
            body = next(shape for shape in deck.slides[0].shapes if shape.name == "Isi")
            widths.append(body.width)
            needs.append((len(fitted), -(fitted[0].slots[0].size or 26)))
        assert widths[0] < widths[1]
        assert needs[0] > needs[1]

    def test_a_chosen_size_stands_in_the_list_style(self) -> None:
        slide = _isi(sample_deck.line("Isi"))
        smaller = replace(slide, slots=(replace(slide.slots[0], size=20.0),), title_size=28.0)
        title, body = list(_one(smaller).placeholders)[:2]
        for shape, size in ((title, "2800"), (body, "2000")):
            style = shape._element.find(f".//{qn('a:lstStyle')}/{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
            assert style.get("sz") == size

    def test_text_shrinks_by_the_layouts_rule_alone(
        self, deck: pptx.presentation.Presentation
    ) -> None:
        for slide in deck.slides:
            assert not list(slide.element.iter(qn("a:normAutofit"), qn("a:noAutofit")))
            bodies = list(slide.slide_layout.element.iter(qn("a:bodyPr")))
            rules = list(slide.slide_layout.element.iter(qn("a:normAutofit")))
            assert len(rules) == len(bodies)
            assert not any(rule.attrib for rule in rules)

    def test_a_titles_inset_is_its_right_one(self) -> None:
        title = _one(_isi(sample_deck.line("Isi"), title_inset=36.0)).shapes.title
        assert title.text_frame.margin_right.pt == 36

    def test_looks_become_run_properties(self) -> None:
        runs = (
            slides.Run("a", bold=True),
            slides.Run("b", italic=True),
            slides.Run("2", script="sup"),
            slides.Run("", line_break=True),
            slides.Run("ja", lang="ja-JP"),
        )
        body = list(_one(_isi(slides.Paragraph(runs))).placeholders)[1]._element
        looks = [dict(properties.attrib) for properties in body.iter(qn("a:rPr"))]
        assert looks == [
            {"lang": "id-ID", "b": "1"},
            {"lang": "id-ID", "i": "1"},
            {"lang": "id-ID", "baseline": "30000"},
            {"lang": "id-ID"},
            {"lang": "ja-JP"},
        ]
        assert len(list(body.iter(qn("a:br")))) == 1

    def test_items_of_one_numbered_list_name_one_start(self) -> None:
        items = [
            *sample_deck.numbered("satu", "dua"),
            sample_deck.line("di antaranya", marker="bullet", level=1),
            sample_deck.line("tiga", marker="number", number=3),
            sample_deck.line("Teks biasa."),
            sample_deck.line("tujuh", marker="number", number=7),
            sample_deck.line("delapan", marker="number", number=8),
        ]
        body = list(_one(_isi(*items)).placeholders)[1]._element
        starts = [number.get("startAt") for number in body.iter(qn("a:buAutoNum"))]
        assert starts == [None, None, None, "7", "7"]

    def test_control_characters_do_not_reach_the_file(self) -> None:
        body = list(_one(_isi(sample_deck.line("a\x07b\x00c\ud800 & <d>"))).placeholders)[1]
        assert body.text_frame.text == "abc & <d>"

    def test_a_link_to_nowhere_is_refused(self) -> None:
        slide = _isi(slides.Paragraph((slides.Run("ke sana", link="tiada"),)))
        with pytest.raises(errors.TemplateError, match="slide 1: tautan menuju “#tiada”"):
            powerpoint.render([slide], DETAILS)

    def test_what_appears_on_a_click_is_animated(self) -> None:
        paragraphs = [sample_deck.line(f"{n}", appear=n % 3) for n in range(4)]
        slide = _one(_isi(*paragraphs))
        timing = slide.element.find(qn("p:timing"))
        ids = [node.get("id") for node in timing.iter(qn("p:cTn"))]
        shapes = {str(shape.shape_id) for shape in slide.shapes}
        assert len(set(ids)) == len(ids)
        assert {target.get("spid") for target in timing.iter(qn("p:spTgt"))} <= shapes
        ranges = [part.get("st") for part in timing.iter(qn("p:pRg"))]
        assert ranges == ["1", "2"]

    def test_a_question_and_its_answer_have_one_geometry(
        self, deck: pptx.presentation.Presentation
    ) -> None:
        question, answer = (deck.slides[number] for number in (12, 13))
        places = [
            {
                shape.name: (shape.left, shape.top, shape.width, shape.height)
                for shape in slide.placeholders
            }
            for slide in (question, answer)
        ]
        assert places[0].items() <= places[1].items()
        assert places[1].keys() - places[0].keys() == {"Tanda A", "Sumber"}

    @pytest.mark.parametrize(("role", "count"), [("kuis", 2), ("kuis-baris", 2), ("kuis-baris", 4)])
    def test_fewer_options_fill_the_same_room(self, role: str, count: int) -> None:
        quiz = sample_deck.quiz("a", role, "Pertanyaan?", ("ya",) * count, 1)
        shapes = [s for s in _one(quiz).placeholders if s.name.startswith("Pilihan")]
        design = next(each for each in layouts.table() if each.role == role)
        first, last = design.slots[0][0].frame, design.slots[0][-1].frame
        assert len(shapes) == count
        assert min(shape.top for shape in shapes) == first.emu[1]
        bottom = max(shape.top + shape.height for shape in shapes)
        assert bottom == pytest.approx((last.y + last.height) * 914400, abs=2)

    def test_the_right_option_is_marked_by_word_and_tick(self) -> None:
        slide = _one(sample_deck.quiz("a", "kuis", "Pertanyaan?", ("ya", "tidak"), 1))
        texts = {shape.name: shape.text_frame.text for shape in slide.placeholders}
        assert texts["Pilihan B"] == "B\ttidak"
        assert texts["Tanda B"] == "benar"
        assert "Tanda A" not in texts
        assert [shape.name for shape in slide.shapes if not shape.is_placeholder] == ["Tanda benar"]

    def test_three_options_stand_in_rows(self) -> None:
        slide = _one(sample_deck.quiz("a", "kuis", "Pertanyaan?", ("ya", "tidak", "ragu"), 1))
        assert slide.slide_layout.name == "Kuis berbaris"

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("rusak.png", "bukan gambar"),
            ("tiada.png", "tidak ditemukan"),
            ("logo.svg", "Simpan sebagai PNG untuk slide"),
            ("../rahasia.png", "di luar folder"),
            ("/etc/hostname", "di luar folder"),
        ],
    )
    def test_a_picture_that_cannot_be_shown_is_refused(
        self, tmp_path: Path, name: str, words: str
    ) -> None:
        folder = tmp_path / "sekolah"
        folder.mkdir()
        (folder / "rusak.png").write_bytes(b"bukan gambar")
        (folder / "logo.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
        )
        Image.new("RGB", (7, 4)).save(tmp_path / "rahasia.png")
        slots = (slides.Picture(name, "Contoh"), sample_deck.text("Isi"))
        slide = sample_deck.slide("a", "gambar", "Judul", *slots)
        with pytest.raises(errors.TemplateError, match=f"slide 1: .*{words}"):
            powerpoint.render([slide], DETAILS, folders=[folder])

    def test_each_picture_is_there_once_and_on_its_own_slide(self, tmp_path: Path) -> None:
        for name, colour in (("merah.png", "#FF0000"), ("biru.png", "#0000FF")):
            Image.new("RGB", (7, 4), colour).save(tmp_path / name)
        names = ("merah.png", "biru.png", "merah.png")
        deck = [
            sample_deck.slide(
                name, "gambar", "Judul", slides.Picture(name, "Contoh"), sample_deck.text("Isi")
            )
            for name in names
        ]
        written = powerpoint.render(deck, DETAILS, folders=[tmp_path])
        with zipfile.ZipFile(io.BytesIO(written)) as package:
            media = [name for name in package.namelist() if name.startswith("ppt/media/")]
        assert media == ["ppt/media/image1.png", "ppt/media/image2.png"]
        shown = [
            Image.open(io.BytesIO(shape.image.blob)).getpixel((0, 0))
            for slide in pptx.Presentation(io.BytesIO(written)).slides
            for shape in slide.shapes
            if hasattr(shape, "image")
        ]
        assert shown == [(255, 0, 0), (0, 0, 255), (255, 0, 0)]

    def test_a_text_that_was_used_up_leaves_no_placeholder(self) -> None:
        slide = sample_deck.slide(
            "a", "dua", "J", sample_deck.text("Isi", head="K"), slides.Text(())
        )
        names = {shape.name for shape in _one(slide).placeholders}
        assert {"Kepala 1", "Isi 1"} <= names
        assert not {"Kepala 2", "Isi 2"} & names

    def test_a_column_without_a_head_has_its_room_too(self) -> None:
        slots = (sample_deck.text("Isi", head="K"), sample_deck.text("Isi"))
        shapes = {s.name: s for s in _one(sample_deck.slide("a", "dua", "J", *slots)).placeholders}
        assert "Kepala 2" not in shapes
        assert shapes["Isi 2"].top == shapes["Kepala 1"].top
        assert shapes["Isi 2"].top + shapes["Isi 2"].height == pytest.approx(
            shapes["Isi 1"].top + shapes["Isi 1"].height, abs=2
        )

    def test_without_a_footer_only_the_number_is_there(self) -> None:
        written = powerpoint.render([_isi(sample_deck.line("Isi"))], powerpoint.Details("Judul"))
        shapes = pptx.Presentation(io.BytesIO(written)).slides[0].placeholders
        assert [shape.name for shape in shapes] == ["Judul", "Isi", "Nomor"]

    def test_another_ground_brings_its_own_layout(self) -> None:
        slide = _one(_isi(sample_deck.line("Isi"), theme="gelap"))
        assert slide.slide_layout.name == "Isi (gelap)"
        (mapping,) = slide.element.iter(qn("a:overrideClrMapping"))
        assert mapping.get("bg1") == "dk1"


def _audit(deck: bytes, folder: Path) -> list[str]:
    path = folder / "deck.pptx"
    path.write_bytes(deck)
    return [str(error) for error in openxml_audit.validate_pptx(path).errors]


def _part(deck: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(deck)) as package:
        return etree.fromstring(package.read(name))


def _unzipped(deck: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(deck)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _named(found: list[str], words: str) -> bool:
    return any(words in fault for fault in found)


def _shrunk(frame: Frame, both: bool) -> Frame:
    """The frame without the seam that a head and its text may share where ``both`` are filled."""
    seam = pieces.SEAM * both + 1e-6
    return Frame(frame.x, frame.y + seam, frame.width, frame.height - 2 * seam)
