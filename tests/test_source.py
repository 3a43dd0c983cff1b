"""``source``: YAML that is broken or hostile gets one plain sentence with its place."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Annotated, Literal

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import Field

from generator import source
from generator.content.statements import Isi, Tanggal, Teks
from generator.errors import BuatError, ContentError, SchoolError
from generator.source import composing

EMPTY = "berkas kosong. Salin contohnya dengan: buat mulai --topik."
ALIAS = "jangkar/alias tidak didukung. Tulis isinya langsung di sini."
RESAVE = "Simpan ulang sebagai UTF-8 (Notepad: Simpan Sebagai, Pengodean, UTF-8)."


class Butir(Isi):
    nama: Teks
    skor: Annotated[int, Field(ge=0, le=100)] = 0


class Contoh(Isi):
    judul: Teks
    tanggal: Tanggal | None = None
    nisn: Teks | None = None
    butir: tuple[Butir, ...] = ()
    macam: Literal["satu", "dua"] = "satu"
    pilihan: tuple[Teks, ...] = ()
    benar: bool = False
    pendek: Annotated[str, Field(max_length=5)] = ""
    kode: Annotated[str, Field(pattern=r"^[a-z]+$")] = "a"
    sedikit: Annotated[tuple[Teks, ...], Field(max_length=2)] = ()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "isi.yml"


def complaints(path: Path, text: str | bytes) -> list[str]:
    """What is said about the file that holds ``text``, each as ``baris:kolom: sentence``."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ContentError) as caught:
        source.read(path, Contoh)
    return [str(problem).removeprefix(f"{path}:").strip() for problem in caught.value.problems]


def loaded(path: Path, text: str | bytes) -> object:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return source.load(path).data


# Hostile YAML: hostile.md, rows 1 to 15 and 34


def test_an_alias_bomb_is_refused_within_a_second(file: Path) -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    begun = time.perf_counter()
    said = complaints(file, bomb)
    assert time.perf_counter() - begun < 1
    assert said[0] == f"1:4: {ALIAS}"
    assert f"2:8: {ALIAS}" in said


@pytest.mark.parametrize(
    ("text", "place", "tag"),
    [
        ("judul: !!python/object/apply:os.system ['touch x']\n", "1:8", "python/object/apply"),
        ("judul: x\nnisn: !kustom 1\n", "2:7", "!kustom"),
        ("!!map {judul: x}\n", "1:1", "map"),
        ("judul: x\nbutir: !!set {a, b}\n", "2:8", "set"),
    ],
)
def test_a_tag_is_refused_and_nothing_runs(
    file: Path, monkeypatch: pytest.MonkeyPatch, text: str, place: str, tag: str
) -> None:
    monkeypatch.chdir(file.parent)
    said = complaints(file, text)
    assert said[0].startswith(f'{place}: penanda "')
    assert tag in said[0]
    assert said[0].endswith("tidak diizinkan. Hapus penanda itu.")
    assert sorted(path.name for path in file.parent.iterdir()) == ["isi.yml"]


def test_a_doubled_key_names_both_lines(file: Path) -> None:
    said = complaints(file, "judul: satu\nnisn: x\njudul: dua\n")
    assert said == ['3:1: isian "judul" sudah ada pada baris 1. Hapus salah satu.']


def test_a_doubled_key_deep_inside_names_both_lines(file: Path) -> None:
    said = complaints(file, "judul: x\nbutir:\n  - nama: a\n    skor: 1\n    nama: b\n")
    assert said == ['5:5: isian "nama" sudah ada pada baris 3. Hapus salah satu.']


def test_a_tab_is_answered_with_two_spaces(file: Path) -> None:
    said = complaints(file, "judul: x\nbutir:\n\t- nama: a\n")
    assert said == [
        "3:1: baris ini menjorok dengan tab. Ganti tab dengan dua spasi untuk setiap tingkat."
    ]


def test_a_byte_order_mark_does_no_harm(file: Path) -> None:
    assert loaded(file, b"\xef\xbb\xbfjudul: Peta\n") == {"judul": "Peta"}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named_with_the_way_to_save_again(file: Path, encoding: str) -> None:
    text = "judul: Peta kerja\nnisn: 12\n"
    if encoding == "utf-16-be":
        text = "\N{BYTE ORDER MARK}" + text
    said = complaints(file, text.encode(encoding))
    assert said == [f"berkas tersimpan sebagai UTF-16. {RESAVE}"]


