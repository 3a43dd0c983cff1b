"""Topics that the tests read, copy and break, and files that they write."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import lxml.html
import yaml

ROOT = Path(__file__).parents[1]
SHIPPED = ROOT / "content" / "kerja-sama-internasional"
SECOND = ROOT / "tests" / "content" / "jenis-batuan"

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt"}
    | {"figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "header", "html", "li", "main"}
    | {"nav", "ol", "p", "section", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr"}
    | {"ul"}
)
_KEPT_WHOLE = frozenset(["tr"])


def copy(folder: Path, target: Path) -> Path:
    """A copy of the topic in ``folder`` as ``target``, free to be changed."""
    shutil.copytree(folder, target)
    return target


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """``folder`` with these files, by their paths below it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def replace(path: Path, old: str, new: str) -> None:
    """Put ``new`` for ``old``, which must stand in the file at ``path`` exactly once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} occurs {text.count(old)} times in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def plain(path: Path) -> Any:
    """The YAML file as nested dict, list and str, read without any of our own code."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


def scalars(data: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text of plain data, with the nearest key above it."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from scalars(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from scalars(value, key)
    else:
        yield key, data


def without_errors(data: Any) -> Any:
    """Plain data without what items of the kind ``temukan`` say wrong on purpose: their text and
    the wrong words of each error; the mendings, reasons and all else stay."""
    if isinstance(data, dict):
        left = dict(data)
        if left.get("jenis") == "temukan":
            left.pop("teks")
            left["kesalahan"] = [
                {key: value for key, value in error.items() if key != "salah"}
                for error in left["kesalahan"]
            ]
        return {key: without_errors(value) for key, value in left.items()}
    if isinstance(data, list | tuple):
        return [without_errors(value) for value in data]
    return data


@dataclass(frozen=True)
class Printed:
    """One document as HTML, before it is laid out."""

    produk: str
    bentuk: str | None
    stem: str
    html: str

    @cached_property
    def blocks(self) -> tuple[str, ...]:
        """Its texts: paragraphs, list items, headings, table cells, notes."""
        return tuple(_texts(lxml.html.document_fromstring(self.html), frozenset()))

    @cached_property
    def passages(self) -> tuple[str, ...]:
        """The same, but each table row in one piece."""
        return tuple(_texts(lxml.html.document_fromstring(self.html), _KEPT_WHOLE))

    @cached_property
    def mended(self) -> Printed:
        """The page without what stands in items of the kind ``temukan`` as wrong on purpose: the
        framed text on the pupils' sheet, the words struck out in the key."""
        root = lxml.html.document_fromstring(self.html)
        marked = "s" if self.stem.startswith("kunci") else "div[@class='teks-keliru']"
        for element in root.xpath(f"//div[@class='soal temukan']//{marked}"):
            element.drop_tree()
        html = lxml.html.tostring(root, encoding="unicode")
        return Printed(self.produk, self.bentuk, self.stem, html)

    @property
    def text(self) -> str:
        """Everything it says, a block a line."""
        return "\n".join(self.blocks)


def _texts(root: lxml.html.HtmlElement, whole: frozenset[str]) -> Iterator[str]:
    """The text of each block of ``root``, without its markup; elements in ``whole`` are one."""
    pieces: list[str] = []

    def flush() -> Iterator[str]:
        text = " ".join("".join(pieces).split())
        pieces.clear()
        if text:
            yield text

    def walk(node: lxml.html.HtmlElement) -> Iterator[str]:
        if not isinstance(node.tag, str) or node.tag in {"style", "script"}:
            return
        block = node.tag in _BLOCKS
        if block:
            yield from flush()
        if node.tag in whole:
            pieces.append(" | ".join(" ".join(cell.text_content().split()) for cell in node))
        else:
            pieces.append(node.text or "")
            for child in node:
                yield from walk(child)
                pieces.append(child.tail or "")
        if node.tag == "br":
            pieces.append(" ")
        if block:
            yield from flush()

    yield from walk(root)
    yield from flush()
