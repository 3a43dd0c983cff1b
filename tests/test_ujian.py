"""``ujian``: packages that agree with their keys, a plan that is met or refused, sound papers."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import page
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import (
    bahan,
    batch,
    build,
    choosing,
    documents,
    house,
    paper,
    sekolah,
    soal,
    templates,
)
from generator.audit import language
from generator.content.models import Topik
from generator.documents import Document
from generator.documents.ujian import KisiUjian, KunciUjian, NaskahUjian, TelaahUjian
from generator.errors import BuatError
from generator.products import lesson as lessons
from generator.products.request import Request, Ujian
from generator.products.ujian import grid, look, packages, places, plan, sections, ujian
from generator.sekolah import Merek, Pengaturan
from generator.sekolah.ujian import TampilanUjian
from generator.soal.base import Grup, Soal
from generator.soal.isian import Isian
from generator.soal.jodoh import Jodoh
from generator.soal.pasangan import TabelPasangan
from generator.soal.pilihan_ganda import Pernyataan, PilihanGanda
from tests import bound, made, topics
from tests.command import buat

SEEDS = (1, 2, 3, 7, 2026)
FOLDERS = (topics.ROOT / "templates" / "bawaan", topics.ROOT / "templates")
OURS = house.ours()
SMALL = Ujian(
    paket=("A", "B"),
    komposisi=(("pg", 8), ("benar-salah", 2), ("jodoh", 1), ("isian", 2), ("tabel", 1),
               ("pgk", 1), ("pgk-kategori", 1),
               ("uraian", 1)),
    susulan=True,
)  # fmt: skip

Papers = dict[str, Document]


def request(asked: Ujian, acak: int = 1, **more: object) -> Request:
    return replace(Request("ujian", topics.SHIPPED, acak=acak, ujian=asked), **more)  # type: ignore[arg-type]


def papers(
    topik: Topik, asked: Ujian, acak: int = 1, buat: object = None, **more: object
) -> Papers:
    """The documents of an exam by what their file is called after the topic; ``buat``: what the
    school's brand says under ``defaults.buat``."""
    wanted = request(asked, acak, **more)
    school = sekolah.read(wanted.identitas, wanted.kelas)
    if buat:
        brand = Merek(pengaturan=Pengaturan.model_validate(buat))
        school = replace(school, merek=brand)
    found = ujian(bahan.of(topik), school, wanted)
    return {document.stem.partition("internasional-")[2]: document for document in found}


@pytest.fixture(scope="module")
def exams(topik: Topik) -> dict[int, Papers]:
    """The usual exam of 40 items in five packages, for several seeds."""
    return {acak: papers(topik, Ujian(paket=tuple("ABCDE")), acak) for acak in SEEDS}


def sheets(exam: Papers) -> list[NaskahUjian]:
    return [d.data for d in exam.values() if isinstance(d.data, NaskahUjian)]


def items(sheet: NaskahUjian | KunciUjian) -> list[documents.SoalTampil]:
    return [item for part in sheet.bagian for item in part.soal]


def letters(sheet: NaskahUjian) -> str:
    """The keys of its first section in order."""
    return "".join(item.kunci for item in sheet.bagian[0].soal)


# Packages


def test_packages_hold_the_same_items_with_the_same_options_in_another_order(
    exams: dict[int, Papers],
) -> None:
    for exam in exams.values():
        told = [{item.id: options(item) for item in items(sheet)} for sheet in sheets(exam)]
        assert all(one == told[0] for one in told)
        orders = {tuple(item.id for item in items(sheet)) for sheet in sheets(exam)}
        assert len(orders) == 5


def options(item: documents.SoalTampil) -> frozenset[str]:
    """What the item offers, whatever the order; numbered rows have options that are numbers."""
    isi = item.isi
    offered = (
        isi.get("pernyataan") or isi.get("baris") or [o["teks"] for o in isi.get("pilihan", ())]
    )
    pairs = [one[1] for side in ("kiri", "kanan") for one in isi.get(side, ())]
    return frozenset(
        str(one) for one in ([offered] if isinstance(offered, str) else [*offered, *pairs])
    )


