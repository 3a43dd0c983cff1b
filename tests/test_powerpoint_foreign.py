"""A school's own master: what is refused, what is kept, how it is mapped, if it is readable."""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pptx
import pytest
from hypothesis import given, settings, strategies
from pptx.oxml.ns import qn

from generator import build, colours, errors, fitting, powerpoint, printing, slides, writers
from generator.powerpoint import layouts
from generator.powerpoint.foreign import package
from generator.products.request import Request
from tests import foreign_masters, proof, topics
from tests.made import deck_faults, deck_parts

ROOT = Path(__file__).parent.parent
DETAILS = powerpoint.Details("Bilateral", "Kerja Sama Internasional · SMP Negeri 1 Contoh")
MAKERS = {"powerpoint": foreign_masters.powerpoint, "libreoffice": foreign_masters.libreoffice}
Made = tuple[powerpoint.Master, tuple[slides.Slide, ...], bytes]


def read(made: foreign_masters.Package, **chosen: str) -> powerpoint.Master:
    return powerpoint.read_master(made.written(), "master.pptx", chosen)


@pytest.fixture(scope="session")
def lesson() -> tuple[Sequence[slides.Slide], dict[tuple[str, str], object]]:
    """The slides of the bilateral lesson, and what its figures show."""
    kept: list[tuple[Sequence[slides.Slide], dict[tuple[str, str], object]]] = []
    whole = fitting.fit

    def fit(deck: Sequence[slides.Slide], *rest: object, **more: dict[object, object]) -> object:
        kept.append((deck, dict(more["subjects"])))  # type: ignore[arg-type]
        return whole(deck, *rest, **more)  # type: ignore[arg-type]

    writers._fit.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fitting, "fit", fit)
        list(build.build(Request("slide", topics.SHIPPED, "bilateral")))
    return kept[0]


@pytest.fixture(scope="session")
def decks(lesson: tuple[Sequence[slides.Slide], dict[tuple[str, str], object]]) -> dict[str, Made]:
    """The bilateral lesson on both masters, and on our own as a school would hand it back."""
    given = {name: maker().written() for name, maker in MAKERS.items()}
    given["kami"] = powerpoint.master(colours.theme("#7A1F3D", "#E0B23C"))
    return {name: _deck(data, *lesson) for name, data in given.items()}


def _deck(
    data: bytes, deck: Sequence[slides.Slide], subjects: dict[tuple[str, str], object]
) -> Made:
    master = powerpoint.read_master(data, "master.pptx")
    fitted = fitting.fit(deck, powerpoint.boxes(master=master), subjects=subjects)  # type: ignore[arg-type]
    return master, fitted, powerpoint.render(fitted, DETAILS, master=master)


# Every deck is readable, whole and clean


def test_decks_on_foreign_masters_pass_the_proof(decks: dict[str, Made]) -> None:
    written = {name: data for name, (_, _, data) in decks.items()}
    assert proof.faults_of(written) == {name: [] for name in written}


@pytest.mark.parametrize("name", [*MAKERS, "kami"])
def test_a_deck_is_valid_and_holds_no_more_than_it_refers_to(
    name: str, decks: dict[str, Made], tmp_path: Path
) -> None:
    _, _, data = decks[name]
    assert deck_faults(data, tmp_path) == []
    held, reached = deck_parts(data)
    assert held == reached


def test_a_deck_has_the_size_of_its_master(decks: dict[str, Made]) -> None:
    for name, size in (
        ("powerpoint", (9_144_000, 5_715_000)),
        ("libreoffice", (9_144_000, 6_858_000)),
    ):
        deck = pptx.Presentation(io.BytesIO(decks[name][2]))
        assert (deck.slide_width, deck.slide_height) == size


def test_every_slide_stands_on_a_layout_of_the_school(decks: dict[str, Made]) -> None:
    deck = pptx.Presentation(io.BytesIO(decks["powerpoint"][2]))
    used = {slide.slide_layout.name for slide in deck.slides}
    assert used == {"Judul kami", "Naskah kami", "Tabel kami", "Judul saja"}
    assert [layout.name for layout in deck.slide_layouts] == [
        "Judul kami", "Naskah kami", "Bab kami", "Berdampingan", "Foto kami", "Tabel kami",
        "Judul saja",
    ]  # fmt: skip


