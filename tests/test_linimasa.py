"""``figures.linimasa``: dates in order, the time between them said, labels apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import figures, fitting, powerpoint, slides, words
from generator.figures import linimasa, stages
from tests import drawing_laws

WIDE, NARROW = (873.0, 325.0), (648.0, 325.0)
DATES = st.builds(
    words.Tanggal, st.integers(1850, 2030), st.integers(0, 12), st.sampled_from([0, 1, 15, 28])
).map(lambda date: date if date.bulan else words.Tanggal(date.tahun))
TEXTS = st.lists(
    st.sampled_from(
        [
            "Indonesia",
            "ditandatangani",
            "di",
            "Perjanjian",
            "dan",
            "anggota",
            "Undang-Undang",
            "ke-60",
        ]
    ),
    min_size=1,
    max_size=16,
).map(" ".join)
EVENTS = st.lists(
    st.builds(
        figures.Kejadian,
        DATES,
        TEXTS,
        st.sampled_from(["", "ASEAN"]),
        st.sampled_from(["", *stages.STAGES]),
    ),
    min_size=3,
    max_size=9,
).map(lambda events: tuple(sorted(events, key=lambda one: one.tanggal)))


def line(*texts: str, year: int = 1990, tahap: tuple[str, ...] = ()) -> figures.Linimasa:
    named = tahap or ("",) * len(texts)
    return figures.Linimasa(
        "Linimasa: uji",
        tuple(
            figures.Kejadian(words.Tanggal(year + 2 * n), text, "", stage)
            for n, (text, stage) in enumerate(zip(texts, named, strict=True))
        ),
    )


@settings(max_examples=60, deadline=None)
@given(EVENTS, st.integers(480, 900), st.integers(230, 330))
def test_labels_stand_inside_and_apart_or_the_line_is_refused(
    events: tuple[figures.Kejadian, ...], width: int, height: int
) -> None:
    try:
        drawing = figures.Linimasa("Linimasa: uji", events).draw(width, height, "Carlito")
    except figures.UnfitError:
        return
    assert list(drawing_laws.faults(drawing, 14)) == []
    said = [mark.text for mark in drawing.marks if isinstance(mark, figures.Label)]
    assert all(str(one.tanggal).replace(" ", "\u00a0") in said for one in events)


@pytest.mark.parametrize("count", range(3, 10))
@pytest.mark.parametrize("box", [WIDE, NARROW])
def test_three_to_nine_events_stand_on_a_wide_and_on_a_narrow_slide(
    count: int, box: tuple[float, float]
) -> None:
    drawing = line(*["Negara baru bergabung"] * count).draw(*box, "Carlito")
    assert list(drawing_laws.faults(drawing, 14)) == []


@pytest.mark.parametrize("count", [2, 10])
def test_too_few_and_too_many_events_are_refused_by_number(count: int) -> None:
    with pytest.raises(figures.UnfitError, match=f"3 sampai 9 peristiwa, di sini {count}"):
        line(*["a"] * count).draw(*WIDE, "Carlito")


def test_texts_that_are_too_long_are_refused_with_a_remedy() -> None:
    with pytest.raises(figures.UnfitError, match=r"tidak muat\. Ringkas teks peristiwanya"):
        line(*["Perjanjian ditandatangani dan disahkan " * 30] * 3).draw(*WIDE, "Carlito")


@pytest.mark.parametrize("count", [3, 4, 6, 9])
def test_dates_stand_in_the_order_of_time(count: int) -> None:
    drawing = line(*["Bergabung"] * count).draw(*NARROW, "Carlito")
    dates = [mark for mark in drawing.marks if isinstance(mark, figures.Label) and mark.bold]
    dots = [mark.centre for mark in drawing.marks if isinstance(mark, figures.Ellipse)]
    assert dots == sorted(dots, key=lambda dot: (dot[1], dot[0]))
    dates.sort(key=lambda mark: int(mark.text))
    for date, (x, _) in zip(dates, dots, strict=True):
        assert 0 < date.centre[0] - x < 40


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("1967-08-08", "1984", "17 tahun"),
        ("2007-04-27", "2022-01-25", "15 tahun"),
        ("2008-05-19", "2008-07-01", "43 hari"),
        ("2007-08-20", "2008-05-19", "9 bulan"),
        ("1992-12-17", "1994-01-01", "12 bulan"),
        ("1989-01", "1989-11", "10 bulan"),
        ("2023", "2024-03-21", ""),
        ("1994-04-15", "1994-04-15", "0 hari"),
    ],
)
def test_the_time_between_is_said_as_well_as_it_is_known(start: str, end: str, told: str) -> None:
    assert linimasa.selang(words.Tanggal.read(start), words.Tanggal.read(end)) == told


def test_every_stage_of_a_treaty_has_a_dot_of_its_own_form_and_a_meaning() -> None:
    drawing = line("a", "b", "c", "d", tahap=stages.STAGES).draw(*WIDE, "Carlito")
    forms = [
        tuple(
            (type(mark), round(getattr(mark, "width", 0) / 8)) for mark in stages.dot((9, 9), 16, s)
        )
        for s in stages.STAGES
    ]
    assert len(set(forms)) == 4
    said = [mark.text for mark in drawing.marks if isinstance(mark, figures.Label)]
    assert set(stages.STAGES) <= set(said)


def test_plain_dots_where_not_every_event_is_a_stage() -> None:
    drawing = line("a", "b", "c", tahap=("ditandatangani", "", "berlaku")).draw(*WIDE, "Carlito")
    assert not any(mark.name.startswith("Arti titik") for mark in drawing.marks)


def test_paper_may_ask_for_its_own_sizes() -> None:
    drawing = line("Lahir", "Tumbuh", "Berganti").draw(400, 150, "Source Sans 3", (10.5, 9))
    assert {m.size for m in drawing.marks if isinstance(m, figures.Label)} == {10.5, 12.6, 9}


def test_what_does_not_fit_stands_in_its_table() -> None:
    html = (
        '<main><section data-layout="figur"><h1>Judul</h1>'
        '<figure data-figure="linimasa" data-untuk="x"><table><caption>Judul</caption>'
        "<thead><tr><th>Tanggal</th></tr></thead><tbody><tr><td>1967</td></tr></tbody></table>"
        "</figure></section></main>"
    )
    deck = slides.read(html, "slide.html")
    short, long = line("a", "b", "c"), line("a", "b")
    (drawn,) = fitting.fit(deck, powerpoint.boxes(), subjects={("linimasa", "x"): short})
    (table,) = fitting.fit(deck, powerpoint.boxes(), subjects={("linimasa", "x"): long})
    assert isinstance(drawn.slots[0], slides.Figure)
    assert drawn.slots[0].drawing
    assert (table.layout, type(table.slots[0])) == ("tabel", slides.Table)
    assert replace(table, layout="figur").title == drawn.title
