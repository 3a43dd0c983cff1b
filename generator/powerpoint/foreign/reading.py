"""A foreign master as data: its layouts, their placeholders, and how text is set in each.

What a placeholder does not say itself is looked up as PowerPoint does (layout, master,
``txStyles``) and then in the prompts' own runs, where LibreOffice writes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from pptx.oxml.ns import qn

from generator.powerpoint.design import EMU, Align, Anchor, Frame
from generator.powerpoint.foreign import grounds, package, theme

TITLES = ("title", "ctrTitle")
FOOTERS = ("dt", "ftr", "sldNum", "hdr")
_INSETS = (("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720))
_USUAL_SIZE = 18.0


@dataclass(frozen=True)
class Look:
    """How the text of a placeholder is set by its master."""

    size: float
    """Points of our slide."""
    bold: bool
    align: Align
    anchor: Anchor
    insets: tuple[float, float, float, float]
    """Inches of our slide: left, top, right, bottom."""
    colours: tuple[str, ...]
    """All that were found, the likeliest first."""
    font: str
    tinted: bool
    """Whether a colour that was found has a transform."""
    refits: bool
    """Whether a plain ``normAutofit`` is inherited, which fits a text anew after an edit."""

    def padding(self, *, across: bool = False) -> tuple[float, float, float, float]:
        """Its insets, within reason; only those at the sides where ``across``."""
        left, top, right, bottom = (min(max(inset, 0.0), 0.3) for inset in self.insets)
        return (left, 0.0, right, 0.0) if across else (left, top, right, bottom)


@dataclass(frozen=True)
class Holder:
    """One placeholder of a layout."""

    kind: str
    """Its type; ``obj`` where it names none."""
    idx: int
    name: str
    mark: str
    """Its ``p:ph`` as attributes, for the slide's own."""
    frame: Frame
    """Inches of our slide."""
    look: Look
    fill: theme.Fill | None
    """Its own ground; None where it has none."""


@dataclass(frozen=True)
class Layout:
    """One layout with all that a slide shows of it."""

    part: str
    """Name of its part."""
    name: str
    type: str
    master: int
    """Number of its master, from 1."""
    holders: tuple[Holder, ...]
    ground: grounds.Ground
    paints: theme.Paints
    overridden: bool
    """Whether it has a colour map of its own, which slides do not inherit."""
    brands: tuple[str, ...]
    """Colours that a master which leaves its theme alone seems to be made of."""
    themed: bool
    """Whether its master's theme is its own; LibreOffice writes Office's, and no text styles."""

    @property
    def title(self) -> Holder | None:
        """Its title."""
        return next((holder for holder in self.holders if holder.kind in TITLES), None)

    def of(self, *kinds: str) -> tuple[Holder, ...]:
        """Its placeholders of these kinds, in their order."""
        return tuple(holder for holder in self.holders if holder.kind in kinds)


@dataclass(frozen=True)
class Read:
    """All that was read of a presentation."""

    size: tuple[int, int]
    """Of its slides, in English Metric Units."""
    factor: float
    """Inches of its slide in an inch of ours, which is at least 10 × 7.5 inches."""
    layouts: tuple[Layout, ...]
    samples: tuple[str, ...]
    """The layouts of its sample slides, by their parts' names, in order."""

    @property
    def width(self) -> float:
        """Inches of our slide."""
        return self.size[0] / EMU / self.factor

    @property
    def height(self) -> float:
        """Inches of our slide."""
        return self.size[1] / EMU / self.factor


WIDEST = 56 * EMU
"""ECMA-376, ``ST_SlideSizeCoordinate``: PowerPoint opens nothing larger."""


