"""The smallest parts of the content: sources, statements, facts, dates.

Attribute docstrings are the reference for those who write content; ``docs/isi.md`` and the JSON
schema are made from them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
    ValidationInfo,
    field_validator,
)
from pydantic_core import core_schema

from generator import words

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Teks = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
Keyakinan = Literal["tinggi", "sedang", "rendah"]


class _DateField:
    """Lets pydantic read a ``words.Tanggal`` from its text."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            lambda value: (
                value if isinstance(value, words.Tanggal) else words.Tanggal.read(str(value))
            )
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, str]:
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}


Tanggal = Annotated[words.Tanggal, _DateField]


def one_or_many(value: Any) -> Any:
    """A text alone as a list of one; all else as it is."""
    return [value] if isinstance(value, str) else value


def text_as(field: str) -> Callable[[Any], Any]:
    """What lets a text alone stand for a model, as its ``field``: for validators before."""

    def filled(value: Any) -> Any:
        return {field: value} if isinstance(value, str) else value

    return filled


SumberRef = Annotated[tuple[Id, ...], BeforeValidator(one_or_many)]


class Isi(BaseModel):
    """Base of everything in the content: frozen, and strict about unknown names."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Sumber(Isi):
    """A source: what is printed of it, and where it was read."""

    id: Id
    """Nama pendek yang dirujuk isian ``sumber``."""
    penerbit: Teks | None = None
    """Penulis, lembaga, atau media."""
    judul: Teks
    """Judul dokumen, buku, atau tulisan."""
    tahun: Tanggal | None = None
    """Tahun atau tanggal terbit, bila diketahui."""
    jenis: Literal["primer", "sekunder", "lemah"]
    """``primer``: dokumen atau lembaga itu sendiri; ``sekunder``: media, buku, lembaga lain;
    ``lemah``: blog, salinan, ringkasan tanpa nama."""
    dilihat_di: tuple[Teks, ...] = ()
    """Alamat yang dibaca; tidak pernah dicetak."""
    dilihat: Tanggal | None = None
    """Tanggal terakhir dibaca."""

    @property
    def cetak(self) -> str:
        """As printed: publisher, title, year."""
        named = [self.penerbit] if self.penerbit else []
        dated = [str(self.tahun)] if self.tahun else []
        return ", ".join([*named, self.judul, *dated])

    @property
    def ringkas(self) -> str:
        """As named at the foot of a slide: publisher and year; the deck's list says the rest."""
        dated = [str(self.tahun.tahun)] if self.tahun else []
        return ", ".join([self.penerbit or self.judul, *dated])


def inherited_source(value: Any, info: ValidationInfo) -> Any:
    """The sources named, or the file's own where none are."""
    return (info.context or {}).get("sumber", ()) if value is None else value


class Bersumber(Isi):
    """What carries a source: the file's own ``sumber`` where the statement names none."""

    sumber: SumberRef = Field(default=None, validate_default=True)
    """Satu atau beberapa id dari ``sumber.yml``. Bila tidak ditulis: ``sumber`` berkas ini.
    Daftar kosong (``[]``): belum ada sumber, maka tidak dicetak."""
    per: Tanggal | None = None
    """Sejak atau sampai kapan pernyataan ini benar, bila dapat berubah."""
    keyakinan: Keyakinan = "tinggi"
    """``tinggi``: dua sumber atau satu sumber resmi; ``sedang``: satu sumber lemah;
    ``rendah``: diragukan, tidak dicetak."""
    boleh_soal: bool = True
    """``false``: tidak pernah menjadi bahan soal, misalnya karena diperdebatkan."""

    @field_validator("sumber", mode="before")
    @classmethod
    def _inherit(cls, value: Any, info: ValidationInfo) -> Any:
        return inherited_source(value, info)

    @property
    def tercetak(self) -> bool:
        """Whether it may be printed for pupils."""
        return bool(self.sumber) and self.keyakinan != "rendah"

    @property
    def tersoal(self) -> bool:
        """Whether an item may rest on it."""
        return self.tercetak and self.boleh_soal and self.keyakinan == "tinggi"


