"""The letterhead: patterns, free lines, pictures, and how it is drawn."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import page
import pydantic
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator import build, sekolah
from generator.errors import SchoolError
from generator.products import kop as printing
from generator.products.request import Request
from generator.sekolah import pola
from generator.sekolah.kop import Kop, plain
from tests import topics

FILLED: dict[str, dict[str, str]] = {
    "dinas-kabupaten": {"daerah": "Kabupaten Contoh", "dinas": "Dinas Pendidikan"},
    "dinas-provinsi": {
        "daerah": "Provinsi Contoh",
        "dinas": "Dinas Pendidikan",
        "cabang": "Cabang Dinas Pendidikan Wilayah II",
    },
    "kementerian-agama": {"daerah": "Kabupaten Contoh", "nsm": "121134040001"},
    "yayasan": {"penyelenggara": "Yayasan Cahaya", "keterangan": "Terakreditasi A"},
    "persyarikatan": {
        "penyelenggara": "Majelis Pendidikan Dasar dan Menengah",
        "pimpinan": "Pimpinan Daerah Muhammadiyah Kabupaten Contoh",
    },
    "slb": {"daerah": "Provinsi Contoh", "dinas": "Dinas Pendidikan"},
    "pkbm": {"keterangan": "Izin operasional Nomor 421/123/2020"},
}
PRINTED = {
    "dinas-kabupaten": ["PEMERINTAH KABUPATEN CONTOH", "DINAS PENDIDIKAN", "MTsN 1 CONTOH"],
    "dinas-provinsi": [
        "PEMERINTAH PROVINSI CONTOH",
        "DINAS PENDIDIKAN",
        "CABANG DINAS PENDIDIKAN WILAYAH II",
        "MTsN 1 CONTOH",
    ],
    "kementerian-agama": [
        "KEMENTERIAN AGAMA REPUBLIK INDONESIA",
        "KANTOR KEMENTERIAN AGAMA KABUPATEN CONTOH",
        "MTsN 1 CONTOH",
    ],
    "yayasan": ["YAYASAN CAHAYA", "MTsN 1 CONTOH", "Terakreditasi A"],
    "persyarikatan": [
        "MAJELIS PENDIDIKAN DASAR DAN MENENGAH",
        "PIMPINAN DAERAH MUHAMMADIYAH KABUPATEN CONTOH",
        "MTsN 1 CONTOH",
    ],
    "slb": ["PEMERINTAH PROVINSI CONTOH", "DINAS PENDIDIKAN", "MTsN 1 CONTOH"],
    "pkbm": [
        "PUSAT KEGIATAN BELAJAR MASYARAKAT",
        "MTsN 1 CONTOH",
        "Izin operasional Nomor 421/123/2020",
    ],
}
ALWAYS = {"nama": "MTsN 1 Contoh", "alamat": "Jalan Melati 5, Contoh"}


def kop(**fields: Any) -> Kop:
    return Kop.model_validate(fields)


def refusal(**fields: Any) -> str:
    with pytest.raises(pydantic.ValidationError) as caught:
        kop(**fields)
    return str(caught.value.errors()[0].get("ctx", {}).get("error"))


@pytest.mark.parametrize("name", pola.POLA)
def test_a_pattern_prints_its_lines_in_order_and_the_address_below(name: str) -> None:
    lines = [line.teks for line in kop(pola=name, isian=FILLED[name] | ALWAYS).tercetak]
    assert lines[: len(PRINTED[name])] == PRINTED[name]
    numbers = ["NSM\N{NO-BREAK SPACE}121134040001"] if name == "kementerian-agama" else []
    assert lines[len(PRINTED[name]) :] == [" · ".join([ALWAYS["alamat"], *numbers])]


@pytest.mark.parametrize("name", pola.POLA)
def test_a_pattern_names_every_field_that_it_lacks(name: str) -> None:
    lacking = ", ".join(pola.POLA[name].wajib)
    assert refusal(pola=name).startswith(f'pola "{name}" memerlukan isian {lacking}.')


def test_a_field_that_a_pattern_has_no_place_for_is_refused_with_those_it_has() -> None:
    said = refusal(
        pola="yayasan", isian=ALWAYS | {"penyelenggara": "Yayasan", "cabang": "Cabang II"}
    )
    assert said.startswith('pola "yayasan" tidak mencetak isian cabang.')
    assert said.endswith("penyelenggara, nama, keterangan, alamat, telepon, surel, laman, nsm, "
                         "nss, npsn.")  # fmt: skip


def test_lines_of_ones_own_stand_between_name_and_address() -> None:
    lines = kop(pola="slb", isian=ALWAYS, baris=["Baris kami"]).tercetak
    assert [line.teks for line in lines] == ["MTsN 1 CONTOH", "Baris kami", ALWAYS["alamat"]]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, 'kop belum berisi. Tulis "pola", "baris", atau "gambar".'),
        (
            {"gambar": {"gambar": "kop.png", "uraian": "Kop"}, "baris": ["x"]},
            'kop berupa "gambar" sudah lengkap. Hapus pola, baris, kiri, dan kanan, atau hapus '
            "gambarnya.",
        ),
        (
            {"baris": ["x"], "isian": {"nama": "SMP"}},
            'isian kop hanya dipakai bersama "pola". Pilih polanya.',
        ),
        (
            {"baris": [{"teks": "x", "ukuran": "raksasa"}]},
            '"raksasa" bukan ukuran huruf. Tulis kecil, biasa, besar, nama, atau bilangan 6 sampai '
            "36 (poin).",
        ),
        (
            {"baris": [{"teks": "x", "bahasa": "Arab"}]},
            '"Arab" bukan kode bahasa. Tulis seperti ar, jv, ban, atau jv-Java.',
        ),
        (
            {"baris": [{"teks": "x", "huruf": "A'; color: red"}]},
            '"A\'; color: red" bukan nama fon',
        ),
    ],
)
def test_what_makes_no_letterhead_is_told(fields: dict[str, Any], said: str) -> None:
    assert refusal(**fields).startswith(said)


@pytest.mark.parametrize(
    ("written", "points", "bold"),
    [("kecil", 8.5, False), ("besar", 12, True), ("11,5", 11.5, False), ("18", 18, True)],
)
def test_sizes_are_steps_or_points_and_large_lines_are_bold(
    written: str, points: float, bold: bool
) -> None:
    (line,) = kop(baris=[{"teks": "x", "ukuran": written}]).baris
    assert (line.ukuran, line.kuat) == (points, bold)


@pytest.mark.parametrize(
    ("language", "direction"),
    [("ar", "rtl"), ("ms-Arab", "rtl"), ("jv-Java", "ltr"), ("ban", "ltr"), ("ar-Latn", "ltr")],
)
def test_arabic_script_runs_from_right_to_left(language: str, direction: str) -> None:
    (line,) = kop(baris=[{"teks": "x", "bahasa": language}]).baris
    assert line.arah == direction


@pytest.mark.parametrize(
    ("lines", "sizes"),
    [
        (("DINAS", "SMP Contoh", "Jalan 1"), [10, 15, 8.5]),
        (("Yang lain",), [15]),
        (("DINAS", "SEKOLAH"), [10, 10]),
    ],
)
def test_plain_lines_of_an_identity_are_sized_by_where_the_name_stands(
    lines: tuple[str, ...], sizes: list[float]
) -> None:
    assert [line.ukuran for line in plain(lines, "SMP Contoh").baris] == sizes


def test_words_that_mix_capitals_on_purpose_keep_them() -> None:
    assert pola.capitals("MTsN 1 Kota Contoh") == "MTsN 1 KOTA CONTOH"


@given(st.lists(st.floats(0.5, 50), max_size=9), st.floats(0, 3), st.floats(10, 60))
def test_rows_hold_every_piece_once_and_as_even_as_can_be(
    widths: list[float], gap: float, room: float
) -> None:
    rows = pola.rows(widths, gap, room)
    assert [at for row in rows for at in row] == list(range(len(widths)))

    def width(row: range) -> float:
        return sum(widths[at] for at in row) + gap * (len(row) - 1)

    assert all(width(row) <= room or len(row) == 1 for row in rows)
    fewest = 1 + sum(
        width(range(rows[n].start, rows[n].stop + 1)) > room for n in range(len(rows) - 1)
    )
    assert len(rows) >= min(fewest, len(widths))


def test_a_long_name_falls_into_rows_of_one_length() -> None:
    name = "Sekolah Menengah Pertama Terpadu Cahaya Harapan Bangsa Nusantara Raya Contoh Timur"
    shown = printing.shown(kop(baris=[{"teks": name, "ukuran": "nama"}, "Jalan 1"]))
    assert shown is not None
    long, short = shown.baris
    assert 60 < float(long.lebar) < 170
    assert short.lebar == ""


@pytest.mark.parametrize(("letters", "centred"), [(20, True), (90, False)])
def test_short_lines_stand_in_the_middle_of_the_page_beside_one_logo(
    letters: int, centred: bool
) -> None:
    logo = {"gambar": "logo.png", "uraian": "Lambang"}
    shown = printing.shown(kop(baris=["n" * letters], kiri=logo))
    assert shown is not None
    assert shown.setimbang is centred


Write = Callable[..., Path]


@pytest.fixture
def school(tmp_path: Path) -> Write:
    """``school(buat, pictures)``: a folder with these settings and pictures by their size."""

    def write(buat: dict[str, Any], **pictures: tuple[int, int]) -> Path:
        for name, size in pictures.items():
            Image.new("RGB", size, "navy").save(tmp_path / f"{name}.png")
        text = json.dumps({"defaults": {"buat": buat}}, ensure_ascii=False, indent=1)
        (tmp_path / "_brand.yml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


LOGO = {"gambar": "logo.png", "uraian": "Lambang Kabupaten Contoh", "tinggi": 20}


def refused(folder: Path) -> str:
    with pytest.raises(SchoolError) as caught:
        sekolah.read(None, None, folder)
    (problem,) = caught.value.problems
    assert problem.place.startswith(f"{folder / '_brand.yml'}:")
    return problem.message


def test_a_logo_too_coarse_for_its_height_is_refused(school: Write) -> None:
    folder = school({"kop": {"baris": ["SMP"], "kiri": LOGO}}, logo=(100, 118))
    assert refused(folder) == (
        'gambar "logo.png" tingginya 118 piksel, terlalu kasar untuk dicetak setinggi 20 mm. '
        "Pakai gambar setinggi 119 piksel atau lebih (150 dpi), atau SVG."
    )


def test_a_ready_letterhead_is_measured_for_the_width_of_the_page(school: Write) -> None:
    ready = {"kop": {"gambar": {"gambar": "kop.png", "uraian": "Kop"}}}
    assert "lebarnya 800 piksel, terlalu kasar untuk kop" in refused(school(ready, kop=(800, 200)))
    assert "akan setinggi 90 mm" in refused(school(ready, kop=(1200, 600)))
    kept = sekolah.read(None, None, school(ready, kop=(1200, 300))).kop
    assert kept is not None
    assert kept.gambar is not None


def test_a_font_without_a_file_is_refused_where_it_is_named(school: Write) -> None:
    folder = school({"kop": {"baris": [{"teks": "SMP", "huruf": "Amiri"}]}})
    assert refused(folder) == (
        "fon Amiri tidak ada di folder sekolah. Salin berkas .ttf-nya ke folder fon, atau pakai "
        "Source Sans 3."
    )


def test_number_and_address_of_the_school_are_said_once(school: Write) -> None:
    folder = school(
        {
            "npsn": "P2900001",
            "alamat": "Jalan Melati 5",
            "kop": {"pola": "pkbm", "isian": {"nama": "PKBM Cerdas"}},
        }
    )
    found = sekolah.read(None, None, folder).kop
    assert found is not None
    assert found.tercetak[-1].teks == "Jalan Melati 5 · NPSN\N{NO-BREAK SPACE}P2900001"


def test_the_identitys_lines_take_the_place_of_the_brands(school: Write) -> None:
    folder = school({"kop": {"baris": ["Dari merek"]}})
    (folder / "identitas.yml").write_text("kop: [Dari identitas]\n", encoding="utf-8")
    found = sekolah.read(None, None, folder).kop
    assert found is not None
    assert [line.teks for line in found.tercetak] == ["Dari identitas"]


def test_a_line_in_arabic_script_is_set_in_the_schools_font(school: Write) -> None:
    line = {"teks": "مدرسة ثانوية", "huruf": "Noto Naskh Arabic", "bahasa": "ar"}
    folder = school({"kop": {"baris": [line, "SMP Contoh"]}})
    (folder / "fon").mkdir()
    face = "NotoNaskhArabic-Regular.ttf"
    shutil.copy(topics.ROOT / "tests" / "fonts" / face, folder / "fon" / face)
    (made,) = build.build(Request("penilaian-diri", topics.SECOND, sekolah=folder))
    said = pypdfium2.PdfDocument(made.data)[0].get_textpage().get_text_range()
    assert set("مدرسةثانوية") <= set(said)


def test_a_letterhead_with_two_logos_is_pdf_ua_and_its_text_is_text(school: Write) -> None:
    right = LOGO | {"uraian": "Lambang sekolah", "gambar": "kanan.png"}
    folder = school(
        {"kop": {"pola": "slb", "isian": ALWAYS | FILLED["slb"], "kiri": LOGO, "kanan": right}},
        logo=(300, 400),
        kanan=(900, 300),
    )
    request = Request("penilaian-diri", topics.SECOND, sekolah=folder, kertas="F4")
    (made,) = build.build(request)
    said = " ".join(pypdfium2.PdfDocument(made.data)[0].get_textpage().get_text_range().split())
    assert "PEMERINTAH PROVINSI CONTOH DINAS PENDIDIKAN MTsN 1 CONTOH Jalan Melati 5" in said
    failures = page.validate_pdf_bytes(made.data, profile="ua1").failures
    assert [(failure.rule_id, failure.message) for failure in failures] == []
