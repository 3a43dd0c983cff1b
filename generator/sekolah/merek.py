"""``_brand.yml``, in the vocabulary of brand.yml (https://posit-dev.github.io/brand-yml/) → the
school's brand as documents use it: name, emblem, colours, fonts and settings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ConfigDict, model_validator

from generator import colours, house, names, places, source, typefaces
from generator.content.statements import Isi, Teks, text_as
from generator.errors import Problem, SchoolError
from generator.sekolah import fon, logo, resolusi, warna
from generator.sekolah.huruf import HurufMerek, TipografiMerek, families
from generator.sekolah.logo import Logo, LogoMerek
from generator.sekolah.pengaturan import Pengaturan
from generator.sekolah.warna import WarnaMerek


class NamaMerek(Isi):
    """``meta.name``."""

    full: Teks | None = None
    """Nama lengkap sekolah."""
    short: Teks | None = None
    """Nama pendeknya."""

    _one_name = model_validator(mode="before")(text_as("full"))


class MetaMerek(Isi):
    """``meta``; isian lain di sini dibiarkan."""

    model_config = ConfigDict(extra="ignore")

    name: NamaMerek | None = None
    """Nama sekolah: satu teks, atau `full` dan `short`."""


class BawaanMerek(Isi):
    """``defaults``; what other programs keep here is left alone."""

    model_config = ConfigDict(extra="ignore")

    buat: Pengaturan | None = None
    """Yang tidak dikenal brand.yml."""


class BerkasMerek(Isi):
    """``_brand.yml`` as it is written."""

    meta: MetaMerek | None = None
    """Nama sekolah; isian lain dibiarkan."""
    logo: LogoMerek | None = None
    """Lambang sekolah: satu jalur, atau tiap ukuran."""
    color: WarnaMerek | None = None
    """Warna."""
    typography: TipografiMerek | None = None
    """Fon."""
    defaults: BawaanMerek | None = None
    """Pengaturan program lain dibiarkan; `buat` memakai isian `buat` di sini."""

    @property
    def pengaturan(self) -> Pengaturan:
        """Our settings, none of them where nothing is written."""
        return (self.defaults or BawaanMerek()).buat or Pengaturan()

    @property
    def tipografi(self) -> TipografiMerek:
        """The fonts, none where nothing is written."""
        return self.typography or TipografiMerek()


@dataclass(frozen=True)
class Merek:
    """A school's brand as one run sees it."""

    nama: str | None = None
    """The school's full name."""
    nama_pendek: str | None = None
    logo: Logo = field(default_factory=Logo)
    palette: colours.Palette = colours.DEFAULT
    fon_teks: fon.Fon | None = None
    """For text; None for ours."""
    fon_judul: fon.Fon | None = None
    """For headings; None for ours."""
    fon_slide: str | None = None
    """Family that decks are to be set in; None for ours."""
    fon_berkas: tuple[fon.Fon, ...] = ()
    """All families that the school has files of."""
    master: house.MasterFile | None = None
    """What decks are written on; None for our own master."""
    pengaturan: Pengaturan = field(default_factory=Pengaturan.model_construct)
    peringatan: tuple[str, ...] = ()
    """What was changed or left out, a sentence each (Indonesian)."""
    peringatan_slide: tuple[str, ...] = ()
    """The same of decks; nothing where the master is the school's."""
    peringatan_ujian: tuple[str, ...] = ()
    """The same of test papers."""


def read(folder: Path) -> Merek:
    """The brand in ``folder``; ours where it has no ``_brand.yml``.

    Raises ``SchoolError`` with every problem of the file.
    """
    if not (folder / names.MEREK).is_file():
        return Merek()
    tree = source.load(places.within(folder, names.MEREK), SchoolError)
    context = {
        "folder": folder,
        "gambar": logo.names(tree.data),
        "warna": warna.names(tree.data),
    }
    file = source.validate(tree, BerkasMerek, context, SchoolError)
    if problems := list(_unsuitable(file, folder, tree)):
        raise SchoolError(problems)
    return _merek(file, folder)


