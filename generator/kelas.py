"""A class and what follows from its level."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.errors import BuatError

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_KELAS = re.compile(r"(?P<level>[IVX]+|1[0-2]|[1-9])(?P<rest>$|[\s.\-/].*|[A-Z]$)", re.IGNORECASE)


@dataclass(frozen=True)
class Kelas:
    """A class and what follows from its level."""

    label: str
    """As the teacher wrote it, the level in Roman numerals: ``IX``, ``XI TKJ 1``."""
    tingkat: int
    """1 to 12."""

    @classmethod
    def read(cls, text: str, place: str = "--kelas", error: type[BuatError] = BuatError) -> Kelas:
        """The class written as ``IX``, ``9``, ``XI-3`` or ``XI TKJ 1``; else ``error``."""
        match = _KELAS.fullmatch(text.strip())
        level = match["level"].upper() if match else ""
        if level in _ROMAN:
            tingkat = _ROMAN.index(level) + 1
        elif level.isdigit():
            tingkat = int(level)
        else:
            raise error.at(
                place, f'"{text}" bukan kelas. Tulis seperti IX, 9, XI-3, atau "XI TKJ 1".'
            )
        rest = match["rest"] if match else ""
        return cls(_ROMAN[tingkat - 1] + rest, tingkat)

    @property
    def romawi(self) -> str:
        """The level alone, in Roman numerals."""
        return _ROMAN[self.tingkat - 1]

    @property
    def fase(self) -> str:
        """The phase of Kurikulum Merdeka: A for I–II to F for XI–XII."""
        return "AABBCCDDDEFF"[self.tingkat - 1]

    @property
    def pilihan(self) -> int:
        """Options of an item: 3 in lower SD, 4 to SMP, 5 in SMA."""
        if self.tingkat <= 3:
            return 3
        return 4 if self.tingkat <= 9 else 5

    @property
    def menit_jp(self) -> int:
        """Minutes of one lesson (JP): SD 35 (Permendikdasmen 13/2025), SMP 40, SMA 45."""
        if self.tingkat <= 6:
            return 35
        return 40 if self.tingkat <= 9 else 45
