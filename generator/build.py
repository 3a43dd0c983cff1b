"""The journey: one request in, finished files out.

Read from top to bottom: content and school are read, the product makes documents of them, and
each document's writer makes its bytes. Command line, batch and web page only consume ``build``.
"""

from __future__ import annotations

import hashlib
import importlib
import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Literal

from generator import (
    __version__,
    bahan,
    house,
    names,
    output,
    places,
    sekolah,
    typefaces,
    writers,
)
from generator.documents import Document
from generator.files import File
from generator.house import House
from generator.products.request import Request
from generator.sekolah import Sekolah, fon
from generator.sekolah.merek import Merek

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
        for one in _wanted(document, request):
            notices = _notices(school.merek, request.produk, one.suffix)
            for made in writers.write(one, home):
                file = _file(f"{one.stem}{made.more}{one.suffix}", made, coded.kode)
                told = request.ukur and one.suffix == ".pptx"
                fills = writers.fills(one, home) if told else ()
                yield replace(file, fills=fills, peringatan=(*notices, *made.notices))


def _wanted(document: Document, request: Request) -> Iterator[Document]:
    """The document, and its words as plain text where they are asked for."""
    yield document
    if request.teks and document.suffix == ".pdf" and document.dibaca:
        yield replace(document, suffix=".txt")


def _notices(brand: Merek, produk: str, suffix: str) -> tuple[str, ...]:
    """What the brand has to tell of a product's files with this suffix."""
    slides = brand.peringatan_slide if suffix == ".pptx" else ()
    exams = brand.peringatan_ujian if produk == "ujian" else ()
    return (*brand.peringatan, *slides, *exams)


def _file(name: str, made: writers.Written, kode: str) -> File:
    return File(output.cleaned(name), made.data, made.count, made.unit, kode)


def kode(request: Request) -> str:
    """Six letters and digits (Crockford's base 32) for all inputs of a sheet and its key.

    The product is left out, and how it is bound, so that a sheet, its key and the plan that
    encloses them carry the same one.
    """
    digest = hashlib.sha256()
    for folder in (request.topik, places.shipped("templates") / "bawaan", *_own(request)):
        for piece in places.told(folder):
            digest.update(piece)
    for path in _said(request):
        if path.is_file():
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


def _said(request: Request) -> Iterator[Path]:
    """The files in which school and teacher say who they are."""
    if request.sekolah:
        yield places.within(request.sekolah, names.MEREK)
    if request.identitas:
        yield request.identitas
    elif request.sekolah:
        yield places.within(request.sekolah, sekolah.IDENTITAS)


def _own(request: Request) -> tuple[Path, ...]:
    """The folders of the school that bear on what a paper says and how."""
    laid = places.overlay(request.sekolah, request.topik)
    own = (places.templates(request.sekolah),) if request.sekolah else ()
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
        folders=places.template_folders(school.folder),
        files=(school.folder,),
        palette=brand.palette,
        faces=faces,
        fon_teks=brand.fon_teks.family if brand.fon_teks else "",
        fon_judul=brand.fon_judul.family if brand.fon_judul else "",
        fon_slide=typefaces.for_deck(brand.fon_slide or "", typefaces.families(faces)),
        master=brand.master,
        margin=_margin(brand),
        logo=_logo(brand),
    )


def _margin(brand: Merek) -> house.Margin:
    own = brand.pengaturan.margin
    return (own.atas, own.kanan, own.bawah, own.kiri) if own else (None, None, None, None)


def _logo(brand: Merek) -> house.Logo | None:
    """The school's logo in its usual size; one without a text of its own is told by its name."""
    usual = brand.logo.utama
    if usual is None:
        return None
    told = f"Logo {brand.nama or 'sekolah'}"
    light, dark = (house.LogoFile(one.path, one.alt or told) for one in (usual.terang, usual.gelap))
    return house.Logo(light, dark)


def master(folder: Path, rasio: Literal["16:9", "4:3"]) -> File:
    """Our master of slides without a slide, in the colours of the school in ``folder`` and with its
    logo, for it to draw on; its code is that of no sheet."""
    from generator import powerpoint

    home = look(sekolah.read(None, None, folder))
    logo, notices = writers.logo(home)
    data = powerpoint.master(home.palette, home.fon_slide, powerpoint.Variant(rasio), logo)
    return File("master.pptx", data, 0, "slide", "MASTER", peringatan=notices)
