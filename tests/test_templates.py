"""``templates``: one strict sandbox, mistakes told with template and line, and the contract."""

from __future__ import annotations

import dataclasses
import functools
import os
import re
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from generator import bahan, build, documents, house, places, sekolah, soal, templates
from generator.documents import catalogue
from generator.errors import SchoolError, TemplateError
from generator.products.request import Request
from generator.templates import copies, idle, outline
from tests import topics

ROOT = Path(__file__).parents[1]
OURS = ROOT / "templates" / "bawaan"
NOTE = documents.CatatanTampil("", "", "", "", "")


def page(**changes: object) -> documents.Halaman:
    fields = {field.name: "" for field in dataclasses.fields(documents.Halaman)}
    blank = documents.Halaman(**fields | {"asing": (), "kop": (), "baris": ()})  # type: ignore[arg-type]
    return dataclasses.replace(blank, **changes)  # type: ignore[arg-type]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sekolah"


def render(folder: Path, text: str, inti: str = "Inti", halaman: object = None, **more: str) -> str:
    """The template ``coba.html`` with this text; ``more`` are other files beside it."""
    for name, content in {"coba": text, **more}.items():
        path = folder / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    data = documents.Slide(halaman or page(), (), (), (), "16:9", "terang", inti, NOTE, 0, ())  # type: ignore[arg-type]
    return templates.render(documents.Document("coba", ".pdf", "coba.html", data), (folder,))


def refusal(folder: Path, text: str, **more: str) -> str:
    with pytest.raises(TemplateError) as refused:
        render(folder, text, **more)
    return str(refused.value)


# What comes out


def test_text_is_escaped(folder: Path) -> None:
    assert render(folder, "{{ dokumen.inti }}", inti="<b> & {{ 7*7 }}") == (
        "&lt;b&gt; &amp; {{ 7*7 }}"
    )


def test_foreign_words_get_an_element_that_names_their_language(folder: Path) -> None:
    words = (
        documents.AsingTampil("free trade", "en", True),
        documents.AsingTampil("World Bank & Co", "en", False),
    )
    said = render(
        folder, "{{ dokumen.inti | teks }}", "Kata free trade, bukan freetrade; World Bank & Co.",
        page(asing=words),
    )  # fmt: skip
    assert said == (
        'Kata <em lang="en">free trade</em>, bukan freetrade; '
        '<span lang="en">World Bank &amp; Co</span>.'
    )


def test_the_first_folder_wins_and_ours_can_be_extended(folder: Path) -> None:
    data = documents.Slide(page(), (), (), ("Akta",), "16:9", "terang", "Inti", NOTE, 0, ())
    document = documents.Document("a", ".pptx", "slide.html", data)
    folders = (folder, OURS, OURS.parent)
    assert "Sumber: setiap angka" in templates.render(document, folders[1:])
    folder.mkdir()
    (folder / "slide.html").write_text(
        '{% extends "bawaan/slide.html" %}{% block sumber %}milik sekolah{% endblock %}'
    )
    assert "milik sekolah" in templates.render(document, folders)
    assert "Sumber: setiap angka" not in templates.render(document, folders)


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    blocked = tmp_path / "berkas"
    blocked.write_text("")
    data = documents.Slide(page(), (), (), (), "16:9", "terang", "Inti", NOTE, 0, ())
    document = documents.Document("a", ".pptx", "slide.html", data)
    said = [templates.render(document, (OURS,), cache) for cache in (None, tmp_path, blocked / "c")]
    assert len(set(said)) == 1


# The sandbox


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__ }}",
        "{{ dokumen.__class__.__mro__ }}",
        "{{ ''['__class__'] }}",
        "{{ dokumen|attr('__class__') }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ dokumen.update({'inti': 'lain'}) }}",
        "{{ dokumen.pop('inti') }}",
        "{{ dokumen.clear() }}",
        "{{ self.__init__.__globals__ }}",
        "{{ cycler.__init__ }}",
        "{{ lipsum.__globals__ }}",
        "{{ range(3) }}",
        "{{ joiner() }}",
    ],
)
def test_an_attack_is_refused_with_its_line(folder: Path, attack: str) -> None:
    message = refusal(folder, f"<p>\n{attack}")
    assert message.startswith(f"{folder / 'coba.html'}:2: "), message


def test_nothing_outside_the_folders_can_be_included(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "rahasia.html").write_text("rahasia")
    for name in ("../rahasia.html", str(tmp_path / "rahasia.html"), "/etc/hostname"):
        assert "tidak ada" in refusal(folder, f'{{% include "{name}" %}}')


