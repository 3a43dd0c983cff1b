"""YAML files → models, with the line and column of everything that is wrong.

Every scalar is read as text and converted by the field that wants it, so that ``no``, ``10:30``
and ``0012345678`` survive. Of YAML only plain maps, lists and scalars are taken: tags, anchors,
aliases, doubled keys and second documents are refused.
"""

from generator.source.reading import in_order, read, scalars, unprintable, validate
from generator.source.tree import MAX_BYTES, MAX_DEPTH, MAX_NODES, Location, Tree, load

__all__ = [
    "MAX_BYTES", "MAX_DEPTH", "MAX_NODES", "Location", "Tree", "in_order", "load", "read",
    "scalars", "unprintable", "validate",
]  # fmt: skip
