"""The school's words: the identity's, else the brand's, else ours."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sekolah import Identitas, Kelas, Merek, Pengaturan, Sekolah
from generator.sekolah.istilah import IstilahSekolah, bands, semester
from generator.words import Sebutan

BANDS = [
    {"sampai": 74, "predikat": "C", "sebutan": "Belum", "tindak_lanjut": "Remedial"},
    {"sampai": 100, "predikat": "A", "sebutan": "Tuntas", "tindak_lanjut": "Pengayaan"},
]


def school(brand: dict[str, Any], **identitas: Any) -> Sekolah:
    settings = Pengaturan.model_validate({"istilah": brand})
    said = Identitas.model_validate(identitas)
    return Sekolah(said, Kelas.read("IX"), merek=Merek(pengaturan=settings))


@pytest.mark.parametrize(
    ("field", "brand", "identity", "ours", "told"),
    [
        ("kktp", 70, 75, 66, "kktp"),
        ("menit_jp", 35, 45, 40, "menit_jp"),
        ("gaya_nama", "baku", "lazim", "lazim", "gaya_nama"),
        ("sebutan_tahun", "Tahun pelajaran", "Tahun ajaran", "Tahun ajaran", "sebutan_tahun"),
        ("sebutan_guru", "ustaz", "tutor", "guru", "sebutan_guru"),
        ("sebutan_paket", "Kode", "Tipe", "Paket", "sebutan_paket"),
        ("sebutan_sekolah", "Sekolah", "Nama", "Satuan pendidikan", "sebutan_sekolah"),
        ("jenis", "pkbm", "madrasah", "sekolah", "jenis"),
        (
            "tingkat",
            ("Mahir", "Cakap", "Layak", "Baru berkembang"),
            ("A", "B", "C", "D"),
            ("Sangat baik", "Baik", "Cukup", "Perlu bimbingan"),
            "tingkat",
        ),
    ],
)
def test_the_identity_wins_over_the_brand_and_the_brand_over_us(
    field: str, brand: Any, identity: Any, ours: Any, told: str
) -> None:
    assert getattr(school({}), told) == ours
    assert getattr(school({field: brand}), told) == brand
    assert getattr(school({field: brand}, **{field: identity}), told) == identity


def test_pupils_and_address_are_each_taken_from_where_they_are_said() -> None:
    found = school({"sebutan": "siswa", "sapaan": "kalian"}, sapaan="Anda").sebutan
    assert (found.murid, found.sapaan) == ("siswa", "Anda")


def test_a_request_wins_over_the_school_but_for_the_word_for_teachers() -> None:
    usual = school({"sebutan": "siswa", "sebutan_guru": "ustaz"}).sebutan
    said = Sebutan("murid", "").filled(usual)
    assert said.say("{murid}, {kamu}, {guru}") == "murid, kamu, ustaz"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("MTsN 1 Contoh", "madrasah"),
        ("Madrasah Aliyah Contoh", "madrasah"),
        ("PKBM Cerdas", "pkbm"),
        ("SKB Contoh", "pkbm"),
        ("SMP Maju", "sekolah"),
        ("Mandiri Jaya", "sekolah"),
    ],
)
def test_the_kind_of_school_is_read_from_its_name(name: str, kind: str) -> None:
    assert school({}, sekolah=name).jenis == kind


def test_a_pkbm_has_tutors_and_no_packages_of_papers() -> None:
    found = school({}, sekolah="PKBM Cerdas")
    assert (found.sebutan_guru, found.sebutan_paket) == ("tutor", "Kode")


@pytest.mark.parametrize(
    ("written", "manner", "printed"),
    [
        ("1", "Ganjil/Genap", "Ganjil"),
        ("genap", "1/2", "2"),
        ("Gasal", "I/II", "I"),
        ("II", "1 (Ganjil)/2 (Genap)", "2 (Genap)"),
        ("Ganjil", None, "Ganjil"),
        ("Semester pendek", "1/2", "Semester pendek"),
        ("", "1/2", ""),
    ],
)
def test_a_semester_is_printed_in_the_schools_manner(
    written: str, manner: str | None, printed: str
) -> None:
    assert semester(written, manner) == printed


def test_names_of_tests_are_the_schools_for_each_abbreviation() -> None:
    found = school({"nama_ujian": {"sts": "PTS", "sas": "PAS"}}, nama_ujian={"sts": "STS"})
    assert [found.nama_ujian(name) for name in ("sts", " SAS ", "sat", "Kuis Bab 4")] == [
        "STS",
        "PAS",
        "Asesmen Sumatif Akhir Tahun",
        "Kuis Bab 4",
    ]


def test_bands_of_the_brand_are_used_as_they_are() -> None:
    assert [(band.sampai, band.predikat) for band in school({"pita": BANDS}).pita] == [
        (74, "C"),
        (100, "A"),
    ]


@given(st.integers(1, 100))
def test_our_bands_turn_on_the_kktp_of_the_brand(kktp: int) -> None:
    assert school({"kktp": kktp}).pita == bands(kktp)


def test_the_identity_knows_every_word_of_the_brand() -> None:
    assert IstilahSekolah.model_fields.keys() <= Identitas.model_fields.keys()


def test_a_pasted_curriculum_is_parted_at_blank_lines() -> None:
    found = school({}, cp="Murid memahami\n  kerja sama.\n\nMurid menilai.\n")
    assert found.cp == ("Murid memahami kerja sama.", "Murid menilai.")