def test_a_template_that_is_a_link_out_of_its_folder_is_refused(
    folder: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "rahasia.html"
    secret.write_text("rahasia", encoding="utf-8")
    folder.mkdir()
    (folder / "tautan.html").symlink_to(secret)
    with pytest.raises(SchoolError, match="di luar folder"):
        render(folder, '{% include "tautan.html" %}')


def test_a_word_without_end_is_quoted_by_its_beginning(folder: Path) -> None:
    told = refusal(folder, "{% " + "a" * 5000 + " %}")
    assert len(told) < 300
    assert told.endswith("Periksa penutup {{ }} dan {% %}.")


def test_a_template_for_a_newer_program_is_refused_at_its_first_line(folder: Path) -> None:
    assert "lebih baru" in refusal(folder, "{# buat 999 #}")


def test_a_template_that_is_no_text_is_named(folder: Path) -> None:
    folder.mkdir()
    (folder / "biner.html").write_bytes(b"\xff\xfe<\x00p\x00")
    assert "biner.html: berkas ini bukan teks UTF-8" in refusal(
        folder, '{% include "biner.html" %}'
    )


def test_a_template_that_never_ends_is_stopped(folder: Path) -> None:
    endless = "{% for a in 'x' * 99999 %}{{ 'x' * 9999 }}{% endfor %}"
    assert "terlalu besar" in refusal(folder, endless)


# Mistakes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ dokumen.intti }}", 'nama yang tidak ada ("intti")'),
        ("{{ dokumn.inti }}", 'nama yang tidak ada ("dokumn")'),
        ("{% if dokumen.inti.judul %}a{% endif %}", 'nama yang tidak ada ("judul")'),
        ("{{ dokumen.inti", "susunan templat keliru"),
        ("{% for a in dokumen.adegan %}", "susunan templat keliru"),
        ("{% ulangi %}", 'susunan templat keliru ("ulangi")'),
        ("{{ dokumen.inti | hurufbesar }}", 'susunan templat keliru ("hurufbesar")'),
        ("{{ 1 / 0 }}", "tidak dapat dijalankan"),
        ("{{ dokumen.inti + 1 }}", "tidak dapat dijalankan"),
    ],
)
def test_a_mistake_is_told_with_template_and_line(folder: Path, text: str, words: str) -> None:
    message = refusal(folder, f"<p>\n{text}")
    assert message.startswith(f"{folder / 'coba.html'}:2: "), message
    assert words in message


def test_a_mistake_in_an_included_file_names_that_file(folder: Path) -> None:
    message = refusal(folder, '{% include "bagian.html" %}', bagian="\n\n{{ dokumen.salah }}")
    assert message.startswith(f"{folder / 'bagian.html'}:3: ")


def test_a_missing_include_is_named(folder: Path) -> None:
    assert refusal(folder, '{% include "tiada.html" %}') == (
        'coba.html: templat "tiada.html" tidak ada. Periksa nama dan foldernya.'
    )


def test_a_template_that_includes_itself_is_refused(folder: Path) -> None:
    assert "tidak dapat dijalankan" in refusal(folder, '{% include "coba.html" %}')


# The contract: nothing undocumented is used, nothing documented is missing


def classes(root: type) -> Iterator[type]:
    """The class and every documented class inside its fields."""
    yield root
    for hint in typing.get_type_hints(root).values():
        for part in _parts(hint):
            if dataclasses.is_dataclass(part):
                yield from classes(part)  # type: ignore[arg-type]


def _parts(hint: object) -> Iterator[object]:
    yield hint
    for argument in typing.get_args(hint):
        yield from _parts(argument)


def kinds() -> set[type]:
    """What each kind of item adds: its ``Tampilan``, and what that holds."""
    found = set()
    for kind in soal.KINDS.values():
        shape = typing.get_type_hints(kind.arrange)["return"]
        found |= set(classes(shape))
    return found


@functools.cache
def documented() -> set[str]:
    every = {found for root in catalogue.TEMPLATES.values() for found in classes(root)} | kinds()
    return {field.name for found in every for field in dataclasses.fields(found)}


@functools.cache
def _trees() -> Mapping[Path, nodes.Template]:
    environment = jinja2.Environment(trim_blocks=True, lstrip_blocks=True)
    environment.filters["teks"] = str
    return {
        path: environment.parse(path.read_text(encoding="utf-8"))
        for path in sorted(OURS.rglob("*.html"))
    }


def _own(tree: nodes.Template) -> set[str]:
    """Names that a template gives itself: macros, imported modules, loops."""
    macros = {macro.name for macro in tree.find_all(nodes.Macro)}
    modules = {module.target for module in tree.find_all(nodes.Import)}
    return macros | modules


def used() -> dict[str, set[str]]:
    """Attribute → templates that use it; what is asked of Jinja2's own objects left out."""
    found: dict[str, set[str]] = {}
    for path, tree in _trees().items():
        called = {id(call.node) for call in tree.find_all(nodes.Call)}
        for attribute in tree.find_all(nodes.Getattr):
            base = attribute.node
            name = base.name if isinstance(base, nodes.Name) else ""
            if id(attribute) in called or name in ({"loop"} | _own(tree)):
                continue
            found.setdefault(attribute.attr, set()).add(path.relative_to(OURS).as_posix())
    return found


