"""``typefaces``: a school's font is known by its content, checked, and written anew."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from hypothesis import given

from generator import fonts, typefaces
from generator.errors import SchoolError
from tests import outside

OURS = Path(fonts.__file__).parent / "data" / "fonts"
PIECES = Path(__file__).parent / "fonts"
JAVANESE = (PIECES / "NotoSansJavanese-Regular.ttf").read_bytes()


def saved(font: TTFont) -> bytes:
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()


def changed(change: Callable[[TTFont], Any], data: bytes = JAVANESE) -> bytes:
    font = TTFont(io.BytesIO(data))
    change(font)
    return saved(font)


def _square(pen: Any) -> None:
    pen.moveTo((0, 0))
    for point in ((0, 500), (500, 500), (500, 0)):
        pen.lineTo(point)
    pen.closePath()


def built(*, parts: dict[str, list[str]] | None = None, postscript: bool = False) -> bytes:
    """A font with a square for ``a``; ``parts`` are glyphs put together of others."""
    every = [".notdef", "a", *(parts or {})]
    build = FontBuilder(1000, isTTF=not postscript)
    build.font.recalcBBoxes = False  # it never ends for what is put together of itself
    build.setupGlyphOrder(every)
    build.setupCharacterMap({ord("a"): "a"})
    if postscript:
        outlines = {name: _strokes() for name in every}
        build.setupCFF("FonContoh", {}, outlines, {})
    else:
        glyphs = {name: _glyph((parts or {}).get(name, [])) for name in every}
        build.setupGlyf(glyphs, calcGlyphBounds=False)
    build.setupHorizontalMetrics(dict.fromkeys(every, (600, 0)))
    build.setupHorizontalHeader(ascent=800, descent=-200)
    build.setupNameTable({"familyName": "Fon Contoh", "styleName": "Regular"})
    build.setupOS2()
    build.setupPost()
    return saved(build.font)


def _strokes() -> Any:
    pen = T2CharStringPen(600, None)
    _square(pen)
    return pen.getCharString()


def _glyph(parts: list[str]) -> Any:
    pen = TTGlyphPen(dict.fromkeys(parts))
    for part in parts:
        pen.addComponent(part, (1, 0, 0, 1, 0, 0))
    if not parts:
        _square(pen)
    glyph = pen.glyph()
    glyph.xMin = glyph.yMin = 0
    glyph.xMax = glyph.yMax = 500
    return glyph


def refusal(data: bytes) -> str:
    return outside.refusal(typefaces.read, data, "fon", "fon.ttf")


# What comes back


def test_a_face_tells_its_family_style_characters_and_advances() -> None:
    for name, bold, italic in (
        ("SourceSans3-Regular", False, False),
        ("SourceSans3-Bold", True, False),
        ("SourceSans3-Italic", False, True),
        ("SourceSans3-BoldItalic", True, True),
    ):
        face = typefaces.load(OURS / f"{name}.ttf", name)
        assert (face.family, face.bold, face.italic) == ("Source Sans 3", bold, italic)
        ours = fonts.Face("Source Sans 3", bold, italic)
        for character in "aB9é…":
            assert face.advances[character] == fonts.width(character, ours, 1)
        assert "ꦱ" not in face.characters


def test_a_weight_beside_bold_belongs_to_the_typographic_family() -> None:
    def lighten(font: TTFont) -> None:
        font["name"].setName("Noto Sans Javanese Light", 1, 3, 1, 0x409)
        font["name"].setName("Noto Sans Javanese", 16, 3, 1, 0x409)
        font["OS/2"].usWeightClass = 300

    face = typefaces.read(changed(lighten), "a")
    assert (face.family, face.bold) == ("Noto Sans Javanese", False)
    assert TTFont(io.BytesIO(face.data))["OS/2"].usWeightClass == 400


def test_only_tables_that_print_are_left_and_no_programs() -> None:
    def burden(font: TTFont) -> None:
        for tag in ("fpgm", "prep", "meta", "DSIG"):
            font[tag] = newTable(tag) if tag != "meta" else font["name"]
        del font["meta"], font["DSIG"]
        for tag in ("fpgm", "prep"):
            font[tag].program = _program(b"\xb0\x01")
        name = font.getGlyphOrder()[3]
        font["glyf"][name].program = _program(b"\xb0\x02")

    font = TTFont(io.BytesIO(typefaces.read(changed(burden), "a").data))
    allowed = typefaces._PRINTED | typefaces._LAYOUT | {"GlyphOrder"}
    assert set(font.keys()) <= allowed
    assert {"GSUB", "GPOS", "GDEF", "glyf"} <= set(font.keys())
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        glyph.expand(font["glyf"])
        assert not getattr(glyph, "program", None)


def _program(code: bytes) -> Any:
    from fontTools.ttLib.tables.ttProgram import Program

    program = Program()
    program.fromBytecode(code)
    return program


def test_the_same_file_gives_the_same_bytes_and_what_was_written_is_taken_again() -> None:
    first = typefaces.read(JAVANESE, "a")
    typefaces._made.cache_clear()
    assert typefaces.read(JAVANESE, "b") == first
    again = typefaces.read(first.data, "c")
    assert (again.family, again.advances) == (first.family, first.advances)


def test_a_postscript_outline_is_taken_too() -> None:
    face = typefaces.read(built(postscript=True), "a.otf")
    assert face.advances == {"a": 0.6}
    assert "CFF " in TTFont(io.BytesIO(face.data))


def test_a_file_is_named_as_the_teacher_calls_it(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "tiada.ttf"):
        with pytest.raises(SchoolError, match="tidak ada atau tidak dapat dibaca"):
            typefaces.load(path, "tiada.ttf")


# What is refused


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "kosong (0 bita)"),
        (b"halo", "bukan fon"),
        (b"\x89PNG\r\n\x1a\n", "bukan fon"),
        (b"wOFF" + bytes(40), "Ubah ke TTF"),
        (b"wOF2" + bytes(40), "Ubah ke TTF"),
        (b"ttcf" + bytes(40), "beberapa fon sekaligus"),
        (b"%!PS-AdobeFont", "PostScript lama"),
        (b"\0\1\0\0" + bytes(40), "terpotong atau rusak"),
        (JAVANESE[:4000], "terpotong atau rusak"),
        (bytes(typefaces.LARGEST + 1), "lebih dari 20 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_font_of_ours_is_refused_with_a_sentence_of_its_own(
    data: bytes, words: str
) -> None:
    assert words in refusal(data)


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("fvar", "fon variabel"),
        ("gvar", "fon variabel"),
        ("COLR", "gambar atau warna"),
        ("SVG ", "gambar atau warna"),
        ("sbix", "gambar atau warna"),
    ],
)
def test_a_table_that_makes_a_font_another_kind_is_refused(tag: str, words: str) -> None:
    from fontTools.ttLib.tables.DefaultTable import DefaultTable

    def add(font: TTFont) -> None:
        font[tag] = table = DefaultTable(tag)
        table.data = bytes(8)

    assert words in refusal(changed(add))


def test_a_font_without_outlines_is_refused() -> None:
    def strip(font: TTFont) -> None:
        del font["glyf"], font["loca"]

    assert "gambar atau warna" in refusal(changed(strip))


@pytest.mark.parametrize(
    ("rights", "allowed"),
    [(0x0, True), (0x4, True), (0x8, True), (0xA, True), (0x2, False), (0x100, False),
     (0x200, False)],
)  # fmt: skip
def test_the_licence_in_the_font_is_kept(rights: int, allowed: bool) -> None:
    """Of several rights the widest counts (OpenType, OS/2, fsType)."""
    data = changed(lambda font: setattr(font["OS/2"], "fsType", rights))
    if allowed:
        assert typefaces.read(data, "a").family
    else:
        assert "menurut lisensinya" in refusal(data)


@pytest.mark.parametrize("name", ["a;}body{display:none}", 'a"b', "a,b", "", "x" * 61, "a\\b"])
def test_a_name_that_css_would_read_otherwise_is_refused(name: str) -> None:
    def rename(font: TTFont) -> None:
        font["name"].names = []
        font["name"].setName(name, 1, 3, 1, 0x409)

    assert "nama yang wajar" in refusal(changed(rename))


def test_a_font_without_unicode_is_refused() -> None:
    def unmap(font: TTFont) -> None:
        (table, *_) = font["cmap"].tables
        table.platformID, table.platEncID = 3, 0  # Microsoft's symbols
        font["cmap"].tables = [table]

    assert "peta huruf Unicode" in refusal(changed(unmap))


def test_a_glyph_made_of_itself_or_of_too_many_is_refused() -> None:
    fan = {"p0": ["a"] * 10} | {f"p{n + 1}": [f"p{n}"] * 10 for n in range(7)}
    for parts in (fan, {"b": ["b"]}, {"b": ["c"], "c": ["b"]}):
        assert "rusak" in refusal(built(parts=parts))
    assert typefaces.read(built(parts={"b": ["a", "a"]}), "a").family == "Fon Contoh"


def test_strokes_that_call_each_other_without_measure_are_refused() -> None:
    def loop(font: TTFont) -> None:
        from fontTools.cffLib import SubrsIndex
        from fontTools.misc.psCharStrings import T2CharString

        top = font["CFF "].cff.topDictIndex[0]
        private = top.Private
        private.Subrs = subrs = SubrsIndex()
        for number in range(5):
            call = [number + 1 - 107, "callsubr"] if number < 4 else [0, "hmoveto"]
            program = [*call * 10, "return"]
            subrs.append(
                T2CharString(program=program, private=private, globalSubrs=top.GlobalSubrs)
            )
        top.CharStrings["a"].setProgram([-107, "callsubr", "endchar"])

    assert "rusak" in refusal(changed(loop, built(postscript=True)))


@given(outside.damaged((JAVANESE, built(), built(postscript=True))))
def test_broken_bytes_are_refused_or_give_a_whole_face(data: bytes) -> None:
    try:
        face = typefaces.read(data, "fon")
    except SchoolError:
        return
    assert typefaces.read(face.data, "fon").family == face.family


# Decks


def test_a_family_is_measured_with_its_own_advances() -> None:
    faces = [typefaces.load(path, path.name) for path in sorted(OURS.glob("SourceSans3-*.ttf"))]
    (family,) = typefaces.families(faces).values()
    for bold in (False, True):
        for italic in (False, True):
            own, ours = (fonts.Face(name, bold, italic) for name in (family, "Source Sans 3"))
            assert fonts.width("Kerja sama\u00a0…", own, 18) == pytest.approx(
                fonts.width("Kerja sama\u00a0…", ours, 18)
            )
            assert fonts.missing("aꦱ", own) == ("ꦱ",)


def test_a_bold_that_is_missing_is_measured_as_programs_make_it() -> None:
    family = typefaces.families([typefaces.read(JAVANESE, "a")])["Noto Sans Javanese"]
    plain, bold = (fonts.width("ꦱ", fonts.Face(family, bold), 24) for bold in (False, True))
    assert bold == pytest.approx(plain + 1)
    assert fonts.width("ꦱ", fonts.Face(family, italic=True), 24) == plain


def test_families_of_one_name_are_told_apart() -> None:
    one, same, other = (
        fonts.Family("Fon", {(False, False): {"a": advance}}) for advance in (0.5, 0.5, 0.7)
    )
    assert one == same
    assert one != other
    assert one != "Fon"
    assert f"{one}" == "Fon"
    assert [fonts.width("a", fonts.Face(each), 10) for each in (one, other, same)] == [5, 7, 5]
    assert pickle.loads(pickle.dumps(one)) == one


def test_a_deck_is_set_in_the_schools_font_or_in_one_that_office_has() -> None:
    own = typefaces.families([typefaces.read(JAVANESE, "a")])
    assert typefaces.for_deck("Noto Sans Javanese", own) is own["Noto Sans Javanese"]
    assert typefaces.for_deck("arial", own) == "Arial"
    assert typefaces.for_deck("Poppins", own) == "Calibri"


def test_a_teacher_is_told_what_a_decks_font_asks_of_other_computers() -> None:
    assert "setiap komputer yang membuka slide" in typefaces.told_of_deck("Poppins", {"Poppins"})
    assert "memakai Calibri karena berkas fon Poppins" in typefaces.told_of_deck("Poppins", ())
    assert typefaces.told_of_deck("Calibri", ()) == ""


def test_the_schools_name_of_a_family_wins_over_the_fonts_own() -> None:
    face = typefaces.read(JAVANESE, "a", "Aksara Kami")
    assert face.family == "Aksara Kami"
    assert typefaces.read(face.data, "a").family == "Aksara Kami"
    assert typefaces.read(JAVANESE, "a").family == "Noto Sans Javanese"
