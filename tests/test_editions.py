"""Editions of one document: with help, with more to ask, in large print, as plain text."""

from __future__ import annotations

import ctypes
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import page as page_validation
import pypdfium2
import pypdfium2.raw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import bahan, build, content, names, paper, plain, sekolah, templates
from generator.content.models import Topik
from generator.documents import Document, Lkpd, SoalTampil
from generator.house import House
from generator.products.request import Request, Ujian
from tests import topics
from tests.command import buat
from tests.made import bare, pdf_text

ROOT = topics.ROOT / "templates"
FOLDERS = (ROOT / "bawaan", ROOT)
FORMS = ("bilateral", "regional", "multilateral", None)
EDITIONS = ("terbimbing", "biasa", "tantangan")
MARKS = {"terbimbing": "segitiga", "biasa": "lingkaran", "tantangan": "persegi"}
ALL_KINDS = tuple(name for name, _ in names.JENIS if name != "tabel")


def documents(topik: Topik, request: Request) -> list[Document]:
    return list(
        build.PRODUCTS[request.produk](bahan.of(topik), sekolah.read(None, request.kelas), request)
    )


def asked(bentuk: str | None, **more: object) -> Request:
    return replace(Request("lkpd", topics.SHIPPED, bentuk), **more)  # type: ignore[arg-type]


def sheet(topik: Topik, request: Request) -> Lkpd:
    data = documents(topik, request)[0].data
    assert isinstance(data, Lkpd)
    return data


def items(data: Lkpd) -> list[SoalTampil]:
    parts = [item for k in data.kegiatan for item in (*k.soal, *k.latihan)]
    return [*parts, *data.kesimpulan]


def html(document: Document) -> str:
    return templates.render(document, FOLDERS)


def printed(document: Document) -> tuple[bytes, int]:
    return paper.write(document, html(document), House(FOLDERS))


# Help, and more to ask


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(FORMS), st.integers(0, 10**6), st.integers(0, 8), st.sampled_from(EDITIONS))
def test_every_edition_asks_the_same_and_wants_the_same(
    bentuk: str | None, acak: int, jumlah: int, dukungan: str
) -> None:
    topik = content.read(topics.SHIPPED)
    usual = asked(bentuk, acak=acak, jumlah=jumlah)
    one = sheet(topik, usual)
    other = sheet(topik, replace(usual, dukungan=dukungan))  # type: ignore[arg-type]
    bare_items = [replace(item, isi={}) for item in items(one)]
    assert [replace(item, isi={}) for item in items(other)] == bare_items
    assert (one.tujuan, one.penilaian, one.skor_maksimal) == (
        other.tujuan,
        other.penilaian,
        other.skor_maksimal,
    )


@pytest.mark.parametrize("kertas", ["A4", "F4"])
@pytest.mark.parametrize("bentuk", FORMS)
def test_every_edition_of_a_shipped_lesson_is_one_sheet_of_paper(
    topik: Topik, bentuk: str | None, kertas: str
) -> None:
    pages = [
        printed(documents(topik, asked(bentuk, dukungan=edition, kertas=kertas))[0])[1]
        for edition in EDITIONS
    ]
    assert pages == [2, 2, 2]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("bentuk", FORMS)
def test_a_drawn_mark_tells_the_edition_and_no_word_does(
    topik: Topik, bentuk: str | None, edition: str
) -> None:
    for document in documents(topik, asked(bentuk, dukungan=edition)):
        page = html(document)
        head = page[: page.index("<h1>")]
        assert f"<title>tanda {MARKS[edition]}</title>" in head
        said = topics.Printed("lkpd", bentuk, document.stem, page).text.casefold()
        assert not re.search(r"\b(?:terbimbing|tantangan|dukungan|lambat|pandai)\b", said)


def test_all_three_editions_are_pdf_ua(topik: Topik) -> None:
    for edition in EDITIONS:
        for document in documents(topik, asked("bilateral", dukungan=edition)):
            report = page_validation.validate_pdf_bytes(printed(document)[0], profile="ua1")
            assert [failure.message for failure in report.failures] == []


