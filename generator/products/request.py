"""What one run is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from generator.words import Sebutan


@dataclass(frozen=True)
class Request:
    """One product of one lesson, with every choice that bears on its bytes."""

    produk: str
    """Name in ``build.PRODUCTS``: ``slide``, ``lkpd``, ``kunci``, ``handout``."""
    topik: Path
    """Folder of the topic."""
    bentuk: str | None = None
    """Id of the form; ``None`` for the topic as a whole."""
    acak: int = 1
    """Fixes choice and order of items."""
    jumlah: int | None = None
    """Derived items on the sheet; ``None`` for what the lesson says."""
    latihan: tuple[str, ...] = ()
    """Kinds of derived items; empty for the usual mix."""
    kertas: Literal["A4", "F4"] = "A4"
    kelas: str | None = None
    """As the teacher writes it; ``None`` for the identity's, or IX."""
    sebutan: Sebutan = field(default_factory=Sebutan)
    untuk: Literal["murid", "kelompok"] = "murid"
    identitas: Path | None = None
    """The identity file, if any."""
    kode: str = ""
    """Short code of all inputs; filled in by ``build``."""