def test_cp1252_is_refused_on_its_first_bad_line(file: Path) -> None:
    said = complaints(file, "judul: Peta\nnisn: caf\u00e9\n".encode("cp1252"))
    assert said == [f"2: berkas tidak tersimpan sebagai UTF-8. {RESAVE}"]


@pytest.mark.parametrize(
    ("character", "code"), [("\0", "U+0000"), ("\x07", "U+0007"), ("\x1b", "U+001B")]
)
def test_a_control_character_is_named_with_its_place(file: Path, character: str, code: str) -> None:
    said = complaints(file, f"judul: Peta\nnisn: ab{character}c\n")
    assert said == [f"2:9: ada tanda kendali {code} yang tidak terlihat. Hapus tanda itu."]


def test_a_control_character_in_the_first_line_has_its_column(file: Path) -> None:
    assert complaints(file, "judul: a\x07b\n")[0].startswith("1:9: ada tanda kendali U+0007")


def test_a_day_that_does_not_exist_is_told_where_its_month_ends(file: Path) -> None:
    assert complaints(file, "judul: x\ntanggal: 2024-02-30\n") == [
        '2:1: "2024-02-30" bukan tanggal yang ada. Februari 2024 berakhir pada tanggal 29.'
    ]


@pytest.mark.parametrize("written", ["0012345678", "no", "10:30", "1_000", "0x10", "~x", "1e3"])
def test_what_yaml_would_convert_stays_as_written(file: Path, written: str) -> None:
    file.write_text(f"judul: x\nnisn: {written}\n", encoding="utf-8")
    assert source.read(file, Contoh)[0].nisn == written


def test_keys_that_yaml_would_convert_stay_as_written(file: Path) -> None:
    assert loaded(file, "no: 1\nya: off\n10:30: jam\n") == {"no": "1", "ya": "off", "10:30": "jam"}


@pytest.mark.parametrize("text", ["", "\n\n", "# hanya catatan\n", "---\n"])
def test_an_empty_file_is_told_how_to_begin(file: Path, text: str) -> None:
    assert complaints(file, text) == [f"1:1: {EMPTY}"]


@pytest.mark.parametrize("text", ["- a\n- b\n", "hanya kalimat\n"])
def test_a_list_or_a_sentence_at_the_top_is_told_that_pairs_are_wanted(
    file: Path, text: str
) -> None:
    assert complaints(file, text) == [
        "1:1: berkas harus berisi pasangan isian dan nilai, misalnya judul: Peta."
    ]


def test_a_misspelt_key_is_answered_with_the_right_one(file: Path) -> None:
    assert complaints(file, "judul: x\npiliham: [a]\n") == [
        '2:1: isian "piliham" tidak dikenal. Maksud Anda "pilihan"?'
    ]


def test_a_misspelt_key_in_a_list_is_compared_with_that_lists_keys(file: Path) -> None:
    assert complaints(file, "judul: x\nbutir:\n  - nama: a\n    skur: 3\n") == [
        '4:5: isian "skur" tidak dikenal. Maksud Anda "skor"?'
    ]


def test_a_key_like_no_other_is_answered_with_all_that_are_known(file: Path) -> None:
    said = complaints(file, "judul: x\nbutir:\n  - nama: a\n    xyzzy: 3\n")
    assert said == ['4:5: isian "xyzzy" tidak dikenal. Yang dikenal di sini: nama, skor.']


def test_five_thousand_entries_are_read_within_seconds(file: Path) -> None:
    lines = "".join(f"  - {{nama: Butir {number}, skor: 1}}\n" for number in range(5000))
    file.write_text(f"judul: x\nbutir:\n{lines}", encoding="utf-8")
    begun = time.perf_counter()
    assert len(source.read(file, Contoh)[0].butir) == 5000
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize(
    "text",
    [
        "{{ 7*7 }} dan {% include 'x' %}",
        "<script>alert(1)</script>",
        '<img src="file:///etc/passwd">',
        "___ # bukan catatan",
        "\U0001f30f emoji",
    ],
)
def test_text_that_looks_like_code_is_kept_letter_by_letter(file: Path, text: str) -> None:
    file.write_text(f"judul: {yaml.dump(text, allow_unicode=True)}", encoding="utf-8")
    assert source.read(file, Contoh)[0].judul == text


