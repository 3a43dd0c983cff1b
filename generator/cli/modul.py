"""``buat modul-ajar`` and ``buat perangkat``: their own options."""

from __future__ import annotations

import click

from generator import names
from generator.cli.options import DaftarNama, Nama, Opsi, Option, together

_MODUL = "Modul ajar"

_OWN: tuple[Option, ...] = (
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

plan = together(*_OWN)
"""The options of a lesson plan, alone or in a bound volume."""
