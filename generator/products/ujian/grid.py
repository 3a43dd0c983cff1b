"""The kisi-kisi: what it says of each item, and its sums."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator import choosing, words
from generator.documents.ujian import BarisKisi, JumlahKisi
from generator.products import lesson as lessons
from generator.products.ujian import places, sections
from generator.products.ujian.packages import Paket
from generator.products.ujian.plan import Rencana
from generator.soal.base import Soal

_GIVEN = {
    "silang": "pokok soal dengan pilihan jawaban",
    "centang": "beberapa pernyataan",
    "kategori": "beberapa pernyataan",
    "kotak": "sebuah pernyataan",
    "huruf": "dua lajur",
    "isian": "kalimat rumpang",
    "soal": "bahan untuk diolah",
    "garis": "sebuah pertanyaan",
}
"""What an item puts before the pupil, by how it is answered."""


def rows(rencana: Rencana, paket: Sequence[Paket]) -> tuple[BarisKisi, ...]:
    """A row an item, in the order of the first package."""
    return tuple(_rows(rencana, paket))


def _rows(rencana: Rencana, paket: Sequence[Paket]) -> Iterator[BarisKisi]:
    lesson, topik = rencana.lesson, rencana.lesson.topik
    items = {item.id: item for item in rencana.soal}
    aims = {aim.id: aim for aim in topik.pokok.tp}
    codes = places.aims(lesson)
    lines = lessons.curriculum(topik, lesson.sekolah)
    element = (lines[0].elemen or lines[0].mapel) if lines else ""
    for shown in paket[0].soal:
        item = items[shown.id]
        form = item.bentuk or aims[item.tp].bentuk
        yield BarisKisi(
            nomor=shown.nomor,
            cp=element,
            tp=lesson.voice.say(aims[item.tp].teks),
            kode_tp=codes[item.tp],
            lingkup=lesson.voice.say(topik.pokok.judul),
            materi=lesson.voice.say(topik.bentuk[form].nama if form else topik.pokok.judul),
            indikator=indicator(rencana, item),
            level=f"{places.level(item.tingkat)} ({item.tingkat})",
            kesukaran=choosing.difficulty(item),
            bentuk=sections.macam(item.jenis).judul,
            letak=tuple(str(one.nomor[item.id]) for one in paket),
            skor=shown.skor,
        )


def indicator(rencana: Rencana, item: Soal) -> str:
    """Stimulus, competence and matter: the author's words, or those of kind and aim."""
    voice = rencana.lesson.voice
    if item.indikator:
        return voice.say(item.indikator)
    aim = next(aim for aim in rencana.lesson.topik.pokok.tp if aim.id == item.tp)
    given = _GIVEN[sections.macam(item.jenis).bentuk]
    read = item.stimulus or item.bacaan
    if read:
        given = "sebuah tabel" if read.kepala else "sebuah bacaan"
    pupils = rencana.lesson.request.sebutan.murid
    return f"Disajikan {given}, {pupils} dapat {voice.say(aim.untuk_murid)}."


def sums(rows: Sequence[BarisKisi], key: Callable[[BarisKisi], str]) -> tuple[JumlahKisi, ...]:
    """Items, per cent and score of each group, per cent adding up to 100."""
    names = sorted(dict.fromkeys(map(key, rows)), key=_rank(rows, key))
    counts = [sum(key(row) == name for row in rows) for name in names]
    shares = percents(counts)
    return tuple(
        JumlahKisi(name, count, share, sum(row.skor for row in rows if key(row) == name))
        for name, count, share in zip(names, counts, shares, strict=True)
    )


def _rank(
    rows: Sequence[BarisKisi], key: Callable[[BarisKisi], str]
) -> Callable[[str], tuple[int, str]]:
    """Levels and difficulties by their scale, kinds by where they begin."""
    scale = ["L1", "L2", "L3", "mudah", "sedang", "sukar"]
    first = {name: i for i, name in reversed(list(enumerate(map(key, rows))))}
    return lambda name: (scale.index(name) if name in scale else first[name], name)


def percents(counts: Sequence[int]) -> list[int]:
    """Whole per cent that add up to 100 (largest remainders)."""
    whole = sum(counts)
    shares = [count * 100 // whole for count in counts]
    order = sorted(range(len(counts)), key=lambda i: (-(counts[i] * 100 % whole), i))
    for index in order[: 100 - sum(shares)]:
        shares[index] += 1
    return shares


def curriculum(lesson: lessons.Lesson) -> str:
    """The curriculum's text for this class, with its reference, or as the school pasted it, without
    the last full stop; empty where there is none."""
    if own := lesson.sekolah.cp:
        return " ".join(own).removesuffix(".")
    told = [
        f"{lesson.voice.say(line.cp)} ({line.acuan})"
        for line in lessons.curriculum(lesson.topik, lesson.sekolah)
    ]
    return words.listed(told)
