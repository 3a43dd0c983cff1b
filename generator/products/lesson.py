"""What worksheet, deck and handout share: the page's head, the lesson's items and activities."""

from __future__ import annotations

import functools
import math
import string
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import choosing, documents, words
from generator.bahan import Bahan
from generator.content.lessons import Kegiatan, Pelajaran
from generator.content.models import Aspek, Kurikulum, Topik
from generator.content.statements import Isi, Pernyataan
from generator.documents.handout import TabelTampil
from generator.errors import ContentError
from generator.products import kop, support
from generator.products.request import Request
from generator.products.voice import Voice
from generator.sekolah import Sekolah
from generator.sekolah.tanda_tangan import RUANG, is_dated
from generator.soal.base import Soal

LEAST_BLANK, MOST_BLANK, MM_PER_LETTER = 35, 110, 3.2
"""Millimetres of a blank, and of one letter in a fourteen-year-old's hand."""


@dataclass(frozen=True)
class Lesson:
    """One lesson ready to be put on paper or slides."""

    bahan: Bahan
    sekolah: Sekolah
    request: Request
    voice: Voice

    @property
    def topik(self) -> Topik:
        """What it is about."""
        return self.bahan.topik

    @functools.cached_property
    def authored(self) -> dict[str, Soal]:
        """Every authored item of the topic, by id."""
        return {item.id: item for item in self.bahan.tertulis}

    @property
    def pelajaran(self) -> Pelajaran:
        """The lesson's content."""
        return self.topik.pelajaran(self.request.bentuk)

    @property
    def pilihan(self) -> int:
        """Options of an item in this class."""
        return self.sekolah.kelas.pilihan

    @property
    def stem(self) -> str:
        """What a file of this lesson is called after its product: form, and edition if any."""
        request = self.request
        parts = [request.bentuk or self.topik.id]
        parts += [request.dukungan] if request.dukungan != "biasa" else []
        parts += [f"huruf-{request.huruf_besar}"] if request.huruf_besar else []
        return "-".join(parts)

    @property
    def guided(self) -> bool:
        """Whether the sheet helps."""
        return self.request.dukungan == "terbimbing"

    def bank(self, items: Sequence[documents.SoalTampil]) -> tuple[str, ...]:
        """The word bank for ``items``, where the sheet helps."""
        first = items[0].nomor if items else 0
        return support.bank(items, f"bank:{self.request.acak}:{first}") if self.guided else ()

    @property
    def asked(self) -> frozenset[str]:
        """Ids of the items that the lesson itself asks for, on paper or slides."""
        lesson = self.pelajaran
        named = [name for kegiatan in lesson.kegiatan for name in kegiatan.soal]
        asked = [item.id for s in lesson.alur if s.soal for item in self.named(s.soal)]
        return frozenset([*named, *lesson.kesimpulan, *asked])

    def named(self, name: str) -> tuple[Soal, ...]:
        """The authored item called ``name``, or those of the group called so, in their order."""
        if name in self.authored:
            return (self.authored[name],)
        groups = (item.bacaan for item in self.authored.values() if item.bacaan)
        group = next(group for group in groups if group.id == name)
        return tuple(self.authored[key] for key in group.soal)

    @functools.cached_property
    def pool(self) -> tuple[Soal, ...]:
        """Items to practise with: those that serve the lesson's aims, but for what it asks."""
        asked = self.asked
        return tuple(item for item in self.serving(self.pelajaran.tp) if item.id not in asked)

    def serving(self, aims: Collection[str]) -> Iterator[Soal]:
        """Items, authored then derived, that fit the class, stand by themselves and serve one of
        ``aims``, themselves or by the wider aim that theirs serves; that one is then theirs."""
        wider = {tujuan.id: tujuan.umum for tujuan in self.topik.pokok.tp}
        for item in (*self.authored.values(), *self.bahan.turunan):
            if item.perlu_kegiatan or not item.fits(self.pilihan):
                continue
            if item.tp in aims:
                yield item
            elif wider[item.tp] in aims:
                yield item.model_copy(update={"tp": wider[item.tp]})


def prepare(bahan: Bahan, sekolah: Sekolah, request: Request) -> Lesson:
    """The lesson that ``request`` asks for."""
    return Lesson(bahan, sekolah, request, Voice(bahan.topik, request.sebutan))


