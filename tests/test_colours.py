"""``colours``: reading, contrast, the palette of a brand."""

from __future__ import annotations

import pytest

from generator import colours

BRANDS = [
    ("#0E6E8C", "#F2A33A"), ("#8B1A2B", "#E8C547"), ("#FFD400", "#1F3A93"),
    ("#1F7A3A", "#F4B41A"), ("#000000", "#FFFFFF"), ("#FFFFFF", "#000000"), ("#6A1B9A", "#00BFA5"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "read"), [("#0e6e8c", "0E6E8C"), ("0E6E8C", "0E6E8C"), (" #abc ", "AABBCC")]
)
def test_it_reads_hexadecimal_colours(text: str, read: str) -> None:
    assert colours.read(text) == read


@pytest.mark.parametrize("text", ["", "#12", "tela", "#GGGGGG", "#1234567", "rgb(1,2)"])
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


@pytest.mark.parametrize("brand", BRANDS)
def test_every_palette_is_readable(brand: tuple[str, str]) -> None:
    palette = colours.theme(*brand)
    for text, ground in (
        ("dk1", "lt1"), ("dk2", "lt1"), ("accent1", "lt1"), ("accent1", "lt2"), ("dk1", "lt2"),
        ("accent4", "lt1"), ("accent5", "dk1"), ("accent6", "dk1"), ("accent6", "dk2"),
        ("dk1", "accent2"), ("hlink", "lt1"), ("folHlink", "lt1"),
    ):  # fmt: skip
        ratio = colours.contrast(getattr(palette, text), getattr(palette, ground))
        assert ratio >= 4.45, f"{text} on {ground}: {ratio:.2f}"


def test_the_slots_are_in_the_order_of_the_theme() -> None:
    names = [name for name, _ in colours.theme("#0E6E8C", "#F2A33A").slots()]
    assert names == [
        "dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)),
        "hlink", "folHlink",
    ]  # fmt: skip
