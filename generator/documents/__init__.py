"""All that a template may use, documented field by field.

A template gets one of these classes as plain data (dict, list, str, int, bool), under the name
``dokumen``. What the content says is already in the words of the request: references are
filled in, pupils are called and addressed as asked, sources are spelled out.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from generator.documents.common import (
    AsingTampil,
    BarisTampil,
    FigurTampil,
    GambarTampil,
    GrupTampil,
    Halaman,
    PenandaTampil,
    SoalTampil,
    StimulusTampil,
)
from generator.documents.handout import (
    Handout,
    IstilahTampil,
    PenjelasanTampil,
    TabelTampil,
)
from generator.documents.lembaran import (
    AsesmenAwal,
    Bingo,
    KartuBelajar,
    KartuBingo,
    KriteriaTampil,
    LembarKartu,
    MukaTampil,
    PanggilanTampil,
    Pengamatan,
    PengamatanTampil,
    PenilaianDiri,
    PetaKonsep,
    SimpulTampil,
    Tiket,
)
from generator.documents.lkpd import (
    BacaanTampil,
    CatatanTampil,
    KartuTampil,
    KegiatanTampil,
    Lkpd,
    PenilaianBaris,
    TantanganTampil,
    TindakLanjutBaris,
)
from generator.documents.modul import (
    AsesmenTampil,
    BagianTindakLanjut,
    ButirTampil,
    DimensiTampil,
    EntriTampil,
    LangkahTampil,
    ModulAjar,
    Perangkat,
    PitaTampil,
    TahapTampil,
    TindakLanjut,
    TugasTampil,
    TujuanTampil,
)
from generator.documents.slide import (
    AdeganTampil,
    CerdasCermat,
    Dek,
    KolomPapan,
    KolomPemandu,
    PemanduCerdasCermat,
    SalindiaTampil,
    SelPemandu,
    Slide,
    SlideCetak,
    TautanTampil,
)
from generator.documents.ujian import (
    MENDATAR,
    AspekTelaah,
    BagianUjian,
    BarisKisi,
    FormulirUjian,
    JawabanUjian,
    JumlahKisi,
    KartuButir,
    KartuSoal,
    KisiUjian,
    KunciUjian,
    LembarTelaah,
    NaskahUjian,
    PedomanUjian,
    TelaahUjian,
    UjianData,
    UjianTampil,
)

__all__ = [
    "MENDATAR",
    "TEMPLATES",
    "AdeganTampil",
    "AsesmenAwal",
    "AsesmenTampil",
    "AsingTampil",
    "AspekTelaah",
    "BacaanTampil",
    "BagianTindakLanjut",
    "BagianUjian",
    "BarisKisi",
    "BarisTampil",
    "Bingo",
    "ButirTampil",
    "CatatanTampil",
    "CerdasCermat",
    "Data",
    "Dek",
    "DimensiTampil",
    "Document",
    "EntriTampil",
    "FigurTampil",
    "FormulirUjian",
    "GambarTampil",
    "GrupTampil",
    "Halaman",
    "Handout",
    "IstilahTampil",
    "JawabanUjian",
    "JumlahKisi",
    "KartuBelajar",
    "KartuBingo",
    "KartuButir",
    "KartuSoal",
    "KartuTampil",
    "KegiatanTampil",
    "KisiUjian",
    "KolomPapan",
    "KolomPemandu",
    "KriteriaTampil",
    "KunciUjian",
    "LangkahTampil",
    "LembarKartu",
    "LembarTelaah",
    "Lkpd",
    "ModulAjar",
    "MukaTampil",
    "NaskahUjian",
    "PanggilanTampil",
    "PedomanUjian",
    "PemanduCerdasCermat",
    "PenandaTampil",
    "Pengamatan",
    "PengamatanTampil",
    "PenilaianBaris",
    "PenilaianDiri",
    "PenjelasanTampil",
    "Perangkat",
    "PetaKonsep",
    "PitaTampil",
    "SalindiaTampil",
    "SelPemandu",
    "SimpulTampil",
    "Slide",
    "SlideCetak",
    "SoalTampil",
    "StimulusTampil",
    "TabelTampil",
    "TahapTampil",
    "TantanganTampil",
    "TautanTampil",
    "TelaahUjian",
    "Tiket",
    "TindakLanjut",
    "TindakLanjutBaris",
    "TugasTampil",
    "TujuanTampil",
    "UjianData",
    "UjianTampil",
]

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

FORMULIR = (FormulirUjian, TelaahUjian, KisiUjian, KartuSoal)
"""Forms for teachers to fill in."""

Data = (
    Lkpd
    | Handout
    | Dek
    | PemanduCerdasCermat
    | KartuBelajar
    | Bingo
    | Tiket
    | AsesmenAwal
    | Pengamatan
    | PenilaianDiri
    | PetaKonsep
    | ModulAjar
    | TindakLanjut
    | Perangkat
    | UjianData
)
"""What a document is made of."""


@dataclass(frozen=True)
class Document:
    """One file to be made."""

    stem: str
    """File name without its suffix."""
    suffix: str
    """``.pdf``, ``.pptx`` or ``.txt``; ``.png`` for a picture of each slide."""
    template: str
    data: Data
    lampiran: tuple[Document, ...] = ()
    """What is bound after it into the same file; its data lists them as ``isi``."""

    @property
    def dibaca(self) -> bool:
        """Whether it is read, by pupils or with them; forms to fill in are not."""
        return not isinstance(self.data, FORMULIR)

    @property
    def plain(self) -> dict[str, Any]:
        """The data as a template gets it."""
        return asdict(self.data)
