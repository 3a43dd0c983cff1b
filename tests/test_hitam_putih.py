"""Colours as they are printed: a brand's in PDF and deck alike, and none with ``--hitam-putih``."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from generator import build, colours, pictures
from generator.colours import bleaching
from generator.powerpoint import archive
from generator.powerpoint import bleaching as decks
from generator.products.request import Request
from tests import topics
from tests.made import deck_slots, pdf_colours
from tests.outside import encoded

BRAND = "color: {primary: '#00693E', secondary: '#C8102E'}\n"
LOUD = """{# buat 1 #}
{% extends "bawaan/handout.html" %}
{% block kop %}
<style>.keras { color: red; background: linear-gradient(to right, #0f0, hsl(0 90% 50% / .5)) }
.keras:hover, #fade { border: 2pt solid teal }</style>
<p class="keras" style="outline: 3pt solid rgb(255 0 255)">Keras <mark>sekali</mark>
<a href="https://contoh.sch.id">tautan</a></p>
<p><img src="logo.png" alt="Lambang" width="90"><img src="logo.jpg" alt="Foto" width="90">
<img src="logo.svg" alt="Gambar" width="90"></p>
<svg width="60" height="20" xmlns="http://www.w3.org/2000/svg"><title>Bidang</title>
<rect width="60" height="20" fill='orange' stroke="#00f"/></svg>
{% endblock %}
"""


def picture(kind: str) -> bytes:
    image = Image.new("RGB", (40, 30), "#D00080")
    image.paste("#00C040", (0, 0, 20, 30))
    return encoded(image, kind)


def drawing() -> bytes:
    inside = base64.b64encode(picture("PNG")).decode()
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'width="80" height="30"><style>.a{fill:#12d}</style><linearGradient id="g">'
        '<stop stop-color="gold"/><stop offset="1" style="stop-color:rgb(9,99,200)"/>'
        '</linearGradient><rect class="a" width="20" height="30"/>'
        '<circle cx="30" cy="15" r="9" fill="url(#g)" stroke="red"/>'
        f'<image x="40" width="40" height="30" xlink:href="data:image/png;base64,{inside}"/></svg>'
    ).encode()


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One that is loud in every way that a school can be."""
    logos = {"logo.png": picture("PNG"), "logo.jpg": picture("JPEG"), "logo.svg": drawing()}
    files = {"_brand.yml": BRAND, "templates/handout.html": LOUD, **logos}
    return topics.write(tmp_path_factory.mktemp("sekolah"), files)


def made(produk: str, school: Path | None, *, hitam_putih: bool = False, **more: object) -> bytes:
    request = Request(
        produk, topics.SECOND, sekolah=school, hitam_putih=hitam_putih, **more,  # type: ignore[arg-type]
    )  # fmt: skip
    return next(iter(build.build(request))).data


def rows(data: bytes) -> Image.Image:
    """All pages of a PDF, one below the other."""
    document = pypdfium2.PdfDocument(data)
    pages = [page.render(scale=1).to_pil().convert("RGB") for page in document]
    document.close()
    whole = Image.new("RGB", (max(one.width for one in pages), sum(one.height for one in pages)))
    top = 0
    for page in pages:
        whole.paste(page, (0, top))
        top += page.height
    return whole


def coloured(image: Image.Image) -> int:
    """How far the most colourful pixel is from grey, of 255."""
    red, green, blue = image.split()
    pairs = ((red, green), (green, blue))
    return max(ImageChops.difference(*pair).getextrema()[1] for pair in pairs)  # type: ignore[misc]


@pytest.fixture(scope="module")
def palette() -> colours.Palette:
    return colours.theme("#00693E", "#C8102E")


class TestBrand:
    def test_paper_is_printed_in_its_colours(self, school: Path, palette: colours.Palette) -> None:
        found = pdf_colours(made("lkpd", school))
        assert {palette.dk1, palette.dk2, palette.lt2} <= found
        ours = colours.DEFAULT
        assert not {ours.dk1, ours.dk2, ours.lt2} & found

    def test_the_deck_has_the_same_in_its_theme(
        self, school: Path, palette: colours.Palette
    ) -> None:
        assert deck_slots(made("slide", school)) == palette.slots()


class TestWithout:
    def test_no_pixel_of_paper_has_colour(self, school: Path) -> None:
        assert coloured(rows(made("handout", school))) > 200
        assert coloured(rows(made("handout", school, hitam_putih=True))) == 0

    def test_no_part_of_a_deck_has_colour(self, school: Path) -> None:
        data = made("slide", school, hitam_putih=True)
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = [package.read(name) for name in package.namelist() if name.endswith(".xml")]
        values = {value for part in parts for value in re.findall(rb'srgbClr val="(\w+)"', part)}
        assert values
        assert all(value[:2] * 3 == value for value in values)

    def test_the_code_is_that_of_the_sheet_in_colour(self, school: Path) -> None:
        grey, usual = (
            build.kode(Request("lkpd", topics.SECOND, sekolah=school, hitam_putih=each))
            for each in (True, False)
        )
        assert grey == usual

    @pytest.mark.parametrize("kind", ["PNG", "JPEG"])
    def test_a_picture_keeps_its_kind_and_size(self, kind: str) -> None:
        usual = pictures.read(picture(kind), "x")
        grey = pictures.grey(usual)
        assert (grey.kind, grey.width, grey.height) == (usual.kind, usual.width, usual.height)
        assert coloured(Image.open(io.BytesIO(usual.data)).convert("RGB")) > 100
        assert coloured(Image.open(io.BytesIO(grey.data)).convert("RGB")) == 0

    def test_what_is_seen_through_stays_so(self) -> None:
        clear = encoded(Image.new("RGBA", (4, 4), (200, 0, 0, 90)))
        grey = Image.open(io.BytesIO(pictures.grey(pictures.read(clear, "x")).data))
        assert grey.mode == "LA"
        assert grey.getpixel((0, 0))[1] == 90  # type: ignore[index]


class TestSheets:
    @pytest.mark.parametrize(
        ("css", "grey"),
        [
            ("a{color:red}", "a{color:#7F7F7F}"),
            ("a{color:#f00;b:#f00}", "a{color:#7F7F7F;b:#7F7F7F}"),
            ("a{--x:#ABCDEF80}", "a{--x:#C9C9C980}"),
            ("#fade:hover,.red{margin:0}", "#fade:hover,.red{margin:0}"),
            ("@media (color){#abc{fill:hsl(0 100% 50%)}}", "@media (color){#abc{fill:#7F7F7F}}"),
            ("@page{@top-left{color:rgb(255,0,0)}}", "@page{@top-left{color:#7F7F7F}}"),
            ("a{font-family:Red}", "a{font-family:Red}"),
            ('a{content:"red #f00"}', 'a{content:"red #f00"}'),
            ("a{color:currentColor}", "a{color:currentColor}"),
            ("a{fill:url(#f00)}", "a{fill:url(#f00)}"),
            ("a{color:color-mix(in srgb, red, blue)}", "a{color:#808080}"),
            ("a{color:rgb(var(--x) 0 0)}", "a{color:#808080}"),
            ("a{color:hwb(120 10% 10%)}", "a{color:#808080}"),
            ("a{color:lab(50 40 59)}", "a{color:#777777}"),
            ("a{color:oklch(0.5 0.2 30)}", "a{color:#636363}"),
            ("a{color:device-cmyk(0 1 1 0)}", "a{color:#7F7F7F}"),
            ("a{background:x(red,#fff)}", "a{background:x(#7F7F7F,#FFFFFF)}"),
            ("a{border:1pt solid red}b{color:red", "a{border:1pt solid #7F7F7F}b{color:#7F7F7F}"),
            ("/* red */", "/* red */"),
        ],
    )  # fmt: skip
    def test_a_stylesheet_keeps_all_but_its_colours(self, css: str, grey: str) -> None:
        assert bleaching.css(css) == grey

    @pytest.mark.parametrize(
        ("html", "grey"),
        [
            ('<p style="color:red">fill="red"</p>', '<p style="color:#7F7F7F">fill="red"</p>'),
            ("<rect fill='red'/>", '<rect fill="#7F7F7F"/>'),
            ('<p style="color: red">a &lt; b</p>', '<p style="color: #7F7F7F">a &lt; b</p>'),
            ('<g fill="none" stroke="url(#a)">', '<g fill="none" stroke="url(#a)">'),
            ("<style>p{color:red}</style>", "<style>p{color:#7F7F7F}</style>"),
            (
                '<p style="font-family:&quot;A B&quot;;color:red">',
                '<p style="font-family:&quot;A B&quot;;color:#7F7F7F">',
            ),
        ],
    )
    def test_so_does_markup(self, html: str, grey: str) -> None:
        assert bleaching.markup(html) == grey


@pytest.mark.parametrize(
    ("xml", "grey"),
    [
        ('<a:srgbClr val="FF0000"/>', '<a:srgbClr val="7F7F7F"/>'),
        ('<a:sysClr val="highlight" lastClr="0078D7"/>', '<a:srgbClr val="777777"/>'),
        ('<a:sysClr val="window"></a:sysClr>', '<a:srgbClr val="FFFFFF"></a:srgbClr>'),
        ('<a:prstClr val="red"/>', '<a:srgbClr val="7F7F7F"/>'),
        ('<a:prstClr val="tiada"/>', '<a:srgbClr val="808080"/>'),
        ('<a:prstClr val="dkBlue"/>', '<a:srgbClr val="252525"/>'),
        ('<a:prstClr val="medSeaGreen"/>', '<a:srgbClr val="9E9E9E"/>'),
        ('<a:scrgbClr r="100000" g="0" b="0"/>', '<a:scrgbClr r="21260" g="21260" b="21260"/>'),
        ('<a:hslClr hue="0" sat="100000" lum="50000"/>', '<a:hslClr hue="0" sat="0" lum="50000"/>'),
        ('<a:srgbClr val="808080"><a:satOff val="50000"/><a:lumMod val="75000"/></a:srgbClr>',
         '<a:srgbClr val="808080"><a:lumMod val="75000"/></a:srgbClr>'),
        ('<a:schemeClr val="accent1"/>', '<a:schemeClr val="accent1"/>'),
    ],
)  # fmt: skip
def test_a_foreign_masters_own_colours_become_grey(xml: str, grey: str) -> None:
    (part,) = decks.bleached([archive.Part("ppt/theme/theme1.xml", "application/xml", xml)])
    assert part.content == grey.encode()
