"""``slides.read``: what a template may write, and what is refused."""

from __future__ import annotations

import pytest

from generator import errors, slides
from generator.slides import Paragraph, Run


def read(*sections: str) -> tuple[slides.Slide, ...]:
    return slides.read(f"<main>{''.join(sections)}</main>", "isi.html")


def section(body: str = "<p>x</p>", *, layout: str = "isi", title: str = "Judul") -> str:
    return f'<section data-layout="{layout}"><h1>{title}</h1>{body}</section>'


def body(markup: str) -> tuple[Paragraph, ...]:
    """The paragraphs that ``markup`` becomes in the first place of a slide."""
    (slide,) = read(section(markup))
    (slot,) = slide.slots
    assert isinstance(slot, slides.Text)
    return slot.paragraphs


def refusals(*sections: str) -> list[str]:
    with pytest.raises(errors.TemplateError) as caught:
        read(*sections)
    return [str(problem) for problem in caught.value.problems]


def refusal_of_document(html: str) -> str:
    with pytest.raises(errors.TemplateError) as caught:
        slides.read(html, "isi.html")
    (problem,) = caught.value.problems
    return str(problem)


def test_a_section_is_a_slide_with_what_its_attributes_say() -> None:
    (slide,) = read(
        '<section id="asean" data-layout="isi" data-bagian="Bagian 2 " data-menit="5" '
        'data-tema="gelap"><h1>ASEAN berdiri</h1><p>x</p><footer>Sumber: A</footer>'
        '<aside class="notes">Tanyakan dulu.</aside></section>'
    )
    assert slide == slides.Slide(
        id="asean",
        layout="isi",
        title=Paragraph((Run("ASEAN berdiri"),)),
        slots=(slides.Text((Paragraph((Run("x"),)),)),),
        section="Bagian 2",
        minutes=5,
        footer=Paragraph((Run("Sumber: A"),)),
        notes=(Paragraph((Run("Tanyakan dulu."),)),),
        theme="gelap",
    )


def test_a_slide_without_id_is_called_by_its_number() -> None:
    assert [slide.id for slide in read(section(), section(title="Lain"))] == ["slide-1", "slide-2"]


def test_the_root_may_be_a_whole_xhtml_page() -> None:
    html = (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body><main>{section()}</main></body></html>'
    )
    assert len(slides.read(html, "isi.html")) == 1


def test_white_space_collapses_as_in_html() -> None:
    (paragraph,) = body("<p>\n  satu \t<strong> dua</strong>\n tiga <br/> empat&#160; </p>")
    assert paragraph.text == "satu dua tiga\nempat\u00a0"


def test_a_comment_leaves_no_trace() -> None:
    assert body("<p>a<!-- catatan -->b</p>") == (Paragraph((Run("ab"),)),)


def test_runs_carry_their_looks() -> None:
    (paragraph,) = body(
        '<p>a<strong>b<em lang="en">c</em></strong><sup>2</sup><sub>1</sub>'
        '<span lang="en">d</span><a href="#slide-1">e</a><br/>f</p>'
    )
    assert paragraph.runs == (
        Run("a"),
        Run("b", bold=True),
        Run("c", bold=True, italic=True, lang="en"),
        Run("2", script="sup"),
        Run("1", script="sub"),
        Run("d", lang="en"),
        Run("e", link="slide-1"),
        Run("", line_break=True),
        Run("f"),
    )


def test_lists_nest_and_count() -> None:
    found = body("<p>p</p><ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>")
    assert [(item.text, item.level, item.marker, item.number) for item in found] == [
        ("p", 0, "", 0),
        ("a", 0, "number", 1),
        ("b", 1, "bullet", 0),
        ("c", 0, "number", 2),
    ]


def test_the_click_order_is_inherited_and_can_be_told_apart() -> None:
    found = body('<p>a</p><ul data-muncul="1"><li>b</li><li data-muncul="2">c</li></ul>')
    assert [paragraph.appear for paragraph in found] == [0, 1, 2]


