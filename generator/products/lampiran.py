"""What a lesson plan encloses: papers of the same lesson and the same ``acak``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator import names
from generator.bahan import Bahan
from generator.documents import Document
from generator.documents.modul import EntriTampil
from generator.errors import BuatError, Problem
from generator.products import lesson as lessons
from generator.products.asesmen_awal import asesmen_awal
from generator.products.handout import handout
from generator.products.lkpd import lkpd
from generator.products.pengamatan import pengamatan
from generator.products.penilaian_diri import penilaian_diri
from generator.products.peta_konsep import peta_konsep
from generator.products.request import Request
from generator.products.tiket import tiket
from generator.products.tindak_lanjut import pengayaan, remedial
from generator.sekolah import Sekolah

Product = Callable[[Bahan, Sekolah, Request], Iterator[Document]]

PAPERS: dict[str, tuple[Product, tuple[tuple[str, str], ...]]] = {
    "lkpd": (lkpd, (("Lembar kerja (LKPD)", "murid"), ("Kunci LKPD", "guru"))),
    "handout": (handout, (("Bahan bacaan", "murid"),)),
    "asesmen-awal": (
        asesmen_awal,
        (("Asesmen awal", "murid"), ("Kunci asesmen awal", "guru")),
    ),
    "pengamatan": (pengamatan, (("Lembar pengamatan dan rubrik", "guru"),)),
    "remedial": (remedial, (("Lembar remedial", "murid"), ("Kunci lembar remedial", "guru"))),
    "pengayaan": (pengayaan, (("Lembar pengayaan", "murid"), ("Kunci lembar pengayaan", "guru"))),
    "penilaian-diri": (penilaian_diri, (("Penilaian diri", "murid"),)),
    "tiket": (tiket, (("Tiket keluar", "murid"), ("Kunci tiket keluar", "guru"))),
    "peta-konsep": (peta_konsep, (("Peta konsep", "murid"), ("Kunci peta konsep", "guru"))),
}
"""Each enclosure by its name: what makes it, and titles and readers of its papers in order."""


@dataclass(frozen=True)
class Lampiran:
    """One enclosed paper."""

    nama: str
    """Name in ``PAPERS``."""
    entri: EntriTampil
    document: Document


def enclosed(
    bahan: Bahan, sekolah: Sekolah, request: Request, usual: Sequence[str]
) -> tuple[Lampiran, ...]:
    """The papers that the request names, else the ``usual``, in one order, numbered."""
    lessons.prepare(bahan, sekolah, request)  # its own refusals, before those of any paper
    wanted = request.lampiran or usual
    found: list[Lampiran] = []
    for name in names.PERANGKAT:
        if name not in wanted:
            continue
        make, titles = PAPERS[name]
        papers = _made(make(bahan, sekolah, request))
        for document, (title, reader) in zip(papers, titles, strict=True):
            entry = EntriTampil(
                document.stem, f"Lampiran {len(found) + 1}", title, reader, halaman=0, banyak=0
            )
            found.append(Lampiran(name, entry, document))
    return tuple(found)


def _made(papers: Iterator[Document]) -> Iterator[Document]:
    """``papers``; the refusal of one says how to do without it."""
    try:
        yield from papers
    except BuatError as refusal:
        more = "Atau buat tanpa lampiran ini: sebut lampiran yang lain dengan --lampiran."
        raise type(refusal)(
            Problem(problem.place, f"{problem.message} {more}") for problem in refusal.problems
        ) from None
