"""Sheets and keys with the kinds that pupils put together, read back from their PDFs."""

from __future__ import annotations

from dataclasses import dataclass

import page
import pytest

from generator import bahan, build, sekolah
from generator.content.models import Topik
from generator.documents import SoalTampil
from generator.products.request import Request
from tests import made, topics

SHEETS = {
    "bilateral": Request(
        "lkpd", topics.SHIPPED, "bilateral", acak=4, jumlah=4,
        latihan=("rumpang", "urutkan", "kelompokkan", "temukan"),
    ),
    "regional": Request(
        "lkpd", topics.SHIPPED, "regional", acak=7, jumlah=2, latihan=("temukan", "kasus"),
        kertas="F4",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Papers:
    """A sheet, its key and the practice on them."""

    files: dict[str, bytes]
    items: tuple[SoalTampil, ...]

    def says(self, kind: str) -> str:
        return made.pdf_text(self.files[kind])


@pytest.fixture(scope="module", params=SHEETS)
def papers(request: pytest.FixtureRequest, topik: Topik) -> Papers:
    wanted = SHEETS[request.param]
    files = {file.name.partition("-")[0]: file.data for file in build.build(wanted)}
    sheet = next(iter(build.PRODUCTS["lkpd"](bahan.of(topik), sekolah.read(None, None), wanted)))
    items = [item for part in sheet.data.kegiatan for item in part.latihan]
    assert [item.jenis for item in items] == list(wanted.latihan)
    return Papers(files, tuple(items))


@pytest.mark.parametrize("kind", ["lkpd", "kunci"])
def test_they_are_pdf_ua(papers: Papers, kind: str) -> None:
    report = page.validate_pdf_bytes(papers.files[kind], profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


def test_the_sheet_asks_and_the_key_answers(papers: Papers) -> None:
    sheet, key = papers.says("lkpd"), papers.says("kunci")
    for item in papers.items:
        for asked in [item.pokok, *_asked(item)]:
            assert made.bare(asked) in sheet, (item.id, asked)
            assert made.bare(asked) in key, (item.id, asked)
        for answer in [item.pembahasan, *_answers(item)]:
            assert made.bare(answer) in key, (item.id, answer)
            assert made.bare(answer) not in sheet, (item.id, answer)


def _asked(item: SoalTampil) -> list[str]:
    isi = item.isi
    match item.jenis:
        case "rumpang":
            return ["".join(isi["kata"])]
        case "urutkan" | "kelompokkan":
            return [f"{letter}. {text}" for letter, text in isi["daftar"]]
        case "temukan":
            return [f"sengaja memuat {isi['banyak']} kesalahan"]
    return [question["teks"] for question in isi["pertanyaan"]]


def _answers(item: SoalTampil) -> list[str]:
    isi = item.isi
    match item.jenis:
        case "rumpang":
            return [f"({n}) {key}" for part in isi["paragraf"] for _, n, key in part if n]
        case "urutkan":
            return ["Urutan:" + "".join(f"{n}{x}" for n, x in enumerate(isi["urutan"], 1))]
        case "kelompokkan":
            return ["".join(", ".join(letters) for _, letters in isi["kolom"])]
        case "temukan":
            return [wrong + right for part in isi["paragraf"] for _, wrong, right in part if wrong]
    return [text for question in isi["pertanyaan"] for text in question["contoh"]]
