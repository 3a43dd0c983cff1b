"""What WeasyPrint would merely log, told to the teacher."""

from __future__ import annotations

import contextlib
import logging
import re
from collections.abc import Iterable, Iterator

from generator.errors import Problem
from generator.pdf import fetching

SENTENCES = (
    (r"Failed to load image at '(?P<url>.*?)': ",
     'gambar "{url}" rusak atau bukan gambar. Simpan ulang sebagai PNG, JPEG, atau SVG.'),
    (r"Font-face '(?P<what>.*?)' cannot be loaded",
     'fon "{what}" tidak dimuat: gaya tidak membuka berkas fon. Sebut fonnya dalam _brand.yml.'),
    (r"Failed to (?:load inline SVG|render SVG)", "gambar SVG dalam templat tidak dapat dibaca."),
    (r'Image "(?P<url>.*?)" has no required alt', 'gambar "{url}" belum diberi keterangan (alt).'),
    (r"\.notdef glyph rendered for .*?: (?P<what>.*)", "huruf {what} tidak ada dalam fon."),
    (r"No anchor #(?P<what>.*?) for", 'tautan menuju "#{what}", tetapi id itu tidak ada.'),
    (r"Content discarded: target points to undefined anchor '(?P<what>.*)'",
     'tautan menuju "#{what}", tetapi id itu tidak ada.'),
    (r"Anchor defined twice: '(?P<what>.*)'",
     'id "{what}" dipakai dua kali. Beri nama lain pada salah satunya.'),
    (r'Missing required "lang"', 'bahasa belum disebut. Tulis <html lang="id">.'),
    (r"(?:Ignored|Deprecated) `(?P<what>.*?)` at (?P<line>\d+):(?P<column>\d+)",
     'aturan CSS "{what}" tidak dikenal. Periksa ejaannya.'),
    (r"(?P<what>.*?),? (?:the whole .*?)?(?:was ignored )?at (?P<line>\d+):(?P<column>\d+)",
     "CSS tidak dapat dibaca ({what})."),
)  # fmt: skip
"""Pattern of a log line, and what it means to the teacher."""


class Log(logging.Handler):
    """Keeps what WeasyPrint warns of, each line with the place it was working on."""

    def __init__(self, place: str) -> None:
        super().__init__(logging.WARNING)
        self.place = place
        self.lines: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append((self.place, record.getMessage()))

    def problems(self, known: Iterable[str]) -> list[Problem]:
        """What was logged, once each, without the files in ``known`` that were refused already."""
        return [
            _translated(place, line)
            for place, line in dict.fromkeys(self.lines)
            if not (line.startswith("Failed to load") and any(url in line for url in known))
        ]


def _translated(place: str, line: str) -> Problem:
    for pattern, sentence in SENTENCES:
        if found := re.match(pattern, line, re.DOTALL):
            parts = {key: fetching.shown(value.strip()) for key, value in found.groupdict().items()}
            if "line" in parts:
                place = f"{place}:{parts['line']}:{parts['column']}"
            return Problem(place, sentence.format(**parts))
    return Problem(place, f'dokumen ditolak oleh WeasyPrint: "{line}".')


@contextlib.contextmanager
def listening(place: str) -> Iterator[Log]:
    """Collect the log of WeasyPrint while the block runs."""
    logger, log = logging.getLogger("weasyprint"), Log(place)
    level = logger.level
    logger.addHandler(log)
    logger.setLevel(logging.WARNING)
    try:
        yield log
    finally:
        logger.removeHandler(log)
        logger.setLevel(level)
