"""The content of a topic, read and checked.

``read`` makes a ``Topik`` of a folder; ``models``, ``lessons`` and ``statements`` are its parts.
"""

from generator.content.reading import (
    REFERENCE,
    check_texts,
    named_places,
    read,
    statements,
)

__all__ = ["REFERENCE", "check_texts", "named_places", "read", "statements"]
