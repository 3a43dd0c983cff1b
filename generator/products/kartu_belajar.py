"""Study cards: a word in front, its meaning behind, on sheets to print on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import documents
from generator.bahan import Bahan
from generator.documents.lembaran import KartuBelajar, LembarKartu, MukaTampil
from generator.products import lesson as lessons
from generator.products import pasangan
from generator.products.request import Request
from generator.sekolah import Sekolah

USUAL, COLUMNS = 10, 2
"""Cards on a sheet, and side by side."""
_EMPTY = MukaTampil(0, "", "", "")


def kartu_belajar(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The cards of the lesson, in the content's order."""
    lesson = lessons.prepare(bahan, sekolah, request)
    pairs = pasangan.pairs(lesson)
    if not pairs:
        raise pasangan.none(
            bahan.topik, "belum ada istilah, singkatan, atau fakta untuk kartu. Tambahkan istilah."
        )
    size = request.per_lembar or USUAL
    fronts = [MukaTampil(n, p.label, p.kata, "") for n, p in enumerate(pairs, 1)]
    backs = [
        MukaTampil(
            number, pair.kata, pair.arti, lesson.voice.brief(pair.asal.sumber, pair.asal.per)
        )
        for number, pair in enumerate(pairs, 1)
    ]
    data = KartuBelajar(
        halaman=lessons.page(lesson, "Kartu Belajar"),
        guru=False,
        lembar=tuple(sheets(fronts, backs, size)),
        per_lembar=size,
        banyak=len(pairs),
    )
    yield documents.Document(f"kartu-belajar-{lesson.stem}", ".pdf", "kartu-belajar.html", data)


def sheets(
    fronts: Sequence[MukaTampil], backs: Sequence[MukaTampil], size: int
) -> Iterator[LembarKartu]:
    """Sheets of ``size`` cards; the rows of backs are mirrored."""
    for front, back in zip(_sheets(fronts, size), _sheets(backs, size), strict=True):
        yield LembarKartu(front, tuple(row[::-1] for row in back))


def _sheets(faces: Sequence[MukaTampil], size: int) -> Iterator[tuple[tuple[MukaTampil, ...], ...]]:
    missing = -len(faces) % size
    filled = (*faces, *[_EMPTY] * missing)
    for first in range(0, len(filled), size):
        sheet = filled[first : first + size]
        yield tuple(sheet[start : start + COLUMNS] for start in range(0, size, COLUMNS))