def test_titles_are_titles_and_all_stand_where_the_slide_says(decks: dict[str, Made]) -> None:
    for _, _, data in decks.values():
        for slide in pptx.Presentation(io.BytesIO(data)).slides:
            assert slide.shapes.title.text_frame.text.strip()
            for shape in slide.shapes:
                assert (
                    shape._element.find(f".//{qn('a:off')}") is not None
                    or shape._element.find(f".//{qn('p:xfrm')}") is not None
                ), shape.name


def test_footers_are_those_of_the_master(decks: dict[str, Made]) -> None:
    slide = pptx.Presentation(io.BytesIO(decks["powerpoint"][2])).slides[3]
    kinds = {mark.get("type") for mark in slide.element.iter(qn("p:ph"))}
    assert {"ftr", "sldNum"} <= kinds


def test_sample_slides_and_all_that_came_with_them_are_gone(decks: dict[str, Made]) -> None:
    with zipfile.ZipFile(io.BytesIO(decks["powerpoint"][2])) as whole:
        names = " ".join(whole.namelist())
        presentation = whole.read("ppt/presentation.xml")
    for word in ("media", "comment", "printer", "thumbnail"):
        assert word not in names, word
    assert b"custShow" not in presentation
    assert len(re.findall(b"<p14:section ", presentation)) == 5  # the lesson's own


def test_the_same_master_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "import sys, hashlib; from tests import foreign_masters; from generator import powerpoint\n"
        "made = foreign_masters.libreoffice().written()\n"
        "master = powerpoint.read_master(made, 'a')\n"
        "print(hashlib.sha256(master.data + repr(master.designs).encode()).hexdigest())"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "77")
    }  # fmt: skip
    assert len(said) == 1


# Roles


def _mapped(master: powerpoint.Master) -> dict[str, str]:
    """Role → the layout it stands on, of those that are not drawn."""
    lines = (line.partition(" → ") for line in master.described[1:])
    return {role: rest.partition(" (")[0] for role, _, rest in lines if "(digambar)" not in rest}


def test_layouts_of_powerpoint_are_found_by_their_types(decks: dict[str, Made]) -> None:
    assert _mapped(decks["powerpoint"][0]) == {
        "sampul": "1/Judul kami", "bagian": "1/Bab kami", "agenda": "1/Naskah kami",
        "isi": "1/Naskah kami", "dua": "1/Berdampingan", "gambar": "1/Foto kami",
        "tabel": "1/Tabel kami",
    }  # fmt: skip


def test_sample_slides_tell_the_cover_from_the_content(decks: dict[str, Made]) -> None:
    """The third master, whose body is too small, is used for nothing."""
    mapped = _mapped(decks["libreoffice"][0])
    assert mapped == {
        "sampul": "1/Title Slide",
        "agenda": "2/Title, Content",
        "isi": "2/Title, Content",
    }


def test_a_master_drawn_from_ours_has_every_role(decks: dict[str, Made]) -> None:
    assert _mapped(decks["kami"][0]).keys() == {design.role for design in layouts.table()}


def test_a_school_maps_roles_itself() -> None:
    mapped = _mapped(read(foreign_masters.powerpoint(), isi="Tabel kami", kuis="1/Bab kami"))
    assert (mapped["isi"], mapped["kuis"]) == ("1/Tabel kami", "1/Bab kami")


def test_a_map_that_names_nothing_is_refused_with_what_there_is() -> None:
    with pytest.raises(errors.SchoolError) as refusal:
        read(foreign_masters.powerpoint(), issi="Naskah kami", isi="Naskah kam")
    assert str(refusal.value) == (
        "master.pptx: peran “issi” tidak ada. Maksudnya “isi”?\n"
        "master.pptx: tata letak “Naskah kam” untuk isi tidak ada. Maksudnya “Naskah kami”?"
    )


