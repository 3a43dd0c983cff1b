"""A font file from outside → a face that may be used, written anew from the tables that print.

Only outlines, metrics, names and layout stay: no programs of hinting, no colours, no bitmaps, no
table that nobody here knows. Layout tables (GSUB, GPOS, GDEF) are copied as they are, for HarfBuzz
checks them itself. Static fonts only: a variable one puts the time into the PDF.
"""

from __future__ import annotations

import io
import itertools
import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from generator import fonts
from generator.errors import SchoolError

LARGEST = 20_000_000
"""Bytes of a font file; all of Arabic takes half a million, all of Chinese sixteen."""
MOST_PARTS = 4_000
"""Outlines that one glyph may be put together of, parts of parts included."""
MOST_CALLS = 50
"""Subroutines that an outline of CFF calls, on average."""

_PRINTED = frozenset(
    ("OS/2", "cmap", "glyf", "loca", "CFF ", "head", "hhea", "hmtx", "maxp", "name", "post")
)
_NEEDED = frozenset(("cmap", "head", "hhea", "hmtx", "maxp", "name"))
_LAYOUT = frozenset(("GDEF", "GPOS", "GSUB"))
_COLOURED = frozenset(("CBDT", "COLR", "EBDT", "SVG ", "sbix"))
_VARIABLE = frozenset(("CFF2", "fvar", "gvar"))
_NAME = re.compile(r"[\w .&+-]{1,60}")
"""Names that CSS, fontconfig and XML carry without harm."""
_FAMILY_NAMES = (16, 1)
"""Ids of the names of a family of many weights, and of one of four faces."""
_STYLE_NAMES = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "Bold Italic",
}
_BOLD_FROM = 600
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True)
class Typeface:
    """A checked face."""

    family: str
    """As CSS and a deck's theme name it."""
    bold: bool
    italic: bool
    data: bytes = field(repr=False)
    """A TrueType or OpenType file, written by us; the same for the same file."""
    advances: Mapping[str, float] = field(compare=False, repr=False)
    """The characters that it can set, and how far each moves the pen, in ems."""

    @property
    def characters(self) -> frozenset[str]:
        return frozenset(self.advances)


class _RefusalError(ValueError):
    """What is wrong and how to mend it (Indonesian), the font being the subject."""


def load(path: Path, name: str, family: str = "") -> Typeface:
    """The face in the file; ``name`` is what the teacher calls it. Raises SchoolError."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError:
        raise SchoolError.at("", f'fon "{name}" tidak ada atau tidak dapat dibaca.') from None
    return read(data, name, family)


def read(data: bytes, name: str, family: str = "") -> Typeface:
    """The face that ``data`` is, written anew, in ``family`` or else in its own.

    Raises SchoolError with one sentence that names ``name`` and no place, which is the caller's.
    """
    try:
        _refuse_unsuitable(data)
        return _made(data, family)
    except _RefusalError as refusal:
        raise SchoolError.at("", f'fon "{name}" {refusal}') from None


def families(faces: Iterable[Typeface]) -> dict[str, fonts.Family]:
    """The families of ``faces`` by name, as decks measure with them."""
    tables: dict[str, dict[tuple[bool, bool], Mapping[str, float]]] = {}
    for face in faces:
        tables.setdefault(face.family, {})[face.bold, face.italic] = face.advances
    return {name: fonts.Family(name, styles) for name, styles in tables.items()}


def characters(faces: Iterable[Typeface]) -> frozenset[str]:
    """What at least one of ``faces`` can set."""
    return frozenset().union(*(face.advances for face in faces))


Shipped = Literal["Calibri", "Arial"]
_ALIKE: Mapping[str, Shipped] = {
    "calibri": "Calibri",
    "carlito": "Calibri",
    "arial": "Arial",
    "helvetica": "Arial",
    "liberation sans": "Arial",
}


def for_deck(name: str, given: Mapping[str, fonts.Family]) -> Shipped | fonts.Family:
    """What a deck is set in where a school asks for the family ``name``: its own in ``given``,
    Office's, or else Calibri."""
    return given.get(name) or _ALIKE.get(name.lower(), "Calibri")


