"""What a lesson says: its aims, its order, its activities."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from generator import words
from generator.content.plans import Rancangan
from generator.content.statements import (
    Bersumber,
    Id,
    Isi,
    Pernyataan,
    SumberRef,
    Tanggal,
    Teks,
)


class Catatan(Isi):
    """What a teacher needs beside a slide or an activity."""

    ucapkan: Teks | None = None
    """Yang diucapkan."""
    tanyakan: Teks | None = None
    """Pertanyaan lisan."""
    diharapkan: Teks | None = None
    """Jawaban yang diharapkan."""
    sering_muncul: Teks | None = None
    """Jawaban keliru yang sering muncul, dan cara menanggapinya."""
    lakukan: Teks | None = None
    """Yang dilakukan guru: berkeliling, mencatat, mengingatkan."""


class Tujuan(Isi):
    """A learning objective (TP)."""

    id: Id
    """Nama pendek yang dirujuk isian ``tp``, misalnya ``bil-tahap``."""
    teks: Teks
    """Untuk guru: "Murid dapat …", dengan kata kerja yang terukur."""
    untuk_murid: Teks
    """Sambungan "Setelah pelajaran ini, kamu dapat …", tanpa titik."""
    bentuk: Id | None = None
    """Bentuk yang dituju; kosong bila untuk seluruh topik."""
    umum: Id | None = None
    """Tujuan seluruh topik yang ikut dilayani soal untuk tujuan ini."""


class Bacaan(Isi):
    """Reading matter: short paragraphs with their source."""

    judul: Teks
    """Judul bacaan."""
    paragraf: tuple[Pernyataan, ...] = Field(min_length=1)
    """Isi bacaan, satu pernyataan satu paragraf."""


class Tantangan(Bersumber):
    """One question beyond the lesson, on the sheet that asks more; it earns no points."""

    pokok: Teks
    """Pertanyaannya, satu sampai tiga kalimat."""
    jawaban: Teks
    """Jawaban yang diharapkan; dicetak pada kunci."""
    garis: Annotated[int, Field(ge=1, le=8)] = 2
    """Banyak garis tulis."""


class Kegiatan(Isi):
    """One activity of the worksheet. It ends in something visible."""

    judul: Teks
    """Diawali kata kerja: "Telusuri tiga tanggal sebuah perjanjian"."""
    tahap: Literal["memahami", "mengaplikasi", "merefleksi"]
    """Tahap belajar: memahami, mengaplikasi, atau merefleksi."""
    cara: Literal["mandiri", "berdua", "kelompok", "pleno"]
    """Siapa yang bekerja."""
    lalu: Literal["berdua", "kelompok", "pleno"] | None = None
    """Cara kedua, bila kegiatan berlanjut bersama."""
    menit: Annotated[int, Field(ge=1, le=240)]
    """Lama kegiatan dalam menit."""
    bacaan: Bacaan | None = None
    """Bacaan yang dikerjakan."""
    kartu: tuple[Id, ...] = ()
    """Id contoh yang kartu kasusnya dicetak."""
    langkah: tuple[Teks, ...] = Field(min_length=1)
    """Satu tindakan satu kalimat, diawali kata kerja, paling banyak 14 kata."""
    soal: tuple[Id, ...] = ()
    """Id soal dari folder ``soal`` yang dikerjakan di sini."""
    latihan: Annotated[int, Field(ge=0, le=50)] | None = None
    """Banyak soal turunan yang ditambahkan di sini; 0 berarti hanya bila diminta dengan
    ``--jumlah``. Kosong: kegiatan ini tidak pernah memuat soal turunan."""
    tantangan: Tantangan | None = None
    """Pertanyaan tambahan pada lembar ``--dukungan tantangan``."""
    hasil: Teks
    """Yang terlihat di akhir: "Linimasa yang terisi"."""
    catatan: Catatan = Field(default_factory=Catatan)
    """Catatan guru untuk kegiatan ini; dicetak pada kunci."""


USUALLY = dict.fromkeys(("pemantik", "tujuan", "definisi", "bagian", "refleksi", "tiket"), 1) | (
    dict.fromkeys(("kegiatan", "diskusi", "kuis", "rangkuman"), 2)
)
"""How important a step is that does not say so itself, by its kind; all others: 3."""
MORE = 4
"""A step that only a longer lesson has."""
OF_EXAMPLES = frozenset({"contoh", "kasus", "linimasa", "peta", "relasi", "grafik", "kartu-angka"})
"""Kinds of steps that show examples."""
OF_SEVERAL = frozenset({"linimasa", "kartu-angka"})
"""Those that may show more than one."""
NEEDED = {"butir": ("butir",), "kutipan": ("butir",), "diskusi": ("butir",)} | {
    "angka": ("angka", "butir"), "tabel": ("kepala", "baris")
}  # fmt: skip
"""Fields without which a kind of step would show nothing."""
DRAWN = frozenset({"linimasa", "peta", "relasi", "grafik", "venn"})
"""Kinds of steps that a handout may have as its figures."""


class Adegan(Isi):
    """One step of the lesson's story; it becomes one slide, or a few."""

    jenis: Literal[
        "bagian",
        "pemantik",
        "tujuan",
        "definisi",
        "ciri",
        "dorongan",
        "butir",
        "contoh",
        "kasus",
        "linimasa",
        "peta",
        "relasi",
        "grafik",
        "kartu-angka",
        "angka",
        "tabel",
        "kutipan",
        "perbandingan",
        "venn",
        "peta-konsep",
        "kegiatan",
        "diskusi",
        "kuis",
        "rangkuman",
        "refleksi",
        "tiket",
    ]
    """Macam slide."""
    inti: Teks | None = None
    """Judul slide: satu pernyataan, bukan nama. Wajib selain ``kuis`` dan ``tiket``."""
    bagian: Teks | None = None
    """Baris kecil di atas judul; dipakai sampai diganti."""
    menit: Annotated[int, Field(ge=0, le=120)] = 2
    """Lama slide ini dalam menit."""
    penting: Annotated[int, Field(ge=1, le=4)] | None = None
    """``1``: selalu ada; ``2``, lalu ``3``: ditinggalkan bila pelajaran lebih singkat; ``4``: hanya
    bila pelajaran lebih lama. Kosong: menurut jenisnya."""
    bentuk: Id | None = None
    """Untuk ``definisi``, ``ciri``, ``dorongan``: bentuk yang ditampilkan, bila bukan bentuk
    pelajaran ini."""
    contoh: tuple[Id, ...] = ()
    """Untuk ``contoh``, ``kasus``, ``linimasa``: id contohnya. Untuk ``peta``: satu contoh yang
    memiliki ``anggota``. Untuk ``relasi``: satu contoh yang memiliki ``pihak`` atau ``anggota``.
    Untuk ``grafik``: satu contoh; batangnya banyak anggota pada tiap tahun perubahan. Untuk
    ``kartu-angka``: dua sampai empat contoh, satu kartu satu contoh."""
    ragam: tuple[Id, ...] = ()
    """Untuk ``contoh``: ragam fakta yang ditampilkan, berurutan; kosong: semua. Untuk
    ``kartu-angka``: ragam bilangannya, lalu ragam kotanya bila tempatnya digambar."""
    butir: tuple[Pernyataan, ...] = ()
    """Untuk ``bagian``, ``pemantik``, ``butir``, ``angka``, ``kutipan``, ``diskusi``: isi slide.
    Pada ``diskusi`` tiap butir ditulis "Nama langkah: isinya". Untuk ``relasi``: satu keterangan
    pada nama bersama, misalnya banyaknya anggota. Untuk ``grafik``: keterangan di bawahnya."""
    angka: Teks | None = None
    """Untuk ``angka``: bilangan besar, sebaiknya rujukan seperti ``{asean:anggota}``."""
    kepala: tuple[Teks, ...] = ()
    """Untuk ``tabel``: kepala kolom. Untuk ``peta``: arti kedua warnanya, bila bukan "Anggota" dan
    "Bukan anggota". Untuk ``relasi``: sebutan pihak yang tidak disebut namanya, bila ada.
    Untuk ``grafik``: yang dihitung, bila bukan "Banyak anggota"."""
    baris: tuple[tuple[Teks, ...], ...] = ()
    """Untuk ``tabel``: isi baris demi baris."""
    nomor: Annotated[int, Field(ge=1, le=9)] | None = None
    """Untuk ``kegiatan``: nomor kegiatan LKPD."""
    soal: Id | None = None
    """Untuk ``kuis``: id soal dari folder ``soal``, jenis apa pun, atau id grup agar semua soalnya
    ditanyakan; kosong: soal pilihan ganda turunan dipilih dengan ``acak``."""
    sumber: SumberRef = ()
    """Sumber slide ini, selain yang dibawa isinya."""
    per: Tanggal | None = None
    """Tanggal keadaan untuk sumber itu. Untuk ``peta`` dan ``relasi``: yang ditampilkan ialah
    anggota pada tanggal ini; kosong: yang belum keluar."""
    catatan: Catatan = Field(default_factory=Catatan)
    """Catatan pembicara slide ini."""

    @property
    def urutan(self) -> int:
        """How important the step is, from 1."""
        return self.penting or USUALLY.get(self.jenis, 3)

    @model_validator(mode="after")
    def _shows_an_example(self) -> Adegan:
        if self.jenis in OF_EXAMPLES and not self.contoh:
            raise ValueError(
                f'slide "{self.jenis}" belum menyebut contoh. Tulis idnya pada isian contoh.'
            )
        if self.jenis in OF_EXAMPLES - OF_SEVERAL and len(self.contoh) > 1:
            raise ValueError(
                f'slide "{self.jenis}" menampilkan satu contoh, di sini {len(self.contoh)}. '
                "Tulis satu id, atau bagi slidenya."
            )
        return self

    @model_validator(mode="after")
    def _has_what_it_shows(self) -> Adegan:
        lacking = [name for name in NEEDED.get(self.jenis, ()) if not getattr(self, name)]
        if lacking:
            raise ValueError(
                f'slide "{self.jenis}" belum berisi {words.listed(lacking)}. Isi, atau ganti '
                "jenisnya."
            )
        if self.jenis == "tabel" and any(len(row) != len(self.kepala) for row in self.baris):
            raise ValueError(
                f"baris tabel harus berisi {len(self.kepala)} sel seperti kepalanya. Samakan."
            )
        if self.jenis == "peta" and len(self.kepala) not in (0, 2):
            raise ValueError(
                "kepala peta berisi arti kedua warnanya. Tulis dua, atau hapus isian kepala."
            )
        return self