def test_what_a_school_should_know_is_said() -> None:
    made = foreign_masters.powerpoint()
    bare = [("titleOnly", "Polos", foreign_masters.holder('type="title"', (0.7, 0.33, 8.6, 1.2)))]
    made.master(1, bare, "", "", foreign_masters.solid("FFFFFF"))
    made.parts["ppt/theme/theme1.xml"] = made.parts["ppt/theme/theme1.xml"].replace(
        b"Calibri", b"Comic Neue"
    )
    made.presentation(
        (9_144_000, 6_858_000), [("slideMaster", "/ppt/slideMasters/slideMaster1.xml")]
    )
    notices = " ".join(read(made).notices)
    for part in ("sampul, bagian, isi", "kaki", "nomor slide", "Comic Neue"):
        assert part in notices


def test_a_master_without_any_title_is_refused() -> None:
    made = foreign_masters.powerpoint()
    made.master(1, [("blank", "Kosong", "")], "", "", foreign_masters.solid("FFFFFF"))
    with pytest.raises(errors.SchoolError, match="tidak ada tata letak yang berjudul"):
        read(made)


# Readable by construction


@pytest.mark.parametrize("ground", ["FFFFFF", "000000", "7F7F7F", "FFE600", "C00000", "0B2545"])
def test_every_ink_can_be_read_on_its_ground(ground: str) -> None:
    made = foreign_masters.powerpoint()
    made.parts["ppt/slideMasters/slideMaster1.xml"] = made.parts[
        "ppt/slideMasters/slideMaster1.xml"
    ].replace(b'<a:schemeClr val="bg1"/>', f'<a:srgbClr val="{ground}"/>'.encode(), 1)
    inks = dict(read(made).design("tabel").inks)
    for ink in ("tx1", "accent1", "accent4", "judul"):
        for under in ("bg1", "bg2"):
            if (ink, under) != ("judul", "bg2"):
                assert colours.contrast(inks[ink], inks[under]) >= 4.5, (ink, under)
    assert colours.contrast(inks["dk1"], inks["accent2"]) >= 4.5
    assert colours.contrast(inks["lt1"], inks["dk2"]) >= 4.5


def test_a_ground_whose_colour_has_a_name_is_known() -> None:
    made = foreign_masters.powerpoint()
    made.parts["ppt/slideMasters/slideMaster1.xml"] = made.parts[
        "ppt/slideMasters/slideMaster1.xml"
    ].replace(b'<a:schemeClr val="bg1"/>', b'<a:prstClr val="dkBlue"/>', 1)
    master = read(made)
    assert dict(master.design("tabel").inks)["bg1"] == "00008B"
    assert not any("panel" in line for line in master.described)


def test_art_under_a_text_gives_it_a_panel_and_a_known_ground_none(decks: dict[str, Made]) -> None:
    told = {name: master.described for name, (master, _, _) in decks.items()}
    assert any(line.startswith("isi ") and "panel: Isi" in line for line in told["libreoffice"])
    assert not any("panel" in line for line in told["powerpoint"])


# Paper and previews


@pytest.mark.parametrize("name", [*MAKERS, "kami"])
def test_slides_are_printed_from_the_same_places(name: str, decks: dict[str, Made]) -> None:
    master, fitted, _ = decks[name]
    width, height = printing.size(master=master)
    assert (width >= 720, height >= 540) == (True, True)
    page = printing.screen(fitted, "Dek", DETAILS.footer, master=master)
    assert page.count('class="salindia"') == len(fitted)
    paper = printing.asked(fitted, DETAILS.footer, master=master)
    assert len(paper) < len(fitted)  # answers are left out
    assert all("background:#FFFFFF" in one.html for one in paper)


# Hostile files: rows 39 to 42 of the list, and the class behind each


