"""Every product of every form of every topic, made once for all workers of the suite."""

from __future__ import annotations

import ctypes
import fcntl
import io
import pickle
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import openxml_audit
import pikepdf
import pptx
import pypdfium2
import pytest
from pypdfium2 import raw

from generator import batch, build
from generator.products.request import Request
from tests import topics

T = TypeVar("T")
PRODUCTS = ("slide", "lkpd", "handout")
TOPICS = {path.name: path for path in (topics.SHIPPED, topics.SECOND)}
FORMS = [
    (name, form)
    for name, folder in TOPICS.items()
    for form in (None, *sorted(path.stem for path in (folder / "bentuk").glob("*.yml")))
]
"""Topic and form; ``None`` is the topic as a whole."""


@dataclass(frozen=True)
class Made:
    """One file and the request it answers."""

    topik: str
    bentuk: str | None
    file: build.File


Files = dict[tuple[str, str | None, str], Made]
"""By topic, form and kind of file (``slide``, ``lkpd``, ``kunci``, ``handout``)."""


def shared(factory: pytest.TempPathFactory) -> Files:
    """All files, made once for all workers."""
    return once(factory, "made", _make)


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[], T]) -> T:
    """What ``make`` gives, kept as ``name``: the first worker that asks makes it, the others wait
    and read it."""
    base = factory.getbasetemp()
    folder = base.parent if base.name.startswith("popen-") else base
    stored = folder / f"{name}.pickle"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not stored.exists():
            stored.write_bytes(pickle.dumps(make()))
        found: T = pickle.loads(stored.read_bytes())
        return found


def _make() -> Files:
    requests = [
        Request(product, TOPICS[topic], form) for topic, form in FORMS for product in PRODUCTS
    ]
    made: Files = {}
    for outcome in batch.run(requests, workers=2):
        assert outcome.refusal is None, outcome.refusal
        topic, form = outcome.request.topik.name, outcome.request.bentuk
        for file in outcome.files:
            kind = file.name.partition("-")[0]
            made[topic, form, kind] = Made(topic, form, file)
    return made


def pdf_text(data: bytes) -> str:
    """All that the PDF says, without spaces, line breaks and hyphens: see ``bare``."""
    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return bare("".join(pages))


def pdf_spoken(data: bytes) -> str:
    """The same in the order in which a screen reader says it: along the PDF's tags."""
    document = pypdfium2.PdfDocument(data)
    said = "".join(part for page in document for part in _spoken(page))
    document.close()
    return bare(said)


def _spoken(page: pypdfium2.PdfPage) -> Iterator[str]:
    texts = _marked(page)
    tree = raw.FPDF_StructTree_GetForPage(page.raw)

    def walk(element: Any) -> Iterator[str]:
        for index in range(raw.FPDF_StructElement_CountChildren(element)):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
            if child:
                yield from walk(child)
            else:
                mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, index)
                if mark >= 0:  # letters inside a drawing have none: its alternative text is said
                    yield texts.get(mark, "")

    for index in range(raw.FPDF_StructTree_CountChildren(tree)):
        yield from walk(raw.FPDF_StructTree_GetChildAtIndex(tree, index))
    raw.FPDF_StructTree_Close(tree)


def _marked(page: pypdfium2.PdfPage) -> dict[int, str]:
    """The text of each marked content of the page, by its id."""
    textpage = page.get_textpage()
    texts: dict[int, str] = {}
    for part in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        size = raw.FPDFTextObj_GetText(part.raw, textpage.raw, None, 0)
        letters = (ctypes.c_ushort * (size // 2 + 1))()
        raw.FPDFTextObj_GetText(part.raw, textpage.raw, letters, size)
        mark = raw.FPDFPageObj_GetMarkedContentID(part.raw)
        text = bytes(letters).decode("utf-16-le").partition("\0")[0]
        texts[mark] = texts.get(mark, "") + text
    return texts


def pdf_faces(data: bytes) -> set[str]:
    """Names of the fonts in the PDF, without the letters that mark a subset."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        return {
            str(item.BaseFont).partition("+")[2].replace(",", "")
            for item in opened.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"
        }


def pdf_colours(data: bytes) -> set[str]:
    """What the PDF's pages are filled and drawn with, as six hexadecimal digits."""
    found = set()
    with pikepdf.open(io.BytesIO(data)) as opened:
        for page in opened.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in ("rg", "RG"):
                    found.add("".join(f"{round(float(one) * 255):02X}" for one in operands))
    return found


def bare(text: str) -> str:
    """``text`` without what setting it in lines may add, drop or change."""
    return re.sub(r"[\s\u00ad\u200b\u2060\ufffe\u0002\-\u2010\u2011]+", "", text)


def deck(data: bytes) -> pptx.presentation.Presentation:
    """The deck, opened."""
    return pptx.Presentation(io.BytesIO(data))


def deck_texts(data: bytes) -> list[str]:
    """What each slide says, bare: shapes and cells in order."""
    found = []
    for slide in deck(data).slides:
        parts = [
            element.text or "" for element in slide.element.iter() if element.tag.endswith("}t")
        ]
        found.append(bare("".join(parts)))
    return found


def deck_faults(data: bytes, folder: Path) -> list[str]:
    """What breaks the rules of Open XML; the deck is written below ``folder`` for it."""
    path = folder / "dek.pptx"
    path.write_bytes(data)
    return [str(error) for error in openxml_audit.validate_pptx(path).errors]


def deck_parts(data: bytes) -> tuple[set[str], set[str]]:
    """Names of the parts that the deck's zip holds, and of those that something refers to."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        held = {name for name in package.namelist() if not name.endswith(".rels")}
    reached = {part.partname.membername for part in deck(data).part.package.iter_parts()}
    return held - {"[Content_Types].xml"}, reached


def deck_media(data: bytes) -> dict[str, bytes]:
    """The pictures in the deck, by the name of their part."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {
            name: package.read(name) for name in package.namelist() if name.startswith("ppt/media/")
        }


def deck_slots(data: bytes) -> tuple[tuple[str, str], ...]:
    """Name and colour of the slots of the deck's theme."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        theme = package.read("ppt/theme/theme1.xml").decode()
    return tuple(re.findall(r'<a:(\w+)><a:srgbClr val="([0-9A-F]{6})"/></a:\1>', theme))
