"""``buat modul-ajar`` and ``buat perangkat``: their own options."""

from __future__ import annotations

from collections.abc import Callable

import click

from generator import names
from generator.cli.options import Command, DaftarNama, Nama, Opsi

_MODUL = "Modul ajar"

_OWN: tuple[Callable[[Command], Command], ...] = (
    click.option(
        "--kerangka",
        cls=Opsi,
        kelompok=_MODUL,
        default=names.KERANGKA[0],
        metavar="NAMA",
        type=Nama(names.KERANGKA, "kerangka"),
        help="ringkas (Permendikdasmen 1/2026), mendalam (2025), atau lama. Bawaan: ringkas.",
    ),
    click.option(
        "--lampiran",
        cls=Opsi,
        kelompok=_MODUL,
        default="",
        metavar="NAMA,…",
        type=DaftarNama([*names.PERANGKAT, names.TANPA], "lampiran"),
        help=f"{', '.join(names.PERANGKAT)}; atau tanpa. Bawaan: enam yang pertama; "
        "perangkat: semua.",
    ),
)


def plan(command: Command) -> Command:
    """The options of a lesson plan, alone or in a bound volume."""
    for option in reversed(_OWN):
        command = option(command)
    return command
