"""How quick ``buat`` is beside the least that the same work could cost.

Run ``python bench/kecepatan.py`` while nothing else runs.

Each pair of programs is run in turn, after a warm-up, and the medians are compared; processor time
is shown beside them because other work on the machine disturbs it less.
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
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

ROOT = Path(__file__).parents[1]
BUAT = ("-c", "import sys; sys.argv[0] = 'buat'; from generator.cli import main; main()")
EMPTY_DECK = "import pptx; pptx.Presentation().save('kosong.pptx')"
BARE_PAPER = """
import json, pathlib, sys
import weasyprint
from weasyprint.text.fonts import FontConfiguration
for html, sheets, target in json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")):
    fonts = FontConfiguration()
    styles = [weasyprint.CSS(string=sheet, font_config=fonts) for sheet in sheets]
    document = weasyprint.HTML(string=html)
    document.write_pdf(target, stylesheets=styles, font_config=fonts, pdf_variant="pdf/ua-1")
"""
"""What writes the finished HTML of a sheet and its key, and does nothing else."""


@dataclass(frozen=True)
class Sample:
    """One run: seconds on the clock, seconds of processor, peak memory in MB."""

    wall: float
    processor: float
    memory: float


@dataclass(frozen=True)
class Program:
    """Arguments for Python, and the cores it may use."""

    arguments: tuple[str, ...]
    cores: frozenset[int] | None = None


def run(program: Program, folder: Path, environment: dict[str, str]) -> Sample:
    """Run it in ``folder`` and measure; the children it waited for are counted in.

    The peak is never below this process's own, from which it is forked.
    """
    start = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, *program.arguments], cwd=folder, env=environment,
        stdout=subprocess.DEVNULL, preexec_fn=_on(program.cores),
    )  # fmt: skip
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{program.arguments}: kode {child.returncode}")
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _on(cores: frozenset[int] | None):  # type: ignore[no-untyped-def]
    return None if cores is None else lambda: os.sched_setaffinity(0, cores)


def compare(
    programs: Sequence[Program], times: int, folder: Path, environment: dict[str, str]
) -> list[Sample]:
    """The medians of each program; all are run once to warm up, then in turn."""
    taken: list[list[Sample]] = [[] for _ in programs]
    for turn in range(times + 1):
        for samples, program in zip(taken, programs, strict=True):
            sample = run(program, folder, environment)
            if turn:
                samples.append(sample)
    return [
        Sample(*(statistics.median(getattr(s, name) for s in samples)
                 for name in ("wall", "processor", "memory")))
        for samples in taken
    ]  # fmt: skip


def say(what: str, ours: Sample, bare: Sample, limit: float) -> bool:
    """One line of the table; whether the limit is kept."""
    ratio = ours.wall / bare.wall
    print(
        f"{what:<28}{ours.wall * 1000:7.0f} ms{bare.wall * 1000:7.0f} ms"
        f"   {ratio:5.2f} (batas {limit}) {'ya' if ratio <= limit else 'TIDAK':<6}"
        f" prosesor {ours.processor / bare.processor:5.2f}"
        f"   puncak {ours.memory:4.0f} MB / {bare.memory:4.0f} MB"
    )
    return ratio <= limit


def dump(folder: Path) -> Path:
    """The finished HTML of sheet and key with their stylesheets, as ``BARE_PAPER`` reads them."""
    from generator import build, pdf, places
    from generator.products.request import Request

    tried: list[tuple[str, list[str], pdf.Layout]] = []
    kept: list[tuple[str, list[str], str]] = []
    lay_out = pdf.lay_out

    def noted(html: str, **more: object) -> pdf.Layout:
        layout = lay_out(html, **more)  # type: ignore[arg-type]
        sheets = more["stylesheets"]
        tried.append((html, list(sheets.values()), layout))  # type: ignore[attr-defined]
        return layout

    pdf.lay_out = noted
    try:
        request = Request(
            "lkpd", places.shipped("content") / "kerja-sama-internasional", "bilateral"
        )
        for number, file in enumerate(build.build(request)):
            chosen = next(t for t in reversed(tried) if t[2].pages == file.pages)
            kept.append((chosen[0], chosen[1], f"{number}.pdf"))
            tried.clear()
    finally:
        pdf.lay_out = lay_out
    path = folder / "jadi.json"
    path.write_text(json.dumps(kept), encoding="utf-8")
    return path


def steps(product: str, folder: Path, environment: dict[str, str]) -> dict[str, float]:
    """Milliseconds of each step of one cold build, medians of seven."""
    taken: dict[str, list[float]] = {}
    for _ in range(7):
        done = subprocess.run(
            [sys.executable, str(ROOT / "bench" / "langkah.py"), product],
            cwd=folder, env=environment, check=True, capture_output=True, text=True,
        )  # fmt: skip
        for name, value in json.loads(done.stdout).items():
            taken.setdefault(name, []).append(value)
    return {name: statistics.median(values) for name, values in taken.items()}


def main() -> None:
    """Measure everything and say whether the limits are kept."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--ulang", type=int, default=11, help="runs of each program")
    times = parser.parse_args().ulang
    kept = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
        ours = {key: Program((*BUAT, *words.split())) for key, words in {
            "help": "--help",
            "slide": "slide --bentuk bilateral --keluaran hasil",
            "lkpd": "lkpd --bentuk bilateral --keluaran hasil",
            "semua": "semua --keluaran hasil",
        }.items()}  # fmt: skip
        fonts = ROOT / "generator" / "data" / "fonts"
        (folder / "fonts.conf").write_text(
            f"<fontconfig><dir>{fonts}</dir><cachedir>{folder}/fon</cachedir></fontconfig>"
        )
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:  # to stay small: see ``run``
            finished = str(pool.submit(dump, folder).result())
        bare = {**environment, "FONTCONFIG_FILE": str(folder / "fonts.conf")}

        for what, key, program, limit, around in (
            ("buat --help", "help", ("-c", "import click"), 2.5, environment),
            ("buat slide", "slide", ("-c", EMPTY_DECK), 3.5, environment),
            ("buat lkpd (dengan kunci)", "lkpd", ("-c", BARE_PAPER, finished), 1.5, bare),
        ):
            mine, least = compare([ours[key], Program(program)], times, folder, around)
            kept &= say(what, mine, least, limit)

        one = Program(ours["semua"].arguments, frozenset(list(os.sched_getaffinity(0))[:1]))
        both, single = compare([ours["semua"], one], max(3, times // 3), folder, environment)
        count = sum(path.suffix in {".pdf", ".pptx"} for path in (folder / "hasil").iterdir())
        print(
            f"buat semua: {count} berkas, {count / both.wall:.1f} berkas/dtk; satu inti "
            f"{count / single.wall:.1f} berkas/dtk, {single.wall / both.wall:.2f} kali; "
            f"puncak {both.memory:.0f} MB"
        )
        for product in ("slide", "lkpd"):
            told = steps(product, folder, environment)
            print(f"{product}: " + ", ".join(f"{name} {ms:.0f}" for name, ms in told.items()))
    sys.exit(not kept)


if __name__ == "__main__":
    main()
