"""``words``: dates, numbers and forms of address as a teacher writes them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import words
from generator.words import Sebutan, Tanggal

DATES = st.dates(min_value=datetime.date(1, 1, 1))


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("2025-10-26", "26 Oktober 2025"),
        ("1967-08-08", "8 Agustus 1967"),
        ("2024-02-29", "29 Februari 2024"),
        ("2025-10", "Oktober 2025"),
        ("1967", "1967"),
        (" 2020-07-01 ", "1 Juli 2020"),
        ("9999-12-31", "31 Desember 9999"),
        ("0001-01-01", "1 Januari 1"),
    ],
)
def test_a_date_is_printed_as_exactly_as_it_is_known(written: str, printed: str) -> None:
    assert str(Tanggal.read(written)) == printed


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2024-02-30", "Februari 2024 berakhir pada tanggal 29."),
        ("2023-02-29", "Februari 2023 berakhir pada tanggal 28."),
        ("2024-04-31", "April 2024 berakhir pada tanggal 30."),
        ("2024-12-32", "Desember 2024 berakhir pada tanggal 31."),
        ("9999-12-32", "Desember 9999 berakhir pada tanggal 31."),
        ("2024-01-00", "Januari 2024 berakhir pada tanggal 31."),
        ("2024-00", "Bulan bernomor 01 sampai 12."),
        ("2024-13-01", "Bulan bernomor 01 sampai 12."),
        ("0000", "Tahun dimulai dari 0001."),
        ("0000-01-01", "Tahun dimulai dari 0001."),
    ],
)
def test_a_date_that_does_not_exist_is_told_what_does(written: str, said: str) -> None:
    with pytest.raises(ValueError, match="bukan tanggal yang ada") as caught:
        Tanggal.read(written)
    assert str(caught.value) == f'"{written}" bukan tanggal yang ada. {said}'


@pytest.mark.parametrize(
    "written", ["", "besok", "26-10-2025", "2025/10/26", "2025-1-1", "2025-10-", "٢٠٢٥", "20251026"]
)
def test_what_is_no_date_is_shown_how_to_write_one(written: str) -> None:
    with pytest.raises(ValueError, match="Tulis seperti 2025-10-26, 2025-10, atau 2025"):
        Tanggal.read(written)


@given(DATES)
def test_every_day_is_read_back(day: datetime.date) -> None:
    assert Tanggal.read(day.isoformat()).first_day == day


@given(DATES, DATES)
def test_dates_stand_in_the_order_of_the_calendar(one: datetime.date, other: datetime.date) -> None:
    assert (one < other) == (Tanggal.read(one.isoformat()) < Tanggal.read(other.isoformat()))


@given(DATES)
def test_a_vaguer_date_comes_first_in_its_own_time(day: datetime.date) -> None:
    written = day.isoformat()
    assert Tanggal.read(written[:4]) < Tanggal.read(written[:7]) < Tanggal.read(written)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_a_value_error_of_ours(text: str) -> None:
    refusals: list[str] = []
    try:
        Tanggal.read(text)
    except ValueError as refusal:
        refusals.append(str(refusal))
    assert all("bukan tanggal" in said for said in refusals)


@pytest.mark.parametrize(
    ("value", "printed"),
    [(1234.5, "1.234,5"), (0.75, "0,75"), (1000000, "1.000.000"), (7, "7"), (-1234, "-1.234")],
)
def test_numbers_have_a_decimal_comma_and_points_for_thousands(value: float, printed: str) -> None:
    assert words.number(value) == printed


@pytest.mark.parametrize(
    ("parts", "listed"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a dan b"),
        (["a", "b", "c"], "a, b, dan c"),
        (["a", "b", "c", "d"], "a, b, c, dan d"),
    ],
)
def test_a_list_of_three_has_a_comma_before_its_last(parts: list[str], listed: str) -> None:
    assert words.listed(parts) == listed


def test_a_list_of_choices_ends_with_its_own_word() -> None:
    assert words.listed(["a", "b", "c"], "atau") == "a, b, atau c"


@pytest.mark.parametrize(
    ("sebutan", "said"),
    [
        (Sebutan(), "Murid menulis pendapatmu, lalu kamu membacakannya kepada murid lain."),
        (
            Sebutan("peserta didik", "kalian"),
            "Peserta didik menulis pendapat kalian, lalu kalian membacakannya kepada "
            "peserta didik lain.",
        ),
        (
            Sebutan("siswa", "Anda"),
            "Siswa menulis pendapat Anda, lalu Anda membacakannya kepada siswa lain.",
        ),
    ],
)
def test_pupils_are_called_and_addressed_as_asked(sebutan: Sebutan, said: str) -> None:
    text = "{Murid} menulis pendapat{-mu}, lalu {kamu} membacakannya kepada {murid} lain."
    assert sebutan.say(text) == said


def test_kamu_begins_a_sentence_with_a_capital() -> None:
    assert Sebutan().say("{Kamu} siap?") == "Kamu siap?"


@given(st.text().filter(lambda text: "{" not in text))
def test_a_text_without_forms_of_address_is_left_alone(text: str) -> None:
    assert Sebutan().say(text) == text


@pytest.mark.parametrize("text", ["{{ 7*7 }}", "{x}", "{", "}{", "{murid"])
def test_other_braces_are_left_alone(text: str) -> None:
    assert Sebutan().say(text) == text


def test_lowering_the_first_letter_spares_abbreviations() -> None:
    assert words.lower("Kerja sama bilateral") == "kerja sama bilateral"
    assert words.lower("ASEAN dan mitranya") == "ASEAN dan mitranya"
    assert words.lower("") == ""


def test_the_first_letter_alone_becomes_a_capital() -> None:
    assert words.capital("peta Asia") == "Peta Asia"
    assert words.capital("") == ""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("sejak 21 Maret 2024 sampai", "sejak 21~Maret~2024 sampai"),
        ("(per Oktober 2025)", "(per~Oktober~2025)"),
        ("sepanjang 142 km lebih", "sepanjang 142~km lebih"),
        ("pikiran saya ialah …", "pikiran saya ialah~…"),
        ("UU Nomor 5 Tahun 2023", "UU Nomor~5 Tahun~2023"),
    ],
)
def test_dates_and_quantities_stay_on_one_line(text: str, kept: str) -> None:
    assert words.unbroken(text) == kept.replace("~", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<li>Lingkari tanggal di dekat kata itu.</li>", "dekat kata~itu.</li>"),
        ("<p>Tulis alasan dalam satu kalimat saja</p>", "satu kalimat~saja</p>"),
        ("<li>Kata itu</li>", "<li>Kata itu</li>"),
        (
            "<p>Negara dari semua benua <strong>ikut.</strong></p>",
            "benua <strong>ikut.</strong></p>",
        ),
        ("<li>Menjaga pertanggungjawaban itu.</li>", "pertanggungjawaban itu.</li>"),
        ("<li>Sampaikan alasan tertulis kepada kelompoknya</li>", "kepada kelompoknya</li>"),
    ],
)
def test_no_short_word_closes_a_paragraph_alone(html: str, kept: str) -> None:
    shown = words.accompanied(html).replace("\N{NO-BREAK SPACE}", "~")
    assert shown.endswith(kept)
    assert shown.replace("~", " ") == html
