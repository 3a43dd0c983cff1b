"""What a deck costs beside the least that a deck of as many slides can cost.

Run ``python bench/dek.py`` while nothing else runs. All is loaded and read (a warm deck): what is
measured begins with a topic in memory and ends with the bytes of the file. Beside it python-pptx
makes as many slides that have a title and notes, and nothing else. Seconds are those of the
processor, since other work on the machine disturbs them less. Maps are drawn once and kept for
later decks of one run: the last two lines are without and with the drawing.
"""

from __future__ import annotations

import gc
import io
import itertools
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pptx

from generator import (
    bahan,
    build,
    fitting,
    house,
    places,
    powerpoint,
    sekolah,
    slides,
    templates,
    words,
)
from generator.content.lessons import Adegan
from generator.documents import Document, Slide
from generator.fitting import drawn
from generator.products.request import Request

FORM, SLIDES, TIMES = "regional", 20, 15
MORE = 4
"""Quizzes after the story, where its slides without figures are too few."""
MAPS = ("asean", "apec", "ue", "usmca")
PLAIN_LIMIT, MAP_LIMIT, MEASURING_LIMIT = 2.0, 4.0, 0.2
"""Times the bare deck, without maps and with four; share of the deck's time for measuring text."""
FIGURES = frozenset({"peta", "linimasa", "relasi", "grafik", "venn"})
TOPIC = places.shipped("content") / "kerja-sama-internasional"


@dataclass(frozen=True)
class Steps:
    """Milliseconds of each step of one deck."""

    susun: float
    templat: float
    baca: float
    muat: float
    """Fitting, its figures drawn where they are not kept."""
    tulis: float

    @property
    def total(self) -> float:
        """All steps."""
        return self.susun + self.templat + self.baca + self.muat + self.tulis


def told(given: bahan.Bahan, maps: Sequence[str]) -> tuple[bahan.Bahan, int]:
    """The topic with a lesson of ``SLIDES`` slides, as many of them maps as are named."""
    topik = given.topik
    form = topik.bentuk[FORM]
    plain = [step for step in form.pelajaran.alur if step.jenis not in FIGURES]
    plain += [Adegan(jenis="kuis", menit=1)] * MORE
    drawn = [_map(topik.contoh[name].sebutan, name) for name in maps]
    for count in range(len(plain), 0, -1):
        story = (*plain[:1], *drawn, *plain[1:count])
        lesson = form.pelajaran.model_copy(update={"alur": story})
        changed = {**topik.bentuk, FORM: form.model_copy(update={"pelajaran": lesson})}
        made = bahan.of(replace(topik, bentuk=changed))
        number = len(_deck(made)[1])
        if number <= SLIDES:
            return made, number
    raise SystemExit("tidak ada dek sependek itu")


def _map(name: str, key: str) -> Adegan:
    return Adegan(jenis="peta", contoh=(key,), inti=f"Anggota {name}", menit=1)


def _document(given: bahan.Bahan) -> Document:
    request = Request("slide", TOPIC, FORM)
    school = sekolah.read(None, None)
    return next(iter(build.PRODUCTS["slide"](given, school, request)))


def _deck(
    given: bahan.Bahan, *, kept: bool = True
) -> tuple[Steps, tuple[slides.Slide, ...], bytes]:
    """One deck: what each step took, its slides, its bytes; ``kept``: figures that were drawn for
    a deck before are not drawn anew."""
    clock = [time.process_time()]
    document = _document(given)
    assert isinstance(document.data, Slide)
    clock.append(time.process_time())
    html = words.unbroken(templates.render(document, house.ours().folders))
    clock.append(time.process_time())
    read = slides.read(html, document.template)
    clock.append(time.process_time())
    if not kept:
        drawn._drawing.cache_clear()
    fitted = fitting.fit(read, powerpoint.boxes(), subjects=document.data.subjects)
    clock.append(time.process_time())
    data = powerpoint.render(fitted, powerpoint.Details("Dek"))
    clock.append(time.process_time())
    susun, templat, baca, muat, tulis = (
        (after - before) * 1000 for before, after in itertools.pairwise(clock)
    )
    steps = Steps(susun, templat, baca, muat, tulis)
    return steps, fitted, data


def bare(count: int) -> float:
    """Milliseconds of ``count`` slides with a title and notes by python-pptx alone."""
    start = time.process_time()
    deck = pptx.Presentation()
    for number in range(count):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = f"Judul {number}"
        slide.notes_slide.notes_text_frame.text = "Waktu: 2 menit"
    deck.save(io.BytesIO())
    return (time.process_time() - start) * 1000


def least(run: Callable[[], Steps]) -> Steps:
    """The median of each step; a run before it warms up."""
    run()
    taken = [run() for _ in range(TIMES)]
    middle = {
        name: statistics.median(getattr(steps, name) for steps in taken)
        for name in Steps.__dataclass_fields__
    }
    return Steps(**middle)


def compare(
    name: str, given: bahan.Bahan, maps: Sequence[str], limit: float, *, kept: bool = True
) -> bool:
    """Two lines; whether the limits are kept."""
    made, count = told(given, maps)
    again = least(lambda: _deck(made)[0])
    steps = again if kept else least(lambda: _deck(made, kept=False)[0])
    plain = statistics.median([bare(count) for _ in range(TIMES + 1)][1:])
    ratio, share = steps.total / plain, again.muat / steps.total
    within = ratio <= limit and share <= MEASURING_LIMIT
    print(
        f"{name:<22}{count} slide {steps.total:6.0f} ms, python-pptx {plain:4.0f} ms   "
        f"{ratio:5.2f} (batas {limit:.0f})   mengukur {share:4.0%} (batas {MEASURING_LIMIT:.0%})   "
        f"{'ya' if within else 'TIDAK'}"
    )
    parts = [f"{field} {getattr(steps, field):.1f}" for field in Steps.__dataclass_fields__]
    print(f"{'':<22}{', '.join(parts)} ms")
    return within


if __name__ == "__main__":
    gc.set_threshold(100_000, 50)  # as ``generator.cli`` does, for both
    topic = bahan.read(TOPIC)
    within = [
        compare("tanpa peta", topic, (), PLAIN_LIMIT),
        compare("empat peta, lagi", topic, MAPS, MAP_LIMIT),
        compare("empat peta, digambar", topic, MAPS, MAP_LIMIT, kept=False),
    ]
    raise SystemExit(not all(within))
