"""Fonts of a school: the files that it has of a family, or what takes their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import names, places, typefaces
from generator.errors import Problem, SchoolError
from generator.sekolah import folder
from generator.sekolah.huruf import TipografiMerek, families
from generator.typefaces import Typeface

OURS = ("Source Sans 3", "Plus Jakarta Sans")
"""Families of our own paper."""
HOME = "fon"
"""The folder in which we ask for fonts; they are found anywhere."""
SUFFIXES = (".ttf", ".otf")


@dataclass(frozen=True)
class Berkas:
    """A font file inside the school's folder."""

    path: Path
    weight: str = "400"
    """As brand.yml writes it: 400, ``bold``."""
    italic: bool = False


@dataclass(frozen=True)
class Fon:
    """A family, and where it comes from."""

    family: str
    berkas: tuple[Berkas, ...] = ()
    """The school's files; none where the family is ours."""


def chosen(text: str | None, typography: TipografiMerek, home: Path) -> tuple[Fon | None, str]:
    """The font for ``text``, a family or a CSS list of them, and what to tell of it: nothing where
    the first family is the one.

    The first family that has files in the folder ``home``, or is ours, is taken; None where there
    is none.
    """
    wanted = families(text) if text else ()
    for family in wanted:
        berkas = _declared(family, typography, home) or _lying(family, home)
        if berkas or family in OURS:
            told = "" if family == wanted[0] else _lacking(wanted[0], f"fon {family}")
            return Fon(family, berkas), told
    if not wanted:
        return None, ""
    return None, _lacking(wanted[0], f"fon bawaan ({OURS[0]})")


def every(typography: TipografiMerek, home: Path, *others: Fon | None) -> tuple[Fon, ...]:
    """The families that the school has files of: ``others``, and all that ``typography`` names."""
    named = {one.family: one for one in others if one and one.berkas}
    for entry in typography.fonts:
        if berkas := _declared(entry.family, typography, home) or _lying(entry.family, home):
            named.setdefault(entry.family, Fon(entry.family, berkas))
    return tuple(named.values())


def faces(fonts: Sequence[Fon], home: Path) -> tuple[Typeface, ...]:
    """All faces of ``fonts``, checked; raises ``SchoolError`` with every problem."""
    found, problems = list[Typeface](), list[Problem]()
    for font in fonts:
        for berkas in font.berkas:
            try:
                name = berkas.path.relative_to(home).as_posix()
                found.append(typefaces.load(places.within(home, name), name, font.family))
            except SchoolError as refused:
                problems += (Problem(str(home / names.MEREK), str(one)) for one in refused.problems)
    if problems:
        raise SchoolError(problems)
    return tuple(found)


def _lacking(family: str, instead: str) -> str:
    return (
        f"fon {family} tidak ada di folder sekolah; kertas memakai {instead}. "
        f"Salin berkas .ttf-nya ke folder {HOME}."
    )


def _declared(family: str, typography: TipografiMerek, home: Path) -> tuple[Berkas, ...]:
    """The files that ``typography.fonts`` names for the family, without those on the net."""
    return tuple(
        Berkas(home / file.path, file.weight, file.style != "normal")
        for entry in typography.fonts
        if entry.family == family
        for file in entry.files
        if "://" not in file.path
    )


def _lying(family: str, home: Path) -> tuple[Berkas, ...]:
    """The files below ``home`` that are named after the family: ``OpenSans-BoldItalic.ttf``."""
    found = []
    for path in folder.found(home, *SUFFIXES):
        name, _, style = path.stem.partition("-")
        if name.lower() == family.replace(" ", "").replace("-", "").lower():
            bold = "bold" if "bold" in style.lower() else "400"
            found.append(Berkas(path, bold, "italic" in style.lower()))
    return tuple(found)
