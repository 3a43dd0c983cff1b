"""What a school should know of its own folder: how it is read, and what was changed or is idle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import colours, errors, names, places, powerpoint, sekolah, typefaces, writers
from generator.errors import Problem
from generator.sekolah import Sekolah, fon
from generator.templates import idle


@dataclass(frozen=True)
class SchoolReport:
    """How a school's folder was read."""

    lines: tuple[str, ...]
    """What it has, a line each (Indonesian)."""
    findings: tuple[tuple[str, tuple[Problem, ...]], ...]
    """Headings with what was found under each."""


def school(folder: Path) -> SchoolReport:
    """The report on the school in ``folder``; raises ``SchoolError`` for what cannot be used."""
    found = sekolah.read(None, None, folder)
    brand = found.merek
    faces = fon.faces(brand.fon_berkas, folder)
    master = writers.master(brand.master) if brand.master else None
    place = str(folder / names.MEREK)
    changed = (*brand.peringatan, *brand.peringatan_slide, *brand.peringatan_ujian)
    findings = (
        ("Merek: diubah atau tidak dipakai", _at(place, changed)),
        ("Warna yang menyatu dalam hitam-putih", _at(place, tuple(colours.merging(brand.palette)))),
        ("Master slide", _at(place, master.notices if master else ())),
        ("Templat tanpa guna", tuple(idle.found(places.template_folders(folder)))),
        ("Isi tanpa guna", tuple(_idle_content(folder))),
    )
    slide = typefaces.for_deck(brand.fon_slide or "", typefaces.families(faces))
    return SchoolReport((*_lines(found, folder), *_described(slide, master)), findings)


def _at(place: str, messages: tuple[str, ...]) -> tuple[Problem, ...]:
    return tuple(Problem(place, message) for message in messages)


def _lines(school: Sekolah, folder: Path) -> Iterator[str]:
    """Name, paper, colours, fonts, emblem, templates, content."""
    brand = school.merek
    yield f"Nama: {brand.nama or 'belum ditulis'}"
    yield f"Kertas: {brand.pengaturan.kertas or 'A4'}"
    palette = brand.palette
    yield (
        f"Warna: teks dan judul #{palette.dk2}, utama #{palette.accent1} "
        f"({colours.ratio(palette.accent1, colours.WHITE)} di atas putih), bidang "
        f"#{palette.accent2}"
    )
    text = brand.fon_teks.family if brand.fon_teks else fon.OURS[0]
    headings = brand.fon_judul.family if brand.fon_judul else fon.OURS[1]
    yield f"Fon kertas: {text}; judul: {headings}"
    emblem = brand.logo.utama
    yield f"Logo: {emblem.terang.path.name if emblem else 'belum ada'}"
    for label, part in (("Templat sendiri", "templates"), ("Isi sendiri", "content")):
        files = places.names(places.within(folder, part))
        shown = ", ".join(files[:_SHOWN]) + (" …" if len(files) > _SHOWN else "")
        yield f"{label}: {shown or 'tidak ada'}"


_SHOWN = 6
"""Files that are named."""


def _described(slide: str, master: powerpoint.Master | None) -> Iterator[str]:
    """The master and its map; ours in the family ``slide``."""
    if master is None:
        yield f"Master slide: bawaan, dengan warna sekolah dan fon {slide}"
        return
    yield f"Master slide: {Path(master.place).name}"
    yield from (f"  {line}" for line in master.described)


def _idle_content(folder: Path) -> Iterator[Problem]:
    """Folders of content that are no topic and lie over none."""
    shipped = sorted(path.parent.name for path in places.shipped("content").glob("*/topik.yml"))
    for own in sorted(path for path in (folder / "content").glob("*") if path.is_dir()):
        if own.name in shipped or (own / "topik.yml").is_file():
            continue
        remedy = errors.meant(own.name, shipped, likeness=0.5)
        yield Problem(
            str(own), f"folder ini bukan topik dan tidak menimpa topik mana pun. {remedy}"
        )
