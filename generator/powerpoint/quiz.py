"""Quiz slides: where the options sit, how they look, and the drawn tick of the right one.

Question and answer slide have one geometry, so that nothing moves when the answer comes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from generator import slides
from generator.powerpoint import markup, text
from generator.powerpoint.design import Design, Frame, Place

_CHECK = "".join(
    f'<a:{verb}><a:pt x="{x}" y="{y}"/></a:{verb}>'
    for verb, x, y in (("moveTo", 27, 52), ("lnTo", 44, 69), ("lnTo", 74, 34))
)
"""The tick's stroke on a field of 100 × 100."""


@dataclass(frozen=True)
class Seat:
    """Where one option sits."""

    number: int
    """Of the option, from 0."""
    option: Place
    mark: tuple[Place, Frame] | None
    """Where word and tick say that it is right; none on cards to put in order."""
    moved: bool
    """True where the layout has another number of options, so that frames are the slide's own."""


def role(slide: slides.Slide) -> str:
    """The slide's role; three options stand in rows, since in boxes one would stay empty.

    What fits a box of ``kuis`` fits a third of the same room twice as wide.
    """
    three = any(isinstance(slot, slides.Options) and len(slot.options) == 3 for slot in slide.slots)
    return "kuis-baris" if slide.layout == "kuis" and three else slide.layout


def seats(design: Design, count: int) -> Iterator[Seat]:
    """The seats of ``count`` options: fewer rows than the layout's are taller."""
    places = design.slots[0]
    columns = len({place.frame.x for place in places})
    rows, needed = len(places) // columns, ceil(count / columns)
    first, last = places[0].frame, places[-1].frame
    gap = (places[columns].frame.y - first.y) - first.height
    height = (last.y + last.height - first.y - gap * (needed - 1)) / needed
    for number in range(count):
        place, moved = places[number], needed != rows
        y = first.y + number // columns * (height + gap)
        frame = replace(place.frame, y=y, height=height)
        shift = y + height / 2 - (place.frame.y + place.frame.height / 2)
        mark = None
        if design.marks:
            word = design.marks[number]
            lowered = replace(word, frame=_lowered(word.frame, shift))
            mark = lowered, _lowered(design.ticks[number], shift)
        yield Seat(number, replace(place, frame=frame), mark, moved)


def option(
    number: int, seat: Seat, answer: slides.Option, size: float | None, context: text.Context
) -> str:
    """The placeholder of ``answer``: its letter, a tab, its text; filled if it is right at once."""
    filled = answer.right and not answer.click
    letter = text.plain(f"{answer.letter}\t", bold=True)
    ink = text.Look(colour="bg1") if filled else text.Look()
    key = text.Look(colour="bg1" if filled else "accent1")
    runs = text.runs(letter, context, key) + text.runs(answer.paragraph, context, ink)
    content = markup.Content(f"<a:p>{runs}</a:p>", size, fill="accent1" if filled else "")
    return markup.filled(number, seat.option, content, moved=seat.moved)


def word(option: slides.Option) -> slides.Paragraph:
    """What the mark of ``option`` says; in the accent colour where its option is not filled."""
    said = option.mark or "benar"
    return slides.Paragraph((slides.Run(said, answer=bool(option.click)),))


def mark(
    number: int, place: Place, said: slides.Paragraph, context: text.Context, *, moved: bool
) -> str:
    """The placeholder with the word of an option's mark."""
    content = text.paragraphs([said], place.style, context)
    return markup.filled(number, place, markup.Content(content), moved=moved)


def ring(number: int, frame: Frame) -> str:
    """The frame that a click draws round an option; it leaves the option's text as it was."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Bingkai benar">{markup.DECORATIVE}'
        f"</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{markup.transform(frame)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        f'<a:ln w="57150">{markup.colour("accent1")}<a:miter lim="800000"/></a:ln></p:spPr></p:sp>'
    )


def tick(number: int, frame: Frame, disc: str = "bg1", stroke: str = "accent1") -> str:
    """A drawn tick on a disc, one group; the word beside it says the same."""
    ground = (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number + 1}" name="Lingkaran">{markup.DECORATIVE}'
        f"</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{markup.transform(frame)}"
        f'<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>{markup.colour(disc)}'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
    drawn = (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number + 2}" name="Centang">{markup.DECORATIVE}'
        f"</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{markup.transform(frame)}"
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="100" h="100" fill="none">'
        f"{_CHECK}</a:path></a:pathLst></a:custGeom><a:noFill/>"
        f'<a:ln w="50800" cap="rnd">{markup.colour(stroke)}<a:round/></a:ln></p:spPr></p:sp>'
    )
    x, y, width, height = frame.emu
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{number}" name="Tanda benar">{markup.DECORATIVE}'
        f'</p:cNvPr><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="{x}" '
        f'y="{y}"/><a:ext cx="{width}" cy="{height}"/><a:chOff x="{x}" y="{y}"/>'
        f'<a:chExt cx="{width}" cy="{height}"/></a:xfrm></p:grpSpPr>{ground}{drawn}</p:grpSp>'
    )


def _lowered(frame: Frame, shift: float) -> Frame:
    return replace(frame, y=frame.y + shift)