@pytest.mark.parametrize("bentuk", FORMS)
def test_a_word_bank_holds_answers_of_its_own_activity_only(
    topik: Topik, bentuk: str | None
) -> None:
    data = sheet(topik, asked(bentuk, dukungan="terbimbing", jumlah=6))
    found = False
    for kegiatan in data.kegiatan:
        answers = set()
        for item in (*kegiatan.soal, *kegiatan.latihan):
            answers |= {item.kunci} if item.jenis == "isian" else set()
            if item.jenis == "tabel":
                answers |= {
                    cell for _, row, filled in item.isi["baris"] if not filled for cell in row
                }
        assert set(kegiatan.bank) <= answers
        assert len(set(kegiatan.bank)) == len(kegiatan.bank)
        found = found or bool(kegiatan.bank)
    assert found


def test_help_fills_the_first_row_of_a_table_and_no_other(topik: Topik) -> None:
    usual = sheet(topik, asked("regional"))
    helped = sheet(topik, asked("regional", dukungan="terbimbing"))
    for one, other in zip(items(usual), items(helped), strict=True):
        if one.jenis == "tabel":
            rows = [filled for _, _, filled in other.isi["baris"]]
            assert rows == [True] + [False] * (len(rows) - 1)
            assert [row[1] for row in one.isi["baris"]] == [
                tuple(row[1]) if isinstance(one.isi["baris"][0][1], tuple) else row[1]
                for row in other.isi["baris"]
            ]


def test_help_begins_the_lines_of_an_answer(topik: Topik) -> None:
    request = asked("bilateral", dukungan="terbimbing", jumlah=2, latihan=("uraian", "benar-salah"))
    page = html(documents(topik, request)[0])
    for item in items(sheet(topik, request)):
        if item.jenis == "uraian":
            assert all(f'class="awal">{start}</i>' in page for start in item.isi["kerangka"])
    assert "saya memilih itu karena" in page


@pytest.mark.parametrize("bentuk", FORMS)
def test_every_shipped_lesson_asks_one_question_more(topik: Topik, bentuk: str | None) -> None:
    data = sheet(topik, asked(bentuk, dukungan="tantangan"))
    (more,) = [kegiatan.tantangan for kegiatan in data.kegiatan if kegiatan.tantangan]
    assert more.sumber
    pupils, teachers = documents(topik, asked(bentuk, dukungan="tantangan"))
    assert bare(more.pokok) in pdf_text(printed(pupils)[0])
    assert more.jawaban not in html(pupils)
    assert more.jawaban in html(teachers)


@pytest.mark.parametrize("edition", ["terbimbing", "biasa"])
def test_other_editions_do_not_ask_it(topik: Topik, edition: str) -> None:
    data = sheet(topik, asked("bilateral", dukungan=edition))
    assert [kegiatan.tantangan for kegiatan in data.kegiatan] == [None, None, None]


# Large print


def sizes(data: bytes) -> list[float]:
    """Size of each letter of a PDF in points, as printed."""
    document = pypdfium2.PdfDocument(data)
    found = []
    for side in document:
        text = side.get_textpage()
        for index in range(text.count_chars()):
            matrix = pypdfium2.raw.FS_MATRIX()
            if text.get_text_range(index, 1).strip():
                pypdfium2.raw.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
                size = pypdfium2.raw.FPDFText_GetFontSize(text, index)
                found.append(round(size * abs(matrix.a), 1))
        text.close()
    document.close()
    return found


def outside(data: bytes) -> list[str]:
    """Letters that stand in the outer 3 mm of their page, or beyond it."""
    edge = 3 * 72 / 25.4
    document = pypdfium2.PdfDocument(data)
    found = []
    for side in document:
        width, height = side.get_size()
        text = side.get_textpage()
        for index in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(index)
            letter = text.get_text_range(index, 1)
            inside = left >= edge and right <= width - edge
            if letter.strip() and not (inside and bottom >= edge and top <= height - edge):
                found.append(letter)
        text.close()
    document.close()
    return found


@pytest.mark.parametrize("points", [18, 24])
@pytest.mark.parametrize("produk", ["lkpd", "handout"])
def test_large_print_keeps_the_words_the_paper_and_the_margins(
    topik: Topik, produk: str, points: int
) -> None:
    more = {"produk": produk, "latihan": ALL_KINDS, "jumlah": 6, "kertas": "F4"}
    usual = documents(topik, asked("regional", **more))
    large = documents(topik, asked("regional", huruf_besar=points, **more))
    for one, other in zip(usual, large, strict=True):
        assert replace(one.data, halaman=None) == replace(other.data, halaman=None)  # type: ignore[type-var]
        data, _ = printed(other)
        assert outside(data) == []
        document = pypdfium2.PdfDocument(data)
        assert {tuple(round(s * 25.4 / 72) for s in side.get_size()) for side in document} == {
            (215, 330)
        }
        document.close()
        report = page_validation.validate_pdf_bytes(data, profile="ua1")
        assert [failure.message for failure in report.failures] == []


