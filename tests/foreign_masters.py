"""Masters as others write them, made by script: PowerPoint's way and LibreOffice's."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence

from PIL import Image

_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument"
_PML = f"{_TYPE}.presentationml"
_EMPTY = "<p:nvGrpSpPr><p:cNvPr id='1' name=''/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
_MAP = " ".join(
    f'{role}="{slot}"'
    for role, slot in (
        ("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2"),
        *((f"accent{n}", f"accent{n}") for n in range(1, 7)),
        ("hlink", "hlink"), ("folHlink", "folHlink"),
    )
)  # fmt: skip
PICTURE = "ppt/media/image1.png"
Frame = tuple[float, float, float, float]
"""Inches: x, y, width, height."""
Link = tuple[str, str]
"""Kind and target of a relationship; an address is external."""


def _outside(target: str) -> str:
    return ' TargetMode="External"' if "//" in target else ""


def _emu(frame: Frame) -> str:
    x, y, width, height = (round(side * 914_400) for side in frame)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def holder(mark: str, frame: Frame, run: str = "", style: str = "", body: str = "") -> str:
    """A placeholder with a prompt whose run has the properties ``run``."""
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Tempat"/><p:cNvSpPr/>'
        f"<p:nvPr><p:ph {mark}/></p:nvPr></p:nvSpPr><p:spPr>{_emu(frame)}</p:spPr>"
        f"<p:txBody><a:bodyPr {body}/>"
        f"<a:lstStyle>{style}</a:lstStyle><a:p><a:r>{run or '<a:rPr/>'}<a:t>Isi</a:t></a:r></a:p>"
        "</p:txBody></p:sp>"
    )


def box(frame: Frame, fill: str) -> str:
    """A shape without text."""
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Hiasan"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        f'{_emu(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr></p:sp>'
    )


def picture(frame: Frame, relationship: str) -> str:
    """A picture behind the text."""
    return (
        '<p:pic><p:nvPicPr><p:cNvPr id="9" name="Foto"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</p:blipFill><p:spPr>{_emu(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</p:spPr></p:pic>"
    )


def solid(colour: str) -> str:
    """A fill of six digits, or of a theme's colour."""
    if len(colour) == 6:
        return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def _run(size: int, colour: str, font: str = "Arial") -> str:
    return f'<a:rPr sz="{size * 100}">{solid(colour)}<a:latin typeface="{font}"/></a:rPr>'


def _theme(colours: Sequence[str], face: str) -> str:
    slots = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    scheme = "".join(
        f'<a:{slot}><a:srgbClr val="{colour}"/></a:{slot}>'
        for slot, colour in zip(slots, colours, strict=True)
    )
    font = f'<a:latin typeface="{face}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill, line = solid("phClr"), f'<a:ln w="9525">{solid("phClr")}</a:ln>'
    return (
        f'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Tema">'
        f'<a:themeElements><a:clrScheme name="W">{scheme}</a:clrScheme><a:fontScheme name="F">'
        f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="G"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}'
        f"</a:lnStyleLst><a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}"
        f"</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


