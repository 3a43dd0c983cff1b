"""One fitted slide as HTML: the same places, shapes and order as in the deck."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import assert_never
from urllib.parse import quote

from generator import slides
from generator.powerpoint import Master, layouts, quiz
from generator.powerpoint import boards as tiles
from generator.powerpoint.design import Design, Frame, Place, Variant
from generator.printing import boxes, figures, tables
from generator.printing.boxes import Content
from generator.printing.inks import Ink


def plain(text: str) -> slides.Paragraph:
    """A paragraph of one run."""
    return slides.Paragraph((slides.Run(text),))


def design(slide: slides.Slide, variant: Variant, master: Master | None) -> Design:
    """The layout of ``slide`` in our master, on the slide's own ground, or in a school's."""
    if master:
        return master.design(quiz.role(slide))
    by_role = {each.role: each for each in layouts.table(variant)}
    return layouts.grounded(by_role[quiz.role(slide)], slide.theme)


class Drawing:
    """Writes one slide; its elements are named after its number."""

    def __init__(self, slide: slides.Slide, layout: Design, ink: Ink, number: int) -> None:
        self.slide, self.layout = slide, layout
        self.ink, self.number = ink, number
        self.count = 0

    def parts(self, footer: str) -> Iterator[str]:
        """The shapes, then title, section line, slots, source line and footers."""
        slide, layout = self.slide, self.layout
        yield from (boxes.ornament(shape, self.ink) for shape in layout.ornaments)
        title = Content([slide.title], slide.title_size, tag="h2", inset=slide.title_inset)
        yield self.box(layout.title, title)
        if slide.section and layout.section:
            yield self.box(layout.section, Content([plain(slide.section)]))
        for slot, places in zip(slide.slots, layout.places(len(slide.slots)), strict=True):
            yield from self.slot(slot, places)
        if slide.button and layout.tab and not self.ink.paper:
            yield self.box(layout.tab, Content([plain(slide.button.text)]))
        if slide.footer:
            yield self.box(layout.source, Content([slide.footer]))
        for place, text in ((layout.line, footer), (layout.number, str(self.number))):
            if text and place:
                yield self.box(place, Content([plain(text)]))

    def box(self, place: Place, content: Content) -> str:
        """The place with its text."""
        return boxes.box(place, content, self.ink, self.identity())

    def identity(self) -> str:
        """A name for the next element."""
        self.count += 1
        return f"{self.number}-{self.count}"

    def slot(self, slot: slides.Slot, places: tuple[Place, ...]) -> Iterator[str]:
        """What fills a slot's places."""
        match slot:
            case slides.Text():
                yield from self.text(slot, places)
            case slides.Table():
                yield tables.table(slot, places[0], self.ink, self.identity())
            case slides.Grid():
                yield tables.grid(slot, places[0], self.ink, self.identity())
            case slides.Board():
                yield from (self.tile(slot, tile, places[0]) for tile in slot.tiles())
            case slides.Quote():
                yield self.box(places[0], Content(slot.paragraphs, slot.size))
                if slot.cite:
                    yield self.box(places[1], Content([slot.cite]))
            case slides.Options():
                yield from self.options(slot)
            case slides.Picture():
                source = html.escape(_address(slot.source))
                yield (
                    f'<img class="gambar-salindia" style="{boxes.at(places[0].frame)}" '
                    f'src="{source}" alt="{html.escape(slot.alt)}">'
                )
            case slides.Figure():
                if slot.drawing:
                    yield figures.svg(slot.drawing, places[0].frame, self.ink)
            case _:
                assert_never(slot)

    def text(self, slot: slides.Text, places: tuple[Place, ...]) -> Iterator[str]:
        """A text in one place, in columns, or under a head in a place of its own."""
        if slot.columns is not None:
            rest = iter(slot.paragraphs)
            for place, count in zip(places, slot.columns, strict=True):
                if count:
                    yield self.box(place, Content(tuple(islice(rest, count)), slot.size))
            return
        if len(places) == 1:
            if slot.paragraphs or slot.head:
                yield self.box(places[0], Content(slot.paragraphs, slot.size, slot.head))
            return
        head, body = places
        if slot.head:
            yield self.box(head, Content([slot.head], slot.head_size, tag="h3"))
        else:
            body = replace(body, frame=body.frame.under(head.frame))
        if slot.paragraphs:
            yield self.box(body, Content(slot.paragraphs, slot.size))

    def tile(self, board: slides.Board, tile: slides.Tile, place: Place) -> str:
        """One cell or head of a board."""
        return self.box(tiles.seat(place, board, tile), Content([tile.paragraph]))

    def options(self, slot: slides.Options) -> Iterator[str]:
        """Options, each in its seat; the right one with its word and tick."""
        for seat in quiz.seats(self.layout, len(slot.options)):
            option = slot.options[seat.number]
            content = Content(
                [option.paragraph],
                slot.size,
                letter=option.letter,
                right=option.right and not option.click,
            )
            yield self.box(seat.option, content)
            if option.right and seat.mark:
                yield from self.mark(option, *seat.mark)

    def mark(self, option: slides.Option, place: Place, frame: Frame) -> Iterator[str]:
        """The word and the tick of an option, as on the slide when all clicks are done."""
        disc, stroke = ("accent1", "bg1") if option.click else ("bg1", "accent1")
        ground = "bg2" if option.click else "accent1"
        yield self.box(place, Content([quiz.word(option)], over=ground))
        if not option.mark:
            yield boxes.tick(frame, self.ink, disc, stroke)


def _address(source: str) -> str:
    """The picture's name as HTML refers to it."""
    return Path(source).as_uri() if Path(source).is_absolute() else quote(source)
