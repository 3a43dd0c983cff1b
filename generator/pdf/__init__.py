"""HTML and CSS to PDF/UA-1: WeasyPrint behind one function.

WeasyPrint and Pango are loaded by the first ``render`` and nowhere else. It sees our fonts only,
reads only inside the folders it is given, and whatever it would merely log is a refusal.
"""

from __future__ import annotations

import contextlib
import copy
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator import colours, glyphs, typefaces
from generator.errors import Problem, TemplateError
from generator.pdf import fetching, library, logs
from generator.typefaces import Typeface

POINTS_PER_PIXEL = 0.75
WIDEST_SPAN = 100
"""WeasyPrint needs minutes for a cell that spans a million columns."""
LINKED = ("https", "http", "mailto")
"""Where links may lead, beside the document itself."""

_GREY = ":link, mark { color: inherit } mark { background: #DDDDDD }"
"""Instead of what browsers colour by themselves."""

_BLANK = re.compile(r"(?<=[^\s>])\s+(?=<(?:b|em|i|span|strong)\b)")
"""A blank between a text and what follows on its line. WeasyPrint counts it as part of the text:
where that alone does not fit, it breaks the line after the text's first word."""


@dataclass(frozen=True)
class Position:
    """Where an element stands; lengths in points from the left and upper edge of its page."""

    page: int
    """Index of the page, from 0; the first one if the element is on several."""
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Pdf:
    """A finished document."""

    data: bytes
    pages: int
    positions: Mapping[str, Position]
    """Every element that has an id."""


def render(
    html: str,
    *,
    name: str,
    stylesheets: Mapping[str, str] | None = None,
    folders: Sequence[Path] = (),
    fonts: Sequence[Typeface] = (),
    grey: bool = False,
) -> Pdf:
    """The document ``html`` as tagged PDF, the same bytes for the same input.

    ``name`` is the template's, for messages. ``stylesheets`` maps the name of each sheet to its
    CSS, in cascading order. Pictures come from ``folders`` only, the first folder that has the
    file wins. Beside our faces it knows ``fonts``. ``grey`` leaves no colour, whatever sheets,
    markup and pictures say. Raises TemplateError with every problem that was found, BuatError
    without Pango.
    """
    layout = lay_out(
        html, name=name, stylesheets=stylesheets, folders=folders, fonts=fonts, grey=grey
    )
    return Pdf(layout.write(), layout.pages, layout.positions)


@dataclass(frozen=True)
class Layout:
    """A document on pages, not written yet: what is tried before it is decided on."""

    pages: int
    positions: Mapping[str, Position]
    write: Callable[[], bytes]
    """Makes the PDF; raises TemplateError with what only comes up then."""
    source: Any = None
    """WeasyPrint's own document, for ``bind``."""


@dataclass(frozen=True)
class Part:
    """One of the documents that are bound into one file."""

    name: str
    """What links lead to its first page by; no two parts have the same."""
    title: str
    """Its bookmark; empty where the bookmarks are its own headings."""
    layout: Layout


def bind(parts: Sequence[Part], *, name: str) -> bytes:
    """All pages of ``parts`` as one tagged PDF, with the first one's title and metadata.

    A part's ids stay its own; a link that none of them answers leads to the part of that name.
    ``name`` is for messages. Raises TemplateError for what only comes up in writing.
    """
    pages = [page for part in parts for page in _bound(part)]
    whole = parts[0].layout.source.copy(pages)
    with _working(name):
        return bytes(whole.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=True))


def _bound(part: Part) -> Iterator[Any]:
    """Copies of the part's pages whose ids, links and bookmarks are those of the whole."""
    own = part.layout.positions
    for index, page in enumerate(part.layout.source.pages):
        bound = copy.copy(page)
        bound.anchors = {f"{part.name}:{key}": place for key, place in page.anchors.items()}
        bound.links = [
            (kind, f"{part.name}:{aim}" if kind == "internal" and aim in own else aim, *rest)
            for kind, aim, *rest in page.links
        ]
        if not index:
            bound.anchors[part.name] = (0, 0, 0, 0)
        if part.title:
            headings = [mark for mark in page.bookmarks if mark[0] == 2]
            first = [] if index else [(1, part.title, (0, 0), "closed")]
            bound.bookmarks = [*first, *headings]
        yield bound


def lay_out(
    html: str,
    *,
    name: str,
    stylesheets: Mapping[str, str] | None = None,
    folders: Sequence[Path] = (),
    fonts: Sequence[Typeface] = (),
    zoom: float = 1,
    grey: bool = False,
) -> Layout:
    """The first half of ``render``, which says all about the pages at a part of the cost.

    ``zoom``: how much larger than laid out everything is printed, the page itself included.
    """
    _refuse_unsuitable(html, name, fonts)
    apart = _BLANK.sub("<span> </span>", html)
    sheets = dict(stylesheets or {})
    if grey:
        apart = colours.bleaching.markup(apart)
        sheets = {"gaya/(hitam-putih)": _GREY} | {
            sheet: colours.bleaching.css(css) for sheet, css in sheets.items()
        }
    with _working(name, folders, fonts, grey) as (weasyprint, fetcher, log):
        document = _lay_out(weasyprint, apart, sheets, fetcher, log)
    _refuse_attachments(document, name)
    _refuse_commands(document, name)

    def write() -> bytes:
        with _working(name):
            return bytes(document.write_pdf(zoom=zoom, pdf_variant="pdf/ua-1", pdf_identifier=True))

    return Layout(len(document.pages), _positions(document.pages), write, document)


