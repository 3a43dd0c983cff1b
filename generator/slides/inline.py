"""The text of an element as runs, its white space as HTML shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal
from xml.etree.ElementTree import Element

from generator.slides.model import Run

_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLANKS: dict[str, Literal["", "open", "shut"]] = {"": "", "buka": "open", "tutup": "shut"}


def runs(element: Element, look: Run) -> Iterator[Run]:
    """The runs of an element's own text, in the look of what it stands in; lists are left out."""
    yield replace(look, text=element.text or "")
    for child in element:
        inner = replace(look, lang=child.get("lang") or look.lang)
        match child.tag:
            case "br":
                yield Run("", line_break=True)
            case "strong":
                yield from runs(child, replace(inner, bold=True))
            case "ins":
                blank = _BLANKS[child.get("data-isian", "")]
                yield from runs(child, replace(inner, bold=True, answer=True, blank=blank))
            case "del":
                yield from runs(child, replace(inner, struck=True))
            case "em":
                yield from runs(child, replace(inner, italic=True))
            case "sup" | "sub":
                yield from runs(child, replace(inner, script=child.tag))
            case "span":
                yield from runs(child, inner)
            case "a":
                yield from runs(child, replace(inner, link=child.get("href", "")[1:]))
        yield replace(look, text=child.tail or "")


def collapse(runs: Iterable[Run]) -> tuple[Run, ...]:
    """White space as HTML shows it: one space between words, none at the edges of a line."""
    found: list[Run] = []
    at_space = True
    for run in runs:
        if run.line_break:
            found = _without_last_space(found)
            found.append(run)
            at_space = True
            continue
        text = _SPACE.sub(" ", run.text)
        text = text.removeprefix(" ") if at_space else text
        if not text:
            continue
        at_space = text.endswith(" ")
        if found and replace(found[-1], text="") == replace(run, text=""):
            text = found.pop().text + text
        found.append(replace(run, text=text))
    return tuple(_without_last_space(found))


def _without_last_space(runs: list[Run]) -> list[Run]:
    if not runs or not runs[-1].text.endswith(" "):
        return runs
    last = replace(runs[-1], text=runs[-1].text[:-1])
    return [*runs[:-1], last] if last.text else runs[:-1]


def collapsed(text: str) -> str:
    """An attribute's text, likewise."""
    return _SPACE.sub(" ", text).strip(" ")
