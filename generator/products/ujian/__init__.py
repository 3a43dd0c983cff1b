"""The exam: test papers in packages, and everything a school must hand in with them.

``plan`` says which items, ``packages`` in which order, ``grid`` what the kisi-kisi says of each,
``review`` what a program can judge; here they become documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from generator import documents
from generator.bahan import Bahan
from generator.documents import Document
from generator.documents.ujian import (
    BarisKisi,
    FormulirUjian,
    JawabanUjian,
    KartuButir,
    KartuSoal,
    KisiUjian,
    KunciUjian,
    NaskahUjian,
    PedomanUjian,
    TelaahUjian,
    UjianData,
    UjianTampil,
)
from generator.products import lesson as lessons
from generator.products.request import Request
from generator.products.ujian import grid, look, packages, plan, review
from generator.products.ujian.packages import Paket
from generator.products.ujian.plan import Rencana
from generator.sekolah import Sekolah

SUSULAN, REMEDIAL = "Susulan", "Remedial"
NAMA = "Asesmen Sumatif Lingkup Materi"
"""The test's name where none is given."""
PUPILS = 36
"""Rows of the list of marks: the largest usual class, on one page."""

FORMS = frozenset(
    ("kisi-kisi", "kartu-soal", "telaah", "daftar-hadir", "berita-acara", "daftar-nilai", "sampul")
)
"""Templates of forms for teachers to fill in."""


def ujian(bahan: Bahan, sekolah: Sekolah, request: Request) -> Iterator[Document]:
    """All papers of the exam, or a remedial sheet with its key."""
    lesson = lessons.prepare(bahan, sekolah, request)
    asked = request.ujian
    if asked and asked.remedial:
        made = plan.remedial(lesson)
        sheet = packages.arrange(made, REMEDIAL, made.soal)
        yield from Papers(made, (sheet,)).remedial()
        return
    made = plan.plan(lesson)
    labels = asked.paket if asked else ("A",)
    found = [packages.arrange(made, label, made.soal) for label in labels]
    if made.susulan:
        found.append(packages.arrange(made, SUSULAN, made.susulan))
    yield from Papers(made, tuple(found)).all()


