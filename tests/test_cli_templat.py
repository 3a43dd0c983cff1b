"""``buat templat``: what it lists, explains and copies."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete

from generator import build, contract, house
from generator.audit import language
from generator.cli import commands, options
from generator.cli.templat import templat
from generator.documents.catalogue import TEMPLATES
from generator.products.request import Request
from generator.templates import copies
from tests import topics
from tests.command import buat

OURS = topics.ROOT / "templates" / "bawaan"


@pytest.fixture
def school(tmp_path: Path) -> Path:
    brand = "meta:\n  name: Sekolah kami\n"
    return topics.write(tmp_path / "kerja" / "sekolah kami", {"_brand.yml": brand})


def said(school: Path, *words: str) -> str:
    """What ``buat templat`` says in the school's folder."""
    done = buat("templat", *words, here=school)
    assert done.code == 0, done.err
    assert max(map(len, done.out.splitlines()), default=0) <= 80
    return done.out


def refused(school: Path, *words: str, code: int = 2) -> str:
    done = buat("templat", *words, here=school)
    assert done.code == code, done.out
    assert "Traceback" not in done.err
    return " ".join(done.err.split())


@pytest.mark.parametrize("name", sorted(templat.commands))
def test_help_is_free_of_mistakes(name: str) -> None:
    command = templat.commands[name]
    told = [command.help or "", command.short_help or ""]
    told += [one.help or "" for one in command.params if isinstance(one, click.Option)]
    assert all(told)
    assert [mistake for text in told for mistake in language.mistakes(text)] == []


def test_names_of_templates_are_completed_in_the_shell() -> None:
    shell = ShellComplete(commands.buat, {}, "buat", "_BUAT_COMPLETE")
    found = shell.get_completions(["templat", "salin"], "lk")
    assert [one.value for one in found][:2] == ["lkpd.html", "lkpd/_umum.html"]
    assert [one.value for one in shell.get_completions(["templat", "salin"], "mas")] == ["master"]
    assert shell.get_completions(["templat", "daftar"], "mas") == []


# daftar


def test_every_document_is_listed_with_its_blocks(school: Path) -> None:
    rows = " ".join(said(school, "daftar").split())
    assert all(f"{name} bawaan " in rows for name in TEMPLATES)
    assert (
        "lkpd.html bawaan lari, kop, judul, identitas, pengantar, kegiatan, penutup, lampiran "
        in rows
    )


def test_every_partial_and_style_is_listed_below_its_folder(school: Path) -> None:
    rest = said(school, "daftar").partition("Potongan")[2]
    words = re.findall(r"[\w-]+", rest)
    files = {path.stem for path in OURS.rglob("*") if path.suffix in (".html", ".css")}
    assert files - {Path(name).stem for name in TEMPLATES} <= set(words)


def test_what_the_school_changes_is_marked(school: Path) -> None:
    said(school, "salin", "lkpd.html", "--blok", "kop")
    said(school, "salin", "lkpd/kop.html", "gaya/lkpd.css")
    rows = " ".join(said(school, "daftar").split())
    assert "lkpd.html sekolah lari, kop*, judul," in rows
    assert "sekolah kop modul-ajar/" in rows
    assert "sekolah lkpd Susunan" in rows


def test_a_misspelt_file_or_block_of_the_school_is_told(school: Path) -> None:
    own = '{% extends "bawaan/handout.html" %}{% block kopp %}{% endblock %}'
    topics.write(school / "templates", {"lkdp.html": "", "handout.html": own})
    done = buat("templat", "daftar", here=school)
    assert done.code == 0
    assert done.err.splitlines() == [
        "Peringatan: templates/lkdp.html: berkas ini tidak menggantikan apa pun. Maksud Anda "
        '"lkpd.html"?',
        'Peringatan: templates/handout.html:1: blok "kopp" tidak ada di bawaan/handout.html. '
        'Maksud Anda "kop"?',
    ]


def test_a_template_for_another_contract_is_told(school: Path) -> None:
    said(school, "salin", "lkpd.html", "gaya/lkpd.css")
    for name in ("lkpd.html", "gaya/lkpd.css"):
        topics.replace(school / "templates" / name, f"buat {contract.NOW}", "buat 99")
    done = buat("templat", "daftar", here=school)
    assert done.code == 0
    assert "templates/lkpd.html:1: templat ini ditulis untuk buat yang lebih baru" in done.err
    assert "templates/gaya/lkpd.css:1: templat ini" in done.err
    assert "lkpd.html sekolah (tidak terbaca)" in " ".join(done.out.split())