def test_loose_blocks_are_the_first_text_and_each_div_a_further_one() -> None:
    (slide,) = read(section("<p>a</p><div><h2>Kartu</h2><p>c</p></div><p>b</p>"))
    first, card = slide.slots
    assert isinstance(first, slides.Text)
    assert isinstance(card, slides.Text)
    assert [paragraph.text for paragraph in first.paragraphs] == ["a", "b"]
    assert card.head == Paragraph((Run("Kartu"),))


def test_a_table_keeps_its_header_rows_and_empty_cells() -> None:
    (slide,) = read(
        section(
            "<table><caption>Dua  negara</caption><thead><tr><th>A</th><th>B</th></tr></thead>"
            "<tbody><tr><th>1</th><td/></tr><tr><td><p>x</p><p>y</p></td><td>z</td></tr></tbody>"
            "</table>",
            layout="tabel",
        )
    )
    (table,) = slide.slots
    assert isinstance(table, slides.Table)
    assert (table.caption, table.header_rows, len(table.rows)) == ("Dua negara", 1, 3)
    assert table.rows[1] == (
        slides.Cell((Paragraph((Run("1"),)),), header=True),
        slides.Cell((Paragraph(()),)),
    )
    assert len(table.rows[2][0].paragraphs) == 2


def test_a_quotation_names_its_speaker() -> None:
    (slide,) = read(
        section("<blockquote>Kata orang <cite>Bung Hatta</cite></blockquote>", layout="kutipan")
    )
    assert slide.slots == (
        slides.Quote((Paragraph((Run("Kata orang"),)),), Paragraph((Run("Bung Hatta"),))),
    )


def test_options_have_letters_and_the_right_one_is_marked() -> None:
    (slide,) = read(
        section('<p>Pilih.</p><ol><li>a</li><li data-benar="ya">b</li></ol>', layout="kuis")
    )
    options, instruction = slide.slots
    assert isinstance(options, slides.Options)
    assert isinstance(instruction, slides.Text)
    assert [(option.letter, option.right) for option in options.options] == [
        ("A", False),
        ("B", True),
    ]


def test_a_picture_comes_before_its_text_wherever_it_is_written() -> None:
    (slide,) = read(
        section('<p>x</p><div><img src="peta.png" alt="Peta Asia"/></div>', layout="gambar")
    )
    assert slide.slots[0] == slides.Picture("peta.png", "Peta Asia")


