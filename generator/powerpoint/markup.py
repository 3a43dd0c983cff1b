"""DrawingML as strings: the few pieces that master, slides and tables have in common.

Strings parsed once are ten times faster than elements built one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.powerpoint.design import (
    EMU,
    GROUNDS,
    POINT,
    Design,
    Frame,
    Held,
    Ornament,
    Place,
    Style,
)

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
LEVELS = 3
"""Depth of lists that styles are written for."""
TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""What every shape tree begins with."""
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)
"""Says that a shape means nothing to those who cannot see it."""
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""What the types of relationships begin with."""
RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"
"""The namespace of the parts that list them."""
_QUARTER = (
    "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
    '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="100" h="100">'
    '<a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="100" y="0"/></a:lnTo>'
    '<a:arcTo wR="100" hR="100" stAng="0" swAng="5400000"/><a:close/></a:path></a:pathLst>'
    "</a:custGeom>"
)
_WHOLE = (
    '<a:spcAft><a:spcPts val="0"/></a:spcAft>',
    'i="0" u="none" strike="noStrike" cap="none" spc="0" baseline="0" ',
    "<a:effectLst/>",
)
"""What a level says besides where it leaves nothing to the master: of its paragraph, of its runs,
after their colour."""
_EMPTY_RUN = re.compile(r"(<a:rPr [^>]*?)(?:/>|></a:rPr>)")
"""The properties of a run that names no colour."""
_FORBIDDEN: dict[str | int, str | None] = {
    **dict.fromkeys((*range(0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)),
    0x09: "\t",
    0x0A: " ",
}
"""Characters outside XML 1.0 §2.2, each with what replaces it."""
_TEXT = str.maketrans({**_FORBIDDEN, "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escape(text: str) -> str:
    """``text`` for an element or attribute, without characters that XML 1.0 forbids."""
    return text.translate(_TEXT)


def colour(role: str) -> str:
    """A fill in the theme's colour ``role``."""
    return f'<a:solidFill><a:schemeClr val="{role}"/></a:solidFill>'


def transform(frame: Frame, tag: str = "a", flip: str = "") -> str:
    """The ``xfrm`` element for ``frame``."""
    x, y, width, height = frame.emu
    flips = "".join(f' flip{direction.upper()}="1"' for direction in flip)
    return (
        f'<{tag}:xfrm{flips}><a:off x="{x}" y="{y}"/>'
        f'<a:ext cx="{width}" cy="{height}"/></{tag}:xfrm>'
    )


def points(value: float) -> int:
    """``value`` points in hundredths, as DrawingML writes sizes."""
    return round(value * 100)


def body(style: Style) -> str:
    """The ``bodyPr`` of a placeholder in a layout."""
    left, top, right, bottom = (round(inset * EMU) for inset in style.insets)
    return (
        f'<a:bodyPr vert="horz" wrap="square" lIns="{left}" tIns="{top}" rIns="{right}" '
        f'bIns="{bottom}" anchor="{style.anchor}"><a:normAutofit/></a:bodyPr>'
    )


def level(number: int, style: Style, font: str = "", *, whole: bool = False) -> str:
    """Paragraph properties of list level ``number`` (from 1): plain, without a bullet.

    A ``whole`` one leaves nothing to the master, neither capitals nor spacing nor effects.
    """
    after, plain, effects = _WHOLE if whole else ("", "", "")
    first = style.letter if number == 1 else 0.0
    gap = f'<a:spcBef><a:spcPts val="{points(style.gap)}"/></a:spcBef>'
    face = f'<a:latin typeface="{font}"/>' if font else ""
    left = round((style.indent * (number - 1) + first) * POINT)
    return (
        f'<a:lvl{number}pPr marL="{left}" indent="{round(-first * POINT)}" algn="{style.align}">'
        f'<a:lnSpc><a:spcPct val="{round(style.spacing * 100_000)}"/></a:lnSpc>{gap}'
        f"{after}<a:buNone/>{tabs(style.letter)}"
        f'<a:defRPr {plain}sz="{points(style.size)}" b="{int(style.bold)}">{colour(style.colour)}'
        f"{effects}{face}</a:defRPr></a:lvl{number}pPr>"
    )


def tabs(position: float) -> str:
    """A tab stop at ``position`` points; nothing at 0."""
    if not position:
        return ""
    return f'<a:tabLst><a:tab pos="{round(position * POINT)}" algn="l"/></a:tabLst>'


def list_style(style: Style) -> str:
    """The list style of a placeholder in a layout."""
    levels = "".join(level(number, style) for number in range(1, LEVELS + 1))
    return f"<a:lstStyle>{levels}</a:lstStyle>"


def sizes(size: float | None) -> str:
    """The list style of a slide's own placeholder: nothing but a size, if it has one."""
    if size is None:
        return "<a:lstStyle/>"
    levels = "".join(
        f'<a:lvl{number}pPr><a:defRPr sz="{points(size)}"/></a:lvl{number}pPr>'
        for number in range(1, LEVELS + 1)
    )
    return f"<a:lstStyle>{levels}</a:lstStyle>"


def ornament(number: int, shape: Ornament) -> str:
    """A flat drawn shape without text, marked as decorative."""
    geometry = _QUARTER
    if shape.shape != "quarter":
        geometry = f'<a:prstGeom prst="{shape.shape}"><a:avLst/></a:prstGeom>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Hiasan {number}">{DECORATIVE}</p:cNvPr>'
        f'<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>'
        f"{transform(shape.frame, flip=shape.flip)}{geometry}{colour(shape.colour)}"
        f"<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


