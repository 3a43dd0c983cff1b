"""Cards, tickets, forms and maps."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.common import Halaman, SoalTampil


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