def page(lesson: Lesson, subjudul: str) -> documents.Halaman:
    """The head of a document."""
    topik, sekolah, request = lesson.topik, lesson.sekolah, lesson.request
    identitas, voice = sekolah.identitas, lesson.voice
    kurikulum = curriculum(topik, sekolah)
    bentuk = topik.bentuk[request.bentuk].nama if request.bentuk else topik.pokok.judul
    minutes = lesson.pelajaran.jp * sekolah.menit_jp
    return documents.Halaman(
        judul=voice.say(lesson.pelajaran.judul),
        subjudul=subjudul,
        topik=voice.say(topik.pokok.judul),
        bentuk=voice.say(bentuk),
        mapel=identitas.mapel or (kurikulum[0].mapel if kurikulum else ""),
        kelas=sekolah.kelas.label,
        fase=sekolah.kelas.fase,
        jp=lesson.pelajaran.jp,
        menit=minutes,
        sekolah=sekolah.nama,
        guru=identitas.guru or "",
        kop=kop.shown(sekolah.kop),
        baris=timed(lesson),
        kertas=request.kertas,
        huruf_besar=request.huruf_besar or 0,
        dukungan=request.dukungan,
        kode=request.kode,
        murid=request.sebutan.murid,
        sebutan_guru=sekolah.sebutan_guru,
        sebutan_sekolah=sekolah.sebutan_sekolah,
        sapaan=request.sebutan.sapaan,
        asing=_foreign(topik),
    )


def curriculum(topik: Topik, sekolah: Sekolah) -> list[Kurikulum]:
    """The curriculum's lines for this class."""
    return [line for line in topik.pokok.kurikulum if sekolah.kelas.romawi in line.kelas]


def signed(sekolah: Sekolah, dokumen: str) -> documents.TandaTanganTampil | None:
    """Who signs ``dokumen`` (a field of ``TandaTanganDokumen``); none where nobody does."""
    found = sekolah.tanda_tangan(dokumen)
    if found is None:
        return None
    return documents.TandaTanganTampil(
        pembuka=found.pembuka or "",
        bertanggal=is_dated(dokumen) or bool(found.tempat or found.tanggal),
        tempat=found.tempat or "",
        tanggal=found.tanggal or "",
        ruang=found.ruang or RUANG,
        penanda=tuple(
            documents.PenandaTampil(
                one.sebagai or "", one.nama or "", one.berlabel, one.label_garis
            )
            for one in found.penanda
        ),
    )


def facts(lesson: Lesson, *more: tuple[str, str]) -> tuple[documents.BarisTampil, ...]:
    """What the head of a paper says of school and class, ``more`` before the school's own rows;
    what is not known is empty."""
    sekolah, identitas = lesson.sekolah, lesson.sekolah.identitas
    lines = curriculum(lesson.topik, sekolah)
    rows = [
        (sekolah.sebutan_sekolah, sekolah.nama),
        ("Mata pelajaran", identitas.mapel or (lines[0].mapel if lines else None)),
        ("Kelas / Fase", f"{sekolah.kelas.label} / {sekolah.kelas.fase}"),
        ("Semester", sekolah.semester),
        (sekolah.sebutan_tahun, identitas.tahun_ajaran),
        *more,
        *((row.label, row.nilai) for row in identitas.baris),
    ]
    return tuple(documents.BarisTampil(label, nilai or "") for label, nilai in rows)


def timed(lesson: Lesson) -> tuple[documents.BarisTampil, ...]:
    """The same with the time that the lesson takes."""
    jp, minutes = lesson.pelajaran.jp, lesson.pelajaran.jp * lesson.sekolah.menit_jp
    said = lesson.sekolah.identitas.alokasi_waktu or f"{jp} JP ({minutes} menit)"
    return facts(lesson, ("Alokasi waktu", said))


