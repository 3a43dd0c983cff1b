"""Documents → finished bytes, by the file's suffix; the last step of the journey."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator import house, templates, words
from generator.documents import Dek, Document, SalindiaTampil, SlideCetak
from generator.errors import SchoolError
from generator.files import Fill
from generator.house import House

DECK = "slide.html"
"""The template of the deck, from which its slides on paper are drawn too."""
_ARTLESS = (
    "gambar latar pada master sekolah tidak ikut tergambar di pratinjau. Buka slide untuk "
    "melihatnya."
)


@dataclass(frozen=True)
class Written:
    """A file's bytes, and what is told of it."""

    data: bytes
    count: int
    unit: str
    """What ``count`` counts: ``halaman``, ``slide`` or ``baris``."""
    notices: tuple[str, ...] = ()
    """What to look at (Indonesian)."""
    more: str = ""
    """What comes after the document's stem in the file's name, where it becomes several."""


def write(document: Document, home: House) -> Iterator[Written]:
    """The files that ``document`` becomes: one, but for the pictures of a deck."""
    return WRITERS[document.suffix](document, home)


def fills(document: Document, home: House) -> tuple[Fill, ...]:
    """How full the places of the deck are."""
    from generator import fitting

    deck = _deck(document, home)
    return tuple(fitting.fills(deck.slides, deck.boxes))


def _pdf(document: Document, home: House) -> Iterator[Written]:
    """The document on paper with all that is bound after it."""
    from generator import binding, paper

    def html(one: Document) -> str:
        return templates.render(one, home.folders, home.cache)

    notices: tuple[str, ...] = ()
    if isinstance(document.data, SlideCetak):
        document, notices = _drawn(document, document.data, home)
    if document.lampiran:
        data, pages = binding.write(document, html, home)
    else:
        data, pages = paper.write(document, html(document), home)
    yield Written(data, pages, "halaman", notices)


def _pptx(document: Document, home: House) -> Iterator[Written]:
    """The document as a deck."""
    from generator import powerpoint

    deck = _deck(document, home)
    emblem, notices = _logo(deck, home)
    page = document.data.halaman
    data = powerpoint.render(
        deck.slides,
        powerpoint.Details(title=page.judul, footer=deck.footer, author=page.guru),
        home.palette,
        home.fon_slide,
        deck.variant,
        home.readable,
        deck.master,
        logo=emblem,
        grey=home.grey,
    )
    yield Written(data, len(deck.slides), "slide", notices)


@dataclass(frozen=True)
class _Deck:
    """Fitted slides, and what they are written on."""

    slides: Any
    footer: str
    """The line at the foot of each."""
    variant: Any
    """Shape and ground of our own master's slides."""
    master: Any
    """The school's own master, if any."""
    boxes: Any
    notices: tuple[str, ...]


def _deck(document: Document, home: House) -> _Deck:
    from generator import powerpoint

    data, page = document.data, document.data.halaman
    assert isinstance(data, Dek)
    html = words.unbroken(templates.render(document, home.folders, home.cache))
    html = words.accompanied(html)
    variant = powerpoint.Variant(data.rasio, data.tema)
    own = master(home.master) if home.master else None
    subjects = tuple(data.subjects.items())
    fitted, boxes = _fit(html, document.template, subjects, home.fon_slide, variant, own)
    footer = " · ".join(filter(None, [page.topik, page.sekolah]))
    notices = (*own.notices, *_idle(variant)) if own else ()
    return _Deck(fitted, footer, variant, own, boxes, notices)


def logo(home: House) -> tuple[Any, tuple[str, ...]]:
    """The school's logo for our own master, or None, and what is told of it; raises SchoolError
    where a picture cannot be read."""
    if home.logo is None:
        return None, ()
    from generator import pictures, powerpoint

    shown, told = {}, []
    for file in dict.fromkeys((home.logo.light, home.logo.dark)):
        picture = pictures.load(file.path, file.path.name)
        if picture.kind == "svg":
            told.append(f"logo {file.path.name} tidak tampil; simpan sebagai PNG untuk slide.")
        else:
            shown[file] = powerpoint.emblem(picture, file.alt)
    if not shown:
        return None, tuple(told)
    other = next(iter(shown.values()))
    light, dark = (shown.get(file, other) for file in (home.logo.light, home.logo.dark))
    return powerpoint.Logo(light, dark), tuple(told)


