"""Lembar pengamatan: what a teacher marks while pupils discuss and present."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator import documents
from generator.bahan import Bahan
from generator.documents.lembaran import KriteriaTampil, Pengamatan, PengamatanTampil
from generator.products import lesson as lessons
from generator.products.request import Request
from generator.products.voice import Voice
from generator.sekolah import Sekolah

ROWS = 36
"""Pupils of a full class."""
DISKUSI = PengamatanTampil(
    "Diskusi",
    (
        KriteriaTampil(
            "Pendapat berbukti",
            (
                "Menyampaikan pendapat dengan dua bukti atau lebih dari bacaan",
                "Menyampaikan pendapat dengan satu bukti dari bacaan",
                "Menyampaikan pendapat tanpa bukti",
                "Menyampaikan pendapat setelah diminta {guru}",
            ),
        ),
        KriteriaTampil(
            "Menanggapi teman",
            (
                "Menanggapi isi pendapat teman dan menambahkan bukti",
                "Menanggapi isi pendapat teman dengan alasan",
                "Menyatakan setuju atau tidak setuju tanpa alasan",
                "Menanggapi setelah diminta {guru}",
            ),
        ),
        KriteriaTampil(
            "Berbagi tugas",
            (
                "Menyelesaikan tugasnya dan membantu anggota lain",
                "Menyelesaikan tugasnya tepat waktu",
                "Menyelesaikan sebagian tugasnya",
                "Mengerjakan tugas setelah diingatkan",
            ),
        ),
        KriteriaTampil(
            "Menghargai giliran",
            (
                "Menyimak sampai selesai dan mengajak teman yang diam berbicara",
                "Menyimak sampai selesai dan menunggu giliran",
                "Sesekali menyela",
                "Menunggu giliran setelah diingatkan",
            ),
        ),
    ),
)
PRESENTASI = PengamatanTampil(
    "Presentasi",
    (
        KriteriaTampil(
            "Isi tepat",
            (
                "Semua isi sesuai dengan bacaan dan sumbernya disebut",
                "Semua isi sesuai dengan bacaan",
                "Satu atau dua isi tidak sesuai dengan bacaan",
                "Sebagian besar isi tidak sesuai dengan bacaan",
            ),
        ),
        KriteriaTampil(
            "Urutan jelas",
            (
                "Pembuka, isi, dan simpulan berurutan dan saling berhubungan",
                "Pembuka, isi, dan simpulan ada dan berurutan",
                "Satu bagian tidak ada atau tertukar",
                "Urutannya belum dapat diikuti",
            ),
        ),
        KriteriaTampil(
            "Suara dan bahasa",
            (
                "Terdengar sampai ke belakang, bahasa baku, dengan kalimat sendiri",
                "Terdengar sampai ke belakang, sesekali membaca catatan",
                "Terdengar sebagian atau lebih banyak membaca",
                "Belum terdengar atau membaca seluruhnya",
            ),
        ),
        KriteriaTampil(
            "Menjawab pertanyaan",
            (
                "Menjawab dengan tepat dan menyebut bukti",
                "Menjawab dengan tepat",
                "Menjawab sebagian",
                "Menjawab dengan bantuan {guru} atau teman",
            ),
        ),
    ),
)


def pengamatan(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """A page for the discussion, one for the presentation, and the rubric of both."""
    lesson = lessons.prepare(bahan, sekolah, request)
    data = Pengamatan(
        halaman=lessons.page(lesson, "Lembar Pengamatan"),
        guru=True,
        lembar=tuple(_said(lesson.voice, one) for one in (DISKUSI, PRESENTASI)),
        tingkat=sekolah.tingkat,
        baris=ROWS,
    )
    yield documents.Document(f"pengamatan-{lesson.stem}", ".pdf", "pengamatan.html", data)


def _said(voice: Voice, page: PengamatanTampil) -> PengamatanTampil:
    """The page in the school's words."""
    return replace(
        page, kriteria=tuple(replace(one, ciri=voice.all(one.ciri)) for one in page.kriteria)
    )
