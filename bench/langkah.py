"""Milliseconds of each step of one cold build, as JSON: ``python bench/langkah.py slide|lkpd``."""

from __future__ import annotations

import gc
import importlib
import json
import os
import sys
import time
from pathlib import Path

START = time.perf_counter()
gc.set_threshold(500_000, 50)  # as ``generator.cli`` does
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
taken: dict[str, float] = {}


def step(name: str) -> None:
    """Note what has passed since the last step."""
    global START
    now = time.perf_counter()
    taken[name] = (now - START) * 1000
    START = now


importlib.import_module("generator.cli.commands")
step("impor perintah")
from generator import bahan, batch, build, house, places, sekolah, templates  # noqa: E402

step("impor model")
product, cache = sys.argv[1], Path(os.environ["XDG_CACHE_HOME"]) / "buat"
topic = places.shipped("content") / "kerja-sama-internasional"
request = batch.Request(product, topic, "bilateral")
school = sekolah.read(None, None)
materials = bahan.read(topic, cache)
step("baca isi")
build.kode(request)
step("kode")
documents = list(build.PRODUCTS[product](materials, school, request))
step("susun dokumen")
pages = [templates.render(d, house.ours().folders, cache) for d in documents]
step("templat")
if product == "slide":
    from generator import fitting, powerpoint, slides

    step("impor pptx")
    read = slides.read(pages[0], "slide.html")
    step("baca slide")
    subjects = documents[0].data.subjects
    fitted = fitting.fit(read, powerpoint.boxes(), subjects=subjects)
    step("muat")
    powerpoint.render(fitted, powerpoint.Details("judul"))
    step("tulis pptx")
else:
    from generator import paper, pdf

    pdf._weasyprint()
    step("impor weasyprint")
    for document, html in zip(documents, pages, strict=True):
        paper.write(document, html, house.ours())
        step(f"tata letak dan tulis {document.stem.partition('-')[0]}")
print(json.dumps(taken))
