"""What a school wrote that changes nothing: a path, or a block, that is none of ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator import errors, places, templates
from generator.errors import BuatError, Problem
from generator.templates import outline

_ASKED = frozenset({".html", ".css", ".htm", ".txt", ".j2"})
"""Suffixes of what is meant for a template or stylesheet; a picture is named by those."""

_STYLES = "gaya/"


def found(folders: Sequence[Path]) -> Iterator[Problem]:
    """What is wrong with the templates of the first of ``folders``, the school's; else its files
    and blocks that stand for nothing of ours, which the second holds."""
    school, ours = folders[0], places.names(folders[1])
    files = places.names(school)
    own: list[tuple[outline.Outline, ...]] = []
    refusals: list[Problem] = []
    for name in files:
        try:
            if name.endswith(".html"):
                own.append(outline.lineage(name, folders))
            elif name.startswith(_STYLES) and name.endswith(".css"):
                templates.styles([name.removeprefix(_STYLES)], folders)
        except BuatError as refusal:
            refusals += refusal.problems
    yield from refusals
    for name in files if not refusals else []:
        if name not in ours and not any(one.reaches(name) for one, *_ in own):
            yield from _strange(school / name, name, ours)
    for lineage in own:
        yield from _blocks(*lineage)


def _strange(path: Path, name: str, ours: Sequence[str]) -> Iterator[Problem]:
    """The file that nothing asks for."""
    if path.suffix in _ASKED:
        same = next((one for one in ours if Path(one).name == path.name), name)
        remedy = errors.meant(same, ours, "Lihat: buat templat daftar")
        yield Problem(str(path), f"berkas ini tidak menggantikan apa pun. {remedy}")


def _blocks(own: outline.Outline, *above: outline.Outline) -> Iterator[Problem]:
    """The blocks of a template that what it extends does not have."""
    inherited = {block.name: None for one in above for block in one.blocks}
    if own.extends and not above:
        remedy = f'Tulis {{% extends "{outline.OURS}{own.name}" %}}.'
        yield Problem(str(own.path), f"templat ini memperluas dirinya sendiri. {remedy}")
    for block in own.blocks:
        if above and not block.inner and block.name not in inherited:
            remedy = errors.meant(block.name, inherited)
            yield Problem(
                f"{own.path}:{block.line}",
                f'blok "{block.name}" tidak ada di {own.extends}. {remedy}',
            )
