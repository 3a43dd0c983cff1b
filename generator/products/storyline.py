"""The order of a deck for a lesson that tells none."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.lessons import Adegan
from generator.content.models import Topik


def storyline(topik: Topik, bentuk: str | None) -> tuple[Adegan, ...]:
    """Question, aims, meaning, traits, examples, comparison, activities, quiz, summary."""
    return tuple(_steps(topik, bentuk))


def _steps(topik: Topik, bentuk: str | None) -> Iterator[Adegan]:
    lesson = topik.pelajaran(bentuk)
    yield Adegan(jenis="pemantik", inti=lesson.pemantik)
    yield Adegan(jenis="tujuan", inti="Tujuan: yang dapat {kamu} lakukan sesudah pelajaran ini")
    for key in [bentuk] if bentuk else topik.bentuk:
        form = topik.bentuk[str(key)]
        yield Adegan(jenis="definisi", inti=form.inti, bagian=form.nama, bentuk=key)
        if any(trait.tercetak for trait in form.ciri):
            yield Adegan(jenis="ciri", inti=f"Ciri: {form.nama}", bentuk=key)
        if bentuk and form.dorongan:
            title = f"{form.dorongan.sebutan.capitalize()}: {form.nama}"
            yield Adegan(jenis="dorongan", inti=title, bentuk=key)
    for key, contoh in topik.contoh.items():
        if contoh.utama and bentuk in (None, contoh.bentuk):
            yield Adegan(jenis="contoh", inti=contoh.inti, contoh=(key,))
    if topik.pokok.aspek and len(topik.bentuk) > 1:
        yield Adegan(jenis="perbandingan", inti=f"Perbandingan: {topik.pokok.judul}")
    for number, kegiatan in enumerate(lesson.kegiatan, 1):
        title = f"Kegiatan {number}: {kegiatan.judul}"
        yield Adegan(
            jenis="kegiatan",
            inti=title,
            nomor=number,
            menit=kegiatan.menit,
            catatan=kegiatan.catatan,
        )
    yield Adegan(jenis="kuis", bagian="Kuis")
    yield Adegan(jenis="rangkuman", inti="Rangkuman: yang perlu diingat")
    yield Adegan(jenis="refleksi", inti="Refleksi: lanjutkan kalimat ini")
    yield Adegan(jenis="tiket")
