"""Draw the README's pictures from real output: ``python scripts/gambar.py``.

Needs LibreOffice for the slides; the pages are drawn by pypdfium2.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import pptx
import pypdfium2
from PIL import Image
from pptx.enum.shapes import MSO_SHAPE_TYPE

from generator import build, files, places
from generator.names import TOPIK
from generator.products.request import Request

TARGET = Path(__file__).parent.parent / "docs" / "gambar"
GAP, GROUND = 12, "#d9dee1"


def main() -> None:
    """Write every picture."""
    TARGET.mkdir(exist_ok=True)
    paper = {file.name: file.data for file in _files("lkpd")} | {
        file.name: file.data for file in _files("handout")
    }
    deck = next(iter(_files("slide"))).data
    _save("slide", _pages(_as_pdf(deck), 300), 5)
    regional = next(iter(_files("slide", "regional"))).data
    drawn = _figures(regional)
    _save("figur", [_pages(_as_pdf(regional), 420)[number] for number in drawn], 3)
    _save("lkpd", _pages(paper["lkpd-bilateral.pdf"], 620)[:2], 2)
    _save("kunci", _pages(paper["kunci-bilateral.pdf"], 620)[:2], 2)
    _save("handout", _pages(paper["handout-bilateral.pdf"], 620)[:2], 2)
    exam = {file.name: file.data for file in _files("ujian", None)}
    stem = f"ujian-{TOPIK}"
    shown = (f"{stem}-naskah-A.pdf", f"{stem}-lembar-jawaban-A.pdf")
    _save("ujian", [_pages(exam[name], 620)[0] for name in shown], 2)
    _schools()


def _schools() -> None:
    """What the example schools make of the same lesson."""
    asked = (("smp-negeri", "lkpd"), ("smp-negeri", "ujian"), ("madrasah", "lkpd"),
             ("madrasah", "handout"))  # fmt: skip
    papers = []
    for school, produk in asked:
        made = _files(produk, None if produk == "ujian" else "bilateral", school)
        papers.append(next((file for file in made if "naskah" in file.name), made[0]))
    _save("sekolah", [_pages(file.data, 460)[0] for file in papers], 4, colours=256)
    rows: list[Image.Image] = []
    for school in ("smp-negeri", "madrasah"):
        deck = next(iter(_files("slide", "regional", school))).data
        pages = _pages(_as_pdf(deck), 440)
        rows += [pages[number] for number in (0, 2, *_figures(deck)[:2])]
    _save("sekolah-slide", rows, 4)


def _files(produk: str, bentuk: str | None = "bilateral", school: str = "") -> list[files.File]:
    home = places.shipped("templates") / "sekolah" / school if school else None
    topik = places.shipped("content") / TOPIK
    kertas: Literal["", "A4"] = "" if home else "A4"
    return list(build.build(Request(produk, topik, bentuk, sekolah=home, kertas=kertas)))


def _figures(deck: bytes) -> list[int]:
    """The first six slides of ``deck`` with a figure, counted from 0."""
    slides = pptx.Presentation(io.BytesIO(deck)).slides
    drawn = (MSO_SHAPE_TYPE.GROUP, MSO_SHAPE_TYPE.CHART)
    found = [n for n, one in enumerate(slides) if any(s.shape_type in drawn for s in one.shapes)]
    return found[:6]


def _as_pdf(deck: bytes) -> bytes:
    """The deck as LibreOffice prints it."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "deck.pptx"
        source.write_bytes(deck)
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}",
                "--headless",
                *("--convert-to", "pdf", "--outdir", folder),
                str(source),
            ],
            check=True,
            capture_output=True,
        )
        return source.with_suffix(".pdf").read_bytes()


def _pages(pdf: bytes, width: int) -> list[Image.Image]:
    """Every page as a picture ``width`` pixels wide."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return [page.render(scale=width / page.get_width()).to_pil() for page in document]


def _save(name: str, pictures: Sequence[Image.Image], columns: int, colours: int = 128) -> None:
    """Put the pictures side by side and write them as one PNG."""
    width, height = pictures[0].size
    rows = -(-len(pictures) // columns)
    size = (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP)
    sheet = Image.new("RGB", size, GROUND)
    for index, picture in enumerate(pictures):
        row, column = divmod(index, columns)
        sheet.paste(picture, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    sheet.quantize(colours).save(TARGET / f"{name}.png", optimize=True)


if __name__ == "__main__":
    sys.exit(main())
