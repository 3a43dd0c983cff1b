"""``choosing``: the same ``acak`` gives the same sheet, wherever an item stands in the pool."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import choosing
from generator.soal import pilihan_ganda
from generator.soal.base import Soal

KINDS = tuple(choosing.ORDER)
SEEDS = st.integers(0, 10_000)


def item(number: int, *, dasar: str | None = None, tp: str = "a") -> pilihan_ganda.PilihanGanda:
    return pilihan_ganda.PilihanGanda(
        id=f"soal-{number}",
        tp=tp,
        tingkat="C2",
        pokok="Pokok",
        pembahasan="Sebab",
        sumber=("kbbi",),
        dasar=dasar,
        pilihan=[{"teks": "satu", "benar": True}, "dua", "tiga", "empat", "lima"],
    )


def ids(items: tuple[Soal, ...]) -> list[str]:
    return [one.id for one in items]


@given(SEEDS, st.integers(0, 40))
def test_the_same_acak_chooses_the_same(pool: tuple[Soal, ...], acak: int, jumlah: int) -> None:
    first = choosing.choose(pool, jumlah, KINDS, acak)
    assert choosing.choose(pool, jumlah, KINDS, acak) == first
    assert choosing.choose(tuple(reversed(pool)), jumlah, KINDS, acak) == first
    shuffled = list(pool)
    Random(acak).shuffle(shuffled)
    assert choosing.choose(shuffled, jumlah, KINDS, acak) == first


def test_another_acak_chooses_otherwise(pool: tuple[Soal, ...]) -> None:
    choices = {tuple(ids(choosing.choose(pool, 8, KINDS, acak))) for acak in range(20)}
    assert len(choices) == 20


@given(SEEDS, st.integers(0, 200))
def test_no_two_items_test_one_fact(pool: tuple[Soal, ...], acak: int, jumlah: int) -> None:
    chosen = choosing.choose(pool, jumlah, KINDS, acak)
    facts = [one.dasar for one in chosen if one.dasar]
    assert len(facts) == len(set(facts))
    assert len(chosen) <= jumlah


@given(SEEDS, st.data())
def test_what_is_taken_is_not_chosen(
    pool: tuple[Soal, ...], acak: int, data: st.DataObject
) -> None:
    facts = sorted({one.dasar for one in pool if one.dasar})
    taken = frozenset(data.draw(st.lists(st.sampled_from(facts), max_size=20)))
    chosen = choosing.choose(pool, 30, KINDS, acak, taken)
    assert not {one.dasar for one in chosen} & taken


@given(SEEDS, st.lists(st.sampled_from(KINDS), min_size=1, unique=True))
def test_only_the_kinds_that_are_asked_for_are_chosen(
    pool: tuple[Soal, ...], acak: int, kinds: list[str]
) -> None:
    chosen = choosing.choose(pool, 12, kinds, acak)
    assert {one.jenis for one in chosen} <= set(kinds)
    order = [choosing.ORDER.index(one.jenis) for one in chosen]
    assert order == sorted(order)


def test_every_kind_has_its_place_on_the_sheet(pool: tuple[Soal, ...]) -> None:
    assert {one.jenis for one in pool} <= set(choosing.ORDER)


@given(SEEDS)
def test_the_choice_is_spread_over_kinds(pool: tuple[Soal, ...], acak: int) -> None:
    kinds = ("pg", "benar-salah", "isian")
    chosen = choosing.choose(pool, 6, kinds, acak)
    counts = [sum(one.jenis == kind for one in chosen) for kind in kinds]
    assert max(counts) - min(counts) <= 1


@given(SEEDS)
def test_the_choice_is_spread_over_aims(acak: int) -> None:
    pool = [item(number, tp="abc"[number % 3]) for number in range(30)]
    chosen = choosing.choose(pool, 9, ("pg",), acak)
    assert sorted(one.tp for one in chosen) == list("aaabbbccc")


def test_items_without_a_fact_of_their_own_may_stand_together() -> None:
    assert len(choosing.choose([item(number) for number in range(5)], 5, ("pg",), 1)) == 5


def test_of_two_items_about_one_fact_only_one_is_chosen() -> None:
    pool = [item(1, dasar="x"), item(2, dasar="x"), item(3, dasar="y")]
    assert len(choosing.choose(pool, 3, ("pg",), 1)) == 2


def test_an_empty_pool_gives_an_empty_sheet() -> None:
    assert choosing.choose([], 10, KINDS, 1) == ()
    assert choosing.arrange([], 1, 4, 1) == ()


@given(SEEDS, st.integers(1, 50), st.sampled_from([3, 4, 5]))
@settings(max_examples=30, deadline=None)
def test_items_are_numbered_through_from_the_first(
    pool: tuple[Soal, ...], acak: int, first: int, pilihan: int
) -> None:
    fitting = [one for one in pool if one.fits(pilihan)]
    arranged = choosing.arrange(fitting, first, pilihan, acak)
    assert [one.nomor for one in arranged] == list(range(first, first + len(fitting)))
    assert [one.soal for one in arranged] == fitting


@given(SEEDS, st.data())
@settings(deadline=None)
def test_another_items_coming_changes_nothing_in_an_items_arrangement(
    pool: tuple[Soal, ...], acak: int, data: st.DataObject
) -> None:
    fitting = [one for one in pool if one.fits(4)]
    some = data.draw(st.lists(st.sampled_from(fitting), unique_by=lambda one: one.id))
    alone = {one.soal.id: one.tampilan for one in choosing.arrange(some, 1, 4, acak)}
    among = {one.soal.id: one.tampilan for one in choosing.arrange(fitting, 7, 4, acak)}
    assert alone == {name: among[name] for name in alone}


def test_another_acak_arranges_the_options_otherwise() -> None:
    orders = {
        tuple(option.teks for option in choosing.arrange([item(1)], 1, 5, acak)[0].tampilan.pilihan)
        for acak in range(50)
    }
    assert len(orders) > 20


def test_the_key_falls_on_every_letter() -> None:
    keys = [choosing.arrange([item(1)], 1, 4, acak)[0].tampilan.kunci for acak in range(200)]
    assert all(30 <= keys.count(letter) <= 70 for letter in "ABCD")


@pytest.mark.parametrize(
    ("acak", "chosen"),
    [
        (1, ["soal-2", "soal-1", "soal-0"]),
        (2, ["soal-2", "soal-8", "soal-4"]),
    ],
)
def test_the_choice_is_the_same_on_every_python(acak: int, chosen: list[str]) -> None:
    """Written down once; a change here changes every sheet that a teacher has printed."""
    pool = [item(number) for number in range(9)]
    assert ids(choosing.choose(pool, 3, ("pg",), acak)) == chosen