def read(found: package.Package) -> Read:
    """The masters of a package, in the presentation's order. Raises SchoolError."""
    root = found.xml(found.main)
    size = root.find(qn("p:sldSz"))
    extent = (int(size.get("cx")), int(size.get("cy"))) if size is not None else (0, 0)
    if min(extent) < EMU or max(extent) > WIDEST:
        raise package.fault(found.place, "ukuran slidenya tidak terbaca. Atur ulang ukuran slide.")
    factor = min(extent[0] / EMU / 10, extent[1] / EMU / 7.5)
    masters = _listed(found, found.main, root, "p:sldMasterId")
    layouts = tuple(
        layout
        for number, master in enumerate(masters, 1)
        for layout in _Master(found, master, number, factor).layouts()
    )
    samples = (
        next(iter(found.targets(slide, "slideLayout")), "")
        for slide in _listed(found, found.main, root, "p:sldId")
    )
    return Read(extent, factor, layouts, tuple(filter(None, samples)))


def _listed(found: package.Package, part: str, root: Any, tag: str) -> list[str]:
    """Names of the parts that ``part``, whose root this is, lists under ``tag``, in its order."""
    targets = (found.target(part, row.get(qn("r:id"), "")) for row in root.iter(qn(tag)))
    return [name for name in targets if name]


