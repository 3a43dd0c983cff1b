"""The shipped topic: sourced, dated, true to an oracle typed by hand; and what dangles is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import content, sekolah, soal
from generator.content.models import Topik
from generator.content.statements import Bersumber, Fakta
from generator.errors import ContentError
from generator.products import waktu
from generator.soal.base import Soal
from tests import topics

FORMS = ("bilateral", "regional", "multilateral")
LESSONS = (None, *FORMS)

# Typed from domain.md section B, not from the content. A year, where only the year is sure.
ASEAN = {
    "ID": "1967-08-08",
    "MY": "1967-08-08",
    "PH": "1967-08-08",
    "SG": "1967-08-08",
    "TH": "1967-08-08",
    "BN": "1984",
    "VN": "1995-07-28",
    "LA": "1997-07-23",
    "MM": "1997-07-23",
    "KH": "1999-04-30",
    "TL": "2025-10-26",
}
APEC = {
    1989: "AU BN CA ID JP KR MY NZ PH SG TH US",
    1991: "CN HK TW",
    1993: "MX PG",
    1994: "CL",
    1998: "PE RU VN",
}
EUROPE = {
    1958: "BE DE FR IT LU NL",
    1973: "DK IE GB",
    1981: "GR",
    1986: "ES PT",
    1995: "AT FI SE",
    2004: "CY CZ EE HU LT LV MT PL SI SK",
    2007: "BG RO",
    2013: "HR",
}
FOUNDED = {
    ("asean", "berdiri"): "8 Agustus 1967",
    ("asean", "dokumen"): "Deklarasi Bangkok",
    ("asean", "kantor-pusat"): "Jakarta",
    ("asean", "berlaku"): "15 Desember 2008",
    ("apec", "berdiri"): "November 1989",
    ("apec", "kantor-pusat"): "Singapura",
    ("ue", "berdiri"): "1 November 1993",
    ("ue", "dokumen"): "Traktat Maastricht",
    ("nafta", "berlaku"): "1 Januari 1994 sampai 30 Juni 2020",
    ("usmca", "berlaku"): "1 Juli 2020",
    ("pbb", "kantor-pusat"): "New York",
    ("imf", "kantor-pusat"): "Washington, D.C.",
    ("bank-dunia", "kantor-pusat"): "Washington, D.C.",
}
COUNTS = {"asean": 11, "apec": 21, "ue": 27, "nafta": 3, "usmca": 3}
COUNTS_ONLY = {"pbb": 193, "wto": 166, "imf": 191, "bank-dunia": 189}
NAMES = {
    "asean": "Association of Southeast Asian Nations",
    "apec": "Asia-Pacific Economic Cooperation",
    "nafta": "North American Free Trade Agreement",
    "usmca": "United States–Mexico–Canada Agreement",
    "wto": "World Trade Organization",
    "imf": "International Monetary Fund",
}


def sourced(topik: Topik) -> Iterator[tuple[str, Bersumber]]:
    """Everything in the topic that carries a source, and where it stands."""
    parts = {"topik": topik.pokok, **topik.bentuk, **topik.contoh}
    for name, part in parts.items():
        for found in content.statements(part):
            if isinstance(found, Bersumber):
                yield name, found


def fact(topik: Topik, contoh: str, ragam: str) -> Fakta:
    (found,) = [f for f in topik.contoh[contoh].fakta if f.ragam == ragam]
    return found


def members(topik: Topik, contoh: str) -> dict[str, str]:
    """Country code → when it joined, as the oracle writes it, of those who are still members."""
    return {
        one.negara: "-".join(
            part
            for part in (
                str(one.bergabung.tahun),
                f"{one.bergabung.bulan:02}" if one.bergabung.bulan else "",
                f"{one.bergabung.hari:02}" if one.bergabung.hari else "",
            )
            if part
        )
        for one in topik.contoh[contoh].anggota
    }


def by_year(waves: dict[int, str]) -> dict[str, str]:
    return {code: str(year) for year, codes in waves.items() for code in codes.split()}


# Sources and dates


def test_the_shipped_topic_reads_clean(topik: Topik, items: tuple[Soal, ...]) -> None:
    assert tuple(topik.bentuk) == FORMS
    assert len(topik.contoh) >= 18
    assert items


def test_everything_that_is_said_has_a_source(topik: Topik) -> None:
    assert [(name, found) for name, found in sourced(topik) if not found.sumber] == []


INVENTED = re.compile(r"rekaan|khayal|pendapat|situasi")


def test_every_item_has_a_source_and_so_has_what_is_read_before_it(
    items: tuple[Soal, ...],
) -> None:
    """A stimulus without a source must say that it is invented, or somebody's opinion."""
    assert [item.id for item in items if not item.sumber] == []
    bare = [
        item.id
        for item in items
        if item.stimulus
        and not item.stimulus.sumber
        and not INVENTED.search(item.stimulus.pengantar)
    ]
    assert bare == []


