"""Speaker notes: the notes master and one notes page a slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator import slides
from generator.powerpoint import archive, markup, text
from generator.powerpoint.design import GROUNDS, Frame, Style

_PICTURE = Frame(1.15, 0.6, 5.2, 2.925)
TEXT = Frame(0.75, 3.75, 6.0, 5.75)
_STYLE = Style(12, 10, gap=4, indent=14)
_LEVELS = range(1, markup.LEVELS + 1)
_LINE = 68
"""Letters of a line at the usual size; 71 in the mean."""
_IMAGE = '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'


def master() -> archive.Part:
    """The notes master: the slide above, the notes below, on the theme of its own."""
    levels = "".join(markup.level(number, _STYLE, "+mn-lt") for number in range(1, 10))
    notes_style = f"<p:notesStyle>{levels}</p:notesStyle>"
    xml = (
        f"{markup.HEADER}<p:notesMaster {markup.NAMESPACES}><p:cSld><p:bg><p:bgPr>"
        f"{markup.colour('bg1')}<a:effectLst/></p:bgPr></p:bg>"
        f"<p:spTree>{markup.TREE}{_shapes(markup.transform(_PICTURE), markup.transform(TEXT))}"
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
    """The XML of a notes page with ``paragraphs`` in its notes placeholder, in smaller type where
    they would leave the page.

    Its styles stand on the page too: LibreOffice takes none from the notes master.
    """
    content = text.paragraphs(paragraphs, _STYLE, text.Context(language))
    lines = sum(-(-len(paragraph.text) // _LINE) for paragraph in paragraphs)
    needed = lines * 1.2 * _STYLE.size + len(paragraphs) * _STYLE.gap
    size = _STYLE.floor if needed > TEXT.height * 72 else _STYLE.size
    style = "".join(markup.level(level, replace(_STYLE, size=size)) for level in _LEVELS)
    return (
        f"<p:notes {markup.NAMESPACES}><p:cSld><p:spTree>{markup.TREE}"
        f"{_shapes('', '', content, style)}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def _shapes(picture: str, notes: str, content: str = "<a:p/>", style: str = "") -> str:
    geometry = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Gambar slide"/>'
        f'<p:cNvSpPr>{_IMAGE}</p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{picture + geometry if picture else ''}</p:spPr></p:sp>"
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Catatan"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{notes + geometry if notes else ''}</p:spPr>"
        f"<p:txBody><a:bodyPr/><a:lstStyle>{style}</a:lstStyle>{content}</p:txBody></p:sp>"
    )