def test_templates_use_only_what_is_documented() -> None:
    assert {name: where for name, where in used().items() if name not in documented()} == {}


OFFERED = {
    "asing", "bahasa", "miring",  # read by the filter ``teks``
    "panjang_isian",  # becomes a CSS variable
    "tampilan", "atas", "kanan", "bawah", "kiri", "lajur",  # become CSS
    "anggota", "legenda", "nama", "sorot",  # of a map, which is drawn after the template
    "fase", "jp", "kertas", "murid", "tahap", "tema", "topik",
}  # fmt: skip
"""Fields that our own templates do without: for other writers, and for schools' templates."""


def test_every_documented_field_is_used_or_offered() -> None:
    assert documented() - used().keys() - OFFERED == set()


@pytest.mark.parametrize("path", sorted(OURS.rglob("*.html")), ids=lambda p: p.stem)
def test_every_template_that_is_named_exists(path: Path) -> None:
    tree = _trees()[path]
    named = [n.template for kind in (nodes.Include, nodes.Import, nodes.Extends)
             for n in tree.find_all(kind)]  # fmt: skip
    for template in named:
        if isinstance(template, nodes.Const):
            assert (OURS / template.value).is_file(), template.value


def test_every_kind_of_step_and_item_has_its_partial() -> None:
    from generator.content.lessons import Adegan

    steps = typing.get_args(typing.get_type_hints(Adegan)["jenis"])
    partials = [f"slide/{kind}.html" for kind in steps if kind != "kuis"]
    for kind in soal.KINDS:
        partials += [f"soal/{kind}.html", f"slide/kuis/{kind}.html"]
    assert [name for name in partials if not (OURS / name).is_file()] == []


KINDS = ("soal-pilihan.css", "susun.css", "teka-teki.css", "dukungan.css")


@pytest.mark.parametrize("paper", ["lkpd.css", "kunci.css", "ujian.css"])
def test_a_class_is_defined_in_one_of_the_stylesheets_that_stand_together(paper: str) -> None:
    """Else the measures of one kind of item undo those of another."""
    homes: dict[str, list[str]] = {}
    for name in (*KINDS, paper):
        rules = (OURS / "gaya" / name).read_text(encoding="utf-8")
        for defined in set(re.findall(r"(?m)^(\.[\w-]+) \{", rules)):
            homes.setdefault(defined, []).append(name)
    assert {one: found for one, found in homes.items() if len(found) > 1} == {}


# What templates are made of, and copies of them

FOLDERS = house.ours().folders
HTML = [name for name in places.names(OURS) if name.endswith(".html")]


@pytest.mark.parametrize("name", catalogue.TEMPLATES)
def test_the_blocks_of_a_template_are_those_that_jinja_runs(name: str) -> None:
    environment = templates._environment(FOLDERS, None)
    run, chain = set(), name
    while chain:
        run |= environment.get_template(chain).blocks.keys()
        chain = outline.read(chain, FOLDERS).extends
    assert outline.blocks(name, FOLDERS).keys() == run
    assert run


def test_a_template_knows_what_it_calls_by_part_of_its_name_too() -> None:
    every = [outline.read(name, FOLDERS) for name in HTML]
    assert {"lkpd.html", "ujian/naskah.html", "tiket.html"} <= set(
        outline.callers("soal/pg.html", every)
    )
    assert "lkpd.html" not in outline.callers("slide/butir.html", every)
    assert outline.needs("lkpd/kegiatan.html", FOLDERS) == ("dokumen", "kegiatan", "u")


def _documents(produk: str) -> list[documents.Document]:
    """What the product makes of the small topic."""
    materials = bahan.read(topics.SECOND, None)
    request = Request(produk, topics.SECOND)
    return list(build.PRODUCTS[produk](materials, sekolah.read(None, None), request))


@pytest.fixture(scope="module")
def made() -> list[documents.Document]:
    return [one for produk in ("lkpd", "handout", "modul-ajar") for one in _documents(produk)]


def test_a_copied_block_says_what_ours_says(made: list[documents.Document], folder: Path) -> None:
    for document in made:
        ours = templates.render(document, FOLDERS)
        for number, block in enumerate(outline.blocks(document.template, FOLDERS)):
            own = folder / f"{document.stem}-{number}"
            text = copies.extended(document.template, [block], FOLDERS)
            topics.write(own, {document.template: text})
            assert templates.render(document, (own, *FOLDERS)) == ours, block
            assert "{% block " in text


