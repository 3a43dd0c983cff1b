"""``buat slide --per-halaman`` and ``--pratinjau``: the deck on paper and as pictures."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import page
import pypdfium2
import pytest
from PIL import Image

from generator import (
    bahan,
    build,
    colours,
    fitting,
    paper,
    pdf,
    places,
    powerpoint,
    printing,
    sekolah,
    slides,
    soal,
    templates,
    words,
)
from generator.content.models import Topik
from generator.errors import BuatError
from generator.fitting import measuring
from generator.printing import lettering
from generator.products import slide as product
from generator.products.request import Request
from tests import made, sample_deck, test_slide_kuis, topics
from tests.command import buat

FOLDERS = (places.shipped("templates") / "bawaan", places.shipped("templates"))
CASES = [
    (topics.SHIPPED, "bilateral", "A4", 2, "16:9"),
    (topics.SHIPPED, "bilateral", "F4", 3, "16:9"),
    (topics.SHIPPED, None, "A4", 6, "16:9"),
    (topics.SHIPPED, None, "F4", 2, "16:9"),
    (topics.SHIPPED, "regional", "A4", 3, "16:9"),
    (topics.SHIPPED, "regional", "A4", 2, "4:3"),
    (topics.SHIPPED, None, "F4", 3, "4:3"),
    (topics.SHIPPED, "multilateral", "A4", 6, "4:3"),
    (topics.SHIPPED, "multilateral", "F4", 6, "16:9"),
    (topics.SECOND, "beku", "A4", 3, "16:9"),
]
HIDE_PDFIUM = (
    "import importlib.util as u\n"
    "found = u.find_spec\n"
    "u.find_spec = lambda name, *more: None if name == 'pypdfium2' else found(name, *more)\n"
)
"""As if pypdfium2 were not installed."""


def fitted(topik: Path, bentuk: str | None, rasio: Any = "16:9") -> tuple[slides.Slide, ...]:
    """The slides of the deck."""
    asked = Request("slide", topik, bentuk)
    (document,) = product.slide(bahan.read(topik), sekolah.read(None, None), asked)
    html = words.unbroken(templates.render(document, FOLDERS))
    read = slides.read(html, "slide.html")
    boxes = powerpoint.boxes(variant=powerpoint.Variant(rasio))
    return fitting.fit(read, boxes, subjects=document.data.subjects)


@pytest.fixture(scope="module", params=CASES, ids=lambda case: "-".join(map(str, case[1:])))
def case(request: pytest.FixtureRequest) -> tuple[Any, ...]:
    """A request's choices, the file that is printed, and the slides of its deck."""
    topik, bentuk, kertas, count, rasio = request.param
    asked = Request("slide", topik, bentuk, kertas=kertas, per_halaman=count, rasio=rasio)
    deck, printed = build.build(asked)
    assert deck.name == printed.name.replace(f"-cetak-{count}.pdf", ".pptx")
    return kertas, count, printed, fitted(topik, bentuk, rasio)


# The paper


