"""What a kind of item is called in an exam, how it is answered and what it earns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import names
from generator.choosing import ORDER


@dataclass(frozen=True)
class Macam:
    """Kinds that stand in one section."""

    judul: str
    singkat: str
    """Its name over a narrow column."""
    petunjuk: str
    bentuk: str
    """How it is answered: see ``BagianUjian``."""
    penskoran: str
    skor: int | None = None
    """What one item earns; ``None`` for the item's own score."""


_SATU_KUNCI = Macam(
    "Pilihan ganda",
    "PG",
    "Pilihlah satu jawaban yang paling tepat!",
    "silang",
    "Benar: skor penuh. Salah, kosong, atau lebih dari satu tanda silang: 0.",
    1,
)
_MACAM: dict[str, Macam] = {
    "pg": _SATU_KUNCI,
    "pernyataan": _SATU_KUNCI,
    "pasangan": _SATU_KUNCI,
    "sebab-akibat": Macam(
        "Hubungan sebab akibat",
        "Sebab",
        "Pilihlah satu huruf menurut hubungan pernyataan dan alasannya!",
        "silang",
        _SATU_KUNCI.penskoran,
        1,
    ),
    "pgk": Macam(
        "Pilihan ganda kompleks",
        "PGK",
        "Tandailah semua pernyataan yang benar; jawaban benar lebih dari satu!",
        "centang",
        "Menurut aturan yang tercetak pada soal.",
    ),
    "pgk-kategori": Macam(
        "Pilihan ganda kompleks kategori",
        "Kategori",
        "Tentukanlah kategori setiap pernyataan!",
        "kategori",
        "Menurut aturan yang tercetak pada soal.",
    ),
    "benar-salah": Macam(
        "Benar–salah beralasan",
        "Benar–salah",
        "Tentukan benar atau salah setiap pernyataan, lalu tulislah alasannya!",
        "kotak",
        "Pilihan benar: separuh skor; alasan yang tepat: separuh skor.",
        2,
    ),
    "jodoh": Macam(
        "Menjodohkan",
        "Jodoh",
        "Jodohkanlah lajur kiri dengan lajur kanan! Ada isi lajur kanan yang tidak terpakai.",
        "huruf",
        "Skor = pasangan yang benar ÷ banyak pasangan × skor soal.",
        4,
    ),
    "isian": Macam(
        "Isian singkat",
        "Isian",
        "Isilah dengan jawaban singkat dan tepat!",
        "isian",
        "Jawaban yang benar atau diterima: skor penuh; ejaan yang keliru, tetapi jelas: "
        "tetap penuh.",
        1,
    ),
    "tabel": Macam(
        "Melengkapi tabel",
        "Tabel",
        "Lengkapilah setiap tabel!",
        "soal",
        "Skor = sel yang benar ÷ banyak sel × skor soal. Gagasan yang sama diterima.",
        6,
    ),
    "uraian": Macam(
        "Uraian",
        "Uraian",
        "Jawablah dengan kalimat lengkap dan sebutkan buktinya!",
        "garis",
        "Skor = skor rubrik ÷ skor rubrik tertinggi × skor soal.",
        4,
    ),
}


def macam(jenis: str) -> Macam:
    """The section of a kind; one that is not in the table is named by its help and answered on
    the item itself."""
    if jenis in _MACAM:
        return _MACAM[jenis]
    name = dict(names.JENIS).get(jenis, jenis).rstrip(".").partition(",")[0]
    return Macam(
        name,
        name.partition(" ")[0],
        "Kerjakanlah sesuai dengan perintah pada soal!",
        "soal",
        "Skor = bagian yang benar ÷ banyak bagian × skor soal.",
    )


def together(jenis: str, named: Iterable[str]) -> frozenset[str]:
    """The kinds that ``jenis`` stands for in a composition: those of its section that are not
    ``named`` themselves."""
    others = set(named) - {jenis}
    return frozenset(kind for kind in ORDER if macam(kind) == macam(jenis) and kind not in others)


def ordered() -> tuple[Macam, ...]:
    """The sections in the order of a paper."""
    return tuple(dict.fromkeys(macam(kind) for kind in ORDER))
