"""HTML → finished paper: stylesheets by template, paper size, and sheets that fill their pages.

A pupil's sheet is one sheet of paper, both sides: two pages where its content can be made to fit,
otherwise four, an activity on each and the conclusion with room for notes on the last. It is laid
out in one of three densities; the first is right for a usual lesson, so that most sheets are laid
out once.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator import illustrations, pdf, templates, words
from generator.documents import Data, Document, Lkpd, PemanduCerdasCermat, SlideCetak
from generator.documents.handout import Handout
from generator.documents.lembaran import PetaKonsep
from generator.documents.modul import ModulAjar, Perangkat, TindakLanjut
from generator.documents.ujian import (
    MENDATAR,
    FormulirUjian,
    KunciUjian,
    NaskahUjian,
    PedomanUjian,
    TampilanNaskah,
    UjianData,
)
from generator.errors import TemplateError
from generator.house import House, set_in

SIZES = {"A4": (210, 297), "F4": (215, 330)}
"""Width and height in millimetres. F4 is Indonesia's folio, not US Legal."""
MOST_PAGES = 4
LEAST_FILLED = 0.37
"""Of the paper's height, margin included: a page that ends above it is under a third full."""
ROOM_LEFT, NOTES_END = 0.7, 0.88
"""One sheet whose back ends above the first is worth a roomier density; a last page that ends
below the second has no room for notes."""
RUNNING, FOOT = 20, 12
"""Millimetres that running lines need above the text, and under it."""
_POINTS = 72 / 25.4


@dataclass(frozen=True)
class Density:
    """Sizes of a sheet: type and leading in points, lines and cells to write in millimetres."""

    type: float
    leading: float
    line: float
    cell: float
    high_cell: float
    gap: float

    @property
    def css(self) -> str:
        """The variables of ``lkpd.css``."""
        return (
            f"--huruf:{self.type}pt;--baris:{self.leading}pt;--tinggi-baris-tulis:{self.line}mm;"
            f"--tinggi-sel:{self.cell}mm;--tinggi-sel-lapang:{self.high_cell}mm;"
            f"--jarak:{self.gap}mm;"
        )


TIGHT = Density(10, 13.5, 8, 9, 10, 2.4)
CLOSE = Density(9.5, 12.5, 7.5, 8.5, 9.5, 2.2)
"""For what only a letterhead pushes beyond one sheet of paper."""
USUAL = Density(10.5, 14.25, 8, 11, 18, 4.5)
WIDE = Density(11, 15.5, 9, 12.5, 20, 5)
FIRST = {"A4": (USUAL, WIDE, TIGHT), "F4": (WIDE, USUAL, TIGHT)}
"""Densities in the order of trying: the first one suits a usual lesson on this paper."""
SMALLER = (WIDE, USUAL, TIGHT, Density(9, 11.75, 7, 8, 9, 2))
"""Densities of pages that are drawn, the roomiest first."""
FIXED = frozenset(
    f"{name}.html"
    for name in (
        "kartu-belajar", "bingo", "tiket", "asesmen-awal", "pengamatan", "penilaian-diri",
        "peta-konsep", "slide-cetak",
    )
)  # fmt: skip
"""Templates whose pages are drawn one by one."""
ACROSS = frozenset({"asesmen-awal.html", "bingo.html", "peta-konsep.html"})
"""Templates whose pupils' paper lies on its long edge."""
FLOWING_KEYS = frozenset({"asesmen-awal.html", "tiket.html"})
"""Templates of ``FIXED`` whose key runs over as many pages as it needs."""
READ = frozenset({"lkpd.html", "handout.html"})
"""Templates whose large print needs no rules but the common ones."""
LARGE = READ | {
    *("ujian/naskah.html", "ujian/jawaban.html"),
    *("asesmen-awal.html", "tiket.html", "penilaian-diri.html"),
}
"""Templates of what pupils get, which are printed in large type on request."""
_ONE_SHEET = ("satu-lembar.css", "satu-lembar-rapat.css")
"""Rules of one sheet, and closer ones for an edition or a letterhead that adds to it."""
_SLACK = 0.5
_BOOKLET = ".kegiatan + .kegiatan, .penutup { break-before: page; margin-top: 0 }"
_NOTES_PAGE = "#akhir { break-before: page }"
_NO_SPARE = ".cadangan { display: none }"
"""Without the lines to write on that a small part can do without."""
_NO_NOTES = ".catatan, .garis-catatan { display: none }"
Trial = Callable[[Density, str], pdf.Layout]
"""Lays a document out in a density, with rules of its own."""
Snug = tuple[str, Density]
"""Rules that save room, and the density that they are tried in."""


