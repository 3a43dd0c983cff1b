"""A school's folder on the command line: how it is found, and what it lays over ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import topics
from tests.command import Done, buat


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A folder with one block of one template changed."""
    folder = tmp_path / "sekolah kami"
    (folder / "templates").mkdir(parents=True)
    (folder / "_brand.yml").write_text("meta:\n  name: Sekolah kami\n", encoding="utf-8")
    (folder / "templates" / "handout.html").write_text(
        '{# buat 1 #}\n{% extends "bawaan/handout.html" %}\n'
        "{% block kop %}<p>Kepala kami sendiri</p>{% endblock %}\n",
        encoding="utf-8",
    )
    return folder


def made(here: Path, *words: str | Path, **environment: str) -> str:
    """The handout in plain text."""
    done = buat(
        "handout", "--topik", topics.SECOND, "--teks", *words, here=here, **environment
    )  # fmt: skip
    assert done.code == 0, done.err
    return (here / "output" / "handout-jenis-batuan.txt").read_text(encoding="utf-8")


def test_a_school_is_named_by_its_folder(school: Path, tmp_path: Path) -> None:
    assert "Kepala kami sendiri" in made(tmp_path, "--sekolah", school)


def test_a_school_stands_above_the_working_folder(school: Path) -> None:
    inside = school / "kelas" / "9a"
    inside.mkdir(parents=True)
    assert "Kepala kami sendiri" in made(inside)
    assert "Kepala kami sendiri" not in made(inside, "--sekolah", "tanpa")


def test_a_school_is_named_by_the_environment(school: Path, tmp_path: Path) -> None:
    assert "Kepala kami sendiri" in made(tmp_path, BUAT_SEKOLAH=str(school))


def refused(done: Done) -> str:
    assert done.code == 2
    assert "Traceback" not in done.err
    return " ".join(done.err.split())


def test_a_folder_without_a_brand_is_no_school(tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    done = buat("handout", "--sekolah", "kosong", here=tmp_path)
    assert "tidak berisi _brand.yml. Buat dengan: buat mulai kosong" in refused(done)


def test_a_topic_of_the_school_has_a_name_like_ours(school: Path, tmp_path: Path) -> None:
    topics.copy(topics.SECOND, school / "content" / "batuan-kami")
    done = buat("katalog", "--sekolah", school, "--topik", "batuan-kami", here=tmp_path)
    assert done.code == 0, done.err
    assert "granit" in done.out
