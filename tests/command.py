"""Running ``buat`` as a teacher does: in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_RUN = "import sys; sys.argv[0] = 'buat'; from generator.cli import main; main()"
HIDE_PANGO = (
    "import cffi\n"
    "def refuse(self, *arguments):\n"
    "    raise OSError('cannot load library')\n"
    "cffi.FFI.dlopen = refuse\n"
)
"""As if no library of the system could be loaded."""


@dataclass(frozen=True)
class Done:
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """The lines of ``--json``."""
        return [json.loads(line) for line in self.out.splitlines()]


def buat(*words: str | Path, here: Path, before: str = "", **environment: str) -> Done:
    """``buat`` with these words, called in the folder ``here``.

    ``before`` is Python that runs first; a warning of ours is an error.
    """
    done = subprocess.run(
        [sys.executable, "-W", "error:::generator", "-c", before + _RUN, *map(str, words)],
        cwd=here, capture_output=True, text=True, encoding="utf-8", timeout=300,
        env={**_environment(here), **environment},
    )  # fmt: skip
    return Done(done.returncode, done.stdout, done.stderr)


def _environment(here: Path) -> dict[str, str]:
    """Ours without what would change the words or the widths; caches stay in the test's folder."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("COV", "LC_"))}
    cache = {"XDG_CACHE_HOME": str(here.parent / "cache")}
    return {**kept, "COLUMNS": "80", "PYTHONUTF8": "1", "LANG": "en_US.UTF-8", **cache}
