"""What the tests of bound files share: files made once a process, and what is read from them."""

from __future__ import annotations

import functools
import io
import re
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2

from generator import bahan, build, content, documents, sekolah, templates
from generator.products.request import Request
from tests import topics

FOLDERS = (topics.ROOT / "templates" / "bawaan", topics.ROOT / "templates")


@functools.cache
def topik(folder: Path = topics.SHIPPED) -> Any:
    return content.read(folder)


def document(
    produk: str,
    bentuk: str | None,
    folder: Path = topics.SHIPPED,
    identitas: Path | None = None,
    **more: Any,
) -> documents.Document:
    """The one document that the product makes."""
    request = Request(produk, folder, bentuk, **more)
    school = sekolah.read(identitas, request.kelas)
    (made,) = build.PRODUCTS[produk](bahan.of(topik(folder)), school, request)
    return made


def html(one: documents.Document) -> str:
    return templates.render(one, FOLDERS)


def printed(one: documents.Document) -> str:
    """All that a document says, a block a line."""
    return topics.Printed("", None, one.stem, html(one)).text


@functools.cache
def file(produk: str, bentuk: str | None, folder: Path, **more: Any) -> build.File:
    (made,) = build.build(Request(produk, folder, bentuk, **more))
    return made


def pages(data: bytes) -> list[str]:
    """What each page says, blanks and line breaks as single blanks."""
    opened = pypdfium2.PdfDocument(data)
    found = [re.sub(r"\s+", " ", page.get_textpage().get_text_bounded()).strip() for page in opened]
    opened.close()
    return found


def counted(page: str) -> int | None:
    """The number that a page carries in the whole file."""
    found = re.search(r"berkas hlm\. (\d+)", page)
    return int(found[1]) if found else None


def bookmarks(data: bytes) -> dict[str, list[str]]:
    """Titles of the parts, each with those inside it."""
    with pikepdf.open(io.BytesIO(data)) as opened, opened.open_outline() as outline:
        return {item.title: [child.title for child in item.children] for item in outline.root}


def links(data: bytes, page: int) -> int:
    """How many links a page has."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        return len(opened.pages[page].get("/Annots", ()))