def test_packages_have_the_same_total_and_no_fact_twice(
    topik: Topik, exams: dict[int, Papers]
) -> None:
    known = {item.id: choosing.fact(item) for item in (*soal.read(topik), *soal.derive(topik))}
    for exam in exams.values():
        totals = {sum(item.skor for item in items(sheet)) for sheet in sheets(exam)}
        assert totals == {60}
        for sheet in sheets(exam):
            facts = [known[item.id] for item in items(sheet)]
            assert len(facts) == len(set(facts)) == 40


def test_key_letters_are_spread_and_never_four_on_end(exams: dict[int, Papers]) -> None:
    for exam in exams.values():
        for sheet in sheets(exam):
            counts = Counter(letters(sheet))
            assert max(counts.values()) - min(counts.values()) <= 2
            assert len(counts) == 4
            assert not re.search(r"(.)\1{3}", letters(sheet))


def test_another_acak_gives_another_order_and_the_same_acak_the_same_papers(
    topik: Topik, exams: dict[int, Papers]
) -> None:
    orders = {tuple(item.id for item in items(sheets(exam)[0])) for exam in exams.values()}
    assert len(orders) == len(SEEDS)
    again = papers(topik, Ujian(paket=tuple("ABCDE")), 7)
    assert [document.data for document in again.values()] == [
        document.data for document in exams[7].values()
    ]


def test_a_package_does_not_depend_on_the_others(topik: Topik, exams: dict[int, Papers]) -> None:
    alone = papers(topik, Ujian(paket=("C",)), 3)
    assert alone["naskah-C"].data.bagian == exams[3]["naskah-C"].data.bagian  # type: ignore[union-attr]


@given(st.integers(0, 10_000))
def test_ordered_options_stay_ordered(acak: int) -> None:
    item = PilihanGanda(
        id="urut", tp="a", tingkat="C1", pokok="Kapan", pembahasan="Sebab", sumber=("kbbi",),
        tetap=True, pilihan=["1945", {"teks": "1955", "benar": True}, "1965", "1975", "1985"],
    )  # fmt: skip
    view = item.settled(Random(acak), 4).arrange(Random(acak + 1), 4)
    assert [option.teks for option in view.pilihan] == sorted(o.teks for o in view.pilihan)  # type: ignore[attr-defined]


@given(st.integers(0, 10_000))
def test_items_of_a_group_stay_together_in_their_order(acak: int) -> None:
    names = ("soal-3", "soal-4", "soal-5")
    reading = Grup(id="bacaan", paragraf=("Isi.",), sumber=("kbbi",), soal=names)
    found = [
        Isian(
            id=f"soal-{n}", tp="a", tingkat="C1", pokok="Ini", kunci="itu", pembahasan="Sebab",
            sumber=("kbbi",), bacaan=reading if f"soal-{n}" in names else None,
        )
        for n in (5, 1, 2, 4, 3, 6, 7)
    ]  # fmt: skip
    order = [item.id for item in packages._shuffled(found, Random(acak))]
    start = order.index("soal-3")
    assert tuple(order[start : start + 3]) == names
    assert sorted(order) == sorted(item.id for item in found)


@settings(max_examples=40)
@given(st.integers(0, 10_000), st.integers(1, 40), st.sets(st.integers(0, 39), max_size=6))
def test_a_group_is_examined_whole_or_not_at_all(
    items: tuple[Soal, ...], pool: tuple[Soal, ...], acak: int, count: int, used: set[int]
) -> None:
    """Also where some of its facts are taken, and however little room there is."""
    choices = [item for item in items if item.jenis == "pg"]
    taken = frozenset(choosing.fact(choices[n]) for n in used if n < len(choices))
    places = [choosing.Tempat(frozenset(["pg"]))] * count
    found = [item for item in choosing.fill((*items, *pool), places, str(acak), taken) if item]
    for item in found:
        if item.bacaan:
            assert {one.id for one in found} >= set(item.bacaan.soal)


@pytest.mark.parametrize("bentuk", [None, "bilateral", "regional", "multilateral"])
def test_what_rests_on_a_worksheets_cards_is_drawn_for_no_other_paper(
    topik: Topik, items: tuple[Soal, ...], bentuk: str | None
) -> None:
    """Neither for exams nor for practice, slides and small papers, which share one road."""
    needy = {item.id for item in items if item.perlu_kegiatan}
    asked = request(Ujian(), bentuk=bentuk)
    lesson = lessons.prepare(bahan.of(topik), sekolah.read(None, None), asked)
    assert needy
    assert needy <= set(lesson.authored)
    assert not needy & {item.id for item in (*plan.pool(lesson), *lesson.pool)}


