"""Writes ``docs/templat.md``: every name that a template gets, from ``generator/documents/``.

Usage: ``python scripts/templat.py``. The introduction there is written by hand; the rest stands
between marks and is replaced. A field is explained by its docstring, else by ``NAMES``: a name
means nearly the same wherever it stands.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import skema

from generator.documents.catalogue import TEMPLATES
from generator.soal import KINDS

GUIDE = Path(__file__).parents[1] / "docs" / "templat.md"

NAMES = {
    "AdeganTampil.bagian": "Small line above the title: the part of the lesson.",
    "AdeganTampil.kegiatan": "The activity that it points to, or none.",
    "AdeganTampil.soal": "Its item, or none.",
    "Handout.bagian": "The running text, part by part.",
    "IstilahTampil.istilah": "The term.",
    "Lkpd.guru": "Whether it is the key, for the teacher.",
    "PenilaianBaris.bagian": "Part of the sheet: an activity, or the conclusion.",
    "TindakLanjutBaris.tindak_lanjut": "What to do below and above the limit.",
    "Lkpd.sumber": "All sources of the sheet, by the alphabet.",
    "KartuBelajar.guru": "Whether it is for the teacher: never, for cards carry their answers.",
    "Bingo.guru": "Whether it is the caller's list.",
    "Tiket.guru": "Whether it is the key.",
    "AsesmenAwal.guru": "Whether it is the key.",
    "AsesmenTampil.tindak_lanjut": "What follows from it.",
    "BagianTindakLanjut.soal": "Its items.",
    "BagianTindakLanjut.tantangan": "Questions beyond the lesson.",
    "BagianTindakLanjut.tugas": "Its tasks.",
    "ButirTampil.label": "The heading.",
    "LangkahTampil.menit": "Minutes of the step.",
    "ModulAjar.alat": "Tools and material.",
    "ModulAjar.asesmen": "Before, during and after the lesson.",
    "ModulAjar.cp": "Curriculum lines.",
    "ModulAjar.pita": "Bands of marks, from the lowest.",
    "ModulAjar.refleksi_guru": "Questions that the teacher asks afterwards.",
    "ModulAjar.refleksi_murid": "Sentences that pupils go on with.",
    "ModulAjar.tahap": "The course of the lesson.",
    "ModulAjar.tujuan": "Its aims.",
    "PitaTampil.sebutan": "What the band is called.",
    "PitaTampil.tindak_lanjut": "What follows from it.",
    "TahapTampil.langkah": "Its steps.",
    "TindakLanjut.bagian": "Its parts: one an aim, or one for all.",
    "TindakLanjut.guru": "Whether it is the key.",
    "TindakLanjut.petunjuk": "How to go about it, step by step.",
    "TindakLanjut.sumber": "All sources of its items, by the alphabet.",
    "TugasTampil.judul": "What is done, in a few words.",
    "penanda": "Who signs, from left to right.",
    "pemantik": "The question before the lesson.",
    "Pengamatan.guru": "Whether it is for the teacher: always.",
    "PenilaianDiri.guru": "Whether it is for the teacher: never.",
    "PetaKonsep.guru": "Whether it is the key.",
    "PetaKonsep.garis": "The lines between the nodes, as SVG paths.",
    "KartuBingo.kode": "Check code of the card.",
    "Pengamatan.baris": "Rows to write names in.",
    "SimpulTampil.tingkat": "`pokok`, `cabang`, `kelompok` or `daun`.",
    "adegan": "The steps of the deck, in order; each becomes a slide.",
    "alat": "Tools and material.",
    "angka": "The big number of a slide of that kind, else empty.",
    "arti": "What the term means.",
    "asing": "Foreign words, for the filter `teks`.",
    "bacaan": "Reading matter, or none.",
    "baris": "Rows.",
    "butir": "Points, in order.",
    "catatan": "The teacher's note.",
    "catatan_guru": "Advice to the teacher; empty on pupils' papers.",
    "contoh": "Examples.",
    "diharapkan": "The answer hoped for.",
    "fase": "Phase of the curriculum, `A` to `F`.",
    "guru": "The teacher's name; empty where the identity says nothing.",
    "halaman": "What every paper knows of itself.",
    "hasil": "What can be seen at the end.",
    "huruf": "Letter of the card.",
    "id": "Stable id.",
    "inti": "The whole in one sentence.",
    "istilah": "Glossary.",
    "jp": "Lessons (jam pelajaran) that it takes.",
    "judul": "Heading.",
    "kalimat": "Sentences of the card.",
    "kartu": "Case cards.",
    "kegiatan": "The activities, in order.",
    "kelas": "The class as the teacher wrote it.",
    "kepala": "Heads of the columns.",
    "kesimpulan": "Items that conclude the sheet.",
    "kop": "Lines of the letterhead, top to bottom.",
    "kunci": "The key in words.",
    "label": "What stands before the colon.",
    "lakukan": "What the teacher does.",
    "langkah": "Steps, one act each.",
    "mapel": "School subject.",
    "menit": "Minutes.",
    "nama": "What it is called on the map.",
    "nomor": "Running number.",
    "paragraf": "Paragraphs.",
    "pembahasan": "Why the key is the key.",
    "pokok": "The question.",
    "jawaban": "The answer hoped for.",
    "penilaian": "The scoring table.",
    "pengantar": "The order above it.",
    "perbandingan": "The forms side by side, or none.",
    "rangkuman": "Points of the summary.",
    "refleksi": "Sentences that pupils go on with.",
    "sapaan": "How pupils are addressed: `kamu`, `kalian` or `Anda`.",
    "sering_muncul": "The usual wrong answer and what to say to it.",
    "skor": "The most that can be earned.",
    "skor_maksimal": "The most that the sheet earns.",
    "soal": "Items, in order.",
    "stimulus": "What is read before, or none.",
    "subjudul": "Kind of document: `Bahan Bacaan`; empty on a deck.",
    "sumber": "Sources as printed, with the as-of date; empty where there is none.",
    "tahap": "`memahami`, `mengaplikasi` or `merefleksi`.",
    "tanyakan": "What the teacher asks.",
    "teks": "The text.",
    "tindak_lanjut": "Rows of the key's last table; empty on pupils' papers.",
    "tingkat": "Cognitive level, `C1` to `C6`.",
    "topik": "Title of the topic.",
    "tp": "Id of the aim it serves.",
    "tujuan": "Aims, speaking to the pupil.",
    "x": "Left edge.",
    "y": "Upper edge.",
    "lebar": "Width.",
    "tinggi": "Height.",
    "ucapkan": "What the teacher says.",
    "BagianUjian.petunjuk": "What pupils are told to do.",
    "BagianUjian.judul": "Name of the section.",
    "KisiUjian.bentuk": "Sums by kind.",
    "KisiUjian.kesukaran": "Sums by guessed difficulty.",
    "KisiUjian.level": "Sums by level.",
    "TelaahUjian.lembar": "Its tables.",
    "PedomanUjian.bagian": "The sections, in the order of the first package.",
    "BarisKisi.kesukaran": "`mudah`, `sedang` or `sukar`, guessed.",
    "BarisKisi.indikator": "Stimulus, competence and matter.",
    "KartuButir.kisi": "What the blueprint says of it.",
    "KartuSoal.kartu": "The cards.",
    "UjianTampil.baris": "School year, semester and what else the head of a form says.",
    "bagian": "The sections, in order.",
    "jumlah": "How many items.",
    "persen": "Per cent of the items.",
    "ujian": "What every paper of the exam knows of it.",
}
"""What a field is where its class says nothing of it; the class named where it matters."""


def text() -> str:
    """The whole guide, as it should read."""
    return skema.refreshed(GUIDE.read_text("utf-8"), lambda _: "\n".join(_sections()))


def _sections() -> Iterator[str]:
    told: dict[type, None] = {}
    for template, model in TEMPLATES.items():
        yield from _section(f"`{template}`: {model.__name__}", model)
        told |= dict.fromkeys(_inside(model))
    for model in told:
        yield from _section(model.__name__, model)
    yield "## Soal: `isi` tiap jenis\n"
    parts: dict[type, None] = {}
    for model, kinds in _kinds().items():
        named = ", ".join(f"`{kind}`" for kind in kinds)
        yield from _section(f"{named}: {model.__name__}", model, "###")
        parts |= dict.fromkeys(_inside(model))
    for model in parts:
        yield from _section(model.__name__, model, "###")


def _kinds() -> dict[type, list[str]]:
    """What each kind of item adds, and the kinds that add it."""
    found: dict[type, list[str]] = {}
    for kind, item in KINDS.items():
        found.setdefault(get_type_hints(item.arrange)["return"], []).append(kind)
    return found


def _section(heading: str, model: type, level: str = "##") -> Iterator[str]:
    hints, told = get_type_hints(model), skema.docstrings(model)
    yield f"{level} {heading}\n"
    yield f"{' '.join((model.__doc__ or '').split()).replace('``', '`')}\n"
    yield "| name | type | meaning |\n| --- | --- | --- |"
    for field in fields(model):
        own = told.get(field.name) or NAMES.get(f"{model.__name__}.{field.name}")
        yield f"| `{field.name}` | {_type(hints[field.name])} | {own or NAMES[field.name]} |"
    yield ""


def _inside(model: type) -> Iterator[type]:
    """The classes that ``model``'s fields hold, and those inside them, in order."""
    for hint in get_type_hints(model).values():
        for found in _classes(hint):
            yield found
            yield from _inside(found)


def _classes(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for part in get_args(hint):
        yield from _classes(part)


def _type(hint: Any) -> str:
    """The type as a template sees it: classes are maps, tuples are lists."""
    parts = get_args(hint)
    if get_origin(hint) in (Union, types.UnionType):
        return " or ".join(_type(part) for part in parts)
    if get_origin(hint) is Literal:
        return " or ".join(f"`{part}`" for part in parts)
    if get_origin(hint) is tuple:
        if parts[-1] is Ellipsis:
            return f"list of {_type(parts[0])}"
        return f"[{', '.join(_type(part) for part in parts)}]"
    if is_dataclass(hint):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"  # type: ignore[union-attr]
    names = {str: "text", int: "number", bool: "true or false", types.NoneType: "none"}
    return names.get(hint, "map")


if __name__ == "__main__":
    GUIDE.write_text(text(), encoding="utf-8")
