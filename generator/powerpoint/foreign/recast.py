"""A slide of ours as a foreign master shows it.

Slides are drawn for one at least 10 × 7.5 inches large, with colours by role and the theme's fonts.
Here every length is brought to the master's own size, every role to the colour in which it can be
read there, every family to one that was measured.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from generator.powerpoint import markup
from generator.powerpoint.design import Design
from generator.powerpoint.foreign import package
from generator.powerpoint.foreign.theme import SLOTS

_LENGTHS: Mapping[str, tuple[str, ...]] = {
    "off": ("x", "y"),
    "chOff": ("x", "y"),
    "ext": ("cx", "cy"),
    "chExt": ("cx", "cy"),
    "bodyPr": ("lIns", "tIns", "rIns", "bIns"),
    "tcPr": ("marL", "marR", "marT", "marB"),
    "pPr": ("marL", "indent"),
    "tab": ("pos",),
    "ln": ("w",),
    "gridCol": ("w",),
    "tr": ("h",),
    "spcPts": ("val",),
    **{f"lvl{level}pPr": ("marL", "indent") for level in range(1, 10)},
    **{f"ln{side}": ("w",) for side in "LRTB"},
}
"""Attributes that are lengths, by element; those of paths count in units of their own."""
_RUNS = ("rPr", "defRPr", "endParaRPr")


@dataclass(frozen=True)
class Recast:
    """How slides are brought onto one master."""

    factor: float
    """Inches of its slide in an inch of ours."""
    theme: Mapping[str, str]
    """The theme's colours by slot."""
    map: Mapping[str, str]
    """The colour map of a slide that names none."""
    faces: Mapping[str, str]
    """``+mn-lt`` and ``+mj-lt`` → what is written for them."""

    def __call__(self, xml: str, design: Design) -> bytes:
        """The XML of a slide or chart on the layout of ``design``."""
        root = parse_xml(xml.encode())
        inks = self._inks(design)
        for element in root.iter(etree.Element):
            kind = package.bare(element)
            if kind in _RUNS:
                self._run(element)
            elif kind == "schemeClr":
                self._colour(element, inks)
            elif kind == "latin":
                element.set(
                    "typeface", self.faces.get(element.get("typeface"), element.get("typeface"))
                )
            else:
                self._lengths(element, _LENGTHS.get(kind, ()))
        for cell in root.iter(qn("a:tc")):
            _told(cell)
        return package.written(root)

    def _lengths(self, element: Any, names: tuple[str, ...]) -> None:
        for name in names:
            value = element.get(name)
            if value is not None:
                element.set(name, str(round(int(value) * self.factor)))

    def _run(self, element: Any) -> None:
        size = element.get("sz")
        if size is not None:
            element.set("sz", str(int(int(size) * self.factor / 10 + 0.001) * 10))
        if element.tag != qn("a:defRPr"):
            element.set("cap", "none")
        if element.tag != qn("a:defRPr") and self.faces["+mn-lt"] != "+mn-lt":
            self._face(element)

    def _face(self, run: Any) -> None:
        """Name the family in the run of a table, which no list style reaches."""
        if next(run.iterancestors(qn("a:tc")), None) is None:
            return
        before = [run.find(qn(f"a:{name}")) for name in ("ln", "solidFill")]
        place = sum(each is not None for each in before)
        face = f'<a:latin {markup.NAMESPACES} typeface="{markup.escape(self.faces["+mn-lt"])}"/>'
        run.insert(place, parse_xml(face))

    def _inks(self, design: Design) -> Mapping[str, tuple[str, str]]:
        """Role → kind and value of the colour to write, the theme's own where it is that."""
        shown = {**self.map, **dict(design.map)}
        seen = {role: self.theme[slot] for role, slot in shown.items()}
        seen |= {slot: self.theme[slot] for slot in SLOTS if slot not in seen}
        found = {}
        for role, value in design.inks:
            order = (role, *seen)
            same = next((name for name in order if seen.get(name) == value), None)
            found[role] = ("schemeClr", same) if same else ("srgbClr", value)
        return found

    def _colour(self, element: Any, inks: Mapping[str, tuple[str, str]]) -> None:
        kind, value = inks.get(element.get("val"), ("schemeClr", element.get("val")))
        element.tag = qn(f"a:{kind}")
        element.set("val", value)


def _told(cell: Any) -> None:
    """Say in a cell what it would take from the master's body: weight, bullets, indents."""
    for run in cell.iter(qn("a:rPr")):
        run.set("b", run.get("b", "0"))
    for properties in cell.iter(qn("a:pPr")):
        if properties.find(qn("a:buChar")) is None and properties.find(qn("a:buAutoNum")) is None:
            properties.set("marL", "0")
            properties.set("indent", "0")
            properties.append(parse_xml(f"<a:buNone {markup.NAMESPACES}/>"))
