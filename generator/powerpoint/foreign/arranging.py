"""Our table of layouts laid into a foreign master: for every role a design whose places say where
they stand, how their text is set, and on which ground it can be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.powerpoint.design import Design, Frame, Grid, Held, Ornament, Place, Style
from generator.powerpoint.foreign import faces, openers, painting, regions
from generator.powerpoint.foreign.reading import Holder, Layout
from generator.powerpoint.foreign.roles import Seating

_OPENERS = {"sampul": (1.05, 6.8), "bagian": (0.75, 6.8), "pemantik": (1.2, 6.8)}
"""Roles that use the whole height of a slide, and the rows between which they do."""
_KEPT = ("dua", "diskusi", "kutipan")
"""Roles whose ornaments part or mark what they show; others are decoration, and the master's art
takes its place."""
_SIZES = (26.0, 36.0)
"""Points between which a master may set the titles of content slides."""
_FLOOR = 20.0
"""The least size of a title."""
_TEXT_SIZES = (20.0, 28.0)
"""Likewise of a body."""
_SMALL = 12.0


class Arranger:
    """Arranges the roles of one foreign master on a grid of its slides' shape."""

    def __init__(self, grid: Grid, layouts: Iterable[Layout], text: faces.Faces) -> None:
        self.grid, self.text = grid, text
        self.texts: dict[int, tuple[str, ...]] = {}
        for layout in layouts:
            for holder in layout.of("body", "obj"):
                self.texts[layout.master] = self.texts.get(layout.master) or holder.look.colours

    def arrange(self, design: Design, seating: Seating) -> painting.Arranged:
        """``design`` on the layout of its seating."""
        layout = seating.layout
        desk = painting.Desk(layout, self.texts.get(layout.master, ()))
        body = next((each for each in seating.holders if each), None)
        if body is None:
            body = next(iter(layout.of("body", "obj")), None)
        region = regions.of(layout, body.frame if body else None, self.grid, desk.is_clear)
        if seating.ours:
            laid = self._ours(design, seating)
        else:
            laid = self._laid(design, seating, region, desk)
            laid = replace(laid, title=_kept(laid.title, region.title, desk))
        return painting.Painter(desk, laid, region).painted(seating)

    def _laid(
        self, design: Design, seating: Seating, region: regions.Region, desk: painting.Desk
    ) -> Design:
        """The design with every place where it stands and as it is set, still without colours."""
        layout, grid = seating.layout, self.grid
        laying = regions.content(region, grid)
        top = region.title.y if desk.is_clear(regions.whole(region)) else region.body.y
        if design.role in _OPENERS:
            laying = regions.opened(region, grid, (top, *_OPENERS[design.role]))
        elif design.role == "papan":
            end = grid.height - 0.25
            laying = regions.Laying(laying.xs, ((0.2, region.title.y), (1.0, region.title.y + 0.75),
                                                (7.2, end)))  # fmt: skip
        elif design.role == "angka":
            figure, text = design.slots[0][0].frame, design.slots[1][0].frame
            rows = (figure.y, design.title.frame.y, text.y, text.y + text.height)
            laying = regions.numbered(region, grid, rows, top)
        holders = iter(seating.holders)
        slots = tuple(
            tuple(self._place(place, next(holders), laying, region, seating) for place in slot)
            for slot in design.slots
        )
        if design.role in ("sampul", "bagian") and any(seating.holders):
            slots = openers.beside(design.role, slots, layout, grid)
        if design.role == "angka":
            slots = ((openers.lowered(slots[0][0]),), *slots[1:])
        line, number = self._footers(layout) if design.footers else (None, None)
        return replace(
            design,
            part=layout.part,
            title=self._title(design, seating, laying, region),
            slots=slots,
            alone=replace(slots[0][0], frame=region.body) if design.alone else None,
            source=self._line(design.source, region.source),
            section=self._section(design, region),
            marks=tuple(self._drawn(place, laying) for place in design.marks),
            ticks=tuple(_centred(laying.frame(tick), tick) for tick in design.ticks),
            tab=self._tab(design, design.tab, laying, region) if design.tab else None,
            ornaments=self._ornaments(design, laying),
            line=line,
            number=number,
            ground="terang",
        )

    def _ours(self, design: Design, seating: Seating) -> Design:
        """The design on a layout that was drawn from ours: each place in its own placeholder."""
        layout = seating.layout
        held = {holder.idx: holder for holder in layout.holders}

        def seat(place: Place) -> Place:
            holder = held.get(place.idx)
            if holder is None:
                return replace(place, held=Held(), style=replace(place.style, face=self.text.body))
            return self._held(place, holder, regions.inside(holder.frame, self.grid))

        slots = tuple(tuple(seat(place) for place in slot) for slot in design.slots)
        line, number = self._footers(layout) if design.footers else (None, None)
        title, own = layout.title, design.title
        assert title is not None
        look, least = title.look, min(own.style.floor, title.look.size)
        style = replace(
            own.style,
            size=_whole(look.size),
            floor=least,
            anchor=look.anchor,
            insets=look.padding(),
        )
        frames = [place.frame for slot in slots for place in slot]
        before = [place.frame for slot in design.slots for place in slot]
        return replace(
            design,
            part=layout.part,
            title=self._heading(own, title, title.frame, style),
            slots=slots,
            alone=self._wide(design.alone, slots[0][0]) if design.alone else None,
            source=seat(design.source),
            section=seat(design.section) if design.section else None,
            marks=tuple(seat(place) for place in design.marks),
            ticks=tuple(
                _shifted(tick, *pair)
                for tick, pair in zip(design.ticks, zip(before, frames, strict=True), strict=False)
            ),
            tab=self._line(design.tab, design.tab.frame) if design.tab else None,
            ornaments=(),
            line=line,
            number=number,
            ground="terang",
        )

    def _wide(self, alone: Place, text: Place) -> Place:
        """A text without its card: from where it stands as far as on our own slides."""
        right = max(alone.frame.x + alone.frame.width, text.frame.x + text.frame.width)
        return replace(text, frame=replace(text.frame, width=right - text.frame.x))

    def _place(
        self,
        place: Place,
        holder: Holder | None,
        laying: regions.Laying,
        region: regions.Region,
        seating: Seating,
    ) -> Place:
        if holder is None:
            return self._drawn(place, laying)
        frame = regions.inside(holder.frame, self.grid)
        if seating.holders.count(None) == len(seating.holders) - 1 and place.kind != "subTitle":
            frame = laying.frame(place.frame)
        elif place.name != "Anak judul":
            bottom = min(frame.y + frame.height, region.source.y - 0.05)
            top = max(frame.y, region.title.y + region.title.height + 0.02)
            if seating.layout.title and seating.layout.title.frame.y > frame.y:
                top = frame.y
            frame = replace(frame, y=top, height=bottom - top)
        return self._held(place, holder, frame)

    def _held(self, place: Place, holder: Holder, frame: Frame) -> Place:
        style, look = place.style, holder.look
        low, high = min(_TEXT_SIZES[0], style.size), max(_TEXT_SIZES[1], style.size)
        style = replace(
            style,
            size=max(_whole(min(max(look.size, low), high)), style.floor),
            align=look.align if place.kind in ("body", "subTitle") else style.align,
            anchor=look.anchor if not style.letter else style.anchor,
            insets=style.insets if any(style.insets) else look.padding(),
            face=self.text.face(look.font),
        )
        own = holder.fill is not None and not style.fill
        held = Held(holder.mark, look.refits, own, look.tinted)
        return replace(place, frame=frame, style=style, held=held)

    def _drawn(self, place: Place, laying: regions.Laying) -> Place:
        style = replace(place.style, face=self.text.body)
        return replace(place, frame=laying.frame(place.frame), style=style, held=Held())

    def _line(self, place: Place, frame: Frame) -> Place:
        return replace(
            place, frame=frame, style=replace(place.style, face=self.text.body), held=Held()
        )

    def _tab(
        self, design: Design, tab: Place, laying: regions.Laying, region: regions.Region
    ) -> Place:
        """Beside the source line; on a board, which takes that room, beside the title."""
        if design.role != "papan":
            return self._line(tab, region.tab)
        frame = laying.frame(tab.frame)
        return self._line(tab, replace(frame, y=region.title.y, height=0.6))

    def _section(self, design: Design, region: regions.Region) -> Place | None:
        if design.section is None or region.section is None:
            return None
        return self._line(design.section, region.section)

    def _title(
        self, design: Design, seating: Seating, laying: regions.Laying, region: regions.Region
    ) -> Place:
        holder, own = seating.layout.title, design.title
        assert holder is not None
        look, style = holder.look, own.style
        headline = own.frame.y <= 1.0 and design.role not in ("papan", *_OPENERS)
        if design.role in ("sampul", "bagian") and any(seating.holders):
            others = [each.frame for each in seating.holders if each]
            frame, floor = (
                openers.heightened(regions.inside(holder.frame, self.grid), others, self.grid),
                min(style.floor, 24.0),
            )
            size, anchor = _whole(min(max(look.size, 32.0), style.size)), look.anchor
        elif headline:
            frame, floor = regions.headed(region, self.grid).frame(own.frame), _FLOOR
            size, anchor = _whole(min(max(look.size, _SIZES[0]), _SIZES[1])), look.anchor
            if style.size > _SIZES[1]:
                size, anchor = style.size, style.anchor
        else:
            frame, floor = laying.frame(own.frame), min(style.floor, _FLOOR)
            size, anchor = style.size, style.anchor
        style = replace(
            style,
            size=max(size, floor),
            floor=floor,
            anchor=anchor,
            insets=look.padding(across=True),
        )
        return self._heading(own, holder, frame, style)

    def _heading(self, own: Place, holder: Holder, frame: Frame, style: Style) -> Place:
        """A title in its placeholder, in the master's weight, colour, alignment and face."""
        look = holder.look
        style = replace(
            style, bold=look.bold, colour="judul", align=look.align, face=self.text.face(look.font)
        )
        held = Held(holder.mark, look.refits, holder.fill is not None, look.tinted)
        return replace(own, frame=frame, style=style, held=held)

    def _footers(self, layout: Layout) -> Iterator[Place | None]:
        """The footer and the slide number, as the layout sets them but never too small."""
        names = (("Kaki", "ftr", "kaki"), ("Nomor", "sldNum", "nomor"))
        for (name, kind, colour), found in zip(
            names, regions.footers(layout, self.grid), strict=True
        ):
            if found is None:
                yield None
                continue
            holder, frame = found
            style = Style(
                _SMALL, _SMALL, bold=holder.look.bold, colour=colour, anchor="ctr",
                align=holder.look.align, face=self.text.face(holder.look.font),
            )  # fmt: skip
            held = Held(holder.mark, False, holder.fill is not None, holder.look.tinted)
            yield Place(name, "ftr" if kind == "ftr" else "sldNum", holder.idx, frame, style,
                        held=held)  # fmt: skip

    def _ornaments(self, design: Design, laying: regions.Laying) -> tuple[Ornament, ...]:
        if design.role not in _KEPT:
            return ()
        kept = [each for each in design.ornaments if each.frame.y < self.grid.height - 1.0]
        return tuple(
            replace(
                each,
                frame=laying.frame(each.frame)
                if each.shape == "rect"
                else _centred(laying.frame(each.frame), each.frame),
            )
            for each in kept
        )


def _kept(title: Place, frame: Frame, desk: painting.Desk) -> Place:
    """A title that is higher than the master's, in the master's frame where it would leave a ground
    on which it can be read."""
    higher = title.frame.height > frame.height and abs(title.frame.y - frame.y) < 0.05
    if higher and desk.is_clear(frame) and not desk.is_clear(title.frame):
        size = min(title.style.size, _SIZES[1])
        return replace(title, frame=frame, style=replace(title.style, size=size))
    return title


def _shifted(tick: Frame, before: Frame, now: Frame) -> Frame:
    """A tick as far from its option's right edge and middle as on our own slides."""
    right = now.x + now.width - before.x - before.width
    return replace(
        tick, x=tick.x + right, y=tick.y + now.y + now.height / 2 - before.y - before.height / 2
    )


def _centred(frame: Frame, own: Frame) -> Frame:
    """``own`` moved to the middle of ``frame``, its size kept."""
    x = frame.x + (frame.width - own.width) / 2
    return Frame(x, frame.y + (frame.height - own.height) / 2, own.width, own.height)


def _whole(size: float) -> float:
    return float(round(size))
