"""``binding`` and ``pdf.bind``: parts become one file without losing what each of them is."""

from __future__ import annotations

import io

import page
import pikepdf
import pytest

from generator import binding, pdf
from generator.errors import TemplateError
from generator.house import House
from tests import bound as volumes
from tests import topics


def laid_out(body: str, title: str = "Coba") -> pdf.Layout:
    return pdf.lay_out(
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body>{body}</body></html>",
        name="coba.html",
        stylesheets={"coba.css": "html { font-family: 'Source Sans 3' }"},
    )


FIRST = '<h1 id="awal">Depan</h1><p><a href="#kedua">Bagian dua</a> <a href="#awal">Awal</a></p>'
SECOND = '<h1 id="awal">Judul dua</h1><h2>Anak dua</h2><p><a href="#awal">Ke atas</a></p>'


def bound(*bodies: str) -> bytes:
    names = ("pertama", "kedua", "ketiga")
    parts = [
        pdf.Part(name, name.capitalize() if index else "", laid_out(body, name))
        for index, (name, body) in enumerate(zip(names, bodies, strict=False))
    ]
    return pdf.bind(parts, name="coba.html")


def test_a_bound_file_is_pdf_ua_and_has_the_first_parts_title() -> None:
    data = bound(FIRST, SECOND)
    assert page.validate_pdf_bytes(data, profile="ua1").failures == []
    with pikepdf.open(io.BytesIO(data)) as opened:
        assert len(opened.pages) == 2
        assert str(opened.docinfo["/Title"]) == "pertama"


def test_links_stay_in_their_part_or_lead_to_the_part_that_they_name() -> None:
    with pikepdf.open(io.BytesIO(bound(FIRST, SECOND))) as opened:
        aims = [
            str(link.get("/Dest", link.get("/A", {}).get("/D")))
            for one in opened.pages
            for link in one.get("/Annots", ())
        ]
    assert aims == ["kedua", "pertama:awal", "kedua:awal"]


def test_a_part_is_a_bookmark_with_its_headings_inside() -> None:
    with (
        pikepdf.open(io.BytesIO(bound(FIRST, SECOND))) as opened,
        opened.open_outline() as outline,
    ):
        found = [(item.title, [child.title for child in item.children]) for item in outline.root]
    assert found == [("Depan", []), ("Kedua", ["Anak dua"])]


def test_binding_leaves_the_layouts_as_they_were() -> None:
    layout = laid_out(SECOND)
    before = layout.write()
    pdf.bind([pdf.Part("satu", "", layout), pdf.Part("dua", "Dua", layout)], name="coba.html")
    assert layout.write() == before


def test_a_link_to_no_part_is_refused() -> None:
    with pytest.raises(TemplateError, match='tautan menuju "#hilang"'):
        bound('<p><a href="#hilang">x</a></p>', SECOND)


def test_contents_that_never_settle_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binding, "ROUNDS", 1)
    one = volumes.document("modul-ajar", "beku", topics.SECOND, lampiran=("handout",))
    with pytest.raises(TemplateError, match="Ringkas judul terpanjang"):
        binding.write(one, volumes.html, House(volumes.FOLDERS))
