"""``logo`` of ``_brand.yml``: pictures inside the school's folder, by size and ground."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, ValidationInfo, model_validator

from generator import pictures
from generator.content.statements import Isi, Teks, text_as
from generator.errors import SchoolError
from generator.sekolah import folder
from generator.sekolah.warna import Nama

SIZES = ("small", "medium", "large")


def _picture(text: str, info: ValidationInfo) -> str:
    """``text`` where it names a picture inside the folder that is read, whole and harmless."""
    if home := (info.context or {}).get("folder"):
        try:
            pictures.load(folder.file(home, text), text)
        except SchoolError as refusal:
            raise ValueError(str(refusal)) from None
    return text


def _picture_or_name(text: str, info: ValidationInfo) -> str:
    """``text`` where it is what a picture of the brand is called, or names a file."""
    named = (info.context or {}).get("gambar", ())
    return text if text in named else _picture(text, info)


Jalur = Annotated[Teks, AfterValidator(folder.existing)]
"""Path of a file in the school's folder."""
JalurGambar = Annotated[Teks, AfterValidator(_picture)]
"""Path of a picture in the school's folder."""
JalurAtauNama = Annotated[Teks, AfterValidator(_picture_or_name)]


class GambarMerek(Isi):
    """A picture of ``logo.images``."""

    path: JalurGambar
    """Jalur gambar dari folder sekolah, misalnya `logo/sekolah.png`."""
    alt: Teks | None = None
    """Keterangan gambar untuk pembaca layar."""

    _path_alone = model_validator(mode="before")(text_as("path"))


class RujukanGambar(Isi):
    """A picture by its path, or by its name in ``logo.images``."""

    path: JalurAtauNama
    """Jalur gambar dari folder sekolah, atau namanya dalam `images`."""
    alt: Teks | None = None
    """Keterangan gambar untuk pembaca layar."""

    _path_alone = model_validator(mode="before")(text_as("path"))


class UkuranLogo(Isi):
    """A logo of one size: one picture, or one for light and one for dark grounds."""

    path: JalurAtauNama | None = None
    """Jalur gambar dari folder sekolah, atau namanya dalam `images`."""
    alt: Teks | None = None
    """Keterangan gambar untuk pembaca layar."""
    light: RujukanGambar | None = None
    """Gambar untuk latar terang."""
    dark: RujukanGambar | None = None
    """Gambar untuk latar gelap."""

    _path_alone = model_validator(mode="before")(text_as("path"))

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if bool(self.path) == bool(self.light or self.dark):
            raise ValueError("tulis path saja, atau light dan dark saja.")
        return self


class LogoMerek(Isi):
    """``logo``: the school's emblem, in up to three sizes."""

    images: dict[Nama, GambarMerek] = Field(default={}, max_length=100)
    """Gambar bernama; namanya dapat dipakai pada `small`, `medium`, `large`."""
    small: UkuranLogo | None = None
    """Logo kecil, sebesar ikon."""
    medium: UkuranLogo | None = None
    """Logo yang biasa."""
    large: UkuranLogo | None = None
    """Logo besar."""

    @model_validator(mode="before")
    @classmethod
    def _one_for_all(cls, value: Any) -> Any:
        return dict.fromkeys(SIZES, value) if isinstance(value, str) else value


@dataclass(frozen=True)
class Gambar:
    """A picture of the school, found inside its folder."""

    path: Path
    alt: str | None = None


@dataclass(frozen=True)
class LogoUkuran:
    """A logo of one size."""

    terang: Gambar
    """For light grounds, so for paper."""
    gelap: Gambar
    """For dark grounds; the same where the school has one only."""


@dataclass(frozen=True)
class Logo:
    """The school's emblem in the sizes that it has."""

    small: LogoUkuran | None = None
    medium: LogoUkuran | None = None
    large: LogoUkuran | None = None

    @property
    def utama(self) -> LogoUkuran | None:
        """The usual size, or the one that comes nearest."""
        return self.medium or self.large or self.small


def names(data: Any) -> frozenset[str]:
    """What the pictures are called in ``data``, the whole of a ``_brand.yml`` as plain data."""
    logo = data.get("logo") if isinstance(data, dict) else None
    images = logo.get("images") if isinstance(logo, dict) else None
    return frozenset(images) if isinstance(images, dict) else frozenset()


def resolved(model: LogoMerek, home: Path) -> Logo:
    """The pictures that ``model`` names in the folder ``home``."""

    def picture(path: str, alt: str | None) -> Gambar:
        if image := model.images.get(path):
            return Gambar(home / image.path, alt or image.alt)
        return Gambar(home / path, alt)

    def size(given: UkuranLogo | None) -> LogoUkuran | None:
        if given is None:
            return None
        light, dark = given.light or given.dark, given.dark or given.light
        if light is None or dark is None:  # then it is one picture for both
            one = picture(given.path or "", given.alt)
            return LogoUkuran(one, one)
        return LogoUkuran(picture(light.path, light.alt), picture(dark.path, dark.alt))

    return Logo(size(model.small), size(model.medium), size(model.large))
