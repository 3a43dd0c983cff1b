"""Items: each derived one is judged against the content by another road, over many seeds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import pytest

from generator import content, soal, words
from generator.content.models import Topik
from generator.errors import ContentError
from generator.soal import (
    base,
    benar_salah,
    cari_kata,
    isian,
    jodoh,
    kasus,
    kategori,
    kelompokkan,
    linimasa,
    peta_buta,
    pilihan_ganda,
    pilihan_kompleks,
    rumpang,
    tabel,
    temukan,
    tts,
    uraian,
    urutkan,
)
from generator.soal.base import Soal
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


def of_kind(items: tuple[Soal, ...], kind: type[Soal], prefix: str = "") -> list[Any]:
    return [item for item in items if type(item) is kind and item.id.startswith(prefix)]


def right_of(item: pilihan_ganda.PilihanGanda) -> str:
    (right,) = [option.teks for option in item.pilihan if option.benar]
    return right


def wrong_of(item: pilihan_ganda.PilihanGanda) -> list[str]:
    return [option.teks for option in item.pilihan if not option.benar]


def about_facts(plain: Plain, items: tuple[Soal, ...]) -> list[tuple[Any, str, str]]:
    """Multiple-choice items about facts, with the kind of fact and the example's id."""
    found = []
    for item in of_kind(items, pilihan_ganda.PilihanGanda):
        for ragam in plain.ragam:
            contoh = item.id.removeprefix(f"{ragam}-").removesuffix("-balik")
            if item.id.startswith(f"{ragam}-") and contoh in plain.contoh:
                found.append((item, ragam, contoh))
    return found


# Derived items against the content


AUTHORED_ONLY = {"rumpang", "temukan", "kasus", "sebab-akibat", "peta-buta"}
"""Kinds whose wording or rubric no content can prove, or whose choice is a teacher's."""


def test_every_kind_is_derived_or_authored(pool: tuple[Soal, ...], items: tuple[Soal, ...]) -> None:
    assert {item.jenis for item in pool} == set(soal.KINDS) - AUTHORED_ONLY
    assert {item.jenis for item in (*pool, *items)} == set(soal.KINDS)


def test_ids_are_unique(derived: tuple[Soal, ...], items: tuple[Soal, ...]) -> None:
    counts = Counter(item.id for item in (*derived, *items))
    assert [name for name, count in counts.items() if count > 1] == []


def test_a_choice_has_exactly_one_right_option(derived: tuple[Soal, ...]) -> None:
    for item in of_kind(derived, pilihan_ganda.PilihanGanda):
        assert sum(option.benar for option in item.pilihan) == 1
        assert len({same(option.teks) for option in item.pilihan}) == len(item.pilihan)


def test_only_the_right_option_is_an_example_of_the_form(
    plain: Plain, derived: tuple[Soal, ...]
) -> None:
    found = of_kind(derived, pilihan_ganda.PilihanGanda, "contoh-")
    assert found
    for item in found:
        (form,) = [
            key
            for key, data in plain.bentuk.items()
            if item.pokok == f"Contoh {words.lower(data['nama'])} adalah"
        ]
        right = plain.contoh[plain.called(right_of(item))]
        assert right["bentuk"] == form
        for text in wrong_of(item):
            other = plain.contoh[plain.called(text)]
            assert other["bentuk"] != form
            assert other.get("pengelompokan", "pasti") == "pasti"
        assert right.get("pengelompokan", "pasti") == "pasti"


def test_only_the_right_option_is_true_of_the_example(
    plain: Plain, derived: tuple[Soal, ...]
) -> None:
    found = about_facts(plain, derived)
    assert found
    for item, ragam, contoh in found:
        if item.id.endswith("-balik"):
            continue
        fact = plain.fact(contoh, ragam)
        name = plain.contoh[contoh]["sebutan"]
        assert item.pokok == plain.ragam[ragam]["tanya"].replace("{nama}", name)
        assert same(right_of(item)) == same(fact.nilai)
        known = {same(other.nilai): other for other in plain.facts(ragam) if other.trusted}
        for text in wrong_of(item):
            assert same(text) in known, (item.id, text)
            assert not known[same(text)].right & fact.right, (item.id, text)


