"""What ``pdf.render`` promises: PDF/UA, the same bytes anywhere, refusals told in Indonesian."""

from __future__ import annotations

import base64
import hashlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import page
import pikepdf
import pytest
from PIL import Image

from generator import pdf, typefaces
from generator.errors import TemplateError
from generator.pdf import library
from tests.made import pdf_faces
from tests.outside import encoded

ROOT = Path(__file__).parents[1]
STYLES = ROOT / "templates" / "bawaan" / "gaya"
PICTURE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9">'
    b'<path d="M1 1h7v7z"/></svg>'
)
SENTENCE = "Kerja sama bilateral mempertemukan dua pihak."


def document(body: str, *, head: str = "") -> str:
    return (
        '<!doctype html><html lang="id"><head><title>Contoh</title>'
        f"{head}</head><body><h1>Contoh</h1>{body}</body></html>"
    )


def sheets(*names: str) -> dict[str, str]:
    return {name: (STYLES / name).read_text(encoding="utf-8") for name in names}


SAMPLE = document(
    '<section class="kegiatan" id="kegiatan-1"><header class="kepala-kegiatan">'
    '<span class="nomor">1</span><h2>Bacalah</h2></header><div class="isi-kegiatan">'
    f'<p>{SENTENCE} <b>Tebal</b>, <em lang="en">free trade</em>.</p>'
    '<table class="tabel"><thead><tr><th scope="col">Nama</th><th scope="col">Sejak</th></tr>'
    '</thead><tbody><tr><th scope="row">IJEPA</th><td class="angka">2008</td></tr></tbody></table>'
    '</div></section><section style="break-before: page" id="halaman-dua"><h2>Lanjutan</h2>'
    '<p><a href="#kegiatan-1">Lihat kegiatan 1.</a> <span class="kotak"></span></p></section>'
)


def render(body: str, *, folders: tuple[Path, ...] = (), head: str = "") -> pdf.Pdf:
    return pdf.render(document(body, head=head), name="coba.html", folders=folders)


def test_a_text_whose_last_blank_does_not_fit_is_not_broken_after_its_first_word() -> None:
    """Among all these widths some end inside the blank."""
    lines = "".join(
        f'<p id="p{width}" style="width: {width / 10}mm; margin: 0">Satu dua tiga empat lima enam '
        "tujuh delapan <b>sembilan</b></p>"
        for width in range(650, 750)
    )
    made = render(f"<div style=\"font: 14px/20px 'Source Sans 3'\">{lines}</div>")
    heights = {
        name: round((found.bottom - found.top) / pdf.POINTS_PER_PIXEL / 20)
        for name, found in made.positions.items()
    }
    assert len(heights) == 100
    assert set(heights.values()) == {2}


def refusal(body: str, *, folders: tuple[Path, ...] = (), head: str = "") -> str:
    with pytest.raises(TemplateError) as caught:
        render(body, folders=folders, head=head)
    return str(caught.value)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    allowed = tmp_path / "sekolah"
    (allowed / "logo").mkdir(parents=True)
    (allowed / "logo" / "logo.svg").write_bytes(PICTURE)
    (tmp_path / "rahasia.svg").write_bytes(PICTURE)
    return allowed


# What comes back


