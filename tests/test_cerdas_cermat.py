"""``products.cerdas_cermat``: a board whose cells open questions, and the quizmaster's sheet."""

from __future__ import annotations

import io
import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openxml_audit
import page
import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx.oxml.ns import qn

from generator import bahan, build, choosing, documents, fitting, powerpoint, sekolah, slides
from generator.content.models import Topik
from generator.errors import ContentError, TemplateError
from generator.products import lesson as lessons
from generator.products import papan
from generator.products.request import Request
from generator.soal.base import Soal
from tests import made, proof, topics
from tests.command import buat

CASES = [
    (topics.SHIPPED, None),
    (topics.SHIPPED, "bilateral"),
    (topics.SHIPPED, "regional"),
    (topics.SHIPPED, "multilateral"),
    (topics.SECOND, None),
    (topics.SECOND, "beku"),
]
FORMS = [form for folder, form in CASES if folder == topics.SHIPPED]
JUMP = "ppaction://hlinksldjump"


def _named(value: Any) -> str:
    return "semua" if value is None else getattr(value, "name", str(value))


def chosen(topik: Topik, bentuk: str | None, acak: int = 1) -> papan.Papan:
    request = Request("cerdas-cermat", topik.folder, bentuk, acak=acak)
    return papan.choose(lessons.prepare(bahan.of(topik), sekolah.read(None, None), request))


def every(board: papan.Papan) -> list[Soal]:
    return [item for _, items in board.kolom for item in items]


@pytest.fixture(scope="module")
def decks() -> Callable[[Path, str | None], bytes]:
    """``decks(folder, form)``: the deck's bytes, made once."""
    known: dict[tuple[Path, str | None], bytes] = {}

    def deck(folder: Path, form: str | None) -> bytes:
        if (folder, form) not in known:
            known[folder, form] = next(build.build(Request("cerdas-cermat", folder, form))).data
        return known[folder, form]

    return deck


# Which items


@pytest.mark.parametrize("bentuk", FORMS, ids=_named)
@settings(deadline=None, max_examples=8)
@given(acak=st.integers(0, 10**6))
def test_no_fact_is_asked_twice_and_points_never_fall_as_items_get_harder(
    topik: Topik, bentuk: str | None, acak: int
) -> None:
    board = chosen(topik, bentuk, acak)
    facts = Counter(choosing.fact(item) for item in (*every(board), *board.cadangan))
    assert max(facts.values()) == 1
    order = ("mudah", "sedang", "sukar")
    for _, items in board.kolom:
        hardness = [(order.index(choosing.difficulty(item)), item.tingkat) for item in items]
        assert hardness == sorted(hardness)


@pytest.mark.parametrize("bentuk", FORMS, ids=_named)
def test_every_cell_is_filled_and_every_item_stands_in_its_own_column(
    topik: Topik, bentuk: str | None
) -> None:
    board = chosen(topik, bentuk)
    assert 3 <= len(board.kolom) <= 5
    assert len({len(items) for _, items in board.kolom}) == 1
    assert all(kolom.takes(item) for kolom, items in board.kolom for item in items)
    assert board.cadangan


def test_a_board_about_all_forms_has_a_column_for_each_and_one_for_several(topik: Topik) -> None:
    names = [kolom.nama for kolom, _ in chosen(topik, None).kolom]
    assert names == [*(form.sebutan.capitalize() for form in topik.bentuk.values()), papan.MIXED]


def test_what_must_be_read_first_stands_only_where_the_board_would_be_smaller_without(
    topik: Topik,
) -> None:
    assert not any(item.stimulus for item in every(chosen(topik, None)))
    small = chosen(topik, "bilateral")
    reading = [item for item in every(small) if item.stimulus]
    assert reading
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(
            lessons.Lesson,
            "pool",
            [item for item in _pool(topik, "bilateral") if not item.stimulus],
        )
        assert len(every(chosen(topik, "bilateral"))) < len(every(small))


def _pool(topik: Topik, bentuk: str | None) -> tuple[Soal, ...]:
    request = Request("cerdas-cermat", topik.folder, bentuk)
    return lessons.prepare(bahan.of(topik), sekolah.read(None, None), request).pool


def test_another_number_chooses_other_items(topik: Topik) -> None:
    one, other = (every(chosen(topik, "regional", acak)) for acak in (1, 2))
    assert [item.id for item in one] != [item.id for item in other]


def test_a_pool_that_is_too_small_is_refused_with_what_there_is(tmp_path: Path) -> None:
    folder = topics.copy(topics.ROOT / "templates" / "mulai" / "topik", tmp_path / "segitiga")
    with pytest.raises(ContentError) as refused:
        list(build.build(Request("cerdas-cermat", folder, "sama-sisi")))
    (message,) = str(refused.value).splitlines()
    assert message.endswith(
        'untuk "sama-sisi" yang ada: Pilih 12, Benar–salah 0, Lengkapi 1, Susun 2. Tambahkan soal.'
    )


# The deck


