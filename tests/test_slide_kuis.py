"""``products.kuis``: an item of any kind, asked on one slide and answered on the next."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import openxml_audit
import pptx
import pytest

from generator import (
    bahan,
    content,
    figures,
    fitting,
    places,
    powerpoint,
    sekolah,
    slides,
    soal,
    templates,
)
from generator.content.lessons import Adegan
from generator.content.models import Topik
from generator.documents import Slide
from generator.errors import ContentError
from generator.products import pertanyaan
from generator.products.request import Request
from generator.products.slide import slide
from generator.slides import Paragraph, Run
from generator.soal import KINDS
from generator.soal.base import Soal
from tests import proof, topics
from tests.made import bare

FOLDERS = (places.shipped("templates") / "bawaan", places.shipped("templates"))
OPTIONS = {"pg", "sebab-akibat", "benar-salah"}
"""Kinds whose right option is marked by a tick and a word."""
STATEMENTS = {"pernyataan", "pasangan", "pgk"}
"""Kinds whose right statements are marked by a word."""


def told(topik: Topik, *names: str) -> tuple[slides.Slide, ...]:
    """The fitted slides of the bilateral lesson told as quizzes, cover and sources left out."""
    story = tuple(Adegan(jenis="kuis", soal=name) for name in names)
    form = topik.bentuk["bilateral"]
    lesson = form.pelajaran.model_copy(update={"alur": story})
    changed = {**topik.bentuk, "bilateral": form.model_copy(update={"pelajaran": lesson})}
    request = Request("slide", topik.folder, "bilateral")
    (document,) = slide(bahan.of(replace(topik, bentuk=changed)), sekolah.read(None, None), request)
    assert isinstance(document.data, Slide)
    told = slides.read(templates.render(document, FOLDERS), "")
    fitted = fitting.fit(told, powerpoint.boxes(), subjects=document.data.subjects)
    return tuple(one for one in fitted[1:] if not one.id.startswith("sumber"))


DRAWN = {"peta-buta", "linimasa"}
"""Kinds whose answer is drawn."""


def labels(one: slides.Slide) -> list[str]:
    """What stands in the slide's figure."""
    (figure,) = one.slots
    assert isinstance(figure, slides.Figure)
    assert isinstance(figure.drawing, figures.Drawing)
    return [mark.text for mark in figure.drawing.marks if isinstance(mark, figures.Label)]


def words(one: slides.Slide) -> str:
    return " ".join(paragraph.text for paragraph in slides.paragraphs(one))


def answers(one: slides.Slide) -> list[str]:
    """What the slide puts in for an answer, blanks left out."""
    runs = [run for paragraph in slides.paragraphs(one) for run in paragraph.runs if run.answer]
    return [text for run in runs if (text := run.text.strip("\u00a0"))]


@pytest.fixture(scope="module")
def samples(items: tuple[Soal, ...]) -> dict[str, Soal]:
    """One authored item a kind; a crossword whose grid stands on a slide."""
    return {item.jenis: item for item in reversed(items) if not item.grup}


@pytest.fixture(scope="module")
def deck(topik: Topik, samples: dict[str, Soal]) -> tuple[slides.Slide, ...]:
    """A quiz of every kind."""
    return told(topik, *(item.id for item in samples.values()))


@pytest.fixture(scope="module")
def written(deck: tuple[slides.Slide, ...]) -> bytes:
    return powerpoint.render(deck, powerpoint.Details("Kuis", footer="Semua jenis"))


def pair(deck: tuple[slides.Slide, ...], samples: dict[str, Soal], kind: str) -> tuple[int, int]:
    """Numbers from 0 of the question slide and the answer slide of ``kind``."""
    name = f"s{list(samples).index(kind) + 1}"
    ids = [one.id for one in deck]
    return ids.index(name), ids.index(f"{name}j")


every_kind = pytest.mark.parametrize("kind", KINDS)


@every_kind
def test_a_kind_has_an_example_and_one_slide_partial(samples: dict[str, Soal], kind: str) -> None:
    assert kind in samples
    assert (FOLDERS[0] / "slide" / "kuis" / f"{kind}.html").is_file()


@every_kind
def test_nothing_moves_between_question_and_answer(
    deck: tuple[slides.Slide, ...], samples: dict[str, Soal], written: bytes, kind: str
) -> None:
    numbers = pair(deck, samples, kind)
    every = list(pptx.Presentation(io.BytesIO(written)).slides)
    question, answer = (dict(shapes(every[number])) for number in numbers)
    shared = question.keys() & answer.keys()
    assert {key: question[key] for key in shared} == {key: answer[key] for key in shared}
    assert question.keys() - answer.keys() <= {"Alasan"}
    extra = {name for name in answer.keys() - question.keys() if not name.startswith("Tanda")}
    assert extra <= {"Sumber", "Alasan"}
    sizes = [[getattr(slot, "size", None) for slot in deck[n].slots] for n in numbers]
    assert sizes[0][: len(sizes[1])] == sizes[1][: len(sizes[0])]
    assert deck[numbers[0]].title_size == deck[numbers[1]].title_size


