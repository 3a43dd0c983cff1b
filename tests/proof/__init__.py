"""The proof that a deck's layout holds, after ``slides.md`` 1.4 and 1.5; a helper of the tests.

LibreOffice shrinks every text that may shrink, which hides each overflow. So a copy of the deck is
rendered in which nothing may shrink, cells have PowerPoint's line pitch, and every text body has a
colour of its own: the colour of a glyph in the PDF says whose it is. The deck as it is shipped
shows that no size was changed, and how each glyph stands out against its ground.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import pptx
from pptx.oxml.ns import qn

from tests.proof import bodies, contrast, overflow, rendering
from tests.proof.bodies import Body
from tests.proof.rendering import Glyph, Rectangle, fonts, glyphs

__all__ = ["faults", "faults_of", "fonts", "glyphs", "render"]


def faults(deck: bytes) -> list[str]:
    """What is wrong with the deck's layout, one sentence each; nothing for a good deck."""
    return faults_of({"": deck})[""]


def faults_of(decks: Mapping[str, bytes]) -> dict[str, list[str]]:
    """The same for several decks, rendered by one LibreOffice."""
    read = {name: pptx.Presentation(io.BytesIO(deck)) for name, deck in decks.items()}
    shown_as = {name: _without_art(read[name], deck) for name, deck in decks.items()}
    texts = {name: list(bodies.read(presentation)) for name, presentation in read.items()}
    found = {name: list(_geometry(read[name], texts[name])) for name in decks}
    owners = {name: overflow.coloured(texts[name]) for name in decks}
    copies = {f"copy {name}": _saved(presentation) for name, presentation in read.items()}
    pages = rendering.render({**shown_as, **copies})
    for name in decks:
        found[name] += overflow.owned(pages[f"copy {name}"], owners[name])
        shown = contrast.read(pages[name])
        found[name] += _resized([page.glyphs for page in shown], texts[name])
        found[name] += contrast.faint(shown)
    return found


def render(deck: bytes) -> bytes:
    """The deck as LibreOffice's PDF."""
    return rendering.render({"": deck})[""]


def _saved(presentation: pptx.presentation.Presentation) -> bytes:
    copy = io.BytesIO()
    presentation.save(copy)
    return copy.getvalue()


def _without_art(presentation: pptx.presentation.Presentation, deck: bytes) -> bytes:
    """The deck without what a school wrote on its master, which is no text of the slides: the
    presentation is changed; the deck comes back as it is where there is none."""
    masters = [each for master in presentation.slide_masters
               for each in (master, *master.slide_layouts)]  # fmt: skip
    written = [
        text
        for each in masters
        for shape in each.element.iter(qn("p:sp"))
        if shape.find(f".//{qn('p:ph')}") is None
        for text in shape.iter(qn("a:r"), qn("a:fld"))
    ]
    for text in written:
        text.getparent().remove(text)
    return _saved(presentation) if written else deck


def _resized(pages: Sequence[list[Glyph]], texts: Sequence[Body]) -> Iterator[str]:
    """Sizes on a page that no text there writes; raised, lowered text and bullets aside."""
    for page, found in enumerate(pages, 1):
        written = {size for body in texts if body.slide == page for size in body.sizes} | {1.0}
        strange = {glyph.size for glyph in found} - written
        if strange:
            yield f"slide {page}: sizes {sorted(strange)}, written are {sorted(written)}"


def _geometry(presentation: pptx.presentation.Presentation, texts: list[Body]) -> Iterator[str]:
    """Shapes that leave the slide, texts that overlap or are too small."""
    whole = Rectangle(0, 0, presentation.slide_width / 12700, presentation.slide_height / 12700)
    for number, slide in enumerate(presentation.slides, 1):
        for shape in _shapes(slide.shapes):
            if not whole.holds(bodies.rectangle(shape), 0.1):
                yield f"slide {number}: {shape.name} leaves the slide"
        own = [body for body in texts if body.slide == number]
        for one, other in combinations(own, 2):
            if one.inside.meets(other.inside):
                yield f"slide {number}: {one.name} overlaps {other.name}"
    scale = bodies.scale(presentation)
    for body in texts:
        least = body.least * scale
        if body.sizes and min(body.sizes) < least - (0.1 if scale < 1 else 0):  # tenths are written
            yield f"slide {body.slide}: {body.name}: {min(body.sizes)} points, not {least}"


def _shapes(
    shapes: pptx.shapes.shapetree._BaseGroupShapes,
) -> Iterator[pptx.shapes.base.BaseShape]:
    """The shapes and those of their groups."""
    for shape in shapes:
        yield shape
        if isinstance(shape, pptx.shapes.group.GroupShape):
            yield from _shapes(shape.shapes)