def test_every_table_on_a_slide_has_a_source(topik: Topik) -> None:
    bare = [
        scene.inti
        for key in LESSONS
        for scene in topik.pelajaran(key).alur
        if scene.jenis == "tabel" and not scene.sumber
    ]
    assert bare == []


def test_no_source_is_printed_with_its_address(topik: Topik) -> None:
    for entry in topik.sumber.values():
        assert not re.search(r"https?:|www\.", f"{entry.cetak} {entry.ringkas}")


YEAR = re.compile(r"\b(?:19|20)\d\d\b")
CHANGING = re.compile(r"^\d{1,3}$|%|US\$|\bmiliar\b|\btriliun\b|\bjuta\b")


def test_every_count_and_share_says_when_it_was_true(topik: Topik) -> None:
    undated = [
        f"{name}: {found.nilai}"
        for name, found in sourced(topik)
        if isinstance(found, Fakta) and CHANGING.search(found.nilai) and not found.per
    ]
    assert undated == []


def test_every_membership_of_a_main_example_says_when_it_was_true(topik: Topik) -> None:
    facts = [(name, f) for name, f in sourced(topik) if isinstance(f, Fakta)]
    told = [
        (name, f) for name, f in facts if f.ragam == "status-indonesia" and topik.contoh[name].utama
    ]
    assert [name for name, f in told if not f.per and not YEAR.search(f.keterangan or "")] == []
    assert len(told) > 6


def test_what_is_told_beside_a_value_continues_its_sentence_or_stands_in_brackets(
    topik: Topik,
) -> None:
    joined = re.compile(r"\(|(?:atau|dari|di|menurut|pada|penuh|sejak|serta|setelah|untuk)\b")
    facts = [(name, f) for name, f in sourced(topik) if isinstance(f, Fakta) and f.keterangan]
    assert [(name, f.keterangan) for name, f in facts if not joined.match(f.keterangan)] == []
    assert len(facts) > 30


def test_no_doubted_statement_is_a_basis_of_items(topik: Topik) -> None:
    for _, found in sourced(topik):
        if found.keyakinan != "tinggi" or not found.boleh_soal:
            assert not found.tersoal


def test_the_disputed_lists_can_never_be_asked_for(topik: Topik) -> None:
    places = content.named_places(topik)
    for name in (
        "bil-motif-kepentingan",
        "bil-motif-perdamaian",
        "bil-motif-kesejahteraan",
        "mitra-kemlu",
        "delapan-kawasan",
        "bil-kemlu-162",
        "bil-kemlu-kawasan",
    ):
        assert not places[name].tersoal


# The oracle


@pytest.mark.parametrize(
    ("contoh", "expected"),
    [("asean", ASEAN), ("apec", by_year(APEC)), ("ue", by_year(EUROPE))],
)
def test_members_and_their_years_are_as_the_oracle_has_them(
    topik: Topik, contoh: str, expected: dict[str, str]
) -> None:
    found = members(topik, contoh)
    assert set(found) == set(expected)
    for code, joined in expected.items():
        assert found[code][: len(joined)] == joined, code


def test_brunei_joined_in_a_year_as_its_day_is_disputed(topik: Topik) -> None:
    assert members(topik, "asean")["BN"] == "1984"


@pytest.mark.parametrize("contoh", ["nafta", "usmca"])
def test_north_america_has_three_parties(topik: Topik, contoh: str) -> None:
    assert set(members(topik, contoh)) == {"CA", "MX", "US"}


