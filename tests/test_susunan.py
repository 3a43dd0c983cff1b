"""``products.susunan``: which sections and steps a deck tells, and in how many minutes."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

import openxml_audit
import pptx
import pytest
import yaml

from generator import bahan, build, content, sekolah
from generator.content.models import Topik
from generator.errors import BuatError
from generator.products import lesson, susunan
from generator.products.request import Request
from generator.products.slide import slide
from tests import proof, topics
from tests.command import buat

LESSONS = ("bilateral", "regional", "multilateral", None)
LENGTHS = {"VI": 35, "IX": 40, "XI": 45}

every_lesson = pytest.mark.parametrize("bentuk", LESSONS)


def told(topik: Topik, bentuk: str | None, kelas: str = "IX", **asked: object) -> susunan.Susunan:
    request = Request("slide", topik.folder, bentuk, kelas=kelas, **asked)  # type: ignore[arg-type]
    return susunan.told(lesson.prepare(bahan.of(topik), sekolah.read(None, kelas), request))


@every_lesson
@pytest.mark.parametrize("kelas", LENGTHS)
@pytest.mark.parametrize("jp", [1, 2, 3])
def test_a_deck_fills_its_lessons_to_the_minute(
    topik: Topik, bentuk: str | None, kelas: str, jp: int
) -> None:
    assert told(topik, bentuk, kelas, jp=jp).menit == jp * LENGTHS[kelas]


@every_lesson
def test_two_lessons_are_what_the_content_plans(topik: Topik, bentuk: str | None) -> None:
    assert told(topik, bentuk) == told(topik, bentuk, jp=2) == told(topik, bentuk, menit=80)


@every_lesson
def test_a_shorter_lesson_tells_less_and_a_longer_one_more(
    topik: Topik, bentuk: str | None
) -> None:
    counts = [len(told(topik, bentuk, jp=jp).langkah) for jp in (1, 2, 3)]
    assert counts == sorted(set(counts))


@every_lesson
@pytest.mark.parametrize("kelas", LENGTHS)
@pytest.mark.parametrize("jp", [1, 2, 3])
def test_pupils_work_at_least_two_fifths_of_the_time(
    topik: Topik, bentuk: str | None, kelas: str, jp: int
) -> None:
    order = told(topik, bentuk, kelas, jp=jp)
    assert order.bekerja >= 0.4 * order.menit


@every_lesson
@pytest.mark.parametrize("jp", [1, 2, 3])
def test_every_deck_opens_with_a_question_and_ends_with_the_ticket(
    topik: Topik, bentuk: str | None, jp: int
) -> None:
    steps = [step.jenis for step in told(topik, bentuk, jp=jp).langkah]
    assert steps[0] == "pemantik"
    assert steps[-2:] == ["refleksi", "tiket"]
    assert "kegiatan" in steps
    assert ("diskusi" in steps) or jp == 1


def test_too_short_a_lesson_is_refused_with_the_least(topik: Topik) -> None:
    with pytest.raises(BuatError) as refusal:
        told(topik, "bilateral", menit=5)
    (problem,) = refusal.value.problems
    assert problem.place == "--menit"
    least = int(problem.message.split()[-2])
    assert problem.message == (
        f"5 menit terlalu singkat untuk slide ini. Beri paling sedikit {least} menit."
    )
    assert told(topik, "bilateral", menit=least).menit == least
    with pytest.raises(BuatError):
        told(topik, "bilateral", menit=least - 1)


@every_lesson
def test_sections_are_chosen_by_name_or_number(topik: Topik, bentuk: str | None) -> None:
    whole = told(topik, bentuk)
    second = whole.bagian[1]
    for name in ("2", second.nama, second.nama.upper()):
        assert told(topik, bentuk, pilih=(name,)).bagian == (second,)


def test_chosen_sections_stay_in_the_order_of_the_story(topik: Topik) -> None:
    order = told(topik, "bilateral", pilih=("Merefleksi", "1"))
    assert [section.nama for section in order.bagian] == ["Membuka", "Merefleksi"]


def test_chosen_sections_can_be_given_minutes_of_their_own(topik: Topik) -> None:
    order = told(topik, "bilateral", pilih=("Memahami",), menit=20)
    assert order.menit == 20
    assert {step.bagian for step in order.langkah} == {"Memahami"}


@every_lesson
def test_every_section_alone_makes_a_deck_or_names_its_least_minutes(
    topik: Topik, bentuk: str | None
) -> None:
    for number in range(1, len(told(topik, bentuk).bagian) + 1):
        assert told(topik, bentuk, pilih=(str(number),)).langkah
        with contextlib.suppress(BuatError):
            assert told(topik, bentuk, pilih=(str(number),), menit=1).menit == 1
        assert told(topik, bentuk, pilih=(str(number),), menit=45).menit == 45


def test_a_section_that_rests_on_no_source_has_no_slide_of_sources() -> None:
    (file,) = build.build(Request("slide", topics.SHIPPED, "regional", pilih=("1",)))
    titles = [
        one.shapes.title.text
        for one in pptx.Presentation(io.BytesIO(file.data)).slides
        if one.shapes.title
    ]
    assert len(titles) == file.pages
    assert not any(title.startswith("Sumber:") for title in titles)


def test_a_section_of_longer_lessons_alone_keeps_its_number(tmp_path: Path) -> None:
    folder = topics.copy(topics.SECOND, tmp_path / "batuan")
    data = topics.plain(folder / "topik.yml")
    data["pelajaran"]["alur"] = [
        {"jenis": "tujuan", "inti": "Tujuan", "bagian": "Awal"},
        {"jenis": "rangkuman", "inti": "Lebih", "bagian": "Lebih", "penting": 4},
        {"jenis": "refleksi", "inti": "Refleksi", "bagian": "Akhir"},
    ]
    (folder / "topik.yml").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    second = content.read(folder)
    assert [step.inti for step in told(second, None, pilih=("3",)).langkah] == ["Refleksi"]
    assert [step.inti for step in told(second, None, pilih=("2",), menit=5).langkah] == ["Lebih"]
    with pytest.raises(BuatError) as refusal:
        told(second, None, pilih=("2",))
    assert str(refusal.value) == (
        "--pilih: Lebih tidak berisi langkah untuk pelajaran selama ini. "
        "Pilih bagian lain, atau ubah --jp atau --menit."
    )


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("Memahmi", 'Maksud Anda "Memahami"?'),
        ("7", "Yang ada: 1 Membuka, 2 Memahami, 3 Mengaplikasi, 4 Merefleksi."),
    ],
)
def test_an_unknown_section_is_answered_with_the_nearest(
    topik: Topik, name: str, remedy: str
) -> None:
    with pytest.raises(BuatError) as refusal:
        told(topik, "bilateral", pilih=(name,))
    assert str(refusal.value) == f'--pilih: bagian "{name}" tidak dikenal. {remedy}'


def test_a_topic_that_tells_no_story_fills_its_minutes_too() -> None:
    second = content.read(topics.SECOND)
    for bentuk in (None, *second.bentuk):
        order = told(second, bentuk)
        assert order.menit == second.pelajaran(bentuk).jp * 40


def test_the_cover_says_how_long_pupils_work_and_what_is_put_off(topik: Topik) -> None:
    request = Request("slide", topik.folder, "bilateral", jp=1)
    (document,) = slide(bahan.of(topik), sekolah.read(None, None), request)
    assert document.stem == "slide-bilateral-1-jp"
    assert document.data.bekerja == told(topik, "bilateral", jp=1).bekerja
    assert document.data.halaman.menit == 40
    assert document.data.ditunda == ("Kegiatan 2", "Kegiatan 3")
    assert document.data.identitas[0].endswith("Kelas IX · 1 JP (40 menit)")


def test_a_deck_that_is_no_whole_number_of_lessons_names_its_minutes(topik: Topik) -> None:
    request = Request("slide", topik.folder, "bilateral", menit=50)
    (document,) = slide(bahan.of(topik), sekolah.read(None, None), request)
    assert document.data.identitas[0].endswith("Kelas IX · 50 menit")


@every_lesson
def test_all_that_a_lesson_can_tell_is_valid_and_holds_its_text(
    bentuk: str | None, tmp_path: Path
) -> None:
    """The longest deck has every step that shorter ones choose from."""
    (file,) = build.build(Request("slide", topics.SHIPPED, bentuk, jp=4))
    path = tmp_path / file.name
    path.write_bytes(file.data)
    assert [str(error) for error in openxml_audit.validate_pptx(path).errors] == []
    assert proof.faults(file.data) == []


def test_the_command_refuses_in_one_sentence_and_makes_nothing(tmp_path: Path) -> None:
    for asked in (("--menit", "6"), ("--pilih", "Memahmi")):
        done = buat("slide", "--bentuk", "bilateral", *asked, here=tmp_path)
        assert done.code == 1
        sentence, closing = done.err.strip().splitlines()
        assert sentence.startswith(f"{asked[0]}: ")
        assert closing == "Tidak ada berkas yang dibuat."
    assert not list(tmp_path.rglob("*.pptx"))


def test_one_length_is_asked_for(tmp_path: Path) -> None:
    done = buat("slide", "--jp", "1", "--menit", "40", here=tmp_path)
    assert done.code == 2
    assert "tulis salah satu saja, --jp atau --menit." in done.err


def test_the_catalogue_lists_the_sections_as_they_are_chosen(tmp_path: Path) -> None:
    done = buat("katalog", here=tmp_path)
    for bentuk in LESSONS:
        topik = content.read(topics.SHIPPED)
        names = [each.nama for each in told(topik, bentuk).bagian]
        listed = ", ".join(f"{number} {name}" for number, name in enumerate(names, 1))
        assert listed in done.out
