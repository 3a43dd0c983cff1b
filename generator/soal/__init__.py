"""Items: the kinds, the authored ones, and those derived from the content.

A new kind is a module with a class and a ``derive`` of its own, and a row in ``KINDS``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Annotated

from pydantic import Field

from generator import source
from generator.content import check_texts
from generator.content.models import Topik
from generator.content.statements import Id, Isi, SumberRef
from generator.errors import ContentError, Problem
from generator.soal import (
    benar_salah,
    cari_kata,
    grup,
    isian,
    jodoh,
    kasus,
    kata,
    kategori,
    kelompokkan,
    linimasa,
    pasangan,
    peta_buta,
    pilihan_ganda,
    pilihan_kompleks,
    tabel,
    temukan,
    tts,
    uraian,
    urutkan,
)
from generator.soal.base import Grup, Soal
from generator.soal.benar_salah import BenarSalah
from generator.soal.cari_kata import CariKata
from generator.soal.isian import Isian
from generator.soal.jodoh import Jodoh
from generator.soal.kasus import StudiKasus
from generator.soal.kategori import Kategori
from generator.soal.kelompokkan import Kelompokkan
from generator.soal.linimasa import Linimasa
from generator.soal.pasangan import TabelPasangan
from generator.soal.peta_buta import PetaButa
from generator.soal.pilihan_ganda import Pernyataan, PilihanGanda
from generator.soal.pilihan_kompleks import PilihanKompleks
from generator.soal.rumpang import Rumpang
from generator.soal.sebab_akibat import SebabAkibat
from generator.soal.tabel import Tabel
from generator.soal.temukan import Temukan
from generator.soal.tts import Tts
from generator.soal.uraian import Uraian
from generator.soal.urutkan import Urutkan

AnySoal = (
    PilihanGanda
    | Pernyataan
    | BenarSalah
    | Jodoh
    | Isian
    | Tabel
    | Uraian
    | TabelPasangan
    | PilihanKompleks
    | Kategori
    | SebabAkibat
    | Rumpang
    | Urutkan
    | Kelompokkan
    | Temukan
    | StudiKasus
    | Tts
    | CariKata
    | PetaButa
    | Linimasa
)

KINDS: dict[str, type[Soal]] = {
    "pg": PilihanGanda,
    "pernyataan": Pernyataan,
    "benar-salah": BenarSalah,
    "jodoh": Jodoh,
    "isian": Isian,
    "tabel": Tabel,
    "uraian": Uraian,
    "pasangan": TabelPasangan,
    "pgk": PilihanKompleks,
    "pgk-kategori": Kategori,
    "sebab-akibat": SebabAkibat,
    "rumpang": Rumpang,
    "urutkan": Urutkan,
    "kelompokkan": Kelompokkan,
    "temukan": Temukan,
    "kasus": StudiKasus,
    "tts": Tts,
    "cari-kata": CariKata,
    "peta-buta": PetaButa,
    "linimasa": Linimasa,
}


def _puzzles(topik: Topik) -> Iterator[Soal]:
    """Crosswords and word searches, of the same lists."""
    lists = tuple(kata.lists(topik))
    yield from tts.derive(lists)
    yield from cari_kata.derive(lists)


_DERIVERS = (
    pilihan_ganda.derive,
    benar_salah.derive,
    jodoh.derive,
    isian.derive,
    tabel.derive,
    uraian.derive,
    pasangan.derive,
    pilihan_kompleks.derive,
    kategori.derive,
    urutkan.derive,
    kelompokkan.derive,
    linimasa.derive,
    _puzzles,
)


class DaftarSoal(Isi):
    """``soal/*.yml``: authored items."""

    bentuk: Id | None = None
    """Id bentuk yang dilayani; kosong: topik secara keseluruhan."""
    sumber: SumberRef = ()
    """Sumber bawaan bagi soal dalam berkas ini."""
    grup: tuple[Grup, ...] = ()
    """Bacaan yang dipakai bersama oleh beberapa soal berkas ini."""
    soal: tuple[Annotated[AnySoal, Field(discriminator="jenis")], ...] = Field(min_length=1)
    """Soal-soalnya; isiannya bergantung pada ``jenis``."""


def derive(topik: Topik) -> tuple[Soal, ...]:
    """Every item that the content proves, in a stable order."""
    return tuple(item for deriver in _DERIVERS for item in deriver(topik))


def read(topik: Topik) -> tuple[Soal, ...]:
    """The authored items of ``topik``; raises ``ContentError`` with every problem found."""
    for kind in KINDS.values():
        kind.model_rebuild()  # first, so that the list's schema takes theirs over
    items: list[Soal] = []
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    unread = False
    for path in topik.berkas.files("soal"):
        try:
            tree = source.load(path)
            default = tree.data.get("sumber", ()) if isinstance(tree.data, dict) else ()
            context = {"sumber": [default] if isinstance(default, str) else default}
            found = source.validate(tree, DaftarSoal, context)
        except ContentError as failure:
            problems.extend(failure.problems)
            unread = True
            continue
        unknown = [*check_texts(topik, [tree])]
        problems.extend(unknown)
        faults = list(grup.problems(tree, found.grup, found.soal))
        problems.extend(faults)
        together = found.soal if faults else grup.joined(found.grup, found.soal)
        for index, item in enumerate(together):
            place = tree.place(("soal", index, "id"))
            if item.id in seen:
                message = f'id "{item.id}" sudah dipakai di {seen[item.id]}. Beri nama lain.'
                problems.append(Problem(place, message))
            seen.setdefault(item.id, place)
            whole = item if unknown else _checked(topik, tree, index, item, problems)
            items.append(whole.model_copy(update={"bentuk": found.bentuk}))
    if not unread:
        problems.extend(_unknown_items(topik, seen, {item.grup for item in items}))
        problems.extend(_without_reading(topik, seen, items))
    if problems:
        raise ContentError(source.in_order(problems))
    return tuple(items)


def _checked(
    topik: Topik, tree: source.Tree, index: int, item: Soal, problems: list[Problem]
) -> Soal:
    """The item, finished with what only the topic knows; what that refuses joins ``problems``."""
    match item:
        case Temukan():
            for error, message in temukan.check(topik, item):
                part = ("id",) if error is None else ("kesalahan", error)
                problems.append(Problem(tree.place(("soal", index, *part)), message))
        case StudiKasus():
            try:
                return kasus.with_case(topik, item)
            except ValueError as failure:
                problems.append(Problem(tree.place(("soal", index, "kartu")), str(failure)))
        case PetaButa() | Linimasa():
            try:
                return _of_example(topik, item)
            except ValueError as failure:
                problems.append(Problem(tree.place(("soal", index, "contoh")), str(failure)))
    return item


def _of_example(topik: Topik, item: PetaButa | Linimasa) -> Soal:
    """The item with what its example says; raises ``ValueError`` where that is too little."""
    if isinstance(item, PetaButa):
        return peta_buta.with_members(topik, item)
    return linimasa.with_events(topik, item)


def _without_reading(
    topik: Topik, places: Mapping[str, str], items: Iterable[Soal]
) -> Iterator[Problem]:
    """Items that rest on an activity's reading or cards, where no such activity asks for them."""
    lessons = [topik.pelajaran(key) for key in (None, *topik.bentuk)]
    reading = [k for lesson in lessons for k in lesson.kegiatan if k.bacaan or k.kartu]
    asked = {name for kegiatan in reading for name in kegiatan.soal}
    for item in items:
        if item.perlu_kegiatan and item.id not in asked:
            message = (
                f'soal "{item.id}" bertumpu pada kegiatan, tetapi tidak ada kegiatan dengan bacaan '
                "atau kartu yang menyebutnya. Sebut di sana, atau hapus perlu_kegiatan."
            )
            yield Problem(places[item.id], message)


def _unknown_items(
    topik: Topik, known: Collection[str], groups: Collection[str | None]
) -> Iterator[Problem]:
    """Lessons that ask for an item that is not there; a quiz may ask for a whole group."""
    for key in (None, *topik.bentuk):
        lesson = topik.pelajaran(key)
        wanted = [name for kegiatan in lesson.kegiatan for name in kegiatan.soal]
        quizzes = [step.soal for step in lesson.alur if step.soal and step.soal not in groups]
        wanted += [*lesson.kesimpulan, *quizzes]
        file = topik.berkas.file(f"bentuk/{key}.yml" if key else "topik.yml")
        for name in wanted:
            if name not in known:
                message = f'soal "{name}" tidak ada. Tulis soal itu di folder soal.'
                yield Problem(str(file), message)
