"""``audit.items``: what an item gives away, how it reads, what the pool covers."""

from __future__ import annotations

import datetime
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import audit
from generator.audit import chance, language
from tests import topics

TODAY = datetime.date(2026, 11, 24)
HEADINGS = (
    "Letak kunci",
    "Kunci yang terpanjang",
    "Pilihan yang berulang",
    "Pilihan yang tidak setara",
    "Kata sangkal",
    "Pokok yang membocorkan soal lain",
    "Kalimat yang panjang",
    "Bahasa",
    "Tujuan tanpa soal",
    "Tanpa indikator",
    "Sumber lemah",
    "Data yang mungkin usang",
)
ITEM = """
# yaml-language-server: $schema=../../../../docs/skema/soal.json
sumber: tarbuck-2014
soal:
  - id: uji
    jenis: pg
    tp: kenali
    tingkat: C1
    indikator: "Disajikan nama, murid dapat mengenali contohnya."
    pokok: "POKOK"
    pilihan:
      - {teks: "KUNCI", benar: true}
      - "SATU"
      - "DUA"
      - "TIGA"
    pembahasan: "Menurut buku."
"""


def report(folder: Path, acak: int = 1, pilihan: int = 4) -> audit.Report:
    return audit.items(folder, acak=acak, pilihan=pilihan, today=TODAY, months=24)


def found(folder: Path, heading: str) -> list[str]:
    """Findings under ``heading`` about the item that a test has written."""
    problems = dict(report(folder).findings)[heading]
    return [problem.message for problem in problems if "uji.yml" in problem.place]


@pytest.fixture
def written(write_topic: Callable[..., Path]) -> Callable[..., Path]:
    """``written(pokok, kunci, …)`` is a topic with one item of these words."""

    def write(pokok: str, kunci: str, *wrong: str, more: str = "") -> Path:
        folder = write_topic()
        aim = topics.plain(folder / "topik.yml")["tp"][0]["id"]
        text = ITEM.strip().replace("kenali", aim, 1)
        for name, word in zip(
            ("POKOK", "KUNCI", "SATU", "DUA", "TIGA"), (pokok, kunci, *wrong), strict=True
        ):
            text = text.replace(name, word)
        (folder / "soal" / "uji.yml").write_text(text + more, encoding="utf-8")
        return folder

    return write


# Shapes


def test_headings_come_in_one_order() -> None:
    assert tuple(heading for heading, _ in report(topics.SECOND).findings) == HEADINGS


def test_the_same_input_has_the_same_findings() -> None:
    assert report(topics.SHIPPED) == report(topics.SHIPPED)


# What options give away


def test_a_key_much_longer_than_its_options_is_told(written: Callable[..., Path]) -> None:
    folder = written(
        "Contohnya adalah", "batuan yang terbentuk jauh di dalam bumi", "kerikil", "pasir", "debu"
    )
    (said,) = found(folder, "Kunci yang terpanjang")
    assert said.startswith('soal "uji" membocorkan kuncinya: 40 huruf')
    assert said.endswith("Ringkas kunci atau lengkapi pengecohnya.")


def test_options_of_one_length_are_not_told(written: Callable[..., Path]) -> None:
    folder = written("Contohnya adalah", "pualam", "kerang", "semen", "kertas")
    for heading in HEADINGS[:8]:
        assert found(folder, heading) == []


def test_options_that_say_the_same_are_told(written: Callable[..., Path]) -> None:
    folder = written("Contohnya adalah", "batu pualam", "kerang", "kerang!", "kertas")
    assert found(folder, "Pilihan yang berulang") == [
        'soal "uji" punya dua pilihan yang sama. Ganti salah satu.'
    ]


def test_words_that_begin_every_option_belong_in_the_stem(written: Callable[..., Path]) -> None:
    folder = written("Apa itu?", "benda itu a", "benda itu b", "benda itu c", "benda itu d")
    (said,) = found(folder, "Pilihan yang berulang")
    assert "mengulang “benda itu”" in said


@pytest.mark.parametrize(
    ("options", "clue"),
    [
        (("pualam.", "kerang", "semen", "kertas"), "memang berakhir dengan titik"),
        (("pualam", "kerang.", "semen.", "kertas."), "tidak berakhir dengan titik"),
        (("Pualam", "kerang", "semen", "kertas"), "memang berawal huruf besar"),
        (("pualam 3", "kerang", "semen", "kertas"), "memang memuat angka"),
        (("pualam (1)", "kerang 2", "semen 3", "kertas 4"), "memang memuat tanda kurung"),
    ],
)
def test_a_key_that_its_form_betrays_is_told(
    written: Callable[..., Path], options: tuple[str, ...], clue: str
) -> None:
    (said,) = found(written("Contohnya adalah", *options), "Pilihan yang tidak setara")
    assert clue in said


