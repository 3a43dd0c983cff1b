"""Content → words on paper: references filled in, pupils addressed, sources spelled out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from generator import documents, words
from generator.choosing import Terpilih
from generator.content import REFERENCE, statements
from generator.content.lessons import Catatan
from generator.content.models import Topik
from generator.content.statements import Bersumber, Fakta
from generator.soal.base import Soal, Tampilan

_LINE = 125
"""Letters that one line of a slide's foot holds after "Sumber:"."""
UNFINISHED = frozenset({"pg", "pernyataan", "pasangan", "pgk"})
"""The kinds whose stem may be a sentence that the options finish."""
_SHORT, _HALF = 14, 36
"""Letters up to which options stand in four and in two columns of a 170 mm line of 11 pt."""


@dataclass(frozen=True)
class Voice:
    """Says what the content says, in the words of one request."""

    topik: Topik
    sebutan: words.Sebutan

    def say(self, text: str | None) -> str:
        """``text`` with references and forms of address filled in; empty for ``None``."""
        if not text or "{" not in text:
            return text or ""
        return self.sebutan.say(REFERENCE.sub(self._fact, text))

    def all(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Each of ``texts``, said."""
        return tuple(self.say(text) for text in texts)

    def _fact(self, match: re.Match[str]) -> str:
        fakta = next(f for f in self.topik.contoh[match[1]].fakta if f.ragam == match[2])
        return str(fakta.per) if match[3] else fakta.nilai

    def printed(self, statements: Iterable[Any]) -> tuple[str, ...]:
        """The texts of those statements that may be printed."""
        return tuple(self.say(statement.teks) for statement in statements if statement.tercetak)

    def fact(self, fakta: Fakta | None) -> str:
        """The fact's value with its as-of date; empty where there is none."""
        if fakta is None:
            return ""
        told = " ".join(filter(None, [fakta.nilai, fakta.keterangan]))
        if fakta.per and told.endswith(")"):
            told = f"{told[:-1]}; per {fakta.per})"
        elif fakta.per:
            told = f"{told} (per {fakta.per})"
        return self.say(told)

    def source(self, ids: Sequence[str], per: words.Tanggal | None = None) -> str:
        """The sources as printed on a page, once each, with the as-of date."""
        named = "; ".join(dict.fromkeys(self.topik.sumber[key].cetak for key in ids))
        dated = f", per {per}" if per and named else ""
        return f"{named}{dated}"

    def sources(self, statements: Iterable[Bersumber]) -> str:
        """The sources of several statements, once each, with the latest as-of date."""
        return self.source(*self.rests_on(statements))

    def rests_on(
        self, statements: Iterable[Bersumber]
    ) -> tuple[tuple[str, ...], words.Tanggal | None]:
        """Ids of the sources of those statements that are printed, and the latest as-of date."""
        shown = [statement for statement in statements if statement.tercetak]
        ids = dict.fromkeys(key for statement in shown for key in statement.sumber)
        dates = [statement.per for statement in shown if statement.per]
        return tuple(ids), max(dates) if dates else None

    def brief(self, ids: Sequence[str], per: words.Tanggal | None = None) -> str:
        """The sources by publisher and year, as a pupil's page names them under a text."""
        named = "; ".join(dict.fromkeys(self.topik.sumber[key].ringkas for key in ids))
        return f"{named}, per {per}" if per and named else named

    def footline(self, ids: Sequence[str], per: words.Tanggal | None = None) -> str:
        """The sources as named at a slide's foot: short, and no more than one line holds."""
        names = list(dict.fromkeys(self.topik.sumber[key].ringkas for key in ids))
        dated = f", per {per}" if per and names else ""
        for count in range(len(names), -1, -1):
            left = len(names) - count
            more = [f"dan {left} sumber lain (lihat slide Sumber)"] if left else []
            line = "; ".join([*names[:count], *more]) + dated
            if len(line) <= _LINE:
                break
        return line

    def bibliography(self, models: Iterable[Any], more: Iterable[str] = ()) -> tuple[str, ...]:
        """Every source that ``models`` rest on, and ``more`` (ids), once, by the alphabet."""
        keys = {
            key
            for model in models
            for part in statements(model)
            if getattr(part, "tercetak", True)
            for key in getattr(part, "sumber", ())
        } | set(more)
        return tuple(sorted((self.topik.sumber[key].cetak for key in keys), key=str.casefold))

    def note(self, catatan: Catatan) -> documents.CatatanTampil:
        """A teacher's note."""
        return documents.CatatanTampil(
            ucapkan=self.say(catatan.ucapkan),
            tanyakan=self.say(catatan.tanyakan),
            diharapkan=self.say(catatan.diharapkan),
            sering_muncul=self.say(catatan.sering_muncul),
            lakukan=self.say(catatan.lakukan),
        )

    def item(self, chosen: Terpilih) -> documents.SoalTampil:
        """An item as it stands on a sheet."""
        soal = chosen.soal
        isi = self._deep(asdict(chosen.tampilan))
        drawn = _drawn(soal, chosen.tampilan)
        return documents.SoalTampil(
            nomor=chosen.nomor,
            id=soal.id,
            jenis=soal.jenis,
            tp=soal.tp,
            tingkat=soal.tingkat,
            stimulus=self._stimulus(soal.stimulus),
            pokok=stem(self.say(soal.pokok), soal.jenis),
            skor=soal.skor,
            kunci=self.say(chosen.tampilan.kunci),
            pembahasan=self.say(soal.pembahasan),
            sumber=self.source(soal.sumber, soal.per),
            isi=isi,
            kolom=_columns(isi),
            figur=drawn[0],
            figur_kunci=drawn[1],
            grup=self._group(chosen),
        )

    def _group(self, chosen: Terpilih) -> documents.GrupTampil | None:
        reading, first, last = chosen.soal.bacaan, chosen.nomor, chosen.sampai
        if reading is None or last is None:
            return None
        numbers = {0: f"{first}", 1: f"{first} dan {last}"}.get(last - first, f"{first}–{last}")
        return documents.GrupTampil(
            f"{self.say(reading.pengantar)} untuk menjawab soal nomor {numbers}",
            documents.StimulusTampil(
                pengantar="",
                paragraf=self.all(reading.paragraf),
                kepala=self.all(reading.kepala),
                baris=tuple(self.all(row) for row in reading.baris),
                sumber=self.brief(reading.sumber),
            ),
        )

    def _stimulus(self, stimulus: Any) -> documents.StimulusTampil | None:
        if stimulus is None:
            return None
        return documents.StimulusTampil(
            pengantar=self.say(stimulus.pengantar),
            paragraf=self.all(stimulus.paragraf),
            kepala=self.all(stimulus.kepala),
            baris=tuple(self.all(row) for row in stimulus.baris),
            sumber=self.brief(stimulus.sumber),
        )

    def _deep(self, value: Any) -> Any:
        """Every text inside plain data, said."""
        if isinstance(value, str):
            return self.say(value)
        if isinstance(value, Mapping):
            return {key: self._deep(inner) for key, inner in value.items()}
        if isinstance(value, list | tuple):
            return [self._deep(inner) for inner in value]
        return value


def stem(pokok: str, jenis: str) -> str:
    """The stem as printed: an unfinished sentence to choose for ends in `` ....`` (EYD V)."""
    unfinished = pokok[-1:] not in "?!.:" and jenis in UNFINISHED
    return f"{pokok} ...." if unfinished else pokok


def _columns(isi: Mapping[str, Any]) -> int:
    longest = max((len(option["teks"]) for option in isi.get("pilihan", ())), default=0)
    if longest <= _SHORT:
        return 4
    return 2 if longest <= _HALF else 1


def _drawn(
    soal: Soal, tampilan: Tampilan
) -> tuple[documents.FigurTampil | None, documents.FigurTampil | None]:
    """What is drawn for an item, without the answers and with them."""
    found = soal.drawn(tampilan)
    if found is None:
        return None, None
    return (
        documents.FigurTampil(found[0].jenis, soal.id, found[0]),
        documents.FigurTampil(found[1].jenis, f"{soal.id}-kunci", found[1]),
    )
