"""What a template is made of, read without running it: its blocks, what it extends and calls."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import meta, nodes

from generator import templates

OURS = "bawaan/"
"""What a school's template puts before the path of ours to extend or to call it."""
ANY = "*"
"""What is called by a name that is only known when the template runs."""


@dataclass(frozen=True)
class Block:
    """A named block where a template writes it."""

    name: str
    line: int
    inner: bool
    """Whether it stands in another block."""


@dataclass(frozen=True)
class Outline:
    """One template."""

    name: str
    path: Path
    extends: str
    """The template that it extends; empty where it stands alone."""
    blocks: tuple[Block, ...]
    """Its own, in the order in which they are written."""
    calls: tuple[str, ...]
    """What it includes and imports; ``*`` for what is only known when it runs."""

    def reaches(self, name: str) -> bool:
        """Whether it may call or extend the template ``name``."""
        named = (one.removeprefix(OURS) for one in (self.extends, *self.calls))
        return any(one == ANY or _shaped(one).fullmatch(name) for one in named)


def read(name: str, folders: Sequence[Path]) -> Outline:
    """The template ``name`` of the first of ``folders`` that has it; raises ``TemplateError``."""
    parsed = templates.parsed(name, folders)
    tree = parsed.tree
    blocks = list(tree.find_all(nodes.Block))
    inner = {id(one) for block in blocks for one in block.find_all(nodes.Block)}
    called = [one.template for one in tree.find_all(nodes.Include)]
    called += [one.template for one in tree.find_all(nodes.Import)]
    called += [one.template for one in tree.find_all(nodes.FromImport)]
    extended = [_pattern(one.template) for one in tree.find_all(nodes.Extends)]
    return Outline(
        name,
        parsed.path,
        extended[0] if extended else "",
        tuple(
            sorted(
                (Block(one.name, one.lineno, id(one) in inner) for one in blocks),
                key=lambda one: one.line,
            )
        ),
        tuple(dict.fromkeys(_pattern(one) for one in called)),
    )


def needs(name: str, folders: Sequence[Path]) -> tuple[str, ...]:
    """Names that the template takes from where it is called, by the alphabet."""
    return tuple(sorted(meta.find_undeclared_variables(templates.parsed(name, folders).tree)))


def lineage(name: str, folders: Sequence[Path]) -> tuple[Outline, ...]:
    """The template, then what it extends, what that extends, …; one that extends itself ends it."""
    found: list[Outline] = []
    while name and ANY not in name:
        outline = read(name, folders)
        if outline.path in {one.path for one in found}:
            break
        found.append(outline)
        name = outline.extends
    return tuple(found)


def blocks(name: str, folders: Sequence[Path]) -> Mapping[str, Outline]:
    """All blocks that the template has, and where each is written last; inherited ones, whose order
    is that of the page, come first."""
    found: dict[str, Outline] = {}
    for outline in reversed(lineage(name, folders)):
        found |= {block.name: outline for block in outline.blocks}
    return found


def callers(name: str, outlines: Iterable[Outline]) -> tuple[str, ...]:
    """The templates that reach ``name``, by way of others too; each once, in the order of
    ``outlines``."""
    every = tuple(outlines)
    reached, fresh = {name}, {name}
    while fresh:
        fresh = {
            one.name for one in every if one.name not in reached and any(map(one.reaches, fresh))
        }
        reached |= fresh
    return tuple(dict.fromkeys(one.name for one in every if one.name in reached - {name}))


def _pattern(node: nodes.Expr) -> str:
    """The name that ``node`` gives, with ``*`` for each part that is only known when it runs."""
    match node:
        case nodes.Const(value=str(text)):
            return text
        case nodes.Concat(nodes=parts):
            return "".join(map(_pattern, parts))
        case _:
            return ANY


def _shaped(pattern: str) -> re.Pattern[str]:
    """Names that fit: a ``*`` stands for what has no slash."""
    return re.compile(re.escape(pattern).replace(r"\*", "[^/]*"))
