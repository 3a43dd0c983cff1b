"""The committed coverage against the fonts, and how a missing character is told."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from fontTools.ttLib import TTFont

from generator import glyphs

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "generator" / "data" / "fonts"


def script() -> ModuleType:
    specification = importlib.util.spec_from_file_location(
        "write_glyphs", ROOT / "scripts" / "write_glyphs.py"
    )
    assert specification
    assert specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_the_committed_coverage_is_that_of_the_fonts() -> None:
    assert glyphs.COVERAGE.read_text(encoding="ascii") == script().text(FONTS)


def test_every_text_face_has_every_printable_character() -> None:
    points = {ord(character) for character in glyphs.printable() - glyphs.LAYOUT}
    faces = sorted(FONTS.glob("SourceSans3-*.ttf"))
    assert len(faces) == 4
    for face in faces:
        assert points <= set(TTFont(face).getBestCmap()), face.name


def test_figures_of_the_text_faces_line_up_and_zero_has_no_slash() -> None:
    for face in ("Regular", "Bold"):
        font = TTFont(FONTS / f"SourceSans3-{face}.ttf")
        names = [font.getBestCmap()[ord(digit)] for digit in "0123456789"]
        assert len({font["hmtx"][name][0] for name in names}) == 1
        assert font["glyf"][names[0]].numberOfContours == 2  # outside and inside, no stroke


def test_the_fonts_are_static_and_carry_their_licence() -> None:
    for path in FONTS.glob("*.ttf"):
        assert "fvar" not in TTFont(path), path.name
        licence = FONTS / f"LISENSI-{path.stem.split('-')[0]}.txt"
        assert "SIL OPEN FONT LICENSE" in licence.read_text(encoding="utf-8").upper()


@pytest.mark.parametrize(
    "text",
    ["Kerja sama antarnegara: “5–10 °C”, ½, é, ş, ž, US$37,3 miliar …", "Baris\n\tdua\r\n", ""],
)
def test_ordinary_text_lacks_nothing(text: str) -> None:
    assert glyphs.missing(text) == ()


def test_missing_characters_come_once_in_order_of_appearance() -> None:
    assert glyphs.missing("ꦱ dan ⇄, lagi ꦱ\x07") == ("ꦱ", "⇄", "\x07")


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x7f", "\x9b", "\u202e", "\ufffe"])
def test_control_characters_are_missing(character: str) -> None:
    assert glyphs.missing(f"a{character}b") == (character,)


@pytest.mark.parametrize("reference", ["&#7;", "&#x7", "&#xA9B1;", "&#8644;", "&#99999999;"])
def test_a_character_reference_is_read_as_its_character(reference: str) -> None:
    assert glyphs.missing(glyphs.spelled(f"a {reference} b"))


def test_an_escaped_ampersand_is_no_reference() -> None:
    assert glyphs.spelled("&amp;#7; &lt;") == "&#7; <"


def test_a_character_is_described_by_its_look_and_number() -> None:
    assert glyphs.describe("ꦱ") == 'huruf "ꦱ" (U+A9B1)'
    assert glyphs.describe("\x07") == "karakter tak terlihat U+0007"


def test_the_excerpt_shows_words_without_tags() -> None:
    markup = '<p class="soal">Aksara <b>Jawa</b>: ꦱ itu <i>sa</i></p>'
    assert glyphs.excerpt(markup, "ꦱ") == "Aksara Jawa : ꦱ itu sa"


def test_an_invisible_character_is_a_question_mark_in_the_excerpt() -> None:
    assert glyphs.excerpt("kerja\x07sama", "\x07") == "kerja?sama"
