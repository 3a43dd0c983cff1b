"""Writes the master: a whole ``.pptx`` without slides, from the table in ``layouts``.

Byte-stable, and valid for ``openxml-audit``. The parts and their order follow ECMA-376 part 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator import colours
from generator.powerpoint import archive, markup, notes, theme
from generator.powerpoint.design import EMU, GROUNDS, Design, Grid, Place, Style, Variant
from generator.powerpoint.layouts import pieces

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
    *,
    compress: bool = True,
) -> bytes:
    """The ``.pptx`` of a master with ``designs`` as layouts, a brand's ``palette`` and ``font``.

    Not to ``compress`` saves time where it is read again at once.
    """
    return archive.write(_parts(variant, designs, palette, font), compress=compress)


def _parts(
    variant: Variant, designs: Sequence[Design], palette: colours.Palette, font: str
) -> Iterator[archive.Part]:
    yield archive.ROOT
    yield _presentation(variant.grid)
    yield _master(variant, designs)
    for number, design in enumerate(designs, 1):
        yield archive.Part(
            f"ppt/slideLayouts/slideLayout{number}.xml",
            f"{_MAIN}.slideLayout+xml",
            _layout(variant, design),
            markup.relationships([("slideMaster", "../slideMasters/slideMaster1.xml")]),
        )
    for number in (1, 2):
        kind = "application/vnd.openxmlformats-officedocument.theme+xml"
        yield archive.Part(f"ppt/theme/theme{number}.xml", kind, theme.write(palette, font))
    yield from properties()
    yield notes.master()


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


def _master(variant: Variant, designs: Sequence[Design]) -> archive.Part:
    content = next(design for design in designs if design.role == "isi")
    shapes = [
        *(markup.ornament(0, shape) for shape in content.ornaments),
        _shape(content.title, master=True),
        _shape(content.slots[0][0], master=True),
        *_footers(variant.grid),
    ]
    ids = "".join(
        f'<p:sldLayoutId id="{2147483648 + number}" r:id="rId{number}"/>'
        for number in range(1, len(designs) + 1)
    )
    xml = (
        f"{markup.HEADER}<p:sldMaster {markup.NAMESPACES}><p:cSld><p:bg><p:bgPr>"
        f"{markup.colour('bg1')}<a:effectLst/></p:bgPr></p:bg><p:spTree>{markup.TREE}"
        f"{_numbered(shapes)}</p:spTree></p:cSld>"
        f"<p:clrMap {markup.attributes(GROUNDS[variant.tema])}/>"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>{_text_styles(content)}</p:sldMaster>"
    )
    targets = [
        *(("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n, _ in enumerate(designs, 1)),
        ("theme", "../theme/theme1.xml"),
    ]
    return archive.Part(
        "ppt/slideMasters/slideMaster1.xml",
        f"{_MAIN}.slideMaster+xml",
        xml,
        markup.relationships(targets),
    )


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


def _layout(variant: Variant, design: Design) -> str:
    lines = [design.section] if design.section else []
    places = [design.title, *(place for slot in design.slots for place in slot), *design.marks]
    shapes = [
        *(markup.ornament(0, shape) for shape in design.ornaments),
        *(_shape(place) for place in (*places, *lines, design.source)),
        *(_footers(variant.grid) if design.footers else ()),
    ]
    kind = f' type="{design.type}"' if design.type != "cust" else ""
    return (
        f'{markup.HEADER}<p:sldLayout {markup.NAMESPACES}{kind} preserve="1" showMasterSp="0" '
        f'userDrawn="1"><p:cSld name="{design.name}"><p:spTree>{markup.TREE}{_numbered(shapes)}'
        f"</p:spTree></p:cSld>{markup.ground(design, variant.tema)}</p:sldLayout>"
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


def _footers(grid: Grid) -> Iterator[str]:
    """The footer and the slide number."""
    for place in pieces.footers(grid):
        style = place.style
        yield (
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
