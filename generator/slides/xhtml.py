"""The closed vocabulary of slide templates: what may stand in what (``docs/rancangan.md`` §8.2).

``parse`` gives well-formed trees only, ``faults`` says what in one of them is outside the
vocabulary, so that ``slides.read`` meets nothing it does not know.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers.expat import errors as expat

from generator import errors, figures

NAMESPACE = "{http://www.w3.org/1999/xhtml}"
ROOTS = frozenset({"html", "body", "main"})
INLINE = frozenset({"a", "br", "del", "em", "ins", "span", "strong", "sub", "sup"})
LISTS = frozenset({"ol", "ul"})
BLOCKS = LISTS | {"p"}
FLOW = INLINE | BLOCKS
"""What holds either one paragraph of text or blocks, never both side by side."""

CHILDREN = {
    "section": BLOCKS
    | {"aside", "blockquote", "div", "figure", "footer", "h1", "img", "nav"}
    | {"table"},
    "div": BLOCKS | {"blockquote", "figure", "h2", "img", "table"},
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "li": INLINE | LISTS,
    "table": frozenset({"caption", "tbody", "thead"}),
    "thead": frozenset({"tr"}),
    "tbody": frozenset({"tr"}),
    "tr": frozenset({"td", "th"}),
    "td": FLOW,
    "th": FLOW,
    "blockquote": FLOW | {"cite"},
    "aside": FLOW,
    "nav": frozenset({"a"}),
    "br": frozenset[str](),
    "figure": frozenset({"table"}),
    "img": frozenset[str](),
} | dict.fromkeys(
    (
        *("a", "caption", "cite", "del", "em", "footer", "h1", "h2", "ins", "p", "span"),
        *("strong", "sub", "sup"),
    ),
    INLINE,
)
"""Tag → tags that may stand in it."""

ATTRIBUTES = {
    "section": {"id", "data-layout", "data-bagian", "data-menit", "data-tema", "data-jawab"}
    | {"data-klik"},
    "a": {"href"},
    "aside": {"class"},
    "figure": {"data-figure", "data-untuk"},
    "img": {"src", "alt"},
    "em": {"lang"},
    "ins": {"data-isian"},
    "span": {"lang"},
    "strong": {"lang"},
    "li": {"data-muncul", "data-benar", "data-tanda"},
    "ol": {"data-muncul", "type"},
} | {tag: {"data-muncul"} for tag in ("blockquote", "div", "h2", "p", "ul")}
"""Tag → attributes that it may have."""

VALUES = {
    "data-figure": ("|".join(figures.KINDS), f"Yang dapat digambar: {', '.join(figures.KINDS)}."),
    "data-untuk": (r".+", "Isi id yang digambar."),
    "data-menit": (r"[0-9]{1,3}", "Isi banyaknya menit, misalnya 10."),
    "data-tema": (r"|gelap|terang", 'Isi "gelap" atau "terang", atau hapus atributnya.'),
    "data-muncul": (r"[1-9][0-9]?", "Isi urutan kliknya: 1, 2, 3, dan seterusnya."),
    "data-klik": (r"tautan", 'Isi "tautan", atau hapus atributnya.'),
    "data-isian": (r"buka|tutup", 'Isi "tutup" pada slide soal, "buka" pada slide jawabannya.'),
    "type": (r"[1A]", 'Isi "A" agar butirnya berhuruf, "1" agar bernomor.'),
    "data-benar": (
        r"|ya|data-benar|[1-9]",
        'Tandai pilihan yang benar dengan data-benar="ya", atau isi urutan klik yang menandainya.',
    ),
    "data-tanda": (r".{1,8}", "Isi satu kata pendek, misalnya ke-2."),
    "lang": (r"|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "Isi kode bahasa, misalnya en."),
    "class": (r"notes", 'Catatan guru ditulis <aside class="notes">.'),
    "href": (r"#.+", "Tautan menunjuk slide lain, misalnya #ringkasan."),
}
"""Attribute → what its value must look like, and how to mend it."""

MESSAGES = {
    expat.codes[expat.XML_ERROR_TAG_MISMATCH]: "tag penutup tidak cocok dengan tag pembukanya",
    expat.codes[expat.XML_ERROR_UNCLOSED_TOKEN]: "ada tag yang tidak selesai ditulis",
    expat.codes[expat.XML_ERROR_NO_ELEMENTS]: "tidak ada isinya, atau ada tag yang belum ditutup",
    expat.codes[expat.XML_ERROR_DUPLICATE_ATTRIBUTE]: "satu atribut ditulis dua kali",
    expat.codes[expat.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: "ada isi sesudah unsur terluar ditutup",
    expat.codes[expat.XML_ERROR_UNDEFINED_ENTITY]: (
        "ada entitas yang tidak dikenal (misalnya &nbsp;). Pakai bentuk angkanya, misalnya &#160;"
    ),
}
DEEPEST = 24
"""Elements inside each other; templates of ours reach 9, and every walk stays shallow."""
DEEPEST_LIST = 5
"""PowerPoint masters have five levels of body text."""


def parse(html: str, place: str) -> tuple[Element, ...]:
    """The sections of a document, XHTML's namespace taken off.

    Strict XML without document types. Raises TemplateError at ``place`` and, where XML itself is
    broken, at line and column of ``html``.
    """
    if "<!DOCTYPE" in html.upper():
        raise errors.TemplateError.at(place, "<!DOCTYPE> tidak boleh ada. Hapus baris itu.")
    parser = ElementTree.XMLParser(target=ElementTree.TreeBuilder(insert_pis=True))
    try:
        root = ElementTree.fromstring(html, parser)
    except ElementTree.ParseError as error:
        line, column = error.position
        what = MESSAGES.get(error.code, "tulisannya tidak mengikuti aturan XHTML")
        raise errors.TemplateError.at(
            f"{place}:{line}:{column + 1}", f"{what}. Periksa hasil templat di baris ini."
        ) from None
    _refuse_depth(root, place)
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.removeprefix(NAMESPACE)
    problems: list[errors.Problem] = []
    sections = tuple(_sections(root, place, problems))
    if problems:
        raise errors.TemplateError(problems)
    return sections


def _refuse_depth(root: Element, place: str) -> None:
    level = [root]
    for _ in range(DEEPEST):
        level = [child for element in level for child in element]
    if level:
        message = f"ada unsur bersarang lebih dari {DEEPEST} tingkat. Sederhanakan susunannya."
        raise errors.TemplateError.at(place, message)


def _sections(root: Element, place: str, problems: list[errors.Problem]) -> Iterator[Element]:
    if root.tag not in ROOTS:
        message = f"unsur terluar adalah {_name(root)}. Gunakan <main> yang berisi <section>."
        problems.append(errors.Problem(place, message))
        return
    if words := _stray(root):
        message = f'teks "{words}" berdiri di luar slide. Pindahkan ke dalam <section>.'
        problems.append(errors.Problem(place, message))
    for child in root:
        if child.tag in ROOTS:
            yield from _sections(child, place, problems)
        elif child.tag == "section":
            yield child
        else:
            message = f"unsur {_name(child)} berdiri di luar slide. Di sini hanya <section>."
            problems.append(errors.Problem(place, message))


def faults(section: Element) -> Iterator[str]:
    """What in a section is outside the vocabulary, each as a sentence, in document order."""
    yield from _element_faults(section, 0)


def _element_faults(element: Element, lists: int) -> Iterator[str]:
    yield from _attribute_faults(element)
    lists += element.tag in LISTS
    if element.tag in LISTS and lists == DEEPEST_LIST + 1:
        yield f"daftar bersarang lebih dari {DEEPEST_LIST} tingkat. Ratakan daftarnya."
    children = CHILDREN[element.tag]
    if _holds_blocks(element) and (words := _stray(element)):
        wrap = next((tag for tag in ("p", "li", "td") if tag in children), "")
        remedy = f"Apit dengan <{wrap}>." if wrap else "Hapus teks itu."
        yield f'teks "{words}" di dalam <{element.tag}> berdiri di luar paragraf. {remedy}'
    for child in element:
        if child.tag not in CHILDREN:
            yield f"unsur {_name(child)} tidak dikenal. {_vocabulary(child)}"
        elif child.tag not in children:
            yield (
                f"unsur <{child.tag}> tidak boleh berada di dalam <{element.tag}>. "
                f"{_allowed(children)}"
            )
        else:
            yield from _element_faults(child, lists)
    yield from _mixture_faults(element)


def _holds_blocks(element: Element) -> bool:
    """Whether text may not stand directly in the element."""
    allowed = CHILDREN[element.tag]
    return not allowed & INLINE or (
        allowed >= FLOW and any(child.tag in BLOCKS for child in element)
    )


def _mixture_faults(element: Element) -> Iterator[str]:
    if element.tag == "li":
        after_list = False
        for child in element:
            after_list = after_list or child.tag in LISTS
            if after_list and (child.tag in INLINE or (child.tag in LISTS and _tail(child))):
                yield "ada teks sesudah daftar di dalam <li>. Pindahkan ke depan daftar itu."
                return
    elif element.tag in CHILDREN and CHILDREN[element.tag] >= FLOW:
        tags = {child.tag for child in element}
        if tags & BLOCKS and tags & INLINE:
            yield f"<{element.tag}> berisi paragraf dan teks lepas. Apit teks itu dengan <p>."


def _attribute_faults(element: Element) -> Iterator[str]:
    allowed = ATTRIBUTES.get(element.tag, set())
    for name, value in element.attrib.items():
        if name not in allowed:
            yield f'atribut "{name}" pada <{element.tag}> tidak dikenal. {_allowed(allowed, "")}'
        elif name in VALUES and not re.fullmatch(VALUES[name][0], value):
            yield f'"{value}" pada atribut {name} tidak dapat dipakai. {VALUES[name][1]}'
    required = {"aside": "class", "a": "href"}.get(element.tag)
    if required and required not in element.attrib:
        yield f"<{element.tag}> belum memiliki atribut {required}. {VALUES[required][1]}"


def _name(element: Element) -> str:
    """The tag as written; a processing instruction has none."""
    return f"<{element.tag}>" if isinstance(element.tag, str) else "<?…?>"


def _vocabulary(element: Element) -> str:
    close = difflib.get_close_matches(str(element.tag).lower(), CHILDREN, n=1, cutoff=0.75)
    if close:
        return f"Maksud Anda <{close[0]}>?"
    return "Hapus unsur itu, atau tulis isinya sebagai paragraf, daftar, atau tabel."


def _allowed(names: frozenset[str] | set[str], shape: str = "<>") -> str:
    if not names:
        return "Di sini tidak boleh ada apa-apa." if shape else "Unsur ini tidak memiliki atribut."
    return (
        "Yang dapat dipakai: "
        + ", ".join(f"<{name}>" if shape else name for name in sorted(names))
        + "."
    )


def _tail(element: Element) -> str:
    return (element.tail or "").strip(" \t\r\n")


def _stray(element: Element) -> str:
    """The first words that stand directly in ``element``, beside its children."""
    texts = [(element.text or "").strip(" \t\r\n"), *(_tail(child) for child in element)]
    return " ".join(" ".join(filter(None, texts)).split()[:5])
