"""Kinds that pupils put together: blanks, orders, groups, errors to mend, cases."""

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
from pydantic import ValidationError

from generator import content, soal, words
from generator.content.models import Topik
from generator.content.statements import Peristiwa
from generator.errors import ContentError
from generator.soal.base import Soal
from generator.soal.kasus import StudiKasus
from generator.soal.kelompokkan import MOST_IN_GROUP, Kelompokkan
from generator.soal.rumpang import Rumpang
from generator.soal.temukan import Temukan
from generator.soal.urutkan import MOST_PLACES, Urutkan, in_order
from tests import topics
from tests.plain_topic import Plain, trusted

SEEDS = range(200)
COMMON = {"id": "x", "tp": "a", "tingkat": "C2", "pokok": "P.", "pembahasan": "S.", "sumber": ["s"]}
LESSONS = (None, "bilateral", "regional", "multilateral")


@pytest.fixture(scope="module", params=[topics.SHIPPED, topics.SECOND], ids=lambda p: p.name)
def derived(request: pytest.FixtureRequest) -> tuple[Plain, tuple[Soal, ...]]:
    return Plain(request.param), soal.derive(content.read(request.param))


def of_kind(items: tuple[Soal, ...], kind: type[Soal]) -> list[Any]:
    found = [item for item in items if isinstance(item, kind)]
    assert found
    return found


def shown(item: Soal, seed: int) -> Any:
    return item.arrange(Random(f"{seed}:{item.id}"), 4)


def said(kind: type[Soal], **fields: Any) -> str:
    """The sentence with which the item is refused."""
    with pytest.raises(ValidationError) as refused:
        kind.model_validate(COMMON | fields)
    (first, *_) = refused.value.errors()
    return str(first["msg"]).removeprefix("Value error, ")


@pytest.mark.parametrize("kind", [Rumpang, Urutkan, Kelompokkan, Temukan, StudiKasus])
@pytest.mark.parametrize("bentuk", LESSONS)
def test_every_lesson_has_an_authored_item_of_each_kind(
    items: tuple[Soal, ...], kind: type[Soal], bentuk: str | None
) -> None:
    assert [item for item in of_kind(items, kind) if item.bentuk == bentuk]


# Urutkan


def dates(plain: Plain) -> dict[str, tuple[str, str]]:
    """Earliest and latest day that the content lets each happening have, as ``YYYY-MM-DD``."""
    found: dict[str, tuple[str, str]] = {}
    for contoh in plain.contoh.values():
        for event in contoh.get("peristiwa", ()):
            if trusted(event, contoh):
                day = event["tanggal"]
                found[event["teks"]] = (
                    day + "-01-01"[len(day) - 4 :],
                    day + "-12-31"[len(day) - 4 :],
                )
    return found


def test_the_key_order_is_that_of_the_dates(topik: Topik) -> None:
    """Read again from the YAML, each as early and as late as it can be meant."""
    known = dates(Plain(topics.SHIPPED))
    for item in of_kind(soal.derive(topik), Urutkan):
        for seed in SEEDS:
            view = shown(item, seed)
            listed = dict(view.daftar)
            order = [known[listed[letter]] for letter in view.urutan]
            for (_, latest), (earliest, _) in itertools.pairwise(order):
                assert latest < earliest, item.id


def test_an_order_is_complete_shuffled_and_of_a_steady_length(
    items: tuple[Soal, ...], pool: tuple[Soal, ...]
) -> None:
    for item in of_kind((*items, *pool), Urutkan):
        for seed in SEEDS:
            view = shown(item, seed)
            letters = [letter for letter, _ in view.daftar]
            assert letters == list("ABCDEFGH"[: item.skor])
            assert sorted(view.urutan) == letters
            assert list(view.urutan) not in (letters, letters[::-1]), (item.id, seed)
            assert view.kunci == "–".join(view.urutan)
            texts = [dict(view.daftar)[letter] for letter in view.urutan]
            assert texts == [text for text in item.urutan if text in texts]


