"""A quiz on a board: the deck whose cells open questions, and the quizmaster's sheet."""

from __future__ import annotations

import itertools
import string
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator import choosing, documents
from generator.bahan import Bahan
from generator.content.lessons import Adegan
from generator.products import kuis, papan, scenes
from generator.products import lesson as lessons
from generator.products import slide as decks
from generator.products.kuis import Step
from generator.products.request import Request
from generator.sekolah import Sekolah
from generator.soal.base import Soal

STEP = 100
"""What a row is worth more than the one above it."""
SECONDS = 30
SPARE = "Cadangan"
_QUIZ = Adegan(jenis="kuis")


def cerdas_cermat(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[documents.Document]:
    """The board; on request as pictures; then the quizmaster's sheet."""
    lesson = lessons.prepare(bahan, sekolah, request)
    board = papan.choose(lesson)
    teams = tuple(f"Regu {letter}" for letter in string.ascii_uppercase[: request.regu])
    stem = f"cerdas-cermat-{lesson.stem}"
    deck = "-".join([stem, *decks.variant(request)])
    data = _deck(lesson, board, teams)
    yield documents.Document(deck, ".pptx", "cerdas-cermat.html", data)
    if request.pratinjau:
        yield documents.Document(deck, ".png", "cerdas-cermat.html", data)
    guide = _guide(lesson, board, teams)
    yield documents.Document(f"{stem}-pemandu", ".pdf", "cerdas-cermat-pemandu.html", guide)


def _deck(
    lesson: lessons.Lesson, board: papan.Papan, teams: tuple[str, ...]
) -> documents.CerdasCermat:
    columns = [
        [_steps(lesson, item, kolom.nama, row * STEP, f"p{number}b{row}")
         for row, item in enumerate(items, 1)]
        for number, (kolom, items) in enumerate(board.kolom, 1)
    ]  # fmt: skip
    spare = [
        _steps(lesson, item, SPARE, number, f"c{number}")
        for number, item in enumerate(board.cadangan, 1)
    ]
    steps = kuis.told_apart(itertools.chain(*itertools.chain(*columns), *spare))
    page = lessons.page(lesson, "Cerdas Cermat")
    about = (" · ".join(filter(None, parts)) for parts in _identity(page))
    return documents.CerdasCermat(
        halaman=page,
        identitas=tuple(filter(None, about)),
        adegan=tuple(step.scene for step in steps),
        sumber=lesson.voice.bibliography(part for step in steps for part in step.isi),
        rasio=lesson.request.rasio,
        tema=lesson.request.tema,
        kolom=tuple(
            documents.KolomPapan(kolom.nama, tuple(map(_cell, cells, itertools.count(1))))
            for (kolom, _), cells in zip(board.kolom, columns, strict=True)
        ),
        regu=teams,
        banyak=sum(map(len, columns)),
        detik=SECONDS,
        cadangan=spare[0][0].scene.id if spare else "",
    )


def _identity(page: documents.Halaman) -> tuple[tuple[str, ...], ...]:
    return (page.mapel, f"Kelas {page.kelas}"), (page.guru, page.sekolah)


def _cell(steps: Sequence[Step], row: int) -> documents.TautanTampil:
    """What opens the first of a cell's slides."""
    return documents.TautanTampil(str(row * STEP), steps[0].scene.id)


def _steps(
    lesson: lessons.Lesson, item: Soal, column: str, worth: int, identity: str
) -> list[Step]:
    """The slides of one item, each with the tab that leads on; the answer's leads back."""
    blank = scenes.blank(lesson, _QUIZ, identity)
    blank = replace(blank, bagian=f"{column} · {worth}", menit=0)
    steps = list(kuis.asked(lesson, blank, item))
    onward = [documents.TautanTampil(_named(step), step.scene.id) for step in steps[1:]]
    tabs = [*onward, documents.TautanTampil("Papan", "papan")]
    return [
        replace(step, scene=replace(step.scene, tautan=tab))
        for step, tab in zip(steps, tabs, strict=True)
    ]


def _named(step: Step) -> str:
    return "Jawaban" if step.scene.jawaban else "Soal"


def _guide(
    lesson: lessons.Lesson, board: papan.Papan, teams: tuple[str, ...]
) -> documents.PemanduCerdasCermat:
    columns = [
        _column(lesson, kolom.nama, items, [row * STEP for row in range(1, len(items) + 1)])
        for kolom, items in board.kolom
    ]
    if board.cadangan:
        columns.append(_column(lesson, SPARE, board.cadangan, [0] * len(board.cadangan)))
    items = [item for _, found in board.kolom for item in found]
    return documents.PemanduCerdasCermat(
        halaman=lessons.page(lesson, "Pemandu Cerdas Cermat"),
        guru=True,
        kolom=tuple(columns),
        regu=teams,
        banyak=len(items),
        detik=SECONDS,
        sumber=lesson.voice.bibliography([*items, *board.cadangan]),
    )


def _column(
    lesson: lessons.Lesson, name: str, items: Sequence[Soal], worths: Sequence[int]
) -> documents.KolomPemandu:
    shown = choosing.arrange(items, 1, lesson.pilihan, lesson.request.acak)
    return documents.KolomPemandu(
        name,
        tuple(
            documents.SelPemandu(worth, lesson.voice.item(chosen))
            for worth, chosen in zip(worths, shown, strict=True)
        ),
    )