def _foreign(topik: Topik) -> tuple[documents.AsingTampil, ...]:
    """Names and terms that are not Indonesian, the longest first."""
    found: dict[str, documents.AsingTampil] = {}
    for contoh in topik.contoh.values():
        original = contoh.kepanjangan
        if original and original.bahasa != "id":
            shown = documents.AsingTampil(original.teks, original.bahasa, miring=False)
            found.setdefault(original.teks, shown)
    for group in topik.pokok.asing:
        for text in group.nama:
            found.setdefault(text, documents.AsingTampil(text, group.bahasa, miring=False))
        for text in group.kata:
            found.setdefault(text, documents.AsingTampil(text, group.bahasa, miring=True))
    for term in topik.pokok.istilah:
        if term.bahasa != "id":
            shown = documents.AsingTampil(term.istilah, term.bahasa, miring=True)
            found.setdefault(term.istilah, shown)
    return tuple(sorted(found.values(), key=lambda entry: (-len(entry.teks), entry.teks)))


@dataclass(frozen=True)
class Lembar:
    """The items of one worksheet: those of each activity, then the conclusion's."""

    kegiatan: tuple[documents.KegiatanTampil, ...]
    kesimpulan: tuple[documents.SoalTampil, ...]
    isi: tuple[Isi, ...]
    """The parts of the content that it shows."""

    @property
    def soal(self) -> tuple[documents.SoalTampil, ...]:
        """All items in the order of the sheet."""
        parts = [part for kegiatan in self.kegiatan for part in (*kegiatan.soal, *kegiatan.latihan)]
        return (*parts, *self.kesimpulan)

    @property
    def panjang_isian(self) -> int:
        """Millimetres of every blank."""
        return blank(self.soal)


def blank(items: Iterable[documents.SoalTampil]) -> int:
    """Millimetres of every blank among ``items``: room for the longest answer by hand."""
    keys = [key for item in items for key in _written(item)]
    longest = max((len(key) for key in keys), default=0)
    return min(MOST_BLANK, max(LEAST_BLANK, math.ceil(longest * MM_PER_LETTER)))


def _written(item: documents.SoalTampil) -> list[str]:
    """What is written into the blanks of an item."""
    if item.jenis == "isian":
        return [item.kunci]
    if item.jenis == "rumpang":
        return [key for paragraph in item.isi["paragraf"] for _, _, key in paragraph]
    return []


def sheet(lesson: Lesson) -> Lembar:
    """The worksheet's activities with their items, numbered through."""
    number = 1
    taken = frozenset(str(lesson.authored[name].dasar) for name in lesson.asked)
    shown: list[documents.KegiatanTampil] = []
    used: list[Isi] = []
    for position, kegiatan in enumerate(lesson.pelajaran.kegiatan, 1):
        authored = [lesson.authored[name] for name in kegiatan.soal]
        practice = _practice(lesson, kegiatan, taken)
        own = _present(lesson, authored, number)
        extra = _present(lesson, practice, number + len(own))
        number += len(own) + len(extra)
        used += [*authored, *practice, *_read(lesson, kegiatan)]
        shown.append(_activity(lesson, position, kegiatan, own, extra))
    closing = [lesson.authored[name] for name in lesson.pelajaran.kesimpulan]
    return Lembar(tuple(shown), _present(lesson, closing, number), (*used, *closing))


def _read(lesson: Lesson, kegiatan: Kegiatan) -> list[Isi]:
    """The reading matter and case cards of an activity, and its challenge where it is asked."""
    examples = [lesson.topik.contoh[name] for name in kegiatan.kartu]
    more = kegiatan.tantangan if lesson.request.dukungan == "tantangan" else None
    parts = (kegiatan.bacaan, *(contoh.kasus or contoh.ringkas for contoh in examples), more)
    return [part for part in parts if part]


def _practice(lesson: Lesson, kegiatan: Kegiatan, taken: frozenset[str]) -> Sequence[Soal]:
    if kegiatan.latihan is None:
        return ()
    request = lesson.request
    usual = max(kegiatan.latihan, len(request.latihan))  # one at least of each kind asked for
    count = usual if request.jumlah is None else request.jumlah
    if not count:
        return ()
    kinds = request.latihan or ("pg", "pernyataan", "benar-salah", "isian")
    if request.latihan and count >= len(request.latihan):  # else not every kind is wanted
        _refuse_missing(lesson, request.latihan, taken)
    return choosing.choose(lesson.pool, count, kinds, request.acak, taken)


