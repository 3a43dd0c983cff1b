"""Which layout of a foreign master stands for which role.

In this order: the school's own map, the layout's type, its name, its placeholders. A role without a
layout is drawn on the barest titled layout; so is one whose layout is too small for it.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator import errors, slides
from generator.powerpoint.design import Design, Frame, Place
from generator.powerpoint.foreign import grounds
from generator.powerpoint.foreign.reading import FOOTERS, TITLES, Holder, Layout, Read

TITLE_WIDTH, BODY_SHARE = 0.5, 0.25
"""Shares of the slide that a title's width and a body's area must have, or the role is drawn."""
_CONTENT_BODY, _CONTENT_TITLE = 0.3, 0.6
"""Likewise of a master that is chosen for its content by its sample slides."""
_TYPES: Mapping[str, tuple[str, ...]] = {
    "sampul": ("title",),
    "bagian": ("secHead",),
    "isi": ("obj", "tx"),
    "agenda": ("obj", "tx"),
    "dua": ("twoTxTwoObj",),
    "gambar": ("picTx",),
    "tabel": ("tbl",),
    "sumber": ("twoObj",),
}
_NAMES: Mapping[str, tuple[str, ...]] = {
    "sampul": ("title slide", "slide judul", "sampul", "cover", "halaman judul"),
    "bagian": ("section header", "header bagian", "kepala bagian", "bagian", "pembuka bagian"),
    "isi": ("title and content", "title, content", "judul dan konten", "judul dan isi", "isi"),
    "agenda": ("agenda", "daftar isi", "title and content", "title, content", "judul dan konten"),
    "dua": ("comparison", "perbandingan", "dua kolom"),
    "gambar": ("picture with caption", "gambar dengan keterangan", "gambar dan teks"),
    "tabel": ("title and table", "judul dan tabel", "tabel", "table"),
    "sumber": ("two content", "title, 2 content", "dua konten", "daftar sumber"),
}
"""English, Indonesian, LibreOffice's; small letters."""
_KINDS = {
    "tbl": ("tbl", "obj"),
    "pic": ("pic", "obj"),
}
_TEXTS = ("body", "obj", "subTitle")


@dataclass(frozen=True)
class Seating:
    """The layout of a role, and which of its placeholders each place fills."""

    layout: Layout
    holders: tuple[Holder | None, ...]
    """For the slots' places, in order; None for one that is drawn."""
    why: str = ""
    """How the layout was found; empty where the role is drawn."""
    ours: bool = False
    """Whether the layout was drawn from our own, so that all its places are there."""


def seated(
    found: Read, designs: Iterable[Design], chosen: Mapping[str, str], place: str
) -> dict[str, Seating]:
    """Role → its seating, for each of our ``designs``.

    Raises SchoolError where ``chosen`` (role → layout's name) names what is not there, or no layout
    has a title.
    """
    named = _chosen(found, chosen, place)
    cover, content = _masters(found)
    base = _barest(found, content, place)
    seats = {}
    for design in designs:
        number = cover if design.role == "sampul" else content
        layouts = [layout for layout in found.layouts if layout.master == number]
        seats[design.role] = _seat(design, layouts, named.get(design.role), base, found)
    return seats


def _seat(
    design: Design, layouts: list[Layout], named: Layout | None, base: Layout, found: Read
) -> Seating:
    """The first layout that will do, or the barest one with nothing filled."""
    if named is not None:
        ours = _ours(design, named)
        held = ours or _held(design, named) or _none(design)
        return Seating(named, held, "peta sekolah", ours is not None)
    for layout, why in _candidates(design, layouts, found):
        ours = _ours(design, layout)
        if ours:
            return Seating(layout, ours, why, ours=True)
        holders = _held(design, layout)
        if holders and _suits(design, layout, holders, found):
            return Seating(layout, holders, why)
    return Seating(base, _none(design))


def _candidates(design: Design, layouts: list[Layout], found: Read) -> Iterator[tuple[Layout, str]]:
    names, types = _NAMES.get(design.role, ()), _TYPES.get(design.role, ())
    if design.role == "sampul" and found.samples:
        yield from ((each, "slide contoh") for each in layouts if each.part == found.samples[0])
    for layout in layouts:
        if layout.type in types and not _is_misnamed(layout, design.role):
            yield layout, f"jenis {layout.type}"
    for name in (design.name.lower(), *names):
        yield from ((each, "nama") for each in layouts if each.name.lower().strip() == name)
    if design.role in _TYPES:
        wanted = Counter(_kind(place.kind) for place in _needed(design))
        for layout in layouts:
            own = Counter(_kind(holder.kind) for holder in layout.holders if _fills(holder))
            if own == wanted and layout.type not in ("vertTx", "vertTitleAndTx"):
                yield layout, "isian"


def _is_misnamed(layout: Layout, role: str) -> bool:
    """Whether its name says another role: LibreOffice's title slides are of type ``tx``."""
    name = layout.name.lower().strip()
    return any(name in names for other, names in _NAMES.items() if other != role) and (
        name not in _NAMES[role]
    )


def _needed(design: Design) -> list[Place]:
    """The places that a layout must have: of the slots that no slide of the role leaves out."""
    if design.role == "sampul":
        return list(design.slots[0])
    if design.role == "bagian":
        return list(design.slots[1])
    places = slides.LAYOUTS[design.role].places
    return [each for slot, own in zip(design.slots, places, strict=False) if own.required
            for each in slot]  # fmt: skip


