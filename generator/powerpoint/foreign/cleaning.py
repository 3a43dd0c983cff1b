"""What is kept of a school's presentation: its masters, and nothing that a deck does not need.

Gone are sample slides with their media and notes, sections, custom shows, comment authors,
thumbnail, printer settings, embedded fonts, tags. Mended are the parts that PowerPoint asks for.
Refused is what reaches out of the file or carries a program.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from generator import errors
from generator.powerpoint import archive, markup, masters, notes
from generator.powerpoint.design import Design, Place
from generator.powerpoint.foreign import package
from generator.powerpoint.foreign.recast import Recast

_KEPT: Mapping[str, tuple[str, ...]] = {
    "presentation": ("slideMaster", "notesMaster", "theme"),
    "slideMaster": ("slideLayout", "theme", "image"),
    "slideLayout": ("slideMaster", "image"),
    "notesMaster": ("theme", "image"),
    "theme": ("image",),
}
"""Kind of part → the kinds of relationships that are kept."""
_REFUSED: Mapping[str, str] = {
    "oleObject": "objek OLE",
    "package": "berkas Office yang disematkan",
    "control": "kontrol ActiveX",
    "activeXControlBinary": "kontrol ActiveX",
}
_STRIPPED = {
    "hyperlink": "tautan", "video": "video", "audio": "suara", "media": "media",
    "font": "fon yang disematkan",
}  # fmt: skip
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml"
_XML = ("+xml", "/xml")
_LISTED = ("p:sldMasterIdLst", "p:notesMasterIdLst")
_PROPERTIES = ("presProps", "viewProps", "tableStyles")
"""Ours, so that none is missing and none reaches out of the file."""
_NOTES, _NOTES_THEME = "ppt/notesMasters/notesMasterBuat.xml", "ppt/theme/themeBuat.xml"
_LEFTOVER = re.compile(r"<[a-z/]+>")
_REFERRING = f"{{{markup.RELATIONS}}}"
"""What the names of attributes begin with that name a relationship."""
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_LINKS = ("hlinkClick", "hlinkHover", "hlinkMouseOver")
_PICTURES = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"\x01\x00\x00\x00",
    b"\xd7\xcd\xc6\x9a", b"RIFF",
)  # fmt: skip
"""How PNG, JPEG, GIF, BMP, TIFF, EMF, WMF and WebP begin."""


@dataclass(frozen=True)
class Kept:
    """A presentation without slides."""

    parts: tuple[archive.Part, ...]
    stripped: tuple[str, ...]
    """What was taken out of its masters."""


def keep(found: package.Package, designs: Iterable[Design], recast: Recast) -> Kept:
    """The parts of the masters, their footers mended for ``designs``.

    Raises SchoolError with all that is refused.
    """
    return _Keeper(found, {design.part: design for design in designs}, recast).kept()


class _Keeper:
    def __init__(
        self, found: package.Package, designs: Mapping[str, Design], recast: Recast
    ) -> None:
        self.found, self.designs, self.recast = found, designs, recast
        self.stripped: dict[str, None] = {}
        self.refused: dict[str, None] = {}

    def kept(self) -> Kept:
        names = self._reached()
        if self.refused:
            place = self.found.place
            raise errors.SchoolError(errors.Problem(place, message) for message in self.refused)
        parts = [self._presentation()]
        parts += [self._part(name, kind) for name, kind in names.items() if name != self.found.main]
        return Kept((*parts, *self._mended(names)), tuple(self.stripped))

    def _reached(self) -> dict[str, str]:
        """Name → kind of every part that the presentation still refers to."""
        found = {self.found.main: "presentation"}
        left = [self.found.main]
        while left:
            name = left.pop()
            for relation in self.found.parts[name].relations:
                if self._is_kept(name, found[name], relation) and relation.target not in found:
                    found[relation.target] = relation.kind
                    left.append(relation.target)
        return found

    def _is_kept(self, name: str, kind: str, relation: package.Relation) -> bool:
        if relation.kind in ("slide", "notesSlide"):
            return False
        if kind != "presentation" and relation.kind in _REFUSED:
            what = _REFUSED[relation.kind]
            self._refuse(f"{name} memuat {what}. Hapus dari master, lalu simpan lagi.")
            return False
        if relation.external and kind != "presentation" and relation.kind != "hyperlink":
            self._refuse(
                f"{name} mengambil isinya dari luar (“{relation.target[:60]}”). "
                "Sematkan gambarnya, jangan ditautkan."
            )
            return False
        if relation.kind in _STRIPPED:
            self.stripped[_STRIPPED[relation.kind]] = None
        wanted = relation.kind in _KEPT.get(kind, ()) and not relation.external
        if relation.kind == "image" and relation.target.lower().endswith(".svg"):
            return False  # every program writes a PNG beside it, and draws that too
        if wanted and relation.target not in self.found.parts:
            self._refuse(f"{name} menunjuk bagian yang tidak ada ({relation.target}). Simpan lagi.")
            return False
        return wanted

    def _refuse(self, message: str) -> None:
        self.refused[message] = None

    def _part(self, name: str, kind: str) -> archive.Part:
        part = self.found.parts[name]
        kept = [each for each in part.relations if self._is_kept(name, kind, each)]
        if kind == "image":
            if not part.data.startswith(_PICTURES):
                message = f"gambar {name} rusak atau berjenis lain. Ganti dengan PNG atau JPEG."
                raise package.fault(self.found.place, message)
            return archive.Part(name, part.type, part.data)
        if not part.type.endswith(_XML):
            raise package.fault(self.found.place, f"bagian {name} bukan XML. Simpan lagi.")
        root = self.found.xml(name)
        gone = {each.id for each in part.relations} - {each.id for each in kept}
        _unlink(root, gone)
        if name in self.designs:
            self._mend_footers(root, self.designs[name])
        _drop_leftovers(root)
        if kind == "slideMaster" and root.find(qn("p:txStyles")) is None:
            root.append(parse_xml(f"<p:txStyles {markup.NAMESPACES}/>"))
        rows = [(each.id, each.type, f"/{each.target}") for each in kept]
        rels = markup.related(rows) if rows else ""
        return archive.Part(name, part.type, package.written(root), rels)

    def _mend_footers(self, root: Any, design: Design) -> None:
        """Say in the layout how footers look: LibreOffice draws a slide's footer from there."""
        for place in (design.line, design.number):
            if place is None:
                continue
            for element in list(root.iter(qn("p:sp"))):
                mark = element.find(f"{qn('p:nvSpPr')}/{qn('p:nvPr')}/{qn('p:ph')}")
                if mark is not None and mark.get("type") == place.kind:
                    self._replace(element, place, design)

    def _replace(self, element: Any, place: Place, design: Design) -> None:
        inside = masters.footer(place)
        written = markup.filled(0, place, markup.Content(inside))
        shape = parse_xml(
            self.recast(written.replace("<p:sp>", f"<p:sp {markup.NAMESPACES}>", 1), design)
        )
        for old, new in ((qn("p:spPr"), shape.find(qn("p:spPr"))),
                         (qn("p:txBody"), shape.find(qn("p:txBody")))):  # fmt: skip
            current = element.find(old)
            if current is not None:
                element.replace(current, new)
            else:
                element.append(new)

    def _presentation(self) -> archive.Part:
        """The presentation's part with no more than its masters, its sizes and its text style."""
        root = self.found.xml(self.found.main)
        part = self.found.parts[self.found.main]
        kept = [each for each in part.relations if self._is_kept(part.name, "presentation", each)]
        has_notes = any(each.kind == "notesMaster" for each in kept)
        wanted = {qn(tag) for tag in (*_LISTED, "p:sldSz", "p:notesSz", "p:defaultTextStyle")}
        for child in list(root):
            if child.tag not in wanted:
                root.remove(child)
        for name in list(root.attrib):
            if name not in ("saveSubsetFonts", "autoCompressPictures", "firstSlideNum"):
                del root.attrib[name]
        rels = [(each.id, each.type, f"/{each.target}") for each in kept]
        base = markup.RELATIONS
        rels += [(f"rIdBuat{kind}", f"{base}/{kind}", f"/ppt/{kind}.xml") for kind in _PROPERTIES]
        if not has_notes:
            rels.append(("rIdBuatNotes", f"{base}/notesMaster", f"/{_NOTES}"))
            _insert(root, '<p:notesMasterIdLst {0}><p:notesMasterId r:id="rIdBuatNotes"/>'
                    "</p:notesMasterIdLst>", after=("p:sldMasterIdLst",))  # fmt: skip
        _insert(root, "<p:sldIdLst {0}/>", after=_LISTED)
        if root.find(qn("p:notesSz")) is None:
            _insert(root, '<p:notesSz {0} cx="6858000" cy="9144000"/>',
                    after=("p:sldSz",))  # fmt: skip
        kind = f"{_MAIN}.presentation.main+xml"
        return archive.Part(
            "ppt/presentation.xml", kind, package.written(root), markup.related(rels)
        )

    def _mended(self, names: Mapping[str, str]) -> Iterator[archive.Part]:
        """The parts that PowerPoint asks for; a notes master where this presentation has none."""
        yield from masters.properties()
        if "notesMaster" not in names.values():
            own = notes.master()
            rels = markup.related([("rId1", f"{markup.RELATIONS}/theme", f"/{_NOTES_THEME}")])
            yield archive.Part(_NOTES, own.type, own.content, rels)
            first = next(name for name, kind in names.items() if kind == "theme")
            theme = self.found.parts[first]
            yield archive.Part(_NOTES_THEME, theme.type, self._bare_theme(first), "")

    def _bare_theme(self, name: str) -> bytes:
        """A copy of a theme for the notes, without pictures."""
        root = self.found.xml(name)
        for fill in list(root.iter(qn("a:blipFill"))):
            plain = f'<a:solidFill {markup.NAMESPACES}><a:schemeClr val="phClr"/></a:solidFill>'
            fill.getparent().replace(fill, parse_xml(plain))
        return package.written(root)