def test_only_the_right_option_has_the_value_that_is_asked_for(
    plain: Plain, derived: tuple[Soal, ...]
) -> None:
    found = [one for one in about_facts(plain, derived) if one[0].id.endswith("-balik")]
    assert found
    for item, ragam, contoh in found:
        fact = plain.fact(contoh, ragam)
        assert item.pokok == plain.ragam[ragam]["balik"].replace("{nilai}", fact.nilai)
        assert plain.called(right_of(item)) == contoh
        holders = {other.contoh for other in plain.facts(ragam) if other.right & fact.right}
        assert holders == {contoh}
        for text in wrong_of(item):
            assert plain.fact(plain.called(text), ragam).trusted


def test_only_the_right_option_is_a_trait_of_the_form(
    plain: Plain, derived: tuple[Soal, ...]
) -> None:
    found = of_kind(derived, pilihan_ganda.PilihanGanda, "ciri-")
    assert found
    for item in found:
        form = plain.only_of(as_trait(right_of(item)))
        assert form
        assert words.lower(plain.bentuk[form]["nama"]) in item.pokok
        for text in map(as_trait, wrong_of(item)):
            other = plain.only_of(text)
            assert other not in (None, form), (item.id, text)
            assert text not in plain.traits(form)


def as_trait(option: str) -> str:
    """The sentence of the content that stands as an option."""
    return f"{option[0].upper()}{option[1:]}."


def test_only_the_right_term_has_the_meaning(plain: Plain, derived: tuple[Soal, ...]) -> None:
    found = of_kind(derived, pilihan_ganda.PilihanGanda, "istilah-")
    meanings = plain.meanings()
    assert found
    for item in found:
        meaning = meanings[as_term(right_of(item))]
        assert same(item.pokok).startswith(same(meaning))
        for text in map(as_term, wrong_of(item)):
            known = meanings.get(text)
            assert known is None or same(known) != same(meaning)
            assert text in {term["istilah"] for term in plain.pokok["istilah"]}


def as_term(option: str) -> str:
    """The term that is spoken of, out of its quotation marks."""
    assert option[0] + option[-1] == "“”"
    return option[1:-1]


def test_a_trait_that_ends_a_sentence_begins_small(derived: tuple[Soal, ...]) -> None:
    for item in of_kind(derived, pilihan_ganda.PilihanGanda, "ciri-"):
        assert [o.teks for o in item.pilihan if not o.teks[0].islower()] == [], item.id


def test_right_statements_are_traits_of_the_form_and_wrong_ones_of_another_alone(
    plain: Plain, derived: tuple[Soal, ...]
) -> None:
    found = of_kind(derived, pilihan_ganda.Pernyataan)
    assert found
    for item in found:
        form = re.sub(r"^nomor-ciri-|-\d+$", "", item.id)
        assert words.lower(plain.bentuk[form]["nama"]) in item.pokok
        for statement in item.pernyataan:
            if statement.benar:
                assert statement.teks in plain.traits(form)
            else:
                assert plain.only_of(statement.teks) not in (None, form)
                assert statement.teks not in plain.traits(form)
        texts = [statement.teks for statement in item.pernyataan]
        assert len(set(texts)) == len(texts)


def test_a_statement_is_true_just_where_the_content_says_so(
    plain: Plain, derived: tuple[Soal, ...]
) -> None:
    found = of_kind(derived, benar_salah.BenarSalah)
    assert {item.benar for item in found} == {True, False}
    for item in found:
        (ragam, contoh) = next(
            (ragam, key)
            for ragam in plain.ragam
            for key in plain.contoh
            if item.id.removesuffix("-salah") == f"bs-{ragam}-{key}"
        )
        fact = plain.fact(contoh, ragam)
        told = plain.ragam[ragam]["nyata"].replace("{nama}", plain.contoh[contoh]["sebutan"])
        before, after = told.split("{nilai}")
        assert item.pernyataan.startswith(before)
        assert item.pernyataan.endswith(after)
        value = item.pernyataan.removeprefix(before).removesuffix(after)
        assert (same(value) in fact.right) == item.benar
        if not item.benar:
            holders = {f.contoh for f in plain.facts(ragam) if same(value) in f.right}
            assert contoh not in holders
            assert holders
        assert fact.trusted
        assert fact.nilai in item.alasan