def told_of_deck(name: str, given: Container[str]) -> str:
    """What the teacher must know of a deck in the family ``name`` (Indonesian), nothing where it
    is Office's; ``given`` are the families that the school has files of.

    A deck cannot carry a font: a family that Office lacks must be on every computer that shows it.
    """
    if name in given:
        return (
            f"slide memakai fon {name}, yang biasanya tidak ada di Office. Pasang berkas fonnya di "
            "setiap komputer yang membuka slide; tanpa fon itu susunannya bergeser."
        )
    if name.lower() in _ALIKE:
        return ""
    return (
        f"slide memakai Calibri karena berkas fon {name} tidak ada di folder sekolah. Simpan "
        "berkas .ttf-nya di sana, atau tulis huruf_slide: Calibri."
    )


def _refuse_unsuitable(data: bytes) -> None:
    """Raise _RefusalError for what its size and first bytes tell already."""
    if len(data) > LARGEST:
        raise _RefusalError(f"berukuran lebih dari {LARGEST // 1_000_000} MB. Pakai fon lain.")
    if not data:
        raise _RefusalError("kosong (0 bita). Unduh ulang berkasnya.")
    match data[:4]:
        case b"\0\1\0\0" | b"true" | b"OTTO":
            return
        case b"wOFF" | b"wOF2":
            message = "berformat WOFF, yang hanya untuk laman web. Ubah ke TTF."
        case b"ttcf":
            message = "berisi beberapa fon sekaligus (TTC). Pisahkan menjadi TTF."
        case b"\x80\1%!" | b"%!PS":
            message = "berformat PostScript lama (Type 1). Pakai TTF atau OTF."
        case _:
            message = "bukan fon. Pakai berkas TTF atau OTF."
    raise _RefusalError(message)


@lru_cache(maxsize=32)
def _made(data: bytes, family: str) -> Typeface:
    from fontTools.ttLib import TTFont

    try:
        font = TTFont(io.BytesIO(data), lazy=False, recalcBBoxes=False, recalcTimestamp=False)
        _refuse_tables(frozenset(font.keys()))
        _refuse_licence(font)
        return _clean(font, family)
    except _RefusalError:
        raise
    except Exception as error:  # fontTools raises nearly anything at broken tables
        raise _RefusalError("terpotong atau rusak. Unduh ulang berkasnya.") from error


def _refuse_tables(tags: frozenset[str]) -> None:
    if tags & _VARIABLE:
        raise _RefusalError(
            "adalah fon variabel. Pakai berkas statisnya (biasanya di folder static), satu berkas "
            "untuk tiap ketebalan."
        )
    if not tags >= _NEEDED:
        raise ValueError(tags)
    if tags & _COLOURED or not tags & {"glyf", "CFF "}:
        raise _RefusalError("berisi gambar atau warna, bukan garis bentuk huruf. Pakai fon lain.")


def _refuse_licence(font: Any) -> None:
    """Raise where the font's maker forbids what printing needs (OpenType, OS/2, fsType)."""
    allowed = font["OS/2"].fsType if "OS/2" in font else 0
    if allowed & 0xE == 0x2:
        raise _RefusalError(
            "tidak boleh dimasukkan ke dokumen menurut lisensinya. Pakai fon lain, misalnya yang "
            "berlisensi OFL."
        )
    if allowed & 0x300:
        raise _RefusalError("tidak boleh dipotong atau dicetak garisnya menurut lisensinya.")


def _clean(font: Any, family: str) -> Typeface:
    family = _family(font, family)
    bold, italic = _style(font)
    advances = dict(_advances(font))
    if not advances:
        raise _RefusalError("tidak memiliki peta huruf Unicode. Pakai fon lain.")
    for tag in sorted(set(font.keys()) - _PRINTED - _LAYOUT - {"GlyphOrder"}):
        del font[tag]
    if "glyf" in font:
        _check_parts(font["glyf"])
        for name in font["glyf"].keys():  # noqa: SIM118
            font["glyf"][name].removeHinting()
    else:
        _check_strokes(font["CFF "].cff)
    _name(font, family, bold=bold, italic=italic)
    target = io.BytesIO()
    font.save(target, reorderTables=None)
    return Typeface(family, bold, italic, target.getvalue(), advances)


