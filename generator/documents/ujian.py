"""The papers of an exam."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.documents.common import BarisTampil, Halaman, PenandaTampil, SoalTampil
from generator.documents.lkpd import PenilaianBaris


@dataclass(frozen=True)
class UjianTampil:
    """What every paper of an exam knows of it."""

    nama: str
    """The test's name."""
    waktu: int
    """Minutes; 0: a line to fill in."""
    paket: tuple[str, ...]
    """Letters of all packages."""
    label: str
    """Package of this paper: a letter, ``Susulan``, ``Remedial``; empty where it serves all."""
    jumlah: int
    """Items of the exam."""
    skor: int
    """The most that the exam earns."""
    pilihan: tuple[str, ...]
    """Letters of the options: ``A`` to ``D``."""
    baris: tuple[BarisTampil, ...]
    """School year, semester, class and what else the head of a form says."""
    di_naskah: bool
    """Whether answers are written on the test paper; otherwise on a sheet of their own."""


@dataclass(frozen=True)
class BagianUjian:
    """A section of the test paper: items answered in the same way."""

    judul: str
    singkat: str
    """Its name over a narrow column."""
    petunjuk: str
    rentang: str
    """Numbers of its items: ``1–25``."""
    skor: str
    """What one item earns, in words."""
    penskoran: str
    """How marks are given, for the teacher."""
    bentuk: str
    """How it is answered: ``silang``, ``centang``, ``kategori``, ``kotak``, ``huruf``, ``isian``,
    ``garis`` or ``soal`` (on the item itself)."""
    soal: tuple[SoalTampil, ...]


@dataclass(frozen=True)
class NaskahUjian:
    """Template ``ujian/naskah.html``: the test paper of one package."""

    halaman: Halaman
    ujian: UjianTampil
    guru: bool
    """Never true: partials of items ask for it."""
    bagian: tuple[BagianUjian, ...]


@dataclass(frozen=True)
class KunciUjian:
    """Template ``ujian/kunci.html``: the key of one package."""

    halaman: Halaman
    ujian: UjianTampil
    guru: bool
    """Always true: partials of items ask for it."""
    bagian: tuple[BagianUjian, ...]


@dataclass(frozen=True)
class JawabanUjian:
    """Template ``ujian/jawaban.html``: the answer sheet of one package."""

    halaman: Halaman
    ujian: UjianTampil
    guru: bool
    """Never true: partials of items ask for it."""
    bagian: tuple[BagianUjian, ...]


@dataclass(frozen=True)
class BarisKisi:
    """A row of the kisi-kisi: one item."""

    nomor: int
    cp: str
    """The curriculum's element, or its subject."""
    tp: str
    """The aim in words."""
    kode_tp: str
    """``TP 1``, … by the order of the aims."""
    lingkup: str
    """The topic."""
    materi: str
    """The form that it is about."""
    indikator: str
    level: str
    """``L1 (C2)``."""
    kesukaran: str
    bentuk: str
    """The kind of item in words."""
    letak: tuple[str, ...]
    """Its number in each package."""
    skor: int


@dataclass(frozen=True)
class JumlahKisi:
    """A sum under the kisi-kisi."""

    label: str
    jumlah: int
    persen: int
    skor: int


@dataclass(frozen=True)
class KisiUjian:
    """Template ``ujian/kisi-kisi.html``: the blueprint, an item a row."""

    halaman: Halaman
    ujian: UjianTampil
    kolom: tuple[str, ...]
    """Packages whose numbers stand in the rows."""
    cp: str
    """The curriculum's text and its reference."""
    baris: tuple[BarisKisi, ...]
    level: tuple[JumlahKisi, ...]
    bentuk: tuple[JumlahKisi, ...]
    kesukaran: tuple[JumlahKisi, ...]


@dataclass(frozen=True)
class KartuButir:
    """One item's card."""

    kisi: BarisKisi
    soal: SoalTampil
    """In the order of the first package."""


@dataclass(frozen=True)
class KartuSoal:
    """Template ``ujian/kartu-soal.html``: a card an item."""

    halaman: Halaman
    ujian: UjianTampil
    guru: bool
    """Never true: partials of items ask for it."""
    kolom: tuple[str, ...]
    """Packages whose numbers stand on the cards."""
    kartu: tuple[KartuButir, ...]


@dataclass(frozen=True)
class AspekTelaah:
    """A row of the review sheet."""

    nomor: int
    teks: str
    nilai: tuple[str, ...]
    """For each item ``ya``, ``tidak``, ``-`` (does not apply) or empty (for a person to judge)."""


@dataclass(frozen=True)
class LembarTelaah:
    """A table of the review sheet: aspects of some of the items."""

    nomor: tuple[int, ...]
    """Numbers of its items in the first package."""
    ranah: tuple[tuple[str, tuple[AspekTelaah, ...]], ...]
    """``Materi``, ``Konstruksi``, ``Bahasa``, each with its aspects."""


@dataclass(frozen=True)
class TelaahUjian:
    """Template ``ujian/telaah.html``: the review sheet, a column an item."""

    halaman: Halaman
    ujian: UjianTampil
    lembar: tuple[LembarTelaah, ...]


@dataclass(frozen=True)
class PedomanUjian:
    """Template ``ujian/pedoman.html``: how marks are given."""

    halaman: Halaman
    ujian: UjianTampil
    guru: bool
    """Always true: partials of items ask for it."""
    kolom: tuple[str, ...]
    """Packages whose numbers stand beside each item."""
    kktp: int
    """Per cent."""
    bagian: tuple[BagianUjian, ...]
    letak: Mapping[str, tuple[str, ...]]
    """An item's number in each package, by its id."""


@dataclass(frozen=True)
class FormulirUjian:
    """Templates ``ujian/daftar-hadir.html``, ``berita-acara``, ``daftar-nilai``, ``sampul``:
    forms to fill in by hand."""

    halaman: Halaman
    ujian: UjianTampil
    peserta: int
    """Rows for pupils."""
    bagian: tuple[PenilaianBaris, ...]
    """The exam's sections, with what each earns at most."""
    tempat: str
    """Where it is signed; empty: a line to write on."""
    tanggal: str
    """When it is signed; empty: a line to write on."""
    penanda: tuple[PenandaTampil, ...]
    """Who signs the list of marks, from left to right."""


UjianData = (
    NaskahUjian | KunciUjian | JawabanUjian | KisiUjian | KartuSoal | TelaahUjian
    | PedomanUjian | FormulirUjian
)  # fmt: skip
"""The papers of an exam."""
MENDATAR = (KisiUjian, TelaahUjian)
"""Those whose tables need the paper's long side."""
