"""``figures.peta``: who is filled, where names stand, what the outlines hold."""

from __future__ import annotations

import io
import itertools
import zipfile
from dataclasses import replace

import pptx
import pytest

from generator import bahan, build, errors, figures, words
from generator.content.lessons import Adegan
from generator.content.models import Topik
from generator.figures import geometry, outlines
from generator.products import keanggotaan
from generator.products import lesson as lessons
from generator.products.request import Request
from generator.sekolah import Identitas
from generator.sekolah import read as school
from tests import drawing_laws, topics

NAMED = {"asean": "2025-10-26", "apec": "2025-11", "ue": "2026", "usmca": "2026-07-02"}
REGION = {"asean": "asia-tenggara", "apec": "pasifik", "ue": "eropa", "usmca": "amerika-utara"}
BOX = (873.0, 325.0)


def peta(topik: Topik, key: str, per: str = "") -> figures.Peta:
    lesson = lessons.prepare(
        bahan.of(topik), school(None, None), Request("slide", topik.folder, "regional")
    )
    adegan = Adegan(jenis="peta", contoh=(key,), per=words.Tanggal.read(per or NAMED[key]))
    return keanggotaan.peta(lesson, adegan, keanggotaan.members(topik.contoh[key], adegan.per))


@pytest.fixture(scope="module", params=NAMED)
def drawn(request: pytest.FixtureRequest, topik: Topik) -> tuple[figures.Peta, figures.Drawing]:
    subject = peta(topik, request.param)
    return subject, subject.draw(*BOX, "Carlito")


@pytest.fixture(scope="module")
def deck() -> bytes:
    (file,) = build.build(Request("slide", topics.SHIPPED, "regional"))
    return file.data


def land(drawing: figures.Drawing) -> list[figures.Polygon]:
    return [
        mark
        for mark in drawing.marks
        if isinstance(mark, figures.Polygon)
        and mark.fill != "sea"
        and not mark.name.startswith("Warna ")
    ]


def on_map(drawing: figures.Drawing) -> list[figures.Label]:
    return [
        mark
        for mark in drawing.marks
        if isinstance(mark, figures.Label) and mark.name.startswith("Label ")
    ]


def ink(label: figures.Label) -> geometry.Box:
    lines = label.text.count("\n") + 1
    height = label.size * (0.66 if label.text.isdigit() else 0.95 + 1.2 * (lines - 1))
    return geometry.Box(label.centre, label.width - 2, height)


def test_only_members_are_filled(drawn: tuple[figures.Peta, figures.Drawing]) -> None:
    subject, drawing = drawn
    names = {one.nama for one in subject.anggota}
    filled = {
        mark.name
        for mark in drawing.marks
        if isinstance(mark, figures.Polygon | figures.Ellipse)
        and mark.fill in ("member", "home")
        and not mark.name.startswith("Warna ")
    }
    assert filled == names


def test_each_country_is_one_named_shape(drawn: tuple[figures.Peta, figures.Drawing]) -> None:
    names = [polygon.name for polygon in land(drawn[1])]
    assert all(names)
    assert max(names.count(name) for name in set(names) - {"Daratan", "Tiongkok"}) == 1


def test_every_member_is_named_once(drawn: tuple[figures.Peta, figures.Drawing]) -> None:
    subject, drawing = drawn
    named = sorted(label.name.removeprefix("Label ") for label in on_map(drawing))
    assert named == sorted(one.nama for one in subject.anggota)
    listed = {mark.text for mark in drawing.marks if isinstance(mark, figures.Label)}
    for label in on_map(drawing):
        assert not label.text.isdigit() or label.name.removeprefix("Label ") in listed


def test_labels_touch_neither_each_other_nor_the_frame(
    drawn: tuple[figures.Peta, figures.Drawing],
) -> None:
    drawing = drawn[1]
    sea = next(mark for mark in drawing.marks if isinstance(mark, figures.Polygon))
    width, height = sea.rings[0][2]
    boxes = [ink(label) for label in on_map(drawing)]
    assert not any(one.meets(other) for one, other in itertools.combinations(boxes, 2))
    for box in boxes:
        left, top, right, bottom = box.edges
        assert min(left, top, width - right, height - bottom) > 0


def test_labels_touch_no_border_and_no_leader(
    drawn: tuple[figures.Peta, figures.Drawing],
) -> None:
    drawing = drawn[1]
    lines = [
        (mark.start, mark.end, mark.name.removeprefix("Garis "))
        for mark in drawing.marks
        if isinstance(mark, figures.Line)
    ]
    for label in on_map(drawing):
        box = ink(label)
        for polygon in land(drawing):
            for ring in polygon.rings:
                edges = zip(ring, (*ring[1:], ring[0]), strict=True)
                assert not any(box.cuts(*edge) for edge in edges), (label.text, polygon.name)
        assert not any(box.cuts(start, end) for start, end, _ in lines), label.text


