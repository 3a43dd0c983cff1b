"""Click reveal: the smallest ``p:timing`` that PowerPoint and LibreOffice play.

Structure after ECMA-376 §19.5: main sequence, one click, its group, the effects that appear.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, groupby
from typing import Literal

Kind = Literal["text", "box", "group"]


@dataclass(frozen=True)
class Appearance:
    """Something that is hidden until a click."""

    click: int
    shape: int
    """Shape id on its slide."""
    paragraph: int | None = None
    """Which of the shape's paragraphs, from 0; None for the whole shape."""
    kind: Kind = "text"
    """What the shape is: text alone, a box with a ground or an outline, or a group."""


def advance(*, by_link: bool) -> str:
    """The transition of a slide that only its links (and the keyboard) leave; empty for others."""
    return '<p:transition advClick="0"/>' if by_link else ""


def timing(appearances: Iterable[Appearance]) -> str:
    """The ``p:timing`` element; empty without ``appearances``."""
    ordered = sorted(appearances, key=lambda appearance: appearance.click)
    if not ordered:
        return ""
    ids = count(3)
    clicks = "".join(
        _click(ids, list(group)) for _, group in groupby(ordered, lambda item: item.click)
    )
    builds = "".join(dict.fromkeys(map(_build, ordered)))
    return (
        '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" '
        'nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek">'
        '<p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>'
        f"{clicks}</p:childTnLst></p:cTn>"
        '<p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>'
        '</p:prevCondLst><p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/>'
        "</p:tgtEl></p:cond></p:nextCondLst></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>"
        f"{f'<p:bldLst>{builds}</p:bldLst>' if builds else ''}</p:timing>"
    )


def _build(item: Appearance) -> str:
    """How PowerPoint's pane lists a shape with text: by paragraphs, with its ground, or alone.

    A group has no such entry.
    """
    if item.kind == "group":
        return ""
    how = ' build="p"' if item.paragraph is not None else ""
    how += ' animBg="1"' if item.kind == "box" else ""
    return f'<p:bldP spid="{item.shape}" grpId="0"{how}/>'


def _click(ids: Iterator[int], appearances: list[Appearance]) -> str:
    outer, inner = next(ids), next(ids)
    effects = "".join(
        _effect(ids, item, "clickEffect" if number == 0 else "withEffect")
        for number, item in enumerate(appearances)
    )
    return (
        f'<p:par><p:cTn id="{outer}" fill="hold"><p:stCondLst><p:cond delay="indefinite"/>'
        f'</p:stCondLst><p:childTnLst><p:par><p:cTn id="{inner}" fill="hold"><p:stCondLst>'
        f'<p:cond delay="0"/></p:stCondLst><p:childTnLst>{effects}</p:childTnLst></p:cTn></p:par>'
        "</p:childTnLst></p:cTn></p:par>"
    )


def _effect(ids: Iterator[int], item: Appearance, kind: str) -> str:
    part, group = "", "" if item.kind == "group" else ' grpId="0"'
    if item.paragraph is not None:
        part = f'<p:txEl><p:pRg st="{item.paragraph}" end="{item.paragraph}"/></p:txEl>'
    target = f'<p:tgtEl><p:spTgt spid="{item.shape}">{part}</p:spTgt></p:tgtEl>'
    return (
        f'<p:par><p:cTn id="{next(ids)}" presetID="1" presetClass="entr" presetSubtype="0" '
        f'fill="hold"{group} nodeType="{kind}"><p:stCondLst><p:cond delay="0"/></p:stCondLst>'
        f'<p:childTnLst><p:set><p:cBhvr><p:cTn id="{next(ids)}" dur="1" fill="hold"><p:stCondLst>'
        f'<p:cond delay="0"/></p:stCondLst></p:cTn>{target}<p:attrNameLst>'
        "<p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr>"
        '<p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par>'
    )
