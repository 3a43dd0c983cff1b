"""A document and what it encloses → one PDF: pages numbered through, contents, bookmarks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator import paper, pdf
from generator.documents import Document
from generator.documents.modul import EntriTampil, ModulAjar, Perangkat
from generator.errors import TemplateError
from generator.house import House

ROUNDS = 4
"""Layouts of the contents until its own numbers change nothing; two are enough but for luck."""


def write(document: Document, html: Callable[[Document], str], house: House) -> tuple[bytes, int]:
    """The tagged PDF of ``document`` and all its ``lampiran``, and its pages.

    ``html`` renders a document. Raises what ``paper`` and ``pdf`` raise, and ``TemplateError`` for
    contents whose own numbers never settle.
    """
    volume = _Volume(html, house, {})
    documents, layouts = (document, *document.lampiran), list[pdf.Layout]()
    for _ in range(ROUNDS):
        layouts = volume.lay_out(documents)
        numbered = tuple(_numbered(one, documents, layouts) for one in documents)
        if numbered == documents:
            break
        documents = numbered
    else:
        raise TemplateError.at(
            document.template,
            "nomor halaman pada daftar isi mengubah banyak halamannya. Ringkas judul terpanjang.",
        )
    titles = {entry.id: entry for entry in _contents(document)}
    parts = [
        pdf.Part(one.stem, _title(titles.get(one.stem)), layout)
        for one, layout in zip(documents, layouts, strict=True)
    ]
    pages = sum(layout.pages for layout in layouts)
    return pdf.bind(parts, name=document.template), pages


@dataclass(frozen=True)
class _Volume:
    """Lays out the parts of one volume, each as often as its place or contents change."""

    html: Callable[[Document], str]
    house: House
    made: dict[tuple[str, int, tuple[EntriTampil, ...]], pdf.Layout]

    def lay_out(self, documents: Sequence[Document]) -> list[pdf.Layout]:
        """Every part, its pages numbered from where the one before it ends."""
        labels = {entry.id: entry.label for entry in _contents(documents[0])}
        found: list[pdf.Layout] = []
        before = 0
        for one in documents:
            key = one.stem, before, _contents(one)
            if key not in self.made:
                own = _numbers(labels.get(one.stem, ""), before, whole=one is documents[0])
                self.made[key] = paper.lay_out(one, self.html(one), self.house, own)
            found.append(self.made[key])
            before += found[-1].pages
        return found


def _contents(document: Document) -> tuple[EntriTampil, ...]:
    data = document.data
    return data.isi if isinstance(data, ModulAjar | Perangkat) else ()


def _numbered(
    document: Document, documents: Sequence[Document], layouts: Sequence[pdf.Layout]
) -> Document:
    """``document`` with the pages of all that its contents name."""
    data = document.data
    if not isinstance(data, ModulAjar | Perangkat):
        return document
    first = {
        name: (place.page + 1, 1) for name, place in layouts[0].positions.items()
    }  # parts of the first document itself
    before = 0
    for one, layout in zip(documents, layouts, strict=True):
        first[one.stem] = before + 1, layout.pages
        before += layout.pages
    entries = tuple(
        replace(entry, halaman=first[entry.id][0], banyak=first[entry.id][1]) for entry in data.isi
    )
    return replace(document, data=replace(data, isi=entries))


def _numbers(label: str, before: int, *, whole: bool) -> str:
    """CSS that counts the pages through the volume, beside those of an enclosure."""
    own = "" if whole else '"hlm. " counter(page) " dari " counter(pages) "   ·   " '
    named = f'"{label}   ·   " ' if label else ""
    return (
        f"@page {{ counter-increment: jilid; @bottom-right {{ content: {named}{own}"
        '"berkas hlm. " counter(jilid) } }'
        f" @page:first {{ counter-reset: jilid {before} }}"
    )


def _title(entry: EntriTampil | None) -> str:
    """The bookmark of a part; none of the first, whose headings are bookmarks."""
    if entry is None:
        return ""
    return ": ".join(filter(None, [entry.label, entry.judul]))
