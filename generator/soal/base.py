"""What every item (soal) has, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator

from generator import figures
from generator.content.statements import (
    Bersumber,
    Id,
    Isi,
    SumberRef,
    Tanggal,
    Teks,
    inherited_source,
)

Tingkat = Literal["C1", "C2", "C3", "C4", "C5", "C6"]
"""Cognitive level, Anderson and Krathwohl (2001)."""


class Stimulus(Isi):
    """What is read before an item is answered."""

    pengantar: Teks = "Bacalah kutipan berikut untuk menjawab soal ini!"
    """Kalimat perintah di atas stimulus."""
    paragraf: tuple[Teks, ...] = ()
    """Teks stimulus, paragraf demi paragraf."""
    kepala: tuple[Teks, ...] = ()
    """Kepala kolom, bila stimulus berupa tabel."""
    baris: tuple[tuple[Teks, ...], ...] = ()
    """Isi tabel baris demi baris."""
    sumber: SumberRef = ()
    """Sumber stimulus."""


class Grup(Isi):
    """What several items of one file share: they stand together below it."""

    id: Id
    """Nama pendek yang dirujuk isian ``grup`` pada soalnya."""
    pengantar: Teks = "Teks berikut"
    """Sebutan bacaan; dicetak "… untuk menjawab soal nomor 7–9"."""
    paragraf: tuple[Teks, ...] = ()
    """Teks bacaan, paragraf demi paragraf."""
    kepala: tuple[Teks, ...] = ()
    """Kepala kolom, bila bacaan memuat tabel."""
    baris: tuple[tuple[Teks, ...], ...] = ()
    """Isi tabel baris demi baris."""
    sumber: SumberRef = ()
    """Sumber bacaan."""
    soal: tuple[Id, ...] = ()
    """Tidak ditulis: id soal-soalnya, menurut urutan berkasnya."""

    @model_validator(mode="after")
    def _something_to_read(self) -> Grup:
        if not (self.paragraf or self.baris):
            raise ValueError(f'grup "{self.id}" belum punya bacaan. Isi paragraf atau tabelnya.')
        return self


@dataclass(frozen=True)
class Tampilan:
    """Yang ditambahkan sebuah jenis soal; setiap jenis punya miliknya sendiri."""

    kunci: str
    """Kunci dalam kata-kata, seperti pada daftar kunci."""


class Soal(Isi):
    """One item."""

    jenis: str
    """Macam soal: ``pg``, ``pernyataan``, ``benar-salah``, ``jodoh``, ``isian``, ``tabel``,
    ``uraian``, ``pasangan``, ``pgk``, ``pgk-kategori``, ``sebab-akibat``, ``rumpang``,
    ``urutkan``, ``kelompokkan``, ``temukan``, ``kasus``, ``tts``, ``cari-kata``, ``peta-buta``,
    ``linimasa``."""
    id: Id
    """Nama pendek yang dirujuk pelajaran; sama pada semua berkas."""
    tp: Id
    """Tujuan pembelajaran yang diperiksa."""
    tingkat: Tingkat
    """C1 sampai C6."""
    indikator: Teks | None = None
    """Stimulus, kemampuan, materi: "Disajikan …, murid dapat …"."""
    stimulus: Stimulus | None = None
    """Yang dibaca sebelum menjawab."""
    pokok: Teks
    """Pokok soal; kalimat yang belum selesai ditulis tanpa titik-titik, pertanyaan dengan "?",
    perintah dengan "!" atau titik."""
    pembahasan: Teks
    """Mengapa kuncinya itu, dan mengapa yang lain bukan."""
    sumber: SumberRef = Field(default=None, validate_default=True, min_length=1)
    """Sumber kunci. Bila tidak ditulis: ``sumber`` berkas ini."""
    per: Tanggal | None = None
    """Tanggal keadaan, bila kuncinya dapat berubah."""
    dasar: Annotated[str, Field(max_length=120)] | None = None
    """Fakta yang diuji; dua soal dengan ``dasar`` yang sama tidak muncul bersama."""
    perlu_kegiatan: bool = False
    """``true``: soal bertumpu pada bacaan atau kartu kasus kegiatan yang menyebutnya; tidak
    pernah dipilih untuk latihan, ujian, atau lembar lain."""
    bentuk: Id | None = None
    """Tidak ditulis: bentuk yang dilayani diisi dari berkasnya, kosong untuk seluruh topik."""
    grup: Id | None = None
    """Id grup dalam berkas ini; soal satu grup berdiri bersama di bawah satu bacaan."""
    bacaan: Grup | None = None
    """Tidak ditulis: bacaan grupnya, diisi dari berkasnya."""
    turunan: bool = False
    """Tidak ditulis: ``true`` pada soal yang dibuat dari isi."""

    @field_validator("sumber", mode="before")
    @classmethod
    def _inherit(cls, value: Any, info: ValidationInfo) -> Any:
        return inherited_source(value, info)

    @property
    def skor(self) -> int:
        """The most that it earns."""
        return 1

    def fits(self, pilihan: int) -> bool:
        """Whether it can be shown where items have ``pilihan`` options."""
        return pilihan > 0

    def settled(self, chance: Random, pilihan: int) -> Soal:  # noqa: ARG002
        """The item with everything chosen that ``arrange`` would choose of it, so that packages
        differ in order alone."""
        return self

    def drawn(self, tampilan: Tampilan) -> tuple[figures.Subject, figures.Subject] | None:  # noqa: ARG002
        """What is drawn for it as it stands on a sheet: for pupils, and with the answers."""
        return None

    def arrange(self, chance: Random, pilihan: int) -> Tampilan:
        """The item as it stands on one sheet: chosen and shuffled by ``chance``, with its key."""
        raise NotImplementedError


class Rubrik(Isi):
    """One level of a rubric."""

    skor: Annotated[int, Field(ge=0, le=100)]
    """Skor tingkat ini."""
    kriteria: Teks
    """Jawaban seperti apa yang memperolehnya."""


def derived(
    basis: Bersumber, identity: str, tp: str, tingkat: Tingkat, bentuk: str | None
) -> dict[str, Any]:
    """The fields that an item takes over from the statement it is derived from."""
    return {
        "id": identity,
        "tp": tp,
        "tingkat": tingkat,
        "bentuk": bentuk,
        "sumber": basis.sumber,
        "per": basis.per,
        "turunan": True,
    }
