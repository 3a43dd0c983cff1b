"""What a printed sheet and its key promise: pages, room, answers in place and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import page as page_validation
import pypdfium2
import pytest

from generator import bahan, paper, pdf, sekolah, templates
from generator.content.models import Topik
from generator.documents import Document, Lkpd, SoalTampil
from generator.errors import TemplateError
from generator.house import House
from generator.products.handout import handout
from generator.products.lkpd import lkpd
from generator.products.request import Request
from tests import topics
from tests.made import bare, pdf_text

ROOT = Path(__file__).parents[1] / "templates"
FOLDERS = (ROOT / "bawaan", ROOT)
MARK = "KUNCI JAWABAN (UNTUK GURU)"
MILLIMETRE = 72 / 25.4
SEVEN_LINES = """
sekolah: "SMP Islam Terpadu Contoh Cendekia Bangsa Nusantara Raya"
kop: ["PEMERINTAH CONTOH", "DINAS PENDIDIKAN", "YAYASAN CONTOH",
  "SMP Islam Terpadu Contoh Cendekia Bangsa Nusantara Raya", "Terakreditasi A",
  "Jalan Contoh 1, Kota Contoh", "NPSN 00000000"]
"""
FOUR_LINES = """
sekolah: SMP Negeri 1 Contoh
semester: Genap
tahun_ajaran: 2026/2027
kop: [PEMERINTAH KABUPATEN CONTOH, DINAS PENDIDIKAN, SMP Negeri 1 Contoh, "Jalan Merdeka 1"]
"""


@dataclass(frozen=True)
class Printed:
    """A document on paper, with what it was made from."""

    data: Lkpd
    html: str
    file: bytes
    pages: int

    @property
    def items(self) -> list[SoalTampil]:
        """All items in the order of the sheet."""
        parts = [item for k in self.data.kegiatan for item in (*k.soal, *k.latihan)]
        return [*parts, *self.data.kesimpulan]

    @property
    def texts(self) -> list[str]:
        """What each page says, bare."""
        document = pypdfium2.PdfDocument(self.file)
        found = [bare(side.get_textpage().get_text_bounded()) for side in document]
        document.close()
        return found

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the last page in millimetres."""
        document = pypdfium2.PdfDocument(self.file)
        width, height = document[len(document) - 1].get_size()
        document.close()
        return round(width / MILLIMETRE), round(height / MILLIMETRE)


def documents(topik: Topik, request: Request) -> list[Document]:
    return list(lkpd(bahan.of(topik), sekolah.read(request.identitas, request.kelas), request))


def printed(document: Document) -> Printed:
    assert isinstance(document.data, Lkpd)
    html = templates.render(document, FOLDERS)
    file, pages = paper.write(document, html, House(FOLDERS))
    return Printed(document.data, html, file, pages)


@pytest.fixture(scope="module")
def pair(topik: Topik) -> tuple[Printed, Printed]:
    """The sheet of a form and its key."""
    sheet, key = documents(topik, Request("lkpd", topics.SHIPPED, "regional"))
    return printed(sheet), printed(key)


@pytest.fixture(scope="module")
def sheet(pair: tuple[Printed, Printed]) -> Printed:
    return pair[0]


@pytest.fixture(scope="module")
def key(pair: tuple[Printed, Printed]) -> Printed:
    return pair[1]


# The sheet


@pytest.mark.parametrize("bentuk", ["bilateral", "regional", "multilateral", None])
@pytest.mark.parametrize(("kertas", "size"), [("A4", (210, 297)), ("F4", (215, 330))])
def test_a_shipped_lesson_is_one_sheet_of_paper(
    topik: Topik, bentuk: str | None, kertas: Literal["A4", "F4"], size: tuple[int, int]
) -> None:
    made = printed(documents(topik, Request("lkpd", topics.SHIPPED, bentuk, kertas=kertas))[0])
    assert made.pages == len(made.texts) == 2
    assert made.size == size


@pytest.mark.parametrize("bentuk", ["bilateral", "regional", "multilateral"])
def test_a_usual_letterhead_still_leaves_one_sheet_of_paper(
    topik: Topik, tmp_path: Path, bentuk: str
) -> None:
    identity = tmp_path / "identitas.yml"
    identity.write_text(FOUR_LINES, encoding="utf-8")
    request = Request("lkpd", topics.SHIPPED, bentuk, identitas=identity)
    assert printed(documents(topik, request)[0]).pages == 2
    school = sekolah.read(request.identitas, request.kelas)
    (reading,) = handout(bahan.of(topik), school, request)
    _, pages = paper.write(reading, templates.render(reading, FOLDERS), House(FOLDERS))
    assert pages == 2