class _Master:
    """Reads the layouts of one master."""

    def __init__(self, found: package.Package, part: str, number: int, factor: float) -> None:
        self.found, self.part, self.number = found, part, number
        self.scale = grounds.Scale(factor)
        self.root = found.xml(part)
        themes = list(found.targets(part, "theme"))
        if not themes:
            raise package.fault(found.place, f"master {number} tidak punya tema. Simpan ulang.")
        colour_map = self.root.find(qn("p:clrMap"))
        own = dict(colour_map.attrib) if colour_map is not None else {}
        self.paints = theme.Paints(theme.read(found.xml(themes[0])), {**theme.PLAIN, **own})
        self.art = tuple(grounds.art(_tree(self.root), self.paints, self.scale))

    def layouts(self) -> Iterator[Layout]:
        """Its layouts, in its order."""
        for name in _listed(self.found, self.part, self.root, "p:sldLayoutId"):
            root = self.found.xml(name)
            own = root.find(f".//{qn('a:overrideClrMapping')}")
            paints = self.paints
            if own is not None:
                paints = replace(paints, map={**paints.map, **dict(own.attrib)})
            art = tuple(grounds.art(_tree(root), paints, self.scale))
            yield Layout(
                name,
                root.find(qn("p:cSld")).get("name", ""),
                root.get("type", ""),
                self.number,
                tuple(self._holders(root, paints)),
                self._ground(root, paints, art),
                paints,
                own is not None,
                _brands((*self.art, *art)),
                self.root.find(qn("p:txStyles")) is not None,
            )

    def _ground(
        self, root: Any, paints: theme.Paints, art: tuple[grounds.Art, ...]
    ) -> grounds.Ground:
        shown = self.art if root.get("showMasterSp", "1") not in ("0", "false") else ()
        base = grounds.background(((root, paints), (self.root, paints)))
        return grounds.Ground(base, (*shown, *art))

    def _holders(self, root: Any, paints: theme.Paints) -> Iterator[Holder]:
        for element in _tree(root).iter(qn("p:sp"), qn("p:pic"), qn("p:graphicFrame")):
            mark = element.find(f"*/{qn('p:nvPr')}/{qn('p:ph')}")
            if mark is None:
                continue
            kind = mark.get("type", "obj")
            above = self._above(kind)
            frame = self._frame(element) or (self._frame(above) if above is not None else None)
            if frame is None:
                continue
            yield Holder(
                kind,
                _number(mark.get("idx", "0")),
                element.find(f"*/{qn('p:cNvPr')}").get("name", ""),
                " ".join(
                    f'{name}="{mark.get(name)}"' for name in ("type", "sz", "idx") if mark.get(name)
                ),
                frame,
                self._look(element, above, kind, paints),
                self._fill(element, above, paints),
            )

    def _above(self, kind: str) -> Any:
        """The master's placeholder that a layout's of ``kind`` inherits from; None without one."""
        wanted = {"ctrTitle": "title"}.get(kind, kind)
        if wanted not in ("title", *FOOTERS):
            wanted = "body"
        for mark in _tree(self.root).iter(qn("p:ph")):
            if mark.get("type", "obj") == wanted:
                return mark.getparent().getparent().getparent()
        return None

    def _frame(self, element: Any) -> Frame | None:
        return self.scale.frame(element.find(f"{qn('p:spPr')}/{qn('a:xfrm')}"))

    def _fill(self, element: Any, above: Any, paints: theme.Paints) -> theme.Fill | None:
        for each, seen in ((element, paints), (above, self.paints)):
            if each is not None:
                fill = seen.fill(each.find(qn("p:spPr")))
                if fill is not None:
                    return fill if fill.opacity else None
        return None

    def _look(self, element: Any, above: Any, kind: str, paints: theme.Paints) -> Look:
        sources = [*self._sources(element, above, kind)]
        bodies = [
            each.find(f".//{qn('a:bodyPr')}") for each in (element, above) if each is not None
        ]
        bodies = [body for body in bodies if body is not None]
        size = _first(run.get("sz") for _, run in sources)
        bold = _first(run.get("b") for _, run in sources)
        align = _first(paragraph.get("algn") for paragraph, _ in sources)
        anchor = _first(body.get("anchor") for body in bodies) or "t"
        left, top, right, bottom = (
            int(_first(body.get(side) for body in bodies) or usual) / EMU / self.scale.factor
            for side, usual in _INSETS
        )
        fonts = (run.find(qn("a:latin")) for _, run in sources)
        fits = [fit for body in bodies for fit in body if _is_fit(fit)]
        return Look(
            (int(size) / 100 if size else _USUAL_SIZE) / self.scale.factor,
            bold in ("1", "true"),
            {"ctr": "ctr", "r": "r"}.get(align or "", "l"),  # type: ignore[arg-type]
            anchor if anchor in ("ctr", "b") else "t",  # type: ignore[arg-type]
            (left, top, right, bottom),
            tuple(self._colours(sources, paints)),
            next((font.get("typeface", "") for font in fonts if font is not None), "")
            or ("+mj-lt" if kind in TITLES else "+mn-lt"),
            any(
                len(colour)
                for _, run in sources
                for colour in run.findall(f"{qn('a:solidFill')}/*")
            ),
            bool(fits) and fits[0].tag == qn("a:normAutofit") and not fits[0].attrib,
        )

    def _colours(self, sources: list[tuple[Any, Any]], paints: theme.Paints) -> Iterator[str]:
        for _, run in sources:
            fill = paints.fill(run)
            if fill and fill.shades and len(fill.shades) == 1 and fill.opacity == 1.0:
                yield from fill.shades

    def _sources(self, element: Any, above: Any, kind: str) -> Iterator[tuple[Any, Any]]:
        """Where the first level's look is looked up: pairs of paragraph and run properties."""
        own = "title" if kind in TITLES else "other" if kind in FOOTERS else "body"
        styles = self.root.find(f"{qn('p:txStyles')}/{qn(f'p:{own}Style')}")
        lists = [
            each.find(f".//{qn('a:lstStyle')}") for each in (element, above) if each is not None
        ]
        for style in (*lists, styles):
            level = style.find(qn("a:lvl1pPr")) if style is not None else None
            if level is not None:
                run = level.find(qn("a:defRPr"))
                yield level, run if run is not None else level
        for each in (above, element):
            paragraph = each.find(f".//{qn('a:p')}") if each is not None else None
            if paragraph is None:
                continue
            run = paragraph.find(f".//{qn('a:rPr')}")
            run = run if run is not None else paragraph.find(qn("a:endParaRPr"))
            properties = paragraph.find(qn("a:pPr"))
            if run is not None:
                yield properties if properties is not None else run, run


def _brands(art: tuple[grounds.Art, ...]) -> tuple[str, ...]:
    """The solid colours of the art, the largest first."""
    largest = sorted(art, key=lambda piece: -piece.frame.width * piece.frame.height)
    found = (shade for piece in largest for shade in sorted(piece.fill.shades or ()))
    return tuple(dict.fromkeys(found))


def _tree(root: Any) -> Any:
    return root.find(f"{qn('p:cSld')}/{qn('p:spTree')}")


def _first(values: Iterator[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)


def _is_fit(element: Any) -> bool:
    return str(element.tag).endswith("utofit") or str(element.tag).endswith("spAutoFit")


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0
