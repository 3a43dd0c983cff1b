"""A deck without colour: every part's own colours and pictures in grey, a foreign master's too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator import colours, pictures
from generator.errors import SchoolError
from generator.powerpoint import named
from generator.powerpoint.archive import Part

_RGB = re.compile(rb'\bsrgbClr val="([0-9A-Fa-f]{6})"')
_NAMED = re.compile(rb'\b(prst|sys)Clr val="(\w+)"(?: lastClr="([0-9A-Fa-f]{6})")?')
_CLOSED = re.compile(rb"(</(?:\w+:)?)(?:prst|sys)Clr>")
_LINEAR = re.compile(rb'\bscrgbClr r="([0-9.]+)(%?)" g="([0-9.]+)%?" b="([0-9.]+)%?"')
_SATURATION = re.compile(rb'\b(hslClr hue="[0-9]+") sat="[0-9.%]+"')
_TURNS = re.compile(rb"<(?:\w+:)?(?:hue|sat)(?:Mod|Off)?\b[^>]*/>")
"""What would give a grey a hue again."""


def bleached(parts: Iterable[Part]) -> Iterator[Part]:
    """``parts`` in grey; raises SchoolError for a picture of a kind that stays coloured."""
    for part in parts:
        if part.type.startswith("image/"):
            yield replace(part, content=_picture(part))
        elif part.name.endswith(".xml"):
            yield replace(part, content=_grey(_bytes(part)))
        else:
            yield part


def _bytes(part: Part) -> bytes:
    return part.content if isinstance(part.content, bytes) else part.content.encode()


def _grey(xml: bytes) -> bytes:
    xml = _RGB.sub(lambda each: _value(each[1].decode()), xml)
    xml = _CLOSED.sub(rb"\1srgbClr>", _NAMED.sub(_named, xml))
    xml = _SATURATION.sub(rb'\1 sat="0"', _LINEAR.sub(_linear, xml))
    return _TURNS.sub(b"", xml)


def _value(colour: str) -> bytes:
    return b'srgbClr val="%s"' % colours.grey(colour).encode()


def _named(found: re.Match[bytes]) -> bytes:
    """A colour that has a name, or that every computer has its own of, by its value."""
    kind, name, last = (part.decode() if part else "" for part in found.groups())
    if kind == "sys":
        return _value(last or named.system(name))
    try:
        return _value(named.preset(name))
    except ValueError:  # a name that is none
        return _value("808080")


def _linear(found: re.Match[bytes]) -> bytes:
    """Linear light, in thousandths of a percent or with its sign."""
    red, sign, green, blue = float(found[1]), found[2], float(found[3]), float(found[4])
    value = b"%d%s" % (round(0.2126 * red + 0.7152 * green + 0.0722 * blue), sign)
    return b'scrgbClr r="%s" g="%s" b="%s"' % (value, value, value)


def _picture(part: Part) -> bytes:
    picture = pictures.read(_bytes(part), part.name)
    if picture.media_type != part.type:
        raise SchoolError.at(
            "--hitam-putih",
            f'gambar "{part.name}" dalam master tidak dapat dibuat hitam-putih. '
            "Simpan ulang sebagai PNG atau JPEG.",
        )
    return pictures.grey(picture).data
