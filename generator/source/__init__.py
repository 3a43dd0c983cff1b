"""YAML files → models, with the line and column of everything that is wrong.

Every scalar is read as text and converted by the field that wants it, so that ``no``, ``10:30``
and ``0012345678`` survive. Of YAML only plain maps, lists and scalars are taken: tags, anchors,
aliases, doubled keys and second documents are refused.
"""

from generator.source.reading import in_order, load, read, scalars, unprintable, validate
from generator.source.tree import Location, Tree

__all__ = [
    "Location", "Tree", "in_order", "load", "read", "scalars", "unprintable", "validate",
]  # fmt: skip
