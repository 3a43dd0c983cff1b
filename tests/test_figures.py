"""``figures``: one drawing, as SVG and as native shapes."""

from __future__ import annotations

import io
from pathlib import Path
from xml.etree import ElementTree

import openxml_audit
import pptx
import pytest

from generator import colours, errors, figures, fitting, powerpoint, slides
from generator.figures import Arrow, Drawing, Ellipse, Label, Line, Polygon
from generator.powerpoint import layouts
from generator.powerpoint.design import WIDE
from tests import proof

SQUARE = ((0.0, 0.0), (40.0, 0.0), (40.0, 30.0), (0.0, 30.0))
HOLE = ((10.0, 10.0), (20.0, 10.0), (20.0, 20.0))
DRAWING = Drawing(
    200,
    100,
    "Gambar <contoh>",
    "Persegi & lingkaran.",
    (
        Polygon((SQUARE, HOLE), "land", "Persegi", "sea"),
        Ellipse((80, 30), 20, 20, "member", "Lingkaran"),
        Line((10, 60), (60, 90), "ink", 0.75, "Garis"),
        Arrow((120, 90), (160, 60), "ink", 1.5, "Panah"),
        Label("Satu & dua\ntiga", (150, 30), 80, 34, 14, "paper", bold=True, name="Label"),
    ),
    "Carlito",
)


SVG = "{http://www.w3.org/2000/svg}"
COLOURS = dict.fromkeys(figures.INKS, "#123456") | {"ink": "#000000", "muted": "#777777"}
LOOK = figures.Look(COLOURS, COLOURS, COLOURS, "Source Sans 3")


def deck(*slots: slides.Slot) -> bytes:
    title = slides.Paragraph((slides.Run("Judul"),))
    slide = slides.Slide("a", "figur", title, slots)
    return powerpoint.render([slide], powerpoint.Details("Uji"))


def test_svg_says_what_it_shows_and_draws_every_mark() -> None:
    root = ElementTree.fromstring(figures.svg(DRAWING, LOOK))
    assert root[0].text == f"{DRAWING.title}. {DRAWING.description}"
    tags = [child.tag.removeprefix(SVG) for child in root]
    assert tags[1:] == ["path", "ellipse", "path", "path", "path", "text", "text"]
    assert [line.text for line in root.iter(f"{SVG}text")] == ["Satu & dua", "tiga"]


def test_a_slide_gets_one_group_of_named_editable_shapes(tmp_path: Path) -> None:
    data = deck(slides.Figure("peta", "x", DRAWING))
    path = tmp_path / "a.pptx"
    path.write_bytes(data)
    assert [str(error) for error in openxml_audit.validate_pptx(path).errors] == []
    (group,) = [
        shape for shape in pptx.Presentation(io.BytesIO(data)).slides[0].shapes
        if shape.shape_type == pptx.enum.shapes.MSO_SHAPE_TYPE.GROUP
    ]  # fmt: skip
    assert group.name == DRAWING.title
    assert group._element.nvGrpSpPr.cNvPr.get("descr") == DRAWING.description
    assert [shape.name for shape in group.shapes] == [
        "Persegi",
        "Lingkaran",
        "Garis",
        "Panah",
        "Label",
    ]
    assert group.shapes[4].text_frame.text == "Satu & dua\x0btiga"
    assert b"srgbClr" not in ElementTree.tostring(group._element)
    assert proof.faults(data) == []


def test_a_figure_without_data_is_refused_by_name() -> None:
    slide = slides.Slide(
        "a", "figur", slides.Paragraph((slides.Run("J"),)), (slides.Figure("peta", "x"),)
    )
    with pytest.raises(errors.TemplateError, match='slide 1: tidak ada data untuk peta "x"'):
        fitting.fit([slide], powerpoint.boxes())


def test_an_unknown_kind_of_figure_is_refused() -> None:
    html = (
        '<main><section data-layout="figur"><h1>J</h1>'
        '<figure data-figure="bagan" data-untuk="x"/></section></main>'
    )
    with pytest.raises(errors.TemplateError, match="Yang dapat digambar: peta"):
        slides.read(html, "slide.html")


def test_the_place_of_a_figure_is_on_the_slide() -> None:
    design = next(each for each in layouts.table() if each.role == "figur")
    frame = design.slots[0][0].frame
    assert frame.x + frame.width <= WIDE.width
    assert frame.y + frame.height <= design.source.frame.y


def test_an_outline_on_paper_is_seen_whatever_the_brand() -> None:
    palette = colours.theme("#00693E", "#FFD400")
    slots = {"bg1": "lt1", "bg2": "lt2", "tx1": "dk1"}

    def value(role: str) -> str:
        return f"#{getattr(palette, slots.get(role, role))}"

    look = figures.look(value, "Source Sans 3")
    assert look.fills["home"] == "#FFD400"
    for role in ("member", "home", "ink"):
        assert colours.contrast(look.inks[role][1:], colours.WHITE) >= colours.LARGE, role