def test_each_left_side_has_one_right_partner(plain: Plain, derived: tuple[Soal, ...]) -> None:
    """For every pair and every other right side, used or not: it must not fit too."""
    found = of_kind(derived, jodoh.Jodoh)
    assert found
    for item in found:
        rights = [pair.kanan for pair in item.pasangan] + list(item.pengecoh)
        for pair in item.pasangan:
            fits = _partners(plain, item.id, pair.kiri)
            assert same(pair.kanan) in fits, (item.id, pair)
            others = [text for text in rights if text != pair.kanan]
            assert [text for text in others if same(text) in fits] == [], (item.id, pair)


def _partners(plain: Plain, identity: str, left: str) -> set[str]:
    """Everything that the content lets stand beside ``left``."""
    kind = identity.removeprefix("jodoh-")
    if kind.startswith("nama-"):
        return {same(c["nama"]) for c in plain.contoh.values() if c.get("singkatan") == left}
    if kind.startswith("istilah-"):
        return {same(plain.meanings()[as_term(left)])}
    ragam = next(name for name in plain.ragam if kind.startswith(f"{name}-"))
    return set(plain.fact(plain.called(left), ragam).right)


def test_a_blank_takes_just_what_the_content_states(
    plain: Plain, derived: tuple[Soal, ...]
) -> None:
    found = of_kind(derived, isian.Isian)
    asked = [
        name for name, ragam in plain.ragam.items() if {"tp", "tanya", "tunggal"} <= set(ragam)
    ]
    short = [f for name in asked for f in plain.facts(name) if len(f.nilai.split()) <= 2]
    assert bool(found) == bool(short)
    for item in found:
        assert len(item.kunci.split()) <= 2, "a long value can be said in other words"
        (ragam, contoh) = next(
            (ragam, key)
            for ragam in plain.ragam
            for key in plain.contoh
            if item.id == f"isian-{ragam}-{key}"
        )
        fact = plain.fact(contoh, ragam)
        assert fact.trusted
        assert {same(text) for text in (item.kunci, *item.diterima)} == fact.right
        assert same(item.kunci) not in same(item.pokok)


def test_a_table_is_filled_with_what_the_forms_say(plain: Plain, derived: tuple[Soal, ...]) -> None:
    found = of_kind(derived, tabel.Tabel)
    assert found
    labels = {aspek["label"]: aspek["id"] for aspek in plain.pokok["aspek"]}
    for item in found:
        names = [form["nama"] for form in plain.bentuk.values()]
        assert list(item.kolom[1:]) == names
        for row in item.baris:
            said = [
                form["perbandingan"][labels[row.kepala]]["teks"] for form in plain.bentuk.values()
            ]
            assert list(row.isi) == said
        assert [row.terisi for row in item.baris] == [True] + [False] * (len(item.baris) - 1)


def test_an_essay_compares_two_forms_in_what_the_content_says_of_both(
    plain: Plain, derived: tuple[Soal, ...]
) -> None:
    found = of_kind(derived, uraian.Uraian)
    assert len(found) == 3
    for item in found:
        (one, other) = next(
            pair
            for pair in combinations(plain.bentuk, 2)
            if item.id == f"banding-{pair[0]}-{pair[1]}"
        )
        for key in (one, other):
            assert words.lower(plain.bentuk[key]["nama"]) in item.pokok
            shared = [cell["teks"] for cell in plain.bentuk[key]["perbandingan"].values()]
            assert sum(text in item.contoh_jawaban[0] for text in shared) >= 2


def test_no_item_rests_on_what_is_doubted(plain: Plain, derived: tuple[Soal, ...]) -> None:
    for item in derived:
        said = item.model_dump_json()
        assert [text for text in plain.doubted() if text in said] == [], item.id


def test_an_item_carries_source_and_date_of_what_it_rests_on(
    plain: Plain, derived: tuple[Soal, ...]
) -> None:
    for item, ragam, contoh in about_facts(plain, derived):
        (fact,) = [f for f in plain.contoh[contoh]["fakta"] if f["ragam"] == ragam]
        wanted = fact.get("sumber", plain.contoh[contoh].get("sumber"))
        assert list(item.sumber) == ([wanted] if isinstance(wanted, str) else wanted)
        assert str(item.per or "") == str(words.Tanggal.read(fact["per"]) if "per" in fact else "")


def test_every_item_serves_an_aim_and_explains_itself(
    plain: Plain, derived: tuple[Soal, ...]
) -> None:
    aims = {aim["id"] for aim in plain.pokok["tp"]}
    for item in derived:
        assert item.tp in aims
        assert item.pembahasan
        assert item.sumber
        assert item.turunan


