"""``figures.peta_konsep``: a root, its branches, and what hangs below each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import bahan, figures
from generator.content.models import Topik
from generator.products import diagram, konsep
from generator.products import lesson as lessons
from generator.products.request import Request
from generator.sekolah import read as school
from tests import drawing_laws

WIDE, NARROW = (873.0, 325.0), (648.0, 325.0)
WORDS = ["Keanggotaannya", "dibatasi", "oleh", "kawasan", "dua", "pihak", "Indonesia–Jepang", "dan"]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
BRANCHES = st.lists(
    st.builds(
        figures.Cabang,
        st.sampled_from(["Bilateral", "Regional", "Multilateral"]),
        st.lists(
            st.tuples(
                st.sampled_from(["", "Ciri", "Contoh"]),
                st.lists(TEXTS, min_size=1, max_size=3).map(tuple),
            ),
            max_size=3,
        ).map(tuple),
    ),
    min_size=1,
    max_size=6,
).map(tuple)


@settings(max_examples=60, deadline=None)
@given(BRANCHES, st.integers(450, 900))
def test_labels_stand_inside_and_apart_or_the_map_is_refused(
    branches: tuple[figures.Cabang, ...], width: int
) -> None:
    try:
        drawing = figures.PetaKonsep("Peta", "Kerja sama", branches).draw(width, 325, "Carlito")
    except figures.UnfitError:
        return
    assert list(drawing_laws.faults(drawing, 14)) == []
    said = " ".join(mark.text for mark in drawing.marks if isinstance(mark, figures.Label)).split()
    leaves = [leaf for branch in branches for _, group in branch.kelompok for leaf in group]
    assert all(word in said for leaf in leaves for word in leaf.split())


def shown(topik: Topik) -> figures.PetaKonsep:
    asked = Request("slide", topik.folder, None)
    lesson = lessons.prepare(bahan.of(topik), school(None, None), asked)
    return diagram.peta_konsep(lesson, konsep.branches(lesson, konsep.FEWEST))


@pytest.mark.parametrize("box", [WIDE, NARROW])
def test_the_topic_s_map_stands_on_every_slide(topik: Topik, box: tuple[float, float]) -> None:
    drawing = shown(topik).draw(*box, "Carlito")
    assert list(drawing_laws.faults(drawing, 14)) == []
    sizes = {mark.size for mark in drawing.marks if isinstance(mark, figures.Label)}
    assert sizes == {14, 18}


def test_every_branch_hangs_on_the_root(topik: Topik) -> None:
    drawing = shown(topik).draw(*WIDE, "Carlito")
    lines = [mark for mark in drawing.marks if isinstance(mark, figures.Line)]
    boxes = {m.name: m for m in drawing.marks if isinstance(m, figures.Label) and m.shape}
    bus = next(line for line in lines if line.start[1] == line.end[1])
    for form in topik.bentuk.values():
        box = boxes[form.sebutan.capitalize()]
        link = next(
            line for line in lines if line.end == (box.centre[0], box.centre[1] - box.height / 2)
        )
        assert bus.start[0] <= link.start[0] <= bus.end[0]
        assert link.start[1] == bus.start[1]


def test_leaves_are_traits_and_examples_of_the_content(topik: Topik) -> None:
    traits = {trait.teks.rstrip(".") for form in topik.bentuk.values() for trait in form.ciri}
    names = {contoh.sebutan for contoh in topik.contoh.values()}
    for branch in shown(topik).cabang:
        (_, own), (_, together) = branch.kelompok
        assert set(own) <= traits
        assert set(together[0].split(", ")) <= names


@pytest.mark.parametrize("count", [1, 6])
def test_too_few_and_too_many_branches_are_refused_by_number(count: int) -> None:
    branches = (figures.Cabang("Bilateral", ()),) * count
    with pytest.raises(figures.UnfitError, match=f"2 sampai 5 cabang, di sini {count}"):
        figures.PetaKonsep("Peta", "Kerja sama", branches).draw(*WIDE, "Carlito")


def test_what_is_over_is_no_example(topik: Topik) -> None:
    assert "NAFTA" not in shown(topik).draw(*WIDE, "Carlito").description
