"""One slide's shapes: each slot into the placeholders that its layout keeps for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from generator import figures, slides
from generator.powerpoint import boards, charts, drawings, grids, markup, motion, quiz, tables, text
from generator.powerpoint.design import Design, Frame, Place

_NUMBER = (
    '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
    '<a:rPr lang="id-ID"/><a:t>%d</a:t></a:fld></a:p>'
)
_HEAD = text.Look(bold=True, colour="accent1")


@dataclass(frozen=True)
class Media:
    """What a slide needs beside its XML."""

    image: Callable[[str], tuple[str, int, int]]
    """Relationship id, width and height of a picture file."""
    chart: Callable[[figures.Chart], str]
    """Relationship id of a chart."""


class Canvas:
    """Collects the shapes of one slide; shape ids count from 2."""

    def __init__(
        self,
        design: Design,
        context: text.Context,
        media: Media,
    ) -> None:
        self.media = media
        self.design = design
        self.context = context
        self.shapes: list[str] = []
        self.next_id = 2
        self.appearances: list[motion.Appearance] = []

    def add(self, shape: str, ids: int = 1) -> None:
        """Put ``shape``, which uses so many ids, on top of the others."""
        self.shapes.append(shape)
        self.next_id += ids

    def write(
        self,
        place: Place,
        paragraphs: Sequence[slides.Paragraph],
        size: float | None = None,
        *,
        head: slides.Paragraph | None = None,
        inset: float = 0.0,
        moved: bool = False,
    ) -> None:
        """Fill ``place`` with ``head`` and ``paragraphs``; ``inset`` points more at the right.

        ``moved`` says that its frame is not the layout's.
        """
        every = [head, *paragraphs] if head else paragraphs
        self.appearances.extend(
            motion.Appearance(paragraph.appear, self.next_id, number)
            for number, paragraph in enumerate(every)
            if paragraph.appear
        )
        moved = moved or place is self.design.alone
        content = ""
        if head:
            content = text.paragraphs([head], place.style, self.context, _HEAD)
        if paragraphs or not head:
            content += text.paragraphs(paragraphs, place.style, self.context, first=not head)
        self.add(markup.filled(self.next_id, place, markup.Content(content, size, inset), moved))

    def fill(self, slide: slides.Slide) -> None:
        """Title, section line, every slot and the source line; on a school's master the shapes
        behind them too."""
        design = self.design
        for shape in design.ornaments if design.part else ():
            self.add(markup.ornament(self.next_id, shape))
        self.write(design.title, [slide.title], slide.title_size, inset=slide.title_inset)
        if slide.section and design.section:
            self.write(design.section, [text.plain(slide.section)])
        for slot, places in zip(slide.slots, design.places(len(slide.slots)), strict=True):
            self._slot(slot, places)
        if slide.button and design.tab:
            self.add(boards.button(self.next_id, design.tab, slide.button, self.context))
        if slide.footer:
            self.write(design.source, [slide.footer])

    def footers(self, footer: str, number: int) -> None:
        """Footer text and slide number, where the layout has them."""
        if footer and self.design.line:
            line = f"<a:p>{text.runs(text.plain(footer), self.context)}</a:p>"
            self.add(_footer(self.next_id, self.design.line, line))
        if self.design.number:
            self.add(_footer(self.next_id, self.design.number, _NUMBER % number))

    def _slot(self, slot: slides.Slot, places: tuple[Place, ...]) -> None:
        match slot:
            case slides.Text():
                self._text(slot, places)
            case slides.Table():
                self.add(tables.frame(self.next_id, places[0], slot, self.context))
            case slides.Grid():
                self.add(grids.frame(self.next_id, places[0], slot, self.context))
            case slides.Board():
                for tile in slot.tiles():
                    self.add(boards.tile(self.next_id, places[0], slot, tile, self.context))
            case slides.Quote():
                self.write(places[0], slot.paragraphs, slot.size)
                if slot.cite:
                    self.write(places[1], [slot.cite])
            case slides.Options():
                self._options(slot)
            case slides.Picture():
                self._picture(slot, places[0])
            case slides.Figure():
                if slot.drawing:
                    self._figure(slot.drawing, places[0])

    def _text(self, slot: slides.Text, places: tuple[Place, ...]) -> None:
        if slot.columns is not None:
            rest = iter(slot.paragraphs)
            for place, count in zip(places, slot.columns, strict=True):
                self._paragraphs(place, tuple(islice(rest, count)), slot.size)
        elif len(places) > 1:
            self._column(slot, *places)
        elif slot.head:
            self.write(places[0], slot.paragraphs, slot.size, head=slot.head)
        else:
            self._paragraphs(places[0], slot.paragraphs, slot.size)

    def _column(self, slot: slides.Text, head: Place, body: Place) -> None:
        """A head over a body; without a head, the body has its room too."""
        if slot.head:
            self.write(head, [slot.head], slot.head_size)
        else:
            body = replace(body, frame=body.frame.under(head.frame))
        if slot.paragraphs:
            self.write(body, slot.paragraphs, slot.size, moved=not slot.head)

    def _paragraphs(
        self, place: Place, paragraphs: Sequence[slides.Paragraph], size: float | None
    ) -> None:
        """Fill ``place``, or leave it out if there is nothing for it."""
        if paragraphs:
            self.write(place, paragraphs, size)

    def _options(self, slot: slides.Options) -> None:
        for seat in quiz.seats(self.design, len(slot.options)):
            option = slot.options[seat.number]
            self._appear(option.paragraph.appear, "box")
            self.add(quiz.option(self.next_id, seat, option, slot.size, self.context))
            if option.right and seat.mark:
                self._mark(option, seat, *seat.mark)

    def _mark(self, option: slides.Option, seat: quiz.Seat, place: Place, frame: Frame) -> None:
        """The word and the tick of an option, and a frame round one that is marked by a click."""
        click = option.click
        if click and not option.mark:
            self._appear(click, "box")
            self.add(quiz.ring(self.next_id, seat.option.frame))
        self._appear(click, "text")
        said = quiz.word(option)
        self.add(quiz.mark(self.next_id, place, said, self.context, moved=seat.moved))
        if not option.mark:
            self._appear(click, "group")
            inks = ("accent1", "bg1") if click else ("bg1", "accent1")
            self.add(quiz.tick(self.next_id, frame, *inks), ids=3)

    def _appear(self, click: int, kind: motion.Kind) -> None:
        """Hide the next shape until ``click``; 0 leaves it there from the start."""
        if click:
            self.appearances.append(motion.Appearance(click, self.next_id, kind=kind))

    def _figure(self, drawing: figures.Drawing, place: Place) -> None:
        """The drawing as a group of shapes; a chart as a chart, with what is beside it."""
        if drawing.chart:
            relationship = self.media.chart(drawing.chart)
            self.add(charts.frame(self.next_id, place.frame, drawing, drawing.chart, relationship))
            rest = drawing.chart.rest
            told = " ".join(mark.text for mark in rest if isinstance(mark, figures.Label))
            title = f"Catatan {drawing.title}"
            drawing = replace(drawing, marks=rest, title=title, description=told)
        if drawing.marks:
            self.add(*drawings.group(self.next_id, place.frame, drawing, self.context.language))

    def _picture(self, picture: slides.Picture, place: Place) -> None:
        """The picture whole, as large as its place allows, at the place's top left."""
        relationship, width, height = self.media.image(picture.source)
        scale = min(place.frame.width / width, place.frame.height / height)
        frame = replace(place.frame, width=width * scale, height=height * scale)
        geometry = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' if place.held else ""
        self.add(
            f'<p:pic><p:nvPicPr><p:cNvPr id="{self.next_id}" name="{place.name}" '
            f'descr="{markup.escape(picture.alt)}"/><p:cNvPicPr>'
            '<a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>'
            f"<p:nvPr>{markup.placeholder(place)}</p:nvPr></p:nvPicPr>"
            f'<p:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch>'
            f"</p:blipFill><p:spPr>{markup.transform(frame)}{geometry}</p:spPr></p:pic>"
        )


def _footer(number: int, place: Place, content: str) -> str:
    if place.held:
        return markup.filled(number, place, markup.Content(content))
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{place.name}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{place.kind}" sz="quarter" '
        f'idx="{place.idx}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>'
        f"{content}</p:txBody></p:sp>"
    )
