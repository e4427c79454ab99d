"""Breaks paragraphs into lines that never pass the width, whatever was typed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bonemet_prep.pdf.shape import Run, Shaper, bidi_levels, graphemes

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
    f"|[^{_SPACE}{_IDEOGRAPHS}]+?(?:(?<=[^\\W\\d_])[-\u2010](?=[^\\W\\d_])|[{_SPACE}]+|(?=[{_NOT_LAST}]{{0,3}}[{_IDEOGRAPHS}])|$)"
    f"|[{_SPACE}]+"
)
"""What stays together: an ideograph with its punctuation (kinsoku), a word with the space or the
hyphen behind it, spaces at the start."""

_SURELY_FITS = 12
_TOO_LONG_TO_SHAPE = 200


@dataclass(slots=True)
class Line:
    """Runs in the order of reading, with the width in em and the number of the paragraph."""

    runs: list[Run]
    base: int
    width: float
    paragraph: int

    @property
    def text(self) -> str:
        """What stands on the line, with the spaces at its end."""
        return "".join(run.text for run in self.runs)


def wrap(text: str, shaper: Shaper, bold: bool, room: float) -> list[Line]:
    """Break clean text into lines of at most `room` em; each line feed ends a paragraph.

    Words break at spaces, after hyphens and between ideographs; what no line can hold breaks
    between graphemes. Spaces at the end of a line may hang over.
    """
    lines: list[Line] = []
    space = shaper.width(" ", bold)
    for number, paragraph in enumerate(text.split("\n")):
        base, levels = bidi_levels(paragraph)
        line = Line([], base, 0.0, number)
        for piece, at in _pieces(paragraph, shaper, bold, levels, room):
            runs = shaper.word(piece, bold, levels[at : at + len(piece)])
            width = sum(run.width for run in runs)
            hanging = space * (len(piece) - len(piece.rstrip(" ")))
            if line.runs and line.width + width - hanging > room:
                lines.append(line)
                line = Line([], base, 0.0, number)
            line.runs.extend(runs)
            line.width += width
        lines.append(line)
    return lines


def cut(text: str, shaper: Shaper, bold: bool, room: float, most: int, ending: str) -> list[Line]:
    """Break text into at most `most` lines; where it does not fit it stops at a word, with `ending`.

    The ending alone may take more lines than that: it is what tells where the rest stands.
    """
    lines = wrap(text, shaper, bold, room)
    if len(lines) <= most:
        return lines
    kept = sum(len(line.text) for line in lines[:most]) + lines[most - 1].paragraph
    words = [match.end() for match in _WORDS.finditer(text, 0, kept)]
    while words:
        lines = wrap(f"{text[: words.pop()].rstrip()} {ending}", shaper, bold, room)
        if len(lines) <= most:
            return lines
    return wrap(ending, shaper, bold, room)


def _pieces(
    paragraph: str, shaper: Shaper, bold: bool, levels: Sequence[int], room: float
) -> Iterator[tuple[str, int]]:
    """Yield what must stay on one line, and where it starts."""
    for match in _WORDS.finditer(paragraph):
        word, start = match.group(), match.start()
        if len(word) < _SURELY_FITS or _fits(word, shaper, bold, levels[start : match.end()], room):
            yield word, start
        else:
            yield from _graphemes_in_lines(word, start, shaper, bold, levels, room)


def _fits(word: str, shaper: Shaper, bold: bool, levels: Sequence[int], room: float) -> bool:
    if len(word) > _TOO_LONG_TO_SHAPE:
        return False
    return sum(run.width for run in shaper.word(word, bold, levels)) <= room


def _graphemes_in_lines(
    word: str, start: int, shaper: Shaper, bold: bool, levels: Sequence[int], room: float
) -> Iterator[tuple[str, int]]:
    """Cut a word that no line holds into pieces that a line holds, of one grapheme at least."""

    def width(begin: int, end: int) -> float:
        runs = shaper.word(word[begin:end], bold, levels[start + begin : start + end])
        return sum(run.width for run in runs)

    begin = end = 0
    used = 0.0
    ends: list[int] = []
    for grapheme in [*graphemes(word), ""]:
        next_end = end + len(grapheme)
        used += width(end, next_end) if grapheme else 0.0
        # Joined letters are not as wide as the sum of them: the end is shaped to be sure.
        if ends and (used > room or (not grapheme and width(begin, end) > room)):
            while len(ends) > 1 and width(begin, ends[-1]) > room:
                ends.pop()
            yield word[begin : ends[-1]], start + begin
            begin = ends[-1]
            ends = []
            used = width(begin, next_end)
        end = next_end
        ends.append(end)
    if begin < len(word):
        yield word[begin:], start + begin
