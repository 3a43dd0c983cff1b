"""The copy of a deck in which every glyph says whose it is, and what that copy shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from tests.proof import rendering
from tests.proof.bodies import Body

TOLERANCE = 1.0
"""Points by which a glyph may leave its shape."""
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def coloured(bodies: Iterable[Body]) -> dict[str, Body]:
    """Change the bodies in place for the copy; the owner of each colour comes back."""
    owners = {}
    for number, body in enumerate(bodies, 1):
        colour = f"{number * 1009 % 0xFFFFFF:06X}"
        owners[colour] = body
        for properties in body.element.iter(qn("a:bodyPr")):
            for fit in list(properties):
                properties.remove(fit)
            properties.append(parse_xml(f'<a:noAutofit xmlns:a="{_A}"/>'))
        for link in list(body.element.iter(qn("a:hlinkClick"), qn("a:buClr"))):
            link.getparent().remove(link)
        for properties in body.element.iter(qn("a:rPr"), qn("a:defRPr")):
            for fill in properties.findall(qn("a:solidFill")):
                properties.remove(fill)
            fill = f'<a:solidFill xmlns:a="{_A}"><a:srgbClr val="{colour}"/></a:solidFill>'
            properties.insert(0, parse_xml(fill))
        if body.sizes and body.element.tag == qn("a:tc"):  # a cell to fill has no text
            _pitched(body)
    return owners


def _pitched(body: Body) -> None:
    """Give a cell's lines PowerPoint's pitch: LibreOffice sets them tighter."""
    pitch = round(max(body.sizes) * 120)
    for properties in body.element.iter(qn("a:pPr")):
        spacing = f'<a:lnSpc xmlns:a="{_A}"><a:spcPts val="{pitch}"/></a:lnSpc>'
        properties.insert(0, parse_xml(spacing))


def owned(pdf: bytes, owners: dict[str, Body]) -> Iterator[str]:
    """Glyphs outside their owner, without an owner, or not there."""
    shown: dict[str, int] = defaultdict(int)
    for page, found in rendering.glyphs(pdf):
        outside: dict[str, str] = defaultdict(str)
        for glyph in found:
            owner = owners.get(glyph.colour)
            if owner is None or owner.slide != page:
                yield f"slide {page}: “{glyph.character}” belongs to no text"
                continue
            shown[glyph.colour] += 1
            if not owner.frame.holds(glyph.box, TOLERANCE):
                outside[glyph.colour] += glyph.character
        for colour, text in outside.items():
            yield f"slide {page}: {owners[colour].name}: outside: “{text}”"
    for colour, owner in owners.items():
        expected = len("".join(owner.text.split()))
        if shown[colour] < expected:
            missing = expected - shown[colour]
            yield f"slide {owner.slide}: {owner.name}: {missing} of {expected} glyphs missing"
