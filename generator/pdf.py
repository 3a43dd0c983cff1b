"""HTML and CSS to PDF/UA-1: WeasyPrint behind one function.

WeasyPrint and Pango are loaded by the first ``render`` and nowhere else. It sees our fonts only,
reads only inside the folders it is given, and whatever it would merely log is a refusal.
"""

from __future__ import annotations

import atexit
import base64
import binascii
import contextlib
import copy
import io
import logging
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, unquote_to_bytes, urlsplit
from urllib.request import url2pathname

from generator import colours, glyphs, pictures, places, typefaces
from generator.errors import BuatError, Problem, SchoolError, TemplateError
from generator.typefaces import Typeface

FONTS = Path(__file__).parent / "data" / "fonts"
ROOT = "file:///"
"""Relative addresses are looked up in each allowed folder, as if all of them lay here."""
CHECKED = "gambar:diperiksa"
"""The address that WeasyPrint is told of everything it gets."""
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
) -> Iterator[tuple[Any, Any, _Log]]:
    """WeasyPrint with our fonts and the school's, a fetcher, and an ear at its log: what it says is
    an error."""
    with _only_these_fonts(tuple(fonts)):
        weasyprint = _weasyprint()
        fetcher = _fetcher(weasyprint, folders, grey)
        with _listening(name) as log:
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
    weasyprint: Any, html: str, stylesheets: Mapping[str, str], fetcher: Any, log: _Log
) -> Any:
    """The paginated document; what is wrong in a stylesheet is logged under the sheet's name."""
    configuration = weasyprint.text.fonts.FontConfiguration()
    template, sheets = log.place, []
    for log.place, css in stylesheets.items():
        sheet = weasyprint.CSS(
            string=css, base_url=ROOT, url_fetcher=fetcher, font_config=configuration
        )
        sheets.append(sheet)
    log.place = template
    source = weasyprint.HTML(string=html, base_url=ROOT, url_fetcher=fetcher)
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
        raise TemplateError(Problem(name, message.format(_shown(one))) for one in strange)


# What it may fetch


def _fetcher(weasyprint: Any, folders: Sequence[Path], grey: bool) -> Any:
    """A fetcher of WeasyPrint's kind that serves checked pictures inside ``folders``, nothing else;
    in grey, if asked.

    What it refuses it keeps in ``refused``: address to sentence.
    """

    class Fetcher(weasyprint.urls.URLFetcher):  # type: ignore[misc]
        def __init__(self) -> None:  # the parent's handlers would open connections: left out
            self.refused: dict[str, str] = {}
            self._fail_on_errors = False

        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ARG002
            try:
                picture = _picture(url, folders)
            except SchoolError as refusal:
                self.refused[url] = str(refusal)
                raise ValueError(url) from refusal
            if grey:
                picture = pictures.grey(picture)
            kind = {"Content-Type": picture.media_type}
            # Given the file's own address, WeasyPrint would read the file itself once more.
            return weasyprint.urls.URLFetcherResponse(CHECKED, picture.data, kind)

    return Fetcher()


def _picture(url: str, folders: Sequence[Path]) -> pictures.Picture:
    """The picture at ``url`` or within it; raises SchoolError."""
    if urlsplit(url).scheme == "data":
        return pictures.read(_contained(url), _shown(url))
    if urlsplit(url).scheme != "file":
        raise SchoolError.at(
            "",
            f'"{_shown(url)}" tidak diambil karena buat bekerja tanpa internet. '
            "Simpan berkasnya di folder sekolah, lalu tulis nama berkas itu.",
        )
    try:
        path = places.served(url2pathname(urlsplit(url).path), folders)
    except (OSError, ValueError) as error:  # a name too long, a NUL in it
        raise SchoolError.at("", f'berkas "{_shown(url)}" tidak dapat dibaca.') from error
    return pictures.load(path, _shown(url))


def _contained(url: str) -> bytes:
    """What a ``data:`` address carries."""
    head, _, body = url.partition(",")
    try:
        data = unquote_to_bytes(body)
        return base64.b64decode(data) if head.endswith(";base64") else data
    except binascii.Error:
        raise SchoolError.at("", f'gambar "{_shown(url)}" rusak.') from None


def _shown(url: str) -> str:
    """The address as it was typed, as far as that is known."""
    shown = unquote(url.removeprefix(ROOT))
    return shown if len(shown) <= 80 else f"{shown[:79]}…"


# What WeasyPrint logs

