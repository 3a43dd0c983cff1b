"""A deck with every role, about nothing in particular: what the tests of ``powerpoint`` render."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

from generator import slides
from generator.slides import Cell, Option, Options, Paragraph, Quote, Run, Slide, Table, Text


def line(text: str, **look: object) -> Paragraph:
    """A paragraph; what stands between two ``*`` is bold."""
    parts = text.split("*")
    runs = tuple(Run(part, bold=bool(odd % 2)) for odd, part in enumerate(parts) if part)
    return Paragraph(runs, **look)  # type: ignore[arg-type]


def bullets(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(line(text, marker="bullet") for text in texts)


def numbered(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(line(text, marker="number", number=n) for n, text in enumerate(texts, 1))


def text(*items: str | Paragraph, head: str = "", **more: object) -> Text:
    paragraphs = tuple(line(item) if isinstance(item, str) else item for item in items)
    return Text(paragraphs, line(head) if head else None, **more)  # type: ignore[arg-type]


def slide(identity: str, layout: str, title: str, *slots: slides.Slot, **more: object) -> Slide:
    return Slide(identity, layout, line(title), slots, **more)  # type: ignore[arg-type]


def quiz(identity: str, layout: str, stem: str, answers: tuple[str, ...], right: int) -> Slide:
    options = tuple(
        Option(line(answer), "ABCDE"[number], number == right)
        for number, answer in enumerate(answers)
    )
    reason = (
        "*Alasan.* Hanya pilihan itu yang menyebut asal bahan dan proses pembentukannya sekaligus."
        if right >= 0
        else "Pilih satu jawaban, lalu bandingkan alasanmu dengan teman sebangku."
    )
    source = line("Sumber: Buku Contoh, Bab 3, 2024") if right >= 0 else None
    section = f"Kuis · {'Jawaban' if right >= 0 else 'Soal'} 2 dari 5"
    return slide(
        identity, layout, stem, Options(options), text(reason), section=section, footer=source
    )


STEM = "Manakah yang termasuk batuan beku luar karena membeku di permukaan bumi?"
ANSWERS = ("Basal", "Granit", "Batu gamping", "Marmer dari pegunungan selatan")
LONG = (
    "Membeku cepat sehingga kristalnya halus",
    "Membeku lambat di dalam bumi",
    "Mengendap di dasar laut dangkal",
    "Berubah karena tekanan tinggi dan panas",
    "Larut dan mengkristal kembali di dalam gua",
)
TABLE = Table(
    tuple(
        tuple(Cell((line(cell),), header=row == 0) for cell in cells)
        for row, cells in enumerate(
            (
                ("Aspek", "Batuan beku", "Batuan sedimen", "Batuan malihan"),
                ("Asal", "Magma yang membeku", "Endapan yang memadat", "Batuan lain yang berubah"),
                ("Ciri", "Berkristal, keras", "Berlapis, sering berfosil", "Berlapis pipih"),
                ("Contoh", "Granit, basal", "Batu pasir, gamping", "Marmer, sabak"),
                ("Manfaat", "Bahan bangunan", "Semen dan kapur", "Lantai dan patung"),
            )
        )
    ),
    header_rows=1,
    caption="Perbandingan tiga jenis batuan menurut asal, ciri, contoh, dan manfaat",
)


def deck(picture: str) -> list[Slide]:
    """Every role at least once, ``picture`` a file's path; a quiz in boxes and in rows."""
    notes = (line("Beri waktu dua menit untuk berpikir sendiri."), *bullets("Tanya dua murid."))
    return [
        slide(
            "awal",
            "sampul",
            "Batuan: dari magma sampai gunung",
            text("Tiga jenis batuan, cara terbentuknya, dan manfaatnya bagi manusia"),
            text("IPS kelas VIII · Fase D · 2 × 40 menit", "SMP Negeri 1 Contoh"),
            footer=line("Isi: CC BY 4.0"),
            notes=notes,
        ),
        slide(
            "agenda",
            "agenda",
            "Hari ini: empat langkah dari amatan ke simpulan",
            text(
                Paragraph(
                    (Run("Mengamati batuan di sekitar kita", link="pemantik"),),
                    marker="number",
                    number=1,
                ),
                *(
                    line(t, marker="number", number=n)
                    for n, t in enumerate(
                        (
                            "Mengenal tiga jenis batuan",
                            "Membandingkan dan menguji",
                            "Menyimpulkan bersama",
                        ),
                        2,
                    )
                ),
            ),
            section="Pembuka",
        ),
        slide(
            "pemantik",
            "pemantik",
            "Mengapa candi bertahan seribu tahun, tetapi trotoar retak dalam setahun?",
            text("Tulis satu dugaanmu sebelum kita mulai."),
            section="Pertanyaan pemantik",
            minutes=3,
            notes=notes,
        ),
        slide(
            "bagian",
            "bagian",
            "Tiga jenis batuan",
            text("1"),
            text("Setelah bagian ini kamu dapat membedakan tiga jenis batuan dari cirinya."),
            section="Batuan",
        ),
        slide(
            "isi",
            "isi",
            "Batuan beku lahir dari magma yang mendingin, cepat atau lambat",
            text(
                *bullets(
                    "Mendingin *cepat* di permukaan: kristal halus, misalnya basal",
                    "Mendingin *lambat* di dalam bumi: kristal kasar, misalnya granit",
                    "Gas yang terperangkap membuat rongga, misalnya batu apung",
                )
            ),
            text(
                "Mendingin lambat berarti kristal sempat tumbuh besar, seperti gula batu.",
                head="Ingat",
            ),
            section="Batuan · Beku",
            footer=line("Sumber: Buku Contoh, Bab 3, 2024"),
            notes=notes,
        ),
        slide(
            "isi-polos",
            "isi",
            "Endapan menjadi batuan dalam tiga tahap",
            text(
                Paragraph(
                    (
                        Run("Pelapukan dan pengangkutan butiran ("),
                        Run("weathering", italic=True, lang="en"),
                        Run(")"),
                    ),
                    marker="number",
                    number=1,
                    appear=1,
                ),
                line("Pengendapan di dasar danau atau laut", marker="bullet", level=1),
                line("Pemadatan oleh lapisan di atasnya", marker="number", number=2, appear=2),
                line("Penyemenan oleh mineral seperti CaCO", marker="number", number=3, appear=3),
            ),
            section="Batuan · Sedimen",
        ),
        slide(
            "dua",
            "dua",
            "Cepat atau lambat membeku menentukan besar kristalnya",
            text(
                *bullets(
                    "Kristal halus, kadang seperti kaca",
                    "Sering berongga karena gas",
                    "Contoh: basal, obsidian, batu apung",
                ),
                head="Beku luar",
            ),
            text(
                *bullets(
                    "Kristal kasar yang tampak oleh mata",
                    "Padat, tidak berongga",
                    "Contoh: granit, diorit, gabro",
                ),
                head="Beku dalam",
            ),
            section="Batuan · Beku",
            footer=line("Sumber: Buku Contoh, Bab 3, 2024"),
        ),
        slide(
            "tiga",
            "tiga",
            "Yang perlu diingat: asal menentukan ciri",
            text("Dari magma yang membeku. Berkristal dan keras.", head="Beku"),
            text("Dari endapan yang memadat. Berlapis, dapat menyimpan fosil.", head="Sedimen"),
            text("Dari batuan lain yang berubah oleh panas dan tekanan.", head="Malihan"),
            section="Rangkuman",
        ),
        slide(
            "gambar",
            "gambar",
            "Lapisan menceritakan urutan waktu",
            slides.Picture(picture, "Penampang tebing dengan lima lapisan"),
            text(
                *bullets(
                    "Lapisan terbawah mengendap lebih dahulu",
                    "Fosil sezaman terdapat dalam lapisan yang sama",
                    "Patahan memotong semua lapisan yang lebih tua",
                )
            ),
            section="Batuan · Sedimen",
            footer=line("Gambar: Buku Contoh, hlm. 12, 2024"),
            theme="gelap",
        ),
        slide(
            "tabel",
            "tabel",
            "Yang membedakan ketiganya: asal, ciri, dan manfaat",
            TABLE,
            section="Perbandingan",
            footer=line("Sumber: Buku Contoh, Bab 3, 2024"),
        ),
        slide(
            "kutipan",
            "kutipan",
            "Bumi adalah arsip",
            Quote(
                (
                    line(
                        "Setiap lapisan batuan adalah satu halaman; "
                        "yang sabar membacanya akan menemukan sejarah bumi."
                    ),
                ),
                line("Penulis Contoh, Buku Contoh, 2024"),
            ),
            section="Batuan · Sedimen",
            footer=line("Sumber: Buku Contoh, hlm. 12, 2024"),
        ),
        slide(
            "angka",
            "angka",
            "persen kerak bumi adalah batuan beku dan malihan",
            text("95"),
            text("Batuan sedimen hanya 5 persen, tetapi menutupi tiga perempat permukaan daratan."),
            section="Batuan · Kerak bumi",
            footer=line("Sumber: Buku Contoh, Bab 2, 2024"),
        ),
        quiz("kuis-1", "kuis", STEM, ANSWERS, -1),
        quiz("kuis-1-jawaban", "kuis", STEM.replace("?", " (jawaban)?"), ANSWERS, 0),
        quiz("kuis-2", "kuis-baris", "Apa yang membuat kristal basal halus?", LONG, -1),
        quiz(
            "kuis-2-jawaban",
            "kuis-baris",
            "Apa yang membuat kristal basal halus? (jawaban)",
            LONG,
            0,
        ),
        quiz(
            "kuis-3",
            "kuis",
            "Benar atau salah: marmer berasal dari batu gamping",
            ("Benar", "Salah"),
            0,
        ),
        quiz(
            "kuis-4",
            "kuis-baris",
            "Batuan mana yang dapat menyimpan fosil?",
            ("Batuan beku", "Batuan sedimen", "Batuan malihan"),
            1,
        ),
        slide(
            "diskusi",
            "diskusi",
            "Tambang batu kapur membuka lapangan kerja dan merusak mata air. Boleh dibuka?",
            text("Tulis satu alasan setuju dan satu alasan menolak.", head="Sendiri · 2 menit"),
            text("Bandingkan alasan. Pilih yang paling kuat.", head="Berdua · 3 menit"),
            text("Dua pasangan menyampaikan pilihannya.", head="Bersama · 5 menit"),
            section="Diskusi · 10 menit",
            minutes=10,
            notes=notes,
        ),
        slide(
            "kegiatan",
            "kegiatan",
            "Uji tiga contoh batuan, lalu tentukan jenisnya",
            text(
                *numbered(
                    "Amati warna, lapisan, dan kristal ketiga contoh",
                    "Gores dengan paku, lalu catat bekasnya",
                    "Teteskan cuka, lalu catat apakah berbuih",
                    "Isi tabel dan tulis simpulan kelompok",
                )
            ),
            text(
                "15 menit",
                "Kelompok berempat",
                "Kumpulkan: satu lembar per kelompok",
                head="LKPD halaman 2",
            ),
            section="Kegiatan 1 · 15 menit",
            minutes=15,
            notes=notes,
        ),
        slide(
            "sumber",
            "sumber",
            "Sumber",
            text(
                *(
                    f"Penulis Contoh {n}, *Buku Contoh tentang Batuan*, Jakarta: Contoh, 20{n}."
                    for n in range(10, 20)
                ),
                columns=(5, 5),
            ),
            section="Penutup",
        ),
    ]