def test_groups_are_drawn_for_some_exams_and_left_out_of_others(items: tuple[Soal, ...]) -> None:
    places = [choosing.Tempat(frozenset(["pg"]))] * 12
    exams = [choosing.fill(items, places, str(acak)) for acak in range(12)]
    assert {any(item and item.bacaan for item in exam) for exam in exams} == {True, False}


@given(st.integers(0, 10_000))
def test_a_settled_item_offers_the_same_in_every_arrangement(
    pool: tuple[Soal, ...], acak: int
) -> None:
    for item in pool[acak % 7 :: 7]:
        if not item.fits(4):
            continue
        fixed = item.settled(Random(acak), 4)
        assert fixed.id == item.id
        assert fixed.skor == item.skor
        views = [fixed.arrange(Random(seed), 4) for seed in (1, 2)]
        match fixed:
            case PilihanGanda():
                one, two = ({o.teks for o in view.pilihan} for view in views)  # type: ignore[attr-defined]
                assert one == two
            case Jodoh():
                one, two = ({pair[1] for pair in view.kiri} for view in views)  # type: ignore[attr-defined]
                assert one == two


# Keys against sheets, read back from the PDFs


@pytest.fixture(scope="module")
def files() -> dict[str, build.File]:
    found = build.build(request(SMALL))
    return {file.name.partition("internasional-")[2]: file for file in found}


@pytest.fixture(scope="module")
def small(topik: Topik) -> Papers:
    return papers(topik, SMALL)


@pytest.mark.parametrize("label", ["A", "B", "susulan"])
def test_the_key_of_a_package_is_right_for_the_options_that_its_sheet_prints(
    label: str, files: dict[str, build.File], small: Papers, topik: Topik
) -> None:
    """The right option comes from the content, its letter from the printed sheet, and the printed
    key must say that letter."""
    content = {item.id: item for item in (*soal.read(topik), *soal.derive(topik))}
    sheet = made.pdf_spoken(files[f"naskah-{label}.pdf"].data)
    key = made.pdf_spoken(files[f"kunci-{label}.pdf"].data)
    printed, place = "", 0
    for item in small[f"naskah-{label}"].data.bagian[0].soal:  # type: ignore[union-attr]
        texts = [option["teks"] for option in item.isi["pilihan"]]
        lettered = zip("ABCDE", texts, strict=False)
        row = made.bare("".join(f"{letter}.{text}" for letter, text in lettered))
        place = sheet.find(row, place + 1)
        assert place > 0, f"{item.nomor} {item.id}"
        right = right_options(content[item.id], item)
        assert len(right) == 1
        printed += f"{item.nomor}{'ABCDE'[texts.index(right[0])]}"
    assert printed in key


def right_options(item: Soal, shown: documents.SoalTampil) -> list[str]:
    """Those of the printed options that are right by the content."""
    texts = [option["teks"] for option in shown.isi["pilihan"]]
    if isinstance(item, PilihanGanda):
        right = {option.teks for option in item.pilihan if option.benar}
        return [text for text in texts if text in right]
    if isinstance(item, TabelPasangan):
        pairs = {row.kiri for row in item.baris if row.benar}
        rows = enumerate(shown.isi["baris"], 1)
        numbers = {f"({n})" for n, row in rows if row[0] in pairs}
        return [text for text in texts if set(re.findall(r"\(\d\)", text)) == numbers]
    assert isinstance(item, Pernyataan)
    true = {statement.teks for statement in item.pernyataan if statement.benar}
    numbers = {f"({n})" for n, text in enumerate(shown.isi["pernyataan"], 1) if text in true}
    return [text for text in texts if set(re.findall(r"\(\d\)", text)) == numbers]


@pytest.mark.parametrize("label", ["A", "B", "susulan"])
def test_every_answer_has_its_place_on_the_answer_sheet(
    label: str, files: dict[str, build.File], small: Papers
) -> None:
    text = made.pdf_spoken(files[f"lembar-jawaban-{label}.pdf"].data)
    for item in items(small[f"naskah-{label}"].data):  # type: ignore[arg-type]
        crossed = "pilihan" in item.isi
        assert (f"{item.nomor}ABCD" if crossed else f"{item.nomor}.") in text


