"""``fonts``: the committed advances, held against the fonts they were read from."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator import fonts

FOLDER = Path("/usr/share/fonts/truetype")
"""Where Debian's fonts-crosextra-carlito and fonts-liberation put their files."""
OURS = Path(fonts.__file__).parent / "data" / "fonts"
FAMILIES = ("Carlito", "Liberation Sans", "Source Sans 3")
FACES = [fonts.Face(*each) for each in itertools.product(FAMILIES, (False, True), (False, True))]
ASCII = "".join(map(chr, range(0x20, 0x7F)))
INDONESIAN = ASCII + "éèêôñ–—‘’“”…•→°²³½€−×≤≥"


def font_file(face: fonts.Face) -> Path:
    style = ("Bold" if face.bold else "") + ("Italic" if face.italic else "") or "Regular"
    name = f"{face.name.replace(' ', '')}-{style}.ttf"
    (path,) = [*FOLDER.rglob(name), *OURS.glob(name)]
    return path


def name(face: fonts.Face) -> str:
    return f"{face.name} {'bold ' * face.bold}{'italic' * face.italic}"


@pytest.mark.parametrize("face", FACES, ids=name)
def test_every_advance_is_the_fonts_own(face: fonts.Face) -> None:
    with TTFont(font_file(face)) as font:
        names, metrics = font.getBestCmap(), font["hmtx"]
        units = font["head"].unitsPerEm
        known = [chr(code) for code in names if not fonts.missing(chr(code), face)]
        assert len(known) > 400
        for character in known:
            assert fonts.width(character, face, units) == metrics[names[ord(character)]][0]


@pytest.mark.parametrize("face", FACES, ids=name)
def test_a_face_has_what_lessons_are_written_with(face: fonts.Face) -> None:
    assert fonts.missing(INDONESIAN, face) == ()


def test_a_width_is_the_sum_of_advances_at_that_size() -> None:
    face = fonts.Face("Carlito")
    single = sum(fonts.width(character, face, 18) for character in "AVAST fi")
    assert fonts.width("AVAST fi", face, 18) == pytest.approx(single)
    assert fonts.width("AVAST fi", face, 36) == pytest.approx(2 * single)


def test_bold_has_its_own_advances() -> None:
    plain, bold = fonts.Face("Carlito"), fonts.Face("Carlito", bold=True)
    assert fonts.width("kerja sama", bold, 18) > fonts.width("kerja sama", plain, 18)


def test_missing_characters_are_named_once_in_order() -> None:
    assert fonts.missing("a😀b✓c😀", fonts.Face("Carlito")) == ("😀", "✓")


@pytest.mark.parametrize("character", ["\u00ad", "\u200b", "\u2011", "\x07", "\n", "\ufeff"])
def test_what_programs_draw_differently_counts_as_missing(character: str) -> None:
    assert fonts.missing(f"a{character}b", fonts.Face("Carlito")) == (character,)


def test_a_no_break_space_is_as_wide_as_a_space() -> None:
    for face in FACES:
        assert fonts.missing("\u00a0", face) == ()
        assert fonts.width("\u00a0", face, 18) == fonts.width(" ", face, 18)


def test_a_missing_character_is_never_measured_too_narrow() -> None:
    assert fonts.width("😀", fonts.Face("Carlito"), 18) == 18
