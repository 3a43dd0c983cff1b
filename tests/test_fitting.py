"""``fitting.fit``: sizes step down, the rest goes on, nothing is lost, nothing overflows."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import errors, fitting, fonts, slides
from generator.fitting import Box, measuring, tables
from generator.slides import Cell, Option, Options, Paragraph, Quote, Run, Slide, Table, Text

TITLE = Box("judul", 873, 72, 32, 26, bold=True, spacing=0.9)
BODY = Box("isi", 563, 318, 24, 18, gap=12, indent=24)
CARD = Box("kartu", 234, 282, 20, 18, gap=8, indent=18)
HEAD = Box("kepala", 430, 45, 24, 18, bold=True)
COLUMN = replace(BODY, width=430, height=265, size=22)
LINE = Box("baris", 873, 22, 12, 12)
OPTION = Box("pilihan", 390, 105, 26, 18, indent=36)
ROW = Box("pilihan", 700, 32, 26, 18, indent=36)
SOURCES = Box("sumber", 430, 331, 14, 12, gap=6, indent=18)
BIG = Box("angka", 873, 187, 180, 96, bold=True, spacing=0.8)
SHORT = Box("janji", 577, 86, 22, 18)
REASON = Box("alasan", 873, 60, 20, 18)


def layout(role: str, *slots: tuple[Box, ...]) -> fitting.Layout:
    return fitting.Layout(role, TITLE, slots, LINE, replace(LINE, name="penanda"))


LAYOUTS = [
    layout("sampul", (SHORT,), (SHORT,)),
    layout("bagian", (BIG,), (SHORT,)),
    layout("isi", (BODY,), (CARD,)),
    layout("dua", (HEAD, COLUMN), (HEAD, COLUMN)),
    layout("gambar", (BODY,), (COLUMN,)),
    layout("tabel", (Box("tabel", 873, 318, 20, 16, gap=4),)),
    layout("kutipan", (Box("kutipan", 726, 223, 34, 22),), (SHORT,)),
    layout("angka", (BIG,), (SHORT,)),
    layout("kuis", (OPTION,) * 4, (REASON,)),
    layout("kuis-baris", (ROW,) * 5, (REASON,)),
    layout("urutan", (replace(ROW, height=45),) * 5),
    layout("urutan-panjang", (replace(ROW, height=30),) * 8),
    layout("kisi", (Box("kisi", 429, 320, 20, 16),), (COLUMN,)),
    layout("sumber", (SOURCES, SOURCES)),
]
BOXES = fitting.Boxes("Carlito", {each.role: each for each in LAYOUTS})
SENTENCE = "Indonesia dan Malaysia menandatangani perjanjian tentang batas laut."


def sentences(count: int) -> str:
    return " ".join([SENTENCE] * count)


def line(text: str, **more: object) -> Paragraph:
    return Paragraph((Run(text),) if text else (), **more)  # type: ignore[arg-type]


def bullets(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(line(text, marker="bullet") for text in texts)


def slide(role: str, *slots: slides.Slot, title: str = "Judul", **more: object) -> Slide:
    return Slide("a", role, line(title), slots, **more)  # type: ignore[arg-type]


def table(*rows: tuple[str, ...]) -> Table:
    cells = tuple(
        tuple(Cell((line(text),), header=number == 0) for text in row)
        for number, row in enumerate(rows)
    )
    return Table(cells, 1, "Tabel")


def options(*texts: str) -> Options:
    return Options(tuple(Option(line(text), "ABCDEF"[i]) for i, text in enumerate(texts)))


def fit(*deck: Slide) -> tuple[Slide, ...]:
    return fitting.fit(deck, BOXES)


def refusals(*deck: Slide) -> list[str]:
    with pytest.raises(errors.TemplateError) as caught:
        fit(*deck)
    return [str(problem) for problem in caught.value.problems]


def first_text(of: Slide) -> Text:
    (slot,) = (slot for slot in of.slots[:1] if isinstance(slot, Text))
    return slot


def first_table(of: Slide) -> Table:
    (slot,) = (slot for slot in of.slots if isinstance(slot, Table))
    return slot


def letters(deck: tuple[Slide, ...]) -> str:
    """All that slides show but titles, heads and header rows, without white space."""
    paragraphs = (
        paragraph
        for each in deck
        for slot in each.slots
        for paragraph in (
            slides.slot_paragraphs(replace(slot, head=None))
            if isinstance(slot, Text)
            else slides.slot_paragraphs(replace(slot, rows=slot.rows[slot.header_rows :]))
            if isinstance(slot, Table)
            else slides.slot_paragraphs(slot)
        )
    )
    return re.sub(r"\s", "", "".join(paragraph.text for paragraph in paragraphs))


def bodies(of: Slide) -> Iterator[tuple[tuple[Paragraph, ...], Box, float]]:
    """Each text of a slide with the box and size in which it is to stand."""
    for slot, boxes in zip(of.slots, BOXES.layouts[of.layout].slots, strict=False):
        if isinstance(slot, Text):
            rest = iter(slot.paragraphs)
            head = () if len(boxes) > 1 or not slot.head else (bold(slot.head),)
            for count, box in zip(slot.columns or (len(slot.paragraphs),), boxes[-1:] * 2):  # noqa: B905
                yield (*head, *islice(rest, count)), box, slot.size or box.size
            if slot.head and len(boxes) > 1:
                yield (slot.head,), boxes[0], slot.head_size or boxes[0].size
        if isinstance(slot, Options):
            for option, box in zip(slot.options, boxes, strict=False):
                most = 40.0 if len(slot.options) == 2 else box.size
                narrow = replace(box, width=box.width - box.indent, size=most)
                yield (option.paragraph,), narrow, slot.size or box.size


def bold(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, runs=tuple(replace(run, bold=True) for run in paragraph.runs))


def assert_everything_stands_in_its_box(deck: tuple[Slide, ...]) -> None:
    for each in deck:
        size = each.title_size or TITLE.size
        assert measuring.fits(
            (each.title,), replace(TITLE, width=TITLE.width - each.title_inset), size, "Carlito"
        )
        for paragraphs, box, size in bodies(each):
            assert box.floor <= size <= box.size
            needed = measuring.height(paragraphs, box, size, "Carlito")
            assert needed <= box.height + 0.001
        for slot in each.slots:
            if isinstance(slot, Table):
                (box,) = BOXES.layouts["tabel"].slots[0]
                assert slot.widths and sum(slot.widths) <= box.width + 0.001  # noqa: PT018
                assert slot.heights and sum(slot.heights) <= box.height + 0.001  # noqa: PT018


# Text


def test_what_fits_stays_as_it_is_written() -> None:
    written = slide("isi", Text(bullets("satu", "dua")))
    assert fit(written) == (written,)


def test_text_steps_down_before_it_splits() -> None:
    (fitted,) = fit(slide("isi", Text(bullets(*[SENTENCE] * 5))))
    assert first_text(fitted).size == 22


def test_a_list_goes_on_between_items_at_the_largest_size_that_saves_slides() -> None:
    fitted = fit(slide("isi", Text(bullets(*[SENTENCE] * 10))))
    assert [len(first_text(each).paragraphs) for each in fitted] == [5, 5]
    assert [first_text(each).size for each in fitted] == [22, 22]


def test_the_last_slide_of_a_list_is_not_left_with_one_item() -> None:
    fitted = fit(slide("isi", Text(bullets(*[SENTENCE] * 19))))
    assert [len(first_text(each).paragraphs) for each in fitted] == [7, 7, 5]


def test_a_slide_that_goes_on_has_a_title_and_an_id_of_its_own() -> None:
    written = slide(
        "isi",
        Text(bullets(*[SENTENCE] * 20)),
        minutes=10,
        notes=(line("Tanyakan."),),
        footer=line("Sumber: A"),
        section="Bagian 1",
    )
    fitted = fit(written)
    assert [each.title.text for each in fitted] == [
        "Judul",
        "Judul (lanjutan)",
        "Judul (lanjutan 2)",
    ]
    assert [each.id for each in fitted] == ["a", "a-lanjutan", "a-lanjutan-2"]
    assert [each.continued for each in fitted] == [0, 1, 2]
    assert [each.minutes for each in fitted] == [10, 0, 0]
    assert [len(each.notes) for each in fitted] == [1, 0, 0]
    assert {(each.footer, each.section) for each in fitted} == {(line("Sumber: A"), "Bagian 1")}


def test_titles_stay_unique_beside_a_slide_that_is_called_lanjutan() -> None:
    long = slide("isi", Text(bullets(*[SENTENCE] * 11)))
    other = replace(slide("isi", Text(()), title="Judul (lanjutan)"), id="a-lanjutan")
    fitted = fit(long, other)
    assert fitted[1].title.text == "Judul (lanjutan 2)"
    assert len({each.id for each in fitted}) == len({each.title.text for each in fitted}) == 3


def test_a_title_that_leaves_no_room_for_lanjutan_loses_its_last_words() -> None:
    title = ("Perjanjian antarnegara " * 6).strip()
    fitted = fit(slide("isi", Text(bullets(*[SENTENCE] * 11)), title=title))
    assert fitted[1].title.text == title.removesuffix(" antarnegara") + "… (lanjutan)"
    assert_everything_stands_in_its_box(fitted)


def test_an_overlong_paragraph_splits_at_a_sentence() -> None:
    fitted = fit(slide("isi", Text((line(sentences(30)),))))
    texts = [first_text(each).paragraphs[0].text for each in fitted]
    assert len(texts) > 1
    assert all(text.endswith("laut.") for text in texts)


def test_an_overlong_sentence_splits_at_a_word() -> None:
    fitted = fit(slide("isi", Text((line(("perjanjian " * 300).strip()),))))
    assert len(fitted) > 1
    assert all(first_text(each).paragraphs[0].text.endswith("perjanjian") for each in fitted)


def test_a_split_item_keeps_its_number_and_its_looks() -> None:
    item = Paragraph((Run(sentences(20)), Run(sentences(20), bold=True)), marker="number", number=7)
    fitted = fit(slide("isi", Text((item,))))
    pieces = [first_text(each).paragraphs[0] for each in fitted]
    assert {(piece.marker, piece.number) for piece in pieces} == {("number", 7)}
    assert [run.bold for run in pieces[0].runs] == [False]
    assert [run.bold for run in pieces[-1].runs] == [True]


def test_a_long_paragraph_begins_below_a_short_one() -> None:
    fitted = fit(slide("isi", Text((line("Pengantar."), line(sentences(30))))))
    assert len(first_text(fitted[0]).paragraphs) == 2


def test_a_word_wider_than_the_box_makes_the_type_smaller() -> None:
    (fitted,) = fit(slide("isi", Text((line("m" * 32),))))
    assert first_text(fitted).size == 20


def test_a_word_of_300_letters_is_left_to_break_at_the_floor() -> None:
    (fitted,) = fit(slide("isi", Text((line("x" * 300),))))
    assert first_text(fitted).size == 18
    assert first_text(fitted).paragraphs[0].text == "x" * 300


def test_two_thousand_words_come_out_as_several_slides() -> None:
    words = [f"kata{number}" for number in range(2000)]
    fitted = fit(slide("isi", Text((line(" ".join(words)),))))
    assert len(fitted) > 10
    assert letters(fitted) == "".join(words)


def test_bold_runs_are_measured_in_bold() -> None:
    plain, heavy = line("Kementerian Luar Negeri"), bold(line("Kementerian Luar Negeri"))
    widths = [measuring.line_width(each, "Carlito", False, 24) for each in (plain, heavy)]
    assert widths[0] < widths[1] == measuring.line_width(plain, "Carlito", True, 24)


def test_numbers_do_not_part_at_their_dash_and_compounds_do() -> None:
    assert measuring.words((Run("1945–1950"),), "Carlito", False)[0].pieces[1:] == ()
    assert len(measuring.words((Run("Asia-Pasifik"),), "Carlito", False)[0].pieces) == 2
    assert len(measuring.words((Run("negara-"), Run("negara")), "Carlito", False)) == 1


@pytest.mark.parametrize(("ems", "parted", "whole"), [(5, 6, 7), (12, 2, 3), (13, 2, 2)])
def test_the_larger_count_of_breaking_at_hyphens_or_not_holds(
    ems: float, parted: int, whole: int
) -> None:
    runs = (Run("dan negara-negara Asia-Pasifik yang bekerja-sama"),)
    words = measuring.words(runs, "Carlito", False)
    assert len(measuring.starts(words, ems, part=True)) == parted
    assert len(measuring.starts(words, ems, part=False)) == whole
    assert measuring.lines(runs, "Carlito", False, 10, ems * 10 * fonts.SLACK) == whole


def test_forced_breaks_count_as_lines() -> None:
    runs = (Run("a"), Run("", line_break=True), Run("", line_break=True), Run("b"))
    assert measuring.lines(runs, "Carlito", False, 18, 500) == 3


def test_a_card_keeps_its_head_in_the_same_box() -> None:
    card = Text((line(sentences(3)),), head=line("Istilah"))
    (fitted,) = fit(slide("isi", Text((line("x"),)), card))
    assert_everything_stands_in_its_box((fitted,))


def test_columns_have_one_size_and_their_heads_on_every_slide() -> None:
    short = Text((line("pendek"),), head=line("Kiri"))
    long = Text(bullets(*[SENTENCE] * 9), head=line("Kanan"))
    fitted = fit(slide("dua", short, long))
    assert len(fitted) == 2
    assert [[slot.head for slot in each.slots if isinstance(slot, Text)] for each in fitted] == [
        [short.head, long.head]
    ] * 2
    assert first_text(fitted[1]).paragraphs == ()
    assert len({slot.size for each in fitted for slot in each.slots if isinstance(slot, Text)}) == 1


def test_long_heads_step_down_together() -> None:
    left = Text((line("x"),), head=line("Perjanjian tentang batas laut dua negara tetangga"))
    (fitted,) = fit(slide("dua", left, Text((line("y"),), head=line("Kanan"))))
    sizes = [slot.head_size for slot in fitted.slots if isinstance(slot, Text)]
    assert sizes == [20, 20]


def test_a_picture_stays_while_its_text_goes_on() -> None:
    picture = slides.Picture("peta.png", "Peta")
    fitted = fit(slide("gambar", picture, Text(bullets(*[SENTENCE] * 9))))
    assert len(fitted) == 2
    assert {each.slots[0] for each in fitted} == {picture}


def test_sources_fill_two_columns_and_then_the_next_slide() -> None:
    fitted = fit(slide("sumber", Text(bullets(*[sentences(2)] * 20))))
    assert [first_text(each).columns for each in fitted] == [(8, 8), (4, 0)]
    assert_everything_stands_in_its_box(fitted)


# What cannot be split


def test_a_title_of_two_lines_is_balanced() -> None:
    text = "Perjanjian bilateral lebih mudah dicapai daripada perjanjian banyak pihak di dunia"
    (fitted,) = fit(slide("isi", Text(()), title=text))
    assert fitted.title_inset > 50
    narrow = TITLE.width - fitted.title_inset
    assert measuring.lines(fitted.title.runs, "Carlito", True, 32, narrow) == 2


def test_a_title_of_one_line_is_left_alone() -> None:
    assert fit(slide("isi", Text(())))[0].title_inset == 0


def test_a_long_title_steps_down_and_a_longer_one_is_refused() -> None:
    (fitted,) = fit(slide("isi", Text(()), title=("Perjanjian antarnegara " * 6).strip()))
    assert fitted.title_size == 28
    assert refusals(slide("isi", Text(()), title=("Perjanjian antarnegara " * 7).strip())) == [
        "slide 1: judul terlalu panjang, kira-kira 23 huruf lebih daripada tempatnya. "
        'Persingkat "Perjanjian antarnegara Perjanjian antarn…".'
    ]


def test_options_have_one_size() -> None:
    (fitted,) = fit(slide("kuis", options("ya", sentences(2), "tidak", "mungkin")))
    assert fitted.layout == "kuis"
    assert [slot.size for slot in fitted.slots if isinstance(slot, Options)] == [20]
    assert_everything_stands_in_its_box((fitted,))


def test_five_options_stand_in_rows() -> None:
    (fitted,) = fit(slide("kuis", options("a", "b", "c", "d", "e")))
    assert fitted.layout == "kuis-baris"


def test_options_that_are_too_long_are_refused_by_letter() -> None:
    (problem,) = refusals(slide("kuis", options("ya", sentences(9), "tidak")))
    assert problem.startswith("slide 1: pilihan B terlalu panjang, kira-kira ")


def test_six_options_have_no_place() -> None:
    six = replace(options(*"abcde"), options=options(*"abcde").options + options("f").options)
    assert refusals(slide("kuis", six)) == [
        "slide 1: ada 6 pilihan, tempatnya 5. Kurangi pilihannya."
    ]


def test_a_quotation_steps_down_and_is_not_split() -> None:
    (fitted,) = fit(slide("kutipan", Quote((line(sentences(5)),), line("Bung Hatta"))))
    assert isinstance(fitted.slots[0], Quote)
    assert fitted.slots[0].size == 28
    (problem,) = refusals(slide("kutipan", Quote((line(sentences(30)),), None)))
    assert "kutipan terlalu panjang" in problem
    (problem,) = refusals(slide("kutipan", Quote((line("x"),), line(sentences(9)))))
    assert "penutur terlalu panjang" in problem


def test_a_big_number_is_not_broken() -> None:
    (fitted,) = fit(slide("angka", Text((line("17.508"),)), Text((line("pulau"),))))
    assert first_text(fitted).size is None
    (problem,) = refusals(slide("angka", Text((line("1.234.567.890.123.456"),)), Text(())))
    assert 'kata "1.234.567.890.123.456" pada angka lebih lebar daripada tempatnya' in problem


def test_source_and_section_lines_are_one_line() -> None:
    found = refusals(slide("isi", Text(()), footer=line(sentences(4)), section=sentences(4)))
    assert ["penanda bagian" in found[0], "baris sumber" in found[1]] == [True, True]


def test_a_head_that_leaves_no_room_is_refused() -> None:
    card = Text((line("x"),), head=line(sentences(20)))
    (problem,) = refusals(slide("isi", Text((line("x"),)), card))
    assert "kepala kartu tidak menyisakan tempat untuk isinya" in problem


# Tables


def test_a_table_fills_its_width_and_no_word_is_broken() -> None:
    (fitted,) = fit(slide("tabel", table(("Nama", "Tujuan"), ("ASEAN", sentences(3)))))
    found = first_table(fitted)
    assert found.widths
    assert sum(found.widths) == pytest.approx(873)
    assert found.widths[0] < found.widths[1]
    word = measuring.longest_word(line("ASEAN"), "Carlito", True, 20)
    assert found.widths[0] >= word + 2 * tables.INSET_X


def test_a_table_splits_between_rows_and_repeats_its_header() -> None:
    rows = [(f"Negara {number}", sentences(2)) for number in range(20)]
    fitted = fit(slide("tabel", table(("Nama", "Isi"), *rows)))
    parts = [first_table(each) for each in fitted]
    assert len(parts) > 1
    assert {part.rows[0][0].paragraphs[0].text for part in parts} == {"Nama"}
    assert len({part.widths for part in parts}) == 1
    names = [row[0].paragraphs[0].text for part in parts for row in part.rows[1:]]
    assert names == [name for name, _ in rows]
    assert_everything_stands_in_its_box(fitted)


def test_the_first_column_is_measured_in_bold() -> None:
    (fitted,) = fit(slide("tabel", table(("iii", "iii"), ("www", "www"))))
    widths = first_table(fitted).widths
    assert widths
    assert widths[0] > widths[1]


def test_a_word_wider_than_the_table_breaks_at_the_floor() -> None:
    (fitted,) = fit(slide("tabel", table(("A", "B"), ("pendek", "x" * 300))))
    found = first_table(fitted)
    assert found.size == 16
    assert_everything_stands_in_its_box((fitted,))


def test_a_row_higher_than_the_slide_is_refused() -> None:
    (problem,) = refusals(slide("tabel", table(("A", "B"), ("a", "b"), ("x", sentences(40)))))
    assert problem.startswith("slide 1: baris 2 tabel terlalu tinggi: ")


def test_a_table_of_too_many_columns_is_refused() -> None:
    (problem,) = refusals(slide("tabel", table(("kolom",) * 40, ("isi",) * 40)))
    assert problem == "slide 1: tabel memiliki 40 kolom, terlalu banyak. Bagi menjadi dua tabel."


# Characters


def test_a_character_that_the_face_lacks_is_named_with_its_place() -> None:
    other = replace(slide("isi", Text((line("benar ✓"),)), title="Dua"), id="b")
    assert refusals(slide("isi", Text((line("x"),))), other) == [
        'slide 2: huruf "✓" (U+2713) dalam "benar ✓" tidak ada dalam fon Calibri. '
        "Ganti dengan kata atau tanda lain."
    ]


def test_problems_carry_the_place_they_were_given() -> None:
    with pytest.raises(errors.TemplateError, match=r"^isi\.html: slide 1: huruf U\+00AD dalam"):
        fitting.fit([slide("isi", Text((line("ker\u00adja"),)))], BOXES, "isi.html")


def test_all_problems_of_all_slides_are_told_at_once() -> None:
    bad = slide("isi", Text((line("😀"),)))
    long = replace(slide("kuis", options(sentences(9), sentences(9)), title="X" * 200), id="b")
    assert len(refusals(bad, long)) == 4


# Properties

WORD = st.text(
    st.sampled_from("aaaeeeiiinnnrrstukmgbpdlhoywjcfvzqxABCDE0123456789-–.,()é"), min_size=1
)
WORDS = st.lists(WORD, min_size=1, max_size=120).map(" ".join)
RUNS = st.lists(
    st.builds(Run, WORDS, bold=st.booleans(), italic=st.booleans())
    | st.builds(Run, WORD, script=st.sampled_from(["sup", "sub"]))
    | st.just(Run("", line_break=True)),
    min_size=1,
    max_size=6,
).map(tuple)
PARAGRAPHS = st.lists(
    st.builds(
        Paragraph,
        RUNS,
        level=st.integers(0, 3),
        marker=st.sampled_from(["", "bullet", "number"]),
        number=st.integers(1, 9),
    ),
    max_size=12,
).map(tuple)
TEXT = st.builds(Text, PARAGRAPHS)
HEADED = st.builds(Text, PARAGRAPHS, st.none() | WORD.map(line))
ROWS = st.integers(1, 5).flatmap(
    lambda columns: st.lists(
        st.lists(st.lists(WORD, max_size=12).map(" ".join), min_size=columns, max_size=columns).map(
            tuple
        ),
        min_size=2,
        max_size=25,
    )
)
SLIDES = (
    st.builds(lambda text: slide("isi", text), TEXT)
    | st.builds(lambda text, card: slide("isi", text, card), TEXT, HEADED)
    | st.builds(lambda left, right: slide("dua", left, right), HEADED, HEADED)
    | st.builds(lambda text: slide("sumber", text), TEXT)
    | st.builds(lambda rows: slide("tabel", table(*rows)), ROWS)
    | st.builds(
        lambda texts: slide("kuis", options(*texts)), st.lists(WORD, min_size=2, max_size=5)
    )
)
RELAXED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def fitted_or_nothing(written: Slide) -> tuple[Slide, ...]:
    with contextlib.suppress(errors.TemplateError):
        return fit(written)
    return ()


@RELAXED
@given(SLIDES)
def test_nothing_is_lost(written: Slide) -> None:
    if fitted := fitted_or_nothing(written):
        assert sorted(letters(fitted)) == sorted(letters((written,)))
        if len(written.slots) == 1:
            assert letters(fitted) == letters((written,))


@RELAXED
@given(SLIDES)
def test_every_body_stands_in_its_box(written: Slide) -> None:
    assert_everything_stands_in_its_box(fitted_or_nothing(written))


@RELAXED
@given(SLIDES)
def test_fitting_twice_is_fitting_once(written: Slide) -> None:
    fitted = fitted_or_nothing(written)
    assert fitting.fit(fitted, BOXES) == fitted


@RELAXED
@given(SLIDES)
def test_titles_and_ids_are_unique(written: Slide) -> None:
    fitted = fitted_or_nothing(written)
    assert len({each.id for each in fitted}) == len(fitted)
    assert len({each.title.text for each in fitted}) == len(fitted)


# Question and answer


def filled(answer: str, blank: str) -> tuple[Run, ...]:
    return Run("Isi "), Run(answer, bold=True, answer=True, blank=blank), Run(".")  # type: ignore[arg-type]


def blanks_of(one: Slide) -> list[Run]:
    return [run for text in slides.paragraphs(one) for run in text.runs if run.blank]


@pytest.mark.parametrize("blank", ["open", "shut"])
def test_blanks_of_a_text_are_as_wide_as_the_widest_answer(blank: str) -> None:
    texts = tuple(Paragraph(filled(word, blank)) for word in ("dua", "Bank Dunia", "mengesahkan"))
    (fitted,) = fit(slide("isi", Text(texts)))
    face = fonts.Face("Carlito", bold=True)
    widths = [fonts.width(run.text, face, 20) for run in blanks_of(fitted)]
    space = fonts.width(fonts.NO_BREAK_SPACE, face, 20)
    assert max(widths) - min(widths) < space
    assert min(widths) > fonts.width("mengesahkan", face, 20)
    assert fit(fitted) == (fitted,)


def test_a_shut_blank_says_nothing_of_its_answer() -> None:
    (fitted,) = fit(slide("isi", Text((Paragraph(filled("dua", "shut")),))))
    assert fitted.slots[0].paragraphs[0].text.replace(fonts.NO_BREAK_SPACE, "") == "Isi ."  # type: ignore[union-attr]


def test_a_cell_to_fill_has_the_room_of_its_answer() -> None:
    answer = "Kedua negara mulai terikat oleh isi perjanjian itu"

    def tabled(blank: str) -> Table:
        cells = (Cell((line("Berlaku"),)), Cell((Paragraph(filled(answer, blank)[1:2]),)))
        head = (Cell((line("Tahap"),), header=True), Cell((line("Arti"),), header=True))
        (fitted,) = fit(slide("tabel", Table((head, cells), 1, "Tahap")))
        assert fit(fitted) == (fitted,)
        return fitted.slots[0]  # type: ignore[return-value]

    shut, opened = tabled("shut"), tabled("open")
    assert (shut.size, shut.widths, shut.heights) == (opened.size, opened.widths, opened.heights)
    assert shut.rows[1][1].paragraphs[0].text == ""
    assert opened.rows[1][1].paragraphs[0].text == answer


def test_question_and_answer_have_the_smaller_of_both_sizes() -> None:
    question = slide("isi", Text((line("Pendek."),)), title="Soal")
    answer = replace(
        slide("isi", Text((line(sentences(9)),)), title="Jawaban"), id="b", answers="a"
    )
    alone, together = fit(question), fit(question, answer)
    assert alone[0].slots[0].size is None  # type: ignore[union-attr]
    assert together[0].slots[0].size == together[1].slots[0].size  # type: ignore[union-attr]
    assert together[1].slots[0].size is not None  # type: ignore[union-attr]
    assert fit(*together) == together


def test_more_than_five_cards_get_more_rows() -> None:
    assert fit(slide("urutan", options(*"abcde")))[0].layout == "urutan"
    assert fit(slide("urutan", options(*"abcdef")))[0].layout == "urutan-panjang"


def test_a_grid_has_the_largest_squares_and_is_refused_where_letters_are_too_small() -> None:
    def grid(side: int) -> slides.Grid:
        return slides.Grid(((line("W"),) * side,) * side, "Kotak")

    clues = Text((line("Petunjuk"),))
    (small,) = fit(slide("kisi", grid(4), clues))
    (large,) = fit(slide("kisi", grid(14), clues))
    assert small.slots[0].side == fitting.grids.MOST_SIDE  # type: ignore[union-attr]
    assert large.slots[0].side == 320 / 14  # type: ignore[union-attr]
    (problem,) = refusals(slide("kisi", grid(30), clues))
    assert "kotak huruf 30 × 30 terlalu besar" in problem
