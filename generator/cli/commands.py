"""The commands."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from generator import __version__, names
from generator.cli import isi, making, modul, options, slide, starting, templat, ujian
from generator.cli.options import Opsi, Option, Perintah
from generator.cli.report import Report


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    subcommand_metavar="PERINTAH [OPSI]",
    options_metavar="[OPSI]",
)
@click.version_option(__version__, "--versi", prog_name="buat", message="%(prog)s %(version)s")
def buat() -> None:
    """Buat slide, lembar kerja, ujian, dan perangkat mengajar dari isi pelajaran.

    Semua berjalan luring, tanpa akun. Bantuan tiap perintah: buat PERINTAH --help
    """


buat.add_command(starting.mulai)
buat.add_command(isi.isi)
buat.add_command(templat.templat)


def _product(name: str, about: str, contoh: Sequence[str], *own: Option) -> None:
    """Register the command that makes product ``name``, with the options ``own``."""

    def command(context: click.Context, /, **given: Any) -> None:
        making.make(context, [(name, given["bentuk"])], given)

    made: Any = click.pass_context(command)
    made = options.together(*own, options.results)(made)
    buat.command(name, cls=Perintah, help=about, short_help=about, contoh=contoh)(made)


_product(
    "slide",
    "Buat slide pelajaran yang dapat disunting (PPTX).",
    (
        "buat slide --bentuk bilateral --jp 1",
        "buat slide --bentuk regional --rasio 4:3 --per-halaman 3",
    ),
    options.lesson,
    options.look,
    slide.motion,
    slide.length,
    options.printed,
)
_product(
    "lkpd",
    "Buat lembar kerja beserta kuncinya (PDF).",
    ("buat lkpd --bentuk bilateral", "buat lkpd --bentuk multilateral --kertas F4 --acak 7"),
    options.lesson,
    options.support,
    options.paper,
)
_product(
    "handout",
    "Buat bahan bacaan satu atau dua halaman (PDF).",
    ("buat handout --bentuk bilateral", "buat handout --kertas F4 --identitas identitas.yml"),
    options.lesson,
    options.paper,
)


_product(
    "kartu-belajar",
    "Buat kartu bolak-balik: kata di depan, artinya di belakang (PDF).",
    ("buat kartu-belajar --bentuk regional", "buat kartu-belajar --per-lembar 8 --kertas F4"),
    options.per_lembar("Kartu", (10, 8)),
    options.sheet,
)
_product(
    "bingo",
    "Buat kartu bingo yang semuanya berbeda, dan daftar pemanggilnya (PDF).",
    ("buat bingo --bentuk multilateral", "buat bingo --jumlah 32 --ukuran 3 --acak 5"),
    *options.cards(),
    options.sheet,
)
_product(
    "cerdas-cermat",
    "Buat papan cerdas cermat: setiap sel membuka soal dan jawabannya (PPTX), dan lembar "
    "pemandu dengan semua kunci dan tabel nilai (PDF).",
    ("buat cerdas-cermat --bentuk regional", "buat cerdas-cermat --regu 6 --acak 3"),
    options.regu,
    options.look,
    options.preview,
    options.sheet,
)
_product(
    "tiket",
    "Buat tiket keluar dengan refleksi dan satu soal, dan kuncinya (PDF).",
    ("buat tiket --bentuk bilateral", "buat tiket --bentuk regional --per-lembar 4 --acak 3"),
    options.per_lembar("Tiket", (2, 4)),
    options.paper,
    options.sheet,
)
_product(
    "asesmen-awal",
    "Buat asesmen awal: lima soal cepat, dua selembar, dan kuncinya (PDF).",
    ("buat asesmen-awal --bentuk bilateral", "buat asesmen-awal --acak 4 --kertas F4"),
    options.paper,
    options.sheet,
)
_product(
    "pengamatan",
    "Buat lembar pengamatan diskusi dan presentasi untuk 36 murid, dan rubriknya (PDF).",
    ("buat pengamatan --bentuk bilateral", "buat pengamatan --identitas identitas.yml"),
    options.sheet,
)
_product(
    "penilaian-diri",
    "Buat penilaian diri menurut tujuan pembelajaran (PDF).",
    ("buat penilaian-diri --bentuk regional", "buat penilaian-diri --kelas XI --sapaan Anda"),
    options.paper,
    options.sheet,
)
_product(
    "peta-konsep",
    "Buat peta konsep untuk dilengkapi, dan kuncinya (PDF).",
    ("buat peta-konsep", "buat peta-konsep --bentuk regional --acak 2"),
    options.sheet,
)
_product(
    "modul-ajar",
    "Buat modul ajar: tujuan, langkah, asesmen, dan kolom tanda tangan, diikuti semua lampirannya "
    "dalam satu berkas (PDF).",
    (
        "buat modul-ajar --bentuk bilateral --identitas identitas.yml",
        "buat modul-ajar --bentuk regional --kerangka mendalam --lampiran lkpd,handout",
    ),
    options.lesson,
    options.support,
    modul.plan,
)
_product(
    "perangkat",
    "Jilid modul ajar dan semua lembarnya dalam satu berkas dengan sampul, lembar pengesahan, "
    "daftar isi, dan penanda halaman (PDF).",
    ("buat perangkat --bentuk bilateral", "buat perangkat --kerangka mendalam --kertas F4"),
    options.lesson,
    options.support,
    modul.plan,
)


@buat.command(
    "kunci",
    cls=Perintah,
    help="Buat kunci sebuah lembar kerja (PDF).",
    short_help="Buat kunci sebuah lembar kerja (PDF).",
    contoh=("buat kunci --bentuk bilateral", "buat kunci --kode 7K2M9A"),
)
@click.option(
    "--kode",
    cls=Opsi,
    kelompok="Isi",
    metavar="KODE",
    help="Kode pada lembar kerja yang pernah dibuat di folder hasil.",
)
@options.lesson
@options.support
@options.paper
@options.results
@click.pass_context
def kunci(context: click.Context, /, kode: str | None, **given: Any) -> None:
    """Make the key alone, or find it by the code printed on a sheet."""
    if kode is None:
        making.make(context, [("kunci", given["bentuk"])], given)
        return
    from generator import batch
    from generator.cli import register

    report = Report(given["senyap"], given["as_json"])
    request = register.recalled(given["keluaran"], kode.strip().upper())
    (outcome,) = batch.run([request], 1, making.cache(), apart=True)
    if outcome.refusal:
        raise outcome.refusal
    register.check(outcome.files[0].kode, kode.strip().upper())
    making.write(outcome, given["keluaran"], report)
    report.close()


@buat.command(
    "ujian",
    cls=Perintah,
    help="Buat naskah ujian dalam beberapa paket beserta kunci, lembar jawaban, kisi-kisi, kartu "
    "soal, lembar telaah, pedoman penskoran, dan formulirnya (PDF).",
    short_help="Buat ujian beserta semua kelengkapannya (PDF).",
    contoh=("buat ujian --paket 5 --jumlah 40", "buat ujian --nama sas --skor pg=2,uraian=10"),
)
@ujian.exam
@options.results
@click.pass_context
def exam(context: click.Context, /, **given: Any) -> None:
    """Make an exam with everything that a school hands in with it."""
    making.make(context, [("ujian", given["bentuk"])], given)


@buat.command(
    "semua",
    cls=Perintah,
    help="Buat slide, lembar kerja, kunci, dan bahan bacaan untuk setiap bentuk dan topiknya.",
    short_help="Buat semua berkas untuk setiap bentuk.",
    contoh=("buat semua", "buat semua --kelas IX --kertas F4 --keluaran hasil"),
)
@options.lesson
@options.look
@options.support
@options.paper
@options.results
@click.pass_context
def semua(context: click.Context, /, **given: Any) -> None:
    """Make every product of every form, and of the topic."""
    every = [*options.forms(given["topik"], given["sekolah"]), names.SEMUA]
    forms = every if given["bentuk"] == names.SEMUA else [given["bentuk"]]
    products = ("slide", "lkpd", "handout")
    making.make(context, [(produk, form) for form in forms for produk in products], given)


@buat.command(
    "katalog",
    cls=Perintah,
    help="Tampilkan topik, bentuk, contoh, jenis soal, dan produk yang tersedia.",
    short_help="Tampilkan yang tersedia.",
    contoh=("buat katalog", "buat katalog --topik topik-saya"),
)
@options.topic
@options.school
def katalog(topik: Path, sekolah: Path | None) -> None:
    """Show what there is to choose from."""
    from generator.cli import checks

    checks.catalogue(topik, sekolah)


@buat.command(
    "periksa",
    cls=Perintah,
    help="Periksa folder sekolah, bila ada, atau isi topik; juga kesiapan komputer. Dengan soal: "
    "periksa semua soalnya.",
    short_help="Periksa folder sekolah, isi topik, soal, dan komputer.",
    contoh=("buat periksa --sekolah sekolah-kami", "buat periksa soal --acak 7 --ketat"),
)
@click.argument(
    "bagian",
    required=False,
    metavar="[soal]",
    type=options.Nama(["soal"], "bagian"),
    help="Periksa semua soal sebelum dicetak.",
)
@options.topic
@options.school
@click.option(
    "--usia",
    cls=Opsi,
    kelompok="Isi",
    default=24,
    metavar="BULAN",
    type=options.Bilangan(1, 600),
    help="Umur data bertanggal yang dianggap usang. Bawaan: 24 bulan.",
)
@click.option(
    "--bentuk",
    cls=Opsi,
    kelompok="Soal",
    default=names.SEMUA,
    metavar="BENTUK",
    help="Soal untuk satu bentuk; bawaan: semua soal topik.",
)
@click.option(
    "--acak",
    cls=Opsi,
    kelompok="Soal",
    default=1,
    metavar="ANGKA",
    type=options.Bilangan(0),
    help="Angka yang menentukan urutan pilihan. Bawaan: 1.",
)
@click.option(
    "--kelas",
    cls=Opsi,
    kelompok="Soal",
    metavar="KELAS",
    help="Menentukan banyak pilihan, misalnya XI. Bawaan: IX.",
)
@click.option(
    "--ketat",
    cls=Opsi,
    kelompok="Keluaran",
    is_flag=True,
    help="Kode keluar 1 bila ada temuan.",
)
@click.pass_context
def periksa(context: click.Context, /, bagian: str | None, ketat: bool, **given: Any) -> None:
    """Say what is wrong, stale, unsourced or weakly sourced, and what the machine lacks."""
    from generator.cli import checks

    school = given["sekolah"]
    if bagian:
        form = making.form(context, given["topik"], given["bentuk"], school)
        pool = checks.Pool(given["topik"], school, form, given["acak"], given["kelas"])
        found = checks.items(pool, given["usia"])
    else:
        found = checks.school(school) if school else 0
        source = context.get_parameter_source("topik")
        if not school or source is not click.core.ParameterSource.DEFAULT:
            found += checks.content(given["topik"], school, given["usia"])
        checks.computer()
    if ketat and found:
        context.exit(1)
