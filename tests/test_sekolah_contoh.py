"""The example schools and the starter: what they ship is written by our scripts, and what is made
for them passes every gate of docs/rancangan.md §11."""

from __future__ import annotations

import io
import re
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

import page
import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops
from pptx.oxml.ns import qn

from generator import batch, build, colours, sekolah
from generator.cli import options
from generator.files import File
from generator.products.request import Request, Ujian
from generator.words import Sebutan
from scripts import lambang, master_contoh
from tests import made, proof, topics
from tests.command import buat

SCHOOLS = ("madrasah", "smp-negeri")
EXAM = Ujian(komposisi=(("pg", 6), ("uraian", 2)))
ASKED: dict[str, dict[str, Any]] = {
    "slide": {},
    "lkpd": {},
    "handout": {},
    "regional": {"produk": "slide", "bentuk": "regional"},
}
"""What is made for each school, beside the bilateral lesson's usual choices."""
FACES = {
    "madrasah": {"Amiri-Bold", "Barlow-Semi-Condensed", "Barlow-Semi-Condensed-Bold"},
    "smp-negeri": {"Source-Sans-3", "Source-Sans-3-Bold"},
}
"""Faces that stand in every lesson sheet of the school, among others."""
MILLIMETRE = 72 / 25.4
Files = dict[str, dict[str, File]]
"""By school, and by what a file's name begins with; the regional deck is ``regional``."""


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """All files, made in children, once for all workers."""
    return made.once(tmp_path_factory, "schools", _made)


def _made() -> Files:
    rows = [(school, name) for school in SCHOOLS for name in ASKED] + [("smp-negeri", "ujian")]
    found: Files = {school: {} for school in SCHOOLS}
    outcomes = batch.run([_request(*row) for row in rows], workers=2)
    for (school, name), outcome in zip(rows, outcomes, strict=True):
        assert outcome.refusal is None, outcome.refusal
        for file in outcome.files:
            kind = file.name.partition("-bilateral")[0] if name != "regional" else name
            if name == "ujian":
                kind = file.name.removeprefix("ujian-bilateral-")
            found[school][kind] = file
    return found


def _request(school: str, name: str) -> Request:
    more = {"produk": name, "bentuk": "bilateral", **ASKED.get(name, {"ujian": EXAM})}
    folder = options.shipped_school(school)
    said = Sebutan("", "")  # as on the command line: the school's words and paper
    return Request(topik=topics.SHIPPED, sekolah=folder, kertas="", sebutan=said, **more)


def of(files: Files, suffix: str) -> dict[str, bytes]:
    """The files with a suffix, by school and kind."""
    return {
        f"{school} {kind}": file.data
        for school, kinds in files.items()
        for kind, file in kinds.items()
        if file.name.endswith(suffix)
    }


# Paper


def test_every_paper_of_a_school_is_pdf_ua_and_sound(files: Files, tmp_path: Path) -> None:
    papers = of(files, ".pdf")
    assert len(papers) > 15
    for name, data in papers.items():
        failures = page.validate_pdf_bytes(data, profile="ua1").failures
        assert [(one.rule_id, one.message) for one in failures] == [], name
        path = tmp_path / "a.pdf"
        path.write_bytes(data)
        subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)


def test_every_font_is_embedded_and_no_glyph_is_missing(files: Files) -> None:
    for name, data in of(files, ".pdf").items():
        with pikepdf.open(io.BytesIO(data)) as pdf:
            fonts = [one for side in pdf.pages for one in side.resources.get("/Font", {}).values()]
            for font in fonts:
                (descendant,) = font.get("/DescendantFonts", [font])
                descriptor = descendant["/FontDescriptor"]
                assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()), name
        text = "".join(
            side.get_textpage().get_text_bounded() for side in pypdfium2.PdfDocument(data)
        )
        assert "\ufffd" not in text, name
        assert len(text) > 50, name


@pytest.mark.parametrize("school", SCHOOLS)
def test_a_school_is_printed_in_its_own_face(school: str, files: Files) -> None:
    for kind in ("lkpd", "handout"):
        assert FACES[school] <= made.pdf_faces(files[school][kind].data)


def test_the_name_of_a_madrasah_in_arabic_script_is_text(files: Files) -> None:
    said = made.pdf_text(files["madrasah"]["handout"].data)
    assert "المدرسة" in unicodedata.normalize("NFKC", said)


@pytest.mark.parametrize("school", SCHOOLS)
@pytest.mark.parametrize("product", ["lkpd", "handout"])
def test_a_tall_letterhead_leaves_a_lesson_on_one_sheet_of_the_smaller_paper(
    school: str, product: str
) -> None:
    """The topic's sheet and reading matter are the longest."""
    folder = options.shipped_school(school)
    asked = Request(product, topics.SHIPPED, None, sekolah=folder, kertas="A4")
    assert next(iter(build.build(asked))).pages == 2


