"""Names and one-line helps of products and kinds: plain data, so that ``--help`` is quick."""

from __future__ import annotations

PRODUK: tuple[tuple[str, str], ...] = (
    ("slide", "Slide pelajaran yang dapat disunting (PPTX)."),
    ("lkpd", "Lembar kerja beserta kuncinya (PDF)."),
    ("kunci", "Kunci sebuah lembar kerja (PDF)."),
    ("handout", "Bahan bacaan satu atau dua halaman (PDF)."),
    ("ujian", "Naskah ujian beserta kisi-kisi dan semua kelengkapannya (PDF)."),
    ("kartu-belajar", "Kartu bolak-balik untuk digunting (PDF)."),
    ("cerdas-cermat", "Papan cerdas cermat yang selnya membuka soal, dan lembar pemandu."),
    ("bingo", "Kartu bingo yang semuanya berbeda, dan daftar pemanggilnya (PDF)."),
    ("tiket", "Tiket keluar, dua atau empat selembar, dan kuncinya (PDF)."),
    ("asesmen-awal", "Lima soal cepat sebelum pelajaran, dan kuncinya (PDF)."),
    ("pengamatan", "Lembar pengamatan diskusi dan presentasi, dan rubriknya (PDF)."),
    ("penilaian-diri", "Penilaian diri menurut tujuan pembelajaran (PDF)."),
    ("peta-konsep", "Peta konsep untuk dilengkapi, dan kuncinya (PDF)."),
    ("modul-ajar", "Modul ajar dengan semua lampirannya dalam satu berkas (PDF)."),
    ("perangkat", "Modul ajar dan semua lembarnya, dijilid dengan sampul (PDF)."),
)
"""Each product and what it is."""

JENIS: tuple[tuple[str, str], ...] = (
    ("pg", "Pilihan ganda."),
    ("pernyataan", "Pilihan ganda dengan pernyataan bernomor."),
    ("benar-salah", "Benar atau salah, dengan alasan."),
    ("jodoh", "Menjodohkan dua lajur."),
    ("isian", "Isian singkat."),
    ("tabel", "Tabel perbandingan untuk dilengkapi."),
    ("uraian", "Uraian dengan rubrik."),
    ("pasangan", "Pilihan ganda dengan tabel pasangan."),
    ("pgk", "Pilihan ganda kompleks, jawaban benar lebih dari satu."),
    ("pgk-kategori", "Pilihan ganda kompleks kategori."),
    ("sebab-akibat", "Hubungan sebab akibat."),
    ("rumpang", "Teks rumpang, dengan atau tanpa kotak kata."),
    ("urutkan", "Mengurutkan peristiwa atau langkah."),
    ("kelompokkan", "Mengelompokkan ke dalam kolom."),
    ("temukan", "Menemukan dan memperbaiki kesalahan."),
    ("kasus", "Studi kasus dengan pertanyaan pemandu."),
    ("tts", "Teka-teki silang."),
    ("cari-kata", "Mencari kata di dalam kotak huruf."),
    ("peta-buta", "Menamai atau mewarnai wilayah pada peta buta."),
    ("linimasa", "Melengkapi linimasa."),
)
"""Each kind of item and what it is."""

KERTAS: tuple[str, ...] = ("A4", "F4")
SEBUTAN: tuple[str, ...] = ("murid", "peserta-didik", "siswa")
SAPAAN: tuple[str, ...] = ("kamu", "kalian", "Anda")
UNTUK: tuple[str, ...] = ("murid", "kelompok")
TOPIK = "kerja-sama-internasional"
"""The topic where none is named."""
SEMUA = "semua"
"""``--bentuk``: the topic as a whole."""

RASIO: tuple[str, ...] = ("16:9", "4:3")
"""Width to height of a slide."""
TEMA: tuple[str, ...] = ("terang", "gelap")
"""Ground of the slides."""

JAWAB: tuple[str, ...] = ("di-lembar", "di-naskah")
"""Where pupils answer the items of an exam."""

UJIAN: tuple[tuple[str, str], ...] = (
    ("slm", "Asesmen Sumatif Lingkup Materi"),
    ("sts", "Asesmen Sumatif Tengah Semester"),
    ("sas", "Asesmen Sumatif Akhir Semester"),
    ("sat", "Asesmen Sumatif Akhir Tahun"),
    ("psaj", "Penilaian Sumatif Akhir Jenjang"),
)
"""Usual names of tests, by their abbreviation; any other name is taken as it is written."""
DUKUNGAN: tuple[str, ...] = ("terbimbing", "biasa", "tantangan")
HURUF_BESAR: tuple[str, ...] = ("18", "24")
KERANGKA: tuple[str, ...] = ("ringkas", "mendalam", "lama")
LAMPIRAN: tuple[str, ...] = (
    *("lkpd", "handout", "asesmen-awal", "pengamatan", "remedial", "pengayaan"),
)
"""What a lesson plan encloses."""
PERANGKAT: tuple[str, ...] = (*LAMPIRAN, "penilaian-diri", "tiket", "peta-konsep")
"""What a bound volume encloses beside the plan."""
TANPA = "tanpa"
"""``--lampiran``, ``--sekolah``: none."""
MEREK = "_brand.yml"
"""The file that makes a folder a school's."""
