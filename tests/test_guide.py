"""``guide``: every name that a template may use is told, in Indonesian, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

from generator import guide
from generator.audit import language
from generator.documents.catalogue import TEMPLATES
from generator.documents.names import NAMES

STYLES = Path(__file__).parents[1] / "templates" / "bawaan" / "gaya"


def models() -> dict[type, None]:
    roots = [*TEMPLATES.values(), *guide.kinds().values()]
    return dict.fromkeys(model for root in roots for model in (root, *guide.classes(root)))


def test_what_is_told_is_indonesian() -> None:
    told = [guide.summary(model) for model in models()]
    told += [name.meaning for model in models() for name in guide.names(model)]
    told += [*guide.VARIABLES.values(), *guide.FILTERS.values()]
    assert [text for text in told if re.search(r"\b(the|of|is|with|and|or)\b", text)] == []
    assert [found for text in told for found in language.mistakes(text)] == []
    assert all(text.endswith((".", '".')) for text in told)


def test_nothing_is_told_twice_or_of_a_name_that_is_nowhere() -> None:
    silent = {
        f"{model.__name__}.{name.name}"
        for model in models()
        for name in guide.names(model)
        if name.name not in guide.docstrings(model)
    }
    asked = {name if name in NAMES else name.partition(".")[2] for name in silent}
    assert NAMES.keys() - asked == set()


def test_a_class_that_comes_again_is_opened_once() -> None:
    lines = list(guide.tree(TEMPLATES["lkpd.html"]))
    opened = [name.model for _, name, follows in lines if follows]
    assert len(opened) == len(set(opened))
    held = {name.model for _, name, _ in lines if name.model}
    assert set(opened) == held
    depths = [depth for depth, _, _ in lines]
    assert depths[0] == 0
    assert max(depths) == 3  # dokumen.kegiatan.soal.grup.judul


def test_every_variable_of_our_stylesheets_is_told_and_every_told_one_is_used() -> None:
    used = {
        name
        for path in STYLES.glob("*.css")
        for name in re.findall(r"var\((--[\w-]+)", path.read_text(encoding="utf-8"))
    }
    assert used == guide.VARIABLES.keys()


def test_a_name_of_a_partial_is_found_in_the_classes_of_its_templates() -> None:
    (found,) = guide.holding("kegiatan", iter(["lkpd.html"]))
    assert found.__name__ == "KegiatanTampil"
    assert guide.holding("halaman", iter(["tiket.html"]))[0].__name__ == "Halaman"
    assert guide.holding("u", iter(["lkpd.html"])) == ()