class Penjelasan(Bersumber):
    """One part of the handout's running text."""

    judul: Teks
    """Judul yang menyatakan sesuatu."""
    paragraf: tuple[Pernyataan, ...] = Field(min_length=1)
    """Isi bagian ini, satu pernyataan satu paragraf."""


class Pelajaran(Isi):
    """A whole lesson about a form, or about the topic."""

    judul: Teks
    """Judul pelajaran pada sampul dan LKPD."""
    inti: Teks
    """Pelajaran ini dalam satu kalimat."""
    jp: Annotated[int, Field(ge=1, le=8)] = 2
    """Banyak jam pelajaran."""
    tp: tuple[Id, ...] = Field(min_length=1)
    """Id tujuan pembelajaran, berurutan."""
    alur: tuple[Adegan, ...] = ()
    """Urutan slide; kosong: urutan baku dibuat dari isi lain."""
    pemantik: Teks
    """Pertanyaan yang murid punya pendapat sebelum belajar."""
    alat: tuple[Teks, ...] = ("alat tulis",)
    """Alat dan bahan."""
    kegiatan: tuple[Kegiatan, ...] = Field(min_length=1, max_length=5)
    """Kegiatan LKPD, berurutan: sendiri, kelompok, lalu kelas."""
    kesimpulan: tuple[Id, ...] = ()
    """Id soal (isian atau uraian) yang menjadi kesimpulan LKPD."""
    uraian: tuple[Penjelasan, ...] = ()
    """Teks bahan bacaan (handout)."""
    gambar: tuple[Adegan, ...] = Field(default=(), max_length=3)
    """Gambar bahan bacaan, ditulis seperti langkah ``alur``: ``peta``, ``linimasa``, ``relasi``,
    ``grafik``, atau ``venn``; ``inti``-nya menjadi judul gambar."""
    rangkuman: tuple[Pernyataan, ...] = Field(min_length=1)
    """Butir rangkuman pada slide dan bahan bacaan."""
    refleksi: tuple[Teks, ...] = Field(min_length=1)
    """Kalimat yang dilanjutkan murid (tiket keluar), diakhiri tanpa titik."""
    catatan_guru: tuple[Teks, ...] = ()
    """Untuk guru: persiapan, salah duga, tindak lanjut."""
    catatan: Catatan = Field(default_factory=Catatan)
    """Catatan slide sampul."""
    rancangan: Rancangan = Field(default_factory=Rancangan)
    """Isi modul ajar selain yang sudah ada di atas; yang kosong menjadi garis untuk diisi."""

    @model_validator(mode="after")
    def _tells_its_own_activities(self) -> Pelajaran:
        for one in self.alur:
            if one.nomor and one.nomor > len(self.kegiatan):
                raise ValueError(
                    f"alur menyebut kegiatan nomor {one.nomor}, padahal kegiatan pelajaran ini "
                    f"berjumlah {len(self.kegiatan)}. Perbaiki isian nomor."
                )
        return self

    @field_validator("gambar")
    @classmethod
    def _are_drawn(cls, gambar: tuple[Adegan, ...]) -> tuple[Adegan, ...]:
        for one in gambar:
            if one.jenis not in DRAWN:
                kinds = words.listed(sorted(DRAWN), "atau")
                raise ValueError(f'gambar "{one.jenis}" tidak dapat digambar. Pakai {kinds}.')
        return gambar
