"""The article's forty statements: each judged, each placed or corrected, no wrong form printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.html
import pytest

from generator import content, words
from generator.content.models import AsalButir, Topik
from generator.soal.base import Soal
from generator.soal.temukan import Temukan
from tests import topics
from tests.made import bare

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
        for key, text in topics.scalars(topics.without_errors(topics.plain(path))):
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
        kept = topics.without_errors(item.model_dump(mode="json"))
        assert found_in(str(kept), wrong_forms) == [], item.id


# Texts that are wrong on purpose: the one place where a wrong form may stand


MAY_BE_ASKED = {"S18", "S22", "S23", "S32"}


def test_only_four_statements_feed_texts_that_are_wrong_on_purpose(
    judged: dict[str, AsalButir], items: tuple[Soal, ...]
) -> None:
    assert {key for key, entry in judged.items() if entry.boleh_soal} == MAY_BE_ASKED
    used = {e.asal for item in items if isinstance(item, Temukan) for e in item.kesalahan}
    assert used == MAY_BE_ASKED | {"ejaan"}


def test_a_wrong_form_is_printed_only_where_it_is_marked_as_wrong(
    erring: tuple[topics.Printed, ...], wrong_forms: tuple[str, ...], topik: Topik
) -> None:
    assert len(erring) == 8
    for page in erring:
        assert found_in(page.text, wrong_forms), page.stem
        assert found_in(page.mended.text, wrong_forms) == [], page.stem
        assert in_the_present(page.mended.passages, topik) == [], page.stem


def test_pages_without_such_an_item_are_searched_whole(
    printed: tuple[topics.Printed, ...],
) -> None:
    assert all(page.mended.text == page.text for page in printed)


def test_a_wrong_form_beside_the_marked_text_would_be_found(
    erring: tuple[topics.Printed, ...], wrong_forms: tuple[str, ...]
) -> None:
    for page in erring:
        for place in ('<div class="teks-keliru">', '<table class="tabel bergaris perbaikan">'):
            html = page.html.replace(place, f"<p>Asia-Pasific</p>{place}")
            spoilt = topics.Printed(page.produk, page.bentuk, page.stem, html)
            assert found_in(spoilt.mended.text, wrong_forms) == ["Asia-Pasific"], page.stem


def test_the_sheet_says_how_many_errors_there_are_and_the_key_mends_each(
    erring: tuple[topics.Printed, ...], items: tuple[Soal, ...]
) -> None:
    known = {bare(item.teks[0]): item for item in items if isinstance(item, Temukan)}
    for page in erring:
        root = lxml.html.document_fromstring(page.html)
        for shown in root.xpath("//div[@class='soal temukan']"):
            framed = shown.xpath(".//div[@class='teks-keliru']")[0]
            struck = [node.text_content() for node in framed.xpath(".//s")]
            mended = [node.text_content() for node in framed.xpath(".//b")]
            for node in framed.xpath(".//b"):
                node.drop_tree()  # its tail stays
            item = known[bare(framed.text_content())]
            count = words.spelled(len(item.kesalahan))
            assert f"Teks ini sengaja memuat {count} kesalahan." in shown.text_content()
            assert len(shown.xpath(".//tbody/tr")) == len(item.kesalahan)
            if page.stem.startswith("kunci"):
                assert struck == [error.salah for error in item.kesalahan]
                assert mended == [error.benar for error in item.kesalahan]
            else:
                assert (struck, mended) == ([], [])
                said = shown.text_content()
                assert [error.benar for error in item.kesalahan if error.benar in said] == []


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