def test_an_order_is_of_stages_of_one_agreement_or_of_one_examples_history(topik: Topik) -> None:
    plain = Plain(topics.SHIPPED)
    for item in of_kind(soal.derive(topik), Urutkan):
        (owner,) = [
            key
            for key, contoh in plain.contoh.items()
            if set(item.urutan) <= {event["teks"] for event in contoh.get("peristiwa", ())}
        ]
        if item.id.startswith("tahap-"):
            named = {
                event["teks"]: (event["tahap"], event["perjanjian"])
                for event in plain.contoh[owner]["peristiwa"]
                if "tahap" in event
            }
            stages = [named[text] for text in item.urutan]
            assert len({name for _, name in stages}) == 1
            order = ["ditandatangani", "disahkan", "berlaku", "berakhir"]
            places = [order.index(stage) for stage, _ in stages]
            assert places == sorted(set(places))
        assert item.dasar == f"urut-{owner}"


def test_no_happening_of_an_order_leaves_open_what_it_is_about(pool: tuple[Soal, ...]) -> None:
    """Shuffled, "Perjanjian itu" or "mengesahkannya" has nothing that it could point back to."""
    pointing = re.compile(r"\b(?:itu|ini|tersebut|me\w+kannya)\b", re.IGNORECASE)
    for item in of_kind(pool, Urutkan):
        assert [text for text in item.urutan if pointing.search(text)] == [], item.id


def test_no_order_asks_for_a_year_or_is_told_by_years(
    items: tuple[Soal, ...], pool: tuple[Soal, ...]
) -> None:
    for item in of_kind((*items, *pool), Urutkan):
        assert "tahun berapa" not in item.pokok
        assert sum(bool(re.search(r"\b[12]\d{3}\b", text)) for text in item.urutan) <= 1


DATES = st.one_of(
    st.integers(1, 40).map(lambda y: f"{1960 + y}"),
    st.tuples(st.integers(1, 9), st.integers(1, 12)).map(lambda d: f"{1960 + d[0]}-{d[1]:02}"),
    st.dates().filter(lambda d: d.year > 999).map(str),
)


@given(st.lists(DATES, max_size=12))
@settings(max_examples=300)
def test_only_happenings_whose_order_is_proved_are_kept(days: list[str]) -> None:
    events = [
        Peristiwa(tanggal=day, teks=f"e{number}", sumber=["s"]) for number, day in enumerate(days)
    ]
    kept = in_order(events)
    assert bool(kept) == bool(days)
    for one, other in itertools.pairwise(kept):
        early, late = str_date(one), str_date(other)
        length = min(len(early), len(late))
        assert early[:length] < late[:length]


def str_date(event: Peristiwa) -> str:
    day = event.tanggal
    parts = [f"{day.tahun:04}", *(f"{part:02}" for part in (day.bulan, day.hari) if part)]
    return "-".join(parts)


@pytest.mark.parametrize(
    ("urutan", "told"),
    [
        (["a", "b", "A"], "dua isi urutan yang sama"),
        (["pada 1999", "pada 2001", "kini"], "terbaca dari tahun"),
    ],
)
def test_an_order_that_cannot_be_asked_is_refused(urutan: list[str], told: str) -> None:
    assert told in said(Urutkan, urutan=urutan)


# Kelompokkan


def test_each_thing_belongs_under_its_head_and_no_other(
    derived: tuple[Plain, tuple[Soal, ...]],
) -> None:
    plain, pool = derived
    names = {form["nama"]: key for key, form in plain.bentuk.items()}
    for item in of_kind(pool, Kelompokkan):
        for group in item.kelompok:
            form = names[group.kepala]
            for text in group.isi:
                assert plain.bentuk[form]["sebutan"].casefold() not in text.casefold()
                if item.id == "kelompok-ciri":
                    assert plain.only_of(f"{text}.") == form
                else:
                    contoh = plain.contoh[plain.called(text)]
                    assert contoh["bentuk"] == form
                    assert contoh.get("pengelompokan", "pasti") == "pasti"
                    assert trusted(contoh["ringkas"], contoh)


