"""Reads slides from a template's XHTML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal
from xml.etree.ElementTree import Element

from generator import errors
from generator.slides import inline, xhtml
from generator.slides.model import (
    LAYOUTS,
    Board,
    Button,
    Cell,
    Figure,
    Grid,
    Option,
    Options,
    Paragraph,
    Picture,
    Quote,
    Role,
    Run,
    Slide,
    Slot,
    Table,
    Text,
    paragraphs,
)


def read(html: str, place: str) -> tuple[Slide, ...]:
    """The slides of a document: a ``<main>``, ``<body>`` or ``<html>`` with ``<section>`` children.

    White space is collapsed as HTML does. Slides without an ``id`` get ``slide-1``, ``slide-2`` ….
    Raises TemplateError with every problem found, each at ``place`` and its slide's number.
    """
    sections = xhtml.parse(html, place)
    slides: list[Slide] = []
    problems: list[errors.Problem] = []
    for number, section in enumerate(sections, start=1):
        faults = list(xhtml.faults(section))
        if not faults:
            reader = _Reader(section, faults)
            slides.append(reader.slide(_id(section, number)))
        problems += (errors.Problem(f"{place}: slide {number}", fault) for fault in faults)
    ids = [_id(section, number) for number, section in enumerate(sections, start=1)]
    problems += (errors.Problem(place, fault) for fault in _deck_faults(slides, ids))
    if problems:
        raise errors.TemplateError(problems)
    return tuple(slides)


def _id(section: Element, number: int) -> str:
    return section.get("id") or f"slide-{number}"


def _deck_faults(slides: Iterable[Slide], ids: list[str]) -> Iterator[str]:
    """What is wrong between slides: ids and titles that occur twice, links to nowhere."""
    if not ids:
        yield "tidak ada slide di dalamnya. Tulis setiap slide sebagai <section>."
    for id_, count in Counter(ids).items():
        if count > 1:
            yield f'id "{id_}" dipakai {count} slide. Beri setiap slide id yang berbeda.'
    titles = Counter(_said(slide.title) for slide in slides if slide.title.text)
    for title, count in titles.items():
        if count > 1:
            yield f'judul "{title}" dipakai {count} slide. Bedakan judulnya.'
    links = (run.link for slide in slides for text in paragraphs(slide) for run in text.runs)
    for link in dict.fromkeys(links):
        if link and link not in ids:
            yield f'tautan menuju slide "{link}" yang tidak ada. Periksa id-nya.'


def _said(title: Paragraph) -> str:
    """The title without the answers that its blanks keep room for."""
    return "".join(run.text for run in title.runs if run.blank != "shut")


_LETTERS = "ABCDEFGHIJ"
_KINDS = {
    Text: "teks",
    Table: "tabel",
    Grid: "tabel kotak huruf",
    Board: "tabel papan",
    Options: "daftar pilihan",
    Quote: "kutipan",
    Picture: "gambar",
    Figure: "figur",
}


_SINGLE = ("table", "blockquote", "figure", "img")
"""What stands alone in its ``<div>``."""


class _Reader:
    """Reads one section that holds only known tags; what else is wrong goes to ``faults``."""

    def __init__(self, section: Element, faults: list[str]) -> None:
        self.section = section
        self.faults = faults

    def slide(self, id_: str) -> Slide:
        """The section as a slide; not to be used if it left faults."""
        section = self.section
        self._check_clicks_and_marks()
        title = self._only("h1")
        if title is None:
            self.faults.append("belum ada judul. Tulis satu <h1> yang menyatakan isi slide.")
        footer, notes = self._only("footer"), self._only("aside")
        layout = section.get("data-layout", "")
        return Slide(
            id=id_,
            layout=layout,
            title=self._paragraph(title) if title is not None else Paragraph(()),
            slots=self._slots(layout),
            section=inline.collapsed(section.get("data-bagian", "")),
            minutes=int(section.get("data-menit", "0")),
            footer=self._paragraph(footer) if footer is not None else None,
            notes=self._flow(notes) if notes is not None else (),
            theme=section.get("data-tema", ""),
            button=self._button(),
            by_link=section.get("data-klik") == "tautan",
            answers=section.get("data-jawab", ""),
        )

    def _button(self) -> Button | None:
        nav = self._only("nav")
        links = list(nav) if nav is not None else []
        if nav is not None and self.section.get("data-layout") in ("sampul", "bagian"):
            self.faults.append("<nav> tidak berlaku di sampul dan pembuka bagian. Hapus.")
        if nav is not None and len(links) != 1:
            self.faults.append("<nav> memuat tepat satu <a>. Tulis satu tautan.")
        if len(links) != 1:
            return None
        return Button(self._paragraph(links[0]).text, links[0].get("href", "")[1:])

    def _only(self, tag: str) -> Element | None:
        found = self.section.findall(tag)
        if len(found) > 1:
            self.faults.append(f"ada {len(found)} unsur <{tag}>. Gunakan satu saja.")
        return found[0] if found else None

    def _check_clicks_and_marks(self) -> None:
        for tag in ("table", "aside", "figure", "img"):
            holders = [div for div in self.section.iter("div") if div.find(tag) is not None]
            inside = [part for holder in self.section.iter(tag) for part in holder.iter()]
            if any("data-muncul" in element.attrib for element in (*holders, *inside)):
                self.faults.append(f"data-muncul tidak berlaku untuk <{tag}>. Hapus atributnya.")
        layout = self.section.get("data-layout", "")
        right = layout in ("kuis", "kuis-baris")
        options = set(self.section.iterfind("ol/li")) if right else set()
        if any("data-benar" in li.attrib and li not in options for li in self.section.iter("li")):
            self.faults.append(
                'data-benar hanya untuk pilihan: <li> dalam <ol> pada tata letak "kuis".'
            )
        lists = () if _is_quiz(layout) else self.section.iter("ol")
        if any("type" in element.attrib for element in lists):
            self.faults.append('type hanya untuk <ol> pada tata letak "kuis" dan "urutan".')

    def _slots(self, layout: str) -> tuple[Slot, ...]:
        role = LAYOUTS.get(layout)
        if role is None:
            self.faults.append(
                f'tata letak "{layout}" tidak dikenal. Isi data-layout dengan salah satu dari: '
                f"{', '.join(LAYOUTS)}."
            )
            return ()
        loose: list[Paragraph] = []
        slots: list[Slot] = []
        for block in self.section:
            match block.tag:
                case "ol" if _is_quiz(layout):
                    slots.append(self._options(block))
                case "p" | "ul" | "ol":
                    loose += self._block(block)
                case "div":
                    slots.append(self._division(block))
                case "table" if _holds(layout, Grid):
                    slots.append(self._grid(block))
                case "table" if _holds(layout, Board):
                    slots.append(self._board(block))
                case "table" | "blockquote" | "figure" | "img":
                    slots.append(self._single(block))
        if loose and role.columns:
            self.faults.append(f'tata letak "{layout}" menaruh setiap kolom dalam <div>.')
        return self._placed(([Text(tuple(loose))] if loose else []) + slots, layout, role)

    def _placed(self, slots: list[Slot], layout: str, role: Role) -> tuple[Slot, ...]:
        """The slots in the order of the role's places."""
        rest, placed, lacking = list(slots), list[Slot](), False
        for place in role.places:
            index = next((i for i, slot in enumerate(rest) if isinstance(slot, place.kind)), None)
            if index is not None:
                placed.append(rest.pop(index))
                if place.flows and isinstance(placed[-1], Text) and placed[-1].head:
                    self.faults.append(f'tata letak "{layout}" tidak memuat <h2>. Hapus.')
            lacking = lacking or (index is None and place.required)
        if rest or lacking:
            wanted = ", ".join(
                f"{place.name} ({_KINDS[place.kind]}{'' if place.required else ', boleh kosong'})"
                for place in role.places
            )
            found = ", ".join(_KINDS[type(slot)] for slot in slots) or "tidak ada apa-apa"
            self.faults.append(f'tata letak "{layout}" memuat: {wanted}. Di slide ini: {found}.')
        return tuple(placed)

    def _division(self, div: Element) -> Slot:
        heads, others = div.findall("h2"), [child for child in div if child.tag != "h2"]
        single = [child for child in others if child.tag in _SINGLE]
        if single and len(div) > 1:
            self.faults.append(f"<{single[0].tag}> harus sendirian di dalam <div>-nya.")
        if single:
            return self._single(single[0])
        if len(heads) > 1 or (heads and div[0] is not heads[0]):
            self.faults.append("<h2> harus satu dan berdiri paling depan di dalam <div>-nya.")
        if not len(div):
            self.faults.append("ada <div> yang kosong. Isi atau hapus.")
        appear = _appear(div, 0)
        head = self._paragraph(heads[0], appear=_appear(heads[0], appear)) if heads else None
        body = [paragraph for block in others for paragraph in self._block(block, appear)]
        return Text(tuple(body), head)

    def _single(self, element: Element) -> Slot:
        match element.tag:
            case "table":
                return self._table(element)
            case "blockquote":
                return self._quote(element)
            case "figure":
                return self._figure(element)
        source, alt = element.get("src", ""), inline.collapsed(element.get("alt", ""))
        if not source:
            self.faults.append("<img> belum memiliki src. Isi dengan nama berkas gambar.")
        if not alt or alt == source or alt == source.rpartition("/")[2]:
            self.faults.append(f'gambar "{source}" belum memiliki alt yang menerangkan isinya.')
        return Picture(source, alt)

    def _figure(self, element: Element) -> Figure:
        kind, subject = element.get("data-figure", ""), element.get("data-untuk", "")
        if not kind or not subject:
            self.faults.append("<figure> memerlukan data-figure dan data-untuk.")
        if len(element) > 1:
            self.faults.append("<figure> memuat paling banyak satu <table>, sebagai gantinya.")
        instead = self._table(element[0]) if len(element) else None
        return Figure(kind, subject, instead=instead)

    def _options(self, element: Element) -> Options:
        items = element.findall("li")
        if not 2 <= len(items) <= len(_LETTERS):
            self.faults.append(f"ada {len(items)} pilihan. Tulis 2 sampai {len(_LETTERS)} pilihan.")
        if any(child.tag in xhtml.LISTS for item in items for child in item):
            self.faults.append("pilihan tidak dapat berisi daftar. Tulis sebagai kalimat.")
        appear = _appear(element, 0)
        letters = map(str, range(1, 11)) if element.get("type") == "1" else iter(_LETTERS)
        return Options(
            tuple(
                Option(
                    self._paragraph(item, appear=_appear(item, appear)),
                    letter,
                    "data-benar" in item.attrib,
                    int(clicked) if (clicked := item.get("data-benar", "")).isdigit() else 0,
                    item.get("data-tanda", ""),
                )
                for item, letter in zip(items, letters, strict=False)
            )
        )

    def _quote(self, element: Element) -> Quote:
        cites = element.findall("cite")
        if len(cites) > 1 or (cites and element[-1] is not cites[0]):
            self.faults.append("<cite> harus satu dan berdiri paling akhir di dalam <blockquote>.")
        body = Element("blockquote", element.attrib)
        body.text = element.text
        body.extend(child for child in element if child.tag != "cite")
        cite = self._paragraph(cites[0]) if cites else None
        return Quote(self._flow(body), cite)

    def _table(self, element: Element) -> Table:
        captions = element.findall("caption")
        head = [self._row(row) for row in element.iterfind("thead/tr")]
        body = [self._row(row) for row in element.iterfind("tbody/tr")]
        if len(captions) != 1:
            self.faults.append("tabel memerlukan satu <caption>: satu kalimat tentang isinya.")
        if not head or not body:
            self.faults.append("tabel memerlukan <thead> dan <tbody>, masing-masing berisi <tr>.")
        lengths = {len(row) for row in head + body}
        if len(lengths) > 1 or 0 in lengths:
            self.faults.append("baris tabel tidak sama panjang. Samakan banyaknya sel.")
        said = self._paragraph(captions[0]).text if captions else ""
        return Table(tuple(head + body), len(head), said)

    def _grid(self, element: Element) -> Grid:
        captions = element.findall("caption")
        rows = tuple(
            tuple(self._paragraph(cell, empty=True) for cell in row)
            for row in element.iterfind("tbody/tr")
        )
        if len(captions) != 1 or element.find("thead") is not None:
            self.faults.append("kotak huruf memerlukan satu <caption>, tanpa <thead>.")
        if not rows or len({len(row) for row in rows}) > 1 or not rows[0]:
            self.faults.append("baris kotak huruf tidak sama panjang. Samakan banyaknya sel.")
        return Grid(rows, self._paragraph(captions[0]).text if captions else "")

    def _board(self, element: Element) -> Board:
        captions = element.findall("caption")
        heads = tuple(self._paragraph(cell) for cell in element.iterfind("thead/tr/th"))
        rows = tuple(
            tuple(self._paragraph(cell, empty=True) for cell in row)
            for row in element.iterfind("tbody/tr")
        )
        if len(captions) != 1 or not heads or not rows:
            self.faults.append("papan memerlukan satu <caption>, <thead>, dan <tbody>.")
        if any(len(row) != len(heads) for row in rows):
            self.faults.append("baris papan tidak sama panjang dengan kepalanya. Samakan.")
        return Board(heads, rows, self._paragraph(captions[0]).text if captions else "")

    def _row(self, element: Element) -> tuple[Cell, ...]:
        return tuple(
            Cell(self._flow(cell, empty=True) or (Paragraph(()),), cell.tag == "th")
            for cell in element
        )

    def _flow(self, element: Element, empty: bool = False) -> tuple[Paragraph, ...]:
        """An element that holds either one paragraph's text or blocks."""
        appear = _appear(element, 0)
        if any(child.tag in xhtml.BLOCKS for child in element):
            return tuple(text for block in element for text in self._block(block, appear))
        return (self._paragraph(element, empty=empty, appear=appear),)

    def _block(self, element: Element, appear: int = 0, level: int = 0) -> list[Paragraph]:
        """The paragraphs of a ``p``, ``ul`` or ``ol``."""
        appear = _appear(element, appear)
        if element.tag == "p":
            return [self._paragraph(element, appear=appear)]
        marker: Literal["bullet", "number"] = "number" if element.tag == "ol" else "bullet"
        found: list[Paragraph] = []
        for number, item in enumerate(element, start=1):
            click = _appear(item, appear)
            paragraph = self._paragraph(item, appear=click)
            number = number if marker == "number" else 0
            found.append(replace(paragraph, level=level, marker=marker, number=number))
            for child in item:
                if child.tag in xhtml.LISTS:
                    found += self._block(child, click, level + 1)
        if not len(element):
            self.faults.append(f"ada <{element.tag}> yang kosong. Isi atau hapus.")
        return found

    def _paragraph(self, element: Element, *, empty: bool = False, appear: int = 0) -> Paragraph:
        runs = inline.collapse(inline.runs(element, Run("")))
        if not empty and not any(run.text for run in runs):
            self.faults.append(f"ada <{element.tag}> tanpa teks. Isi atau hapus.")
        return Paragraph(runs, appear=appear)


def _is_quiz(layout: str) -> bool:
    return _holds(layout, Options)


def _holds(layout: str, kind: type[Slot]) -> bool:
    return layout in LAYOUTS and LAYOUTS[layout].places[0].kind is kind


def _appear(element: Element, inherited: int) -> int:
    return int(element.get("data-muncul", inherited))
