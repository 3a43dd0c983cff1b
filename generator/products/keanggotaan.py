"""Who is a member of an example on a day, and the map of it."""

from __future__ import annotations

from collections.abc import Sequence

from generator import figures, words
from generator.content.lessons import Adegan
from generator.content.models import Contoh
from generator.content.statements import Anggota
from generator.errors import ContentError
from generator.products import lesson as lessons

HOME = "ID"
"""The country that stands out among the members."""
LEGEND = ("Anggota", "Bukan anggota")


def members(contoh: Contoh, per: words.Tanggal | None) -> tuple[Anggota, ...]:
    """Those of ``contoh.pada(per)`` that may be printed."""
    return tuple(one for one in contoh.pada(per) if one.tercetak)


def counted(
    members: Sequence[Anggota], per: words.Tanggal | None = None
) -> tuple[tuple[int, int], ...]:
    """Year after year in which somebody joined or left, and how many were in at its end; up to
    ``per``."""
    dates = {one.bergabung for one in members} | {one.sampai for one in members if one.sampai}
    last: dict[int, int] = {}
    for date in sorted(date for date in dates if per is None or date <= per):
        last[date.tahun] = sum(one.pada(date) for one in members)
    return tuple(last.items())


def named(lesson: lessons.Lesson, found: tuple[Anggota, ...]) -> tuple[figures.Daerah, ...]:
    """``found`` by code and name, by the alphabet."""
    style = lesson.sekolah.gaya_nama
    every = [
        figures.Daerah(
            one.negara, lesson.voice.say(one.nama or lesson.topik.negara[one.negara].disebut(style))
        )
        for one in found
    ]
    return tuple(sorted(every, key=lambda one: one.nama.casefold()))


def peta(lesson: lessons.Lesson, adegan: Adegan, found: tuple[Anggota, ...]) -> figures.Peta:
    """The map of ``found``, by the alphabet, with its legend and its notes.

    Raises ContentError where nobody is in.
    """
    voice = lesson.voice
    if not found:
        key = adegan.contoh[0]
        raise ContentError.at(
            str(lesson.topik.berkas.file(f"contoh/{key}.yml")),
            f'slide peta: "{key}" belum memiliki anggota pada tanggalnya. '
            "Tambahkan anggota, atau ubah isian per pada slide itu.",
        )
    member, other = voice.all(adegan.kepala) or LEGEND
    dated = (f"Keadaan per {adegan.per}.",) if adegan.per else ()
    return figures.Peta(
        judul=f"Peta: {voice.say(lesson.topik.contoh[adegan.contoh[0]].sebutan)}",
        anggota=named(lesson, found),
        sorot=HOME,
        legenda=(member, other),
        catatan=(*dated, figures.BORDERS),
        bergabung=_joined(lesson, found),
    )


def _joined(lesson: lessons.Lesson, found: tuple[Anggota, ...]) -> tuple[tuple[str, str], ...]:
    """Years, each with the names of those of ``found`` who joined in it."""
    years = sorted({one.bergabung.tahun for one in found})
    groups = [tuple(one for one in found if one.bergabung.tahun == year) for year in years]
    return tuple(
        (str(year), ", ".join(one.nama for one in named(lesson, group)))
        for year, group in zip(years, groups, strict=True)
    )


COLUMNS = 3
"""Of the table that takes the place of a drawing without room for its names."""


def listed(names: Sequence[str], what: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Heads and rows of a table of all ``names``, column by column; ``what`` they are."""
    rows = -(-len(names) // COLUMNS)
    starts = range(0, len(names), rows)
    heads = [f"{what} {at + 1}–{min(at + rows, len(names))}" for at in starts]
    table = [tuple("".join(names[at + row : at + row + 1]) for at in starts) for row in range(rows)]
    return tuple(heads), tuple(table)