class Package:
    """Collects parts with their relationships and content types."""

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}
        self.types: dict[str, str] = {}

    def add(self, name: str, kind: str, content: str | bytes, links: Iterable[Link] = ()) -> None:
        """One part; its relationships are called ``rId1``, ``rId2`` …"""
        self.parts[name] = content.encode() if isinstance(content, str) else content
        self.types[name] = kind
        self.link(name, links)

    def link(self, name: str, links: Iterable[Link]) -> None:
        """Write what the part refers to."""
        rows = "".join(
            f'<Relationship Id="rId{number}" Type="{_RELS}/{kind}" Target="{target}"'
            f"{_outside(target)}/>"
            for number, (kind, target) in enumerate(links, 1)
        )
        folder, _, base = name.rpartition("/")
        source = f"{folder}/_rels/{base}.rels".lstrip("/")
        if rows:
            written = f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'
            self.parts[source] = written.encode()

    def master(
        self,
        number: int,
        layouts: Sequence[tuple[str, str, str]],
        shapes: str,
        styles: str,
        ground: str,
        links: Sequence[Link] = (),
    ) -> None:
        """A master with layouts (type, name, shapes); links begin behind those of its layouts."""
        first = number * 20
        names = [f"/ppt/slideLayouts/slideLayout{first + n}.xml" for n, _ in enumerate(layouts)]
        ids = "".join(
            f'<p:sldLayoutId id="{2147483700 + first + n}" r:id="rId{n + 1}"/>'
            for n, _ in enumerate(layouts)
        )
        own = f"/ppt/slideMasters/slideMaster{number}.xml"
        xml = (
            f"<p:sldMaster {_NAMES}><p:cSld><p:bg><p:bgPr>{ground}<a:effectLst/></p:bgPr></p:bg>"
            f"<p:spTree>{_EMPTY}{shapes}</p:spTree></p:cSld><p:clrMap {_MAP}/>"
            f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>{styles}</p:sldMaster>"
        )
        every = [*(("slideLayout", name) for name in names),
                 ("theme", f"/ppt/theme/theme{number}.xml"), *links]  # fmt: skip
        self.add(own[1:], f"{_PML}.slideMaster+xml", xml, every)
        for name, (kind, title, inside) in zip(names, layouts, strict=True):
            xml = (
                f'<p:sldLayout {_NAMES} type="{kind}">'
                f'<p:cSld name="{title}"><p:spTree>{_EMPTY}{inside}</p:spTree></p:cSld>'
                "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
            )
            self.add(name[1:], f"{_PML}.slideLayout+xml", xml, [("slideMaster", own)])

    def sample(self, number: int, layout: int, links: Sequence[Link] = ()) -> None:
        """A sample slide on a layout."""
        every = [("slideLayout", f"/ppt/slideLayouts/slideLayout{layout}.xml"), *links]
        xml = f"<p:sld {_NAMES}><p:cSld><p:spTree>{_EMPTY}</p:spTree></p:cSld></p:sld>"
        self.add(f"ppt/slides/slide{number}.xml", f"{_PML}.slide+xml", xml, every)

    def presentation(
        self,
        size: tuple[int, int],
        links: Sequence[Link],
        kind: str = "presentation",
        more: str = "",
    ) -> None:
        """The presentation's own part: masters first, then slides, then what else it has."""
        listed = {"slideMaster": "", "slide": ""}
        for number, (name, _) in enumerate(links, 1):
            if name == "slideMaster":
                listed[name] += f'<p:sldMasterId id="{2147483650 + number}" r:id="rId{number}"/>'
            elif name == "slide":
                listed[name] += f'<p:sldId id="{255 + number}" r:id="rId{number}"/>'
        xml = (
            f"<p:presentation {_NAMES}><p:sldMasterIdLst>{listed['slideMaster']}</p:sldMasterIdLst>"
            f'<p:sldIdLst>{listed["slide"]}</p:sldIdLst><p:sldSz cx="{size[0]}" cy="{size[1]}"/>'
            f'<p:notesSz cx="6858000" cy="9144000"/>{more}</p:presentation>'
        )
        self.add("ppt/presentation.xml", f"{_PML}.{kind}.main+xml", xml, links)
        self.link("", [("officeDocument", "ppt/presentation.xml")])

    def written(self, more: Mapping[str, bytes] | None = None) -> bytes:
        """The zip."""
        rows = "".join(
            f'<Override PartName="/{name}" ContentType="{kind}"/>'
            for name, kind in self.types.items()
        )
        types = (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="png" ContentType="image/png"/>{rows}</Types>'
        )
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("[Content_Types].xml", types)
            for name, content in {**self.parts, **(more or {})}.items():
                package.writestr(name, content)
        return target.getvalue()


def photo(colour: str = "#345678") -> bytes:
    """A small picture."""
    target = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(target, "PNG")
    return target.getvalue()