def test_one_template_is_taken_apart(school: Path) -> None:
    told = " ".join(said(school, "daftar", "modul-ajar/ringkas.html").split())
    assert "Memperluas modul-ajar/_dasar.html" in told
    assert "Blok isi, tujuan, langkah, asesmen" in told
    assert "Warisan kop, judul, identitas, lampiran, pengesahan, dari modul-ajar/" in told
    assert "Dipanggil lkpd.html" in said(school, "daftar", "lkpd/kegiatan.html").replace("  ", "")


# jelaskan


@pytest.mark.parametrize("name", ["lkpd.html", "slide-cetak.html", "ujian/kartu-soal.html"])
def test_every_name_of_a_document_is_explained(school: Path, name: str) -> None:
    told = said(school, "jelaskan", name)
    names = set(re.findall(r"(?m)^ +(\w+) \(", told))
    assert set(TEMPLATES[name].__dataclass_fields__) <= names
    assert "teks: Menandai kata asing" in told


def test_a_partial_is_explained_by_what_it_gets(school: Path) -> None:
    told = said(school, "jelaskan", "lkpd/kegiatan.html")
    assert "dokumen: lihat buat templat jelaskan lkpd.html\n" in told
    assert "kegiatan: Satu kegiatan.\n  nomor (bilangan)" in told
    assert "u: dari templat yang memanggilnya." in told


def test_a_partial_that_only_the_school_has_is_explained_too(school: Path) -> None:
    head = "<p>{{ halaman.sekolah }}</p>"
    own = (
        '{% extends "bawaan/lkpd.html" %}{% block kop %}{% include "kop-kami.html" %}{% endblock %}'
    )
    files = {"lkpd.html": own, "kop-kami.html": head, "handout.html": "{{"}
    topics.write(school / "templates", files)
    told = said(school, "jelaskan", "kop-kami.html")
    assert "Asal          sekolah\n  Dipanggil     lkpd.html\n" in told
    assert "halaman: Yang diketahui setiap lembar dan slide" in told
    assert "Dipanggil     lkpd.html, " in said(school, "daftar", "lkpd/kop.html")


def test_the_partial_of_a_kind_of_item_shows_what_the_kind_adds(school: Path) -> None:
    told = said(school, "jelaskan", "soal/urutkan.html")
    assert "soal.isi: Daftar berhuruf" in told
    assert "urutan (daftar teks): Huruf setiap tempat" in told


def test_a_stylesheet_is_explained_by_its_variables(school: Path) -> None:
    told = said(school, "jelaskan", "gaya/tiket.css")
    text = (OURS / "gaya" / "tiket.css").read_text(encoding="utf-8")
    assert set(re.findall(r"  (--[\w-]+): ", told)) == set(re.findall(r"var\((--[\w-]+)", text))


def test_an_unknown_template_is_answered_with_the_nearest(school: Path) -> None:
    for command in ("daftar", "jelaskan", "salin"):
        assert 'Maksud Anda "lkpd.html"?' in refused(school, command, "lkdp.html")
    assert "Lihat: buat templat daftar" in refused(school, "jelaskan", "???")


# salin


def test_a_copy_is_named_and_headed(school: Path) -> None:
    assert said(school, "salin", "bawaan/lkpd.html") == f"{Path('templates/lkpd.html')}\n"
    text = (school / "templates" / "lkpd.html").read_text(encoding="utf-8")
    assert text == "{# buat 1 #}\n" + (OURS / "lkpd.html").read_text(encoding="utf-8")


def test_a_block_is_copied_into_a_template_that_extends_ours(school: Path) -> None:
    said(school, "salin", "lkpd.html", "--blok", "kop", "--blok", "identitas")
    assert (school / "templates" / "lkpd.html").read_text(encoding="utf-8") == (
        '{# buat 1 #}\n{% extends "bawaan/lkpd.html" %}\n'
        '{% block kop %}{% include "lkpd/kop.html" %}{% endblock %}\n'
        '{% block identitas %}{% include "lkpd/identitas.html" %}{% endblock %}\n'
    )


def test_nothing_is_overwritten_and_then_nothing_is_written(school: Path) -> None:
    said(school, "salin", "lkpd.html")
    told = refused(school, "salin", "handout.html", "lkpd.html", code=1)
    assert "templates/lkpd.html: berkas itu sudah ada." in told
    assert not (school / "templates" / "handout.html").exists()


def test_an_unknown_block_is_answered_with_the_nearest(school: Path) -> None:
    told = refused(school, "salin", "lkpd.html", "--blok", "kopp")
    assert 'blok "kopp" tidak dikenal. Maksud Anda "kop"?' in told
    assert "tidak punya blok" in refused(school, "salin", "gaya/lkpd.css", "--blok", "kop")
    assert "tidak punya blok" in refused(school, "salin", "master", "--blok", "kop")
    assert not (school / "templates").exists()


def test_a_copy_needs_a_school(school: Path) -> None:
    told = refused(school.parent, "salin", "lkpd.html", code=1)
    assert "Sebut dengan --sekolah FOLDER." in told
    assert "buat mulai sekolah-kami" in told
    assert refused(school, "salin", "lkpd.html", "--sekolah", "tanpa", code=1) == told


