"""Stylesheets and markup without colour: every colour in them as the grey of the same lightness."""

from __future__ import annotations

import colorsys
import html
import re
from functools import lru_cache
from typing import Any

from generator.colours.grey import grey, shade

_HUED = re.compile(
    r"color|background|border|outline|fill|stroke|rule|shadow|decoration|emphasis|^--"
)
"""Properties in which a bare word may be a colour."""
_FUNCTIONS = frozenset(
    (
        *("rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"),
        *("color-mix", "device-cmyk", "light-dark", "contrast-color"),
    )
)
_MIDDLE = "808080"
"""For a colour that only a browser could compute."""
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_PAINT = re.compile(
    r"""\b(color|bgcolor|fill|stroke|(?:stop|flood|lighting)-color|style)(\s*=\s*)("[^"]*"|'[^']*')"""
)
_STYLE = re.compile(r"(<style\b[^>]*>)(.*?)(</style>)", re.DOTALL | re.IGNORECASE)


@lru_cache(maxsize=64)  # most sheets stand in every document, and in each trial of its pages
def css(text: str) -> str:
    """The stylesheet ``text`` in greys; selectors and all else as they are."""
    import tinycss2

    tokens = tinycss2.parse_component_value_list(text)
    _bleach(tokens)
    return str(tinycss2.serialize(tokens))


def markup(text: str) -> str:
    """HTML or SVG in greys: its ``style`` elements, and the attributes that paint."""
    tagged = _TAG.sub(lambda tag: _PAINT.sub(_painted, tag[0]), text)
    return _STYLE.sub(lambda style: f"{style[1]}{css(style[2])}{style[3]}", tagged)


def _painted(attribute: re.Match[str]) -> str:
    name, equals, value = attribute.groups()
    inside = html.unescape(value[1:-1])
    bleached = css(inside if name == "style" else f"color:{inside}")
    painted = bleached if name == "style" else bleached.removeprefix("color:")
    return f'{name}{equals}"{html.escape(painted)}"'


def _bleach(tokens: list[Any]) -> None:
    """Change the declarations among ``tokens``: what does not lead to a block in braces."""
    start = 0
    for end, token in enumerate(tokens):
        if token.type == "{} block":
            _bleach(token.content)
            start = end + 1
        elif token == ";":
            _declaration(tokens, start, end)
            start = end + 1
    _declaration(tokens, start, len(tokens))


def _declaration(tokens: list[Any], start: int, end: int) -> None:
    colon = next((place for place in range(start, end) if tokens[place] == ":"), end)
    name = "".join(token.lower_value for token in tokens[start:colon] if token.type == "ident")
    tokens[colon:end] = [_value(token, name) for token in tokens[colon:end]]


def _value(token: Any, name: str) -> Any:
    from tinycss2 import ast, color5

    match token.type:
        case "hash" | "ident" if token.type == "hash" or _HUED.search(name):
            parsed = color5.parse_color(token)
            return _grey(token, parsed) if parsed and parsed != "currentcolor" else token
        case "function" if token.lower_name in _FUNCTIONS:
            parsed = color5.parse_color(token)
            if parsed is None:
                return ast.HashToken(token.source_line, token.source_column, _MIDDLE, False)
            return _grey(token, parsed)
        case "function":
            token.arguments[:] = [_value(argument, name) for argument in token.arguments]
    return token


def _grey(token: Any, colour: Any) -> Any:
    """The token that stands for the grey of ``colour``, as translucent as it is."""
    from tinycss2 import ast

    alpha = min(max(colour.alpha, 0), 1)
    digits = _shade(colour) + (f"{round(alpha * 255):02X}" if alpha < 1 else "")
    return ast.HashToken(token.source_line, token.source_column, digits, False)


def _shade(colour: Any) -> str:
    """The grey of the colour's lightness; of ``hwb`` that between its white and its black."""
    match (colour.space, *(channel or 0 for channel in colour.coordinates)):
        case ("hsl", hue, saturation, lightness):
            channels = colorsys.hls_to_rgb(hue / 360, lightness / 100, saturation / 100)
        case ("hwb", _, white, black):
            channels = ((white + 100 - black) / 200,) * 3
        case ("lab" | "lch", lightness, _, _):
            return shade(min(max((lightness + 16) / 116, 0), 1) ** 3)
        case ("oklab" | "oklch", lightness, _, _):
            return shade(min(max(lightness, 0), 1) ** 3)
        case ("device-cmyk", cyan, magenta, yellow, key):
            channels = tuple((1 - ink) * (1 - key) for ink in (cyan, magenta, yellow))
        case (_, red, green, blue):
            channels = (red, green, blue)
    return grey("".join(f"{round(min(max(one, 0), 1) * 255):02X}" for one in channels))
