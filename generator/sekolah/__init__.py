"""The school and the class: what its files say, and what a class brings with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from generator import places, source
from generator.errors import SchoolError
from generator.kelas import Kelas
from generator.sekolah import merek
from generator.sekolah.identitas import Identitas, Penanda, Pita
from generator.sekolah.merek import Merek
from generator.words import Sebutan

__all__ = ["Identitas", "Kelas", "Merek", "Penanda", "Pita", "Sekolah", "read"]

_MADRASAH = re.compile(r"(?:madrasah|MIN?|MTsN?|MAN?|MAK(?:N)?)\b", re.IGNORECASE)

PANCA_CINTA = (
    "Cinta Allah dan Rasul-Nya",
    "Cinta ilmu",
    "Cinta lingkungan",
    "Cinta diri dan sesama manusia",
    "Cinta tanah air",
)
"""The usual five, to be changed in the identity: lists in use differ."""


@dataclass(frozen=True)
class Sekolah:
    """The school as one run sees it."""

    identitas: Identitas
    kelas: Kelas
    folder: Path | None = None
    """Where its files lie, if it has a folder of its own."""
    merek: Merek = field(default_factory=Merek)
    """Its name, emblem, colours, fonts and settings; ours where it has none."""

    @property
    def menit_jp(self) -> int:
        """Minutes of a lesson here."""
        return self.identitas.menit_jp or self.kelas.menit_jp

    @property
    def madrasah(self) -> bool:
        """Whether it is a madrasah, as the identity says or as its name begins."""
        said = self.identitas.jenis
        return said == "madrasah" or (
            said is None and bool(_MADRASAH.match(self.identitas.sekolah or ""))
        )

    @property
    def panca_cinta(self) -> tuple[str, ...]:
        """The five loves of a madrasah's curriculum; none elsewhere."""
        return (self.identitas.panca_cinta or PANCA_CINTA) if self.madrasah else ()

    @property
    def sebutan(self) -> Sebutan:
        """The words for pupils where a request says nothing."""
        usual = Sebutan()
        return Sebutan(self.identitas.sebutan or usual.murid, self.identitas.sapaan or usual.sapaan)

    @property
    def penanda(self) -> tuple[Penanda, ...]:
        """Who signs a plan, from left to right."""
        identitas = self.identitas
        if identitas.penanda:
            return identitas.penanda
        head = identitas.kepala or Penanda()
        office = head.sebagai or ("Kepala Madrasah" if self.madrasah else "Kepala Sekolah")
        guru = Penanda(
            sebagai="Guru Mata Pelajaran", nama=identitas.guru, nomor=identitas.nomor_guru
        )
        return (Penanda(sebagai=office, nama=head.nama, nomor=head.nomor), guru)

    @property
    def pita(self) -> tuple[Pita, ...]:
        """The bands of marks: the identity's, or four that turn on the KKTP."""
        kktp = self.identitas.kktp
        usual = (
            (min(40, kktp - 1), "Belum mencapai", "Remedial pada semua tujuan"),
            (kktp - 1, "Belum mencapai sebagian", "Remedial pada tujuan yang belum tercapai"),
            (max(85, kktp), "Sudah mencapai", "Lanjut ke materi berikutnya"),
            (100, "Melampaui", "Pengayaan"),
        )
        bands: list[Pita] = []
        for end, name, then in usual:
            if end > (bands[-1].sampai if bands else 0):
                bands.append(Pita(sampai=end, sebutan=name, tindak_lanjut=then))
        return self.identitas.pita or tuple(bands)


IDENTITAS = "identitas.yml"
"""The identity file in a school's folder."""


def read(path: Path | None, kelas: str | None, folder: Path | None = None) -> Sekolah:
    """The identity in ``path`` (none: that of the school's ``folder``, or all blank) and the class;
    ``kelas`` wins over the file's.

    Raises ``SchoolError`` with every problem of the files.
    """
    brand = merek.read(folder) if folder else Merek()
    if path is None and folder and (folder / IDENTITAS).is_file():
        path = places.within(folder, IDENTITAS)
    if path is None:
        return Sekolah(Identitas.model_construct(), Kelas.read(kelas or "IX"), folder, brand)
    identitas, tree = source.read(path, Identitas, error=SchoolError)
    if strange := list(source.unprintable(tree)):
        raise SchoolError(strange)
    if kelas or not identitas.kelas:
        return Sekolah(identitas, Kelas.read(kelas or "IX"), folder, brand)
    written = Kelas.read(identitas.kelas, tree.place(("kelas",)), SchoolError)
    return Sekolah(identitas, written, folder, brand)
