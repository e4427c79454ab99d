"""The one way by which text reaches the sheet: what cannot be printed is replaced, visibly."""

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
"""Stands for a character that cannot exist in text."""

_PLANES = range(0, 0x110000, 0x10000)
_IMPOSSIBLE = (
    *range(0x09),
    *range(0x0E, 0x20),
    *range(0x7F, 0x85),
    *range(0x86, 0xA0),
    *range(0xFDD0, 0xFDF0),
    *range(0xFFF9, 0xFFFC),
    *(plane + last for plane in _PLANES for last in (0xFFFE, 0xFFFF)),
)
_LINE_ENDS = "\r\v\f\x85\u2028\u2029"
_STEERING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_INSTEAD = (
    dict.fromkeys(_IMPOSSIBLE, REPLACEMENT)
    | dict.fromkeys(map(ord, _LINE_ENDS), "\n")
    | dict.fromkeys(map(ord, _STEERING), "")
    | {ord("\t"): "    "}
)
_REPEATED = re.compile("([\u00ad\u200b-\u200f\u2060-\u2064])\\1+")


def clean(text: str) -> str:
    """Return plain text as it can be printed, in Unicode normal form C.

    Kept: every character a person can see, line feeds, joiners and direction marks. Halves of a
    pair become the character they make; a lone half, NUL and the other control characters become
    U+FFFD. A tab is four spaces. Only invisible marks that would turn the direction of other words
    around, and byte order marks, are taken out; the sheet finds the direction itself.
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = text.replace("\r\n", "\n").translate(_INSTEAD)
    return unicodedata.normalize("NFC", _REPEATED.sub(r"\1", text))
