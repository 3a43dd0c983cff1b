"""Our deck beside those of pandoc and Marp, made of the same outline.

Run ``python bench/rekan.py [FOLDER]`` while nothing else runs; the decks stay in ``FOLDER``. The
outline is what our deck says: a slide for each of its slides, its texts as list items, its tables
as tables, its notes as notes. Each program is a process of its own; medians of five, after a run
to warm up. A program that is not there is left out with a line: pandoc is a package of Debian,
marp-cli one of npm (which needs a browser to write a PPTX).

Shapes are counted on the slides: what a teacher can edit (shapes, tables, charts, connectors, those
in groups too) and pictures, those in the background too.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from generator import (
    bahan,
    build,
    fitting,
    house,
    places,
    powerpoint,
    sekolah,
    slides,
    templates,
    words,
)
from generator.documents import Dek
from generator.products.request import Request

FORM, TIMES = "regional", 5
TOPIC = places.shipped("content") / "kerja-sama-internasional"
OURS = (
    sys.executable,
    "-c",
    "import sys; sys.argv[0] = 'buat'; from generator.cli import main; main()",
    *("slide", "--bentuk", FORM, "--keluaran", "."),
)
NATIVE = ("sp", "graphicFrame", "cxnSp")
"""What can be edited; a group is not counted, its members are."""


def outline() -> str:
    """What our deck says, in Markdown with a heading for each slide."""
    request = Request("slide", TOPIC, FORM)
    document = next(
        iter(build.PRODUCTS["slide"](bahan.read(TOPIC), sekolah.read(None, None), request))
    )
    assert isinstance(document.data, Dek)
    html = words.unbroken(templates.render(document, house.ours().folders))
    read = slides.read(html, document.template)
    fitted = fitting.fit(read, powerpoint.boxes(), subjects=document.data.subjects)
    return "\n\n".join(part for slide in fitted for part in _slide(slide))


def _slide(slide: slides.Slide) -> Iterator[str]:
    yield f"# {slide.title.text}"
    for slot in slide.slots:
        if isinstance(slot, slides.Table):
            head, *rows = ([_cell(cell) for cell in row] for row in slot.rows)
            lines = [head, ["---"] * len(head), *rows]
            yield "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
        else:
            yield "\n".join(f"- {text.text}" for text in slides.slot_paragraphs(slot))
    if slide.notes:
        yield "::: notes\n" + "\n\n".join(note.text for note in slide.notes) + "\n:::"


def _cell(cell: slides.Cell) -> str:
    return " ".join(text.text for text in cell.paragraphs) or " "


def marped(markdown: str) -> str:
    """The outline as Marp reads it: rules between slides, notes as comments."""
    parts = markdown.replace("::: notes\n", "<!--\n").replace("\n:::", "\n-->").split("\n\n# ")
    return "---\nmarp: true\n---\n\n" + "\n\n---\n\n# ".join(parts)


def shapes(deck: Path) -> Counter[str]:
    """Slides, native shapes and pictures of a deck."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(deck) as package:
        for name in package.namelist():
            if name.startswith("ppt/slides/slide"):
                found["slide"] += 1
                for element in etree.fromstring(package.read(name)).iter():
                    tag = etree.QName(element).localname
                    found["asli"] += tag in NATIVE
                    found["gambar"] += tag == "blip"
    return found


def run(command: Sequence[str], folder: Path) -> float | str:
    """Median seconds of a program, or the line with which it refused."""
    taken = []
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    for _ in range(TIMES + 1):
        start = time.perf_counter()
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        taken.append(time.perf_counter() - start)
        if done.returncode:
            return (done.stderr or done.stdout).strip().splitlines()[-1]
    return statistics.median(taken[1:])


def compare(name: str, command: Sequence[str], deck: str, folder: Path) -> None:
    """One line of the table."""
    if shutil.which(command[0]) is None:
        print(f"{name:<8}tidak ada di komputer ini, dilewati")
        return
    taken = run(command, folder)
    if isinstance(taken, str):
        print(f"{name:<8}tidak dapat membuat PPTX di sini: {taken}")
        return
    made, count = folder / deck, shapes(folder / deck)
    print(
        f"{name:<8}{taken:6.2f} dtk {made.stat().st_size / 1000:7.0f} kB {count['slide']:4} slide"
        f" {count['asli']:5} bentuk asli {count['gambar']:4} gambar"
    )


def main(folder: Path) -> None:
    """Make all decks and tell of them."""
    folder.mkdir(parents=True, exist_ok=True)
    markdown = outline()
    (folder / "rekan.md").write_text(markdown, encoding="utf-8")
    (folder / "marp.md").write_text(marped(markdown), encoding="utf-8")
    compare("buat", OURS, f"slide-{FORM}.pptx", folder)
    compare("pandoc", ("pandoc", "rekan.md", "-o", "pandoc.pptx"), "pandoc.pptx", folder)
    compare("marp", ("marp", "marp.md", "--pptx", "-o", "marp.pptx"), "marp.pptx", folder)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as name:
            main(Path(name))