def test_no_explanation_ends_in_two_full_stops(derived: tuple[Soal, ...]) -> None:
    assert [item.id for item in derived if ".." in item.pembahasan] == []


def test_a_statement_and_its_mirror_test_one_fact(derived: tuple[Soal, ...]) -> None:
    facts = {item.id: item.dasar for item in of_kind(derived, benar_salah.BenarSalah)}
    pairs = [(name, f"{name}-salah") for name in facts if f"{name}-salah" in facts]
    assert pairs
    assert [one for one, other in pairs if facts[one] != facts[other]] == []


@pytest.mark.parametrize(
    "names",
    [
        {"bil-pg-kronologi", "bil-gr-simpulan"},
        {"bil-is-pihak", "topik-isian-pihak"},
        {"topik-pg-lembaga-moneter", "mul-pg-cadangan-devisa", "tujuan-imf"},
        {"topik-pg-akhir-2019", "reg-pg-tahun-2019", "reg-kt-usmca", "reg-bs-nafta"},
        {"topik-bs-uni-eropa", "reg-bs-mitra", "topik-pg-kuis-peran", "bs-status-indonesia-ue"},
        {"topik-isian-kawasan", "reg-isian-batas", "mul-isian-batas", "reg-rp-batas"},
        {"mul-kuis-pembeda", "reg-pg-batas", "topik-pg-pertanyaan-pemisah", "reg-isian-batas"},
        {"topik-pg-sebab-multilateral", "mul-kuis-pembeda"},
        {"topik-pg-kuis-bentuk", "contoh-asean"},
        {"mul-jodoh-tujuan", "topik-jd-tugas"},
        {"mul-jodoh-dasar", "topik-jd-dokumen"},
        {"kategori-status-indonesia", "kategori-status-indonesia-regional"},
        {"urut-jepang", "tahap-ijepa"},
        {"urut-singapura", "bil-ut-dua-perjanjian"},
    ],
    ids=min,
)
def test_items_that_ask_the_same_share_their_fact(
    items: tuple[Soal, ...], pool: tuple[Soal, ...], names: set[str]
) -> None:
    """So that only one of them stands on a sheet."""
    found = {item.id: item.dasar for item in (*items, *pool) if item.id in names}
    assert set(found) == names
    assert len(set(found.values())) == 1


def test_member_lists_and_years_of_joining_are_never_asked_for(pool: tuple[Soal, ...]) -> None:
    for item in pool:
        assert not re.search(r"bergabung|tahun berapa|berapa (?:negara|anggota)", item.pokok)


# Stability


def test_another_example_changes_no_id_and_no_key(write_topic: Callable[..., Path]) -> None:
    folder = write_topic()
    before = {item.id: item for item in soal.derive(content.read(folder))}
    (folder / "contoh" / "kuarsit.yml").write_text(
        (folder / "contoh" / "marmer.yml")
        .read_text(encoding="utf-8")
        .replace("Marmer", "Kuarsit")
        .replace("batu gamping yang terpanaskan", "batu pasir yang terpanaskan"),
        encoding="utf-8",
    )
    after = {item.id: item for item in soal.derive(content.read(folder))}
    assert set(before) <= set(after)
    assert any("kuarsit" in name for name in after)
    for name, item in before.items():
        assert after[name].pokok == item.pokok
        if isinstance(item, pilihan_ganda.PilihanGanda):
            assert right_of(after[name]) == right_of(item)


def test_another_authored_item_changes_no_derived_one(write_topic: Callable[..., Path]) -> None:
    folder = write_topic()
    before = soal.derive(content.read(folder))
    (folder / "soal" / "lain.yml").write_text(
        "sumber: noor-2009\nsoal:\n  - {jenis: isian, id: lain, tp: tp-jenis, tingkat: C1, "
        "pokok: Batu terkeras ialah, kunci: intan, pembahasan: Intan terkeras.}\n",
        encoding="utf-8",
    )
    topik = content.read(folder)
    assert soal.derive(topik) == before
    assert [item.id for item in soal.read(topik)][:1] == ["lain"]


def test_the_order_of_derived_items_is_always_the_same(topik: Topik) -> None:
    assert soal.derive(topik) == soal.derive(content.read(topics.SHIPPED))


# Arrangement, over many seeds


