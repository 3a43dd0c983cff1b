"""``bahan``: what is kept of a topic is what the files say, or it is read anew."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import pytest

from generator import bahan, build, content, soal
from generator.errors import ContentError
from generator.products.request import Request
from tests import topics


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return topics.copy(topics.SHIPPED, tmp_path / "topik")


def kept(cache: Path) -> Path:
    (found,) = cache.glob("bahan-*")
    return found


def test_a_topic_from_the_cache_is_the_topic_from_its_files(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    for _ in range(2):
        found = bahan.read(folder, cache)
        assert found.topik == content.read(folder)
        assert found.tertulis == soal.read(found.topik)
        assert found.turunan == soal.derive(found.topik)


def test_the_second_reading_reads_no_file_of_the_topic_as_yaml(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bahan.read(folder, tmp_path / "cache")
    monkeypatch.setattr(content, "read", lambda _: pytest.fail("read anew"))
    bahan.read(folder, tmp_path / "cache")


def test_a_changed_file_is_read_anew(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = bahan.read(folder, cache).topik.pokok.judul
    path = folder / "topik.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(before, "Judul Lain", 1), "utf-8")
    assert bahan.read(folder, cache).topik.pokok.judul == "Judul Lain"
    path.write_text("judul: 1\n", encoding="utf-8")
    with pytest.raises(ContentError):
        bahan.read(folder, cache)


@pytest.mark.parametrize("spoil", ["cut", "changed", "empty", "other code"])
def test_a_spoilt_cache_is_done_without(
    spoil: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    first = bahan.read(folder, cache)
    place = kept(cache)
    data = place.read_bytes()
    match spoil:
        case "cut":
            place.write_bytes(data[:-7])
        case "changed":
            place.write_bytes(data[:-7] + bytes(7))
        case "empty":
            place.write_bytes(b"")
        case _:
            monkeypatch.setattr(bahan, "__version__", "0")
    assert bahan.read(folder, cache).topik == first.topik


def test_whatever_reads_a_topic_bears_on_what_is_kept() -> None:
    package = Path(bahan.__file__).parent
    assert all((package / name).exists() for name in bahan.READERS)
    units = {name.removesuffix(".py") for name in bahan.READERS}
    paths = [package / "bahan.py"]
    for name in ("content", "puzzles", "soal", "source"):
        paths += sorted((package / name).rglob("*.py"))
    found = set()
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator"):
                _, _, inside = str(node.module).partition(".")
                found |= {inside.split(".")[0]} if inside else {one.name for one in node.names}
    assert found - {"__version__"} <= units


def test_a_changed_outline_is_read_anew(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A blank map is checked against the outlines."""
    code = tmp_path / "generator"
    shutil.copytree(bahan._CODE, code, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(bahan, "_CODE", code)
    bahan.read(folder, tmp_path / "cache")
    before = kept(tmp_path / "cache").read_bytes()
    (code / "data" / "peta" / "dunia.json").write_text("{}", encoding="utf-8")
    bahan.read(folder, tmp_path / "cache")
    assert kept(tmp_path / "cache").read_bytes() != before


def test_two_copies_of_a_topic_are_kept_apart(tmp_path: Path) -> None:
    """Messages name the file, so that one folder's models never answer for another's."""
    cache = tmp_path / "cache"
    for name in ("satu", "dua"):
        copy = topics.copy(topics.SHIPPED, tmp_path / name)
        assert bahan.read(copy, cache).topik.folder == copy
    assert len([*cache.glob("bahan-*")]) == 2


def test_a_cache_that_cannot_be_written_only_costs_time(folder: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "berkas"
    blocked.write_text("x")
    assert bahan.read(folder, blocked / "cache").topik.folder == folder


@pytest.mark.parametrize("produk", ["slide", "tiket"])
def test_the_bytes_do_not_tell_whether_a_cache_was_used(produk: str, tmp_path: Path) -> None:
    request = Request(produk=produk, topik=topics.SHIPPED, bentuk="bilateral")
    bare = [file.data for file in build.build(request)]
    for _ in range(2):
        assert [file.data for file in build.build(request, tmp_path / "cache")] == bare
