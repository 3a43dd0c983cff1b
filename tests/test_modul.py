"""``buat modul-ajar``: what the plan says in each frame, and what it encloses."""

from __future__ import annotations

import subprocess
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Any

import page
import pypdfium2
import pytest

from generator import bahan, build, names, paper, sekolah
from generator.audit import language
from generator.content.lessons import Adegan
from generator.documents.modul import ModulAjar, TindakLanjut
from generator.errors import BuatError
from generator.products import lampiran as enclosures
from generator.products import tahap, tindak_lanjut
from generator.products.request import Request
from generator.words import Sebutan
from tests import bound, topics
from tests.command import buat

FORMS = [None, "bilateral", "regional", "multilateral"]
FRAMES = names.KERANGKA
CASES = [
    (topics.SHIPPED, "bilateral", "A4", "ringkas"),
    (topics.SHIPPED, None, "F4", "mendalam"),
    (topics.SECOND, "beku", "F4", "lama"),
]
HEADINGS = {
    "ringkas": ["A. Tujuan pembelajaran", "B. Langkah pembelajaran", "C. Asesmen"],
    "mendalam": [
        "1. Identifikasi", "2. Desain pembelajaran", "3. Pengalaman belajar", "4. Asesmen",
    ],
    "lama": ["I. Informasi umum", "II. Komponen inti", "Lampiran"],
}  # fmt: skip


def plan(bentuk: str | None, **more: Any) -> ModulAjar:
    data = bound.document("modul-ajar", bentuk, **more).data
    assert isinstance(data, ModulAjar)
    return data