def test_pages_name_their_package_and_say_where_the_paper_goes_on(
    files: dict[str, build.File],
) -> None:
    document = pypdfium2.PdfDocument(files["naskah-B.pdf"].data)
    pages = [one.get_textpage().get_text_bounded() for one in document]
    assert len(pages) > 1
    for text in pages:
        assert "Paket B" in text
    assert all("Lanjut ke halaman berikutnya" in text for text in pages[:-1])
    assert "Lanjut ke halaman berikutnya" not in pages[-1]
    document.close()


# The plan


def test_a_second_exam_asks_other_facts_to_the_same_blueprint(topik: Topik) -> None:
    known = {item.id: item for item in (*soal.read(topik), *soal.derive(topik))}
    codes = {aim.id: aim.umum or aim.id for aim in topik.pokok.tp}
    for acak in SEEDS:
        exam = papers(topik, Ujian(susulan=True), acak)
        first, second = (items(sheet) for sheet in sheets(exam))
        facts = [{choosing.fact(known[item.id]) for item in one} for one in (first, second)]
        assert not facts[0] & facts[1]
        blueprint = [
            Counter(
                (
                    sections.macam(item.jenis).judul,
                    codes[known[item.id].tp],
                    places.level(item.tingkat),
                    item.skor,
                )
                for item in one
            )
            for one in (first, second)
        ]
        assert blueprint[0] == blueprint[1]


def test_a_second_exam_has_the_same_total(small: Papers) -> None:
    assert len({sum(item.skor for item in items(sheet)) for sheet in sheets(small)}) == 1


def test_asking_for_a_second_exam_later_changes_nothing_in_the_first(
    topik: Topik, exams: dict[int, Papers]
) -> None:
    later = papers(topik, Ujian(paket=tuple("ABCDE"), susulan=True), 2)
    assert [later[name].data.bagian for name in ("naskah-A", "kunci-E")] == [  # type: ignore[union-attr]
        exams[2][name].data.bagian  # type: ignore[union-attr]
        for name in ("naskah-A", "kunci-E")
    ]
    assert build.kode(request(Ujian())) == build.kode(request(Ujian(susulan=True)))


def test_a_remedial_sheet_asks_its_aims_alone_and_nothing_that_the_exam_asked(
    topik: Topik,
) -> None:
    exam = {item.id for item in items(sheets(papers(topik, Ujian()))[0])}
    found = papers(topik, Ujian(remedial=("TP1", "tp-lembaga")), jumlah=6)
    assert list(found) == ["remedial", "remedial-kunci"]
    asked = items(sheets(found)[0])
    assert len(asked) == 6
    assert {item.tp for item in asked} == {"tp-bentuk", "tp-lembaga"}
    assert not {item.id for item in asked} & exam


BLUEPRINT = """
nama: "Ulangan Bab 4"
waktu: 60
skor: {pg: 2, uraian: 10}
total: 40
kisi:
  - {jenis: pg, tp: TP1, tingkat: L1, jumlah: 4}
  - {jenis: pg, tp: TP2, kesukaran: sedang, jumlah: 3}
  - {jenis: benar-salah, tingkat: C3, jumlah: 3}
  - {jenis: uraian, tingkat: L3, jumlah: 2}
"""


