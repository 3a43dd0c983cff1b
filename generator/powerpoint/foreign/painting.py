"""The colours of a design on a foreign master, and the panels of what could not be read there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator import colours
from generator.powerpoint.design import Design, Frame, Ornament, Place
from generator.powerpoint.foreign import grounds, inks, regions, theme
from generator.powerpoint.foreign.reading import Holder, Layout
from generator.powerpoint.foreign.roles import Seating
from generator.powerpoint.foreign.theme import ROLES, SLOTS, Shades

_LARGE = 8.0
"""Square inches from which a placeholder says how the master sets its text."""
_AIR = 0.15
"""Inches from a panel's edge to its text."""


@dataclass(frozen=True)
class Arranged:
    """A role on the foreign master."""

    design: Design
    seating: Seating
    panels: tuple[str, ...]
    """Names of the places that were given a panel."""


class Desk:
    """A layout with the colours that stand for its school."""

    def __init__(self, layout: Layout, texts: tuple[str, ...]) -> None:
        """``texts`` are the colours of the master's body, for a layout without one."""
        self.layout, self.ground = layout, layout.ground
        self.slots = {name: layout.paints.role(name) for name in (*ROLES, *SLOTS)}
        own = [
            holder.look.colours
            for holder in layout.of("body", "obj")
            if holder.frame.width * holder.frame.height >= _LARGE
        ]
        self.texts = tuple(colour for each in own for colour in each) or texts
        title = layout.title
        self.titles = title.look.colours if title else ()
        seen = (*self.titles, *self.texts, *layout.brands)
        self.brands = inks.brands(self.slots, seen, themed=layout.themed)
        self.panel = inks.panel(self.slots, self.texts or self.titles, self.brands[0])

    def inks(self, ground: Shades | None) -> dict[str, str] | None:
        """Readable inks on a ground; None where it is not known or has none."""
        return inks.of(ground, self.slots, self.texts, self.brands) if ground else None

    def is_clear(self, frame: Frame) -> bool:
        """Whether text can be read in ``frame`` as it is."""
        return self.inks(self.ground.under(frame)) is not None