@pytest.fixture
def identity(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "identitas.yml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


# The file


@pytest.mark.parametrize(("topik", "bentuk", "kertas", "kerangka"), CASES)
def test_the_file_is_pdf_ua_sound_and_on_its_paper(
    topik: Path, bentuk: str | None, kertas: str, kerangka: str, tmp_path: Path
) -> None:
    made = bound.file("modul-ajar", bentuk, topik, kertas=kertas, kerangka=kerangka)
    failures = page.validate_pdf_bytes(made.data, profile="ua1").failures
    assert [(failure.rule_id, failure.message) for failure in failures] == []
    path = tmp_path / made.name
    path.write_bytes(made.data)
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    opened = pypdfium2.PdfDocument(made.data)
    sides = {tuple(sorted(round(side * 25.4 / 72) for side in one.get_size())) for one in opened}
    opened.close()
    assert sides == {paper.SIZES[kertas]}


@pytest.mark.parametrize(("topik", "bentuk", "kertas", "kerangka"), CASES)
def test_the_list_of_enclosures_names_the_page_where_each_begins(
    topik: Path, bentuk: str | None, kertas: str, kerangka: str
) -> None:
    made = bound.file("modul-ajar", bentuk, topik, kertas=kertas, kerangka=kerangka)
    pages = bound.pages(made.data)
    assert [bound.counted(said) for said in pages] == list(range(1, made.pages + 1))
    starts = [
        next(i for i, said in enumerate(pages) if f"Lampiran {number} · hlm. 1" in said)
        for number in range(1, 11)
    ]
    listed = " ".join(pages[: starts[0]])
    papers = [paper for name in names.LAMPIRAN for paper in enclosures.PAPERS[name][1]]
    for number, ((title, reader), start) in enumerate(zip(papers, starts, strict=True), 1):
        assert f"Lampiran {number} {title} {reader} {start + 1}" in listed
    assert sum(bound.links(made.data, number) for number in range(starts[0])) == 10


def test_every_part_has_its_bookmark() -> None:
    marks = bound.bookmarks(
        bound.file("modul-ajar", "bilateral", topics.SHIPPED, kertas="A4", kerangka="ringkas").data
    )
    first, *others = marks
    assert marks[first][:3] == HEADINGS["ringkas"]
    assert others[0] == "Lampiran 1: Lembar kerja (LKPD)"
    assert len(others) == 10


def test_another_process_writes_the_same_bytes(tmp_path: Path) -> None:
    topik, bentuk, kertas, kerangka = CASES[2]
    done = buat(
        "modul-ajar", "--topik", topik, "--bentuk", str(bentuk), "--kertas", kertas,
        "--kerangka", kerangka, "--keluaran", "hasil", here=tmp_path,
        PYTHONHASHSEED="4242", TZ="America/Lima",
    )  # fmt: skip
    assert done.code == 0, done.err
    expected = bound.file("modul-ajar", bentuk, topik, kertas=kertas, kerangka=kerangka)
    assert (tmp_path / "hasil" / expected.name).read_bytes() == expected.data


# What a plan says


@pytest.mark.parametrize("bentuk", FORMS)
@pytest.mark.parametrize("kerangka", FRAMES)
def test_every_frame_says_aims_steps_and_assessments(bentuk: str | None, kerangka: str) -> None:
    one = bound.document("modul-ajar", bentuk, kerangka=kerangka)
    said = bound.printed(one)
    data = one.data
    assert isinstance(data, ModulAjar)
    lesson = bound.topik().pelajaran(bentuk)
    assert len(data.tujuan) == len(lesson.tp)
    for text in (*(aim.teks for aim in data.tujuan), *(step.judul for step in lesson.kegiatan)):
        assert text in said
    for assessment in data.asesmen:
        assert assessment.cara in said
    found = [line for line in said.splitlines() if line in HEADINGS[kerangka]]
    assert list(dict.fromkeys(found)) == HEADINGS[kerangka]


@pytest.mark.parametrize("bentuk", FORMS)
def test_the_shipped_lessons_leave_no_line_of_the_frame_empty(bentuk: str | None) -> None:
    for kerangka in FRAMES:
        assert "baris-titik" not in bound.html(
            bound.document("modul-ajar", bentuk, kerangka=kerangka)
        )


def test_what_a_topic_does_not_say_is_a_line_to_write_on() -> None:
    one = bound.document("modul-ajar", "beku", topics.SECOND, kerangka="mendalam")
    assert bound.html(one).count("baris-titik") > 10
    assert "Keimanan dan ketakwaan" in bound.printed(one)


@pytest.mark.parametrize("bentuk", FORMS)
def test_the_steps_take_the_minutes_of_the_lesson(bentuk: str | None) -> None:
    data = plan(bentuk)
    assert data.menit == data.halaman.menit == 80
    assert data.selisih == 0
    for stage in data.tahap:
        assert stage.menit == sum(step.menit for step in stage.langkah)


def test_minutes_left_over_or_wanting_are_said(identity: Callable[[str], Path]) -> None:
    longer = bound.document("modul-ajar", "bilateral", kelas="XI")
    assert "10 menit cadangan" in bound.printed(longer)
    shorter = bound.document("modul-ajar", "bilateral", identitas=identity("menit_jp: 35"))
    assert "10 menit lebih lama daripada 2 JP (70 menit)" in bound.printed(shorter)


@pytest.mark.parametrize("bentuk", FORMS)
def test_an_activity_stands_in_the_stage_that_the_content_says(bentuk: str | None) -> None:
    stages = {
        step.cara: stage.nama.lower() for stage in plan(bentuk).tahap for step in stage.langkah
    }
    for number, kegiatan in enumerate(bound.topik().pelajaran(bentuk).kegiatan, 1):
        assert stages[f"Kegiatan {number}"] == kegiatan.tahap


@pytest.mark.parametrize("bentuk", FORMS)
def test_stages_come_in_their_order_and_once(bentuk: str | None) -> None:
    order = ["Awal", "Memahami", "Mengaplikasi", "Merefleksi", "Penutup"]
    assert [stage.nama for stage in plan(bentuk).tahap] == order


@pytest.mark.parametrize("kerangka", FRAMES)
def test_plan_and_follow_up_are_free_of_mistakes(kerangka: str) -> None:
    sources = bound.topik().sumber.values()
    names_of = {text for one in sources for text in (one.cetak, one.ringkas, one.judul)}
    titles = sorted(names_of, key=len, reverse=True)
    for bentuk in FORMS:
        one = bound.document("modul-ajar", bentuk, kerangka=kerangka)
        sheets = [part for part in one.lampiran if isinstance(part.data, TindakLanjut)]
        for part in (one, *sheets):
            said = topics.Printed("", None, part.stem, bound.html(part)).mended
            found = [m for text in said.blocks for m in language.mistakes(text, titles)]
            assert found == [], part.stem


# What the school changes


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("jenis: madrasah", True),
        ("sekolah: MTs Negeri 1 Contoh", True),
        ("sekolah: MAN 2 Contoh", True),
        ("sekolah: Madrasah Aliyah Contoh", True),
        ("sekolah: SMP Negeri 1 Contoh", False),
        ("sekolah: Mandiri Sekolah Contoh", False),
        ("sekolah: MTs Contoh\njenis: sekolah", False),
    ],
)
def test_a_madrasah_alone_gets_its_row(
    text: str, row: bool, identity: Callable[[str], Path]
) -> None:
    for kerangka in FRAMES:
        one = bound.document("modul-ajar", "bilateral", identitas=identity(text), kerangka=kerangka)
        assert ("Panca Cinta dan materi insersi" in bound.printed(one)) == row
        assert ("Kepala Madrasah," in bound.printed(one)) == row