@pytest.mark.parametrize(("school", "size"), [("madrasah", (210, 297)), ("smp-negeri", (215, 330))])
def test_a_school_prints_on_the_paper_that_it_names(
    school: str, size: tuple[int, int], files: Files
) -> None:
    for kind in ("lkpd", "handout"):
        side = pypdfium2.PdfDocument(files[school][kind].data)[0]
        assert side.get_size() == pytest.approx([mm * MILLIMETRE for mm in size], abs=1)


def test_the_exam_of_a_school_has_all_its_paperwork(files: Files) -> None:
    kinds = {kind for kind in files["smp-negeri"] if kind.endswith(".pdf")}
    assert {"naskah-A.pdf", "kunci-A.pdf", "kisi-kisi.pdf", "berita-acara.pdf"} <= kinds
    grid = made.pdf_text(files["smp-negeri"]["kisi-kisi.pdf"].data)
    for words in ("Mengetahui,", "Wakil Kepala Bidang Kurikulum", "Dra. Sri Wahyuni, M.Pd."):
        assert made.bare(words) in grid


# Decks


def test_every_deck_of_a_school_passes_the_proof(files: Files) -> None:
    decks = of(files, ".pptx")
    assert len(decks) == 2 * len(SCHOOLS)
    assert proof.faults_of(decks) == {name: [] for name in decks}


def test_every_deck_of_a_school_is_valid_and_holds_only_what_it_refers_to(
    files: Files, tmp_path: Path
) -> None:
    for name, data in of(files, ".pptx").items():
        assert made.deck_faults(data, tmp_path) == [], name
        held, reached = made.deck_parts(data)
        assert held == reached, name


def test_titles_pictures_and_tables_of_a_schools_deck_are_named(files: Files) -> None:
    for name, data in of(files, ".pptx").items():
        slides = made.deck(data).slides
        titles = [slide.shapes.title.text_frame.text for slide in slides]
        assert all(title.strip() for title in titles), name
        assert len(set(titles)) == len(titles), name
        for slide in slides:
            for tag in ("p:nvPicPr", "p:nvGraphicFramePr"):
                for parent in slide.element.iter(qn(tag)):
                    said = parent.find(qn("p:cNvPr")).get("descr") or ""
                    assert len(said.split()) > 1, name
                    assert not re.search(r"\.(png|jpe?g|svg|emf)$", said, re.IGNORECASE), name
            assert all(shape.table.first_row for shape in slide.shapes if shape.has_table), name


def test_small_lines_have_one_colour_on_all_light_slides(files: Files) -> None:
    """On the madrasah's master, where each slide names its colours."""
    found: dict[str, set[str]] = {"Penanda": set(), "Sumber": set()}
    for kind in ("slide", "regional"):
        for slide in made.deck(files["madrasah"][kind].data).slides:
            if slide.slide_layout.name in ("Isi", "Tabel", "Figur", "Kuis", "Kegiatan", "Diskusi"):
                for shape in slide.shapes:
                    found.get(shape.name.split()[0], set()).update(_inks(shape))
    assert [len(inks) for inks in found.values()] == [1, 1]
    assert found["Penanda"] != found["Sumber"]


def _inks(shape: Any) -> set[str]:
    """The colours that the shape's own list style and runs name."""
    return {
        colour.get("val")
        for look in shape.element.iter(qn("a:defRPr"), qn("a:rPr"))
        for fill in look.findall(qn("a:solidFill"))
        for colour in fill
    }


# One brand, the same bytes


@pytest.mark.parametrize("school", SCHOOLS)
def test_paper_and_deck_have_the_same_colours(school: str, files: Files) -> None:
    palette = build.look(sekolah.read(None, None, options.shipped_school(school))).palette
    found = made.pdf_colours(files[school]["lkpd"].data)
    assert {palette.dk1, palette.dk2, palette.lt2} <= found
    assert made.deck_slots(files[school]["slide"].data) == palette.slots()


@pytest.mark.parametrize(
    ("school", "products"), [("madrasah", ("slide", "lkpd")), ("smp-negeri", ("handout",))]
)
def test_another_process_and_its_child_write_the_same_bytes(
    school: str, products: tuple[str, ...], files: Files, tmp_path: Path
) -> None:
    here = tmp_path / "lain"
    here.mkdir()
    for product in products:
        done = buat(
            product, "--bentuk", "bilateral", "--sekolah", school, "--keluaran", "hasil",
            here=here, PYTHONHASHSEED="4242", TZ="America/Lima", LANG="C", HOME="/proc/none",
        )  # fmt: skip
        assert done.code == 0, done.err
    expected = {file.name: file.data for file in files[school].values()}
    written = {path.name: path.read_bytes() for path in (here / "hasil").glob("*.p*")}
    assert len(written) >= len(products)
    assert [name for name in written if written[name] != expected[name]] == []


# What our scripts write


def test_the_shipped_master_is_what_the_script_writes() -> None:
    assert master_contoh.written() == (master_contoh.SCHOOL / "master.pptx").read_bytes()


