"""Which class each template gets: what the guide to templates is written from."""

from __future__ import annotations

from generator.documents.handout import Handout
from generator.documents.lembaran import (
    AsesmenAwal,
    Bingo,
    KartuBelajar,
    Pengamatan,
    PenilaianDiri,
    PetaKonsep,
    Tiket,
)
from generator.documents.lkpd import Lkpd
from generator.documents.modul import ModulAjar, Perangkat, TindakLanjut
from generator.documents.slide import CerdasCermat, PemanduCerdasCermat, Slide, SlideCetak
from generator.documents.ujian import (
    FormulirUjian,
    JawabanUjian,
    KartuSoal,
    KisiUjian,
    KunciUjian,
    NaskahUjian,
    PedomanUjian,
    TelaahUjian,
)

TEMPLATES: dict[str, type] = {
    "lkpd.html": Lkpd,
    "handout.html": Handout,
    "slide.html": Slide,
    "slide-cetak.html": SlideCetak,
    "ujian/naskah.html": NaskahUjian,
    "ujian/kunci.html": KunciUjian,
    "ujian/jawaban.html": JawabanUjian,
    "ujian/kisi-kisi.html": KisiUjian,
    "ujian/kartu-soal.html": KartuSoal,
    "ujian/telaah.html": TelaahUjian,
    "ujian/pedoman.html": PedomanUjian,
    "ujian/daftar-hadir.html": FormulirUjian,
    "ujian/berita-acara.html": FormulirUjian,
    "ujian/daftar-nilai.html": FormulirUjian,
    "ujian/sampul.html": FormulirUjian,
    "cerdas-cermat.html": CerdasCermat,
    "cerdas-cermat-pemandu.html": PemanduCerdasCermat,
    "kartu-belajar.html": KartuBelajar,
    "bingo.html": Bingo,
    "tiket.html": Tiket,
    "asesmen-awal.html": AsesmenAwal,
    "pengamatan.html": Pengamatan,
    "penilaian-diri.html": PenilaianDiri,
    "peta-konsep.html": PetaKonsep,
    "modul-ajar/ringkas.html": ModulAjar,
    "modul-ajar/mendalam.html": ModulAjar,
    "modul-ajar/lama.html": ModulAjar,
    "tindak-lanjut.html": TindakLanjut,
    "perangkat.html": Perangkat,
}
"""Which class each template gets."""
