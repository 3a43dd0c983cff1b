"""Heavy libraries are imported only on the road that needs them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import topics
from tests.command import buat

_TELL = """
import atexit, json, os, sys
atexit.register(lambda: open(os.environ["TOLD"], "w").write(json.dumps(sorted(sys.modules))))
"""


@pytest.fixture
def loaded(tmp_path: Path) -> Callable[..., set[str]]:
    """``loaded("slide", …)`` gives the modules that the command has imported when it ends."""

    def run(*words: str) -> set[str]:
        told = tmp_path / "modules.json"
        done = buat(*words, here=tmp_path, before=_TELL, TOLD=str(told))
        assert done.code == 0, done.err
        return set(json.loads(told.read_text()))

    return run


@pytest.mark.parametrize("words", [("--help",), ("lkpd", "--help"), ("--versi",)])
def test_help_imports_no_model_template_or_parser(
    loaded: Callable[..., set[str]], words: tuple[str, ...]
) -> None:
    assert not loaded(*words) & {"pydantic", "jinja2", "yaml", "pptx", "weasyprint", "rich"}


def test_a_deck_never_imports_what_only_paper_needs(loaded: Callable[..., set[str]]) -> None:
    modules = loaded("slide", "--bentuk", "bilateral")
    assert "pptx" in modules
    assert not modules & {"weasyprint", "fontTools", "generator.pdf", "concurrent.futures.process"}
    assert not modules & {"generator.worker", "subprocess"}, "it is ours, and made here"


@pytest.mark.parametrize("product", ["lkpd", "kunci", "handout"])
def test_paper_never_imports_what_only_a_deck_needs(
    loaded: Callable[..., set[str]], product: str
) -> None:
    modules = loaded(product, "--bentuk", "bilateral")
    assert "weasyprint" in modules
    assert not modules & {"pptx", "generator.powerpoint", "generator.fitting", "generator.slides"}


@pytest.mark.parametrize("product", ["slide", "handout"])
def test_what_is_not_ours_is_made_by_a_child_alone(
    loaded: Callable[..., set[str]], product: str
) -> None:
    modules = loaded(product, "--topik", str(topics.SECOND))
    assert "subprocess" in modules
    heavy = {"pydantic", "jinja2", "yaml", "weasyprint", "pptx", "babel", "PIL", "lxml"}
    assert not modules & (heavy | {"generator.build", "concurrent.futures", "multiprocessing"})
