"""What every file that we make must pass, and what all of them must agree on."""

from __future__ import annotations

import io
import itertools
import re
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

import openxml_audit
import page
import pypdfium2
import pytest
from pptx.oxml.ns import qn

from generator import bahan, build, content, sekolah
from generator.documents import Document, SoalTampil
from generator.products.request import Request
from tests import made, proof, topics
from tests.command import buat
from tests.made import FORMS, TOPICS

PAPERS = [(*form, kind) for form in FORMS for kind in ("lkpd", "kunci", "handout")]


def _named(case: tuple[str, ...]) -> str:
    return "-".join(part or "semua" for part in case)


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> made.Files:
    return made.shared(tmp_path_factory)


@pytest.fixture
def paper(files: made.Files, request: pytest.FixtureRequest) -> made.Made:
    return files[request.param]


@pytest.fixture
def deck(files: made.Files, request: pytest.FixtureRequest) -> made.Made:
    return files[(*request.param, "slide")]


every_paper = pytest.mark.parametrize("paper", PAPERS, ids=_named, indirect=True)
every_deck = pytest.mark.parametrize("deck", FORMS, ids=_named, indirect=True)
every_form = pytest.mark.parametrize("form", FORMS, ids=_named)


# Paper


@every_paper
def test_a_paper_is_pdf_ua(paper: made.Made) -> None:
    report = page.validate_pdf_bytes(paper.file.data, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


@every_paper
def test_a_paper_is_a_sound_pdf(paper: made.Made, tmp_path: Path) -> None:
    path = tmp_path / paper.file.name
    path.write_bytes(paper.file.data)
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)


@every_paper
def test_a_paper_has_the_pages_that_it_says(paper: made.Made) -> None:
    document = pypdfium2.PdfDocument(paper.file.data)
    assert len(document) == paper.file.pages
    document.close()


@every_form
def test_a_sheet_fills_both_sides_and_a_handout_is_short(
    form: tuple[str, str | None], files: made.Files
) -> None:
    assert files[(*form, "lkpd")].file.pages in (2, 4)
    assert files[(*form, "handout")].file.pages <= 2


# Decks


@every_deck
def test_a_deck_is_valid(deck: made.Made, tmp_path: Path) -> None:
    path = tmp_path / deck.file.name
    path.write_bytes(deck.file.data)
    assert [str(error) for error in openxml_audit.validate_pptx(path).errors] == []


def test_no_text_of_another_subject_leaves_its_box(files: made.Files) -> None:
    """The decks of the topic that we ship are proved in every variant by ``test_layout``."""
    decks = {
        _named((form or "",)): files[topic, form, "slide"].file.data
        for topic, form in FORMS
        if TOPICS[topic] == topics.SECOND
    }
    assert proof.faults_of(decks) == {key: [] for key in decks}


@every_deck
def test_titles_are_there_and_unique(deck: made.Made) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in made.deck(deck.file.data).slides]
    assert all(title.strip() for title in titles)
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    "deck", [form for form in FORMS if TOPICS[form[0]] == topics.SHIPPED], ids=_named, indirect=True
)
def test_a_lesson_has_15_to_25_slides(deck: made.Made) -> None:
    assert len(made.deck(deck.file.data).slides) == deck.file.pages
    assert 15 <= deck.file.pages <= 25


@pytest.mark.parametrize(
    "deck", [form for form in FORMS if TOPICS[form[0]] == topics.SHIPPED], ids=_named, indirect=True
)
def test_a_lesson_varies_its_layouts_and_guides_the_teacher_on_every_slide(
    deck: made.Made,
) -> None:
    """The list of sources may run over several slides; its first one carries the note."""
    every = made.deck(deck.file.data).slides
    slides = [slide for slide in every if "(lanjutan" not in slide.shapes.title.text_frame.text]
    layouts = [slide.slide_layout.name for slide in slides]
    triples = zip(layouts, layouts[1:], layouts[2:], strict=False)
    assert [triple for triple in triples if len(set(triple)) == 1] == []
    assert all(slide.has_notes_slide for slide in slides)


@every_deck
def test_pictures_and_tables_say_what_they_show(deck: made.Made) -> None:
    for slide in made.deck(deck.file.data).slides:
        for tag in ("p:nvPicPr", "p:nvGraphicFramePr"):
            for parent in slide.element.iter(qn(tag)):
                said = parent.find(qn("p:cNvPr")).get("descr") or ""
                assert len(said.split()) > 1, said
                assert not re.search(r"\.(png|jpe?g|svg|emf)$", said, re.IGNORECASE)


@every_deck
def test_tables_have_a_header_row(deck: made.Made) -> None:
    for slide in made.deck(deck.file.data).slides:
        for shape in slide.shapes:
            assert not shape.has_table or shape.table.first_row


@every_deck
def test_the_zip_holds_only_what_is_referred_to(deck: made.Made) -> None:
    with zipfile.ZipFile(io.BytesIO(deck.file.data)) as package:
        names = set(package.namelist())
        targets = {
            str(_resolved(relations, target))
            for relations in names
            if relations.endswith(".rels")
            for target in re.findall(rb'Target="([^"#]+)"', package.read(relations))
        }
    parts = {name for name in names if not name.endswith(".rels")} - {"[Content_Types].xml"}
    assert parts == targets & parts