def _kind(kind: str) -> str:
    return "text" if kind in _TEXTS else kind


def _fills(holder: Holder) -> bool:
    return holder.kind not in (*TITLES, *FOOTERS)


def _none(design: Design) -> tuple[None, ...]:
    return tuple(None for slot in design.slots for _ in slot)


def _ours(design: Design, layout: Layout) -> tuple[Holder, ...] | None:
    """The placeholders of a layout that was drawn from ours, which has all our numbers and names;
    None for any other."""
    every = [place for slot in design.slots for place in slot]
    if layout.title is None:
        return None
    ours = {holder.idx: holder for holder in layout.holders if _fills(holder)}
    if every and all(
        place.idx in ours
        and place.kind == ours[place.idx].kind
        and place.name == ours[place.idx].name
        for place in every
    ):
        return tuple(ours[place.idx] for place in every)
    return None


def _held(design: Design, layout: Layout) -> tuple[Holder | None, ...] | None:
    """Which placeholder of ``layout`` each place of the slots fills, by kind and order; None where
    they do not suit."""
    if layout.title is None or design.role not in _TYPES:
        return None
    every = [place for slot in design.slots for place in slot]
    left = [holder for holder in layout.holders if _fills(holder)]
    if design.role in ("dua", "sumber"):
        left.sort(key=lambda holder: (round(holder.frame.x), holder.frame.y))
    needed, found = _needed(design), list[Holder | None]()
    for place in every:
        kinds = _KINDS.get(place.kind, _TEXTS)
        holder = next((each for each in left if each.kind in kinds), None)
        if place not in needed or holder is None:
            if place in needed:
                return None
            found.append(None)
            continue
        left.remove(holder)
        found.append(holder)
    return tuple(found)


def _suits(design: Design, layout: Layout, holders: tuple[Holder | None, ...], found: Read) -> bool:
    """Whether the layout's title and body are large enough, and lie apart."""
    whole = found.width * found.height
    title = layout.title
    if title is None or title.frame.width < TITLE_WIDTH * found.width:
        return False
    frames = [holder.frame for holder in holders if holder]
    if any(grounds.touch(one, other) for number, one in enumerate(frames)
           for other in frames[number + 1 :]):  # fmt: skip
        return False
    if design.role == "bagian" and title.frame.y < 1.3:
        return False
    if design.role in ("sampul", "bagian"):
        return not any(grounds.touch(title.frame, frame) for frame in frames)
    return sum(_area(frame) for frame in frames) >= BODY_SHARE * whole


def _area(frame: Frame) -> float:
    return frame.width * frame.height


def _chosen(found: Read, chosen: Mapping[str, str], place: str) -> dict[str, Layout]:
    """Role → layout, as the school says it: by name, or by master's number and name."""
    problems, named = [], {}
    known = {f"{each.master}/{each.name}": each for each in reversed(found.layouts)}
    known |= {each.name: each for each in reversed(found.layouts)}
    for role, name in chosen.items():
        if role not in slides.LAYOUTS:
            message = f"peran “{role}” tidak ada.{_near(role, slides.LAYOUTS)}"
            problems.append(errors.Problem(place, message))
        elif name not in known:
            message = f"tata letak “{name}” untuk {role} tidak ada.{_near(name, known)}"
            problems.append(errors.Problem(place, message))
        elif known[name].title is None:
            message = f"tata letak “{name}” untuk {role} tidak punya judul. Pilih yang berjudul."
            problems.append(errors.Problem(place, message))
        else:
            named[role] = known[name]
    if problems:
        raise errors.SchoolError(problems)
    return named


def _near(name: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, list(known), 1)
    every = close or sorted(each for each in known if "/" not in each)
    return f" Maksudnya “{close[0]}”?" if close else f" Yang ada: {', '.join(every[:20])}."


def _masters(found: Read) -> tuple[int, int]:
    """Numbers of the masters of the cover and of the content, told by the sample slides."""
    layouts = {layout.part: layout for layout in found.layouts}
    samples = [layouts[part] for part in found.samples if part in layouts]
    first = found.layouts[0].master if found.layouts else 1
    cover = samples[0].master if samples else first
    counted = Counter(sample.master for sample in samples[1:])
    if not counted:
        return cover, cover
    rated = {number: _room(found, number) for number in counted}
    return cover, max(sorted(rated), key=lambda number: rated[number])


def _room(found: Read, number: int) -> float:
    """How much room a master's content has; none where a rule is broken, or art that is not known
    lies under its body."""
    whole, best = found.width * found.height, 0.0
    for layout in found.layouts:
        if layout.master != number or layout.title is None or layout.type == "blank":
            continue
        wide = layout.title.frame.width >= _CONTENT_TITLE * found.width
        for holder in layout.of("body", "obj"):
            area = _area(holder.frame)
            if wide and area >= _CONTENT_BODY * whole:
                known = layout.ground.under(holder.frame) is not None
                best = max(best, area if known else area / 10)
    return best


def _barest(found: Read, number: int, place: str) -> Layout:
    """The layout with a title and the least else, of the content's master if it has one."""
    titled = [layout for layout in found.layouts if layout.title is not None]
    if not titled:
        message = "tidak ada tata letak yang berjudul. Beri satu tata letak sebuah judul."
        raise errors.SchoolError.at(place, message)
    return min(
        titled,
        key=lambda layout: (
            layout.master != number,
            layout.type != "titleOnly",
            sum(_fills(holder) for holder in layout.holders),
            not layout.of("ftr", "sldNum"),
        ),
    )
