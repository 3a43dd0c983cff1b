"""``defaults.buat`` of ``_brand.yml``: what the brand.yml vocabulary has no word for."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from generator.content.statements import Isi, Teks
from generator.sekolah.huruf import Keluarga
from generator.sekolah.logo import Jalur

LEAST, MOST = 8, 45
"""Millimetres of a margin: what printers need, and a third of the narrowest paper."""
Milimeter = Annotated[int, Field(ge=LEAST, le=MOST)]


def _npsn(text: str) -> str:
    if not re.fullmatch(r"[0-9]{8}", text):
        raise ValueError(f'"{text}" bukan NPSN. NPSN terdiri atas delapan angka.')
    return text


class Margin(Isi):
    """The paper's edges that stay blank, in millimetres."""

    atas: Milimeter | None = None
    """Milimeter dari tepi atas; kosong: bawaan dokumennya."""
    bawah: Milimeter | None = None
    """Milimeter dari tepi bawah."""
    kiri: Milimeter | None = None
    """Milimeter dari tepi kiri."""
    kanan: Milimeter | None = None
    """Milimeter dari tepi kanan."""

    @model_validator(mode="before")
    @classmethod
    def _all_alike(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        if not re.fullmatch(r"[0-9]{1,2}", value) or not LEAST <= int(value) <= MOST:
            raise ValueError(f'"{value}" bukan margin. Tulis {LEAST} sampai {MOST} (milimeter).')
        return dict.fromkeys(cls.model_fields, value)


class MasterSlide(Isi):
    """A master of the school's own."""

    berkas: Jalur
    """Jalur berkas .pptx atau .potx dari folder sekolah."""
    peran: dict[Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")], Teks] = Field(
        default={}, max_length=40
    )
    """Nama tata letak untuk peran salindia, misalnya `sampul: Judul`; selebihnya dicari sendiri."""

    @model_validator(mode="before")
    @classmethod
    def _path_alone(cls, value: Any) -> Any:
        return {"berkas": value} if isinstance(value, str) else value


class Pengaturan(Isi):
    """``defaults.buat``."""

    npsn: Annotated[Teks, AfterValidator(_npsn)] | None = None
    """Nomor Pokok Sekolah Nasional, delapan angka."""
    alamat: Teks | None = None
    """Alamat sekolah."""
    kertas: Literal["A4", "F4"] | None = None
    """Ukuran kertas bila `--kertas` tidak diberikan."""
    margin: Margin | None = None
    """Tepi kertas dalam milimeter: satu bilangan, atau tiap sisi."""
    master: MasterSlide | None = None
    """Master salindia sekolah: jalurnya, atau `berkas` dan `peran`."""
    huruf_slide: Keluarga | None = None
    """Fon salindia: `Calibri`, `Arial`, atau fon dalam folder sekolah."""
