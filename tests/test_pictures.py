"""``pictures``: what comes from outside is known by its content, whole, capped and written anew."""

from __future__ import annotations

import base64
import io
import random
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from PIL import Image, ImageCms, ImageFile

from generator import pictures
from generator.errors import SchoolError
from generator.pictures import drawing, raster, weighing
from tests import outside
from tests.outside import encoded

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '


def shown(picture: pictures.Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.data))


def svg(body: str, size: str = 'viewBox="0 0 90 60"') -> bytes:
    return f"{SVG}{size}>{body}</svg>".encode()


def refusal(data: bytes) -> str:
    return outside.refusal(pictures.read, data, "gambar", "logo.png")


def striped() -> Image.Image:
    """Red at the top, blue at the bottom; wider than high."""
    image = Image.new("RGB", (48, 32), (220, 20, 20))
    image.paste((20, 20, 220), (0, 16, 48, 32))
    return image


def noise(form: str = "PNG", **more: object) -> bytes:
    pixels = random.Random(1).randbytes(60 * 40 * 3)
    return encoded(Image.frombytes("RGB", (60, 40), pixels), form, **more)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def declared(width: int, height: int) -> bytes:
    """A PNG that says to be so large, in few bytes."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(3 * 64 * 64))
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


# What comes back


@pytest.mark.parametrize(
    ("form", "kind"),
    [("PNG", "png"), ("JPEG", "jpeg"), ("GIF", "png"), ("BMP", "png"), ("WEBP", "jpeg")],
)
def test_a_raster_is_known_by_its_content_and_keeps_its_size(form: str, kind: str) -> None:
    picture = pictures.read(encoded(striped(), form), "logo.svg")
    assert (picture.kind, picture.width, picture.height) == (kind, 48, 32)
    assert picture.media_type == f"image/{kind}"
    assert shown(picture).format == kind.upper()
    red, _, blue = shown(picture).convert("RGB").getpixel((5, 5))
    assert red > 200 > 60 > blue


def test_the_same_file_gives_the_same_bytes() -> None:
    for data in (noise(), noise("JPEG"), svg("<rect/>")):
        first = pictures.read(data, "a")
        pictures._made.cache_clear()
        assert pictures.read(data, "b") == first


def test_metadata_and_what_hides_behind_the_picture_are_left_behind() -> None:
    exif = Image.Exif()
    exif[0x010E] = "rumah kepala sekolah"
    for form in ("PNG", "JPEG"):
        data = encoded(striped(), form, exif=exif) + b"<script>alert(1)</script>"
        picture = pictures.read(data, "a")
        assert b"rumah" not in picture.data
        assert b"<script>" not in picture.data
        assert not shown(picture).getexif()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_upright(orientation: int) -> None:
    """A camera stores what it saw, and how it was held."""
    held = raster._UPRIGHT.get(orientation)
    stored = striped() if held is None else striped().transpose(_INVERSE.get(held, held))
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = pictures.read(encoded(stored, "JPEG", exif=exif, quality=95), "foto.jpg")
    assert (picture.width, picture.height) == (48, 32)
    top, bottom = (shown(picture).getpixel((24, y)) for y in (4, 28))
    assert top[0] > 180 > top[2]
    assert bottom[2] > 180 > bottom[0]


_INVERSE = {
    Image.Transpose.ROTATE_90: Image.Transpose.ROTATE_270,
    Image.Transpose.ROTATE_270: Image.Transpose.ROTATE_90,
}


def test_broken_exif_is_no_reason_to_refuse_a_photo() -> None:
    data = encoded(striped(), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xff")
    assert pictures.read(data, "foto.jpg").width == 48


@pytest.mark.parametrize("adobe", [True, False])
def test_a_cmyk_photo_gets_its_right_colours(adobe: bool) -> None:
    """Adobe stores it inverted and says so; others do neither."""
    ink = (0, 255, 255, 0) if adobe else (255, 0, 0, 255)  # red
    data = encoded(Image.new("CMYK", (16, 16), ink), "JPEG")
    if not adobe:
        start = data.index(b"\xff\xee")
        data = data[:start] + data[start + 2 + int.from_bytes(data[start + 2 : start + 4]) :]
    picture = pictures.read(data, "foto.jpg")
    assert shown(picture).mode == "RGB"
    red, green, blue = shown(picture).getpixel((8, 8))
    assert red > 200
    assert max(green, blue) < 60


def test_colours_of_another_profile_become_srgb() -> None:
    own = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = own.replace(b"rXYZ", b"kXYZ").replace(b"bXYZ", b"rXYZ").replace(b"kXYZ", b"bXYZ")
    for profile, expected in ((own, 0), (swapped, 2), (b"rusak", 0)):
        image = shown(pictures.read(encoded(striped(), icc_profile=profile), "a"))
        assert "icc_profile" not in image.info
        colour = image.getpixel((5, 5))
        assert colour.index(max(colour)) == expected


def test_sixteen_bits_become_eight_and_keep_their_shades() -> None:
    deep = Image.new("I;16", (3, 1))
    for x, value in enumerate((0, 257 * 100, 65535)):
        deep.putpixel((x, 0), value)
    image = shown(pictures.read(encoded(deep), "a.png"))
    assert [image.getpixel((x, 0)) for x in range(3)] == [0, 100, 255]


def test_transparency_stays_and_needless_transparency_goes() -> None:
    clear = Image.new("RGBA", (4, 4), (9, 9, 9, 0))
    assert shown(pictures.read(encoded(clear), "a")).mode == "RGBA"
    assert shown(pictures.read(encoded(Image.new("RGBA", (4, 4), "red")), "a")).mode == "RGB"
    palette = Image.new("P", (4, 4), 0)
    keyed = encoded(palette, transparency=0)
    assert shown(pictures.read(keyed, "a")).getpixel((0, 0))[3] == 0
    assert shown(pictures.read(encoded(Image.new("1", (4, 4), 1)), "a")).mode == "L"


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP"])
def test_of_an_animation_the_first_frame_is_shown(form: str) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "lime", "blue")]
    data = encoded(frames[0], form, save_all=True, append_images=frames[1:])
    picture = pictures.read(data, "gerak")
    assert getattr(shown(picture), "n_frames", 1) == 1
    assert shown(picture).convert("RGB").getpixel((4, 4))[0] > 240


def test_a_picture_is_no_larger_than_print_needs() -> None:
    picture = pictures.read(encoded(Image.new("L", (5000, 2500), 200)), "a.png")
    assert (picture.width, picture.height) == (raster.LONGEST, raster.LONGEST // 2)


# What is refused


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "kosong (0 bita)"),
        (b"halo", "bukan gambar"),
        (b"<!doctype html><html><body>halo</body></html>", "bukan gambar"),
        (b"%PDF-1.7", "berisi berkas PDF"),
        (b"PK\x03\x04", "berisi berkas ZIP atau Office"),
        (b"\x1f\x8b\x08", "SVGZ"),
        (b"\0\1\0\0\0\x0f", "berisi berkas fon"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (encoded(Image.new("RGB", (4, 4)), "TIFF"), "berisi berkas TIFF"),
        (declared(20_000, 20_000), "paling banyak 51 juta piksel"),
        (declared(10_000, 10_000), "berukuran 10.000 × 10.000 piksel"),
        (bytes(pictures.LARGEST + 1), "berukuran 21 MB, padahal paling besar 20 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_picture_of_ours_is_refused_with_a_sentence_of_its_own(
    data: bytes, words: str
) -> None:
    assert words in refusal(data)


@pytest.mark.parametrize("lenient", [True, False])
@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP", "WEBP"])
def test_half_a_picture_is_refused_whatever_others_told_pillow(
    form: str, lenient: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)
    data = noise(form)
    for size in (len(data) // 4, len(data) // 2, len(data) - 40):
        assert "terpotong atau rusak" in refusal(data[:size])
    assert ImageFile.LOAD_TRUNCATED_IMAGES is lenient


def test_a_file_is_read_and_named_as_the_teacher_calls_it(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(noise())
    assert pictures.load(file, "logo.png") == pictures.read(noise(), "logo.png")
    for path in (tmp_path, tmp_path / "tiada"):
        with pytest.raises(SchoolError, match="tidak ada atau tidak dapat dibaca"):
            pictures.load(path, "logo.png")


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "besar.png"
    with file.open("wb") as written:
        written.truncate(40_000_000)
    with pytest.raises(SchoolError, match="berukuran 40 MB"):
        pictures.load(file, "besar.png")


_WHOLE = (
    *(noise(form) for form in ("PNG", "JPEG", "GIF", "WEBP", "BMP")),
    svg('<g id="a"><path d="M1 1h7v7z" fill="#c00"/></g><use href="#a" x="9"/>'),
    encoded(Image.new("CMYK", (9, 9)), "JPEG"),
)


@given(outside.damaged(_WHOLE))
def test_broken_bytes_are_refused_or_give_a_whole_picture(data: bytes) -> None:
    try:
        picture = pictures.read(data, "logo")
    except SchoolError:
        return
    if picture.kind == "svg":
        assert pictures.read(picture.data, "logo") == picture
    else:
        assert shown(picture).size == (picture.width, picture.height)
        shown(picture).load()


# Drawings


def test_a_drawing_is_written_anew_with_its_size() -> None:
    body = '<title>Logo</title><g><path d="M1 1h7v7z" fill="red"/></g>'
    picture = pictures.read(svg(body), "logo.png")
    assert (picture.kind, picture.width, picture.height) == ("svg", 90, 60)
    assert picture.data == (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60" width="90" height="60">'
        b'<g><path d="M1 1h7v7z" fill="red"></path></g></svg>'
    )


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ('width="20mm" height="1cm"', (75.591, 37.795)),
        ('width="1in" viewBox="0 0 10 5"', (96, 48)),
        ('height="30" viewBox="-1,-1 10 5"', (60, 30)),
        ('width="100%" height="100%" viewBox="0 0 10 5"', (10, 5)),
    ],
)
def test_the_size_of_a_drawing_is_known(size: str, expected: tuple[float, float]) -> None:
    picture = pictures.read(svg("<rect/>", size), "a")
    assert (picture.width, picture.height) == expected


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_a_drawing_in_another_encoding_is_read(encoding: str) -> None:
    head = "" if encoding == "utf-8-sig" else f'<?xml version="1.0" encoding="{encoding}"?>'
    text = head + svg("<text>Kemdikbud é</text>").decode()
    assert "é</text>".encode() in pictures.read(text.encode(encoding), "a").data


def test_what_editors_add_is_left_out_without_a_word() -> None:
    body = (
        '<metadata><rdf:RDF xmlns:rdf="r"><script/></rdf:RDF></metadata>'
        '<sodipodi:namedview xmlns:sodipodi="s" onload="x"/><!-- rahasia -->'
        '<rect xmlns:inkscape="i" inkscape:label="Latar" data-name="x" width="9"/>'
    )
    written = pictures.read(svg(body), "a").data
    assert written.endswith(b'height="60"><rect width="9"></rect></svg>')


def test_a_named_document_type_is_no_harm_but_what_it_declares() -> None:
    plain = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    assert pictures.read(plain.encode() + svg("<rect/>"), "a").kind == "svg"
    for declared in ("<!ENTITY a 'b'>", "<!ENTITY % a SYSTEM 'file:///etc/passwd'>", ""):
        assert "entitas" in refusal(f"<!DOCTYPE svg [{declared}]>".encode() + svg("<rect/>"))
    assert "entitas" in refusal(plain.encode() + svg("<text>&nama;</text>"))


def test_a_laughing_drawing_is_refused_before_it_laughs() -> None:
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    bomb = f'<!DOCTYPE svg [<!ENTITY a0 "ha">{entities}]>'.encode() + svg("<text>&a9;</text>")
    assert "entitas" in refusal(bomb)


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>',
        '<a href="http://a.example/"><rect/></a>',
        '<animate attributeName="x"/>',
        '<filter id="a"/>',
        '<rect onclick="x()"/>',
        '<rect OnLoad="x()"/>',
        '<image href="file:///etc/passwd"/>',
        '<image xlink:href="http://169.254.169.254/"/>',
        '<image href="logo.png"/>',
        '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
        '<image href="data:image/png;base64,AAA"/>',
        '<image href="data:image/png;base64,iVBORw0KGgo="/>',
        '<use href="lain.svg#a"/>',
        '<use xlink:href="//a.example/b.svg#a"/>',
        '<style>@import "http://a.example/b.css";</style>',
        "<style>@font-face{font-family:a;src:url(b.ttf)}</style>",
        "<style>rect{fill:url(http://a.example/#b)}</style>",
        "<style>rect{fill:u\\72l(http://a.example/#b)}</style>",
        "<style>rect{fill:u/**/rl(x)} /* </style>",
        '<rect style="fill:URL(file:///a#b)"/>',
        '<rect fill="url(http://a.example/a.svg#b)"/>',
        "<rect fill=\"url( 'lain.svg#b' )\"/>",
    ],
)
def test_what_reaches_out_of_a_drawing_or_runs_is_refused(body: str) -> None:
    assert refusal(svg(body))


def test_pixels_inside_a_drawing_are_checked_as_all_others() -> None:
    inside = base64.b64encode(noise("JPEG")).decode()
    body = f'<image width="9" height="9" xlink:href="data:image/jpeg;base64,{inside}"/>'
    assert b'href="data:image/jpeg;base64,' in pictures.read(svg(body), "a").data
    bomb = base64.b64encode(declared(20_000, 20_000)).decode()
    assert "juta piksel" in refusal(svg(f'<image href="data:image/png;base64,{bomb}"/>'))


def test_all_pixels_inside_a_drawing_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "MOST_PIXELS", 60 * 40 * 2)
    inside = base64.b64encode(noise()).decode()
    body = f'<image href="data:image/png;base64,{inside}"/>'
    assert pictures.read(svg(body * 2), "a")
    assert "terlalu banyak piksel" in refusal(svg(body * 3))


def _fans(levels: int) -> str:
    """Ten references to ten references to …"""
    links = (f'<g id="g{n + 1}">{f"""<use href="#g{n}"/>""" * 10}</g>' for n in range(levels))
    return f'<defs><g id="g0"><rect/></g>{"".join(links)}</defs><use href="#g{levels}"/>'


def _tiled(levels: int) -> str:
    """Ten shapes filled with ten shapes filled with …"""
    tiles = (
        f'<pattern id="p{n + 1}">{f"""<rect class="c{n}"/>""" * 10}</pattern>'
        for n in range(levels)
    )
    rules = "".join(f".c{n}{{fill:url(#p{n})}}" for n in range(levels + 1))
    return f'<style>{rules}</style>{"".join(tiles)}<rect class="c{levels}"/>'


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (_fans(9), "lebih dari 20.000 unsur"),
        (_tiled(9), "lebih dari 20.000 unsur"),
        ("<rect/>" * weighing.MOST, "lebih dari 20.000 unsur"),
        ("<rect/>" * 1_000_000, "terlalu besar untuk SVG"),
        (
            f'<marker id="m">{"<rect/>" * 100}</marker>'
            f'<path marker-mid="url(#m)" d="M0 0{" 1 1" * 500}"/>',
            "lebih dari 20.000 unsur",
        ),
        ("<g>" * 60 + "</g>" * 60, "bertingkat lebih dari 50"),
        ('<use id="a" href="#a"/>', "menunjuk dirinya sendiri"),
        (
            '<pattern id="a"><rect fill="url(#b)"/></pattern>'
            '<pattern id="b"><rect fill="url(#a)"/></pattern>',
            "menunjuk dirinya sendiri",
        ),
        (
            "".join(f'<g id="a{n}"><use href="#a{n + 1}"/></g>' for n in range(999)),
            "bertingkat lebih dari 50",
        ),
        ('<rect id="a"/><rect id="a"/>', "dua kali"),
        ("<style>g rect:hover{fill:url(#a)}</style>", "terlalu rumit"),
        ("<style>@media print{rect{fill:url(#a)}}</style>", "gaya CSS"),
        (f"<style>{'a' * 200_000}</style>", "terlalu panjang"),
        ("<rect>", "terpotong atau rusak (baris 1)"),
    ],
    ids=lambda value: value[:30],
)
def test_a_drawing_that_is_too_much_is_refused(body: str, words: str) -> None:
    assert words in refusal(svg(body))


def test_a_rich_but_usual_drawing_is_taken() -> None:
    assert pictures.read(svg(_fans(3)), "a")
    assert pictures.read(svg(_tiled(2)), "a")
    body = "<style>.cls-1{fill:#0b5}.cls-2, #x{fill:url(#g)} /* a */</style>"
    body += '<linearGradient id="g"><stop offset="0"/></linearGradient><rect class="cls-2"/>'
    assert pictures.read(svg(body), "a")


@pytest.mark.parametrize("size", ["", 'width="10"', 'width="50%" height="3em"', 'viewBox="0 0 9"'])
def test_a_drawing_without_a_size_is_refused(size: str) -> None:
    assert "tidak menyebut lebar" in refusal(svg("<rect/>", size))


@pytest.mark.parametrize("size", ['width="1e9" height="5"', 'viewBox="0 0 99999999 1"'])
def test_a_drawing_of_an_odd_size_is_refused(size: str) -> None:
    assert "tidak wajar" in refusal(svg("<rect/>", size))
