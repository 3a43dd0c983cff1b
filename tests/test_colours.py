"""``colours``: reading, contrast, the palette of a brand."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator import colours
from generator.house import House
from tests import pairs

PAIRS = sorted(pairs.of_deck())


def contrast(palette: colours.Palette, ground: str, one: str, other: str) -> float:
    return colours.contrast(*(pairs.value(palette, ground, role) for role in (one, other)))


@pytest.mark.parametrize(
    ("text", "read"), [
        ("#0e6e8c", "0E6E8C"), ("0E6E8C", "0E6E8C"), (" #abc ", "AABBCC"), ("#abcf", "AABBCC"),
        ("Teal", "008080"), ("rgb(14, 110, 140)", "0E6E8C"), ("rgb(5% 43% 55% / 1)", "0D6E8C"),
        ("hsl(120, 50%, 50%)", "40BF40"), ("hsl(120deg 50% 50%)", "40BF40"),
    ],
)  # fmt: skip
def test_it_reads_colours_as_css_writes_them(text: str, read: str) -> None:
    assert colours.read(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "#12",
        "tela",
        "#GGGGGG",
        "#1234567",
        "rgb(1,2)",
        "red;",
        "red}",
        "url(x)",
        "hsl(nan 0% 0%)",
        "currentcolor",
        "oklch(60% 0.15 200)",
        "var(--x)",
        "red;}body{display:none}",
        "(" * 9999,
    ],
)
def test_it_refuses_what_is_no_colour(text: str) -> None:
    with pytest.raises(ValueError, match="bukan warna"):
        colours.read(text)


def test_contrast_is_that_of_wcag() -> None:
    assert colours.contrast("000000", "FFFFFF") == pytest.approx(21)
    assert colours.contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert colours.contrast("0E6E8C", "0E6E8C") == 1


def test_darkened_and_lightened_stop_where_the_contrast_is_reached() -> None:
    dark = colours.darkened("6FC3DD", 4.5, "FFFFFF")
    light = colours.lightened("0F3D52", 4.5, "14222B")
    assert colours.contrast(dark, "FFFFFF") == pytest.approx(4.5, abs=0.15)
    assert colours.contrast(light, "14222B") == pytest.approx(4.5, abs=0.15)


def test_a_colour_with_enough_contrast_stays_as_it_is() -> None:
    assert colours.darkened("0E6E8C", 4.5, "FFFFFF") == "0E6E8C"
    assert colours.lightened("F2A33A", 4.5, "14222B") == "F2A33A"


colour = st.integers(0, 0xFFFFFF).map("{:06X}".format)
perhaps = st.none() | colour
brands = st.builds(
    colours.Brand,
    primary=colour,
    secondary=perhaps,
    tertiary=perhaps,
    foreground=perhaps,
    background=perhaps,
    light=perhaps,
    dark=perhaps,
    link=perhaps,
)
SCHOOLS = (
    colours.Brand("0E6E8C", "F2A33A"),
    colours.Brand("8B1A2B", "E8C547"),
    colours.Brand("FFD400", "1F3A93"),
    colours.Brand("FFD400"),
    colours.Brand("FFFF00", "00FF00"),
    colours.Brand("000000", "FFFFFF"),
    colours.Brand("FFFFFF", "000000"),
    colours.Brand("808080", "7F7F7F", foreground="999999", light="000000", link="FFFFFF"),
    colours.Brand("6A1B9A", "00BFA5", "FF0000", "000000", "1A1A1A", "FFFFFF", "FFFFFF", "777777"),
)


def every_school(test: Callable[..., None]) -> Callable[..., None]:
    """The law ``test`` for the brands above and for any other."""
    for school in SCHOOLS:
        test = example(school)(test)
    return given(brands)(test)


@every_school
def test_every_text_of_a_deck_is_readable(brand: colours.Brand) -> None:
    palette = colours.palette(brand)
    faint = {
        (ground, text, under): f"{found:.2f}"
        for ground, text, under in PAIRS
        if (found := contrast(palette, ground, text, under)) < colours.TEXT
    }
    assert faint == {}


@every_school
def test_every_chart_of_a_deck_is_seen(brand: colours.Brand) -> None:
    palette = colours.palette(brand)
    for ground, (mark, under) in itertools.product(pairs.THEMES, pairs.GRAPHICS):
        assert contrast(palette, ground, mark, under) >= colours.LARGE, (ground, mark)


@every_school
def test_every_text_on_paper_is_readable(brand: colours.Brand) -> None:
    css = House((), palette=colours.palette(brand)).css
    said: dict[str, str] = dict(re.findall(r"--([a-z-]+):#([0-9A-F]{6});", css))
    for text, under in (
        ("warna-utama", colours.WHITE), (colours.WHITE, "warna-utama"), ("tinta", colours.WHITE),
        ("tinta", "warna-lembut"), ("warna-utama", "warna-lembut"), ("warna-aksen", colours.WHITE),
    ):  # fmt: skip
        one, other = (said.get(name, name) for name in (text, under))
        assert colours.contrast(one, other) >= colours.TEXT, (text, under)


@every_school
def test_a_brand_without_colour_contrasts_as_it_did(brand: colours.Brand) -> None:
    palette = colours.palette(brand)
    grey = colours.greyed(palette)
    assert all(value[:2] * 3 == value for _, value in grey.slots())
    for ground, text, under in PAIRS:
        was, now = contrast(palette, ground, text, under), contrast(grey, ground, text, under)
        assert now == pytest.approx(was, rel=0.02)


@pytest.mark.parametrize(
    ("brand", "kept"),
    [
        (colours.Brand("1F3A93"), {"accent1"}),
        (colours.Brand("FFD400"), {"accent2", "accent5"}),
        (colours.Brand("FFD400", "00693E"), {"accent2", "accent5"}),
        (colours.Brand("EE6331"), {"accent2"}),
        (colours.Brand("0A1F44"), {"accent1"}),
    ],
)
def test_the_schools_own_colour_is_kept_where_it_serves(
    brand: colours.Brand, kept: set[str]
) -> None:
    slots = colours.palette(brand).slots()
    assert kept <= {name for name, value in slots if value == brand.primary}


def test_a_light_colour_gives_its_texts_to_a_dark_second() -> None:
    brand = colours.Brand("FFD400", "00693E")
    palette = colours.palette(brand)
    assert (palette.accent1, palette.accent2) == ("00693E", "FFD400")
    assert list(colours.told(brand, palette)) == [
        "#FFD400 di atas putih hanya 1,4 : 1; warna itu tetap dipakai untuk bidang, untuk teks "
        "dipakai #00693E (warna sekunder) (6,7 : 1)."
    ]


@pytest.mark.parametrize(
    ("brand", "told"),
    [
        (
            colours.Brand("1F3A93", "7B1E2B"),
            "#7B1E2B di bawah tulisan hitam hanya 1,5 : 1; untuk bidang dipakai #D96172 (4,5 : 1).",
        ),
        (
            colours.Brand("1F3A93", foreground="595959"),
            "#595959 sebagai warna tulisan hanya 7,0 : 1; dipakai #262626 (15,1 : 1).",
        ),
        (
            colours.Brand("1F3A93", background="F7F4F4"),
            "latar #F7F4F4 tidak dicetak: kertas dan salindia terang tetap putih.",
        ),
        (
            colours.Brand("1F3A93", foreground="F1F1F2", background="1A1A1A"),
            "latar #1A1A1A tidak dicetak: kertas dan salindia terang tetap putih. Salindia gelap "
            "(--tema gelap) memakainya.",
        ),
    ],
)
def test_what_could_not_be_used_as_it_is_is_told(brand: colours.Brand, told: str) -> None:
    assert list(colours.told(brand, colours.palette(brand))) == [told]


def test_a_brand_that_can_be_used_as_it_is_has_nothing_to_tell() -> None:
    brand = colours.Brand("1F3A93", "F2A33A", foreground="111111", background="FFFFFF")
    assert list(colours.told(brand, colours.palette(brand))) == []


def test_colours_of_one_lightness_fall_together_in_grey() -> None:
    red_and_green = colours.palette(colours.Brand("C8102E", "F2A33A", "00843D"))
    assert (
        "warna utama #C8102E dan warna grafik kedua #00843D hampir sama dalam hitam-putih "
        "(1,2 : 1)."
    ) in list(colours.merging(red_and_green))
    assert list(colours.merging(colours.DEFAULT)) == []


def test_the_house_that_names_no_brand_keeps_its_palette() -> None:
    assert colours.Palette(
        "142328", "FFFFFF", "0C3E4E", "EBF3F6", "0E6E8C", "F2A33A",
        "3B8D6F", "56686E", "75C2DA", "A7BAC0", "0E6E8C", "56686E",
    ) == colours.DEFAULT  # fmt: skip


def test_the_slots_are_in_the_order_of_the_theme() -> None:
    names = [name for name, _ in colours.theme("#0E6E8C", "#F2A33A").slots()]
    assert names == [
        "dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)),
        "hlink", "folHlink",
    ]  # fmt: skip
