"""What a build hands over: finished files, as they go from where they are made to where they are
written; light, so that the command line can hold them without what makes them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fill:
    """One place of one slide, and how full it is."""

    slide: int
    """Number of the slide, from 1."""
    place: str
    """What messages call it: ``judul``, ``isi``, ``kartu`` …"""
    size: float
    """Points of its type."""
    share: float
    """Height of what stands in it over the height that it has; 1 is full."""


@dataclass(frozen=True)
class File:
    """One finished file."""

    name: str
    data: bytes
    pages: int
    unit: str
    """What ``pages`` counts: ``halaman``, ``slide`` or ``baris``."""
    kode: str
    fills: tuple[Fill, ...] = ()
    """How full the places of a deck are, where the request asks to know."""
    peringatan: tuple[str, ...] = ()
    """What to look at: what was changed or left out of what the school asks for (Indonesian)."""