def test_nafta_has_ended_for_all_its_parties(topik: Topik) -> None:
    assert {str(one.sampai) for one in topik.contoh["nafta"].anggota} == {"30 Juni 2020"}


def test_britain_has_left_the_union(topik: Topik) -> None:
    left = {one.negara: str(one.sampai) for one in topik.contoh["ue"].anggota if one.sampai}
    assert left == {"GB": "31 Januari 2020"}


def test_counts_agree_with_the_lists_behind_them(topik: Topik) -> None:
    for contoh, count in COUNTS.items():
        present = [one for one in topik.contoh[contoh].anggota if not one.sampai]
        assert fact(topik, contoh, "anggota").nilai == str(count)
        assert len(present or topik.contoh[contoh].anggota) == count


def test_counts_without_a_list_are_as_the_oracle_has_them(topik: Topik) -> None:
    assert {key: int(fact(topik, key, "anggota").nilai) for key in COUNTS_ONLY} == COUNTS_ONLY


def test_founding_facts_are_as_the_oracle_has_them(topik: Topik) -> None:
    assert {place: fact(topik, *place).nilai for place in FOUNDED} == FOUNDED


def test_names_are_as_the_oracle_has_them(topik: Topik) -> None:
    found = {key: topik.contoh[key].kepanjangan for key in NAMES}
    assert {key: name.teks if name else "" for key, name in found.items()} == NAMES


def test_indonesia_is_a_member_of_what_it_is_a_member_of(topik: Topik) -> None:
    found = {
        key: f.nilai
        for key, contoh in topik.contoh.items()
        for f in contoh.fakta
        if f.ragam == "status-indonesia"
    }
    assert {key for key, status in found.items() if status == "bukan anggota"} == {"ue"}
    assert {key for key, status in found.items() if status == "bukan pihak"} == {"nafta", "usmca"}
    assert {"asean", "apec", "pbb", "wto", "imf", "bank-dunia"} <= set(found)


def test_every_member_has_a_name_and_every_name_is_used(topik: Topik) -> None:
    used = {one.negara for contoh in topik.contoh.values() for one in contoh.anggota}
    assert used == set(topik.negara)


def test_hong_kong_and_taipei_bear_the_names_that_apec_gives_them(topik: Topik) -> None:
    named = {one.negara: one.nama for one in topik.contoh["apec"].anggota if one.nama}
    assert named == {"HK": "Hong Kong, China", "TW": "Chinese Taipei"}
    elsewhere = {
        key for key, contoh in topik.contoh.items() if {"HK", "TW"} & set(members(topik, key))
    }
    assert elsewhere == {"apec"}


def test_taiwan_is_never_written_by_another_name() -> None:
    for path in topics.SHIPPED.rglob("*.yml"):
        for key, text in topics.scalars(topics.plain(path)):
            if key not in {"judul", "dilihat_di"}:
                assert not re.search("Taiwan|Tionghoa Taipei|Hongkong", text), (path.name, text)


def test_apec_never_has_member_states(printed: tuple[topics.Printed, ...]) -> None:
    wrong = re.compile(
        r"negara[- ]anggota APEC|\d+ negara (?:anggota )?APEC|"
        r"APEC[^.?!|]{0,40}(?:beranggotakan|terdiri atas)[^.?!|]{0,20}negara",
        re.IGNORECASE,
    )
    assert wrong.search("APEC beranggotakan 21 negara")
    assert [text for page in printed for text in page.blocks if wrong.search(text)] == []
    assert any("ekonomi anggota" in text.lower() for page in printed for text in page.passages)


# Lessons


@pytest.mark.parametrize("key", LESSONS)
def test_the_minutes_of_the_story_fill_the_lesson(topik: Topik, key: str | None) -> None:
    lesson = topik.pelajaran(key)
    planned = sum(scene.menit for scene in waktu.usual(lesson.alur))
    assert planned == lesson.jp * sekolah.Kelas.read("IX").menit_jp


@pytest.mark.parametrize("key", LESSONS)
def test_story_and_worksheet_give_an_activity_the_same_minutes(
    topik: Topik, key: str | None
) -> None:
    lesson = topik.pelajaran(key)
    told = {scene.nomor: scene.menit for scene in lesson.alur if scene.jenis == "kegiatan"}
    assert told == {number: one.menit for number, one in enumerate(lesson.kegiatan, 1)}


