"""Write ``docs/perintah.md``: the help of every command, word for word."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

FILE = Path(__file__).parents[1] / "docs" / "perintah.md"
COMMANDS = (
    *("", "slide", "lkpd", "kunci", "handout"),
    *(
        "kartu-belajar",
        "bingo",
        "cerdas-cermat",
        "tiket",
        "asesmen-awal",
        "pengamatan",
        "penilaian-diri",
    ),
    *("peta-konsep", "modul-ajar", "perangkat", "ujian", "semua", "katalog", "periksa", "mulai"),
    *("templat", "templat daftar", "templat salin", "templat jelaskan"),
    *("isi", "isi daftar", "isi salin"),
)
_RUN = "import sys; sys.argv[0] = 'buat'; from generator.cli import main; main()"


def shown(command: str) -> str:
    """What ``buat <command> --help`` prints."""
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *command.split(), "--help"],
        check=True, capture_output=True, text=True, encoding="utf-8",
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1"},
    )  # fmt: skip
    return done.stdout


def page() -> str:
    """The whole file."""
    parts = [
        "# Perintah\n\nDitulis oleh `python scripts/perintah.py` dari bantuan tiap perintah.\n"
    ]
    for command in COMMANDS:
        title = f"buat {command}".strip()
        parts.append(f"## {title}\n\n```\n{shown(command)}```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
