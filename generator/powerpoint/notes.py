"""Speaker notes: the notes master and one notes page a slide."""

from __future__ import annotations

from collections.abc import Sequence

from generator import slides
from generator.powerpoint import archive, markup, text
from generator.powerpoint.design import GROUNDS, Frame, Style

_PICTURE = Frame(0.75, 0.75, 6.0, 3.375)
_TEXT = Frame(0.75, 4.4, 6.0, 5.0)
_STYLE = Style(12, 12, gap=4, indent=14)
_IMAGE = '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'


def master() -> archive.Part:
    """The notes master: the slide above, the notes below, on the theme of its own."""
    levels = "".join(markup.level(number, _STYLE, "+mn-lt") for number in range(1, 10))
    notes_style = f"<p:notesStyle>{levels}</p:notesStyle>"
    xml = (
        f"{markup.HEADER}<p:notesMaster {markup.NAMESPACES}><p:cSld><p:bg><p:bgPr>"
        f"{markup.colour('bg1')}<a:effectLst/></p:bgPr></p:bg>"
        f"<p:spTree>{markup.TREE}{_shapes(markup.transform(_PICTURE), markup.transform(_TEXT))}"
        f"</p:spTree></p:cSld><p:clrMap {markup.attributes(GROUNDS['terang'])}/>{notes_style}"
        "</p:notesMaster>"
    )
    return archive.Part(
        "ppt/notesMasters/notesMaster1.xml",
        "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml",
        xml,
        markup.relationships([("theme", "../theme/theme2.xml")]),
    )


def page(paragraphs: Sequence[slides.Paragraph], language: str) -> str:
    """The XML of a notes page with ``paragraphs`` in its notes placeholder."""
    content = text.paragraphs(paragraphs, _STYLE, text.Context(language))
    return (
        f"<p:notes {markup.NAMESPACES}><p:cSld><p:spTree>{markup.TREE}"
        f"{_shapes('', '', content)}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def _shapes(picture: str, notes: str, content: str = "<a:p/>") -> str:
    geometry = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Gambar slide"/>'
        f'<p:cNvSpPr>{_IMAGE}</p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{picture + geometry if picture else ''}</p:spPr></p:sp>"
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Catatan"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{notes + geometry if notes else ''}</p:spPr>"
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{content}</p:txBody></p:sp>"
    )
