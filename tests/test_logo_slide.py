"""The school's logo on our master: where it stands, which picture, and what it costs."""

from __future__ import annotations

import io
import itertools
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw
from pptx.enum.shapes import MSO_SHAPE_TYPE

from generator import build, colours, fitting, pictures, places, powerpoint, writers
from generator.powerpoint import layouts
from generator.powerpoint.design import EMU, Design, Frame, Rasio, Tema, Variant
from generator.powerpoint.logo import Logo, seated
from generator.products.request import Request
from tests import pairs, proof, sample_deck, topics
from tests.made import deck as opened
from tests.made import deck_faults as faults
from tests.made import deck_media as media
from tests.outside import encoded

EXAMPLE = places.shipped("templates") / "sekolah" / "smp-negeri"
VARIANTS = [Variant(*one) for one in itertools.product(*map(typing.get_args, (Rasio, Tema)))]
every_variant = pytest.mark.parametrize(
    "variant", VARIANTS, ids=lambda one: f"{one.rasio}-{one.tema}"
)
NAVY, MAROON = "#0B2545", "#7A1F3D"


def image(colour: str, size: tuple[int, int] = (300, 300), kind: str = "PNG") -> bytes:
    """A disc of ``colour`` that fills the picture; around it nothing, in a JPEG white."""
    drawn = Image.new("RGBA", size, (255, 255, 255, 255 if kind == "JPEG" else 0))
    ImageDraw.Draw(drawn).ellipse((0, 0, size[0] - 1, size[1] - 1), fill=colour)
    return encoded(drawn.convert("RGB") if kind == "JPEG" else drawn, kind)


def logo(light: bytes, dark: bytes | None = None) -> Logo:
    one, other = (
        powerpoint.emblem(pictures.read(data, "logo"), f"Lambang {name}")
        for name, data in (("terang", light), ("gelap", dark or light))
    )
    return Logo(one, other)


def school(folder: Path, brand: str, **files: bytes) -> Path:
    named = {name.replace("_", "."): data for name, data in files.items()}
    return topics.write(folder, {"_brand.yml": brand, **named})


def made(school: Path | None, **more: Any) -> Any:
    return next(
        iter(build.build(Request("slide", topics.SHIPPED, "bilateral", sekolah=school, **more)))
    )


def drawn(layout: Any) -> list[Any]:
    """The pictures of a layout or master."""
    return [shape for shape in layout.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]


def frame(shape: Any) -> Frame:
    return Frame(*(side / EMU for side in (shape.left, shape.top, shape.width, shape.height)))


def taken(design: Design) -> Iterator[tuple[str, Frame]]:
    """All that stands on a layout beside the logo: places, footers, and the pattern's shapes that
    are no ground."""
    for place in (*pairs.places(design), design.source, *design.footers):
        yield place.name, place.frame
    for shape in design.ornaments:
        if shape.colour != "bg2":
            yield shape.shape, shape.frame


# Where it stands


@every_variant
def test_it_stands_once_on_the_cover_and_on_every_layout_with_footers(variant: Variant) -> None:
    deck = opened(powerpoint.master(variant=variant, logo=logo(image(MAROON))))
    table = layouts.table(variant)
    shown = {layout.name for layout in deck.slide_layouts if len(drawn(layout)) == 1}
    assert shown == {each.name for each in table if each.footers or each.role == "sampul"}
    assert all(len(drawn(layout)) <= 1 for layout in deck.slide_layouts)
    assert len(drawn(deck.slide_master)) == 1


@every_variant
@pytest.mark.parametrize("size", [(300, 300), (1200, 100), (100, 1200), (400, 300)])
def test_nothing_meets_it(variant: Variant, size: tuple[int, int]) -> None:
    for colour in (NAVY, "#FFFFFF"):
        sign = logo(image(colour, size))
        for design in layouts.table(variant):
            if seat := seated(sign, design, colours.DEFAULT):
                whole = seat.tile.frame if seat.tile else seat.frame
                met = [name for name, one in taken(design) if pairs.meet(whole, one)]
                assert met == [], design.name
                assert seat.frame.width / seat.frame.height == pytest.approx(size[0] / size[1])
                assert whole.x + whole.width < variant.grid.width
                assert whole.y + whole.height < variant.grid.height


@every_variant
def test_at_the_foot_it_is_small(variant: Variant) -> None:
    for design in layouts.table(variant):
        if design.footers and design.logo:
            assert design.logo.frame.height <= 0.451
            assert design.logo.frame.width <= 1.401