def test_the_dot_of_an_abbreviation_is_no_clue(written: Callable[..., Path]) -> None:
    folder = written("Kantornya di", "Kota D.C.", "Kota A", "Kota B", "Kota C")
    assert found(folder, "Pilihan yang tidak setara") == []


def test_options_of_very_different_length_are_told(written: Callable[..., Path]) -> None:
    folder = written(
        "Contohnya adalah", "pualam", "kerang yang sangat panjang sekali ini", "a", "b"
    )
    assert found(folder, "Pilihan yang tidak setara") == [
        'soal "uji" punya pilihan 1 sampai 37 huruf. Samakan panjangnya.'
    ]


# Words


@pytest.mark.parametrize(
    ("pokok", "word"),
    [
        ("Semua benar, kecuali", "kecuali"),
        ("Yang bukan contohnya adalah", "bukan"),
        ("Pernyataan yang tidak tepat adalah", "tidak tepat"),
    ],
)
def test_a_negative_in_small_letters_is_told(
    written: Callable[..., Path], pokok: str, word: str
) -> None:
    (said,) = found(written(pokok, "pualam", "kerang", "semen", "kertas"), "Kata sangkal")
    assert f"“{word}” huruf kecil. Tulis {word.upper()}" in said


@pytest.mark.parametrize(
    "pokok", ["Yang BUKAN contohnya adalah", "Ini bukan benda, melainkan", "Contohnya adalah"]
)
def test_other_stems_are_left_alone(written: Callable[..., Path], pokok: str) -> None:
    assert found(written(pokok, "pualam", "kerang", "semen", "kertas"), "Kata sangkal") == []


LEAK = """
  - id: bocor
    jenis: isian
    tp: {tp}
    tingkat: C1
    pokok: "Tugu gununganteng dari pualam itu berdiri pada tahun"
    kunci: "1900"
    pembahasan: "Menurut buku."
"""


def test_a_stem_that_holds_another_key_is_told(written: Callable[..., Path]) -> None:
    aim = topics.plain(topics.SECOND / "topik.yml")["tp"][0]["id"]
    folder = written(
        "Bahan tugu gununganteng", "pualam", "kerang", "semen", "kertas", more=LEAK.format(tp=aim)
    )
    assert found(folder, "Pokok yang membocorkan soal lain") == [
        'soal "bocor" memuat kunci soal “uji”. Ubah pokoknya, atau beri kedua soal dasar yang sama.'
    ]


def test_a_long_sentence_is_told_with_its_words(written: Callable[..., Path]) -> None:
    folder = written(" ".join(["kata"] * 26), "pualam", "kerang", "semen", "kertas")
    assert found(folder, "Kalimat yang panjang") == [
        'soal "uji" punya kalimat 26 kata. Pecah menjadi kalimat paling panjang 25 kata.'
    ]


def test_a_mistake_of_language_is_told_with_the_right_word(written: Callable[..., Path]) -> None:
    folder = written("Resiko yang benar adalah", "pualam", "kerang", "semen", "kertas")
    assert found(folder, "Bahasa") == ['soal "uji" memuat “Resiko”. Tulis: risiko.']


@pytest.mark.parametrize("rule", language.RULES, ids=lambda rule: str(rule.number))
def test_each_rule_says_what_to_write(rule: language.Rule) -> None:
    assert [wrong for wrong in rule.found if "{" in rule.right_for(wrong)] == []


# What is missing


def test_an_item_without_an_indicator_is_told(written: Callable[..., Path]) -> None:
    folder = written("Contohnya adalah", "pualam", "kerang", "semen", "kertas")
    topics.replace(
        folder / "soal" / "uji.yml",
        '    indikator: "Disajikan nama, murid dapat mengenali contohnya."\n',
        "",
    )
    assert found(folder, "Tanpa indikator") == [
        'soal "uji" belum punya indikator. Tambahkan isian indikator.'
    ]