@pytest.mark.parametrize("pilihan", [3, 4, 5])
def test_the_letter_of_the_key_stands_at_the_right_text(
    items: tuple[Soal, ...], pool: tuple[Soal, ...], pilihan: int
) -> None:
    every = [i for i in of_kind((*items, *pool), pilihan_ganda.PilihanGanda) if i.fits(pilihan)]
    assert every
    for item in every:
        right = right_of(item)
        for seed in SEEDS:
            shown = item.arrange(Random(f"{seed}:{item.id}"), pilihan)
            texts = [option.teks for option in shown.pilihan]
            assert len(texts) == pilihan == len(set(texts))
            assert [option.huruf for option in shown.pilihan] == list("ABCDE"[:pilihan])
            assert [o.teks for o in shown.pilihan if o.huruf == shown.kunci] == [right]
            assert [o.huruf for o in shown.pilihan if o.benar] == [shown.kunci]


def test_options_whose_order_means_something_keep_it() -> None:
    item = choice(["1967", "1989", "1993", "1995"], tetap=True)
    for seed in SEEDS:
        texts = [option.teks for option in item.arrange(Random(seed), 4).pilihan]
        assert texts == ["1967", "1989", "1993", "1995"]


def test_an_authored_item_keeps_its_best_wrong_options() -> None:
    item = choice(["benar", "terbaik", "kedua", "ketiga", "keempat"])
    for seed in SEEDS:
        texts = {option.teks for option in item.arrange(Random(seed), 3).pilihan}
        assert texts == {"benar", "terbaik", "kedua"}


def test_an_item_with_too_few_options_does_not_fit() -> None:
    item = choice(["satu", "dua", "tiga", "empat"])
    assert item.fits(4)
    assert not item.fits(5)


@pytest.mark.parametrize("pilihan", [3, 4, 5])
def test_the_key_of_numbered_statements_names_just_the_right_numbers(
    pool: tuple[Soal, ...], items: tuple[Soal, ...], pilihan: int
) -> None:
    every = of_kind((*pool, *items), pilihan_ganda.Pernyataan)
    assert every
    for item in every:
        right = {statement.teks for statement in item.pernyataan if statement.benar}
        for seed in SEEDS:
            shown = item.arrange(Random(f"{seed}:{item.id}"), pilihan)
            assert sorted(shown.pernyataan) == sorted(s.teks for s in item.pernyataan)
            options = [option.teks for option in shown.pilihan]
            assert len(set(options)) == len(options) == pilihan
            (key,) = [option.teks for option in shown.pilihan if option.huruf == shown.kunci]
            named = {shown.pernyataan[int(n) - 1] for n in re.findall(r"\((\d)\)", key)}
            assert named == right
            counts = {len(re.findall(r"\(\d\)", text)) for text in options}
            assert counts == {len(right)}


def test_options_of_numbered_statements_stand_in_ascending_order(pool: tuple[Soal, ...]) -> None:
    for item in of_kind(pool, pilihan_ganda.Pernyataan):
        for seed in SEEDS:
            shown = item.arrange(Random(seed), 4)
            numbers = [re.findall(r"\((\d)\)", option.teks) for option in shown.pilihan]
            assert numbers == sorted(numbers)


def test_letters_of_a_matching_item_lead_to_the_right_partners(
    pool: tuple[Soal, ...], items: tuple[Soal, ...]
) -> None:
    every = of_kind((*pool, *items), jodoh.Jodoh)
    assert every
    for item in every:
        partners = {pair.kiri: pair.kanan for pair in item.pasangan}
        for seed in SEEDS:
            shown = item.arrange(Random(f"{seed}:{item.id}"), 4)
            right = dict(shown.kanan)
            assert list(right) == list("ABCDEFGHIJK"[: len(right)])
            assert len(set(right.values())) == len(right)
            assert len(shown.kiri) == item.skor < len(right)
            assert [number for number, _, _ in shown.kiri] == list(range(1, item.skor + 1))
            for number, left, letter in shown.kiri:
                assert right[letter] == partners[left]
                assert f"({number}) {letter}" in shown.kunci


def test_the_other_kinds_show_themselves_whole_whatever_the_seed(
    pool: tuple[Soal, ...], items: tuple[Soal, ...]
) -> None:
    kinds = (
        benar_salah.BenarSalah,
        isian.Isian,
        tabel.Tabel,
        uraian.Uraian,
        temukan.Temukan,
        kasus.StudiKasus,
    )
    every = [item for item in (*pool, *items) if isinstance(item, kinds)]
    for item in every:
        assert item.arrange(Random(1), 4) == item.arrange(Random(2), 5)