def test_it_is_pdf_ua_and_sound(tmp_path: Path) -> None:
    made = pdf.render(SAMPLE, name="coba.html", stylesheets=sheets("kertas.css", "lkpd.css"))
    report = page.validate_pdf_bytes(made.data, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    file = tmp_path / "coba.pdf"
    file.write_bytes(made.data)
    subprocess.run(["qpdf", "--check", file], check=True, capture_output=True)


def test_it_embeds_our_fonts_only_and_carries_no_date(tmp_path: Path) -> None:
    made = pdf.render(SAMPLE, name="coba.html", stylesheets=sheets("kertas.css", "lkpd.css"))
    file = tmp_path / "coba.pdf"
    file.write_bytes(made.data)
    with pikepdf.open(file) as opened:
        assert "/CreationDate" not in opened.docinfo
        assert "/ModDate" not in opened.docinfo
    fonts = pdf_faces(made.data)
    assert fonts
    assert all(name.startswith(("Source-Sans-3", "Plus-Jakarta-Sans")) for name in fonts), fonts


def test_it_says_how_many_pages_and_where_elements_stand() -> None:
    made = pdf.render(SAMPLE, name="coba.html", stylesheets=sheets("kertas.css", "lkpd.css"))
    assert made.pages == 2
    first, second = made.positions["kegiatan-1"], made.positions["halaman-dua"]
    assert (first.page, second.page) == (0, 1)
    millimetre = 72 / 25.4
    assert first.left == pytest.approx(16 * millimetre, abs=0.01)
    assert first.right == pytest.approx(194 * millimetre, abs=0.01)
    assert 0 < first.top < first.bottom < 297 * millimetre


def test_the_same_bytes_in_another_process_folder_zone_and_seed(tmp_path: Path) -> None:
    source, styles = tmp_path / "coba.html", sheets("kertas.css", "lkpd.css")
    source.write_text(SAMPLE, encoding="utf-8")
    program = (
        "import hashlib, pathlib, sys\n"
        "from generator import pdf\n"
        "names = ('kertas.css', 'lkpd.css')\n"
        "folder = pathlib.Path(sys.argv[2])\n"
        "styles = {name: (folder / name).read_text(encoding='utf-8') for name in names}\n"
        "html = pathlib.Path(sys.argv[1]).read_text(encoding='utf-8')\n"
        "made = pdf.render(html, name='coba.html', stylesheets=styles)\n"
        "print(hashlib.sha256(made.data).hexdigest())\n"
    )
    expected = hashlib.sha256(
        pdf.render(SAMPLE, name="coba.html", stylesheets=styles).data
    ).hexdigest()
    for seed, zone in (("1", "Asia/Jayapura"), ("4242", "America/Lima")):
        elsewhere = tmp_path / seed
        elsewhere.mkdir()
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "PYTHONPATH": str(ROOT),
            "HOME": "/proc/none",
            "XDG_CACHE_HOME": "/proc/none",
        }
        done = subprocess.run(
            [sys.executable, "-c", program, source, STYLES],
            cwd=elsewhere, env=environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert (done.stdout.strip(), done.stderr) == (expected, "")


def test_another_document_before_it_changes_nothing() -> None:
    alone = pdf.render(SAMPLE, name="coba.html", stylesheets=sheets("kertas.css"))
    render("<p>Yang <i>lain</i> sama sekali.</p>")
    assert pdf.render(SAMPLE, name="coba.html", stylesheets=sheets("kertas.css")) == alone


def test_the_environment_is_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/etc/fonts/lain.conf")
    render("<p>a</p>")
    assert os.environ["FONTCONFIG_FILE"] == "/etc/fonts/lain.conf"
    monkeypatch.delenv("FONTCONFIG_FILE")
    render("<p>a</p>")
    assert "FONTCONFIG_FILE" not in os.environ


# Our stylesheets


@pytest.mark.parametrize("name", sorted(path.name for path in STYLES.glob("*.css")))
def test_a_stylesheet_of_ours_is_plain_css_without_hairlines(name: str) -> None:
    css = (STYLES / name).read_text(encoding="utf-8")
    assert "{{" not in css
    assert "{%" not in css
    widths = re.findall(r"([\d.]+)pt (?:solid|dashed|dotted)", css)
    assert all(float(width) >= 0.5 for width in widths), widths
    assert pdf.render(SAMPLE, name="coba.html", stylesheets=sheets("kertas.css", name)).pages


def test_a_generated_rule_after_ours_makes_f4() -> None:
    generated = {"(kertas)": "@page { size: 215mm 330mm }"}
    made = pdf.render(SAMPLE, name="coba.html", stylesheets=sheets("kertas.css") | generated)
    with pikepdf.open(io.BytesIO(made.data)) as opened:
        size = [float(side) * 25.4 / 72 for side in opened.pages[1].mediabox]
    assert size == pytest.approx([0, 0, 215, 330], abs=0.01)


# Which files it reads


def test_a_picture_inside_a_folder_is_found_by_its_relative_name(folder: Path) -> None:
    assert render('<img src="logo/logo.svg" alt="Logo">', folders=(folder,)).pages == 1


def test_the_first_folder_that_has_a_file_wins(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain"
    (other / "logo").mkdir(parents=True)
    (other / "logo" / "logo.svg").write_bytes(PICTURE.replace(b"M1 1h7v7z", b"M1 1h2v2z"))
    body = '<img src="logo/logo.svg" alt="Logo">'
    first = render(body, folders=(folder, other)).data
    assert first == render(body, folders=(folder,)).data
    assert first != render(body, folders=(other, folder)).data


def test_a_picture_inside_a_folder_is_found_by_its_full_address(folder: Path) -> None:
    address = (folder / "logo" / "logo.svg").as_uri()
    assert render(f'<img src="{address}" alt="Logo">', folders=(folder,)).pages == 1


def test_a_missing_picture_is_refused(folder: Path) -> None:
    assert refusal('<img src="logo/Logo.svg" alt="Logo">', folders=(folder,)) == (
        'coba.html: berkas "logo/Logo.svg" tidak ditemukan. Huruf besar dan kecil dibedakan.'
    )


def test_a_file_outside_the_folders_is_refused(folder: Path) -> None:
    address = (folder.parent / "rahasia.svg").as_uri()
    assert "berada di luar folder" in refusal(f'<img src="{address}" alt="R">', folders=(folder,))


@pytest.mark.parametrize(
    "address", ["../rahasia.svg", "%2e%2e/rahasia.svg", "logo/../../rahasia.svg"]
)
def test_no_way_leads_up_out_of_a_folder(folder: Path, address: str) -> None:
    assert "rahasia.svg" in refusal(f'<img src="{address}" alt="R">', folders=(folder,))


def test_a_link_out_of_a_folder_is_refused(folder: Path) -> None:
    (folder / "tautan.svg").symlink_to(folder.parent / "rahasia.svg")
    message = refusal('<img src="tautan.svg" alt="R">', folders=(folder,))
    assert 'berkas "tautan.svg" berada di luar folder yang boleh dibaca.' in message


@pytest.mark.parametrize(
    "address", ["http://a.example/b.png", "https://a.example/b.png", "ftp://a.example/b.png",
                "data:image/png;base64,AAAA", "//a.example/b.png"],
)  # fmt: skip
def test_nothing_is_taken_from_elsewhere(folder: Path, address: str) -> None:
    assert "coba.html: " in refusal(f'<img src="{address}" alt="R">', folders=(folder,))


@pytest.mark.parametrize(
    "css",
    ['@import "http://a.example/b.css";', "@font-face{font-family:a;src:url(http://a.example/b)}",
     "p{background:url(http://a.example/b)}", "p::before{content:url(http://a.example/b)}"],
)  # fmt: skip
def test_css_takes_nothing_from_elsewhere(css: str) -> None:
    assert "a.example" in refusal("<p>a</p>", head=f"<style>{css}</style>")


def test_an_attachment_is_refused_even_from_inside(folder: Path) -> None:
    address = (folder / "logo" / "logo.svg").as_uri()
    for markup in (f'<link rel="attachment" href="{address}">',
                   f'<a rel="attachment" href="{address}">a</a>'):  # fmt: skip
        assert "lampiran berkas" in refusal(markup, folders=(folder,))


def test_a_file_that_is_no_picture_is_refused(folder: Path) -> None:
    (folder / "rusak.png").write_bytes(b"\x89PNG\r\n\x1a\nrusak")
    message = refusal('<img src="rusak.png" alt="Rusak">', folders=(folder,))
    assert message == (
        'coba.html: gambar "rusak.png" terpotong atau rusak. '
        "Salin atau simpan ulang dari aplikasi asalnya."
    )


def test_half_a_photo_is_refused_though_weasyprint_would_take_it(folder: Path) -> None:
    whole = encoded(Image.effect_noise((90, 60), 80), "JPEG")
    (folder / "foto.jpg").write_bytes(whole[: len(whole) // 2])
    assert refusal('<img src="foto.jpg" alt="Foto">', folders=(folder,)) == (
        'coba.html: gambar "foto.jpg" terpotong atau rusak. '
        "Salin atau simpan ulang dari aplikasi asalnya."
    )


def test_only_the_checked_bytes_of_a_picture_are_printed(folder: Path) -> None:
    """Neither its metadata, nor what stands in its file when the document is written."""
    exif = Image.Exif()
    exif[0x010E] = "rahasia kepala sekolah"
    file = folder / "foto.svg"  # the suffix is not believed
    file.write_bytes(encoded(Image.new("RGB", (40, 20), "red"), "JPEG", exif=exif))
    body = '<img src="foto.svg" alt="Foto">'
    layout = pdf.lay_out(document(body), name="coba.html", folders=(folder,))
    file.write_bytes(b"berubah")
    with pikepdf.open(io.BytesIO(layout.write())) as opened:
        (picture,) = opened.pages[0].Resources.XObject.values()
        assert pikepdf.PdfImage(picture).as_pil_image().getpixel((3, 3))[0] > 240
        assert b"rahasia" not in picture.read_raw_bytes()


def test_a_picture_may_stand_inside_the_document_and_is_checked_too() -> None:
    inside = base64.b64encode(encoded(Image.new("RGB", (4, 4), "red"), "PNG")).decode()
    assert render(f'<img src="data:image/png;base64,{inside}" alt="Merah">').pages == 1
    assert render(f'<style>p{{background:url("data:;base64,{inside}")}}</style><p>a</p>').pages == 1
    for address in ("data:,halo", "data:image/png;base64,A", "data:image/png;base64,AAAA"):
        assert 'gambar "data:' in refusal(f'<img src="{address}" alt="Rusak">')
    assert "bukan gambar" in refusal('<link rel="stylesheet" href="data:text/css,p{color:red}">')


@pytest.mark.parametrize(
    "markup",
    [
        '<link rel="stylesheet" href="gaya.css">',
        "<style>@import url(gaya.css);</style>",
        "<style>@font-face { font-family: Gaya; src: url(gaya.ttf) }</style>",
        '<svg width="9" height="9"><title>a</title><image href="gaya.html" width="9"/></svg>',
    ],
)
def test_nothing_but_pictures_is_served_even_from_inside(folder: Path, markup: str) -> None:
    (folder / "gaya.css").write_text("p { color: red }")
    (folder / "gaya.html").write_text("<!doctype html><p>halo</p>")
    font = STYLES.parents[2] / "generator/data/fonts/SourceSans3-Regular.ttf"
    (folder / "gaya.ttf").write_bytes(font.read_bytes())
    assert 'gambar "gaya.' in refusal(f"{markup}<p>a</p>", folders=(folder,))


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        '<image href="file:///etc/passwd"/>',
        '<image href="rahasia.png"/>',
        "<style>@import 'gaya.css';</style>",
    ],
)
def test_a_drawing_that_reaches_out_is_refused(folder: Path, body: str) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{body}</svg>'
    (folder / "logo.png").write_text(drawing)
    message = refusal('<img src="logo.png" alt="Logo">', folders=(folder,))
    assert message.startswith('coba.html: gambar "logo.png" me')
    assert len(message.splitlines()) == 1


def test_letters_that_a_drawing_lacks_are_named(folder: Path) -> None:
    (folder / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 99"><text y="50">ꦱ</text></svg>'
    )
    assert "ꦱ" in refusal('<img src="logo.svg" alt="Logo">', folders=(folder,))


# A school's fonts

SCRIPTS = {
    "NotoNaskhArabic": "مدرسة",
    "NotoSansBalinese": "ᬲ᭄ᬓᬹᬮ᭄",
    "NotoSansJavanese": "ꦱꦏ꧀ꦱ",
}
"""Words whose letters join, or stand below each other."""
FACES = {
    name: typefaces.load(Path(__file__).parent / "fonts" / f"{name}-Regular.ttf", name)
    for name in SCRIPTS
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_is_shaped_with_the_schools_font(name: str) -> None:
    """Joined and stacked letters are narrower than the sum of their lone forms."""
    face, word = FACES[name], SCRIPTS[name]
    body = f'<p style="font-size: 100px"><span id="kata">{word}</span></p>'
    made = pdf.render(document(body), name="coba.html", fonts=[face])
    place = made.positions["kata"]
    alone = sum(face.advances[letter] for letter in word) * 100 * pdf.POINTS_PER_PIXEL
    assert 0.3 * alone < place.right - place.left < 0.95 * alone
    names = pdf_faces(made.data)
    assert any(face.family.replace(" ", "-") in name for name in names), names


def test_a_script_without_its_font_is_refused_beside_one_that_has_it() -> None:
    body = f"<p>{SCRIPTS['NotoNaskhArabic']} ꦱ</p>"
    with pytest.raises(TemplateError, match='huruf "ꦱ"') as caught:
        pdf.render(document(body), name="coba.html", fonts=[FACES["NotoNaskhArabic"]])
    assert len(caught.value.problems) == 1


def test_the_schools_fonts_are_pdf_ua_and_the_same_bytes_anywhere(tmp_path: Path) -> None:
    program = (
        "import hashlib, pathlib, sys\n"
        "from generator import pdf, typefaces\n"
        "paths = sorted(pathlib.Path(sys.argv[2]).glob('*.ttf'))\n"
        "fonts = [typefaces.load(path, path.name) for path in paths]\n"
        "made = pdf.render(sys.argv[1], name='coba.html', fonts=fonts)\n"
        "print(hashlib.sha256(made.data).hexdigest())\n"
    )
    html = document("".join(f"<p>{word}</p>" for word in SCRIPTS.values()))
    here = pdf.render(html, name="coba.html", fonts=[FACES[name] for name in sorted(FACES)])
    assert page.validate_pdf_bytes(here.data, profile="ua1").failures == []
    done = subprocess.run(
        [sys.executable, "-c", program, html, Path(__file__).parent / "fonts"],
        cwd=tmp_path, env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == hashlib.sha256(here.data).hexdigest()


def test_a_school_without_fonts_prints_as_before_one_with_fonts() -> None:
    before = render("<p>a</p>")
    pdf.render(document("<p>a</p>"), name="coba.html", fonts=list(FACES.values()))
    assert render("<p>a</p>") == before


# What it will not lay out


def test_a_character_without_a_shape_is_named_before_layout() -> None:
    assert refusal("<p>Tulis aksara <b>ꦱ</b> di sini.</p>") == (
        'coba.html: huruf "ꦱ" (U+A9B1) tidak ada dalam fon dokumen cetak, pada '
        '"toh Contoh Tulis aksara ꦱ di sini.". Simpan fon yang memilikinya (misalnya '
        "Noto Sans Javanese) di folder sekolah, lalu sebut dalam _brand.yml."
    )
    assert "Hapus atau ganti dengan huruf lain." in refusal("<p>Bagus 😀</p>")


def test_control_characters_are_refused() -> None:
    assert "karakter tak terlihat U+0007" in refusal("<p>a&#7;b</p>")


def test_css_that_is_not_understood_is_refused_with_its_place() -> None:
    broken = {"gaya/sekolah.css": "p { color: red }\np { colour: red }"}
    with pytest.raises(TemplateError) as caught:
        pdf.render(document("<p>a</p>"), name="coba.html", stylesheets=broken)
    assert str(caught.value) == (
        'gaya/sekolah.css:2:5: aturan CSS "colour: red" tidak dikenal. Periksa ejaannya.'
    )


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('<p id="a">a</p><p id="a">b</p>', 'id "a" dipakai dua kali'),
        ('<a href="#lain">a</a>', 'tautan menuju "#lain"'),
        ('<table><tr><td colspan="1000000">a</td></tr></table>', "colspan 1000000 terlalu besar"),
        ("<div>" * 400, "bersarang terlalu dalam"),
        ('<svg viewBox="0 0 9 9"><path d="M1 1h7"/></svg>', "belum diberi keterangan"),
    ],
)
def test_what_cannot_be_laid_out_is_refused(body: str, words: str) -> None:
    assert words in refusal(body)


def test_a_picture_without_alternative_text_is_refused(folder: Path) -> None:
    message = refusal('<img src="logo/logo.svg">', folders=(folder,))
    assert "belum diberi keterangan" in message


def test_all_problems_come_at_once(folder: Path) -> None:
    message = refusal('<img src="a.png" alt="A"><img src="b.png" alt="B">', folders=(folder,))
    assert len(message.splitlines()) == 2


# Without Pango

HIDDEN = """
import sys
import cffi
def refuse(self, *arguments):
    raise OSError("cannot load library")
cffi.FFI.dlopen = refuse
from generator import pdf
from generator.errors import BuatError
assert "weasyprint" not in sys.modules
try:
    pdf.render("<!doctype html><html lang=id><title>a</title><p>a", name="coba.html")
except BuatError as error:
    print(error)
"""


def test_without_pango_one_sentence_says_what_to_install() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", HIDDEN], cwd=ROOT,
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1
    assert done.stdout.startswith("PDF memerlukan pustaka Pango. ")


@pytest.mark.parametrize(
    ("platform", "words"),
    [("linux", "sudo apt install libpango-1.0-0"), ("darwin", "brew install"), ("win32", "MSYS2")],
)
def test_the_advice_fits_the_computer(platform: str, words: str) -> None:
    assert words in library.advice(platform)


@pytest.mark.parametrize("target", ["file:///bin/sh", "javascript:alert(1)", "lain.html"])
def test_a_link_that_opens_a_file_or_runs_a_program_is_refused(target: str) -> None:
    with pytest.raises(TemplateError, match=r'tautan ".+" tidak diizinkan'):
        render(f'<p id="a"><a href="#a">sini</a> <a href="{target}">sana</a></p>')
    assert render('<p><a href="https://contoh.id/">sana</a></p>').pages == 1


def test_a_size_that_cannot_be_counted_with_is_refused() -> None:
    with pytest.raises(TemplateError, match="ada ukuran yang terlalu besar"):
        render('<p style="font-size: 1e30px">x</p>')


def test_rules_nested_too_deep_are_refused() -> None:
    with pytest.raises(TemplateError, match="bersarang terlalu dalam"):
        pdf.render(document("<p>x</p>"), name="coba.html", stylesheets={"a.css": "a{" * 3_000})
