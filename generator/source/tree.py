"""Plain data that knows where each of its values stands in its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Location = tuple[str | int, ...]


@dataclass(frozen=True)
class Tree:
    """One file as plain data, and where each of its values stands."""

    path: Path
    data: Any
    """Nested dict, list and str."""
    marks: Mapping[Location, tuple[int, int]]
    """Line and column, from 1, of the value (of its key, in a map) at each location."""

    def place(self, location: Location = ()) -> str:
        """``berkas:baris:kolom`` of the deepest part of ``location`` that the file has."""
        steps: Location = ()
        for step in location:
            if (*steps, step) in self.marks:
                steps = (*steps, step)
        line, column = self.marks.get(steps, (1, 1))
        return f"{self.path}:{line}:{column}"