def test_a_logo_keeps_its_shape_and_tells_what_it_is() -> None:
    deck = opened(powerpoint.master(logo=logo(image(MAROON, (600, 200)))))
    for layout in deck.slide_layouts:
        for shape in drawn(layout):
            assert frame(shape).width / frame(shape).height == pytest.approx(3, rel=0.001)
            assert shape._element.nvPicPr.cNvPr.get("descr").startswith("Lambang")


# Which picture, on what


def tiles(sign: Logo, variant: Variant) -> dict[str, str]:
    """Role → colour role of the logo's tile, of layouts that have one."""
    seats = {each.role: seated(sign, each, colours.DEFAULT) for each in layouts.table(variant)}
    return {role: seat.tile.colour for role, seat in seats.items() if seat and seat.tile}


@every_variant
def test_a_dark_logo_gets_a_light_tile_on_dark_grounds_alone(variant: Variant) -> None:
    found = tiles(logo(image(NAVY)), variant)
    assert set(found.values()) == {"lt1"}
    dark = {each.role for each in layouts.table(variant) if each.logo and each.ground != "terang"}
    assert set(found) == dark


def test_a_white_logo_gets_a_dark_tile_on_paper() -> None:
    found = tiles(logo(image("#FFFFFF")), Variant())
    assert "sampul" not in found
    assert set(found.values()) == {"dk2"}


def test_the_schools_two_pictures_need_no_tile() -> None:
    sign = logo(image(NAVY), image("#F2E8C9"))
    assert [tiles(sign, variant) for variant in VARIANTS] == [{}] * len(VARIANTS)


def test_a_dark_ground_shows_the_picture_for_dark_grounds() -> None:
    deck = opened(powerpoint.master(logo=logo(image(NAVY), image("#F2E8C9"))))
    told = {
        layout.name: shape._element.nvPicPr.cNvPr.get("descr")
        for layout in deck.slide_layouts
        for shape in drawn(layout)
    }
    assert (told["Sampul"], told["Isi"]) == ("Lambang gelap", "Lambang terang")


def test_a_slide_on_another_ground_shows_the_other_picture() -> None:
    slide = sample_deck.slide("a", "isi", "Judul", sample_deck.text("Isi"), theme="gelap")
    sign = logo(image(NAVY), image("#F2E8C9"))
    deck = opened(powerpoint.render([slide], powerpoint.Details("Uji"), logo=sign))
    (shape,) = drawn(deck.slides[0].slide_layout)
    assert shape._element.nvPicPr.cNvPr.get("descr") == "Lambang gelap"


# The file


@pytest.mark.parametrize("variant", [Variant(), Variant("4:3", "gelap")])
def test_a_master_with_a_logo_is_valid(variant: Variant, tmp_path: Path) -> None:
    sign = logo(image(NAVY), image("#F2E8C9", kind="JPEG"))
    assert faults(powerpoint.master(variant=variant, logo=sign), tmp_path) == []


def test_each_picture_is_there_once() -> None:
    assert len(media(powerpoint.master(logo=logo(image(NAVY))))) == 1
    assert len(media(powerpoint.master(logo=logo(image(NAVY), image("#F2E8C9"))))) == 2


def test_it_costs_little_more_than_its_picture() -> None:
    sign = logo(image(NAVY))
    master = powerpoint.master(logo=sign)
    more = len(master) - len(powerpoint.master()) - len(sign.light.picture.data)
    assert more < 10_000
    assert master == powerpoint.master(logo=sign)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_large_logo_is_scaled_down(kind: str) -> None:
    (data,) = media(powerpoint.master(logo=logo(image(NAVY, (2400, 900), kind)))).values()
    with Image.open(io.BytesIO(data)) as kept:
        assert (kept.size, kept.format) == ((600, 225), kind)


def test_a_small_logo_stays_as_it_is() -> None:
    picture = pictures.read(image(NAVY), "logo")
    assert powerpoint.emblem(picture, "Lambang").picture is picture


def test_our_master_with_a_logo_is_read_back_place_by_place() -> None:
    """As a school does that draws on the copy of ``buat templat salin master``."""
    data = powerpoint.master(logo=logo(image(NAVY)))
    plain, master = (
        powerpoint.read_master(one, "master.pptx") for one in (powerpoint.master(), data)
    )
    frames = [
        [[(place.name, place.frame) for place in pairs.places(each)] for each in one.designs]
        for one in (plain, master)
    ]
    assert frames[0] == frames[1]
    slide = sample_deck.slide("a", "isi", "Judul", sample_deck.text("Isi"))
    deck = opened(powerpoint.render([slide], powerpoint.Details("Uji"), master=master))
    assert len(drawn(deck.slides[0].slide_layout)) == 1


