"""Scenes that are drawn, from timelines to concept maps."""

from __future__ import annotations

from generator import documents, figures, words
from generator.content.lessons import Adegan
from generator.content.models import Contoh
from generator.content.statements import Peristiwa
from generator.products import diagram, keanggotaan, konsep, scenes
from generator.products import lesson as lessons
from generator.products.kuis import Step


def _timeline(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    examples = [lesson.topik.contoh[key] for key in adegan.contoh]
    events = [
        (contoh, event) for contoh in examples for event in contoh.peristiwa if event.tercetak
    ]
    events.sort(key=lambda pair: pair[1].tanggal)
    several = len(examples) > 1
    rows = tuple(_event(lesson, contoh, event, several=several) for contoh, event in events)
    heads = ("Tanggal", "Contoh", "Peristiwa") if several else ("Tanggal", "Peristiwa")
    told = [event for _, event in events]
    figur = _figure(blank, diagram.linimasa(lesson.voice, blank.inti, events, several=several))
    return scenes.shown(lesson, adegan, blank, told, kepala=heads, baris=rows, figur=figur)


def _figure(blank: documents.AdeganTampil, isi: figures.Subject) -> documents.FigurTampil:
    """The scene's figure, called after the scene: an example may be shown twice in a deck."""
    return documents.FigurTampil(isi.jenis, blank.id, isi)


def _event(
    lesson: lessons.Lesson, contoh: Contoh, event: Peristiwa, *, several: bool
) -> tuple[str, ...]:
    name = (lesson.voice.say(contoh.sebutan),) if several else ()
    return (str(event.tanggal), *name, lesson.voice.say(event.teks))


def _map(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    key = adegan.contoh[0]
    members = keanggotaan.members(lesson.topik.contoh[key], adegan.per)
    isi = keanggotaan.peta(lesson, adegan, members)
    heads, rows = keanggotaan.listed([one.nama for one in isi.anggota], isi.legenda[0])
    figur = _figure(blank, isi)
    return scenes.shown(lesson, adegan, blank, members, figur=figur, kepala=heads, baris=rows)


def _relation(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    contoh = lesson.topik.contoh[adegan.contoh[0]]
    parties = [one for one in contoh.pihak if one.tercetak]
    given = [thing for one in parties for thing in one.memberi]
    members = () if parties else keanggotaan.members(contoh, adegan.per)
    isi = diagram.relasi(lesson, adegan, keanggotaan.named(lesson, members))
    told = [*parties, *given, *members, *adegan.butir]
    heads, rows = _parties(isi)
    return scenes.shown(
        lesson, adegan, blank, told, kepala=heads, baris=rows, figur=_figure(blank, isi)
    )


def _parties(isi: figures.Relasi) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Heads and rows of the table for parties without room: what each gives, or names alone."""
    if any(one.memberi for one in isi.pihak):
        return ("Pihak", "Memberi"), tuple((one.nama, "; ".join(one.memberi)) for one in isi.pihak)
    names = [one.nama for one in isi.pihak]
    heads, rows = keanggotaan.listed([*names, *filter(None, [isi.lain])], isi.pusat)
    told = (isi.keterangan, *[""] * (len(heads) - 1))
    return heads, (*rows, told) if isi.keterangan else rows


def _chart(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    members = [one for one in lesson.topik.contoh[adegan.contoh[0]].anggota if one.tercetak]
    isi = diagram.grafik(lesson, adegan, keanggotaan.counted(members, adegan.per))
    rows = tuple((one.label, str(one.nilai)) for one in isi.batang)
    told = [*members, *adegan.butir]
    heads = ("Tahun", isi.seri)
    return scenes.shown(
        lesson, adegan, blank, told, kepala=heads, baris=rows, figur=_figure(blank, isi)
    )


def _venn(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    told = [one for one in lesson.topik.pokok.irisan if one.tercetak]
    isi = diagram.venn(lesson, told)
    rows = tuple(
        (words.listed([isi.nama[n] for n in sorted(one.milik)]), one.teks) for one in isi.irisan
    )
    heads = (words.capital(lesson.topik.pokok.sebutan_bentuk), "Yang benar baginya")
    return scenes.shown(
        lesson, adegan, blank, told, kepala=heads, baris=rows, figur=_figure(blank, isi)
    )


def _cards(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    facts = [diagram.facts(lesson, adegan, key) for key in adegan.contoh]
    isi = diagram.kartu_angka(lesson, adegan, facts)
    told = [fakta for both in facts for fakta in both if fakta]
    rows = tuple((card.nama, card.angka, " ".join(card.keterangan)) for card in isi.kartu)
    heads = ("Contoh", "Banyaknya", "Yang dihitung")
    return scenes.shown(
        lesson, adegan, blank, told, kepala=heads, baris=rows, figur=_figure(blank, isi)
    )


def _concepts(
    lesson: lessons.Lesson, adegan: Adegan, blank: documents.AdeganTampil, _: lessons.Lembar
) -> Step:
    branches = konsep.branches(lesson, konsep.FEWEST)
    leaves = [leaf for branch in branches for _, group in branch.kelompok for leaf in group]
    isi = diagram.peta_konsep(lesson, branches)
    rows = tuple(
        (branch.nama, "; ".join(text for _, group in branch.kelompok for text in group))
        for branch in isi.cabang
    )
    told = [leaf.asal for leaf in leaves]
    heads = ("Cabang", "Isinya")
    return scenes.shown(
        lesson, adegan, blank, told, kepala=heads, baris=rows, figur=_figure(blank, isi)
    )


SHOWN: dict[str, scenes.Shown] = {
    "linimasa": _timeline,
    "peta": _map,
    "relasi": _relation,
    "grafik": _chart,
    "venn": _venn,
    "kartu-angka": _cards,
    "peta-konsep": _concepts,
}
"""How a scene of each of these kinds comes about."""
