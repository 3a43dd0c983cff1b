"""Peta buta: numbered countries to name, or members to colour in, on a blank map."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Annotated, Literal

from pydantic import Field

from generator import figures, words
from generator.content.models import Topik
from generator.content.statements import Id, Negara, Teks
from generator.figures import outlines
from generator.soal.base import Soal, Tampilan

MOST = 12
"""Numbers on one map."""


@dataclass(frozen=True)
class PetaButaTampil(Tampilan):
    """Tugasnya, dan jawabannya."""

    tugas: str
    """``namai`` atau ``warnai``."""
    daftar: tuple[tuple[int, str, str], ...]
    """Nomor, nama, dan bila ada ejaan lain yang benar setiap negara; semua nomor 0 pada peta untuk
    diwarnai."""


class PetaButa(Soal):
    """A blank map of some members of an example; one point a country."""

    jenis: Literal["peta-buta"] = "peta-buta"
    contoh: Id
    """Id contoh yang ``anggota``-nya ditanyakan."""
    tugas: Literal["namai", "warnai"] = "namai"
    """``namai``: menulis nama negara yang bernomor; ``warnai``: mewarnai semua anggota."""
    banyak: Annotated[int, Field(ge=3, le=MOST)] | None = None
    """Untuk ``namai``: banyak negara bernomor, dipilih menurut ``--acak``; kosong: semua."""
    kecuali: tuple[str, ...] = ()
    """Untuk ``namai``: kode anggota yang tidak ditanyakan."""
    daerah: tuple[tuple[str, Teks, str], ...] = ()
    """Tidak ditulis: kode, nama, dan ejaan lain yang diterima, diisi dari contohnya."""

    @property
    def skor(self) -> int:
        """One a country."""
        return (self.tugas == "namai" and self.banyak) or len(self.daerah) or 1

    def settled(self, chance: Random, pilihan: int) -> PetaButa:  # noqa: ARG002
        """With the countries that it asks for."""
        return self.model_copy(update={"daerah": self._chosen(chance)})

    def _chosen(self, chance: Random) -> tuple[tuple[str, str, str], ...]:
        if self.tugas == "warnai":
            return self.daerah
        return tuple(chance.sample(self.daerah, self.skor))

    def arrange(self, chance: Random, pilihan: int) -> PetaButaTampil:  # noqa: ARG002
        """The countries, numbered in an order of chance where they are to be named."""
        asked = self._chosen(chance)
        if self.tugas == "warnai":
            key = f"{len(asked)}: {', '.join(name for _, name, _ in asked)}"
            listed = tuple((0, name, other) for _, name, other in asked)
            return PetaButaTampil(key, self.tugas, listed)
        numbered = tuple((n, name, other) for n, (_, name, other) in enumerate(asked, 1))
        key = "; ".join(
            f"{number} {name}{f' atau {other}' if other else ''}"
            for number, name, other in numbered
        )
        return PetaButaTampil(key, self.tugas, numbered)

    def drawn(self, tampilan: Tampilan) -> tuple[figures.Subject, figures.Subject]:
        """The blank map, and the one of the key."""
        assert isinstance(tampilan, PetaButaTampil)
        codes = {name: code for code, name, _ in self.daerah}
        asked = tuple(figures.Daerah(codes[name], name) for _, name, _ in tampilan.daftar)
        named = self.tugas == "namai"
        blank = figures.PetaButa("Peta buta", asked, named, terisi=False, catatan=figures.BORDERS)
        key = figures.PetaButa("Peta buta", asked, named, terisi=not named, catatan=figures.BORDERS)
        return blank, key


def _spellings(negara: Negara) -> tuple[str, str]:
    """The usual name, and the other that is right too, if it differs."""
    baku = negara.disebut("baku")
    return negara.lazim, baku if baku != negara.lazim else ""


def with_members(topik: Topik, item: PetaButa) -> PetaButa:
    """The item with the members on its date that its example names; raises ``ValueError``."""
    members = [one for one in topik.contoh[item.contoh].pada(item.per) if one.tersoal]
    strange = sorted(set(item.kecuali) - {one.negara for one in members})
    if strange:
        raise ValueError(
            f'kecuali memuat {words.listed(strange)}, bukan anggota "{item.contoh}" pada tanggal '
            "itu. Hapus kode itu."
        )
    asked = tuple(
        (one.negara, *((one.nama, "") if one.nama else _spellings(topik.negara[one.negara])))
        for one in members
        if item.tugas == "warnai" or one.negara not in item.kecuali
    )
    if len(asked) < max(3, item.banyak or 3):
        raise ValueError(
            f'contoh "{item.contoh}" memiliki {len(asked)} anggota yang dapat ditanyakan pada '
            f"tanggal itu. Tambahkan anggota, atau kecilkan banyak."
        )
    if item.tugas == "namai" and (item.banyak or len(asked)) > MOST:
        raise ValueError(f"peta buta memuat paling banyak {MOST} nomor. Isi banyak.")
    try:
        outlines.holding(code for code, _, _ in asked)
    except figures.UnmappedError as failure:
        message = f"{failure} Kecualikan, atau pilih contoh lain."
        raise ValueError(message) from None
    return item.model_copy(update={"daerah": asked})
