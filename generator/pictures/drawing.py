"""SVG: read without DTD, capped, and written anew from what is known to draw and nothing else.

The lists hold what WeasyPrint draws. What would show in a browser and not on paper (filters,
foreign objects, animations) is refused; what shows nowhere (metadata, editors' own elements and
attributes) is left out. A reference leads to an id of the same file or to pixels inside it.
"""

from __future__ import annotations

import base64
import binascii
import re
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from generator import colours
from generator.pictures import raster, weighing
from generator.pictures.refusing import AS_PNG, RefusalError

LARGEST = 5_000_000
"""Bytes of an SVG: emblems of regencies, drawn in detail, take up to two million."""
MOST_PIXELS = raster.MOST_PIXELS
"""Of all pictures inside it together."""
WIDEST = 20_000
"""CSS pixels of a side."""
LONGEST_STYLE = 100_000
"""Characters of style sheets: each selector is tried on each element."""

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_DRAWN = (
    "circle clipPath defs ellipse g image line linearGradient marker mask path pattern polygon "
    "polyline radialGradient rect stop style svg symbol text textPath tspan use"
)
_UNSEEN = frozenset(("desc", "metadata", "title", "view"))
"""Elements of SVG that draw nothing. What the picture is, the template's ``alt`` says."""
_TEXTS = frozenset(("style", "text", "textPath", "tspan"))
_DESCRIBING = (
    "alignment-baseline class clip-path clip-rule clipPathUnits color cx cy d direction display "
    "dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size font-style "
    "font-weight fr fx fy gradientTransform gradientUnits height id image-rendering lengthAdjust "
    "letter-spacing marker marker-end marker-mid marker-start markerHeight markerUnits markerWidth "
    "mask maskContentUnits maskUnits offset opacity orient overflow patternContentUnits "
    "patternTransform patternUnits points preserveAspectRatio r refX refY rotate rx ry "
    "spreadMethod stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap "
    "stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style text-anchor textLength "
    "transform transform-origin viewBox visibility width x x1 x2 y y1 y2"
)
_ELEMENTS = frozenset(_DRAWN.split())
_ATTRIBUTES = frozenset(_DESCRIBING.split())
_UNITS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0
}  # fmt: skip
_LENGTH = re.compile(r"\s*\+?(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d))?(px|pt|pc|mm|cm|in|)\s*")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d)?")
_PIXELS = re.compile(r"\s*data:image/(?:png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\s]*)", re.I)
_INSIDE = re.compile(rb"(data:image/(?:png|jpeg);base64,)([A-Za-z0-9+/=]+)")


def greyed(data: bytes) -> bytes:
    """A drawing that ``rewritten`` made, in grey, with the pixels inside it."""

    def pixels(found: re.Match[bytes]) -> bytes:
        return found[1] + base64.b64encode(raster.greyed(base64.b64decode(found[2])))

    painted = colours.bleaching.markup(data.decode()).encode()
    return _INSIDE.sub(pixels, painted)


def is_markup(data: bytes) -> bool:
    """Whether it is XML with a drawing in it, or may be, in letters of two bytes."""
    begun = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return data[:2] in (b"\xff\xfe", b"\xfe\xff") or (begun.startswith(b"<") and b"<svg" in data)


def rewritten(data: bytes) -> tuple[bytes, str, float, float]:
    """The SVG anew, that word, width and height in CSS pixels."""
    if len(data) > LARGEST:
        most = LARGEST // 1_000_000
        raise RefusalError(f"terlalu besar untuk SVG (lebih dari {most} MB). {AS_PNG}")
    writer = _Writer()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_definitions
    parser.EntityDeclHandler = parser.SkippedEntityHandler = _refuse_entity
    parser.StartElementHandler = writer.start
    parser.EndElementHandler = writer.end
    parser.CharacterDataHandler = writer.text
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, UnicodeError) as error:
        line = f" (baris {error.lineno})" if isinstance(error, expat.ExpatError) else ""
        message = f"terpotong atau rusak{line}. Simpan ulang dari aplikasi asalnya."
        raise RefusalError(message) from error
    weighing.weigh(writer.elements[0], "".join(writer.styles))
    return "".join(writer.written).encode(), "svg", writer.width, writer.height


def _refuse_definitions(*declared: object) -> None:
    """A document type may be named; what the file itself declares in it may not stand there."""
    if declared[-1]:
        _refuse_entity()


def _refuse_entity(*_declared: object) -> None:
    raise RefusalError(
        "memuat definisi entitas (<!ENTITY>), yang tidak didukung. Simpan ulang sebagai SVG biasa "
        "(misalnya Plain SVG di Inkscape) atau PNG."
    )