def shapes(one: pptx.slide.Slide) -> Iterator[tuple[str, object]]:
    """Each shape's name with its place; a table's with the places of its lines too."""
    for shape in one.shapes:
        place: tuple[object, ...] = (shape.left, shape.top, shape.width, shape.height)
        if shape.has_table:
            table = shape.table
            place += tuple(column.width for column in table.columns)
            place += tuple(row.height for row in table.rows)
        yield shape.name, place


@every_kind
def test_only_the_answer_slide_shows_the_key(
    deck: tuple[slides.Slide, ...], samples: dict[str, Soal], kind: str
) -> None:
    question, answer = (deck[number] for number in pair(deck, samples, kind))
    assert answers(question) == []
    assert not any(option.right for option in options(question))
    if kind in OPTIONS:
        assert [option.right for option in options(answer)].count(True) == 1
    elif kind in STATEMENTS:
        assert "(tepat)" not in words(question)
        assert "(tepat)" in words(answer)
    elif kind in DRAWN:
        assert labels(question) != labels(answer)
    elif kind == "uraian":
        (sample, *_) = samples[kind].contoh_jawaban  # type: ignore[attr-defined]
        assert bare(sample) not in bare(words(question))
        assert bare(sample) in bare(words(answer))
    else:
        assert answers(answer)
    assert any("Kunci:" in paragraph.text for paragraph in answer.notes)


def options(one: slides.Slide) -> list[slides.Option]:
    return [o for slot in one.slots if isinstance(slot, slides.Options) for o in slot.options]


@pytest.mark.parametrize("kind", ["tabel", "kasus", "tts", "cari-kata"])
def test_a_key_does_not_hide_in_the_file_of_the_question(
    deck: tuple[slides.Slide, ...], samples: dict[str, Soal], written: bytes, kind: str
) -> None:
    """What has room kept for it is measured, but not written."""
    numbers = pair(deck, samples, kind)
    page = list(pptx.Presentation(io.BytesIO(written)).slides)[numbers[0]]
    said = bare("".join(element.text or "" for element in page.element.iter("{*}t")))
    hidden = [text for text in answers(deck[numbers[1]]) if len(text) > 3]
    assert hidden
    assert [text for text in hidden if bare(text) in said] == []


def test_a_word_box_keeps_its_words_and_the_text_its_blanks_of_one_width(
    deck: tuple[slides.Slide, ...], samples: dict[str, Soal]
) -> None:
    question, answer = (deck[number] for number in pair(deck, samples, "rumpang"))
    assert question.slots[1] == answer.slots[1]
    blanks = [run.text for p in question.slots[0].paragraphs for run in p.runs if run.blank]  # type: ignore[union-attr]
    assert len(set(blanks)) == 1


def test_cards_are_numbered_in_their_order_with_the_letters_that_they_had(
    deck: tuple[slides.Slide, ...], samples: dict[str, Soal]
) -> None:
    question, answer = (options(deck[n]) for n in pair(deck, samples, "urutkan"))
    right = [text.strip() for text in samples["urutkan"].urutan]  # type: ignore[attr-defined]
    letters = {option.paragraph.text.strip(): option.letter for option in question}
    assert [option.letter for option in answer] == [str(n) for n, _ in enumerate(right, 1)]
    assert [option.paragraph.text for option in answer] == [
        f"{text} ({letters[text]})" for text in right
    ]


def test_a_text_that_is_wrong_on_purpose_says_so_in_its_title(
    deck: tuple[slides.Slide, ...], samples: dict[str, Soal]
) -> None:
    question, answer = (deck[number] for number in pair(deck, samples, "temukan"))
    assert question.title.text.startswith("Teks ini sengaja memuat ")
    struck = [run.text for p in slides.paragraphs(answer) for run in p.runs if run.struck]
    assert len(struck) == samples["temukan"].skor
    assert all(text in words(question) for text in struck)


def test_quizzes_of_every_kind_keep_their_texts_in_their_boxes(written: bytes) -> None:
    assert proof.faults(written) == []


def test_quizzes_of_every_kind_make_a_valid_deck(written: bytes, tmp_path: Path) -> None:
    path = tmp_path / "kuis.pptx"
    path.write_bytes(written)
    assert [str(error) for error in openxml_audit.validate_pptx(path).errors] == []


def test_any_authored_item_can_be_asked(topik: Topik, items: tuple[Soal, ...]) -> None:
    """All of them in one deck: each title is there once, and nothing is too long for its place."""
    every = told(topik, *(item.id for item in items))
    titles = [one.title.text for one in every]
    assert len(set(titles)) == len(titles)


