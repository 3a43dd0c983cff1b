"""All that a template may use, documented field by field.

A template gets one of these classes as plain data (dict, list, str, int, bool), under the name
``dokumen``. What the content says is already in the words of the request: references are
filled in, pupils are called and addressed as asked, sources are spelled out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class BarisTampil:
    """A row of the identity block."""

    label: str
    nilai: str
    """Empty: a line to write on."""


@dataclass(frozen=True)
class AsingTampil:
    """Foreign words, marked wherever they stand in a text."""

    teks: str
    bahasa: str
    """Two letters: ``en``."""
    miring: bool
    """Whether they are set in italics (terms are, names of bodies are not)."""


@dataclass(frozen=True)
class Halaman:
    """What every paper and deck knows of itself."""

    judul: str
    subjudul: str
    topik: str
    bentuk: str
    """Name of the form; the topic's title where the document is about all of it."""
    mapel: str
    kelas: str
    fase: str
    jp: int
    menit: int
    """Minutes of the whole lesson."""
    sekolah: str
    """Empty where the identity says nothing."""
    guru: str
    kop: tuple[str, ...]
    baris: tuple[BarisTampil, ...]
    kertas: str
    """``A4`` or ``F4``."""
    huruf_besar: int
    """Points of the text of a large-print edition; 0 for the usual one."""
    dukungan: str
    """``terbimbing``, ``biasa`` or ``tantangan``; shown as a drawn mark, never as a word."""
    kode: str
    """Short code of all inputs, the same on a sheet and its key."""
    murid: str
    """The word for pupils."""
    sapaan: str
    asing: tuple[AsingTampil, ...]


@dataclass(frozen=True)
class StimulusTampil:
    """What is read before an item."""

    pengantar: str
    paragraf: tuple[str, ...]
    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    sumber: str


@dataclass(frozen=True)
class GrupTampil:
    """What several items share, above the first of them."""

    judul: str
    """Which items it is for: "Teks berikut untuk menjawab soal nomor 7–9"."""
    bacaan: StimulusTampil
    """Its ``pengantar`` is empty, since ``judul`` says it."""


@dataclass(frozen=True)
class SoalTampil:
    """An item on a sheet."""

    nomor: int
    id: str
    jenis: str
    """Names the partial: ``soal/<jenis>.html``."""
    tp: str
    tingkat: str
    stimulus: StimulusTampil | None
    pokok: str
    """The stem, with its four dots where it is an unfinished sentence."""
    skor: int
    kunci: str
    pembahasan: str
    sumber: str
    """Sources as printed, with the as-of date."""
    isi: Mapping[str, Any]
    """What the kind adds: the fields of its ``Tampilan`` (see ``generator.soal``)."""
    kolom: int
    """Columns for the options: 1, 2 or 4 by their length."""
    grup: GrupTampil | None = None
    """On the first item of a group: what it shares with those after it."""


@dataclass(frozen=True)
class BacaanTampil:
    """Reading matter of an activity."""

    judul: str
    paragraf: tuple[str, ...]
    sumber: str


@dataclass(frozen=True)
class KartuTampil:
    """A case card."""

    huruf: str
    judul: str
    kalimat: tuple[str, ...]
    sumber: str


@dataclass(frozen=True)
class CatatanTampil:
    """A teacher's note; empty strings where there is nothing to say."""

    ucapkan: str
    tanyakan: str
    diharapkan: str
    sering_muncul: str
    lakukan: str


@dataclass(frozen=True)
class TantanganTampil:
    """A question beyond the lesson."""

    pokok: str
    jawaban: str
    garis: int
    """Lines to write on."""
    sumber: str


