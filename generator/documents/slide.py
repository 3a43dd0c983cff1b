"""The deck."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator import figures
from generator.documents.common import FigurTampil, Halaman, SoalTampil
from generator.documents.lkpd import CatatanTampil, KegiatanTampil


@dataclass(frozen=True)
class TautanTampil:
    """Tab yang membuka slide lain."""

    teks: str
    """Tulisan di atasnya."""
    id: str
    """Id slide itu."""


@dataclass(frozen=True)
class AdeganTampil:
    """Satu langkah slide pelajaran."""

    id: str
    jenis: str
    """Menentukan potongannya: ``slide/<jenis>.html``; untuk kuis ``slide/kuis/<jenis
    soal>.html``."""
    inti: str
    """Judul slide."""
    bagian: str
    menit: int
    butir: tuple[str, ...]
    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    angka: str
    """Angka besar, atau nomor bagian pada pembukanya."""
    soal: SoalTampil | None
    jawaban: bool
    """Apakah slide kuis menampilkan jawabannya."""
    animasi: bool
    """Apakah jawabannya, atau barisnya satu per satu, muncul dengan klik pada slide itu juga."""
    perintah: str
    """Yang dilakukan murid dengan pertanyaan kuis; kosong untuk yang lazim bagi jenisnya."""
    pada_lembar: bool
    """Apakah gambar kuis terlalu besar untuk slide, sehingga murid memakainya di kertas."""
    kegiatan: KegiatanTampil | None
    figur: FigurTampil | None
    """Gambarnya."""
    tautan: TautanTampil | None
    """Pada slide permainan: tujuan tabnya; tidak ada pada slide pelajaran."""
    keterangan: str
    """Satu baris di samping yang lain: apa contoh itu, daftar siapa ini, mengapa jawabannya
    benar."""
    sumber: str
    catatan: CatatanTampil
    tujuan: str
    """Guna langkah itu, sesudah "Tujuan: "."""
    asal: tuple[str, ...]
    """Apa bersandar pada sumber mana, dan tanggalnya: satu baris satu sumber."""


@dataclass(frozen=True)
class Dek:
    """Yang dimiliki setiap berkas slide."""

    halaman: Halaman
    identitas: tuple[str, ...]
    """Baris-baris di kaki sampul."""
    adegan: tuple[AdeganTampil, ...]
    sumber: tuple[str, ...]
    """Semua sumber slide, menurut abjad."""
    rasio: Literal["16:9", "4:3"]
    """Lebar banding tinggi slide: ``16:9`` atau ``4:3``."""
    tema: Literal["terang", "gelap"]
    """Latar slide: ``terang`` atau ``gelap``."""

    @property
    def subjects(self) -> dict[tuple[str, str], figures.Subject]:
        """What its figures show, by their ``data-figure`` and ``data-untuk``."""
        found = (scene.figur for scene in self.adegan if scene.figur)
        return {(figur.jenis, figur.id): figur.isi for figur in found}


@dataclass(frozen=True)
class Slide(Dek):
    """Templat ``slide.html``: slide satu pelajaran."""

    inti: str
    catatan: CatatanTampil
    bekerja: int
    """Menit murid bekerja: kegiatan, diskusi, kuis, refleksi, tiket keluar; menit pelajaran ada
    pada ``halaman.menit``."""
    ditunda: tuple[str, ...]
    """Kegiatan lembar kerja yang tidak masuk slide, misalnya ``Kegiatan 3``."""


@dataclass(frozen=True)
class SalindiaTampil:
    """Satu slide, digambar untuk kertas."""

    nomor: int
    """Nomornya pada slide; nomor jawaban tidak ada."""
    gambar: str
    """Slide itu sebagai HTML: tulis dengan ``| safe``, teksnya dapat dibaca dan dicari."""


@dataclass(frozen=True)
class SlideCetak(Slide):
    """Templat ``slide-cetak.html``: slide di kertas, dengan tempat menulis."""

    per_halaman: int
    """Banyak slide sehalaman: 2, 3, atau 6."""
    salindia: tuple[SalindiaTampil, ...] = ()
    """Semua slide selain jawaban kuis, berurutan."""


@dataclass(frozen=True)
class KolomPapan:
    """Satu lajur papan."""

    nama: str
    """Kepalanya."""
    sel: tuple[TautanTampil, ...]
    """Sel-selnya, dari yang termudah: nilainya, dan slide pertanyaannya."""


@dataclass(frozen=True)
class CerdasCermat(Dek):
    """Templat ``cerdas-cermat.html``: papan yang selnya membuka pertanyaan."""

    kolom: tuple[KolomPapan, ...]
    """Papannya, lajur demi lajur."""
    regu: tuple[str, ...]
    """Nama regu."""
    banyak: int
    """Banyak pertanyaan pada papan."""
    detik: int
    """Detik untuk berunding."""
    cadangan: str
    """Slide pertanyaan cadangan pertama; kosong bila tidak ada."""


@dataclass(frozen=True)
class SelPemandu:
    """Satu pertanyaan pada lembar pemandu."""

    nilai: int
    """Nilainya; 0 untuk pertanyaan cadangan."""
    soal: SoalTampil
    """Pertanyaannya."""


@dataclass(frozen=True)
class KolomPemandu:
    """Satu lajur papan pada lembar pemandu."""

    nama: str
    """Kepalanya."""
    sel: tuple[SelPemandu, ...]
    """Pertanyaannya, dari yang termudah."""


@dataclass(frozen=True)
class PemanduCerdasCermat:
    """Templat ``cerdas-cermat-pemandu.html``: semua pertanyaan dengan kuncinya, dan tabel nilai."""

    halaman: Halaman
    guru: bool
    """Selalu benar: murid tidak pernah menerimanya."""
    kolom: tuple[KolomPemandu, ...]
    """Lajur-lajur papan; terakhir pertanyaan cadangan, bila ada."""
    regu: tuple[str, ...]
    """Nama regu."""
    banyak: int
    """Banyak pertanyaan pada papan."""
    detik: int
    """Detik untuk berunding."""
    sumber: tuple[str, ...]
    """Semua sumber pertanyaan, menurut abjad."""