def test_a_blank_stands_where_the_dots_are() -> None:
    common = {"id": "x", "tp": "a", "tingkat": "C1", "pembahasan": "Sebab.", "sumber": ("s",)}
    middle = isian.Isian(**common, pokok="Ibu kotanya … sejak lama.", kunci="Jakarta")
    shown = middle.arrange(Random(1), 4)
    assert (shown.sebelum, shown.sesudah) == ("Ibu kotanya", " sejak lama.")
    last = isian.Isian(**common, pokok="Ibu kotanya ialah", kunci="Jakarta")
    assert last.arrange(Random(1), 4).sesudah == ""


def test_the_scores_are_those_of_the_kinds(items: tuple[Soal, ...]) -> None:
    for item in items:
        match item:
            case benar_salah.BenarSalah():
                assert item.skor == 2
            case jodoh.Jodoh():
                assert item.skor == len(item.pasangan)
            case tabel.Tabel():
                assert item.skor == sum(len(r.isi) for r in item.baris if not r.terisi)
            case uraian.Uraian():
                assert item.skor == max(level.skor for level in item.rubrik)
            case pilihan_kompleks.PilihanKompleks(penskoran="semua"):
                assert item.skor == 2
            case pilihan_kompleks.PilihanKompleks() | kategori.Kategori():
                assert item.skor == len(item.pernyataan)
            case rumpang.Rumpang():
                assert item.skor == "".join(item.teks).count("[")
            case urutkan.Urutkan():
                assert item.skor == len(item.urutan)
            case kelompokkan.Kelompokkan():
                assert item.skor == sum(len(group.isi) for group in item.kelompok)
            case temukan.Temukan():
                assert item.skor == len(item.kesalahan)
            case kasus.StudiKasus():
                assert item.skor == sum(
                    max(level.skor for level in question.rubrik) for question in item.pertanyaan
                )
            case tts.Tts() | cari_kata.CariKata():
                assert item.skor == (item.banyak or len(item.kata))
            case peta_buta.PetaButa():
                assert item.skor == (item.banyak or len(item.daerah))
            case linimasa.Linimasa():
                assert item.skor == (item.banyak or len(item.kejadian)) - 1
            case _:
                assert item.skor == 1


# Authored items: what is refused, and how


HEAD = "sumber: noor-2009\nsoal:\n"
COMMON = "tp: tp-jenis, tingkat: C2, pokok: Pokok, pembahasan: Sebab."


def choice(texts: list[str], **more: Any) -> pilihan_ganda.PilihanGanda:
    return pilihan_ganda.PilihanGanda(
        id="x",
        tp="a",
        tingkat="C2",
        pokok="Pokok",
        pembahasan="Sebab.",
        sumber=("s",),
        pilihan=[{"teks": texts[0], "benar": True}, *texts[1:]],
        **more,
    )


