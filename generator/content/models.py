"""The files of a topic: ``topik.yml``, ``bentuk/*.yml``, ``contoh/*.yml``, ``asal.yml`` …"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

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
    Pihak,
    Sumber,
    SumberRef,
    Tanggal,
    Teks,
)
from generator.places import Layers


class Kurikulum(Isi):
    """Where the topic stands in the curriculum."""

    kelas: tuple[Teks, ...]
    """Kelas dalam angka Romawi: ``IX``, ``XI``."""
    fase: Teks
    """Fase: ``A`` sampai ``F``."""
    mapel: Teks
    """Mata pelajaran."""
    elemen: Teks | None = None
    """Elemen capaian, bila mata pelajarannya memakai elemen."""
    cp: Teks
    """Capaian pembelajaran, diringkas dengan kata sendiri."""
    acuan: Teks
    """Dokumen acuan."""
    sumber: SumberRef = ()
    """Sumber keterangan kurikulum ini."""


class Istilah(Pernyataan):
    """A glossary entry; ``teks`` is its meaning, without the term, without a full stop."""

    istilah: Teks
    """Kata yang diartikan; artinya pada ``teks``, tanpa mengulang kata itu dan tanpa titik."""
    bahasa: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "id"
    """Bahasa istilah itu; yang bukan ``id`` dicetak miring."""


class Aspek(Isi):
    """A row of the comparison table."""

    id: Id
    """Nama pendek yang dirujuk ``perbandingan`` tiap bentuk."""
    label: Teks
    """Kepala baris: "Pihak", "Batas kawasan"."""
    tp: Id | None = None
    """Tujuan yang dilayani; tanpa ini baris itu tidak menjadi soal."""


class Irisan(Pernyataan):
    """What is true of some forms, and of no other: a part of the Venn diagram."""

    bentuk: tuple[Id, ...] = Field(min_length=1)
    """Bentuk yang memilikinya: satu, dua, atau semuanya."""


class Ragam(Isi):
    """A kind of fact that examples have."""

    id: Id
    """Nama pendek yang dirujuk ``fakta``, misalnya ``kantor-pusat``."""
    label: Teks
    """Judul baris: "Kantor pusat"."""
    tanya: Teks | None = None
    """Pokok soal: "{nama} berkantor pusat di"; ``{nama}`` diganti nama contoh. Tanpa titik."""
    balik: Teks | None = None
    """Pokok soal sebaliknya: "Organisasi yang berkantor pusat di {nilai} adalah". Tanpa titik."""
    nyata: Teks | None = None
    """Pernyataan untuk benar–salah: "{nama} berkantor pusat di {nilai}."."""
    bukti: Id | None = None
    """Ragam fakta yang menjadi alasan bila ``nyata`` benar; tanpa ini hanya pernyataan yang
    salah dijadikan soal benar–salah."""
    tunggal: bool = False
    """``true``: setiap contoh hanya punya satu nilai, sehingga nilai contoh lain pasti salah
    baginya; tanpa ini tidak ada soal yang memakai nilai contoh lain sebagai pengecoh."""
    tp: Id | None = None
    """Tujuan yang dilayani; tanpa ini tidak menjadi soal."""


class Kepanjangan(Isi):
    """What an abbreviation stands for."""

    teks: Teks
    """Kepanjangan, ditulis seperti dalam bahasa asalnya."""
    bahasa: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    """Bahasa kepanjangan itu, dua huruf."""


class Tautan(Isi):
    """The title of a related text."""

    judul: Teks
    """Judul tulisan terkait."""
    sumber: SumberRef
    """Tempat judul itu terlihat."""


class Asing(Isi):
    """Foreign words in running text, so that they are marked with their language."""

    bahasa: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    """Bahasa kata-kata itu, dua huruf."""
    nama: tuple[Teks, ...] = ()
    """Nama lembaga, karya, dan perjanjian: dicetak tegak."""
    kata: tuple[Teks, ...] = ()
    """Kata dan istilah asing: dicetak miring."""


class Pokok(Isi):
    """``topik.yml``: the topic itself."""

    judul: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    """Judul topik."""
    ringkas: Teks
    """Topik ini dalam satu kalimat."""
    sumber: SumberRef = ()
    """Sumber bawaan bagi pernyataan dalam berkas ini."""
    bentuk: tuple[Id, ...] = Field(min_length=1)
    """Id bentuk, dalam urutan tampil; masing-masing berkas ``bentuk/<id>.yml``."""
    sebutan_bentuk: Teks = "bentuk"
    """Nama umum untuk bentuk: "bentuk kerja sama", "jenis batuan"."""
    kurikulum: tuple[Kurikulum, ...] = ()
    """Tempat topik ini dalam kurikulum; baris dipilih menurut ``--kelas``."""
    tp: tuple[Tujuan, ...] = Field(min_length=1)
    """Tujuan pembelajaran, untuk seluruh topik dan tiap bentuk."""
    definisi: tuple[Definisi, ...] = ()
    """Pengertian hal yang dipelajari."""
    tujuan: tuple[Pernyataan, ...] = ()
    """Tujuan hal yang dipelajari (bukan tujuan pembelajaran)."""
    bidang: tuple[Pernyataan, ...] = ()
    """Bidang yang dicakup."""
    dasar: tuple[Pernyataan, ...] = ()
    """Landasan: asas, undang-undang."""
    pernyataan: tuple[Pernyataan, ...] = ()
    """Pernyataan lain tentang topik secara keseluruhan."""
    penutup: tuple[Pernyataan, ...] = ()
    """Pernyataan yang menutup topik."""
    aspek: tuple[Aspek, ...] = ()
    """Baris tabel perbandingan; isinya pada ``perbandingan`` tiap bentuk."""
    irisan: tuple[Irisan, ...] = ()
    """Isi diagram Venn pada slide ``venn``: yang benar bagi satu, dua, atau semua bentuk."""
    ragam: tuple[Ragam, ...] = ()
    """Ragam fakta yang dimiliki contoh."""
    istilah: tuple[Istilah, ...] = ()
    """Daftar istilah; dicetak pada bahan bacaan dan menjadi bahan soal."""
    asing: tuple[Asing, ...] = ()
    """Nama dan kata asing, supaya ditandai bahasanya di mana pun tercetak."""
    tautan_terkait: tuple[Tautan, ...] = ()
    """Judul tulisan lain yang terkait; tidak dicetak."""
    pelajaran: Pelajaran
    """Pelajaran tentang topik secara keseluruhan."""


class Dorongan(Isi):
    """Why a form comes about: motives or driving factors."""

    sebutan: Teks
    """Nama daftar ini: "motif", "faktor pendorong"."""
    butir: tuple[Pernyataan, ...] = Field(min_length=1)
    """Isi daftar, berurutan."""
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
    susunan: Literal["dua-pihak", "satu-batas", "satu-meja"] | None = None
    """Gambar para pihaknya pada slide ``relasi``: dua pihak yang saling memberi, para pihak di
    dalam satu batas, atau banyak pihak di satu meja."""
    sumber: SumberRef = ()
    """Sumber bawaan bagi pernyataan dalam berkas ini."""
    definisi: tuple[Definisi, ...] = Field(min_length=1)
    """Pengertian bentuk ini, masing-masing dengan pemiliknya."""
    tujuan: tuple[Pernyataan, ...] = ()
    """Tujuan bentuk ini."""
    dorongan: Dorongan | None = None
    """Motif atau faktor pendorong."""
    ciri: tuple[Ciri, ...] = Field(min_length=1)
    """Ciri-ciri bentuk ini."""
    pernyataan: tuple[Pernyataan, ...] = ()
    """Pernyataan lain yang perlu dicatat."""
    perbandingan: Mapping[Id, Pernyataan] = {}
    """Isi tabel perbandingan: id aspek, lalu pernyataannya (singkat)."""
    pelajaran: Pelajaran
    """Pelajaran tentang bentuk ini."""


class Kasus(Isi):
    """A documented case, for discussion."""

    judul: Teks
    """Judul kartu kasus."""
    kartu: tuple[Pernyataan, ...] = Field(min_length=1)
    """Isi kartu kasus: tiga sampai enam kalimat, masing-masing dengan sumber."""
    pertanyaan: tuple[Teks, ...] = ()
    """Pertanyaan untuk membahas kasus ini."""


class Contoh(Isi):
    """``contoh/<id>.yml``: an example of a form."""

    nama: Teks
    """Nama Indonesia selengkapnya."""
    singkatan: Teks | None = None
    """Singkatan namanya."""
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
    """Fakta menurut ragamnya: kantor pusat, tanggal berdiri, jumlah anggota."""
    pernyataan: tuple[Pernyataan, ...] = ()
    """Pernyataan lain tentang contoh ini."""
    peristiwa: tuple[Peristiwa, ...] = ()
    """Peristiwa bertanggal; bahan slide ``linimasa``."""
    anggota: tuple[Anggota, ...] = ()
    """Anggota beserta tahun bergabungnya."""
    pihak: tuple[Pihak, ...] = ()
    """Pihak yang disebut pada slide ``relasi``, bila bukan ``anggota``: kedua pihak sebuah
    hubungan, atau beberapa dari banyak anggota."""
    kasus: Kasus | None = None
    """Kasus untuk dibahas; menjadi kartu dan slide ``kasus``."""
    catatan_guru: tuple[Teks, ...] = ()
    """Untuk guru: hal yang sering keliru tentang contoh ini."""

    def pada(self, per: Tanggal | None) -> tuple[Anggota, ...]:
        """Members who have joined by ``per`` and not left by then; without it, those who are in
        still."""
        return tuple(one for one in self.anggota if (one.pada(per) if per else not one.sampai))


class AsalButir(Isi):
    """One statement of the article, judged."""

    id: Annotated[str, Field(pattern=r"^S\d+$")]
    """Nomor pernyataan artikel: ``S1``, ``S2``."""
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
    """Hasil pemeriksaan pernyataan itu."""
    tempat: tuple[Teks, ...] = ()
    """Tempatnya di dalam isi: id pernyataan, id contoh, atau ``contoh:ragam``."""
    koreksi: Teks | None = None
    """Yang menggantikannya, bila salah, usang, atau keliru bahasanya."""
    bentuk_salah: tuple[Teks, ...] = ()
    """Tulisan keliru yang tidak boleh dicetak."""
    sumber: SumberRef = ()
    """Sumber yang dipakai memeriksanya."""
    boleh_soal: bool = False
    """``true``: ``bentuk_salah``-nya boleh dicetak di dalam soal ``temukan``, dan hanya di sana;
    hanya untuk putusan ``salah`` dan ``usang``."""

    @model_validator(mode="after")
    def _plainly_wrong(self) -> AsalButir:
        if self.boleh_soal and (self.putusan not in {"salah", "usang"} or not self.bentuk_salah):
            raise ValueError(
                f"{self.id} tidak dapat menjadi soal: perlu putusan salah atau usang, "
                "dan bentuk_salah."
            )
        return self


class Asal(Isi):
    """``asal.yml``: what became of each statement of the article."""

    sumber: SumberRef
    """Artikel asalnya."""
    butir: tuple[AsalButir, ...]
    """Pernyataan artikel, satu per satu."""


class DaftarSumber(Isi):
    """``sumber.yml``."""

    sumber: tuple[Sumber, ...]
    """Semua sumber topik ini."""


class DaftarNegara(Isi):
    """``negara.yml``."""

    negara: tuple[Negara, ...]
    """Negara dan wilayah ekonomi yang disebut topik ini."""


@dataclass(frozen=True)
class Topik:
    """A whole topic, read and checked."""

    id: str
    """The folder's name."""
    berkas: Layers
    """Its folder, and what a school lays over it."""
    pokok: Pokok
    bentuk: Mapping[str, Bentuk]
    """By id, in the order of ``topik.yml``."""
    contoh: Mapping[str, Contoh]
    """By id, in the order of the file names."""
    sumber: Mapping[str, Sumber]
    negara: Mapping[str, Negara]
    asal: Asal | None

    @property
    def folder(self) -> Path:
        """The topic's own folder."""
        return self.berkas.folders[-1]

    def pelajaran(self, bentuk: str | None) -> Pelajaran:
        """The lesson about ``bentuk``, or about the whole topic where it is ``None``."""
        return self.bentuk[bentuk].pelajaran if bentuk else self.pokok.pelajaran

    def contoh_dari(self, bentuk: str) -> dict[str, Contoh]:
        """The examples of ``bentuk``, by id."""
        return {key: value for key, value in self.contoh.items() if value.bentuk == bentuk}
