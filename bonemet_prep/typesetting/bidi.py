"""Where one character ends and the next begins, and which way text runs (UAX #9)."""

import re
from collections.abc import Sequence
from itertools import pairwise

import uharfbuzz as hb

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

# Three invisible tag characters behind each character carry its index through the reordering. They
# are transparent to it and take the direction of their character, so the four stay together, in
# this order or exactly turned round. A letter at the end, in the base direction, which is what UAX
# #9 has there in any case, keeps the last of them from counting as white space of the line's end.
_HALF, _FIRST, _OTHER = 48, 0xE0020, 0xE0050
_LONGEST = _HALF**3

_LONGEST_GRAPHEME = 32

_no_font = hb.Font(hb.Face(hb.Blob(b"")))


def graphemes(text: str) -> list[str]:
    """Cut text where a person sees one character end and the next begin.

    Nothing that means something is longer than 32 code points; what is longer is cut.
    """
    if text.isascii():
        return list(text)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "ltr"
    hb.shape(_no_font, buffer)
    starts = sorted({info.cluster for info in buffer.glyph_infos} | {0})
    return [
        text[at : min(at + _LONGEST_GRAPHEME, end)]
        for start, end in pairwise([*starts, len(text)])
        for at in range(start, end, _LONGEST_GRAPHEME)
    ]


def bidi_levels(paragraph: str) -> tuple[int, Sequence[int]]:
    """Return the base level of a paragraph and the level of each character.

    An odd level runs from right to left. No levels means that everything runs from left to right.
    """
    if not _RIGHT_TO_LEFT.search(paragraph) or len(paragraph) > _LONGEST:
        return 0, ()
    from bidi import (  # most sheets run one way, and need no rules for it
        get_base_level,
        get_display,
    )

    base = int(get_base_level(paragraph))
    marked = "".join(
        f"{char}{chr(_FIRST + index // _HALF**2)}{chr(_OTHER + index // _HALF % _HALF)}"
        f"{chr(_OTHER + index % _HALF)}"
        for index, char in enumerate(paragraph)
    )
    shown = str(get_display(marked + "aא"[base], base_dir="LR"[base]))
    shown = shown[1:] if base else shown[:-1]
    order, levels = [], [0] * len(paragraph)
    for at in range(0, len(shown), 4):
        unit = shown[at : at + 4]
        turned = ord(unit[1]) >= _OTHER
        _, first, second, third = map(ord, reversed(unit) if turned else unit)
        index = ((first - _FIRST) * _HALF + second - _OTHER) * _HALF + third - _OTHER
        levels[index] = 1 if turned else 2
        order.append(index)
    if base == 0:
        _set_level_zero(order, levels)
    return base, levels


def _set_level_zero(order: list[int], levels: list[int]) -> None:
    """Tell level 0 from 2: what the reordering leaves in its place is on level 0."""
    start, furthest = 0, -1
    for place, index in enumerate(order):
        furthest = max(furthest, index)
        if furthest == place:
            if start == place and levels[place] == 2:
                levels[place] = 0
            start = place + 1


def visual_order(levels: Sequence[int]) -> list[int]:
    """Return the indexes of what has these levels as they stand from left to right (rule L2)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            stop = start
            while stop < len(order) and levels[order[stop]] >= level:
                stop += 1
            order[start:stop] = reversed(order[start:stop])
            start = max(stop, start + 1)
    return order