@pytest.mark.parametrize("name", lambang.EMBLEMS)
def test_the_shipped_emblems_are_what_the_script_draws(name: str) -> None:
    """But for the rounding of another renderer at edges."""
    shipped = Image.open(lambang.SCHOOLS / name).convert("RGBA")
    drawn = Image.open(io.BytesIO(lambang.EMBLEMS[name]())).convert("RGBA")
    assert drawn.size == shipped.size
    apart = ImageChops.difference(drawn, shipped).convert("L").point(lambda one: 255 * (one > 40))
    assert apart.histogram()[255] < 0.01 * shipped.width * shipped.height


# The starter, made a school's own


PRIMARY, SECONDARY, INK = "8C1D40", "FFC627", "1B1B3A"
GREEN = (20, 150, 90)
"""Fills the new logo, and nothing that we ship."""
LINE = "Milik perpustakaan SMP Tunas Baru."
EXAMPLE = """nama: Obsidian
sebutan: Obsidian
bentuk: beku
golongan: batu
sumber: tarbuck-2014
tp: tp-jenis
inti: "Obsidian membeku terlalu cepat untuk menghablur"
ringkas: {teks: "Obsidian termasuk batuan beku.", tp: tp-jenis}
fakta:
  - {ragam: asal, nilai: "lava kental yang membeku seketika"}
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What is made in a folder of ``buat mulai`` with another logo, three colours, one changed
    block and one more file of content, by the file's name."""
    here = tmp_path_factory.mktemp("mulai")
    assert buat("mulai", "sekolah-kami", here=here).code == 0
    folder = here / "sekolah-kami"
    Image.new("RGB", (480, 480), GREEN).save(folder / "logo" / "logo.png")
    for old, new in (
        ('"#0E6E8C"', f'"#{PRIMARY}"'),
        ('"#F2A33A"', f'"#{SECONDARY}"'),
        ("  secondary: aksen\n", f'  secondary: aksen\n  foreground: "#{INK}"\n'),
        ("teks: SEKOLAH KAMI", "teks: SMP TUNAS BARU"),
    ):
        topics.replace(folder / "_brand.yml", old, new)
    block = folder / "templates" / "handout.html"
    topics.replace(block, "Bahan bacaan ini boleh diperbanyak untuk kelas.", LINE)
    added = folder / "content" / "jenis-batuan" / "contoh" / "obsidian.yml"
    added.parent.mkdir(parents=True)
    added.write_text(EXAMPLE, encoding="utf-8")
    lesson = ("--topik", topics.SECOND, "--bentuk", "beku", "--senyap")
    for words in (("slide",), ("lkpd",), ("handout",), ("ujian", "--komposisi", "pg=3")):
        done = buat(*words, *lesson, here=folder)
        assert done.code == 0, done.err
    return {path.name: path.read_bytes() for path in (folder / "output").glob("*.p*")}


PAPERS = ("lkpd-beku.pdf", "kunci-beku.pdf", "handout-beku.pdf", "ujian-beku-naskah-A.pdf")


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_of_a_new_school_has_its_logo_name_and_ink(
    name: str, own: dict[str, bytes]
) -> None:
    side = pypdfium2.PdfDocument(own[name])[0]
    width, height = side.get_size()
    head = side.render(scale=1).to_pil().convert("RGB").crop((0, 0, int(width), int(height / 4)))
    green = sum(count for count, colour in head.getcolors(1_000_000) if colour == GREEN)
    assert green > 30 * 30
    assert "SMPTUNASBARU" in made.pdf_text(own[name])
    assert INK in made.pdf_colours(own[name])


def test_deck_and_papers_of_a_new_school_are_in_its_three_colours(own: dict[str, bytes]) -> None:
    """On paper the heads are the first colour's deep shade, which the deck has too."""
    slots = dict(made.deck_slots(own["slide-beku.pptx"]))
    assert (slots["dk1"], slots["accent1"], slots["accent2"]) == (INK, PRIMARY, SECONDARY)
    for name in PAPERS[:3]:
        assert {slots["dk1"], slots["dk2"]} <= made.pdf_colours(own[name]), name
    ours = colours.DEFAULT
    assert not {ours.dk1, ours.dk2, ours.accent1, ours.accent2} & {*slots.values()}


def test_the_deck_of_a_new_school_has_its_logo(own: dict[str, bytes]) -> None:
    shown = made.deck_media(own["slide-beku.pptx"]).values()
    assert [Image.open(io.BytesIO(one)).convert("RGB").getpixel((9, 9)) for one in shown] == [GREEN]


def test_a_changed_block_and_an_added_example_are_read(own: dict[str, bytes]) -> None:
    reading = made.pdf_text(own["handout-beku.pdf"])
    assert made.bare(LINE) in reading
    assert "Obsidian" in reading
    assert made.bare(LINE) not in made.pdf_text(own["lkpd-beku.pdf"])
