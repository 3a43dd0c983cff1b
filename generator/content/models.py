"""The files of a topic: ``topik.yml``, ``bentuk/*.yml``, ``contoh/*.yml``, ``asal.yml`` …"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from generator.content.lessons import Pelajaran, Tujuan
from generator.content.statements import (
    Anggota,
    Ciri,
    Definisi,
    Fakta,
    Id,
    Isi,
    Negara,
    Peristiwa,
    Pernyataan,
    Sumber,
    SumberRef,
    Teks,
)


class Kurikulum(Isi):
    """Where the topic stands in the curriculum."""

    kelas: tuple[Teks, ...]
    """Kelas dalam angka Romawi: ``IX``, ``XI``."""
    fase: Teks
    mapel: Teks
    """Mata pelajaran."""
    elemen: Teks | None = None
    cp: Teks
    """Capaian pembelajaran, diringkas dengan kata sendiri."""
    acuan: Teks
    """Dokumen acuan."""
    sumber: SumberRef = ()


class Istilah(Pernyataan):
    """A glossary entry; ``teks`` is its meaning, without the term, without a full stop."""

    istilah: Teks
    bahasa: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "id"
    """Bahasa istilah itu; yang bukan ``id`` dicetak miring."""


class Aspek(Isi):
    """A row of the comparison table."""

    id: Id
    label: Teks
    tp: Id | None = None


class Ragam(Isi):
    """A kind of fact that examples have."""

    id: Id
    label: Teks
    """Judul baris: "Kantor pusat"."""
    tanya: Teks | None = None
    """Pokok soal: "{nama} berkantor pusat di"; ``{nama}`` diganti nama contoh. Tanpa titik."""
    balik: Teks | None = None
    """Pokok soal sebaliknya: "Organisasi yang berkantor pusat di {nilai} adalah". Tanpa titik."""
    nyata: Teks | None = None
    """Pernyataan untuk benar–salah: "{nama} berkantor pusat di {nilai}."."""
    tunggal: bool = False
    """``true``: setiap contoh hanya punya satu nilai, sehingga nilai contoh lain pasti salah
    baginya; tanpa ini tidak ada soal yang memakai nilai contoh lain sebagai pengecoh."""
    tp: Id | None = None
    """Tujuan yang dilayani; tanpa ini tidak menjadi soal."""


class Kepanjangan(Isi):
    """What an abbreviation stands for."""

    teks: Teks
    bahasa: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"


class Tautan(Isi):
    """The title of a related text."""

    judul: Teks
    sumber: SumberRef


class Asing(Isi):
    """Foreign words in running text, so that they are marked with their language."""

    bahasa: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    nama: tuple[Teks, ...] = ()
    """Nama lembaga, karya, dan perjanjian: dicetak tegak."""
    kata: tuple[Teks, ...] = ()
    """Kata dan istilah asing: dicetak miring."""


class Pokok(Isi):
    """``topik.yml``: the topic itself."""

    judul: Teks
    ringkas: Teks
    """Topik ini dalam satu kalimat."""
    sumber: SumberRef = ()
    """Sumber bawaan bagi pernyataan dalam berkas ini."""
    bentuk: tuple[Id, ...] = Field(min_length=1)
    """Id bentuk, dalam urutan tampil; masing-masing berkas ``bentuk/<id>.yml``."""
    sebutan_bentuk: Teks = "bentuk"
    """Nama umum untuk bentuk: "bentuk kerja sama", "jenis batuan"."""
    kurikulum: tuple[Kurikulum, ...] = ()
    tp: tuple[Tujuan, ...] = Field(min_length=1)
    definisi: tuple[Definisi, ...] = ()
    tujuan: tuple[Pernyataan, ...] = ()
    """Tujuan hal yang dipelajari (bukan tujuan pembelajaran)."""
    bidang: tuple[Pernyataan, ...] = ()
    dasar: tuple[Pernyataan, ...] = ()
    """Landasan: asas, undang-undang."""
    pernyataan: tuple[Pernyataan, ...] = ()
    """Pernyataan lain tentang topik secara keseluruhan."""
    penutup: tuple[Pernyataan, ...] = ()
    aspek: tuple[Aspek, ...] = ()
    """Baris tabel perbandingan; isinya pada ``perbandingan`` tiap bentuk."""
    ragam: tuple[Ragam, ...] = ()
    """Ragam fakta yang dimiliki contoh."""
    istilah: tuple[Istilah, ...] = ()
    asing: tuple[Asing, ...] = ()
    tautan_terkait: tuple[Tautan, ...] = ()
    pelajaran: Pelajaran
    """Pelajaran tentang topik secara keseluruhan."""


class Dorongan(Isi):
    """Why a form comes about: motives or driving factors."""

    sebutan: Teks
    """Nama daftar ini: "motif", "faktor pendorong"."""
    butir: tuple[Pernyataan, ...] = Field(min_length=1)
    catatan: Pernyataan | None = None
    """Catatan tentang sumber daftar ini."""


class Bentuk(Isi):
    """``bentuk/<id>.yml``: one form."""

    nama: Teks
    """Nama lengkap: "Kerja sama bilateral"."""
    sebutan: Teks
    """Kata pendeknya: "bilateral"."""
    inti: Teks
    """Satu pernyataan yang merangkumnya."""
    sumber: SumberRef = ()
    """Sumber bawaan bagi pernyataan dalam berkas ini."""
    definisi: tuple[Definisi, ...] = Field(min_length=1)
    tujuan: tuple[Pernyataan, ...] = ()
    dorongan: Dorongan | None = None
    ciri: tuple[Ciri, ...] = Field(min_length=1)
    pernyataan: tuple[Pernyataan, ...] = ()
    """Pernyataan lain yang perlu dicatat."""
    perbandingan: Mapping[Id, Pernyataan] = {}
    """Isi tabel perbandingan: id aspek, lalu pernyataannya (singkat)."""
    pelajaran: Pelajaran


class Kasus(Isi):
    """A documented case, for discussion."""

    judul: Teks
    kartu: tuple[Pernyataan, ...] = Field(min_length=1)
    """Isi kartu kasus: tiga sampai enam kalimat, masing-masing dengan sumber."""
    pertanyaan: tuple[Teks, ...] = ()


class Contoh(Isi):
    """``contoh/<id>.yml``: an example of a form."""

    nama: Teks
    """Nama Indonesia selengkapnya."""
    singkatan: Teks | None = None
    kepanjangan: Kepanjangan | None = None
    """Kepanjangan singkatan dalam bahasa asalnya."""
    sebutan: Teks
    """Nama pendek di dalam kalimat dan tabel."""
    bentuk: Id
    """Id bentuk yang dicontohkan."""
    pengelompokan: Literal["pasti", "diperdebatkan"] = "pasti"
    """``diperdebatkan``: bentuknya tidak pernah ditanyakan sebagai soal berkunci tunggal."""
    golongan: Teks = "contoh"
    """Macam contoh: "organisasi", "forum", "perjanjian", "hubungan dua negara"."""
    utama: bool = True
    """``false``: hanya catatan pendek, tidak menjadi slide sendiri."""
    sumber: SumberRef = ()
    """Sumber bawaan bagi pernyataan dalam berkas ini."""
    tp: Id | None = None
    """Tujuan yang dilayani soal tentang nama, kepanjangan, dan bentuk contoh ini."""
    inti: Teks
    """Satu pernyataan: judul slide contoh ini."""
    ringkas: Pernyataan
    """Apa ini, dalam satu kalimat."""
    fakta: tuple[Fakta, ...] = ()
    pernyataan: tuple[Pernyataan, ...] = ()
    peristiwa: tuple[Peristiwa, ...] = ()
    anggota: tuple[Anggota, ...] = ()
    kasus: Kasus | None = None
    catatan_guru: tuple[Teks, ...] = ()


class AsalButir(Isi):
    """One statement of the article, judged."""

    id: Annotated[str, Field(pattern=r"^S\d+$")]
    isi: Teks
    """Pernyataan artikel, diringkas."""
    putusan: Literal[
        "benar",
        "benar-dengan-catatan",
        "definisi",
        "salah",
        "usang",
        "diragukan",
        "tak-terverifikasi",
        "bahasa",
        "bukan-fakta",
    ]
    tempat: tuple[Teks, ...] = ()
    """Tempatnya di dalam isi: id pernyataan, id contoh, atau ``contoh:ragam``."""
    koreksi: Teks | None = None
    """Yang menggantikannya, bila salah, usang, atau keliru bahasanya."""
    bentuk_salah: tuple[Teks, ...] = ()
    """Tulisan keliru yang tidak boleh dicetak."""
    sumber: SumberRef = ()


class Asal(Isi):
    """``asal.yml``: what became of each statement of the article."""

    sumber: SumberRef
    """Artikel asalnya."""
    butir: tuple[AsalButir, ...]


class DaftarSumber(Isi):
    """``sumber.yml``."""

    sumber: tuple[Sumber, ...]


class DaftarNegara(Isi):
    """``negara.yml``."""

    negara: tuple[Negara, ...]


@dataclass(frozen=True)
class Topik:
    """A whole topic, read and checked."""

    id: str
    """The folder's name."""
    folder: Path
    pokok: Pokok
    bentuk: Mapping[str, Bentuk]
    """By id, in the order of ``topik.yml``."""
    contoh: Mapping[str, Contoh]
    """By id, in the order of the file names."""
    sumber: Mapping[str, Sumber]
    negara: Mapping[str, Negara]
    asal: Asal | None

    def pelajaran(self, bentuk: str | None) -> Pelajaran:
        """The lesson about ``bentuk``, or about the whole topic where it is ``None``."""
        return self.bentuk[bentuk].pelajaran if bentuk else self.pokok.pelajaran

    def contoh_dari(self, bentuk: str) -> dict[str, Contoh]:
        """The examples of ``bentuk``, by id."""
        return {key: value for key, value in self.contoh.items() if value.bentuk == bentuk}