def _ids(deck: pptx.presentation.Presentation) -> dict[Any, int]:
    return {slide.part: number for number, slide in enumerate(deck.slides, 1)}


def _links(slide: pptx.slide.Slide, tag: str) -> Iterator[tuple[str, Any]]:
    """Shape names and the slides that they, or their texts, open."""
    for shape in slide.shapes:
        for link in shape._element.iter(qn("a:hlinkClick")):
            inside = "run" if link.getparent().tag == qn("a:rPr") else "shape"
            assert link.get("action") == JUMP
            if inside == tag:
                yield shape.name, slide.part.related_part(link.get(qn("r:id")))


def _tabs(slide: pptx.slide.Slide) -> list[str]:
    return [name for name, _ in _links(slide, "shape")]


def _asks(slide: pptx.slide.Slide) -> bool:
    return _tabs(slide) == ["Jawaban"]


def _answers(slide: pptx.slide.Slide) -> bool:
    """Whether its tab leads back to the board; that of the rules leads on to it."""
    return _tabs(slide) == ["Papan"] and not slide.shapes.title.text.startswith("Aturan:")


@pytest.mark.parametrize(("folder", "bentuk"), CASES, ids=_named)
def test_every_cell_opens_a_question_and_every_question_leads_back(
    folder: Path, bentuk: str | None, decks: Callable[..., bytes]
) -> None:
    deck = made.deck(decks(folder, bentuk))
    numbers = _ids(deck)
    by_number = {number: slide for slide, number in zip(deck.slides, itertools.count(1))}
    board = next(slide for slide in deck.slides if slide.shapes.title.text.startswith("Papan:"))
    cells = dict(_links(board, "shape"))
    assert dict(_links(board, "run")) == {k: v for k, v in cells.items() if k != "Cadangan"}
    assert len(set(cells.values())) == len(cells)
    spare = cells.pop("Cadangan")
    assert numbers[spare] > max(numbers[part] for part in cells.values())
    for part in (*cells.values(), spare):
        number, said = numbers[part], []
        while True:
            ((name, target),) = _links(by_number[number], "shape")
            said.append(name)
            if name == "Papan":
                break
            assert number < numbers[target] <= number + 2
            number = numbers[target]
        assert said in (["Jawaban", "Papan"], ["Soal", "Jawaban", "Papan"])
        assert target is board.part
        assert _answers(by_number[number])


@pytest.mark.parametrize(("folder", "bentuk"), CASES, ids=_named)
def test_a_touch_beside_the_links_turns_no_page_on_the_board_and_on_answers(
    folder: Path, bentuk: str | None, decks: Callable[..., bytes]
) -> None:
    for slide in made.deck(decks(folder, bentuk)).slides:
        held = slide.element.find(qn("p:transition"))
        still = slide.shapes.title.text.startswith("Papan:") or _answers(slide)
        assert (held is not None and held.get("advClick") == "0") == still