def write(document: Document, html: str, house: House) -> tuple[bytes, int]:
    """The finished PDF and its pages; raises what ``lay_out`` and ``pdf`` raise."""
    layout = lay_out(document, html, house)
    return layout.write(), layout.pages


def lay_out(document: Document, html: str, house: House, closing: str = "") -> pdf.Layout:
    """The document on pages, in the density that suits it; ``closing``: CSS after all other.

    Raises ``TemplateError`` for a sheet that does not fit four pages and for a figure that cannot
    be drawn, and what ``pdf`` raises.
    """
    data = document.data
    sheets = templates.styles(_styles(document), house.folders)
    across = _across(document)
    text = illustrations.drawn(words.unbroken(html), data, document.template, house.palette)

    def trial(density: Density, rules: str, zoom: float = 1) -> pdf.Layout:
        page = _page(data.halaman.kertas, zoom, across=across)
        asked = _exam(look) if (look := _asked(data)) else ""
        variables = _variables(data, density, house, across=across)
        running = zoom == 1 and document.template not in FIXED
        margins = _margins(house.margin) if running else ""
        own = f"{page} {variables} {rules} {margins} {asked} {closing}"
        return pdf.lay_out(
            text,
            name=document.template,
            stylesheets=sheets | {"gaya/(dibuat)": own},
            folders=house.readable,
            fonts=house.faces,
            zoom=zoom,
            grey=house.grey,
        )

    if data.halaman.huruf_besar and document.template in LARGE:
        rules = "\n".join(templates.styles(_large_styles(document), house.folders).values())
        return trial(USUAL, rules, data.halaman.huruf_besar / USUAL.type)
    if isinstance(data, SlideCetak):
        return fixed(trial, document.template, (USUAL,))
    if document.template in FIXED and not (document.template in FLOWING_KEYS and _guru(data)):
        return fixed(trial, document.template)
    if isinstance(data, Lkpd) and not data.guru:
        one, closer = templates.styles(_ONE_SHEET, house.folders).values()
        headed = bool(data.halaman.kop)
        closest = (f"{one}\n{closer}",) if headed or data.halaman.dukungan != "biasa" else ()
        densities = (TIGHT, CLOSE) if headed else (TIGHT,)
        tried = itertools.product((one, *closest), densities)
        return sheet(trial, data.halaman.kertas, f"{document.stem}.pdf", *tried)
    if isinstance(data, FormulirUjian):
        (snug,) = templates.styles(["formulir-rapat.css"], house.folders).values()
        return _form(trial, snug)
    if isinstance(data, UjianData):
        return trial(TIGHT, "")
    if isinstance(data, Handout):
        (snug,) = templates.styles(["handout-rapat.css"], house.folders).values()
        return _leaflet(trial, data.halaman.kertas, snug)
    return _book(trial, data.halaman.kertas)


def screen(html: str, size: tuple[float, float], house: House, name: str) -> bytes:
    """Slides of ``size`` in points, one a page without margins; ``name`` is for messages."""
    width, height = size
    page = f"@page {{ size: {width:.4f}pt {height:.4f}pt; margin: 0 }} html {{ font-size: 1pt }}"
    style = f"{page} body {{ margin: 0 }}"
    sheets = templates.styles(["salindia.css"], house.folders) | {"gaya/(dibuat)": style}
    made = pdf.render(
        html,
        name=name,
        stylesheets=sheets,
        folders=house.readable,
        fonts=house.faces,
        grey=house.grey,
    )
    return made.data


