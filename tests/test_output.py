"""``output``: files whole or not at all, and what a teacher has edited is kept."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator import output
from generator.errors import OutputError

NAME = "lkpd-bilateral.pdf"
OPEN_ELSEWHERE = (
    "berkas sedang dibuka program lain atau terkunci sehingga belum diganti. Tutup berkas itu, "
    "lalu jalankan lagi perintah yang sama. Berkas lama tetap utuh."
)
FULL = "ruang simpan penuh sehingga berkas belum dibuat. Kosongkan ruang, lalu ulangi."
NO_FOLDER = "folder ini tidak dapat ditulisi. Pilih folder lain dengan --keluaran."


def visible(folder: Path) -> dict[str, bytes]:
    """Every file in ``folder`` but the register's, with what it holds."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def failing(code: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def refused(folder: Path, name: str = NAME, data: bytes = b"baru") -> str:
    with pytest.raises(OutputError) as caught:
        output.write(folder, name, data)
    return str(caught.value)


# Writing


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    written = output.write(tmp_path / "a" / "b", NAME, b"isi")
    assert written == output.Written(tmp_path / "a" / "b" / NAME, None)
    assert written.path.read_bytes() == b"isi"


def test_the_file_has_the_rights_that_new_files_have(tmp_path: Path) -> None:
    ordinary = tmp_path / "biasa"
    ordinary.touch()
    assert output.write(tmp_path, NAME, b"isi").path.stat().st_mode == ordinary.stat().st_mode


def test_our_own_file_is_replaced(tmp_path: Path) -> None:
    output.write(tmp_path, NAME, b"satu")
    assert output.write(tmp_path, NAME, b"dua").kept is None
    assert visible(tmp_path) == {NAME: b"dua"}


def test_an_edited_file_is_kept_under_a_new_name(tmp_path: Path) -> None:
    output.write(tmp_path, NAME, b"satu")
    (tmp_path / NAME).write_bytes(b"suntingan guru")
    written = output.write(tmp_path, NAME, b"dua")
    assert written.kept == tmp_path / "lkpd-bilateral (suntingan 1).pdf"
    assert visible(tmp_path) == {NAME: b"dua", written.kept.name: b"suntingan guru"}


def test_each_edited_file_gets_a_number_of_its_own(tmp_path: Path) -> None:
    for number in range(1, 4):
        (tmp_path / NAME).write_bytes(b"suntingan %d" % number)
        output.write(tmp_path, NAME, b"baru %d" % number)
    assert visible(tmp_path) == {
        NAME: b"baru 3",
        "lkpd-bilateral (suntingan 1).pdf": b"suntingan 1",
        "lkpd-bilateral (suntingan 2).pdf": b"suntingan 2",
        "lkpd-bilateral (suntingan 3).pdf": b"suntingan 3",
    }


def test_a_file_that_we_never_wrote_is_kept(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"milik guru")
    assert output.write(tmp_path, NAME, b"baru").kept is not None


def test_a_file_that_holds_just_what_we_write_is_nobodys_edit(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"sama")
    assert output.write(tmp_path, NAME, b"sama").kept is None
    assert visible(tmp_path) == {NAME: b"sama"}


def test_an_edit_that_was_undone_is_no_edit(tmp_path: Path) -> None:
    output.write(tmp_path, NAME, b"satu")
    (tmp_path / NAME).write_bytes(b"suntingan")
    (tmp_path / NAME).write_bytes(b"satu")
    assert output.write(tmp_path, NAME, b"dua").kept is None


def test_an_edit_is_kept_even_where_the_register_is_lost(tmp_path: Path) -> None:
    output.write(tmp_path, NAME, b"satu")
    (tmp_path / output.REGISTER / f"{NAME}.sha256").unlink()
    assert output.write(tmp_path, NAME, b"dua").kept is not None


# Refusals


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.EACCES, OPEN_ELSEWHERE),
        (errno.EPERM, OPEN_ELSEWHERE),
        (errno.EBUSY, OPEN_ELSEWHERE),
        (errno.ETXTBSY, OPEN_ELSEWHERE),
        (errno.ENOSPC, FULL),
        (errno.EIO, "berkas tidak dapat ditulis. Pilih folder lain dengan --keluaran."),
    ],
)
def test_a_target_that_cannot_be_replaced_keeps_its_old_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, sentence: str
) -> None:
    output.write(tmp_path, NAME, b"lama")
    monkeypatch.setattr(Path, "replace", failing(code))
    assert refused(tmp_path) == f"{tmp_path / NAME}: {sentence}"
    assert visible(tmp_path) == {NAME: b"lama"}