@pytest.mark.parametrize(("folder", "bentuk"), CASES, ids=_named)
def test_cells_are_large_enough_for_a_finger_and_all_text_is_large(
    folder: Path, bentuk: str | None, decks: Callable[..., bytes]
) -> None:
    for slide in made.deck(decks(folder, bentuk)).slides:
        for shape in slide.shapes:
            if shape._element.find(f".//{qn('p:cNvPr')}/{qn('a:hlinkClick')}") is None:
                continue
            assert shape.width >= 1.2 * 914400 - 1
            assert shape.height >= 0.7 * 914400 - 1
            size = shape._element.find(f".//{qn('a:lstStyle')}/{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
            assert int(size.get("sz")) >= 1800


def test_a_followed_number_takes_the_colour_of_its_cell(decks: Callable[..., bytes]) -> None:
    deck = made.deck(decks(topics.SHIPPED, None))
    board = next(slide for slide in deck.slides if slide.shapes.title.text.startswith("Papan:"))
    colours = board.element.find(f"{qn('p:clrMapOvr')}/{qn('a:overrideClrMapping')}")
    cell = next(shape for shape in board.shapes if shape.name == "Bilateral: 100")
    fill = cell._element.spPr.find(f"{qn('a:solidFill')}/{qn('a:schemeClr')}").get("val")
    assert colours.get("folHlink") == colours.get(fill)
    assert colours.get("hlink") == colours.get("bg1")


def test_the_board_is_read_row_by_row_and_its_scores_can_be_typed_in(
    decks: Callable[..., bytes],
) -> None:
    deck = made.deck(decks(topics.SHIPPED, None))
    board = next(slide for slide in deck.slides if slide.shapes.title.text.startswith("Papan:"))
    places = [(shape.top, shape.left) for shape in board.shapes if not shape.is_placeholder]
    *tiles, tab = places
    assert tiles == sorted(tiles)
    assert tab[0] == 0
    scores = [shape for shape in board.shapes if shape.name.endswith("nilai regu")]
    assert [shape.name for shape in scores] == [f"Regu {team}: nilai regu" for team in "ABCD"]
    assert all(shape.has_text_frame and not shape.text_frame.text for shape in scores)


@pytest.mark.parametrize(("folder", "bentuk"), CASES, ids=_named)
def test_every_slide_of_the_game_has_key_reason_and_source_in_its_notes(
    folder: Path, bentuk: str | None, decks: Callable[..., bytes]
) -> None:
    for slide in made.deck(decks(folder, bentuk)).slides:
        if _asks(slide) or _answers(slide):
            notes = slide.notes_slide.notes_text_frame.text
            assert notes.startswith("Kunci: ")
            assert "\nSumber: " in notes


@pytest.mark.parametrize(("folder", "bentuk"), CASES, ids=_named)
def test_the_deck_is_sound_and_no_text_leaves_its_box(
    folder: Path, bentuk: str | None, decks: Callable[..., bytes], tmp_path: Path
) -> None:
    data = decks(folder, bentuk)
    (tmp_path / "dek.pptx").write_bytes(data)
    report = openxml_audit.validate_pptx(str(tmp_path / "dek.pptx"))
    assert report.errors == []
    assert proof.faults(data) == []
    deck = made.deck(data)
    titles = [slide.shapes.title.text for slide in deck.slides]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(("rasio", "tema"), [("16:9", "gelap"), ("4:3", "terang")])
def test_every_variant_keeps_its_texts_in_their_boxes(rasio: Any, tema: Any) -> None:
    request = Request("cerdas-cermat", topics.SHIPPED, None, regu=6, rasio=rasio, tema=tema)
    file = next(build.build(request))
    assert file.name.removesuffix(".pptx").endswith(
        {"4:3": "-4x3", "16:9": ""}[rasio] + {"gelap": "-gelap", "terang": ""}[tema]
    )
    assert proof.faults(file.data) == []


def test_the_proof_sees_a_cell_that_is_too_full(decks: Callable[..., bytes]) -> None:
    deck = made.deck(decks(topics.SHIPPED, None))
    board = next(slide for slide in deck.slides if slide.shapes.title.text.startswith("Papan:"))
    cell = next(shape for shape in board.shapes if shape.name == "Bilateral: 100")
    cell.text_frame.paragraphs[0].runs[0].text = "100 " * 20
    changed = io.BytesIO()
    deck.save(changed)
    assert any("Bilateral: 100: outside" in fault for fault in proof.faults(changed.getvalue()))


def test_a_board_too_dense_to_be_touched_is_refused() -> None:
    heads = "".join(f"<th>L{n}</th>" for n in range(4))
    row = "<tr>" + '<td><a href="#a">100</a></td>' * 4 + "</tr>"
    board = (
        '<main><section id="a" data-layout="papan"><h1>Papan</h1><table><caption>Papan</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{row * 6}</tbody></table></section></main>"
    )
    with pytest.raises(TemplateError, match=r"satu sel 2,\d+ × 0,62 inci, paling kecil 1,2 × 0,7"):
        fitting.fit(slides.read(board, ""), powerpoint.boxes())


def test_another_process_writes_the_same_bytes(tmp_path: Path) -> None:
    done = buat(
        "cerdas-cermat", "--topik", topics.SHIPPED, "--bentuk", "regional", "--regu", "6",
        "--keluaran", "hasil", here=tmp_path, PYTHONHASHSEED="4242", TZ="America/Lima",
    )  # fmt: skip
    assert done.code == 0, done.err
    request = Request("cerdas-cermat", topics.SHIPPED, "regional", regu=6)
    expected = {file.name: file.data for file in build.build(request)}
    folder = tmp_path / "hasil"
    assert {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()} == expected


# The quizmaster's sheet


def _documents(request: Request) -> Iterator[documents.Document]:
    school = sekolah.read(None, None)
    return build.PRODUCTS["cerdas-cermat"](bahan.read(request.topik), school, request)


@pytest.mark.parametrize("kertas", ["A4", "F4"])
@pytest.mark.parametrize(("folder", "bentuk"), CASES[1:5:3], ids=_named)
def test_the_sheet_says_every_question_with_its_key_and_source(
    folder: Path, bentuk: str | None, kertas: Any, decks: Callable[..., bytes]
) -> None:
    request = Request("cerdas-cermat", folder, bentuk, kertas=kertas)
    _, guide = build.build(request)
    report = page.validate_pdf_bytes(guide.data, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    said = made.pdf_text(guide.data)
    (document,) = list(_documents(request))[1:]
    for column in document.data.kolom:  # type: ignore[union-attr]
        for cell in column.sel:
            assert made.bare(cell.soal.pembahasan) in said
            assert made.bare(cell.soal.sumber) in said
            assert made.bare(f"{column.nama}{cell.nilai or ''}") in said
    shown = "".join(made.deck_texts(decks(folder, bentuk)))
    for column in document.data.kolom:  # type: ignore[union-attr]
        for cell in column.sel:
            for option in cell.soal.isi.get("pilihan", ()):
                assert made.bare(option["teks"]) in shown
