"""Write ``generator/data/glyphs.txt``: the characters that every paper face for text can set.

Run it after the TTFs in ``generator/data/fonts`` have changed (needs fontTools, extra ``uji``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.ttLib import TTFont

DATA = Path(__file__).parents[1] / "generator" / "data"


def covered(fonts: Path) -> set[int]:
    """Code points that all faces of Source Sans 3 in ``fonts`` have.

    Plus Jakarta Sans (titles) covers less; what it lacks is set in Source Sans 3, which stands
    behind it in every ``font-family``.
    """
    faces = [set(TTFont(path).getBestCmap()) for path in sorted(fonts.glob("SourceSans3-*.ttf"))]
    return set.intersection(*faces)


def ranges(points: Iterable[int]) -> Iterator[str]:
    """``points`` as ``20-7E`` and ``A0``, in order."""
    ordered = sorted(points)
    first = 0
    for index, point in enumerate(ordered):
        if index + 1 == len(ordered) or ordered[index + 1] != point + 1:
            start = ordered[first]
            yield f"{start:X}" if start == point else f"{start:X}-{point:X}"
            first = index + 1


def text(fonts: Path) -> str:
    """The whole data file."""
    return "\n".join(ranges(covered(fonts))) + "\n"


if __name__ == "__main__":
    (DATA / "glyphs.txt").write_text(text(DATA / "fonts"), encoding="ascii")