def test_an_edited_file_stays_in_its_place_where_it_cannot_be_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / NAME).write_bytes(b"suntingan guru")
    monkeypatch.setattr(Path, "replace", failing(errno.ETXTBSY))
    assert refused(tmp_path) == f"{tmp_path / NAME}: {OPEN_ELSEWHERE}"
    assert visible(tmp_path) == {NAME: b"suntingan guru"}


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES, errno.EPERM])
@pytest.mark.parametrize("old", [True, False])
def test_a_folder_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, old: bool
) -> None:
    if old:
        output.write(tmp_path, NAME, b"lama")
    monkeypatch.setattr(output.tempfile, "mkstemp", failing(code))
    assert refused(tmp_path) == f"{tmp_path}: {NO_FOLDER}"
    assert visible(tmp_path) == ({NAME: b"lama"} if old else {})


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
def test_a_folder_that_cannot_be_made_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(Path, "mkdir", failing(code))
    assert refused(tmp_path / "baru") == f"{tmp_path / 'baru'}: {NO_FOLDER}"


@pytest.mark.parametrize("step", ["fsync", "fdopen"])
def test_a_disk_that_fills_while_writing_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    output.write(tmp_path, NAME, b"lama")
    monkeypatch.setattr(output.os, step, failing(errno.ENOSPC))
    assert refused(tmp_path) == f"{tmp_path / NAME}: {FULL}"
    assert visible(tmp_path) == {NAME: b"lama"}


@pytest.mark.parametrize(
    ("holder", "step"), [(output.os, "fsync"), (Path, "replace"), (Path, "chmod")]
)
@pytest.mark.parametrize("edited", [True, False])
def test_an_interrupted_run_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, holder: object, step: str, edited: bool
) -> None:
    output.write(tmp_path, NAME, b"lama")
    if edited:
        (tmp_path / NAME).write_bytes(b"lama, disunting")
    before = visible(tmp_path)

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(holder, step, interrupt)
    with pytest.raises(KeyboardInterrupt):
        output.write(tmp_path, NAME, b"baru")
    assert visible(tmp_path) == before


def test_a_plain_file_is_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output.write_plain(tmp_path / "topik.yml", b"lama")
    monkeypatch.setattr(Path, "replace", failing(errno.ENOSPC))
    with pytest.raises(OutputError, match="ruang simpan penuh"):
        output.write_plain(tmp_path / "topik.yml", b"baru")
    assert visible(tmp_path) == {"topik.yml": b"lama"}


def test_a_file_in_the_folders_place_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "hasil").touch()
    said = refused(tmp_path / "hasil")
    assert said.endswith("ada berkas dengan nama folder itu. Pilih folder lain dengan --keluaran.")


def test_a_file_above_the_folders_place_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "hasil").touch()
    said = refused(tmp_path / "hasil" / "dalam")
    assert said.endswith("ada berkas dengan nama folder itu. Pilih folder lain dengan --keluaran.")


def test_a_folder_in_the_files_place_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    said = refused(tmp_path)
    assert said.endswith("ada folder dengan nama berkas itu. Pindahkan folder itu, lalu ulangi.")


def test_a_name_too_long_is_one_sentence(tmp_path: Path) -> None:
    said = refused(tmp_path, "a" * 300 + ".pdf")
    assert said.endswith("nama berkas atau folder terlalu panjang. Pilih nama yang lebih pendek.")
    assert visible(tmp_path) == {}


@pytest.mark.parametrize("code", sorted(errno.errorcode))
def test_no_sentence_shows_the_systems_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(Path, "replace", failing(code))
    said = refused(tmp_path)
    assert os.strerror(code) not in said
    assert said.endswith(".")


# The register


def test_a_request_is_found_by_its_code(tmp_path: Path) -> None:
    output.remember(tmp_path, "7Q2KXB", {"bentuk": "bilateral", "acak": 3})
    assert output.recall(tmp_path, "7Q2KXB") == {"bentuk": "bilateral", "acak": 3}


@pytest.mark.parametrize("kode", ["ZZZZZZ", "", "../rahasia", "7Q2KXB.json", "/etc/passwd"])
def test_an_unknown_code_finds_nothing(tmp_path: Path, kode: str) -> None:
    (tmp_path / "rahasia.json").write_text("{}", encoding="utf-8")
    output.remember(tmp_path, "7Q2KXB", {"acak": 3})
    assert output.recall(tmp_path, kode) is None


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b"\xff\xfe", b"null"])
def test_a_damaged_entry_counts_as_unknown(tmp_path: Path, damage: bytes) -> None:
    output.remember(tmp_path, "7Q2KXB", {"acak": 3})
    (tmp_path / output.REGISTER / "7Q2KXB.json").write_bytes(damage)
    assert output.recall(tmp_path, "7Q2KXB") is None