def test_the_letters_under_a_head_are_those_of_its_things(
    items: tuple[Soal, ...], pool: tuple[Soal, ...]
) -> None:
    for item in of_kind((*items, *pool), Kelompokkan):
        heads = {group.kepala: set(group.isi) for group in item.kelompok}
        for seed in SEEDS:
            view = shown(item, seed)
            listed = dict(view.daftar)
            assert list(listed) == list("ABCDEFGHIJKL"[: item.skor])
            assert [head for head, _ in view.kolom] == list(heads)
            placed = [letter for _, letters in view.kolom for letter in letters]
            assert sorted(placed) == list(listed)
            for head, letters in view.kolom:
                assert {listed[letter] for letter in letters} <= heads[head]
                assert letters
                assert f"{head}: {', '.join(letters)}" in view.kunci
                assert not item.turunan or len(letters) <= MOST_IN_GROUP


@pytest.mark.parametrize(
    ("groups", "told"),
    [
        ([("A", ["a", "b"]), ("B", ["c", "a"])], "menyebut satu hal dua kali"),
        ([("A", ["a", "b"]), ("a", ["c", "d"])], "dua kepala sama"),
        ([("A", ["a"]), ("B", ["b"])], "mengelompokkan 2 hal, seharusnya 4 sampai 12"),
    ],
)
def test_groups_that_cannot_be_asked_are_refused(groups: list[Any], told: str) -> None:
    assert told in said(Kelompokkan, kelompok=[{"kepala": h, "isi": i} for h, i in groups])


# Rumpang


def test_a_text_with_its_keys_in_place_is_the_authored_text(items: tuple[Soal, ...]) -> None:
    for item in of_kind(items, Rumpang):
        whole = [re.sub(r"\[([^|\]]*)[^\]]*\]", r"\1", text) for text in item.teks]
        for seed in SEEDS:
            view = shown(item, seed)
            assert ["".join(b + k for b, _, k in p) for p in view.paragraf] == whole
            numbers = [n for paragraph in view.paragraf for _, n, _ in paragraph if n]
            assert numbers == list(range(1, item.skor + 1))
            keys = [k for paragraph in view.paragraf for _, n, k in paragraph if n]
            expected = sorted([*keys, *item.pengecoh]) if item.kotak_kata else []
            assert sorted(view.kata) == expected
            for number, key in enumerate(keys, 1):
                assert f"({number}) {key}" in view.kunci


def test_another_acak_shuffles_the_word_box(items: tuple[Soal, ...]) -> None:
    item = next(one for one in of_kind(items, Rumpang) if one.kotak_kata)
    assert len({shown(item, seed).kata for seed in SEEDS}) > 20


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"teks": ["a [b c [d] [e]"]}, "kurung siku pada soal"),
        ({"teks": ["hanya [satu] tempat"]}, "punya 1 bagian rumpang"),
        ({"teks": ["[a] dan [|b]"]}, "masing-masing dengan jawaban"),
        ({"teks": ["[a] dan [b]"], "pengecoh": ["A"]}, "cocok di dua tempat"),
        ({"teks": ["[a|b] dan [b]"]}, "cocok di dua tempat"),
        ({"teks": ["[a] dan [b]"], "kotak_kata": False, "pengecoh": ["c"]}, "tanpa kotak kata"),
    ],
)
def test_a_text_with_faulty_blanks_is_refused(fields: dict[str, Any], told: str) -> None:
    assert told in said(Rumpang, **fields)


# Temukan


def test_mending_every_error_gives_the_right_text(items: tuple[Soal, ...]) -> None:
    for item in of_kind(items, Temukan):
        view = shown(item, 1)
        mended = list(item.teks)
        for error in item.kesalahan:
            mended = [text.replace(error.salah, error.benar) for text in mended]
        assert ["".join(t + right for t, _, right in p) for p in view.paragraf] == mended
        assert ["".join(t + wrong for t, wrong, _ in p) for p in view.paragraf] == list(item.teks)
        assert view.banyak == words.spelled(len(item.kesalahan))
        marked = [(wrong, right) for p in view.paragraf for _, wrong, right in p if wrong]
        assert marked == [(wrong, right) for wrong, right, _ in view.perbaikan]


