"""How much an SVG really draws: what it refers to is drawn again wherever it is referred to.

Ten `<use>` of ten `<use>` of … are few elements and millions of drawings; so are patterns of
patterns, and a marker on each of a path's points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.pictures.refusing import AS_PNG, RefusalError, number

MOST = 20_000
"""Elements drawn."""
DEEPEST = 50
"""Elements in each other, references included; WeasyPrint's recursion ends at about 100."""
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
REFERENCE = re.compile(r"url\(\s*(['\"]?)#([^'\"()\s\\]+)\1\s*\)", re.IGNORECASE)

_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SELECTOR = re.compile(r"[.#]?[\w-]+|\*")
_POINT = re.compile(r"[\d.]+")


@dataclass(frozen=True)
class Element:
    """An element that is kept."""

    tag: str
    attributes: Mapping[str, str]
    children: list[Element]


def check_depth(depth: int) -> None:
    """Raise RefusalError where no element may stand in so many others."""
    if depth >= DEEPEST:
        raise RefusalError(f"bertingkat lebih dari {DEEPEST} unsur. {AS_PNG}")


def weigh(root: Element, style: str) -> None:
    """Raise RefusalError where more is drawn than ``MOST`` elements, or something draws itself."""
    _Scale(root, style).weight(root, ())


class _Scale:
    def __init__(self, root: Element, style: str) -> None:
        self.named: dict[str, Element] = {}
        self.ruled = _ruled(style)
        self.known: dict[int, tuple[int, int]] = {}
        self._name(root)

    def _name(self, element: Element) -> None:
        """Find who has which id; of two with the same it is the heavier one that might be meant,
        so that double ids are refused."""
        if name := element.attributes.get("id"):
            if name in self.named:
                raise RefusalError(f'memakai id "{name}" dua kali. {AS_PNG}')
            self.named[name] = element
        for child in element.children:
            self._name(child)

    def weight(self, element: Element, above: tuple[int, ...]) -> tuple[int, int]:
        """How many elements are drawn for it, and how deep they stand in each other."""
        key = id(element)
        if key in self.known:
            return self.known[key]
        if key in above:
            raise RefusalError(f"memuat unsur yang menunjuk dirinya sendiri. {AS_PNG}")
        check_depth(len(above))
        total, deepest = 1, 0
        for part, times in self._parts(element):
            weight, depth = self.weight(part, (*above, key))
            total, deepest = total + weight * times, max(deepest, depth)
            check_depth(deepest)
            if total > MOST:
                raise RefusalError(f"menggambar lebih dari {number(MOST)} unsur. {AS_PNG}")
        self.known[key] = total, deepest + 1
        return self.known[key]

    def _parts(self, element: Element) -> Iterator[tuple[Element, int]]:
        """What is drawn with it, and how many times."""
        yield from ((child, 1) for child in element.children)
        for name, times in self._references(element):
            if name in self.named:
                yield self.named[name], times

    def _references(self, element: Element) -> Iterator[tuple[str, int]]:
        attributes = element.attributes
        points = attributes.get("d", "") + attributes.get("points", "")
        many = 1 + len(_POINT.findall(points))
        if (aim := attributes.get("href", "")).startswith("#"):
            yield aim[1:], 1
        for key, value in attributes.items():
            for _, name in REFERENCE.findall(value):
                yield name, many if key.startswith("marker") or "marker" in value else 1
        classes = (f".{name}" for name in attributes.get("class", "").split())
        for selector in ("*", element.tag, f"#{attributes.get('id')}", *classes):
            for name in self.ruled.get(selector, ()):
                yield name, many


def _ruled(style: str) -> dict[str, set[str]]:
    """Plain selector → ids that its rules refer to."""
    ruled: dict[str, set[str]] = {}
    plain = COMMENT.sub(" ", style)
    if REFERENCE.search(_RULE.sub("", plain)):
        raise RefusalError(f"memuat gaya CSS yang terlalu rumit. {AS_PNG}")
    for selectors, body in _RULE.findall(plain):
        names = {name for _, name in REFERENCE.findall(body)}
        for selector in selectors.split(",") if names else ():
            if not _SELECTOR.fullmatch(selector.strip()):
                raise RefusalError(f"memuat gaya CSS yang terlalu rumit. {AS_PNG}")
            ruled.setdefault(selector.strip(), set()).update(names)
    return ruled
