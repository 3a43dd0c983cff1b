"""Who signs which paper."""

from __future__ import annotations

from typing import Any

import pydantic
import pytest

from generator.products import lesson
from generator.sekolah import Identitas, Kelas, Merek, Pengaturan, Sekolah, TandaTangan

KNOWN = {
    "guru": "Siti Aminah, S.Pd.",
    "nomor_guru": "NUPTK 1234567890123456",
    "kepala": {"nama": "Dra. Sri Wahyuni", "nomor": "NIP 19700101 199503 2 001"},
    "tempat": "Contoh",
    "tanggal": "13 Juli 2026",
}


def school(blocks: dict[str, Any], **identitas: Any) -> Sekolah:
    settings = Pengaturan.model_validate({"tanda_tangan": blocks})
    said = Identitas.model_validate(identitas)
    return Sekolah(said, Kelas.read("IX"), merek=Merek(pengaturan=settings))


def signed(dokumen: str, blocks: dict[str, Any], **identitas: Any) -> TandaTangan:
    found = school(blocks, **identitas).tanda_tangan(dokumen)
    assert found is not None
    return found


def people(found: TandaTangan) -> list[tuple[str | None, str | None, str]]:
    return [(one.sebagai, one.nama, one.berlabel) for one in found.penanda]


HEAD = ("Kepala Sekolah", "Dra. Sri Wahyuni", "NIP 19700101 199503 2 001")
TEACHER = ("Guru Mata Pelajaran", "Siti Aminah, S.Pd.", "NUPTK 1234567890123456")


@pytest.mark.parametrize("dokumen", ["modul_ajar", "perangkat", "daftar_nilai"])
def test_head_and_teacher_sign_where_the_school_says_nothing(dokumen: str) -> None:
    found = signed(dokumen, {}, **KNOWN)
    assert people(found) == [HEAD, TEACHER]
    assert (found.pembuka, found.tempat, found.tanggal) == (
        "Mengetahui,",
        "Contoh",
        "13 Juli 2026",
    )


def test_signers_of_a_document_win_over_the_usual_ones_in_their_order() -> None:
    blocks = {
        "bawaan": {"penanda": ["guru"]},
        "perangkat": {"penanda": [{"sebagai": "Pengawas Sekolah", "label": "NIP."}, "kepala"]},
    }
    assert people(signed("perangkat", blocks, **KNOWN)) == [("Pengawas Sekolah", None, ""), HEAD]
    assert people(signed("modul_ajar", blocks, **KNOWN)) == [TEACHER]


def test_what_a_block_says_of_the_head_wins_over_the_identity() -> None:
    acting = {
        "siapa": "kepala",
        "sebagai": "Plt. Kepala Sekolah",
        "label": "NI PPPK",
        "nomor": "19800101 202321 1 001",
    }
    (found,) = signed("modul_ajar", {"bawaan": {"penanda": [acting]}}, **KNOWN).penanda
    assert (found.sebagai, found.nama) == ("Plt. Kepala Sekolah", "Dra. Sri Wahyuni")
    assert found.berlabel == "NI PPPK 19800101 202321 1 001"


def test_signers_of_the_identity_take_the_place_of_the_brands() -> None:
    own = {"penanda": [{"sebagai": "Kepala Madrasah", "nama": "Ahmad"}]}
    blocks = {"bawaan": {"penanda": ["kepala", "guru"]}}
    assert people(signed("modul_ajar", blocks, **own)) == [("Kepala Madrasah", "Ahmad", "")]


@pytest.mark.parametrize(
    ("dokumen", "names"),
    [
        ("daftar_hadir", ["Pengawas I", "Pengawas II"]),
        ("berita_acara", ["Pengawas I", "Pengawas II"]),
        ("telaah", ["Penyusun", "Penelaah"]),
    ],
)
def test_others_sign_what_head_and_teacher_do_not(dokumen: str, names: list[str]) -> None:
    own = {"penanda": [{"sebagai": "Kepala Madrasah"}]}
    found = signed(dokumen, {"bawaan": {"penanda": ["guru"]}}, **KNOWN, **own)
    assert [one.sebagai for one in found.penanda] == names
    assert (found.pembuka, found.tempat, found.tanggal) == (None, None, None)


def test_a_blueprint_is_signed_only_where_the_school_asks_for_it() -> None:
    assert school({}).tanda_tangan("kisi_kisi") is None
    assert people(signed("kisi_kisi", {"kisi_kisi": {}}, **KNOWN)) == [HEAD, TEACHER]


def test_room_for_the_stamp_is_the_documents_the_schools_or_ours() -> None:
    blocks = {"bawaan": {"ruang": 20}, "perangkat": {"ruang": 25}}
    rooms = [signed(name, blocks).ruang for name in ("perangkat", "modul_ajar", "telaah")]
    assert rooms == [25, 20, 20]
    assert [signed(name, {}).ruang for name in ("modul_ajar", "telaah")] == [14, 8]


@pytest.mark.parametrize(("label", "printed"), [(None, "NIP"), ("NIY", "NIY"), ("tanpa", "")])
def test_an_unknown_number_is_a_line_after_its_label_or_nothing(
    label: str | None, printed: str
) -> None:
    one = {"sebagai": "Ketua Panitia"} | ({"label": label} if label else {})
    told = lesson.signed(school({"bawaan": {"penanda": [one]}}), "modul_ajar")
    assert told is not None
    assert [(one.nomor, one.label) for one in told.penanda] == [("", printed)]


def test_a_number_without_a_label_is_printed_as_it_is_written() -> None:
    told = lesson.signed(school({}, **KNOWN), "modul_ajar")
    assert told is not None
    assert told.penanda[0].nomor == "NIP 19700101 199503 2 001"


def test_place_and_date_are_lines_on_a_plan_and_missing_on_a_list_of_attendance() -> None:
    plan, presence = (lesson.signed(school({}), name) for name in ("modul_ajar", "daftar_hadir"))
    assert plan is not None
    assert presence is not None
    assert (plan.bertanggal, plan.tempat, presence.bertanggal) == (True, "", False)
    dated = lesson.signed(school({"daftar_hadir": {"tempat": "Contoh"}}), "daftar_hadir")
    assert dated is not None
    assert (dated.bertanggal, dated.tempat) == (True, "Contoh")


def test_a_number_that_shall_not_be_printed_is_refused() -> None:
    with pytest.raises(pydantic.ValidationError, match=r'label "tanpa"\. Hapus salah satunya'):
        school({"bawaan": {"penanda": [{"label": "tanpa", "nomor": "1"}]}})


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("SMP Negeri 1 Contoh", "Kepala Sekolah"),
        ("MTs Negeri 1 Contoh", "Kepala Madrasah"),
        ("PKBM Cerdas Mandiri", "Ketua PKBM"),
    ],
)
def test_the_head_is_called_by_the_kind_of_school(name: str, office: str) -> None:
    assert signed("modul_ajar", {}, sekolah=name).penanda[0].sebagai == office
    own = signed("modul_ajar", {}, sekolah=name, jabatan_kepala="Direktur")
    assert own.penanda[0].sebagai == "Direktur"
