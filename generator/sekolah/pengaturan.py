"""``defaults.buat`` of ``_brand.yml``: what the brand.yml vocabulary has no word for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from generator.content.statements import Isi, Teks, text_as
from generator.sekolah.huruf import Keluarga
from generator.sekolah.istilah import IstilahSekolah
from generator.sekolah.kop import Kop
from generator.sekolah.logo import Jalur
from generator.sekolah.margin import Margin
from generator.sekolah.tanda_tangan import TandaTanganDokumen
from generator.sekolah.ujian import TampilanUjian


def _npsn(text: str) -> str:
    if not re.fullmatch(r"[0-9]{8}|P[0-9]{7}", text):
        raise ValueError(
            f'"{text}" bukan NPSN. NPSN terdiri atas delapan angka, atau huruf P dan tujuh angka.'
        )
    return text


class MasterSlide(Isi):
    """A master of the school's own."""

    berkas: Jalur
    """Jalur berkas .pptx atau .potx dari folder sekolah."""
    peran: dict[Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")], Teks] = Field(
        default={}, max_length=40
    )
    """Nama tata letak untuk peran salindia, misalnya `sampul: Judul`; selebihnya dicari sendiri."""

    _path_alone = model_validator(mode="before")(text_as("berkas"))


class Pengaturan(Isi):
    """``defaults.buat``."""

    npsn: Annotated[Teks, AfterValidator(_npsn)] | None = None
    """Nomor Pokok Sekolah Nasional: delapan angka, pada PKBM kadang huruf P dan tujuh angka;
    dicetak pada kop berpola."""
    alamat: Teks | None = None
    """Alamat sekolah; dicetak pada kop berpola."""
    kertas: Literal["A4", "F4"] | None = None
    """Ukuran kertas bila `--kertas` tidak diberikan."""
    margin: Margin | None = None
    """Tepi kertas dalam milimeter: satu bilangan, atau tiap sisi. Berlaku bagi lembar yang teksnya
    mengalir; kartu, bingo, tiket, dan lembar bergambar memakai tepinya sendiri."""
    master: MasterSlide | None = None
    """Master salindia sekolah: jalurnya, atau `berkas` dan `peran`."""
    huruf_slide: Keluarga | None = None
    """Fon salindia: `Calibri`, `Arial`, atau fon dalam folder sekolah."""
    kop: Kop | None = None
    """Kepala surat di halaman pertama; ``kop`` dalam ``identitas.yml`` menggantikannya."""
    tanda_tangan: TandaTanganDokumen = TandaTanganDokumen.model_construct()
    """Siapa yang menandatangani tiap dokumen."""
    istilah: IstilahSekolah = IstilahSekolah.model_construct()
    """Kata dan kebiasaan sekolah; yang ditulis dalam ``identitas.yml`` menggantikannya."""
    ujian: TampilanUjian = TampilanUjian.model_construct()
    """Tampilan naskah ujian."""

    def keluarga(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """The font families that single lines and test papers ask for, each with its place."""
        lines = self.kop.baris if self.kop else ()
        for number, line in enumerate(lines):
            if line.huruf:
                yield ("kop", "baris", number, "huruf"), line.huruf
        if self.ujian.fon:
            yield ("ujian", "fon"), self.ujian.fon

    @model_validator(mode="before")
    @classmethod
    def _said_once(cls, value: Any) -> Any:
        """A pattern of a letterhead takes number and address from here."""
        match value:
            case {"kop": {"pola": _} as kop}:
                filling = kop.get("isian", {})
                if isinstance(filling, dict):
                    known = {key: value[key] for key in ("npsn", "alamat") if key in value}
                    return {**value, "kop": {**kop, "isian": {**known, **filling}}}
        return value
