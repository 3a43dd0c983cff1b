"""What WeasyPrint may read: checked pictures inside the folders it is given."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, unquote_to_bytes, urlsplit
from urllib.request import url2pathname

from generator import pictures, places
from generator.errors import SchoolError

ROOT = "file:///"
"""Relative addresses are looked up in each allowed folder, as if all of them lay here."""
CHECKED = "gambar:diperiksa"
"""The address that WeasyPrint is told of everything it gets."""


def fetcher(weasyprint: Any, folders: Sequence[Path], grey: bool) -> Any:
    """A fetcher of WeasyPrint's kind that serves checked pictures inside ``folders``, nothing else;
    in grey, if asked.

    What it refuses it keeps in ``refused``: address to sentence.
    """

    class Fetcher(weasyprint.urls.URLFetcher):  # type: ignore[misc]
        def __init__(self) -> None:  # the parent's handlers would open connections: left out
            self.refused: dict[str, str] = {}
            self._fail_on_errors = False

        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ARG002
            try:
                picture = _picture(url, folders)
            except SchoolError as refusal:
                self.refused[url] = str(refusal)
                raise ValueError(url) from refusal
            if grey:
                picture = pictures.grey(picture)
            kind = {"Content-Type": picture.media_type}
            # Given the file's own address, WeasyPrint would read the file itself once more.
            return weasyprint.urls.URLFetcherResponse(CHECKED, picture.data, kind)

    return Fetcher()


def _picture(url: str, folders: Sequence[Path]) -> pictures.Picture:
    """The picture at ``url`` or within it; raises SchoolError."""
    if urlsplit(url).scheme == "data":
        return pictures.read(_contained(url), shown(url))
    if urlsplit(url).scheme != "file":
        raise SchoolError.at(
            "",
            f'"{shown(url)}" tidak diambil karena buat bekerja tanpa internet. '
            "Simpan berkasnya di folder sekolah, lalu tulis nama berkas itu.",
        )
    try:
        path = places.served(url2pathname(urlsplit(url).path), folders)
    except (OSError, ValueError) as error:  # a name too long, a NUL in it
        raise SchoolError.at("", f'berkas "{shown(url)}" tidak dapat dibaca.') from error
    return pictures.load(path, shown(url))


def _contained(url: str) -> bytes:
    """What a ``data:`` address carries."""
    head, _, body = url.partition(",")
    try:
        data = unquote_to_bytes(body)
        return base64.b64decode(data) if head.endswith(";base64") else data
    except binascii.Error:
        raise SchoolError.at("", f'gambar "{shown(url)}" rusak.') from None


def shown(url: str) -> str:
    """The address as it was typed, as far as that is known."""
    shown = unquote(url.removeprefix(ROOT))
    return shown if len(shown) <= 80 else f"{shown[:79]}…"