# Puzzles


def puzzle(topik: Topik, items: tuple[Soal, ...], rows: int) -> tuple[slides.Slide, ...]:
    """The crossword asked where grids of up to ``rows`` rows stand on a slide."""
    name = next(item.id for item in items if item.jenis == "tts")
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(pertanyaan, "MOST_ROWS", rows)
        changed.setattr(pertanyaan, "MOST_COLUMNS", 30)
        return told(topik, name)


def test_a_crossword_that_is_too_large_stays_on_its_sheet(
    topik: Topik, items: tuple[Soal, ...]
) -> None:
    question, *_, answer = puzzle(topik, items, 1)
    assert "kisi pada lembar" in words(question)
    assert not any(isinstance(slot, slides.Grid) for slot in question.slots)
    assert len(answers(answer)) == next(i for i in items if i.jenis == "tts").skor


@pytest.mark.parametrize(
    ("rows", "columns", "number"),
    [
        (pertanyaan.MOST_ROWS, pertanyaan.MOST_COLUMNS, "12"),
        (pertanyaan.MOST_LETTERS, pertanyaan.MOST_LETTERS, ""),
    ],
)
def test_the_largest_grid_for_a_slide_stands_on_one(rows: int, columns: int, number: str) -> None:
    """With the widest letter beside a number of two digits in every square."""
    runs = (Run(number, script="sup"), Run("W", bold=True, answer=True))
    square = Paragraph(tuple(run for run in runs if run.text))
    grid = slides.Grid(((square,) * columns,) * rows, "Kisi terbesar")
    clues = slides.Text((Paragraph((Run("Petunjuk"),)),))
    one = slides.Slide("a", "kisi", Paragraph((Run("Kisi terbesar"),)), (grid, clues))
    (fitted,) = fitting.fit([one], powerpoint.boxes())
    assert proof.faults(powerpoint.render([fitted], powerpoint.Details("Kisi"))) == []


def test_two_options_are_set_large_on_question_and_answer(
    topik: Topik, samples: dict[str, Soal]
) -> None:
    for one in told(topik, samples["benar-salah"].id):
        for slot in one.slots:
            if isinstance(slot, slides.Options):
                assert slot.size == 40
    for one in told(topik, samples["pg"].id):
        for slot in one.slots:
            if isinstance(slot, slides.Options):
                assert slot.size is None or slot.size <= 28


# Groups


def test_a_group_is_read_once_and_then_asked_item_by_item(
    topik: Topik, items: tuple[Soal, ...]
) -> None:
    pokok = {item.id: item.pokok for item in items}
    for group in {item.bacaan.id: item.bacaan for item in items if item.bacaan}.values():
        by_name, by_item = told(topik, group.id), told(topik, *group.soal)
        readings = [one for one in by_name if "untuk menjawab" in one.title.text]
        assert readings == [by_name[0]]
        assert len(by_name) == 1 + 2 * len(group.soal)
        assert [one.title.text for one in by_item] == [one.title.text for one in by_name]
        stems = [one.title.text for one in by_name[1:] if not one.answers]
        assert [stem.removesuffix(" ....") for stem in stems] == [
            pokok[name] for name in group.soal
        ]


def test_a_quiz_that_names_no_item_and_no_group_is_refused(
    write_topic: Callable[..., Path],
) -> None:
    folder = write_topic(topics.SHIPPED)
    path = folder / "bentuk" / "bilateral.yml"
    topics.replace(path, "soal: bil-pg-tetangga", "soal: bil-tiada")
    with pytest.raises(ContentError, match='soal "bil-tiada" tidak ada'):
        soal.read(content.read(folder))


# Reasons


def test_a_reason_that_is_too_long_for_its_place_stands_in_the_notes(
    topik: Topik, items: tuple[Soal, ...]
) -> None:
    long = next(item for item in items if item.jenis == "pg" and ". " in item.pembahasan)
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(pertanyaan, "_REASON", len(long.pembahasan) - 5)
        *_, answer = told(topik, long.id)
    assert long.pembahasan.partition(". ")[0] in words(answer)
    assert long.pembahasan not in words(answer)
    assert any(note.text == long.pembahasan for note in answer.notes)


def test_a_found_letter_is_told_from_the_others(items: tuple[Soal, ...]) -> None:
    item = next(item for item in items if item.jenis == "cari-kata")
    shown = item.arrange(Random("1"), 4)
    hidden = "".join(shown.temuan)  # type: ignore[attr-defined]
    assert 0 < len(hidden.replace(" ", "")) < len(hidden)
    for row, found in zip(shown.huruf, shown.temuan, strict=True):  # type: ignore[attr-defined]
        assert all(letter in (" ", own) for own, letter in zip(row, found, strict=True))
