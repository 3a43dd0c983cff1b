"""What the diagrams of a deck show, taken from the content."""

from __future__ import annotations

from collections.abc import Sequence

from generator import figures, words
from generator.content.lessons import Adegan
from generator.content.models import Contoh, Irisan
from generator.content.statements import Fakta, Peristiwa
from generator.errors import ContentError
from generator.products import keanggotaan, konsep
from generator.products import lesson as lessons
from generator.products.voice import Voice

NAME = 3
"""Words of a name, at most."""


def linimasa(
    voice: Voice, judul: str, events: Sequence[tuple[Contoh, Peristiwa]], *, several: bool
) -> figures.Linimasa:
    """The timeline of ``events``, each with the example that it is of; named if ``several``."""
    return figures.Linimasa(
        f"Linimasa: {judul}",
        tuple(
            figures.Kejadian(
                event.tanggal,
                voice.say(event.teks),
                voice.say(contoh.sebutan) if several else "",
                event.tahap or "",
            )
            for contoh, event in events
        ),
    )


def relasi(
    lesson: lessons.Lesson, adegan: Adegan, members: Sequence[figures.Daerah]
) -> figures.Relasi:
    """The parties of the scene's example as its form has them stand: those that the example names,
    else ``members``.

    Raises ContentError where there are none, or the form does not say how they stand.
    """
    topik, voice = lesson.topik, lesson.voice
    contoh = topik.contoh[adegan.contoh[0]]
    susunan = topik.bentuk[contoh.bentuk].susunan
    if susunan is None:
        raise ContentError.at(
            str(topik.berkas.file(f"bentuk/{contoh.bentuk}.yml")),
            f'slide relasi: bentuk "{contoh.bentuk}" belum memiliki susunan. '
            "Isi dengan dua-pihak, satu-batas, atau satu-meja.",
        )
    parties = [
        figures.Pihak(voice.say(one.nama), voice.printed(one.memberi))
        for one in contoh.pihak
        if one.tercetak
    ] or [figures.Pihak(one.nama) for one in members]
    if not parties:
        raise ContentError.at(
            str(topik.berkas.file(f"contoh/{adegan.contoh[0]}.yml")),
            f'slide relasi: "{adegan.contoh[0]}" belum memiliki pihak. Isi pihak atau anggota.',
        )
    home = topik.negara.get(keanggotaan.HOME)
    return figures.Relasi(
        judul=f"Relasi: {voice.say(contoh.sebutan)}",
        susunan=susunan,
        pihak=tuple(parties),
        sorot=voice.say(home.disebut(lesson.sekolah.gaya_nama)) if home else "",
        pusat=voice.say(contoh.sebutan),
        keterangan="".join(voice.printed(adegan.butir[:1])),
        lain="".join(voice.all(adegan.kepala[:1])),
    )


def grafik(
    lesson: lessons.Lesson, adegan: Adegan, counted: Sequence[tuple[int, int]]
) -> figures.Grafik:
    """The columns of ``counted``, pairs of a year and a number.

    Raises ContentError where there are none.
    """
    topik, voice, key = lesson.topik, lesson.voice, adegan.contoh[0]
    if not counted:
        raise ContentError.at(
            str(topik.berkas.file(f"contoh/{key}.yml")),
            f'slide grafik: "{key}" belum memiliki anggota. Isi anggota.',
        )
    return figures.Grafik(
        judul=f"Grafik: {voice.say(topik.contoh[key].sebutan)}",
        seri="".join(voice.all(adegan.kepala[:1])) or "Banyak anggota",
        batang=tuple(figures.Batang(str(year), number) for year, number in counted),
        catatan=" ".join(voice.printed(adegan.butir)),
    )


def venn(lesson: lessons.Lesson, told: Sequence[Irisan]) -> figures.Venn:
    """The forms as circles, and what ``told`` says of one, two or all of them.

    Raises ContentError where it says nothing.
    """
    topik, voice = lesson.topik, lesson.voice
    if not told:
        raise ContentError.at(
            str(topik.berkas.file("topik.yml")),
            "slide venn: irisan belum diisi. Tulis yang benar bagi satu, dua, dan semua bentuk.",
        )
    names = {key: words.capital(voice.say(form.sebutan)) for key, form in topik.bentuk.items()}
    order = list(names)
    return figures.Venn(
        judul=f"Diagram Venn: {words.listed(list(names.values()))}",
        nama=tuple(names.values()),
        irisan=tuple(
            figures.Irisan(frozenset(order.index(key) for key in one.bentuk), voice.say(one.teks))
            for one in told
        ),
    )


def facts(lesson: lessons.Lesson, adegan: Adegan, key: str) -> tuple[Fakta, Fakta | None]:
    """Of an example the fact with the number and the one with the place, of the scene's kinds.

    Raises ContentError where it has no number that may be printed.
    """
    found = {one.ragam: one for one in lesson.topik.contoh[key].fakta if one.tercetak}
    number = found.get(adegan.ragam[0]) if adegan.ragam else None
    if number is None:
        raise ContentError.at(
            str(lesson.topik.berkas.file(f"contoh/{key}.yml")),
            f'slide kartu-angka: "{key}" belum memiliki fakta dengan ragam pertama slide itu. '
            "Isi faktanya, atau ubah isian ragam.",
        )
    return number, found.get(adegan.ragam[1]) if len(adegan.ragam) > 1 else None


def kartu_angka(
    lesson: lessons.Lesson, adegan: Adegan, found: Sequence[tuple[Fakta, Fakta | None]]
) -> figures.KartuAngka:
    """A card for each example of the scene: its number, what is counted and when, its place."""
    voice, topik = lesson.voice, lesson.topik
    labels = {ragam.id: ragam.label for ragam in topik.pokok.ragam}
    cards = []
    for key, (number, place) in zip(adegan.contoh, found, strict=True):
        counted = voice.say(number.label or labels[number.ragam])
        cards.append(
            figures.Kartu(
                nama=voice.say(topik.contoh[key].sebutan),
                angka=voice.say(number.nilai),
                keterangan=(counted, *([f"per {number.per}"] if number.per else [])),
                kota=place.nilai if place else "",
                tempat=tuple(filter(None, [place.nilai, place.keterangan])) if place else (),
            )
        )
    return figures.KartuAngka(f"Kartu angka: {voice.say(adegan.inti)}", tuple(cards))


def peta_konsep(lesson: lessons.Lesson, branches: Sequence[konsep.Cabang]) -> figures.PetaKonsep:
    """The concept map of the lesson; short names that follow each other share a line."""
    root = lessons.page(lesson, "").bentuk
    return figures.PetaKonsep(
        judul=f"Peta konsep: {root}",
        pokok=root,
        cabang=tuple(
            figures.Cabang(
                branch.teks,
                tuple(
                    (name, _together([leaf.teks for leaf in group]))
                    for name, group in branch.kelompok
                    if group
                ),
            )
            for branch in branches
        ),
    )


def _together(leaves: Sequence[str]) -> tuple[str, ...]:
    """Leaves as they are, or as one where all are names of a few words."""
    if all(len(leaf.split()) <= NAME for leaf in leaves):
        return (", ".join(leaves),)
    return tuple(leaves)
