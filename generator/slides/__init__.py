"""Slides as data: the model, and ``read``, which makes it from a template's XHTML.

The vocabulary is closed (``docs/rancangan.md`` §8.2); whatever is not in it is refused by name,
nothing is dropped in silence.
"""

from generator.slides.model import (
    LAYOUTS,
    Board,
    Button,
    Cell,
    Figure,
    Grid,
    Option,
    Options,
    Paragraph,
    Picture,
    Place,
    Quote,
    Role,
    Run,
    Slide,
    Slot,
    Table,
    Text,
    Tile,
    paragraphs,
    slot_paragraphs,
)
from generator.slides.reading import read

__all__ = [
    "LAYOUTS",
    "Board",
    "Button",
    "Cell",
    "Figure",
    "Grid",
    "Option",
    "Options",
    "Paragraph",
    "Picture",
    "Place",
    "Quote",
    "Role",
    "Run",
    "Slide",
    "Slot",
    "Table",
    "Text",
    "Tile",
    "paragraphs",
    "read",
    "slot_paragraphs",
]
