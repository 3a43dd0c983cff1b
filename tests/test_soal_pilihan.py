"""Items of choice beyond one right letter, and groups: proved by the content, over many seeds."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import choosing, content, soal, words
from generator.content.models import Topik
from generator.errors import ContentError
from generator.soal.base import Soal
from generator.soal.kategori import Kategori
from generator.soal.pasangan import TabelPasangan
from generator.soal.pilihan_ganda import Pernyataan
from generator.soal.pilihan_kompleks import PilihanKompleks
from generator.soal.sebab_akibat import FIVE, FOUR, SebabAkibat
from tests import topics
from tests.plain_topic import Plain, same

SEEDS = range(200)
FOLDERS = {"kerja-sama-internasional": topics.SHIPPED, "jenis-batuan": topics.SECOND}


@pytest.fixture(scope="module", params=FOLDERS)
def plain(request: pytest.FixtureRequest) -> Plain:
    return Plain(FOLDERS[request.param])


@pytest.fixture(scope="module")
def derived(plain: Plain, topik: Topik, second: Topik) -> tuple[Soal, ...]:
    shipped = plain.pokok["judul"] == topik.pokok.judul
    return soal.derive(topik if shipped else second)


@pytest.fixture(scope="module")
def every(items: tuple[Soal, ...], pool: tuple[Soal, ...]) -> tuple[Soal, ...]:
    """Authored and derived items of the shipped topic."""
    return (*items, *pool)


def of_kind(items: tuple[Soal, ...], kind: type[Soal], prefix: str = "") -> list[Any]:
    found = [item for item in items if type(item) is kind and item.id.startswith(prefix)]
    assert found
    return found


def about(plain: Plain, item: Soal, prefix: str) -> str:
    """The kind of fact that a derived item asks for."""
    names = sorted(plain.ragam, key=len, reverse=True)
    return next(ragam for ragam in names if item.id.startswith(f"{prefix}-{ragam}"))


# Derived items against the content, read by another road


def test_a_pair_is_right_just_where_the_content_has_it(
    plain: Plain, derived: tuple[Soal, ...]
) -> None:
    for item in of_kind(derived, TabelPasangan):
        ragam = about(plain, item, "pasangan")
        assert plain.ragam[ragam]["tunggal"] == "true"
        for row in item.baris:
            fact = plain.fact(plain.called(row.kiri), ragam)
            assert fact.trusted
            assert (same(row.kanan) in fact.right) == row.benar, (item.id, row)
        assert [row.benar for row in item.baris].count(True) == 2
        assert len(item.baris) == 4


def test_a_wrong_pair_has_the_value_of_another_wrong_one(
    plain: Plain, derived: tuple[Soal, ...]
) -> None:
    """So that no right row gives a wrong one away."""
    for item in of_kind(derived, TabelPasangan):
        ragam = about(plain, item, "pasangan")
        wrong = [row for row in item.baris if not row.benar]
        own = {plain.fact(plain.called(row.kiri), ragam).nilai for row in wrong}
        assert {row.kanan for row in wrong} == own
        assert len({same(row.kanan) for row in item.baris}) == len(item.baris)


def test_a_sentence_to_sort_is_right_just_where_the_content_has_it(
    plain: Plain, derived: tuple[Soal, ...]
) -> None:
    found = [i for i in of_kind(derived, Kategori) if not i.id.startswith("kategori-ciri-")]
    assert found
    for item in found:
        ragam = about(plain, item, "kategori")
        truths = {
            told(plain, ragam, fact.contoh, value): same(value) in fact.right
            for fact in plain.facts(ragam)
            for value in [other.nilai for other in plain.facts(ragam)]
            if fact.trusted
        }
        for statement in item.pernyataan:
            assert truths[statement.teks] == statement.benar, (item.id, statement)


def told(plain: Plain, ragam: str, contoh: str, nilai: str) -> str:
    name = plain.contoh[contoh]["sebutan"]
    text: str = plain.ragam[ragam]["nyata"].replace("{nama}", name).replace("{nilai}", nilai)
    return text


@pytest.mark.parametrize(
    ("kind", "prefix"), [(PilihanKompleks, "pgk-ciri-"), (Kategori, "kategori-ciri-")]
)
def test_right_statements_are_traits_of_the_form_and_wrong_ones_of_another_alone(
    plain: Plain, derived: tuple[Soal, ...], kind: type[Soal], prefix: str
) -> None:
    for item in of_kind(derived, kind, prefix):
        form = item.id.removeprefix(prefix)
        assert words.lower(plain.bentuk[form]["nama"]) in item.pokok
        for statement in item.pernyataan:
            if statement.benar:
                assert statement.teks in plain.traits(form)
            else:
                assert plain.only_of(statement.teks) not in (None, form)
                assert statement.teks not in plain.traits(form)


def test_an_item_over_several_facts_names_all_their_sources(
    plain: Plain, derived: tuple[Soal, ...]
) -> None:
    for item in of_kind(derived, TabelPasangan):
        ragam = about(plain, item, "pasangan")
        for row in item.baris:
            contoh = plain.contoh[plain.called(row.kiri)]
            (fact,) = [f for f in contoh["fakta"] if f["ragam"] == ragam]
            wanted = fact.get("sumber", contoh.get("sumber"))
            assert set([wanted] if isinstance(wanted, str) else wanted) <= set(item.sumber)


def test_statement_and_reason_are_authored_only(derived: tuple[Soal, ...]) -> None:
    assert not [item for item in derived if item.jenis == "sebab-akibat"]


# Arrangement, over many seeds


@pytest.mark.parametrize("pilihan", [3, 4, 5])
def test_the_key_of_a_table_of_pairs_names_just_the_right_rows(
    every: tuple[Soal, ...], pilihan: int
) -> None:
    for item in of_kind(every, TabelPasangan):
        pairs = {(row.kiri, row.kanan, row.benar) for row in item.baris}
        for seed in SEEDS:
            shown = item.arrange(Random(f"{seed}:{item.id}"), pilihan)
            assert set(shown.baris) == pairs
            numbers = [re.findall(r"\((\d)\)", option.teks) for option in shown.pilihan]
            assert numbers == sorted(numbers)
            assert len({tuple(set_) for set_ in numbers}) == len(numbers) == pilihan
            (key,) = [n for n, o in zip(numbers, shown.pilihan, strict=True) if o.benar]
            right = [str(n) for n, row in enumerate(shown.baris, 1) if row[2]]
            assert key == right
            assert [o.huruf for o in shown.pilihan if o.benar] == [shown.kunci]


def test_ticks_stand_at_just_the_right_statements(every: tuple[Soal, ...]) -> None:
    for item in of_kind(every, PilihanKompleks):
        truth = {statement.teks: statement.benar for statement in item.pernyataan}
        assert 2 <= sum(truth.values()) < len(truth)
        for seed in SEEDS:
            shown = item.arrange(Random(f"{seed}:{item.id}"), 4)
            assert dict(shown.pernyataan) == truth
            named = {int(n) for n in re.findall(r"\((\d)\)", shown.kunci)}
            assert named == {n for n, (_, right) in enumerate(shown.pernyataan, 1) if right}


def test_each_row_of_a_category_stands_under_its_head(every: tuple[Soal, ...]) -> None:
    for item in of_kind(every, Kategori):
        truth = {statement.teks: statement.benar for statement in item.pernyataan}
        for seed in SEEDS:
            shown = item.arrange(Random(f"{seed}:{item.id}"), 4)
            assert dict(shown.baris) == truth
            heads = [part.split(" ", 1)[1] for part in shown.kunci.split("; ")]
            assert heads == [item.kepala[0 if right else 1] for _, right in shown.baris]


def test_rows_and_statements_change_places_with_the_seed(every: tuple[Soal, ...]) -> None:
    for item in every:
        if isinstance(item, TabelPasangan | PilihanKompleks | Kategori):
            shown = {str(item.arrange(Random(seed), 4)) for seed in range(20)}
            assert len(shown) > 1
            assert item.arrange(Random(7), 4) == item.arrange(Random(7), 4)


def judged(first: bool, second: bool, related: bool = False) -> SebabAkibat:
    return SebabAkibat(
        id="x", tp="a", tingkat="C4", pokok="Tentukan!", pembahasan="Sebab.", sumber=("s",),
        pernyataan="P.", benar=first, alasan="A.", alasan_benar=second, berhubungan=related,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("item", "five", "four"),
    [
        (judged(True, True, True), "A", "A"),
        (judged(True, True), "B", "B"),
        (judged(True, False), "C", "C"),
        (judged(False, True), "D", "C"),
        (judged(False, False), "E", "D"),
    ],
)
def test_the_letter_follows_from_what_is_right(item: SebabAkibat, five: str, four: str) -> None:
    for pilihan, letter, texts in ((5, five, FIVE), (4, four, FOUR)):
        for seed in range(5):
            shown = item.arrange(Random(seed), pilihan)
            assert shown.kunci == letter
            assert tuple(option.teks for option in shown.pilihan) == texts
            assert [o.huruf for o in shown.pilihan if o.benar] == [letter]


def test_statement_and_reason_need_four_or_five_options() -> None:
    assert [n for n in range(1, 7) if judged(True, True).fits(n)] == [4, 5]


def test_each_authored_kind_has_three_examples_in_different_forms(
    items: tuple[Soal, ...],
) -> None:
    for kind in (TabelPasangan, PilihanKompleks, Kategori, SebabAkibat):
        found = of_kind(tuple(item for item in items if not item.turunan), kind)
        assert len({item.bentuk for item in found}) == 3, kind


# Groups


def groups(items: tuple[Soal, ...]) -> list[tuple[str, ...]]:
    return sorted({item.bacaan.soal for item in items if item.bacaan})


def test_every_form_has_a_group(items: tuple[Soal, ...]) -> None:
    grouped = {item.bentuk for item in items if item.bacaan}
    assert grouped == {"bilateral", "regional", "multilateral"}
    assert all(len(group) >= 2 for group in groups(items))


@given(st.integers(0, 10_000), st.integers(0, 60), st.data())
@settings(deadline=None)
def test_a_group_is_chosen_whole_in_its_order_or_not_at_all(
    every: tuple[Soal, ...], acak: int, jumlah: int, data: st.DataObject
) -> None:
    kinds = data.draw(st.lists(st.sampled_from(choosing.ORDER), min_size=1, unique=True))
    gone = set(data.draw(st.lists(st.sampled_from([i.id for i in every]), max_size=5)))
    pool = [item for item in every if item.id not in gone]
    chosen = choosing.choose(pool, jumlah, kinds, acak)
    names = [item.id for item in chosen]
    assert len(chosen) <= jumlah
    facts = [item.dasar for item in chosen if item.dasar]
    assert len(facts) == len(set(facts))
    for group in groups(every):
        inside = [name for name in names if name in group]
        assert inside in ([], list(group))
        if inside:
            first = names.index(group[0])
            assert names[first : first + len(group)] == list(group)


def test_groups_are_chosen_by_some_seed(every: tuple[Soal, ...]) -> None:
    chosen = {i.id for acak in range(30) for i in choosing.choose(every, 12, ("pg",), acak)}
    for group in groups(every):
        assert set(group) <= chosen


def test_a_group_is_not_chosen_where_one_of_its_facts_is_taken(every: tuple[Soal, ...]) -> None:
    grouped = [item for item in every if item.bacaan]
    for item in grouped:
        assert item.bacaan
        taken = frozenset([str(item.dasar)])
        for acak in range(20):
            names = {i.id for i in choosing.choose(every, 30, ("pg",), acak, taken)}
            assert not names & set(item.bacaan.soal)


@given(st.integers(1, 60), st.integers(0, 1000))
@settings(deadline=None)
def test_the_head_of_a_group_names_its_numbers(
    items: tuple[Soal, ...], first: int, acak: int
) -> None:
    chosen = choosing.choose(items, 15, ("pg", "isian"), acak)
    arranged = choosing.arrange(chosen, first, 4, acak)
    for one in arranged:
        run = [o.nomor for o in arranged if o.soal.bacaan and o.soal.bacaan == one.soal.bacaan]
        if one.nomor in run[:1]:
            assert one.sampai == run[-1]
            assert run == list(range(run[0], run[-1] + 1))
        else:
            assert one.sampai is None


# What is refused, and how


HEAD = "sumber: noor-2009\n"
COMMON = "tp: tp-jenis, tingkat: C2, pokok: Pokok, pembahasan: Sebab."


def refused(folder: Path, text: str) -> list[str]:
    (folder / "soal" / "lain.yml").write_text(HEAD + text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        soal.read(content.read(folder))
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (
            "jenis: pasangan, kepala: [A, B], baris: [{kiri: a, kanan: b, benar: true}, "
            "{kiri: c, kanan: d}, {kiri: e, kanan: f}, {kiri: g, kanan: h}]",
            'soal "x" punya 1 pasangan benar; perlu paling sedikit dua yang benar dan dua yang '
            "salah.",
        ),
        (
            "jenis: pasangan, kepala: [A, B], baris: [{kiri: a, kanan: b, benar: true}, "
            "{kiri: A, kanan: d, benar: true}, {kiri: e, kanan: f}, {kiri: g, kanan: h}]",
            'soal "x" punya dua isi lajur kiri yang sama. Ganti salah satu.',
        ),
        (
            "jenis: pgk, pernyataan: [{teks: a, benar: true}, {teks: b}, {teks: c}, {teks: d}]",
            'soal "x" punya 1 pernyataan benar; perlu paling sedikit dua yang benar dan satu yang '
            "salah.",
        ),
        (
            "jenis: pgk, pernyataan: [{teks: a, benar: true}, {teks: A, benar: true}, {teks: c}, "
            "{teks: d}]",
            'soal "x" punya dua pernyataan yang sama. Ganti salah satu.',
        ),
        (
            "jenis: pgk, penskoran: separuh, pernyataan: [{teks: a, benar: true}, {teks: b, "
            "benar: true}, {teks: c}, {teks: d}]",
            'isian "penskoran"',
        ),
        (
            "jenis: pgk-kategori, pernyataan: [{teks: a}, {teks: b}, {teks: c}]",
            'soal "x" punya 0 pernyataan benar; perlu paling sedikit satu yang benar dan satu '
            "yang salah.",
        ),
        (
            "jenis: pgk-kategori, kepala: [Ya, ya], pernyataan: [{teks: a, benar: true}, "
            "{teks: b}, {teks: c}]",
            'soal "x" punya dua kepala yang sama. Ganti salah satu.',
        ),
        (
            "jenis: sebab-akibat, pernyataan: P., benar: true, alasan: A., alasan_benar: false, "
            "berhubungan: true",
            'soal "x" ditandai berhubungan, padahal pernyataan atau alasannya salah. '
            "Hapus berhubungan: true.",
        ),
    ],
)
def test_an_item_that_cannot_be_right_is_refused_with_its_place(
    write_topic: Callable[..., Path], item: str, said: str
) -> None:
    text = f"soal:\n  - {{id: x, {COMMON}, {item}}}\n".replace("Sebab.,", "Sebab,")
    found = refused(write_topic(), text)
    assert said in "\n".join(found)
    assert all(re.match(r"soal/lain\.yml:3:\d+: ", line) for line in found)


READING = "{id: g, paragraf: [Granit membeku perlahan.]}"
ONE = f"{{id: a, grup: g, dasar: a, jenis: isian, kunci: k, {COMMON[:-1]}}}"
TWO = f"{{id: b, grup: g, dasar: b, jenis: isian, kunci: k, {COMMON[:-1]}}}"


@pytest.mark.parametrize(
    ("group", "items", "said"),
    [
        ("{id: g}", [ONE, TWO], 'grup "g" belum punya bacaan. Isi paragraf atau tabelnya.'),
        (READING, [ONE], 'grup "g" dipakai 1 soal, seharusnya dua atau lebih.'),
        (
            READING,
            [ONE, TWO, ONE.replace("grup: g", "grup: h").replace("id: a", "id: c")],
            'grup "h" tidak ada dalam berkas ini. Tulis grup itu di sini.',
        ),
        (
            READING,
            [ONE, TWO.replace("dasar: b", "dasar: a")],
            'dua soal dalam grup "g" punya dasar yang sama. Bedakan faktanya.',
        ),
        (
            READING,
            [ONE, TWO.replace("jenis: isian, kunci: k", "jenis: pg, pilihan: [{teks: a, benar: "
                              "true}, b, c]")],
            "Samakan jenisnya.",
        ),
        (
            READING,
            [ONE, TWO.replace("dasar: b", "dasar: b, stimulus: {paragraf: [Lain.]}")],
            'soal "b" punya stimulus sendiri, padahal memakai bacaan grup. Hapus salah satu.',
        ),
        (f"{READING}, {READING}", [ONE, TWO], 'grup "g" sudah ada dalam berkas ini.'),
    ],
)  # fmt: skip
def test_a_group_that_cannot_stand_together_is_refused_with_its_place(
    write_topic: Callable[..., Path], group: str, items: list[str], said: str
) -> None:
    found = refused(write_topic(), f"grup: [{group}]\nsoal: [{', '.join(items)}]\n")
    assert len(found) == 1
    assert re.match(r"soal/lain\.yml:[23]:\d+: ", found[0])
    assert said in found[0]


def test_a_sound_group_is_read(write_topic: Callable[..., Path]) -> None:
    folder = write_topic()
    text = f"{HEAD}grup: [{READING}]\nsoal: [{ONE}, {TWO}]\n"
    (folder / "soal" / "lain.yml").write_text(text, encoding="utf-8")
    joined = [item for item in soal.read(content.read(folder)) if item.grup]
    assert [item.id for item in joined] == ["a", "b"]
    assert all(item.bacaan and item.bacaan.soal == ("a", "b") for item in joined)


def test_numbered_options_are_the_same_for_statements_and_pairs() -> None:
    """One function makes both: the same truth, the same chance, the same sets of numbers."""
    base = {"id": "x", "tp": "a", "tingkat": "C2", "pokok": "P", "pembahasan": "S",
            "sumber": ("s",)}  # fmt: skip
    truth = list(itertools.chain([True, True], [False, False]))
    texts = [{"teks": str(n), "benar": right} for n, right in enumerate(truth)]
    rows = [{"kiri": str(n), "kanan": str(n), "benar": right} for n, right in enumerate(truth)]
    one = Pernyataan.model_validate(base | {"pernyataan": texts}).arrange(Random(3), 4)
    two = TabelPasangan.model_validate(base | {"kepala": ("A", "B"), "baris": rows})
    assert one.pilihan == two.arrange(Random(3), 4).pilihan
