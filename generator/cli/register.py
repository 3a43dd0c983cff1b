"""Finding the request behind a code."""

from __future__ import annotations

from pathlib import Path

from generator import output
from generator.errors import BuatError
from generator.products.request import Request
from generator.words import Sebutan


def recalled(folder: Path, kode: str) -> Request:
    """The request for the key of the sheet with this ``kode``; raises ``BuatError``."""
    stored = output.recall(folder, kode)
    if stored is None:
        raise BuatError.at(
            "--kode",
            f'kode "{kode}" tidak dikenal di folder {folder}. Periksa huruf dan angkanya, atau '
            "tunjuk folder hasil lembar itu dengan --keluaran.",
        )
    paths = ("identitas", "sekolah")
    return Request(
        **stored
        | {
            "produk": "kunci",
            "kode": "",
            "topik": Path(stored["topik"]),
            **{name: Path(stored[name]) if stored.get(name) else None for name in paths},
            "latihan": tuple(stored["latihan"]),
            "lampiran": (),
            "sebutan": Sebutan(**stored["sebutan"]),
        }
    )


def check(now: str, kode: str) -> None:
    """Raise ``BuatError`` where the inputs have changed since the sheet with ``kode`` was made."""
    if now != kode:
        raise BuatError.at(
            "--kode",
            f'isi, identitas, atau buat sendiri telah berubah sejak lembar "{kode}" dibuat, '
            "sehingga kuncinya tidak dapat dijamin sama. Buat ulang lembar itu beserta kuncinya.",
        )