class Pernyataan(Bersumber):
    """One statement in our own words."""

    id: Id | None = None
    """Perlu bila pernyataan ini dirujuk dari tempat lain."""
    teks: Teks
    """Satu kalimat atau satu butir."""
    tp: Id | None = None
    """Tujuan pembelajaran yang dilayani; tanpa ini tidak menjadi soal."""


class Definisi(Pernyataan):
    """A definition and whose it is."""

    menurut: Teks | None = None
    """Pemilik definisi, misalnya KBBI; kosong untuk rumusan sendiri."""
    cara: Literal["kutipan", "saduran", "tidak-langsung"] = "saduran"
    """``kutipan``: kata demi kata; ``saduran``: diungkapkan kembali; ``tidak-langsung``: dibaca
    lewat sumber lain."""


class Ciri(Pernyataan):
    """A trait of a form."""

    hanya: bool = False
    """``true``: hanya berlaku bagi bentuk ini, tidak bagi bentuk lain dalam topik ini."""


class Fakta(Bersumber):
    """A fact of an example: which kind of fact, and its value."""

    ragam: Id
    """Id ragam fakta dari ``topik.yml``, misalnya ``kantor-pusat``."""
    label: Teks | None = None
    """Pengganti label ragamnya, bila contoh ini memerlukannya."""
    nilai: Teks
    """Isi fakta, misalnya "Jakarta"."""
    diterima: tuple[Teks, ...] = ()
    """Jawaban lain yang juga benar."""
    keterangan: Teks | None = None
    """Tambahan singkat yang dicetak sesudah nilai; dalam kurung bila tidak menyambung
    kalimatnya."""

    @property
    def benar(self) -> frozenset[str]:
        """All that is right for it, in small letters."""
        return frozenset(text.casefold() for text in (self.nilai, *self.diterima))


class Peristiwa(Bersumber):
    """Something that happened on a date."""

    id: Id | None = None
    """Perlu bila peristiwa ini dirujuk dari tempat lain."""
    tanggal: Tanggal
    """Tanggal, bulan, atau tahun peristiwa."""
    teks: Teks
    """Apa yang terjadi, tanpa tanggalnya."""
    tahap: Literal["ditandatangani", "disahkan", "berlaku", "berakhir"] | None = None
    """Tahap sebuah perjanjian, bila peristiwa ini salah satunya."""
    perjanjian: Teks | None = None
    """Nama perjanjian yang tahapnya disebut."""


class Anggota(Bersumber):
    """A member, by the id of ``negara.yml``."""

    negara: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    """Kode dua huruf (ISO 3166-1), dari ``negara.yml``."""
    bergabung: Tanggal
    """Sejak kapan menjadi anggota."""
    sampai: Tanggal | None = None
    """Sampai kapan, bila telah keluar."""
    pendiri: bool = False
    """``true`` bagi anggota yang ikut mendirikan."""
    nama: Teks | None = None
    """Nama yang dipakai di dalam keanggotaan ini, bila lain dari nama negaranya."""

    def pada(self, per: words.Tanggal) -> bool:
        """Whether it is in on that date: it has joined by then and not left."""
        return self.bergabung <= per and (self.sampai is None or self.sampai > per)


class Pihak(Bersumber):
    """A party of an example, by name, for those that have no list of members."""

    nama: Teks
    """Nama pihak."""
    memberi: tuple[Pernyataan, ...] = ()
    """Yang diberikannya kepada pihak lain, bila pihaknya dua; ditulis di sepanjang panahnya."""


class Negara(Isi):
    """A country or economy and its names."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    """Kode dua huruf (ISO 3166-1)."""
    lazim: Teks
    """Nama yang biasa ditulis guru dan murid."""
    baku: Teks | None = None
    """Nama dalam daftar resmi 2025, bila sudah diketahui."""
    resmi: Teks | None = None
    """Nama resmi panjang."""
    sumber: SumberRef = ()
    """Sumber nama-nama itu."""

    def disebut(self, gaya: Literal["lazim", "baku"]) -> str:
        """Its name in a style; the usual one where the other is not known."""
        return (self.baku if gaya == "baku" else None) or self.lazim
