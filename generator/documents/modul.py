"""The lesson plan, what follows a test of its aims, and the volume that binds them all."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.common import BarisTampil, Halaman, PenandaTampil, SoalTampil
from generator.documents.handout import IstilahTampil
from generator.documents.lkpd import TantanganTampil, TindakLanjutBaris


@dataclass(frozen=True)
class EntriTampil:
    """A line of the contents: a paper that is bound into the same file."""

    id: str
    """What a link leads to it by."""
    label: str
    """``Lampiran 1``; empty for a part that is no enclosure."""
    judul: str
    untuk: str
    """Who reads it: ``murid`` or ``guru``."""
    halaman: int
    """Its first page, counted through the file; 0 where it has no contents."""
    banyak: int
    """Its pages."""


@dataclass(frozen=True)
class TujuanTampil:
    """An aim of the lesson."""

    kode: str
    """``TP 1``, … by the order of the lesson."""
    teks: str


@dataclass(frozen=True)
class DimensiTampil:
    """A dimension of the graduate's profile."""

    nama: str
    """Its name, as it is printed."""
    wujud: str
    """How the lesson serves it; empty where it is only one to choose."""


@dataclass(frozen=True)
class ButirTampil:
    """A heading with what is said under it."""

    label: str
    isi: tuple[str, ...]
    """Empty: lines to write on."""


@dataclass(frozen=True)
class LangkahTampil:
    """One step of the lesson."""

    cara: str
    """What is done, in a word or two: ``Membaca tabel``, ``Kegiatan 1``."""
    judul: str
    """What it is about."""
    menit: int
    uraian: tuple[str, ...]
    """What pupils do, one act each; empty where the title says it."""
    guru: tuple[str, ...]
    """What the teacher asks and does."""
    lembar: str
    """The paper that it needs: ``Lampiran 1``; empty for none."""


@dataclass(frozen=True)
class TahapTampil:
    """A stage of the lesson with its steps."""

    nama: str
    """``Awal``, ``Memahami``, ``Mengaplikasi``, ``Merefleksi``, ``Penutup``."""
    menit: int
    langkah: tuple[LangkahTampil, ...]


@dataclass(frozen=True)
class AsesmenTampil:
    """One of the assessments."""

    kapan: str
    """``Awal``, ``Proses`` or ``Akhir``."""
    cara: str
    """What is done, in a sentence."""
    instrumen: tuple[str, ...]
    """The papers: ``Asesmen awal (Lampiran 4)``."""
    tindak_lanjut: str


@dataclass(frozen=True)
class PitaTampil:
    """A band of marks."""

    rentang: str
    """``41–65``."""
    sebutan: str
    tindak_lanjut: str


@dataclass(frozen=True)
class ModulAjar:
    """Templates ``modul-ajar/ringkas.html``, ``mendalam`` and ``lama``: the lesson plan."""

    halaman: Halaman
    guru: bool
    """Always true."""
    kerangka: str
    """``ringkas``, ``mendalam`` or ``lama``: the frame."""
    cp: tuple[str, ...]
    tujuan: tuple[TujuanTampil, ...]
    inti: str
    pemantik: str
    alat: tuple[str, ...]
    pemahaman: str
    """What pupils take away for life; empty where the content says nothing."""
    kesiapan: tuple[ButirTampil, ...]
    """What pupils bring: knowledge, interests, needs."""
    materi: tuple[str, ...]
    """What the matter is like; empty: lines to write on."""
    dimensi: tuple[DimensiTampil, ...]
    """Those that the lesson serves; all eight to tick where the content names none."""
    panca_cinta: tuple[str, ...]
    """The five loves to tick, for a madrasah; empty elsewhere."""
    materi_insersi: str
    """What a madrasah weaves in; empty: lines to write on."""
    desain: tuple[ButirTampil, ...]
    """How the lesson is taught: practice, partners, places, digital means."""
    prinsip: tuple[ButirTampil, ...]
    """Mindful, meaningful, joyful: how each shows."""
    tahap: tuple[TahapTampil, ...]
    menit: int
    """Minutes of all steps together."""
    selisih: int
    """Minutes of the lesson that the steps leave over; negative where they need more."""
    asesmen: tuple[AsesmenTampil, ...]
    ketercapaian: tuple[TindakLanjutBaris, ...]
    """What reaches the KKTP, aim by aim."""
    kktp: int
    """Per cent."""
    pita: tuple[PitaTampil, ...]
    remedial: tuple[str, ...]
    """What those below the limit do."""
    pengayaan: tuple[str, ...]
    """What those above it do."""
    refleksi_murid: tuple[str, ...]
    refleksi_guru: tuple[str, ...]
    istilah: tuple[IstilahTampil, ...]
    sumber: tuple[str, ...]
    isi: tuple[EntriTampil, ...]
    """The enclosures."""
    tempat: str
    """Where it is signed; empty: a line to write on."""
    tanggal: str
    """When it is signed; empty: a line to write on."""
    penanda: tuple[PenandaTampil, ...]


@dataclass(frozen=True)
class TugasTampil:
    """A task after the test of an aim."""

    judul: str
    langkah: tuple[str, ...]
    hasil: str
    """What can be seen at the end."""


@dataclass(frozen=True)
class BagianTindakLanjut:
    """One aim with its task and items."""

    tujuan: str
    """The aim, speaking to the pupil; empty where the part is for all of them."""
    tugas: tuple[TugasTampil, ...]
    soal: tuple[SoalTampil, ...]
    tantangan: tuple[TantanganTampil, ...]


@dataclass(frozen=True)
class TindakLanjut:
    """Template ``tindak-lanjut.html``: a remedial or enrichment sheet, or its key."""

    halaman: Halaman
    guru: bool
    macam: str
    """``remedial`` or ``pengayaan``."""
    petunjuk: tuple[str, ...]
    bagian: tuple[BagianTindakLanjut, ...]
    skor_maksimal: int
    """0 where nothing earns points."""
    panjang_isian: int
    """Millimetres of a blank."""
    sumber: tuple[str, ...]


@dataclass(frozen=True)
class Perangkat:
    """Template ``perangkat.html``: cover, approval and contents of a bound volume."""

    halaman: Halaman
    guru: bool
    """Always true."""
    baris: tuple[BarisTampil, ...]
    """Facts on the cover and in the approval; empty values are lines to write on."""
    isi: tuple[EntriTampil, ...]
    """Everything in the volume, in order."""
    tempat: str
    """Where it is signed; empty: a line to write on."""
    tanggal: str
    """When it is signed; empty: a line to write on."""
    penanda: tuple[PenandaTampil, ...]
