"""``figures.grafik``: columns with their numbers, and the native chart that a deck gets of them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import openxml_audit
import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import figures, powerpoint, slides
from generator.content.models import Topik
from generator.products import keanggotaan
from generator.words import Tanggal
from tests import drawing_laws, proof

WIDE = (873.0, 325.0)
COLUMNS = st.lists(
    st.builds(
        figures.Batang,
        st.sampled_from(["1958", "2004", "Januari 1958", "Juli", "Perluasan kelima"]),
        st.integers(1, 99_999),
    ),
    min_size=2,
    max_size=14,
).map(tuple)
GROWTH = figures.Grafik(
    "Grafik: contoh",
    "Banyak anggota",
    (figures.Batang("1958", 6), figures.Batang("2013", 28), figures.Batang("2020", 27)),
    "Pada akhir tahun.",
)


def deck(subject: figures.Grafik) -> bytes:
    title = slides.Paragraph((slides.Run("Judul"),))
    drawing = subject.draw(*WIDE, "Carlito")
    slide = slides.Slide("a", "figur", title, (slides.Figure("grafik", "a", drawing),))
    return powerpoint.render([slide], powerpoint.Details("Uji"))


@settings(max_examples=60, deadline=None)
@given(COLUMNS, st.sampled_from(["", "Pada akhir setiap tahun perubahan."]), st.integers(450, 900))
def test_labels_stand_inside_and_apart_or_the_chart_is_refused(
    columns: tuple[figures.Batang, ...], note: str, width: int
) -> None:
    try:
        drawing = figures.Grafik("Grafik", "Banyak", columns, note).draw(width, 325, "Carlito")
    except figures.UnfitError:
        return
    assert list(drawing_laws.faults(drawing, 14)) == []


def test_columns_are_as_high_as_their_numbers() -> None:
    drawing = GROWTH.draw(*WIDE, "Carlito")
    columns = [mark for mark in drawing.marks if isinstance(mark, figures.Polygon)]
    heights = [mark.rings[0][2][1] - mark.rings[0][0][1] for mark in columns]
    assert [round(height / heights[1] * 28, 6) for height in heights] == [6, 28, 27]
    assert [mark.fill for mark in columns] == ["member", "member", "home"]


@pytest.mark.parametrize("count", [1, 15])
def test_too_few_and_too_many_columns_are_refused_by_number(count: int) -> None:
    subject = figures.Grafik("Grafik", "Banyak", (figures.Batang("1958", 6),) * count)
    with pytest.raises(figures.UnfitError, match=f"2 sampai 14 batang, di sini {count}"):
        subject.draw(*WIDE, "Carlito")


def test_the_deck_holds_a_native_chart_with_its_data(tmp_path: Path) -> None:
    data = deck(GROWTH)
    path = tmp_path / "a.pptx"
    path.write_bytes(data)
    assert [str(error) for error in openxml_audit.validate_pptx(path).errors] == []
    (frame,) = [s for s in pptx.Presentation(io.BytesIO(data)).slides[0].shapes if s.has_chart]
    (series,) = frame.chart.plots[0].series
    assert list(frame.chart.plots[0].categories) == ["1958", "2013", "2020"]
    assert list(series.values) == [6, 28, 27]
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == (
        "Banyak anggota. 1958: 6; 2013: 28; 2020: 27. Pada akhir tahun."
    )
    (note,) = [s for s in pptx.Presentation(io.BytesIO(data)).slides[0].shapes if s.shape_type == 6]
    assert note._element.nvGrpSpPr.cNvPr.get("descr") == "Pada akhir tahun."
    assert proof.faults(data) == []


def test_the_sheet_behind_the_chart_says_the_same() -> None:
    with zipfile.ZipFile(io.BytesIO(deck(GROWTH))) as package:
        (name,) = [name for name in package.namelist() if name.endswith(".xlsx")]
        book = package.read(name)
    with zipfile.ZipFile(io.BytesIO(book)) as sheet:
        root = ElementTree.fromstring(sheet.read("xl/worksheets/sheet1.xml"))
    cells = {cell.get("r"): "".join(cell.itertext()) for cell in root.iter() if cell.get("r")}
    assert (cells["B1"], cells["A2"], cells["B2"]) == ("Banyak anggota", "1958", "6")
    assert (cells["A4"], cells["B4"]) == ("2020", "27")


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert deck(GROWTH) == deck(GROWTH)


def test_the_chart_takes_its_colours_from_the_theme() -> None:
    with zipfile.ZipFile(io.BytesIO(deck(GROWTH))) as package:
        chart = package.read("ppt/charts/chart1.xml").decode()
    assert "srgbClr" not in chart
    assert "majorGridlines" not in chart


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("asean", [(1967, 5), (1984, 6), (1995, 7), (1997, 9), (1999, 10), (2025, 11)]),
        ("apec", [(1989, 12), (1991, 15), (1993, 17), (1994, 18), (1998, 21)]),
        ("nafta", [(1994, 3), (2020, 0)]),
    ],
)
def test_members_are_counted_at_the_end_of_each_year_of_change(
    topik: Topik, key: str, told: list[tuple[int, int]]
) -> None:
    assert list(keanggotaan.counted(topik.contoh[key].anggota)) == told


def test_the_last_count_is_the_one_that_the_content_states(topik: Topik) -> None:
    for key in ("asean", "apec", "ue", "usmca"):
        contoh = topik.contoh[key]
        (stated,) = [fakta.nilai for fakta in contoh.fakta if fakta.ragam == "anggota"]
        assert keanggotaan.counted(contoh.anggota)[-1][1] == int(stated), key


def test_only_changes_up_to_the_date_are_counted(topik: Topik) -> None:
    found = keanggotaan.counted(topik.contoh["ue"].anggota, Tanggal(2013, 12, 31))
    assert found[-1] == (2013, 28)