def test_every_role_can_be_written() -> None:
    text, div = "<p>x</p>", "<div><h2>K</h2><p>x</p></div>"
    table = (
        "<table><caption>c</caption><thead><tr><th>a</th></tr></thead>"
        "<tbody><tr><td>b</td></tr></tbody></table>"
    )
    quiz = "<ol><li>a</li><li>b</li></ol>"
    bodies = {
        "sampul": text,
        "bagian": text + div,
        "agenda": text,
        "isi": text + div,
        "dua": div * 2,
        "tiga": div * 3,
        "figur": '<figure data-figure="peta" data-untuk="x"/>',
        "gambar": '<img src="a.png" alt="Peta"/>' + text,
        "tabel": table,
        "kutipan": "<blockquote>x</blockquote>",
        "angka": text + "<div><p>y</p></div>",
        "kuis": quiz + text,
        "kuis-baris": quiz,
        "urutan": quiz,
        "urutan-panjang": quiz,
        "kisi": "<table><caption>c</caption><tbody><tr><td>A</td></tr></tbody></table>" + text,
        "papan": table,
        "diskusi": div * 3,
        "kegiatan": text + div,
        "pemantik": "",
        "sumber": "<ul><li>x</li></ul>",
    }
    assert set(bodies) == set(slides.LAYOUTS)
    found = read(*(section(markup, layout=role, title=role) for role, markup in bodies.items()))
    assert [slide.layout for slide in found] == list(bodies)


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<video/>", "unsur <video> tidak dikenal"),
        ('<figure data-figure="peta"/>', "<figure> memerlukan data-figure dan data-untuk"),
        ("<parag>x</parag>", "tidak dikenal. Hapus unsur itu"),
        ("<dv><p>x</p></dv>", "Maksud Anda <div>?"),
        ("<?php x ?>", "unsur <?…?> tidak dikenal"),
        ("<p>a<b>c</b></p>", "unsur <b> tidak dikenal"),
        ('<p><ins data-isian="nanti">x</ins></p>', 'Isi "tutup" pada slide soal'),
        ('<ol type="1"><li>x</li></ol>', "type hanya untuk <ol> pada tata letak"),
        ('<ol type="a"><li>x</li></ol>', 'Isi "A" agar butirnya berhuruf'),
        ("<p>a<p>b</p></p>", "unsur <p> tidak boleh berada di dalam <p>"),
        ("lepas <p>x</p>", 'teks "lepas" di dalam <section> berdiri di luar paragraf'),
        ("<ul>lepas<li>x</li></ul>", "Apit dengan <li>."),
        ("<ul><li>a<ul><li>b</li></ul> c</li></ul>", "ada teks sesudah daftar"),
        ("<ul><li>a<ul><li>b</li></ul><em>c</em></li></ul>", "ada teks sesudah daftar"),
        ('<p class="besar">x</p>', 'atribut "class" pada <p> tidak dikenal'),
        ("<p><strong style='x'>x</strong></p>", 'atribut "style" pada <strong> tidak dikenal'),
        ('<p data-muncul="nanti">x</p>', '"nanti" pada atribut data-muncul tidak dapat dipakai'),
        ('<p>x <span lang="Inggris!">y</span></p>', '"Inggris!" pada atribut lang'),
        ('<p>x</p><aside class="lain">y</aside>', 'Catatan guru ditulis <aside class="notes">'),
        ("<p>x</p><aside>y</aside>", "<aside> belum memiliki atribut class"),
        ("<p><a>y</a></p>", "<a> belum memiliki atribut href"),
        ('<p><a href="https://a.id">y</a></p>', "Tautan menunjuk slide lain"),
        ("<p> </p>", "ada <p> tanpa teks"),
        ("<ul><li/></ul>", "ada <li> tanpa teks"),
        ("<ul/>", "ada <ul> yang kosong"),
        ("<p>x</p><div/>", "ada <div> yang kosong"),
        ("<p>x</p><h1>Lagi</h1>", "ada 2 unsur <h1>"),
        ("<p>x</p><footer>a</footer><footer>b</footer>", "ada 2 unsur <footer>"),
        ("<p>x</p><div><p>a</p><h2>b</h2></div>", "<h2> harus satu dan berdiri paling depan"),
        ('<ol><li data-benar="ya">x</li></ol>', "data-benar hanya untuk pilihan"),
        ('<div><p>x</p><img src="a.png" alt="b"/></div>', "<img> harus sendirian"),
        ("<ul><li>" * 6 + "x" + "</li></ul>" * 6, "daftar bersarang lebih dari 5 tingkat"),
        (
            "",
            'tata letak "isi" memuat: isi (teks), kartu (teks, boleh kosong). Di slide ini: tidak',
        ),
        ("<blockquote>x</blockquote>", "Di slide ini: kutipan."),
    ],
)
def test_what_is_outside_the_vocabulary_is_refused_by_name(markup: str, said: str) -> None:
    found = refusals(section(), section(markup, title="Dua"))
    assert any(said in problem for problem in found), found
    assert all(problem.startswith("isi.html: slide 2: ") for problem in found)


