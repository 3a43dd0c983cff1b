"""The review sheet (telaah butir soal): what a program can judge of an item is filled in.

Aspects as in the usual sheets of materi, konstruksi and bahasa; what only a person can judge
stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from generator.documents import SoalTampil
from generator.documents.ujian import AspekTelaah, LembarTelaah

COLUMNS = 40
"""Items in one table: what the long side of the paper holds."""
LONGEST_SENTENCE = 25
"""Words; a longer sentence is hard to read at fourteen."""

Judgement = Callable[[SoalTampil], str]
_ALL = re.compile(r"\bsemua (?:jawaban|pilihan|pernyataan)?\s*(?:di atas )?(?:benar|salah)\b", re.I)
_NEGATED = re.compile(r"\b(kecuali|bukan|tidak)\b", re.I)


def _said(passed: bool) -> str:
    return "ya" if passed else "tidak"


def _options(item: SoalTampil) -> list[str]:
    return [option["teks"] for option in item.isi.get("pilihan", ())]


def _one_key(item: SoalTampil) -> str:
    right = [option for option in item.isi.get("pilihan", ()) if option["benar"]]
    return _said(len(right) == 1) if _options(item) else "-"


def _no_all(item: SoalTampil) -> str:
    return _said(not any(_ALL.search(text) for text in _options(item))) if _options(item) else "-"


def _distinct(item: SoalTampil) -> str:
    texts = [text.casefold().strip(" .") for text in _options(item)]
    return _said(len(set(texts)) == len(texts)) if texts else "-"


def _even(item: SoalTampil) -> str:
    """Whether the key is not by far the longest option."""
    right = [len(o["teks"]) for o in item.isi.get("pilihan", ()) if o["benar"]]
    wrong = [len(o["teks"]) for o in item.isi.get("pilihan", ()) if not o["benar"]]
    return _said(right[0] <= 1.6 * max(wrong)) if right and wrong else "-"


def _one_negation(item: SoalTampil) -> str:
    return _said(len(_NEGATED.findall(item.pokok)) < 2)


def _capitals(item: SoalTampil) -> str:
    found = re.findall(r"\b(kecuali|bukan)(?= *(?:\.{3,4}|\?|$))", item.pokok, re.I)
    return _said(all(word.isupper() for word in found)) if found else "-"


def _rubric(item: SoalTampil) -> str:
    return _said(bool(item.isi["rubrik"])) if "rubrik" in item.isi else "-"


def _short(item: SoalTampil) -> str:
    sentences = re.split(r"[.?!:]\s", item.pokok)
    return _said(all(len(sentence.split()) <= LONGEST_SENTENCE for sentence in sentences))


def _sourced(item: SoalTampil) -> str:
    return _said(bool(item.sumber))


def _levelled(item: SoalTampil) -> str:
    return _said(bool(item.tp and item.tingkat))


def _open(_: SoalTampil) -> str:
    """For a person to judge."""
    return ""


ASPECTS: tuple[tuple[str, tuple[tuple[str, Judgement], ...]], ...] = (
    ("Materi", (
        ("Tujuan pembelajaran dan tingkat kognitif tercatat", _levelled),
        ("Soal sesuai dengan indikator", _open),
        ("Materi sesuai dengan jenjang dan kelas", _open),
        ("Kunci bersumber", _sourced),
        ("Kunci tepat satu", _one_key),
        ("Pengecoh homogen dan masuk akal", _open),
    )),
    ("Konstruksi", (
        ("Pokok soal jelas dan tidak memberi petunjuk ke kunci", _open),
        ("Pokok soal tidak memuat ingkaran ganda", _one_negation),
        ("Kata ingkaran penentu ditulis dengan huruf kapital", _capitals),
        ("Kunci tidak mencolok panjangnya", _even),
        ("Tanpa “semua benar” atau “semua salah”", _no_all),
        ("Pilihan jawaban tidak berulang", _distinct),
        ("Rubrik atau pedoman penskoran tersedia", _rubric),
        ("Stimulus jelas dan berfungsi", _open),
    )),
    ("Bahasa dan budaya", (
        (f"Kalimat pokok soal paling panjang {LONGEST_SENTENCE} kata", _short),
        ("Bahasa sesuai dengan kaidah dan mudah dipahami", _open),
        ("Tidak menyinggung suku, agama, ras, dan golongan", _open),
    )),
)  # fmt: skip
"""Each group of aspects with what is asked and how it is judged."""


def sheets(items: Sequence[SoalTampil]) -> Iterator[LembarTelaah]:
    """Tables of at most ``COLUMNS`` items each, as even as they can be."""
    count = -(-len(items) // COLUMNS)
    size = -(-len(items) // count)
    for start in range(0, len(items), size):
        part = items[start : start + size]
        number = 0
        groups = []
        for group, aspects in ASPECTS:
            rows = []
            for text, judge in aspects:
                number += 1
                rows.append(AspekTelaah(number, text, tuple(judge(item) for item in part)))
            groups.append((group, tuple(rows)))
        yield LembarTelaah(tuple(item.nomor for item in part), tuple(groups))
