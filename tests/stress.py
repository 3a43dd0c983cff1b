"""A topic that fills its slides: long words, long titles, tables of nine rows, forty members.

Made of the topic that we ship, whose sources, countries and items it borrows.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests import topics

FORM = "regional"
TITLE = (
    "Pertanggungjawaban antarpemerintah mempertahankan kesalingtergantungan dan "
    "mengesampingkan ketidakseimbangan"
)
LONG = "Pertanggungjawaban penyelenggaraan perdagangan antarnegara berkesinambungan"
SENTENCE = (
    "Ketidakseimbangan perdagangan antarnegara mempertanyakan pertanggungjawaban, "
    "kesalingtergantungan, dan keberlangsungan kesepakatan yang ditandatangani bersama."
)
ROWS = 9
NEIGHBOURS = ("AL", "BA", "BY", "CH", "IS", "MD", "ME", "MK", "NO", "RS", "TR", "UA")
"""With the members of the European Union and the United Kingdom that was one, forty."""
MEMBERS = 40


def write(folder: Path) -> Path:
    """The topic's folder, in ``folder``."""
    topic = topics.copy(topics.SHIPPED, folder / "uji-penuh")
    lesson = topic / "bentuk" / f"{FORM}.yml"
    form = topics.plain(lesson)
    source = str(form["sumber"][0])
    countries = topics.plain(topic / "negara.yml")
    more = [{"id": code, "lazim": code, "sumber": [source]} for code in NEIGHBOURS]
    _dump(topic / "negara.yml", {"negara": [*countries["negara"], *more]})
    members = [one["negara"] for one in topics.plain(topic / "contoh" / "ue.yml")["anggota"]]
    _dump(topic / "contoh" / "uji.yml", _example(source, [*members, *NEIGHBOURS]))
    items = sorted(path.name for path in (topic / "soal").glob("*.yml"))
    kinds = {item["jenis"]: item["id"] for name in items
             for item in topics.plain(topic / "soal" / name).get("soal", ())
             if "grup" not in item}  # fmt: skip
    form["pelajaran"]["alur"] = [*_story(source), *({"jenis": "kuis", "soal": key}
                                                    for key in kinds.values())]  # fmt: skip
    _dump(lesson, form)
    return topic


def _dump(path: Path, data: Any) -> None:
    """Write plain data; JSON is YAML without anchors."""
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")


def _example(source: str, members: list[str]) -> dict[str, Any]:
    return {
        "nama": "Perhimpunan Pertanggungjawaban Antarpemerintah",
        "sebutan": "Perhimpunan Antarpemerintah",
        "bentuk": FORM,
        "utama": "false",
        "sumber": [source],
        "inti": TITLE,
        "ringkas": {"teks": SENTENCE},
        "fakta": [
            {"ragam": "kantor-pusat", "label": f"Keterangan {number}", "nilai": SENTENCE}
            for number in range(1, ROWS + 1)
        ],
        "anggota": [{"negara": code, "bergabung": "1990-01-01"} for code in members],
        "peristiwa": [
            {"tanggal": f"{1990 + number}-12-24", "teks": LONG} for number in range(ROWS)
        ],
    }


def _story(source: str) -> list[dict[str, Any]]:
    points = [{"teks": SENTENCE}] * ROWS
    table = [[f"Aspek {number}", LONG, LONG, "1.234.567"] for number in range(1, ROWS + 1)]
    list_of_forty = [{"teks": f"Anggota nomor {number}"} for number in range(1, MEMBERS + 1)]
    return [
        {"jenis": "bagian", "inti": LONG, "bagian": "Penyelenggaraan", "butir": points[:1]},
        {"jenis": "pemantik", "inti": f"{TITLE}?"},
        {"jenis": "angka", "inti": TITLE, "angka": "1.234.567", "butir": points[:1]},
        {"jenis": "tujuan", "inti": f"{LONG} (tujuan)"},
        {"jenis": "definisi", "inti": f"{LONG} (arti)"},
        {"jenis": "dorongan", "inti": f"{LONG} (dorongan)"},
        {"jenis": "butir", "inti": f"{LONG} (butir)", "butir": points, "sumber": [source]},
        {"jenis": "butir", "inti": f"{LONG} (daftar)", "butir": list_of_forty},
        {"jenis": "butir", "inti": f"{LONG} (tiga)", "butir": [{"teks": LONG}] * 3},
        {"jenis": "contoh", "inti": f"{LONG} (contoh)", "contoh": ["uji"]},
        {"jenis": "linimasa", "inti": f"{LONG} (linimasa)", "contoh": ["uji"]},
        {"jenis": "peta", "inti": f"{LONG} (peta)", "contoh": ["uji"]},
        {"jenis": "tabel", "inti": f"{LONG} (tabel)", "baris": table,
         "kepala": ["Aspek", "Pertanggungjawaban", "Kesalingtergantungan", "Nilai"]},
        {"jenis": "kutipan", "inti": f"{LONG} (kutipan)", "butir": points[:1],
         "sumber": [source]},
        {"jenis": "diskusi", "inti": f"{TITLE}? (diskusi)",
         "butir": [{"teks": f"Bersama-sama · {n} menit: {LONG}"} for n in (1, 2, 3)]},
        *({"jenis": "kegiatan", "nomor": str(n), "inti": f"{LONG} ({n})"} for n in (1, 2, 3)),
        {"jenis": "rangkuman", "inti": f"{LONG} (rangkuman)"},
        {"jenis": "refleksi", "inti": f"{LONG} (refleksi)"},
    ]  # fmt: skip
