"""``products.waktu``: how much of a story fits into a lesson, and how long each step takes."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from generator.content.lessons import Adegan
from generator.content.statements import Pernyataan
from generator.products import waktu

KINDS = ("pemantik", "definisi", "ciri", "kegiatan", "diskusi", "kuis", "refleksi")
POINTS = (Pernyataan(teks="Ada"),)
steps = st.builds(
    Adegan,
    jenis=st.sampled_from(KINDS),
    inti=st.just("Ada"),
    butir=st.just(POINTS),
    menit=st.integers(1, 20),
    penting=st.sampled_from((None, 1, 2, 3, 4)),
)
stories = st.lists(steps, min_size=1, max_size=25).map(tuple)
minutes = st.integers(1, 400)


def step(jenis: str, menit: int, penting: int | None = None) -> Adegan:
    return Adegan.model_validate(
        {"jenis": jenis, "inti": "Ada", "menit": str(menit), "penting": penting, "butir": POINTS}
    )


def planned(story: Sequence[Adegan]) -> list[int]:
    return [one.menit for one in story]


@given(stories, minutes)
def test_the_minutes_add_up_to_those_of_the_lesson(story: tuple[Adegan, ...], whole: int) -> None:
    told = waktu.timed(story, whole)
    assert sum(planned(told)) == whole
    assert [one.inti for one in told] == [one.inti for one in story]


@given(stories, minutes)
def test_no_step_falls_to_nothing_and_printed_minutes_stay_where_the_time_allows(
    story: tuple[Adegan, ...], whole: int
) -> None:
    told = waktu.timed(story, whole)
    if whole >= waktu.least(story) and any(one.jenis not in waktu.PRINTED for one in story):
        assert min(planned(told)) >= 1
        pairs = zip(story, told, strict=True)
        assert all(a.menit == b.menit for a, b in pairs if a.jenis in waktu.PRINTED)


@given(stories, minutes)
def test_a_longer_step_never_gets_less_than_a_shorter_one(
    story: tuple[Adegan, ...], whole: int
) -> None:
    free = [n for n, one in enumerate(story) if one.jenis not in waktu.PRINTED]
    told = waktu.timed(story, whole)
    for one in free:
        for other in free:
            if story[one].menit > story[other].menit:
                assert told[one].menit >= told[other].menit - 1


@given(stories, minutes)
def test_what_is_needed_is_always_told_and_the_order_stays(
    story: tuple[Adegan, ...], whole: int
) -> None:
    places = {id(one): number for number, one in enumerate(story)}
    found = [places[id(one)] for one in waktu.chosen(story, whole)]
    assert found == sorted(found)
    assert {places[id(one)] for one in waktu.needed(story)} <= set(found)


@given(stories, minutes)
def test_what_is_told_can_be_told_in_its_minutes(story: tuple[Adegan, ...], whole: int) -> None:
    if whole >= waktu.least(waktu.needed(story)):
        assert waktu.least(waktu.chosen(story, whole)) <= whole


@given(stories)
def test_a_lesson_as_long_as_planned_is_told_whole_and_as_planned(
    story: tuple[Adegan, ...],
) -> None:
    usual = waktu.usual(story)
    whole = sum(planned(usual))
    more = [one for one in waktu.chosen(story, whole) if one.urutan == 4]
    assert whole == 0 or not more
    if usual:
        assert waktu.timed(usual, whole) == usual


def test_a_short_lesson_leaves_out_the_least_important_first() -> None:
    story = (step("pemantik", 4), step("ciri", 7), step("kuis", 5), step("refleksi", 4))
    assert [one.jenis for one in waktu.chosen(story, 13)] == ["pemantik", "kuis", "refleksi"]


def test_a_little_less_time_tightens_and_leaves_nothing_out() -> None:
    story = (step("pemantik", 6), step("kegiatan", 10), step("ciri", 6))
    told = waktu.timed(waktu.chosen(story, 18), 18)
    assert planned(told) == [4, 10, 4]


def test_a_longer_lesson_adds_what_only_it_has() -> None:
    story = (step("pemantik", 6), step("kuis", 3, penting=4), step("kuis", 5, penting=4))
    assert len(waktu.chosen(story, 8)) == 1
    assert len(waktu.chosen(story, 9)) == 2
    assert len(waktu.chosen(story, 60)) == 3


def test_a_story_without_indispensable_steps_needs_its_most_important_one() -> None:
    opener, less, more = step("bagian", 1), step("ciri", 3), step("kuis", 4)
    assert waktu.needed((less, more)) == (more,)
    assert waktu.needed((opener, less, more)) == (opener, more)
    assert waktu.chosen((opener, less, more), 5) == (opener, more)


def test_an_opener_that_nothing_follows_is_left_out() -> None:
    story = (step("pemantik", 4), step("bagian", 1), step("ciri", 9), step("bagian", 1))
    assert [one.jenis for one in waktu.needed(story)] == ["pemantik"]


def test_work_is_what_pupils_do_themselves() -> None:
    story = (step("ciri", 5), step("kegiatan", 10), step("diskusi", 4), step("kuis", 3))
    assert waktu.worked((*story, step("refleksi", 2), step("tiket", 2))) == 21
