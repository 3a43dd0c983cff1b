"""Copies of our templates for a school to change: whole, or the blocks that it wants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import jinja2

from generator import contract, places, templates
from generator.templates import outline


def whole(name: str, folders: Sequence[Path]) -> str:
    """The text of the template or stylesheet ``name``, headed by today's contract."""
    path = places.Layers(tuple(folders)).file(name)
    return contract.head(name) + path.read_text(encoding="utf-8")


def extended(name: str, wanted: Sequence[str], folders: Sequence[Path]) -> str:
    """A template that extends ``name`` and holds the text of the ``wanted`` blocks alone."""
    homes = outline.blocks(name, folders)
    own = "".join(f"{_block(block, homes[block].name, folders)}\n" for block in wanted)
    return f'{contract.head(name)}{{% extends "{outline.OURS}{name}" %}}\n{own}'


def _block(name: str, home: str, folders: Sequence[Path]) -> str:
    """The block ``name`` as it is written in the template ``home``, from its first tag to its last.

    Jinja2's lexer gives every piece of the text, so that joined they are the text again.
    """
    depth, taken = 0, []
    for tag in _tags(templates.parsed(home, folders).text):
        words = tag.strip("{%-+} ").split() if tag.startswith("{%") else []
        if words[:2] == ["block", name] or (depth and words[:1] == ["block"]):
            depth += 1
        if depth:
            taken.append(tag)
        if depth and words[:1] == ["endblock"]:
            depth -= 1
            if not depth:
                return "".join(taken)
    raise AssertionError(f"{home} has no block {name}")


def _tags(text: str) -> Iterator[str]:
    """The text in pieces: each ``{% … %}`` one, the rest as it comes."""
    whole: list[str] = []
    for _, kind, value in jinja2.Environment(keep_trailing_newline=True).lex(text):
        if kind == "block_begin":
            whole = [value]
        elif whole:
            whole.append(value)
            if kind == "block_end":
                yield "".join(whole)
                whole = []
        else:
            yield value
