"""The order of the modules and the homes of the libraries, as ``docs/rancangan.md`` draws them."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"


def _name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def drawn() -> list[tuple[frozenset[str], frozenset[str]]]:
    """The lines of the docs' table from top to bottom: their modules, their libraries."""
    text = (ROOT / "docs" / "rancangan.md").read_text(encoding="utf-8")
    block = text.partition("## 4. Modules")[2].split("```")[1]
    lines = []
    for line in block.strip().splitlines():
        modules, _, *libraries = re.split(r"\s{2,}", line)
        names = frozenset(name.strip(" /") for name in modules.split("|"))
        lines.append((names, frozenset(", ".join(libraries).split(", ")) - {""}))
    return lines


LEVELS = {unit: level for level, (units, _) in enumerate(drawn()) for unit in units}
HOMES = {unit: libraries for units, libraries in drawn() for unit in units}


def unit(module: str) -> str:
    """The file or folder right below ``generator`` that holds the module."""
    return module.split(".")[1] if "." in module else ""


def imported(path: Path) -> Iterator[str]:
    """Full names of all that the file imports, at its head and inside its functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield full if full in MODULES else str(node.module)


def ours(module: str) -> set[str]:
    return {name for name in imported(MODULES[module]) if name in MODULES}


def theirs(module: str) -> set[str]:
    """Libraries that the module imports; a compiled core counts as its library."""
    roots = {name.partition(".")[0].removesuffix("_core") for name in imported(MODULES[module])}
    return roots - set(sys.stdlib_module_names) - {"generator"}


def test_every_module_is_drawn_and_every_drawn_module_exists() -> None:
    assert {unit(module) for module in MODULES} - {""} == LEVELS.keys()


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_stands_below_it(module: str) -> None:
    here = unit(module)
    above = {
        other
        for other in ours(module)
        if unit(other) not in ("", here) and LEVELS[unit(other)] <= LEVELS[here]
    }
    assert above == set()


def test_there_is_no_circle_inside_a_folder_either() -> None:
    order = TopologicalSorter({module: ours(module) for module in MODULES}).static_order()
    assert set(order) == MODULES.keys()


@pytest.mark.parametrize("here", sorted(LEVELS))
def test_a_library_has_one_home(here: str) -> None:
    used = {library for module in MODULES if unit(module) == here for library in theirs(module)}
    assert used == HOMES[here]


def test_no_import_is_for_types_alone() -> None:
    assert [name for name, path in MODULES.items() if "TYPE_CHECKING" in path.read_text()] == []
