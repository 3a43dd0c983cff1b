"""Text as HTML, set in the face of paper so that it takes the room it has in the deck.

Lines break nearly as in the deck: the type is so much smaller that no paragraph takes more lines
than there, and every line keeps its height.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator import fonts, slides
from generator.fitting import measuring

DECK, PAPER = "Carlito", "Source Sans 3"
"""The face that a deck is measured with, and the one that is printed."""
USUAL = 0.96
"""Size in the paper's face over that in the deck's: small letters come out alike high."""
_STEP, _LEAST = 0.02, 0.6
_MARKS = {"sup": "sup", "sub": "sub"}


@dataclass(frozen=True)
class Setting:
    """How paragraphs are set; lengths in points of the slide."""

    size: float
    """In the deck."""
    width: float
    """Of a line."""
    bold: bool = False
    spacing: float = 1.0
    gap: float = 0.0
    indent: float = 0.0

    @property
    def css(self) -> str:
        """What all its paragraphs have in common."""
        weight = "bold" if self.bold else "normal"
        pitch = fonts.PITCH * self.size * self.spacing
        return f"line-height:{pitch:.2f}rem;font-weight:{weight}"

    def room(self, paragraph: slides.Paragraph) -> float:
        """Points of one of its lines."""
        return self.width - (self.indent * (paragraph.level + 1) if paragraph.marker else 0.0)


def scale(paragraphs: Sequence[slides.Paragraph], setting: Setting) -> float:
    """By how much smaller than in the deck the paper's face is set."""
    found = USUAL
    while found > _LEAST and not all(_fits(each, setting, found) for each in paragraphs):
        found -= _STEP
    return found


def _fits(paragraph: slides.Paragraph, setting: Setting, factor: float) -> bool:
    """Whether the paragraph takes no more lines than in the deck, and parts no word."""
    size, bold, room = setting.size, setting.bold, setting.room(paragraph)
    lines = measuring.lines(paragraph.runs, DECK, bold, size, room)
    word = measuring.longest_word(paragraph, PAPER, bold, size * factor)
    return (
        measuring.lines(paragraph.runs, PAPER, bold, size * factor, room) <= lines
        and word <= room + measuring.EPSILON
    )


def paragraphs(
    items: Sequence[slides.Paragraph],
    setting: Setting,
    colour: Callable[[str], str],
    *,
    tag: str = "p",
    first: bool = True,
) -> str:
    """``items`` as blocks, those with a marker as lists; ``tag`` is that of all others.

    ``colour`` gives a role's colour; ``first`` is false where text stands above in the same box.
    """
    size = setting.size * scale(items, setting)
    written, listed = "", ""
    for number, item in enumerate(items):
        kind = {"bullet": "ul", "number": "ol"}.get(item.marker, "")
        if kind != listed:
            written += (f"</{listed}>" if listed else "") + (f"<{kind}>" if kind else "")
            listed = kind
        gap = setting.gap if number or not first else 0.0
        style = f"{setting.css};font-size:{size:.2f}rem;margin-top:{gap:.2f}rem"
        written += _block(item, setting, style, "li" if kind else tag, colour)
    return written + (f"</{listed}>" if listed else "")


def _block(
    item: slides.Paragraph, setting: Setting, style: str, tag: str, colour: Callable[[str], str]
) -> str:
    mark = ""
    if item.marker:
        sign = "•" if item.marker == "bullet" else f"{item.number}."
        style += f";padding-left:{setting.indent * (item.level + 1):.2f}rem"
        place = f"left:{setting.indent * item.level:.2f}rem;color:{colour('accent1')}"
        mark = f'<span class="tanda-butir" style="{place}">{sign}</span> '
    return f'<{tag} style="{style}">{mark}{runs(item, colour)}</{tag}>'


def runs(paragraph: slides.Paragraph, colour: Callable[[str], str]) -> str:
    """The characters of a paragraph with their looks."""
    return "".join(_run(run, colour) for run in paragraph.runs)


def _run(run: slides.Run, colour: Callable[[str], str]) -> str:
    if run.line_break:
        return "<br>"
    text = html.escape(run.text)
    if not text:
        return ""
    if run.script:
        text = f"<{_MARKS[run.script]}>{text}</{_MARKS[run.script]}>"
    if run.italic:
        text = f"<em>{text}</em>"
    if run.bold:
        text = f"<strong>{text}</strong>"
    if run.struck:
        text = f"<s>{text}</s>"
    if run.blank and run.text.endswith(fonts.NO_BREAK_SPACE):
        text = f'<span class="isian-salindia">{text}</span>'
    ink = f' style="color:{colour("accent1")}"' if run.answer else ""
    language = f' lang="{html.escape(run.lang)}"' if run.lang else ""
    return f"<span{language}{ink}>{text}</span>" if ink or language else text
