"""What making a school's files in a child process costs beside making ours in one process.

Run ``python bench/pekerja.py`` while nothing else runs. The same topic is made twice: the shipped
one in this process, a copy of it, which is taken for a stranger's, in a child. Both run in turn
after a warm-up, and the medians are compared.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from kecepatan import BUAT, ROOT, Program, compare, say

LIMIT = 1.2
TOPIC = ROOT / "content" / "kerja-sama-internasional"


def main() -> None:
    """Measure and say whether the limit is kept."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--ulang", type=int, default=15, help="runs of each program")
    times = parser.parse_args().ulang
    kept = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
        shutil.copytree(TOPIC, folder / TOPIC.name)
        print(f"{'':28}{'di anak':>10}{'sendiri':>10}")
        for product in ("slide", "lkpd"):
            words = (*BUAT, product, "--bentuk", "bilateral", "--keluaran", "hasil")
            apart = Program((*words, "--topik", str(folder / TOPIC.name)))
            found, usual = compare([apart, Program(words)], times, folder, environment)
            kept &= say(f"buat {product}", found, usual, LIMIT)
    sys.exit(not kept)


if __name__ == "__main__":
    main()