@dataclass(frozen=True)
class KegiatanTampil:
    """One activity."""

    nomor: int
    judul: str
    tahap: str
    cara: tuple[str, ...]
    """Who works, in order: ``mandiri``, ``berdua``, ``kelompok``, ``pleno``."""
    menit: int
    bacaan: BacaanTampil | None
    kartu: tuple[KartuTampil, ...]
    langkah: tuple[str, ...]
    soal: tuple[SoalTampil, ...]
    latihan: tuple[SoalTampil, ...]
    """Check items chosen by ``acak``; they follow the activity under a heading of their own."""
    hasil: str
    skor: int
    catatan: CatatanTampil
    bank: tuple[str, ...] = ()
    """Words to choose from, on the sheet that helps."""
    tantangan: TantanganTampil | None = None
    """On the sheet that asks more."""


@dataclass(frozen=True)
class PenilaianBaris:
    """A row of the scoring table."""

    bagian: str
    skor: int


@dataclass(frozen=True)
class TindakLanjutBaris:
    """A row of the key's last table."""

    tp: str
    """The aim in words."""
    nomor: str
    """Numbers of its items."""
    skor: int
    batas: int
    """Least score that reaches the KKTP, rounded up."""
    tindak_lanjut: str


@dataclass(frozen=True)
class Lkpd:
    """Template ``lkpd.html``: the worksheet, or its key where ``guru`` is true."""

    halaman: Halaman
    guru: bool
    untuk: str
    """``murid`` or ``kelompok``: one name or six."""
    nama: tuple[str, ...]
    """Labels of the name blanks."""
    tujuan: tuple[str, ...]
    alat: tuple[str, ...]
    kegiatan: tuple[KegiatanTampil, ...]
    kesimpulan: tuple[SoalTampil, ...]
    refleksi: tuple[str, ...]
    penilaian: tuple[PenilaianBaris, ...]
    skor_maksimal: int
    panjang_isian: int
    """Millimetres of every blank on the sheet."""
    cp: tuple[str, ...]
    """Curriculum lines, for the teacher's papers only."""
    tindak_lanjut: tuple[TindakLanjutBaris, ...]
    catatan_guru: tuple[str, ...]
    sumber: tuple[str, ...]
    bank: tuple[str, ...] = ()
    """Words to choose from for the conclusion, on the sheet that helps."""


@dataclass(frozen=True)
class PenjelasanTampil:
    """One part of the handout."""

    judul: str
    paragraf: tuple[str, ...]
    sumber: str
    """Numbers of its sources in the handout's list, with the as-of date."""


@dataclass(frozen=True)
class IstilahTampil:
    """A glossary entry."""

    istilah: str
    arti: str


@dataclass(frozen=True)
class TabelTampil:
    """A table with a head."""

    judul: str
    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    sumber: str


@dataclass(frozen=True)
class Handout:
    """Template ``handout.html``: the reading matter."""

    halaman: Halaman
    inti: str
    bagian: tuple[PenjelasanTampil, ...]
    contoh: TabelTampil | None
    """A form's examples."""
    perbandingan: TabelTampil | None
    """The forms compared, where the handout is about the whole topic."""
    istilah: tuple[IstilahTampil, ...]
    landasan: PenjelasanTampil | None
    """What the topic rests on (principles, laws), as far as the lesson's aims ask for it."""
    rangkuman: tuple[str, ...]
    sumber: tuple[str, ...]
    """All sources; parts and tables name them by their place in it, from 1."""


@dataclass(frozen=True)
class AdeganTampil:
    """One step of the deck."""

    id: str
    jenis: str
    """Names the partial: ``slide/<jenis>.html``."""
    inti: str
    """The title."""
    bagian: str
    menit: int
    butir: tuple[str, ...]
    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    angka: str
    """The big number, or a section's number on its opener."""
    soal: SoalTampil | None
    kegiatan: KegiatanTampil | None
    keterangan: str
    """A line beside the rest: what an example is, whose list this is."""
    sumber: str
    catatan: CatatanTampil