def test_the_identitys_loves_and_matter_are_printed(identity: Callable[[str], Path]) -> None:
    text = "jenis: madrasah\npanca_cinta: [Cinta ilmu]\nmateri_insersi: Menepati janji."
    one = bound.document("modul-ajar", "bilateral", identitas=identity(text))
    said = bound.printed(one)
    assert "Menepati janji." in said
    assert "Cinta tanah air" not in said
    assert "baris-titik" not in bound.html(one)


def test_names_and_numbers_of_those_who_sign_are_printed_or_lines(
    identity: Callable[[str], Path],
) -> None:
    blank = bound.html(bound.document("modul-ajar", "bilateral"))
    assert blank.count("garis-ttd") == 2
    text = (
        "guru: Siti Aminah, S.Pd.\nnomor_guru: NUPTK 1234567890123456\n"
        "kepala: {nama: Drs. Ahmad, nomor: NIP 19700101}\ntempat: Contoh\ntanggal: 13 Juli 2026"
    )
    one = bound.document("modul-ajar", "bilateral", identitas=identity(text))
    said = bound.printed(one)
    for part in ("Drs. Ahmad", "NIP 19700101", "NUPTK 1234567890123456", "Contoh, 13 Juli 2026"):
        assert part in said
    assert "garis-ttd" not in bound.html(one)


def test_others_may_sign_in_their_place(identity: Callable[[str], Path]) -> None:
    text = "penanda:\n  - {sebagai: Ketua Yayasan}\n  - {sebagai: Tutor, nama: Budi}"
    said = bound.printed(bound.document("modul-ajar", "bilateral", identitas=identity(text)))
    assert "Ketua Yayasan," in said
    assert "Kepala Sekolah" not in said


def test_bands_and_words_are_the_schools(identity: Callable[[str], Path]) -> None:
    text = (
        "sebutan_tahun: Tahun pelajaran\npita:\n"
        "  - {sampai: 69, sebutan: Belum, tindak_lanjut: Remedial}\n"
        "  - {sampai: 100, sebutan: Sudah, tindak_lanjut: Lanjut}"
    )
    said = bound.printed(bound.document("modul-ajar", "bilateral", identitas=identity(text)))
    for part in ("Tahun pelajaran", "0–69", "70–100"):
        assert part in said