def _refuse_missing(lesson: Lesson, kinds: Sequence[str], taken: frozenset[str]) -> None:
    """Raise ``ContentError`` where a kind that was asked for has no item free to practise with."""
    request, pool = lesson.request, lesson.pool

    def free(kind: str) -> int:
        return len(choosing.choose(pool, len(pool), (kind,), request.acak, taken))

    missing = [kind for kind in kinds if not free(kind)]
    if missing:
        there = {kind: free(kind) for kind in choosing.ORDER}
        known = ", ".join(f"{kind} ({count})" for kind, count in there.items() if count)
        raise ContentError.at(
            str(lesson.topik.folder / "soal"),
            f"tidak ada soal latihan jenis {words.listed(missing)} "
            f'untuk "{request.bentuk or lesson.topik.id}" '
            f"yang faktanya belum diuji pada lembar ini. Yang ada: {known}.",
        )


def _present(lesson: Lesson, items: Sequence[Soal], first: int) -> tuple[documents.SoalTampil, ...]:
    arranged = choosing.arrange(items, first, lesson.pilihan, lesson.request.acak)
    shown = [lesson.voice.item(chosen) for chosen in arranged]
    return tuple(map(support.helped, shown) if lesson.guided else shown)


def _activity(
    lesson: Lesson,
    number: int,
    kegiatan: Kegiatan,
    own: tuple[documents.SoalTampil, ...],
    extra: tuple[documents.SoalTampil, ...],
) -> documents.KegiatanTampil:
    voice = lesson.voice
    reading = kegiatan.bacaan
    return documents.KegiatanTampil(
        nomor=number,
        judul=voice.say(kegiatan.judul),
        tahap=kegiatan.tahap,
        cara=(kegiatan.cara, *((kegiatan.lalu,) if kegiatan.lalu else ())),
        menit=kegiatan.menit,
        bacaan=documents.BacaanTampil(
            voice.say(reading.judul),
            voice.printed(reading.paragraf),
            voice.brief(*voice.rests_on(reading.paragraf)),
        )
        if reading
        else None,
        kartu=tuple(
            _card(lesson, letter, name)
            for letter, name in zip(string.ascii_uppercase, kegiatan.kartu, strict=False)
        ),
        langkah=voice.all(kegiatan.langkah),
        soal=own,
        latihan=extra,
        hasil=voice.say(kegiatan.hasil),
        skor=sum(item.skor for item in own or extra),
        catatan=voice.note(kegiatan.catatan),
        bank=lesson.bank((*own, *extra)),
        tantangan=support.challenge(voice, kegiatan)
        if lesson.request.dukungan == "tantangan"
        else None,
    )


def _card(lesson: Lesson, letter: str, name: str) -> documents.KartuTampil:
    contoh, voice = lesson.topik.contoh[name], lesson.voice
    statements = contoh.kasus.kartu if contoh.kasus else (contoh.ringkas,)
    title = contoh.kasus.judul if contoh.kasus else contoh.sebutan
    return documents.KartuTampil(
        letter,
        voice.say(title),
        voice.printed(statements),
        voice.brief(*voice.rests_on(statements)),
    )


def compared(lesson: Lesson) -> list[tuple[Aspek, list[Pernyataan]]]:
    """The aspects told of every form, each with its statements in the order of the forms."""
    forms = lesson.topik.bentuk.values()
    rows = [
        (aspek, [form.perbandingan[aspek.id] for form in forms if aspek.id in form.perbandingan])
        for aspek in lesson.topik.pokok.aspek
    ]
    return [
        (aspek, cells)
        for aspek, cells in rows
        if len(cells) == len(forms) and all(cell.tercetak for cell in cells)
    ]


def comparison(lesson: Lesson) -> TabelTampil:
    """The forms side by side."""
    voice, rows = lesson.voice, compared(lesson)
    heads = [words.capital(form.sebutan) for form in lesson.topik.bentuk.values()]
    return TabelTampil(
        judul="Perbandingan",
        kepala=("Aspek", *voice.all(heads)),
        baris=tuple(
            (voice.say(aspek.label), *(voice.say(cell.teks) for cell in cells))
            for aspek, cells in rows
        ),
        sumber=voice.sources([cell for _, cells in rows for cell in cells]),
    )
