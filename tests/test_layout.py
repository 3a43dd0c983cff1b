"""Every deck in every variant passes the proof, and the proof finds what it is for."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import openxml_audit
import pptx
import pytest
from pptx.enum.text import MSO_AUTO_SIZE

from generator import build, figures, powerpoint, slides
from generator.powerpoint.design import Variant
from generator.products.request import Request
from tests import proof, sample_deck, stress, topics

DETAILS = powerpoint.Details("Batuan", "Batuan · SMP Negeri 1 Contoh")
VARIANTS = [Variant(rasio, tema) for rasio in ("16:9", "4:3") for tema in ("terang", "gelap")]
FORMS = (None, *sorted(path.stem for path in (topics.SHIPPED / "bentuk").glob("*.yml")))
LIMIT = 1_500_000
"""Bytes of a deck with our own master."""


def made(topik: Path, bentuk: str | None, variant: Variant) -> bytes:
    request = Request("slide", topik, bentuk, rasio=variant.rasio, tema=variant.tema)
    (file,) = build.build(request)
    return file.data


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda one: f"{one.rasio}-{one.tema}")
def test_every_deck_passes_the_proof(variant: Variant, tmp_path: Path) -> None:
    decks = {str(form): made(topics.SHIPPED, form, variant) for form in FORMS}
    decks["penuh"] = made(stress.write(tmp_path), stress.FORM, variant)
    found = proof.faults_of(decks)
    assert found == {key: [] for key in decks}
    assert max(map(len, decks.values())) < LIMIT


@pytest.mark.parametrize("variant", VARIANTS[1:], ids=lambda one: f"{one.rasio}-{one.tema}")
def test_an_unusual_deck_is_valid_and_kerns_nothing(variant: Variant, tmp_path: Path) -> None:
    """``kern`` would make PowerPoint kern, which plain advances do not measure."""
    path = tmp_path / "a.pptx"
    path.write_bytes(made(topics.SHIPPED, "regional", variant))
    assert [str(error) for error in openxml_audit.validate_pptx(path).errors] == []
    for part in pptx.Presentation(path).part.package.iter_parts():
        assert b" kern=" not in part.blob, part.partname


# The proof must fail on decks that are too full, or it would prove nothing


def _card() -> slides.Slide:
    card = sample_deck.text("Kalimat yang panjang sekali. " * 30)
    return sample_deck.slide("a", "isi", "Judul", sample_deck.text("Isi"), card)


def _cell() -> slides.Slide:
    cells = [("Aspek", "Isi"), ("Asal", "Magma yang membeku di dalam bumi " * 5)]
    rows = tuple(tuple(slides.Cell((sample_deck.line(cell),)) for cell in row) for row in cells)
    table = slides.Table(rows, 1, "Contoh", widths=(200.0, 300.0), heights=(40.0, 60.0))
    return sample_deck.slide("a", "tabel", "Judul", table)


def _option() -> slides.Slide:
    answers = ("Basal", "Batuan yang membeku di permukaan bumi " * 6, "Gamping", "Sabak")
    return sample_deck.quiz("a", "kuis", "Pertanyaan?", answers, -1)


def _figure(*marks: figures.Mark) -> slides.Slide:
    drawing = figures.Drawing(600, 300, "Peta", "Peta contoh.", marks, "Carlito")
    return sample_deck.slide("a", "figur", "Judul", slides.Figure("peta", "x", drawing))


def _label(**more: object) -> figures.Label:
    label = figures.Label("Papua Nugini", (300, 150), 90, 17, 14, "paper", True, name="Label PG")
    return replace(label, **more)  # type: ignore[arg-type]


SEA = figures.Polygon((((200, 100), (400, 100), (400, 200), (200, 200)),), "member", "Laut")
FULL = {
    "card": (_card(), "Kartu: outside"),
    "cell": (_cell(), "Tabel baris 2 kolom 2: outside"),
    "option": (_option(), "Pilihan B: outside"),
    "label": (_figure(_label(width=40.0)), "Label PG: outside"),
    "labels": (_figure(_label(), _label(name="Label TL")), "Label PG overlaps Label TL"),
    "outside": (_figure(_label(centre=(860, 150))), "leaves the slide"),
    "small": (_figure(_label(size=11.0)), "Label PG: 11.0 points, not 12.0"),
    "faint": (_figure(SEA, _label()), "has a contrast of"),
}


@pytest.fixture(scope="module")
def found() -> dict[str, list[str]]:
    """What is wrong with each deck of ``FULL``."""
    decks = {
        name: powerpoint.render([slide], DETAILS, variant=Variant("4:3"))
        if name == "outside"
        else powerpoint.render([slide], DETAILS)
        for name, (slide, _) in FULL.items()
    }
    decks["good"] = powerpoint.render([_figure(_label())], DETAILS)
    decks["shrunk"] = _with_another_size(decks["good"])
    return proof.faults_of(decks)


@pytest.mark.parametrize("name", FULL)
def test_the_proof_finds(name: str, found: dict[str, list[str]]) -> None:
    assert any(FULL[name][1] in fault for fault in found[name]), found[name]


def test_the_proof_finds_nothing_in_a_good_deck(found: dict[str, list[str]]) -> None:
    assert found["good"] == []


def _with_another_size(deck: bytes) -> bytes:
    """The deck with a title so long that LibreOffice shrinks it below the size that is written."""
    presentation = pptx.Presentation(io.BytesIO(deck))
    frame = presentation.slides[0].shapes.title.text_frame
    frame.text = "Judul yang terlalu panjang " * 12
    frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
    target = io.BytesIO()
    presentation.save(target)
    return target.getvalue()


def test_the_proof_finds_a_size_that_was_not_written(found: dict[str, list[str]]) -> None:
    assert any("sizes [" in fault for fault in found["shrunk"]), found["shrunk"]
