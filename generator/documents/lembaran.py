"""Cards, tickets, forms and maps."""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.common import Halaman, SoalTampil


@dataclass(frozen=True)
class MukaTampil:
    """Satu sisi kartu belajar."""

    nomor: int
    """Nomor kartu, sama pada kedua sisi; 0 bila tempatnya kosong."""
    label: str
    """Macam katanya: istilah, singkatan, jenis fakta."""
    teks: str
    sumber: str
    """Hanya di belakang."""


@dataclass(frozen=True)
class LembarKartu:
    """Satu lembar kartu, kedua sisinya, baris demi baris. Baris ``belakang`` berjalan dari kanan ke
    kiri, sehingga setiap sisi belakang jatuh di balik depannya bila lembar dibalik pada sisi
    panjangnya."""

    depan: tuple[tuple[MukaTampil, ...], ...]
    """Sisi depan, seperti yang terlihat."""
    belakang: tuple[tuple[MukaTampil, ...], ...]
    """Sisi belakang, seperti yang terlihat dari belakang."""


@dataclass(frozen=True)
class KartuBelajar:
    """Templat ``kartu-belajar.html``: kartu bolak-balik untuk digunting."""

    halaman: Halaman
    guru: bool
    """Tidak pernah: jawabannya ada di belakang kartu."""
    lembar: tuple[LembarKartu, ...]
    """Lembar-lembarnya, masing-masing sehalaman depan dan sehalaman belakang."""
    per_lembar: int
    """Banyak kartu selembar: 8 atau 10, dalam dua lajur."""
    banyak: int
    """Banyak kartu seluruhnya."""


@dataclass(frozen=True)
class KartuBingo:
    """Satu kartu bingo."""

    nomor: int
    kode: str
    """Kode pemeriksa: kumpulan katanya sebagai angka, sehingga tidak ada dua kartu yang sama
    kodenya."""
    kotak: tuple[tuple[str, ...], ...]
    """Kata-katanya, baris demi baris."""
    angka: tuple[tuple[int, ...], ...]
    """Tempat kata-kata itu dalam daftar pemanggil, baris demi baris."""
    menang: int
    """Panggilan keberapa, mulai dari 1, yang melengkapi baris, lajur, atau diagonal pertamanya."""


@dataclass(frozen=True)
class PanggilanTampil:
    """Satu baris daftar pemanggil."""

    nomor: int
    kata: str
    """Kata pada kartu."""
    petunjuk: str
    """Yang dibacakan pemanggil."""


@dataclass(frozen=True)
class Bingo:
    """Templat ``bingo.html``: kartu-kartunya, atau daftar pemanggil bila ``guru`` benar."""

    halaman: Halaman
    guru: bool
    ukuran: int
    """Banyak kata pada satu sisi: 3 atau 4."""
    kartu: tuple[KartuBingo, ...]
    """Semua kartu; tidak ada dua kartu dengan kata-kata yang sama."""
    panggilan: tuple[PanggilanTampil, ...]
    """Daftar pemanggil, menurut urutan memanggil."""
    sumber: tuple[str, ...]


@dataclass(frozen=True)
class Tiket:
    """Templat ``tiket.html``: tiket keluar, atau kunci soalnya bila ``guru`` benar."""

    halaman: Halaman
    guru: bool
    per_lembar: int
    """Banyak tiket selembar: 2 atau 4, semuanya sama."""
    soal: SoalTampil
    """Soal pemeriksanya."""
    refleksi: tuple[str, ...]
    panjang_isian: int
    """Panjang isian dalam milimeter."""


@dataclass(frozen=True)
class AsesmenAwal:
    """Templat ``asesmen-awal.html``: lima soal cepat, dua kali selembar, atau kuncinya bila
    ``guru`` benar."""

    halaman: Halaman
    guru: bool
    soal: tuple[SoalTampil, ...]
    panjang_isian: int
    """Panjang isian dalam milimeter."""


@dataclass(frozen=True)
class KriteriaTampil:
    """Yang diamati, dan wujudnya pada setiap tingkat."""

    nama: str
    """Kriteria dalam beberapa kata."""
    ciri: tuple[str, ...]
    """Yang terlihat pada setiap tingkat, dari yang tertinggi."""


@dataclass(frozen=True)
class PengamatanTampil:
    """Satu halaman pengamatan: keadaan dengan kriterianya."""

    judul: str
    kriteria: tuple[KriteriaTampil, ...]
    """Tiga atau empat."""


@dataclass(frozen=True)
class Pengamatan:
    """Templat ``pengamatan.html``: lembar pengamatan untuk sekelas, dan rubriknya."""

    halaman: Halaman
    guru: bool
    lembar: tuple[PengamatanTampil, ...]
    """Satu halaman satu lembar."""
    tingkat: tuple[str, ...]
    """Nama keempat tingkat, dari yang tertinggi."""
    baris: int
    """Banyak baris untuk nama."""


@dataclass(frozen=True)
class PenilaianDiri:
    """Templat ``penilaian-diri.html``: murid menilai kemampuannya sendiri."""

    halaman: Halaman
    guru: bool
    kemampuan: tuple[str, ...]
    """Tujuan pelajaran sesudah "Saya dapat"."""
    refleksi: tuple[str, ...]


@dataclass(frozen=True)
class SimpulTampil:
    """Satu simpul peta konsep; ukurannya dalam milimeter dari sudut kiri atas."""

    teks: str
    baris: tuple[str, ...]
    """Teksnya dalam baris yang muat di kotaknya."""
    nomor: int
    """Nomor isian, mulai dari 1; 0 bila teksnya dicetak juga untuk murid."""
    huruf: str
    """Huruf teks isian itu dalam bank kata; kosong bila bukan isian."""
    tingkat: str
    """``pokok``, ``cabang``, ``kelompok``, atau ``daun``."""
    x: str
    y: str
    lebar: str
    tinggi: str
    atas: str
    """Jarak di atas baris pertama."""


@dataclass(frozen=True)
class PetaKonsep:
    """Templat ``peta-konsep.html``: topik sebagai peta untuk dilengkapi, atau kuncinya bila
    ``guru`` benar."""

    halaman: Halaman
    guru: bool
    uraian: str
    """Peta itu dalam kata-kata, bagi yang tidak dapat melihatnya."""
    lebar: str
    """Lebar gambar dalam milimeter."""
    tinggi: str
    """Tinggi gambar dalam milimeter."""
    huruf: str
    """Besar huruf dalam poin."""
    simpul: tuple[SimpulTampil, ...]
    """Simpul-simpulnya."""
    garis: tuple[str, ...]
    """Garis di antara simpul, sebagai jalur SVG."""
    bank: tuple[str, ...]
    """Yang ditanyakan isian, diacak."""
    sumber: str
    """Menurut penerbit dan tahun."""