@dataclass(frozen=True)
class Slide:
    """Template ``slide.html``: the deck."""

    halaman: Halaman
    inti: str
    identitas: tuple[str, ...]
    """Lines at the foot of the cover."""
    adegan: tuple[AdeganTampil, ...]
    sumber: tuple[str, ...]
    catatan: CatatanTampil


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
    di_naskah: bool
    """Whether answers are written on this paper; otherwise on the answer sheet."""
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


UjianData = (
    NaskahUjian | KunciUjian | JawabanUjian | KisiUjian | KartuSoal | TelaahUjian
    | PedomanUjian | FormulirUjian
)  # fmt: skip
"""The papers of an exam."""
MENDATAR = (KisiUjian, TelaahUjian)
"""Those whose tables need the paper's long side."""


@dataclass(frozen=True)
class MukaTampil:
    """One side of a study card."""

    nomor: int
    """The card's number, the same on both sides; 0 where there is no card."""
    label: str
    """What the word is: a term, an abbreviation, a kind of fact."""
    teks: str
    sumber: str
    """On the back only."""


@dataclass(frozen=True)
class LembarKartu:
    """One sheet of cards, both sides, row by row.

    The rows of ``belakang`` run from right to left, so that each back lies behind its front when
    the sheet is turned over its long edge.
    """

    depan: tuple[tuple[MukaTampil, ...], ...]
    """Fronts, as they are seen."""
    belakang: tuple[tuple[MukaTampil, ...], ...]
    """Backs, as they are seen from behind."""


@dataclass(frozen=True)
class KartuBelajar:
    """Template ``kartu-belajar.html``: double-sided study cards to cut out."""

    halaman: Halaman
    guru: bool
    """Never: the cards carry their answers on the back."""
    lembar: tuple[LembarKartu, ...]
    """The sheets, each a page of fronts and a page of backs."""
    per_lembar: int
    """Cards on a sheet: 8 or 10, in two columns."""
    banyak: int
    """All cards."""


@dataclass(frozen=True)
class KartuBingo:
    """One bingo card."""

    nomor: int
    kode: str
    """Check code: the set of words as a number, so that two cards never share it."""
    kotak: tuple[tuple[str, ...], ...]
    """Words, row by row."""
    angka: tuple[tuple[int, ...], ...]
    """Places of the words in the caller's list, row by row."""
    menang: int
    """The call, from 1, at which its first row, column or diagonal is full."""


@dataclass(frozen=True)
class PanggilanTampil:
    """A line of the caller's list."""

    nomor: int
    kata: str
    """The word on the cards."""
    petunjuk: str
    """What the caller reads out."""


@dataclass(frozen=True)
class Bingo:
    """Template ``bingo.html``: the cards, or the caller's list where ``guru`` is true."""

    halaman: Halaman
    guru: bool
    ukuran: int
    """Words on a side: 3 or 4."""
    kartu: tuple[KartuBingo, ...]
    """All cards; no two have the same words."""
    panggilan: tuple[PanggilanTampil, ...]
    """The caller's list in the order of calling."""
    sumber: tuple[str, ...]


@dataclass(frozen=True)
class Tiket:
    """Template ``tiket.html``: exit tickets, or the key of their item where ``guru`` is true."""

    halaman: Halaman
    guru: bool
    per_lembar: int
    """Tickets on a sheet: 2 or 4, all the same."""
    soal: SoalTampil
    """The check item."""
    refleksi: tuple[str, ...]
    panjang_isian: int
    """Millimetres of a blank."""


@dataclass(frozen=True)
class AsesmenAwal:
    """Template ``asesmen-awal.html``: five quick items, twice a sheet, or their key."""

    halaman: Halaman
    guru: bool
    soal: tuple[SoalTampil, ...]
    panjang_isian: int
    """Millimetres of a blank."""


@dataclass(frozen=True)
class KriteriaTampil:
    """What is watched, and what each level of it looks like."""

    nama: str
    """The criterion in a few words."""
    ciri: tuple[str, ...]
    """What is seen at each level, the highest first."""


