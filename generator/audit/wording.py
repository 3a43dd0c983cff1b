"""What is wrong with the words of an item: negatives, giveaways, long sentences, language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.audit import language
from generator.audit.butir import Butir, strings, words
from generator.errors import Problem
from generator.soal.base import Soal
from generator.soal.temukan import Temukan

LONG_WORD = 10
"""Letters from which a word counts as long."""
LONGEST_SENTENCE = 25
"""Words of a sentence that a fourteen-year-old still reads at once."""
_NEGATIVE = re.compile(
    r"\b(?:kecuali|tidak (?:tepat|benar|sesuai|termasuk)|bukan(?! [^.?!]*,? melainkan))\b"
)
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z“(])")


def negatives(pool: Sequence[Butir]) -> Iterator[Problem]:
    """Stems to choose for whose negative is easily overlooked."""
    for butir in pool:
        found = _NEGATIVE.search(butir.soal.pokok)
        if butir.letter and found:
            yield butir.problem(
                f"menyangkal dengan “{found[0]}” huruf kecil. Tulis {found[0].upper()}, "
                "atau ubah menjadi kalimat positif."
            )


def giveaways(pool: Sequence[Butir]) -> Iterator[Problem]:
    """Items whose key can be read off the stem of another that may stand on the same sheet."""
    told = [(butir, words(butir.told)) for butir in pool]
    counts = Counter(word for _, found in told for word in set(found))
    rare = {word for word, count in counts.items() if count <= max(2, len(pool) // 20)}
    for butir in pool:
        key = words(_key(butir))
        topic = {word for word in words(butir.soal.pokok) if len(word) > 3 and word in rare}
        if not topic or not any(len(word) > 3 and word in rare for word in key):
            continue
        for other, found in told:
            if other.soal.id == butir.soal.id or _never_together(butir, other):
                continue
            if _inside(key, found) and 2 * len(topic & set(found)) >= len(topic):
                yield other.problem(
                    f"memuat kunci soal “{butir.soal.id}”. Ubah pokoknya, "
                    "atau beri kedua soal dasar yang sama."
                )


def _never_together(one: Butir, other: Butir) -> bool:
    return one.soal.dasar is not None and one.soal.dasar == other.soal.dasar


def _key(butir: Butir) -> str:
    """The words of the key, where it is one option or a short answer."""
    right = [text for text, benar in butir.options if benar]
    return right[0] if right else butir.tampilan.kunci if butir.soal.jenis == "isian" else ""


def _inside(part: Sequence[str], whole: Sequence[str]) -> bool:
    return any(
        list(whole[start : start + len(part)]) == list(part)
        for start in range(len(whole) - len(part) + 1)
    )


def long_sentences(pool: Sequence[Butir]) -> Iterator[Problem]:
    """Sentences that are hard to read."""
    for butir in pool:
        longest = max((len(words(part)) for part in _sentences(butir)), default=0)
        if longest > LONGEST_SENTENCE:
            yield butir.problem(
                f"punya kalimat {longest} kata. Pecah menjadi kalimat paling panjang "
                f"{LONGEST_SENTENCE} kata."
            )


def _sentences(butir: Butir) -> list[str]:
    stimulus = butir.soal.stimulus
    judged = getattr(butir.tampilan, "pernyataan", ())
    parts = [*(stimulus.paragraf if stimulus else ()), butir.soal.pokok]
    parts += strings(judged)
    return [part for text in parts for part in _SENTENCE.split(text)]


def readability(pool: Sequence[Butir]) -> str:
    """Words a sentence and the share of long words, over all that pupils read before answering."""
    sentences = [words(part) for butir in pool for part in _sentences(butir)]
    lengths = [len(sentence) for sentence in sentences if sentence]
    every = [word for sentence in sentences for word in sentence]
    if not every:
        return "Keterbacaan: belum ada soal."
    mean = f"{sum(lengths) / len(lengths):.1f}".replace(".", ",")
    long = round(100 * sum(len(word) >= LONG_WORD for word in every) / len(every))
    return (
        f"Keterbacaan: rata-rata {mean} kata per kalimat, paling panjang {max(lengths)}; "
        f"{long}% kata terdiri atas {LONG_WORD} huruf atau lebih."
    )


def mistakes(pool: Sequence[Butir], ignored: Iterable[str]) -> Iterator[Problem]:
    """Every mistake of the language list in an item's own words."""
    titles = tuple(ignored)
    for butir in pool:
        for text in _meant(butir.soal):
            for number, wrong in language.mistakes(text, titles):
                right = language.rule(number).right_for(wrong)
                yield butir.problem(f"memuat “{wrong}”. Tulis: {right}.")


def _meant(item: Soal) -> Iterator[str]:
    """The texts of an item that are meant to be right: errors to be found are mended in them."""
    plain = item.model_dump(mode="json", exclude={"id", "tp", "dasar"})
    if isinstance(item, Temukan):
        plain |= {"teks": item.mended, "kesalahan": [error.alasan for error in item.kesalahan]}
    return strings(plain)
