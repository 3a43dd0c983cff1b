"""The command line: what is typed, what is answered, what is left in the folder."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from generator import output
from generator.cli import register
from generator.errors import BuatError
from generator.products.request import Request
from scripts import perintah, translations
from tests import topics
from tests.command import HIDE_PANGO, Done, buat

_WORDS = """
a able abort aborted after all already an and any are argument arguments as at attribute be been
before but by cannot can choose choice command commands could default did directory do does empty
error exist exit expected extra fail failed file files for found from given got has have help if in
input integer into invalid is it its like list maximum may mean message minimum missing more must
name named no none not object of on one only option options or other out parameter path permission
please range read readable required run see should show sure such than that the their there this to
try type unexpected unknown usage use using valid value values version was when which with without
would write wrong you your
"""
GROUPS = ("", "isi")
"""Commands that hold others, and have no examples of their own."""
ENGLISH = frozenset(_WORDS.split())
"""Words that English can hardly do without and Indonesian does not have."""


def english(text: str) -> set[str]:
    """English words in ``text``; what is quoted, an option or a path is left out."""
    plain = re.sub(r"\"[^\"]*\"|'[^']*'|--?[\w-]+|\S*[/.]\w\S*", " ", text)
    return {word for word in re.findall(r"\b[^\W\d_]+\b", plain.casefold()) if word in ENGLISH}


@pytest.fixture
def here(tmp_path: Path) -> Path:
    folder = tmp_path / "kerja"
    folder.mkdir()
    return folder


# Help


@pytest.mark.parametrize("command", perintah.COMMANDS)
def test_the_help_is_indonesian_and_fits_80_columns(command: str) -> None:
    text = perintah.shown(command)
    assert english(text) == set()
    assert text.startswith(f"Cara pakai: buat {command}".strip())
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize("command", [one for one in perintah.COMMANDS if one not in GROUPS])
def test_the_help_of_a_command_ends_with_two_examples(command: str) -> None:
    examples = perintah.shown(command).partition("Contoh:\n")[2].splitlines()
    assert len(examples) == 2
    assert all(line.startswith("  buat ") for line in examples)


def test_the_page_about_commands_is_their_help() -> None:
    assert perintah.FILE.read_text(encoding="utf-8") == perintah.page()


def test_the_compiled_words_are_current() -> None:
    assert (translations.FOLDER / "messages.mo").read_bytes() == translations.compiled()


def test_the_version_is_one_line(here: Path) -> None:
    done = buat("--versi", here=here)
    assert re.fullmatch(r"buat \d+\.\d+\.\d+\n", done.out)
    assert done.code == 0


# Wrong usage

WRONG = {
    "slid": "Maksud Anda 'slide'?",
    "slide --bentuk bilatral": 'bentuk "bilatral" tidak dikenal. Maksud Anda "bilateral"?',
    "slide --bentuk xyz": "Yang ada: bilateral, multilateral, regional, semua.",
    "slide --topik kerja-sama": 'Maksud Anda "kerja-sama-internasional"?',
    "slide --topik .": "bukan topik: tidak ada topik.yml di dalamnya.",
    "slide --bentk bilateral": "Maksud Anda '--bentuk'",
    "slide --acak x": '"x" bukan bilangan bulat. Tulis 0 atau lebih.',
    "slide --acak -1": "-1 di luar batas. Tulis 0 atau lebih.",
    "lkpd --jumlah 99": "99 di luar batas. Tulis 0 sampai 50.",
    "lkpd --latihan pg,isan": 'jenis soal "isan" tidak dikenal. Maksud Anda "isian"?',
    "lkpd --kertas A5": 'ukuran kertas "A5" tidak dikenal. Yang ada: A4, F4.',
    "lkpd --kertas": "'--kertas' memerlukan nilai.",
    "lkpd --senyap=ya": "'--senyap' tidak memakai nilai.",
    "slide --rasio 16:10": 'rasio "16:10" tidak dikenal. Maksud Anda "16:9"?',
    "slide --tema gelp": 'tema "gelp" tidak dikenal. Maksud Anda "gelap"?',
    "lkpd --sapaan kau": 'sapaan "kau" tidak dikenal.',
    "lkpd --untuk siapa": "Yang ada: murid, kelompok.",
    "lkpd --identitas tiada.yml": "'tiada.yml' tidak ada.",
    "lkpd --identitas .": "'.' adalah folder, seharusnya berkas.",
    "lkpd bilateral": "Ada kata yang berlebih (bilateral).",
    "periksa --usia nol": "Tulis 1 sampai 600.",
    "periksa soall": 'bagian "soall" tidak dikenal. Maksud Anda "soal"?',
    "periksa soal --bentuk bilatral": 'Maksud Anda "bilateral"?',
    "--salah": "Opsi '--salah' tidak dikenal.",
}


@pytest.mark.parametrize("line", WRONG)
def test_wrong_usage_is_told_in_indonesian_with_a_remedy(line: str, here: Path) -> None:
    done = buat(*line.split(), here=here)
    assert done.code == 2
    assert WRONG[line] in done.err
    assert "Kesalahan: " in done.err
    assert english(done.err) == set()
    assert done.out == ""
    assert list(here.iterdir()) == []


def test_without_a_command_the_help_comes(here: Path) -> None:
    done = buat(here=here)
    assert done.code == 2
    assert (done.out + done.err).startswith("Cara pakai: buat")


# Making


def test_a_deck_is_one_line_with_slides_size_and_time_and_a_closing_line(here: Path) -> None:
    done = buat("slide", "--bentuk", "bilateral", here=here)
    line, closing = done.out.splitlines()
    assert re.fullmatch(r"output/slide-bilateral\.pptx +\d+ slide +\d+ kB +\d+,\d\d dtk", line), (
        line
    )
    assert closing == "1 berkas dibuat."
    assert (done.code, done.err) == (0, "")
    assert (here / "output" / "slide-bilateral.pptx").is_file()


def test_a_sheet_comes_with_its_key_and_both_carry_one_code(here: Path) -> None:
    done = buat("lkpd", "--bentuk", "regional", "--json", "--keluaran", "a/b", here=here)
    assert done.code == 0, done.err
    sheet, key = done.objects
    assert sheet.keys() == {"berkas", "halaman", "ukuran", "detik", "kode"}
    assert (sheet["berkas"], key["berkas"]) == ("a/b/lkpd-regional.pdf", "a/b/kunci-regional.pdf")
    assert sheet["kode"] == key["kode"]
    assert sheet["ukuran"] == (here / sheet["berkas"]).stat().st_size
    assert sheet["halaman"] % 2 == 0


def test_silent_says_nothing(here: Path) -> None:
    assert buat("slide", "--senyap", here=here) == Done(0, "", "")


def test_semua_makes_every_product_of_every_form_and_of_the_topic(here: Path) -> None:
    topics.copy(topics.SECOND, here / "jenis-batuan")
    done = buat("semua", "--topik", "jenis-batuan", here=here)
    assert done.code == 0, done.err
    names = {path.name for path in (here / "output").iterdir() if path.is_file()}
    forms = ("beku", "metamorf", "sedimen", "jenis-batuan")
    kinds = {"slide": "pptx", "lkpd": "pdf", "kunci": "pdf", "handout": "pdf"}
    assert names == {f"{kind}-{form}.{kinds[kind]}" for kind in kinds for form in forms}
    assert done.out.splitlines()[-1] == "16 berkas dibuat."


def test_a_file_that_was_edited_is_kept_and_told(here: Path) -> None:
    buat("slide", here=here)
    (deck,) = (here / "output").glob("*.pptx")
    made = deck.read_bytes()
    deck.write_bytes(b"suntingan guru")
    done = buat("slide", here=here)
    kept = deck.with_name(f"{deck.stem} (suntingan 1).pptx")
    assert deck.read_bytes() == made
    assert kept.read_bytes() == b"suntingan guru"
    assert f"disimpan sebagai {kept.name}." in done.err
    assert done.out.splitlines()[-1] == "1 berkas dibuat, 1 peringatan."
    assert buat("slide", here=here).err == ""


def test_an_output_folder_that_is_a_file_is_one_sentence(here: Path) -> None:
    (here / "output").write_text("berkas")
    done = buat("slide", here=here)
    assert done.code == 1
    assert done.err.splitlines() == [
        "output: ada berkas dengan nama folder itu. Pilih folder lain dengan --keluaran.",
        "Tidak ada berkas yang dibuat.",
    ]


def test_a_file_that_cannot_be_replaced_does_not_stop_the_others(here: Path) -> None:
    (here / "output" / "slide-bilateral.pptx").mkdir(parents=True)
    done = buat("semua", "--bentuk", "bilateral", here=here)
    assert done.code == 1
    assert done.err.splitlines() == [
        "output/slide-bilateral.pptx: ada folder dengan nama berkas itu. Pindahkan folder itu, "
        "lalu ulangi.",
        "3 berkas dibuat.",
    ]
    assert (here / "output" / "handout-bilateral.pdf").is_file()


def test_a_folder_that_cannot_be_written_is_one_sentence(here: Path) -> None:
    done = buat("slide", "--keluaran", "/proc/hasil", here=here)
    assert done.code == 1
    assert done.err.startswith("/proc/hasil: ")
    assert "Pilih folder lain dengan --keluaran." in done.err
    assert english(done.err) == set()


def test_broken_content_is_told_with_its_place_and_nothing_is_made(here: Path) -> None:
    folder = topics.copy(topics.SECOND, here / "batuan")
    with (folder / "bentuk" / "beku.yml").open("a", encoding="utf-8") as file:
        file.write("tujuam: x\n")
    done = buat("lkpd", "--topik", "batuan", here=here)
    assert done.code == 1
    problem, closing = done.err.splitlines()
    assert re.match(r"batuan/bentuk/beku\.yml:\d+:\d+: isian \"tujuam\" tidak dikenal\.", problem)
    assert closing == "Tidak ada berkas yang dibuat."
    assert not (here / "output").exists()


def test_a_character_without_a_glyph_is_told_with_its_place_in_the_content(here: Path) -> None:
    folder = topics.copy(topics.SECOND, here / "batuan")
    file = folder / "topik.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("judul: ", "judul: ☃ ", 1), "utf-8")
    done = buat("lkpd", "--topik", "batuan", here=here)
    assert done.code == 1
    assert re.match(
        r'batuan/topik\.yml:\d+:\d+: huruf "☃" \(U\+2603\) tidak ada dalam fon dokumen\.', done.err
    )


def test_very_many_problems_do_not_push_the_first_ones_out_of_sight(here: Path) -> None:
    folder = topics.copy(topics.SECOND, here / "batuan")
    with (folder / "topik.yml").open("a", encoding="utf-8") as file:
        file.writelines(f"asing{number}: x\n" for number in range(100))
    told = buat("lkpd", "--topik", "batuan", here=here).err.splitlines()
    assert len(told) == 42
    assert told[-2:] == [
        "… dan 60 masalah lain. Perbaiki dulu yang di atas.",
        "100 masalah. Tidak ada berkas yang dibuat.",
    ]


def test_a_topic_in_the_working_folder_names_its_files(here: Path) -> None:
    topics.copy(topics.SECOND, here / "batuan")
    (made,) = buat("handout", "--topik", ".", "--json", here=here / "batuan").objects
    assert made["berkas"] == "output/handout-batuan.pdf"


def test_a_class_that_is_none_is_refused_with_examples(here: Path) -> None:
    done = buat("slide", "--kelas", "XIII", here=here)
    assert done.code == 2
    assert 'IX, 9, XI-3, atau "XI TKJ 1"' in done.err


# The key by its code


def test_the_key_is_found_by_the_code_on_the_sheet(here: Path) -> None:
    sheet, key = buat("lkpd", "--bentuk", "bilateral", "--acak", "7", "--json", here=here).objects
    made = (here / key["berkas"]).read_bytes()
    (here / key["berkas"]).unlink()
    done = buat("kunci", "--kode", sheet["kode"].lower(), here=here)
    assert done.code == 0, done.err
    assert (here / key["berkas"]).read_bytes() == made


def test_an_unknown_code_is_one_sentence(here: Path) -> None:
    for kode in ("7K2M9A", "../rahasia", ""):
        done = buat("kunci", "--kode", kode, here=here)
        assert done.code == 1
        assert f'kode "{kode.upper()}" tidak dikenal di folder output.' in done.err
        assert len(done.err.splitlines()) == 2


@pytest.mark.parametrize(
    "spoilt",
    [
        {"topik": "a\0b"}, {"topik": None}, {"acak": "1"}, {"jumlah": True}, {"kertas": "A0"},
        {"latihan": [1]}, {"latihan": 7}, {"sebutan": {"murid": 1}}, {"sebutan": "murid"},
        {"ujian": {"paket": ["A"]}}, {"tambahan": 1},
    ],
    ids=str,
)  # fmt: skip
def test_an_entry_of_the_register_that_someone_else_wrote_counts_as_unknown(
    tmp_path: Path, spoilt: dict[str, Any]
) -> None:
    request = Request("lkpd", topics.SECOND, pilih=("inti",))
    plain = json.loads(json.dumps(asdict(request) | {"topik": str(topics.SECOND)}))
    output.remember(tmp_path, "7Q2KXB", plain)
    found = register.recalled(tmp_path, "7Q2KXB")
    assert found == replace(request, produk="kunci")
    output.remember(tmp_path, "7Q2KXB", plain | spoilt)
    with pytest.raises(BuatError, match='kode "7Q2KXB" tidak dikenal'):
        register.recalled(tmp_path, "7Q2KXB")


def test_what_the_system_refuses_is_one_sentence(here: Path) -> None:
    for option in ("--sekolah", "--topik", "--keluaran"):
        done = buat("kartu-belajar", option, "a" * 5_000, here=here)
        assert done.code in (1, 2)
        assert "Traceback" not in done.err
        assert len(done.err.splitlines()) <= 4


def test_a_code_whose_content_has_changed_is_refused(here: Path) -> None:
    folder = topics.copy(topics.SECOND, here / "batuan")
    sheet, _ = buat("lkpd", "--topik", "batuan", "--json", here=here).objects
    with (folder / "topik.yml").open("a", encoding="utf-8") as file:
        file.write("# berubah\n")
    done = buat("kunci", "--kode", sheet["kode"], here=here)
    assert done.code == 1
    assert "telah berubah sejak lembar" in done.err


# Looking


def test_the_catalogue_shows_topic_forms_examples_kinds_and_products(here: Path) -> None:
    text = buat("katalog", here=here).out
    for word in ("kerja-sama-internasional", "bilateral", "asean", "benar-salah", "handout"):
        assert word in text
    assert english(text) == set()


def test_periksa_says_what_is_stale_and_what_the_computer_has(here: Path) -> None:
    done = buat("periksa", "--usia", "1", here=here)
    assert done.code == 0, done.err
    assert re.search(r"Pango \d+\.\d+\.\d+: siap membuat PDF", done.out)
    assert english(done.out.partition("Komputer ini:")[2]) == set()


def test_periksa_names_pango_where_it_is_missing(here: Path) -> None:
    assert "PDF memerlukan pustaka Pango." in buat("periksa", here=here, before=HIDE_PANGO).out


# A topic of one's own


def test_mulai_writes_a_topic_that_builds(here: Path) -> None:
    done = buat("mulai", "--topik", "topik-saya", here=here)
    assert done.code == 0, done.err
    assert done.out.splitlines()[-1] == "Langkah berikutnya: buat semua --topik topik-saya"
    made = buat("semua", "--topik", "topik-saya", here=here)
    assert made.code == 0, made.err
    again = buat("mulai", "--topik", "topik-saya", here=here)
    assert (again.code, again.err.splitlines()[0]) == (
        1,
        "topik-saya: folder itu sudah ada isinya. Pilih nama lain.",
    )


def test_mulai_does_not_hide_a_shipped_topic(here: Path) -> None:
    done = buat("mulai", "--topik", "kerja-sama-internasional", here=here)
    assert done.code == 1
    assert "nama itu milik topik bawaan." in done.err
    assert list(here.iterdir()) == []


def test_mulai_quotes_a_name_with_a_blank(here: Path) -> None:
    done = buat("mulai", "--topik", "topik saya", here=here)
    assert done.out.splitlines()[-1] == 'Langkah berikutnya: buat semua --topik "topik saya"'


# Without Pango


def test_without_pango_a_deck_is_made_and_a_sheet_is_one_sentence(here: Path) -> None:
    assert buat("slide", here=here, before=HIDE_PANGO).code == 0
    done = buat("lkpd", here=here, before=HIDE_PANGO)
    assert done.code == 1
    sentence, closing = done.err.splitlines()
    assert sentence.startswith("PDF memerlukan pustaka Pango. Jalankan ")
    assert closing == "Tidak ada berkas yang dibuat."


# Terminal and shell


def _on_a_terminal(here: Path, *words: str, **environment: str) -> str:
    """What a terminal gets to see."""
    main, side = pty.openpty()
    command = "import sys; sys.argv[0] = 'buat'; from generator.cli import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", command, *words], cwd=here, stdout=side, stderr=side,
        env={**os.environ, "COLUMNS": "80", **environment},
    ) as running:  # fmt: skip
        os.close(side)
        seen = b""
        while True:
            try:
                piece = os.read(main, 4096)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            seen += piece
        running.wait()
    os.close(main)
    return seen.decode()


def test_a_terminal_gets_links_and_colour_unless_no_color_is_set(here: Path) -> None:
    assert "\x1b]8;;file://" in _on_a_terminal(here, "slide")
    assert "\x1b[31m" in _on_a_terminal(here, "slide", "--keluaran", "/proc/hasil")
    assert "\x1b" not in _on_a_terminal(here, "slide", NO_COLOR="1")
    assert "\x1b" not in _on_a_terminal(here, "slide", "--keluaran", "/proc/a", NO_COLOR="1")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("buat sl", "plain,slide"),
        ("buat slide --kertas ", "plain,A4\nplain,F4"),
        ("buat slide --bentuk bi", "plain,bilateral"),
        ("buat slide --topik ker", "plain,kerja-sama-internasional"),
        ("buat slide --kelu", "plain,--keluaran"),
    ],
)
def test_the_shell_completes(line: str, offered: str, here: Path) -> None:
    asked = {
        "_BUAT_COMPLETE": "bash_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(line.count(" ")),
    }
    assert buat(here=here, **asked).out.strip() == offered


def test_the_shell_gets_its_script(here: Path) -> None:
    assert "complete -o nosort" in buat(here=here, _BUAT_COMPLETE="bash_source").out


# The audit


def test_findings_are_warnings_unless_they_are_asked_to_count(here: Path) -> None:
    free = buat("periksa", "soal", "--usia", "1", here=here)
    strict = buat("periksa", "soal", "--usia", "1", "--ketat", here=here)
    assert (free.code, strict.code) == (0, 1)
    assert free.out == strict.out
    assert re.search(r"^\d+ temuan\.$", free.out, re.MULTILINE)


def test_a_clean_pool_passes_the_strict_audit(here: Path) -> None:
    done = buat("periksa", "soal", "--usia", "600", "--ketat", here=here)
    assert done.code == 0
    assert done.out.rstrip().endswith("Tidak ada temuan.")
