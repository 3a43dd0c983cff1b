"""The look of a house: what its documents are written with, whatever stands in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from generator import colours, fonts, places, typefaces
from generator.typefaces import Typeface

Margin = tuple[int | None, int | None, int | None, int | None]


@dataclass(frozen=True)
class MasterFile:
    """A school's own master of slides, not read yet."""

    path: Path
    roles: tuple[tuple[str, str], ...]
    """The school's own map: role, name of the layout."""


@dataclass(frozen=True)
class LogoFile:
    """A picture of a school's logo, not read yet."""

    path: Path
    alt: str


@dataclass(frozen=True)
class Logo:
    """A school's logo for its slides."""

    light: LogoFile
    """For light grounds."""
    dark: LogoFile
    """For dark grounds."""


@dataclass(frozen=True)
class House:
    """Folders, colours and faces of one school, as every writer gets them; ours where it has none.

    The same house gives the same bytes; ``cache`` only saves time.
    """

    folders: tuple[Path, ...]
    """Where templates and stylesheets lie; the first folder that has a name wins."""
    files: tuple[Path, ...] = ()
    """Where else pictures may lie."""
    palette: colours.Palette = colours.DEFAULT
    """The ten slots of the theme, on paper and slides."""
    grey: bool = False
    """Whether all is printed without colour, what templates and pictures bring too."""
    faces: tuple[Typeface, ...] = ()
    """The school's fonts, beside ours."""
    fon_teks: str = ""
    """Family of text on paper; empty for ours."""
    fon_judul: str = ""
    """Family of headings on paper; empty for ours."""
    fon_slide: typefaces.Shipped | fonts.Family = "Calibri"
    """What decks are set in."""
    master: MasterFile | None = None
    """What decks are written on; none for our own, in the colours of ``palette``."""
    margin: Margin = (None, None, None, None)
    """Millimetres from the upper, right, lower and left edge of running paper, where not ours."""
    logo: Logo | None = None
    """What our own master shows; none where the school has none."""
    cache: Path | None = None
    """Where compiled templates are kept."""

    @property
    def bleached(self) -> House:
        """The same house without colour."""
        return replace(self, palette=colours.greyed(self.palette), grey=True)

    @property
    def readable(self) -> tuple[Path, ...]:
        """All folders that a document may take pictures from."""
        return (*self.folders, *self.files)

    @property
    def accent(self) -> str:
        """The second colour, dark enough for small letters on paper."""
        return colours.darkened(self.palette.accent2, 5.0, colours.WHITE)

    @property
    def css(self) -> str:
        """The variables that stylesheets take from a brand."""
        return (
            f"--warna-utama:#{self.palette.dk2};--warna-aksen:#{self.accent};"
            f"--warna-lembut:#{self.palette.lt2};--tinta:#{self.palette.dk1};"
            f"{set_in('fon-teks', self.fon_teks)}{set_in('fon-judul', self.fon_judul)}"
        )


def set_in(variable: str, family: str) -> str:
    """The CSS that gives a variable the family, if any; what it lacks is set in ours."""
    return f'--{variable}:"{family}","Source Sans 3";' if family else ""


def ours(cache: Path | None = None) -> House:
    """The house of a school that has no folder."""
    return House(places.template_folders(), cache=cache)
