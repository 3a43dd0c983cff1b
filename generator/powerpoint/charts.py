"""A native column chart: numbers on its columns, in the theme's colours, with its data inside."""

from __future__ import annotations

from generator import figures
from generator.powerpoint import markup, workbook
from generator.powerpoint.design import POINT, Frame

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_AXES = "111111111", "222222222"


def part(chart: figures.Chart, relationship: str) -> str:
    """The chart's XML; ``relationship`` is that to its data."""
    height, (top, bottom) = chart.size[1], chart.plot
    layout = (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/><c:x val="0"/><c:y val="{top / height:.4f}"/><c:w val="1"/>'
        f'<c:h val="{(bottom - top) / height:.4f}"/></c:manualLayout></c:layout>'
    )
    bars = (
        '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{_series(chart)}<c:gapWidth val="{round(chart.gap * 100)}"/>'
        f'<c:axId val="{_AXES[0]}"/><c:axId val="{_AXES[1]}"/></c:barChart>'
    )
    return (
        f'{markup.HEADER}<c:chartSpace xmlns:c="{_CHART}" {markup.NAMESPACES}>'
        '<c:date1904 val="0"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea>{layout}{bars}{_axes(chart)}</c:plotArea>"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{_text(chart.type_size)}"
        f'<c:externalData r:id="{relationship}"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )


def _series(chart: figures.Chart) -> str:
    last, count = len(chart.rows) - 1, len(chart.rows)
    labels = "".join(
        f'<c:pt idx="{n}"><c:v>{markup.escape(label)}</c:v></c:pt>'
        for n, (label, _) in enumerate(chart.rows)
    )
    values = "".join(
        f'<c:pt idx="{n}"><c:v>{value}</c:v></c:pt>' for n, (_, value) in enumerate(chart.rows)
    )
    sheet, end = workbook.NAME, count + 1
    return (
        '<c:ser><c:idx val="0"/><c:order val="0"/>'
        f'<c:tx><c:strRef><c:f>{sheet}!$B$1</c:f><c:strCache><c:ptCount val="1"/>'
        f'<c:pt idx="0"><c:v>{markup.escape(chart.name)}</c:v></c:pt></c:strCache></c:strRef>'
        "</c:tx>"
        f'{_fill("member")}<c:invertIfNegative val="0"/>'
        f'<c:dPt><c:idx val="{last}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"{_fill('home')}</c:dPt>{_labels(chart.type_size)}"
        f"<c:cat><c:strRef><c:f>{sheet}!$A$2:$A${end}</c:f><c:strCache>"
        f'<c:ptCount val="{count}"/>{labels}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>{sheet}!$B$2:$B${end}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{count}"/>{values}</c:numCache>'
        "</c:numRef></c:val></c:ser>"
    )


def _labels(size: float) -> str:
    """Each number over its column."""
    return (
        f'<c:dLbls><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>'
        f'{_text(size, bold=True)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/>'
        '<c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _axes(chart: figures.Chart) -> str:
    """A line under the columns with their labels; the axis of values is there but not shown."""
    own, other = _AXES
    most = max(value for _, value in chart.rows)
    shared = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
    return (
        f'<c:catAx><c:axId val="{own}"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'{shared}<c:tickLblPos val="nextTo"/><c:spPr><a:ln w="12700">'
        f"{markup.colour(figures.COLOURS['land'])}</a:ln></c:spPr>{_text(chart.type_size)}"
        f'<c:crossAx val="{other}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{other}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{most}"/><c:min val="0"/></c:scaling><c:delete val="1"/>'
        f'<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>{shared}'
        f'<c:tickLblPos val="nextTo"/><c:crossAx val="{own}"/><c:crosses val="autoZero"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )


def _fill(role: figures.Role) -> str:
    return f"<c:spPr>{markup.colour(figures.COLOURS[role])}</c:spPr>"


def _text(size: float, *, bold: bool = False) -> str:
    look = f'sz="{markup.points(size)}" b="{int(bold)}"'
    return (
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr {look}>{markup.colour("tx1")}<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr>'
        '<a:endParaRPr lang="id-ID"/></a:p></c:txPr>'
    )


def frame(
    number: int, place: Frame, drawing: figures.Drawing, chart: figures.Chart, relationship: str
) -> str:
    """The ``graphicFrame`` of ``drawing`` with shape id ``number``, its chart at the top left of
    ``place``."""
    x, y, _, _ = place.emu
    width, height = (round(length * POINT) for length in chart.size)
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" '
        f'name="{markup.escape(drawing.title)}" descr="{markup.escape(drawing.description)}"/>'
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
        f'</p:nvGraphicFramePr><p:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" '
        f'cy="{height}"/></p:xfrm><a:graphic><a:graphicData uri="{_CHART}">'
        f'<c:chart xmlns:c="{_CHART}" r:id="{relationship}"/></a:graphicData></a:graphic>'
        "</p:graphicFrame>"
    )
