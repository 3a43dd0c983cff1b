"""Items of choice and groups as they are printed, and asked on a slide."""

from __future__ import annotations

import contextlib
import functools
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import openxml_audit
import page
import pptx
import pytest

from generator import bahan, build
from generator.errors import ContentError
from generator.products.request import Request
from tests import proof, topics
from tests.made import bare, deck_texts, pdf_text

KINDS = ("pasangan", "sebab-akibat", "pgk", "pgk-kategori")


@functools.cache
def made(bentuk: str, kertas: Literal["A4", "F4"]) -> tuple[build.File, build.File, Any]:
    """A sheet with two items of each kind and two groups at most, its key, and its data."""
    usual = Request("lkpd", topics.SHIPPED, bentuk, jumlah=6, acak=1, kertas=kertas)
    request = replace(usual, latihan=tuple(kind for kind in KINDS if there(usual, kind)))
    sheet, key = build.build(request)
    return sheet, key, practice(request)


def there(request: Request, kind: str) -> bool:
    """Whether the form has an item of the kind to practise with."""
    with contextlib.suppress(ContentError):
        return bool(practice(replace(request, latihan=(kind,))))
    return False


def practice(request: Request) -> list[Any]:
    from generator import content, sekolah
    from generator.products import lesson as lessons

    topik = content.read(request.topik)
    lesson = lessons.prepare(bahan.of(topik), sekolah.read(None, request.kelas), request)
    return [item for kegiatan in lessons.sheet(lesson).kegiatan for item in kegiatan.latihan]


cases = pytest.mark.parametrize(
    ("bentuk", "kertas"),
    [("bilateral", "A4"), ("regional", "F4"), ("multilateral", "A4"), ("multilateral", "F4")],
)


@cases
def test_sheet_and_key_are_pdf_ua(bentuk: str, kertas: Literal["A4", "F4"]) -> None:
    for file in made(bentuk, kertas)[:2]:
        report = page.validate_pdf_bytes(file.data, profile="ua1")
        assert [(failure.rule_id, failure.message) for failure in report.failures] == []


@cases
def test_sheet_and_key_print_each_item_and_only_the_key_its_answer(
    bentuk: str, kertas: Literal["A4", "F4"]
) -> None:
    sheet, key, items = made(bentuk, kertas)
    pupils, teacher = pdf_text(sheet.data), pdf_text(key.data)
    assert {item.jenis for item in items} & set(KINDS)
    for item in items:
        for text in said(item):
            assert bare(text) in pupils, (item.id, text)
            assert bare(text) in teacher, (item.id, text)
        assert bare(item.pembahasan) in teacher
        if item.jenis in ("pgk", "pgk-kategori"):
            assert bare(f"Kunci: {item.kunci}") in teacher
    assert "Kunci:" not in pupils


def said(item: Any) -> Iterator[str]:
    """What a sheet prints of an item."""
    isi = item.isi
    yield item.pokok
    match item.jenis:
        case "pasangan":
            yield from isi["kepala"]
            yield from (f"({n}){left}{right}" for n, (left, right, _) in enumerate(isi["baris"], 1))
        case "sebab-akibat":
            yield f"{isi['pernyataan']}SEBAB{isi['alasan']}"
            yield from (f"{option['huruf']}." for option in isi["pilihan"])
        case "pgk":
            yield "Jawaban benar lebih dari satu."
            yield isi["aturan"]
            yield from (f"({n}){text}" for n, (text, _) in enumerate(isi["pernyataan"], 1))
        case "pgk-kategori":
            yield from isi["kepala"]
            yield isi["aturan"]
            yield from (text for text, _ in isi["baris"])


def test_the_rule_of_scoring_fits_the_score() -> None:
    for bentuk in ("bilateral", "regional", "multilateral"):
        for item in made(bentuk, "A4")[2]:
            if item.jenis == "pgk" and "setiap pernyataan" in item.isi["aturan"]:
                assert item.skor == len(item.isi["pernyataan"])
            elif item.jenis == "pgk":
                assert f"Skor {item.skor} " in item.isi["aturan"]
            elif item.jenis == "pgk-kategori":
                assert item.skor == len(item.isi["baris"])


def grouped(acak: int) -> Request:
    return Request("lkpd", topics.SHIPPED, "bilateral", jumlah=8, acak=acak, latihan=("pg",))


def test_a_group_stands_below_its_head_with_the_numbers_it_serves() -> None:
    acak = next(a for a in range(1, 50) if any(item.grup for item in practice(grouped(a))))
    items = practice(grouped(acak))
    (first,) = [item for item in items if item.grup]
    own = items[items.index(first) : items.index(first) + 3]
    assert [item.id for item in own] == ["bil-gr-tahun-1980", "bil-gr-jarak", "bil-gr-simpulan"]
    head = f"Tabel berikut untuk menjawab soal nomor {own[0].nomor}–{own[-1].nomor}"
    assert first.grup.judul == head
    for file in build.build(grouped(acak)):
        text = pdf_text(file.data)
        assert text.count(bare(head)) == 1
        assert text.index(bare(head)) < text.index(bare(first.pokok))
        cells = [cell for row in first.grup.bacaan.baris for cell in row]
        assert [cell for cell in cells if bare(cell) not in text] == []
        assert [*page.validate_pdf_bytes(file.data, profile="ua1").failures] == []


# On slides


QUIZZES = {
    "bilateral": {"bil-pg-tetangga": "bil-ps-tahap", "bil-ut-dua-perjanjian": "bil-pgk-dua-naskah"},
    "regional": {"reg-pg-timor-leste": "reg-kt-usmca", "reg-pg-batas": "reg-gr-dasar"},
    "multilateral": {"mul-kuis-pembeda": "mul-pernyataan-ciri"},
}
"""By form: the item that its deck asks, and one of another kind or of a group instead."""


@pytest.mark.parametrize("bentuk", QUIZZES)
def test_a_deck_asks_and_answers_items_of_other_kinds(
    write_topic: Callable[..., Path], tmp_path: Path, bentuk: str
) -> None:
    folder = write_topic(topics.SHIPPED)
    for old, new in QUIZZES[bentuk].items():
        topics.replace(folder / "bentuk" / f"{bentuk}.yml", f"soal: {old}", f"soal: {new}")
    (file,) = build.build(Request("slide", folder, bentuk, jp=3))
    path = tmp_path / "slide.pptx"
    path.write_bytes(file.data)
    assert [str(error) for error in openxml_audit.validate_pptx(path).errors] == []
    assert proof.faults(file.data) == []
    titles = [
        s.shapes.title.text_frame.text for s in pptx.Presentation(io.BytesIO(file.data)).slides
    ]
    assert len(set(titles)) == len(titles)
    texts = deck_texts(file.data)
    for new in QUIZZES[bentuk].values():
        stem = bare(asked(folder, new))
        answers = [n for n, text in enumerate(texts) if f"Jawaban:{stem}" in text]
        assert len(answers) == 1, new
        assert stem in texts[answers[0] - 1]


def asked(folder: Path, name: str) -> str:
    found = [
        item["pokok"]
        for path in (folder / "soal").glob("*.yml")
        for item in topics.plain(path)["soal"]
        if item["id"] == name
    ]
    return str(found[0])
