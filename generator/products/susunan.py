"""The steps that a deck tells: the sections that were chosen, and as much as its minutes hold."""

from __future__ import annotations

import difflib
from collections.abc import Container, Sequence
from dataclasses import dataclass

from generator import words
from generator.content.lessons import Adegan
from generator.content.models import Topik
from generator.errors import BuatError
from generator.products import lesson as lessons
from generator.products import waktu
from generator.products.storyline import storyline
from generator.products.voice import Voice
from generator.words import Sebutan

OPENING = "Pembuka"
"""What steps are called before the story names its first section."""


@dataclass(frozen=True)
class Bagian:
    """A section of the story."""

    nama: str
    langkah: tuple[Adegan, ...]

    @property
    def menit(self) -> int:
        """Minutes of its steps."""
        return sum(step.menit for step in self.langkah)


@dataclass(frozen=True)
class Susunan:
    """What is told, in its order."""

    langkah: tuple[Adegan, ...]
    """Each step names its section; their minutes add up to the lesson's."""

    @property
    def menit(self) -> int:
        """Minutes of the lesson."""
        return sum(step.menit for step in self.langkah)

    @property
    def bagian(self) -> tuple[Bagian, ...]:
        """Its sections, in the order in which they begin."""
        return sections(self.langkah)

    @property
    def bekerja(self) -> int:
        """Minutes in which the pupils work: activities, discussions, quizzes, reflection, exit
        ticket."""
        return waktu.worked(self.langkah)

    def keeping(self, langkah: tuple[Adegan, ...]) -> Susunan:
        """These steps of it alone, in the same minutes."""
        return self if langkah == self.langkah else Susunan(waktu.timed(langkah, self.menit))


def told(lesson: lessons.Lesson) -> Susunan:
    """The steps that the request asks for; raises BuatError where a section is unknown or empty, or
    the minutes are too few."""
    request, length = lesson.request, lesson.sekolah.menit_jp
    story = story_of(lesson.voice, request.bentuk)
    names = _named(story, request.pilih)
    asked = request.menit or (request.jp or 0) * length
    if asked:
        steps = _filling(_of(story, names), asked, "--menit" if request.menit else "--jp")
    else:
        steps = _of(waktu.timed(waktu.usual(story), lesson.pelajaran.jp * length), names)
    if not steps:
        raise BuatError.at(
            "--pilih",
            f"{words.listed(sorted(names))} tidak berisi langkah untuk pelajaran selama ini. "
            "Pilih bagian lain, atau ubah --jp atau --menit.",
        )
    return Susunan(steps)


def _filling(story: tuple[Adegan, ...], minutes: int, option: str) -> tuple[Adegan, ...]:
    """As much of ``story`` as ``minutes`` hold; raises BuatError at ``option`` where these are too
    few."""
    least = waktu.least(waktu.needed(story))
    if minutes < least:
        raise BuatError.at(
            option,
            f"{minutes} menit terlalu singkat untuk slide ini. Beri paling sedikit {least} menit.",
        )
    return waktu.timed(waktu.chosen(story, minutes), minutes)


def story_of(voice: Voice, bentuk: str | None) -> tuple[Adegan, ...]:
    """Every step of a lesson's story, each with its section."""
    story = voice.topik.pelajaran(bentuk).alur or storyline(voice.topik, bentuk)
    name, named = OPENING, []
    for step in story:
        name = voice.say(step.bagian) or name
        named.append(step.model_copy(update={"bagian": name}))
    return tuple(named)


def sections(story: Sequence[Adegan]) -> tuple[Bagian, ...]:
    """The sections of steps that name theirs."""
    names = dict.fromkeys(section(step.bagian) for step in story)
    return tuple(Bagian(name, _of(story, {name})) for name in names)


def section(text: str | None) -> str:
    """The section of a scene's line; what follows a middle dot says more of the scene."""
    return (text or "").partition(" · ")[0]


def listed(topik: Topik, bentuk: str | None) -> str:
    """The sections of a lesson as one chooses them: ``1 Membuka, 2 Memahami``."""
    return _numbered([each.nama for each in sections(story_of(Voice(topik, Sebutan()), bentuk))])


def _numbered(names: Sequence[str]) -> str:
    return ", ".join(f"{number} {name}" for number, name in enumerate(names, 1))


def _named(story: Sequence[Adegan], wanted: Sequence[str]) -> set[str]:
    """The sections named or numbered in ``wanted``; all where there is none."""
    known = [section.nama for section in sections(story)]
    return {_name(text, known) for text in wanted} or set(known)


def _of(story: Sequence[Adegan], names: Container[str]) -> tuple[Adegan, ...]:
    """The steps of the sections ``names``."""
    return tuple(step for step in story if section(step.bagian) in names)


def _name(text: str, known: Sequence[str]) -> str:
    """The section called or numbered so."""
    if text.isdecimal() and 1 <= int(text) <= len(known):
        return known[int(text) - 1]
    folded = {name.casefold(): name for name in known}
    if text.casefold() in folded:
        return folded[text.casefold()]
    near = difflib.get_close_matches(text.casefold(), folded, n=1, cutoff=0.5)
    remedy = f'Maksud Anda "{folded[near[0]]}"?' if near else f"Yang ada: {_numbered(known)}."
    raise BuatError.at("--pilih", f'bagian "{text}" tidak dikenal. {remedy}')
