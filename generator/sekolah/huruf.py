"""``typography`` of ``_brand.yml``: families, and the font files that the school has of them."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, model_validator

from generator.content.statements import Isi, Teks, one_or_many, text_as
from generator.sekolah import folder
from generator.sekolah.warna import Peran

GENERIC = frozenset(
    (
        *("serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "math"),
        *("ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded"),
    )
)
"""What CSS calls any font of a kind."""
_FAMILY = re.compile(r"([\"']?)([A-Za-z0-9][A-Za-z0-9 -]{0,59})\1")
_NAMED = "thin|extra-light|ultra-light|light|normal|regular|medium|semi-bold|demi-bold|bold"
_WEIGHT = re.compile(rf"[1-9]00(\.\.[1-9]00)?|{_NAMED}|extra-bold|ultra-bold|black")
_SIZE = re.compile(r"[0-9]+(\.[0-9]+)?(rem|em|px|pt|%)")
_HEIGHT = re.compile(r"[0-9]+(\.[0-9]+)?(rem|em|px|pt|%)?")
_ONLINE = re.compile(r"https?://[^\s\"'()\\]+")


def families(text: str) -> tuple[str, ...]:
    """The families in ``text``, a CSS list such as ``"Open Sans", Arial, sans-serif``, without the
    generic ones; raises ValueError for a name that is no family's."""
    named = []
    for part in text.split(","):
        match = _FAMILY.fullmatch(part.strip())
        if match is None:
            raise ValueError(
                f'"{part.strip()}" bukan nama fon. Pakai huruf, angka, spasi, dan tanda hubung.'
            )
        named.append(match[2].strip())
    return tuple(name for name in named if name.lower() not in GENERIC)


def _family(text: str) -> str:
    families(text)
    return text


def _one_family(text: str) -> str:
    if families(text) != (text,):
        raise ValueError(f'"{text}" bukan satu nama fon. Tulis satu nama saja.')
    return text


def _matching(pattern: re.Pattern[str], example: str) -> AfterValidator:
    def check(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError(f'"{text}" tidak dapat dibaca di sini. Tulis misalnya {example}.')
        return text

    return AfterValidator(check)


def _file(text: str, info: ValidationInfo) -> str:
    return text if _ONLINE.fullmatch(text) else folder.existing(text, info)


Keluarga = Annotated[Teks, AfterValidator(_one_family)]
"""One family: letters, digits, blanks and hyphens, so that it is safe in CSS and XML."""
DaftarKeluarga = Annotated[Teks, AfterValidator(_family)]
"""A family and those that stand in for it, as CSS lists them."""
Tebal = Annotated[str, _matching(_WEIGHT, "400, bold, atau 600..900")]
Ukuran = Annotated[str, _matching(_SIZE, "1rem atau 11pt")]
TinggiBaris = Annotated[str, _matching(_HEIGHT, "1.25")]
Gaya = Literal["normal", "italic", "oblique"]


class BerkasFon(Isi):
    """A font file of ``typography.fonts``."""

    path: Annotated[Teks, AfterValidator(_file)]
    """Jalur berkas .ttf atau .otf dari folder sekolah."""
    weight: Tebal = "400"
    """Tebal huruf dalam berkas ini: 400, 700, `bold`."""
    style: Gaya = "normal"
    """`italic` untuk huruf miring."""

    _path_alone = model_validator(mode="before")(text_as("path"))


class FonMerek(Isi):
    """An entry of ``typography.fonts``: a family and where Quarto would find it."""

    family: Keluarga
    """Nama keluarga fon."""
    source: Literal["file", "google", "bunny", "system"] = "google"
    """`file`: berkas dalam folder sekolah. Yang lain tidak diunduh: dipakai bila ada berkasnya."""
    files: tuple[BerkasFon, ...] = Field(default=(), max_length=40)
    """Berkas-berkas fon ini, untuk `source: file`."""
    weight: Annotated[tuple[Tebal, ...], BeforeValidator(one_or_many)] = ()
    """Dibaca, tidak dipakai."""
    style: Annotated[tuple[Gaya, ...], BeforeValidator(one_or_many)] = ()
    """Dibaca, tidak dipakai."""
    display: Literal["auto", "block", "swap", "fallback", "optional"] | None = None
    """Dibaca, tidak dipakai."""


class HurufMerek(Isi):
    """How a kind of text is set."""

    UNUSED: ClassVar[frozenset[str]] = frozenset(
        ("size", "weight", "style", "line_height", "color", "background_color", "decoration")
    )

    family: DaftarKeluarga | None = None
    """Nama keluarga fon."""
    size: Ukuran | None = None
    """Dibaca, tidak dipakai: ukuran huruf mengikuti kertas."""
    weight: Tebal | None = None
    """Dibaca, tidak dipakai."""
    style: Gaya | None = None
    """Dibaca, tidak dipakai."""
    line_height: TinggiBaris | None = Field(default=None, alias="line-height")
    """Dibaca, tidak dipakai: jarak baris mengikuti kertas."""
    color: Peran = None
    """Dibaca, tidak dipakai: warna dihitung dari `color`."""
    background_color: Peran = Field(default=None, alias="background-color")
    """Dibaca, tidak dipakai."""
    decoration: Annotated[str, _matching(re.compile(r"[a-z -]+"), "underline")] | None = None
    """Dibaca, tidak dipakai."""

    _family_alone = model_validator(mode="before")(text_as("family"))


class TipografiMerek(Isi):
    """``typography``: fonts, and which text is set in which."""

    UNUSED: ClassVar[frozenset[str]] = frozenset(
        ("monospace", "monospace_inline", "monospace_block", "link")
    )

    fonts: tuple[FonMerek, ...] = Field(default=(), max_length=40)
    """Fon-fon merek dan asalnya."""
    base: HurufMerek | None = None
    """Teks biasa."""
    headings: HurufMerek | None = None
    """Judul."""
    monospace: HurufMerek | None = None
    """Dibaca, tidak dipakai: dokumen ini tidak memuat kode."""
    monospace_inline: HurufMerek | None = Field(default=None, alias="monospace-inline")
    """Dibaca, tidak dipakai."""
    monospace_block: HurufMerek | None = Field(default=None, alias="monospace-block")
    """Dibaca, tidak dipakai."""
    link: HurufMerek | None = None
    """Dibaca, tidak dipakai: warna tautan diambil dari `color.link`."""