@pytest.mark.parametrize("bentuk", ["bilateral", "regional", "multilateral", None])
@pytest.mark.parametrize("kertas", ["A4", "F4"])
def test_the_sources_of_case_cards_stand_on_the_page_of_the_last_card(
    topik: Topik, bentuk: str | None, kertas: Literal["A4", "F4"], tmp_path: Path
) -> None:
    identity = tmp_path / "identitas.yml"
    identity.write_text(FOUR_LINES, encoding="utf-8")
    request = Request("lkpd", topics.SHIPPED, bentuk, kertas=kertas, identitas=identity)
    made = printed(documents(topik, request)[0])
    (cards,) = [kegiatan.kartu for kegiatan in made.data.kegiatan if kegiatan.kartu]
    titled = [text for text in made.texts if bare(cards[-1].judul) in text]
    assert [bare(f"Sumber: A {cards[0].sumber}.") in text for text in titled] == [True]


def test_practice_that_needs_it_gets_a_second_sheet(topik: Topik) -> None:
    made = printed(documents(topik, Request("lkpd", topics.SHIPPED, "regional", jumlah=6))[0])
    assert made.pages == 4


def test_practice_is_scored_in_a_part_of_its_own(topik: Topik) -> None:
    sheet = documents(topik, Request("lkpd", topics.SHIPPED, "regional", jumlah=6))[0].data
    assert isinstance(sheet, Lkpd)
    parts = {row.bagian: row.skor for row in sheet.penilaian}
    practised = [item.skor for kegiatan in sheet.kegiatan for item in kegiatan.latihan]
    assert len(practised) == 6
    assert parts["Latihan"] == sum(practised)
    for kegiatan in sheet.kegiatan:
        own = sum(item.skor for item in kegiatan.soal)
        assert parts[f"Kegiatan {kegiatan.nomor}"] == kegiatan.skor == own


