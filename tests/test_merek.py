"""``sekolah.merek``: what a ``_brand.yml`` may say, what becomes of it, and what is refused."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from generator import colours
from generator.errors import SchoolError
from generator.sekolah import fon, merek
from tests import topics

FONTS = Path(__file__).parent / "fonts"
EXAMPLES = Path(__file__).parent / "brand_yml"
"""The examples of the brand.yml project (MIT, see the licence beside them)."""


def written(folder: Path, text: str) -> merek.Merek:
    (folder / "_brand.yml").write_text(text, encoding="utf-8")
    return merek.read(folder)


def refusal(folder: Path, text: str) -> list[str]:
    """The complaints about ``text``, each without the folder."""
    with pytest.raises(SchoolError) as caught:
        written(folder, text)
    return [line.removeprefix(f"{folder}/") for line in str(caught.value).splitlines()]


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">%s</svg>'
PICTURE = SVG % b'<rect width="9" height="9"/>'


def put(folder: Path, *names: str, data: bytes = PICTURE) -> None:
    """Files that are pictures; what they are called says nothing."""
    topics.write(folder, dict.fromkeys(names, data))


class TestExamples:
    """Every example of the brand.yml project loads, or is refused for a stated reason."""

    LOGOS = ("mark", "mark_white", "secondary", "secondary_white", "")
    PANDAS = tuple(
        f"logos/pandas/pandas{f'_{name}' if name else ''}.svg" for name in (*LOGOS, "white")
    )
    FILES = (
        *PANDAS,
        *("posit-icon.png", "posit.png", "posit.svg"),
        *("fonts/open-sans/OpenSans-Variable.ttf", "fonts/open-sans/OpenSans-Variable-Italic.ttf"),
    )

    @pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yml")), ids=lambda path: path.stem)
    def test_it_loads_where_its_files_are(self, path: Path, tmp_path: Path) -> None:
        put(tmp_path, *self.FILES)
        assert isinstance(written(tmp_path, path.read_text("utf-8")), merek.Merek)

    @pytest.mark.parametrize(
        ("name", "missing"),
        [
            ("brand-logo-single", 1),
            ("brand-logo-simple", 3),
            ("brand-logo-light-dark", 4),
            ("brand-logo-full", 7),
            ("brand-logo-full-alt", 8),
            ("brand-posit", 3),
            ("brand-posit-dark", 3),
            ("brand-typography-fonts", 2),
        ],
    )
    def test_it_is_refused_without_its_files(self, name: str, missing: int, tmp_path: Path) -> None:
        complaints = refusal(tmp_path, (EXAMPLES / f"{name}.yml").read_text("utf-8"))
        assert len(complaints) == missing
        assert all("tidak ada di folder sekolah" in line for line in complaints)

    def test_none_but_these_needs_a_file(self, tmp_path: Path) -> None:
        def loads(path: Path) -> bool:
            try:
                written(tmp_path, path.read_text("utf-8"))
            except SchoolError:
                return False
            return True

        assert sum(loads(path) for path in EXAMPLES.glob("*.yml")) == 9


class TestColours:
    def test_a_colour_may_be_a_name_of_the_palette_or_of_a_role(self, tmp_path: Path) -> None:
        brand = written(
            tmp_path,
            "color:\n  palette: {biru: '#1F3A93', laut: biru}\n  primary: laut\n  link: primary\n",
        )
        assert (brand.palette.accent1, brand.palette.hlink) == ("1F3A93", "1F3A93")

    def test_a_name_leads_to_its_colour_in_few_steps(self, tmp_path: Path) -> None:
        chain = "".join(f"    c{number}: c{number + 1}\n" for number in range(20_000))
        text = f"color:\n  palette:\n{chain}  primary: c0\n"
        start = time.perf_counter()
        said = refusal(tmp_path, text)
        assert any('nama warna "c1" menunjuk terlalu banyak nama lain' in one for one in said)
        assert time.perf_counter() - start < 10

    def test_a_role_may_be_called_as_a_colour_of_the_palette(self, tmp_path: Path) -> None:
        brand = written(tmp_path, "color: {palette: {primary: '#1F3A93'}, primary: primary}\n")
        assert brand.palette.accent1 == "1F3A93"

    def test_of_a_pair_paper_takes_the_one_for_light_grounds(self, tmp_path: Path) -> None:
        brand = written(tmp_path, "color: {primary: {dark: '#87CEEB', light: '#1F3A93'}}\n")
        assert brand.palette.accent1 == "1F3A93"

    @pytest.mark.parametrize(
        ("value", "complaint"),
        [
            ('"red;}body{display:none}"', '"red;}body{display:none}" bukan warna.'),
            ('"url(file:///etc/passwd)"', "bukan warna."),
            ('"#fff\\" onload=\\"x"', "bukan warna."),
            ('"var(--x)"', "bukan warna."),
            ('"#0E6E8C80"', '"#0E6E8C80" tembus pandang.'),
            ("transparent", "tembus pandang."),
            ("#0E6E8C", "warna kosong. Apit warna dengan tanda kutip"),
            ("birru", "Maksud Anda biru?"),
            ("a", "nama warna berputar-putar: a → b → a."),
            ("[1, 2]", "warna seharusnya satu teks"),
            ("{terang: red}", 'isian "terang" tidak dikenal. Tulis light dan dark saja.'),
            ("{light: nila, dark: red}", '"nila" bukan warna.'),
        ],
    )
    def test_what_is_no_colour_is_refused_at_its_place(
        self, value: str, complaint: str, tmp_path: Path
    ) -> None:
        palette = "color:\n  palette:\n    biru: blue\n    a: b\n    b: a\n"
        lines = refusal(tmp_path, f"{palette}  primary: {value}\n")
        (line,) = [line for line in lines if line.startswith("_brand.yml:6:3: ")]
        assert complaint in line

    def test_the_teacher_is_told_in_numbers(self, tmp_path: Path) -> None:
        brand = written(tmp_path, 'color: {primary: "#FFD400"}\n')
        assert brand.peringatan == (
            "#FFD400 di atas putih hanya 1,4 : 1; warna itu tetap dipakai untuk bidang, untuk teks "
            f"dipakai #{brand.palette.accent1} (5,0 : 1).",
        )

    def test_what_bears_on_nothing_is_told_too(self, tmp_path: Path) -> None:
        brand = written(tmp_path, 'color: {primary: "#1F3A93", info: teal, danger: red}\n')
        assert brand.peringatan == ("dibaca tetapi tidak dipakai: color.info, color.danger.",)

    def test_without_a_first_colour_ours_is_taken(self, tmp_path: Path) -> None:
        brand = written(tmp_path, "color: {background: white}\n")
        assert brand.palette == colours.DEFAULT
        assert brand.peringatan == ("color.primary belum ada; dipakai warna bawaan #0E6E8C.",)


class TestLogo:
    @pytest.mark.parametrize(
        ("path", "complaint"),
        [
            ("lambang.png", "tidak ada di folder sekolah."),
            ("../x.png", "keluar dari folder sekolah."),
            ("logo/../../x.png", "keluar dari folder sekolah."),
            ("/etc/passwd", "jalur mutlak."),
            ("C:/x.png", "jalur mutlak."),
            ("https://contoh.sch.id/x.png", "alamat di luar komputer ini"),
            ("//server/x.png", "alamat di luar komputer ini"),
            ("file:///etc/passwd", "alamat di luar komputer ini"),
            ("data:image/png;base64,AA==", "alamat di luar komputer ini"),
            ("logo\\x.png", "garis miring terbalik."),
            ("keluar.png", "tautan ke luar folder sekolah."),
            ("putaran.png", "tidak dapat dibuka."),
            ("x" * 300, "tidak dapat dibuka."),
            ("folder", "bukan berkas."),
            ("kosong.png", "kosong (0 bita)."),
            ("besar.png", "berukuran 40 MB, lebih besar dari 20 MB."),
            ("bukan.png", 'gambar "bukan.png" berisi berkas PDF.'),
            ("rusak.png", 'gambar "rusak.png" terpotong atau rusak.'),
        ],
    )
    def test_a_path_that_cannot_be_used_is_refused_in_its_own_words(
        self, path: str, complaint: str, tmp_path: Path
    ) -> None:
        home = tmp_path / "sekolah"
        put(home, "kosong.png", data=b"")
        put(home, "bukan.png", data=b"%PDF-1.7")
        put(home, "rusak.png", data=b"\x89PNG\r\n\x1a\n")
        put(tmp_path, "x.png")
        (home / "folder").mkdir()
        (home / "keluar.png").symlink_to(tmp_path / "x.png")
        (home / "putaran.png").symlink_to(home / "putaran.png")
        with (home / "besar.png").open("wb") as file:
            file.truncate(40_000_000)
        for text in (f"logo: '{path}'", f"logo: {{medium: {{dark: '{path}'}}}}"):
            (line,) = refusal(home, text)
            assert complaint in line, line

    def test_one_path_is_the_logo_of_every_size(self, tmp_path: Path) -> None:
        put(tmp_path, "lambang.png")
        logo = written(tmp_path, "logo: lambang.png\n").logo
        assert logo.small == logo.medium == logo.large == logo.utama
        assert logo.utama is not None
        assert logo.utama.terang.path == tmp_path / "lambang.png"

    def test_a_picture_is_called_by_its_name(self, tmp_path: Path) -> None:
        put(tmp_path, "a.png", "b.png")
        logo = written(
            tmp_path,
            "logo:\n  images: {satu: {path: a.png, alt: Lambang}, dua: b.png}\n"
            "  large: {light: satu, dark: {path: dua, alt: Putih}}\n",
        ).logo
        assert logo.large == logo.utama
        assert logo.large is not None
        assert [(one.path.name, one.alt) for one in (logo.large.terang, logo.large.gelap)] == [
            ("a.png", "Lambang"),
            ("b.png", "Putih"),
        ]

    def test_a_size_is_one_picture_or_two(self, tmp_path: Path) -> None:
        put(tmp_path, "a.png")
        for text in ("{path: a.png, dark: a.png}", "{alt: Lambang}"):
            (line,) = refusal(tmp_path, f"logo: {{small: {text}}}")
            assert line == "_brand.yml:1:8: tulis path saja, atau light dan dark saja."


class TestTypography:
    def test_a_family_is_taken_where_its_files_are(self, tmp_path: Path) -> None:
        put(tmp_path, "fon/Rubik-Regular.ttf", "fon/Rubik-BoldItalic.ttf", "fon/Rubikan-Bold.ttf")
        brand = written(
            tmp_path, "typography: {fonts: [{family: Rubik, source: google}], base: Rubik}\n"
        )
        (told,) = brand.peringatan_slide
        assert told.startswith("slide memakai fon Rubik, yang biasanya tidak ada di Office.")
        assert brand.fon_slide == "Rubik"
        assert brand.fon_teks == brand.fon_judul
        assert brand.fon_teks == fon.Fon(
            "Rubik",
            (
                fon.Berkas(tmp_path / "fon/Rubik-BoldItalic.ttf", "bold", italic=True),
                fon.Berkas(tmp_path / "fon/Rubik-Regular.ttf"),
            ),
        )

    @pytest.mark.parametrize("source", ["google", "bunny", "system"])
    def test_a_family_without_files_is_told_with_what_stands_in(
        self, source: str, tmp_path: Path
    ) -> None:
        brand = written(
            tmp_path, f"typography: {{fonts: [{{family: Rubik, source: {source}}}], base: Rubik}}\n"
        )
        assert brand.fon_teks is None
        assert brand.peringatan == (
            "fon Rubik tidak ada di folder sekolah; kertas memakai fon bawaan (Source Sans 3). "
            "Salin berkas .ttf-nya ke folder fon.",
        )
        assert brand.peringatan_slide == (
            "slide memakai Calibri karena berkas fon Rubik tidak ada di folder sekolah. Simpan "
            "berkas .ttf-nya di sana, atau tulis huruf_slide: Calibri.",
        )

    def test_slides_may_be_set_in_a_font_of_their_own(self, tmp_path: Path) -> None:
        put(tmp_path, "Lato.ttf", "Rubik.ttf")
        for chosen in ("Calibri", "Lato"):
            brand = written(
                tmp_path,
                f"typography: {{base: Rubik}}\ndefaults: {{buat: {{huruf_slide: {chosen}}}}}\n",
            )
            assert brand.fon_slide == chosen
            assert {one.family for one in brand.fon_berkas} == {"Rubik", chosen} - {"Calibri"}
            assert bool(brand.peringatan_slide) is (chosen == "Lato")

    def test_every_family_with_files_is_loaded_in_the_brands_name(self, tmp_path: Path) -> None:
        for name in ("Javanese", "Balinese"):
            piece = f"NotoSans{name}-Regular.ttf"
            put(tmp_path, f"fon/{piece}", data=(FONTS / piece).read_bytes())
        brand = written(
            tmp_path,
            "typography:\n  base: Aksara Bali\n  fonts:\n"
            "    - family: Noto Sans Javanese\n      source: google\n"
            "    - family: Aksara Bali\n      source: file\n"
            "      files: [fon/NotoSansBalinese-Regular.ttf]\n",
        )
        faces = fon.faces(brand.fon_berkas, tmp_path)
        assert [face.family for face in faces] == ["Aksara Bali", "Noto Sans Javanese"]

    def test_all_fonts_that_are_broken_are_told_at_once(self, tmp_path: Path) -> None:
        put(tmp_path, "Lato.ttf", "Rubik.ttf")
        brand = written(tmp_path, "typography: {base: Lato, headings: Rubik}\n")
        with pytest.raises(SchoolError) as caught:
            fon.faces(brand.fon_berkas, tmp_path)
        assert [str(one).removeprefix(f"{tmp_path}/") for one in caught.value.problems] == [
            f'_brand.yml: fon "{name}.ttf" bukan fon. Pakai berkas TTF atau OTF.'
            for name in ("Lato", "Rubik")
        ]

    def test_the_first_family_of_a_list_that_is_there_is_taken(self, tmp_path: Path) -> None:
        put(tmp_path, "Lato.ttf")
        brand = written(tmp_path, "typography: {base: \"'Open Sans', Lato, sans-serif\"}\n")
        assert brand.fon_teks is not None
        assert brand.fon_teks.family == "Lato"
        assert "memakai fon Lato" in brand.peringatan[0]

    @pytest.mark.parametrize(
        "family",
        ['Rubik"', "Rubik;}", "Rubik</style>", "a'); src: url(x", "Rubik\\0022", "<a/>", "é", ""],
    )
    def test_a_name_that_could_end_up_as_code_is_no_family(
        self, family: str, tmp_path: Path
    ) -> None:
        quoted = family.replace("\\", "\\\\").replace('"', '\\"')
        for key in ("base", "headings"):
            (line,) = refusal(tmp_path, f'typography: {{{key}: {{family: "{quoted}"}}}}')
            assert "bukan nama fon." in line or "kosong" in line
        (line,) = refusal(tmp_path, f'defaults: {{buat: {{huruf_slide: "{quoted}"}}}}')
        assert "bukan nama fon." in line or "kosong" in line

    @pytest.mark.parametrize(
        "text",
        ["typography: {base: @}", "color: {primary: @}", "typography: {base: {weight: @}}",
         "logo: @", "defaults: {buat: {kop: {pola: @}}}", "defaults: {buat: {@: 1}}",
         "typography: {fonts: [{family: @, source: file}]}"],
    )  # fmt: skip
    def test_of_a_long_value_only_the_beginning_is_said(self, text: str, tmp_path: Path) -> None:
        for line in refusal(tmp_path, text.replace("@", "é" * 5_000)):
            assert len(line) < 1_500
            assert line.endswith((".", "?"))

    @pytest.mark.parametrize(
        ("text", "complaint"),
        [
            ("base: {size: 1rem;color:red}", "Tulis misalnya 1rem atau 11pt."),
            ("base: {line-height: tinggi}", "Tulis misalnya 1.25."),
            ("base: {weight: 450}", "Tulis misalnya 400, bold, atau 600..900."),
            ("link: {decoration: 'x;y'}", "Tulis misalnya underline."),
            ("base: {line-heigth: 2}", 'Maksud Anda "line-height"?'),
            ("monospace-inlin: X", 'Maksud Anda "monospace-inline"?'),
            ("fonts: [{family: X, source: googel}]", '"googel" tidak dikenal'),
            ("fonts: [{family: X, source: file, files: [../x.ttf]}]", "keluar dari folder"),
        ],
    )
    def test_settings_are_read_strictly(self, text: str, complaint: str, tmp_path: Path) -> None:
        (line,) = refusal(tmp_path, f"typography:\n  {text}\n")
        assert complaint in line


class TestOurs:
    def test_settings_stand_below_our_name(self, tmp_path: Path) -> None:
        put(tmp_path, "master.potx")
        settings = written(
            tmp_path,
            "defaults:\n  buat:\n    npsn: 01234567\n    kertas: F4\n    margin: 20\n"
            "    master: master.potx\n    huruf_slide: Arial\n",
        ).pengaturan
        assert (settings.npsn, settings.kertas, settings.huruf_slide) == ("01234567", "F4", "Arial")
        assert settings.margin is not None
        assert (settings.margin.atas, settings.margin.kanan) == (20, 20)
        assert settings.master is not None
        assert settings.master.berkas == "master.potx"

    @pytest.mark.parametrize(
        ("text", "complaint"),
        [
            ("npsn: 1234567", '"1234567" bukan NPSN.'),
            ("margin: 60", '"60" bukan margin. Tulis 8 sampai 45 (milimeter).'),
            ("margin: {kiri: 5}", "Paling kecil 8."),
            ("kertas: Letter", 'Pilih "A4" atau "F4".'),
            ("master: ../m.pptx", "keluar dari folder sekolah."),
            ("huruf_slide: Arial, sans-serif", "bukan satu nama fon."),
            ("mastr: x", 'Maksud Anda "master"?'),
        ],
    )
    def test_they_are_read_strictly(self, text: str, complaint: str, tmp_path: Path) -> None:
        (line,) = refusal(tmp_path, f"defaults:\n  buat:\n    {text}\n")
        assert line.startswith("_brand.yml:3:")
        assert complaint in line

    def test_what_others_keep_is_left_alone(self, tmp_path: Path) -> None:
        brand = written(
            tmp_path,
            "meta: {name: {full: Sekolah Contoh, short: SC}, link: {a: 'https://x.id'}, x: [1]}\n"
            "defaults: {quarto: {format: {html: {toc: true}}}, bootstrap: {rules: '.a{}'}}\n",
        )
        assert (brand.nama, brand.nama_pendek, brand.peringatan) == ("Sekolah Contoh", "SC", ())

    @pytest.mark.parametrize(
        ("text", "suggested"),
        [
            ("colour: {}", "color"),
            ("color: {primery: red}", "primary"),
            ("logo: {smal: a}", "small"),
        ],
    )
    def test_an_unknown_key_is_refused_with_the_known_one(
        self, text: str, suggested: str, tmp_path: Path
    ) -> None:
        (line,) = refusal(tmp_path, text)
        assert f'Maksud Anda "{suggested}"?' in line

    def test_all_problems_are_told_at_once_in_their_order(self, tmp_path: Path) -> None:
        lines = refusal(
            tmp_path,
            "logo: tiada.png\ncolor:\n  primary: x\n  hue: red\ntypography:\n  base: '<'\n"
            "defaults:\n  buat:\n    npsn: 1\n",
        )
        places = [line.split(": ")[0] for line in lines]
        assert places == [
            *("_brand.yml:1:1", "_brand.yml:3:3", "_brand.yml:4:3"),
            *("_brand.yml:6:3", "_brand.yml:9:5"),
        ]

    def test_a_folder_without_a_brand_has_ours(self, tmp_path: Path) -> None:
        assert merek.read(tmp_path) == merek.Merek()


class TestHostile:
    """The rows of ``hostile.md`` on YAML, for a brand."""

    @pytest.mark.parametrize(
        ("data", "complaint"),
        [
            (b"a: &a [x, x]\nb: [*a, *a]", "jangkar/alias tidak didukung"),
            (b"meta: !!python/object/apply:os.system ['x']", "tidak diizinkan"),
            (b"meta: {}\nmeta: {}", "sudah ada pada baris 1"),
            (b"meta:\n\tname: x", "tab"),
            ("meta: {name: x}".encode("utf-16"), "UTF-16"),
            ("meta: {name: é}".encode("cp1252"), "tidak tersimpan sebagai UTF-8"),
            (b"meta: {name: a\0b}", "U+0000"),
            (b"", "berkas kosong. Salin contohnya dengan: buat mulai."),
            (b"# hanya komentar", "berkas kosong"),
            (b"- x", "berkas harus berisi pasangan isian dan nilai"),
            (b"[" * 5_000, "terlalu dalam"),
            (b"color: {palette: {%s}}" % b", ".join(b"c%d: red" % n for n in range(999)), "200"),
        ],
        ids=range(12),
    )
    def test_it_is_one_sentence(self, data: bytes, complaint: str, tmp_path: Path) -> None:
        (tmp_path / "_brand.yml").write_bytes(data)
        with pytest.raises(SchoolError) as caught:
            merek.read(tmp_path)
        assert complaint in str(caught.value)

    def test_a_byte_order_mark_is_no_fault(self, tmp_path: Path) -> None:
        (tmp_path / "_brand.yml").write_bytes(b"\xef\xbb\xbfmeta: {name: SMP Contoh}")
        assert merek.read(tmp_path).nama == "SMP Contoh"

    def test_a_brand_that_is_a_link_out_of_the_folder_is_refused(self, tmp_path: Path) -> None:
        home = tmp_path / "sekolah"
        home.mkdir()
        shutil.copy(EXAMPLES / "brand-meta-small.yml", tmp_path / "luar.yml")
        (home / "_brand.yml").symlink_to(tmp_path / "luar.yml")
        with pytest.raises(SchoolError, match="di luar folder"):
            merek.read(home)
