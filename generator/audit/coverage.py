"""What the pool covers: aims, levels, indicators, sources and dates."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence

from generator import source
from generator.audit.butir import Butir
from generator.content.models import Topik
from generator.errors import Problem

LEVELS = {"C1": "L1", "C2": "L1", "C3": "L2", "C4": "L3", "C5": "L3", "C6": "L3"}
"""Level of a kisi-kisi for each cognitive level."""


def table(topik: Topik, pool: Sequence[Butir], bentuk: str | None) -> list[str]:
    """A line an aim: its items and their levels in per cent."""
    aims = aims_of(topik, bentuk)
    wide = max(map(len, aims), default=0)
    lines = []
    for aim in aims:
        levels = Counter(LEVELS[one.soal.tingkat] for one in pool if one.soal.tp == aim)
        total = levels.total()
        shares = "  ".join(
            f"{name} {round(100 * levels[name] / total) if total else 0:>3}%"
            for name in sorted(set(LEVELS.values()))
        )
        lines.append(f"{aim:<{wide}}  {total:>3} soal  {shares}")
    return lines


def aims_of(topik: Topik, bentuk: str | None) -> list[str]:
    """Ids of the aims that the lesson has, or the topic with all its lessons."""
    if bentuk:
        return list(topik.pelajaran(bentuk).tp)
    return [tujuan.id for tujuan in topik.pokok.tp]


def gaps(topik: Topik, pool: Sequence[Butir], bentuk: str | None) -> Iterator[Problem]:
    """Aims without an item."""
    wider = {tujuan.id: tujuan.umum for tujuan in topik.pokok.tp}
    served = {butir.soal.tp for butir in pool}
    served |= {wide for aim in served if (wide := wider[aim])}
    tree = source.load(topik.berkas.file("topik.yml"))
    places = {
        text: tree.place(at)
        for at, text in source.scalars(tree.data)
        if at[:1] == ("tp",) and at[-1] == "id"
    }
    for aim in aims_of(topik, bentuk):
        if aim not in served:
            yield Problem(
                places[aim], f'tujuan "{aim}" belum punya soal. Tulis soalnya di folder soal.'
            )


def unlabelled(pool: Sequence[Butir]) -> Iterator[Problem]:
    """Authored items without an indicator."""
    for butir in pool:
        if not butir.soal.turunan and not butir.soal.indikator:
            yield butir.problem("belum punya indikator. Tambahkan isian indikator.")


def unsupported(topik: Topik, pool: Sequence[Butir]) -> Iterator[Problem]:
    """Items whose key rests on weak sources alone."""
    for butir in pool:
        if {topik.sumber[key].jenis for key in butir.soal.sumber} <= {"lemah"}:
            yield butir.problem("hanya bersumber lemah. Cari sumber resmi.")


def stale(pool: Sequence[Butir], today: datetime.date, months: int) -> Iterator[Problem]:
    """Items whose as-of date is older than ``months`` and stands nowhere in what pupils read."""
    oldest = today.year * 12 + today.month - months
    for butir in pool:
        per = butir.soal.per
        old = per and per.tahun * 12 + (per.bulan or 12) < oldest
        if per and old and str(per.tahun) not in butir.read:
            yield butir.problem(
                f"bertanggal {per}. Periksa apakah masih berlaku, atau sebut tahunnya di pokok."
            )
