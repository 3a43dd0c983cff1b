"""The theme part: a brand's colours and font, and the flat format scheme that Office demands."""

from __future__ import annotations

from generator import colours
from generator.powerpoint import markup

_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINES = "".join(f'<a:ln w="{width}">{_FILL}</a:ln>' for width in (6350, 12700, 19050))
_FORMAT = (
    f'<a:fmtScheme name="Datar"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{_LINES}</a:lnStyleLst><a:effectStyleLst>"
    + "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    + f"</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)


def write(palette: colours.Palette, font: str) -> str:
    """``theme1.xml`` with ``palette`` in its ten slots and ``font`` for titles and text."""
    slots = "".join(
        f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>' for slot, value in palette.slots()
    )
    face = f'<a:latin typeface="{markup.escape(font)}"/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f"{markup.HEADER}<a:theme "
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="buat">'
        f'<a:themeElements><a:clrScheme name="Merek">{slots}</a:clrScheme>'
        f'<a:fontScheme name="{markup.escape(font)}"><a:majorFont>{face}</a:majorFont>'
        f"<a:minorFont>{face}</a:minorFont></a:fontScheme>{_FORMAT}</a:themeElements>"
        "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )
