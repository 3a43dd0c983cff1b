"""Cards with one number each, as large as they allow, with its date; below, a map of the seat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator import words
from generator.figures import seat
from generator.figures.geometry import rectangle
from generator.figures.lettering import Block, Type
from generator.figures.model import BORDERS, Drawing, Mark, Polygon, UnfitError

SIZES = (22.0, 20.0, 18.0, 16.0, 14.0)
"""Points of type, the first that fits; the last is that of the note."""
LEAST, MOST = 2, 4
"""Cards."""
GAP, PADDING = 18.0, 12.0
"""Points between two cards, and inside one."""
NUMBER, ALONE = (3.6, 2.2), 6.0
"""Of the size of type: a number over a map, with room to spare and at least; without a map."""
HIGH = 0.4
"""Of the room that is left over: so much stands above cards without a map."""
MAP = 84.0
"""Points of height that a map needs."""


@dataclass(frozen=True)
class Kartu:
    """A card."""

    nama: str
    angka: str
    keterangan: tuple[str, ...]
    """What is counted, and when; each on lines of its own."""
    kota: str = ""
    """A city that ``seat.cities`` knows; empty for a card without a map."""
    tempat: tuple[str, ...] = ()
    """What stands under the map, likewise."""


@dataclass(frozen=True)
class KartuAngka:
    """What a row of cards shows."""

    judul: str
    kartu: tuple[Kartu, ...]
    jenis: ClassVar[str] = "kartu-angka"

    def draw(
        self, width: float, height: float, family: str, sizes: tuple[float, ...] = SIZES
    ) -> Drawing:
        """The cards side by side in a box of so many points, in the largest of ``sizes`` that fits.

        Raises UnmappedError for a city that no map has, UnfitError where there are too few or too
        many cards, or texts are too long.
        """
        count = len(self.kartu)
        if not LEAST <= count <= MOST:
            raise UnfitError(
                f"kartu angka berjumlah {LEAST} sampai {MOST}, di sini {count}. Pakai tabel."
            )
        note = Block(Type(family, sizes[-1]), (BORDERS,) if self._mapped else ())
        tall = height - (note.height + PADDING / 2 if self._mapped else 0.0)
        wide = (width - GAP * (count - 1)) / count
        for size in sizes[:-1]:
            cards = self._cards(Type(family, size), (wide, tall))
            if cards is not None:
                foot = [note.label(0, height - note.height, tone="muted")] if note.lines else []
                return Drawing(width, height, self.judul, self._told(), (*cards, *foot), family)
        raise UnfitError("kartu angka tidak muat. Ringkas tulisan pada kartunya.")

    def _cards(self, type_: Type, box: tuple[float, float]) -> list[Mark] | None:
        """All cards, with numbers of one size; None where one does not fit."""
        inner = box[0] - 2 * PADDING
        texts = [_texts(card, type_, inner) for card in self.kartu]
        number = self._number(type_, inner)
        if None in texts or number is None:
            return None
        told = [one for one in texts if one]
        deep = [max(_tall(one[row]) for one in told) for row in range(3)]
        left = box[1] - 3 * PADDING - sum(deep) - number.pitch
        if left < (MAP if self._mapped else 0):
            return None
        top = 0.0 if self._mapped else left * HIGH
        tall = box[1] if self._mapped else box[1] - left
        found: list[Mark] = []
        for place, (card, blocks) in enumerate(zip(self.kartu, told, strict=True)):
            x = place * (box[0] + GAP)
            ground = rectangle(x, top, box[0], tall)
            found.append(Polygon((ground,), "tint", f"Kartu {card.nama}"))
            found += _card(card, blocks, number, (x + PADDING, inner), (top, deep, left))
        return found

    @property
    def _mapped(self) -> bool:
        return any(card.kota for card in self.kartu)

    def _number(self, type_: Type, inner: float) -> Type | None:
        """The type of the numbers: the largest in which the widest stands in its card."""
        most, least = (times * type_.size for times in NUMBER)
        most = most if self._mapped else ALONE * type_.size
        widest = max(Type(type_.family, 1, bold=True).width(card.angka) for card in self.kartu)
        size = min(most, inner / widest)
        return Type(type_.family, int(size), bold=True) if size >= least else None

    def _told(self) -> str:
        """The cards in words."""
        said = []
        for card in self.kartu:
            counted = words.lower(" ".join(card.keterangan))
            parts = [f"{card.nama}: {card.angka} ({counted})", " ".join(card.tempat)]
            said.append(words.closed(", ".join(filter(None, parts))))
        return " ".join(said)


Texts = tuple[Block | None, Block | None, Block | None]


def _texts(card: Kartu, type_: Type, inner: float) -> Texts | None:
    """Name, what is counted, and place; None where a word is too wide."""
    bold = Type(type_.family, type_.size, bold=True)
    small = Type(type_.family, max(0.8 * type_.size, 14.0) if type_.size > 14 else type_.size)
    found: list[Block | None] = []
    for kind, texts in ((bold, (card.nama,)), (small, card.keterangan), (small, card.tempat)):
        parts = [kind.lines(text, inner) for text in texts]
        lines = tuple(line for part in parts if part for line in part)
        if not all(parts):
            return None
        found.append(Block(kind, lines) if lines else None)
    return found[0], found[1], found[2]


def _tall(block: Block | None) -> float:
    return block.height if block else 0.0


def _card(
    card: Kartu,
    blocks: Texts,
    number: Type,
    across: tuple[float, float],
    down: tuple[float, list[float], float],
) -> Iterator[Mark]:
    """Name, number, what is counted, map and place of one card, each in the row of its kind."""
    (x, inner), (y, deep, room) = across, down
    name, told, place = blocks
    y += PADDING
    if name:
        yield name.label(x, y, ground="tint", tone="member")
    y += deep[0]
    yield Block(number, (card.angka,)).label(x, y, ground="tint", name=f"Angka {card.nama}")
    y += number.pitch
    if told:
        yield told.label(x, y, ground="tint")
    y += deep[1] + PADDING / 2
    if card.kota:
        yield from seat.marks(card.kota, x, y, inner, room)
    y += room + PADDING / 2
    if place:
        yield place.label(x, y, ground="tint")