@pytest.fixture
def blueprint(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "ujian.yml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_blueprint_is_met_row_by_row(topik: Topik, blueprint: Callable[[str], Path]) -> None:
    exam = papers(topik, Ujian(kisi=blueprint(BLUEPRINT)))
    grid_ = exam["kisi-kisi"].data
    assert isinstance(grid_, KisiUjian)
    found = Counter(
        (row.bentuk, row.kode_tp, row.level, row.kesukaran, row.skor) for row in grid_.baris
    )
    told = Counter(row.bentuk for row in grid_.baris)
    assert told == {"Pilihan ganda": 7, "Benar–salah beralasan": 3, "Uraian": 2}
    assert sum(n for (b, tp, lv, _, s), n in found.items()
               if (b, tp, lv[:2], s) == ("Pilihan ganda", "TP 1", "L1", 2)) >= 4  # fmt: skip
    assert sum(n for (b, tp, _, k, _), n in found.items()
               if (b, tp, k) == ("Pilihan ganda", "TP 2", "sedang")) >= 3  # fmt: skip
    assert all(lv == "L2 (C3)" for (b, _, lv, _, _) in found if b.startswith("Benar"))
    assert grid_.ujian.skor == 40
    assert (grid_.ujian.nama, grid_.ujian.waktu) == ("Ulangan Bab 4", 60)


def test_the_grid_names_every_item_once_and_its_shares_add_up(exams: dict[int, Papers]) -> None:
    for exam in exams.values():
        data = exam["kisi-kisi"].data
        assert isinstance(data, KisiUjian)
        assert [row.nomor for row in data.baris] == list(range(1, 41))
        numbers = zip(*(row.letak for row in data.baris), strict=True)
        assert all(sorted(map(int, column)) == list(range(1, 41)) for column in numbers)
        for sums in (data.level, data.bentuk, data.kesukaran):
            assert sum(one.jumlah for one in sums) == 40
            assert sum(one.persen for one in sums) == 100
            assert sum(one.skor for one in sums) == data.ujian.skor


@given(st.lists(st.integers(1, 50), min_size=1, max_size=8))
def test_whole_per_cent_add_up_to_100(counts: list[int]) -> None:
    shares = grid.percents(counts)
    assert sum(shares) == 100
    assert all(
        abs(share - count * 100 / sum(counts)) < 1
        for share, count in zip(shares, counts, strict=True)
    )


@settings(max_examples=40)
@given(st.integers(0, 10_000), st.integers(1, 25), st.integers(0, 10), st.integers(0, 8))
def test_as_many_places_are_filled_as_there_are_facts_for(
    pool: tuple[Soal, ...], acak: int, choices: int, blanks: int, judged: int
) -> None:
    """No place stays empty while some other choice would fill it: checked against the bound that
    the facts of any set of kinds give (Hall)."""
    asked = {"pg": choices, "isian": blanks, "benar-salah": judged}
    places = [choosing.Tempat(frozenset([kind])) for kind, n in asked.items() for _ in range(n)]
    found = [item for item in choosing.fill(pool, places, str(acak)) if item]
    facts = [choosing.fact(item) for item in found]
    assert len(facts) == len(set(facts))
    kinds = list(asked)
    subsets = [[k for i, k in enumerate(kinds) if mask >> i & 1] for mask in range(8)]
    bound = min(
        sum(n for kind, n in asked.items() if kind not in chosen)
        + len({choosing.fact(item) for item in pool if item.jenis in chosen})
        for chosen in subsets
    )
    assert len(found) == min(bound, len(places))


def test_a_kind_without_a_row_of_its_own_is_answered_on_the_item() -> None:
    macam = sections.macam("jenis-baru")
    assert macam.bentuk == "soal"
    assert macam.skor is None
    assert macam.judul == "jenis-baru"


def test_the_review_judges_what_it_can_and_leaves_the_rest_open(
    exams: dict[int, Papers],
) -> None:
    data = exams[1]["telaah"].data
    assert isinstance(data, TelaahUjian)
    assert [number for part in data.lembar for number in part.nomor] == list(range(1, 41))
    marks = {
        aspect.teks: set(aspect.nilai)
        for part in data.lembar
        for _, aspects in part.ranah
        for aspect in aspects
    }
    assert marks["Kunci tepat satu"] == {"ya", "-"}
    assert marks["Soal sesuai dengan indikator"] == {""}
    assert set().union(*marks.values()) <= {"ya", "tidak", "-", ""}


# Refusals


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (Ujian(komposisi=(("pg", 150),)), "diminta 150 soal pilihan ganda, tersedia"),
        (Ujian(komposisi=(("tabel", 30),)), "melengkapi tabel 5"),
        (Ujian(total=100), "jumlah skornya 60, bukan 100"),
        (Ujian(remedial=("TP99",)), 'tujuan "TP99" tidak dikenal'),
        (Ujian(komposisi=(("uraian", 12),), susulan=True), "kisi-kisi yang sama tidak cukup"),
    ],
)
def test_what_cannot_be_met_is_refused_with_what_there_is(
    topik: Topik, asked: Ujian, said: str
) -> None:
    with pytest.raises(BuatError) as refused:
        papers(topik, asked)
    assert said in str(refused.value)
    assert len(refused.value.problems) == 1


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("  - {jenis: pgg}", 'ujian.yml:2:6: jenis soal "pgg" tidak dikenal. Maksud Anda "pg"?'),
        ("  - {jenis: pg, tp: TP99}", 'ujian.yml:2:5: tujuan "TP99" tidak dikenal.'),
        ("  - {jenis: uraian, tingkat: L1, jumlah: 3}", "diminta 3 soal uraian tingkat L1"),
        ("  - {jenis: pg, jumlah: 0}", "ujian.yml:2:17"),
        ("  - {jenis: pg, jumlah: 10000}", "ujian.yml:2:17"),
        ("  - {jenis: pg, jumlah: 150}\n  - {jenis: isian, jumlah: 150}", "berisi 300 soal"),
    ],
)
def test_a_blueprint_that_cannot_be_met_is_refused_at_its_row(
    topik: Topik, blueprint: Callable[[str], Path], rows: str, said: str
) -> None:
    with pytest.raises(BuatError) as refused:
        papers(topik, Ujian(kisi=blueprint(f"kisi:\n{rows}\n")))
    assert said in str(refused.value)


