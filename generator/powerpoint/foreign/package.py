"""A school's presentation as a package of parts: looked at before it is read, and read with care.

Nothing is unpacked to disk. Sizes, ratio and number of entries are those of the zip's directory;
Python's ``zipfile`` reads no more of an entry than its directory says.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from generator import errors
from generator.powerpoint import markup

MOST = 60_000_000
"""Bytes of the file."""
MOST_WHOLE, MOST_PART, MOST_XML = 400_000_000, 100_000_000, 20_000_000
"""Bytes unpacked: of all entries, of one, of one XML part."""
MOST_ENTRIES = 5_000
RATIO, RATIO_FROM = 200, 1_000_000
"""How often an entry's size may be that in the zip, if it is larger than so many bytes."""

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml"
_DECKS = {f"{_MAIN}.{kind}.main+xml" for kind in ("presentation", "template", "slideshow")}
_AGAIN = "Simpan lagi sebagai .pptx di PowerPoint atau LibreOffice."
_STRICT = b"http://purl.oclc.org/ooxml/"


@dataclass(frozen=True)
class Relation:
    """What a part refers to."""

    id: str
    kind: str
    """The last word of its type: ``slideLayout``, ``image`` …"""
    type: str
    target: str
    """A part's name; an address where it is ``external``."""
    external: bool


@dataclass(frozen=True)
class Part:
    """One part of the package."""

    name: str
    """Without a leading slash."""
    type: str
    data: bytes
    relations: tuple[Relation, ...]


@dataclass(frozen=True)
class Package:
    """The parts of a presentation."""

    place: str
    """What messages call the file."""
    parts: Mapping[str, Part]
    main: str
    """Name of the presentation's own part."""

    def xml(self, name: str) -> Any:
        """The root of a part that must be XML. Raises SchoolError."""
        return parsed(self.parts[name].data, self.place, name)

    def targets(self, name: str, kind: str) -> Iterator[str]:
        """Names of the parts of ``kind`` to which the part ``name`` refers."""
        for relation in self.parts[name].relations:
            if relation.kind == kind and relation.target in self.parts:
                yield relation.target

    def target(self, name: str, identity: str) -> str:
        """Name of the part behind a relationship's id; empty where there is none."""
        for relation in self.parts[name].relations:
            if relation.id == identity and relation.target in self.parts:
                return relation.target
        return ""


def fault(place: str, message: str) -> errors.SchoolError:
    """The refusal of the file."""
    return errors.SchoolError.at(place, message)


def parsed(data: bytes, place: str, name: str) -> Any:
    """The root of the XML ``data``. Raises SchoolError where it is none, declares a DTD, or holds
    a colour that no program could read."""
    try:
        root = parse_xml(data)
    except (SyntaxError, ValueError) as error:
        raise fault(place, f"bagian {name} rusak. {_AGAIN}") from error
    if root.getroottree().docinfo.doctype:
        raise fault(
            place, f"bagian {name} memuat DTD, yang tidak ada di presentasi biasa. {_AGAIN}"
        )
    for colour in root.iter(qn("a:srgbClr")):
        if not _COLOUR.fullmatch(colour.get("val", "")):
            raise fault(place, f"bagian {name} memuat warna yang bukan warna. {_AGAIN}")
    return root


def written(root: Any) -> bytes:
    """The XML of a part with this root."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def bare(element: Any) -> str:
    """The name of an element without its namespace; of a comment, whatever it is."""
    return str(element.tag).rpartition("}")[2]


_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


def read(data: bytes, place: str) -> Package:
    """The package in ``data``. Raises SchoolError, with a sentence of its own for each reason."""
    entries = _entries(data, place)
    types = _types(entries, place)
    main = _main(entries, types, place)
    parts = {
        name: Part(name, types.of(name), content, tuple(_relations(entries, name, place)))
        for name, content in entries.items()
        if not name.endswith(".rels") and name != "[Content_Types].xml"
    }
    return Package(place, parts, main)


def _entries(data: bytes, place: str) -> dict[str, bytes]:
    """Every entry of the zip."""
    if len(data) > MOST:
        size = f"{len(data) // 1_000_000} MB"
        raise fault(
            place, f"berkasnya {size}, paling besar {MOST // 1_000_000} MB. Kecilkan gambar."
        )
    if data.startswith(_OLE):
        raise fault(place, _compound(data))
    if not data.startswith(b"PK"):
        raise fault(place, f"ini bukan presentasi .pptx atau .potx. {_AGAIN}")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            listed = [entry for entry in package.infolist() if not entry.is_dir()]
            _look(listed, place)
            return {entry.filename: package.read(entry) for entry in listed}
    except _BROKEN as error:
        message = "berkasnya tidak utuh, mungkin unduhan atau salinannya terputus. Salin ulang."
        raise fault(place, message) from error


_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, LookupError, OSError,
    OverflowError, NotImplementedError, ValueError,
)  # fmt: skip
"""What zipfile raises at a container that is not whole, whichever of its fields is wrong."""


def _compound(data: bytes) -> str:
    """What a file of Microsoft's older container is."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "presentasi ini dikunci dengan kata sandi. Simpan tanpa kata sandi."
    if "PowerPoint Document".encode("utf-16-le") in data:
        return "ini .ppt lama, sekalipun akhiran namanya lain. Simpan sebagai .pptx."
    return f"ini berkas Office lama, bukan .pptx atau .potx. {_AGAIN}"