def test_pasted_curriculum_time_grades_and_tutors_are_the_schools(
    identity: Callable[[str], Path],
) -> None:
    path = identity(
        'sekolah: PKBM Cerdas\nalokasi_waktu: "1 pertemuan (2 × 40 menit)"\n'
        "cp: |\n  Warga belajar memahami kerja sama.\n\n  Warga belajar menilai.\n"
        "pita: [{sampai: 100, predikat: A, sebutan: Tuntas, tindak_lanjut: Pengayaan}]\n"
    )
    one = bound.document("modul-ajar", "bilateral", identitas=path, lampiran=("tanpa",))
    assert isinstance(one.data, ModulAjar)
    assert one.data.cp == ("Warga belajar memahami kerja sama.", "Warga belajar menilai.")
    said = bound.printed(one)
    for text in ("1 pertemuan (2 × 40 menit)", "A: Tuntas", "Tutor Mata Pelajaran", "Ketua PKBM"):
        assert text in said


def test_the_word_for_teachers_keeps_its_capitals_at_the_head_of_a_column(
    identity: Callable[[str], Path],
) -> None:
    path = identity("sebutan_guru: guru BK\n")
    asked = {"kerangka": "mendalam", "lampiran": ("tanpa",)}
    one = bound.document("modul-ajar", "bilateral", identitas=path, **asked)
    assert "\nLangkah\nGuru BK\n" in bound.printed(one)


def test_the_identitys_words_for_pupils_hold_unless_others_are_asked_for(
    identity: Callable[[str], Path], tmp_path: Path
) -> None:
    path = identity("sebutan: warga belajar\nsapaan: Anda")
    unsaid = Request(
        "modul-ajar", topics.SECOND, "beku", identitas=path, lampiran=("tanpa",),
        sebutan=Sebutan("", ""),
    )  # fmt: skip
    (made,) = build.build(unsaid)
    assert "diketahui warga belajar" in " ".join(bound.pages(made.data))
    done = buat(
        "modul-ajar", "--topik", topics.SECOND, "--bentuk", "beku", "--lampiran", "tanpa",
        "--identitas", path, "--sebutan", "siswa", here=tmp_path,
    )  # fmt: skip
    assert done.code == 0, done.err
    said = " ".join(bound.pages((tmp_path / "output" / made.name).read_bytes()))
    assert "diketahui siswa" in said


# What it encloses


@pytest.mark.parametrize("bentuk", FORMS)
def test_an_enclosure_is_the_paper_that_its_own_command_makes(bentuk: str | None) -> None:
    one = bound.document("modul-ajar", bentuk, acak=3)
    own = [
        document
        for name in ("lkpd", "handout", "asesmen-awal", "pengamatan")
        for document in build.PRODUCTS[name](
            bahan.of(bound.topik()),
            sekolah.read(None, None),
            Request(name, topics.SHIPPED, bentuk, acak=3),
        )
    ]
    assert list(one.lampiran[: len(own)]) == own


def test_an_enclosed_sheet_carries_the_code_of_the_sheet_alone() -> None:
    alone = Request("lkpd", topics.SHIPPED, "bilateral", acak=3)
    enclosed = Request(
        "modul-ajar", topics.SHIPPED, "bilateral", acak=3, kerangka="lama", lampiran=("lkpd",)
    )
    assert build.kode(alone) == build.kode(enclosed)


def test_without_enclosures_it_is_the_plan_alone() -> None:
    one = bound.document("modul-ajar", "bilateral", lampiran=("tanpa",))
    assert one.lampiran == ()
    assert "Lampiran" not in bound.printed(one)


def test_named_enclosures_come_alone_and_in_the_usual_order() -> None:
    one = bound.document("modul-ajar", "bilateral", lampiran=("tiket", "handout"))
    stems = [part.stem for part in one.lampiran]
    assert stems == ["handout-bilateral", "tiket-bilateral", "kunci-tiket-bilateral"]


def test_a_refused_enclosure_says_how_to_do_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tindak_lanjut, "HIGH", ())
    with pytest.raises(BuatError, match=r"untuk pengayaan.* --lampiran\.$"):
        bound.document("modul-ajar", "beku", topics.SECOND, lampiran=("pengayaan",))


