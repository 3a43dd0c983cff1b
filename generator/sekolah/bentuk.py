"""Kinds of values in a school's YAML: short words, numbers as teachers write them."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints


def _point(value: Any) -> Any:
    return value.replace(",", ".") if isinstance(value, str) else value


Kata = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
"""A word or two that stands inside a sentence or in a narrow column."""
Pecahan = Annotated[float, BeforeValidator(_point)]
"""``1,5`` and ``1.5``: all is read as text, and a decimal comma is as good as a point."""