@contextlib.contextmanager
def _working(
    name: str, folders: Sequence[Path] = (), fonts: Sequence[Typeface] = (), grey: bool = False
) -> Iterator[tuple[Any, Any, logs.Log]]:
    """WeasyPrint with our fonts and the school's, a fetcher, and an ear at its log: what it says is
    an error."""
    with library.only_these_fonts(tuple(fonts)):
        weasyprint = library.weasyprint()
        fetcher = fetching.fetcher(weasyprint, folders, grey)
        with logs.listening(name) as log:
            try:
                yield weasyprint, fetcher, log
            except (RecursionError, SyntaxError):  # the latter for rules of CSS, made into code
                raise TemplateError.at(
                    name, "unsur HTML atau aturan CSS bersarang terlalu dalam. Kurangi tingkatnya."
                ) from None
            except ArithmeticError:
                raise TemplateError.at(
                    name, "ada ukuran yang terlalu besar atau terlalu kecil. Periksa gayanya."
                ) from None
    problems = [Problem(name, message) for message in fetcher.refused.values()]
    problems += log.problems(known=fetcher.refused)
    if problems:
        raise TemplateError(problems)


def _lay_out(
    weasyprint: Any, html: str, stylesheets: Mapping[str, str], fetcher: Any, log: logs.Log
) -> Any:
    """The paginated document; what is wrong in a stylesheet is logged under the sheet's name."""
    configuration = weasyprint.text.fonts.FontConfiguration()
    template, sheets = log.place, []
    for log.place, css in stylesheets.items():
        sheet = weasyprint.CSS(
            string=css, base_url=fetching.ROOT, url_fetcher=fetcher, font_config=configuration
        )
        sheets.append(sheet)
    log.place = template
    source = weasyprint.HTML(string=html, base_url=fetching.ROOT, url_fetcher=fetcher)
    return source.render(font_config=configuration, stylesheets=sheets, pdf_variant="pdf/ua-1")


def _positions(pages: Sequence[Any]) -> dict[str, Position]:
    positions: dict[str, Position] = {}
    for index, page in enumerate(pages):
        for anchor, corners in page.anchors.items():
            sides = (round(side * POINTS_PER_PIXEL, 3) for side in corners)
            positions.setdefault(anchor, Position(index, *sides))
    return positions


# What is refused before and after layout


def _refuse_unsuitable(html: str, name: str, fonts: Sequence[Typeface]) -> None:
    """Raise for characters without a shape and for spans that would never end."""
    problems = []
    text = glyphs.spelled(html)
    for character in glyphs.missing(text, typefaces.characters(fonts)):
        message = (
            f"{glyphs.describe(character)} tidak ada dalam fon dokumen cetak, pada "
            f'"{glyphs.excerpt(text, character)}". {glyphs.remedy(character)}'
        )
        problems.append(Problem(name, message))
    for attribute, number in re.findall(r"\b((?:col|row)span)\s*=\s*[\"']?\s*(\d+)", html, re.I):
        if int(number[:9]) > WIDEST_SPAN:
            message = f"{attribute} {number} terlalu besar. Paling besar {WIDEST_SPAN}."
            problems.append(Problem(name, message))
    if re.search(r"<svg\b[^>]*>(?!\s*<title>\s*\S)", html):
        message = "gambar SVG belum diberi keterangan. Awali isinya dengan <title>…</title>."
        problems.append(Problem(name, message))
    if problems:
        raise TemplateError(problems)


def _refuse_attachments(document: Any, name: str) -> None:
    attached = [target for page in document.pages for kind, target, *_ in page.links
                if kind == "attachment"]  # fmt: skip
    if attached or document.metadata.attachments:
        what = f' "{attached[0]}"' if attached else ""
        message = f'lampiran berkas{what} tidak diizinkan. Hapus rel="attachment".'
        raise TemplateError.at(name, message)


def _refuse_commands(document: Any, name: str) -> None:
    """Raise for links that open a file or run a program of whoever reads the paper."""
    targets = (link[1] for page in document.pages for link in page.links if link[0] == "external")
    strange = dict.fromkeys(one for one in targets if urlsplit(one).scheme not in LINKED)
    if strange:
        message = 'tautan "{}" tidak diizinkan. Tautan menunjuk #bagian, https, http, atau mailto.'
        raise TemplateError(Problem(name, message.format(fetching.shown(one))) for one in strange)
