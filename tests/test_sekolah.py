"""``sekolah``: what a class brings with it, and what the identity file says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import sekolah
from generator.errors import BuatError, SchoolError
from generator.sekolah import Identitas, Kelas, Sekolah

ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]


@pytest.mark.parametrize(
    ("written", "label", "level"),
    [
        ("IX", "IX", 9),
        ("ix", "IX", 9),
        ("9", "IX", 9),
        (" 9 ", "IX", 9),
        ("9A", "IXA", 9),
        ("IXA", "IXA", 9),
        ("9-A", "IX-A", 9),
        ("IX.2", "IX.2", 9),
        ("IX/B", "IX/B", 9),
        ("XI-3", "XI-3", 11),
        ("XI TKJ 1", "XI TKJ 1", 11),
        ("11 TKJ 1", "XI TKJ 1", 11),
        ("12", "XII", 12),
        ("XII MIPA 3", "XII MIPA 3", 12),
        ("1", "I", 1),
        ("10", "X", 10),
        ("VI", "VI", 6),
    ],
)
def test_a_class_is_read_as_teachers_write_it(written: str, label: str, level: int) -> None:
    assert Kelas.read(written) == Kelas(label, level)


@pytest.mark.parametrize(
    "written", ["", " ", "0", "13", "100", "XIII", "IIII", "VV", "kelas 9", "A9", "-1", "9,5", "٩"]
)
def test_what_is_no_class_is_shown_how_to_write_one(written: str) -> None:
    with pytest.raises(BuatError) as caught:
        Kelas.read(written)
    assert str(caught.value) == (
        f'--kelas: "{written}" bukan kelas. Tulis seperti IX, 9, XI-3, atau "XI TKJ 1".'
    )


@pytest.mark.parametrize(
    ("level", "fase", "pilihan", "minutes"),
    [
        (1, "A", 3, 35),
        (2, "A", 3, 35),
        (3, "B", 3, 35),
        (4, "B", 4, 35),
        (5, "C", 4, 35),
        (6, "C", 4, 35),
        (7, "D", 4, 40),
        (8, "D", 4, 40),
        (9, "D", 4, 40),
        (10, "E", 5, 45),
        (11, "F", 5, 45),
        (12, "F", 5, 45),
    ],
)
def test_the_level_gives_phase_options_and_minutes(
    level: int, fase: str, pilihan: int, minutes: int
) -> None:
    kelas = Kelas.read(str(level))
    assert (kelas.fase, kelas.pilihan, kelas.menit_jp) == (fase, pilihan, minutes)
    assert kelas.romawi == ROMAN[level - 1]


@given(st.integers(1, 12), st.sampled_from(["", "-1", " A", ".3", "/b", " TKJ 2"]))
def test_numbers_and_roman_numerals_mean_the_same_class(level: int, rest: str) -> None:
    assert Kelas.read(f"{level}{rest}") == Kelas.read(f"{ROMAN[level - 1]}{rest}")


@given(st.text(max_size=12))
def test_any_text_is_a_class_or_a_refusal(text: str) -> None:
    refusals: list[str] = []
    try:
        assert 1 <= Kelas.read(text).tingkat <= 12
    except BuatError as refusal:
        refusals.append(str(refusal))
    assert all("bukan kelas" in said for said in refusals)


def identity(folder: Path, text: str) -> Path:
    path = folder / "identitas.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_everything_is_blank_and_the_class_is_nine() -> None:
    assert sekolah.read(None, None) == Sekolah(Identitas(), Kelas("IX", 9))


def test_the_files_class_is_used_where_none_is_asked_for(tmp_path: Path) -> None:
    assert sekolah.read(identity(tmp_path, "kelas: XI-3\n"), None).kelas == Kelas("XI-3", 11)


def test_the_class_that_is_asked_for_wins_over_the_files(tmp_path: Path) -> None:
    assert sekolah.read(identity(tmp_path, "kelas: XI-3\n"), "7").kelas == Kelas("VII", 7)


def test_a_wrong_class_in_the_file_is_told_with_its_line(tmp_path: Path) -> None:
    path = identity(tmp_path, "guru: Bu Rina\nkelas: sembilan\n")
    with pytest.raises(SchoolError) as caught:
        sekolah.read(path, None)
    assert str(caught.value).startswith(f'{path}:2:1: "sembilan" bukan kelas.')


def test_a_wrong_class_in_the_file_does_not_matter_where_another_is_asked_for(
    tmp_path: Path,
) -> None:
    assert sekolah.read(identity(tmp_path, "kelas: sembilan\n"), "9").kelas.tingkat == 9


def test_a_school_may_have_minutes_of_its_own(tmp_path: Path) -> None:
    assert sekolah.read(identity(tmp_path, "menit_jp: 30\n"), "IX").menit_jp == 30
    assert sekolah.read(None, "IX").menit_jp == 40


def test_the_identity_is_kept_as_written(tmp_path: Path) -> None:
    read = sekolah.read(
        identity(
            tmp_path,
            'sekolah: SMPN 1 Contoh\nkop: [DINAS, SMPN 1 Contoh]\nguru: "Rina, S.Pd."\n'
            "tahun_ajaran: 2026/2027\nkktp: 70\nbaris: [{label: NPSN, nilai: 00123}]\n",
        ),
        None,
    ).identitas
    assert read.kop == ("DINAS", "SMPN 1 Contoh")
    assert (read.guru, read.tahun_ajaran, read.kktp) == ("Rina, S.Pd.", "2026/2027", 70)
    assert read.baris[0].nilai == "00123"


def test_every_problem_of_the_identity_is_told_at_once(tmp_path: Path) -> None:
    path = identity(tmp_path, "sekolh: x\nmenit_jp: 300\nkktp: nol\nbaris: [{nilai: x}]\n")
    with pytest.raises(SchoolError) as caught:
        sekolah.read(path, "IX")
    assert [str(problem) for problem in caught.value.problems] == [
        f'{path}:1:1: isian "sekolh" tidak dikenal. Maksud Anda "sekolah"?',
        f'{path}:2:1: "300" bukan bilangan yang cocok untuk isian "menit_jp". Paling besar 60.',
        f'{path}:3:1: "nol" bukan bilangan yang cocok untuk isian "kktp". Tulis dengan angka saja.',
        f'{path}:4:9: isian "label" belum ada. Tambahkan isian itu.',
    ]


@given(st.integers(1, 100))
def test_the_usual_bands_cover_every_mark_and_turn_on_the_kktp(kktp: int) -> None:
    bands = Sekolah(Identitas(kktp=kktp), Kelas.read("IX")).pita
    ends = [band.sampai for band in bands]
    assert ends == sorted(set(ends))
    assert ends[-1] == 100
    assert kktp == 1 or kktp - 1 in ends


@pytest.mark.parametrize("bands", ["[40, 40, 100]", "[60, 50, 100]", "[40, 90]"])
def test_bands_that_do_not_rise_to_100_are_refused(bands: str, tmp_path: Path) -> None:
    path = tmp_path / "identitas.yml"
    rows = [f"{{sampai: {end}, sebutan: A, tindak_lanjut: B}}" for end in bands[1:-1].split(", ")]
    path.write_text(f"pita: [{', '.join(rows)}]", encoding="utf-8")
    with pytest.raises(SchoolError, match=r"pita nilai harus naik dan berakhir pada 100\."):
        sekolah.read(path, None)


def test_two_sign_where_the_identity_names_nobody() -> None:
    signed = Sekolah(Identitas(guru="Siti"), Kelas.read("IX")).tanda_tangan("modul_ajar")
    assert signed is not None
    assert [(one.sebagai, one.nama) for one in signed.penanda] == [
        ("Kepala Sekolah", None),
        ("Guru Mata Pelajaran", "Siti"),
    ]
