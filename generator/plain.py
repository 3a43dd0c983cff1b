"""HTML → plain text in reading order, for a screen reader, a Braille line or a chat.

A paragraph, a heading, an item or a row of a table is one line. What is drawn on paper is
written: ``______`` for a blank, ``[ ]`` and ``[x]`` for a box, the head before each cell.
"""

from __future__ import annotations

import html.parser
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

BLANK = "______"
_VOID = frozenset({"meta", "br", "img", "link", "hr", "col", "input", "wbr"})
_SILENT = frozenset({"head", "style", "script", "svg"})
_UNREAD = frozenset(
    {"lanjutan", "garis-catatan", "catatan", "di-buku", "salinan", "contoh-silang"}
    | {"lanjut-halaman", "kotak-nilai-ujian"}
)
"""Classes of what only paper needs: the names to write again overleaf, ruled lines for notes, the
second of two equal halves, boxes for the marker."""
_LAST = frozenset({"cara", "pilih"})
"""Classes of what stands at the right margin and is read after the text beside it."""
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "div", "figcaption", "figure"}
    | {"footer", "header", "html", "li", "main", "nav", "ol", "p", "section", "ul"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_PARTED = frozenset(
    {"nomor", "skor", "huruf", "label", "lanjut", "bagian", "pilih", "kode", "pasangan-jawab"}
)
_SPACED = frozenset({"soal", "pengantar-soal", "kepala-kegiatan", "tantangan"})
"""Classes of what an empty line stands before, as before a heading."""


@dataclass
class _Node:
    """An element with its classes and what it holds."""

    tag: str
    classes: frozenset[str] = frozenset()
    children: list[_Node | str] = field(default_factory=list)

    @property
    def inner(self) -> list[_Node]:
        """The elements in it."""
        return [child for child in self.children if isinstance(child, _Node)]

    def all(self, tag: str) -> Iterator[_Node]:
        """Every element ``tag`` below it, in order."""
        for child in self.inner:
            if child.tag == tag:
                yield child
            yield from child.all(tag)


class _Tree(html.parser.HTMLParser):
    """Builds the tree of a page that our own templates wrote."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [_Node("html")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = _Node(tag, frozenset((dict(attrs).get("class") or "").split()))
        self.open[-1].children.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if any(node.tag == tag for node in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def text(page: str) -> str:
    """All that ``page`` says, one block a line, an empty line before each heading and item."""
    tree = _Tree()
    tree.feed(page)
    tree.close()
    writer = _Writer()
    writer.block(tree.open[0])
    writer.flush()
    return "\n".join(writer.lines).strip("\n") + "\n"


class _Writer:
    """Collects lines."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.pending: list[str] = []

    def flush(self) -> None:
        """End the line that is being written."""
        line = " ".join("".join(self.pending).split())
        self.pending.clear()
        if line:
            self.lines.append(line)

    def space(self) -> None:
        """Leave an empty line, unless there is one."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def block(self, node: _Node, number: str = "") -> None:
        """Write an element and all that is in it."""
        if node.tag in _SILENT or node.classes & _UNREAD:
            return
        if node.tag == "table":
            self.flush()
            self.lines += _table(node)
            return
        headed = node.tag in _HEADINGS or node.classes & _SPACED
        if headed and not "".join(self.pending).strip():
            self.space()
        self.pending.append(number)
        self._inside(node)
        if "lanjutkan" in node.classes:
            self.pending.append(f" {BLANK}")
        if node.tag in _BLOCKS | _HEADINGS:
            self.flush()

    def _inside(self, node: _Node) -> None:
        drawn = _drawn(node)
        if drawn is not None:
            self.pending.append(drawn)
            return
        count = 0
        for child in _in_reading_order(node):
            if isinstance(child, str):
                self.pending.append(child)
                continue
            prefix = ""
            if child.tag == "li" and not any(
                "huruf" in inner.classes for inner in child.all("span")
            ):
                count += 1
                prefix = f"{count}. " if node.tag == "ol" else "- "
            if "benar" in child.classes:
                prefix = "[x] "
            if child.tag in _BLOCKS and not _only_a_number(self.pending):
                self.flush()
            if "bagian" in child.classes and child is not node.inner[0]:
                self.pending.append(",")
            apart = child.tag == "br" or child.classes & _PARTED
            self.pending.append(" " if apart else "")
            self.block(child, prefix)
            self.pending.append(" " if apart else "")


def _only_a_number(pending: list[str]) -> bool:
    """Whether only a number and points wait for the line that they belong to."""
    return (
        re.fullmatch(r"\s*(?:Kegiatan \d+:|\d+\.\s*(?:\(\d+\))?)\s*", "".join(pending)) is not None
    )


def _in_reading_order(node: _Node) -> list[_Node | str]:
    """The children, those at the right margin last."""
    return sorted(node.children, key=lambda c: isinstance(c, _Node) and bool(c.classes & _LAST))


def _drawn(node: _Node) -> str | None:
    """What stands for an element that paper draws; ``None`` where its text is enough."""
    if "kotak" in node.classes and node.tag == "span":
        return "[x]" if "dicentang" in node.classes else "[ ]"
    if node.classes & {"baris-tulis", "garis-isi", "garis-alasan", "huruf-jodoh"}:
        return f" {BLANK}"
    if "paket" in node.classes:
        return " ".join(_said(part) for part in node.inner)
    if "isi" in node.classes:
        return _said(node) or BLANK
    if "huruf-kartu" in node.classes:
        return f"{_said(node)}. "
    if node.classes & {"label", "istilah"}:
        return f"{_said(node)}:"
    if "nomor" in node.classes and _said(node).isdigit():
        return f"Kegiatan {_said(node)}:"
    if "kotak-nilai" in node.classes:
        return f"{_said(node)}: {BLANK}"
    return None


def _said(node: _Node) -> str:
    """The text of an element on one line, without blanks."""
    if node.tag in _SILENT:
        return ""
    parts = [child if isinstance(child, str) else _part(child) for child in node.children]
    return " ".join("".join(parts).split())


def _part(node: _Node) -> str:
    if node.tag == "span" and "kotak" in node.classes:
        return _drawn(node) or ""
    apart = node.classes & _PARTED or node.tag in _BLOCKS
    return f" {_said(node)} " if apart else _said(node)


def _table(node: _Node) -> Iterator[str]:
    """The lines of a table, by its kind."""
    if "deret-silang" in node.classes:
        return (f"{_said(line.inner[0])}. {BLANK}" for line in node.all("p"))
    return _jodoh(node) if "jodoh" in node.classes else _rows(node)


def _rows(table: _Node) -> Iterator[str]:
    """Each row of a table: the head before every cell; each pair of a table without heads."""
    heads = [_said(cell) for part in table.inner if part.tag == "thead" for cell in part.all("th")]
    for part in table.inner:
        if part.tag == "thead":
            continue
        for row in part.all("tr"):
            if heads:
                yield "; ".join(_pairs(heads, row.inner))
                continue
            label = ""
            for cell in row.inner:
                if cell.tag == "th":
                    label = _said(cell)
                elif label:
                    yield f"{label}: {_said(cell) or BLANK}"
                    label = ""


def _pairs(heads: list[str], cells: list[_Node]) -> Iterator[str]:
    for position, cell in enumerate(cells):
        head = heads[position] if position < len(heads) else ""
        told = _said(cell) or BLANK
        yield f"{head}: {told}" if head else told


def _jodoh(table: _Node) -> Iterator[str]:
    """Two columns to match: the left one with its blanks, then the right one."""
    for side in ("kiri", "kanan"):
        for cell in [*table.all("th"), *table.all("td")]:
            told = _said(cell)
            if side not in cell.classes or not told:
                continue
            answered = any("jawab" in inner.classes for inner in cell.all("b"))
            blank = side == "kiri" and cell.tag == "td" and not answered
            yield f"{told} {BLANK}" if blank else told
