"""``house``: a school's fonts reach paper and decks from one place."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from generator import build, fonts, sekolah
from generator.errors import SchoolError
from generator.house import House, ours
from generator.products.request import Request
from tests import topics
from tests.made import pdf_faces

PIECES = Path(__file__).parent / "fonts"
OURS = Path(build.__file__).parent / "data" / "fonts"


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A folder of a school that writes in a font of its own and in Javanese."""
    brand = "typography:\n  fonts: [{family: Noto Sans Javanese, source: google}]\n  base: Kami\n"
    styles = ("Regular", "Bold", "Italic", "BoldItalic")
    kami = {f"Kami-{one}.ttf": (OURS / f"SourceSans3-{one}.ttf").read_bytes() for one in styles}
    piece = "NotoSansJavanese-Regular.ttf"
    files = {"_brand.yml": brand, piece: (PIECES / piece).read_bytes(), **kami}
    return topics.write(tmp_path, files)


def test_without_a_brand_the_fonts_are_ours() -> None:
    assert "--fon" not in ours().css
    assert (ours().faces, ours().fon_slide) == ((), "Calibri")


def test_a_family_on_paper_has_ours_behind_it() -> None:
    house = replace(ours(), fon_teks="Kami", fon_judul="Judul Kami")
    assert (
        '--fon-teks:"Kami","Source Sans 3";--fon-judul:"Judul Kami","Source Sans 3";' in house.css
    )


def test_paper_is_set_in_the_schools_font_and_script(school: Path) -> None:
    (school / "identitas.yml").write_text("sekolah: SMP ꦗꦮꦶ 1\n", encoding="utf-8")
    names = pdf_faces(made(school, "handout"))
    assert any(name.startswith("Kami") for name in names), names
    assert any(name.startswith("Noto-Sans-Javanese") for name in names), names


def test_a_deck_names_the_schools_font_and_is_measured_with_it(school: Path) -> None:
    home = look(school)
    assert isinstance(home.fon_slide, fonts.Family)
    with zipfile.ZipFile(io.BytesIO(made(school, "slide"))) as deck:
        assert 'latin typeface="Kami"' in deck.read("ppt/theme/theme1.xml").decode()


def test_a_school_whose_font_is_missing_for_a_letter_is_told_which(school: Path) -> None:
    (school / "identitas.yml").write_text("sekolah: SMP ᬩᬮᬶ 1\n", encoding="utf-8")
    with pytest.raises(SchoolError, match="U\\+1B29"):
        made(school, "handout")


def look(folder: Path) -> House:
    return build.look(sekolah.read(None, None, folder))


def made(folder: Path, product: str) -> bytes:
    (file, *_) = build.build(Request(product, topics.SECOND, None, sekolah=folder))
    return file.data