@pytest.mark.parametrize("key", LESSONS)
def test_a_worksheet_goes_from_alone_to_the_class_and_ends_in_something_visible(
    topik: Topik, key: str | None
) -> None:
    activities = topik.pelajaran(key).kegiatan
    assert [one.tahap for one in activities] == ["memahami", "mengaplikasi", "merefleksi"]
    assert activities[0].cara == "mandiri"
    assert any("pleno" in (one.cara, one.lalu) for one in activities)
    assert all(one.hasil for one in activities)


@pytest.mark.parametrize("key", LESSONS)
def test_each_step_is_one_short_order(topik: Topik, key: str | None) -> None:
    long = [
        step
        for one in topik.pelajaran(key).kegiatan
        for step in one.langkah
        if len(step.split()) > 14 or not step.endswith(".") or "." in step[:-1]
    ]
    assert long == []


def titles(topik: Topik) -> Iterator[str]:
    for key in LESSONS:
        lesson = topik.pelajaran(key)
        yield from (scene.inti for scene in lesson.alur if scene.inti)
        yield from (part.judul for part in lesson.uraian)
    yield from (form.inti for form in topik.bentuk.values())
    yield from (contoh.inti for contoh in topik.contoh.values())


VERB = re.compile(r"\b(?:me|ber|di|ter)[a-z]{3,}", re.IGNORECASE)
COPULA = re.compile(
    r"\b(?:adalah|ialah|bukan|punya|belum|tanyakan|periksa|tuliskan|masuk|keluar|duduk)\b",
    re.IGNORECASE,
)


def asserts(title: str) -> bool:
    """Whether a title says something: a verb, a number, a colon or a question."""
    return bool(re.search(r"[\d:?]", title) or VERB.search(title) or COPULA.search(title))


def test_titles_assert_and_are_no_mere_nouns(topik: Topik) -> None:
    assert [title for title in titles(topik) if not asserts(title)] == []


@pytest.mark.parametrize(
    "noun", ["Ciri Kerja Sama", "Contoh ASEAN", "Rangkuman", "Faktor pendorong"]
)
def test_a_mere_noun_would_be_found(noun: str) -> None:
    assert not asserts(noun)


@pytest.mark.parametrize("key", LESSONS)
def test_a_story_shows_no_title_twice(topik: Topik, key: str | None) -> None:
    told = [scene.inti for scene in topik.pelajaran(key).alur if scene.inti]
    assert len(told) == len(set(told))


ASKED = frozenset({"kuis", "tiket", "kegiatan", "refleksi"})
"""Steps whose slide itself says what is asked."""
ANSWERED = frozenset({"kuis", "tiket"})
"""Steps whose answer comes with the item."""


@pytest.mark.parametrize("key", LESSONS)
def test_every_step_says_what_to_say_to_ask_and_which_answers_to_expect(
    topik: Topik, key: str | None
) -> None:
    bare = [
        (scene.inti or scene.soal, name)
        for scene in topik.pelajaran(key).alur
        if scene.jenis != "bagian"
        for name, spared in (
            ("ucapkan", frozenset()),
            ("tanyakan", ASKED),
            ("diharapkan", ANSWERED),
            ("sering_muncul", frozenset()),
        )
        if scene.jenis not in spared and not getattr(scene.catatan, name)
    ]
    assert bare == []


@pytest.mark.parametrize("key", LESSONS)
def test_there_are_twenty_authored_items_and_half_ask_for_thought(
    items: tuple[Soal, ...], key: str | None
) -> None:
    own = [item for item in items if item.bentuk == key]
    read = [i for i in own if i.stimulus or i.bacaan or i.jenis == "temukan"]
    hard = [item for item in read if item.tingkat >= "C3"]
    assert len(own) >= 20
    assert len(hard) * 2 >= len(own)


@pytest.mark.parametrize("key", LESSONS)
def test_the_items_of_a_form_serve_its_aims_or_the_topics(
    topik: Topik, items: tuple[Soal, ...], key: str | None
) -> None:
    aims = {aim.id: aim.bentuk for aim in topik.pokok.tp}
    assert {aims[item.tp] for item in items if item.bentuk == key} <= {None, key}