def _insert(root: Any, xml: str, after: Iterable[str]) -> None:
    """Put an element behind the last of ``after`` that is there."""
    place = max([root.index(each) for name in after for each in root.findall(qn(name))], default=-1)
    root.insert(place + 1, parse_xml(xml.format(markup.NAMESPACES)))


def _unlink(root: Any, gone: set[str]) -> None:
    """Take out what refers to parts that are no longer there, and what is no part of a look."""
    for element in list(root.iter(etree.Element)):
        kind = package.bare(element)
        if kind in (*_LINKS, "custDataLst", "extLst", "timing", "transition", "controls"):
            _drop(element)
            continue
        used = {value for name, value in element.attrib.items() if name.startswith(_REFERRING)}
        if used & gone:
            _drop(_shape(element))
    for choice in list(root.iter(f"{{{_COMPATIBLE}}}AlternateContent")):
        _choose(choice)


def _drop_leftovers(root: Any) -> None:
    """Take out texts like ``<date/time>``, which LibreOffice leaves where it lost a field."""
    for shape in list(root.iter(qn("p:sp"))):
        said = "".join(text.text or "" for text in shape.iter(qn("a:t")))
        if _LEFTOVER.fullmatch(said) and shape.find(f".//{qn('p:ph')}") is None:
            _drop(shape)


def _choose(choice: Any) -> None:
    """Put the plain way of showing something in the place of a choice."""
    fallback = choice.find(f"{{{_COMPATIBLE}}}Fallback")
    parent = choice.getparent()
    if parent is None:
        return
    for child in list(fallback) if fallback is not None else ():
        choice.addprevious(child)
    parent.remove(choice)


def _shape(element: Any) -> Any:
    """The shape that an element is part of, else the element itself."""
    shapes = tuple(qn(f"p:{name}") for name in ("sp", "pic", "graphicFrame", "grpSp", "cxnSp"))
    if element.tag == qn("p:sldLayoutId"):
        return element
    return next(element.iterancestors(*shapes), element)


def _drop(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
