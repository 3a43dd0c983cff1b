"""A timeline: dates on an axis, what happened beside them, the time between them said in words.

Dates stand evenly, since those of a treaty and those of a century do not go on one scale; how much
time lies between two is written on the axis, and a note says that it is rounded. Few events stand
side by side under the axis; more alternate above and below it, or go on in a second row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar

from generator import words
from generator.figures import axis, stages
from generator.figures.axis import Faces, Moment
from generator.figures.lettering import Type
from generator.figures.model import Drawing, Label, Mark, UnfitError

SIZES = (22.0, 20.0, 18.0, 16.0, 14.0)
"""Points of type, the first that fits; the last is that of notes and of time on the axis."""
LEAST, MOST = 3, 9
"""Events of a timeline."""
FEW = 4
"""Events that stand side by side rather than above and below the axis."""
DATE = 1.2
"""Of the size of type: that of the dates of few events."""
NOTE = "Jarak antartitik tidak menurut skala; lamanya dibulatkan."


@dataclass(frozen=True)
class Kejadian:
    """Something that happened."""

    tanggal: words.Tanggal
    teks: str
    contoh: str = ""
    """Whose it is, where the line is of several examples."""
    tahap: str = ""
    """The stage of a treaty that it is: one of ``stages.STAGES``, or none."""
    tutup: str = ""
    """What stands in the place of its text, where that is to be found out."""


@dataclass(frozen=True)
class Linimasa:
    """What a timeline shows."""

    judul: str
    kejadian: tuple[Kejadian, ...]
    """In the order of time."""
    jenis: ClassVar[str] = "linimasa"

    def draw(
        self, width: float, height: float, family: str, sizes: tuple[float, ...] = SIZES
    ) -> Drawing:
        """The timeline in a box of so many points, in the largest of ``sizes`` that fits.

        Raises UnfitError for too few or too many events, and where their texts are too long.
        """
        count = len(self.kejadian)
        if not LEAST <= count <= MOST:
            raise UnfitError(
                f"linimasa memuat {LEAST} sampai {MOST} peristiwa, di sini {count}. "
                "Pakai tabel, atau bagi peristiwanya."
            )
        marks = self._marks(width, height, [Type(family, size) for size in sizes])
        if marks is None:
            raise UnfitError("linimasa tidak muat. Ringkas teks peristiwanya, atau pakai tabel.")
        covered = {words.unbroken(one.teks): one.tutup for one in self.kejadian if one.tutup}
        shown = tuple(_covered(mark, covered) for mark in marks)
        return Drawing(width, height, self.judul, self._told(), shown, family)

    def _marks(self, width: float, height: float, types: list[Type]) -> list[Mark] | None:
        """The marks in the largest type that fits, arranged in the first way that does."""
        small = types[-1]
        foot = stages.foot(self._stages(), NOTE, width, small)
        moments = self._moments()
        if foot is None:
            return None
        for type_ in types[:-1]:
            for arrange in _arrangements(len(moments)):
                found = arrange(moments, (width, height - foot.height), type_, small)
                if found is not None:
                    return [*found, *foot.marks(height)]
        return None

    def _stages(self) -> set[str]:
        """The stages of a treaty, where every event is one."""
        found = {one.tahap for one in self.kejadian}
        return set() if "" in found else found

    def _moments(self) -> list[Moment]:
        told = self._stages()
        return [
            Moment(
                str(one.tanggal),
                one.teks,
                one.contoh if one.contoh not in one.teks else "",
                one.tahap if told else "",
                selang(one.tanggal, following.tanggal) if following else "",
            )
            for one, following in zip(self.kejadian, (*self.kejadian[1:], None), strict=True)
        ]

    def _told(self) -> str:
        """The line in words."""
        return " ".join(
            f"{one.tanggal}: {words.closed(one.tutup or one.teks)}" for one in self.kejadian
        )


def _covered(mark: Mark, covered: Mapping[str, str]) -> Mark:
    """The mark; a text that is covered as what covers it, at the same place."""
    if isinstance(mark, Label):
        told = covered.get(mark.text.replace("\n", " "))
        if told:
            return replace(mark, text=told, name=f"Teks: {told}")
    return mark


Arrange = Callable[[list[Moment], tuple[float, float], Type, Type], list[Mark] | None]


def _arrangements(count: int) -> tuple[Arrange, ...]:
    """The ways to stand, the best first."""
    return (
        (partial(_rows, 1), partial(_rows, 2)) if count <= FEW else (_alternate, partial(_rows, 2))
    )


def _rows(
    count: int, moments: list[Moment], room: tuple[float, float], type_: Type, small: Type
) -> list[Mark] | None:
    date = Type(type_.family, DATE * type_.size, bold=True)
    return axis.rows(moments, room, Faces(type_, date, small), count)


def _alternate(
    moments: list[Moment], room: tuple[float, float], type_: Type, small: Type
) -> list[Mark] | None:
    date = Type(type_.family, type_.size, bold=True)
    return axis.alternate(moments, room, Faces(type_, date, small))


def selang(start: words.Tanggal, end: words.Tanggal) -> str:
    """The time between two dates, rounded to years, months or days; empty where they are not
    known well enough."""
    years = end.tahun - start.tahun
    if not (start.bulan and end.bulan):
        return f"{years} tahun" if years > 1 else ""
    months = years * 12 + end.bulan - start.bulan
    if start.hari and end.hari:
        days = (end.first_day - start.first_day).days
        if days < 60:
            return f"{days} hari"
        months = round(days / 30.4375)
    if months >= 24:
        return f"{round(months / 12)} tahun"
    return f"{months} bulan" if months else ""