@pytest.mark.parametrize(
    ("teks", "errors", "told"),
    [
        ("ini resiko", ["resiko", "nasehat"], '"nasehat" ada 0 kali'),
        ("resiko dan resiko, nasehat", ["resiko", "nasehat"], '"resiko" ada 2 kali'),
        ("nomer antri baru", ["nomer antri", "antri"], "bertumpuk"),
    ],
)
def test_errors_that_are_not_in_the_text_once_are_refused(
    teks: str, errors: list[str], told: str
) -> None:
    marked = [{"salah": wrong, "benar": "x", "asal": "ejaan"} for wrong in errors]
    assert told in said(Temukan, teks=[teks], kesalahan=marked)


ERRORS = {
    "S9": (
        "{salah: Mengabdi kepentingan nasional, benar: Memelihara kepentingan, asal: S9}",
        "S9 (diragukan) tidak boleh menjadi soal. "
        "Pakai pernyataan salah atau usang yang bertanda boleh_soal: true.",
    ),
    "a definition": (
        "{salah: Mengabdi kepentingan nasional, benar: Memelihara kepentingan, asal: S29}",
        "S29 (definisi) tidak boleh menjadi soal. "
        "Pakai pernyataan salah atau usang yang bertanda boleh_soal: true.",
    ),
    "none of the record": (
        "{salah: Mengabdi kepentingan nasional, benar: Memelihara kepentingan, asal: S99}",
        'S99 tidak ada di asal.yml. Periksa nomornya, atau tulis "ejaan".',
    ),
    "another's form": (
        "{salah: Mengabdi kepentingan nasional, benar: Memelihara kepentingan, asal: S22}",
        '"Mengabdi kepentingan nasional" bukan bentuk_salah S22 di asal.yml. '
        "Pakai salah satu bentuknya: North American Free Trade Area.",
    ),
    "no spelling": (
        "{salah: Mengabdi kepentingan nasional, benar: Menjaga damai, asal: ejaan}",
        '"Mengabdi kepentingan nasional" dan "Menjaga damai" bukan beda ejaan. '
        "Salah ejaan hanya mengubah huruf, bukan kata atau bilangan.",
    ),
    "a number": (
        "{salah: pada 1967, benar: pada 1968, asal: ejaan}",
        '"pada 1967" dan "pada 1968" bukan beda ejaan. '
        "Salah ejaan hanya mengubah huruf, bukan kata atau bilangan.",
    ),
}


@pytest.mark.parametrize(("error", "told"), ERRORS.values(), ids=ERRORS)
def test_what_is_doubted_or_a_definition_never_becomes_an_error(
    write_topic: Callable[..., Path], error: str, told: str
) -> None:
    text = "Mengabdi kepentingan nasional, resiko, pada 1967."
    assert told in refused(
        write_topic(topics.SHIPPED),
        f"jenis: temukan, teks: [{text!r}], "
        f"kesalahan: [{error}, {{salah: resiko, benar: risiko, asal: ejaan}}]",
    )


def test_a_wrong_form_that_is_not_marked_is_refused(write_topic: Callable[..., Path]) -> None:
    told = refused(
        write_topic(topics.SHIPPED),
        "jenis: temukan, teks: ['Asia-Pasific resiko nasehat'], kesalahan: "
        "[{salah: resiko, benar: risiko, asal: ejaan}, "
        "{salah: nasehat, benar: nasihat, asal: ejaan}]",
    )
    assert told == ['soal "lain" memuat "Asia-Pasific" tanpa menandainya. Daftarkan.']


def test_only_what_is_plainly_wrong_may_be_marked_for_items(
    write_topic: Callable[..., Path],
) -> None:
    folder = write_topic(topics.SHIPPED)
    path = folder / "asal.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("putusan: diragukan", "putusan: diragukan\n    boleh_soal: true"))
    with pytest.raises(ContentError, match="S9 tidak dapat menjadi soal"):
        content.read(folder)