def test_a_word_of_two_hundred_thousand_letters_is_told_the_limit(file: Path) -> None:
    said = complaints(file, f"judul: {'a' * 200_000}\n")
    assert said == ['1:1: isian "judul" lebih dari 20000 huruf. Ringkaslah.']


# Other limits


def test_a_second_document_is_refused(file: Path) -> None:
    assert complaints(file, "judul: x\n---\njudul: y\n") == [
        "2:1: hanya satu bagian per berkas. Hapus garis --- dan sesudahnya."
    ]


def test_a_file_over_a_megabyte_is_refused_unread(file: Path) -> None:
    said = complaints(file, b"#" * (composing.MAX_BYTES + 1))
    assert said == ["berkas lebih besar dari 1 MB. Pecahlah menjadi beberapa berkas."]


@pytest.mark.parametrize("depth", [composing.MAX_DEPTH + 5, 5_000])
def test_deep_nesting_is_refused(file: Path, depth: int) -> None:
    said = complaints(file, "judul: " + "[" * depth + "]" * depth)
    assert said == ["1:38: isi terlalu dalam atau terlalu banyak. Sederhanakan."]


def test_too_many_values_are_refused(file: Path) -> None:
    said = complaints(file, "judul: [" + "a," * (composing.MAX_NODES + 1) + "]")
    assert said[0].endswith("isi terlalu dalam atau terlalu banyak. Sederhanakan.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("judul: satu: dua\n", "1:12: titik dua di tengah kalimat membingungkan."),
        ('judul: "belum ditutup\nnisn: 1\n', "tanda kutip atau kurung belum ditutup."),
        ("pilihan: [a, b\njudul: x\n", "kurung siku atau kurawal belum ditutup."),
        ("judul: *tidak-ada\n", f"1:8: {ALIAS}"),
        ("judul: @nama\n", "1:8: baris diawali tanda yang tidak boleh."),
        ("judul: `nama`\n", "1:8: baris diawali tanda yang tidak boleh."),
        ("judul: x\n nisn: 1\n", "2:"),
        ("? [a, b]\n: x\n", "1:3: nama isian harus berupa satu kata."),
    ],
)
def test_broken_grammar_gets_one_sentence_and_its_place(file: Path, text: str, said: str) -> None:
    assert said in complaints(file, text)[0]


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"berkas tidak ditemukan\. Periksa nama dan foldernya"):
        source.load(tmp_path / "tidak-ada.yml")


def test_a_folder_in_the_files_place_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="ini folder, bukan berkas"):
        source.load(tmp_path)


def test_the_error_is_of_the_class_that_was_asked_for(tmp_path: Path) -> None:
    with pytest.raises(SchoolError):
        source.load(tmp_path / "identitas.yml", SchoolError)


def test_depth_is_refused_with_the_class_that_was_asked_for(file: Path) -> None:
    file.write_text("judul: " + "[" * 50 + "]" * 50, encoding="utf-8")
    with pytest.raises(SchoolError):
        source.load(file, SchoolError)


# Values that do not fit their field


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("judul:\n", '1:1: isian "judul" kosong. Isilah, atau hapus barisnya.'),
        ('judul: ""\n', '1:1: isian "judul" kosong atau terlalu pendek. Lengkapi isinya.'),
        ('judul: "  "\n', '1:1: isian "judul" kosong atau terlalu pendek. Lengkapi isinya.'),
        ("judul: [a]\n", '1:1: isian "judul" seharusnya berupa teks.'),
        ("nisn: 1\n", '1:1: isian "judul" belum ada. Tambahkan isian itu.'),
        ("judul: x\nmacam: tiga\n", '2:1: "tiga" tidak dikenal untuk isian "macam". Pilih "satu"'),
        ("judul: x\nbenar: mungkin\n", '2:1: "mungkin" tidak cocok untuk isian "benar". Tulis tr'),
        ("judul: x\nbutir: satu\n", '2:1: isian "butir" seharusnya berupa daftar'),
        ("judul: x\nbutir: [satu]\n", '2:9: isian "butir" seharusnya berupa pasangan isian'),
        ("judul: x\nbutir: [{nama: a, skor: 101}]\n", '"101" bukan bilangan yang cocok untuk'),
        ("judul: x\nbutir: [{nama: a, skor: -1}]\n", "Paling kecil 0."),
        ("judul: x\nbutir: [{nama: a, skor: dua}]\n", "Tulis dengan angka saja."),
        ("judul: x\npendek: panjang sekali\n", 'isian "pendek" lebih dari 5 huruf. Ringkaslah.'),
        ("judul: x\nkode: ABC\n", '"ABC" tidak cocok untuk isian "kode". Pakai huruf kecil'),
        ("judul: x\nsedikit: [a, b, c]\n", 'isian "sedikit" berisi lebih dari 2 hal. Kurangi.'),
        ("judul: x\ntanggal: besok\n", '2:1: "besok" bukan tanggal. Tulis seperti 2025-10-26'),
        ("judul: x\ntanggal: 2025-13\n", "bukan tanggal yang ada. Bulan bernomor 01 sampai 12."),
    ],
)
def test_a_value_that_does_not_fit_is_explained(file: Path, line: str, said: str) -> None:
    found = complaints(file, line)
    assert len(found) == 1
    assert said in found[0]


