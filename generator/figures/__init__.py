"""Drawings of the topic as data: a subject draws itself for a box, ``svg`` writes it for paper.

What is drawn comes as plain data (names, ISO codes, dates) in a class of its own kind; slides
write the same ``Drawing`` as native shapes (``powerpoint.drawings``).
"""

from generator.figures.grafik import Batang, Grafik
from generator.figures.kartu_angka import Kartu, KartuAngka
from generator.figures.linimasa import Kejadian, Linimasa
from generator.figures.looks import COLOURS, ON_HOME, look
from generator.figures.model import (
    BORDERS,
    INKS,
    OUTLINE,
    Arrow,
    Chart,
    Drawing,
    Ellipse,
    Label,
    Line,
    Mark,
    Point,
    Polygon,
    Role,
    Subject,
    UnfitError,
    UnmappedError,
)
from generator.figures.peta import Daerah, Peta
from generator.figures.peta_buta import PetaButa
from generator.figures.peta_konsep import Cabang, PetaKonsep
from generator.figures.relasi import Pihak, Relasi
from generator.figures.svg import Look
from generator.figures.svg import write as svg
from generator.figures.venn import Irisan, Venn

KINDS = (
    Peta.jenis,
    PetaButa.jenis,
    Linimasa.jenis,
    Relasi.jenis,
    Grafik.jenis,
    Venn.jenis,
    KartuAngka.jenis,
    PetaKonsep.jenis,
)
"""What ``data-figure`` may name."""

__all__ = [
    "BORDERS",
    "COLOURS",
    "INKS",
    "KINDS",
    "ON_HOME",
    "OUTLINE",
    "Arrow",
    "Batang",
    "Cabang",
    "Chart",
    "Daerah",
    "Drawing",
    "Ellipse",
    "Grafik",
    "Irisan",
    "Kartu",
    "KartuAngka",
    "Kejadian",
    "Label",
    "Line",
    "Linimasa",
    "Look",
    "Mark",
    "Peta",
    "PetaButa",
    "PetaKonsep",
    "Pihak",
    "Point",
    "Polygon",
    "Relasi",
    "Role",
    "Subject",
    "UnfitError",
    "UnmappedError",
    "Venn",
    "look",
    "svg",
]
