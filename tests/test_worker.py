"""``worker``: whatever a child does, the parent goes on and says what happened."""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import worker
from generator.errors import BuatError, OutputError, SchoolError
from generator.worker import process, wire
from generator.worker.limits import MEBIBYTE, Limits
from tests import stunts

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the system has no such limit")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and process groups")


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A child that knows all stunts, and the folder for temporary files: empty in the end."""
    folder = tmp_path / "sementara"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(process, "PROGRAM", stunts.PROGRAM)
    yield folder
    assert list(folder.iterdir()) == []


def ask(name: str, *arguments: Any, **limits: Any) -> worker.Answer:
    task = worker.Task(name, arguments, place="sekolah-kami")
    (answer,) = worker.run([task], 1, Limits(**limits))
    return answer


def refused(name: str, *arguments: Any, **limits: Any) -> str:
    refusal = ask(name, *arguments, **limits).refusal
    assert type(refusal) is BuatError
    (problem,) = refusal.problems
    assert problem.place == "sekolah-kami"
    return problem.message


# What works


def test_plain_data_comes_back() -> None:
    value = {"daftar": ["é", 1, 2.5, None, True]}
    assert worker.call(worker.Task("echo", (value,)), dict) == value


def test_plain_data_cannot_steer_the_terminal_either() -> None:
    assert ask("echo", [{"a\x1b": "\x9bb\n"}]).value == [{"a\ufffd": "\ufffdb\n"}]


@pytest.mark.parametrize("value", [None, [], [[1]], [["x.yml"]], [[1, "salah."]]])
def test_plain_data_of_another_shape_is_refused(value: Any) -> None:
    task = worker.Task("echo", (value,), place="sekolah-kami")
    with pytest.raises(BuatError, match="sekolah-kami: jawaban dari pembuat berkas tidak dapat"):
        worker.call(task, lambda found: worker.problem(found[0]))


def test_files_come_back_whole_and_in_order() -> None:
    assert ask("named", "a.pdf", "b.pptx").files == (stunts.page("a.pdf"), stunts.page("b.pptx"))


def test_one_file_is_asked_for_and_neither_none_nor_two_are_taken() -> None:
    assert worker.file(worker.Task("named", ("a.pdf",))) == stunts.page("a.pdf")
    for names in ((), ("a.pdf", "b.pdf")):
        with pytest.raises(BuatError, match="jawaban dari pembuat berkas tidak dapat dibaca"):
            worker.file(worker.Task("named", names))


def test_a_refusal_comes_back_as_it_was_but_cannot_steer_the_terminal() -> None:
    refusal = ask("refuse").refusal
    assert type(refusal) is SchoolError
    assert str(refusal) == "_brand.yml:3:1: warna keliru.\ufffd[2J"


def test_a_call_raises_its_refusal() -> None:
    with pytest.raises(SchoolError, match="warna keliru"):
        worker.call(worker.Task("refuse"), str)


def test_answers_keep_the_order_of_the_tasks_whatever_they_cost() -> None:
    tasks = [worker.Task("echo", (number,), cost=number) for number in range(20)]
    assert [answer.value for answer in worker.run(tasks, 3)] == list(range(20))


def test_one_child_does_many_tasks() -> None:
    assert len({answer.value for answer in worker.run([worker.Task("worker")] * 5, 1)}) == 1


def test_a_child_is_replaced_after_a_number_of_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "REUSE", 2)
    assert len({answer.value for answer in worker.run([worker.Task("worker")] * 6, 1)}) == 3


def test_nothing_that_a_library_prints_reaches_the_teacher(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert ask("talk").value == "selesai"
    assert capfd.readouterr() == ("", "")


# What goes wrong in a child


def test_an_endless_loop_is_stopped() -> None:
    start = time.monotonic()
    assert refused("hang", document=0.3).startswith("pembuatan berkas dihentikan setelah 1 detik.")
    assert time.monotonic() - start < 10


def test_many_documents_that_are_each_in_time_are_stopped_too() -> None:
    assert "dihentikan setelah 1 detik" in refused("many", 10**9, request=0.3, files=10**9)


@LINUX
def test_a_memory_eater_is_stopped() -> None:
    sentence = refused("eat", memory=300 * MEBIBYTE)
    assert "terlalu banyak memori (paling banyak 300 MB)" in sentence


@POSIX
@pytest.mark.parametrize(
    ("number", "words"),
    [
        (signal.SIGKILL, "terlalu banyak memori"),
        (signal.SIGABRT, "terlalu banyak memori"),
        (signal.SIGXCPU, "dihentikan setelah 11 menit"),
        (signal.SIGSEGV, "sebuah gambar, fon, atau master rusak"),
    ],
)
def test_a_child_that_dies_of_a_signal_is_told_by_its_likely_cause(number: int, words: str) -> None:
    assert words in refused("crash", number)


def test_a_child_that_crashes_or_leaves_is_told() -> None:
    assert "berhenti mendadak" in refused("leave", 3)
    assert "berhenti mendadak" in refused("leave", 0)
    assert "berhenti mendadak" in refused("deeper")


def test_what_is_nested_too_deep_is_told() -> None:
    assert "bersarang terlalu dalam" in refused("deep")


def test_a_bug_of_ours_is_a_sentence_with_its_place() -> None:
    assert refused("bug").startswith("terjadi kesalahan yang tidak terduga (KeyError, child.py:")


@pytest.mark.parametrize(
    "data",
    [
        b"bukan jawaban",
        b"\xff\xff\xff\xff",
        struct.pack(">I", 4) + b"null",
        struct.pack(">I", 2) + b"\xff\xfe",
        struct.pack(">I", 100_000) + b"[" * 100_000,
    ],
)
def test_nonsense_on_the_wire_is_refused(data: bytes) -> None:
    assert "tidak dapat dibaca" in refused("babble", data)


def test_a_child_that_went_wrong_is_replaced_and_the_others_go_on() -> None:
    tasks = [worker.Task("echo", (1,)), worker.Task("leave", (1,)), worker.Task("echo", (2,))]
    one, two, three = worker.run(tasks, 1)
    assert (one.value, three.value) == (1, 2)
    assert two.refusal


def test_a_child_that_cannot_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/tidak/ada")
    with pytest.raises(BuatError, match="pembuat berkas tidak dapat dimulai"):
        list(worker.run([worker.Task("echo", (1,))], 1))


# What is too much


def test_a_file_that_is_too_large_is_refused_unread() -> None:
    assert '"0.pdf" lebih besar daripada 1 MB' in refused("flood", 2 * MEBIBYTE, 1, file=MEBIBYTE)


def test_files_that_are_too_large_together_are_refused() -> None:
    sentence = refused("flood", MEBIBYTE, 9, total=3 * MEBIBYTE)
    assert "semua berkas bersama lebih besar daripada 3 MB" in sentence


def test_too_many_files_are_refused() -> None:
    assert "berkasnya lebih dari 5" in refused("many", 10**9, files=5)


@pytest.mark.parametrize("unit", ["halaman", "slide"])
def test_too_many_pages_are_refused(unit: str) -> None:
    assert f"berisi 6 {unit}, sedangkan paling banyak 5" in refused("pages", 6, unit, pages=5)


def test_lines_have_a_limit_of_their_own() -> None:
    assert ask("pages", 6, "baris", pages=5).refusal is None
    assert "berisi 6 baris" in refused("pages", 6, "baris", lines=5)


@pytest.mark.parametrize(
    "name",
    [
        "../lkpd.pdf", "/etc/lkpd.pdf", "a/b.pdf", "a\\b.pdf", "C:lkpd.pdf", "..", "", ".pdf",
        ".buat.pdf", "con.pdf", "LPT1 .pdf", "lkpd.exe", "lkpd.pdf\n", "lkpd\x00.pdf", "lkpd .pdf",
        "lkpd..pdf", "e\u0301.pdf", "a" * 197 + ".pdf", "é" * 100 + ".pdf", "\udc80.pdf.sh",
    ],
)  # fmt: skip
def test_a_name_that_is_no_plain_file_name_is_refused(name: str) -> None:
    answer = ask("named", "baik.pdf", name)
    assert type(answer.refusal) is OutputError
    assert answer.files == ()


def test_two_files_of_one_name_are_refused() -> None:
    assert "tidak dapat dibaca" in refused("named", "a.pdf", "A.pdf")


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(PLAIN, st.sampled_from([None, "nama", "jenis", "masalah", "nilai", "tempat", "ukuran"]))
def test_no_header_breaks_the_parent(value: Any, key: str | None) -> None:
    whole = {"nama": "a.pdf", "ukuran": 1, "banyak": 1, "satuan": "slide", "kode": "ABC123",
             "tempat": [[1, "isi", 18, 0.5]]}  # fmt: skip
    header = json.dumps({**whole, key: value} if key else value).encode()
    with contextlib.suppress(wire.GarbledError, OutputError):
        frame = wire.receive(io.BytesIO(struct.pack(">I", len(header)) + header))
        assert isinstance(frame, wire.Announced | wire.Ended | BuatError)


# What is left behind


@LINUX
def test_the_system_holds_the_child_to_its_limits() -> None:
    assert ask("limits", memory=400 * MEBIBYTE, total=9 * MEBIBYTE).value == {
        "RLIMIT_AS": 400 * MEBIBYTE,
        "RLIMIT_CORE": 0,
        "RLIMIT_FSIZE": 9 * MEBIBYTE,
        "RLIMIT_NOFILE": 256,
    }


def test_temporary_files_go_with_the_child(temporary: Path) -> None:
    left = Path(ask("litter").value)
    assert left.is_relative_to(temporary)
    assert not left.exists()


@POSIX
def test_what_the_child_started_ends_with_it(tmp_path: Path) -> None:
    told = tmp_path / "nomor"
    refused("breed", str(told), document=1)
    _await_end(int(told.read_text()))


@POSIX
def test_a_loop_that_is_left_ends_its_children() -> None:
    tasks = [worker.Task("worker"), worker.Task("hang")]
    answers = worker.run(tasks, 2)
    number = next(answers).value
    answers.close()
    _await_end(number)


_ALONE = """
import contextlib, signal, sys, tempfile
tempfile.tempdir = sys.argv[1]
from generator import worker
from generator.worker import process
from tests import stunts
process.PROGRAM = stunts.PROGRAM
signal.signal(signal.SIGINT, signal.default_int_handler)  # a suite in the background has none
with contextlib.closing(worker.run([worker.Task("worker"), worker.Task("hang")], 1)) as answers:
    print(next(answers).value, flush=True)
    next(answers)
"""


@POSIX
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_parent_that_is_ended_leaves_no_child_and_no_folder(number: int, temporary: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _ALONE, str(temporary)],
        cwd=Path(__file__).parents[1], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as parent:  # fmt: skip
        assert parent.stdout
        child = int(parent.stdout.readline())
        parent.send_signal(number)
    _await_end(child)


def _await_end(number: int) -> None:
    """Wait until no process of this number runs; fail after ten seconds."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return
        if _zombie(number):
            return
    pytest.fail(f"{number} still runs")


def _zombie(number: int) -> bool:
    """Whether it has ended and only nobody has asked how."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    return False
