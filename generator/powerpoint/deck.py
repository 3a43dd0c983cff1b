"""From fitted slides to the bytes of a ``.pptx``."""

from __future__ import annotations

import io
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

import pptx
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.package import Package

from generator import errors, figures, pictures, places, slides
from generator.powerpoint import (
    archive,
    bleaching,
    charts,
    markup,
    motion,
    notes,
    shapes,
    text,
    workbook,
)
from generator.powerpoint.design import Design, Tema

_EPOCH = datetime(2000, 1, 1)
"""Stands in for the clock in the document's properties, so that bytes repeat."""
_SECTION_LIST = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_NAMESPACE = uuid.UUID("6f0d2d0e-6e1f-5a42-9d0a-9f3f1c5d7a10")
_FIRST_SLIDE_ID = 256
"""The smallest slide id that ECMA-376 §19.2.1.33 allows."""


@dataclass(frozen=True)
class Details:
    """What a deck says of itself."""

    title: str
    footer: str = ""
    """Topic and school, at the foot of every content slide."""
    author: str = ""
    language: str = "id-ID"


Recast = Callable[[str, Design], bytes]
"""Brings the XML of a slide or chart onto a school's master."""


def _plain(xml: str, _: Design) -> bytes:
    return xml.encode()


def write(
    master: bytes,
    tema: Tema,
    deck: Sequence[tuple[slides.Slide, Design]],
    details: Details,
    folders: Sequence[Path] = (),
    recast: Recast = _plain,
    *,
    grey: bool = False,
) -> bytes:
    """The ``.pptx`` with the slides of ``deck``, each on the layout of ``master`` named with it.

    ``tema`` is the master's own ground; pictures come from ``folders``; ``grey`` leaves no
    colour. Raises TemplateError where a text links to no slide, or a picture cannot be read.
    """
    presentation = pptx.Presentation(io.BytesIO(master))
    layouts = dict(_layouts(presentation))
    package = presentation.part.package
    parts = [_part(package, "slide", number) for number, _ in enumerate(deck, 1)]
    _list_slides(presentation, parts, [slide for slide, _ in deck])
    targets: dict[str, Part] = {}
    for (slide, _), part in zip(deck, parts, strict=True):
        targets.setdefault(slide.id, part)
    for number, ((slide, design), part) in enumerate(zip(deck, parts, strict=True), 1):
        part.relate_to(layouts[design.part or design.name], RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        context = text.Context(details.language, partial(_link, part, targets, number))
        media = shapes.Media(
            partial(_image, part, number, folders),
            partial(_chart, part, number, partial(_recast, recast, design)),
        )
        canvas = shapes.Canvas(design, context, media)
        canvas.fill(slide)
        canvas.footers(details.footer, number)
        part.blob = recast(_xml(design, tema, canvas, by_link=slide.by_link), design)
        if slide.notes or slide.minutes:
            _annotate(presentation, part, slide, number, details.language)
    _describe(presentation, details)
    written = _parts(package)
    return archive.write(bleaching.bleached(written) if grey else written)


def _recast(recast: Recast, design: Design, xml: str) -> bytes:
    return recast(xml, design)


def _layouts(presentation: pptx.presentation.Presentation) -> Iterator[tuple[str, Part]]:
    """The layouts of every master, by the names of their parts and by their own."""
    for master in presentation.slide_masters:
        for layout in master.slide_layouts:
            yield layout.part.partname.membername, layout.part
            yield layout.name, layout.part


def _part(package: Package, kind: str, number: int) -> Part:
    """An empty part for a slide or its notes; its XML is written as a string and never parsed."""
    name = PackURI(f"/ppt/{kind}s/{kind}{number}.xml")
    content_type = {"slide": CONTENT_TYPE.PML_SLIDE, "notesSlide": CONTENT_TYPE.PML_NOTES_SLIDE}
    return Part(name, content_type[kind], package)


def _link(part: Part, targets: Mapping[str, Part], number: int, identity: str) -> str:
    if identity not in targets:
        message = f"tautan menuju “#{identity}”, tetapi tidak ada slide dengan id itu."
        raise errors.TemplateError.at(f"slide {number}", message)
    return str(part.relate_to(targets[identity], RELATIONSHIP_TYPE.SLIDE))


def _image(part: Part, number: int, folders: Sequence[Path], source: str) -> tuple[str, int, int]:
    """Relationship id, width and height in pixels of the picture file ``source``."""
    try:
        picture = pictures.load(places.served(source, folders), source)
    except errors.SchoolError as refusal:
        raise errors.TemplateError.at(f"slide {number}", str(refusal)) from None
    if picture.kind == "svg":
        message = f'gambar "{source}" adalah SVG. Simpan sebagai PNG untuk slide.'
        raise errors.TemplateError.at(f"slide {number}", message)
    image = part.package.get_or_add_image_part(io.BytesIO(picture.data))
    return str(part.relate_to(image, RELATIONSHIP_TYPE.IMAGE)), *image.image.size


def _chart(part: Part, number: int, recast: Callable[[str], bytes], chart: figures.Chart) -> str:
    """Relationship id of the chart, whose data are a spreadsheet inside the deck."""
    package = part.package
    sheet = Part(
        PackURI(f"/ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx"),
        CONTENT_TYPE.SML_SHEET,
        package,
        workbook.write(chart.name, chart.rows),
    )
    drawn = Part(PackURI(f"/ppt/charts/chart{number}.xml"), CONTENT_TYPE.DML_CHART, package)
    drawn.blob = recast(charts.part(chart, drawn.relate_to(sheet, RELATIONSHIP_TYPE.PACKAGE)))
    return str(part.relate_to(drawn, RELATIONSHIP_TYPE.CHART))


def _xml(design: Design, tema: Tema, canvas: shapes.Canvas, *, by_link: bool) -> str:
    tree = "".join(canvas.shapes)
    return (
        f"{markup.HEADER}<p:sld {markup.NAMESPACES}><p:cSld><p:spTree>{markup.TREE}{tree}"
        f"</p:spTree></p:cSld>{markup.ground(design, tema)}{motion.advance(by_link=by_link)}"
        f"{motion.timing(canvas.appearances)}</p:sld>"
    )


def _annotate(
    presentation: pptx.presentation.Presentation,
    part: Part,
    slide: slides.Slide,
    number: int,
    language: str,
) -> None:
    """Give ``part`` a notes page with the slide's minutes and notes."""
    time = slides.Paragraph(
        (slides.Run("Waktu:", bold=True), slides.Run(f" {slide.minutes} menit"))
    )
    minutes = (time,) if slide.minutes else ()
    page = _part(part.package, "notesSlide", number)
    page.blob = notes.page((*minutes, *slide.notes), language).encode()
    page.relate_to(
        presentation.part.part_related_by(RELATIONSHIP_TYPE.NOTES_MASTER),
        RELATIONSHIP_TYPE.NOTES_MASTER,
    )
    page.relate_to(part, RELATIONSHIP_TYPE.SLIDE)
    part.relate_to(page, RELATIONSHIP_TYPE.NOTES_SLIDE)


def _list_slides(
    presentation: pptx.presentation.Presentation,
    parts: Sequence[Part],
    deck: Sequence[slides.Slide],
) -> None:
    """Name the slides in their order, and their sections.

    Before they are filled: a picture's part is numbered after those that the presentation reaches.
    """
    rows = "".join(
        f'<p:sldId id="{_FIRST_SLIDE_ID + number}" '
        f'r:id="{presentation.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE)}"/>'
        for number, part in enumerate(parts)
    )
    root = presentation.element
    listed = parse_xml(f"<p:sldIdLst {markup.NAMESPACES}>{rows}</p:sldIdLst>")
    root.replace(root.find(qn("p:sldIdLst")), listed)
    sections = "".join(_sections(deck))
    schema = "http://schemas.microsoft.com/office/powerpoint/2010/main"
    extension = (
        f'<p:extLst {markup.NAMESPACES}><p:ext uri="{_SECTION_LIST}">'
        f'<p14:sectionLst xmlns:p14="{schema}">{sections}</p14:sectionLst></p:ext></p:extLst>'
    )
    root.append(parse_xml(extension))


def _sections(deck: Sequence[slides.Slide]) -> Iterator[str]:
    """One section for each run of slides whose section line begins alike; slides without a line,
    such as the cover, stand in the section of their neighbours."""
    names = [slide.section.split(" · ")[0] for slide in deck]
    groups: list[tuple[str, list[int]]] = []
    for number, name in enumerate(names):
        if not groups or (name and name != groups[-1][0]):
            groups.append((name or next(filter(None, names), "Pembuka"), []))
        groups[-1][1].append(_FIRST_SLIDE_ID + number)
    for order, (name, numbers) in enumerate(groups):
        ids = "".join(f'<p14:sldId id="{number}"/>' for number in numbers)
        identity = str(uuid.uuid5(_NAMESPACE, f"{order} {name}")).upper()
        yield (
            f'<p14:section name="{markup.escape(name)}" id="{{{identity}}}">'
            f"<p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>"
        )


def _describe(presentation: pptx.presentation.Presentation, details: Details) -> None:
    properties = presentation.core_properties
    properties.title = details.title
    properties.author = details.author
    properties.language = details.language
    properties.created = properties.modified = _EPOCH


def _parts(package: Package) -> Iterator[archive.Part]:
    """All parts that the presentation still refers to, and the package's own relationships."""
    yield archive.ROOT
    for part in package.iter_parts():
        rels = part.rels.xml if len(part.rels) else b""
        yield archive.Part(part.partname.membername, part.content_type, part.blob, rels)
