"""Files from outside, for the tests of what reads them: pictures by Pillow, broken bytes, what a
refusal must look like."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import pytest
from hypothesis import strategies as st
from PIL import Image

from generator.errors import SchoolError


def encoded(image: Image.Image, form: str = "PNG", **more: object) -> bytes:
    """The picture as a file of this form."""
    target = io.BytesIO()
    image.save(target, form, **more)
    return target.getvalue()


def refusal(read: Callable[[bytes, str], object], data: bytes, what: str, name: str) -> str:
    """The one sentence by which ``read`` refuses ``data``: about ``what`` of this name, its place
    left to the caller."""
    with pytest.raises(SchoolError) as caught:
        read(data, name)
    (problem,) = caught.value.problems
    assert problem.place == ""
    assert problem.message.startswith(f'{what} "{name}" ')
    assert problem.message.endswith(".")
    return problem.message


@st.composite
def damaged(draw: st.DrawFn, files: Sequence[bytes]) -> bytes:
    """One of ``files`` with some bytes changed, and up to half of it cut off."""
    data = draw(st.sampled_from(files))
    broken = bytearray(data)
    places = st.integers(0, len(data) - 1)
    for at, value in draw(st.lists(st.tuples(places, st.binary(max_size=4)), max_size=5)):
        broken[at : at + len(value)] = value
    return bytes(broken[: len(broken) - draw(st.integers(0, len(data) // 2))])