def test_a_label_stands_on_its_country_or_in_the_sea(
    drawn: tuple[figures.Peta, figures.Drawing],
) -> None:
    for label in on_map(drawn[1]):
        under = {p.name for p in land(drawn[1]) if geometry.inside(label.centre, p.rings)}
        own = set() if label.ground == "sea" else {label.name.removeprefix("Label ")}
        assert under == own


def test_leaders_do_not_cross(drawn: tuple[figures.Peta, figures.Drawing]) -> None:
    lines = [(m.start, m.end) for m in drawn[1].marks if isinstance(m, figures.Line)]
    assert not any(geometry.cross(*a, *b) for a, b in itertools.combinations(lines, 2))


def test_all_marks_stand_in_the_box(drawn: tuple[figures.Peta, figures.Drawing]) -> None:
    drawing = drawn[1]
    assert drawing.width <= BOX[0]
    assert drawing.height <= BOX[1]
    for mark in drawing.marks:
        match mark:
            case figures.Polygon():
                left, top, right, bottom = geometry.bounds(mark.rings)
            case figures.Label() | figures.Ellipse():
                left, top, right, bottom = geometry.Box(mark.centre, mark.width, mark.height).edges
            case _:
                continue
        assert min(left, top, BOX[0] - right, BOX[1] - bottom) > -5, mark


def test_no_type_is_smaller_than_a_slide_allows(
    drawn: tuple[figures.Peta, figures.Drawing],
) -> None:
    assert min(m.size for m in drawn[1].marks if isinstance(m, figures.Label)) >= 12
    assert {m.size for m in on_map(drawn[1])} == {14}


def test_it_says_date_borders_and_members(drawn: tuple[figures.Peta, figures.Drawing]) -> None:
    subject, drawing = drawn
    said = [mark.text for mark in drawing.marks if isinstance(mark, figures.Label)]
    assert "Batas wilayah bersifat indikatif." in said
    assert any(text.startswith("Keadaan per ") for text in said)
    assert all(one.nama in drawing.description for one in subject.anggota)


@pytest.mark.parametrize("key", NAMED)
def test_it_takes_the_smallest_region(topik: Topik, key: str) -> None:
    region = outlines.holding(one.kode for one in peta(topik, key).anggota)
    assert region is outlines.region(REGION[key])


@pytest.mark.parametrize("key", NAMED)
def test_as_many_are_filled_as_the_content_counts(topik: Topik, key: str) -> None:
    (count,) = [fakta.nilai for fakta in topik.contoh[key].fakta if fakta.ragam == "anggota"]
    assert len(peta(topik, key).anggota) == int(count)


def test_who_has_left_is_not_filled(topik: Topik) -> None:
    def codes(per: str) -> set[str]:
        return {one.kode for one in peta(topik, "ue", per).anggota}

    assert codes("2019") - codes("2026") == {"GB"}
    still = keanggotaan.members(topik.contoh["nafta"], None)
    assert still == ()


def test_who_has_not_joined_yet_is_not_filled(topik: Topik) -> None:
    assert "TL" not in {one.kode for one in peta(topik, "asean", "2025-10-25").anggota}


def test_a_map_without_members_is_refused(topik: Topik) -> None:
    with pytest.raises(errors.ContentError, match='"kaa" belum memiliki anggota') as refusal:
        peta(topik, "kaa", "2026")
    (problem,) = refusal.value.problems
    assert problem.place.endswith("contoh/kaa.yml")
    assert problem.message.endswith("Tambahkan anggota, atau ubah isian per pada slide itu.")


def test_a_country_that_no_region_has_is_refused(topik: Topik) -> None:
    subject = replace(peta(topik, "asean"), anggota=(figures.Daerah("XX", "Negeri X"),))
    with pytest.raises(KeyError, match="XX"):
        subject.draw(*BOX, "Carlito")


def test_apec_shows_two_economies_by_the_names_of_the_forum(topik: Topik) -> None:
    names = {one.kode: one.nama for one in peta(topik, "apec").anggota}
    assert (names["HK"], names["TW"]) == ("Hong Kong, China", "Chinese Taipei")


def test_an_economy_is_shown_with_its_country_where_it_is_no_member(topik: Topik) -> None:
    subject = peta(topik, "apec")
    rest = tuple(one for one in subject.anggota if one.kode not in ("HK", "TW"))
    drawing = replace(subject, anggota=rest).draw(*BOX, "Carlito")
    china = [polygon for polygon in land(drawing) if polygon.name == "Tiongkok"]
    assert {polygon.fill for polygon in china} == {"member"}
    assert len(china) == 2


def shape(region: str, code: str) -> outlines.Shape:
    (found,) = [one for one in outlines.region(region).shapes if one.code == code]
    return found


