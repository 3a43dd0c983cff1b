"""The worksheet and its key: one data set, printed for pupils and for the teacher."""

from __future__ import annotations

import math
from collections.abc import Iterator

from generator import documents, words
from generator.bahan import Bahan
from generator.products import lesson as lessons
from generator.products.request import Request
from generator.sekolah import Sekolah


def lkpd(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The sheet, then its key."""
    lesson = lessons.prepare(bahan, sekolah, request)
    sheet = lessons.sheet(lesson)
    yield _document(lesson, sheet, guru=False)
    yield _document(lesson, sheet, guru=True)


def kunci(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The key alone, to exactly the sheet that the same request makes."""
    lesson = lessons.prepare(bahan, sekolah, request)
    yield _document(lesson, lessons.sheet(lesson), guru=True)


def _document(lesson: lessons.Lesson, sheet: lessons.Lembar, *, guru: bool) -> documents.Document:
    name = "kunci" if guru else "lkpd"
    return documents.Document(
        f"{name}-{lesson.stem}", ".pdf", "lkpd.html", _data(lesson, sheet, guru=guru)
    )


def _data(lesson: lessons.Lesson, sheet: lessons.Lembar, *, guru: bool) -> documents.Lkpd:
    voice, pelajaran = lesson.voice, lesson.pelajaran
    aims = {tujuan.id: tujuan for tujuan in lesson.topik.pokok.tp}
    rows = [
        documents.PenilaianBaris(f"Kegiatan {kegiatan.nomor}", kegiatan.skor)
        for kegiatan in sheet.kegiatan
        if kegiatan.skor
    ]
    practice = sum(item.skor for k in sheet.kegiatan if k.soal for item in k.latihan)
    if practice:
        rows.append(documents.PenilaianBaris("Latihan", practice))
    closing = sum(item.skor for item in sheet.kesimpulan)
    if closing:
        rows.append(documents.PenilaianBaris("Kesimpulan", closing))
    pupils = lesson.request.untuk == "murid"
    return documents.Lkpd(
        halaman=lessons.page(lesson, "Lembar Kerja Peserta Didik (LKPD)"),
        guru=guru,
        untuk=lesson.request.untuk,
        nama=("Nama",) if pupils else tuple(f"Anggota {number}" for number in range(1, 7)),
        tujuan=tuple(voice.say(aims[key].untuk_murid) for key in pelajaran.tp),
        alat=voice.all(pelajaran.alat),
        kegiatan=sheet.kegiatan,
        kesimpulan=sheet.kesimpulan,
        refleksi=voice.all(pelajaran.refleksi),
        penilaian=tuple(rows),
        skor_maksimal=sum(row.skor for row in rows),
        panjang_isian=sheet.panjang_isian,
        cp=tuple(curriculum(lesson)) if guru else (),
        tindak_lanjut=tuple(follow_up(lesson, sheet)) if guru else (),
        catatan_guru=voice.all(pelajaran.catatan_guru) if guru else (),
        sumber=voice.bibliography(sheet.isi),
        bank=lesson.bank(sheet.kesimpulan),
    )


def curriculum(lesson: lessons.Lesson) -> Iterator[str]:
    """The curriculum's text as the school pasted it, by paragraphs; else its lines for the class,
    each with its subject and reference."""
    if own := lesson.sekolah.cp:
        yield from own
        return
    for line in lessons.curriculum(lesson.topik, lesson.sekolah):
        part = f", elemen {line.elemen}" if line.elemen else ""
        yield (f"{line.mapel}, Fase {line.fase}{part}: {lesson.voice.say(line.cp)} ({line.acuan})")


def follow_up(
    lesson: lessons.Lesson, sheet: lessons.Lembar
) -> Iterator[documents.TindakLanjutBaris]:
    """One row an aim: its items, their score, the least that reaches the KKTP, what then."""
    percent = lesson.sekolah.kktp
    for aim in lesson.topik.pokok.tp:
        items = [item for item in sheet.soal if item.tp == aim.id]
        if not items:
            continue
        score = sum(item.skor for item in items)
        numbers = [str(item.nomor) for item in items]
        yield documents.TindakLanjutBaris(
            tp=lesson.voice.say(aim.teks),
            nomor=words.listed(numbers),
            skor=score,
            batas=math.ceil(score * percent / 100),
            tindak_lanjut=(
                f"Di bawah batas: ulangi soal nomor {words.listed(numbers)} dengan bahan bacaan, "
                "lalu jelaskan kepada teman. Mencapai batas: beri pengayaan."
            ),
        )
