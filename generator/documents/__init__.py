"""All that a template may use, documented field by field.

A template gets one of these classes as plain data (dict, list, str, int, bool), under the name
``dokumen``. What the content says is already in the words of the request: references are
filled in, pupils are called and addressed as asked, sources are spelled out. What decks and
worksheets need stands here; exams, plans, sheets and handouts are loaded by those who make them.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, is_dataclass
from typing import Any, Protocol

from generator.documents.common import (
    AsingTampil,
    BarisKopTampil,
    BarisTampil,
    FigurTampil,
    GambarKopTampil,
    GambarTampil,
    GrupTampil,
    Halaman,
    KopTampil,
    PenandaTampil,
    SoalTampil,
    StimulusTampil,
    TandaTanganTampil,
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

__all__ = [
    "AdeganTampil",
    "AsingTampil",
    "BacaanTampil",
    "BarisKopTampil",
    "BarisTampil",
    "CatatanTampil",
    "CerdasCermat",
    "Data",
    "Dek",
    "Document",
    "FigurTampil",
    "GambarKopTampil",
    "GambarTampil",
    "GrupTampil",
    "Halaman",
    "KartuTampil",
    "KegiatanTampil",
    "KolomPapan",
    "KolomPemandu",
    "KopTampil",
    "Lkpd",
    "PemanduCerdasCermat",
    "PenandaTampil",
    "PenilaianBaris",
    "SalindiaTampil",
    "SelPemandu",
    "Slide",
    "SlideCetak",
    "SoalTampil",
    "StimulusTampil",
    "TandaTanganTampil",
    "TantanganTampil",
    "TautanTampil",
    "TindakLanjutBaris",
]


class Data(Protocol):
    """What a document is made of: a frozen class of one of the modules here."""

    @property
    def halaman(self) -> Halaman:
        """The head of the page."""
        ...


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
    dibaca: bool = True
    """Whether it is read, by pupils or with them; forms to fill in are not."""

    @property
    def plain(self) -> dict[str, Any]:
        """The data as a template gets it."""
        assert is_dataclass(self.data)
        return asdict(self.data)
