"""How a school's test papers look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from generator.content.statements import Isi
from generator.sekolah.bentuk import Pecahan
from generator.sekolah.huruf import Keluarga
from generator.sekolah.margin import Margin

EYD = " ...."
"""How an unfinished stem ends by EYD V: a blank and four dots."""


class TampilanUjian(Isi):
    """The look of a test paper; what is not written is ours."""

    fon: Keluarga | None = None
    """Keluarga fon naskah: salah satu fon bawaan, atau fon yang berkasnya ada di folder sekolah dan
    disebut pada ``typography``."""
    ukuran: Annotated[Pecahan, Field(ge=8, le=16)] | None = None
    """Ukuran huruf dalam poin; bila tidak ditulis: 10."""
    spasi: Annotated[Pecahan, Field(ge=1, le=2)] | None = None
    """Jarak antarbaris seperti di pengolah kata: 1; 1,15; 1,5; bila tidak ditulis: 1,08."""
    lajur: Annotated[int, Field(ge=1, le=2)] | None = None
    """Banyak lajur naskah; bila tidak ditulis: 2."""
    margin: Margin | None = None
    """Tepi halaman naskah dalam milimeter, bila lain dari ``margin`` sekolah: satu bilangan, atau
    tiap sisi."""
    huruf_pilihan: Literal["A.", "a.", "A)", "a)", "(A)", "(a)"] = "A."
    """Cara menulis huruf pilihan."""
    titik: Literal[" ....", "....", " ...", "...", " …", "…", " .....", "....."] = " ...."
    """Akhir pokok soal yang belum selesai. Menurut EYD V satu spasi dan empat titik; panitia ada
    yang meminta "...." tanpa spasi."""

    def departures(self) -> Iterator[str]:
        """What departs from EYD V, a sentence each: printed as the school wants, and told once."""
        if self.titik != EYD:
            yield (
                f'pokok soal diakhiri "{self.titik}" menurut setelan sekolah; menurut EYD V satu '
                'spasi dan empat titik (" ....").'
            )
