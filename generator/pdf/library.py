"""WeasyPrint itself, loaded when it is first asked for, and the fonts that it knows."""

from __future__ import annotations

import atexit
import contextlib
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from generator.errors import BuatError
from generator.typefaces import Typeface

FONTS = Path(__file__).parents[1] / "data" / "fonts"
FONT_FILES = (
    "PlusJakartaSans-Bold.ttf",
    "SourceSans3-Bold.ttf",
    "SourceSans3-BoldItalic.ttf",
    "SourceSans3-Italic.ttf",
    "SourceSans3-Regular.ttf",
)
"""The faces of our papers, in ``FONTS``."""


@contextlib.contextmanager
def only_these_fonts(fonts: tuple[Typeface, ...]) -> Iterator[None]:
    """Let fontconfig know ``fonts`` and the package's alone while the block runs.

    WeasyPrint reads the configuration when it is imported and again for every document.
    """
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(_fontconfig(fonts))
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


@cache
def _fontconfig(fonts: tuple[Typeface, ...]) -> Path:
    """A configuration with our fonts and a cache of its own, removed when the program ends.

    Of the school's fonts it is the checked bytes that lie there; its family comes before ours of
    the same name.
    """
    folder = Path(tempfile.mkdtemp(prefix="buat-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = folder / "fonts.conf"
    own = folder / "fonts"
    own.mkdir()
    for number, font in enumerate(fonts):
        (own / f"{number}.otf").write_bytes(font.data)
    known = "".join(f"<dir>{escape(str(each))}</dir>" for each in (own, FONTS))
    stored = f"<cachedir>{escape(str(folder / 'cache'))}</cachedir>"
    file.write_text(f"<fontconfig>{known}{stored}</fontconfig>\n", encoding="utf-8")
    return file


@cache
def weasyprint() -> Any:
    """The library; raises BuatError with what to install if Pango cannot be loaded."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it prints advice in English
            import weasyprint
            import weasyprint.text.fonts
    except OSError:
        raise BuatError.at("", f"PDF memerlukan pustaka Pango. {advice(sys.platform)}") from None
    return weasyprint


def advice(platform: str) -> str:
    """How to install Pango there (Indonesian)."""
    match platform:
        case "win32":
            how = 'Pasang MSYS2, lalu jalankan "pacman -S mingw-w64-ucrt-x86_64-pango"'
        case "darwin":
            how = 'Jalankan "brew install pango"'
        case _:
            packages = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
            how = f'Jalankan "sudo apt install {packages}"'
    return f"{how}, kemudian ulangi perintah tadi."


def pango_version() -> str:
    """The version of the Pango found on this machine; raises BuatError where there is none."""
    number = weasyprint().text.ffi.pango.pango_version()
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"
