"""Writes ``generator/data/peta/kota.json``: where cities stand in the regions that hold them.

Usage: ``python scripts/kota.py``. A city that is not in the table cannot be shown on a map; add it
here with its country, and run the script.
"""

from __future__ import annotations

import json

import peta

CITIES = {
    "Brussel": ("BE", (4.35, 50.85)),
    "Den Haag": ("NL", (4.31, 52.08)),
    "Jakarta": ("ID", (106.83, -6.2)),
    "Jenewa": ("CH", (6.14, 46.2)),
    "New York": ("US", (-73.97, 40.75)),
    "Paris": ("FR", (2.35, 48.86)),
    "Roma": ("IT", (12.5, 41.9)),
    "Singapura": ("SG", (103.82, 1.35)),
    "Washington, D.C.": ("US", (-77.04, 38.9)),
    "Wina": ("AT", (16.37, 48.21)),
}
"""City → its country (ISO 3166-1 alpha-2), longitude and latitude."""


def placed(region: peta.Region, place: peta.Point) -> list[int] | None:
    """The place in a region's units; None where it is outside the window."""
    left, bottom, right, top = region.window
    x, y = region.project(*place)
    if not (left < x < right and bottom < y < top):
        return None
    scale = peta.WIDTH / (right - left)
    return [round((x - left) * scale), round((top - y) * scale)]


def cities() -> dict[str, dict[str, object]]:
    """City → its country's code, and its place in each region that holds it."""
    return {
        name: {
            "code": code,
            "places": {
                key: where
                for key, region in peta.REGIONS.items()
                if (where := placed(region, place)) is not None
            },
        }
        for name, (code, place) in CITIES.items()
    }


def main() -> None:
    """Write the file, a line a city."""
    rows = (f"{json.dumps(key)}: {json.dumps(value)}" for key, value in cities().items())
    text = ",\n".join(rows)
    (peta.TARGET / "kota.json").write_text(f"{{\n{text}\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