@pytest.mark.parametrize(
    "line",
    [
        "--paket AA", "--paket A-ZZ", "--paket 27", "--paket E-A", "--jumlah 0",
        "--jumlah 10000", "--komposisi pgg=3", "--komposisi pg", "--komposisi pg=0",
        "--komposisi pg=3,pg=4", "--skor pg=0",
    ],
)  # fmt: skip
def test_a_wrong_option_is_one_sentence_and_nothing_is_written(line: str, tmp_path: Path) -> None:
    done = buat("ujian", *line.split(), "--keluaran", "hasil", here=tmp_path)
    assert done.code == 2
    assert done.err.strip().splitlines()[-1].startswith("Kesalahan: Nilai untuk")
    assert not (tmp_path / "hasil").exists()


# Files


def test_shares_of_a_request_make_up_the_whole(files: dict[str, build.File]) -> None:
    (outcome,) = batch.run([request(SMALL)], workers=2)
    assert outcome.refusal is None
    assert list(outcome.files) == list(files.values())


def test_a_refusal_in_every_share_is_told_once() -> None:
    (outcome,) = batch.run([request(Ujian(komposisi=(("pg", 150),)))], workers=2)
    assert outcome.files == ()
    assert outcome.refusal is not None
    assert len(outcome.refusal.problems) == 1


@pytest.fixture(scope="module")
def folio() -> dict[str, build.File]:
    found = build.build(request(replace(SMALL, susulan=False, paket=("A",)), kertas="F4"))
    return {file.name.partition("internasional-")[2]: file for file in found}


NAMES = [
    *(f"{kind}-{label}.pdf" for kind in ("naskah", "kunci", "lembar-jawaban")
      for label in ("A", "B", "susulan")),
    "kisi-kisi.pdf", "kartu-soal.pdf", "telaah.pdf", "pedoman-penskoran.pdf", "daftar-hadir.pdf",
    "berita-acara.pdf", "daftar-nilai.pdf", "label-sampul.pdf",
]  # fmt: skip


def test_an_exam_answered_on_the_paper_has_no_answer_sheet(topik: Topik) -> None:
    found = papers(topik, replace(SMALL, susulan=False, jawab="di-naskah"))
    assert not any("jawaban" in name for name in found)
    assert all(sheet.ujian.di_naskah for sheet in sheets(found))
    for name in ("naskah-A", "berita-acara", "label-sampul"):
        html = templates.render(found[name], FOLDERS)
        assert "embar jawaban" not in html
    beside = papers(topik, replace(SMALL, susulan=False))
    assert [item.id for item in items(sheets(found)[0])] == [
        item.id for item in items(sheets(beside)[0])
    ]


@pytest.mark.parametrize("kind", ["tts", "cari-kata"])
def test_a_puzzle_stays_inside_its_column(topik: Topik, kind: str) -> None:
    asked = Ujian(komposisi=(("pg", 4), (kind, 1)), jawab="di-naskah")
    for acak in SEEDS:
        html = templates.render(papers(topik, asked, acak, jumlah=5)["naskah-A"], FOLDERS)
        (width,) = re.findall(r'<svg width="([\d.]+)mm" height="[\d.]+mm" viewBox="-', html)
        assert 50 < float(width) <= 80


def test_a_remedial_sheet_has_no_puzzle(topik: Topik) -> None:
    for acak in SEEDS:
        sheet = sheets(papers(topik, Ujian(remedial=("TP1", "TP2")), acak))[0]
        assert not {item.jenis for item in items(sheet)} & plan.PUZZLES


