"""What the slide of an item says: its title, the rest of it, why its key is the key."""

from __future__ import annotations

import re

from generator import documents, words

MOST_ROWS, MOST_COLUMNS = 11, 14
"""Squares of a crossword in which number and letter stand on a slide; a larger one stays on its
sheet, and the slide asks its clues."""
MOST_LETTERS = 16
"""Letters along the side of a word search on a slide, likewise."""
_REASON = 185
"""Letters that stand in two lines under the options; the whole reason is in the notes."""
_ACCEPTED = 40
"""Letters that the line "Diterima juga" takes beside what is accepted: its words, and its end."""
_OPENING = 6
"""Words by which a reading says whose it is."""
_TITLE = 130
"""Letters of a stem that stand in two lines of a title, ``Jawaban:`` before them."""
REVEALED = frozenset(
    {"pg", "benar-salah", "sebab-akibat", "pernyataan", "pasangan", "pgk", "isian", "rumpang"}
    | {"urutkan"}
)
"""Kinds whose answer can come by a click."""
MOST_CARDS = 5
"""Cards to put in order beside which their places stand."""
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z“])")


def reading_title(item: documents.SoalTampil) -> str:
    """The order above a stimulus, told apart from another quiz's by the item's first words."""
    assert item.stimulus
    if item.jenis == "kasus":
        return item.stimulus.pengantar
    words_said = [word for word in title(item).split() if word != "…"]
    opening = " ".join(words_said[:_OPENING]).rstrip("?!.,")
    return f"Baca dahulu: {words.lower(opening)} …"


def title(item: documents.SoalTampil) -> str:
    """What is asked: the stem, or the statement that it is about."""
    match item.jenis:
        case "benar-salah":
            return str(item.isi["pernyataan"])
        case "temukan":
            return f"Teks ini sengaja memuat {item.isi['banyak']} kesalahan"
        case "sebab-akibat":
            return f"{item.isi['pernyataan']} SEBAB {item.isi['alasan']}"
        case "uraian" if len(item.pokok) > _TITLE:
            first, *_ = _SENTENCE_END.split(item.pokok)
            return first if len(first) <= _TITLE else f"{' '.join(first.split()[:_OPENING])} …"
    return item.pokok


def rest(item: documents.SoalTampil) -> tuple[str, ...]:
    """What the title leaves of a long stem: its other sentences, or all of one long sentence."""
    asked = title(item)
    if item.jenis != "uraian" or asked == item.pokok:
        return ()
    return (item.pokok.removeprefix(asked).strip(),)


def reason(item: documents.SoalTampil) -> str:
    """Why the key is the key, as far as whole sentences of it stand under the options."""
    text = str(item.isi["alasan"]) if item.jenis == "benar-salah" else item.pembahasan
    accepted = ", ".join(item.isi["diterima"]) if item.jenis == "isian" else ""
    room = _REASON - (len(accepted) + _ACCEPTED if accepted else 0)
    told = ""
    for sentence in _SENTENCE_END.split(text):
        if len(told) + len(sentence) >= room:
            break
        told = f"{told} {sentence}".strip()
    return told


def on_slide(item: documents.SoalTampil) -> bool:
    """Whether the whole item can be read on a slide; a large puzzle stays on its sheet."""
    match item.jenis:
        case "tts":
            return bool(item.isi["baris"] <= MOST_ROWS and item.isi["lajur"] <= MOST_COLUMNS)
        case "cari-kata":
            return bool(item.isi["sisi"] <= MOST_LETTERS)
    return True


def revealed(item: documents.SoalTampil) -> bool:
    """Whether the answer can come by a click on the question's slide.

    PowerPoint reveals shapes and paragraphs, not cells of a table nor words of a paragraph.
    """
    cards = len(item.isi["daftar"]) if item.jenis == "urutkan" else 0
    return item.jenis in REVEALED and cards <= MOST_CARDS
