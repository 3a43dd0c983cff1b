"""A school's folder on the command line: how it is found, and what it lays over ours."""

from __future__ import annotations

import os
from pathlib import Path

import pypdfium2
import pytest

from generator.cli import options
from tests import topics
from tests.command import Done, buat


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A folder with one block of one template changed."""
    head = '{# buat 1 #}\n{% extends "bawaan/handout.html" %}\n'
    block = "{% block kop %}<p>Kepala kami sendiri</p>{% endblock %}\n"
    files = {"_brand.yml": "meta:\n  name: Sekolah kami\n", "templates/handout.html": head + block}
    return topics.write(tmp_path / "sekolah kami", files)


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
    (tmp_path / "kosong" / "catatan.txt").write_text("penuh", encoding="utf-8")
    done = buat("handout", "--sekolah", "kosong", here=tmp_path)
    assert "tidak berisi _brand.yml. Buat dengan: buat mulai sekolah-kami" in refused(done)


def test_a_misspelt_example_school_is_answered_with_its_name(tmp_path: Path) -> None:
    done = buat("handout", "--sekolah", "madrasa", here=tmp_path)
    assert 'tidak berisi _brand.yml. Maksud Anda "madrasah"?' in refused(done)


def test_a_topic_of_the_school_has_a_name_like_ours(school: Path, tmp_path: Path) -> None:
    topics.copy(topics.SECOND, school / "content" / "batuan-kami")
    done = buat("katalog", "--sekolah", school, "--topik", "batuan-kami", here=tmp_path)
    assert done.code == 0, done.err
    assert "granit" in done.out


# Copies of the content


def test_a_copied_file_of_the_content_takes_the_place_of_ours(school: Path, tmp_path: Path) -> None:
    asked = ("--topik", topics.SECOND, "--sekolah", school)
    done = buat("isi", "salin", "topik.yml", *asked, here=tmp_path)
    assert done.code == 0, done.err
    copy = school / "content" / "jenis-batuan" / "topik.yml"
    assert copy.read_bytes() == (topics.SECOND / "topik.yml").read_bytes()
    topics.replace(copy, "judul: Jenis-Jenis Batuan", "judul: Batuan di Sekitar Kami")
    listed = buat("isi", "daftar", *asked, here=tmp_path).out.splitlines()
    assert [line.split() for line in listed if "sekolah" in line] == [["topik.yml", "sekolah"]]
    assert "Batuan di Sekitar Kami" in made(tmp_path, "--sekolah", school)


def test_a_file_is_never_copied_over_another(school: Path, tmp_path: Path) -> None:
    asked = ("contoh/granit.yml", "--topik", topics.SECOND, "--sekolah", school)
    assert buat("isi", "salin", *asked, here=tmp_path).code == 0
    again = buat("isi", "salin", *asked, here=tmp_path)
    assert again.code == 1
    assert "berkas itu sudah ada" in again.err


def test_a_misspelt_file_of_the_content_is_answered_with_the_nearest(
    school: Path, tmp_path: Path
) -> None:
    asked = ("contoh/garnit.yml", "--topik", topics.SECOND, "--sekolah", school)
    done = buat("isi", "salin", *asked, here=tmp_path)
    assert done.code == 1
    assert 'Maksud Anda "contoh/granit.yml"?' in done.err


def test_no_copy_leaves_the_schools_folder_by_a_link(school: Path, tmp_path: Path) -> None:
    (tmp_path / "luar").mkdir()
    (school / "content").mkdir()
    (school / "content" / "jenis-batuan").symlink_to(tmp_path / "luar")
    asked = ("topik.yml", "--topik", topics.SECOND, "--sekolah", school)
    done = buat("isi", "salin", *asked, here=tmp_path)
    assert done.code == 1
    assert "di luar folder" in done.err
    assert not [*(tmp_path / "luar").iterdir()]


def test_nothing_is_copied_that_does_not_lie_in_the_topic(school: Path, tmp_path: Path) -> None:
    own = topics.copy(topics.SECOND, tmp_path / "batuan")
    (tmp_path / "rahasia").write_text("rahasia", encoding="utf-8")
    (own / "soal" / "tautan.yml").symlink_to(tmp_path / "rahasia")
    os.mkfifo(own / "soal" / "pipa.yml")
    for name in ("soal/tautan.yml", "soal/pipa.yml"):
        done = buat("isi", "salin", name, "--topik", own, "--sekolah", school, here=tmp_path)
        assert done.code == 1
        assert f'berkas isi "{name}" tidak dikenal' in done.err


def test_names_of_files_cannot_steer_the_terminal(tmp_path: Path) -> None:
    own = topics.copy(topics.SECOND, tmp_path / "batuan\x1b[2J")
    (own / "bentuk" / "lain\x1b]0;judul\x07.yml").touch()
    lists = buat("isi", "daftar", "--topik", own, "--sekolah", "tanpa", here=tmp_path)
    assert "lain\ufffd]0;judul\ufffd.yml" in lists.out
    wrong = buat("lkpd", "--topik", own, "--bentuk", "batu", here=tmp_path)
    missing = buat("lkpd", "--topik", own / "bentuk", here=tmp_path)
    broken = buat("lkpd", "--topik", own, here=tmp_path)
    for done, code in ((lists, 0), (wrong, 2), (missing, 2), (broken, 0)):
        assert done.code == code, done.err
        assert "\x1b" not in done.out + done.err
    assert "judul" not in wrong.err


def test_names_of_a_schools_folders_cannot_steer_the_terminal(tmp_path: Path) -> None:
    school = tmp_path / "sekolah\x9b2J"
    topics.copy(topics.SECOND, school / "content" / "batuan\x9b2J")
    (school / "_brand.yml").write_text("meta: {name: Kami}\n", encoding="utf-8")
    listed = buat("katalog", "--topik", topics.SECOND, "--sekolah", school, here=tmp_path)
    assert "  batuan\ufffd2J\n" in listed.out
    checked = buat("periksa", "--sekolah", school, here=tmp_path)
    assert "\x9b" not in listed.out + listed.err + checked.out + checked.err


def test_without_a_school_there_is_nowhere_to_copy_to(tmp_path: Path) -> None:
    done = buat("isi", "salin", "topik.yml", "--topik", topics.SECOND, here=tmp_path)
    assert done.code == 1
    assert "buat mulai sekolah-kami" in done.err


# Beginning


def test_mulai_writes_a_school_that_is_used_at_once(tmp_path: Path) -> None:
    done = buat("mulai", "sekolah-kami", here=tmp_path)
    assert done.code == 0, done.err
    home = tmp_path / "sekolah-kami"
    written = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
    assert written == {
        *("_brand.yml", "identitas.yml", "BACA-SAYA.md"),
        *("logo/logo.png", "templates/handout.html"),
    }
    assert "buat semua --sekolah sekolah-kami" in done.out
    assert "SEKOLAH KAMI" in made(home)
    again = buat("mulai", "sekolah-kami", here=tmp_path)
    assert again.code == 1
    assert "sudah ada isinya" in again.err


@pytest.mark.parametrize("name", options.schools())
def test_an_example_school_is_used_by_its_name(name: str, tmp_path: Path) -> None:
    done = buat(
        "handout", "--topik", topics.SECOND, "--sekolah", name, "--json", here=tmp_path
    )  # fmt: skip
    assert done.code == 0, done.err
    assert [Path(line["berkas"]).name for line in done.objects] == ["handout-jenis-batuan.pdf"]


@pytest.mark.parametrize("name", options.schools())
def test_an_example_school_is_begun_from_but_never_changed(name: str, tmp_path: Path) -> None:
    done = buat("mulai", "madrasah-kami", "--seperti", name, here=tmp_path)
    assert done.code == 0, done.err
    ours = options.shipped_school(name)
    assert (tmp_path / "madrasah-kami" / "_brand.yml").read_bytes() == (
        ours / "_brand.yml"
    ).read_bytes()
    asked = ("topik.yml", "--topik", topics.SECOND, "--sekolah", name)
    refusal = buat("isi", "salin", *asked, here=tmp_path)
    assert refusal.code == 1
    assert f"buat mulai --seperti {name}" in refusal.err


# What a brand says


def test_the_paper_of_a_school_is_taken_where_none_is_asked_for(
    school: Path, tmp_path: Path
) -> None:
    (school / "_brand.yml").write_text("defaults:\n  buat:\n    kertas: F4\n", encoding="utf-8")
    for words, size in ((), (612, 936)), (("--kertas", "A4"), (595, 842)):
        made(tmp_path, "--sekolah", school, *words)
        page = pypdfium2.PdfDocument(tmp_path / "output" / "handout-jenis-batuan.pdf")[0]
        assert page.get_size() == pytest.approx(size, abs=3)


def test_the_margins_of_a_school_are_kept_on_running_paper(school: Path, tmp_path: Path) -> None:
    (school / "_brand.yml").write_text(
        "defaults: {buat: {margin: {kiri: 40, kanan: 30}}}\n", encoding="utf-8"
    )
    made(tmp_path, "--sekolah", school)
    for page in pypdfium2.PdfDocument(tmp_path / "output" / "handout-jenis-batuan.pdf"):
        text = page.get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        width, _ = page.get_size()
        assert min(left for left, *_ in boxes if left) >= 40 * 72 / 25.4 - 1
        assert max(right for _, _, right, _ in boxes) <= width - 30 * 72 / 25.4 + 1


def test_what_was_changed_of_a_brand_is_told_once(school: Path, tmp_path: Path) -> None:
    (school / "_brand.yml").write_text('color:\n  primary: "#FFD400"\n', encoding="utf-8")
    asked = ("lkpd", "--topik", topics.SECOND, "--sekolah", school)
    done = buat(*asked, here=tmp_path)
    assert done.code == 0, done.err
    assert done.err.count("#FFD400") == 1
    assert done.err.startswith("Peringatan: ")
    (line, _) = buat(*asked, "--json", here=tmp_path).objects
    assert any("#FFD400" in notice for notice in line["peringatan"])


# What a school is told of its folder


def checked(folder: str | Path, here: Path) -> str:
    done = buat("periksa", "--sekolah", folder, here=here)
    assert done.code == 0, done.err
    return done.out


def test_periksa_tells_how_a_school_is_read_and_how_its_master_is_used(tmp_path: Path) -> None:
    told = checked("madrasah", tmp_path)
    for part in ("Nama: MTsN 2 Contoh", "Fon kertas: Barlow Semi Condensed", "slide 33,9 × 19,1 cm",
                 "sampul → 1/Sampul", "Komputer ini:"):  # fmt: skip
        assert part in told
    assert "Data yang mungkin usang" not in told, "the content was not asked for"


@pytest.mark.parametrize("name", ["templates", "content"])
def test_periksa_looks_into_no_folder_that_is_a_link_out(name: str, tmp_path: Path) -> None:
    outside, school = tmp_path / "luar", tmp_path / "sekolah-kami"
    for folder in (outside, school):
        folder.mkdir()
    (outside / "rahasia.html").touch()
    (school / "_brand.yml").write_text("meta: {name: Kami}\n", encoding="utf-8")
    (school / name).symlink_to(outside)
    done = buat("periksa", "--sekolah", school, here=tmp_path)
    assert done.code == 1
    assert "di luar folder" in done.err
    assert "rahasia" not in done.out + done.err


def test_periksa_tells_what_was_changed_and_what_is_idle(school: Path, tmp_path: Path) -> None:
    (school / "_brand.yml").write_text(
        'color: {primary: "#FFD400", secondary: "#FFE000"}\n', encoding="utf-8"
    )
    (school / "templates" / "lkdp.html").write_text("<p>", encoding="utf-8")
    (school / "content" / "kerja-sama-internasonal").mkdir(parents=True)
    told = checked(school, tmp_path)
    assert "#FFD400 di atas putih hanya" in told
    assert "hampir sama dalam hitam-putih" in told
    assert 'Maksud Anda "lkpd.html"?' in told
    assert 'Maksud Anda "kerja-sama-internasional"?' in told
    strict = buat("periksa", "--sekolah", school, "--ketat", here=tmp_path)
    assert strict.code == 1


def test_periksa_names_the_font_that_slides_are_really_set_in(school: Path, tmp_path: Path) -> None:
    (school / "_brand.yml").write_text("typography: {base: Rubik}\n", encoding="utf-8")
    told = checked(school, tmp_path)
    assert "dengan warna sekolah dan fon Calibri" in told
    assert "berkas fon Rubik tidak ada" in told


def test_what_a_school_cannot_use_is_refused_by_periksa_too(school: Path, tmp_path: Path) -> None:
    (school / "_brand.yml").write_text(
        "defaults: {buat: {master: master.pptx}}\n", encoding="utf-8"
    )
    (school / "master.pptx").write_bytes(b"bukan master")
    done = buat("periksa", "--sekolah", school, here=tmp_path)
    assert done.code == 1
    assert "master.pptx" in done.err
    assert "Traceback" not in done.err


def test_the_code_of_a_sheet_follows_the_schools_identity(school: Path, tmp_path: Path) -> None:
    asked = ("handout", "--topik", topics.SECOND, "--sekolah", school, "--json")
    before = {line["kode"] for line in buat(*asked, here=tmp_path).objects}
    (school / "identitas.yml").write_text("sekolah: SMP Contoh\n", encoding="utf-8")
    after = {line["kode"] for line in buat(*asked, here=tmp_path).objects}
    assert len(before) == len(after) == 1
    assert before != after