def test_no_answer_is_a_name_that_only_the_content_knows(
    topik: Topik, items: tuple[Soal, ...]
) -> None:
    """An id or the name of a drawing in a key would be printed, and no pupil could answer it."""
    inner = {form.susunan for form in topik.bentuk.values()} | {item.id for item in items}
    assert [item.id for item in items if getattr(item, "kunci", None) in inner] == []


def test_every_aim_of_a_lesson_is_checked_by_an_item(
    topik: Topik, items: tuple[Soal, ...], pool: tuple[Soal, ...]
) -> None:
    checked = {item.tp for item in (*items, *pool)}
    assert {aim for key in LESSONS for aim in topik.pelajaran(key).tp} <= checked


REFERENCE = re.compile(r"\{([a-z0-9-]+):([a-z0-9-]+)(?::per)?\}")


def test_every_reference_finds_its_fact() -> None:
    contoh = {path.stem: topics.plain(path) for path in (topics.SHIPPED / "contoh").glob("*.yml")}
    facts = {(key, f["ragam"]) for key, data in contoh.items() for f in data.get("fakta", ())}
    wanted = {
        match.groups()
        for path in topics.SHIPPED.rglob("*.yml")
        for _, text in topics.scalars(topics.plain(path))
        for match in REFERENCE.finditer(text)
    }
    assert len(wanted) > 3
    assert wanted <= facts


def test_no_reference_is_left_in_print(printed: tuple[topics.Printed, ...]) -> None:
    left = re.compile(r"\{[^}\s]*\}")
    assert [text for page in printed for text in page.blocks if left.search(text)] == []


# What dangles is told


def refused(folder: Path, *, items: bool = False) -> list[str]:
    with pytest.raises(ContentError) as caught:
        soal.read(content.read(folder)) if items else content.read(folder)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


BROKEN = [
    (
        "contoh/granit.yml",
        "sumber: tarbuck-2014",
        "sumber: tarbuk-2014",
        'contoh/granit.yml:5:1: sumber "tarbuk-2014" tidak ada. Maksud Anda "tarbuck-2014"?',
    ),
    (
        "contoh/granit.yml",
        "bentuk: beku",
        "bentuk: bekku",
        'contoh/granit.yml:3:1: bentuk "bekku" tidak ada. Maksud Anda "beku"?',
    ),
    (
        "contoh/granit.yml",
        "- {ragam: pakai,",
        "- {ragam: paku,",
        'contoh/granit.yml:11:6: ragam fakta "paku" tidak ada. Maksud Anda "pakai"?',
    ),
    (
        "topik.yml",
        "kartu: [granit, marmer]",
        "kartu: [granit, marmar]",
        'topik.yml:58:23: contoh "marmar" tidak ada. Maksud Anda "marmer"?',
    ),
    (
        "topik.yml",
        "tp: [tp-jenis, tp-proses]\n  pemantik",
        "tp: [tp-jenis, xyz]\n  pemantik",
        'topik.yml:46:18: tujuan pembelajaran "xyz" tidak ada. Tambahkan, atau perbaiki namanya.',
    ),
    (
        "bentuk/beku.yml",
        '  tanda: {teks: "Kristal',
        '  tandda: {teks: "Kristal',
        'bentuk/beku.yml:13:3: aspek "tandda" tidak ada. Maksud Anda "tanda"?',
    ),
    (
        "topik.yml",
        "- teks: Batuan digolongkan menurut asalnya",
        '- teks: "Asalnya {granit:warna}"',
        'topik.yml:82:7: rujukan "{granit:warna}" tidak menemukan fakta itu. '
        "Periksa id contoh dan ragam.",
    ),
    (
        "topik.yml",
        "- teks: Batuan digolongkan menurut asalnya",
        '- teks: "Per {granit:asal:per}"',
        'topik.yml:82:7: fakta pada rujukan "{granit:asal:per}" tidak bertanggal. Isi per-nya.',
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "said"), BROKEN)
def test_a_name_that_nothing_answers_to_is_told_with_its_place(
    write_topic: Callable[..., Path], file: str, old: str, new: str, said: str
) -> None:
    folder = write_topic()
    topics.replace(folder / file, old, new)
    assert refused(folder) == [said]


