"""The article's forty statements: each judged, each placed or corrected, no wrong form printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator import content
from generator.content.models import AsalButir, Topik
from generator.soal.base import Soal
from tests import topics

NUMBERS = range(1, 41)
WRONG_SOMEWHERE = {"S18", "S22", "S32", "S36"}
"""Verdict *salah* in domain.md, section A."""
OUTDATED = {"S10", "S23"}
NO_FACTS = {"S24", "S37", "S40"}
NAMED_IN_THE_ISSUE = (
    "World Trade Center Organization",
    "Asia-Pasific",
    "North American Free Trade Area",
    "kerjasama",
    "dataran Eropa",
)


@pytest.fixture(scope="module")
def judged(topik: Topik) -> dict[str, AsalButir]:
    assert topik.asal
    return {entry.id: entry for entry in topik.asal.butir}


@pytest.fixture(scope="module")
def wrong_forms(judged: dict[str, AsalButir]) -> tuple[str, ...]:
    return tuple({form for entry in judged.values() for form in entry.bentuk_salah})


# The record


def test_all_forty_statements_are_there_in_order(judged: dict[str, AsalButir]) -> None:
    assert list(judged) == [f"S{number}" for number in NUMBERS]


def test_verdicts_are_those_of_the_fact_check(judged: dict[str, AsalButir]) -> None:
    def with_verdict(putusan: str) -> set[str]:
        return {key for key, entry in judged.items() if entry.putusan == putusan}

    assert with_verdict("salah") == WRONG_SOMEWHERE
    assert with_verdict("usang") == OUTDATED
    assert with_verdict("bukan-fakta") == NO_FACTS
    assert with_verdict("diragukan") == {"S9"}
    assert "S16" in with_verdict("tak-terverifikasi")
    assert with_verdict("bahasa") >= {"S8", "S13", "S25", "S30"}


@pytest.mark.parametrize("number", NUMBERS)
def test_a_statement_has_its_place_or_its_correction(
    topik: Topik, judged: dict[str, AsalButir], number: int
) -> None:
    entry = judged[f"S{number}"]
    places = content.named_places(topik)
    assert entry.tempat or entry.koreksi
    assert [name for name in entry.tempat if name not in places] == []


@pytest.mark.parametrize("number", NUMBERS)
def test_a_statement_names_sources_that_there_are(
    topik: Topik, judged: dict[str, AsalButir], number: int
) -> None:
    entry = judged[f"S{number}"]
    assert entry.sumber
    assert set(entry.sumber) <= set(topik.sumber)


def test_what_is_wrong_outdated_or_doubted_has_a_correction(judged: dict[str, AsalButir]) -> None:
    bare = [
        key
        for key, entry in judged.items()
        if entry.putusan in {"salah", "usang", "diragukan", "tak-terverifikasi", "bahasa"}
        and not entry.koreksi
    ]
    assert bare == []


def test_what_is_wrong_has_its_wrong_form_on_record(
    judged: dict[str, AsalButir], wrong_forms: tuple[str, ...]
) -> None:
    assert all(judged[key].bentuk_salah for key in WRONG_SOMEWHERE)
    assert set(NAMED_IN_THE_ISSUE) <= set(wrong_forms)


def test_no_correction_repeats_the_wrong_form(judged: dict[str, AsalButir]) -> None:
    for entry in judged.values():
        for form in entry.bentuk_salah:
            assert form.casefold() not in (entry.koreksi or "").casefold(), entry.id


def test_a_place_may_be_a_statement_an_example_or_a_fact(
    topik: Topik, judged: dict[str, AsalButir]
) -> None:
    places = content.named_places(topik)
    named = {name for entry in judged.values() for name in entry.tempat}
    assert {type(places[name]).__name__ for name in named} >= {
        "Contoh",
        "Bentuk",
        "Fakta",
        "Pernyataan",
        "Definisi",
        "Ciri",
    }


# Wrong forms


def found_in(text: str, forms: tuple[str, ...]) -> list[str]:
    return [form for form in forms if form.casefold() in text.casefold()]


def written() -> Iterator[tuple[str, str]]:
    """Every text of the content but the article's own record, titles and addresses of sources."""
    for path in sorted(topics.SHIPPED.rglob("*.yml")):
        if path.name == "asal.yml":
            continue
        for key, text in topics.scalars(topics.plain(path)):
            if key != "dilihat_di":
                yield path.name, text


