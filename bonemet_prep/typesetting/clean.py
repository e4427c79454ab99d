"""The one way by which text reaches the sheet: what cannot be printed is replaced, visibly."""

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
"""Stands for a character that cannot exist in text."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_IMPOSSIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufff9-\ufffb"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)
_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")
_REPEATED = re.compile("([\u00ad\u200b-\u200f\u2060-\u2064])\\1+")
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Return plain text as it can be printed, in Unicode normal form C.

    Kept: every character a person can see, line feeds, joiners and direction marks. Halves of a
    pair become the character they make; a lone half, NUL and the other control characters become
    U+FFFD. A tab is four spaces. Only invisible marks that would turn the direction of other words
    around, and byte order marks, are taken out; the sheet finds the direction itself.
    """
    if text.isascii() and text.isprintable():
        return text
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _LINE_ENDS.sub("\n", text).replace("\t", "    ")
    text = _STEERING.sub("", _IMPOSSIBLE.sub(REPLACEMENT, text))
    return unicodedata.normalize("NFC", _REPEATED.sub(r"\1", text))