@dataclass(frozen=True)
class Papers:
    """Every paper of one exam."""

    rencana: Rencana
    paket: tuple[Paket, ...]

    def all(self) -> Iterator[Document]:
        """The papers of each package, then those that serve all."""
        for paket in self.paket:
            yield self._document(f"naskah-{_slug(paket)}", "naskah", self._naskah(paket))
        for paket in self.paket:
            yield self._document(f"kunci-{_slug(paket)}", "kunci", self._kunci(paket))
        for paket in () if self._di_naskah else self.paket:
            yield self._document(f"lembar-jawaban-{_slug(paket)}", "jawaban", self._jawaban(paket))
        yield self._document("kisi-kisi", "kisi-kisi", self._kisi())
        yield self._document("kartu-soal", "kartu-soal", self._kartu())
        yield self._document("telaah", "telaah", self._telaah())
        yield self._document("pedoman-penskoran", "pedoman", self._pedoman())
        for name in ("daftar-hadir", "berita-acara", "daftar-nilai"):
            yield self._document(name, name, self._formulir(name))
        yield self._document("label-sampul", "sampul", self._formulir("sampul"))

    def remedial(self) -> Iterator[Document]:
        """The sheet, written on, and its key."""
        (paket,) = self.paket
        yield self._document("remedial", "naskah", self._naskah(paket))
        yield self._document("remedial-kunci", "kunci", self._kunci(paket))

    @property
    def _di_naskah(self) -> bool:
        """Whether answers are written on the test paper; those of a remedial sheet always are."""
        asked = self.rencana.lesson.request.ujian
        return bool(asked and (asked.remedial or asked.jawab == "di-naskah"))

    @property
    def _own(self) -> tuple[Paket, ...]:
        """The packages of the same items."""
        return tuple(paket for paket in self.paket if paket.label != SUSULAN)

    @cached_property
    def _kisi_rows(self) -> tuple[BarisKisi, ...]:
        return grid.rows(self.rencana, self._own)

    @property
    def _labels(self) -> tuple[str, ...]:
        return tuple(paket.label for paket in self._own)

    def _document(self, name: str, template: str, data: UjianData) -> Document:
        stem = f"ujian-{self.rencana.lesson.stem}-{name}"
        return Document(stem, ".pdf", f"ujian/{template}.html", data, dibaca=template not in FORMS)

    def _halaman(self, kind: str) -> documents.Halaman:
        page = lessons.page(self.rencana.lesson, kind)
        return replace(page, judul=self.rencana.nama or NAMA)

    def _ujian(self, label: str = "") -> UjianTampil:
        lesson = self.rencana.lesson
        first = self.paket[0]
        return UjianTampil(
            nama=self.rencana.nama or NAMA,
            waktu=self.rencana.waktu,
            paket=tuple(paket.label for paket in self.paket),
            label=label,
            jumlah=len(first.soal),
            skor=sum(item.skor for item in first.soal),
            sebutan_paket=lesson.sekolah.sebutan_paket,
            huruf=lesson.sekolah.pengaturan.ujian.huruf_pilihan,
            pilihan=tuple("ABCDE"[: lesson.pilihan]),
            baris=lessons.facts(lesson),
            di_naskah=self._di_naskah,
        )

    def _signed(self, dokumen: str) -> documents.TandaTanganTampil | None:
        return lessons.signed(self.rencana.lesson.sekolah, dokumen)

    def _naskah(self, paket: Paket) -> NaskahUjian:
        return NaskahUjian(
            halaman=self._halaman("Naskah Soal"),
            ujian=self._ujian(paket.label),
            guru=False,
            tampilan=look.shown(self.rencana.lesson.sekolah.pengaturan.ujian),
            bagian=paket.bagian,
        )

    def _kunci(self, paket: Paket) -> KunciUjian:
        return KunciUjian(
            halaman=self._halaman("Kunci Jawaban"),
            ujian=self._ujian(paket.label),
            guru=True,
            bagian=paket.bagian,
        )

    def _jawaban(self, paket: Paket) -> JawabanUjian:
        return JawabanUjian(
            halaman=self._halaman("Lembar Jawaban"),
            ujian=self._ujian(paket.label),
            guru=False,
            bagian=paket.bagian,
        )

    def _kisi(self) -> KisiUjian:
        rows = self._kisi_rows
        return KisiUjian(
            halaman=self._halaman("Kisi-Kisi Soal"),
            ujian=self._ujian(),
            kolom=self._labels,
            cp=grid.curriculum(self.rencana.lesson),
            baris=rows,
            level=grid.sums(rows, lambda row: row.level[:2]),
            bentuk=grid.sums(rows, lambda row: row.bentuk),
            kesukaran=grid.sums(rows, lambda row: row.kesukaran),
            tanda_tangan=self._signed("kisi_kisi"),
        )

    def _kartu(self) -> KartuSoal:
        cards = zip(self._kisi_rows, self.paket[0].soal, strict=True)
        return KartuSoal(
            halaman=self._halaman("Kartu Soal"),
            ujian=self._ujian(),
            guru=False,
            kolom=self._labels,
            kartu=tuple(KartuButir(row, item) for row, item in cards),
        )

    def _telaah(self) -> TelaahUjian:
        return TelaahUjian(
            halaman=self._halaman("Lembar Telaah Butir Soal"),
            ujian=self._ujian(),
            lembar=tuple(review.sheets(self.paket[0].soal)),
            tanda_tangan=self._signed("telaah"),
        )

    def _pedoman(self) -> PedomanUjian:
        numbers = [paket.nomor for paket in self._own]
        return PedomanUjian(
            halaman=self._halaman("Pedoman Penskoran"),
            ujian=self._ujian(),
            guru=True,
            kolom=self._labels,
            kktp=self.rencana.lesson.sekolah.kktp,
            bagian=self.paket[0].bagian,
            letak={key: tuple(str(n[key]) for n in numbers) for key in numbers[0]},
        )

    def _formulir(self, name: str) -> FormulirUjian:
        titles = {
            "daftar-hadir": "Daftar Hadir Peserta",
            "berita-acara": "Berita Acara Pelaksanaan",
            "daftar-nilai": "Daftar Nilai",
            "sampul": "Label Sampul",
        }
        return FormulirUjian(
            halaman=self._halaman(titles[name]),
            ujian=self._ujian(),
            peserta=self.rencana.ujian.peserta if name == "daftar-hadir" else PUPILS,
            tanda_tangan=None if name == "sampul" else self._signed(name.replace("-", "_")),
            bagian=tuple(
                documents.PenilaianBaris(part.singkat, sum(item.skor for item in part.soal))
                for part in self.paket[0].bagian
            ),
        )


def _slug(paket: Paket) -> str:
    return paket.label if len(paket.label) == 1 else paket.label.lower()