class Painter:
    """Gives the places of one design their colours, and panels where they need one."""

    def __init__(self, desk: Desk, design: Design, region: regions.Region) -> None:
        self.desk, self.design, self.region = desk, design, region
        self.ground = desk.ground
        self.panels: list[str] = []
        self.own: dict[str, str] = {}

    def painted(self, seating: Seating) -> Arranged:
        """The design with its colours."""
        base = self._base()
        title = self._title(base)
        design = self.design
        source = self._line(design.source, "sumber", ("accent4", "tx1"), base, panel=True)
        colour_map = dict(self.desk.layout.paints.map)
        shown = self._linked(base, colour_map)
        design = replace(
            design,
            title=title,
            section=self._line(design.section, "penanda", ("accent1", "tx1"), base),
            source=source or design.source,
            line=self._line(design.line, "kaki", ("accent4", "tx1"), base, panel=True),
            number=self._line(design.number, "nomor", ("accent4", "tx1"), base, panel=True),
            inks=tuple(sorted({**shown, **self.own}.items())),
            map=tuple(colour_map.items()) if self._is_mapped(colour_map) else (),
        )
        return Arranged(design, seating, tuple(self.panels))

    def _is_mapped(self, colour_map: Mapping[str, str]) -> bool:
        layout = self.desk.layout
        return layout.overridden or dict(layout.paints.map) != dict(colour_map)

    def _base(self) -> dict[str, str]:
        """The inks of the body; its places or a sheet under them get a panel where they need it."""
        design, found = self.design, self._under(self._open())
        if design.role in ("sampul", "bagian") and any(
            place.held and place.held.mark for slot in design.slots for place in slot
        ):
            return self._each()
        base = self.desk.inks(found)
        if base is not None:
            return base
        sheet = self.desk.panel
        base = self.desk.inks(frozenset({sheet}))
        assert base is not None  # a dark or light panel always has an ink
        if any(place.held and place.held.mark for place in self._open()):
            self._fill()
        else:
            self._sheet(sheet)
        return base

    def _open(self) -> list[Place]:
        """The places of the slots, and of the slide with the first alone, that have no ground."""
        places = [place for slot in self.design.slots for place in slot if not place.style.fill]
        return [*places, *([self.design.alone] if self.design.alone else [])]

    def _under(self, places: Iterable[Place]) -> Shades | None:
        found: set[str] = set()
        for place in places:
            shades = self._ground(place)
            if shades is None:
                return None
            found |= shades
        return frozenset(found) or self.ground.under(self.region.body)

    def _ground(self, place: Place) -> Shades | None:
        holder = self._holder(place)
        return self.ground.under(place.frame, holder.fill if holder else None)

    def _holder(self, place: Place) -> Holder | None:
        """The placeholder with a fill of its own that ``place`` fills."""
        if not place.held or not place.held.filled:
            return None
        mark = place.held.mark
        return next((each for each in self.desk.layout.holders if each.mark == mark), None)

    def _fill(self) -> None:
        """A panel for every place that is a placeholder of the body."""
        slots = tuple(
            tuple(self._panelled(place, "bg1") if not place.style.fill else place for place in slot)
            for slot in self.design.slots
        )
        alone = self.design.alone
        if alone:
            alone = self._panelled(alone, "bg1", told=False)
        self.design = replace(self.design, slots=slots, alone=alone)

    def _panelled(self, place: Place, role: str, *, told: bool = True) -> Place:
        if told:
            self.panels.append(place.name)
        insets = tuple(max(inset, _AIR) for inset in place.style.insets)
        if place.kind in ("ftr", "sldNum") or place.frame.height < 0.7:
            insets = (max(place.style.insets[0], 0.08), 0.0, max(place.style.insets[2], 0.08), 0.0)
        style = replace(place.style, fill=role, insets=insets)  # type: ignore[arg-type]
        held = replace(place.held, filled=False) if place.held else None
        return replace(place, style=style, held=held)

    def _sheet(self, colour: str) -> None:
        """One panel under all of the body and the source line; under the title too where it stands
        in the body's room or cannot be read as it is."""
        body, source, title = self.region.body, self.region.source, self.design.title
        frames = [place.frame for slot in self.design.slots for place in slot]
        frames += [body, *([] if self.design.role == "papan" else [source])]
        if (
            title.frame.y >= body.y - 0.3
            or self._title_ink({}) is None
            or any(grounds.touch(title.frame, frame) for frame in frames)
        ):
            frames.append(title.frame)
            frames += [self.design.section.frame] if self.design.section else []
        left, top = min(f.x for f in frames) - _AIR, min(f.y for f in frames) - 0.1
        right = max(f.x + f.width for f in frames) + _AIR
        bottom = max(f.y + f.height for f in frames) + 0.05
        left, top = max(left, 0.0), max(top, 0.0)
        sheet = Ornament("rect", Frame(left, top, right - left, bottom - top), "bg1")
        self.panels.append("lembar di bawah isi")
        self.design = replace(self.design, ornaments=(sheet, *self.design.ornaments))
        piece = grounds.Art(sheet.frame, theme.Fill(frozenset({colour})), grounds.NOTHING, "rect")
        self.ground = replace(self.ground, art=(*self.ground.art, piece))

    def _each(self) -> dict[str, str]:
        """Inks of a cover or opener, where each place has a ground of its own."""
        base: dict[str, str] | None = None
        slots = []
        for number, slot in enumerate(self.design.slots):
            places = []
            for place in slot:
                found = self.desk.inks(self._ground(place))
                if found is None:
                    place = self._panelled(place, "panel")
                    colour = self.desk.panel
                    found = self.desk.inks(frozenset({colour}))
                    assert found is not None  # as above
                    self.own["panel"] = colour
                name = f"teks{number}"
                self.own[name] = self._wished(place, found)
                places.append(replace(place, style=replace(place.style, colour=name)))
                base = base or found
            slots.append(tuple(places))
        self.design = replace(self.design, slots=tuple(slots))
        assert base is not None  # both roles have slots
        return base

    def _wished(self, place: Place, found: Mapping[str, str]) -> str:
        """The colour in which the master sets ``place``, where it can be read."""
        ground = self._ground(place)
        mark = place.held.mark if place.held else ""
        holders = [each for each in self.desk.layout.holders if mark and each.mark == mark]
        colours_ = [colour for holder in holders for colour in holder.look.colours]
        wished = inks.first(colours_, ground) if ground and not place.style.fill else None
        return wished or found["tx1"]

    def _title_ink(self, base: Mapping[str, str]) -> str | None:
        ground = self._ground(self.design.title)
        if ground is None:
            return None
        slots = self.desk.slots
        rest = (slots["tx2"], slots["tx1"], *base.values(), slots["dk1"], slots["lt1"])
        return inks.first((*self.desk.titles, *rest, "000000", "FFFFFF"), ground)

    def _title(self, base: Mapping[str, str]) -> Place:
        ink = self._title_ink(base)
        title = self.design.title
        if ink is None:
            title = self._panelled(title, "panel")
            colour = self.desk.panel
            self.own["panel"] = self.own.get("panel", colour)
            panel = frozenset({self.own["panel"]})
            ink = inks.first((*self.desk.titles, self.desk.slots["tx1"], "000000", "FFFFFF"), panel)
        self.own["judul"] = ink or "000000"
        return title

    def _line(
        self,
        place: Place | None,
        role: str,
        wished: tuple[str, ...],
        base: Mapping[str, str],
        *,
        panel: bool = False,
    ) -> Place | None:
        """A line of small text in a colour that can be read; without one it gets a panel, or is
        left away."""
        if place is None:
            return None
        ground = self._ground(place)
        own = [colour for holder in self._likes(place) for colour in holder.look.colours]
        rest = [*(base[name] for name in wished), base["bg1"], self.desk.slots["dk1"]]
        candidates = [*own, *rest, self.desk.slots["lt1"], "000000", "FFFFFF"]
        ink = inks.first(candidates, ground) if ground else None
        if ink is None and not panel:
            return None
        if ink is None:
            self.own[f"alas-{role}"] = base["bg1"]
            place = self._panelled(place, f"alas-{role}", told=place.kind == "body")
            ink = base["tx1"]
        self.own[role] = ink
        return replace(place, style=replace(place.style, colour=role))

    def _likes(self, place: Place) -> Iterator[Holder]:
        """The placeholders whose colour a line has by right: its own, else the master's footers."""
        layout = self.desk.layout
        if place.held and place.held.mark:
            yield from (each for each in layout.holders if each.mark == place.held.mark)
        elif place.kind != "body":
            yield from layout.of(place.kind)

    def _linked(self, base: dict[str, str], colour_map: dict[str, str]) -> dict[str, str]:
        """The inks, links too, which follow the colour map alone: it is changed where they could
        not be read."""
        slots = {slot: self.desk.layout.paints.theme.colours[slot] for slot in SLOTS}
        if not self.design.linked:
            ground = frozenset({base["bg1"], base["bg2"]})
            for role in ("hlink", "folHlink"):
                if not inks.readable(slots[colour_map[role]], ground):
                    colour_map[role] = _closest(slots, ground)
            return base
        pairs = [
            (fill, paper)
            for fill in ("accent1", "dk2", "accent2", "dk1", "lt1", *SLOTS)
            for paper in ("lt1", "dk1", "lt2", "dk2")
            if colours.contrast(slots[fill], slots[paper]) >= inks.LEAST
            and inks.readable(slots[fill], (base["bg1"], base["bg2"]))
        ]
        if not pairs:
            return base
        fill, paper = pairs[0]
        colour_map["hlink"], colour_map["folHlink"] = paper, fill
        return {**base, "accent1": slots[fill], "bg1": slots[paper]}


def _closest(slots: Mapping[str, str], ground: Shades) -> str:
    """The slot in which links can be read, or read best."""
    order = ("hlink", *SLOTS)
    found = next((slot for slot in order if inks.readable(slots[slot], ground)), None)
    return found or max(
        SLOTS, key=lambda slot: min(colours.contrast(slots[slot], shade) for shade in ground)
    )
