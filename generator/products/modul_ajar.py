"""The lesson plan, in one of three frames, with all that it encloses in one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator import documents, names, words
from generator.bahan import Bahan
from generator.content.plans import DIMENSI, Tugas
from generator.documents.handout import IstilahTampil
from generator.documents.modul import (
    AsesmenTampil,
    ButirTampil,
    DimensiTampil,
    ModulAjar,
    PitaTampil,
    TujuanTampil,
)
from generator.products import lesson as lessons
from generator.products import tahap
from generator.products.lampiran import Lampiran, enclosed
from generator.products.lkpd import curriculum, follow_up
from generator.products.request import Request
from generator.sekolah import Sekolah

ENOUGH = 3
"""Right answers of the five before the lesson that are enough to begin with."""
REFLEKSI_GURU = (
    "Bagian mana yang memerlukan waktu lebih banyak daripada rencana?",
    "{Murid} mana yang perlu pendampingan pada pertemuan berikutnya?",
    "Apa yang akan diubah bila pelajaran ini diajarkan lagi?",
)


def modul_ajar(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The plan with its enclosures, one document, in usual type: large print comes alone."""
    usual = replace(request, huruf_besar=None)
    yield plan(bahan, sekolah, usual, enclosed(bahan, sekolah, usual, names.LAMPIRAN))


def plan(
    bahan: Bahan, sekolah: Sekolah, request: Request, lampiran: Sequence[Lampiran]
) -> documents.Document:
    """The plan that names ``lampiran``, with them bound after it."""
    lesson = lessons.prepare(bahan, sekolah, request)
    return documents.Document(
        f"modul-ajar-{lesson.stem}",
        ".pdf",
        f"modul-ajar/{request.kerangka}.html",
        _data(lesson, lampiran),
        tuple(one.document for one in lampiran),
    )


def _data(lesson: lessons.Lesson, lampiran: Sequence[Lampiran]) -> ModulAjar:
    voice, pelajaran, sekolah = lesson.voice, lesson.pelajaran, lesson.sekolah
    design, sheet = pelajaran.rancangan, lessons.sheet(lesson)
    aims = {tujuan.id: tujuan for tujuan in lesson.topik.pokok.tp}
    stages = tahap.stages(lesson, _named(lampiran, "lkpd"))
    minutes = sum(stage.menit for stage in stages)
    page = lessons.page(lesson, "Modul Ajar")
    return ModulAjar(
        halaman=page,
        guru=True,
        kerangka=lesson.request.kerangka,
        cp=tuple(curriculum(lesson)),
        tujuan=tuple(
            TujuanTampil(f"TP {number}", voice.say(aims[key].teks))
            for number, key in enumerate(pelajaran.tp, 1)
        ),
        inti=voice.say(pelajaran.inti),
        pemantik=voice.say(pelajaran.pemantik),
        alat=voice.all(pelajaran.alat),
        pemahaman=voice.say(design.pemahaman),
        kesiapan=(
            ButirTampil("Pengetahuan awal", voice.all(design.pengetahuan_awal)),
            ButirTampil("Minat", voice.all(design.minat)),
            ButirTampil("Kebutuhan belajar", voice.all(design.kebutuhan)),
        ),
        materi=voice.all(design.materi),
        dimensi=_dimensions(lesson),
        panca_cinta=sekolah.panca_cinta,
        materi_insersi=sekolah.identitas.materi_insersi or "",
        desain=(
            ButirTampil("Lintas disiplin", voice.all(design.lintas_disiplin)),
            ButirTampil("Praktik pedagogis", voice.all(design.praktik)),
            ButirTampil("Kemitraan", voice.all(design.kemitraan)),
            ButirTampil("Lingkungan belajar", voice.all(design.lingkungan)),
            ButirTampil("Pemanfaatan digital", voice.all(design.digital)),
        ),
        prinsip=tuple(
            ButirTampil(label, (voice.say(text),) if text else ())
            for label, text in (
                ("Berkesadaran", design.berkesadaran),
                ("Bermakna", design.bermakna),
                ("Menggembirakan", design.menggembirakan),
            )
        ),
        tahap=stages,
        menit=minutes,
        selisih=page.menit - minutes,
        asesmen=tuple(_assessments(lesson, lampiran, sheet)),
        ketercapaian=tuple(follow_up(lesson, sheet)),
        kktp=sekolah.kktp,
        pita=tuple(_bands(sekolah)),
        remedial=_tasks(lesson, design.remedial),
        pengayaan=_tasks(lesson, design.pengayaan),
        refleksi_murid=voice.all(pelajaran.refleksi),
        refleksi_guru=voice.all(REFLEKSI_GURU),
        istilah=tuple(
            IstilahTampil(term.istilah, voice.say(term.teks))
            for term in lesson.topik.pokok.istilah
            if term.tercetak and term.tp in pelajaran.tp
        ),
        sumber=voice.bibliography([*pelajaran.uraian, *pelajaran.rangkuman, *sheet.isi]),
        isi=tuple(one.entri for one in lampiran),
        tanda_tangan=lessons.signed(sekolah, "modul_ajar"),
    )


