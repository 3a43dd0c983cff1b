"""Cards, bingo, tickets, forms and maps: every file sound, and what each of them promises."""

from __future__ import annotations

import dataclasses
import itertools
import math
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import page
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import bahan, build, content, documents, fonts, paper, pdf, sekolah, soal, templates
from generator.audit import language
from generator.content.models import Topik
from generator.documents import catalogue
from generator.documents.lembaran import MukaTampil
from generator.errors import BuatError
from generator.products import bingo, drawing, kartu_belajar, pasangan
from generator.products import lesson as lessons
from generator.products.request import Request
from tests import made, topics
from tests.command import buat

PRODUCTS = (
    *("kartu-belajar", "bingo", "tiket", "asesmen-awal", "pengamatan", "penilaian-diri"),
    "peta-konsep",
)
CASES = [
    (topics.SHIPPED, None, "A4"),
    (topics.SHIPPED, "bilateral", "F4"),
    (topics.SHIPPED, "regional", "A4"),
    (topics.SHIPPED, "multilateral", "F4"),
    (topics.SECOND, None, "F4"),
    (topics.SECOND, "beku", "A4"),
]
FORMS = [None, "bilateral", "regional", "multilateral"]


def papers(produk: str, bentuk: str | None, **more: Any) -> list[documents.Document]:
    asked = Request(produk, topics.SHIPPED, bentuk, **more)
    topik = content.read(topics.SHIPPED)
    return list(build.PRODUCTS[produk](bahan.of(topik), sekolah.read(None, None), asked))


def data(produk: str, bentuk: str | None, **more: Any) -> list[Any]:
    return [document.data for document in papers(produk, bentuk, **more)]


def _named(value: Any) -> str:
    return "semua" if value is None else getattr(value, "name", str(value))


# Every file


@pytest.mark.parametrize(("topik", "bentuk", "kertas"), CASES, ids=_named)
@pytest.mark.parametrize("produk", PRODUCTS)
def test_every_paper_is_pdf_ua_sound_and_on_its_paper(
    produk: str, topik: Path, bentuk: str | None, kertas: Any, tmp_path: Path
) -> None:
    asked = Request(produk, topik, bentuk, kertas=kertas)
    if produk == "bingo" and topik == topics.SECOND:
        with pytest.raises(BuatError, match=r"punya 5\. Tambahkan istilah\.$"):
            list(build.build(asked))
        return
    files = list(build.build(asked))
    assert files
    for file in files:
        path = tmp_path / file.name
        path.write_bytes(file.data)
        report = page.validate_pdf_bytes(file.data, profile="ua1")
        assert [(failure.rule_id, failure.message) for failure in report.failures] == []
        subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
        assert _sizes(path) == {tuple(sorted(paper.SIZES[kertas]))}
        assert f"Kode{file.kode}" in made.pdf_text(file.data)


def _sizes(path: Path) -> set[tuple[int, int]]:
    """Millimetres of the pages, the shorter side first."""
    told = subprocess.run(["pdfinfo", "-l", "99", path], check=True, capture_output=True, text=True)
    found = re.findall(r"size: +([\d.]+) x ([\d.]+)", told.stdout)
    return {tuple(sorted(round(float(side) / 72 * 25.4) for side in pair)) for pair in found}  # type: ignore[misc]


@pytest.mark.parametrize("produk", PRODUCTS)
def test_another_process_writes_the_same_bytes(produk: str, tmp_path: Path) -> None:
    here = tmp_path / "lain"
    here.mkdir()
    done = buat(
        produk, "--topik", topics.SHIPPED, "--bentuk", "regional", "--keluaran", "hasil",
        here=here, PYTHONHASHSEED="4242", TZ="America/Lima", LANG="C", HOME="/proc/none",
    )  # fmt: skip
    assert done.code == 0, done.err
    expected = {
        file.name: file.data for file in build.build(Request(produk, topics.SHIPPED, "regional"))
    }
    folder = here / "hasil"
    assert {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()} == expected