@dataclass(frozen=True)
class Content:
    """What a slide puts into a placeholder."""

    paragraphs: str
    """``a:p`` elements."""
    size: float | None = None
    """Points, if not the layout's."""
    inset: float = 0.0
    """Points added at the right."""
    fill: str = ""
    """Colour role of the ground, if not the layout's."""


def filled(number: int, place: Place, content: Content, moved: bool = False) -> str:
    """A slide's own placeholder with shape id ``number``; place and look are inherited.

    A size other than the layout's stands in the shape's list style, so that what a teacher adds
    has it too. ``normAutofit`` is inherited from the layout: PowerPoint then shrinks what becomes
    too long, while LibreOffice 7.4 would set every line at 82 % if the shape named it itself.
    With ``moved`` the frame is written too.
    """
    if place.held:
        return _told(number, place, place.held, content)
    right = ""
    if content.inset:
        right = f' rIns="{round(place.style.insets[2] * EMU + content.inset * POINT)}"'
    own = transform(place.frame) if moved else ""
    if content.fill:
        own += colour(content.fill)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{place.name}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{placeholder(place)}'
        f"</p:nvPr></p:nvSpPr><p:spPr>{own}</p:spPr><p:txBody>"
        f"<a:bodyPr{right}/>"
        f"{sizes(content.size)}{content.paragraphs}</p:txBody></p:sp>"
    )


def _told(number: int, place: Place, held: Held, content: Content) -> str:
    """A slide's own shape on a school's master: it says where it stands and how its text is set,
    and inherits nothing of that."""
    style = replace(place.style, size=content.size or place.style.size)
    left, top, right, bottom = (round(inset * EMU) for inset in style.insets)
    narrower = round(content.inset * POINT)
    before = {"l": 0, "ctr": narrower // 2, "r": narrower}[style.align]
    left, right = left + before, right + narrower - before
    kind, geometry = '<p:cNvSpPr txBox="1"/>', '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    if held.mark:
        kind, geometry = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>', ""
    fill = content.fill or style.fill
    ground = colour(fill) if fill else "" if held.filled else "<a:noFill/>"
    face = escape(style.face)
    levels = "".join(level(each, style, face, whole=True) for each in range(1, LEVELS + 1))
    paragraphs = content.paragraphs
    if held.tinted:
        ink = f"{colour(style.colour)}</a:rPr>"
        paragraphs = _EMPTY_RUN.sub(lambda found: f"{found[1]}>{ink}", paragraphs)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{place.name}"/>{kind}'
        f"<p:nvPr>{placeholder(place)}</p:nvPr></p:nvSpPr>"
        f"<p:spPr>{transform(place.frame)}{geometry if not held.filled else ''}{ground}</p:spPr>"
        f'<p:txBody><a:bodyPr rot="0" vert="horz" wrap="square" lIns="{left}" tIns="{top}" '
        f'rIns="{right}" bIns="{bottom}" numCol="1" anchor="{style.anchor}">'
        f"{'' if held.refits else '<a:noAutofit/>'}</a:bodyPr>"
        f"<a:lstStyle>{levels}</a:lstStyle>{paragraphs}</p:txBody></p:sp>"
    )


def placeholder(place: Place) -> str:
    """The ``ph`` element of a place; empty for a box that is no placeholder."""
    if place.held:
        return f"<p:ph {place.held.mark}/>" if place.held.mark else ""
    number = "" if place.idx == 0 else f' idx="{place.idx}"'
    return f'<p:ph type="{place.kind}"{number}/>'


def opens(relationship: str) -> str:
    """What makes a shape or run open another slide on a click."""
    return f'<a:hlinkClick r:id="{relationship}" action="ppaction://hlinksldjump"/>'


def attributes(values: Mapping[str, str]) -> str:
    """``values`` as XML attributes."""
    return " ".join(f'{name}="{value}"' for name, value in values.items())


def ground(design: Design, own: str) -> str:
    """The colour map of a layout or slide where its ground is not the master's ``own``.

    Slides do not inherit their layout's.
    """
    override = "<a:masterClrMapping/>"
    if design.part:
        own = attributes(dict(design.map))
        return f"<p:clrMapOvr>{f'<a:overrideClrMapping {own}/>' if own else override}</p:clrMapOvr>"
    colours = dict(GROUNDS[design.ground])
    if design.linked:
        colours |= {"hlink": colours["bg1"], "folHlink": colours[design.linked]}
    if design.linked or design.ground != own:
        override = f"<a:overrideClrMapping {attributes(colours)}/>"
    return f"<p:clrMapOvr>{override}</p:clrMapOvr>"


def relationships(targets: Iterable[tuple[str, str]]) -> str:
    """A ``.rels`` part: rId1, rId2 … for pairs of type (its last word) and target."""
    metadata = f"{RELATED}/metadata"
    return related(
        (f"rId{number}", f"{metadata if kind == 'core-properties' else RELATIONS}/{kind}", target)
        for number, (kind, target) in enumerate(targets, 1)
    )


def related(rows: Iterable[tuple[str, str, str]]) -> str:
    """A ``.rels`` part of ids, whole types and targets."""
    written = "".join(
        f'<Relationship Id="{escape(id_)}" Type="{escape(type_)}" Target="{escape(target)}"/>'
        for id_, type_, target in rows
    )
    return f'{HEADER}<Relationships xmlns="{RELATED}">{written}</Relationships>'