def refused(folder: Path, text: str) -> list[str]:
    (folder / "soal" / "lain.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        soal.read(content.read(folder))
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (
            "jenis: pg, pilihan: [{teks: a, benar: true}, {teks: b, benar: true}, c]",
            'soal "x" punya 2 pilihan benar, seharusnya satu. Tandai satu dengan benar: true.',
        ),
        (
            "jenis: pg, pilihan: [a, b, c]",
            'soal "x" punya 0 pilihan benar, seharusnya satu. Tandai satu dengan benar: true.',
        ),
        (
            "jenis: pg, pilihan: [{teks: a, benar: true}, b, B]",
            'soal "x" punya dua pilihan yang sama. Ganti salah satu.',
        ),
        (
            "jenis: pg, pilihan: [{teks: a, benar: true}, b]",
            'isian "pilihan" kosong atau terlalu pendek. Lengkapi isinya.',
        ),
        (
            "jenis: pernyataan, pernyataan: [{teks: a, benar: true}, {teks: b}, {teks: c}, "
            "{teks: d}]",
            'soal "x" punya 1 pernyataan benar; perlu paling sedikit dua yang benar dan dua yang '
            "salah.",
        ),
        (
            "jenis: jodoh, kepala: [A, B], pasangan: [{kiri: a, kanan: 1}, {kiri: b, kanan: 1}, "
            "{kiri: c, kanan: 3}], pengecoh: [4]",
            'soal "x" punya dua isi lajur yang sama. Ganti salah satu.',
        ),
        (
            "jenis: jodoh, kepala: [A, B], pasangan: [{kiri: a, kanan: 1}, {kiri: b, kanan: 2}, "
            "{kiri: c, kanan: 3}], pengecoh: [3]",
            'soal "x" punya dua isi lajur yang sama. Ganti salah satu.',
        ),
        (
            "jenis: tabel, kolom: [A, B, C], baris: [{kepala: a, isi: [1]}]",
            'baris "a" berisi 1 sel, seharusnya 2.',
        ),
        (
            "jenis: tabel, kolom: [A, B], baris: [{kepala: a, isi: [1], terisi: true}]",
            'tabel "x" sudah terisi semua. Sisakan satu baris kosong.',
        ),
        (
            "jenis: uraian, contoh_jawaban: [a], rubrik: [{skor: 1, kriteria: a}, "
            "{skor: 2, kriteria: b}]",
            'rubrik soal "x" harus urut dari skor tertinggi, tanpa skor kembar.',
        ),
        (
            "jenis: uraian, contoh_jawaban: [a], rubrik: [{skor: 2, kriteria: a}, "
            "{skor: 2, kriteria: b}]",
            'rubrik soal "x" harus urut dari skor tertinggi, tanpa skor kembar.',
        ),
        (
            "jenis: esai, kunci: a",
            'jenis "esai" tidak dikenal. Pilih salah satu dari "pg", "pernyataan", "benar-salah", '
            '"jodoh", "isian", "tabel", "uraian"',
        ),
        ("kunci: a", 'isian "jenis" belum ada. Tambahkan isian itu.'),
        ("jenis: isian, kuncii: a, kunci: b", 'isian "kuncii" tidak dikenal. Maksud Anda "kunci"?'),
        ("jenis: pg, piliham: [a], pilihan: [{teks: a, benar: true}, b, c]", 'Maksud Anda "pilih'),
    ],
)
def test_an_item_that_cannot_be_right_is_refused_with_its_place(
    write_topic: Callable[..., Path], item: str, said: str
) -> None:
    found = refused(write_topic(), f"{HEAD}  - {{id: x, {COMMON}, {item}}}\n".replace(".,", ","))
    assert len(found) == 1
    place, _, message = found[0].partition(": ")
    assert re.fullmatch(r"soal/lain\.yml:3:\d+", place)
    assert said in message


def test_every_bad_item_of_every_file_is_told_at_once(write_topic: Callable[..., Path]) -> None:
    folder = write_topic()
    topics.replace(folder / "soal" / "topik.yml", "tingkat: C4", "tingkat: C9")
    found = refused(
        folder,
        f"{HEAD}  - {{id: x, {COMMON}, jenis: pg, pilihan: [a, b, c]}}\n"
        f"  - {{id: y, {COMMON}, jenis: isian}}\n",
    )
    assert [line.split(":")[0] for line in found] == ["soal/lain.yml"] * 2 + ["soal/topik.yml"]


def test_an_id_used_twice_names_the_other_place(write_topic: Callable[..., Path]) -> None:
    (said,) = refused(
        write_topic(), f"{HEAD}  - {{id: isian-asal, {COMMON}, jenis: isian, kunci: a}}\n"
    )
    assert re.search(
        r'id "isian-asal" sudah dipakai di .*soal/lain\.yml:3:6\. Beri nama lain\.', said
    )


def test_an_item_without_any_source_is_refused(write_topic: Callable[..., Path]) -> None:
    (said,) = refused(write_topic(), f"soal:\n  - {{id: x, {COMMON}, jenis: isian, kunci: a}}\n")
    assert 'isian "sumber" kosong atau terlalu pendek. Lengkapi isinya.' in said


def test_an_item_for_an_unknown_aim_is_refused(write_topic: Callable[..., Path]) -> None:
    text = f"{HEAD}  - {{id: x, {COMMON}, jenis: isian, kunci: a}}\n"
    (said,) = refused(write_topic(), text.replace("tp-jenis", "tp-jenus"))
    assert said.endswith('tujuan pembelajaran "tp-jenus" tidak ada. Maksud Anda "tp-jenis"?')


