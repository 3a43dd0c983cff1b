"""Seconds for a shuffled copy of a paper of 40 items: ours beside ``automultiplechoice.sty``.

Run ``python bench/salinan.py`` while nothing else runs. Both lay out the same multiple-choice items
of the shipped topic, in turns in one run: ours as test papers of packages, theirs as copies of one
``pdflatex`` run, started afresh each time. Without ``pdflatex`` or the style (Debian package
``auto-multiple-choice``) only ours is told.
"""

from __future__ import annotations

import shutil
import statistics
import string
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator import bahan, paper, places, sekolah, templates
from generator.documents import Document, SoalTampil
from generator.documents.ujian import NaskahUjian
from generator.house import House
from generator.products.request import Request, Ujian
from generator.products.ujian import ujian

TIMES, COPIES, ITEMS = 3, 20, 40
FOLDERS = (places.shipped("templates") / "bawaan", places.shipped("templates"))
_TEX = r"""\documentclass[a4paper,10pt,twocolumn]{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}
\usepackage[box,completemulti]{automultiplechoice}
\begin{document}
%s
\onecopy{%d}{\noindent\namefield{Nama: ........................}\bigskip

\shufflegroup{soal}\insertgroup{soal}
\clearpage}
\end{document}
"""


def packages() -> list[tuple[Document, NaskahUjian]]:
    """Test papers of as many packages as copies are wanted."""
    topic = places.shipped("content") / "kerja-sama-internasional"
    exam = Ujian(tuple(string.ascii_uppercase[:COPIES]), (("pg", ITEMS),))
    made = ujian(bahan.read(topic), sekolah.read(None, None), Request("ujian", topic, ujian=exam))
    return [(one, one.data) for one in made if isinstance(one.data, NaskahUjian)]


def ours(documents: Sequence[Document]) -> float:
    """Seconds a copy: template, layout and PDF of every package."""
    start = time.perf_counter()
    for document in documents:
        paper.write(document, templates.render(document, FOLDERS), House(FOLDERS))
    return (time.perf_counter() - start) / len(documents)


def theirs(items: Sequence[SoalTampil], folder: Path) -> float:
    """Seconds a copy of one run of ``pdflatex``."""
    text = _TEX % ("\n".join(_elements(items)), COPIES)
    (folder / "soal.tex").write_text(text, encoding="utf-8")
    start = time.perf_counter()
    subprocess.run(
        ["pdflatex", "-interaction=batchmode", "-halt-on-error", "soal.tex"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    return (time.perf_counter() - start) / COPIES


def _elements(items: Sequence[SoalTampil]) -> Iterator[str]:
    for item in items:
        read = [*item.stimulus.paragraf] if item.stimulus else []
        rows = item.stimulus.baris if item.stimulus else ()
        stem = r"\par ".join(_tex(text) for text in (*read, *map("; ".join, rows), item.pokok))
        options = "".join(
            rf"\{'correct' if option['benar'] else 'wrong'}choice{{{_tex(option['teks'])}}}"
            for option in item.isi["pilihan"]
        )
        yield (
            rf"\element{{soal}}{{\begin{{question}}{{{item.id}}}{stem}"
            rf"\begin{{choices}}{options}\end{{choices}}\end{{question}}}}"
        )


def _tex(text: str) -> str:
    for letter, told in zip("–“”…−×→", ("--", "``", "''", r"\ldots ", "-", "x", "-"), strict=True):
        text = text.replace(letter, told)
    return "".join(rf"\{letter}" if letter in "%&_#${}" else letter for letter in text)


def installed() -> bool:
    """Whether LaTeX and the style are here."""
    if not shutil.which("pdflatex"):
        return False
    found = subprocess.run(
        ["kpsewhich", "automultiplechoice.sty"], check=False, capture_output=True
    )
    return found.returncode == 0


def main() -> None:
    """Measure in turns and tell."""
    made = packages()
    items = [item for section in made[0][1].bagian for item in section.soal]
    taken: dict[str, list[float]] = {"ours": [], "theirs": []}
    beside = installed()
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(TIMES):
            taken["ours"].append(ours([document for document, _ in made]))
            if beside:
                taken["theirs"].append(theirs(items, Path(folder)))
    mine = statistics.median(taken["ours"])
    print(f"naskah {len(items)} soal, {COPIES} salinan: {mine * 1000:.1f} ms sesalinan")
    if not beside:
        print("automultiplechoice.sty tidak terpasang")
        return
    other = statistics.median(taken["theirs"])
    print(f"automultiplechoice.sty dengan pdflatex: {other * 1000:.1f} ms sesalinan")
    print(f"kami {mine / other:.1f} × waktunya")


if __name__ == "__main__":
    main()