def test_a_group_sheet_of_a_school_with_a_long_letterhead_is_pdf_ua(
    topik: Topik, tmp_path: Path
) -> None:
    identity = tmp_path / "identitas.yml"
    identity.write_text(SEVEN_LINES, encoding="utf-8")
    request = Request(
        "lkpd", topics.SHIPPED, None, kelas="XI", untuk="kelompok", identitas=identity
    )
    made = printed(documents(topik, request)[0])
    assert made.pages in (2, 4)
    report = page_validation.validate_pdf_bytes(made.file, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert [bare(f"Anggota {number}") in made.texts[0] for number in range(1, 7)] == [True] * 6
    assert all("Kelompok" in text for text in made.texts)


def test_every_page_has_a_place_for_the_name(sheet: Printed) -> None:
    assert all("Nama" in text for text in sheet.texts)


def test_a_sheet_betrays_no_answer(sheet: Printed) -> None:
    for trace in ('class="jawab', "dicentang", 'class="benar"', "pembahasan", MARK):
        assert trace not in sheet.html


def test_all_blanks_of_a_sheet_are_alike(sheet: Printed) -> None:
    blanks = re.findall(r'<span class="isi"[^>]*>.*?</span>', sheet.html)
    assert len(blanks) >= len(sheet.data.kesimpulan) > 0
    assert set(blanks) == {'<span class="isi"></span>'}


def test_points_stand_in_the_right_margin(sheet: Printed) -> None:
    document = pypdfium2.PdfDocument(sheet.file)
    found = [side.get_textpage().search("(12)").get_next() for side in document]
    (number,) = [index for index, place in enumerate(found) if place]
    place = found[number]
    assert place is not None
    side = document[number]
    right = side.get_textpage().get_charbox(place[0] + place[1] - 1)[2]
    assert (side.get_width() - right) / MILLIMETRE == pytest.approx(14, abs=0.5)
    document.close()


# The sheet and its key agree


def said(item: SoalTampil) -> Iterator[str]:
    """What a sheet must print of an item."""
    yield from item.pokok.split("…")
    isi = item.isi
    yield from (option["teks"] for option in isi.get("pilihan", ()))
    yield from (isi["pernyataan"],) if item.jenis == "benar-salah" else isi.get("pernyataan", ())
    yield from isi.get("kolom", ())


def test_stems_and_options_are_those_of_the_data(sheet: Printed, key: Printed) -> None:
    assert [item.id for item in sheet.items] == [item.id for item in key.items]
    for document in (sheet, key):
        text = pdf_text(document.file)
        missing = [part for item in document.items for part in said(item) if bare(part) not in text]
        assert missing == []


# The key


def test_each_page_of_a_key_says_that_it_is_one(key: Printed) -> None:
    assert all(bare(MARK) in text for text in key.texts)


def test_a_key_explains_every_item_and_names_its_source(key: Printed) -> None:
    text = pdf_text(key.file)
    for item in key.items:
        assert bare(item.pembahasan) in text
        assert bare(item.sumber) in text


def test_a_key_holds_answers_rubrics_and_notes(key: Printed) -> None:
    text = pdf_text(key.file)
    for item in key.items:
        match item.jenis:
            case "tabel":
                wanted = [cell for _, cells, _ in item.isi["baris"] for cell in cells]
            case "uraian":
                wanted = [*item.isi["contoh"], *(criterion for _, criterion in item.isi["rubrik"])]
            case "benar-salah":
                wanted = [item.isi["alasan"]]
            case _:
                wanted = [item.kunci]
        assert [part for part in wanted if bare(part) not in text] == []
    assert [note for note in key.data.catatan_guru if bare(note) not in text] == []


def test_a_key_ends_with_what_follows_from_the_scores(key: Printed) -> None:
    last = "".join(key.texts[-2:])
    for row in key.data.tindak_lanjut:
        assert bare(row.tp) in last
        assert bare(row.tindak_lanjut) in last


# How many pages


def layout(pages: int, filled: float) -> pdf.Layout:
    """A layout of A4 pages that all end at that part of the height."""
    bottom = filled * 297 * MILLIMETRE
    places = {f"p{number}": pdf.Position(number, 0, 0, 0, bottom) for number in range(pages)}
    return pdf.Layout(pages, places, lambda: b"")


@pytest.mark.parametrize(("pages", "layouts"), [(2, 1), (4, 2)])
def test_one_paper_is_tried_first_and_two_only_where_one_is_too_little(
    pages: int, layouts: int
) -> None:
    tried = []

    def lay_out(density: paper.Density, rules: str) -> pdf.Layout:
        tried.append((density, rules))
        return layout(pages, 0.8)

    assert paper.sheet(lay_out, "A4", "lkpd.html", ("one {}", paper.TIGHT)).pages == pages
    assert len(tried) == layouts
    assert tried[0] == (paper.TIGHT, "one {}")


def test_one_paper_with_room_left_is_laid_out_roomier() -> None:
    def lay_out(density: paper.Density, _: str) -> pdf.Layout:
        return layout(2, 0.9 if density is paper.USUAL else 0.5)

    made = paper.sheet(lay_out, "F4", "lkpd.html", ("one {}", paper.TIGHT))
    assert made.positions["p1"].bottom == pytest.approx(0.9 * 297 * MILLIMETRE)


def test_three_pages_get_a_fourth_for_notes() -> None:
    def lay_out(_: paper.Density, rules: str) -> pdf.Layout:
        return layout(4 if "#akhir" in rules else 3, 0.9)

    assert paper.sheet(lay_out, "A4", "lkpd.html", ("one {}", paper.TIGHT)).pages == 4


def test_a_sparse_page_is_taken_only_where_nothing_else_is_even() -> None:
    def lay_out(density: paper.Density, _: str) -> pdf.Layout:
        return layout(4, 0.8 if density is paper.WIDE else 0.3)

    made = paper.sheet(lay_out, "A4", "lkpd.html", ("one {}", paper.TIGHT))
    assert made.positions["p0"].bottom == pytest.approx(0.8 * 297 * MILLIMETRE)


def test_more_than_four_pages_are_refused_with_a_remedy() -> None:
    def lay_out(_: paper.Density, __: str) -> pdf.Layout:
        return layout(5, 0.9)

    with pytest.raises(TemplateError, match="--jumlah"):
        paper.sheet(lay_out, "A4", "lkpd.html", ("one {}", paper.TIGHT))
