"""Schools' folders by chance: every run ends, in files or in sentences, and touches nothing else.

A minute at most in the suite, always the same examples. For an hour of ever new ones::

    BUAT_FUZZ_MENIT=60 python -m pytest -n 0 tests/test_fuzz.py
"""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from generator import output, worker
from generator.products.request import Request
from generator.worker.child import UNFORESEEN
from generator.worker.process import Process
from tests import schools, topics
from tests.command import buat

MINUTES = float(os.environ.get("BUAT_FUZZ_MENIT", "0"))
LIMITS = worker.Limits(document=20)
"""Seconds that no folder of a few small files may need."""
BAD_ENDS = (UNFORESEEN, "berhenti mendadak", "dihentikan setelah", "terlalu banyak memori",
            "tidak dapat dibaca, maka")  # fmt: skip
"""What no folder may lead to, though the parent has a sentence for it."""


NUMBERS = itertools.count()


class Child:
    """A child that is asked again and again; another where one went wrong or grew old."""

    def __init__(self) -> None:
        self.process = Process()
        self.asked = 0

    def ask(self, task: worker.Task) -> worker.Answer:
        self.asked += 1
        if not self.process.fit or self.asked % worker.REUSE == 0:
            self.process.close()
            self.process = Process()
        return self.process.ask(task, LIMITS)


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    one = Child()
    yield one
    one.process.close()


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """A folder with a secret beside the school's."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name) / "kerja"
        home.mkdir()
        (home / "rahasia.txt").write_text(schools.SECRET)
        yield home


def laid(folder: schools.Folder, place: Path) -> Path:
    """The school's folder below ``place``, with nothing left of the last one.

    It has another name each time: a child keeps the templates that it has read.
    """
    for old in (*place.glob("sekolah-*"), place / "hasil"):
        shutil.rmtree(old, ignore_errors=True)
    return topics.write(place / f"sekolah-{next(NUMBERS)}", folder.files)


def untouched(school: Path, folder: schools.Folder) -> None:
    """Nothing beside the results has come, gone or changed."""
    place = school.parent
    assert {path.name for path in place.iterdir()} <= {"rahasia.txt", school.name, "hasil"}
    assert (place / "rahasia.txt").read_text() == schools.SECRET
    found = {
        path.relative_to(school).as_posix(): path.read_bytes()
        for path in school.rglob("*")
        if path.is_file()
    }
    assert found == folder.files


def attempt(child: Child, place: Path, product: str, folder: schools.Folder) -> None:
    """Make ``product`` of the school and judge what became of it."""
    school = laid(folder, place)
    request = Request(product, topics.SECOND, "beku", sekolah=school, teks=True)
    answer = child.ask(worker.Task("buat", (request, None, (0, 1)), str(school)))
    if answer.refusal:
        assert answer.files == ()
        for problem in answer.refusal.problems:
            assert problem.message.endswith((".", "?", "!")), problem
            assert not any(end in problem.message for end in BAD_ENDS), problem
    else:
        assert answer.files
        for file in answer.files:
            assert schools.SECRET.encode() not in file.data
            output.write(place / "hasil", file.name, file.data)
    untouched(school, folder)


def test_the_folder_that_works_works(child: Child, place: Path) -> None:
    school = laid(schools.Folder({}), place)
    for product in schools.NAMES:
        request = Request(product, topics.SECOND, "beku", sekolah=school)
        answer = child.ask(worker.Task("buat", (request, None, (0, 1))))
        assert answer.refusal is None, answer.refusal


@pytest.mark.filterwarnings("ignore:Generating overly large repr")  # a folder is what it is
def test_whatever_a_school_s_folder_holds_ends_in_files_or_in_sentences(
    child: Child, place: Path
) -> None:
    @settings(
        max_examples=500 if MINUTES else 60,
        derandomize=not MINUTES,
        deadline=None,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(schools.runs())
    def holds(run: tuple[str, schools.Folder]) -> None:
        attempt(child, place, *run)

    end = time.monotonic() + MINUTES * 60
    holds()
    while time.monotonic() < end:
        holds()


HEAD = '{# buat 1 #}\n{% extends "bawaan/handout.html" %}\n{% block kop %}'
"""A template of a school's, up to what it puts at the head of the paper."""


@pytest.mark.parametrize("piece", schools.PIECES, ids=range(len(schools.PIECES)))
def test_every_hostile_piece_of_a_template_is_told_or_does_no_harm(
    child: Child, place: Path, piece: str
) -> None:
    template = f"{HEAD}{piece}{{% endblock %}}".encode("utf-8", "replace")
    attempt(child, place, "handout", schools.Folder({"templates/handout.html": template}))


@pytest.mark.parametrize("shape", schools.SHAPES, ids=range(len(schools.SHAPES)))
def test_every_hostile_shape_of_a_picture_is_told_or_does_no_harm(
    child: Child, place: Path, shape: str
) -> None:
    template = f'{HEAD}<img src="lambang.svg" alt="Lambang">{{% endblock %}}'.encode()
    picture = schools.PICTURE.format(shape).encode()
    changes = {"lambang.svg": picture, "templates/handout.html": template}
    attempt(child, place, "handout", schools.Folder(changes))


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(schools.runs())
def test_the_command_line_ends_with_zero_or_one(
    place: Path, run: tuple[str, schools.Folder]
) -> None:
    product, folder = run
    school = laid(folder, place)
    done = buat(product, "--sekolah", school, "--topik", topics.SECOND, "--keluaran", "hasil",
                here=place)  # fmt: skip
    assert done.code in (0, 1)
    assert "Traceback" not in done.err
    assert bool(done.err) or done.code == 0
    untouched(school, folder)
