"""Puzzles: the laws of crosswords and word searches, over many words and seeds."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.puzzles import crossword, refused, spelling, wordsearch

ROOT = Path(__file__).parents[1]
SEEDS = st.integers(0, 10_000)
SYLLABLES = [
    "BA", "CI", "DU", "FE", "GO", "HA", "JI", "KU", "LE", "MO", "NA", "PI", "RU", "SE",
    "TO", "WA", "YA", "AN", "ER", "IS", "OK", "UT", "ING",
]  # fmt: skip
WORD = st.lists(st.sampled_from(SYLLABLES), min_size=2, max_size=5).map("".join)
WORDS = st.lists(WORD, min_size=4, max_size=20, unique=True)
ODD = st.lists(
    st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=15), min_size=2, max_size=20,
    unique=True,
)  # fmt: skip
TWENTY = [
    "GUNUNG", "SUNGAI", "SAMUDRA", "PULAU", "KATULISTIWA", "MUSIM", "HUJAN", "KEMARAU",
    "ANGIN", "AWAN", "PETIR", "GEMPA", "LEMPENG", "BATUAN", "PASIR", "DANAU", "RAWA",
    "HUTAN", "SABANA", "TUNDRA",
]  # fmt: skip
often = settings(max_examples=40, deadline=None)


def runs(puzzle: crossword.Crossword) -> list[str]:
    """Every row and column of two or more letters, read from the squares alone."""
    letters = puzzle.letters
    rows = [
        "".join(letters.get((r, c), " ") for c in range(puzzle.columns)) for r in range(puzzle.rows)
    ]
    columns = ["".join(column) for column in zip(*rows, strict=True)]
    return [run for line in (*rows, *columns) for run in line.split() if len(run) > 1]


def apart(words: list[str]) -> list[str]:
    """Without those that stand within another, in either direction."""
    return [
        word
        for word in words
        if not any(word != other and (word in other or word[::-1] in other) for other in words)
    ]


def spelt(rows: tuple[str, ...], word: str) -> set[frozenset[tuple[int, int]]]:
    """The places where the square spells the word, found letter by letter."""
    side = len(rows)
    found = set()
    for row, column in itertools.product(range(side), repeat=2):
        for down, right in itertools.product((-1, 0, 1), repeat=2):
            squares = [(row + down * i, column + right * i) for i in range(len(word))]
            inside = (down, right) != (0, 0) and all(
                0 <= r < side and 0 <= c < side for r, c in squares
            )
            if inside and "".join(rows[r][c] for r, c in squares) == word:
                found.add(frozenset(squares))
    return found


# Crosswords


@often
@given(WORDS | ODD, SEEDS)
def test_every_run_of_letters_is_one_of_the_words_and_each_stands_once(
    words: list[str], acak: int
) -> None:
    puzzle = crossword.build(words, Random(acak))
    assert sorted(runs(puzzle)) == sorted(entry.word for entry in puzzle.entries)
    assert {entry.word for entry in puzzle.entries} | set(puzzle.left_out) == set(words)
    assert not {entry.word for entry in puzzle.entries} & set(puzzle.left_out)


@often
@given(WORDS | ODD, SEEDS)
def test_a_crossword_hangs_together(words: list[str], acak: int) -> None:
    squares = set(crossword.build(words, Random(acak)).letters)
    reached, waiting = set(), [min(squares)]
    while waiting:
        row, column = waiting.pop()
        reached.add((row, column))
        near = {(row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)}
        waiting += (near & squares) - reached
    assert reached == squares


@often
@given(WORDS, SEEDS)
def test_words_touch_only_where_they_cross(words: list[str], acak: int) -> None:
    """Two squares side by side belong to one word that runs from the one to the other."""
    puzzle = crossword.build(words, Random(acak))
    along = {pair for entry in puzzle.entries for pair in itertools.pairwise(entry.squares)}
    for row, column in puzzle.letters:
        for other in ((row + 1, column), (row, column + 1)):
            if other in puzzle.letters:
                assert ((row, column), other) in along


@often
@given(WORDS, SEEDS)
def test_words_are_numbered_in_reading_order(words: list[str], acak: int) -> None:
    entries = crossword.build(words, Random(acak)).entries
    starts = sorted({(entry.row, entry.column) for entry in entries})
    assert {(e.row, e.column): e.number for e in entries} == {
        start: number for number, start in enumerate(starts, 1)
    }
    assert [e.number for e in entries] == sorted(e.number for e in entries)


@often
@given(WORDS, SEEDS)
def test_a_crossword_fits_its_paper(words: list[str], acak: int) -> None:
    puzzle = crossword.build(words, Random(acak))
    squares = list(puzzle.letters)
    assert min(row for row, _ in squares) == min(column for _, column in squares) == 0
    assert max(row for row, _ in squares) == puzzle.rows - 1 <= crossword.HIGHEST - 1
    assert max(column for _, column in squares) == puzzle.columns - 1 <= crossword.WIDEST - 1


@often
@given(WORDS, SEEDS)
def test_four_words_of_five_find_a_place(words: list[str], acak: int) -> None:
    alone = crossword.apart(words)
    together = [word for word in words if word not in alone]
    puzzle = crossword.build(together, Random(acak))
    assert len(puzzle.entries) >= 0.8 * len(together)


@pytest.mark.parametrize("acak", range(20))
def test_twenty_words_all_find_a_place(acak: int) -> None:
    puzzle = crossword.build(TWENTY, Random(f"{acak}:tts"))
    assert puzzle.left_out == ()
    letters, area = len(puzzle.letters), puzzle.rows * puzzle.columns
    assert letters / area > 0.3
    across = sum(not entry.down for entry in puzzle.entries)
    assert 7 <= across <= 13


@often
@given(WORDS, SEEDS, st.integers(2, 8))
def test_a_spare_word_takes_the_place_of_one_that_cannot_be_laid(
    words: list[str], acak: int, wanted: int
) -> None:
    wanted = min(wanted, len(words))
    puzzle = crossword.build(words, Random(acak), wanted)
    assert len(puzzle.entries) + len(puzzle.left_out) == wanted
    assert {entry.word for entry in puzzle.entries} <= set(words)


def test_words_without_a_letter_in_common_are_told() -> None:
    puzzle = crossword.build(["BABA", "CICI", "ABAB"], Random(1))
    assert len(puzzle.entries) == 2
    assert puzzle.left_out == ("CICI",)
    assert crossword.apart(["BABA", "CICI", "ABAB", "COCO"]) == ["CICI", "COCO"]
    assert crossword.apart(["BABA", "CICI", "BACI"]) == []
    assert crossword.apart([]) == []


# Word searches


@often
@given(WORDS, SEEDS, st.sampled_from([2, 4, 8]))
def test_every_word_stands_exactly_once_where_it_is_said_to(
    words: list[str], acak: int, directions: int
) -> None:
    listed = apart(words)
    puzzle = wordsearch.build(listed, Random(acak), directions)
    if not puzzle.rows:  # only what fills a large square up
        assert sum(map(len, listed)) > 150
        return
    assert [one.word for one in puzzle.found] == listed
    for one in puzzle.found:
        assert spelt(puzzle.rows, one.word) == {frozenset(one.squares)}
        assert "".join(puzzle.rows[r][c] for r, c in one.squares) == one.word


@often
@given(WORDS, SEEDS, st.sampled_from([2, 4, 8]))
def test_words_run_only_in_the_directions_asked_for(
    words: list[str], acak: int, directions: int
) -> None:
    for one in wordsearch.build(apart(words), Random(acak), directions).found:
        (row, column), (next_row, next_column) = one.squares[:2]
        step = (next_row - row, next_column - column)
        assert step in wordsearch.DIRECTIONS[:directions]


def test_the_lines_of_a_square_are_all_its_lines() -> None:
    found = list(wordsearch.lines(5))
    pairs = {pair for line in found for pair in itertools.pairwise(line)}
    square = list(itertools.product(range(5), repeat=2))
    near = {
        (one, other)
        for one, other in itertools.permutations(square, 2)
        if max(abs(one[0] - other[0]), abs(one[1] - other[1])) == 1
    }
    assert pairs == near


@often
@given(SEEDS, st.sampled_from([2, 4, 8]))
def test_no_line_spells_what_is_refused(acak: int, directions: int) -> None:
    """With a list so broad that most fillings break it: every two vowels with an R between."""
    listed = frozenset(f"{one}R{two}" for one in "AEIOU" for two in "AEIOU")
    words = ["GUNUNG", "PULAU", "MUSIM", "HUJAN", "PETIR", "GEMPA"]
    puzzle = wordsearch.build(words, Random(acak), directions, rude=listed.__contains__)
    assert [one.word for one in puzzle.found] == words
    assert [word for word in listed if spelt(puzzle.rows, word)] == []


@often
@given(SEEDS)
def test_no_line_spells_what_is_on_our_list(acak: int) -> None:
    puzzle = wordsearch.build(TWENTY[:10], Random(acak), 8, least=15)
    own = [frozenset(one.squares) for one in puzzle.found]
    for line in wordsearch.lines(len(puzzle.rows)):
        text = "".join(puzzle.rows[row][column] for row, column in line)
        for start, end in itertools.combinations(range(len(text) + 1), 2):
            if end - start in refused.LENGTHS and refused.rude(text[start:end]):
                assert any(one.issuperset(line[start:end]) for one in own)


def test_a_rude_word_within_a_listed_one_is_no_reason_to_give_up() -> None:
    puzzle = wordsearch.build(["MUSIM", "HUJAN", "AWAN"], Random(1), 8, rude="USI".__eq__)
    assert spelt(puzzle.rows, "USI") == {frozenset(puzzle.found[0].squares[1:4])}


def test_words_that_fill_more_than_the_largest_square_are_told() -> None:
    words = [first * 7 + second * 8 for first, second in itertools.permutations("ABCDEF", 2)][:25]
    puzzle = wordsearch.build(words, Random(1), 2)
    assert puzzle.rows == ()
    assert 0 < len(puzzle.found) < 25


def test_the_list_of_rude_words_holds_no_word() -> None:
    lines = refused.LIST.read_text(encoding="ascii").splitlines()
    assert lines == sorted(set(lines))
    assert all(len(line) == 8 and int(line, 16) >= 0 for line in lines)
    assert refused.rude("BODOH")
    assert not refused.rude("PINTAR")


# The same everywhere


def test_a_grid_is_the_same_on_every_python() -> None:
    """Written down once; a change here changes every puzzle that a teacher has printed."""
    puzzle = crossword.build(TWENTY[:6], Random("1:tts"))
    told = [(entry.number, entry.word, entry.down) for entry in puzzle.entries]
    square = wordsearch.build(TWENTY[:6], Random("1:cari"), 4)
    assert told == [
        (1, "SUNGAI", True),
        (2, "PULAU", True),
        (3, "GUNUNG", False),
        (4, "MUSIM", True),
        (5, "KATULISTIWA", False),
        (6, "SAMUDRA", False),
    ]
    assert square.rows[0] == "MMMINSUNGAI"


def test_a_grid_is_the_same_whatever_the_hash_seed() -> None:
    code = (
        "from random import Random; from generator.puzzles import crossword, wordsearch;"
        f"words = {TWENTY!r};"
        "print(crossword.build(words, Random('x')), wordsearch.build(words, Random('x'), 8))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "4242")
    }  # fmt: skip
    assert len(told) == 1


@pytest.mark.parametrize("acak", range(5))
def test_steps_are_bounded_and_no_clock_is_asked(
    acak: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[crossword._Board] = []
    fill = crossword._Board.fill

    def noted(board: crossword._Board, *rest: object) -> None:
        begun.append(board)
        fill(board, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(crossword._Board, "fill", noted)
    crossword.build(TWENTY, Random(acak))
    assert len(begun) <= crossword.ATTEMPTS
    assert sum(board.steps for board in begun[:-1]) <= crossword.STEPS
    assert not {"time", "datetime"} & set(vars(crossword))


# Spelling


@pytest.mark.parametrize(
    ("text", "letters", "lengths"),
    [
        ("piagam", "PIAGAM", "6"),
        ("New York", "NEWYORK", "3, 4"),
        ("Timor-Leste", "TIMORLESTE", "5-5"),
        ("São Tomé", "SAOTOME", "3, 4"),
        ("Türkiye", "TURKIYE", "7"),
        ("Jum’at", "JUMAT", "5"),
        ("Indonesia–Laos", "INDONESIALAOS", "9-4"),
    ],
)
def test_a_word_is_spelt_in_capital_letters_and_its_parts_are_counted(
    text: str, letters: str, lengths: str
) -> None:
    assert spelling.letters(text) == letters
    assert spelling.lengths(text) == lengths


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A", 'kata "A" berhuruf 1, paling sedikit 3. Pilih kata yang lebih panjang.'),
        ("- -", 'kata "- -" berhuruf 0, paling sedikit 3. Pilih kata yang lebih panjang.'),
        (
            "a" * 40,
            f'kata "{"a" * 40}" berhuruf 40, paling banyak 15. Pilih kata yang lebih pendek.',
        ),
        (
            "b" * 400,
            f'kata "{"b" * 40}…" berhuruf 400, paling banyak 15. Pilih kata yang lebih pendek.',
        ),
        ("G20", 'kata "G20" memuat angka. Tulis kata yang seluruhnya huruf.'),
        ("D.C.", 'kata "D.C." memuat ".". Pakai huruf A–Z, spasi, dan tanda hubung.'),
        ("سلام", 'kata "سلام" memuat "س". Pakai huruf A–Z, spasi, dan tanda hubung.'),
    ],
)
def test_what_no_grid_can_hold_is_refused_in_one_sentence(text: str, said: str) -> None:
    with pytest.raises(ValueError, match="kata") as caught:
        spelling.letters(text)
    assert str(caught.value) == said
