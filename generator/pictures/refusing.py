"""Why a picture is not taken."""

from __future__ import annotations


class RefusalError(ValueError):
    """What is wrong and how to mend it (Indonesian), the picture being the subject."""


def size(width: float, height: float) -> str:
    """``20.000 × 20.000``."""
    return " × ".join(f"{round(side):_}".replace("_", ".") for side in (width, height))