@pytest.mark.parametrize("name", ["lkpd.html", "master"])
def test_a_copy_is_not_written_into_an_example_school(school: Path, name: str) -> None:
    example = options.shipped_school("smp-negeri")
    before = sorted(example.rglob("*"))
    told = refused(school, "salin", name, "--sekolah", "smp-negeri", code=1)
    assert "buat mulai --seperti smp-negeri" in told
    assert sorted(example.rglob("*")) == before


def test_a_copy_does_not_leave_the_folder_by_a_link(school: Path, tmp_path: Path) -> None:
    outside = tmp_path / "luar"
    outside.mkdir()
    (school / "templates").symlink_to(outside)
    assert "di luar folder" in refused(school, "salin", "lkpd.html", code=1)
    assert list(outside.iterdir()) == []


def test_the_master_is_copied_in_the_colours_of_the_school(school: Path) -> None:
    from tests import made

    (school / "_brand.yml").write_text(
        'color:\n  palette:\n    laut: "#0a5c36"\n  primary: laut\n', encoding="utf-8"
    )
    told = said(school, "salin", "master", "--rasio", "4:3")
    assert told.startswith("master.pptx\nSebut master itu di _brand.yml")
    deck = made.deck((school / "master.pptx").read_bytes())
    assert deck.slide_width * 3 == deck.slide_height * 4
    theme = next(
        part.blob.decode()
        for part in deck.part.package.iter_parts()
        if part.partname == "/ppt/theme/theme1.xml"
    )
    assert "0A5C36" in theme.upper()


def test_a_logo_that_the_copied_master_cannot_show_is_told(school: Path) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    (school / "lambang.svg").write_text(svg, encoding="utf-8")
    (school / "_brand.yml").write_text("logo: lambang.svg\n", encoding="utf-8")
    done = buat("templat", "salin", "master", here=school)
    assert (done.code, done.err) == (
        0, "Peringatan: logo lambang.svg tidak tampil; simpan sebagai PNG untuk slide.\n",
    )  # fmt: skip


# A copy is ours


def test_a_copy_makes_the_same_bytes_as_ours(
    school: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    whole, blocks = (shutil.copytree(school, tmp_path / name) for name in ("utuh", "blok"))
    more = ("gaya/lkpd.css", "gaya/handout.css", "lkpd/kop.html", "soal/pg.html")
    said(whole, "salin", "lkpd.html", "handout.html", *more)
    said(blocks, "salin", "lkpd.html", "handout.html", "--blok", "kop", "--blok", "judul")
    monkeypatch.setattr(build, "kode", lambda _: "7K2M9A")  # it tells the folder's files, too
    for produk in ("lkpd", "handout"):
        ours, *copied = (
            [file.data for file in build.build(Request(produk, topics.SECOND, sekolah=folder))]
            for folder in (school, whole, blocks)
        )
        assert copied == [ours, ours]


# What a school wrote is read in a child process

BLIND = "import sys; sys.modules['jinja2'] = sys.modules['yaml'] = None\n"
"""A parent that could read neither templates nor a brand."""


@pytest.mark.parametrize(
    "words", ["daftar", "daftar lkpd.html", "jelaskan lkpd.html", "jelaskan gaya/lkpd.css"]
)
def test_the_parent_reads_no_template_of_a_school(school: Path, words: str) -> None:
    text = copies.extended("lkpd.html", ["kop"], house.ours().folders)
    topics.write(school / "templates", {"lkpd.html": text})
    done = buat("templat", *words.split(), here=school, before=BLIND)
    assert done.code == 0, done.err
    assert done.out == said(school, *words.split())


def test_the_parent_reads_no_brand_for_a_master(school: Path) -> None:
    done = buat("templat", "salin", "master", here=school, before=BLIND)
    assert done.code == 0, done.err
    (school / "master.pptx").unlink()
    (school / "_brand.yml").write_text("color: {primary: biruu}\n", encoding="utf-8")
    assert "biruu" in refused(school, "salin", "master", code=1)
    assert not (school / "master.pptx").exists()


@pytest.mark.parametrize(
    "text", ["{{ " + "(" * 50_000, "{% if a %}" * 5_000, "\x1b[2J{{ nama\x1b }}", "\ufffe{{"]
)
def test_a_template_that_cannot_be_read_is_a_warning(school: Path, text: str) -> None:
    topics.write(school / "templates", {"lkpd.html": text})
    done = buat("templat", "daftar", here=school)
    assert done.code in (0, 1)
    assert "Traceback" not in done.err
    assert "lkpd.html" in done.err or "sekolah kami" in done.err
    assert "\x1b" not in done.out + done.err