def test_an_exam_is_all_its_papers(files: dict[str, build.File]) -> None:
    assert list(files) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_is_pdf_ua_and_sound(
    name: str, files: dict[str, build.File], folio: dict[str, build.File], tmp_path: Path
) -> None:
    for file in (files[name], folio.get(name)):
        if file is None:
            continue
        report = page.validate_pdf_bytes(file.data, profile="ua1")
        assert [(failure.rule_id, failure.message) for failure in report.failures] == []
        path = tmp_path / name
        path.write_bytes(file.data)
        subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)


@pytest.mark.parametrize("name", ["kisi-kisi.pdf", "telaah.pdf"])
def test_wide_tables_lie_down(name: str, folio: dict[str, build.File]) -> None:
    document = pypdfium2.PdfDocument(folio[name].data)
    width, height = document[0].get_size()
    assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (330, 215)
    document.close()


def test_forms_take_one_page_each(
    files: dict[str, build.File], folio: dict[str, build.File]
) -> None:
    for name in NAMES[-4:]:
        assert (files[name].pages, folio[name].pages) == (1, 1)


def test_the_same_acak_gives_the_same_bytes(files: dict[str, build.File]) -> None:
    again = build.build(request(SMALL), share=(0, 5))
    for file in again:
        assert file == files[file.name.partition("internasional-")[2]]


def test_the_papers_speak_good_indonesian(topik: Topik, small: Papers) -> None:
    root = topics.ROOT / "templates"
    titles = sorted(
        {text for entry in topik.sumber.values() for text in (entry.cetak, entry.ringkas)},
        key=len,
        reverse=True,
    )
    found = {
        (name, mistake, text)
        for name, document in small.items()
        for text in topics.Printed(
            "ujian", None, name, templates.render(document, (root / "bawaan", root))
        ).blocks
        for mistake in language.mistakes(text, titles)
    }
    assert found == set()


def test_an_exam_of_another_subject_needs_no_code(second: Topik) -> None:
    asked = Request(
        "ujian",
        topics.SECOND,
        ujian=Ujian(paket=("A", "B"), komposisi=(("pg", 3), ("isian", 1)), nama="Uji"),
    )
    found = list(ujian(bahan.of(second), sekolah.read(None, None), asked))
    sheet = found[0].data
    assert isinstance(sheet, NaskahUjian)
    assert [part.judul for part in sheet.bagian] == ["Pilihan ganda", "Isian singkat"]
    assert sheet.ujian.nama == "Uji"


def test_five_options_for_older_classes(topik: Topik) -> None:
    exam = papers(topik, Ujian(komposisi=(("pg", 5),)), kelas="XI")
    offered: Sequence[dict[str, str]] = items(sheets(exam)[0])[0].isi["pilihan"]
    assert [option["huruf"] for option in offered] == list("ABCDE")


def test_the_list_of_marks_is_signed_by_those_whom_the_identity_names(
    topik: Topik, tmp_path: Path
) -> None:
    path = tmp_path / "identitas.yml"
    path.write_text(
        "jenis: madrasah\nguru: Siti Aminah, S.Pd.\nkepala: {nama: Drs. Ahmad, nomor: NIP 1970}\n"
        "tempat: Contoh\ntanggal: 13 Juli 2026",
        encoding="utf-8",
    )
    exam = papers(topik, replace(SMALL, susulan=False, paket=("A",)), identitas=path)
    said = bound.printed(exam["daftar-nilai"])
    for part in ("Contoh, 13 Juli 2026", "Kepala Madrasah,", "Drs. Ahmad", "NIP 1970"):
        assert part in said


# The look and the words of a school

LOOK = {
    "istilah": {
        "sebutan_paket": "Kode",
        "sebutan_semester": "Ganjil/Genap",
        "nama_ujian": {"sts": "Penilaian Tengah Semester"},
    },
    "tanda_tangan": {
        "kisi_kisi": {"penanda": ["kepala"]},
        "berita_acara": {"penanda": [{"sebagai": "Ketua Panitia", "label": "tanpa"}]},
    },
    "ujian": {
        "ukuran": "12",
        "spasi": "1,5",
        "lajur": "1",
        "margin": {"kiri": "30", "atas": "25"},
        "huruf_pilihan": "a)",
        "titik": "....",
    },
}