def refused(folder: Path, item: str) -> list[str]:
    """What is said of an added item, without its place."""
    common = "id: lain, tp: tp-bentuk, tingkat: C4, pokok: Pokok., pembahasan: Sebab."
    (folder / "soal" / "lain.yml").write_text(f"sumber: kbbi\nsoal:\n  - {{{common}, {item}}}\n")
    with pytest.raises(ContentError) as caught:
        soal.read(content.read(folder))
    assert all("lain.yml:3:" in problem.place for problem in caught.value.problems)
    return [problem.message for problem in caught.value.problems]


# Kasus


def test_a_card_becomes_the_stimulus_as_far_as_items_may_rest_on_it(
    items: tuple[Soal, ...],
) -> None:
    plain = Plain(topics.SHIPPED)
    for item in of_kind(items, StudiKasus):
        if item.kartu:
            contoh = plain.contoh[item.kartu]
            cards = contoh["kasus"]["kartu"]
            told = " ".join(card["teks"] for card in cards if trusted(card, contoh))
            assert item.stimulus.paragraf == (told,)
            assert contoh["kasus"]["judul"] in item.stimulus.pengantar
            assert item.stimulus.sumber


def test_every_question_has_its_rubric_down_to_nothing(items: tuple[Soal, ...]) -> None:
    for item in of_kind(items, StudiKasus):
        view = shown(item, 1)
        assert [question.huruf for question in view.pertanyaan] == list(
            "abcd"[: len(view.pertanyaan)]
        )
        for question in view.pertanyaan:
            scores = [score for score, _ in question.rubrik]
            assert scores == list(range(question.skor, -1, -1))
            assert question.contoh
        assert sum(question.skor for question in view.pertanyaan) == item.skor


def test_where_opinions_differ_each_side_has_a_sample_of_full_marks(
    items: tuple[Soal, ...],
) -> None:
    (item,) = [one for one in of_kind(items, StudiKasus) if one.kartu == "ieu-cepa"]
    samples = [q.contoh_jawaban for q in item.pertanyaan if q.teks.startswith("Bilateral atau")]
    assert [text.partition(".")[0] for text in samples[0]] == ["Bilateral", "Bukan bilateral"]


QUESTION = {
    "teks": "T?",
    "contoh_jawaban": ["J."],
    "rubrik": [{"skor": 1, "kriteria": "b"}, {"skor": 0, "kriteria": "k"}],
}


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "perlu tepat satu bacaan"),
        ({"kartu": "asean", "stimulus": {"paragraf": ["p"]}}, "perlu tepat satu bacaan"),
        (
            {"kartu": "a", "rubrik": [{"skor": 2, "kriteria": "b"}, {"skor": 1, "kriteria": "k"}]},
            "harus urut dari skor tertinggi sampai 0",
        ),
    ],
)
def test_a_case_that_cannot_be_judged_is_refused(fields: dict[str, Any], told: str) -> None:
    rubrik = fields.pop("rubrik", QUESTION["rubrik"])
    questions = [QUESTION, QUESTION | {"rubrik": rubrik}]
    assert told in said(StudiKasus, pertanyaan=questions, **fields)


def test_a_card_without_a_case_is_refused(write_topic: Callable[..., Path]) -> None:
    question = (
        "{teks: T?, contoh_jawaban: [J.], rubrik: [{skor: 1, kriteria: b}, {skor: 0, kriteria: k}]}"
    )
    told = refused(
        write_topic(topics.SHIPPED),
        f"jenis: kasus, kartu: nafta, pertanyaan: [{question}, {question}]",
    )
    assert told == [
        'contoh "nafta" tidak punya kasus yang boleh menjadi soal. Tulis stimulus sendiri.'
    ]


def test_a_derived_order_or_group_stays_short(pool: tuple[Soal, ...]) -> None:
    assert max(item.skor for item in of_kind(pool, Urutkan)) <= MOST_PLACES
    assert max(item.skor for item in of_kind(pool, Kelompokkan)) <= 4 * MOST_IN_GROUP
