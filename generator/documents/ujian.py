"""The papers of an exam."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.documents.common import BarisTampil, Halaman, SoalTampil, TandaTanganTampil
from generator.documents.lkpd import PenilaianBaris


@dataclass(frozen=True)
class UjianTampil:
    """Yang diketahui setiap lembar ujian tentang ujian itu."""

    nama: str
    """Nama tes."""
    waktu: int
    """Menit; 0: garis untuk diisi."""
    paket: tuple[str, ...]
    """Huruf semua paket."""
    label: str
    """Paket lembar ini: satu huruf, ``Susulan``, ``Remedial``; kosong bila untuk semuanya."""
    jumlah: int
    """Banyak soal ujian."""
    skor: int
    """Skor terbesar ujian."""
    sebutan_paket: str
    """Kata untuk paket, misalnya ``Paket`` atau ``Kode``."""
    huruf: str
    """Cara menulis huruf pilihan pada naskah: ``A.``, ``a.``, ``A)``."""
    pilihan: tuple[str, ...]
    """Huruf pilihan: ``A`` sampai ``D``."""
    baris: tuple[BarisTampil, ...]
    """Tahun ajaran, semester, kelas, dan keterangan lain di kepala formulir."""
    di_naskah: bool
    """Apakah jawaban ditulis pada naskah; kalau tidak, pada lembar tersendiri."""


@dataclass(frozen=True)
class BagianUjian:
    """Satu bagian naskah: soal yang dijawab dengan cara yang sama."""

    judul: str
    singkat: str
    """Namanya di atas lajur yang sempit."""
    petunjuk: str
    rentang: str
    """Nomor soalnya, misalnya ``1–25``."""
    skor: str
    """Skor satu soal, dalam kata-kata."""
    penskoran: str
    """Cara memberi skor, untuk guru."""
    bentuk: str
    """Cara menjawab: ``silang``, ``centang``, ``kategori``, ``kotak``, ``huruf``, ``isian``,
    ``garis``, atau ``soal`` (pada soal itu sendiri)."""
    soal: tuple[SoalTampil, ...]


@dataclass(frozen=True)
class TampilanNaskah:
    """Tampilan naskah menurut sekolah; yang kosong atau 0 mengikuti bawaan."""

    fon: str
    """Keluarga fon."""
    ukuran: str
    """Besar huruf dalam poin."""
    baris: str
    """Jarak antarbaris dalam poin."""
    lajur: int
    """1 atau 2."""
    atas: int
    """Tepi atas halaman pertama dalam milimeter."""
    kanan: int
    """Tepi kanan dalam milimeter."""
    bawah: int
    """Tepi bawah dalam milimeter."""
    kiri: int
    """Tepi kiri dalam milimeter."""


@dataclass(frozen=True)
class NaskahUjian:
    """Templat ``ujian/naskah.html``: naskah satu paket."""

    halaman: Halaman
    ujian: UjianTampil
    guru: bool
    """Tidak pernah benar; potongan soal menanyakannya."""
    tampilan: TampilanNaskah | None
    """Tampilan yang diminta sekolah; tidak ada: bawaan."""
    bagian: tuple[BagianUjian, ...]


@dataclass(frozen=True)
class KunciUjian:
    """Templat ``ujian/kunci.html``: kunci satu paket."""

    halaman: Halaman
    ujian: UjianTampil
    guru: bool
    """Selalu benar; potongan soal menanyakannya."""
    bagian: tuple[BagianUjian, ...]


@dataclass(frozen=True)
class JawabanUjian:
    """Templat ``ujian/jawaban.html``: lembar jawaban satu paket."""

    halaman: Halaman
    ujian: UjianTampil
    guru: bool
    """Tidak pernah benar; potongan soal menanyakannya."""
    bagian: tuple[BagianUjian, ...]


@dataclass(frozen=True)
class BarisKisi:
    """Satu baris kisi-kisi: satu soal."""

    nomor: int
    cp: str
    """Elemen kurikulum, atau mata pelajarannya."""
    tp: str
    """Tujuan dalam kata-kata."""
    kode_tp: str
    """``TP 1``, … menurut urutan tujuan."""
    lingkup: str
    """Topiknya."""
    materi: str
    """Bentuk yang dibahasnya."""
    indikator: str
    level: str
    """Misalnya ``L1 (C2)``."""
    kesukaran: str
    bentuk: str
    """Jenis soal dalam kata-kata."""
    letak: tuple[str, ...]
    """Nomornya dalam setiap paket."""
    skor: int


@dataclass(frozen=True)
class JumlahKisi:
    """Satu jumlah di bawah kisi-kisi."""

    label: str
    jumlah: int
    persen: int
    skor: int


@dataclass(frozen=True)
class KisiUjian:
    """Templat ``ujian/kisi-kisi.html``: kisi-kisi, satu soal satu baris."""

    halaman: Halaman
    ujian: UjianTampil
    kolom: tuple[str, ...]
    """Paket yang nomornya ada dalam baris."""
    cp: str
    """Bunyi capaian pembelajaran dan acuannya."""
    baris: tuple[BarisKisi, ...]
    level: tuple[JumlahKisi, ...]
    bentuk: tuple[JumlahKisi, ...]
    kesukaran: tuple[JumlahKisi, ...]
    tanda_tangan: TandaTanganTampil | None
    """Yang menandatanganinya, bila sekolah memintanya."""


@dataclass(frozen=True)
class KartuButir:
    """Kartu satu soal."""

    kisi: BarisKisi
    soal: SoalTampil
    """Menurut urutan paket pertama."""


@dataclass(frozen=True)
class KartuSoal:
    """Templat ``ujian/kartu-soal.html``: satu soal satu kartu."""

    halaman: Halaman
    ujian: UjianTampil
    guru: bool
    """Tidak pernah benar; potongan soal menanyakannya."""
    kolom: tuple[str, ...]
    """Paket yang nomornya ada pada kartu."""
    kartu: tuple[KartuButir, ...]


@dataclass(frozen=True)
class AspekTelaah:
    """Satu baris lembar telaah."""

    nomor: int
    teks: str
    nilai: tuple[str, ...]
    """Untuk setiap soal ``ya``, ``tidak``, ``-`` (tidak berlaku), atau kosong (dinilai
    penelaah)."""


@dataclass(frozen=True)
class LembarTelaah:
    """Satu tabel lembar telaah: aspek beberapa soal."""

    nomor: tuple[int, ...]
    """Nomor soalnya dalam paket pertama."""
    ranah: tuple[tuple[str, tuple[AspekTelaah, ...]], ...]
    """``Materi``, ``Konstruksi``, ``Bahasa``, masing-masing dengan aspeknya."""


@dataclass(frozen=True)
class TelaahUjian:
    """Templat ``ujian/telaah.html``: lembar telaah, satu soal satu lajur."""

    halaman: Halaman
    ujian: UjianTampil
    lembar: tuple[LembarTelaah, ...]
    tanda_tangan: TandaTanganTampil | None


@dataclass(frozen=True)
class PedomanUjian:
    """Templat ``ujian/pedoman.html``: pedoman penskoran."""

    halaman: Halaman
    ujian: UjianTampil
    guru: bool
    """Selalu benar; potongan soal menanyakannya."""
    kolom: tuple[str, ...]
    """Paket yang nomornya ada di sebelah setiap soal."""
    kktp: int
    """Persen."""
    bagian: tuple[BagianUjian, ...]
    letak: Mapping[str, tuple[str, ...]]
    """Nomor sebuah soal dalam setiap paket, menurut idnya."""


@dataclass(frozen=True)
class FormulirUjian:
    """Templat ``ujian/daftar-hadir.html``, ``berita-acara``, ``daftar-nilai``, ``sampul``: formulir
    untuk diisi dengan tangan."""

    halaman: Halaman
    ujian: UjianTampil
    peserta: int
    """Banyak baris untuk murid."""
    bagian: tuple[PenilaianBaris, ...]
    """Bagian-bagian ujian, dengan skor terbesar masing-masing."""
    tanda_tangan: TandaTanganTampil | None
    """Yang menandatanganinya; tidak ada pada label sampul."""


UjianData = (
    NaskahUjian | KunciUjian | JawabanUjian | KisiUjian | KartuSoal | TelaahUjian
    | PedomanUjian | FormulirUjian
)  # fmt: skip
"""The papers of an exam."""
MENDATAR = (KisiUjian, TelaahUjian)
"""Those whose tables need the paper's long side."""
