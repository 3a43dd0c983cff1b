"""The boxes of a slide in HTML: places with their text, and the flat shapes behind them.

Lengths are points of the slide, written as ``rem``: the page says how large one is on paper.
"""

from __future__ import annotations

import base64
import html
from collections.abc import Sequence
from dataclasses import dataclass

from generator import slides
from generator.powerpoint.design import Frame, Ornament, Place
from generator.powerpoint.logo import Seated
from generator.printing import lettering
from generator.printing.inks import Ink

_LINE = 2.0
"""Points of an outline that stands for a fill."""
_CORNERS = {"": "0 0 100% 0", "h": "0 0 0 100%", "v": "0 100% 0 0", "hv": "100% 0 0 0"}
"""Which corner of a ``quarter`` disc is round, by how it is turned."""
_ANCHORS = {"t": "top", "ctr": "middle", "b": "bottom"}
_ALIGNMENTS = {"l": "left", "ctr": "center", "r": "right"}


@dataclass(frozen=True)
class Content:
    """What stands in a place."""

    paragraphs: Sequence[slides.Paragraph]
    size: float | None = None
    """Points, if not the layout's."""
    head: slides.Paragraph | None = None
    """Above the paragraphs, in bold."""
    tag: str = "p"
    """Of its blocks: ``h2`` for a slide's title."""
    inset: float = 0.0
    """Points added at the right."""
    letter: str = ""
    """An option's, in front of its text."""
    right: bool = False
    """Whether it is the option that is marked as right."""
    over: str = ""
    """Colour role of what lies under a place without a ground of its own."""


def at(frame: Frame) -> str:
    """``frame`` as CSS."""
    sides = zip(
        ("left", "top", "width", "height"),
        (frame.x, frame.y, frame.width, frame.height),
        strict=True,
    )
    return ";".join(f"{side}:{length * 72:.2f}rem" for side, length in sides)


def ornament(shape: Ornament, ink: Ink) -> str:
    """A flat drawn shape without a meaning."""
    corners = {"rect": "0", "ellipse": "50%"}.get(shape.shape) or _CORNERS[shape.flip]
    look = f"background:{ink.ornament(shape)};border-radius:{corners}"
    return f'<div class="bentuk" style="{at(shape.frame)};{look}"></div>'


def logo(seat: Seated, ink: Ink) -> str:
    """A school's logo, with its tile if it needs one."""
    picture = seat.emblem.picture
    address = f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode()}"
    return (
        f"{ornament(seat.tile, ink) if seat.tile else ''}"
        f'<img class="gambar-salindia" style="{at(seat.frame)}" src="{address}" '
        f'alt="{html.escape(seat.emblem.alt)}">'
    )


def box(place: Place, content: Content, ink: Ink, identity: str) -> str:
    """The place with its text, which an element ``teks-<identity>`` holds."""
    style = place.style
    left, top, right, bottom = (inset * 72 for inset in style.insets)
    narrower = {"l": 0.0, "ctr": 0.5, "r": 1.0}[style.align] * content.inset
    left, right = left + narrower, right + content.inset - narrower
    width = place.frame.width * 72 - left - right
    height = place.frame.height * 72 - top - bottom
    fill, role = ("accent1", "bg1") if content.right else (style.fill, style.colour)
    inside = (
        f"vertical-align:{_ANCHORS[style.anchor]};height:{height:.2f}rem;"
        f"padding:{top:.2f}rem {right:.2f}rem {bottom:.2f}rem {left:.2f}rem;"
        f"text-align:{_ALIGNMENTS[style.align]};"
        f"color:{ink.on(fill or content.over, role)}"
    )
    setting = lettering.Setting(
        content.size or style.size, width, style.bold, style.spacing, style.gap, style.indent
    )
    ground = f";background:{ink.colour(fill)}" if fill and not ink.outlined(fill) else ""
    return (
        f"{_outline(place.frame, fill, ink)}"
        f'<div class="tempat" id="tempat-{identity}" style="{at(place.frame)}{ground}">'
        f'<div class="sel" style="{inside}"><div id="teks-{identity}">'
        f"{_blocks(content, setting, style.letter, ink)}</div></div></div>"
    )


def _outline(frame: Frame, fill: str, ink: Ink) -> str:
    """The outline that stands for a fill too strong to print."""
    if not ink.outlined(fill):
        return ""
    line = f"border:{_LINE}rem solid {ink.colour(fill)}"
    return f'<div class="bentuk" style="{at(frame)};{line}"></div>'


def _blocks(content: Content, setting: lettering.Setting, letter: float, ink: Ink) -> str:
    if content.letter:
        return _option(content, setting, letter, ink)
    head = ""
    if content.head:
        bold = lettering.Setting(setting.size, setting.width, True, setting.spacing)
        look = f'<div style="color:{ink.colour("accent1")}">'
        head = f"{look}{lettering.paragraphs([content.head], bold, ink.colour, tag='h3')}</div>"
    return head + lettering.paragraphs(
        content.paragraphs, setting, ink.colour, tag=content.tag, first=not content.head
    )


def _option(content: Content, setting: lettering.Setting, letter: float, ink: Ink) -> str:
    """The letter, and the text that hangs behind it."""
    hanging = lettering.Setting(setting.size, setting.width - letter, setting.bold, setting.spacing)
    size = setting.size * lettering.scale(content.paragraphs, hanging)
    (paragraph,) = content.paragraphs
    colour = ink.on("accent1", "bg1") if content.right else ink.colour("accent1")
    return (
        f'<p style="{setting.css};font-size:{size:.2f}rem;padding-left:{letter:.2f}rem">'
        f'<b class="tanda-butir" style="left:0;color:{colour}">{content.letter}</b> '
        f"{lettering.runs(paragraph, ink.colour)}</p>"
    )


def tick(frame: Frame, ink: Ink, ground: str = "bg1", line: str = "accent1") -> str:
    """A drawn tick on a disc; the word beside it says the same."""
    side = frame.width * 72
    look = f"background:{ink.colour(ground)};border-radius:50%"
    disc = f'<div class="bentuk" style="{at(frame)};{look}">'
    stroke = (
        f"left:{side * 0.36:.2f}rem;top:{side * 0.2:.2f}rem;width:{side * 0.22:.2f}rem;"
        f"height:{side * 0.42:.2f}rem;border-color:{ink.colour(line)}"
    )
    return f'{disc}<div class="centang-salindia" style="{stroke}"></div></div>'
