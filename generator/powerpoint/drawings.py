"""A drawing as native shapes in one group: editable, named, in the theme's colours."""

from __future__ import annotations

from generator import figures
from generator.powerpoint import markup
from generator.powerpoint.design import POINT, Frame

_UNITS = 20
"""Of a path in a point."""
_LENGTH = POINT // _UNITS


def group(number: int, frame: Frame, drawing: figures.Drawing, language: str) -> tuple[str, int]:
    """The group with id ``number`` at the top left of ``frame``, and how many ids it takes."""
    x, y, _, _ = frame.emu
    pen = _Pen(x, y, language, number + 1)
    shapes = "".join(pen.shape(mark) for mark in drawing.marks)
    width, height = round(drawing.width * POINT), round(drawing.height * POINT)
    xml = (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{number}" name="{markup.escape(drawing.title)}" '
        f'descr="{markup.escape(drawing.description)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f'<p:grpSpPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'
        f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm></p:grpSpPr>'
        f"{shapes}</p:grpSp>"
    )
    return xml, pen.next_id - number


class _Pen:
    def __init__(self, x: int, y: int, language: str, first: int) -> None:
        self.x, self.y, self.language, self.next_id = x, y, language, first

    def shape(self, mark: figures.Mark) -> str:
        match mark:
            case figures.Polygon():
                return self._polygon(mark)
            case figures.Ellipse():
                (x, y), width, height = mark.centre, mark.width, mark.height
                place = self._place(x - width / 2, y - height / 2, width, height)
                geometry = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
                look = geometry + _fill(mark.fill) + _outline(mark.outline, mark.weight)
                return self._flat(mark.name or "Titik", place + look)
            case figures.Line() | figures.Arrow():
                return self._line(mark)
            case figures.Label():
                return self._label(mark)

    def _take(self) -> int:
        self.next_id += 1
        return self.next_id - 1

    def _place(self, x: float, y: float, width: float, height: float, flip: str = "") -> str:
        left, top = self.x + round(x * POINT), self.y + round(y * POINT)
        return (
            f'<a:xfrm{flip}><a:off x="{left}" y="{top}"/><a:ext cx="{round(width * POINT)}" '
            f'cy="{round(height * POINT)}"/></a:xfrm>'
        )

    def _flat(self, name: str, properties: str) -> str:
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._take()}" name="{markup.escape(name)}"/>'
            f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{properties}</p:spPr></p:sp>"
        )

    def _polygon(self, polygon: figures.Polygon) -> str:
        xs = [round(x * _UNITS) for ring in polygon.rings for x, _ in ring]
        ys = [round(y * _UNITS) for ring in polygon.rings for _, y in ring]
        left, top = min(xs), min(ys)
        width, height = max(xs) - left, max(ys) - top
        points = zip(xs, ys, strict=True)
        path = []
        for ring in polygon.rings:
            corners = [next(points) for _ in ring]
            written = [f'<a:pt x="{x - left}" y="{y - top}"/>' for x, y in corners]
            path.append(f"<a:moveTo>{written[0]}</a:moveTo>")
            path += [f"<a:lnTo>{point}</a:lnTo>" for point in written[1:]]
            path.append("<a:close/>")
        geometry = (
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
            f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{width}" h="{height}">'
            f"{''.join(path)}</a:path></a:pathLst></a:custGeom>"
        )
        place = self._place(left / _UNITS, top / _UNITS, width / _UNITS, height / _UNITS)
        look = geometry + _fill(polygon.fill) + _outline(polygon.outline)
        return self._flat(polygon.name or "Bidang", place + look)

    def _line(self, line: figures.Line | figures.Arrow) -> str:
        (x1, y1), (x2, y2) = line.start, line.end
        flips = (' flipH="1"' if x2 < x1 else "") + (' flipV="1"' if y2 < y1 else "")
        place = self._place(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1), flips)
        head = '<a:tailEnd type="triangle"/>' if isinstance(line, figures.Arrow) else ""
        return (
            f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{self._take()}" '
            f'name="{markup.escape(line.name or "Garis")}"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>'
            f'<p:spPr>{place}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            f'<a:ln w="{round(line.weight * POINT)}">{_fill(line.role)}{head}</a:ln></p:spPr>'
            "</p:cxnSp>"
        )

    def _label(self, label: figures.Label) -> str:
        (x, y), width, height = label.centre, label.width, label.height
        place = self._place(x - width / 2, y - height / 2, width, height)
        ink = figures.ON_HOME if label.ground == "home" else figures.COLOURS[label.ink]
        look = (
            f'<a:rPr lang="{self.language}" sz="{markup.points(label.size)}" '
            f'b="{int(label.bold)}">{markup.colour(ink)}<a:latin typeface="+mn-lt"/></a:rPr>'
        )
        runs = [
            f"<a:r>{look}<a:t>{markup.escape(line)}</a:t></a:r>" for line in label.text.split("\n")
        ]
        ground = _fill(label.ground) if label.shape else "<a:noFill/>"
        side = {"left": "l", "centre": "ctr"}[label.align]
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._take()}" '
            f'name="{markup.escape(label.name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/>'
            f'</p:nvSpPr><p:spPr>{place}<a:prstGeom prst="{label.shape or "rect"}"><a:avLst/>'
            f"</a:prstGeom>{ground}</p:spPr>"
            '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" '
            f'bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="{side}"/>'
            f"{'<a:br/>'.join(runs)}</a:p></p:txBody></p:sp>"
        )


def _fill(role: figures.Role | None) -> str:
    return markup.colour(figures.COLOURS[role]) if role else "<a:noFill/>"


def _outline(role: figures.Role | None, weight: float = figures.OUTLINE) -> str:
    if role is None:
        return "<a:ln><a:noFill/></a:ln>"
    return f'<a:ln w="{round(weight * POINT)}">{_fill(role)}<a:round/></a:ln>'