def test_dangling_names_of_several_files_are_told_together(
    write_topic: Callable[..., Path],
) -> None:
    folder = write_topic()
    for file, old, new, _ in (BROKEN[0], BROKEN[3], BROKEN[5]):
        topics.replace(folder / file, old, new)
    assert refused(folder) == sorted(said for _, _, _, said in (BROKEN[0], BROKEN[3], BROKEN[5]))


def test_broken_fields_of_several_files_are_told_together(write_topic: Callable[..., Path]) -> None:
    folder = write_topic()
    topics.replace(folder / "topik.yml", "ringkas:", "ringkass:")
    topics.replace(folder / "contoh" / "basal.yml", "golongan:", "golonggan:")
    topics.replace(folder / "bentuk" / "beku.yml", "sebutan: beku", "sebutann: beku")
    files = [line.split(":")[0] for line in refused(folder)]
    assert set(files) >= {"topik.yml", "contoh/basal.yml"}


STEPS = [
    ("{jenis: butir}", 'slide "butir" belum berisi butir. Isi, atau ganti jenisnya.'),
    ("{jenis: kutipan}", 'slide "kutipan" belum berisi butir. Isi, atau ganti jenisnya.'),
    ("{jenis: angka}", 'slide "angka" belum berisi angka dan butir. Isi, atau ganti jenisnya.'),
    (
        "{jenis: tabel, kepala: [A, B], baris: [[a]]}",
        "baris tabel harus berisi 2 sel seperti kepalanya. Samakan.",
    ),
    (
        "{jenis: kasus, contoh: [granit, basal]}",
        'slide "kasus" menampilkan satu contoh, di sini 2. Tulis satu id, atau bagi slidenya.',
    ),
    (
        "{jenis: peta, contoh: [granit], kepala: [Anggota]}",
        "kepala peta berisi arti kedua warnanya. Tulis dua, atau hapus isian kepala.",
    ),
    (
        "{jenis: kegiatan, nomor: 9}",
        "alur menyebut kegiatan nomor 9, padahal kegiatan pelajaran ini berjumlah 2. "
        "Perbaiki isian nomor.",
    ),
]


@pytest.mark.parametrize(("step", "said"), STEPS)
def test_a_step_that_would_show_nothing_is_told_where_it_is_written(
    write_topic: Callable[..., Path], step: str, said: str
) -> None:
    folder = write_topic()
    told = step.replace("{", "{inti: Judulnya tiba, ")
    topics.replace(folder / "topik.yml", "pelajaran:\n", f"pelajaran:\n  alur: [{told}]\n")
    (problem,) = refused(folder)
    place, _, message = problem.partition(": ")
    assert place.startswith("topik.yml:")
    assert message == said


def test_an_id_used_twice_names_the_other_place(write_topic: Callable[..., Path]) -> None:
    folder = write_topic()
    topics.replace(folder / "bentuk" / "sedimen.yml", "id: sedimen-satu", "id: beku-satu")
    (said,) = refused(folder)
    assert re.fullmatch(
        r'bentuk/sedimen\.yml:8:6: id "beku-satu" sudah dipakai di .*bentuk/beku\.yml:8:6\. '
        r"Beri nama lain\.",
        said,
    )


def test_a_form_without_a_file_is_told(write_topic: Callable[..., Path]) -> None:
    folder = write_topic()
    (folder / "bentuk" / "beku.yml").unlink()
    assert refused(folder)[0] == (
        "bentuk/beku.yml: berkas tidak ditemukan. Periksa nama dan foldernya."
    )


def test_a_folder_without_a_topic_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="folder ini bukan topik"):
        content.read(tmp_path)


def test_an_item_that_a_lesson_asks_for_must_be_there(write_topic: Callable[..., Path]) -> None:
    folder = write_topic()
    topics.replace(folder / "soal" / "topik.yml", "id: isian-asal", "id: isian-lain")
    assert refused(folder, items=True) == [
        'topik.yml: soal "isian-asal" tidak ada. Tulis soal itu di folder soal.'
    ]