# Remedial and enrichment


@pytest.mark.parametrize("bentuk", FORMS)
@pytest.mark.parametrize("acak", [1, 2, 7])
def test_follow_up_asks_other_items_than_the_worksheet(bentuk: str | None, acak: int) -> None:
    parts = {part.stem.rpartition("-")[0] or part.stem: part for part in
             bound.document("modul-ajar", bentuk, acak=acak).lampiran}  # fmt: skip
    sheet = next(part.data for name, part in parts.items() if name.startswith("lkpd"))
    asked = {item.id for kegiatan in sheet.kegiatan for item in (*kegiatan.soal, *kegiatan.latihan)}
    asked |= {item.id for item in sheet.kesimpulan}
    for part in parts.values():
        if isinstance(part.data, TindakLanjut):
            items = [item.id for group in part.data.bagian for item in group.soal]
            assert not asked & set(items)
            assert len(items) == len(set(items))


@pytest.mark.parametrize("bentuk", FORMS)
def test_remedial_goes_aim_by_aim_and_enrichment_beyond(bentuk: str | None) -> None:
    by_stem = {part.stem: part.data for part in bound.document("modul-ajar", bentuk).lampiran}
    name = bentuk or bound.topik().id
    lesson = bound.topik().pelajaran(bentuk)
    aims = {aim.id: aim.untuk_murid for aim in bound.topik().pokok.tp}
    remedial = by_stem[f"remedial-{name}"]
    assert [part.tujuan for part in remedial.bagian] == [aims[key] for key in lesson.tp]
    numbers = [item.nomor for part in remedial.bagian for item in part.soal]
    assert numbers == list(range(1, len(numbers) + 1))
    levels = {item.tingkat for part in remedial.bagian for item in part.soal}
    assert levels <= {"C1", "C2", "C3"}
    (beyond,) = by_stem[f"pengayaan-{name}"].bagian
    assert beyond.tugas
    assert {item.tingkat for item in beyond.soal} <= {"C4", "C5", "C6"}


@pytest.mark.parametrize("macam", ["remedial", "pengayaan"])
def test_sheet_and_key_have_the_same_items(macam: str) -> None:
    by_stem = {part.stem: part.data for part in bound.document("modul-ajar", "regional").lampiran}
    sheet, key = by_stem[f"{macam}-regional"], by_stem[f"kunci-{macam}-regional"]
    assert sheet.bagian == key.bagian
    assert (sheet.guru, key.guru) == (False, True)


def test_only_the_key_explains() -> None:
    for part in bound.document("modul-ajar", "regional").lampiran:
        if isinstance(part.data, TindakLanjut):
            assert ("Pembahasan" in bound.printed(part)) == part.data.guru


# The command


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--kerangka", "baru"), 'kerangka "baru" tidak dikenal.'),
        (("--lampiran", "lkpd,tikett"), 'lampiran "tikett" tidak dikenal. Maksud Anda "tiket"?'),
    ],
)
def test_a_misspelt_name_is_answered_with_the_nearest(
    words: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    done = buat("modul-ajar", "--bentuk", "bilateral", *words, here=tmp_path)
    assert done.code == 2
    assert said in done.err


def test_the_key_of_an_enclosed_sheet_is_found_by_its_code(tmp_path: Path) -> None:
    done = buat(
        "modul-ajar", "--topik", topics.SECOND, "--bentuk", "beku", "--lampiran", "lkpd",
        "--kerangka", "lama", "--json", here=tmp_path,
    )  # fmt: skip
    (told,) = done.objects
    key = buat("kunci", "--kode", told["kode"], here=tmp_path)
    assert key.code == 0, key.err
    assert (tmp_path / "output" / "kunci-beku.pdf").exists()


def test_every_kind_of_step_has_a_way_of_teaching() -> None:
    kinds = typing.get_args(typing.get_type_hints(Adegan)["jenis"])
    assert set(tahap.CARA) == set(kinds)
