"""Boards: every cell a whole native shape that opens its slide; the tab that leads on."""

from __future__ import annotations

from dataclasses import replace

from generator import slides
from generator.powerpoint import markup, text
from generator.powerpoint.design import Frame, Place, Style

_INSETS = (0.05, 0.0, 0.05, 0.0)


def tile(
    number: int, place: Place, board: slides.Board, tile: slides.Tile, context: text.Context
) -> str:
    """The shape with id ``number`` of one ``tile`` of a board that begins at ``place``.

    Shape and number both carry the link: PowerPoint recolours a followed text only.
    """
    return _shape(number, tile.label, seat(place, board, tile), tile.paragraph, tile.link, context)


def seat(place: Place, board: slides.Board, tile: slides.Tile) -> Place:
    """Where and how a tile stands: a head, a cell to open, or a cell to write in."""
    x, y = place.frame.x + tile.x / 72, place.frame.y + tile.y / 72
    size = (board.head_size if tile.head else board.size) or place.style.size
    fill, ink = ("accent1", "bg1") if tile.link else ("bg2", "tx1")
    if tile.head:
        fill, ink = ("", "accent1") if place.style.fill else ("bg2", "tx2")
    style = replace(_tile_style(size), colour=ink, fill=fill)
    return replace(place, frame=Frame(x, y, tile.width / 72, tile.height / 72), style=style)


def _tile_style(size: float) -> Style:
    return Style(size, size, bold=True, insets=_INSETS, anchor="ctr", align="ctr")


def button(number: int, place: Place, button: slides.Button, context: text.Context) -> str:
    """The tab at the slide's upper edge."""
    return _shape(number, button.text, place, text.plain(button.text), button.link, context)


def _shape(
    number: int,
    name: str,
    place: Place,
    paragraph: slides.Paragraph,
    link: str,
    context: text.Context,
) -> str:
    """A rectangle with one line that opens the slide ``link``, if any; an empty one is set for
    what a teacher types."""
    said, style = markup.escape(name), place.style
    opens = markup.opens(context.link(link)) if link else ""
    runs = text.runs(paragraph, context)
    ending = "" if runs else f'<a:endParaRPr lang="{context.language}"/>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{said}" descr="{said}">{opens}</p:cNvPr>'
        f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{markup.transform(place.frame)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{markup.colour(style.fill) if style.fill else '<a:noFill/>'}"
        f"<a:ln><a:noFill/></a:ln></p:spPr><p:txBody>{markup.body(style)}"
        f"<a:lstStyle>{markup.level(1, style, '+mn-lt')}</a:lstStyle>"
        f"<a:p>{runs}{ending}</a:p></p:txBody></p:sp>"
    )