NEEDY = "tp: tp-jenis, tingkat: C2, pokok: Lengkapi!, pembahasan: Sebab., perlu_kegiatan: true"


def test_an_item_that_rests_on_an_activity_is_asked_by_one_with_something_to_read(
    write_topic: Callable[..., Path],
) -> None:
    folder = write_topic()
    text = f"{HEAD}  - {{id: x, {NEEDY}, jenis: isian, kunci: a}}\n"
    (said,) = refused(folder, text)
    assert said == (
        'soal/lain.yml:3:6: soal "x" bertumpu pada kegiatan, tetapi tidak ada kegiatan dengan '
        "bacaan atau kartu yang menyebutnya. Sebut di sana, atau hapus perlu_kegiatan."
    )
    topics.replace(folder / "topik.yml", "soal: [uraian-batu]", "soal: [uraian-batu, x]")
    assert refused(folder, text) == [said], "that activity has nothing to read"
    topics.replace(folder / "topik.yml", "soal: [uraian-batu, x]", "soal: [uraian-batu]")
    topics.replace(folder / "topik.yml", "soal: [tabel-amatan]", "soal: [tabel-amatan, x]")
    assert "x" in {item.id for item in soal.read(content.read(folder))}


# Authored items of the shipped topic


def test_an_item_without_a_text_of_its_own_says_that_it_rests_on_an_activity(
    items: tuple[Soal, ...],
) -> None:
    pointing = re.compile(r"\b(?:kartu|bacaan|catatan)\b")
    alone = [item for item in items if not (item.stimulus or item.bacaan)]
    needy = {item.id for item in alone if pointing.search(item.pokok)}
    assert needy == {item.id for item in items if item.perlu_kegiatan}


def test_stems_end_as_they_should(items: tuple[Soal, ...], pool: tuple[Soal, ...]) -> None:
    for item in (*items, *pool):
        assert not item.pokok.endswith(("..", " ", ":")), item.id
        assert item.pokok.count("!") <= 1, item.id
        assert not re.search(r"\s[?!.,:]", item.pokok.replace("…", "")), item.id


def test_no_option_gathers_the_others(items: tuple[Soal, ...]) -> None:
    gathering = re.compile(r"semua (?:jawaban|pilihan|benar|salah)|tidak ada yang benar", re.I)
    for item in of_kind(items, pilihan_ganda.PilihanGanda):
        assert [o.teks for o in item.pilihan if gathering.search(o.teks)] == [], item.id


def test_options_that_finish_a_sentence_have_no_full_stop(
    items: tuple[Soal, ...], derived: tuple[Soal, ...]
) -> None:
    for item in of_kind((*items, *derived), pilihan_ganda.PilihanGanda):
        if item.pokok[-1] not in "?!.":
            bad = [o.teks for o in item.pilihan if o.teks.endswith(".") and "D.C." not in o.teks]
            assert bad == [], item.id


def test_every_wrong_option_of_an_authored_item_says_why(items: tuple[Soal, ...]) -> None:
    bare = [
        item.id
        for item in of_kind(items, pilihan_ganda.PilihanGanda)
        if any(not option.benar and not option.alasan for option in item.pilihan)
    ]
    assert bare == []


def test_a_derived_item_takes_over_what_it_rests_on(topik: Topik) -> None:
    fakta = topik.contoh["asean"].fakta[0]
    fields = base.derived(fakta, "x", "tp-lembaga", "C1", "regional")
    assert fields["sumber"] == fakta.sumber
    assert fields["per"] == fakta.per
    assert fields["turunan"]


def test_a_mistake_in_a_kind_named_like_its_field_has_its_own_line(
    write_topic: Callable[..., Path],
) -> None:
    """pydantic puts the kind ``pernyataan`` into the place; the field bears the same name."""
    text = (
        f"{HEAD}  - jenis: pernyataan\n    id: x\n    tp: tp-jenis\n    tingkat: C2\n"
        "    pokok: []\n    pembahasan: Sebab.\n    pernyataan:\n      - {teks: a, benar: true}\n"
        "      - {teks: b, benarr: true}\n      - {teks: c}\n      - {teks: d}\n"
    )
    assert refused(write_topic(), text) == [
        'soal/lain.yml:7:5: isian "pokok" seharusnya berupa teks. Lihat contohnya di docs/isi.md.',
        'soal/lain.yml:11:19: isian "benarr" tidak dikenal. Maksud Anda "benar"?',
    ]
