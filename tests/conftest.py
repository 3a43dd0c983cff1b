"""What many tests share: the topics, read once, and every document as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import bahan, build, content, sekolah, soal, templates
from generator.content.models import Topik
from generator.products.request import Request
from generator.soal.base import Soal
from tests import topics


@pytest.fixture(scope="session")
def topik() -> Topik:
    """The topic that we ship."""
    return content.read(topics.SHIPPED)


@pytest.fixture(scope="session")
def items(topik: Topik) -> tuple[Soal, ...]:
    """Its authored items."""
    return soal.read(topik)


@pytest.fixture(scope="session")
def pool(topik: Topik) -> tuple[Soal, ...]:
    """The items derived from it."""
    return soal.derive(topik)


@pytest.fixture(scope="session")
def second() -> Topik:
    """A tiny topic of another subject."""
    return content.read(topics.SECOND)


@pytest.fixture
def write_topic(tmp_path: Path) -> Callable[..., Path]:
    """``write_topic()`` copies the tiny topic into ``tmp_path``; ``write_topic(shipped)`` another.

    The copy keeps the folder's name, so that ids stay the same.
    """

    def write(folder: Path = topics.SECOND) -> Path:
        return topics.copy(folder, tmp_path / folder.name)

    return write


@pytest.fixture(scope="session")
def printed(topik: Topik) -> tuple[topics.Printed, ...]:
    """Every document of every product, for each form and for the topic, as HTML."""
    return tuple(_pages(topik, ("slide", "lkpd", "handout")))


@pytest.fixture(scope="session")
def erring(topik: Topik) -> tuple[topics.Printed, ...]:
    """Sheet and key of each lesson with its texts that are wrong on purpose, as HTML."""
    return tuple(_pages(topik, ("lkpd",), latihan=("temukan",), jumlah=9))


def _pages(topik: Topik, products: tuple[str, ...], **more: Any) -> Iterator[topics.Printed]:
    school = sekolah.read(None, None)
    root = topics.ROOT / "templates"
    for bentuk in (None, *topik.bentuk):
        for produk in products:
            request = Request(produk, topics.SHIPPED, bentuk, **more)
            for document in build.PRODUCTS[produk](bahan.of(topik), school, request):
                html = templates.render(document, (root / "bawaan", root))
                yield topics.Printed(produk, bentuk, document.stem, html)