def _zip(*entries: tuple[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, content in entries:
            whole.writestr(name, content)
    return target.getvalue()


def _good(*more: tuple[str, bytes]) -> bytes:
    return foreign_masters.powerpoint().written(dict(more))


def _linked(kind: str, target: str, place: str = "ppt/slideMasters/slideMaster1.xml") -> bytes:
    made = foreign_masters.powerpoint()
    made.parts["ppt/embeddings/isi.bin"] = b"isi"
    folder, _, base = place.rpartition("/")
    rels = f"{folder}/_rels/{base}.rels"
    outside = ' TargetMode="External"' if "//" in target or target.startswith("\\\\") else ""
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    row = f'<Relationship Id="rId99" Type="{kinds}/{kind}" Target="{target}"{outside}/>'
    made.parts[rels] = made.parts[rels].replace(
        b"</Relationships>", f"{row}</Relationships>".encode()
    )
    return made.written()


def _retyped(old: str, new: str) -> bytes:
    made = foreign_masters.powerpoint()
    made.types = {name: kind.replace(old, new) for name, kind in made.types.items()}
    return made.written()


def _locked() -> bytes:
    data = bytearray(_good())
    for start in (b"PK\x03\x04", b"PK\x01\x02"):
        place = -1
        while (place := data.find(start, place + 1)) >= 0:
            data[place + (6 if start[2] == 3 else 8)] |= 1
    return bytes(data)


_OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)
_MACRO = ("presentationml.template.main+xml", "ms-powerpoint.presentation.macroEnabled.main+xml")
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "no zip": (lambda: b"bukan apa-apa", "bukan presentasi .pptx atau .potx"),
    "empty": (lambda: b"", "bukan presentasi .pptx atau .potx"),
    "a byte short at its head": (lambda: _good()[:2] + _good()[3:], "tidak utuh"),
    "half a file": (lambda: _good()[:4000], "tidak utuh"),
    "a broken entry": (lambda: _good()[:3000] + b"rusak" + _good()[3005:], "tidak utuh"),
    "password": (lambda: _OLE + "EncryptedPackage".encode("utf-16-le"), "ini dikunci"),
    "zip password": (_locked, "isinya dikunci"),
    "old .ppt": (lambda: _OLE + "PowerPoint Document".encode("utf-16-le"), "ini .ppt lama"),
    "old .doc": (lambda: _OLE, "berkas Office lama"),
    "any zip": (lambda: _zip(("catatan.txt", b"a")), "ini arsip zip"),
    "LibreOffice's": (
        lambda: _zip(("mimetype", b"application/vnd.oasis.opendocument.presentation")),
        "presentasi LibreOffice",
    ),
    "a document": (
        lambda: _retyped("presentationml.template.main", "wordprocessingml.document.main"),
        "berkas Office lain",
    ),
    "macro type": (lambda: _retyped(*_MACRO), "memuat makro"),
    "macro part": (lambda: _good(("ppt/vbaProject.bin", b"x")), "memuat makro"),
    "bomb": (lambda: _good(("ppt/media/bom.bin", bytes(9_000_000))), "mengembang"),
    "too many": (
        lambda: _zip(*((f"a{number}", b"") for number in range(package.MOST_ENTRIES + 1))),
        "paling banyak",
    ),
    "too large": (lambda: b"PK" + bytes(package.MOST), "paling besar"),
    "way out": (lambda: _good(("../../keluar.xml", b"<a/>")), "menunjuk ke luar berkas"),
    "absolute": (lambda: _good(("/etc/keluar.xml", b"<a/>")), "menunjuk ke luar berkas"),
    "twice": (lambda: _good(("PPT/presentation.xml", b"<a/>")), "ada dua kali"),
    "entities": (
        lambda: _good(("ppt/theme/theme1.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')),
        "memuat DTD",
    ),
    "no XML": (lambda: _good(("ppt/theme/theme1.xml", b"<a>")), "rusak"),
    "linked picture": (lambda: _linked("image", "https://contoh.test/a.png"), "dari luar"),
    "picture by UNC": (lambda: _linked("image", "\\\\server\\a.png"), "dari luar"),
    "linked object": (lambda: _linked("oleObject", "file:///c:/a.xlsx"), "objek OLE"),
    "object": (lambda: _linked("oleObject", "/ppt/embeddings/isi.bin"), "objek OLE"),
    "workbook": (lambda: _linked("package", "/ppt/embeddings/isi.bin"), "disematkan"),
    "control": (
        lambda: _linked("control", "/ppt/embeddings/isi.bin", "ppt/slideLayouts/slideLayout21.xml"),
        "ActiveX",
    ),
    "lost part": (lambda: _linked("image", "/ppt/media/hilang.png"), "tidak ada"),
    "no picture": (lambda: _linked("image", "/ppt/embeddings/isi.bin"), "berjenis lain"),
}  # fmt: skip


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_a_sentence_of_its_own(name: str) -> None:
    make, words = HOSTILE[name]
    with pytest.raises(errors.SchoolError, match=words) as refusal:
        powerpoint.read_master(make(), "master.pptx")
    for problem in refusal.value.problems:
        assert problem.place == "master.pptx"
        assert problem.message.endswith(".")


def test_every_reason_has_another_sentence() -> None:
    assert len({words for _, words in HOSTILE.values()}) >= 20


def test_a_file_is_looked_at_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    def unpacked(*_: object, **__: object) -> bytes:
        raise AssertionError("unpacked")

    bomb = HOSTILE["bomb"][0]()
    monkeypatch.setattr(zipfile.ZipFile, "read", unpacked)
    with pytest.raises(errors.SchoolError, match="mengembang"):
        powerpoint.read_master(bomb, "master.pptx")


@pytest.mark.parametrize("cut", range(200, 12_000, 900))
def test_half_a_file_never_gives_a_traceback(cut: int) -> None:
    with pytest.raises(errors.SchoolError):
        powerpoint.read_master(_good()[:cut], "master.pptx")


def test_a_link_on_the_master_is_taken_off_and_said() -> None:
    master = powerpoint.read_master(_linked("hyperlink", "https://contoh.test/"), "master.pptx")
    assert "dari master dilepas: tautan." in master.notices
    assert b"contoh.test" not in b"".join(_unpacked(master.data))


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("ppt/theme/theme1.xml", b'srgbClr val="', b'srgbClr val="ZZ', "warna yang bukan warna"),
        ("ppt/presentation.xml", b'sldSz cx="', b'sldSz cx="9999', "ukuran slidenya tidak terbaca"),
    ],
)
def test_what_no_program_would_open_is_refused(
    name: str, old: bytes, new: bytes, said: str
) -> None:
    made = foreign_masters.powerpoint()
    assert old in made.parts[name]
    made.parts[name] = made.parts[name].replace(old, new)
    with pytest.raises(errors.SchoolError, match=said):
        powerpoint.read_master(made.written(), "master.pptx")


