"""Everything that is printed or said is free of the mistakes that ``language`` lists."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from generator import names
from generator.audit import language
from generator.cli import commands
from generator.content.models import Topik
from generator.soal.base import Soal
from tests import topics

MODULES = sorted(
    path
    for path in (topics.ROOT / "generator").rglob("*.py")
    if path != Path(language.__file__)  # it holds the mistakes themselves
)


@pytest.fixture(scope="module")
def titles(topik: Topik) -> tuple[str, ...]:
    """Titles of works and names of publishers, the longest first: not ours to mend."""
    found = {entry.cetak for entry in topik.sumber.values()}
    found |= {entry.ringkas for entry in topik.sumber.values()}
    found |= {entry.judul for entry in topik.sumber.values()}
    return tuple(sorted(found, key=len, reverse=True))


# The rules themselves


@pytest.mark.parametrize("rule", language.RULES, ids=lambda rule: str(rule.number))
def test_a_rule_finds_what_is_wrong(rule: language.Rule) -> None:
    assert [text for text in rule.found if not rule.search(text)] == []


@pytest.mark.parametrize("rule", language.RULES, ids=lambda rule: str(rule.number))
def test_a_rule_leaves_alone_what_is_right(rule: language.Rule) -> None:
    assert [text for text in rule.left_alone if rule.search(text)] == []


def test_all_thirty_rows_of_the_list_have_a_rule() -> None:
    assert {rule.number for rule in language.RULES} >= set(range(1, 31))


def test_quotations_and_titles_are_left_alone() -> None:
    assert language.mistakes("Tertulis “kerjasama” di situ.") == []
    assert language.mistakes("Kompas, Kerjasama Kita, 2020", ["Kerjasama Kita"]) == []
    assert language.mistakes("Tertulis kerjasama di situ.") == [(1, "kerjasama")]


# What is printed


@pytest.mark.parametrize("bentuk", [None, "bilateral", "regional", "multilateral"])
@pytest.mark.parametrize("produk", ["slide", "lkpd", "handout"])
def test_documents_are_free_of_mistakes(
    printed: tuple[topics.Printed, ...], titles: tuple[str, ...], produk: str, bentuk: str | None
) -> None:
    pages = [page for page in printed if (page.produk, page.bentuk) == (produk, bentuk)]
    assert pages
    found = {
        (page.stem, mistake, text)
        for page in pages
        for text in page.blocks
        for mistake in language.mistakes(text, titles)
    }
    assert found == set()


def test_a_mistake_in_a_document_would_be_found(printed: tuple[topics.Printed, ...]) -> None:
    page = printed[0]
    spoilt = topics.Printed(
        page.produk, page.bentuk, page.stem, page.html.replace("kerja sama", "kerjasama")
    )
    assert any(language.mistakes(text) for text in spoilt.blocks)


def test_speaker_notes_are_among_what_is_looked_at(
    topik: Topik, printed: tuple[topics.Printed, ...]
) -> None:
    noted = topik.pelajaran(None).alur[0].catatan.tanyakan
    deck = next(page for page in printed if page.produk == "slide" and page.bentuk is None)
    assert noted
    assert any(noted in text for text in deck.blocks)


def test_items_are_free_of_mistakes(
    items: tuple[Soal, ...], pool: tuple[Soal, ...], titles: tuple[str, ...]
) -> None:
    found = {
        (item.id, mistake)
        for item in (*items, *pool)
        for _, text in topics.scalars(topics.without_errors(item.model_dump(mode="json")))
        if isinstance(text, str)
        for mistake in language.mistakes(text, titles)
    }
    assert found == set()


def test_texts_that_are_wrong_on_purpose_err_nowhere_else(
    erring: tuple[topics.Printed, ...], titles: tuple[str, ...]
) -> None:
    found = {
        (page.stem, mistake, text)
        for page in erring
        for text in page.mended.blocks
        for mistake in language.mistakes(text, titles)
    }
    assert found == set()
    assert any(language.mistakes(text, titles) for page in erring for text in page.blocks)


IDENTITY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def test_content_that_is_not_printed_yet_is_free_of_mistakes(titles: tuple[str, ...]) -> None:
    found = {
        (path.name, mistake)
        for path in sorted(topics.SHIPPED.rglob("*.yml"))
        if path.name not in {"sumber.yml", "asal.yml"}
        for key, text in topics.scalars(topics.without_errors(topics.plain(path)))
        if key != "tautan_terkait" and not IDENTITY.fullmatch(text)
        for mistake in language.mistakes(text, titles)
    }
    assert found == set()


# What the program says


def sentences(path: Path) -> Iterator[tuple[int, str]]:
    """String literals of a module that are said to somebody: no docstring, no name, no pattern, no
    code."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            silent |= {id(argument) for argument in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            told = " " in node.value.strip() and re.search("[a-z]{3} [a-z]{2}", node.value)
            code = node.value.startswith("import ")
            if told and not code and id(node) not in silent:
                yield node.lineno, node.value


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(topics.ROOT).as_posix())
def test_what_a_module_says_is_free_of_mistakes(path: Path) -> None:
    found = [
        (line, mistake)
        for line, text in sentences(path)
        for mistake in language.mistakes(" ".join(text.split()))
    ]
    assert found == []


def test_messages_are_among_what_is_looked_at() -> None:
    said = [text for path in MODULES for _, text in sentences(path)]
    assert any("Pilih folder lain dengan --keluaran." in text for text in said)
    assert any("sudah ada pada baris" in text for text in said)
    assert len(said) > 150


@pytest.mark.parametrize("name", sorted(commands.buat.commands))
def test_help_is_free_of_mistakes(name: str) -> None:
    command = commands.buat.commands[name]
    told = [command.help or "", command.short_help or ""]
    told += [
        parameter.help or "" for parameter in command.params if isinstance(parameter, click.Option)
    ]
    assert all(told)
    assert [mistake for text in told for mistake in language.mistakes(text, [names.TOPIK])] == []


TEMPLATE_TEXT = re.compile(r"\{[%#{].*?[%#}]\}|<[^>]*>", re.DOTALL)


def test_templates_are_free_of_mistakes() -> None:
    found = {
        (path.name, mistake)
        for path in sorted((topics.ROOT / "templates").rglob("*.html"))
        for text in TEMPLATE_TEXT.sub("\n", path.read_text(encoding="utf-8")).splitlines()
        for mistake in language.mistakes(" ".join(text.split()))
    }
    assert found == set()


def test_the_topic_that_teachers_begin_with_is_free_of_mistakes() -> None:
    folder = topics.ROOT / "templates" / "mulai" / "topik"
    found = {
        (path.name, mistake)
        for path in sorted(folder.rglob("*.yml"))
        for _, text in topics.scalars(topics.plain(path))
        for mistake in language.mistakes(text)
    }
    assert found == set()