@dataclass(frozen=True)
class PengamatanTampil:
    """One page to mark: a situation with its criteria."""

    judul: str
    kriteria: tuple[KriteriaTampil, ...]
    """Three or four."""


@dataclass(frozen=True)
class Pengamatan:
    """Template ``pengamatan.html``: observation sheets for a class, and their rubric."""

    halaman: Halaman
    guru: bool
    lembar: tuple[PengamatanTampil, ...]
    """One page each."""
    tingkat: tuple[str, ...]
    """Names of the four levels, the highest first."""
    baris: int
    """Rows to write names in."""


@dataclass(frozen=True)
class PenilaianDiri:
    """Template ``penilaian-diri.html``: pupils judge what they can do."""

    halaman: Halaman
    guru: bool
    kemampuan: tuple[str, ...]
    """The lesson's aims after "Saya dapat"."""
    refleksi: tuple[str, ...]


@dataclass(frozen=True)
class SimpulTampil:
    """A node of the map; lengths in millimetres from the upper left corner."""

    teks: str
    baris: tuple[str, ...]
    """The text in lines that fit its box."""
    nomor: int
    """Number of a blank, from 1; 0 where the text is printed for pupils too."""
    huruf: str
    """Letter of the blank's text in the bank; empty where there is no blank."""
    tingkat: str
    """``pokok``, ``cabang``, ``kelompok`` or ``daun``."""
    x: str
    y: str
    lebar: str
    tinggi: str
    atas: str
    """Room above the first line."""


@dataclass(frozen=True)
class PetaKonsep:
    """Template ``peta-konsep.html``: the topic as a map to complete, or its key."""

    halaman: Halaman
    guru: bool
    uraian: str
    """The map in words, for those who cannot see it."""
    lebar: str
    """Width of the drawing in millimetres."""
    tinggi: str
    """Height of the drawing in millimetres."""
    huruf: str
    """Size of type in points."""
    simpul: tuple[SimpulTampil, ...]
    """The nodes."""
    garis: tuple[str, ...]
    """The lines between them, as SVG paths."""
    bank: tuple[str, ...]
    """What the blanks ask for, shuffled."""
    sumber: str
    """By publisher and year."""


TEMPLATES: dict[str, type] = {
    "lkpd.html": Lkpd,
    "handout.html": Handout,
    "slide.html": Slide,
    "ujian/naskah.html": NaskahUjian,
    "ujian/kunci.html": KunciUjian,
    "ujian/jawaban.html": JawabanUjian,
    "ujian/kisi-kisi.html": KisiUjian,
    "ujian/kartu-soal.html": KartuSoal,
    "ujian/telaah.html": TelaahUjian,
    "ujian/pedoman.html": PedomanUjian,
    "ujian/daftar-hadir.html": FormulirUjian,
    "ujian/berita-acara.html": FormulirUjian,
    "ujian/daftar-nilai.html": FormulirUjian,
    "ujian/sampul.html": FormulirUjian,
    "kartu-belajar.html": KartuBelajar,
    "bingo.html": Bingo,
    "tiket.html": Tiket,
    "asesmen-awal.html": AsesmenAwal,
    "pengamatan.html": Pengamatan,
    "penilaian-diri.html": PenilaianDiri,
    "peta-konsep.html": PetaKonsep,
}
"""Which class each template gets."""

Data = (
    Lkpd
    | Handout
    | Slide
    | KartuBelajar
    | Bingo
    | Tiket
    | AsesmenAwal
    | Pengamatan
    | PenilaianDiri
    | PetaKonsep
    | UjianData
)
"""What a document is made of."""


@dataclass(frozen=True)
class Document:
    """One file to be made."""

    stem: str
    """File name without its suffix."""
    suffix: str
    """``.pdf``, ``.pptx`` or ``.txt``."""
    template: str
    data: Data

    @property
    def plain(self) -> dict[str, Any]:
        """The data as a template gets it."""
        return asdict(self.data)
