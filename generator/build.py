"""The journey: one request in, finished files out.

Read from top to bottom: content and school are read, the product makes documents of them, and
each document's writer makes its bytes. Command line, batch and web page only consume ``build``.
"""

from __future__ import annotations

import functools
import hashlib
import importlib
import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Literal

from generator import (
    __version__,
    bahan,
    house,
    names,
    output,
    places,
    sekolah,
    templates,
    typefaces,
    words,
)
from generator.documents import Dek, Document, SalindiaTampil, SlideCetak
from generator.files import File, Fill
from generator.house import House
from generator.products.request import Request
from generator.sekolah import Sekolah, fon

Product = Callable[[bahan.Bahan, Sekolah, Request], Iterator[Document]]


def _product(module: str, name: str = "") -> Product:
    """The function ``name`` (the module's own name, if empty) of ``products.<module>``, loaded when
    it is first called, so that a deck need not wait for what only an exam needs."""

    def product(materials: bahan.Bahan, sekolah: Sekolah, request: Request) -> Iterator[Document]:
        home = importlib.import_module(f"generator.products.{module}")
        found: Product = getattr(home, name or module)
        return found(materials, sekolah, request)

    return product


PRODUCTS: dict[str, Product] = {
    "slide": _product("slide"),
    "lkpd": _product("lkpd"),
    "kunci": _product("lkpd", "kunci"),
    "handout": _product("handout"),
    "ujian": _product("ujian"),
    "kartu-belajar": _product("kartu_belajar"),
    "cerdas-cermat": _product("cerdas_cermat"),
    "bingo": _product("bingo"),
    "tiket": _product("tiket"),
    "asesmen-awal": _product("asesmen_awal"),
    "pengamatan": _product("pengamatan"),
    "penilaian-diri": _product("penilaian_diri"),
    "peta-konsep": _product("peta_konsep"),
    "modul-ajar": _product("modul_ajar"),
    "perangkat": _product("perangkat"),
}
"""A new product is a row here and a template."""


def build(
    request: Request, cache: Path | None = None, share: tuple[int, int] = (0, 1)
) -> Iterator[File]:
    """The files of ``request``, one after the other, each as soon as it is finished.

    ``cache`` is a folder for compiled templates and topics that were read; ``share``, as (2, 3),
    makes of every three documents the last alone, for several processes at one request. Raises
    ``BuatError`` for what a teacher can mend.
    """
    if request.pratinjau:
        from generator import previews

        previews.check()
    school = sekolah.read(request.identitas, request.kelas, request.sekolah)
    home = look(school, cache)
    home = home.bleached if request.hitam_putih else home
    materials = bahan.read(request.topik, cache, places.overlay(request.sekolah, request.topik))
    said = replace(
        request,
        sebutan=request.sebutan.filled(school.sebutan),
        kertas=request.kertas or school.merek.pengaturan.kertas or "A4",
    )
    coded = replace(said, kode=kode(said))
    documents = PRODUCTS[request.produk](materials, school, coded)
    for document in itertools.islice(documents, share[0], None, share[1]):
        if document.suffix == PICTURES:
            yield from _pictures(document, coded.kode, home)
            continue
        file = _file(document, coded.kode, home, school.merek.peringatan)
        told = request.ukur and document.suffix == ".pptx"
        yield replace(file, fills=_fills(document, home)) if told else file
        if request.teks and document.suffix == ".pdf" and document.dibaca:
            yield _file(replace(document, suffix=".txt"), coded.kode, home)


def _file(document: Document, kode: str, home: House, notices: tuple[str, ...] = ()) -> File:
    data, pages = WRITERS[document.suffix](document, home)
    unit = UNITS.get(document.suffix, "halaman")
    name = output.cleaned(f"{document.stem}{document.suffix}")
    return File(name, data, pages, unit, kode, peringatan=notices)


def kode(request: Request) -> str:
    """Six letters and digits (Crockford's base 32) for all inputs of a sheet and its key.

    The product is left out, and how it is bound, so that a sheet, its key and the plan that
    encloses them carry the same one.
    """
    digest = hashlib.sha256()
    for folder in (request.topik, places.shipped("templates"), *_own(request)):
        for piece in places.told(folder):
            digest.update(piece)
    for path in (request.identitas, request.sekolah and request.sekolah / names.MEREK):
        if path and path.is_file():
            digest.update(path.read_bytes())
    exam = request.ujian
    if exam:
        if exam.kisi and exam.kisi.is_file():
            digest.update(exam.kisi.read_bytes())
        exam = replace(exam, kisi=None, susulan=False, remedial=())
    bare = replace(
        request, kode="", produk="", topik=Path(), identitas=None, sekolah=None, teks=False,
        kerangka="ringkas", lampiran=(), per_halaman=None, pratinjau=False, rasio="16:9",
        tema="terang", jp=None, menit=None, pilih=(), animasi=False, ukur=False,
        hitam_putih=False,
    )  # fmt: skip
    asked = asdict(replace(bare, ujian=exam))
    digest.update(json.dumps([__version__, asked], sort_keys=True, default=str).encode())
    number = int.from_bytes(digest.digest()[:4]) >> 2
    return "".join(
        "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[number >> 5 * place & 31] for place in range(6)
    )


def _own(request: Request) -> tuple[Path, ...]:
    """The folders of the school that bear on what a paper says and how."""
    laid = places.overlay(request.sekolah, request.topik)
    own = (request.sekolah / "templates",) if request.sekolah else ()
    return (*own, laid) if laid else own