def _logo(deck: _Deck, home: House) -> tuple[Any, tuple[str, ...]]:
    """The logo on the slides of ``deck``, where they stand on our own master, and all notices."""
    if deck.master:
        return None, deck.notices
    shown, told = logo(home)
    return shown, (*deck.notices, *told)


def _idle(variant: Any) -> Iterator[str]:
    """What was asked of our own master, and a school's decides itself."""
    from generator import powerpoint

    if variant != powerpoint.Variant():
        yield "ukuran dan latar slide mengikuti master sekolah; --rasio dan --tema tidak dipakai."


@functools.lru_cache(maxsize=1)
def _fit(
    html: str,
    template: str,
    subjects: tuple[tuple[tuple[str, str], Any], ...],
    font: Any,
    variant: Any,
    master: Any,
) -> tuple[Any, Any]:
    """The slides of ``html``, fitted, and the boxes that they fill; the last deck is kept, for its
    printed copy and its pictures are made of the same slides."""
    from generator import fitting, powerpoint, slides

    boxes = powerpoint.boxes(font, variant, master)
    return fitting.fit(slides.read(html, template), boxes, subjects=dict(subjects)), boxes


def master(file: house.MasterFile) -> Any:
    """The school's own master, read; raises SchoolError where it cannot be used."""
    try:
        data = file.path.read_bytes()
    except OSError:
        raise SchoolError.at(
            str(file.path), "master ini tidak dapat dibaca. Periksa izinnya."
        ) from None
    return _read(data, str(file.path), file.roles)


@functools.lru_cache(maxsize=1)
def _read(data: bytes, place: str, roles: tuple[tuple[str, str], ...]) -> Any:
    from generator import powerpoint

    return powerpoint.read_master(data, place, dict(roles))


def _drawn(document: Document, data: SlideCetak, home: House) -> tuple[Document, tuple[str, ...]]:
    """The document with the deck's slides in it, and what is told of them."""
    from generator import printing

    deck = _deck(replace(document, template=DECK), home)
    asked = printing.asked(deck.slides, deck.footer, deck.variant, home.palette, deck.master)
    drawn = tuple(SalindiaTampil(one.number, one.html) for one in asked)
    return replace(document, data=replace(data, salindia=drawn)), deck.notices


def _png(document: Document, home: House) -> Iterator[Written]:
    """A picture of every slide of the deck as it looks on the screen, answers too."""
    from generator import paper, previews, printing

    deck = _deck(document, home)
    emblem, notices = _logo(deck, home)
    title = document.data.halaman.judul
    html = printing.screen(
        deck.slides, title, deck.footer, deck.variant, home.palette, deck.master, emblem
    )
    size = printing.size(deck.variant, deck.master)
    shown = paper.screen(html, size, home, document.template)
    told = (*notices, _ARTLESS) if deck.master else notices
    for number, picture in enumerate(previews.pictures(shown), 1):
        yield Written(picture, 1, "slide", told, more=f"-{number:02}")


def _txt(document: Document, home: House) -> Iterator[Written]:
    """The document as plain text."""
    from generator import illustrations, plain

    texts = []
    for one in (document, *document.lampiran):
        html = templates.render(one, home.folders, home.cache)
        texts.append(plain.text(illustrations.told(html, one.data, one.template)))
    text = "\n".join(texts)
    yield Written(text.encode(), text.count("\n"), "baris")


WRITERS: dict[str, Callable[[Document, House], Iterator[Written]]] = {
    ".pdf": _pdf,
    ".pptx": _pptx,
    ".png": _png,
    ".txt": _txt,
}
"""How a document becomes bytes, by the file's suffix."""
