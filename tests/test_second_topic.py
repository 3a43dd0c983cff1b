"""Code and templates know no topic: a tiny one of another subject makes every product."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pptx
import pypdfium2
import pytest

from generator import bahan, build, content, names, sekolah, templates
from generator.audit import language
from generator.content.models import Topik
from generator.products.request import Request
from tests import topics

WORDS = re.compile(
    r"kerja[ -]?sama|bekerja sama|\bnegara|\bbangsa|\bantarnegara|internasional|\bbilateral|"
    r"\bregional|\bmultilateral|perjanjian|organisasi|diplomat|\bekspor|\bASEAN\b|\bAPEC\b|"
    r"\bPBB\b|\bWTO\b|\bIMF\b|\bNAFTA\b|\bUSMCA\b|Uni Eropa|Bank Dunia|Indonesia\b|Singapura|"
    r"Tiongkok|Jepang|kawasan",
    re.IGNORECASE,
)
"""Words of the shipped topic; none of them belongs to a lesson about rocks."""
IN_THE_MODEL = {
    *(names.TOPIK, "negara", "negara.yml"),
    "KEMENTERIAN AGAMA REPUBLIK INDONESIA",
}
"""Strings that name files and fields of the model, the topic that is taken by default, or an office
in letterheads."""
EXAMPLES = re.compile(r"buat [\w-]+ --bentuk \w+[^.]*|misalnya bilateral|buat isi salin .+")
"""What help may show as an example, since the default topic has it."""
LESSONS = (None, "beku", "sedimen", "metamorf")


def pages(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as paper:
        return "\n".join(page.get_textpage().get_text_bounded() for page in paper)


def slides(data: bytes) -> str:
    return "\n".join(_texts(pptx.Presentation(io.BytesIO(data))))


def _texts(deck: pptx.presentation.Presentation) -> Iterator[str]:
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                yield shape.text_frame.text
            if shape.has_table:
                yield from (cell.text for row in shape.table.rows for cell in row.cells)
        if slide.has_notes_slide:
            yield slide.notes_slide.notes_text_frame.text


def made(produk: str, bentuk: str | None) -> dict[str, str]:
    """The text of each file of one product."""
    return {
        file.name: (slides if file.name.endswith(".pptx") else pages)(file.data)
        for file in build.build(Request(produk, topics.SECOND, bentuk))
    }


@pytest.mark.parametrize("bentuk", LESSONS)
@pytest.mark.parametrize(
    ("produk", "files"),
    [
        ("slide", ["slide-{}.pptx"]),
        ("lkpd", ["lkpd-{}.pdf", "kunci-{}.pdf"]),
        ("handout", ["handout-{}.pdf"]),
    ],
)
def test_another_subject_makes_every_product(
    produk: str, bentuk: str | None, files: list[str]
) -> None:
    texts = made(produk, bentuk)
    assert list(texts) == [name.format(bentuk or "jenis-batuan") for name in files]
    for name, text in texts.items():
        assert re.search("batu", text, re.IGNORECASE), name
        assert WORDS.findall(text) == [], name


def test_the_deck_tells_the_whole_story_without_being_told_its_order() -> None:
    deck = made("slide", None)["slide-jenis-batuan.pptx"]
    for said in (
        "Dapatkah sebuah kerikil menceritakan asalnya?",
        "Batuan digolongkan menurut asalnya",
        "Pendinginan",
        "Kegiatan 1: Amati tiga batu",
        "Djauhari Noor",
    ):
        assert said in deck


def test_the_second_topic_has_neither_countries_nor_an_article(second: Topik) -> None:
    assert second.negara == {}
    assert second.asal is None


def test_the_search_finds_the_shipped_topic(printed: tuple[topics.Printed, ...]) -> None:
    assert all(WORDS.search(document.text) for document in printed)


@pytest.mark.parametrize(
    "text",
    [
        "{{ 7*7 }}",
        "{% include 'x' %}",
        "<b>tebal</b>",
        "<script>alert(1)</script>",
        '<img src="file:///etc/passwd">',
        "&amp; & <",
        "___ # bukan judul",
    ],
)
def test_text_that_looks_like_code_is_printed_letter_by_letter(
    write_topic: Callable[..., Path], text: str
) -> None:
    folder = write_topic()
    quoted = text.replace("'", "''")
    topics.replace(
        folder / "topik.yml", "- teks: Batuan digolongkan menurut asalnya", f"- teks: '{quoted}'"
    )
    topik = content.read(folder)
    root = topics.ROOT / "templates"
    for produk in ("slide", "handout"):
        request = Request(produk, folder)
        for document in build.PRODUCTS[produk](bahan.of(topik), sekolah.read(None, None), request):
            html = templates.render(document, (root / "bawaan", root))
            page = topics.Printed(produk, None, document.stem, html)
            assert " ".join(text.split()) in page.blocks


# The same law for the sources


def _strings(path: Path) -> Iterator[tuple[int, str]]:
    """String literals of a module that are no docstring, with their lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


MODULES = sorted(
    path
    for path in (topics.ROOT / "generator").rglob("*.py")
    if path != Path(language.__file__)  # its examples of mistakes are about countries too
)
TEMPLATES = sorted(
    path for path in (topics.ROOT / "templates" / "bawaan").rglob("*") if path.is_file()
)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(topics.ROOT).as_posix())
def test_no_module_speaks_of_the_shipped_topic(path: Path) -> None:
    helps = path.parent.name == "cli"
    found = [
        (line, text)
        for line, text in _strings(path)
        if text not in IN_THE_MODEL and WORDS.search(EXAMPLES.sub("", text) if helps else text)
    ]
    assert found == []


@pytest.mark.parametrize(
    "path", TEMPLATES, ids=lambda path: path.relative_to(topics.ROOT).as_posix()
)
def test_no_template_speaks_of_the_shipped_topic(path: Path) -> None:
    assert WORDS.findall(path.read_text(encoding="utf-8")) == []


def test_the_sources_that_are_searched_are_there() -> None:
    assert len(MODULES) > 40
    assert len(TEMPLATES) > 30