def place(lon: float, lat: float) -> figures.Point:
    """In the units of the first region (equirectangular, see ``scripts/peta.py``)."""
    scale = 0.9902680687
    unit = 8000 / (155 - 78)
    return (lon * scale - 78) * unit, (29.6 - lat) * unit


@pytest.mark.parametrize(
    ("lon", "lat"), [(140.7, -3.5), (138.5, -4.5), (140.2, -8.1), (132.5, -3.0), (134.0, -1.5)]
)
def test_papua_is_whole(lon: float, lat: float) -> None:
    assert geometry.inside(place(lon, lat), shape("asia-tenggara", "ID").rings)


@pytest.mark.parametrize(
    ("lon", "lat"),
    [
        (95.32, 5.88), (108.2, 3.95), (126.58, 5.56), (125.5, 3.58), (126.8, 4.2),
        (123.1, -10.75), (140.4, -8.5),
    ],
)  # fmt: skip
def test_islands_at_the_edge_show_as_outline_or_dot(lon: float, lat: float, topik: Topik) -> None:
    drawing = peta(topik, "asean").draw(*BOX, "Carlito")
    scale = drawing.height / outlines.region("asia-tenggara").height
    x, y = (value * scale for value in place(lon, lat))
    outline = next(mark for mark in land(drawing) if mark.fill == "home")
    dots = [m.centre for m in drawing.marks if isinstance(m, figures.Ellipse) and m.fill == "home"]
    corners = [corner for ring in outline.rings for corner in ring]
    near = min((x - u) ** 2 + (y - v) ** 2 for u, v in [*dots, *corners]) ** 0.5
    assert near < 3 or geometry.inside((x, y), outline.rings)


def test_timor_leste_is_never_filled_as_indonesia(topik: Topik) -> None:
    east = place(125.9, -8.8)
    assert geometry.inside(east, shape("asia-tenggara", "TL").rings)
    assert not geometry.inside(east, shape("asia-tenggara", "ID").rings)
    assert [o.kode for o in peta(topik, "asean", "2025-10-25").anggota if o.kode == "TL"] == []


def test_de_facto_areas_are_part_of_their_country_and_disputed_ones_have_no_name() -> None:
    for key in outlines.REGIONS:
        shapes = outlines.region(key).shapes
        assert {one.code for one in shapes}.isdisjoint({"XK", "EH", "AQ"})
        assert all(bool(one.name) == bool(one.code) for one in shapes)
        economies = {one.code for one in shapes if one.part_of}
        assert economies == ({"HK", "TW"} if key == "pasifik" else set())
    assert shape("asia", "PS").name == "Palestina"


def test_nothing_tears_at_the_antimeridian() -> None:
    """A ring that crossed 180 degrees unmended would span nearly the whole window."""
    region = outlines.region("pasifik")
    middle = region.width * (180 - 27) / (313 - 27)
    rings = shape("pasifik", "RU").rings
    assert any(min(x for x, _ in r) < middle < max(x for x, _ in r) for r in rings)
    for one in region.shapes:
        for ring in one.rings:
            for (x1, y1), (x2, y2) in itertools.pairwise(ring):
                framed = y1 == y2 and y1 in (0, region.height)
                assert framed or abs(x1 - x2) < region.width / 4, one.name


def test_the_data_are_small() -> None:
    assert sum(path.stat().st_size for path in outlines.FOLDER.iterdir()) <= 400_000


def test_the_same_map_has_the_same_bytes(topik: Topik) -> None:
    one, other = (peta(topik, "ue").draw(*BOX, "Carlito") for _ in range(2))
    assert one == other


def test_a_deck_of_maps_is_light_and_says_what_each_shows(deck: bytes) -> None:
    assert len(deck) <= 1_500_000
    with zipfile.ZipFile(io.BytesIO(deck)) as archive:
        sizes = [info.file_size for info in archive.infolist() if "slides/slide" in info.filename]
    assert max(sizes) <= 220_000
    told = [
        shape._element.nvGrpSpPr.cNvPr.get("descr")
        for slide in pptx.Presentation(io.BytesIO(deck)).slides
        for shape in slide.shapes
        if isinstance(shape, pptx.shapes.group.GroupShape)
    ]
    assert sum((text or "").startswith("Peta ") for text in told) == 3


def test_a_school_chooses_the_official_names(topik: Topik) -> None:
    identitas = Identitas(gaya_nama="baku")
    lesson = lessons.prepare(
        bahan.of(topik),
        replace(school(None, None), identitas=identitas),
        Request("slide", topik.folder, "regional"),
    )
    found = keanggotaan.named(lesson, keanggotaan.members(topik.contoh["asean"], None))
    shown = {one.kode: one.nama for one in found}
    assert shown == {code: topik.negara[code].baku or topik.negara[code].lazim for code in shown}
    assert shown != {code: topik.negara[code].lazim for code in shown}


