"""What lessons are made of: a topic with its items, kept between runs once it has been checked.

Reading and checking a topic costs more than making a deck of it. What was read is kept as
``pickle`` beside the compiled templates, under a key of all that it depends on: the bytes of every
file of the topic, the code that reads it, Python and pydantic. Whatever is not whole, or has
another key, is read anew.
"""

from __future__ import annotations

import functools
import hashlib
import pickle
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pydantic

from generator import __version__, content, output, places, soal
from generator.content.models import Topik
from generator.errors import OutputError
from generator.soal.base import Soal

_CODE = Path(__file__).parent
READERS = (
    *("bahan.py", "errors.py", "glyphs.py", "output.py", "places.py", "words.py", "content"),
    *("figures", "puzzles", "soal", "source"),
    *("data/glyphs.txt", "data/kata-kasar.txt", "data/peta"),
)
"""The code that a kept topic depends on, and its data: an item is checked against outlines too."""
_DIGEST = hashlib.sha256().digest_size


@dataclass(frozen=True)
class Bahan:
    """A topic and its items."""

    topik: Topik
    tertulis: tuple[Soal, ...]
    """The authored items, file by file."""

    @functools.cached_property
    def turunan(self) -> tuple[Soal, ...]:
        """The items that the content proves, in a stable order."""
        return soal.derive(self.topik)


def read(folder: Path, cache: Path | None = None, over: Path | None = None) -> Bahan:
    """The topic in ``folder`` with its items, from ``cache`` where it is kept there.

    ``over``: a folder whose files take the place of those of the same path.

    Raises ``ContentError`` with every problem found. A cache that cannot be written is done
    without.
    """
    if cache is None:
        return of(content.read(folder, over))
    key = _key(folder, over)
    lying = repr((folder.absolute(), over and over.absolute()))
    place = cache / f"bahan-{hashlib.sha256(lying.encode()).hexdigest()[:16]}"
    found = _kept(place, key)
    if found is None:
        found = of(content.read(folder, over))
        _keep(place, key, found)
    return found


def of(topik: Topik) -> Bahan:
    """``topik`` with its items; raises ``ContentError`` with every problem of theirs."""
    return Bahan(topik, soal.read(topik))


def _key(folder: Path, over: Path | None) -> bytes:
    """A digest of all that the topic as it is read depends on."""
    digest = hashlib.sha256(
        repr((__version__, sys.version, pydantic.VERSION, folder, over, [*_stamps()])).encode()
    )
    for layer in filter(None, (folder, over)):
        for piece in places.told(layer, "*.yml"):
            digest.update(piece)
    return digest.digest()


def _stamps() -> Iterator[tuple[str, int, int]]:
    """Name, size and time of every file of the code that reads."""
    for name in READERS:
        found = (path for path in (_CODE / name).rglob("*") if path.suffix in {".py", ".json"})
        for path in sorted(found) or [_CODE / name]:
            stat = path.stat()
            yield str(path), stat.st_size, stat.st_mtime_ns


def _kept(place: Path, key: bytes) -> Bahan | None:
    """What ``place`` keeps under ``key``; None where it is missing, cut short or of another key."""
    try:
        stored = place.read_bytes()
    except OSError:
        return None
    found, digest, data = stored[:_DIGEST], stored[_DIGEST : 2 * _DIGEST], stored[2 * _DIGEST :]
    if found != key or digest != hashlib.sha256(data).digest():
        return None
    kept: Bahan = pickle.loads(data)
    return kept


def _keep(place: Path, key: bytes, bahan: Bahan) -> None:
    """Write ``bahan`` with its derived items, whole or not at all."""
    _ = bahan.turunan  # from now on it belongs to what is kept
    data = pickle.dumps(bahan, pickle.HIGHEST_PROTOCOL)
    with suppress(OutputError):
        output.write_plain(place, key + hashlib.sha256(data).digest() + data)
