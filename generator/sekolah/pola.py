"""Patterns of letterheads: what a school of that kind writes, in which order and how large.

Forms as schools print them; authorities stand in capitals. A part whose field is empty is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.content.statements import Isi, Teks


class IsianKop(Isi):
    """What a pattern is filled with, written in usual letters: capitals are set by the pattern."""

    daerah: Teks | None = None
    """Pemerintah daerah: "Kabupaten Contoh", "Kota Contoh", "Provinsi Contoh"; pada
    ``kementerian-agama``: daerah kantornya."""
    dinas: Teks | None = None
    """Nama dinas: "Dinas Pendidikan dan Kebudayaan"."""
    cabang: Teks | None = None
    """Cabang dinas: "Cabang Dinas Pendidikan Wilayah II"."""
    penyelenggara: Teks | None = None
    """Yayasan, majelis, atau lembaga: "Yayasan Cahaya Contoh", "Majelis Pendidikan Dasar dan
    Menengah"."""
    pimpinan: Teks | None = None
    """Pimpinan persyarikatan: "Pimpinan Daerah Muhammadiyah Kabupaten Contoh"."""
    nama: Teks | None = None
    """Nama satuan pendidikan: "SMP Negeri 1 Contoh". Kata yang berhuruf besar lebih dari satu
    (MTsN) dibiarkan."""
    keterangan: Teks | None = None
    """Di bawah nama: "Terakreditasi A", "Izin operasional Nomor 421/123/2020", "TKLB, SDLB, SMPLB,
    SMALB"."""
    alamat: Teks | None = None
    """Alamat dengan kode pos: "Jalan Melati Nomor 5, Contoh 55711"."""
    telepon: Teks | None = None
    """Nomor telepon: "(0274) 123456"."""
    surel: Teks | None = None
    """Alamat surel."""
    laman: Teks | None = None
    """Alamat laman, tanpa https://."""
    npsn: Teks | None = None
    """Nomor Pokok Sekolah Nasional: delapan angka, pada PKBM kadang huruf P dan tujuh angka."""
    nsm: Teks | None = None
    """Nomor Statistik Madrasah: dua belas angka."""
    nss: Teks | None = None
    """Nomor Statistik Sekolah, bila masih dicetak."""


@dataclass(frozen=True)
class Pola:
    """A pattern: lines above the school's own additions, each a text with fields and a step."""

    baris: tuple[tuple[str, str], ...]
    wajib: tuple[str, ...]
    """Fields that it cannot do without."""


_PEMERINTAH, _DINAS, _CABANG = (
    ("PEMERINTAH {DAERAH}", "biasa"), ("{DINAS}", "besar"), ("{CABANG}", "besar"),
)  # fmt: skip
_NAMA, _KETERANGAN = ("{NAMA}", "nama"), ("{keterangan}", "biasa")

POLA: dict[str, Pola] = {
    "dinas-kabupaten": Pola(
        (_PEMERINTAH, _DINAS, _NAMA, _KETERANGAN), ("daerah", "dinas", "nama", "alamat")
    ),
    "dinas-provinsi": Pola(
        (_PEMERINTAH, _DINAS, _CABANG, _NAMA, _KETERANGAN), ("daerah", "dinas", "nama", "alamat")
    ),
    "kementerian-agama": Pola(
        (
            ("KEMENTERIAN AGAMA REPUBLIK INDONESIA", "biasa"),
            ("KANTOR KEMENTERIAN AGAMA {DAERAH}", "besar"),
            _NAMA,
            _KETERANGAN,
        ),
        ("daerah", "nama", "alamat", "nsm"),
    ),
    "yayasan": Pola(
        (("{PENYELENGGARA}", "besar"), _NAMA, _KETERANGAN), ("penyelenggara", "nama", "alamat")
    ),
    "persyarikatan": Pola(
        (("{PENYELENGGARA}", "biasa"), ("{PIMPINAN}", "besar"), _NAMA, _KETERANGAN),
        ("penyelenggara", "pimpinan", "nama", "alamat"),
    ),
    "slb": Pola(
        (_PEMERINTAH, _DINAS, _CABANG, ("{PENYELENGGARA}", "besar"), _NAMA, _KETERANGAN),
        ("nama", "alamat"),
    ),
    "pkbm": Pola(
        (
            ("{PENYELENGGARA}", "biasa"),
            ("PUSAT KEGIATAN BELAJAR MASYARAKAT", "besar"),
            _NAMA,
            _KETERANGAN,
        ),
        ("nama", "alamat"),
    ),
}
"""Each pattern by its name. Address and numbers follow below in two small lines, in all of them."""

