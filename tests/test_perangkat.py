"""``buat perangkat``: one volume with cover, approval, contents and every paper once."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import page
import pytest

from generator import build, names
from generator.audit import language
from generator.documents.modul import Perangkat
from generator.products.request import Request
from tests import bound, topics
from tests.command import buat

CASES = [(topics.SHIPPED, "regional", "F4"), (topics.SECOND, None, "A4")]
every_volume = pytest.mark.parametrize(("topik", "bentuk", "kertas"), CASES)


def volume(topik: Path, bentuk: str | None, kertas: str) -> build.File:
    return bound.file("perangkat", bentuk, topik, kertas=kertas)


@every_volume
def test_the_volume_is_pdf_ua_and_sound(
    topik: Path, bentuk: str | None, kertas: str, tmp_path: Path
) -> None:
    made = volume(topik, bentuk, kertas)
    failures = page.validate_pdf_bytes(made.data, profile="ua1").failures
    assert [(failure.rule_id, failure.message) for failure in failures] == []
    path = tmp_path / made.name
    path.write_bytes(made.data)
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)


@every_volume
def test_pages_are_counted_through_after_the_cover(
    topik: Path, bentuk: str | None, kertas: str
) -> None:
    made = volume(topik, bentuk, kertas)
    cover, *others = (bound.counted(said) for said in bound.pages(made.data))
    assert cover is None
    assert others == list(range(2, made.pages + 1))


@every_volume
def test_the_contents_name_and_lead_to_the_page_where_each_part_begins(
    topik: Path, bentuk: str | None, kertas: str
) -> None:
    data = volume(topik, bentuk, kertas).data
    pages = bound.pages(data)
    listed = pages[2]
    assert "Lembar pengesahan 2" in listed
    assert "Daftar isi 3" in listed
    assert "Modul ajar 4" in listed
    numbers = range(1, 16)
    for number in numbers:
        start = next(
            i for i, said in enumerate(pages, 1) if f"Lampiran {number} · hlm. 1 dari" in said
        )
        line = listed.partition(f"Lampiran {number} ")[2].partition(" Lampiran")[0]
        assert f" {start}" in line
    assert bound.links(data, 2) == 2 * (3 + len(numbers))


@every_volume
def test_every_part_has_its_bookmark(topik: Path, bentuk: str | None, kertas: str) -> None:
    marks = bound.bookmarks(volume(topik, bentuk, kertas).data)
    front, plan, *others = marks
    assert marks[front] == ["Lembar pengesahan", "Daftar isi"]
    assert plan == "Modul ajar"
    assert [mark.partition(":")[0] for mark in others] == [f"Lampiran {n}" for n in range(1, 16)]


def test_every_paper_is_bound_once() -> None:
    one = bound.document("perangkat", "bilateral")
    stems = [part.stem for part in (one, *one.lampiran)]
    assert len(stems) == len(set(stems))
    assert all(part.lampiran == () for part in one.lampiran)
    assert stems[:3] == ["perangkat-bilateral", "modul-ajar-bilateral", "lkpd-bilateral"]


def test_the_bound_plan_is_the_plan_alone_with_more_enclosures() -> None:
    names_ = tuple(names.PERANGKAT)
    alone = bound.document("modul-ajar", "bilateral", lampiran=names_)
    one = bound.document("perangkat", "bilateral")
    assert one.lampiran[0] == replace(alone, lampiran=())
    assert one.lampiran[1:] == alone.lampiran


def test_the_front_says_what_the_identity_says(tmp_path: Path) -> None:
    identity = tmp_path / "identitas.yml"
    identity.write_text(
        "sekolah: SMP Negeri 1 Contoh\nguru: Siti Aminah, S.Pd.\ntahun_ajaran: 2026/2027\n"
        "kepala: {nama: Dra. Sri Wahyuni}\nkop: [DINAS PENDIDIKAN, SMP Negeri 1 Contoh]",
        encoding="utf-8",
    )
    said = bound.printed(bound.document("perangkat", "bilateral", identitas=identity))
    for part in (
        *("SMP Negeri 1 Contoh", "Siti Aminah, S.Pd.", "2026/2027", "Dra. Sri Wahyuni"),
        *("DINAS PENDIDIKAN", "Kerja Sama Bilateral: Satu Perjanjian, Tiga Tanggal"),
    ):
        assert part in said


def test_what_the_identity_does_not_say_is_a_line() -> None:
    one = bound.document("perangkat", "bilateral")
    assert isinstance(one.data, Perangkat)
    assert bound.html(one).count('class="kosong"') == 2 * 3 + 1  # twice each, and the school
    assert [row.label for row in one.data.baris if not row.nilai] == [
        "Penyusun", "Semester", "Tahun ajaran",
    ]  # fmt: skip


def test_the_front_is_free_of_mistakes() -> None:
    for bentuk in (None, "bilateral", "regional", "multilateral"):
        said = bound.printed(bound.document("perangkat", bentuk))
        assert [found for line in said.splitlines() for found in language.mistakes(line)] == []


def test_as_plain_text_it_has_every_part() -> None:
    *_, text = build.build(
        Request("perangkat", topics.SECOND, "beku", lampiran=("lkpd",), teks=True)
    )
    assert text.name == "perangkat-beku.txt"
    said = text.data.decode()
    for part in ("Lembar pengesahan", "Kenali tandanya", "KUNCI JAWABAN (UNTUK GURU)"):
        assert part in said


def test_another_process_writes_the_same_bytes(tmp_path: Path) -> None:
    topik, _, kertas = CASES[1]
    done = buat(
        "perangkat", "--topik", topik, "--kertas", kertas, "--keluaran", "hasil", here=tmp_path,
        PYTHONHASHSEED="77", TZ="Asia/Jayapura",
    )  # fmt: skip
    assert done.code == 0, done.err
    expected = volume(topik, None, kertas)
    assert (tmp_path / "hasil" / expected.name).read_bytes() == expected.data


def test_a_part_that_is_refused_leaves_no_file(
    write_topic: Callable[[], Path], tmp_path: Path
) -> None:
    folder = write_topic()
    lesson = folder / "bentuk" / "beku.yml"
    topics.replace(
        lesson, "Baca kedua ciri, lalu cari batu yang cocok.", '"Baca \N{GRINNING FACE}"'
    )
    done = buat(
        "perangkat", "--topik", folder, "--bentuk", "beku", "--keluaran", "hasil", here=tmp_path
    )
    assert done.code == 1
    assert "U+1F600" in done.err
    assert not list((tmp_path / "hasil").glob("*.pdf"))