def test_no_wrong_form_is_written_outside_the_record(wrong_forms: tuple[str, ...]) -> None:
    assert [place for place in written() if found_in(place[1], wrong_forms)] == []
    assert len(list(written())) > 2000


def test_no_wrong_form_is_printed(
    printed: tuple[topics.Printed, ...], wrong_forms: tuple[str, ...]
) -> None:
    for page in printed:
        assert found_in(page.text, wrong_forms) == [], page.stem


def test_no_wrong_form_is_asked_for(
    items: tuple[Soal, ...], pool: tuple[Soal, ...], wrong_forms: tuple[str, ...]
) -> None:
    for item in (*items, *pool):
        assert found_in(item.model_dump_json(), wrong_forms) == [], item.id


def test_every_document_is_searched(printed: tuple[topics.Printed, ...]) -> None:
    assert {(page.produk, page.bentuk) for page in printed} == {
        (produk, bentuk)
        for produk in ("slide", "lkpd", "handout")
        for bentuk in (None, "bilateral", "regional", "multilateral")
    }
    assert len(printed) == 16
    assert all(len(page.text) > 3000 for page in printed)


# NAFTA


PAST = re.compile(
    r"\bpernah\b|\bdahulu\b|\bdiganti|\bmenggantikan|\bpengganti|\bberakhir\b|"
    r"\btidak berlaku lagi\b|\b1992\b|\b1994\b|\b2020\b|Salah duga|\brekaan\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.?!”])\s+(?=[“A-Z])")


def sources_removed(text: str, topik: Topik) -> str:
    """``text`` without the titles of works."""
    for entry in topik.sumber.values():
        text = text.replace(entry.cetak, "").replace(entry.judul, "")
    return text


def in_the_present(texts: tuple[str, ...], topik: Topik) -> list[str]:
    """Sentences that speak of NAFTA without saying that it is past."""
    return [
        sentence
        for text in texts
        for sentence in SENTENCE.split(sources_removed(text, topik))
        if "NAFTA" in sentence and len(sentence.split()) > 3 and not PAST.search(sentence)
    ]


def test_nafta_is_never_spoken_of_in_the_present(
    topik: Topik, printed: tuple[topics.Printed, ...]
) -> None:
    for page in printed:
        assert in_the_present(page.passages, topik) == [], page.stem


def test_the_present_tense_would_be_found(topik: Topik) -> None:
    told = (
        "NAFTA merupakan perjanjian tiga negara Amerika Utara. NAFTA berakhir pada 2020.",
        "Contoh kerja sama regional ialah ASEAN dan NAFTA.",
    )
    assert in_the_present(told, topik) == [
        "NAFTA merupakan perjanjian tiga negara Amerika Utara.",
        "Contoh kerja sama regional ialah ASEAN dan NAFTA.",
    ]


def test_nafta_is_printed_at_all(printed: tuple[topics.Printed, ...]) -> None:
    assert sum("NAFTA" in page.text for page in printed) >= 4


# Counts


COUNT = re.compile(
    r"\b(?:\d+|sebelas|dua puluh (?:satu|tujuh)) (?:negara|anggota|ekonomi)\b"
    r"|beranggotakan \d+|Banyak (?:anggota|ekonomi anggota|pihak)[^|]*\| \d+",
    re.IGNORECASE,
)
DATED = re.compile(r"\bper\b|\bsejak\b|\b(?:19|20)\d\d\b|\bsampai\b", re.IGNORECASE)


def undated(texts: tuple[str, ...]) -> list[str]:
    return [text for text in texts if COUNT.search(text) and not DATED.search(text)]


def test_no_count_is_printed_without_its_date(
    topik: Topik, printed: tuple[topics.Printed, ...]
) -> None:
    for page in printed:
        assert undated(tuple(sources_removed(t, topik) for t in page.passages)) == [], page.stem


def test_an_undated_count_would_be_found() -> None:
    told = (
        "ASEAN beranggotakan 11 negara.",
        "ASEAN beranggotakan 11 negara (per 26 Oktober 2025).",
        "Banyak anggota | 11",
        "Banyak ekonomi anggota | 21 (per November 2025)",
    )
    assert undated(told) == [told[0], told[2]]


def test_counts_are_printed_at_all(printed: tuple[topics.Printed, ...]) -> None:
    assert sum(bool(COUNT.search(text)) for page in printed for text in page.passages) > 10