@pytest.mark.parametrize("bentuk", FORMS, ids=_named)
@pytest.mark.parametrize("produk", PRODUCTS)
def test_every_paper_is_free_of_mistakes_of_language(
    produk: str, bentuk: str | None, topik: Topik
) -> None:
    titles = {text for s in topik.sumber.values() for text in (s.cetak, s.ringkas, s.judul)}
    ordered = sorted(titles, key=len, reverse=True)
    root = topics.ROOT / "templates"
    for document in papers(produk, bentuk):
        html = templates.render(document, (root / "bawaan", root))
        printed = topics.Printed(produk, bentuk, document.stem, html)
        assert [
            (text, found) for text in printed.blocks for found in language.mistakes(text, ordered)
        ] == []


@pytest.mark.parametrize("produk", PRODUCTS)
def test_what_does_not_fit_is_refused_with_a_sentence(produk: str, tmp_path: Path) -> None:
    folder = topics.copy(topics.SECOND, tmp_path / topics.SECOND.name)
    text = " ".join(f"kata{number}" for number in range(2000))
    path = folder / "topik.yml"
    before = path.read_text("utf-8")
    path.write_text(re.sub(r"(?m)^(  +teks: ).*", rf'\1"{text}"', before), "utf-8")
    try:
        files = list(build.build(Request(produk, folder, None)))
    except BuatError as refused:
        assert str(refused).endswith((".", "?"))  # noqa: PT017
        return
    assert all(file.pages for file in files)


# Study cards


