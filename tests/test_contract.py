"""Templates say for which contract they were written."""

from __future__ import annotations

import pytest

from generator import contract
from generator.errors import TemplateError

CHANGES = {2: "halaman.kop kini punya baris.", 3: "dokumen.sumber kini daftar."}


def test_what_is_written_now_is_taken() -> None:
    for name in ("lkpd.html", "gaya/lkpd.css"):
        contract.check(contract.head(name) + "isi", name)


def test_a_template_that_says_nothing_is_taken_for_todays() -> None:
    contract.check("<p>isi</p>", "lkpd.html", now=3, changes=CHANGES)


def test_an_older_template_is_told_all_that_changed_since() -> None:
    with pytest.raises(TemplateError) as refused:
        contract.check("{# buat 1 #}\nisi", "lkpd.html", now=3, changes=CHANGES)
    assert str(refused.value).startswith("lkpd.html:1: ")
    assert all(change in str(refused.value) for change in CHANGES.values())
    assert "{# buat 3 #}" in str(refused.value)


def test_an_older_template_that_nothing_touches_is_taken() -> None:
    contract.check("{# buat 3 #}", "lkpd.html", now=4, changes=CHANGES)


def test_a_template_for_a_newer_program_says_so() -> None:
    with pytest.raises(TemplateError, match=r"lebih baru \(kontrak 2, di sini 1\)"):
        contract.check("{#- buat 2 -#}", "lkpd.html", now=1)


def test_a_stylesheet_says_it_in_a_comment_of_its_own() -> None:
    with pytest.raises(TemplateError) as refused:
        contract.check("/* buat 1 */\nh1 {}", "gaya/lkpd.css", now=3, changes=CHANGES)
    assert "tulis /* buat 3 */ di baris pertamanya" in str(refused.value)
