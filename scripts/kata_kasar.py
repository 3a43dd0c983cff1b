"""Adds words to the list of those that no word search may spell.

Usage: ``python scripts/kata_kasar.py < kata.txt``, a word a line. Only checksums are kept.
"""

from __future__ import annotations

import sys

from generator.puzzles import refused, spelling


def main() -> None:
    """Read words, write the list anew."""
    known = set(refused.LIST.read_text(encoding="ascii").split())
    for line in sys.stdin.read().split():
        word = spelling.letters(line)
        if len(word) not in refused.LENGTHS:
            raise SystemExit(f"{line}: {len(word)} huruf, seharusnya {refused.LENGTHS[0]}–10.")
        known.add(refused.checksum(word))
    refused.LIST.write_text(
        "".join(f"{checksum}\n" for checksum in sorted(known)), encoding="ascii"
    )


if __name__ == "__main__":
    main()