SENTENCES = (
    (r"Failed to load image at '(?P<url>.*?)': ",
     'gambar "{url}" rusak atau bukan gambar. Simpan ulang sebagai PNG, JPEG, atau SVG.'),
    (r"Font-face '(?P<what>.*?)' cannot be loaded",
     'fon "{what}" tidak dimuat: gaya tidak membuka berkas fon. Sebut fonnya dalam _brand.yml.'),
    (r"Failed to (?:load inline SVG|render SVG)", "gambar SVG dalam templat tidak dapat dibaca."),
    (r'Image "(?P<url>.*?)" has no required alt', 'gambar "{url}" belum diberi keterangan (alt).'),
    (r"\.notdef glyph rendered for .*?: (?P<what>.*)", "huruf {what} tidak ada dalam fon."),
    (r"No anchor #(?P<what>.*?) for", 'tautan menuju "#{what}", tetapi id itu tidak ada.'),
    (r"Content discarded: target points to undefined anchor '(?P<what>.*)'",
     'tautan menuju "#{what}", tetapi id itu tidak ada.'),
    (r"Anchor defined twice: '(?P<what>.*)'",
     'id "{what}" dipakai dua kali. Beri nama lain pada salah satunya.'),
    (r'Missing required "lang"', 'bahasa belum disebut. Tulis <html lang="id">.'),
    (r"(?:Ignored|Deprecated) `(?P<what>.*?)` at (?P<line>\d+):(?P<column>\d+)",
     'aturan CSS "{what}" tidak dikenal. Periksa ejaannya.'),
    (r"(?P<what>.*?),? (?:the whole .*?)?(?:was ignored )?at (?P<line>\d+):(?P<column>\d+)",
     "CSS tidak dapat dibaca ({what})."),
)  # fmt: skip
"""Pattern of a log line, and what it means to the teacher."""


class _Log(logging.Handler):
    """Keeps what WeasyPrint warns of, each line with the place it was working on."""

    def __init__(self, place: str) -> None:
        super().__init__(logging.WARNING)
        self.place = place
        self.lines: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append((self.place, record.getMessage()))

    def problems(self, known: Iterable[str]) -> list[Problem]:
        """What was logged, once each, without the files in ``known`` that were refused already."""
        return [
            _translated(place, line)
            for place, line in dict.fromkeys(self.lines)
            if not (line.startswith("Failed to load") and any(url in line for url in known))
        ]


def _translated(place: str, line: str) -> Problem:
    for pattern, sentence in SENTENCES:
        if found := re.match(pattern, line, re.DOTALL):
            parts = {key: _shown(value.strip()) for key, value in found.groupdict().items()}
            if "line" in parts:
                place = f"{place}:{parts['line']}:{parts['column']}"
            return Problem(place, sentence.format(**parts))
    return Problem(place, f'dokumen ditolak oleh WeasyPrint: "{line}".')


@contextlib.contextmanager
def _listening(place: str) -> Iterator[_Log]:
    """Collect the log of WeasyPrint while the block runs."""
    logger, log = logging.getLogger("weasyprint"), _Log(place)
    level = logger.level
    logger.addHandler(log)
    logger.setLevel(logging.WARNING)
    try:
        yield log
    finally:
        logger.removeHandler(log)
        logger.setLevel(level)


# Loading WeasyPrint


@contextlib.contextmanager
def _only_these_fonts(fonts: tuple[Typeface, ...]) -> Iterator[None]:
    """Let fontconfig know ``fonts`` and the package's alone while the block runs.

    WeasyPrint reads the configuration when it is imported and again for every document.
    """
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(_fontconfig(fonts))
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


@cache
def _fontconfig(fonts: tuple[Typeface, ...]) -> Path:
    """A configuration with our fonts and a cache of its own, removed when the program ends.

    Of the school's fonts it is the checked bytes that lie there; its family comes before ours of
    the same name.
    """
    folder = Path(tempfile.mkdtemp(prefix="buat-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = folder / "fonts.conf"
    own = folder / "fonts"
    own.mkdir()
    for number, font in enumerate(fonts):
        (own / f"{number}.otf").write_bytes(font.data)
    known = "".join(f"<dir>{escape(str(each))}</dir>" for each in (own, FONTS))
    stored = f"<cachedir>{escape(str(folder / 'cache'))}</cachedir>"
    file.write_text(f"<fontconfig>{known}{stored}</fontconfig>\n", encoding="utf-8")
    return file


@cache
def _weasyprint() -> Any:
    """The library; raises BuatError with what to install if Pango cannot be loaded."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it prints advice in English
            import weasyprint
            import weasyprint.text.fonts
    except OSError:
        raise BuatError.at("", f"PDF memerlukan pustaka Pango. {_advice(sys.platform)}") from None
    return weasyprint


def _advice(platform: str) -> str:
    """How to install Pango there (Indonesian)."""
    match platform:
        case "win32":
            how = 'Pasang MSYS2, lalu jalankan "pacman -S mingw-w64-ucrt-x86_64-pango"'
        case "darwin":
            how = 'Jalankan "brew install pango"'
        case _:
            packages = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
            how = f'Jalankan "sudo apt install {packages}"'
    return f"{how}, kemudian ulangi perintah tadi."


FONT_FILES = (
    "PlusJakartaSans-Bold.ttf",
    "SourceSans3-Bold.ttf",
    "SourceSans3-BoldItalic.ttf",
    "SourceSans3-Italic.ttf",
    "SourceSans3-Regular.ttf",
)
"""The faces of our papers, in ``FONTS``."""


def pango_version() -> str:
    """The version of the Pango found on this machine; raises BuatError where there is none."""
    number = _weasyprint().text.ffi.pango.pango_version()
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"