@pytest.mark.parametrize("name", places.names(OURS))
def test_a_whole_copy_names_the_contract_and_is_ours(name: str) -> None:
    head, _, rest = copies.whole(name, FOLDERS).partition("\n")
    assert head in ("{# buat 1 #}", "/* buat 1 */")
    assert rest == (OURS / name).read_text(encoding="utf-8")


# What a school wrote that changes nothing


def _told(folder: Path, **files: str) -> list[str]:
    """What is said of these files of a school, each named by its path with ``__`` for slashes."""
    for name, text in files.items():
        path = name.replace("__", "/").replace("_css", ".css").replace("_html", ".html")
        topics.write(folder, {path: text})
    return [str(one).removeprefix(f"{folder}/") for one in idle.found((folder, *FOLDERS))]


def test_what_replaces_ours_or_is_called_is_in_order(folder: Path) -> None:
    own = '{% extends "bawaan/lkpd.html" %}{% block kop %}{% include "kop-kami.html" %}'
    own += "{% block baru %}{% endblock %}{% endblock %}"
    assert _told(folder, lkpd_html=own, gaya__lkpd_css="", **{"kop-kami_html": ""}) == []


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("lkdp_html", "lkpd.html"),
        ("lkpd_html.txt", "lkpd.html"),
        ("kop_html", "lkpd/kop.html"),
        ("lkpd_css", "gaya/lkpd.css"),
        ("gaya__handuot_css", "gaya/handout.css"),
    ],
)
def test_a_misspelt_path_is_told(folder: Path, name: str, meant: str) -> None:
    (said,) = _told(folder, **{name: ""})
    assert said.endswith(f'berkas ini tidak menggantikan apa pun. Maksud Anda "{meant}"?')


def test_a_picture_beside_templates_is_in_order(folder: Path) -> None:
    assert _told(folder, **{"lkpd.png": ""}) == []


def test_a_misspelt_block_is_told_with_its_line(folder: Path) -> None:
    own = '{% extends "bawaan/lkpd.html" %}\n{% block kopp %}{% endblock %}'
    assert _told(folder, lkpd_html=own) == [
        'lkpd.html:2: blok "kopp" tidak ada di bawaan/lkpd.html. Maksud Anda "kop"?'
    ]


def test_a_template_that_extends_itself_is_told(folder: Path) -> None:
    (said,) = _told(folder, lkpd_html='{% extends "lkpd.html" %}')
    assert 'Tulis {% extends "bawaan/lkpd.html" %}.' in said


def test_templates_that_cannot_be_read_are_all_told(folder: Path) -> None:
    said = _told(folder, lkpd_html="{% if %}", handout_html="{# buat 9 #}")
    assert "lebih baru" in said[0]
    assert "susunan templat keliru" in said[1]
    assert len(said) == 2


@pytest.mark.parametrize(
    "text",
    [
        "{{ '%(a)s'|format(b=1) }}", "{{ '{0}'.format() }}", "{{ 'a'.encode('xx') }}",
        "{{ 'abcdefgh'|truncate(1) }}", "{{ 1e999|int }}",
    ],
)  # fmt: skip
def test_whatever_a_filter_or_a_method_raises_is_told_with_its_line(
    folder: Path, text: str
) -> None:
    with pytest.raises(TemplateError, match=r"coba.html:2: perintah ini tidak dapat dijalankan"):
        render(folder, f"satu\n{text}")


def test_no_template_is_left_to_chance(folder: Path) -> None:
    with pytest.raises(TemplateError, match="random"):
        render(folder, "{{ [1, 2]|random }}")


def test_what_is_no_file_is_refused_though_ours_stands_below(folder: Path) -> None:
    (folder / "gaya").mkdir(parents=True)
    os.mkfifo(folder / "lkpd.html")
    os.mkfifo(folder / "gaya" / "lkpd.css")
    with pytest.raises(TemplateError, match=r"lkpd.html: ini bukan berkas"):
        templates.parsed("lkpd.html", (folder, OURS))
    with pytest.raises(TemplateError, match=r"lkpd.css: ini bukan berkas"):
        templates.styles(["lkpd.css"], (folder, OURS))


def test_a_template_or_stylesheet_larger_than_anyone_writes_is_refused_unread(folder: Path) -> None:
    (folder / "gaya").mkdir(parents=True)
    for name in ("lkpd.html", "gaya/lkpd.css"):
        with (folder / name).open("wb") as file:
            file.truncate(templates.LARGEST + 1)
    with pytest.raises(TemplateError, match=r"lkpd.html: berkas ini lebih besar dari 500 kB"):
        templates.parsed("lkpd.html", (folder, OURS))
    with pytest.raises(TemplateError, match=r"lkpd.css: berkas ini lebih besar dari 500 kB"):
        templates.styles(["lkpd.css"], (folder, OURS))
