"""Mistakes of Indonesian to look for in everything that is printed or said, rule by rule.

The audit before printing and our own tests read this one table. Each rule has words that it must
find and words that it must leave alone, so that no rule can be blind. Quotations, titles of works
and the names in a source are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """One row of the list."""

    number: int
    pattern: str
    right: str
    """What to write instead."""
    found: tuple[str, ...]
    left_alone: tuple[str, ...] = ()
    letters: bool = False
    """Whether capitals matter."""

    def search(self, text: str) -> list[str]:
        """What it finds in ``text``."""
        flags = 0 if self.letters else re.IGNORECASE
        return [match[0] for match in re.finditer(self.pattern, text, flags)]

    def right_for(self, wrong: str) -> str:
        """What to write instead of ``wrong``: the word itself where the rule is a list of them."""
        return next(
            (right for table in (_SPELLING, _FOREIGN) for bad, right in table.items()
             if self.right == str(table) and bad in wrong.casefold()),
            self.right,
        )  # fmt: skip


_SPELLING = {
    "resiko": "risiko",
    "analisa": "analisis",
    "praktek": "praktik",
    "aktifitas": "aktivitas",
    "obyek": "objek",
    "subyek": "subjek",
    "kwalitas": "kualitas",
    "sistim": "sistem",
    "hakekat": "hakikat",
    "standarisasi": "standardisasi",
    "jadual": "jadwal",
    "ijin": "izin",
    "silahkan": "silakan",
    "antri": "antre",
    "propinsi": "provinsi",
    "kadaluarsa": "kedaluwarsa",
    "respon": "respons",
    "nasehat": "nasihat",
    "apotik": "apotek",
    "nomer": "nomor",
    "tehnik": "teknik",
    "metoda": "metode",
}
_FOREIGN = {
    "export": "ekspor",
    "import": "impor",
    "infografis": "infografik",
    "download": "unduh",
    "upload": "unggah",
    "print": "cetak",
    "link": "tautan",
    "member": "anggota",
    "meeting": "pertemuan",
    "deadline": "tenggat",
    "worksheet": "lembar kerja",
    "template": "templat",
    "website": "laman",
    "online": "daring",
    "offline": "luring",
    "error": "kesalahan",
    "file": "berkas",
}


def _words(table: dict[str, str], more: str = "") -> str:
    return rf"\b(?:{'|'.join(table)}){more}\b"


RULES: tuple[Rule, ...] = (
    Rule(
        1,
        r"\b(?:ber|be)?kerja(?:-)?sama\b",
        "kerja sama, bekerja sama",
        ("kerjasama", "Kerja-sama", "bekerjasama"),
        ("kerja sama", "bekerja sama", "mengerjasamakan", "dikerjasamakan"),
    ),
    Rule(
        2,
        r"\bantar[ -](?!Asia|ASEAN|[A-Z])[a-z]+",
        "antarnegara; antar-Asia",
        ("antar negara", "antar-bangsa"),
        ("antarnegara", "antar-Asia", "antarkawasan"),
        letters=True,
    ),
    Rule(
        3,
        r"\b(?:diantara|dibawah|diatas|disini|disana|dimana|kedalam|kesini|didalam|diluar)\b",
        "di antara, di bawah, di atas, di sini, di mana",
        ("diantara", "dibawah", "dimana", "kedalam"),
        ("di antara", "dibawa", "diatasi", "ke dalam"),
    ),
    Rule(
        4,
        r"\bdi (?:tanda ?tangani|sahkan|bentuk|sepakati|tetapkan|dirikan|setujui|ganti|pakai|isi|"
        r"buat|tulis|lakukan|dukung|akui|baca|minta|beri|nilai)\b",
        "ditandatangani, disahkan, dibentuk",
        ("di tandatangani", "di sahkan", "di isi"),
        ("ditandatangani", "disahkan", "di bidang"),
    ),
    Rule(5, r"\bkeluar negeri\b", "ke luar negeri", ("keluar negeri",), ("ke luar negeri",)),
    Rule(
        6,
        r"\btandatangan(?!i|an)|\bmenanda tangan|\bpenanda tanganan|(?<!me)(?<!di)(?<!pe)"
        r"\btandatangani\b",
        "tanda tangan, menandatangani, penandatanganan",
        ("tandatangan", "menanda tangani", "penanda tanganan"),
        ("tanda tangan", "menandatangani", "penandatanganan", "penanda tangan"),
    ),
    Rule(
        7,
        r"\bbertanggungjawab|\bpertanggung jawaban|\btanggungjawab\b",
        "bertanggung jawab, pertanggungjawaban",
        ("bertanggungjawab", "pertanggung jawaban"),
        ("bertanggung jawab", "pertanggungjawaban"),
    ),
    Rule(8, r"\b(?:me|di)rubah", "mengubah, diubah", ("merubah", "dirubah"), ("berubah", "ubah")),
    Rule(
        9,
        r"\bmem(?:pengaruh|peduli)|\bmens(?:ejahtera|ukses|osialisasi)|\bmentaat|\bmengk"
        r"(?:omunikasi|onsumsi|elompok|ritik?si)",
        "memengaruhi, memedulikan, menyejahterakan, menaati, mengomunikasikan",
        ("mempengaruhi", "mensejahterakan", "mentaati", "mengkomunikasikan", "mengkelompokkan"),
        ("memengaruhi", "memproduksi", "mengkritik", "mengelompokkan", "mempelajari"),
    ),
    Rule(
        10,
        r"\bjam \d{1,2}[.:]\d\d|\bpukul \d{1,2}:\d\d",
        "pukul 07.30",
        ("jam 07.30", "jam 07:30", "pukul 07:30"),
        ("2 jam", "pukul 07.30", "350 km/jam"),
    ),
    Rule(
        11,
        r"\bRp\.? \d|\bRp\.\d|\bUS\$ \d|\bmil[iy]yar|\bmilyar|\btrilyun|\$\d+\.\d\b|\d,-",
        "Rp1.000; US$37,3 miliar",
        ("Rp. 1.000,-", "Rp 1.000", "US$ 37,3", "milyar", "US$37.3"),
        ("Rp1.000", "US$37,3 miliar", "US$7,27 miliar"),
    ),
    Rule(
        12,
        r"\bNopember\b|\bPebruari\b|\bJum'at\b|\bSept\.|\bDes\.",
        "November, Februari, Jumat",
        ("Nopember", "Pebruari", "Jum'at"),
        ("November", "Februari", "Jumat"),
    ),
    Rule(
        13,
        r"\bs/d\b|\ba/n\b|\bd/a\b|\b(?:dll|dsb|dst)\b(?!\.)|\bhal\. ?\d|\bthn\b|\btgl\b",
        "s.d., a.n., dll., dsb., hlm., tahun",
        ("s/d", "a/n", "dll", "hal. 3", "thn"),
        ("s.d.", "dll.", "hlm. 3", "hal 3"),
    ),
    Rule(
        14,
        r"\b[SM]\.Pd(?![.\w])|\bDrs(?![.\w])|[a-z] [SM]\.Pd\.",
        "Budi, S.Pd.",
        ("Budi, S.Pd", "Drs Budi", "Budi S.Pd."),
        ("Budi, S.Pd.", "Drs. Budi"),
    ),
    Rule(
        15,
        r"\bAsia[ -]Pasific\b|\bAsia Pasifik\b|\bAsia-Pasifik Economic|\bAsia Pacific\b",
        "Asia-Pasifik; Asia-Pacific Economic Cooperation",
        ("Asia-Pasific", "Asia Pasifik", "Asia-Pasifik Economic"),
        ("Asia-Pasifik", "Asia-Pacific Economic Cooperation", "Asia Timur dan Pasifik"),
    ),
    Rule(
        16,
        r"\bPerancis\b|\bCina\b|(?<!Hong Kong, )\bChina\b(?! Development Bank)|\bSwis\b",
        "Prancis, Tiongkok, Swiss",
        ("Perancis", "Cina", "negara China", "Swis"),
        ("Prancis", "Tiongkok", "Swiss", "Hong Kong, China", "China Development Bank"),
        letters=True,
    ),
    Rule(
        17,
        r"\b(?:non|pasca|sub|multi|supra|inter|pra|ultra|semi|anti)[ -](?=[a-z])[a-z]+",
        "nonblok, pascaperang, subtema, multilateral",
        ("non blok", "non-anggota", "pasca perang", "sub tema", "multi lateral"),
        ("nonblok", "non-ASEAN", "pascaperang", "multilateral"),
        letters=True,
    ),
    Rule(
        18,
        _words(_SPELLING, "(?:nya|kan)?"),
        str(_SPELLING),
        ("resiko", "analisa", "respon", "ijinkan", "silahkan"),
        ("risiko", "respons", "izin", "analisis", "responden"),
    ),
    Rule(
        19,
        _words(_FOREIGN),
        str(_FOREIGN),
        ("export", "link", "deadline"),
        ("ekspor", "tautan", "impor"),
    ),
    Rule(
        20,
        r"(?<=[a-z] )di mana (?!kantor pusat itu\?)[a-z ]+(?=[.;,])|\byang mana\b(?! ?[.?])",
        "tempat",
        ("negara di mana kantor pusat berada.", "sifat yang mana berlaku"),
        ("Di mana kantor pusatnya?", "sampai di mana batas kawasan itu?", "Temukan yang mana."),
        letters=True,
    ),
    Rule(21, r"\bdilansir\b", "dikutip dari; menurut", ("Dilansir dari",), ("dikutip dari",)),
    Rule(
        22,
        r"\badalah merupakan\b|\bagar supaya\b|\bdemi untuk\b|\bsejak dari\b|\bguna untuk\b|"
        r"\bseperti misalnya\b|\bhanya saja\b",
        "pilih satu",
        ("adalah merupakan", "agar supaya", "demi untuk", "sejak dari"),
        ("adalah", "agar", "sejak"),
    ),
    Rule(
        23,
        r"\bterdiri dari\b|\btergantung (?:pada|dari)\b|\bsesuai (?:peraturan|aturan|petunjuk)\b",
        "terdiri atas; bergantung pada; sesuai dengan peraturan",
        ("terdiri dari", "tergantung pada", "sesuai peraturan"),
        ("terdiri atas", "bergantung pada", "sesuai dengan peraturan"),
    ),
    Rule(
        24,
        r"\bantara [\w-]+(?: [\w-]+)? dengan\b|\bbaik [^.;,]{1,50} ataupun\b|"
        r"\btidak [^.;]{1,60},? melainkan\b|\bbukan [^.;]{1,60}, tetapi\b",
        "antara A dan B; baik A maupun B; tidak A, tetapi B; bukan A, melainkan B",
        ("antara Jepang dengan Peru", "baik A ataupun B", "tidak besar melainkan kecil"),
        ("antara Jepang dan Peru", "baik A maupun B", "bukan besar, melainkan kecil"),
    ),
    Rule(
        25,
        r"\bdisebabkan karena\b|\bdikarenakan\b",
        "disebabkan oleh; karena",
        ("disebabkan karena", "dikarenakan"),
        ("disebabkan oleh",),
    ),
    Rule(
        26,
        r"\b(?:pengertian|tujuan|arti|isi) daripada\b|\b(?:tujuan|anggota|isi|kantor)nya "
        r"(?!Indonesia)[A-Z]{3,}\b",
        "pengertian ASEAN; tujuan ASEAN",
        ("pengertian daripada", "tujuannya ASEAN"),
        ("tujuan ASEAN", "lebih besar daripada"),
        letters=True,
    ),
    Rule(
        27,
        r"\b(?:banyak|para|seluruh|semua|beberapa|sejumlah|berbagai) ([a-z]+)-\1\b",
        "banyak negara, para murid, seluruh anggota",
        ("banyak negara-negara", "para murid-murid", "beberapa kata-kata"),
        ("banyak negara", "negara-negara"),
    ),
    Rule(
        28,
        r"\bke[ -]dua(?! arah)\b|\bke[ -]tiga(?= (?:bentuk|tahap|negara))|\babad ke \d|"
        r"\b\d{4}-\d{4}\b|\b[A-Z][a-z]+ [-–] [A-Z][a-z]+\b|\w — \w",
        "kedua, abad ke-21, 1945–1950, Indonesia–Jepang",
        ("ke dua", "ke-dua", "abad ke 21", "1945-1950", "Indonesia - Jepang", "KUNCI — GURU"),
        ("kedua", "abad ke-21", "1945–1950", "Indonesia–Jepang", "ke dua arah"),
        letters=True,
    ),
    Rule(
        29,
        r"\b([A-Z][a-z]+)-(?!\1)(?=[a-z])(?i:\1)(?= [A-Z])|\bUndang-undang (?:Nomor|No\.) \d",
        "Bentuk-Bentuk Kerja Sama; Undang-Undang Nomor 37",
        ("Bentuk-bentuk Kerja Sama", "Undang-undang Nomor 37"),
        ("Bentuk-Bentuk Kerja Sama", "Undang-Undang Nomor 37"),
        letters=True,
    ),
    Rule(
        30,
        r"\.{5,}|(?<! )\.{4}(?!\.)|…\.|!!|\s[?!:;](?!\w)|\w {2,}\w",
        "satu spasi lalu empat titik; satu tanda seru; tanpa spasi di depan tanda baca",
        ("adalah ......", "adalah....", "Jodohkanlah!!", "Mengapa ?"),
        ("adalah ....", "Jodohkanlah!", "Mengapa?"),
    ),
    Rule(
        31,
        r"\b(?:dimohon|diharapkan kepada|dalam rangka|hal tersebut di atas|sebagaimana mestinya)\b",
        "kata mati: hapus",
        ("dimohon", "diharapkan kepada", "dalam rangka"),
        ("diharapkan",),
    ),
    Rule(
        32,
        r"\bEU\b|\bUN\b|\bUK\b|\bUSA\b|\bWorld Trade Center",
        "UE, PBB",
        ("EU", "UN"),
        ("UE", "PBB", "IEU-CEPA"),
        letters=True,
    ),
    Rule(33, r"\d %", "75%", ("75 %",), ("75%",)),
    Rule(
        34,
        r"\banda\b|(?<![.?!:“\"(] )(?<!^)\b(?:Kamu|Kalian)\b",
        "Anda; kamu, kalian",
        ("pendapat anda", "yang Kamu tulis"),
        ("pendapat Anda", "Kamu menulis.", "Benar. Kamu menulis."),
        letters=True,
    ),
    Rule(
        35,
        r"\bjangan lupa\b|\bmudah saja\b|\bmaaf\b|\bcukup mudah\b",
        "perintah yang langsung",
        ("jangan lupa", "maaf"),
        ("Ingat",),
    ),
)

_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’")


def rule(number: int) -> Rule:
    """The rule of that number."""
    return next(one for one in RULES if one.number == number)


def mistakes(text: str, ignored: Iterable[str] = ()) -> list[tuple[int, str]]:
    """Row and wording of every mistake in ``text``, without its quotations and ``ignored``."""
    for title in ignored:
        text = text.replace(title, "◌")
    text = _QUOTED.sub("◌", text)
    return [(rule.number, wrong) for rule in RULES for wrong in rule.search(text)]
