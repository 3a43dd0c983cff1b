"""Who signs which paper, with what room for stamp and hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from generator.content.statements import Isi, Teks, text_as
from generator.sekolah.bentuk import Kata

TANPA = "tanpa"
"""``label``: no number under the name, not even a line for it."""


class Penanda(Isi):
    """Someone who signs."""

    siapa: Literal["kepala", "guru"] | None = None
    """``kepala`` atau ``guru``: jabatan, nama, dan nomornya diambil dari ``identitas.yml``; yang
    ditulis di sini menggantikannya."""
    sebagai: Teks | None = None
    """Jabatan seperti dicetak: "Plt. Kepala Sekolah", "Wakil Kepala Bidang Kurikulum"; untuk
    ``kepala`` dan ``guru`` boleh kosong."""
    nama: Teks | None = None
    """Nama dengan gelarnya; kosong: garis untuk diisi dengan tangan."""
    label: Kata | None = None
    """Sebutan nomor: "NIP.", "NI PPPK", "NUPTK", "NIY"; ``tanpa``: tidak ada baris nomor. Bila
    tidak ditulis: seperti pada ``nomor``, atau "NIP" di depan garis."""
    nomor: Teks | None = None
    """Nomor di bawah nama: "19700101 199503 2 001"; bila ``label`` tidak ditulis, dengan
    sebutannya: "NIP 19700101 199503 2 001"."""

    @model_validator(mode="after")
    def _label_or_number(self) -> Penanda:
        if self.label == TANPA and self.nomor:
            raise ValueError('nomor ditulis, padahal label "tanpa". Hapus salah satunya.')
        return self

    @property
    def berlabel(self) -> str:
        """The number with what it is called; empty where there is none."""
        return " ".join(filter(None, [self.label, self.nomor])) if self.nomor else ""

    @property
    def label_garis(self) -> str:
        """What stands before a line for the number; empty where there is no such line."""
        return "" if self.label == TANPA else self.label or "NIP"

    def filled(self, usual: Penanda) -> Penanda:
        """This signer, with what ``usual`` knows where it says nothing; number and label go
        together."""
        numbered = self if self.nomor or self.label else usual
        return Penanda(
            sebagai=self.sebagai or usual.sebagai,
            nama=self.nama or usual.nama,
            label=numbered.label,
            nomor=numbered.nomor,
        )


Penandatangan = Annotated[Penanda, BeforeValidator(text_as("siapa"))]
"""A signer; ``kepala`` or ``guru`` alone is the one of that name."""


class TandaTangan(Isi):
    """The block of signatures of one kind of document."""

    pembuka: Teks | None = None
    """Di atas penanda pertama; bila tidak ditulis: "Mengetahui,"."""
    penanda: tuple[Penandatangan, ...] = Field(default=(), max_length=4)
    """Dari kiri ke kanan, paling banyak empat; kosong: seperti bawaan dokumen itu."""
    tempat: Teks | None = None
    """Tempat di atas penanda terakhir; bila tidak ditulis: ``tempat`` dalam identitas, atau
    garis."""
    tanggal: Teks | None = None
    """Tanggal, bila selalu sama; bila tidak ditulis: ``tanggal`` dalam identitas, atau garis."""
    ruang: Annotated[int, Field(ge=8, le=40)] | None = None
    """Tinggi ruang untuk stempel dan tanda tangan dalam milimeter; bila tidak ditulis: 14."""


class TandaTanganDokumen(Isi):
    """Blocks by document."""

    bawaan: TandaTangan = TandaTangan.model_construct()
    """Untuk modul ajar, perangkat, dan daftar nilai yang tidak disebut di bawah; ruangnya berlaku
    bagi semua blok."""
    modul_ajar: TandaTangan | None = None
    """Pada modul ajar."""
    perangkat: TandaTangan | None = None
    """Pada lembar pengesahan perangkat."""
    daftar_nilai: TandaTangan | None = None
    """Pada daftar nilai ujian."""
    kisi_kisi: TandaTangan | None = None
    """Pada kisi-kisi; tanpa isian ini kisi-kisi tidak ditandatangani."""
    telaah: TandaTangan | None = None
    """Pada lembar telaah butir; bawaannya penelaah dan penyusun."""
    daftar_hadir: TandaTangan | None = None
    """Pada daftar hadir; bawaannya dua pengawas."""
    berita_acara: TandaTangan | None = None
    """Pada berita acara; bawaannya dua pengawas."""


PENGAWAS = tuple(Penanda.model_construct(sebagai=f"Pengawas {number}") for number in ("I", "II"))
_OTHERS: Mapping[str, tuple[Penanda, ...]] = {
    "daftar_hadir": PENGAWAS,
    "berita_acara": PENGAWAS,
    "telaah": tuple(Penanda.model_construct(sebagai=office) for office in ("Penyusun", "Penelaah")),
}
"""Papers that are signed by others than head and teacher, without a line for place and date.

Not checked, since to check one builds the model: 5 ms of every start.
"""
RUANG = 14
"""Millimetres for stamp and hand."""
_LESS = {"telaah": 8}
"""The same where the paper is full."""


def block(
    blocks: TandaTanganDokumen,
    dokumen: str,
    people: Mapping[str, Penanda],
    named: Sequence[Penanda],
    dates: tuple[str | None, str | None],
) -> TandaTangan | None:
    """The block of ``dokumen`` with every signer filled in; none where it is not signed.

    ``people``: head and teacher. ``named``: who signs for the school by the identity. ``dates``:
    place and date by the identity, which win over the block's.
    """
    own: TandaTangan | None = getattr(blocks, dokumen)
    if own is None and dokumen == "kisi_kisi":
        return None
    given = own or (TandaTangan() if dokumen in _OTHERS else blocks.bawaan)
    usual = _OTHERS.get(dokumen)
    signers = given.penanda or usual or tuple(people.values())
    if usual is None and named:
        signers = tuple(named)
    place, date = (None, None) if usual else dates
    return TandaTangan(
        pembuka=given.pembuka or (None if usual else "Mengetahui,"),
        penanda=tuple(one.filled(people.get(one.siapa or "", Penanda())) for one in signers),
        tempat=place or given.tempat,
        tanggal=date or given.tanggal,
        ruang=given.ruang or blocks.bawaan.ruang or _LESS.get(dokumen, RUANG),
    )


def is_dated(dokumen: str) -> bool:
    """Whether place and date stand over the last signer even where they are not known."""
    return dokumen not in _OTHERS
