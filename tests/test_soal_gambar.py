"""Items that are drawn: blank maps and timelines, on paper and in words."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import (
    bahan,
    build,
    colours,
    content,
    figures,
    house,
    illustrations,
    paper,
    sekolah,
    soal,
)
from generator.content.models import Topik
from generator.documents import Document, FigurTampil, Lkpd
from generator.documents.handout import Handout
from generator.errors import ContentError, TemplateError
from generator.figures import Ellipse, Label, Line, PetaButa, Polygon
from generator.figures.peta_buta import SIZES
from generator.products.request import Request
from generator.soal.base import Soal
from generator.soal.linimasa import Linimasa, LinimasaTampil
from generator.soal.peta_buta import PetaButa as SoalPeta
from generator.soal.peta_buta import PetaButaTampil
from generator.templates import render
from generator.words import Tanggal
from tests import topics

BOX = (440.0, 240.0)
FAMILY = "Source Sans 3"


@pytest.fixture(scope="module")
def naming(items: tuple[Soal, ...]) -> SoalPeta:
    return next(i for i in items if isinstance(i, SoalPeta) and i.tugas == "namai")


@pytest.fixture(scope="module")
def colouring(items: tuple[Soal, ...]) -> SoalPeta:
    return next(i for i in items if isinstance(i, SoalPeta) and i.tugas == "warnai")


@pytest.fixture(scope="module")
def line(items: tuple[Soal, ...]) -> Linimasa:
    return next(i for i in items if isinstance(i, Linimasa))


def drawn(item: Soal, seed: int) -> tuple[figures.Subject, figures.Subject]:
    found = item.drawn(item.arrange(Random(seed), 4))
    assert found
    return found


def texts(drawing: figures.Drawing) -> list[str]:
    return [mark.text for mark in drawing.marks if isinstance(mark, Label)]


@given(seed=st.integers(0, 10_000))
def test_numbers_on_the_map_are_those_of_the_key(naming: SoalPeta, topik: Topik, seed: int) -> None:
    shown = naming.arrange(Random(seed), 4)
    assert isinstance(shown, PetaButaTampil)
    assert [number for number, _, _ in shown.daftar] == list(range(1, naming.skor + 1))
    blank, _ = naming.drawn(shown)
    assert isinstance(blank, PetaButa)
    members = {one.negara for one in topik.contoh[naming.contoh].pada(naming.per)}
    for (_, name, other), one in zip(shown.daftar, blank.daerah, strict=True):
        country = topik.negara[one.kode]
        right = {country.disebut("lazim"), country.disebut("baku")}
        assert {name, other or name} == right
        assert one.kode in members - set(naming.kecuali)


def test_a_blank_map_tells_no_name(naming: SoalPeta, topik: Topik) -> None:
    blank, _ = drawn(naming, 3)
    drawing = blank.draw(*BOX, FAMILY)
    names = {country.lazim for country in topik.negara.values()}
    told = " ".join(
        [drawing.title, drawing.description]
        + [mark.name for mark in drawing.marks if hasattr(mark, "name")]
        + texts(drawing)
    )
    assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", told)] == []


def test_a_map_to_colour_in_is_blank_and_its_key_fills_the_members_alone(
    colouring: SoalPeta, topik: Topik
) -> None:
    blank, key = drawn(colouring, 1)

    def filled(subject: figures.Subject) -> int:
        marks = subject.draw(*BOX, FAMILY).marks
        return sum(isinstance(m, Polygon | Ellipse) and m.fill == "member" for m in marks)

    assert filled(blank) == 0
    assert isinstance(key, PetaButa)
    members = {one.negara for one in topik.contoh[colouring.contoh].pada(colouring.per)}
    assert {one.kode for one in key.daerah} == members
    assert filled(key) >= len(members)


@pytest.mark.parametrize("daftar", ["kosong", "terisi"])
@pytest.mark.parametrize("size", [(873.0, 325.0), (648.0, 325.0), (600.0, 300.0)])
def test_a_list_beside_the_map_stays_in_its_box(
    naming: SoalPeta, daftar: str, size: tuple[float, float]
) -> None:
    blank, _ = drawn(naming, 5)
    assert isinstance(blank, PetaButa)
    listed = PetaButa(blank.judul, blank.daerah, True, False, blank.catatan, daftar)  # type: ignore[arg-type]
    drawing = listed.draw(*size, "Carlito")
    names = {one.nama for one in blank.daerah}
    assert names <= set(texts(drawing)) if daftar == "terisi" else not names & set(texts(drawing))
    for mark in drawing.marks:
        if isinstance(mark, Label):
            assert mark.centre[0] + mark.width / 2 <= size[0] + 0.5
            assert mark.centre[1] + mark.height / 2 <= size[1] + 0.5
            assert mark.size in SIZES
        elif isinstance(mark, Line):
            assert max(mark.start[0], mark.end[0]) <= size[0] + 0.5


@given(seed=st.integers(0, 10_000))
def test_every_event_goes_to_its_own_date(line: Linimasa, seed: int) -> None:
    shown = line.arrange(Random(seed), 4)
    assert isinstance(shown, LinimasaTampil)
    blank, whole = line.drawn(shown)
    assert isinstance(blank, figures.Linimasa)
    assert isinstance(whole, figures.Linimasa)
    dates = {text: date for date, text in line.kejadian}
    event = dict(shown.daftar)
    letters = {f"({number})": letter for number, letter in shown.tempat}
    assert len(letters) == line.skor
    for empty, full in zip(blank.kejadian, whole.kejadian, strict=True):
        assert full.tanggal == empty.tanggal == dates[full.teks]
        told = event[letters[empty.tutup]] if empty.tutup else empty.teks
        assert told == full.teks == empty.teks
        assert full.tutup == ""


def test_a_covered_event_is_nowhere_in_the_drawing(line: Linimasa) -> None:
    blank, whole = drawn(line, 2)
    assert isinstance(blank, figures.Linimasa)
    box = (440.0, 160.0)
    one, other = (part.draw(*box, FAMILY, illustrations.USUAL) for part in (blank, whole))
    told = " ".join([one.description, *(m.name for m in one.marks), *texts(one)])
    for event in blank.kejadian:
        assert (event.teks in told.replace("\n", " ")) == (not event.tutup)
    places = [[m.centre for m in part.marks if isinstance(m, Ellipse)] for part in (one, other)]
    assert places[0] == places[1]


def sheet(topik: Topik, jenis: str, **more: object) -> tuple[Document, Document]:
    asked = Request("lkpd", topics.SHIPPED, "regional", latihan=(jenis,), jumlah=1, **more)  # type: ignore[arg-type]
    pupils, key = build.PRODUCTS["lkpd"](bahan.of(topik), sekolah.read(None, None), asked)
    return pupils, key


@pytest.mark.parametrize("kertas", ["A4", "F4"])
@pytest.mark.parametrize("jenis", ["peta-buta", "linimasa"])
def test_the_figure_stands_on_the_sheet_and_its_answers_on_the_key(
    topik: Topik, jenis: str, kertas: str
) -> None:
    for document in sheet(topik, jenis, kertas=kertas):
        html = render(document, house.ours().folders)
        page = illustrations.drawn(html, document.data, document.template)
        assert '<figure class="figur"><svg' in page
        assert "<figure data-" not in page
        data, pages = paper.write(document, html, house.ours())
        assert data.startswith(b"%PDF")
        assert pages >= 4


def test_large_print_draws_the_figure_for_its_narrower_page(topik: Topik) -> None:
    pupils, _ = sheet(topik, "peta-buta", huruf_besar=18)
    html = render(pupils, house.ours().folders)
    widths = [float(found) for found in re.findall(r'data-lebar="([\d.]+)"', html)]
    assert widths == [pytest.approx(150 / (18 / 10.5), abs=8)]


def test_plain_text_says_what_is_drawn_without_the_answers() -> None:
    asked = Request("lkpd", topics.SHIPPED, "regional", latihan=("peta-buta",), jumlah=1, teks=True)
    found = {file.name: file.data for file in build.build(asked)}
    told = found["lkpd-regional.txt"].decode()
    assert "[Peta buta. Peta buta Asia Tenggara" in told
    assert "<svg" not in told


def test_a_figure_without_data_is_refused(topik: Topik) -> None:
    pupils, _ = sheet(topik, "linimasa")
    assert isinstance(pupils.data, Lkpd)
    html = '<figure data-figure="peta" data-untuk="bulan" data-lebar="9" data-tinggi="9"></figure>'
    with pytest.raises(TemplateError, match=r'lkpd\.html: tidak ada data untuk peta "bulan"'):
        illustrations.drawn(html, pupils.data, "lkpd.html")


def test_a_figure_without_room_is_refused(topik: Topik) -> None:
    pupils, _ = sheet(topik, "linimasa")
    (found,) = {one.id for one in illustrations.carried(pupils.data) if "kunci" not in one.id}
    html = (
        f'<figure data-figure="linimasa" data-untuk="{found}" data-lebar="20" data-tinggi="9">'
        "</figure>"
    )
    with pytest.raises(TemplateError, match=r"lkpd\.html: linimasa tidak muat"):
        illustrations.drawn(html, pupils.data, "lkpd.html")


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ("{id: x, jenis: peta-buta, %s contoh: nafta, tp: reg-lembaga, per: 1990}", "0 anggota"),
        ("{id: x, jenis: peta-buta, %s contoh: asean, tp: reg-lembaga, banyak: 12}", "11 anggota"),
        ("{id: x, jenis: peta-buta, %s contoh: ue, tp: reg-lembaga}", "paling banyak 12"),
        (
            "{id: x, jenis: peta-buta, %s contoh: asean, tp: reg-lembaga, kecuali: [ID, FR]}",
            'kecuali memuat FR, bukan anggota "asean"',
        ),
        ("{id: x, jenis: linimasa, %s contoh: usmca, tp: reg-lembaga, banyak: 6}", "peristiwa"),
    ],
)
def test_what_cannot_be_drawn_is_refused_at_its_line(
    item: str, message: str, tmp_path: Path
) -> None:
    folder = topics.copy(topics.SHIPPED, tmp_path / "topik")
    common = "tingkat: C1, pokok: Pokok, pembahasan: Sebab., sumber: artikel-asal,"
    (folder / "soal" / "lain.yml").write_text(
        f"bentuk: regional\nsoal:\n  - {item % common}\n", encoding="utf-8"
    )
    with pytest.raises(ContentError, match=rf"lain\.yml:3.*{message}"):
        soal.read(content.read(folder))


def test_an_event_that_is_told_twice_has_one_place(topik: Topik) -> None:
    contoh = topik.contoh["asean"]
    twice = contoh.model_copy(
        update={
            "peristiwa": (
                *contoh.peristiwa,
                contoh.peristiwa[-1].model_copy(update={"tanggal": Tanggal(2026)}),
            )
        }
    )
    changed = replace(topik, contoh={**topik.contoh, "asean": twice})
    found = {item.id: item for item in soal.derive(changed)}
    line = found["linimasa-asean"]
    assert isinstance(line, Linimasa)
    texts = [text for _, text in line.kejadian]
    assert texts[-1] == contoh.peristiwa[-1].teks
    assert len(set(texts)) == len(texts)
    assert "urut-asean" in found


# Figures of the handout


@pytest.mark.parametrize("kertas", ["A4", "F4"])
@pytest.mark.parametrize("bentuk", ["bilateral", "regional", "multilateral", None])
def test_a_handout_shows_its_figure_and_stays_one_sheet(bentuk: str | None, kertas: str) -> None:
    asked = Request("handout", topics.SHIPPED, bentuk, kertas=kertas)  # type: ignore[arg-type]
    (document,) = build.PRODUCTS["handout"](
        bahan.read(topics.SHIPPED), sekolah.read(None, None), asked
    )
    assert isinstance(document.data, Handout)
    (figure,) = document.data.gambar
    assert figure.sumber.strip("[]")
    html = render(document, house.ours().folders)
    assert "<svg" in illustrations.drawn(html, document.data, document.template)
    _, pages = paper.write(document, html, house.ours())
    assert pages == 2


def test_on_paper_no_box_has_white_letters_and_every_line_can_be_copied() -> None:
    """White letters on grey, and hairlines in a tint, are what a copier loses first."""
    for bentuk in (None, "bilateral"):
        (document,) = build.PRODUCTS["handout"](
            bahan.read(topics.SHIPPED),
            sekolah.read(None, None),
            Request("handout", topics.SHIPPED, bentuk),
        )
        html = render(document, house.ours().folders)
        page = illustrations.drawn(html, document.data, document.template)
        letters = re.findall(r'<text [^>]*fill="#([0-9A-F]{6})"', page)
        lines = re.findall(r'<path fill="none" stroke="#([0-9A-F]{6})"', page)
        assert letters
        assert all(colours.contrast(each, colours.WHITE) >= 4.45 for each in letters)
        assert all(colours.contrast(each, colours.WHITE) >= 1.9 for each in lines)


@pytest.mark.parametrize("size", [18, 24])
def test_large_print_draws_a_figure_or_says_it_in_words(size: int) -> None:
    asked = Request("handout", topics.SHIPPED, "regional", huruf_besar=size)
    (document,) = build.PRODUCTS["handout"](
        bahan.read(topics.SHIPPED), sekolah.read(None, None), asked
    )
    html = render(document, house.ours().folders)
    page = illustrations.drawn(html, document.data, document.template)
    assert "<figure data-" not in page
    assert ("<svg" in page) != ("<p>Peta Asia Tenggara." in page)


@pytest.mark.parametrize(
    ("subject", "message"),
    [
        (figures.Linimasa("Linimasa", ()), "linimasa memuat 3 sampai 9 peristiwa, di sini 0"),
        (
            figures.PetaButa("Peta", (figures.Daerah("XX", "A"),), True, terisi=False, catatan=""),
            "peta belum memuat XX",
        ),
    ],
)
def test_what_no_size_of_paper_holds_is_refused_in_large_print_too(
    subject: figures.Subject, message: str
) -> None:
    data = FigurTampil(subject.jenis, "a", subject)
    room = 'data-lebar="100" data-tinggi="60" data-ganti="kata"'
    html = f'<figure data-figure="{subject.jenis}" data-untuk="a" {room}></figure>'
    for write in (illustrations.drawn, illustrations.told):
        with pytest.raises(TemplateError, match=rf"handout\.html: {message}"):
            write(html, data, "handout.html")


def test_only_what_can_be_drawn_may_be_a_figure(tmp_path: Path) -> None:
    folder = topics.copy(topics.SHIPPED, tmp_path / "topik")
    topics.replace(
        folder / "topik.yml", "  gambar:\n    - jenis: relasi", "  gambar:\n    - jenis: butir"
    )
    with pytest.raises(ContentError, match='gambar "butir" tidak dapat digambar'):
        content.read(folder)