def test_all_problems_of_a_file_are_told_at_once_in_its_order(file: Path) -> None:
    said = complaints(
        file,
        "tanggal: 2024-02-30\npiliham: [a]\nbutir:\n  - skor: 101\n  - nama: b\n    skor: x\n",
    )
    assert [line.split(": ")[0] for line in said] == ["1:1", "1:1", "2:1", "4:5", "4:5", "6:5"]


def test_a_place_falls_back_to_the_nearest_part_that_the_file_has(file: Path) -> None:
    file.write_text("judul: x\nbutir:\n  - nama: a\n", encoding="utf-8")
    tree = source.load(file)
    assert tree.place(("butir", 0, "skor")) == f"{file}:3:5"
    assert tree.place(("lain",)) == f"{file}:1:1"


# Laws


_printable = st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)))


@given(
    st.dictionaries(
        st.text(min_size=1, max_size=100),
        _printable | st.lists(_printable),
        min_size=1,
        max_size=6,
    )
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_texts_survive_writing_and_reading(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, object]
) -> None:
    file = tmp_path_factory.getbasetemp() / "bolak-balik.yml"
    assert loaded(file, yaml.safe_dump(data, allow_unicode=True, default_style='"')) == data


def _only_a_refusal(file: Path, raw: bytes) -> None:
    file.write_bytes(raw)
    try:
        source.read(file, Contoh)
    except BuatError as refusal:
        for problem in refusal.problems:
            assert problem.place.startswith(str(file))
            assert problem.message.endswith((".", "?"))


@given(st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
def test_no_bytes_end_in_anything_but_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    _only_a_refusal(tmp_path_factory.getbasetemp() / "bita.yml", raw)


YAMLISH = st.text(
    st.sampled_from("abjudl:-?[]{}&*!|>%@`'\"#,~ \n\t0\0\x85\u2028\ufeff\U0001f30f"), max_size=80
)


@given(YAMLISH)
@settings(max_examples=600, deadline=None)
def test_no_text_ends_in_anything_but_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    _only_a_refusal(tmp_path_factory.getbasetemp() / "teks.yml", text.encode())


@given(
    st.recursive(
        st.none() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from([*Contoh.model_fields, "nama", "skor", "x"]), inner, max_size=3
            )
        ),
        max_leaves=12,
    )
)
@settings(max_examples=300, deadline=None)
def test_no_shape_of_data_ends_in_anything_but_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, data: object
) -> None:
    text = yaml.safe_dump(data, allow_unicode=True)
    _only_a_refusal(tmp_path_factory.getbasetemp() / "susunan.yml", text.encode())


def test_a_pipe_in_a_files_place_is_one_sentence(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "topik.yml")
    with pytest.raises(ContentError, match="ini bukan berkas biasa"):
        source.load(tmp_path / "topik.yml")


def test_a_number_longer_than_any_is_told_by_its_beginning(file: Path) -> None:
    (said,) = complaints(file, f"judul: a\nbutir: [{{nama: a, skor: {'9' * 5_000}}}]")
    assert f'"{"9" * 60}…" bukan bilangan yang cocok untuk isian "skor"' in said


def test_no_more_problems_are_told_than_anyone_mends_at_once(file: Path) -> None:
    start = time.perf_counter()
    said = complaints(file, "butir:\n" + "  - {skor: 1}\n" * 20_000)
    assert len(said) == 1_000
    assert time.perf_counter() - start < 5
