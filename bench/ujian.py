"""How long an exam takes: 40 items in five packages with all papers: ``python bench/ujian.py``.

Whole runs of ``buat ujian`` as a teacher starts them, on every core and on one, in turns;
medians. Planning and packages are timed beside them, warm, without reading the content.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generator import bahan, places, sekolah
from generator.products.request import Request, Ujian
from generator.products.ujian import ujian

RUN = "import sys; sys.argv[0] = 'buat'; from generator.cli import main; main()"
WORDS = ("ujian", "--paket", "A-E", "--json", "--keluaran", "hasil")


def run(folder: Path, cores: set[int]) -> tuple[float, list[dict[str, int]]]:
    """Seconds of one run on ``cores``, and what it says of each file."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", RUN, *WORDS],
        cwd=folder, check=True, capture_output=True, text=True,
        env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache")},
        preexec_fn=lambda: os.sched_setaffinity(0, cores),
    )  # fmt: skip
    seconds = time.perf_counter() - start
    return seconds, [json.loads(line) for line in done.stdout.splitlines()]


def documents(times: int) -> float:
    """Milliseconds from content to documents: deriving, choosing, five packages."""
    topic = places.shipped("content") / "kerja-sama-internasional"
    materials, school = bahan.read(topic), sekolah.read(None, None)
    taken = []
    for acak in range(times):
        asked = Request("ujian", topic, acak=acak, ujian=Ujian(paket=tuple("ABCDE")))
        start = time.perf_counter()
        list(ujian(materials, school, asked))
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def main() -> None:
    """Measure and say."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--ulang", type=int, default=5, help="runs on all cores and on one")
    times = parser.parse_args().ulang
    every = os.sched_getaffinity(0)
    one = {min(every)}
    taken: dict[str, list[float]] = {"all": [], "one": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _, files = run(folder, every)  # fills the caches
        for _ in range(times):
            taken["all"].append(run(folder, every)[0])
            taken["one"].append(run(folder, one)[0])
    both, single = statistics.median(taken["all"]), statistics.median(taken["one"])
    pages = sum(file["halaman"] for file in files)
    print(
        f"ujian 40 soal, lima paket: {len(files)} berkas, {pages} halaman; {both:.1f} dtk, "
        f"{len(files) / both:.1f} berkas/dtk, {both * 1000 / pages:.0f} ms/halaman; "
        f"satu inti {single:.1f} dtk, {single * 1000 / pages:.0f} ms/halaman, "
        f"{single / both:.2f} kali"
    )
    print(f"menyusun dokumen (hangat): {documents(times * 2):.0f} ms")


if __name__ == "__main__":
    main()