def look(school: Sekolah, cache: Path | None = None) -> House:
    """What the documents of ``school`` are written with: its own templates, then ours."""
    usual = house.ours(cache)
    if school.folder is None:
        return usual
    brand = school.merek
    faces = fon.faces(brand.fon_berkas, school.folder)
    return replace(
        usual,
        folders=(school.folder / "templates", *usual.folders),
        files=(school.folder,),
        palette=brand.palette,
        faces=faces,
        fon_teks=brand.fon_teks.family if brand.fon_teks else "",
        fon_judul=brand.fon_judul.family if brand.fon_judul else "",
        fon_slide=typefaces.for_deck(brand.fon_slide or "", typefaces.families(faces)),
    )


def master(folder: Path, rasio: Literal["16:9", "4:3"]) -> File:
    """Our master of slides without a slide, in the colours of the school in ``folder``, for it to
    draw on; its code is that of no sheet."""
    from generator import powerpoint

    palette = look(sekolah.read(None, None, folder)).palette
    data = powerpoint.master(palette, variant=powerpoint.Variant(rasio))
    return File("master.pptx", data, 0, "slide", "MASTER")


def _pdf(document: Document, home: House) -> tuple[bytes, int]:
    """The document on paper with all that is bound after it, and its pages."""
    from generator import binding, paper

    if isinstance(document.data, SlideCetak):
        document = _drawn(document, document.data, home)
    if document.lampiran:
        return binding.write(
            document, lambda one: templates.render(one, home.folders, home.cache), home
        )
    return paper.write(document, templates.render(document, home.folders, home.cache), home)


def _pptx(document: Document, home: House) -> tuple[bytes, int]:
    """The document as a deck, and its slides."""
    from generator import powerpoint

    fitted, footer, variant = _fitted(document, home)
    page = document.data.halaman
    details = powerpoint.Details(title=page.judul, footer=footer, author=page.guru)
    data = powerpoint.render(
        fitted,
        details,
        home.palette,
        home.fon_slide,
        variant,
        folders=home.readable,
        grey=home.grey,
    )
    return data, len(fitted)


def _fitted(document: Document, home: House) -> tuple[Any, str, Any]:
    """The slides of the deck, fitted, the line at the foot of each, and their shape and ground."""
    from generator import powerpoint

    assert isinstance(document.data, Dek)
    html = words.unbroken(templates.render(document, home.folders, home.cache))
    html = words.accompanied(html)
    subjects = tuple(document.data.subjects.items())
    variant = powerpoint.Variant(document.data.rasio, document.data.tema)
    fitted = _fit(html, document.template, subjects, variant, home.fon_slide)
    page = document.data.halaman
    return fitted, " · ".join(filter(None, [page.topik, page.sekolah])), variant


@functools.lru_cache(maxsize=1)
def _fit(
    html: str,
    template: str,
    subjects: tuple[tuple[tuple[str, str], Any], ...],
    variant: Any,
    font: Any,
) -> Any:
    """The slides of ``html``, fitted; the last deck is kept, for its printed copy and its pictures
    are made of the same slides."""
    from generator import fitting, powerpoint, slides

    read = slides.read(html, template)
    return fitting.fit(read, powerpoint.boxes(font, variant), subjects=dict(subjects))


def _fills(document: Document, home: House) -> tuple[Fill, ...]:
    """How full the places of the deck are."""
    from generator import fitting, powerpoint

    fitted, _, variant = _fitted(document, home)
    return tuple(fitting.fills(fitted, powerpoint.boxes(home.fon_slide, variant)))


def _drawn(document: Document, data: SlideCetak, home: House) -> Document:
    """The document with the deck's slides in it."""
    from generator import printing

    fitted, footer, variant = _fitted(replace(document, template=DECK), home)
    asked = printing.asked(fitted, footer, variant, home.palette)
    drawn = tuple(SalindiaTampil(one.number, one.html) for one in asked)
    return replace(document, data=replace(data, salindia=drawn))


def _pictures(document: Document, kode: str, home: House) -> Iterator[File]:
    """A picture of every slide of the deck as it looks on the screen, answers too."""
    from generator import paper, previews, printing

    fitted, footer, variant = _fitted(document, home)
    html = printing.screen(fitted, document.data.halaman.judul, footer, variant, home.palette)
    shown = paper.screen(
        html,
        printing.size(variant),
        home,
        document.template,
    )
    for number, picture in enumerate(previews.pictures(shown), 1):
        name = output.cleaned(f"{document.stem}-{number:02}{PICTURES}")
        yield File(name, picture, 1, "slide", kode)


def _txt(document: Document, home: House) -> tuple[bytes, int]:
    """The document as plain text, and its lines."""
    from generator import illustrations, plain

    texts = []
    for one in (document, *document.lampiran):
        html = templates.render(one, home.folders, home.cache)
        texts.append(plain.text(illustrations.told(html, one.data, one.template)))
    text = "\n".join(texts)
    return text.encode(), text.count("\n")


DECK = "slide.html"
"""The template of the deck, from which its slides on paper are drawn too."""
PICTURES = ".png"
"""The suffix of a document that becomes one file a slide."""
UNITS = {".pptx": "slide", ".txt": "baris"}
"""What is counted in a file, by its suffix; pages where nothing is said."""

WRITERS: dict[str, Callable[[Document, House], tuple[bytes, int]]] = {
    ".pdf": _pdf,
    ".pptx": _pptx,
    ".txt": _txt,
}
"""How a document becomes bytes, by the file's suffix."""