def test_a_dated_key_is_stale_unless_its_year_is_read(written: Callable[..., Path]) -> None:
    folder = written("Contohnya adalah", "pualam", "kerang", "semen", "kertas")
    file = folder / "soal" / "uji.yml"
    topics.replace(file, "    pembahasan:", "    per: 2019\n    pembahasan:")
    (said,) = found(folder, "Data yang mungkin usang")
    assert "bertanggal 2019" in said
    topics.replace(file, "Contohnya adalah", "Pada 2019 contohnya adalah")
    assert found(folder, "Data yang mungkin usang") == []


def test_an_aim_without_items_is_told(write_topic: Callable[..., Path]) -> None:
    folder = write_topic()
    topics.replace(
        folder / "topik.yml",
        "\ntp:\n",
        '\ntp:\n  - {id: tanpa, teks: "Murid dapat diam", untuk_murid: "diam"}\n',
    )
    problems = dict(report(folder).findings)["Tujuan tanpa soal"]
    assert [problem.message for problem in problems] == [
        'tujuan "tanpa" belum punya soal. Tulis soalnya di folder soal.'
    ]
    assert re.search(r"topik\.yml:\d+:\d+$", problems[0].place)


def test_each_aim_has_its_levels_in_per_cent() -> None:
    for line in report(topics.SHIPPED).figures[:-1]:
        shares = [int(text) for text in re.findall(r"(\d+)%", line)]
        assert len(shares) == 3
        assert sum(shares) in (99, 100, 101)


# Chance


@given(st.lists(st.sampled_from("ABCD"), max_size=200))
def test_probabilities_are_probabilities(letters: list[str]) -> None:
    assert 0 <= chance.uneven(letters, 4) <= 1
    assert 0 <= chance.patterned(letters) <= 1


@pytest.mark.parametrize(
    ("distance", "freedom", "tail"),
    [(3.841, 1, 0.05), (9.210, 2, 0.01), (11.345, 3, 0.01), (13.277, 4, 0.01), (18.307, 10, 0.05)],
)
def test_the_tail_is_that_of_the_printed_tables(distance: float, freedom: int, tail: float) -> None:
    assert chance.chi_square_tail(distance, freedom) == pytest.approx(tail, rel=1e-3)


def test_patterns_and_heaps_are_found() -> None:
    assert chance.patterned("ABCD" * 10) < chance.LEVEL
    assert chance.patterned("A" * 10 + "B" * 10 + "C" * 10) < chance.LEVEL
    assert chance.uneven("A" * 30 + "BCD" * 5, 4) < chance.LEVEL
    assert chance.at_least(18, 20, 0.25) < chance.LEVEL


def test_chance_is_seldom_accused() -> None:
    generator = random.Random(1)
    rows = [generator.choices("ABCD", k=60) for _ in range(400)]
    accused = sum(chance.uneven(row, 4) < chance.LEVEL for row in rows)
    accused += sum(chance.patterned(row) < chance.LEVEL for row in rows)
    assert accused <= 20


# The shipped pool


@pytest.mark.parametrize("pilihan", [3, 4, 5])
def test_the_shipped_items_are_clean(pilihan: int) -> None:
    """Two memberships stay: their dates are the latest that a source confirms."""
    left = [p.message for _, found in report(topics.SHIPPED, 1, pilihan).findings for p in found]
    assert [message.split(" ")[1] for message in left] == [
        '"bs-status-indonesia-g20-salah"',
        '"bs-status-indonesia-oki-salah"',
    ]


def test_each_finding_names_file_and_line() -> None:
    for _, found in report(topics.SHIPPED).findings:
        for problem in found:
            assert re.search(r"\.yml:\d+:\d+$", problem.place)


def test_words_that_are_wrong_on_purpose_are_no_finding(written: Callable[..., Path]) -> None:
    folder = written("Temukan kesalahannya!", "a", "b", "c", "d")
    path = folder / "soal" / "uji.yml"
    head = path.read_text(encoding="utf-8").split("    pilihan:")[0].replace(" pg", " temukan")
    path.write_text(
        head
        + """
    teks: ["Kerjasama itu berguna. Resiko tetap ada, dan aktifitasnya banyak."]
    kesalahan:
      - {salah: "Kerjasama", benar: "Kerja sama", asal: ejaan}
      - {salah: "Resiko", benar: "Risiko", asal: ejaan}
    pembahasan: "Ejaan kedua kata itu keliru."
""",
        encoding="utf-8",
    )
    assert found(folder, "Bahasa") == ['soal "uji" memuat “aktifitasnya”. Tulis: aktivitas.']
