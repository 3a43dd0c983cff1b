"""Options that several commands share, grouped in their help."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from generator import errors, kelas, names, places
from generator.errors import BuatError

SEKOLAH = "BUAT_SEKOLAH"
"""Environment variable that names the school's folder."""

_ID = re.compile(r"[a-z0-9-]+")
"""What the files of a topic may call a form."""

Option = Callable[[Any], Any]
"""A decorator that gives a command an option, or several."""


class Opsi(click.Option):
    """An option that stands under a heading of its own in the help."""

    def __init__(self, *arguments: Any, kelompok: str = "Lainnya", **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.kelompok = kelompok


class Perintah(click.Command):
    """A command whose help groups its options and ends with examples."""

    def __init__(self, *arguments: Any, contoh: Sequence[str] = (), **settings: Any) -> None:
        settings.setdefault("options_metavar", "[OPSI]")
        super().__init__(*arguments, **settings)
        self.contoh = contoh

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, group by group."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record and isinstance(parameter, click.Option):
                groups.setdefault(getattr(parameter, "kelompok", "Lainnya"), []).append(record)
        for heading, records in groups.items():
            with formatter.section(heading):
                formatter.write_dl(records)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the examples as they are typed."""
        if self.contoh:
            with formatter.section("Contoh"):
                for line in self.contoh:
                    formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


class Kelompok(Perintah, click.Group):
    """Commands about one thing, under a name of their own."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)


class Nama(click.ParamType[str, str]):
    """One of a few names; a misspelt one is answered with the nearest."""

    name = "nama"

    def __init__(self, choices: Sequence[str], noun: str) -> None:
        self.choices = tuple(choices)
        self.noun = noun

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name as we write it."""
        known = {choice.casefold(): choice for choice in self.choices}
        if value.casefold() not in known:
            self.fail(unknown(self.noun, value, self.choices), param, ctx)
        return known[value.casefold()]

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[click.shell_completion.CompletionItem]:
        """The names that begin so."""
        found = [choice for choice in self.choices if choice.startswith(incomplete)]
        return [click.shell_completion.CompletionItem(choice) for choice in found]


def parts(value: str) -> tuple[str, ...]:
    """What stands between commas, each once, in the order given."""
    return tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))


class DaftarNama(Nama):
    """Several names, parted by commas."""

    name = "daftar"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The names, each once, in the order given."""
        found = [super(DaftarNama, self).convert(part, param, ctx) for part in parts(value)]
        return tuple(dict.fromkeys(found))


class Bilangan(click.ParamType[int, int]):
    """A whole number between two bounds, both included."""

    name = "bilangan"

    def __init__(self, least: int, most: int | None = None) -> None:
        self.least, self.most = least, most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number."""
        bounds = f"{self.least} sampai {self.most}" if self.most else f"{self.least} atau lebih"
        try:
            number = int(value)
        except ValueError:
            self.fail(f'"{value}" bukan bilangan bulat. Tulis {bounds}.', param, ctx)
        if number < self.least or (self.most is not None and number > self.most):
            self.fail(f"{number} di luar batas. Tulis {bounds}.", param, ctx)
        return number


class Pilihan(click.ParamType[int, int]):
    """One of a few numbers."""

    name = "angka"

    def __init__(self, choices: tuple[int, ...]) -> None:
        self.choices = choices

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number."""
        known = {str(choice): choice for choice in self.choices}
        if str(value).strip() not in known:
            self.fail(f'"{value}" tidak tersedia. Tulis {" atau ".join(known)}.', param, ctx)
        return known[str(value).strip()]


def unknown(noun: str, value: str, choices: Sequence[str]) -> str:
    """The sentence for a name that nothing answers to."""
    remedy = errors.meant(value.casefold(), choices, likeness=0.5)
    return f'{noun} "{value}" tidak dikenal. {remedy}'


def topics(school: Path | None = None) -> list[str]:
    """Names of the topics that came with the program, or of the school's own."""
    home = school / "content" if school else places.shipped("content")
    return sorted(path.parent.name for path in home.glob("*/topik.yml"))


def schools() -> list[str]:
    """Names of the example schools that came with the program."""
    found = places.shipped("templates").glob(f"sekolah/*/{names.MEREK}")
    return sorted(path.parent.name for path in found)


def shipped_school(name: str) -> Path:
    """The folder of the example school ``name``."""
    return places.shipped("templates") / "sekolah" / name


def forms(topik: Path, school: Path | None = None) -> list[str]:
    """Names of the forms in the topic's folder, and in what the school lays over it; a file whose
    name is no id is none."""
    folders = filter(None, (topik, places.overlay(school, topik)))
    stems = {path.stem for own in folders for path in (own / "bentuk").glob("*.yml")}
    return sorted(filter(_ID.fullmatch, stems))


def _topics_so(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """Shipped topics that begin so, for the shell."""
    return [name for name in topics() if name.startswith(begun)]


def _forms_so(context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """Forms that begin so, of the topic that stands on the line, for the shell."""
    topik = context.params.get("topik") or places.shipped("content") / names.TOPIK
    try:
        every = forms(topik, context.params.get("sekolah"))
    except (BuatError, OSError):  # it is told when the command runs
        return []
    return [name for name in (*every, names.SEMUA) if name.startswith(begun)]


def school_folder(ctx: click.Context, param: click.Parameter, value: str | None) -> Path | None:
    """The school's folder as given, else the one that the environment names, else the nearest one
    at or above the working folder; ``None`` for ``tanpa``, or where there is none."""
    if value == names.TANPA:
        return None
    value = value or os.environ.get(SEKOLAH)
    if value is None:
        here = Path.cwd()
        return next((one for one in (here, *here.parents) if (one / names.MEREK).is_file()), None)
    folder = Path(value)
    if not (folder / names.MEREK).is_file() and value in schools():
        folder = shipped_school(value)
    if not (folder / names.MEREK).is_file():
        raise click.BadParameter(
            f'folder "{value}" tidak berisi {names.MEREK}. {_begun(value)}', ctx, param
        )
    return folder


def _begun(value: str) -> str:
    """How to mend a folder that is no school: an example school of nearly that name, or a new
    folder, since ``buat mulai`` fills none that has something in it."""
    begun = f"Buat dengan: buat mulai {STARTED if is_taken(Path(value)) else value}"
    return errors.meant(value, schools(), begun, likeness=0.7)


def is_taken(folder: Path) -> bool:
    """Whether something stands in the place of a new folder."""
    return folder.exists() and (not folder.is_dir() or any(folder.iterdir()))


STARTED = "sekolah-kami"
"""The folder that is suggested for a new school."""


def needed(school: Path | None) -> Path:
    """The school's folder; raises ``BuatError`` where there is none to write into."""
    if school is None:
        raise BuatError.at(
            "--sekolah",
            "folder sekolah belum ada. Sebut dengan --sekolah FOLDER. Bila belum punya, buat "
            f"dahulu dengan: buat mulai {STARTED}",
        )
    if school.resolve().is_relative_to(places.shipped("templates").resolve()):
        raise BuatError.at(
            "--sekolah",
            f"sekolah contoh tidak diubah. Salin dahulu: buat mulai --seperti {school.name}",
        )
    return school


def topic_folder(ctx: click.Context, param: click.Parameter, value: str) -> Path:
    """The topic's folder: a path that holds ``topik.yml``, or the name of a topic of the school or
    of a shipped one."""
    folder = Path(value)
    if (folder / "topik.yml").is_file():
        return folder if folder.name.strip(".") else folder.resolve()  # its name names the files
    if value in topics():
        return places.shipped("content") / value
    school = ctx.params.get("sekolah")
    if school and (school / "content" / value / "topik.yml").is_file():
        return Path(school / "content" / value)
    if folder.is_dir():
        raise click.BadParameter(
            f'folder "{value}" bukan topik: tidak ada topik.yml di dalamnya.', ctx, param
        )
    raise click.BadParameter(unknown("topik", value, topics()), ctx, param)


def _class(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """The class as typed; one that is none is wrong usage."""
    try:
        if value:
            kelas.Kelas.read(value)
    except BuatError as refusal:
        raise click.BadParameter(refusal.problems[0].message, ctx, param) from None
    return value


def together(*options: Option) -> Option:
    """The options as one, in the order in which help shows them."""

    def add(command: Any) -> Any:
        for option in reversed(options):
            command = option(command)
        return command

    return add


_ISI, _TAMPILAN, _KELUARAN = "Isi", "Kelas dan tampilan", "Keluaran"

school = click.option(
    "--sekolah",
    cls=Opsi,
    kelompok=_TAMPILAN,
    metavar="FOLDER",
    callback=school_folder,
    is_eager=True,
    help="Folder sekolah dengan merek, kop, dan templatnya, atau nama sekolah contoh. Bawaan: "
    f"folder yang disebut {SEKOLAH}, atau yang memuat folder kerja. tanpa: tidak memakainya.",
)
"""Whose look and words the papers have."""

topic = click.option(
    "--topik",
    cls=Opsi,
    kelompok=_ISI,
    default=names.TOPIK,
    metavar="TOPIK",
    callback=topic_folder,
    shell_complete=_topics_so,
    help=f"Nama topik, atau folder topik sendiri. Bawaan: {names.TOPIK}.",
)
"""Which topic."""

SHARED: tuple[Option, ...] = (
    topic,
    click.option(
        "--bentuk",
        cls=Opsi,
        kelompok=_ISI,
        default=names.SEMUA,
        metavar="BENTUK",
        shell_complete=_forms_so,
        help="Satu bentuk, misalnya bilateral; bawaan: semua, seluruh topik.",
    ),
    click.option(
        "--acak",
        cls=Opsi,
        kelompok=_ISI,
        default=1,
        metavar="ANGKA",
        type=Bilangan(0),
        help="Angka yang menentukan pilihan dan urutan soal. Bawaan: 1.",
    ),
    click.option(
        "--kelas",
        cls=Opsi,
        kelompok=_TAMPILAN,
        metavar="KELAS",
        callback=_class,
        help='Misalnya IX, 9, XI-3, atau "XI TKJ 1". Bawaan: IX.',
    ),
    click.option(
        "--sebutan",
        cls=Opsi,
        kelompok=_TAMPILAN,
        metavar="KATA",
        type=Nama(names.SEBUTAN, "sebutan"),
        help="murid, peserta-didik, atau siswa. Bawaan: murid.",
    ),
    click.option(
        "--sapaan",
        cls=Opsi,
        kelompok=_TAMPILAN,
        metavar="KATA",
        type=Nama(names.SAPAAN, "sapaan"),
        help="kamu, kalian, atau Anda. Bawaan: kamu.",
    ),
    click.option(
        "--kertas",
        cls=Opsi,
        kelompok=_TAMPILAN,
        metavar="UKURAN",
        type=Nama(names.KERTAS, "ukuran kertas"),
        help="A4 atau F4 (215 × 330 mm). Bawaan: menurut folder sekolah, atau A4.",
    ),
    click.option(
        "--hitam-putih",
        cls=Opsi,
        kelompok=_TAMPILAN,
        is_flag=True,
        help="Tanpa warna sama sekali, gambar dan lambang pun abu-abu.",
    ),
    click.option(
        "--identitas",
        cls=Opsi,
        kelompok=_TAMPILAN,
        metavar="BERKAS",
        type=click.Path(path_type=Path, dir_okay=False, exists=True),
        help="Berkas YAML dengan nama guru, kelas, dan penanda tangan. Bawaan: identitas.yml di "
        "folder sekolah.",
    ),
    school,
)
"""Those of every product: which lesson, for whom, on what paper."""

_SHEET: tuple[Option, ...] = (
    click.option(
        "--jumlah",
        cls=Opsi,
        kelompok=_ISI,
        metavar="ANGKA",
        type=Bilangan(0, 50),
        help="Banyak soal latihan pada lembar kerja, 0 sampai 50.",
    ),
    click.option(
        "--latihan",
        cls=Opsi,
        kelompok=_ISI,
        default="",
        metavar="JENIS,…",
        type=DaftarNama([name for name, _ in names.JENIS], "jenis soal"),
        help="Jenis soal latihan, misalnya pg,isian. Lihat: buat katalog.",
    ),
    click.option(
        "--untuk",
        cls=Opsi,
        kelompok=_TAMPILAN,
        default="murid",
        metavar="SIAPA",
        type=Nama(names.UNTUK, "tujuan"),
        help="murid (satu nama) atau kelompok (enam nama).",
    ),
)
"""Those of a worksheet alone."""

_PAPER: tuple[Option, ...] = (
    click.option(
        "--huruf-besar",
        cls=Opsi,
        kelompok=_TAMPILAN,
        metavar="UKURAN",
        type=Nama(names.HURUF_BESAR, "ukuran huruf"),
        help="18 atau 24 poin, untuk pembaca yang memerlukannya.",
    ),
    click.option(
        "--teks",
        cls=Opsi,
        kelompok=_KELUARAN,
        is_flag=True,
        help="Yang dibaca murid dan kuncinya juga sebagai teks polos (TXT).",
    ),
)

_SUPPORT: tuple[Option, ...] = (
    click.option(
        "--dukungan",
        cls=Opsi,
        kelompok=_ISI,
        default="biasa",
        metavar="MACAM",
        type=Nama(names.DUKUNGAN, "dukungan"),
        help="terbimbing, biasa, atau tantangan; soal dan kuncinya sama.",
    ),
)

_OUTPUT: tuple[Option, ...] = (
    click.option(
        "--keluaran",
        cls=Opsi,
        kelompok=_KELUARAN,
        default=Path("output"),
        metavar="FOLDER",
        type=click.Path(path_type=Path),
        help="Folder hasil. Bawaan: output.",
    ),
    click.option(
        "--senyap", cls=Opsi, kelompok=_KELUARAN, is_flag=True, help="Tanpa laporan berkas."
    ),
    click.option(
        "--json",
        "as_json",
        cls=Opsi,
        kelompok=_KELUARAN,
        is_flag=True,
        help="Laporan sebagai JSON, satu baris satu berkas.",
    ),
)

lesson = together(*SHARED, *_SHEET)
"""The options that say which lesson, for whom and how."""

paper = together(*_PAPER)
"""The options of everything that is printed."""

support = together(*_SUPPORT)
"""The option of a worksheet that helps, or asks more."""


_KARTU, _SLIDE = "Kartu", "Cetak dan pratinjau"


def per_lembar(noun: str, choices: tuple[int, int]) -> Option:
    """The option that says how many stand on a sheet; the first is the usual."""
    return click.option(
        "--per-lembar",
        cls=Opsi,
        kelompok=_KARTU,
        metavar="ANGKA",
        type=Pilihan(choices),
        help=f"{noun} pada satu lembar: {choices[0]} atau {choices[1]}. Bawaan: {choices[0]}.",
    )


def cards() -> tuple[Option, ...]:
    """The options of bingo: how many cards, of which size."""
    return (
        click.option(
            "--jumlah",
            cls=Opsi,
            kelompok=_KARTU,
            metavar="ANGKA",
            type=Bilangan(1, 200),
            help="Banyak kartu, 1 sampai 200. Bawaan: 36.",
        ),
        click.option(
            "--ukuran",
            cls=Opsi,
            kelompok=_KARTU,
            metavar="ANGKA",
            type=Pilihan((3, 4)),
            help="3 (3 × 3 kata) atau 4. Bawaan: 4 bila katanya 20 atau lebih.",
        ),
    )


_RUPA: tuple[Option, ...] = (
    click.option(
        "--rasio",
        cls=Opsi,
        kelompok=_TAMPILAN,
        default=names.RASIO[0],
        metavar="RASIO",
        type=Nama(names.RASIO, "rasio"),
        help="16:9 untuk layar lebar, atau 4:3 untuk proyektor lama. Bawaan: 16:9.",
    ),
    click.option(
        "--tema",
        cls=Opsi,
        kelompok=_TAMPILAN,
        default=names.TEMA[0],
        metavar="TEMA",
        type=Nama(names.TEMA, "tema"),
        help="terang, atau gelap untuk ruang yang digelapkan. Bawaan: terang.",
    ),
)

look = together(*_RUPA)
"""The options that say how the slides of a deck look."""

regu = click.option(
    "--regu",
    cls=Opsi,
    kelompok=_ISI,
    metavar="ANGKA",
    type=Pilihan((4, 5, 6)),
    help="Banyak regu pada papan nilai: 4, 5, atau 6. Bawaan: 4.",
)
"""How many teams play."""

_CETAK: tuple[Option, ...] = (
    click.option(
        "--per-halaman",
        cls=Opsi,
        kelompok=_SLIDE,
        metavar="ANGKA",
        type=Pilihan((2, 3, 6)),
        help="Slide juga sebagai PDF untuk dicetak, dengan garis tulis: 2, 3, atau 6 "
        "sehalaman, tanpa jawaban kuis.",
    ),
    click.option(
        "--pratinjau",
        cls=Opsi,
        kelompok=_SLIDE,
        is_flag=True,
        help="Slide juga sebagai gambar PNG, satu berkas satu slide.",
    ),
)


preview = _CETAK[-1]
"""The option of a deck that is looked at without Office."""

printed = together(*_CETAK)
"""The options of a deck that is printed, or looked at, without Office."""

sheet = together(*SHARED)
"""The options of a paper that is made of the content alone, without practice items."""

results = together(*_OUTPUT)
"""The options that say where files go and how they are reported."""
