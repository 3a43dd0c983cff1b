"""Paragraphs and runs as DrawingML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import fonts, slides
from generator.powerpoint import markup
from generator.powerpoint.design import POINT, Style

_LANGUAGES = {"en": "en-GB", "id": "id-ID"}
_SCRIPTS = {"sup": "30000", "sub": "-25000"}


def _no_link(identity: str) -> str:
    raise LookupError(identity)


@dataclass(frozen=True)
class Context:
    """What the text of one slide needs to know of its deck."""

    language: str
    """Language tag of all text that names none."""
    link: Callable[[str], str] = _no_link
    """Slide id → relationship id of that slide; LookupError where there is none."""


@dataclass(frozen=True)
class Look:
    """What is written on every run because no list style reaches it, as in table cells."""

    size: float | None = None
    bold: bool = False
    colour: str = ""


def paragraphs(
    items: Sequence[slides.Paragraph],
    style: Style,
    context: Context,
    look: Look | None = None,
    *,
    first: bool = True,
) -> str:
    """The ``a:p`` elements of a text body; an empty one where there is no paragraph.

    ``first`` is false where other paragraphs stand above them in the same body.
    """
    starts = _list_starts(items)
    written = (
        _paragraph(item, start, style, context, look or Look(), first=first and number == 0)
        for number, (item, start) in enumerate(zip(items, starts, strict=True))
    )
    return "".join(written) or "<a:p/>"


def runs(paragraph: slides.Paragraph, context: Context, look: Look | None = None) -> str:
    """The runs of ``paragraph``."""
    shown = (run for run in paragraph.runs if run.text or run.line_break)
    return "".join(_run(run, context, look or Look()) for run in shown)


def plain(text: str, bold: bool = False) -> slides.Paragraph:
    """A paragraph of one run."""
    return slides.Paragraph((slides.Run(text, bold=bold),))


def _list_starts(items: Iterable[slides.Paragraph]) -> Iterator[int]:
    """For each paragraph the number at which its own numbered list began.

    Items of one list must name the same start, or PowerPoint begins a new list at each.
    """
    running: dict[int, tuple[int, int]] = {}
    for item in items:
        running = {level: state for level, state in running.items() if level <= item.level}
        if item.marker != "number":
            running.pop(item.level, None)
            yield 1
            continue
        start, last = running.get(item.level, (item.number, item.number - 1))
        if item.number != last + 1:
            start = item.number
        running[item.level] = (start, item.number)
        yield start


def _paragraph(
    item: slides.Paragraph, start: int, style: Style, context: Context, look: Look, first: bool
) -> str:
    spacing = '<a:spcBef><a:spcPts val="0"/></a:spcBef>'
    if not first:
        spacing = ""
        if look.size is not None:
            spacing = f'<a:spcBef><a:spcPts val="{markup.points(style.gap)}"/></a:spcBef>'
    bullet = _bullet(item, start)
    indent = ""
    if bullet:
        hanging = round(style.indent * POINT)
        indent = f' marL="{hanging * (item.level + 1)}" indent="{-hanging}"'
    level = f' lvl="{item.level}"' if item.level else ""
    properties = f"<a:pPr{indent}{level}>{spacing}{bullet}</a:pPr>"
    return f"<a:p>{properties}{runs(item, context, look)}</a:p>"


def _bullet(item: slides.Paragraph, start: int) -> str:
    colour = '<a:buClr><a:schemeClr val="accent1"/></a:buClr>'
    match item.marker:
        case "bullet":
            return f'{colour}<a:buFont typeface="Arial"/><a:buChar char="•"/>'
        case "number":
            begin = "" if start == 1 else f' startAt="{start}"'
            return f'{colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{begin}/>'
        case _:
            return ""


def _run(run: slides.Run, context: Context, look: Look) -> str:
    language = _LANGUAGES.get(run.lang, run.lang) or context.language
    settings = {"lang": markup.escape(language)}
    if look.size is not None:
        settings["sz"] = str(markup.points(look.size))
    if run.bold or look.bold:
        settings["b"] = "1"
    if run.italic:
        settings["i"] = "1"
    if run.blank and run.text.endswith(fonts.NO_BREAK_SPACE):
        settings["u"] = "sng"
    if run.struck:
        settings["strike"] = "sngStrike"
    if run.script:
        settings["baseline"] = _SCRIPTS[run.script]
    ink = "accent1" if run.answer else look.colour
    inside = markup.colour(ink) if ink else ""
    if run.link:
        inside += markup.opens(context.link(run.link))
    properties = f"<a:rPr {markup.attributes(settings)}>{inside}</a:rPr>"
    if run.line_break:
        return f"<a:br>{properties}</a:br>"
    return f"<a:r>{properties}<a:t>{markup.escape(run.text)}</a:t></a:r>"