@pytest.fixture(scope="module")
def schools(topik: Topik) -> Papers:
    """A small exam as a school with a look and words of its own wants it."""
    return papers(topik, replace(SMALL, paket=("A",), susulan=False, nama="sts"), buat=LOOK)


def html(document: Document) -> str:
    return templates.render(document, FOLDERS)


def test_a_stem_ends_as_the_school_wants_on_paper_and_in_the_key(schools: Papers) -> None:
    stems = [item.pokok for item in items(schools["naskah-A"].data)]  # type: ignore[arg-type]
    open_ended = [stem for stem in stems if stem.endswith("....")]
    assert open_ended
    assert not [stem for stem in open_ended if stem.endswith(" ....")]
    assert "...." in html(schools["naskah-A"])


def test_options_have_the_schools_letters_on_paper_and_on_the_answer_sheet(
    schools: Papers,
) -> None:
    sheet = html(schools["naskah-A"])
    assert '<span class="huruf">a)</span>' in sheet
    assert '<span class="huruf">A.</span>' not in sheet
    assert '<span class="pilih-huruf">a</span>' in html(schools["lembar-jawaban-A"])


def test_an_exam_is_called_and_coded_in_the_schools_words(schools: Papers) -> None:
    sheet = html(schools["naskah-A"])
    assert "Penilaian Tengah Semester" in sheet
    assert "<span>Kode</span><b>A</b>" in sheet
    assert "huruf kode" in sheet
    assert "Paket" not in sheet
    assert "KUNCI JAWABAN KODE A (UNTUK GURU)" in html(schools["kunci-A"])


def test_forms_are_signed_by_whom_the_school_names(schools: Papers) -> None:
    report, blueprint = html(schools["berita-acara"]), html(schools["kisi-kisi"])
    assert "Ketua Panitia," in report
    assert "Pengawas I" not in report
    assert "Kepala Sekolah," in blueprint
    assert "Kepala Sekolah," in html(schools["daftar-nilai"])


def test_a_test_paper_has_the_schools_type_columns_and_margins(schools: Papers) -> None:
    usual, wanted = (
        paper.lay_out(replace(schools["naskah-A"], data=data), html(schools["naskah-A"]), OURS)
        for data in (
            replace(schools["naskah-A"].data, tampilan=None),  # type: ignore[type-var]
            schools["naskah-A"].data,
        )
    )
    left, top = (wanted.positions["soal-1"].left, wanted.positions["soal-1"].top)
    assert left == pytest.approx(30 / 25.4 * 72, abs=0.5)
    assert top > usual.positions["soal-1"].top
    one_column = wanted.positions["soal-1"]
    assert one_column.right - one_column.left > 400
    assert wanted.pages > usual.pages


def test_what_departs_from_eyd_is_told_and_our_look_is_not() -> None:
    told = list(TampilanUjian.model_validate(LOOK["ujian"]).departures())
    assert told == [
        'pokok soal diakhiri "...." menurut setelan sekolah; menurut EYD V satu spasi dan empat '
        'titik (" ....").'
    ]
    assert list(TampilanUjian().departures()) == []


def test_our_look_is_no_look_of_a_school() -> None:
    assert look.shown(TampilanUjian()) is None
    shown = look.shown(TampilanUjian(ukuran=12, spasi=1.5))
    assert shown is not None
    assert (shown.ukuran, shown.baris, shown.lajur) == ("12", "21.6", 2)


@pytest.mark.parametrize("stem", ["Siapa?", "Sebutkan!", "Isilah ... lalu", "x ...."])
def test_only_an_unfinished_stem_gets_the_schools_ending(stem: str) -> None:
    ended = look.ended(stem, "…")
    assert ended == ("x…" if stem == "x ...." else stem)


@pytest.mark.parametrize("name", ["daftar-hadir", "berita-acara", "daftar-nilai"])
def test_a_form_stays_one_page_under_a_tall_letterhead(topik: Topik, name: str) -> None:
    steps = ["biasa", "besar", "besar", "nama", "biasa", "kecil", "kecil"]
    lines = [{"teks": f"Baris {step}", "ukuran": step} for step in steps]
    tall = {"kop": {"baris": lines}, "tanda_tangan": {"bawaan": {"ruang": "18"}}}
    form = papers(topik, replace(SMALL, susulan=False), buat=tall)[name]
    assert paper.lay_out(form, html(form), OURS).pages == 1