def _styles(document: Document) -> list[str]:
    data = document.data
    if document.template in FIXED:
        slides = ["salindia.css"] if isinstance(data, SlideCetak) else []
        return ["kertas.css", "lembaran.css", *slides, document.template.replace(".html", ".css")]
    if isinstance(data, ModulAjar | Perangkat):
        own = "modul-ajar.css" if isinstance(data, ModulAjar) else "perangkat.css"
        return ["kertas.css", "tanda-tangan.css", own]
    if not isinstance(data, Lkpd | TindakLanjut | UjianData | PemanduCerdasCermat):
        return ["kertas.css", "handout.css", "gambar.css"]
    key = isinstance(data, Lkpd | TindakLanjut | PemanduCerdasCermat) and data.guru
    answers = isinstance(data, KunciUjian | PedomanUjian) or key
    return [
        *("kertas.css", "lkpd.css", "soal-pilihan.css", "susun.css", "teka-teki.css"),
        *("dukungan.css", "gambar.css"),
        *(["kunci.css"] if answers else []),
        *(["tanda-tangan.css", "ujian.css"] if isinstance(data, UjianData) else []),
        *(["ujian-sekolah.css"] if _asked(data) else []),
        *(["cerdas-cermat-pemandu.css"] if isinstance(data, PemanduCerdasCermat) else []),
        *(["tindak-lanjut.css"] if isinstance(data, TindakLanjut) else []),
    ]


def _large_styles(document: Document) -> list[str]:
    more = "ujian" if isinstance(document.data, UjianData) else "lembaran"
    own = [f"huruf-besar-{more}.css"] if document.template not in READ else []
    return ["huruf-besar.css", *own]


def fixed(lay_out: Trial, name: str, densities: Sequence[Density] = SMALLER) -> pdf.Layout:
    """Pages that are drawn one by one, in the first of ``densities`` in which each page stays one
    and each box holds its content; raises TemplateError where none does.

    A page is an element ``lembar-…``; a box ``kotak-…`` holds the element ``isi-…``.
    """
    for rules, density in itertools.product(("", _NO_SPARE), densities):
        layout = lay_out(density, rules)
        wanted = sum(key.startswith("lembar-") for key in layout.positions)
        if layout.pages == wanted and all(_held(layout)):
            return layout
    raise TemplateError.at(
        name, "isinya tidak muat dalam kotak yang tersedia. Ringkaskan teks yang terpanjang."
    )


def _held(layout: pdf.Layout) -> Iterator[bool]:
    """Of each box, whether its content lies inside it."""
    for key, inner in layout.positions.items():
        if key.startswith("isi-"):
            outer = layout.positions[f"kotak-{key.removeprefix('isi-')}"]
            yield (
                inner.page == outer.page
                and inner.bottom <= outer.bottom + _SLACK
                and inner.right <= outer.right + _SLACK
            )


def _across(document: Document) -> bool:
    """Whether the paper lies on its long edge: what pupils get of ``ACROSS``, and every map."""
    if document.data.halaman.huruf_besar and document.template in LARGE:
        return False
    if isinstance(document.data, MENDATAR):
        return True
    if document.template not in ACROSS:
        return False
    return not _guru(document.data) or isinstance(document.data, PetaKonsep)


def _guru(data: Data) -> bool:
    """Whether it is the teacher's copy."""
    return bool(getattr(data, "guru", False))


def _page(kertas: str, zoom: float = 1, *, across: bool = False) -> str:
    """The page to lay out on: for large print a smaller one, which ``zoom`` makes the paper's."""
    sides = SIZES[kertas][::-1] if across else SIZES[kertas]
    width, height = (side / zoom for side in sides)
    return f"@page {{ size: {width:.4f}mm {height:.4f}mm }}"


def _variables(data: Data, density: Density, house: House, *, across: bool) -> str:
    blank = f"--panjang-isian:{length}mm;" if (length := getattr(data, "panjang_isian", 0)) else ""
    width, height = SIZES[data.halaman.kertas][:: -1 if across else 1]
    paper = f"--lebar-kertas:{width}mm;--tinggi-kertas:{height}mm;"
    return f":root {{ {house.css}{density.css}{blank}{paper} }}"


def _asked(data: Data) -> TampilanNaskah | None:
    """The look that a school asks for on this paper; large print has its own."""
    if isinstance(data, NaskahUjian) and not data.halaman.huruf_besar:
        return data.tampilan
    return None


def _exam(look: TampilanNaskah) -> str:
    """Type, columns and margins of a test paper as its school wants them."""
    face = "".join(set_in(name, look.fon) for name in ("fon-teks", "fon-judul"))
    margins = _margins((look.atas, look.kanan, look.bawah, look.kiri))
    return (
        f"{margins} :root {{ {face}--huruf-naskah:{look.ukuran}pt;"
        f"--baris-naskah:{look.baris}pt;--lajur-naskah:{look.lajur}; }}"
    )