def _unsuitable(file: BerkasMerek, folder: Path, tree: source.Tree) -> Iterator[Problem]:
    """Pictures too coarse for the letterhead, and fonts that have no file."""
    settings, typography = file.pengaturan, file.tipografi
    coarse = resolusi.problems(settings.kop, folder) if settings.kop else ()
    for location, told in coarse:
        yield Problem(tree.place(("defaults", "buat", "kop", *location)), told)
    for place, family in settings.keluarga():
        if fon.chosen(family, typography, folder)[0] is None:
            message = (
                f"fon {family} tidak ada di folder sekolah. Salin berkas .ttf-nya ke folder "
                f"{fon.HOME}, atau pakai {fon.OURS[0]}."
            )
            yield Problem(tree.place(("defaults", "buat", *place)), message)


def _merek(file: BerkasMerek, folder: Path) -> Merek:
    meta = file.meta or MetaMerek()
    name = meta.name or NamaMerek()
    settings, typography = file.pengaturan, file.tipografi
    palette, colours_told = _palette(file.color)
    base, base_told = fon.chosen(_family(typography.base), typography, folder)
    headings, headings_told = fon.chosen(_family(typography.headings), typography, folder)
    told = [*colours_told, *dict.fromkeys(filter(None, (base_told, headings_told)))]
    slide, own = _of_slides(settings, typography, folder, base)
    others = _others(settings, typography, folder)
    files = fon.every(typography, folder, base, headings, own, *others)
    master = _master(settings, folder)
    given = {one.family for one in files}
    of_deck = typefaces.told_of_deck(slide, given) if slide and not master else ""
    if unused := list(_unused(file)):
        told.append(f"dibaca tetapi tidak dipakai: {', '.join(unused)}.")
    return Merek(
        nama=name.full or name.short,
        nama_pendek=name.short,
        logo=logo.resolved(file.logo, folder) if file.logo else Logo(),
        palette=palette,
        fon_teks=base,
        fon_judul=headings or base,
        fon_slide=slide,
        fon_berkas=files,
        master=master,
        pengaturan=settings,
        peringatan=tuple(told),
        peringatan_slide=(of_deck,) if of_deck else (),
        peringatan_ujian=tuple(settings.ujian.departures()),
    )


def _master(settings: Pengaturan, folder: Path) -> house.MasterFile | None:
    own = settings.master
    return house.MasterFile(folder / own.berkas, tuple(own.peran.items())) if own else None


def _others(settings: Pengaturan, typography: TipografiMerek, folder: Path) -> Iterator[fon.Fon]:
    for family in dict.fromkeys(family for _, family in settings.keluarga()):
        found, _ = fon.chosen(family, typography, folder)
        if found and found.berkas:
            yield found


def _of_slides(
    settings: Pengaturan, typography: TipografiMerek, folder: Path, base: fon.Fon | None
) -> tuple[str | None, fon.Fon | None]:
    """The family that decks are to be set in, and its files where it has a field of its own."""
    if settings.huruf_slide:
        return settings.huruf_slide, fon.chosen(settings.huruf_slide, typography, folder)[0]
    wanted = families(text) if (text := _family(typography.base)) else ()
    return base.family if base else next(iter(wanted), None), None


def _family(text: HurufMerek | None) -> str | None:
    return text.family if text else None


def _palette(color: WarnaMerek | None) -> tuple[colours.Palette, list[str]]:
    """The theme of the colours, and what became of those that could not be used as they are."""
    if color is None:
        return colours.DEFAULT, []
    told = []
    if color.primary is None:
        told.append(f"color.primary belum ada; dipakai warna bawaan #{colours.PRIMARY}.")
    brand = colours.Brand(
        primary=color.primary or colours.PRIMARY,
        secondary=color.secondary or (None if color.primary else colours.SECONDARY),
        tertiary=color.tertiary,
        foreground=color.foreground,
        background=color.background,
        light=color.light,
        dark=color.dark,
        link=color.link,
    )
    made = colours.palette(brand)
    return made, [*told, *colours.told(brand, made)]


def _unused(part: Isi, at: str = "") -> Iterator[str]:
    """Names of the fields that were written but bear on nothing, as they stand in the file."""
    unused = getattr(part, "UNUSED", frozenset[str]())
    for name, known in type(part).model_fields.items():
        if name not in part.model_fields_set:
            continue
        path = f"{at}{known.alias or name}"
        value = getattr(part, name)
        if name in unused:
            yield path
        elif isinstance(value, Isi):
            yield from _unused(value, f"{path}.")