@pytest.mark.parametrize(
    ("layout", "markup", "said"),
    [
        (
            "video",
            "<p>x</p>",
            'tata letak "video" tidak dikenal. Isi data-layout dengan salah satu',
        ),
        (
            "dua",
            "<div><p>a</p></div>",
            "kolom kiri (teks), kolom kanan (teks). Di slide ini: teks.",
        ),
        ("dua", "<p>a</p><div><p>b</p></div>", "menaruh setiap kolom dalam <div>"),
        ("tiga", "<div><p>a</p></div>" * 4, "Di slide ini: teks, teks, teks, teks."),
        ("gambar", '<img src="a/b.png" alt="b.png"/><p>x</p>', "belum memiliki alt"),
        ("gambar", '<img alt="Peta"/><p>x</p>', "<img> belum memiliki src"),
        ("kuis", "<ol><li>a</li></ol>", "ada 1 pilihan"),
        ("kuis", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "tidak dapat berisi daftar"),
        ("kutipan", "<blockquote><cite>a</cite><p>b</p></blockquote>", "berdiri paling akhir"),
        ("sumber", "<div><h2>a</h2><p>b</p></div>", "tidak memuat <h2>"),
        ("tabel", "<table><tbody><tr><td>x</td></tr></tbody></table>", "<caption>"),
        ("tabel", "<table><tbody><tr><td>x</td></tr></tbody></table>", "<thead> dan <tbody>"),
        (
            "tabel",
            "<table><caption>c</caption><thead><tr><th>a</th></tr></thead>"
            "<tbody><tr><td>x</td><td>y</td></tr></tbody></table>",
            "baris tabel tidak sama panjang",
        ),
        (
            "tabel",
            '<table><caption>c</caption><thead><tr><th data-muncul="1">a</th></tr></thead>'
            "<tbody><tr><td>x</td></tr></tbody></table>",
            'atribut "data-muncul" pada <th> tidak dikenal',
        ),
    ],
)
def test_a_layout_takes_only_what_it_has_places_for(layout: str, markup: str, said: str) -> None:
    found = refusals(section(markup, layout=layout))
    assert any(said in problem for problem in found), found


def test_a_slide_needs_a_title() -> None:
    assert refusals('<section data-layout="isi"><p>x</p></section>') == [
        "isi.html: slide 1: belum ada judul. Tulis satu <h1> yang menyatakan isi slide."
    ]


def test_all_problems_of_all_slides_are_told_at_once() -> None:
    found = refusals(section("<video/><audio/>"), section(), section("<p/>", title="Tiga"))
    assert [problem.split(":")[1] for problem in found] == [" slide 1", " slide 1", " slide 3"]


def test_ids_and_titles_occur_once() -> None:
    one = '<section id="a" data-layout="isi"><h1>Sama</h1><p>x</p></section>'
    assert refusals(one, one) == [
        'isi.html: id "a" dipakai 2 slide. Beri setiap slide id yang berbeda.',
        'isi.html: judul "Sama" dipakai 2 slide. Bedakan judulnya.',
    ]


def test_a_link_leads_to_a_slide_that_is_there() -> None:
    assert refusals(section('<p><a href="#akhir">x</a></p>')) == [
        'isi.html: tautan menuju slide "akhir" yang tidak ada. Periksa id-nya.'
    ]


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<main><section></main>", "isi.html:1:18: tag penutup tidak cocok"),
        ("<main>\n&nbsp;</main>", "isi.html:2:1: ada entitas yang tidak dikenal"),
        ("", "isi.html:1:1: tidak ada isinya"),
        ("<main><p a='1' a='2'/></main>", "satu atribut ditulis dua kali"),
        ("<main/>", "tidak ada slide"),
        ("<main>lepas</main>", 'teks "lepas" berdiri di luar slide'),
        ("<main><p>x</p></main>", "unsur <p> berdiri di luar slide"),
        ("<div/>", "unsur terluar adalah <div>"),
        ("<main>" + "<a>" * 5000 + "</a>" * 5000 + "</main>", "bersarang lebih dari 24 tingkat"),
    ],
)
def test_a_document_that_is_no_deck_is_refused(html: str, said: str) -> None:
    assert said in refusal_of_document(html)


def test_entities_cannot_be_declared() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><main>&b;</main>'
    assert "<!DOCTYPE> tidak boleh ada" in refusal_of_document(bomb)