class _Writer:
    """Writes what may stay, while the parser reads."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.styles: list[str] = []
        self.elements: list[weighing.Element] = []
        self.open: list[weighing.Element] = []
        self.width = self.height = 0.0
        self._hidden = 0
        """How many of the open elements stand in one that is left out."""
        self._pixels = 0

    def start(self, name: str, given: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if self._hidden or (self.open and (namespace != _SVG or tag in _UNSEEN)):
            self._hidden += 1
            return
        if (namespace, tag) != (_SVG, "svg") and not self.open:
            raise RefusalError("bukan gambar. Simpan sebagai PNG, JPEG, atau SVG.")
        if tag not in _ELEMENTS:
            raise RefusalError(f"memuat <{tag}>, yang tidak dapat dicetak. {AS_PNG}")
        weighing.check_depth(len(self.open))
        kept = dict(pair for key, value in given.items() if (pair := self._kept(tag, key, value)))
        if not self.open:
            self._measure(kept)
        element = weighing.Element(tag, kept, [])
        (self.open[-1].children if self.open else self.elements).append(element)
        self.open.append(element)
        namespaces = f' xmlns="{_SVG}"' if len(self.open) == 1 else ""
        attributes = "".join(f" {key}={quoteattr(value)}" for key, value in kept.items())
        self.written.append(f"<{tag}{namespaces}{attributes}>")

    def end(self, _name: str) -> None:
        if self._hidden:
            self._hidden -= 1
            return
        self.written.append(f"</{self.open.pop().tag}>")

    def text(self, text: str) -> None:
        if self._hidden or self.open[-1].tag not in _TEXTS:
            return
        if self.open[-1].tag == "style":
            _check_style(text)
            self.styles.append(text)
            if sum(map(len, self.styles)) > LONGEST_STYLE:
                raise RefusalError(f"memuat gaya CSS yang terlalu panjang. {AS_PNG}")
        self.written.append(escape(text))

    def _kept(self, tag: str, name: str, value: str) -> tuple[str, str] | None:
        """The attribute as it is written; None for one that draws nothing."""
        namespace, _, key = name.rpartition(" ")
        if key == "href" and namespace in ("", _XLINK):
            return key, self._aim(tag, value)
        if key.lower().startswith("on") and not namespace:
            raise RefusalError(f"memuat skrip ({key}). {AS_PNG}")
        if namespace or key not in _ATTRIBUTES:
            return None
        _check_style(value)
        return key, value

    def _aim(self, tag: str, value: str) -> str:
        """An id of this file, or the pixels inside it, written anew."""
        if value.startswith("#") and tag != "image":
            return value
        if tag != "image" or not (found := _PIXELS.fullmatch(value)):
            shown = value if len(value) <= 40 else f"{value[:39]}…"
            raise RefusalError(f'mengambil berkas lain ("{shown}"). {AS_PNG}')
        try:
            data, kind, width, height = raster.rewritten(base64.b64decode(found[1]))
        except binascii.Error:
            raise RefusalError(f"memuat gambar lain yang rusak. {AS_PNG}") from None
        except RefusalError as refusal:
            raise RefusalError(f"memuat gambar lain yang {refusal}") from None
        self._pixels += width * height
        if self._pixels > MOST_PIXELS:
            raise RefusalError(f"memuat terlalu banyak piksel. {AS_PNG}")
        return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"

    def _measure(self, root: dict[str, str]) -> None:
        """Write width, height and view box out, so that nobody has to guess one."""
        box = [float(number) for number in _NUMBER.findall(root.get("viewBox", ""))]
        shown = box[2:] if len(box) == 4 and min(box[2:]) > 0 else None
        width, height = (_length(root.get(side, "")) for side in ("width", "height"))
        if shown:
            ratio = shown[0] / shown[1]
            width = width or (height * ratio if height else shown[0])
            height = height or width / ratio
        if not (width and height):
            raise RefusalError(
                "tidak menyebut lebar dan tingginya (width dan height, atau viewBox). "
                "Simpan ulang dari aplikasi asalnya."
            )
        if not all(0.1 <= side <= WIDEST for side in (width, height)):
            raise RefusalError(f"berukuran tidak wajar ({width:g} × {height:g}). {AS_PNG}")
        self.width, self.height = round(width, 3), round(height, 3)
        root["width"], root["height"] = f"{self.width:g}", f"{self.height:g}"
        if shown:
            root["viewBox"] = " ".join(f"{number:g}" for number in box)
        else:
            root["viewBox"] = f"0 0 {self.width:g} {self.height:g}"


def _length(text: str) -> float:
    """CSS pixels; 0 for none, and for a share of something."""
    found = _LENGTH.fullmatch(text)
    return float(found[1]) * 10 ** int(found[2] or 0) * _UNITS[found[3]] if found else 0.0


def _check_style(text: str) -> None:
    """Refuse CSS, or an attribute's value, that reaches out of the file."""
    plain = weighing.COMMENT.sub(" ", text)
    inside = weighing.REFERENCE.sub("", plain)
    if "@" in plain or "\\" in plain or "url(" in inside.lower() or "/*" in inside:
        raise RefusalError(
            f"memuat gaya CSS dengan @, garis miring terbalik, atau url ke luar. {AS_PNG}"
        )