WORDS = [
    "batuan",
    "mineral",
    "yang",
    "terbentuk",
    "di",
    "dalam",
    "bumi",
    "karena",
    "tekanan",
    "panas",
    "pengendapan",
    "pelapukan",
    "pertanggungjawaban",
    "kristal-kristal",
    "tahun",
    "1967",
    "dan",
    "gunung",
    "api–laut",
    "serta",
    "pegunungan",
    "lipatan",
]


def full_deck(seed: int, role: str) -> list[Slide]:
    """Slides of ``role`` with texts of any length, many of them more than full."""
    chance = random.Random(f"{seed} {role}")

    def some(count: float) -> Paragraph:
        return line(" ".join(chance.choice(WORDS) for _ in range(max(1, round(count)))))

    def items(count: float, kind: str) -> tuple[Paragraph, ...]:
        number = chance.randint(2, 6)
        texts = [some(count / number).text for _ in range(number)]
        return numbered(*texts) if kind == "number" else bullets(*texts)

    def pair(count: float) -> Text:
        return text(*items(count, "bullet"), head=some(2).text)

    def slots(size: int) -> tuple[slides.Slot, ...]:
        match role:
            case "bagian" | "angka":
                return text("95"), text(some(size / 4))
            case "agenda" | "isi" | "kegiatan":
                card = text(some(size / 4), some(3), head=some(2).text)
                return text(*items(size, "bullet" if role == "isi" else "number")), card
            case "dua":
                return pair(size / 2), pair(size / 2)
            case "tiga" | "diskusi":
                return tuple(text(some(size / 3), head=some(2).text) for _ in range(3))
            case "tabel":
                cells = [[Cell((some(size / 12),)) for _ in range(4)] for _ in range(5)]
                return (Table(tuple(map(tuple, cells)), 1, "Contoh"),)
            case "kutipan":
                return (Quote((some(size / 2),), some(3)),)
            case "kuis" | "kuis-baris":
                count = chance.randint(2, 4 if role == "kuis" else 5)
                answers = [Option(some(size / 9), "ABCDE"[n], n == 1) for n in range(count)]
                return Options(tuple(answers)), text(some(size / 6))
            case "urutan" | "urutan-panjang":
                count = chance.randint(2, 5 if role == "urutan" else 8)
                cards = [Option(some(size / 12), "ABCDEFGH"[n]) for n in range(count)]
                return (Options(tuple(cards)),)
            case "kisi":
                side = chance.randint(3, 12)
                squares = tuple(
                    tuple(
                        Paragraph((Run("12", script="sup"), Run("W", answer=True, bold=True)))
                        for _ in range(side)
                    )
                    for _ in range(side)
                )
                return slides.Grid(squares, "Kisi contoh"), text(*(some(9) for _ in range(6)))
            case "papan":
                heads = tuple(some(size / 40) for _ in range(chance.randint(3, 5)))
                cells = tuple(tuple(line("500") for _ in heads) for _ in range(5))
                teams = tuple(line(f"Regu {letter}") for letter in "ABCDEF")
                scores = slides.Board(teams, ((Paragraph(()),) * 6,), "Nilai")
                return slides.Board(heads, cells, "Papan contoh"), scores
            case "sumber":
                return (text(*(some(12) for _ in range(size // 6 + 1))),)
            case _:
                return (text(some(size / 5)),)

    return [
        Slide(
            f"{role}-{n}", role, some(3 + size / 10), slots(size), footer=some(8), section="Bagian"
        )
        for n, size in enumerate((6, 30, 60, 90, 120))
    ]


def folders(fitted: Iterable[slides.Slide]) -> tuple[Path, ...]:
    """Where the pictures of the slides lie."""
    found = (slot for slide in fitted for slot in slide.slots if isinstance(slot, slides.Picture))
    return tuple({Path(slot.source).parent for slot in found})