def powerpoint() -> Package:
    """16:10, styles in ``txStyles``, numbered placeholders, table and picture layouts, a ``.potx``
    with sample slides, sections, a thumbnail, printer settings and comment authors."""
    made = Package()
    foot = holder('type="ftr" sz="quarter" idx="11"', (3.3, 5.8, 3.4, 0.33)) + holder(
        'type="sldNum" sz="quarter" idx="12"', (7.1, 5.8, 2.2, 0.33)
    )
    title = holder('type="title"', (0.7, 0.33, 8.6, 1.2), body='anchor="ctr"')
    body = holder('idx="1"', (0.7, 1.66, 8.6, 3.97))
    halves = [
        holder('type="body" idx="1"', (0.7, 1.6, 4.2, 0.5)),
        holder('sz="half" idx="2"', (0.7, 2.15, 4.2, 3.3)),
        holder('type="body" idx="3"', (5.1, 1.6, 4.2, 0.5)),
        holder('sz="half" idx="4"', (5.1, 2.15, 4.2, 3.3)),
    ]
    cover = holder('type="ctrTitle"', (1.2, 1.0, 7.5, 2.2), body='anchor="b"') + holder(
        'type="subTitle" idx="1"', (1.2, 3.3, 7.5, 1.5)
    )
    opener = holder('type="title"', (0.7, 2.2, 8.6, 1.6), body='anchor="b"') + holder(
        'type="body" idx="1"', (0.7, 3.9, 8.6, 1.0)
    )
    layouts = [
        ("title", "Judul kami", cover),
        ("obj", "Naskah kami", title + body + foot),
        ("secHead", "Bab kami", opener + foot),
        ("twoTxTwoObj", "Berdampingan", title + "".join(halves) + foot),
        ("picTx", "Foto kami", title
         + holder('type="pic" idx="1"', (0.7, 1.66, 4.9, 3.9))
         + holder('type="body" idx="2"', (5.8, 1.66, 3.5, 3.9)) + foot),
        ("tbl", "Tabel kami", title + holder('type="tbl" idx="1"', (0.7, 1.66, 8.6, 3.9)) + foot),
        ("titleOnly", "Judul saja", title + foot),
    ]  # fmt: skip
    level = '<a:lvl1pPr algn="{}"><a:buChar char="–"/><a:defRPr sz="{}" cap="all">{}'
    level += '<a:latin typeface="+{}-lt"/></a:defRPr></a:lvl1pPr>'
    styles = (
        "<p:txStyles>"
        f"<p:titleStyle>{level.format('l', 3600, solid('tx2'), 'mj')}</p:titleStyle>"
        f"<p:bodyStyle>{level.format('l', 2400, solid('tx1'), 'mn')}</p:bodyStyle>"
        f"<p:otherStyle>{level.format('l', 1800, solid('tx1'), 'mn')}</p:otherStyle></p:txStyles>"
    )
    band = box((0, 0, 0.25, 6.25), solid("accent1"))
    colours = ("222222", "FFFFFF", "5B2333", "F4EDE4", "C44536", "E8B04A", "4F772D", "777777",
               "90A955", "BBBBBB", "C44536", "777777")  # fmt: skip
    made.add("ppt/theme/theme1.xml", f"{_TYPE}.theme+xml", _theme(colours, "Calibri"))
    master = title + holder('type="body" idx="1"', (0.7, 1.66, 8.6, 3.97)) + foot
    made.master(1, layouts, band + master, styles, solid("bg1"))
    made.add(PICTURE, "image/png", photo())
    made.sample(1, 20, [("image", f"/{PICTURE}"), ("comments", "/ppt/comments/comment1.xml")])
    made.add("ppt/comments/comment1.xml", f"{_PML}.comments+xml", f"<p:cmLst {_NAMES}/>")
    made.sample(2, 21)
    made.add("ppt/commentAuthors.xml", f"{_PML}.commentAuthors+xml", f"<p:cmAuthorLst {_NAMES}/>")
    made.add("ppt/printerSettings/printerSettings1.bin", f"{_PML}.printerSettings", b"HP")
    sections = (
        '<p:custShowLst><p:custShow name="Singkat" id="0"><p:sldLst/></p:custShow></p:custShowLst>'
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"/></p:extLst>'
    )
    made.presentation(
        (9_144_000, 5_715_000),
        [("slideMaster", "/ppt/slideMasters/slideMaster1.xml"), ("slide", "/ppt/slides/slide1.xml"),
         ("slide", "/ppt/slides/slide2.xml"), ("commentAuthors", "/ppt/commentAuthors.xml"),
         ("printerSettings", "/ppt/printerSettings/printerSettings1.bin")],
        kind="template", more=sections,
    )  # fmt: skip
    made.add("docProps/thumbnail.jpeg", "image/jpeg", b"\xff\xd8\xff")
    return made


