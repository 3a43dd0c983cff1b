"""Items that are puzzles: what they ask is what the content says, on the sheet and in its key."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Literal

import page as page_validation
import pytest

from generator import bahan, content, paper, sekolah, soal, templates
from generator.content.models import Topik
from generator.documents import Lkpd
from generator.errors import ContentError
from generator.house import House
from generator.products.lkpd import lkpd
from generator.products.request import Request
from generator.puzzles import crossword, spelling, wordsearch
from generator.soal.base import Soal
from generator.soal.cari_kata import CariKata
from generator.soal.kata import Kata, names
from generator.soal.tts import Tts
from tests import topics
from tests.made import bare, pdf_text
from tests.plain_topic import Plain, same

SEEDS = range(8)
FOLDERS = (topics.ROOT / "templates" / "bawaan", topics.ROOT / "templates")
Puzzle = Tts | CariKata


@pytest.fixture(scope="module")
def plain() -> Plain:
    return Plain(topics.SHIPPED)


@pytest.fixture(scope="module")
def derived(pool: tuple[Soal, ...]) -> list[Puzzle]:
    return [item for item in pool if isinstance(item, Puzzle)]


@pytest.fixture(scope="module")
def puzzles(derived: list[Puzzle], items: tuple[Soal, ...]) -> list[Puzzle]:
    return [*derived, *(item for item in items if isinstance(item, Puzzle))]


def right(plain: Plain, clue: str) -> set[str]:
    """Every answer that the content gives to a clue, by another road than ``derive``."""
    found = {
        same(term) for term, meaning in plain.meanings().items() if same(meaning) == same(clue)
    }
    for contoh in plain.contoh.values():
        if clue == f"{contoh['nama']} disingkat …":
            found.add(same(contoh["singkatan"]))
    for key, ragam in plain.ragam.items():
        for fact in plain.facts(key):
            contoh = plain.contoh[fact.contoh]
            if clue == f"{ragam.get('tanya', '').replace('{nama}', contoh['nama'])} …":
                assert fact.trusted
                found |= fact.right
            if clue == f"{ragam.get('balik', '').replace('{nilai}', fact.nilai)} …":
                found.add(same(contoh["sebutan"]))
    return found


# Derived from the content


def test_each_clue_has_the_one_answer_that_the_content_gives(
    plain: Plain, derived: list[Puzzle]
) -> None:
    assert {type(item) for item in derived} == {Tts, CariKata}
    for item in derived:
        for kata in item.kata:
            found = right(plain, kata.petunjuk)
            assert same(kata.jawaban) in found, (item.id, kata)
            others = {same(o.jawaban) for o in item.kata if o is not kata}
            assert not found & others, (item.id, kata)


def test_no_clue_names_an_answer_of_its_puzzle(puzzles: list[Puzzle]) -> None:
    for item in puzzles:
        told = [
            (kata.petunjuk, other.jawaban)
            for kata in item.kata
            for other in item.kata
            if names(kata.petunjuk, other.jawaban)
        ]
        assert told == [], item.id


def test_a_derived_puzzle_has_words_to_spare_and_at_most_twelve_on_a_sheet(
    derived: list[Puzzle],
) -> None:
    for item in derived:
        assert item.banyak is not None
        assert len(item.kata) >= 6
        assert item.skor == item.banyak <= min(12, len(item.kata))


def test_puzzles_never_stand_together_for_they_ask_the_same_words(puzzles: list[Puzzle]) -> None:
    assert {item.dasar for item in puzzles} == {"teka-teki"}


# Arranged


@pytest.mark.parametrize("acak", SEEDS)
def test_a_sheet_holds_as_many_words_as_it_has_points(puzzles: list[Puzzle], acak: int) -> None:
    for item in puzzles:
        shown = item.arrange(Random(f"{acak}:{item.id}"), 4)
        known = {kata.jawaban: kata for kata in item.kata}
        lines = shown.daftar if isinstance(item, CariKata) else (*shown.mendatar, *shown.menurun)
        assert len(lines) == item.skor
        for number, clue, lengths, answer in lines:
            assert (clue, answer) == (known[answer].petunjuk, answer)
            assert lengths == spelling.lengths(answer)
            assert f"{number} {answer}" in shown.kunci


@pytest.mark.parametrize("acak", SEEDS)
def test_the_squares_spell_the_answers_from_their_numbers(puzzles: list[Puzzle], acak: int) -> None:
    for item in puzzles:
        if not isinstance(item, Tts):
            continue
        shown = item.arrange(Random(f"{acak}:{item.id}"), 4)
        letters = {(row, column): letter for row, column, letter, _ in shown.petak}
        starts = {number: (row, column) for row, column, _, number in shown.petak if number}
        for lines, (down, right_) in ((shown.mendatar, (0, 1)), (shown.menurun, (1, 0))):
            for number, _, _, answer in lines:
                row, column = starts[number]
                word = spelling.letters(answer)
                spelt = [letters[row + down * i, column + right_ * i] for i in range(len(word))]
                assert "".join(spelt) == word
        assert len(letters) == len(shown.petak)
        assert max(row for row, _ in letters) == shown.baris - 1
        assert max(column for _, column in letters) == shown.lajur - 1


@pytest.mark.parametrize("acak", SEEDS)
def test_the_rings_of_the_key_lie_around_the_answers(puzzles: list[Puzzle], acak: int) -> None:
    for item in puzzles:
        if not isinstance(item, CariKata):
            continue
        shown = item.arrange(Random(f"{acak}:{item.id}"), 4)
        for (*_, answer), (row, column, last, end) in zip(shown.daftar, shown.letak, strict=True):
            length = max(abs(last - row), abs(end - column)) + 1
            down, right_ = ((last > row) - (last < row), (end > column) - (end < column))
            spelt = [shown.huruf[row + down * i][column + right_ * i] for i in range(length)]
            assert "".join(spelt) == spelling.letters(answer)


def test_another_acak_makes_another_grid(puzzles: list[Puzzle]) -> None:
    for item in puzzles:
        grids = {item.arrange(Random(f"{acak}:{item.id}"), 4) for acak in range(10)}
        assert len(grids) > 5  # of few words the same grid may be the best twice


# On paper


@pytest.mark.parametrize(
    ("bentuk", "jenis", "kertas"),
    [
        ("bilateral", "tts", "A4"),
        ("regional", "tts", "F4"),
        ("regional", "cari-kata", "A4"),
        ("multilateral", "cari-kata", "F4"),
        (None, "tts", "A4"),
        (None, "cari-kata", "F4"),
    ],
)
def test_every_lesson_has_a_puzzle_where_one_is_asked_for(
    topik: Topik, bentuk: str | None, jenis: str, kertas: Literal["A4", "F4"]
) -> None:
    request = Request("lkpd", topics.SHIPPED, bentuk, latihan=(jenis,), kertas=kertas)
    sheet, key = lkpd(bahan.of(topik), sekolah.read(None, None), request)
    assert isinstance(sheet.data, Lkpd)
    (item,) = [item for activity in sheet.data.kegiatan for item in activity.latihan]
    assert item.jenis == jenis
    assert item.skor in range(6, 13)
    made = []
    for document in (sheet, key):
        data, pages = paper.write(document, templates.render(document, FOLDERS), House(FOLDERS))
        made.append(pdf_text(data))
        assert document is key or pages in (2, 4)
    lines = [*item.isi.get("mendatar", ()), *item.isi.get("menurun", ()),
             *item.isi.get("daftar", ())]  # fmt: skip
    for _, clue, lengths, answer in lines:
        assert all(bare(f"{clue}({lengths})") in text for text in made)
        assert made[1].count(bare(answer)) > made[0].count(bare(answer))
    for row in item.isi.get("huruf", ()):
        assert all(row in text for text in made)


def test_a_sheet_with_puzzles_and_its_key_are_pdf_ua(topik: Topik) -> None:
    for jenis, bentuk in (("tts", "bilateral"), ("cari-kata", "multilateral")):
        request = Request("lkpd", topics.SHIPPED, bentuk, latihan=(jenis,))
        for document in lkpd(bahan.of(topik), sekolah.read(None, None), request):
            data, _ = paper.write(document, templates.render(document, FOLDERS), House(FOLDERS))
            report = page_validation.validate_pdf_bytes(data, profile="ua1")
            assert [(f.rule_id, f.message) for f in report.failures] == []


def test_a_pupils_sheet_draws_no_letter_in_a_crossword_and_no_ring(topik: Topik) -> None:
    for jenis, bentuk in (("tts", "regional"), ("cari-kata", "regional")):
        request = Request("lkpd", topics.SHIPPED, bentuk, latihan=(jenis,))
        sheet, key = (
            re.search(rf'<div class="soal {jenis}".*?</svg>', html, re.DOTALL)
            for html in (
                templates.render(document, FOLDERS)
                for document in lkpd(bahan.of(topik), sekolah.read(None, None), request)
            )
        )
        assert sheet is not None
        assert key is not None
        mark = "text-anchor" if jenis == "tts" else "<path"
        assert mark not in sheet[0]
        assert mark in key[0]


def test_squares_are_wide_enough_to_write_in(topik: Topik) -> None:
    request = Request("lkpd", topics.SHIPPED, "regional", latihan=("tts",))
    sheet, _ = lkpd(bahan.of(topik), sekolah.read(None, None), request)
    html = templates.render(sheet, FOLDERS)
    drawn = re.search(
        r'<div class="kisi-kata"><svg width="(\d+)mm" .*?viewBox="\S+ \S+ (\S+) ', html
    )
    assert drawn is not None
    millimetres_a_unit = int(drawn[1]) / float(drawn[2])
    assert 10 * millimetres_a_unit >= 7
    assert (crossword.WIDEST * 8 + 1) <= 210 - 2 * 16 - 9


# What is refused, and how

HEAD = (
    "sumber: noor-2009\nsoal:\n  - {id: x, jenis: JENIS, tp: tp-jenis, tingkat: C1, "
    "pokok: Isilah!, pembahasan: Sebab., kata: [KATA]MORE}\n"
)
FOUR = ("magma", "lava", "granit", "marmer")


def refused(folder: Path, jenis: str, words: tuple[str, ...], more: str = "") -> list[str]:
    listed = ", ".join(f'{{jawaban: "{word}", petunjuk: "Petunjuk"}}' for word in words)
    text = HEAD.replace("JENIS", jenis).replace("KATA", listed).replace("MORE", more)
    (folder / "soal" / "lain.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        soal.read(content.read(folder))
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


@pytest.mark.parametrize("jenis", ["tts", "cari-kata"])
@pytest.mark.parametrize(
    ("words", "more", "said"),
    [
        ((*FOUR, "a"), "", 'kata "a" berhuruf 1, paling sedikit 3. Pilih kata yang lebih panjang.'),
        (
            (*FOUR, "b" * 40),
            "",
            f'kata "{"b" * 40}" berhuruf 40, paling banyak 15. Pilih kata yang lebih pendek.',
        ),
        ((*FOUR, "G20"), "", 'kata "G20" memuat angka. Tulis kata yang seluruhnya huruf.'),
        ((*FOUR, "Mag-ma"), "", 'kata "Mag-ma" ditulis dua kali. Hapus salah satu.'),
        ((*FOUR, "Mágma"), "", 'kata "Mágma" ditulis dua kali. Hapus salah satu.'),
        (
            (*FOUR, "petunjuk"),
            "",
            'petunjuk kata "magma" memuat jawaban "petunjuk". Tulis petunjuk lain.',
        ),
        (
            FOUR,
            ", banyak: 9",
            "banyak: 9, padahal hanya ada 4 kata. Kecilkan angkanya atau tambahkan kata.",
        ),
        (FOUR[:3], "", 'isian "kata" kosong atau terlalu pendek. Lengkapi isinya.'),
    ],
)
def test_words_that_no_puzzle_can_hold_are_refused_in_one_sentence(
    write_topic: Callable[..., Path], jenis: str, words: tuple[str, ...], more: str, said: str
) -> None:
    (found,) = refused(write_topic(), jenis, words, more)
    place, _, message = found.partition(": ")
    assert re.fullmatch(r"soal/lain\.yml:3:\d+", place)
    assert message == said


def test_a_word_that_cannot_cross_is_refused(write_topic: Callable[..., Path]) -> None:
    (found,) = refused(write_topic(), "tts", (*FOUR, "dudu"))
    assert found.endswith(
        'kata "dudu" tidak berhuruf sama dengan kata lain, maka tidak dapat bersilang. '
        "Ganti kata itu."
    )


@pytest.mark.parametrize("inner", ["gra", "arg"])
def test_a_word_within_another_is_refused_in_a_word_search(
    write_topic: Callable[..., Path], inner: str
) -> None:
    (found,) = refused(write_topic(), "cari-kata", (*FOUR, inner))
    assert found.endswith(f'kata "{inner}" termuat di dalam "granit". Ganti salah satu.')


def many(count: int) -> list[Kata]:
    letters = "ABCDEFGHIJKLMNOPQRST"
    return [
        Kata(jawaban=f"ANA{letters[n // 20]}{letters[n % 20]}A", petunjuk="?") for n in range(count)
    ]


@pytest.mark.parametrize(("kind", "most"), [(Tts, 24), (CariKata, 20)])
def test_more_words_than_a_sheet_holds_need_a_choice(kind: type[Puzzle], most: int) -> None:
    fields = {"id": "x", "tp": "a", "tingkat": "C1", "pokok": "Isilah!", "pembahasan": "S",
              "sumber": ("s",), "kata": many(30)}  # fmt: skip
    with pytest.raises(ValueError, match=f"punya 30 kata. Tulis banyak: {most} atau kurang."):
        kind.model_validate(fields)
    assert kind.model_validate(fields | {"banyak": most}).skor == most


def test_words_left_out_of_a_crossword_are_told(
    puzzles: list[Puzzle], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crossword, "WIDEST", 12)
    monkeypatch.setattr(crossword, "HIGHEST", 8)
    item = next(item for item in puzzles if isinstance(item, Tts) and not item.turunan)
    puzzle = crossword.build([kata.huruf for kata in item.kata], Random(1), item.skor)
    with pytest.raises(ContentError) as caught:
        item.arrange(Random(1), 4)
    said = str(caught.value)
    laid = len(puzzle.entries)
    assert said.startswith(f'tts "{item.id}": {laid} dari {item.skor} kata dapat disilangkan; ')
    assert said.endswith(f"Ganti kata itu, atau tulis banyak: {laid}.")
    told = [kata.jawaban for kata in item.kata if kata.huruf in puzzle.left_out]
    assert len(told) == item.skor - laid
    assert [word for word in told if word not in said] == []


def test_words_that_do_not_go_into_a_square_are_told(
    puzzles: list[Puzzle], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wordsearch, "LARGEST", 11)
    item = next(item for item in puzzles if item.id == "mul-cari-lembaga")
    with pytest.raises(ContentError) as caught:
        item.arrange(Random(1), 4)
    assert str(caught.value) == (
        f'cari kata "{item.id}": 10 kata tidak muat dalam satu kotak huruf; yang tertinggal: '
        "multilateral. Kecilkan banyak katanya."
    )