_FIELD = re.compile(r"\{(\w+)\}")
_CONTACT = (
    ("", "alamat"), ("Telepon", "telepon"), ("Surel", "surel"), ("Laman", "laman"),
    ("NSM", "nsm"), ("NSS", "nss"), ("NPSN", "npsn"),
)  # fmt: skip
_ALWAYS = tuple(field for _, field in _CONTACT)
_APART = " · "
LONGEST_LINE = 78
"""Letters of small print that fit between two logos."""


def check(name: str, filling: IsianKop) -> None:
    """Raise ``ValueError`` for a field that the pattern needs, and for one that it has no place
    for."""
    pola, given = POLA[name], filling.model_dump(exclude_none=True)
    if missing := [field for field in pola.wajib if field not in given]:
        raise ValueError(
            f'pola "{name}" memerlukan isian {", ".join(missing)}. Tambahkan di bawah "isian".'
        )
    fields = _fields(pola)
    if strange := [field for field in given if field not in fields]:
        raise ValueError(
            f'pola "{name}" tidak mencetak isian {", ".join(strange)}. Hapus isian itu, atau pilih '
            f"pola lain. Yang dicetak: {', '.join(fields)}."
        )


def _fields(pola: Pola) -> tuple[str, ...]:
    own = [found.lower() for text, _ in pola.baris for found in _FIELD.findall(text)]
    return (*own, *_ALWAYS)


def filled(
    name: str, filling: IsianKop
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """The pattern's lines, each a text and its step: down to the name and what is said of it, then
    address and numbers."""
    return tuple(_above(POLA[name], filling)), tuple(_below(filling))


def _above(pola: Pola, filling: IsianKop) -> Iterator[tuple[str, str]]:
    for text, step in pola.baris:
        fields = _FIELD.findall(text)
        values = {field: getattr(filling, field.lower()) for field in fields}
        if all(values.values()):
            for field, value in values.items():
                text = text.replace(f"{{{field}}}", capitals(value) if field.isupper() else value)
            yield text, step


def _below(filling: IsianKop) -> Iterator[tuple[str, str]]:
    """Address, ways to reach the school and its numbers, in as few lines as hold them."""
    told = [
        "\N{NO-BREAK SPACE}".join(filter(None, (label, value)))
        for label, field in _CONTACT
        if (value := getattr(filling, field))
    ]
    lengths = [len(part) for part in told]
    for row in rows(lengths, len(_APART), LONGEST_LINE):
        yield _APART.join(told[at] for at in row), "kecil"


def rows(widths: Sequence[float], gap: float, room: float) -> list[range]:
    """Pieces of ``widths`` with ``gap`` between them, in as few rows as ``room`` allows, the
    longest as short as can be; a piece wider than ``room`` has a row of its own."""
    fewest = len(_greedy(widths, gap, room))
    spans = {_width(widths, gap, range(a, b)) for b in range(len(widths) + 1) for a in range(b)}
    for width in sorted(spans):
        if width <= room and len(found := _greedy(widths, gap, width)) <= fewest:
            return found
    return _greedy(widths, gap, room)


def _greedy(widths: Sequence[float], gap: float, room: float) -> list[range]:
    found: list[range] = []
    for at in range(len(widths)):
        longer = range(found[-1].start, at + 1) if found else range(0)
        if found and _width(widths, gap, longer) <= room:
            found[-1] = longer
        else:
            found.append(range(at, at + 1))
    return found


def _width(widths: Sequence[float], gap: float, row: range) -> float:
    return sum(widths[at] for at in row) + gap * (len(row) - 1)


def capitals(text: str) -> str:
    """``text`` in capitals, but for words that mix them on purpose: ``MTsN``, ``BPK``."""
    return " ".join(
        word if sum(letter.isupper() for letter in word) > 1 else word.upper()
        for word in text.split()
    )