@pytest.mark.parametrize("damage", [b"", b"bukan sidik jari", b"\xff\xfe"])
def test_a_damaged_fingerprint_keeps_the_file(tmp_path: Path, damage: bytes) -> None:
    output.write(tmp_path, NAME, b"satu")
    (tmp_path / output.REGISTER / f"{NAME}.sha256").write_bytes(damage)
    assert output.write(tmp_path, NAME, b"dua").kept is not None


def test_writing_leaves_nothing_but_the_file_and_the_register(tmp_path: Path) -> None:
    output.write(tmp_path, NAME, b"isi")
    output.remember(tmp_path, "7Q2KXB", {})
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == [
        ".buat",
        ".buat/7Q2KXB.json",
        f".buat/{NAME}.sha256",
        NAME,
    ]


@pytest.mark.parametrize("name", ["../x.pdf", "a/b.pdf", "C:x.pdf", "nul.pdf", "x.exe", ".x.pdf"])
def test_nothing_is_written_under_a_name_that_is_a_path_or_a_device(
    tmp_path: Path, name: str
) -> None:
    assert "nama berkas ini tidak diizinkan" in refused(tmp_path / "hasil", name)
    assert list(tmp_path.iterdir()) == []


def test_signs_that_some_system_forbids_are_written_as_hyphens() -> None:
    name = output.cleaned("lkpd-Apa itu e\u0301?.pdf")
    output.check(name)
    assert name == "lkpd-Apa itu é-.pdf"


def test_a_pipe_in_the_files_place_is_set_aside_unread(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / NAME)
    kept = output.write(tmp_path, NAME, b"baru").kept
    assert kept is not None
    assert kept.is_fifo()
    assert (tmp_path / NAME).read_bytes() == b"baru"


def test_nothing_is_written_where_the_register_is_a_link(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "hasil", tmp_path / "luar"
    folder.mkdir()
    elsewhere.mkdir()
    (folder / output.REGISTER).symlink_to(elsewhere)
    assert "ini tautan ke folder lain" in refused(folder)
    with pytest.raises(OutputError, match="ini tautan ke folder lain"):
        output.remember(folder, "7Q2KXB", {})
    assert not [*elsewhere.iterdir()]
    assert visible(folder) == {}


@pytest.mark.parametrize("name", ["7Q2KXB.json", f"{NAME}.sha256"])
def test_an_entry_that_no_read_ends_for_counts_as_unknown(tmp_path: Path, name: str) -> None:
    output.write(tmp_path, NAME, b"satu")
    (tmp_path / output.REGISTER / name).unlink(missing_ok=True)
    os.mkfifo(tmp_path / output.REGISTER / name)
    assert output.recall(tmp_path, "7Q2KXB") is None
    assert output.write(tmp_path, "lain.pdf", b"dua").kept is None
    if name.startswith(NAME):
        assert output.write(tmp_path, NAME, b"tiga").kept is not None


@pytest.mark.parametrize("text", ["[" * 60_000, '"' + "a" * 70_000 + '"'])
def test_an_entry_that_is_no_request_counts_as_unknown(tmp_path: Path, text: str) -> None:
    output.remember(tmp_path, "7Q2KXB", {})
    (tmp_path / output.REGISTER / "7Q2KXB.json").write_text(text, encoding="ascii")
    assert output.recall(tmp_path, "7Q2KXB") is None


def test_a_name_cannot_turn_the_text_that_it_stands_in(tmp_path: Path) -> None:
    name = "lkpd-\u202efdp.exe.pdf"
    assert "tidak diizinkan" in refused(tmp_path, name)
    assert output.cleaned(name) == "lkpd--fdp.exe.pdf"


def test_two_runs_on_one_folder_leave_whole_files_alone(tmp_path: Path) -> None:
    made = [bytes([number]) * 100_000 for number in range(8)]
    with ThreadPoolExecutor(4) as runs:
        list(runs.map(lambda data: output.write(tmp_path, NAME, data), made))
    found = visible(tmp_path)
    assert found[NAME] in made
    assert all(data in made for data in found.values())
    assert all(name.endswith(".pdf") for name in found)