def _family(font: Any, given: str) -> str:
    """``given``, or the family that the font names."""
    names = (font["name"].getDebugName(number) for number in _FAMILY_NAMES)
    family = " ".join((given or next(filter(None, names), "")).split())
    if not _NAME.fullmatch(family):
        raise _RefusalError("tidak menyebut nama yang wajar. Pakai fon lain.")
    return family


def _style(font: Any) -> tuple[bool, bool]:
    """Whether the face is bold, whether it is italic."""
    style = font["head"].macStyle
    bold, italic = bool(style & 1), bool(style & 2)
    if "OS/2" in font:
        bold = bold or font["OS/2"].usWeightClass >= _BOLD_FROM
        italic = italic or bool(font["OS/2"].fsSelection & 1)
    return bold, italic


def _advances(font: Any) -> Iterator[tuple[str, float]]:
    units, names = font["head"].unitsPerEm, font.getBestCmap() or {}
    if not 16 <= units <= 16384:
        raise ValueError(units)
    metrics, missing = font["hmtx"], font.getGlyphOrder()[0]
    for code, name in sorted(names.items()):
        character = chr(code)
        if name == missing:
            continue
        if character in _JOINERS or unicodedata.category(character) not in ("Cc", "Cf", "Cs"):
            yield character, metrics[name][0] / units


def _check_parts(glyphs: Any) -> None:
    """Raise for glyphs made of glyphs made of …, which few bytes can make endless."""
    known: dict[str, int] = {}

    def weight(name: str, above: tuple[str, ...]) -> int:
        if name not in known:
            if name in above:
                raise ValueError(name)
            glyph = glyphs[name]
            names = glyph.getComponentNames(glyphs) if glyph.isComposite() else ()
            known[name] = 1 + sum(weight(part, (*above, name)) for part in names)
            if known[name] > MOST_PARTS:
                raise ValueError(name)
        return known[name]

    for name in glyphs.keys():  # noqa: SIM118
        weight(name, ())


def _check_strokes(compact: Any) -> None:
    """Raise for outlines of CFF that do not end, or call each other without measure."""
    from fontTools.misc.psCharStrings import SimpleT2Decompiler

    outlines = compact[compact.fontNames[0]].CharStrings
    calls, most = itertools.count(), MOST_PARTS + MOST_CALLS * len(outlines)

    class Counter(SimpleT2Decompiler):  # type: ignore[misc]
        def execute(self, strokes: Any) -> None:
            if next(calls) > most:
                raise ValueError(most)
            super().execute(strokes)

    for name in outlines.keys():  # noqa: SIM118
        strokes = outlines[name]
        Counter(getattr(strokes.private, "Subrs", []), strokes.globalSubrs).execute(strokes)


def _name(font: Any, family: str, *, bold: bool, italic: bool) -> None:
    """Write names and style anew, so that family and style find the face in every program."""
    table, style = font["name"], _STYLE_NAMES[bold, italic]
    licences = [record for record in table.names if record.nameID in (0, 13, 14)]
    table.names = licences
    postscript = re.sub(r"[^A-Za-z0-9]", "", unicodedata.normalize("NFKD", family)) or "Fon"
    words = {
        1: family,
        2: style,
        4: f"{family} {style}",
        6: f"{postscript}-{style.replace(' ', '')}",
    }
    for number, word in words.items():
        table.setName(word, number, 3, 1, 0x409)
    font["head"].macStyle = bold | italic << 1
    font["post"].formatType = 3.0
    if "OS/2" in font:
        font["OS/2"].usWeightClass, font["OS/2"].usWidthClass = (700 if bold else 400), 5
        font["OS/2"].fsSelection = italic | bold << 5 | (not bold and not italic) << 6
