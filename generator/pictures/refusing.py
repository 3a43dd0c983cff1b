"""Why a picture is not taken."""

from __future__ import annotations


class RefusalError(ValueError):
    """What is wrong and how to mend it (Indonesian), the picture being the subject."""


AS_PNG = "Simpan gambar itu sebagai PNG."
"""The remedy for a drawing that cannot stay one."""


def number(value: float) -> str:
    """``20.000``."""
    return f"{round(value):_}".replace("_", ".")


def size(width: float, height: float) -> str:
    """``20.000 × 20.000``."""
    return f"{number(width)} × {number(height)}"
