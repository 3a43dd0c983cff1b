"""All papers of one lesson in one volume: cover, approval, contents, the plan and the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator import documents, names
from generator.bahan import Bahan
from generator.documents import BarisTampil
from generator.documents.modul import EntriTampil, Perangkat
from generator.products import lesson as lessons
from generator.products.lampiran import enclosed
from generator.products.modul_ajar import plan
from generator.products.request import Request
from generator.sekolah import Sekolah

TITLE = "Perangkat Pembelajaran"


def perangkat(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The volume, one document, in usual type: large print comes alone."""
    request = replace(request, huruf_besar=None)
    lesson = lessons.prepare(bahan, sekolah, request)
    page = lessons.page(lesson, TITLE)
    papers = enclosed(bahan, sekolah, request, names.PERANGKAT)
    modul = plan(bahan, sekolah, request, papers)
    data = Perangkat(
        halaman=page,
        guru=True,
        baris=(BarisTampil("Penyusun", page.guru), *page.baris[1:]),
        isi=(
            _entry("pengesahan", "Lembar pengesahan"),
            _entry("daftar-isi", "Daftar isi"),
            _entry(modul.stem, "Modul ajar"),
            *(one.entri for one in papers),
        ),
        tanda_tangan=lessons.signed(sekolah, "perangkat"),
    )
    yield documents.Document(
        f"perangkat-{lesson.stem}",
        ".pdf",
        "perangkat.html",
        data,
        (replace(modul, lampiran=()), *modul.lampiran),
    )


def _entry(name: str, title: str) -> EntriTampil:
    return EntriTampil(name, "", title, "guru", halaman=0, banyak=0)
