"""Breaks paragraphs into lines that never pass the width, whatever was typed."""

import re
from collections.abc import Iterator, Sequence

from bonemet_prep.pdf.bidi import bidi_levels, graphemes
from bonemet_prep.pdf.faces import Line, Run, keep
from bonemet_prep.pdf.fonts import ShippedFonts

_IDEOGRAPHS = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u3096\u30a1-\u30fa\u30fc\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_NOT_FIRST = re.escape(
    "、。，．・：；？！ー」』）】〕〉》々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?)%]}’”…"
)
_NOT_LAST = re.escape("「『（【〔〈《“‘([{")
_SPACE = " \u3000\u200b"
_WORDS = re.compile(
    f"[{_NOT_LAST}]{{0,3}}[{_IDEOGRAPHS}][{_NOT_FIRST}]*[{_SPACE}]*"
    f"|[^{_SPACE}{_IDEOGRAPHS}]+?(?:(?<=[^\\W\\d_])[-\u2010](?=[^\\W\\d_])|[{_SPACE}]+"
    f"|(?=[{_NOT_LAST}]{{0,3}}[{_IDEOGRAPHS}])|$)"
    f"|[{_SPACE}]+"
)
"""What stays together: an ideograph with its punctuation (kinsoku), a word with the space or the
hyphen behind it, spaces at the start."""

_TOO_LONG_TO_SHAPE = 200
_MOST_KEPT = 4_000


def wrap(text: str, fonts: ShippedFonts, bold: bool, room: float) -> list[Line]:
    """Break clean text into lines of at most `room` em; each line feed ends a paragraph.

    Words break at spaces, after hyphens and between ideographs; what no line can hold breaks
    between graphemes. Spaces at the end of a line may hang over.
    """
    known = fonts.wrapped.get((text, bold, room))
    if known:
        return known
    lines: list[Line] = []
    space = fonts.width(" ", bold)
    for number, paragraph in enumerate(text.split("\n")):
        base, levels = bidi_levels(paragraph)
        line = Line([], base, 0.0, number)
        for runs, width, hanging in _pieces(paragraph, fonts, bold, levels, room, space):
            if line.runs and line.width + width - hanging * space > room:
                lines.append(line)
                line = Line([], base, 0.0, number)
            line.runs.extend(runs)
            line.width += width
        lines.append(line)
    return keep(fonts.wrapped, (text, bold, room), lines, _MOST_KEPT)


def cut(text: str, fonts: ShippedFonts, bold: bool, room: float, most: int, end: str) -> list[Line]:
    """Break text into at most `most` lines; where it does not fit it stops at a word, with `end`.

    The end alone may take more lines than that: it is what tells where the rest stands.
    """
    lines = wrap(text, fonts, bold, room)
    if len(lines) <= most:
        return lines
    kept = sum(len(line.text) for line in lines[:most]) + lines[most - 1].paragraph
    words = [match.end() for match in _WORDS.finditer(text, 0, kept)]
    while words:
        lines = wrap(f"{text[: words.pop()].rstrip()} {end}", fonts, bold, room)
        if len(lines) <= most:
            return lines
    return wrap(end, fonts, bold, room)


_Piece = tuple[Sequence[Run], float, int]
"""Runs that must stay on one line, their width in em, and the number of spaces at their end."""


def _pieces(
    paragraph: str,
    fonts: ShippedFonts,
    bold: bool,
    levels: Sequence[int],
    room: float,
    space: float,
) -> Iterator[_Piece]:
    for match in _WORDS.finditer(paragraph):
        word, at = match.group(), match.start()
        if len(word) <= _TOO_LONG_TO_SHAPE:
            piece = _piece(word, fonts, bold, levels[at : match.end()])
            if piece[1] - piece[2] * space <= room:
                yield piece
                continue
        yield from _graphemes_in_lines(word, fonts, bold, levels[at : match.end()], room)


def _piece(word: str, fonts: ShippedFonts, bold: bool, levels: Sequence[int]) -> _Piece:
    runs = fonts.word(word, bold, levels)
    width = runs[0].width if len(runs) == 1 else sum(run.width for run in runs)
    return runs, width, len(word) - len(word.rstrip(" "))


def _graphemes_in_lines(
    word: str, fonts: ShippedFonts, bold: bool, levels: Sequence[int], room: float
) -> Iterator[_Piece]:
    """Cut a word that no line holds into pieces that a line holds, of one grapheme at least."""

    def piece(begin: int, end: int) -> _Piece:
        return _piece(word[begin:end], fonts, bold, levels[begin:end])

    begin = end = 0
    used = 0.0
    ends: list[int] = []
    for grapheme in [*graphemes(word), ""]:
        next_end = end + len(grapheme)
        used += piece(end, next_end)[1] if grapheme else 0.0
        # Joined letters are not as wide as the sum of them: the end is shaped to be sure.
        if ends and (used > room or (not grapheme and piece(begin, end)[1] > room)):
            while len(ends) > 1 and piece(begin, ends[-1])[1] > room:
                ends.pop()
            yield piece(begin, ends[-1])
            begin = ends[-1]
            ends = []
            used = piece(begin, next_end)[1] if next_end > begin else 0.0
        end = next_end
        ends.append(end)
    if begin < len(word):
        yield piece(begin, len(word))