@pytest.mark.parametrize("points", [18, 24])
def test_large_print_is_as_large_as_it_says(topik: Topik, points: int) -> None:
    """Most letters have the size asked for; sources and running lines at least seven tenths."""
    data, _ = printed(documents(topik, asked("bilateral", huruf_besar=points))[0])
    found = sizes(data)
    assert min(found) >= 0.7 * points
    assert sum(size >= points - 0.1 for size in found) > 0.75 * len(found)


SMALL = ("tiket", "asesmen-awal", "penilaian-diri", "ujian")


def pupils(topik: Topik, produk: str, points: int) -> list[Document]:
    """What pupils get of an exam or a small paper, in large print."""
    exam = Ujian() if produk == "ujian" else None
    bentuk = None if exam else "regional"
    request = asked(bentuk, produk=produk, huruf_besar=points, ujian=exam)
    return [one for one in documents(topik, request) if one.template in paper.LARGE]


@pytest.mark.parametrize("points", [18, 24])
@pytest.mark.parametrize("produk", SMALL)
def test_what_pupils_get_of_an_exam_and_small_papers_is_printed_large(
    topik: Topik, produk: str, points: int
) -> None:
    found = [one for one in pupils(topik, produk, points) if not getattr(one.data, "guru", False)]
    assert [one.template for one in found] == {
        "ujian": ["ujian/naskah.html", "ujian/jawaban.html"]
    }.get(produk, [f"{produk}.html"])
    for one in found:
        data, _ = printed(one)
        assert outside(data) == []
        letters_of = sizes(data)
        assert min(letters_of) >= 0.7 * points
        body = [size for size in letters_of if size > 0.75 * points]  # no sources, no running lines
        assert sum(size >= points - 0.1 for size in body) > 0.75 * len(body), one.stem
        report = page_validation.validate_pdf_bytes(data, profile="ua1")
        assert [failure.message for failure in report.failures] == []


def test_a_small_paper_is_said_once_however_often_it_stands_on_the_sheet(topik: Topik) -> None:
    for produk in ("tiket", "asesmen-awal"):
        document = documents(topik, asked("bilateral", produk=produk))[0]
        assert sum(line.startswith("Nama:") for line in lines(document)) == 1


def test_the_answer_sheet_is_written_line_by_line(topik: Topik) -> None:
    naskah, jawaban = pupils(topik, "ujian", 18)
    told = lines(jawaban)
    assert [line for line in told if re.fullmatch(r"\d+\. ______", line)][:25] == [
        f"{number}. ______" for number in range(1, 26)
    ]
    assert [line for line in told if re.fullmatch(r"31\. \(1\) ______(?: \(\d\) ______)+", line)]
    assert "26. Alasan: ______ [ ] Benar [ ] Salah" in told
    assert not any("Lanjut ke halaman" in line for line in lines(naskah))


def test_forms_for_teachers_are_not_written_as_text(topik: Topik) -> None:
    request = asked(None, produk="ujian", ujian=Ujian())
    assert {one.template for one in documents(topik, request) if one.dibaca} == {
        *("ujian/naskah.html", "ujian/jawaban.html", "ujian/kunci.html", "ujian/pedoman.html")
    }


def test_large_print_has_no_limit_of_pages(topik: Topik) -> None:
    request = asked("bilateral", huruf_besar=24, jumlah=12)
    assert printed(documents(topik, request)[0])[1] > paper.MOST_PAGES


def test_a_helped_sheet_in_large_print_stays_inside_its_margins(topik: Topik) -> None:
    for edition in ("terbimbing", "tantangan"):
        request = asked("regional", huruf_besar=24, dukungan=edition)
        assert outside(printed(documents(topik, request)[0])[0]) == []


# Plain text


def lines(document: Document) -> list[str]:
    return plain.text(html(document)).splitlines()