def digits(drawing: figures.Drawing) -> list[figures.Label]:
    """The numbers of the list that stands with the map."""
    on_the_map = on_map(drawing)
    return [
        mark
        for mark in drawing.marks
        if isinstance(mark, figures.Label) and mark.text.isdigit() and mark not in on_the_map
    ]


def test_a_list_that_is_too_long_beside_the_map_stands_below_it(topik: Topik) -> None:
    subject = peta(topik, "ue")
    for width, height in ((560.0, 322.0), (520.0, 360.0)):
        drawing = subject.draw(width, height, "Carlito")
        sea = next(mark for mark in drawing.marks if isinstance(mark, figures.Polygon))
        foot = max(y for _, y in sea.rings[0])
        listed = digits(drawing)
        assert [int(label.text) for label in listed] == list(range(1, 28))
        assert min(label.centre[1] for label in listed) > foot
        labels = [mark for mark in drawing.marks if isinstance(mark, figures.Label)]
        assert max(label.centre[0] + label.width / 2 for label in labels) <= width
        assert max(label.centre[1] + label.height / 2 for label in labels) <= drawing.height
        assert drawing.height <= height


def test_a_legend_stands_under_a_wide_map_where_that_makes_it_larger(topik: Topik) -> None:
    """The map of ASEAN is wider than high: beside it, in 4:3, a legend leaves a band empty."""
    subject, wide, narrow = peta(topik, "asean"), (873.0, 325.0), (648.0, 322.0)
    seas = []
    for width, height in (wide, narrow):
        drawing = subject.draw(width, height, "Carlito")
        sea = next(mark for mark in drawing.marks if isinstance(mark, figures.Polygon))
        seas.append((max(x for x, _ in sea.rings[0]), max(y for _, y in sea.rings[0])))
        texts = [mark for mark in drawing.marks if isinstance(mark, figures.Label)]
        assert all(mark.centre[0] + mark.width / 2 <= width + 0.01 for mark in texts)
        assert all(mark.centre[1] + mark.height / 2 <= height + 0.01 for mark in texts)
        (meaning,) = [mark for mark in texts if mark.text == "Bukan anggota"]
        beside = meaning.centre[0] > seas[-1][0]
        assert beside == ((width, height) == wide)
        assert beside or meaning.centre[1] > seas[-1][1]
    assert seas[1][1] > 0.9 * narrow[1] - 14


@pytest.mark.parametrize("box", [(480.0, 300.0), (300.0, 200.0)])
def test_a_map_without_room_for_a_number_is_refused(topik: Topik, box: tuple[float, float]) -> None:
    with pytest.raises(figures.UnfitError, match="tempat bagi"):
        peta(topik, "ue").draw(*box, "Carlito")


def test_in_place_of_such_a_map_a_table_names_all_members(topik: Topik) -> None:
    subject = peta(topik, "ue")
    heads, rows = keanggotaan.listed([one.nama for one in subject.anggota], subject.legenda[0])
    assert heads == ("Anggota 1–9", "Anggota 10–18", "Anggota 19–27")
    columns = [name for column in zip(*rows, strict=True) for name in column]
    assert columns == [one.nama for one in subject.anggota]


def beside(drawing: figures.Drawing) -> list[str]:
    """Texts in the panel beside the map, line feeds and hard spaces as spaces."""
    sea = next(mark for mark in drawing.marks if isinstance(mark, figures.Polygon))
    return [
        " ".join(mark.text.split())
        for mark in drawing.marks
        if isinstance(mark, figures.Label) and mark.centre[0] > sea.rings[0][2][0]
    ]


def test_the_years_of_joining_stand_beside_a_map_without_numbers(topik: Topik) -> None:
    subject = peta(topik, "asean")
    said = beside(subject.draw(*BOX, "Carlito"))
    assert "Tahun bergabung" in said
    years = {str(one.bergabung.tahun) for one in topik.contoh["asean"].anggota}
    assert years <= set(said)
    for one in subject.anggota:
        assert sum(one.nama in text.split(", ") for text in said) >= 1, one.nama
    assert list(drawing_laws.faults(subject.draw(*BOX, "Carlito"), 12)) == []


@pytest.mark.parametrize("key", ["apec", "ue"])
def test_a_list_of_numbers_leaves_no_room_for_years(topik: Topik, key: str) -> None:
    assert "Tahun bergabung" not in beside(peta(topik, key).draw(*BOX, "Carlito"))


def test_years_that_find_no_room_stand_in_the_description_only(topik: Topik) -> None:
    drawing = peta(topik, "asean").draw(560, 240, "Carlito")
    assert "Tahun bergabung" not in beside(drawing)
    assert "Bergabung 2025: Timor-Leste." in drawing.description
