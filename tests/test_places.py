"""Folders laid over each other, and what leads out of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator import places
from generator.errors import SchoolError


def _write(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_first_folder_that_has_a_file_wins(tmp_path: Path) -> None:
    layers = places.Layers((tmp_path / "atas", tmp_path / "bawah"))
    below = _write(tmp_path / "bawah" / "topik.yml")
    assert layers.file("topik.yml") == below
    above = _write(tmp_path / "atas" / "topik.yml")
    assert layers.file("topik.yml") == above


def test_files_of_all_folders_stand_together_each_name_once(tmp_path: Path) -> None:
    layers = places.Layers((tmp_path / "atas", tmp_path / "bawah"))
    for name in ("atas/contoh/b.yml", "bawah/contoh/a.yml", "bawah/contoh/b.yml"):
        _write(tmp_path / name)
    found = [path.relative_to(tmp_path).as_posix() for path in layers.files("contoh")]
    assert found == ["bawah/contoh/a.yml", "atas/contoh/b.yml"]


def test_a_file_that_nobody_has_would_lie_in_the_last_folder(tmp_path: Path) -> None:
    layers = places.Layers((tmp_path / "atas", tmp_path / "bawah"))
    assert layers.file("asal.yml") == tmp_path / "bawah" / "asal.yml"


@pytest.mark.parametrize("name", ["../rahasia.yml", "tautan.yml", "folder/rahasia.yml"])
def test_what_leads_out_of_a_folder_is_refused(tmp_path: Path, name: str) -> None:
    secret = _write(tmp_path / "rahasia.yml", "rahasia")
    home = tmp_path / "sekolah"
    home.mkdir()
    (home / "tautan.yml").symlink_to(secret)
    (home / "folder").symlink_to(tmp_path)
    with pytest.raises(SchoolError, match="di luar folder"):
        places.within(home, name)
    with pytest.raises(SchoolError, match="di luar folder"):
        places.Layers((home,)).file(name)


def test_a_digest_does_not_read_what_a_link_leads_to(tmp_path: Path) -> None:
    secret = _write(tmp_path / "rahasia.yml", "rahasia")
    home = tmp_path / "sekolah"
    _write(home / "a.yml", "isi")
    (home / "tautan.yml").symlink_to(secret)
    assert b"".join(places.told(home)) == b"a.yml\0isi\0"


def test_a_school_lays_its_content_over_a_topic_of_the_same_name(tmp_path: Path) -> None:
    topic = tmp_path / "kami" / "kerja-sama"
    own = tmp_path / "sekolah" / "content" / "kerja-sama"
    assert places.overlay(tmp_path / "sekolah", topic) is None
    own.mkdir(parents=True)
    assert places.overlay(tmp_path / "sekolah", topic) == own
    assert places.overlay(tmp_path / "sekolah", own) is None, "it is the topic itself"
    assert places.overlay(None, topic) is None


# Files that a document names


def test_a_named_file_is_served_from_the_first_folder_that_has_it(tmp_path: Path) -> None:
    first, second = tmp_path / "sekolah", tmp_path / "bawaan"
    shared = _write(second / "logo" / "a.png")
    assert places.served("logo/a.png", (first, second)) == shared.resolve()
    own = _write(first / "logo" / "a.png")
    assert places.served("logo/a.png", (first, second)) == own.resolve()
    assert places.served(str(shared), (first, second)) == shared.resolve()


@pytest.mark.parametrize("name", ["../rahasia", "x/../../rahasia", "tautan"])
def test_no_file_is_served_from_outside(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "sekolah"
    (folder / "x").mkdir(parents=True)
    (folder / "tautan").symlink_to(_write(tmp_path / "rahasia"))
    for asked in (name, str(folder / name)):
        with pytest.raises(SchoolError, match="berada di luar folder yang boleh dibaca"):
            places.served(asked, (folder,))


def test_a_file_that_is_not_there_is_told_as_it_was_named(tmp_path: Path) -> None:
    with pytest.raises(SchoolError, match="tidak ditemukan"):
        places.served("logo/b.png", (tmp_path,))


def test_files_are_called_by_their_path_below_the_folder(tmp_path: Path) -> None:
    for name in ("b.html", "gaya/a.css", ".git/config", "gaya/.DS_Store"):
        _write(tmp_path / name)
    assert places.names(tmp_path) == ["b.html", "gaya/a.css"]
    assert places.names(tmp_path / "tiada") == []


def test_a_digest_passes_over_what_no_read_ends_for(tmp_path: Path) -> None:
    _write(tmp_path / "a.yml", "isi")
    os.mkfifo(tmp_path / "pipa.yml")
    (tmp_path / "lingkar.yml").symlink_to("lingkar.yml")
    assert b"".join(places.told(tmp_path)) == b"a.yml\0isi\0"
    assert places.names(tmp_path) == ["a.yml"]


def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "lingkar.yml").symlink_to("lingkar.yml")
    with pytest.raises(SchoolError, match="sebagai tautan"):
        places.within(tmp_path, "lingkar.yml")


def test_what_is_no_file_is_not_passed_over_for_the_one_below(tmp_path: Path) -> None:
    _write(tmp_path / "bawah" / "topik.yml")
    (tmp_path / "atas").mkdir()
    os.mkfifo(tmp_path / "atas" / "topik.yml")
    layers = places.Layers((tmp_path / "atas", tmp_path / "bawah"))
    assert layers.file("topik.yml") == tmp_path / "atas" / "topik.yml"


def test_a_folder_of_a_school_is_no_link_out_of_it(tmp_path: Path) -> None:
    topik, school = tmp_path / "topik", tmp_path / "sekolah"
    _write(tmp_path / "luar" / "topik" / "topik.yml")
    school.mkdir()
    for name in ("content", "templates"):
        (school / name).symlink_to(tmp_path / "luar")
    with pytest.raises(SchoolError, match="di luar folder"):
        places.overlay(school, topik)
    with pytest.raises(SchoolError, match="di luar folder"):
        places.templates(school)