def _unpacked(data: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as whole:
        yield from (whole.read(name) for name in whole.namelist())


_NUMBERS = re.compile(rb' (?:x|y|cx|cy|sz|idx|val|id|pos|b)="([^"]*)"')


@settings(max_examples=30, deadline=None, derandomize=True)
@given(strategies.data())
def test_what_is_strange_inside_is_refused_or_read_but_never_a_traceback(
    draw: strategies.DataObject,
) -> None:
    made = draw.draw(strategies.sampled_from(list(MAKERS.values())))()
    name = draw.draw(
        strategies.sampled_from(sorted(part for part in made.parts if part.endswith(".xml")))
    )
    found = list(_NUMBERS.finditer(made.parts[name]))
    if found:
        start, end = draw.draw(strategies.sampled_from(found)).span(1)
        strange = draw.draw(
            strategies.sampled_from([b"", b"abc", b"-1", b"99999999999999", b"1.5", b"0"])
        )
        made.parts[name] = made.parts[name][:start] + strange + made.parts[name][end:]
    with contextlib.suppress(errors.SchoolError):
        powerpoint.read_master(made.written(), "master.pptx")


# A master that nobody here made


def test_the_default_of_python_pptx_gives_a_deck(
    lesson: tuple[Sequence[slides.Slide], dict[tuple[str, str], object]], tmp_path: Path
) -> None:
    data = (Path(pptx.__file__).parent / "templates" / "default.pptx").read_bytes()
    master, _, written = _deck(data, *lesson)
    assert deck_faults(written, tmp_path) == []
    assert _mapped(master)["dua"] == "1/Comparison"
    names = zipfile.ZipFile(io.BytesIO(written)).namelist()
    assert {name for name in names if "printer" in name} == set()


@given(
    at=strategies.integers(0, 60_000),
    spoilt=strategies.binary(max_size=4),
    dropped=strategies.integers(0, 4),
)
@settings(max_examples=40, deadline=None)
def test_a_master_spoilt_anywhere_is_read_or_refused(at: int, spoilt: bytes, dropped: int) -> None:
    good = _good()
    at %= len(good)
    with contextlib.suppress(errors.SchoolError):
        powerpoint.read_master(good[:at] + spoilt + good[at + dropped :], "master.pptx")