def libreoffice() -> Package:
    """4:3, three masters of the same layouts, no styles but the prompts' runs, no numbers, art and
    a photograph under the text, white prompts on white; nothing beside that PowerPoint asks for."""
    made = Package()
    made.add(PICTURE, "image/png", photo())
    colours = ("000000", "FFFFFF", "1F497D", "EEECE1", "4F81BD", "C0504D", "9BBB59", "8064A2",
               "4BACC6", "F79646", "0000FF", "800080")  # fmt: skip
    fade = (
        '<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="0B6E4F"/></a:gs><a:gs pos="100000">'
        '<a:srgbClr val="08A045"/></a:gs></a:gsLst><a:lin ang="0"/></a:gradFill>'
    )
    grounds = {
        1: (picture((0, 0, 10, 7.5), "rId5"), _run(40, "FFFFFF"), _run(28, "FFFFFF")),
        2: (
            box((0, 0, 10, 1.5), fade) + picture((0, 5.9, 3, 1.6), "rId5"),
            _run(36, "FFFFFF"),
            _run(24, "333333", "Carlito"),
        ),
        3: ("", _run(36, "FFFFFF"), _run(10, "EEEEEE")),
    }
    for number, (art, head, text) in grounds.items():
        title = holder('type="title"', (0.5, 0.3, 9.0, 1.1), head, body='anchor="ctr"')
        body = holder('type="body"', (0.5, 1.75, 9.0, 4.35), text)
        small = holder('type="body"', (0.5, 1.75, 2.0, 1.0), text)
        foot = "".join(
            holder(f'type="{kind}" idx="{number * 3 + n}"', (x, 6.83, 2.3, 0.5), _run(14, "888888"))
            for n, (kind, x) in enumerate((("dt", 0.5), ("ftr", 3.4), ("sldNum", 7.2)))
        )
        layouts = [
            ("blank", "Blank Slide", foot),
            ("tx", "Title Slide", title
             + holder('type="subTitle"', (0.5, 1.75, 9.0, 4.35), text) + foot),
            ("obj", "Title, Content", title + (body if number == 2 else small) + foot),
            ("titleOnly", "Title Only", title + foot),
        ]  # fmt: skip
        made.add(f"ppt/theme/theme{number}.xml", f"{_TYPE}.theme+xml", _theme(colours, "Arial"))
        links = [("image", f"/{PICTURE}")]
        ordered = [layouts[n] for n in range(3)] + [layouts[3]]
        shapes = art.replace("rId5", "rId6") + title + body + foot
        made.master(number, ordered, shapes, "", solid("FFFFFF"), links)
    made.sample(1, 21)
    made.sample(2, 42)
    masters = [("slideMaster", f"/ppt/slideMasters/slideMaster{n}.xml") for n in grounds]
    made.presentation(
        (9_144_000, 6_858_000),
        [*masters, ("slide", "/ppt/slides/slide1.xml"), ("slide", "/ppt/slides/slide2.xml")],
    )
    return made
