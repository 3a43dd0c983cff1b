"""``audit``: what is stale, unsourced or weakly sourced, each with its place."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import audit
from generator.errors import ContentError
from tests import topics

TODAY = datetime.date(2026, 11, 24)
STALE, UNSOURCED, WEAK = (
    "Data yang mungkin usang",
    "Belum bersumber, tidak dicetak",
    "Hanya bersandar pada sumber lemah",
)


def found(folder: Path, months: int = 24) -> dict[str, list[str]]:
    return {
        heading: [str(problem).removeprefix(f"{folder}/") for problem in problems]
        for heading, problems in audit.content(folder, TODAY, months)
    }


def test_a_clean_topic_has_three_empty_headings() -> None:
    assert found(topics.SECOND) == {STALE: [], UNSOURCED: [], WEAK: []}


@pytest.mark.parametrize(
    ("per", "months", "stale"),
    [
        ("2024-11", 24, False),
        ("2024-10", 24, True),
        ("2024-10-31", 24, True),
        ("2024", 24, False),
        ("2023", 24, True),
        ("2026-10", 1, False),
        ("2026-09", 1, True),
        ("2027-01", 1, False),
    ],
)
def test_a_date_older_than_asked_is_stale(
    write_topic: Callable[..., Path], per: str, months: int, stale: bool
) -> None:
    folder = write_topic()
    topics.replace(
        folder / "contoh" / "granit.yml",
        '- {ragam: pakai, nilai: "lantai dan tugu"}',
        f'- {{ragam: pakai, nilai: "lantai dan tugu", per: {per}}}',
    )
    assert bool(found(folder, months)[STALE]) == stale


def test_what_is_stale_is_quoted_with_its_place_and_date(write_topic: Callable[..., Path]) -> None:
    folder = write_topic()
    topics.replace(
        folder / "contoh" / "granit.yml",
        '- {ragam: pakai, nilai: "lantai dan tugu"}',
        '- {ragam: pakai, nilai: "lantai dan tugu", per: 2020-03}',
    )
    assert found(folder)[STALE] == [
        "contoh/granit.yml:11:20: “lantai dan tugu” bertanggal Maret 2020. "
        "Periksa apakah masih berlaku."
    ]


def test_an_item_can_be_stale_too(write_topic: Callable[..., Path]) -> None:
    folder = write_topic()
    topics.replace(
        folder / "soal" / "topik.yml", "    kunci: beku\n", "    kunci: beku\n    per: 2019\n"
    )
    (said,) = found(folder)[STALE]
    assert said.startswith("soal/topik.yml:")
    assert "“Batuan yang membeku dari magma disebut batuan” bertanggal 2019." in said


def test_the_same_value_in_two_files_is_placed_in_its_own(
    write_topic: Callable[..., Path],
) -> None:
    folder = write_topic()
    for name, pakai in (("basal", "bahan jalan"), ("marmer", "patung")):
        more = ", per: 2001" if name == "marmer" else ""
        topics.replace(
            folder / "contoh" / f"{name}.yml",
            f'- {{ragam: pakai, nilai: "{pakai}"}}',
            f'- {{ragam: pakai, nilai: "3"{more}}}',
        )
    (said,) = found(folder)[STALE]
    assert said.startswith("contoh/marmer.yml:11:")


def test_a_statement_without_a_source_is_told(write_topic: Callable[..., Path]) -> None:
    folder = write_topic()
    topics.replace(
        folder / "topik.yml",
        "- teks: Batuan digolongkan menurut asalnya",
        "- teks: Batuan digolongkan menurut asalnya\n      sumber: []",
    )
    (said,) = found(folder)[UNSOURCED]
    assert said.startswith("topik.yml:")
    assert said.endswith(
        "“Batuan digolongkan menurut asalnya” belum bersumber. Tambahkan isian sumber."
    )


def test_a_weak_source_alone_is_told_and_with_a_better_one_is_not(
    write_topic: Callable[..., Path],
) -> None:
    folder = write_topic()
    topics.replace(
        folder / "sumber.yml",
        "tahun: 2014, jenis: sekunder}",
        "tahun: 2014, jenis: lemah}\n  - {id: lain, judul: Lain, jenis: primer}",
    )
    weak = found(folder)[WEAK]
    topics.replace(
        folder / "contoh" / "sabak.yml", "sumber: tarbuck-2014", "sumber: [tarbuck-2014, lain]"
    )
    assert [line.split(":")[0] for line in weak] == [
        f"contoh/{name}.yml"
        for name in ("basal", "batu-gamping", "batu-pasir", "granit", "marmer", "sabak")
        for _ in range(3)
    ]
    assert weak[0].endswith("hanya bersumber lemah. Cari sumber resmi.")
    assert len(found(folder)[WEAK]) == len(weak) - 3


def test_a_long_text_is_shortened(write_topic: Callable[..., Path]) -> None:
    folder = write_topic()
    long = "Batuan " * 40
    topics.replace(
        folder / "topik.yml",
        "- teks: Batuan digolongkan menurut asalnya",
        f"- teks: {long}\n      sumber: []",
    )
    (said,) = found(folder)[UNSOURCED]
    quoted = said[said.index("“") + 1 : said.index("”")]
    assert quoted.endswith("…")
    assert len(quoted) <= 60


def test_content_that_cannot_be_read_is_refused(write_topic: Callable[..., Path]) -> None:
    folder = write_topic()
    topics.replace(folder / "topik.yml", "ringkas:", "ringkass:")
    with pytest.raises(ContentError):
        found(folder)


def test_the_shipped_topic_has_nothing_unsourced_and_says_where_the_rest_is() -> None:
    report = found(topics.SHIPPED)
    assert report[UNSOURCED] == []
    for line in (*report[STALE], *report[WEAK]):
        file, row, column, _ = line.split(":", 3)
        assert (topics.SHIPPED / file).is_file()
        assert row.isdigit()
        assert column.isdigit()
