"""The paper's margins."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import Field, model_validator

from generator.content.statements import Isi

LEAST, MOST = 8, 45
"""Millimetres of a margin: what printers need, and a third of the narrowest paper."""
Milimeter = Annotated[int, Field(ge=LEAST, le=MOST)]


class Margin(Isi):
    """The paper's edges that stay blank, in millimetres."""

    atas: Milimeter | None = None
    """Milimeter dari tepi atas; kosong: bawaan dokumennya."""
    bawah: Milimeter | None = None
    """Milimeter dari tepi bawah."""
    kiri: Milimeter | None = None
    """Milimeter dari tepi kiri."""
    kanan: Milimeter | None = None
    """Milimeter dari tepi kanan."""

    @model_validator(mode="before")
    @classmethod
    def _all_alike(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        if not re.fullmatch(r"[0-9]{1,2}", value) or not LEAST <= int(value) <= MOST:
            raise ValueError(f'"{value}" bukan margin. Tulis {LEAST} sampai {MOST} (milimeter).')
        return dict.fromkeys(cls.model_fields, value)
