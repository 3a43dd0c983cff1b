"""The letterhead: a ready picture, a pattern to fill, or free lines, with logos and a rule."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
    model_validator,
)
from pydantic_core import core_schema

from generator.content.statements import Isi, Teks, text_as
from generator.sekolah import pola as patterns
from generator.sekolah.bentuk import Pecahan
from generator.sekolah.huruf import Keluarga
from generator.sekolah.logo import JalurGambar

LANGKAH = {"kecil": 8.5, "biasa": 10.0, "besar": 12.0, "nama": 15.0}
"""Steps of size in points: address, authority, authority in strong letters, the school's name."""
SMALLEST, LARGEST = 6.0, 36.0
_RTL = frozenset(("ar", "fa", "he", "ur"))


class _Size:
    """Lets pydantic read a step or points into points."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(points)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        return {
            "anyOf": [
                {"enum": list(LANGKAH)},
                {"type": "number", "minimum": SMALLEST, "maximum": LARGEST},
            ]
        }


def points(value: Any) -> float:
    """The points that a step or a number means; raises ``ValueError``."""
    if value in LANGKAH:
        return LANGKAH[value]
    try:
        number = float(str(value).replace(",", "."))
    except ValueError:
        number = 0
    if not SMALLEST <= number <= LARGEST:
        raise ValueError(
            f'"{value}" bukan ukuran huruf. Tulis {", ".join(LANGKAH)}, atau bilangan '
            f"{SMALLEST:.0f} sampai {LARGEST:.0f} (poin)."
        )
    return number


Ukuran = Annotated[float, _Size]


class BarisKop(Isi):
    """A line of the letterhead."""

    teks: Teks
    """Isi baris, seperti dicetak."""
    ukuran: Ukuran = LANGKAH["biasa"]
    """``kecil`` (8,5 poin), ``biasa`` (10), ``besar`` (12), ``nama`` (15), atau bilangan dalam
    poin."""
    tebal: bool | None = None
    """Bila tidak ditulis: tebal sejak ukuran ``besar``."""
    huruf: Keluarga | None = None
    """Keluarga fon, bila lain: untuk aksara Arab, Jawa, atau Bali, fon yang berkasnya ada di folder
    sekolah dan disebut pada ``typography``."""
    bahasa: Annotated[str, StringConstraints(max_length=12)] = "id"
    """Kode bahasa, agar pembaca layar melafalkannya dengan benar: ``ar`` (Arab), ``jv`` (Jawa),
    ``ban`` (Bali), ``jv-Java`` (aksara Jawa), ``ms-Arab`` (Pegon, Jawi)."""

    @model_validator(mode="after")
    def _known_language(self) -> BarisKop:
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?", self.bahasa):
            raise ValueError(
                f'"{self.bahasa}" bukan kode bahasa. Tulis seperti ar, jv, ban, atau jv-Java.'
            )
        return self

    @property
    def kuat(self) -> bool:
        """Whether it is printed bold."""
        return self.ukuran >= LANGKAH["besar"] if self.tebal is None else self.tebal

    @property
    def arah(self) -> str:
        """``rtl`` for scripts that run from right to left, else ``ltr``."""
        language, _, script = self.bahasa.partition("-")
        return "rtl" if script == "Arab" or (language in _RTL and script != "Latn") else "ltr"


class LogoKop(Isi):
    """A logo at one side."""

    gambar: JalurGambar
    """Jalur berkas PNG, JPEG, atau SVG dari folder sekolah."""
    uraian: Teks
    """Apa yang tampak, untuk yang tidak dapat melihatnya: "Lambang Kabupaten Contoh"."""
    tinggi: Annotated[Pecahan, Field(ge=8, le=40)] = 20
    """Tinggi dalam milimeter; logo yang lebar diperkecil sampai lebarnya 26 mm."""


class GambarKop(Isi):
    """A letterhead that is ready as one picture."""

    gambar: JalurGambar
    """Jalur berkas dari folder sekolah; dicetak selebar bidang tulis, maka lebarnya paling sedikit
    1.060 piksel (150 dpi), dan tingginya paling banyak sepertiga lebarnya."""
    uraian: Teks
    """Semua tulisan di dalamnya, untuk yang tidak dapat melihatnya."""


class Kop(Isi):
    """The letterhead. Exactly one of ``gambar``, ``pola`` and ``baris`` makes its middle;
    with ``pola`` lines of one's own may be added."""

    gambar: GambarKop | None = None
    """Kop yang sudah jadi, satu gambar."""
    pola: Literal[
        "dinas-kabupaten",
        "dinas-provinsi",
        "kementerian-agama",
        "yayasan",
        "persyarikatan",
        "slb",
        "pkbm",
    ] | None = None  # fmt: skip
    """Pola yang tinggal diisi lewat ``isian``."""
    isian: patterns.IsianKop = patterns.IsianKop.model_construct()
    """Isian pola itu."""
    baris: tuple[Annotated[BarisKop, BeforeValidator(text_as("teks"))], ...] = Field(
        default=(), max_length=9
    )
    """Baris bebas dari atas ke bawah; teks saja dicetak berukuran ``biasa``. Bersama ``pola``:
    baris tambahan di antara nama dan alamat, misalnya nama dalam aksara Jawa."""
    kiri: LogoKop | None = None
    """Logo di kiri, biasanya lambang daerah atau penyelenggara."""
    kanan: LogoKop | None = None
    """Logo di kanan, biasanya lambang sekolah."""
    garis: Literal["tanpa", "tunggal", "ganda", "tebal-tipis"] = "tebal-tipis"
    """Garis penutup."""

    @model_validator(mode="after")
    def _one_middle(self) -> Kop:
        if self.gambar and (self.pola or self.baris or self.kiri or self.kanan):
            raise ValueError(
                'kop berupa "gambar" sudah lengkap. Hapus pola, baris, kiri, dan kanan, '
                "atau hapus gambarnya."
            )
        if not (self.gambar or self.pola or self.baris):
            raise ValueError('kop belum berisi. Tulis "pola", "baris", atau "gambar".')
        if self.pola:
            patterns.check(self.pola, self.isian)
        elif self.isian.model_fields_set:
            raise ValueError('isian kop hanya dipakai bersama "pola". Pilih polanya.')
        return self

    @property
    def tercetak(self) -> tuple[BarisKop, ...]:
        """All lines from top to bottom, those of the pattern filled in."""
        if not self.pola:
            return self.baris
        above, below = patterns.filled(self.pola, self.isian)
        return (*map(_printed, above), *self.baris, *map(_printed, below))


def _printed(line: tuple[str, str]) -> BarisKop:
    text, step = line
    return BarisKop(teks=text, ukuran=LANGKAH[step], tebal=step in ("besar", "nama"))


def plain(lines: tuple[str, ...], name: str) -> Kop:
    """The letterhead of an identity file: the line that is the school's ``name``, or the only one,
    is the largest; what follows it is small."""
    alone = 0 if len(lines) == 1 else len(lines)
    at = lines.index(name) if name in lines else alone
    steps = ["biasa"] * at + ["nama"] + ["kecil"] * len(lines)
    return Kop(
        baris=tuple(
            BarisKop(teks=text, ukuran=LANGKAH[step])
            for text, step in zip(lines, steps, strict=False)
        )
    )
