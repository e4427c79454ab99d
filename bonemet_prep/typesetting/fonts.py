"""The shipped fonts, the system's where asked for, and words shaped with what has them."""

from collections.abc import Callable, Iterator, Sequence

from bonemet_prep.resource_files import read_bytes
from bonemet_prep.typesetting.bidi import bidi_levels, graphemes
from bonemet_prep.typesetting.faces import Face, Line, Run, keep

MISSING_WIDTH = 0.72
"""The box that stands for a character no font has, in em."""

_SHIPPED = (
    ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf"),
    ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ("NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"),
    ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
    ("NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf"),
    ("NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf"),
    ("DejaVuSans-Symbols.ttf", "DejaVuSans-Symbols.ttf"),
    ("NotoEmoji-Regular.ttf", "NotoEmoji-Regular.ttf"),
)
"""Regular and bold, in the order in which they are asked for a character."""


class ShippedFonts:
    """The shipped fonts, then what `system_font` gives: the bytes of a font with that character.

    Keep one for the whole process: it keeps what it has opened, shaped and `wrapped`. The answer to
    one character must stay the same, else the same sheet would not give the same file.
    """

    def __init__(self, system_font: Callable[[str], bytes | None] | None = None) -> None:
        self._system_font = system_font
        self._opened: dict[str, Face] = {}
        self._of_system: list[Face] = []
        self._by_char: dict[str, Face | None] = {}
        self.wrapped: dict[tuple[str, bool, float], list[Line]] = {}
        self._words: dict[tuple[str, bool, tuple[int, ...]], tuple[Run, ...]] = {}

    def faces(self, bold: bool) -> Iterator[Face]:
        """Yield the shipped faces; one is opened only when those before it were not enough."""
        for names in _SHIPPED:
            yield self._shipped(names[bold])

    def main(self, bold: bool) -> Face:
        """The face of the sheet, which sets the height of a line."""
        return self._shipped(_SHIPPED[0][bold])

    def _shipped(self, name: str) -> Face:
        if name not in self._opened:
            self._opened[name] = Face(read_bytes(f"fonts/{name}"))
        return self._opened[name]

    def width(self, text: str, bold: bool) -> float:
        """The width of a short text on one line, in em."""
        return sum(run.width for run in self.word(text, bold, bidi_levels(text)[1]))

    def word(self, word: str, bold: bool, levels: Sequence[int] = ()) -> tuple[Run, ...]:
        """Return the runs of a word in the order of reading; `levels` as of `bidi_levels`.

        A word stays in one face where one face has all of it; else each grapheme finds its own.
        """
        key = word, bold, tuple(levels)
        return self._words.get(key) or keep(self._words, key, tuple(self._runs(*key)))

    def _runs(self, word: str, bold: bool, levels: Sequence[int]) -> Iterator[Run]:
        main = self.main(bold)
        if main.covers(word) and not any(levels):
            yield main.run(word, 0)
            return
        whole = next((face for face in self.faces(bold) if face.covers(word)), None)
        if whole and not any(levels) and " " not in word:
            yield whole.run(word, 0)
            return
        text, face, level, at = "", whole, 0, 0
        for grapheme in graphemes(word):
            next_face = main if grapheme == " " else whole or self._face_for(grapheme, bold)
            next_level = levels[at] if levels else 0
            at += len(grapheme)
            # A space may end the line, where it must not stand between words that run to the left.
            apart = next_level and (grapheme == " ") != text.endswith(" ")
            if text and (face is None or apart or (next_face, next_level) != (face, level)):
                yield _run(text, face, level)
                text = ""
            text, face, level = text + grapheme, next_face, next_level
        yield _run(text, face, level)

    def _face_for(self, grapheme: str, bold: bool) -> Face | None:
        for face in self.faces(bold):
            if face.covers(grapheme):
                return face
        found = self._system_face(grapheme[0])
        return found if found and found.covers(grapheme) else None

    def _system_face(self, char: str) -> Face | None:
        if self._system_font is None:
            return None
        if char not in self._by_char:
            data = self._system_font(char)
            keep(self._by_char, char, self._open_system(data) if data else None)
        return self._by_char[char]

    def _open_system(self, data: bytes) -> Face | None:
        face = next((face for face in self._of_system if face.data == data), None)
        if face is None:
            try:
                face = Face(data)
            except ValueError:
                return None
            self._of_system.append(face)
        return face


def _run(text: str, face: Face | None, level: int) -> Run:
    return face.run(text, level) if face else Run(text, None, level, MISSING_WIDTH)
