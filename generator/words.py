"""Indonesian dates, numbers and forms of address."""

from __future__ import annotations

import calendar
import datetime
import functools
import re
from dataclasses import dataclass

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_MONTHS = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_UNITS = "km|persen|ribu|juta|miliar|triliun|menit|JP"
_UNBROKEN = re.compile(
    rf"\b\d{{1,2}} (?=(?:{_MONTHS})\b)|\b(?:{_MONTHS}) (?=\d{{4}}\b)"
    rf"| (?=…)|\b[Pp]er (?=\d|(?:{_MONTHS})\b)|\b[Nn]omor (?=\d)|\bLampiran (?=\d)"
    rf"|\b[Tt]ahun (?=\d{{4}}\b)|\d (?=(?:{_UNITS})\b)"
)

_CLOSING = re.compile(r"(?<= )([^\s<>&]{1,9}) ([^\s<>&]{1,9})(?=</(?:li|p)>)")
"""The last two words of a list item or paragraph, both short."""


@dataclass(frozen=True, order=True)
class Tanggal:
    """A date as exactly as it is known: a day, a month or a year."""

    tahun: int
    bulan: int = 0
    """1 to 12, or 0 where only the year is known."""
    hari: int = 0
    """1 to 31, or 0 where the day is not known."""

    @classmethod
    def read(cls, text: str) -> Tanggal:
        """The date written as ``2025-10-26``, ``2025-10`` or ``1967``; raises ``ValueError``."""
        match = _DATE.fullmatch(text.strip())
        if not match:
            raise ValueError(
                f'"{text}" bukan tanggal. Tulis seperti 2025-10-26, 2025-10, atau 2025.'
            )
        tahun, bulan, hari = (int(part or 0) for part in match.groups())
        if not tahun:
            raise ValueError(f'"{text}" bukan tanggal yang ada. Tahun dimulai dari 0001.')
        if match[2] and not 1 <= bulan <= 12:
            raise ValueError(f'"{text}" bukan tanggal yang ada. Bulan bernomor 01 sampai 12.')
        if match[3]:
            last = calendar.monthrange(tahun, bulan)[1]
            if not 1 <= hari <= last:
                month = _months()[bulan]
                raise ValueError(
                    f'"{text}" bukan tanggal yang ada. '
                    f"{month} {tahun} berakhir pada tanggal {last}."
                )
        return cls(tahun, bulan, hari)

    @property
    def first_day(self) -> datetime.date:
        """The earliest day that it can mean."""
        return datetime.date(self.tahun, self.bulan or 1, self.hari or 1)

    def __str__(self) -> str:
        if self.hari:
            import babel.dates  # 7 ms that most commands do not need

            return babel.dates.format_date(self.first_day, "d MMMM y", locale="id")
        if self.bulan:
            return f"{_months()[self.bulan]} {self.tahun}"
        return str(self.tahun)


@functools.cache
def _months() -> dict[int, str]:
    import babel.dates

    return dict(babel.dates.get_month_names("wide", locale="id"))


def number(value: int | float) -> str:
    """``1.234,5`` for 1234.5."""
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    import babel.numbers

    return babel.numbers.format_decimal(value, locale="id")


_NAMES = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh"


def spelled(value: int) -> str:
    """``empat`` for 4; from 0 to 10."""
    return _NAMES.split()[value]


def lesson_time(minutes: int, lesson: int) -> str:
    """``2 JP (80 menit)`` where ``minutes`` are whole lessons, of so many minutes each; else
    ``50 menit``."""
    count, rest = divmod(minutes, lesson)
    return f"{minutes} menit" if rest else f"{count} JP ({minutes} menit)"


def listed(parts: list[str], last: str = "dan") -> str:
    """``a``, ``a dan b`` or ``a, b, dan c``."""
    if len(parts) < 3:
        return f" {last} ".join(parts)
    return f"{', '.join(parts[:-1])}, {last} {parts[-1]}"


def unbroken(html: str) -> str:
    """``html`` with dates, quantities and a closing ellipsis that stay on one line."""
    return _UNBROKEN.sub(lambda found: found[0].replace(" ", "\N{NO-BREAK SPACE}"), html)


def accompanied(html: str) -> str:
    """``html`` in which no short word closes a paragraph in a line of its own."""
    return _CLOSING.sub("\\1\N{NO-BREAK SPACE}\\2", html)


@dataclass(frozen=True)
class Sebutan:
    """How the papers call pupils and speak to them."""

    murid: str = "murid"
    """``murid``, ``peserta didik``, ``siswa`` or a school's own word; empty: the school's."""
    sapaan: str = "kamu"
    """``kamu``, ``kalian`` or ``Anda``; empty: the school's."""
    guru: str = "guru"
    """The word for teachers, which is always the school's."""

    def filled(self, usual: Sebutan) -> Sebutan:
        """These words, and those of ``usual`` where they are empty."""
        return Sebutan(self.murid or usual.murid, self.sapaan or usual.sapaan, usual.guru)

    def say(self, text: str) -> str:
        """``text`` with ``{murid}``, ``{guru}``, ``{kamu}``, ``{-mu}`` in the chosen words.

        ``{Murid}`` and ``{Kamu}`` begin a sentence; ``pendapat{-mu}`` becomes *pendapatmu*,
        *pendapat kalian* or *pendapat Anda*.
        """
        if "{" not in text:
            return text
        own = "mu" if self.sapaan == "kamu" else f" {self.sapaan}"
        for token, word in (
            ("{murid}", self.murid),
            ("{Murid}", capital(self.murid)),
            ("{guru}", self.guru),
            ("{kamu}", self.sapaan),
            ("{Kamu}", capital(self.sapaan)),
            ("{-mu}", own),
        ):
            text = text.replace(token, word)
        return text


def capital(text: str) -> str:
    """``text`` with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """``text`` with a small first letter, for the middle of a sentence; abbreviations stay."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def phrase(text: str) -> str:
    """A sentence as the end of another: with a small first letter and without its full stop."""
    return lower(text).removesuffix(".")


def closed(text: str) -> str:
    """``text`` with one full stop at its end, also where it ends in an abbreviation."""
    return text.removesuffix(".") + "."


def quoted(text: str) -> str:
    """``text`` in quotation marks, as a word that is spoken of."""
    return f"“{text}”"