@pytest.mark.parametrize("text", ["{{ 7*7 }}", "<b>tebal</b>", "{% raw %}", "___", "# judul"])
def test_text_that_looks_like_code_is_content(write_topic: Callable[..., Path], text: str) -> None:
    folder = write_topic()
    topics.replace(
        folder / "topik.yml",
        "- teks: Batuan digolongkan menurut asalnya",
        f"- teks: '{text}'",
    )
    assert content.read(folder).pokok.pelajaran.rangkuman[0].teks == text


@pytest.mark.parametrize("escape", [r"\0", r"\a", r"\e", r"\x1f", r"\x7f"])
def test_a_control_character_is_no_better_written_as_an_escape(
    write_topic: Callable[..., Path], escape: str
) -> None:
    folder = write_topic()
    topics.replace(
        folder / "topik.yml",
        "- teks: Batuan digolongkan menurut asalnya",
        f'- teks: "Batuan{escape}"',
    )
    (said,) = refused(folder)
    assert said.startswith("topik.yml:82:13: ada tanda kendali U+00")


def test_problems_of_a_file_stand_in_the_order_of_its_lines(
    write_topic: Callable[..., Path],
) -> None:
    folder = write_topic()
    for old in ("- {ragam: asal,", "- {ragam: pakai,"):
        topics.replace(folder / "contoh" / "granit.yml", old, old.replace("ragam: ", "ragam: x"))
    topics.replace(folder / "contoh" / "granit.yml", "bentuk: beku", "bentuk: xyz")
    places = [line.split(": ")[0] for line in refused(folder)]
    assert places == [f"contoh/granit.yml:{place}" for place in ("3:1", "10:6", "11:6")]


def test_what_a_reader_meets_is_plain_data_and_never_changes(topik: Topik) -> None:
    part: Any = topik.pokok
    with pytest.raises(Exception, match="frozen"):
        part.judul = "lain"


# What a school lays over a topic


def test_a_school_replaces_a_file_of_the_topic_and_adds_others(tmp_path: Path) -> None:
    over = tmp_path / "jenis-batuan"
    (over / "contoh").mkdir(parents=True)
    text = (topics.SECOND / "contoh" / "granit.yml").read_text(encoding="utf-8")
    (over / "contoh" / "granit.yml").write_text(text.replace("Granit", "Granit kami"), "utf-8")
    (over / "contoh" / "andesit.yml").write_text(text.replace("Granit", "Andesit"), "utf-8")
    topik = content.read(topics.SECOND, over)
    assert topik.contoh["granit"].nama == "Granit kami"
    assert topik.contoh["andesit"].nama == "Andesit"
    assert topik.contoh.keys() - {"andesit"} == content.read(topics.SECOND).contoh.keys()
    assert topik.folder == topics.SECOND


def test_what_a_school_lays_over_a_topic_is_checked_like_ours(tmp_path: Path) -> None:
    over = tmp_path / "jenis-batuan"
    (over / "contoh").mkdir(parents=True)
    text = (topics.SECOND / "contoh" / "granit.yml").read_text(encoding="utf-8")
    (over / "contoh" / "granit.yml").write_text(text.replace("bentuk:", "bentik:", 1), "utf-8")
    with pytest.raises(ContentError) as refused:
        content.read(topics.SECOND, over)
    assert str(over / "contoh" / "granit.yml") in str(refused.value)
    assert 'Maksud Anda "bentuk"?' in str(refused.value)


@pytest.mark.parametrize("family", ["contoh", "bentuk"])
def test_two_of_one_name_are_refused_for_no_question_could_tell_them_apart(
    tmp_path: Path, family: str
) -> None:
    folder = topics.copy(topics.SECOND, tmp_path / "batuan")
    first, second = sorted((folder / family).glob("*.yml"))[:2]
    name = yaml.safe_load(first.read_text(encoding="utf-8"))["sebutan"]
    other = yaml.safe_load(second.read_text(encoding="utf-8"))["sebutan"]
    topics.replace(second, f"sebutan: {other}", f"sebutan: {name.upper()}")
    with pytest.raises(ContentError, match=rf"{second.name}:\d+:1: sebutan .+ sudah dipakai di "):
        content.read(folder)
