"""Writes the master: a whole ``.pptx`` without slides, from the table in ``layouts``.

Byte-stable, and valid for ``openxml-audit``. The parts and their order follow ECMA-376 part 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator import colours, pictures
from generator.powerpoint import archive, markup, notes, theme
from generator.powerpoint import logo as logos
from generator.powerpoint.design import EMU, GROUNDS, Design, Grid, Place, Style, Variant

_MAIN = "application/vnd.openxmlformats-officedocument.presentationml"
_FIXED = {
    "ppt/presProps.xml": ("presentationPr", "presProps"),
    "ppt/viewProps.xml": ("viewPr", "viewProps"),
}


def write(
    variant: Variant,
    designs: Sequence[Design],
    palette: colours.Palette,
    font: str,
    logo: logos.Logo | None = None,
    *,
    compress: bool = True,
) -> bytes:
    """The ``.pptx`` of a master with ``designs`` as layouts, a brand's ``palette`` and ``font``,
    and a school's ``logo``.

    Not to ``compress`` saves time where it is read again at once.
    """
    seats = [logos.seated(logo, design, palette) for design in designs]
    parts = _parts(variant, list(zip(designs, seats, strict=True)), palette, font)
    return archive.write(parts, compress=compress)


def _parts(
    variant: Variant,
    layouts: Sequence[tuple[Design, logos.Seated | None]],
    palette: colours.Palette,
    font: str,
) -> Iterator[archive.Part]:
    media = _media(seat for _, seat in layouts if seat)
    yield archive.ROOT
    yield _presentation(variant.grid)
    yield _master(variant, layouts, media)
    for number, (design, seat) in enumerate(layouts, 1):
        targets = [("slideMaster", "../slideMasters/slideMaster1.xml"), *_images(seat, media)]
        yield archive.Part(
            f"ppt/slideLayouts/slideLayout{number}.xml",
            f"{_MAIN}.slideLayout+xml",
            _layout(variant, design, seat),
            markup.relationships(targets),
        )
    for picture, name in media.items():
        yield archive.Part(f"ppt/media/{name}", picture.media_type, picture.data)
    for number in (1, 2):
        kind = "application/vnd.openxmlformats-officedocument.theme+xml"
        yield archive.Part(f"ppt/theme/theme{number}.xml", kind, theme.write(palette, font))
    yield from properties()
    yield notes.master()


def _media(seats: Iterable[logos.Seated]) -> dict[pictures.Picture, str]:
    """The pictures of a logo that the layouts show, each once, with the names of their parts."""
    shown = dict.fromkeys(seat.emblem.picture for seat in seats)
    return {picture: f"image{n}.{picture.kind}" for n, picture in enumerate(shown, 1)}


def _images(
    seat: logos.Seated | None, media: Mapping[pictures.Picture, str]
) -> Iterator[tuple[str, str]]:
    """The relationship of a layout, or of the master, to its logo."""
    if seat:
        yield "image", f"../media/{media[seat.emblem.picture]}"


def _presentation(grid: Grid) -> archive.Part:
    width, height = round(grid.width * EMU), round(grid.height * EMU)
    xml = (
        f'{markup.HEADER}<p:presentation {markup.NAMESPACES} saveSubsetFonts="1">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldIdLst/><p:sldSz cx="{width}" cy="{height}"/>'
        '<p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:defPPr>'
        '<a:defRPr lang="id-ID"/></a:defPPr></p:defaultTextStyle></p:presentation>'
    )
    targets = (
        ("slideMaster", "slideMasters/slideMaster1.xml"),
        ("notesMaster", "notesMasters/notesMaster1.xml"),
        ("presProps", "presProps.xml"),
        ("viewProps", "viewProps.xml"),
        ("theme", "theme/theme1.xml"),
        ("tableStyles", "tableStyles.xml"),
    )
    kind = f"{_MAIN}.presentation.main+xml"
    return archive.Part("ppt/presentation.xml", kind, xml, markup.relationships(targets))


def _master(
    variant: Variant,
    layouts: Sequence[tuple[Design, logos.Seated | None]],
    media: Mapping[pictures.Picture, str],
) -> archive.Part:
    content, seat = next(each for each in layouts if each[0].role == "isi")
    slides = [("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in _numbers(layouts)]
    targets = [*slides, ("theme", "../theme/theme1.xml"), *_images(seat, media)]
    shapes = [
        *(markup.ornament(0, shape) for shape in content.ornaments),
        *_logo(seat, len(targets)),
        _shape(content.title, master=True),
        _shape(content.slots[0][0], master=True),
        *map(_footer, content.footers),
    ]
    ids = "".join(
        f'<p:sldLayoutId id="{2147483648 + number}" r:id="rId{number}"/>'
        for number in _numbers(layouts)
    )
    xml = (
        f"{markup.HEADER}<p:sldMaster {markup.NAMESPACES}><p:cSld><p:bg><p:bgPr>"
        f"{markup.colour('bg1')}<a:effectLst/></p:bgPr></p:bg><p:spTree>{markup.TREE}"
        f"{_numbered(shapes)}</p:spTree></p:cSld>"
        f"<p:clrMap {markup.attributes(GROUNDS[variant.tema])}/>"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>{_text_styles(content)}</p:sldMaster>"
    )
    return archive.Part(
        "ppt/slideMasters/slideMaster1.xml",
        f"{_MAIN}.slideMaster+xml",
        xml,
        markup.relationships(targets),
    )


def _numbers(layouts: Sequence[object]) -> range:
    return range(1, len(layouts) + 1)


def _text_styles(content: Design) -> str:
    title = markup.level(1, content.title.style, "+mj-lt")
    text = "".join(
        markup.level(number, content.slots[0][0].style, "+mn-lt") for number in range(1, 10)
    )
    other = "".join(markup.level(number, Style(18, 18), "+mn-lt") for number in range(1, 10))
    return (
        f"<p:txStyles><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{text}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )


def _layout(variant: Variant, design: Design, seat: logos.Seated | None) -> str:
    lines = [design.section] if design.section else []
    places = [design.title, *(place for slot in design.slots for place in slot), *design.marks]
    shapes = [
        *(markup.ornament(0, shape) for shape in design.ornaments),
        *_logo(seat, 2),
        *(_shape(place) for place in (*places, *lines, design.source)),
        *map(_footer, design.footers),
    ]
    kind = f' type="{design.type}"' if design.type != "cust" else ""
    return (
        f'{markup.HEADER}<p:sldLayout {markup.NAMESPACES}{kind} preserve="1" showMasterSp="0" '
        f'userDrawn="1"><p:cSld name="{design.name}"><p:spTree>{markup.TREE}{_numbered(shapes)}'
        f"</p:spTree></p:cSld>{markup.ground(design, variant.tema)}</p:sldLayout>"
    )


def _logo(seat: logos.Seated | None, relation: int) -> Iterator[str]:
    """The logo with its tile, if any; its picture is relationship ``relation``."""
    if seat is None:
        return
    if seat.tile:
        yield markup.ornament(0, seat.tile)
    yield (
        f'<p:pic><p:nvPicPr><p:cNvPr id="0" name="Logo" descr="{markup.escape(seat.emblem.alt)}"/>'
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/>'
        f'</p:nvPicPr><p:blipFill><a:blip r:embed="rId{relation}"/><a:stretch><a:fillRect/>'
        f"</a:stretch></p:blipFill><p:spPr>{markup.transform(seat.frame)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def _numbered(shapes: Iterable[str]) -> str:
    """The shapes with ids 2, 3 … (they come with id 0)."""
    return "".join(
        shape.replace(
            ' id="0" name="Hiasan 0"', f' id="{number}" name="Hiasan {number - 1}"', 1
        ).replace(' id="0"', f' id="{number}"', 1)
        for number, shape in enumerate(shapes, 2)
    )


def _shape(place: Place, master: bool = False) -> str:
    """The placeholder of ``place`` in a layout or the master, with its prompt."""
    style = place.style
    if master and place.kind == "body":
        place = replace(place, idx=1)
    fill = markup.colour(style.fill) if style.fill else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="0" name="{place.name}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{markup.placeholder(place)}</p:nvPr>'
        f"</p:nvSpPr><p:spPr>{markup.transform(place.frame)}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr>'
        f"<p:txBody>{markup.body(style)}"
        f"{'<a:lstStyle/>' if master else markup.list_style(style)}"
        f'<a:p><a:r><a:rPr lang="id-ID"/><a:t>{place.prompt}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def _footer(place: Place) -> str:
    """The placeholder of the footer or the slide number."""
    style = place.style
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="0" name="{place.name}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{place.kind}" sz="quarter" '
        f'idx="{place.idx}"/></p:nvPr></p:nvSpPr><p:spPr>{markup.transform(place.frame)}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f"{markup.body(style)}<a:lstStyle>{markup.level(1, style, '+mn-lt')}</a:lstStyle>"
        f"{footer(place)}</p:txBody></p:sp>"
    )


def footer(place: Place) -> str:
    """What stands in a footer of a layout: a run, or LibreOffice sets it in Times."""
    if place.kind == "ftr":
        return '<a:p><a:r><a:rPr lang="id-ID"/><a:t>Topik · Sekolah</a:t></a:r></a:p>'
    return (
        '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        '<a:rPr lang="id-ID"/><a:t>‹#›</a:t></a:fld></a:p>'
    )


def properties() -> Iterator[archive.Part]:
    """The parts beside the master that PowerPoint asks for."""
    for name, (root, kind) in _FIXED.items():
        yield archive.Part(
            name, f"{_MAIN}.{kind}+xml", f"{markup.HEADER}<p:{root} {markup.NAMESPACES}/>"
        )
    yield archive.Part(
        "ppt/tableStyles.xml",
        f"{_MAIN}.tableStyles+xml",
        f"{markup.HEADER}<a:tblStyleLst "
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
    )
    yield archive.Part(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        f"{markup.HEADER}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
    )
    yield archive.Part(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        f"{markup.HEADER}<Properties xmlns="
        '"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>buat</Application></Properties>",
    )
