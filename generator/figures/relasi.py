"""How parties work together: two that exchange, neighbours inside a boundary, many at one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from generator import words
from generator.figures import exchange, gathering
from generator.figures.chips import Party
from generator.figures.lettering import Type
from generator.figures.model import Drawing, Mark, UnfitError

SIZES = (24.0, 22.0, 20.0, 18.0, 14.0)
"""Points of type, the first that fits; the last is that of what stands back."""


@dataclass(frozen=True)
class Pihak:
    """A party."""

    nama: str
    memberi: tuple[str, ...] = ()
    """What it gives to the other of two."""


@dataclass(frozen=True)
class Relasi:
    """What a relation diagram shows."""

    judul: str
    susunan: str
    """How the parties stand: a key of ``ARRANGEMENTS``."""
    pihak: tuple[Pihak, ...]
    sorot: str
    """The party that stands out, by name."""
    pusat: str
    """What they do together: the name on the boundary or on the table."""
    keterangan: str = ""
    """A line below that name: how many they are, and when."""
    lain: str = ""
    """Stands for parties that are not named, where there are some."""
    jenis: ClassVar[str] = "relasi"

    def draw(
        self, width: float, height: float, family: str, sizes: tuple[float, ...] = SIZES
    ) -> Drawing:
        """The diagram in a box of so many points, in the largest of ``sizes`` that fits.

        Raises UnfitError where there are too many parties, or texts are too long.
        """
        small = Type(family, sizes[-1])
        for size in sizes[:-1]:
            found = ARRANGEMENTS[self.susunan](self, (width, height), Type(family, size), small)
            if found is not None:
                return Drawing(width, height, self.judul, self._told(), tuple(found), family)
        raise UnfitError(
            "gambar para pihak tidak muat. Ringkas teksnya atau kurangi pihak yang disebut."
        )

    @property
    def parties(self) -> list[Party]:
        """The parties as they are drawn, those without a name last."""
        named = [
            Party(one.nama, "home" if one.nama == self.sorot else "member") for one in self.pihak
        ]
        return [*named, Party(self.lain, "tint")] if self.lain else named

    def _told(self) -> str:
        """The diagram in words."""
        names = [one.nama for one in self.pihak] + ([self.lain] if self.lain else [])
        given = [f"Dari {one.nama}: {'; '.join(one.memberi)}." for one in self.pihak if one.memberi]
        about = ", ".join(filter(None, [self.pusat, self.keterangan]))
        return " ".join([f"{TOLD[self.susunan]} {about}: {words.listed(names)}.", *given])


def _two(relasi: Relasi, room: tuple[float, float], type_: Type, _: Type) -> list[Mark] | None:
    if len(relasi.pihak) != 2:
        raise UnfitError(
            f"gambar dua pihak memerlukan dua pihak, di sini {len(relasi.pihak)}. "
            "Periksa isian pihak contohnya."
        )
    one, other = relasi.pihak
    return exchange.marks(relasi.parties, (one.memberi, other.memberi), room, type_)


def _region(
    relasi: Relasi, room: tuple[float, float], type_: Type, small: Type
) -> list[Mark] | None:
    about = (relasi.pusat, relasi.keterangan)
    return gathering.region(relasi.parties, about, room, type_, small)


def _table(relasi: Relasi, room: tuple[float, float], type_: Type, _: Type) -> list[Mark] | None:
    return gathering.table(relasi.parties, (relasi.pusat, relasi.keterangan), room, type_)


Arrange = Callable[[Relasi, tuple[float, float], Type, Type], list[Mark] | None]

ARRANGEMENTS: Mapping[str, Arrange] = {
    "dua-pihak": _two,
    "satu-batas": _region,
    "satu-meja": _table,
}
"""How parties stand, by the form's field in the content."""
TOLD = {
    "dua-pihak": "Dua pihak saling memberi,",
    "satu-batas": "Para pihak berada di dalam satu batas,",
    "satu-meja": "Para pihak duduk di satu meja,",
}
"""How the description begins."""