def _look(listed: list[zipfile.ZipInfo], place: str) -> None:
    """Refuse what no program that makes presentations writes, before anything is unpacked."""
    if len(listed) > MOST_ENTRIES:
        raise fault(place, f"isinya {len(listed)} berkas, paling banyak {MOST_ENTRIES}. {_AGAIN}")
    whole = sum(entry.file_size for entry in listed)
    swollen = any(
        entry.file_size > RATIO_FROM and entry.file_size > RATIO * max(1, entry.compress_size)
        for entry in listed
    )
    if swollen or whole > MOST_WHOLE or any(entry.file_size > MOST_PART for entry in listed):
        message = (
            f"isinya mengembang jadi {whole // 1_000_000} MB, terlalu besar untuk sebuah master."
        )
        raise fault(place, f"{message} Buang gambar atau slide yang tidak perlu.")
    seen: set[str] = set()
    for entry in listed:
        name = entry.filename
        if entry.flag_bits & 1:
            raise fault(place, "isinya dikunci dengan kata sandi. Simpan tanpa kata sandi.")
        if "\\" in name or name.startswith("/") or ".." in name.split("/"):
            raise fault(place, f"isinya menunjuk ke luar berkas (“{name[:60]}”). {_AGAIN}")
        if name.lower() in seen:
            raise fault(place, f"“{name[:60]}” ada dua kali di dalamnya. {_AGAIN}")
        seen.add(name.lower())
        if name.endswith((".xml", ".rels")) and entry.file_size > MOST_XML:
            raise fault(place, f"bagian {name[:60]} terlalu besar. {_AGAIN}")


@dataclass(frozen=True)
class _Types:
    names: Mapping[str, str]
    endings: Mapping[str, str]

    def of(self, name: str) -> str:
        """The content type of a part; empty where none is named."""
        ending = posixpath.splitext(name)[1][1:].lower()
        return self.names.get(name) or self.endings.get(ending, "")


def _types(entries: Mapping[str, bytes], place: str) -> _Types:
    if "[Content_Types].xml" not in entries:
        if entries.get("mimetype", b"").startswith(
            b"application/vnd.oasis.opendocument.presentation"
        ):
            raise fault(place, "ini presentasi LibreOffice (.odp atau .otp). Simpan sebagai .pptx.")
        raise fault(place, f"ini arsip zip, bukan presentasi .pptx atau .potx. {_AGAIN}")
    root = parsed(entries["[Content_Types].xml"], place, "[Content_Types].xml")
    names = {
        row.get("PartName", "").lstrip("/"): row.get("ContentType", "")
        for row in root.iter(f"{{{_CONTENT}}}Override")
    }
    endings = {
        row.get("Extension", "").lower(): row.get("ContentType", "")
        for row in root.iter(f"{{{_CONTENT}}}Default")
    }
    return _Types(names, endings)


def _main(entries: Mapping[str, bytes], types: _Types, place: str) -> str:
    """Name of the presentation's part."""
    every = {*types.names.values(), *types.endings.values()}
    if any("macroenabled" in kind.lower() or "vbaproject" in kind.lower() for kind in every) or any(
        name.lower().endswith("vbaproject.bin") for name in entries
    ):
        raise fault(place, "presentasi ini memuat makro (.pptm atau .potm). Simpan sebagai .pptx.")
    root = [each for each in _relations(entries, "", place) if each.kind == "officeDocument"]
    for relation in root:
        if relation.target in entries and types.of(relation.target) in _DECKS:
            if _STRICT in entries[relation.target][:4000]:
                message = "ini “Strict Open XML”. Simpan sebagai “PowerPoint Presentation (.pptx)”."
                raise fault(place, message)
            return relation.target
    raise fault(place, f"ini berkas Office lain, bukan presentasi .pptx atau .potx. {_AGAIN}")


def _relations(entries: Mapping[str, bytes], name: str, place: str) -> Iterator[Relation]:
    """What the part ``name`` (the package itself where empty) refers to."""
    folder, base = posixpath.split(name)
    source = posixpath.join(folder, "_rels", f"{base}.rels")
    if source not in entries:
        return
    for row in parsed(entries[source], place, source).iter(f"{{{markup.RELATED}}}Relationship"):
        external = row.get("TargetMode") == "External"
        type_, target = row.get("Type", ""), row.get("Target", "")
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield Relation(row.get("Id", ""), type_.rpartition("/")[2], type_, target, external)
