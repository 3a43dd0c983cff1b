"""The zip around the parts: fixed times, fixed order, content types."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from posixpath import dirname, splitext

from generator.powerpoint import markup

_RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip entry can name."""


@dataclass(frozen=True)
class Part:
    """One part of the package; the one without a name carries the package's relationships."""

    name: str
    """Without a leading slash."""
    type: str
    content: str | bytes
    relationships: str | bytes = ""


ROOT = Part(
    "",
    "",
    "",
    markup.relationships(
        (
            ("officeDocument", "ppt/presentation.xml"),
            ("core-properties", "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
        )
    ),
)
"""The package's own relationships, the same for master and deck."""


def write(parts: Iterable[Part], compress: bool = True) -> bytes:
    """The package as a zip; the same parts give the same bytes."""
    ordered = sorted(parts, key=lambda part: part.name)
    target = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
    with zipfile.ZipFile(target, "w", method, compresslevel=6) as package:
        _add(package, "[Content_Types].xml", _types(ordered))
        for part in ordered:
            if part.name:
                _add(package, part.name, part.content)
            if part.relationships:
                folder, base = dirname(part.name), part.name.rpartition("/")[2]
                prefix = f"{folder}/" if folder else ""
                _add(package, f"{prefix}_rels/{base}.rels", part.relationships)
    return target.getvalue()


def _add(package: zipfile.ZipFile, name: str, content: str | bytes) -> None:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = package.compression
    entry.create_system = 0
    package.writestr(entry, content, compresslevel=package.compresslevel)


def _types(parts: Iterable[Part]) -> str:
    """``[Content_Types].xml``: by suffix for media, by name for all else."""
    named = [part for part in parts if part.name]
    media = {
        splitext(part.name)[1][1:]: part.type for part in named if part.type.startswith("image/")
    }
    defaults = {"rels": _RELATIONSHIPS, "xml": "application/xml"} | media
    rows = "".join(
        f'<Default Extension="{suffix}" ContentType="{kind}"/>'
        for suffix, kind in sorted(defaults.items())
    ) + "".join(
        f'<Override PartName="/{part.name}" ContentType="{part.type}"/>'
        for part in named
        if not part.type.startswith("image/")
    )
    schema = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'{markup.HEADER}<Types xmlns="{schema}">{rows}</Types>'
