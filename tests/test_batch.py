"""``batch``: many requests at once; a bad one stops nobody, and outcomes keep their order."""

from __future__ import annotations

import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from generator import batch
from generator.errors import (
    BuatError,
    ContentError,
    OutputError,
    Problem,
    SchoolError,
    TemplateError,
)
from generator.products.request import Request, Ujian
from generator.worker import Limits, process
from tests import topics

ERRORS = (BuatError, ContentError, TemplateError, SchoolError, OutputError)
PROBLEMS = (Problem("isi.yml:1:2", "salah satu."), Problem("", "salah dua."))


def fail(kind: type[BuatError]) -> None:
    """Refuse; here so that another process can call it."""
    raise kind(PROBLEMS)


@pytest.fixture(scope="module")
def requests(tmp_path_factory: pytest.TempPathFactory) -> list[Request]:
    missing = tmp_path_factory.mktemp("kosong")
    return [
        Request("slide", topics.SECOND, "beku"),
        Request("lkpd", missing),
        Request("slide", topics.SECOND, "metamorf"),
    ]


@pytest.fixture(scope="module")
def alone(requests: list[Request]) -> list[batch.Outcome]:
    return list(batch.run(requests, workers=1))


def test_outcomes_come_in_the_order_of_the_requests(
    alone: list[batch.Outcome], requests: list[Request]
) -> None:
    assert [outcome.request for outcome in alone] == requests


def test_a_refused_request_stops_no_other(alone: list[batch.Outcome]) -> None:
    assert [[file.name for file in outcome.files] for outcome in alone] == [
        ["slide-beku.pptx"],
        [],
        ["slide-metamorf.pptx"],
    ]
    assert alone[0].refusal is None
    assert isinstance(alone[1].refusal, ContentError)
    assert "topik.yml tidak ada di dalamnya" in str(alone[1].refusal)


def test_two_processes_give_what_one_gives(
    alone: list[batch.Outcome], requests: list[Request]
) -> None:
    together = list(batch.run(requests, workers=2))
    assert [outcome.files for outcome in together] == [outcome.files for outcome in alone]
    assert [str(outcome.refusal) for outcome in together] == [
        str(outcome.refusal) for outcome in alone
    ]
    assert [type(outcome.refusal) for outcome in together] == [
        type(outcome.refusal) for outcome in alone
    ]


def test_no_request_gives_no_outcome() -> None:
    assert list(batch.run([], workers=4)) == []


def test_an_outcome_tells_its_time(alone: list[batch.Outcome]) -> None:
    assert all(outcome.seconds > 0 for outcome in alone)


@pytest.mark.parametrize("kind", ERRORS)
def test_a_refusal_survives_pickling(kind: type[BuatError]) -> None:
    copy = pickle.loads(pickle.dumps(kind(PROBLEMS)))
    assert type(copy) is kind
    assert copy.problems == PROBLEMS
    assert str(copy) == "isi.yml:1:2: salah satu.\nsalah dua."


def test_refusals_cross_from_another_process_whole() -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        for kind in ERRORS:
            failure = pool.submit(fail, kind).exception()
            assert type(failure) is kind
            assert failure.problems == PROBLEMS


def test_a_request_is_pickled_with_everything_that_it_asks(tmp_path: Path) -> None:
    request = Request("lkpd", tmp_path, "beku", acak=7, kelas="XI-3", latihan=("pg",))
    assert pickle.loads(pickle.dumps(request)) == request


def test_a_school_s_template_that_never_ends_is_stopped(tmp_path: Path) -> None:
    loop = "{% for _ in 'x' * 1500 %}"
    page = f"{{# buat 1 #}}{loop * 3}{'{% endfor %}' * 3}"
    brand = "meta: {name: Sekolah Kami}\n"
    topics.write(tmp_path, {"_brand.yml": brand, "templates/handout.html": page})
    request = Request("handout", topics.SHIPPED, "bilateral", sekolah=tmp_path)
    (outcome,) = batch.run([request], workers=1, limits=Limits(document=1))
    assert outcome.files == ()
    assert str(outcome.refusal).startswith(
        f"{tmp_path}: pembuatan berkas dihentikan setelah 1 detik. Mungkin sebuah templat berulang"
    )


def test_a_child_that_makes_no_file_at_all_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = "from generator.worker import child; child.MAKE['buat'] = lambda *_: iter(()); "
    monkeypatch.setattr(process, "PROGRAM", process.PROGRAM.replace("from", f"{silent}from", 1))
    (outcome,) = batch.run([Request("lkpd", topics.SECOND, sekolah=tmp_path)], workers=1)
    assert str(outcome.refusal).startswith(f"{tmp_path}: jawaban dari pembuat berkas tidak dapat")


def test_a_topic_of_ones_own_is_foreign_and_a_shipped_one_is_not(tmp_path: Path) -> None:
    assert batch.foreign(Request("slide", topics.SECOND))
    assert batch.foreign(Request("slide", topics.SHIPPED, sekolah=tmp_path))
    assert batch.foreign(Request("slide", topics.SHIPPED, identitas=tmp_path / "identitas.yml"))
    exam = Ujian(kisi=tmp_path / "kisi.yml")
    assert batch.foreign(Request("ujian", topics.SHIPPED, ujian=exam))
    assert not batch.foreign(Request("slide", topics.SHIPPED))
    assert not batch.foreign(Request("ujian", topics.SHIPPED, ujian=Ujian()))


def test_what_is_made_of_others_files_never_enters_our_cache(tmp_path: Path) -> None:
    (outcome,) = batch.run([Request("slide", topics.SECOND, "beku")], 1, tmp_path / "cache")
    assert outcome.files
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [batch.APART]
