"""The school and the class: what its files say, and what a class brings with it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from generator import names, places, source, typefaces, words
from generator.errors import SchoolError
from generator.kelas import Kelas
from generator.sekolah import fon, istilah, kop, merek, tanda_tangan
from generator.sekolah.identitas import Identitas
from generator.sekolah.istilah import Pita
from generator.sekolah.kop import Kop
from generator.sekolah.merek import Merek
from generator.sekolah.pengaturan import Pengaturan
from generator.sekolah.tanda_tangan import Penanda, TandaTangan
from generator.words import Sebutan

__all__ = [
    "Identitas", "Kelas", "Kop", "Merek", "Penanda", "Pengaturan", "Pita", "Sekolah",
    "TandaTangan", "read",
]  # fmt: skip

_NAMES = {
    "madrasah": re.compile(r"(?:madrasah|MIN?|MTsN?|MAN?|MAK(?:N)?)\b", re.IGNORECASE),
    "pkbm": re.compile(r"(?:PKBM|SKB|SPNF|pusat kegiatan belajar)\b", re.IGNORECASE),
}
_HEADS = {"sekolah": "Kepala Sekolah", "madrasah": "Kepala Madrasah", "pkbm": "Ketua PKBM"}

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
    def nama(self) -> str:
        """Its name, as the identity says, else the brand; empty where both are silent."""
        return self.identitas.sekolah or self.merek.nama or ""

    @property
    def pengaturan(self) -> Pengaturan:
        """What its brand says beyond looks."""
        return self.merek.pengaturan

    def _said(self, name: str) -> Any:
        """What the identity says, else the brand; nothing where both are silent."""
        return getattr(self.identitas, name) or getattr(self.pengaturan.istilah, name)

    @property
    def menit_jp(self) -> int:
        """Minutes of a lesson here."""
        return self._said("menit_jp") or self.kelas.menit_jp

    @property
    def jenis(self) -> str:
        """``sekolah``, ``madrasah`` or ``pkbm``, as it says or as its name begins."""
        name = self.nama
        kinds = (kind for kind, pattern in _NAMES.items() if pattern.match(name))
        return self._said("jenis") or next(kinds, "sekolah")

    @property
    def panca_cinta(self) -> tuple[str, ...]:
        """The five loves of a madrasah's curriculum; none elsewhere."""
        return (self.identitas.panca_cinta or PANCA_CINTA) if self.jenis == "madrasah" else ()

    @property
    def sebutan(self) -> Sebutan:
        """The words for pupils where a request says nothing, and that for teachers."""
        usual = Sebutan()
        pupils, address = self._said("sebutan"), self._said("sapaan")
        return Sebutan(pupils or usual.murid, address or usual.sapaan, self.sebutan_guru)

    @property
    def sebutan_guru(self) -> str:
        """The word for teachers: ``guru``, ``tutor``."""
        return self._said("sebutan_guru") or ("tutor" if self.jenis == "pkbm" else "guru")

    @property
    def sebutan_sekolah(self) -> str:
        """What stands before the school's name in a list of facts."""
        return self._said("sebutan_sekolah") or "Satuan pendidikan"

    @property
    def sebutan_tahun(self) -> str:
        """``Tahun ajaran`` or ``Tahun pelajaran``."""
        return self._said("sebutan_tahun") or "Tahun ajaran"

    @property
    def semester(self) -> str:
        """The semester in the school's manner; empty where the identity says nothing."""
        return istilah.semester(self.identitas.semester or "", self._said("sebutan_semester"))

    @property
    def cp(self) -> tuple[str, ...]:
        """The curriculum's text that the school pasted, by paragraphs; none where it did not."""
        paragraphs = re.split(r"\n\s*\n", self.identitas.cp or "")
        return tuple(" ".join(one.split()) for one in paragraphs if one.strip())

    @property
    def sebutan_paket(self) -> str:
        """The word for a package of an exam: ``Paket``, ``Kode``."""
        return self._said("sebutan_paket") or ("Kode" if self.jenis == "pkbm" else "Paket")

    def nama_ujian(self, asked: str) -> str:
        """The name of a test: the school's or ours for an abbreviation, else as it is asked for."""
        key = asked.strip().casefold()
        usual = dict(names.UJIAN).get(key)
        if usual is None:
            return asked.strip()
        own = (self.identitas.nama_ujian, self.pengaturan.istilah.nama_ujian)
        return next((name for one in own if (name := getattr(one, key))), usual)

    @property
    def gaya_nama(self) -> Literal["lazim", "baku"]:
        """How countries are called on maps and in diagrams."""
        return "baku" if self._said("gaya_nama") == "baku" else "lazim"

    @property
    def tingkat(self) -> tuple[str, ...]:
        """Names of the four levels of an observation sheet, the highest first."""
        return self._said("tingkat") or istilah.LEVELS

    @property
    def kktp(self) -> int:
        """Per cent from which an aim counts as reached."""
        return self._said("kktp") or istilah.KKTP

    @property
    def pita(self) -> tuple[Pita, ...]:
        """The bands of marks: the school's, or four that turn on the KKTP."""
        return self._said("pita") or istilah.bands(self.kktp)

    @property
    def kop(self) -> Kop | None:
        """The letterhead: the identity's plain lines, else the brand's."""
        if lines := self.identitas.kop:
            return kop.plain(lines, self.nama)
        return self.pengaturan.kop

    def tanda_tangan(self, dokumen: str) -> TandaTangan | None:
        """The block of signatures of a document (a field of ``TandaTanganDokumen``), filled with
        what the identity knows; none where it is not signed."""
        identitas = self.identitas
        office = self._said("jabatan_kepala") or _HEADS[self.jenis]
        guru = Penanda(
            sebagai=f"{words.capital(self.sebutan_guru)} Mata Pelajaran",
            nama=identitas.guru,
            nomor=identitas.nomor_guru,
        )
        people = {
            "kepala": (identitas.kepala or Penanda()).filled(Penanda(sebagai=office)),
            "guru": guru,
        }
        dates = (identitas.tempat, identitas.tanggal)
        blocks = self.pengaturan.tanda_tangan
        return tanda_tangan.block(blocks, dokumen, people, identitas.penanda, dates)


IDENTITAS = "identitas.yml"
"""The identity file in a school's folder."""


def read(path: Path | None, kelas: str | None, folder: Path | None = None) -> Sekolah:
    """The identity in ``path`` (none: that of the school's ``folder``, or all blank) and the class;
    ``kelas`` wins over the file's.

    Raises ``SchoolError`` with every problem of the files.
    """
    brand = merek.read(folder) if folder else Merek()
    if path is None and folder and os.path.lexists(folder / IDENTITAS):
        path = places.within(folder, IDENTITAS)
    if path is None:
        return Sekolah(Identitas.model_construct(), Kelas.read(kelas or "IX"), folder, brand)
    identitas, tree = source.read(path, Identitas, error=SchoolError)
    faces = fon.faces(brand.fon_berkas, folder) if folder else ()
    if strange := list(source.unprintable(tree, typefaces.characters(faces))):
        raise SchoolError(strange)
    if kelas or not identitas.kelas:
        return Sekolah(identitas, Kelas.read(kelas or "IX"), folder, brand)
    written = Kelas.read(identitas.kelas, tree.place(("kelas",)), SchoolError)
    return Sekolah(identitas, written, folder, brand)