@pytest.mark.parametrize("kertas", ["A4", "F4"])
@pytest.mark.parametrize("size", [8, 10])
def test_a_back_lies_behind_its_front_when_the_long_edge_is_turned(
    kertas: Any, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    layouts: list[pdf.Layout] = []
    lay_out = pdf.lay_out

    def watched(*args: Any, **more: Any) -> pdf.Layout:
        layouts.append(lay_out(*args, **more))
        return layouts[-1]

    monkeypatch.setattr(pdf, "lay_out", watched)
    asked = Request("kartu-belajar", topics.SHIPPED, "bilateral", kertas=kertas, per_lembar=size)
    list(build.build(asked))
    at = layouts[-1].positions
    width = paper.SIZES[kertas][0] * 72 / 25.4
    fronts = [key for key in at if key.startswith("kotak-depan-")]
    assert fronts
    for key in fronts:
        front, back = at[key], at[key.replace("depan", "belakang")]
        assert back.page == front.page + 1
        assert front.page % 2 == 0
        assert back.top == pytest.approx(front.top, abs=0.5)
        assert width - back.right == pytest.approx(front.left, abs=1)


@given(st.integers(1, 60), st.sampled_from([8, 10]))
def test_every_card_is_printed_once_on_both_sides(count: int, size: int) -> None:
    faces = [MukaTampil(n, "", f"kata {n}", "") for n in range(1, count + 1)]
    sheets = list(kartu_belajar.sheets(faces, faces, size))
    assert len(sheets) == math.ceil(count / size)
    for sheet in sheets:
        assert tuple(row[::-1] for row in sheet.belakang) == sheet.depan
    numbers = [face.nomor for s in sheets for row in s.depan for face in row if face.nomor]
    assert numbers == list(range(1, count + 1))


@pytest.mark.parametrize("bentuk", FORMS, ids=_named)
def test_a_card_says_what_the_content_says_with_its_source(
    bentuk: str | None, topik: Topik
) -> None:
    (cards,) = data("kartu-belajar", bentuk)
    terms = {term.istilah: term.teks for term in topik.pokok.istilah}
    names = {c.singkatan: c for c in topik.contoh.values() if c.singkatan}
    backs = {f.nomor: f for s in cards.lembar for row in s.belakang for f in row if f.nomor}
    fronts = [f for s in cards.lembar for row in s.depan for f in row if f.nomor]
    assert len(fronts) == cards.banyak
    assert len({(face.label, face.teks) for face in fronts}) == len(fronts)
    for face in fronts:
        back = backs[face.nomor]
        assert back.label == face.teks
        assert back.sumber
        if face.label == "Istilah":
            assert back.teks == terms[face.teks]
        elif face.label == "Singkatan":
            assert back.teks.startswith(names[face.teks].nama)


# Bingo


@given(st.integers(1, 14), st.data())
def test_numbers_and_sets_of_words_answer_each_other(total: int, given_: st.DataObject) -> None:
    size = given_.draw(st.integers(1, total))
    sets = [tuple(bingo.chosen(rank, total, size)) for rank in range(math.comb(total, size))]
    assert sorted(sets) == sorted(itertools.combinations(range(total), size))


@given(st.integers(0, 10**6), st.sampled_from([3, 4]), st.data())
def test_no_two_cards_have_the_same_words(acak: int, side: int, given_: st.DataObject) -> None:
    total = given_.draw(st.integers(side * side, 30))
    count = given_.draw(st.integers(1, min(60, math.comb(total, side * side))))
    words = [f"kata {number}" for number in range(total)]
    cards = bingo.cards(words, side, count, acak)
    assert len({frozenset(w for row in card.kotak for w in row) for card in cards}) == count
    assert len({card.kode for card in cards}) == count
    for card in cards:
        shown = [word for row in card.kotak for word in row]
        assert len(set(shown)) == side * side
        assert [words[place - 1] for row in card.angka for place in row] == shown


def test_the_caller_knows_when_a_card_wins() -> None:
    for card in bingo.cards([f"kata {n}" for n in range(20)], 3, 30, 7):
        rows = card.angka
        lines = [*rows, *zip(*rows, strict=True), [rows[n][n] for n in range(3)]]
        lines.append([rows[n][2 - n] for n in range(3)])
        full = [call for call in range(1, 21) if any(all(p <= call for p in li) for li in lines)]
        assert card.menang == full[0]


@pytest.mark.parametrize("bentuk", FORMS, ids=_named)
def test_cards_and_caller_agree_and_a_clue_does_not_say_its_word(bentuk: str | None) -> None:
    cards, caller = data("bingo", bentuk)
    assert cards.kartu == caller.kartu
    assert len(cards.kartu) == 36
    words = {call.nomor: call.kata for call in caller.panggilan}
    assert len({word.casefold() for word in words.values()}) == len(words)
    for card in cards.kartu:
        places = [place for row in card.angka for place in row]
        assert [words[place] for place in places] == [w for row in card.kotak for w in row]
    for call in caller.panggilan:
        assert call.kata.casefold() not in call.petunjuk.casefold()


def test_a_word_in_a_square_is_never_broken() -> None:
    cards, _ = data("bingo", None, ukuran=4)
    room = (paper.SIZES["A4"][1] - 44) / 2 / 4 - 2.4
    face = fonts.Face("Source Sans 3", bold=True)
    for word in {word for card in cards.kartu for row in card.kotak for word in row}:
        longest = max(re.split(r"[\s–-]", word), key=len)
        assert fonts.width(longest, face, paper.SMALLER[-1].type * 0.96) * 25.4 / 72 <= room, word


def test_too_few_words_are_told_with_the_number_that_would_do() -> None:
    with pytest.raises(BuatError) as refused:
        data("bingo", "bilateral", ukuran=4)
    assert "36 kartu bingo 4 × 4 yang berbeda memerlukan sedikitnya 18 kata" in str(refused.value)
    assert "Pilih --ukuran 3 atau tambahkan istilah." in str(refused.value)


# Ticket and asesmen awal


@pytest.mark.parametrize("acak", range(6))
@pytest.mark.parametrize("bentuk", FORMS, ids=_named)
def test_a_ticket_asks_one_item_that_the_worksheet_did_not(
    bentuk: str | None, acak: int, topik: Topik
) -> None:
    asked = Request("tiket", topics.SHIPPED, bentuk, acak=acak)
    lesson = lessons.prepare(bahan.of(topik), sekolah.read(None, None), asked)
    ticket, key = data("tiket", bentuk, acak=acak)
    assert ticket.soal == key.soal
    assert ticket.soal.id not in {item.id for item in lessons.sheet(lesson).soal}
    assert ticket.soal.tp in lesson.pelajaran.tp
    assert ticket.refleksi == lesson.voice.all(lesson.pelajaran.refleksi)


@pytest.mark.parametrize("acak", range(6))
@pytest.mark.parametrize("bentuk", FORMS, ids=_named)
def test_asesmen_awal_has_five_quick_items_on_five_facts(
    bentuk: str | None, acak: int, topik: Topik
) -> None:
    sheet, key = data("asesmen-awal", bentuk, acak=acak)
    assert sheet.soal == key.soal
    assert len({item.id for item in sheet.soal}) == 5
    facts = {item.id: item.dasar or item.id for item in (*soal.read(topik), *soal.derive(topik))}
    assert len({facts[item.id] for item in sheet.soal}) == 5
    for item in sheet.soal:
        assert item.tingkat in {"C1", "C2"}
        assert item.stimulus is None


@pytest.mark.parametrize("acak", range(6))
@pytest.mark.parametrize("bentuk", ["bilateral", "regional", "multilateral"])
def test_asesmen_awal_asks_about_the_lesson_first_and_never_four_of_one_aim(
    bentuk: str, acak: int, topik: Topik
) -> None:
    asked = Request("asesmen-awal", topics.SHIPPED, bentuk, acak=acak)
    aims = lessons.prepare(bahan.of(topik), sekolah.read(None, None), asked).pelajaran.tp
    sheet, _ = data("asesmen-awal", bentuk, acak=acak)
    own = [item.tp for item in sheet.soal if item.tp in aims]
    assert len(own) >= 3
    assert max(own.count(aim) for aim in aims) <= 3


@pytest.mark.parametrize("per_lembar", [2, 4])
def test_a_sheet_holds_as_many_tickets_as_asked(per_lembar: int) -> None:
    asked = Request("tiket", topics.SHIPPED, "bilateral", per_lembar=per_lembar)
    sheet, key = build.build(asked)
    assert sheet.pages == 1
    assert made.pdf_text(sheet.data).count("Kelas") == per_lembar
    assert "KUNCIJAWABAN" in made.pdf_text(key.data)
    assert "KUNCIJAWABAN" not in made.pdf_text(sheet.data)


# Observation and self-assessment


def test_observation_is_a_page_each_and_a_rubric_and_names_the_levels(tmp_path: Path) -> None:
    identitas = tmp_path / "identitas.yml"
    identitas.write_text('tingkat: ["Mahir", "Cakap", "Layak", "Baru berkembang"]\n', "utf-8")
    asked = Request("pengamatan", topics.SHIPPED, "bilateral", identitas=identitas)
    (file,) = build.build(asked)
    assert file.pages == 3
    text = made.pdf_text(file.data)
    assert "4=mahir,3=cakap,2=layak,1=baruberkembang" in text
    assert "Sangatbaik" not in text
    (sheet,) = data("pengamatan", "bilateral")
    assert sheet.baris == 36
    for situation in sheet.lembar:
        assert 3 <= len(situation.kriteria) <= 4
        assert all(len(criterion.ciri) == 4 for criterion in situation.kriteria)


def test_levels_are_four() -> None:
    with pytest.raises(BuatError, match="tingkat"):
        sekolah.read(_written('tingkat: ["Baik", "Cukup"]'), None)


def _written(text: str) -> Path:
    import tempfile

    path = Path(tempfile.mkdtemp()) / "identitas.yml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("bentuk", FORMS, ids=_named)
def test_pupils_judge_every_aim_of_the_lesson(bentuk: str | None, topik: Topik) -> None:
    (sheet,) = data("penilaian-diri", bentuk)
    aims = {aim.id: aim.untuk_murid for aim in topik.pokok.tp}
    assert list(sheet.kemampuan) == [aims[key] for key in topik.pelajaran(bentuk).tp]


# Concept map


@pytest.mark.parametrize("acak", range(8))
@pytest.mark.parametrize("bentuk", FORMS, ids=_named)
def test_the_key_fills_each_blank_from_the_bank(bentuk: str | None, acak: int) -> None:
    sheet, key = data("peta-konsep", bentuk, acak=acak)
    blanks = [node for node in key.simpul if node.nomor]
    assert sorted(node.teks for node in blanks) == sorted(sheet.bank)
    assert len(set(sheet.bank)) == len(sheet.bank)
    for node in blanks:
        assert sheet.bank["ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(node.huruf)] == node.teks
        assert node.teks in key.uraian
    assert sheet.uraian.count("(kosong)") == len(blanks)
    assert "(kosong)" not in key.uraian
    assert {node.nomor for node in blanks} == set(range(1, len(blanks) + 1))


@pytest.mark.parametrize("acak", range(8))
def test_a_blank_of_the_topics_map_belongs_to_one_form_alone(acak: int, topik: Topik) -> None:
    _, key = data("peta-konsep", None, acak=acak)
    for node in (node for node in key.simpul if node.nomor):
        traits = {
            form for form, found in topik.bentuk.items() for trait in found.ciri
            if trait.hanya and trait.tersoal and trait.teks.rstrip(".") == node.teks
        }  # fmt: skip
        examples = {
            c.bentuk for c in topik.contoh.values()
            if c.sebutan == node.teks and c.pengelompokan == "pasti"
        }  # fmt: skip
        assert len(traits | examples) == 1, node.teks


@pytest.mark.parametrize("bentuk", FORMS, ids=_named)
@pytest.mark.parametrize("kertas", ["A4", "F4"])
def test_a_label_fits_its_box_and_boxes_do_not_overlap(bentuk: str | None, kertas: Any) -> None:
    sheet, _ = data("peta-konsep", bentuk, kertas=kertas)
    boxes = []
    for node in sheet.simpul:
        bold = node.tingkat != "daun"
        face = fonts.Face("Source Sans 3", bold=bold)
        for line in node.baris:
            width = fonts.width(line, face, float(sheet.huruf)) * 25.4 / 72
            assert width <= float(node.lebar) - 2 * drawing.PADDING
        left, top = float(node.x), float(node.y)
        boxes.append((left, top, left + float(node.lebar), top + float(node.tinggi)))
    for one, other in itertools.combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    assert max(box[2] for box in boxes) <= float(sheet.lebar) + 0.01
    assert max(box[3] for box in boxes) <= float(sheet.tinggi)


@given(
    st.text(st.characters(codec="ascii", categories=["L", "Zs"]), max_size=200), st.floats(20, 300)
)
def test_lines_hold_all_words_in_their_order(text: str, width: float) -> None:
    face = fonts.Face("Source Sans 3")
    lines = drawing.lines(text, face, 10, width)
    assert " ".join(lines).split() == text.split()
    assert all(fonts.width(line, face, 10) <= width or " " not in line for line in lines)


def test_blanks_of_a_group_have_one_size() -> None:
    sheet, _ = data("peta-konsep", None)
    leaves: dict[tuple[str, str], set[str]] = {}
    group = ""
    for node in sheet.simpul:
        group = node.teks if node.tingkat == "kelompok" else group
        if node.tingkat == "daun":
            leaves.setdefault((group, node.lebar), set()).add(node.tinggi)
    assert all(len(heights) == 1 for heights in leaves.values())


# Command line


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("tiket", "--per-lembar", "3"), '"3" tidak tersedia. Tulis 2 atau 4.'),
        (("kartu-belajar", "--per-lembar", "9"), '"9" tidak tersedia. Tulis 10 atau 8.'),
        (("bingo", "--ukuran", "5"), '"5" tidak tersedia. Tulis 3 atau 4.'),
        (("bingo", "--jumlah", "0"), "0 di luar batas. Tulis 1 sampai 200."),
        (("bingo", "--jumlah", "10000"), "10000 di luar batas. Tulis 1 sampai 200."),
    ],
    ids=" ".join,
)
def test_what_is_not_offered_is_told(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    done = buat(*words, here=tmp_path)
    assert done.code == 2
    assert said in " ".join(done.err.split())
    assert not (tmp_path / "output").exists()


def test_plain_pairs_are_found_by_their_meaning(topik: Topik) -> None:
    asked = Request("bingo", topics.SHIPPED, None)
    lesson = lessons.prepare(bahan.of(topik), sekolah.read(None, None), asked)
    assert list(_betrayed(pasangan.plain(pasangan.pairs(lesson)))) == []


def _betrayed(pairs: list[pasangan.Pasangan]) -> Iterator[str]:
    for pair in pairs:
        if pair.kata.partition(" (")[0].casefold() in pair.arti.casefold():
            yield pair.kata


def test_every_product_is_named_and_has_its_class() -> None:
    for produk in PRODUCTS:
        assert produk in build.PRODUCTS
        assert dataclasses.is_dataclass(catalogue.TEMPLATES[f"{produk}.html"])