@pytest.mark.parametrize("bentuk", FORMS)
def test_plain_text_says_all_that_the_paper_says_in_its_order(
    topik: Topik, bentuk: str | None
) -> None:
    document = documents(topik, asked(bentuk, latihan=ALL_KINDS, jumlah=6))[0]
    assert isinstance(document.data, Lkpd)
    text = bare(plain.text(html(document)))
    start = 0
    for item in items(document.data):
        for part in item.pokok.split("…"):
            assert bare(part).rstrip(".") in text[start:], item.id
        start = text.index(bare(item.pokok.split("…")[0]), start)
        for option in item.isi.get("pilihan", ()):
            start = text.index(bare(f"{option['huruf']}.{option['teks']}"), start)


def letters(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text))


@pytest.mark.parametrize("produk", ["lkpd", "handout"])
def test_no_word_that_pupils_read_is_lost(printed: tuple[topics.Printed, ...], produk: str) -> None:
    """Only the name of the last page's empty lines is: there is nothing to write on."""
    for page in printed:
        if page.produk == produk:
            body = page.html[page.html.index("<body>") :]
            said = re.sub(r"<svg.*?</svg>|<[^>]+>", " ", body, flags=re.DOTALL)
            lost = letters(unescape(said)) - letters(plain.text(page.html))
            assert lost <= {"Catatan"}


def test_blanks_boxes_and_cells_are_written(topik: Topik) -> None:
    kinds = ("pg", "benar-salah", "jodoh", "isian", "uraian")
    pupils, teachers = documents(topik, asked("bilateral", latihan=kinds, jumlah=6))
    told = lines(pupils)
    assert any(re.fullmatch(r"\d+\. \(1\) .*______\.", line) for line in told)
    assert any("[ ] Benar [ ] Salah" in line for line in told)
    assert any(re.fullmatch(r"Kasus: Jepang; Bidang: ______; .*", line) for line in told)
    assert "[x]" not in "\n".join(told)
    answered = "\n".join(lines(teachers))
    assert "[x]" in answered
    assert "KUNCI JAWABAN (UNTUK GURU)" in answered


def test_plain_text_is_plain(topik: Topik) -> None:
    for produk in ("lkpd", "handout"):
        for document in documents(topik, asked("regional", produk=produk)):
            text = plain.text(html(document))
            assert text == plain.text(html(document))
            assert text.endswith("\n")
            assert "\n\n\n" not in text
            assert not re.search(r"[<>\t\r\u00a0\u00ad]| \n|&[a-z#]", text)


TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Z")), min_size=1, max_size=12)


@given(st.lists(TEXTS, min_size=1, max_size=8))
def test_no_paragraph_is_ever_lost(words: list[str]) -> None:
    escaped = [w.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for w in words]
    page = "".join(f"<p>{word}</p>" for word in escaped)
    assert plain.text(f"<body>{page}</body>").splitlines() == words


# The command


def test_text_and_editions_are_asked_for_by_options(tmp_path: Path) -> None:
    here = tmp_path / "kerja"
    here.mkdir()
    done = buat(
        "lkpd", "--bentuk", "bilateral", "--dukungan", "terbimbing", "--teks", "--json", here=here
    )
    assert done.code == 0
    assert [Path(line["berkas"]).name for line in done.objects] == [
        "lkpd-bilateral-terbimbing.pdf",
        "lkpd-bilateral-terbimbing.txt",
        "kunci-bilateral-terbimbing.pdf",
        "kunci-bilateral-terbimbing.txt",
    ]
    key = (here / "output" / "kunci-bilateral-terbimbing.pdf").read_bytes()
    again = buat("kunci", "--kode", done.objects[0]["kode"], here=here)
    assert again.code == 0
    assert (here / "output" / "kunci-bilateral-terbimbing.pdf").read_bytes() == key


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("lkpd --huruf-besar 20", 'ukuran huruf "20" tidak dikenal.'),
        ("lkpd --dukungan sulit", 'dukungan "sulit" tidak dikenal.'),
        ("slide --teks", "--teks"),
    ],
)
def test_other_wishes_are_refused(tmp_path: Path, line: str, answer: str) -> None:
    here = tmp_path / "kerja"
    here.mkdir()
    done = buat(*line.split(), here=here)
    assert done.code == 2
    assert answer in done.err
