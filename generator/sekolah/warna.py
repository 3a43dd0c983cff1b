"""``color`` of ``_brand.yml``: every value as the colour that it means in the end."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, StringConstraints, ValidationInfo, WithJsonSchema

from generator import colours
from generator.content.statements import Isi

Nama = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_ -]*$", max_length=60)]
"""What a school calls a colour or a picture."""
LONGEST_CHAIN = 20
"""Names that one name leads through to its colour."""
_SCHEMES = ("light", "dark")


def names(data: Any) -> Mapping[str, str]:
    """What each colour's name stands for in ``data``, the whole of a ``_brand.yml`` as plain data.

    A role comes before a colour of the palette with the same name, as brand.yml has it, and
    ``dark: dark`` is the palette's.
    """
    color = data.get("color") if isinstance(data, dict) else None
    if not isinstance(color, dict):
        return {}
    palette = color.get("palette")
    roles = {name: _light(value) for name, value in color.items() if name != "palette"}
    known = (palette if isinstance(palette, dict) else {}).items(), roles.items()
    return {
        name: value
        for pairs in known
        for name, value in pairs
        if isinstance(value, str) and value != name
    }


def _light(value: Any) -> Any:
    """The value for light grounds where one for each is given: paper is light."""
    return value.get("light", value.get("dark")) if isinstance(value, dict) else value


def resolved(text: str, known: Mapping[str, str]) -> str:
    """``text``, a colour or a name in ``known``, as ``RRGGBB``.

    Raises ValueError with a sentence for what is neither, and for names in a circle.
    """
    passed: list[str] = []
    while text in known:
        if text in passed:
            circle = " → ".join([*passed[passed.index(text) :], text])
            raise ValueError(f"nama warna berputar-putar: {circle}. Beri salah satunya nilai.")
        if len(passed) == LONGEST_CHAIN:
            raise ValueError(f'nama warna "{passed[0]}" menunjuk terlalu banyak nama lain.')
        passed.append(text)
        text = known[text]
    try:
        return colours.read(text)
    except ValueError as refusal:
        near = difflib.get_close_matches(text, known, n=1, cutoff=0.6)
        raise ValueError(f"{refusal} Maksud Anda {near[0]}?" if near else str(refusal)) from None


def _resolve(value: Any, info: ValidationInfo) -> str:
    if isinstance(value, dict):
        if strange := [name for name in value if name not in _SCHEMES]:
            raise ValueError(f'isian "{strange[0]}" tidak dikenal. Tulis light dan dark saja.')
        shades = [_resolve(value[name], info) for name in _SCHEMES if name in value]
        if not shades:
            raise ValueError("warna kosong. Tulis light, dark, atau satu warna saja.")
        return shades[0]
    if value is None:
        raise ValueError('warna kosong. Apit warna dengan tanda kutip, misalnya "#0E6E8C".')
    if not isinstance(value, str):
        raise ValueError('warna seharusnya satu teks, misalnya "#0E6E8C".')
    return resolved(value, (info.context or {}).get("warna", {}))


_TEXT = {"type": "string"}
_SCHEMA = WithJsonSchema(
    {
        "anyOf": [
            _TEXT,
            {
                "type": "object",
                "properties": dict.fromkeys(_SCHEMES, _TEXT),
                "additionalProperties": False,
            },
        ]
    }
)
Warna = Annotated[str, BeforeValidator(_resolve), _SCHEMA]
"""``RRGGBB``; written as a CSS colour, as a name, or as one of each for light and dark grounds."""
Peran = Annotated[str | None, BeforeValidator(_resolve), _SCHEMA]
"""A colour that may be left out, but not left empty: ``#0E6E8C`` without quotes is a comment."""


class WarnaMerek(Isi):
    """``color``: the school's colours and what each is for."""

    UNUSED: ClassVar[frozenset[str]] = frozenset(("success", "info", "warning", "danger"))

    palette: dict[Nama, Warna] = Field(default={}, max_length=200)
    """Warna bernama, misalnya `hijau: "#00693E"`; namanya dapat dipakai pada isian lain."""
    foreground: Peran = None
    """Warna tulisan; dihitamkan bila kurang gelap."""
    background: Peran = None
    """Warna latar. Kertas dan salindia terang tetap putih; latar gelap dipakai `--tema gelap`."""
    primary: Peran = None
    """Warna utama sekolah."""
    secondary: Peran = None
    """Warna kedua, untuk bidang dan aksen."""
    tertiary: Peran = None
    """Warna ketiga, untuk rangkaian kedua pada grafik."""
    success: Peran = None
    """Dibaca, tidak dipakai."""
    info: Peran = None
    """Dibaca, tidak dipakai."""
    warning: Peran = None
    """Dibaca, tidak dipakai."""
    danger: Peran = None
    """Dibaca, tidak dipakai."""
    light: Peran = None
    """Warna muda untuk kotak dan kartu."""
    dark: Peran = None
    """Warna tulisan bila `foreground` tidak ada."""
    link: Peran = None
    """Warna tautan; bila kosong, warna utama."""
