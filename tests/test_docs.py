"""The written papers: what is generated is current, examples are valid, links lead somewhere."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path

import pytest

from generator import content, guide, source
from generator.content.statements import Isi

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
GUIDE = (DOCS / "isi.md").read_text("utf-8")
PAPERS = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "SUMBER.md", *DOCS.glob("*.md")]

sys.path.insert(0, str(ROOT / "scripts"))
skema = importlib.import_module("skema")
templat = importlib.import_module("templat")

MODELS: dict[str, type[Isi]] = skema.models()
WRITTEN: dict[Path, str] = skema.files()


def examples() -> list[tuple[str, str]]:
    """The YAML examples of ``docs/isi.md``, each with the heading of its model."""
    found, heading = [], ""
    for part in re.finditer(r"<!-- isian: (.+?) -->|```yaml\n(.*?)```", GUIDE, re.DOTALL):
        heading = part[1] or heading
        if part[2]:
            found.append((heading, part[2]))
    return found


def read(heading: str, text: str, folder: Path) -> Isi:
    path = folder / "contoh.yml"
    path.write_text(text, encoding="utf-8")
    return source.read(path, MODELS[heading], {"sumber": ("kbbi",)})[0]


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_generated_files_are_current(path: Path) -> None:
    assert path.read_text("utf-8") == WRITTEN[path], "run: python scripts/skema.py"


def test_the_template_guide_is_current() -> None:
    assert templat.GUIDE.read_text("utf-8") == templat.text(), "run: python scripts/templat.py"


def test_no_schema_is_left_over() -> None:
    assert {path.stem for path in (DOCS / "skema").iterdir()} == set(skema.FILES)


@pytest.mark.parametrize("heading", MODELS)
def test_every_field_is_described(heading: str) -> None:
    model = MODELS[heading]
    assert set(model.model_fields) <= set(guide.docstrings(model))


def test_every_model_has_its_place_in_the_guide() -> None:
    places = re.findall(r"<!-- isian: (.+?) -->", GUIDE)
    assert sorted(places) == sorted(MODELS)


@pytest.mark.parametrize(("heading", "text"), examples())
def test_the_example_is_valid(heading: str, text: str, tmp_path: Path) -> None:
    assert isinstance(read(heading, text, tmp_path), MODELS[heading])


def test_every_field_has_an_example(tmp_path: Path) -> None:
    shown = {
        (owner, name)
        for heading, text in examples()
        for part in content.statements(read(heading, text, tmp_path))
        for owner in type(part).__mro__
        for name in part.model_fields_set
    }
    wanted = {
        (model, name)
        for model in MODELS.values()
        for name, told in guide.docstrings(model).items()
        if name in model.model_fields and not told.startswith(skema.UNWRITTEN)
    }
    missing = {
        f"{model.__name__}.{name}"
        for model, name in wanted - shown
        if not any((base, name) in wanted for base in model.__mro__[1:])
    }
    assert not missing


def test_the_shipped_content_names_its_schema() -> None:
    paths = sorted((ROOT / "content").rglob("*.yml"))
    assert paths
    for path in paths:
        first = path.read_text("utf-8").partition("\n")[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        kind = path.parent.name if path.parent.name in skema.FILES else path.stem
        assert (path.parent / named).resolve() == DOCS / "skema" / f"{kind}.json", path


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "LICENSE", "NOTICE", "SUMBER.md"])
def test_the_paper_exists(name: str) -> None:
    assert (ROOT / name).read_text("utf-8").strip()


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target, anchor in links(path):
        aim = (path.parent / target).resolve() if target else path
        assert aim.exists(), f"{path.name}: {target}"
        if anchor and aim.suffix == ".md":
            assert anchor in anchors(aim), f"{path.name}: {target}#{anchor}"


def links(path: Path) -> list[tuple[str, str]]:
    """Target and anchor of every link that stays in the repository."""
    found = re.findall(r"\]\(([^)\s]+)\)|<img [^>]*src=\"([^\"]+)\"", prose(path))
    inner = [link or image for link, image in found if "://" not in (link or image)]
    return [(link.partition("#")[0], link.partition("#")[2]) for link in inner]


def anchors(path: Path) -> set[str]:
    """The anchors that GitHub gives to the headings."""
    headings = re.findall(r"^#+ (.+)$", prose(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in headings}


def prose(path: Path) -> str:
    """The text without its code blocks."""
    return re.sub(r"^```.*?^```", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