def _resolved(relations: str, target: bytes) -> PurePosixPath:
    """The part that ``target`` in this file of relations means, from the package's root."""
    text = target.decode()
    if text.startswith("/"):
        return PurePosixPath(text[1:])
    steps: list[str] = list(PurePosixPath(relations).parent.parent.parts)
    for step in PurePosixPath(text).parts:
        if step == "..":
            steps.pop()
        else:
            steps.append(step)
    return PurePosixPath(*steps)


# One source, no contradiction


def _documents(form: tuple[str, str | None]) -> dict[str, Document]:
    topic, bentuk = form
    topik = content.read(TOPICS[topic])
    found = {}
    for product in ("slide", "lkpd"):
        request = Request(product, TOPICS[topic], bentuk)
        for document in build.PRODUCTS[product](bahan.of(topik), sekolah.read(None, None), request):
            found[document.stem.partition("-")[0]] = document
    return found


def _items(document: Document) -> Iterator[SoalTampil]:
    """Every item that the document carries, in its order."""
    if hasattr(document.data, "adegan"):
        yield from (step.soal for step in document.data.adegan if step.soal)
        return
    for activity in document.data.kegiatan:
        yield from (*activity.soal, *activity.latihan)
    yield from document.data.kesimpulan


def _asked(item: SoalTampil) -> list[str]:
    """What of an item stands on the sheet."""
    shape = vars(item.isi) if hasattr(item.isi, "__dict__") else dict(item.isi)
    match item.jenis:
        case "isian":
            return [shape["sebelum"], shape["sesudah"]]
        case "benar-salah":
            return [shape["pernyataan"]]
        case "pg" | "pernyataan":
            options = [option if isinstance(option, dict) else vars(option)
                       for option in shape["pilihan"]]  # fmt: skip
            return [item.pokok, *shape["pernyataan"], *(option["teks"] for option in options)]
    return [item.pokok]


@every_form
def test_an_item_is_the_same_in_every_document(form: tuple[str, str | None]) -> None:
    documents = _documents(form).values()
    carried = [item for document in documents for item in _items(document)]
    for identity, same in itertools.groupby(sorted(carried, key=lambda i: i.id), lambda i: i.id):
        texts = {(item.jenis, tuple(sorted(_asked(item))), item.pembahasan) for item in same}
        assert len(texts) == 1, identity


@every_form
def test_sheet_and_key_say_what_their_items_say(
    form: tuple[str, str | None], files: made.Files
) -> None:
    documents = _documents(form)
    sheet, key = (  # what is ticked stands beside the first line, in the middle of the text
        made.pdf_text(files[(*form, kind)].file.data).replace("BenarSalah", "")
        for kind in ("lkpd", "kunci")
    )
    lost = []
    for item in _items(documents["lkpd"]):
        for text in _asked(item):
            lost += [(item.id, "lkpd", text)] * (made.bare(text) not in sheet)
            lost += [(item.id, "kunci", text)] * (made.bare(text) not in key)
        lost += [(item.id, "pembahasan", item.pembahasan)] * (made.bare(item.pembahasan) not in key)
    assert lost == []


@every_form
def test_only_the_key_explains(form: tuple[str, str | None], files: made.Files) -> None:
    sheet = made.pdf_text(files[(*form, "lkpd")].file.data)
    key = made.pdf_text(files[(*form, "kunci")].file.data)
    assert "KUNCIJAWABAN" in key
    assert "KUNCIJAWABAN" not in sheet


@every_form
def test_a_quiz_slide_says_its_item_and_the_next_one_its_answer(
    form: tuple[str, str | None], files: made.Files
) -> None:
    slides = made.deck_texts(files[(*form, "slide")].file.data)
    scenes = _documents(form)["slide"].data.adegan
    for scene in {scene.soal.id: scene for scene in scenes if scene.soal}.values():
        stem, *options = (made.bare(text) for text in _asked(scene.soal))
        asking = [n for n, text in enumerate(slides) if stem in text and _all_in(options, text)]
        assert asking, scene.soal.id
        if scene.jenis != "tiket":  # pupils hand its answer in
            assert _all_in(options, slides[asking[0] + 1]), scene.soal.id


def _all_in(parts: Sequence[str], text: str) -> bool:
    return all(part in text for part in parts)


@every_form
def test_sheet_and_key_carry_one_code(form: tuple[str, str | None], files: made.Files) -> None:
    sheet, key = files[(*form, "lkpd")].file, files[(*form, "kunci")].file
    assert sheet.kode == key.kode
    for file in (sheet, key):
        assert f"Kode{file.kode}" in made.pdf_text(file.data)


# Same input, same bytes


@pytest.mark.parametrize("topic", TOPICS)
def test_another_process_writes_the_same_bytes(
    topic: str, files: made.Files, tmp_path: Path
) -> None:
    here = tmp_path / "lain"
    here.mkdir()
    done = buat(
        "semua", "--topik", TOPICS[topic], "--keluaran", "hasil", here=here,
        PYTHONHASHSEED="4242", TZ="America/Lima", LANG="C", PYTHONUTF8="0", HOME="/proc/none",
    )  # fmt: skip
    assert done.code == 0, done.err
    expected = {
        entry.file.name: entry.file.data for entry in files.values() if entry.topik == topic
    }
    written = {
        path.name: path.read_bytes() for path in (here / "hasil").iterdir() if path.is_file()
    }
    assert written.keys() == expected.keys()
    assert [name for name in written if written[name] != expected[name]] == []