# The example school


@pytest.mark.parametrize(
    "more", [{}, {"rasio": "4:3"}, {"tema": "gelap"}], ids=["16:9", "4:3", "gelap"]
)
def test_the_example_schools_deck_shows_its_logo(more: dict[str, Any], tmp_path: Path) -> None:
    file = made(EXAMPLE, **more)
    assert faults(file.data, tmp_path) == []
    for slide in opened(file.data).slides:
        own = drawn(slide.slide_layout)
        assert len(own) == (slide.slide_layout.name != "Pertanyaan pemantik"), (
            slide.slide_layout.name
        )
        for shape in own:
            assert shape._element.nvPicPr.cNvPr.get("descr") == "Lambang SMP Negeri 1 Contoh"


def test_slides_with_a_logo_on_a_tile_pass_the_proof() -> None:
    paragraphs = sample_deck.bullets(*["Negara yang bekerja sama saling memberi manfaat. " * 3] * 4)
    line = sample_deck.line("Sumber: " + "kementerian, " * 12)
    deck = [
        sample_deck.slide(
            tema, "isi", "Judul", sample_deck.text(*paragraphs), theme=tema, footer=line
        )
        for tema in typing.get_args(Tema)
    ]
    variant = Variant("4:3")
    fitted = fitting.fit(deck, powerpoint.boxes(variant=variant))
    details = powerpoint.Details("Uji", "Bentuk-Bentuk Kerja Sama · " + "SMP Negeri 1 Contoh " * 3)
    data = powerpoint.render(fitted, details, variant=variant, logo=logo(image(NAVY, (900, 200))))
    assert proof.faults(data) == []


def test_without_colour_the_logo_is_grey() -> None:
    for data in media(made(EXAMPLE, hitam_putih=True).data).values():
        with Image.open(io.BytesIO(data)) as kept:
            assert kept.mode in ("L", "LA")


def test_the_preview_shows_it() -> None:
    from generator import printing

    slide = sample_deck.slide("a", "isi", "Judul", sample_deck.text("Isi"))
    sign = logo(image(NAVY))
    bare, shown = (printing.screen([slide], "Uji", "Uji", logo=one) for one in (None, sign))
    assert (bare.count("<img"), shown.count("<img")) == (0, 1)
    assert 'alt="Lambang terang"' in shown


# A school's own files

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">'
    b'<rect width="60" height="40"/></svg>'
)


def test_an_svg_is_not_shown_and_that_is_told(tmp_path: Path) -> None:
    own = school(tmp_path, "logo: lambang.svg\n", lambang_svg=SVG)
    asked = Request("slide", topics.SHIPPED, "bilateral", sekolah=own, pratinjau=True)
    deck, preview = itertools.islice(build.build(asked), 2)
    assert media(deck.data) == {}
    for file in (deck, preview):
        assert "logo lambang.svg tidak tampil; simpan sebagai PNG untuk slide." in file.peringatan


def test_where_one_picture_is_an_svg_the_other_stands_for_it(tmp_path: Path) -> None:
    brand = "logo: {medium: {light: a.png, dark: b.svg}}\n"
    home = build.look(
        build.sekolah.read(None, None, school(tmp_path, brand, a_png=image(NAVY), b_svg=SVG))
    )
    sign, told = writers.logo(home)
    assert sign.light == sign.dark
    assert told == ("logo b.svg tidak tampil; simpan sebagai PNG untuk slide.",)


def test_a_logo_without_a_text_is_told_by_the_schools_name(tmp_path: Path) -> None:
    home = build.look(
        build.sekolah.read(
            None, None, school(tmp_path, "meta: {name: SMP Kita}\nlogo: a.png\n", a_png=image(NAVY))
        )
    )
    assert home.logo is not None
    assert home.logo.light.alt == "Logo SMP Kita"


def test_the_copied_master_has_it(tmp_path: Path) -> None:
    file = build.master(school(tmp_path, "logo: a.png\n", a_png=image(NAVY)), "4:3")
    assert len(drawn(opened(file.data).slide_master)) == 1


def test_a_schools_own_master_gets_none(tmp_path: Path) -> None:
    (tmp_path / "master.pptx").write_bytes(powerpoint.master())
    brand = "logo: a.png\ndefaults: {buat: {master: master.pptx}}\n"
    assert media(made(school(tmp_path, brand, a_png=image(NAVY))).data) == {}