def test_it_is_pdf_ua_sound_and_on_its_paper(case: tuple[Any, ...], tmp_path: Path) -> None:
    kertas, _, printed, _ = case
    report = page.validate_pdf_bytes(printed.data, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    path = tmp_path / printed.name
    path.write_bytes(printed.data)
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    with pypdfium2.PdfDocument(printed.data) as document:
        sizes = {tuple(round(side / 72 * 25.4) for side in one.get_size()) for one in document}
    assert sizes == {paper.SIZES[kertas]}


def test_it_has_as_many_pages_as_its_slides_need(case: tuple[Any, ...]) -> None:
    _, count, printed, deck = case
    asked = [slide for slide in deck if not slide.answers]
    assert printed.pages == -(-len(asked) // count)
    with pypdfium2.PdfDocument(printed.data) as document:
        assert len(document) == printed.pages


def test_every_question_slide_is_read_aloud_in_the_decks_order(case: tuple[Any, ...]) -> None:
    _, _, printed, deck = case
    said = made.pdf_spoken(printed.data)
    parts = dict(_parts(said))
    assert list(parts) == [number for number, slide in enumerate(deck, 1) if not slide.answers]
    for number, text in parts.items():
        for paragraph in slides.paragraphs(deck[number - 1]):
            assert made.bare(paragraph.text) in text, number
        assert made.bare(deck[number - 1].section) in text


def _parts(said: str) -> Iterator[tuple[int, str]]:
    """Of each slide that is printed its number and what is said after it."""
    found = list(re.finditer(r"Slide(\d+)(?=\D)", said))
    marks, last = [], 0
    for match in found:  # a slide may name another: its number does not follow
        if last < int(match[1]) <= last + 2:
            marks.append(match)
            last = int(match[1])
    for match, after in zip(marks, [*marks[1:], None], strict=True):
        yield int(match[1]), said[match.end() : after.start() if after else None]


def test_no_answer_of_a_quiz_is_printed(case: tuple[Any, ...]) -> None:
    _, _, printed, deck = case
    assert any(slide.answers for slide in deck) or "beku" in printed.name
    said = made.pdf_text(printed.data)
    for slide in deck:
        if slide.answers:
            assert made.bare(slide.title.text) not in said


def test_the_first_page_asks_for_a_name_and_every_page_tells_the_code(
    case: tuple[Any, ...],
) -> None:
    _, _, printed, _ = case
    with pypdfium2.PdfDocument(printed.data) as document:
        pages = [made.bare(one.get_textpage().get_text_bounded()) for one in document]
    assert re.search("Nama.*No.*Kelas.*Tanggal", pages[0])
    for number, text in enumerate(pages, 1):
        assert f"Kode{printed.kode}" in text
        assert f"hlm.{number}dari{len(pages)}" in text


def test_another_process_writes_the_same_bytes(tmp_path: Path) -> None:
    done = buat(
        "slide", "--bentuk", "bilateral", "--per-halaman", "3", "--pratinjau", "--keluaran", "a",
        here=tmp_path, PYTHONHASHSEED="4242", TZ="America/Lima", LANG="C", HOME="/proc/none",
    )  # fmt: skip
    assert done.code == 0, done.err
    asked = Request("slide", topics.SHIPPED, "bilateral", per_halaman=3, pratinjau=True)
    expected = {file.name: file.data for file in build.build(asked)}
    folder = tmp_path / "a"
    assert {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()} == expected


def test_the_code_is_that_of_the_deck_alone() -> None:
    plain = Request("slide", topics.SHIPPED, "bilateral")
    looks = replace(plain, per_halaman=6, pratinjau=True, rasio="4:3", tema="gelap")
    parts = replace(plain, jp=3, menit=90, pilih=("1",), animasi=True)
    assert build.kode(plain) == build.kode(looks) == build.kode(parts)


@pytest.mark.parametrize("count", [2, 3, 6])
def test_a_long_title_costs_lines_to_write_on_and_no_page(count: Any, write_topic: Any) -> None:
    folder = write_topic()
    title = "Mengenal batuan beku dari asal, ciri, dan contohnya di sekitar sekolah kita sendiri"
    lesson = folder / "bentuk" / "beku.yml"
    topics.replace(lesson, '  judul: "Mengenal Batuan beku"', f'  judul: "{title}"')
    school = folder / "identitas.yml"
    school.write_text("sekolah: SMP Negeri 1 Contoh\nmapel: Ilmu Pengetahuan Alam\n", "utf-8")
    asked = Request("slide", folder, "beku", identitas=school, per_halaman=count)
    deck, printed = build.build(asked)
    asking = deck.pages - 1  # the answer of its one quiz is not printed
    assert printed.pages == -(-asking // count)


# The drawn slide


SMALL = 0.2587
"""Of a slide's point on A4 with six slides a page."""


def laid(deck: Sequence[slides.Slide], *, on_paper: bool, scale: float = 1) -> pdf.Layout:
    """Every slide of ``deck`` on a page of its own, ``scale`` points for one of its own."""
    drawn = "".join(
        printing.draw(slide, number, "Topik · Sekolah", paper=on_paper).html
        for number, slide in enumerate(deck, 1)
    )
    width, height = (side * scale for side in printing.size())
    size = f"@page {{ size: {width}pt {height + 1}pt; margin: 0 }}"
    sheets = templates.styles(["salindia.css"], FOLDERS)
    sheets["gaya/uji"] = f"{size} body {{ margin: 0 }} html {{ font-size: {scale}pt }}"
    html = f'<html lang="id"><head><title>Uji</title></head><body>{drawn}</body></html>'
    return pdf.lay_out(
        html, name="uji", stylesheets=sheets, folders=[*FOLDERS, *sample_deck.folders(deck)]
    )


@pytest.fixture(scope="module")
def every_role(tmp_path_factory: pytest.TempPathFactory) -> tuple[slides.Slide, ...]:
    picture = tmp_path_factory.mktemp("gambar") / "tebing.png"
    Image.new("RGB", (80, 60), "#8899aa").save(picture)
    return fitting.fit(sample_deck.deck(str(picture)), powerpoint.boxes())


@pytest.fixture(scope="module")
def every_kind(topik: Topik) -> tuple[slides.Slide, ...]:
    """Question and answer of every kind of item."""
    kinds = {item.jenis: item for item in reversed(soal.read(topik)) if not item.grup}
    return test_slide_kuis.told(topik, *(item.id for item in kinds.values()))


@pytest.mark.parametrize("on_paper", [True, False], ids=["paper", "screen"])
@pytest.mark.parametrize("name", ["every_role", "every_kind"])
def test_nothing_leaves_its_place_or_its_slide(
    name: str, on_paper: bool, request: pytest.FixtureRequest
) -> None:
    deck = request.getfixturevalue(name)
    layout = laid(deck, on_paper=on_paper, scale=SMALL if on_paper else 1)
    assert layout.pages == len(deck)
    found = layout.positions
    assert sum(key.startswith("salindia-") for key in found) == len(deck)
    for key, inner in found.items():
        kind, _, identity = key.partition("-")
        if kind == "teks":
            assert _inside(inner, found[f"tempat-{identity}"]), key
        elif kind == "tempat":
            assert _inside(inner, found[f"salindia-{identity.partition('-')[0]}"]), key


def _inside(inner: pdf.Position, outer: pdf.Position) -> bool:
    """Within half a point."""
    return (
        inner.page == outer.page
        and inner.left >= outer.left - 0.5
        and inner.top >= outer.top - 0.5
        and inner.right <= outer.right + 0.5
        and inner.bottom <= outer.bottom + 0.5
    )


@pytest.mark.parametrize("name", ["every_role", "every_kind"])
def test_every_word_of_a_slide_stands_on_its_page(
    name: str, request: pytest.FixtureRequest
) -> None:
    deck = request.getfixturevalue(name)
    with pypdfium2.PdfDocument(laid(deck, on_paper=False).write()) as document:
        pages = [made.bare(one.get_textpage().get_text_bounded()) for one in document]
    for slide, text in zip(deck, pages, strict=True):
        for paragraph in slides.paragraphs(slide):
            assert all(made.bare(word) in text for word in paragraph.text.split()), slide.id


def test_no_paragraph_takes_more_lines_than_in_the_deck(
    every_role: tuple[slides.Slide, ...],
) -> None:
    for paragraph in (each for slide in every_role for each in slides.paragraphs(slide)):
        for width in (180.0, 400.0, 800.0):
            setting = lettering.Setting(24, width)
            if measuring.longest_word(paragraph, "Carlito", False, 24) > width:
                continue
            small = 24 * lettering.scale([paragraph], setting)
            lines = [
                measuring.lines(paragraph.runs, face, False, size, width)
                for face, size in (("Carlito", 24.0), ("Source Sans 3", small))
            ]
            assert lines[1] <= lines[0]


def test_paper_is_white_and_its_text_dark(every_role: tuple[slides.Slide, ...]) -> None:
    """A dark slide costs no more ink than a light one."""
    for slide, one in zip(every_role, _pictures(every_role, on_paper=True), strict=True):
        grey = one.convert("L")
        dark = sum(grey.histogram()[:96]) / (grey.width * grey.height)
        assert dark < 0.16, slide.id
        assert grey.getpixel((3, grey.height // 2)) == 255, slide.id


def test_an_option_that_is_marked_can_be_read_on_paper(
    every_role: tuple[slides.Slide, ...],
) -> None:
    """A school's template may mark one on a slide that answers no other."""
    marked = [slide for slide in every_role if slide.id == "kuis-3"]
    (drawn,) = (printing.draw(slide, 1, "", paper=True).html for slide in marked)
    white = re.findall(r'color:#FFFFFF"><div id="teks-1-\d+"><p[^>]*>([^<]*)', drawn)
    assert white == ["1"]  # the number on its corner


def test_the_screen_keeps_the_decks_grounds(every_role: tuple[slides.Slide, ...]) -> None:
    shown = dict(zip([s.id for s in every_role], _pictures(every_role), strict=True))
    assert shown["awal"].getpixel((3, 3)) != (255, 255, 255)
    assert shown["isi"].getpixel((3, 3)) == (255, 255, 255)


def _pictures(deck: Sequence[slides.Slide], *, on_paper: bool = False) -> Iterator[Image.Image]:
    with pypdfium2.PdfDocument(laid(deck, on_paper=on_paper).write()) as document:
        for one in document:
            yield one.render(scale=0.25).to_pil()


# Pictures


def test_a_preview_shows_every_slide_1280_pixels_wide(tmp_path: Path) -> None:
    done = buat(
        "slide", "--bentuk", "bilateral", "--pratinjau", "--json", "--keluaran", "hasil",
        here=tmp_path,
    )  # fmt: skip
    assert done.code == 0, done.err
    names = sorted(path.name for path in (tmp_path / "hasil").glob("*.png"))
    count = len(fitted(topics.SHIPPED, "bilateral"))
    assert names == [f"slide-bilateral-{number:02}.png" for number in range(1, count + 1)]
    for name in names:
        with Image.open(io.BytesIO((tmp_path / "hasil" / name).read_bytes())) as picture:
            assert picture.size == (1280, 720)
    assert [told["slide"] for told in done.objects] == [count, *[1] * count]


def test_a_preview_has_the_ratio_and_the_ground_of_its_deck(tmp_path: Path) -> None:
    done = buat(
        "slide", "--bentuk", "bilateral", "--rasio", "4:3", "--tema", "gelap", "--pratinjau",
        "--senyap", here=tmp_path,
    )  # fmt: skip
    assert done.code == 0, done.err
    pictures = sorted((tmp_path / "output").glob("slide-bilateral-4x3-gelap-*.png"))
    with Image.open(pictures[5]) as picture:
        assert picture.size == (1280, 960)
        ink = tuple(bytes.fromhex(colours.DEFAULT.dk1))
        corners = [
            picture.convert("RGB").getpixel(place) for place in ((0, 0), (0, 959), (1279, 0))
        ]
        assert corners == [ink] * 3


def test_without_pypdfium2_a_preview_is_one_sentence_with_its_remedy(tmp_path: Path) -> None:
    done = buat("slide", "--bentuk", "bilateral", "--pratinjau", here=tmp_path, before=HIDE_PDFIUM)
    assert done.code == 1
    first, _ = done.err.splitlines()
    assert first == (
        '--pratinjau: gambar slide memerlukan pustaka pypdfium2. Jalankan "pip install '
        'pypdfium2", kemudian ulangi perintah tadi.'
    )
    assert not list(tmp_path.rglob("*.pp*"))


def test_without_pypdfium2_the_deck_and_its_paper_are_made(tmp_path: Path) -> None:
    done = buat(
        "slide", "--bentuk", "bilateral", "--per-halaman", "6", here=tmp_path, before=HIDE_PDFIUM
    )
    assert done.code == 0, done.err
    made_ = {path.name for path in (tmp_path / "output").iterdir() if path.is_file()}
    assert made_ == {"slide-bilateral.pptx", "slide-bilateral-cetak-6.pdf"}


def test_another_number_of_slides_on_a_page_is_refused(tmp_path: Path) -> None:
    done = buat("slide", "--per-halaman", "4", here=tmp_path)
    assert done.code == 2
    assert '"4" tidak tersedia. Tulis 2 atau 3 atau 6.' in " ".join(done.err.split())


def test_a_refusal_of_the_deck_is_told_once(write_topic: Any) -> None:
    folder = write_topic()
    topics.replace(
        folder / "bentuk" / "beku.yml",
        '    - teks: "Membeku dari magma atau lava"',
        '    - teks: "Membeku \\U0001F600 dari magma"',
    )
    with pytest.raises(BuatError, match=r"U\+1F600"):
        list(build.build(Request("slide", folder, "beku", per_halaman=3)))
