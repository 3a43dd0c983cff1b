"""A school's own words: declared once, for the identity file and for the brand alike."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, field_validator

from generator.content.statements import Isi, Teks
from generator.sekolah.bentuk import Kata


class Pita(Isi):
    """A band of marks and what follows from it."""

    sampai: Annotated[int, Field(ge=1, le=100)]
    """Nilai tertinggi pita ini; pita berikutnya mulai satu di atasnya."""
    predikat: Kata | None = None
    """Predikatnya, bila dipakai: "A"."""
    sebutan: Teks
    """Nama pita: "Sudah mencapai"."""
    tindak_lanjut: Teks
    """Yang dilakukan sesudahnya: "Remedial pada tujuan yang belum tercapai"."""


class NamaUjian(Isi):
    """The school's names of tests, by the abbreviations of ``names.UJIAN``."""

    slm: Teks | None = None
    """Sumatif lingkup materi: "Ulangan Harian"."""
    sts: Teks | None = None
    """Tengah semester: "Penilaian Tengah Semester"."""
    sas: Teks | None = None
    """Akhir semester: "Penilaian Akhir Semester"."""
    sat: Teks | None = None
    """Akhir tahun: "Penilaian Akhir Tahun"."""
    psaj: Teks | None = None
    """Akhir jenjang: "Asesmen Sumatif Akhir Jenjang"."""


class IstilahSekolah(Isi):
    """Words and habits of a school. In ``identitas.yml`` they stand at the top level; in the brand
    under ``istilah``. The identity wins, and the command line over both."""

    sebutan: Kata | None = None
    """Kata untuk murid bila ``--sebutan`` tidak diberikan: "siswa", "warga belajar"."""
    sapaan: Literal["kamu", "kalian", "Anda"] | None = None
    """Sapaan bila ``--sapaan`` tidak diberikan."""
    sebutan_guru: Kata | None = None
    """Kata untuk guru: "tutor", "ustaz", "pamong"; bila tidak ditulis: "guru", pada PKBM
    "tutor"."""
    jenis: Literal["sekolah", "madrasah", "pkbm"] | None = None
    """Kosong: menurut awal namanya (Madrasah, MI, MTs, MA, MAK; PKBM, SKB); selain itu sekolah."""
    sebutan_sekolah: Kata | None = None
    """Kata untuk satuan pendidikan di kepala lembar: "Nama sekolah", "Madrasah"; bila tidak
    ditulis: "Satuan pendidikan"."""
    jabatan_kepala: Kata | None = None
    """Jabatan pimpinan: "Kepala SMP Negeri 1 Contoh"; bila tidak ditulis: Kepala Sekolah, Kepala
    Madrasah, atau Ketua PKBM."""
    sebutan_tahun: Literal["Tahun ajaran", "Tahun pelajaran"] | None = None
    """Kata untuk tahun ajaran; bila tidak ditulis: Tahun ajaran."""
    sebutan_semester: (
        Literal["Ganjil/Genap", "Gasal/Genap", "1/2", "I/II", "1 (Ganjil)/2 (Genap)"] | None
    ) = None
    """Cara menulis semester, apa pun yang ditulis guru ("1", "Ganjil"); bila tidak ditulis: seperti
    yang ditulis guru."""
    sebutan_paket: Kata | None = None
    """Kata untuk paket naskah ujian: "Kode", "Tipe"; bila tidak ditulis: Paket, pada PKBM Kode,
    sebab di sana paket berarti Paket A, B, atau C."""
    nama_ujian: NamaUjian = NamaUjian.model_construct()
    """Nama ujian pengganti nama bawaan singkatan ``--nama``."""
    kktp: Annotated[int, Field(ge=1, le=100)] | None = None
    """Batas ketuntasan (KKTP) dalam persen; bila tidak ditulis: 66."""
    pita: tuple[Pita, ...] = Field(default=(), max_length=8)
    """Pita nilai dari yang terendah, berakhir pada 100; kosong: empat pita menurut ``kktp``."""
    tingkat: tuple[Teks, Teks, Teks, Teks] | None = None
    """Nama empat tingkat pada lembar pengamatan, dari yang tertinggi; bila tidak ditulis: Sangat
    baik, Baik, Cukup, Perlu bimbingan."""
    menit_jp: Annotated[int, Field(ge=20, le=60)] | None = None
    """Menit satu jam pelajaran, bila sekolah memakai lama yang lain."""
    gaya_nama: Literal["lazim", "baku"] | None = None
    """Nama negara pada peta dan diagram: ``lazim`` (KBBI; bawaan) atau ``baku`` (daftar resmi 2025,
    bila sudah diketahui)."""

    @field_validator("pita")
    @classmethod
    def _rising(cls, pita: tuple[Pita, ...]) -> tuple[Pita, ...]:
        ends = [band.sampai for band in pita]
        if ends and (ends[-1] != 100 or ends != sorted(set(ends))):
            raise ValueError("pita nilai harus naik dan berakhir pada 100.")
        return pita


KKTP = 66
"""Per cent, where the school says nothing."""
LEVELS = ("Sangat baik", "Baik", "Cukup", "Perlu bimbingan")
"""Of an observation sheet, the highest first."""
USUAL_BANDS = (
    ("Belum mencapai", "Remedial pada semua tujuan"),
    ("Belum mencapai sebagian", "Remedial pada tujuan yang belum tercapai"),
    ("Sudah mencapai", "Lanjut ke materi berikutnya"),
    ("Melampaui", "Pengayaan"),
)


def bands(kktp: int) -> tuple[Pita, ...]:
    """Four bands that turn on the KKTP; fewer where two of them would end together."""
    ends = (min(40, kktp - 1), kktp - 1, max(85, kktp), 100)
    found: list[Pita] = []
    for end, (name, then) in zip(ends, USUAL_BANDS, strict=True):
        if end > (found[-1].sampai if found else 0):
            found.append(Pita(sampai=end, sebutan=name, tindak_lanjut=then))
    return tuple(found)


def semester(written: str, manner: str | None) -> str:
    """``written`` in the school's manner where it names one of the two; else as it stands."""
    forms = (manner or "").split("/")
    known = {"ganjil": 0, "gasal": 0, "1": 0, "i": 0, "genap": 1, "2": 1, "ii": 1}
    number = known.get(written.strip().casefold())
    return forms[number] if manner and number is not None else written
