"""Breaks paragraphs into lines that never pass the width, whatever was typed."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bonemet_prep.typesetting.bidi import bidi_levels, graphemes
from bonemet_prep.typesetting.faces import Line, Run, keep
from bonemet_prep.typesetting.fonts import ShippedFonts

_IDEOGRAPHS = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u3096\u30a1-\u30fa\u30fc\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_FIRST_IDEOGRAPH = "\u2e80"
_NOT_FIRST = re.escape(
    "、。，．・：；？！ー」』）】〕〉》々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?)%]}’”…"
)
_NOT_LAST = re.escape("「『（【〔〈《“‘([{")
_SPACE = " \u3000\u200b"
_HYPHEN = "(?<=[^\\W\\d_])[-\u2010](?=[^\\W\\d_])"

_WORDS = re.compile(f"[^{_SPACE}]+?(?:{_HYPHEN}|[{_SPACE}]+|$)|[{_SPACE}]+")
"""What stays together: a word with the space or the hyphen behind it, spaces at the start."""

_TOO_LONG_TO_SHAPE = 200
_MOST_KEPT = 4_000
_MOST_BALANCED, _STEPS = 3, 5


def wrap(text: str, fonts: ShippedFonts, bold: bool, room: float) -> list[Line]:
    """Break clean text into lines of at most `room` em; each line feed ends a paragraph.

    Words break at spaces, after hyphens and between ideographs; what no line can hold breaks
    between graphemes. Spaces at the end of a line may hang over.
    """
    key = text, bold, room
    return fonts.wrapped.get(key) or keep(
        fonts.wrapped, key, _Breaker(*key, fonts).lines, _MOST_KEPT
    )


def cut(text: str, fonts: ShippedFonts, bold: bool, room: float, most: int, end: str) -> list[Line]:
    """Break text into at most `most` lines; where it does not fit it stops at a word, with `end`.

    The end alone may take more lines than that: it is what tells where the rest stands.
    """
    lines = wrap(text, fonts, bold, room)
    if len(lines) <= most:
        return lines
    kept = sum(len(line.text) for line in lines[:most]) + lines[most - 1].paragraph
    words = [match.end() for match in _words(text[:kept])]
    while words:
        lines = wrap(f"{text[: words.pop()].rstrip()} {end}", fonts, bold, room)
        if len(lines) <= most:
            return lines
    return wrap(end, fonts, bold, room)


def balance(text: str, fonts: ShippedFonts, bold: bool, room: float) -> list[Line]:
    """Break text into as many lines as `wrap` does; a few are as even as can be, no word alone."""
    lines = wrap(text, fonts, bold, room)
    if not 1 < len(lines) <= _MOST_BALANCED:
        return lines
    low, high = room / 2, room
    for _ in range(_STEPS):
        middle = (low + high) / 2
        tried = wrap(text, fonts, bold, middle)
        if len(tried) == len(lines):
            lines, high = tried, middle
        else:
            low = middle
    return lines


def _words(text: str) -> Iterator[re.Match[str]]:
    has_ideographs = not text.isascii() and max(text) >= _FIRST_IDEOGRAPH
    return (_words_and_ideographs() if has_ideographs else _WORDS).finditer(text)


@cache
def _words_and_ideographs() -> re.Pattern[str]:
    """What stays together there: words, and an ideograph with its punctuation (kinsoku)."""
    ideograph = f"[{_NOT_LAST}]{{0,3}}[{_IDEOGRAPHS}]"
    return re.compile(
        f"{ideograph}[{_NOT_FIRST}]*[{_SPACE}]*"
        f"|[^{_SPACE}{_IDEOGRAPHS}]+?(?:{_HYPHEN}|[{_SPACE}]+|(?={ideograph})|$)"
        f"|[{_SPACE}]+"
    )


class _Breaker:
    """Fills `lines`, one paragraph after the other."""

    def __init__(self, text: str, bold: bool, room: float, fonts: ShippedFonts) -> None:
        self.lines: list[Line] = []
        self._bold = bold
        self._room = room
        self._fonts = fonts
        self._space = fonts.width(" ", bold)
        for number, paragraph in enumerate(text.split("\n")):
            base, levels = bidi_levels(paragraph)
            self.lines.append(Line(base, number))
            for match in _words(paragraph):
                self._add_word(match.group(), levels[match.start() : match.end()])

    def _add_word(self, word: str, levels: Sequence[int]) -> None:
        if len(word) <= _TOO_LONG_TO_SHAPE:
            runs = self._fonts.word(word, self._bold, levels)
            width = runs[0].width if len(runs) == 1 else _width(runs)
            hanging = (len(word) - len(word.rstrip(" "))) * self._space
            if width - hanging <= self._room:
                self._add(runs, width, hanging)
                return
        for piece in self._pieces(word, levels):
            self._add(piece, _width(piece), 0.0)

    def _add(self, runs: Sequence[Run], width: float, hanging: float) -> None:
        line = self.lines[-1]
        if line.runs and line.width + width - hanging > self._room:
            line = Line(line.base, line.paragraph)
            self.lines.append(line)
        line.runs.extend(runs)
        line.width += width

    def _pieces(self, word: str, levels: Sequence[int]) -> Iterator[Sequence[Run]]:
        """Cut a word that no line holds into pieces that a line holds, of one grapheme at least."""

        def runs(begin: int, end: int) -> Sequence[Run]:
            return self._fonts.word(word[begin:end], self._bold, levels[begin:end])

        begin = end = 0
        used = 0.0
        ends: list[int] = []
        for grapheme in [*graphemes(word), ""]:
            next_end = end + len(grapheme)
            used += _width(runs(end, next_end)) if grapheme else 0.0
            # Joined letters are not as wide as the sum of them: the end is shaped to be sure.
            too_long = used > self._room or (not grapheme and _width(runs(begin, end)) > self._room)
            if ends and too_long:
                while len(ends) > 1 and _width(runs(begin, ends[-1])) > self._room:
                    ends.pop()
                yield runs(begin, ends[-1])
                begin = ends[-1]
                ends = []
                used = _width(runs(begin, next_end)) if next_end > begin else 0.0
            end = next_end
            ends.append(end)
        if begin < len(word):
            yield runs(begin, len(word))


def _width(runs: Sequence[Run]) -> float:
    return sum(run.width for run in runs)
