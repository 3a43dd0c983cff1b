"""A command's work: its options into requests, made, written and reported."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from generator import names
from generator.cli import options, ujian
from generator.cli.report import Line, Report, problems
from generator.errors import BuatError


def make(context: click.Context, wanted: Iterable[tuple[str, str]], given: dict[str, Any]) -> None:
    """Make each product of each form, write the files, report; exit 1 if any was refused."""
    from generator import batch

    chosen = form(context, given["topik"], given["bentuk"], given["sekolah"])
    requests = [
        _request(produk, chosen if bentuk == given["bentuk"] else _known(bentuk), given)
        for produk, bentuk in wanted
    ]
    report = Report(given["senyap"], given["as_json"])
    refusals: list[BuatError] = []
    with contextlib.closing(batch.run(requests, batch.cores(), cache())) as outcomes:
        for outcome in _shown(outcomes, len(requests), report):
            if outcome.refusal:
                refusals.append(outcome.refusal)
            try:
                write(outcome, given["keluaran"], report)
            except BuatError as blocked:
                refusals.append(blocked)
    if refusals:
        found = dict.fromkeys(problem for refusal in refusals for problem in refusal.problems)
        problems(BuatError(found), report.made)
        context.exit(1)
    report.close()


_WITH_SHEET = frozenset({"lkpd", "kunci", "modul-ajar", "perangkat"})
"""Products with a worksheet, whose key can be asked for by its code later."""


def write(outcome: Any, folder: Path, report: Report) -> None:
    """Write what was made, and remember its request where a key may be asked for."""
    from generator import output

    for file in outcome.files:
        written = output.write(folder, file.name, file.data)
        seconds = outcome.seconds / len(outcome.files)
        report.file(
            Line(
                written.path, written.kept, file.pages, file.unit, len(file.data), seconds,
                file.kode, file.fills, file.peringatan,
            )
        )  # fmt: skip
    if outcome.files and outcome.request.produk in _WITH_SHEET:
        output.remember(folder, outcome.files[0].kode, _stored(outcome.request))


def _stored(request: Any) -> dict[str, Any]:
    """The request as kept in the register, in plain data."""
    paths = {"topik": str(request.topik.resolve())}
    for name in ("identitas", "sekolah"):
        if path := getattr(request, name):
            paths[name] = str(path.resolve())
    return asdict(request) | paths


def _shown(outcomes: Iterable[Any], total: int, report: Report) -> Iterable[Any]:
    """The outcomes, with a progress bar where many come on a terminal."""
    if total < 3 or report.silent or report.as_json or not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("Membuat"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total)
        for outcome in outcomes:
            yield outcome
            progress.advance(task)


def form(
    context: click.Context, topik: Path, bentuk: str, school: Path | None = None
) -> str | None:
    """The form's id, or ``None`` for the whole topic; an unknown name is wrong usage."""
    known = options.forms(topik, school)
    if bentuk not in (*known, names.SEMUA):
        choices = [*known, names.SEMUA]
        raise click.UsageError(options.unknown("bentuk", bentuk, choices), context)
    return _known(bentuk)


def _known(bentuk: str) -> str | None:
    return None if bentuk == names.SEMUA else bentuk


def _request(produk: str, bentuk: str | None, given: dict[str, Any]) -> Any:
    from generator.products.request import Request
    from generator.words import Sebutan

    return Request(
        produk=produk,
        topik=given["topik"],
        bentuk=bentuk,
        acak=given["acak"],
        jumlah=given.get("jumlah"),
        latihan=given.get("latihan", ()),
        kertas=given["kertas"] or "",
        hitam_putih=given["hitam_putih"],
        kelas=given["kelas"],
        sebutan=Sebutan((given["sebutan"] or "").replace("-", " "), given["sapaan"] or ""),
        untuk=given.get("untuk", "murid"),
        identitas=given["identitas"],
        sekolah=given["sekolah"],
        ujian=ujian.asked(given) if produk == "ujian" else None,
        per_lembar=given.get("per_lembar"),
        regu=given.get("regu") or 4,
        ukuran=given.get("ukuran"),
        rasio=given.get("rasio", names.RASIO[0]),
        tema=given.get("tema", names.TEMA[0]),
        per_halaman=given.get("per_halaman"),
        pratinjau=given.get("pratinjau", False),
        jp=given.get("jp"),
        menit=given.get("menit"),
        pilih=given.get("pilih", ()),
        animasi=given.get("animasi", False),
        dukungan=given.get("dukungan", "biasa"),
        kerangka=given.get("kerangka", names.KERANGKA[0]),
        lampiran=given.get("lampiran", ()),
        huruf_besar=int(given["huruf_besar"]) if given.get("huruf_besar") else None,
        teks=given.get("teks", False),
        ukur=given.get("as_json", False),
    )


def cache() -> Path | None:
    """Where compiled templates and topics that were read are kept between runs."""
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        return Path(home) / "buat" if home else Path.home() / ".cache" / "buat"
    except RuntimeError:
        return None
