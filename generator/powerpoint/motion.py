"""Click reveal: the smallest ``p:timing`` that PowerPoint and LibreOffice play.

Structure after ECMA-376 §19.5: main sequence, one click, its group, the effects that appear.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, groupby


@dataclass(frozen=True)
class Appearance:
    """Something that is hidden until a click."""

    click: int
    shape: int
    """Shape id on its slide."""
    paragraph: int | None = None
    """Which of the shape's paragraphs, from 0; None for the whole shape."""


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
    built = dict.fromkeys((item.shape, item.paragraph is not None) for item in ordered)
    builds = "".join(
        f'<p:bldP spid="{shape}" grpId="0"{" build=" + chr(34) + "p" + chr(34) if parts else ""}/>'
        for shape, parts in built
    )
    return (
        '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" '
        'nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek">'
        '<p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>'
        f"{clicks}</p:childTnLst></p:cTn>"
        '<p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>'
        '</p:prevCondLst><p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/>'
        "</p:tgtEl></p:cond></p:nextCondLst></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>"
        f"<p:bldLst>{builds}</p:bldLst></p:timing>"
    )


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
    part = ""
    if item.paragraph is not None:
        part = f'<p:txEl><p:pRg st="{item.paragraph}" end="{item.paragraph}"/></p:txEl>'
    target = f'<p:tgtEl><p:spTgt spid="{item.shape}">{part}</p:spTgt></p:tgtEl>'
    return (
        f'<p:par><p:cTn id="{next(ids)}" presetID="1" presetClass="entr" presetSubtype="0" '
        f'fill="hold" grpId="0" nodeType="{kind}"><p:stCondLst><p:cond delay="0"/></p:stCondLst>'
        f'<p:childTnLst><p:set><p:cBhvr><p:cTn id="{next(ids)}" dur="1" fill="hold"><p:stCondLst>'
        f'<p:cond delay="0"/></p:stCondLst></p:cTn>{target}<p:attrNameLst>'
        "<p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr>"
        '<p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par>'
    )
