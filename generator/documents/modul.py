"""The lesson plan, what follows a test of its aims, and the volume that binds them all."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.common import BarisTampil, Halaman, SoalTampil, TandaTanganTampil
from generator.documents.handout import IstilahTampil
from generator.documents.lkpd import TantanganTampil, TindakLanjutBaris


@dataclass(frozen=True)
class EntriTampil:
    """Satu baris daftar isi: lembar yang dijilid dalam berkas yang sama."""

    id: str
    """Tujuan tautannya."""
    label: str
    """``Lampiran 1``; kosong bila bukan lampiran."""
    judul: str
    untuk: str
    """Pembacanya: ``murid`` atau ``guru``."""
    halaman: int
    """Halaman pertamanya, dihitung sepanjang berkas; 0 bila tanpa daftar isi."""
    banyak: int
    """Banyak halamannya."""


@dataclass(frozen=True)
class TujuanTampil:
    """Satu tujuan pelajaran."""

    kode: str
    """``TP 1``, … menurut urutan pelajaran."""
    teks: str


@dataclass(frozen=True)
class DimensiTampil:
    """Satu dimensi profil lulusan."""

    nama: str
    """Namanya, seperti yang dicetak."""
    wujud: str
    """Cara pelajaran melayaninya; kosong bila hanya dapat dipilih."""


@dataclass(frozen=True)
class ButirTampil:
    """Judul dengan isinya."""

    label: str
    isi: tuple[str, ...]
    """Kosong: garis untuk ditulisi."""


@dataclass(frozen=True)
class LangkahTampil:
    """Satu langkah pelajaran."""

    cara: str
    """Yang dilakukan, dalam satu dua kata: ``Membaca tabel``, ``Kegiatan 1``."""
    judul: str
    """Tentang apa."""
    menit: int
    uraian: tuple[str, ...]
    """Yang dilakukan murid, satu perbuatan satu butir; kosong bila sudah disebut judul."""
    guru: tuple[str, ...]
    """Yang ditanyakan dan dilakukan guru."""
    lembar: str
    """Lembar yang diperlukan, misalnya ``Lampiran 1``; kosong bila tidak ada."""


@dataclass(frozen=True)
class TahapTampil:
    """Satu tahap pelajaran dengan langkah-langkahnya."""

    nama: str
    """``Awal``, ``Memahami``, ``Mengaplikasi``, ``Merefleksi``, ``Penutup``."""
    menit: int
    langkah: tuple[LangkahTampil, ...]


@dataclass(frozen=True)
class AsesmenTampil:
    """Satu asesmen."""

    kapan: str
    """``Awal``, ``Proses``, atau ``Akhir``."""
    cara: str
    """Yang dilakukan, dalam satu kalimat."""
    instrumen: tuple[str, ...]
    """Lembarnya, misalnya ``Asesmen awal (Lampiran 4)``."""
    tindak_lanjut: str


@dataclass(frozen=True)
class PitaTampil:
    """Satu rentang nilai."""

    rentang: str
    """Misalnya ``41–65``."""
    predikat: str
    """Predikat, misalnya ``B``; kosong bila tidak dipakai."""
    sebutan: str
    tindak_lanjut: str


@dataclass(frozen=True)
class ModulAjar:
    """Templat ``modul-ajar/ringkas.html``, ``mendalam``, dan ``lama``: modul ajar."""

    halaman: Halaman
    guru: bool
    """Selalu benar."""
    kerangka: str
    """``ringkas``, ``mendalam``, atau ``lama``."""
    cp: tuple[str, ...]
    tujuan: tuple[TujuanTampil, ...]
    inti: str
    pemantik: str
    alat: tuple[str, ...]
    pemahaman: str
    """Yang dibawa murid untuk hidupnya; kosong bila isi topik tidak menyebutnya."""
    kesiapan: tuple[ButirTampil, ...]
    """Yang dibawa murid: pengetahuan, minat, kebutuhan."""
    materi: tuple[str, ...]
    """Sifat materinya; kosong: garis untuk ditulisi."""
    dimensi: tuple[DimensiTampil, ...]
    """Yang dilayani pelajaran; kedelapannya untuk dicentang bila isi topik tidak menyebutnya."""
    panca_cinta: tuple[str, ...]
    """Panca Cinta untuk dicentang, bagi madrasah; kosong bagi yang lain."""
    materi_insersi: str
    """Yang disisipkan madrasah; kosong: garis untuk ditulisi."""
    desain: tuple[ButirTampil, ...]
    """Cara mengajarkannya: praktik, mitra, tempat, sarana digital."""
    prinsip: tuple[ButirTampil, ...]
    """Berkesadaran, bermakna, menggembirakan: wujud masing-masing."""
    tahap: tuple[TahapTampil, ...]
    menit: int
    """Menit semua langkah bersama."""
    selisih: int
    """Menit pelajaran yang tersisa sesudah semua langkah; negatif bila kurang."""
    asesmen: tuple[AsesmenTampil, ...]
    ketercapaian: tuple[TindakLanjutBaris, ...]
    """Yang mencapai KKTP, tujuan demi tujuan."""
    kktp: int
    """Persen."""
    pita: tuple[PitaTampil, ...]
    remedial: tuple[str, ...]
    """Yang dikerjakan murid di bawah batas."""
    pengayaan: tuple[str, ...]
    """Yang dikerjakan murid di atas batas."""
    refleksi_murid: tuple[str, ...]
    refleksi_guru: tuple[str, ...]
    istilah: tuple[IstilahTampil, ...]
    sumber: tuple[str, ...]
    isi: tuple[EntriTampil, ...]
    """Lampiran-lampirannya."""
    tanda_tangan: TandaTanganTampil | None


@dataclass(frozen=True)
class TugasTampil:
    """Satu tugas sesudah tes sebuah tujuan."""

    judul: str
    langkah: tuple[str, ...]
    hasil: str
    """Yang terlihat pada akhirnya."""


@dataclass(frozen=True)
class BagianTindakLanjut:
    """Satu tujuan dengan tugas dan soalnya."""

    tujuan: str
    """Tujuan itu, berbicara kepada murid; kosong bila bagian ini untuk semuanya."""
    tugas: tuple[TugasTampil, ...]
    soal: tuple[SoalTampil, ...]
    tantangan: tuple[TantanganTampil, ...]


@dataclass(frozen=True)
class TindakLanjut:
    """Templat ``tindak-lanjut.html``: lembar remedial atau pengayaan, atau kuncinya bila ``guru``
    benar."""

    halaman: Halaman
    guru: bool
    macam: str
    """``remedial`` atau ``pengayaan``."""
    petunjuk: tuple[str, ...]
    bagian: tuple[BagianTindakLanjut, ...]
    skor_maksimal: int
    """0 bila tidak ada yang diberi skor."""
    panjang_isian: int
    """Panjang isian dalam milimeter."""
    sumber: tuple[str, ...]


@dataclass(frozen=True)
class Perangkat:
    """Templat ``perangkat.html``: sampul, lembar pengesahan, dan daftar isi jilidan."""

    halaman: Halaman
    guru: bool
    """Selalu benar."""
    baris: tuple[BarisTampil, ...]
    """Keterangan di sampul dan di lembar pengesahan; nilai kosong menjadi garis untuk ditulisi."""
    isi: tuple[EntriTampil, ...]
    """Semua isi jilidan, berurutan."""
    tanda_tangan: TandaTanganTampil | None