def _dimensions(lesson: lessons.Lesson) -> tuple[DimensiTampil, ...]:
    own = lesson.pelajaran.rancangan.dimensi
    if not own:
        return tuple(DimensiTampil(words.capital(name), "") for name in DIMENSI)
    return tuple(DimensiTampil(words.capital(one.nama), lesson.voice.say(one.wujud)) for one in own)


def _named(lampiran: Sequence[Lampiran], name: str, reader: str = "murid") -> str:
    """``Lampiran 4``: where the paper of that name is, if it is enclosed."""
    return next(
        (one.entri.label for one in lampiran if one.nama == name and one.entri.untuk == reader), ""
    )


def _assessments(
    lesson: lessons.Lesson, lampiran: Sequence[Lampiran], sheet: lessons.Lembar
) -> Iterator[AsesmenTampil]:
    def paper(title: str, name: str, reader: str = "murid") -> str:
        label = _named(lampiran, name, reader)
        return f"{title} ({label})" if label else title

    pupils = lesson.request.sebutan.murid
    yield AsesmenTampil(
        "Awal",
        f"Lima soal cepat tentang yang sudah diketahui {pupils}; tidak dinilai.",
        (paper("Asesmen awal", "asesmen-awal"),),
        f"Benar {words.spelled(ENOUGH)} atau lebih: ikuti alur. Kurang dari "
        f"{words.spelled(ENOUGH)}: mulai dengan bahan bacaan dan lembar bertanda segitiga.",
    )
    results = [f"{kegiatan.nomor}) {words.lower(kegiatan.hasil)}" for kegiatan in sheet.kegiatan]
    yield AsesmenTampil(
        "Proses",
        f"Hasil kegiatan: {'; '.join(results)}. Diskusi dan presentasi diamati.",
        (paper("LKPD", "lkpd"), paper("Lembar pengamatan", "pengamatan", "guru")),
        "Beri tanggapan lisan saat itu juga; ulangi langkah yang belum tampak hasilnya.",
    )
    score = sum(item.skor for item in sheet.soal)
    more = [paper(title, name) for title, name in (
        ("Tiket keluar", "tiket"), ("Penilaian diri", "penilaian-diri"),
    ) if _named(lampiran, name)]  # fmt: skip
    yield AsesmenTampil(
        "Akhir",
        f"Seluruh soal LKPD: {len(sheet.soal)} soal, skor maksimal {score}. "
        f"Nilai = skor ÷ {score} × 100.",
        (paper("Kunci LKPD", "lkpd", "guru"), *more),
        "Menurut ketercapaian tiap tujuan dan pita nilai di bawah ini.",
    )


def _bands(sekolah: Sekolah) -> Iterator[PitaTampil]:
    least = 0
    for band in sekolah.pita:
        yield PitaTampil(
            f"{least}–{band.sampai}", band.predikat or "", band.sebutan, band.tindak_lanjut
        )
        least = band.sampai + 1


def _tasks(lesson: lessons.Lesson, tasks: Sequence[Tugas]) -> tuple[str, ...]:
    """Each task with what it ends in."""
    return tuple(
        f"{lesson.voice.say(task.judul)}: {words.lower(lesson.voice.say(task.hasil))}."
        for task in tasks
    )
