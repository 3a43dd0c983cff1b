"""Text of any kind in the content, on the way through every document."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import build, errors
from generator.products.request import Request
from tests import made, topics

HOSTILE = {
    "template": "{{ 7*7 }} dan {% for x in y %}",
    "comment": "{# bukan komentar #}",
    "tag": "<b>tebal</b> <script>alert(1)</script>",
    "entity": "&amp; &lt; &#65; R&D",
    "blank": "___ titik ___ isi",
    "heading": "# bukan judul",
    "list": "* satu 1. dua",
    "quotes": "\"dua\" 'satu' “lengkung” `miring`",
    "cdata": "]]> --> <!-- /* */",
    "backslash": r"C:\baru\tabel \u0041 $x$ %s",
    "formula": "=1+1 @x +62 −5",
    "entity-like": "a < b && c > d",
    "foreign": "Ålesund, Łódź, São Tomé, Việt",
}


@pytest.fixture
def built(write_topic: Callable[[], Path]) -> Callable[[str, str], dict[str, str | list[str]]]:
    """``built(product, text)``: what each file says where a lesson's texts say ``text``."""

    def run(product: str, text: str) -> dict[str, str | list[str]]:
        folder = write_topic()
        lesson = folder / "bentuk" / "beku.yml"
        quoted = json.dumps(text, ensure_ascii=False)
        topics.replace(lesson, "Baca kedua ciri, lalu cari batu yang cocok.", quoted)
        topics.replace(
            lesson, '    - teks: "Membeku dari magma atau lava"', f"    - teks: {quoted}"
        )
        found: dict[str, str | list[str]] = {}
        for file in build.build(Request(product, folder, "beku")):
            read = made.deck_texts if file.name.endswith(".pptx") else made.pdf_text
            found[file.name] = read(file.data)
        return found

    return run


@pytest.mark.parametrize("product", made.PRODUCTS)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_is_printed_as_it_is_written(
    built: Callable[..., dict[str, str]], product: str, text: str
) -> None:
    for name, said in built(product, text).items():
        assert made.bare(text) in "".join(said), name


@pytest.mark.parametrize("product", made.PRODUCTS)
@pytest.mark.parametrize("character", ["😀", "ꦱ", "\x07", "\u200f"])
def test_a_character_without_a_shape_is_refused_and_named(
    built: Callable[..., dict[str, str]], product: str, character: str
) -> None:
    with pytest.raises(errors.BuatError) as refused:
        built(product, f"Baca {character} ini")
    assert f"U+{ord(character):04X}" in str(refused.value)


@pytest.mark.parametrize("product", made.PRODUCTS)
def test_a_word_of_300_letters_is_set_or_refused_with_a_sentence(
    built: Callable[..., dict[str, str]], product: str
) -> None:
    word = "panjang" * 43
    try:
        texts = built(product, word)
    except errors.BuatError as refused:
        assert str(refused).endswith((".", "?"))  # noqa: PT017
        return
    for said in texts.values():
        assert word in "".join(said)


@pytest.mark.parametrize("product", made.PRODUCTS)
def test_2000_words_in_one_statement_are_split_or_refused_with_a_sentence(
    built: Callable[..., dict[str, str]], product: str
) -> None:
    text = " ".join(f"kata{number}" for number in range(2000))
    try:
        texts = built(product, text)
    except errors.BuatError as refused:
        assert str(refused).endswith((".", "?"))  # noqa: PT017
        return
    for said in texts.values():
        whole = "".join(said)
        assert "kata0kata1" in whole
        assert "kata1999" in whole