def _margins(margin: tuple[float | None, float | None, float | None, float | None]) -> str:
    """Margins of running pages in millimetres; running heads and feet keep their room."""
    top, right, bottom, left = margin
    foot = max(bottom, FOOT) if bottom else None
    sides = {"right": right, "bottom": foot, "left": left}
    rules = "".join(f"margin-{side}:{size}mm;" for side, size in sides.items() if size)
    first = f"@page:first {{ margin-top:{top}mm }}" if top else ""
    others = f"margin-top:{max(top, RUNNING)}mm;" if top else ""
    return f"@page {{ {rules}{others} }} {first}" if rules or others else ""


def sheet(lay_out: Trial, kertas: str, name: str, *one_sheet: Snug) -> pdf.Layout:
    """A pupil's sheet: two pages, or four; raises TemplateError where it needs more.

    ``one_sheet``: what may make two pages enough; the closer ones, which an edition that adds
    something or a tall letterhead can need, after the usual one.
    """
    sparse = None
    for layout in _trials(lay_out, kertas, one_sheet):
        if layout.pages not in (2, MOST_PAGES):
            continue
        *before, _ = _filled(layout, kertas)  # the last page has lines for notes
        if all(part >= LEAST_FILLED for part in before):
            return layout
        sparse = sparse or layout
    if sparse:
        return sparse
    raise TemplateError.at(
        name,
        f"lembar kerja tidak muat dalam {MOST_PAGES} halaman. "
        "Kurangi soal latihannya dengan --jumlah yang lebih kecil, atau ringkas teksnya.",
    )


def _trials(lay_out: Trial, kertas: str, one_sheet: Sequence[Snug]) -> Iterator[pdf.Layout]:
    """Layouts in the order of liking, made as they are asked for.

    One sheet of paper; four pages with an activity on each; one activity after the other; then
    with a page of notes.
    """
    yield from _one_sheet(lay_out, kertas, one_sheet)
    yield from (lay_out(density, _BOOKLET) for density in FIRST[kertas])
    for density in FIRST[kertas]:
        layout = lay_out(density, "")
        yield layout if _filled(layout, kertas)[-1] < NOTES_END else lay_out(density, _NO_NOTES)
    yield from (lay_out(density, _NOTES_PAGE) for density in FIRST[kertas])


def _one_sheet(lay_out: Trial, kertas: str, one_sheet: Sequence[Snug]) -> Iterator[pdf.Layout]:
    """Two pages, roomy where they can be, by the first rules that make them enough; nothing where
    the content needs more."""
    for rules, density in one_sheet:
        tight = lay_out(density, rules)
        if tight.pages > 2:
            continue
        if tight.pages == 1 or _filled(tight, kertas)[-1] < ROOM_LEFT:
            roomy = (lay_out(USUAL, own) for own in (rules, _NOTES_PAGE))
            yield from (layout for layout in roomy if layout.pages == 2)
        yield tight
        return


def _book(lay_out: Trial, kertas: str) -> pdf.Layout:
    """Any number of pages; where the last would be under a third full, a density that does
    without it or fills it, if there is one."""
    first = lay_out(USUAL, "")
    if first.pages == 1 or _filled(first, kertas)[-1] >= LEAST_FILLED:
        return first
    layouts = (lay_out(density, "") for density in (TIGHT, WIDE))
    better = (
        layout
        for layout in layouts
        if layout.pages < first.pages or _filled(layout, kertas)[-1] >= LEAST_FILLED
    )
    return next(better, first)


def _leaflet(lay_out: Trial, kertas: str, snug: str) -> pdf.Layout:
    """A book of one sheet where the rules ``snug`` make that possible."""
    layout = _book(lay_out, kertas)
    if layout.pages <= 2:
        return layout
    closer = (lay_out(density, snug) for density in (TIGHT, CLOSE))
    return next((each for each in closer if each.pages <= 2), layout)


def _form(lay_out: Trial, snug: str) -> pdf.Layout:
    """A form to fill in: one page where the rules ``snug`` make that possible."""
    usual = lay_out(TIGHT, "")
    if usual.pages == 1:
        return usual
    closer = lay_out(TIGHT, snug)
    return closer if closer.pages < usual.pages else usual


def _filled(layout: pdf.Layout, kertas: str) -> list[float]:
    """How far down each page its last part ends, of the paper's height."""
    height = SIZES[kertas][1] * _POINTS
    ends = [0.0] * layout.pages
    for position in layout.positions.values():
        ends[position.page] = max(ends[position.page], position.bottom / height)
    return ends
