"""What stands on the paper of a file: words with their places, as another program sees them."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page, in points from the foot of the page at the left."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def holds(self, other: "Box", by: float = 0.0) -> bool:
        """Whether another place is inside this one, with so much room at every side."""
        return (
            other.left >= self.left + by
            and other.bottom >= self.bottom + by
            and other.right <= self.right - by
            and other.top <= self.top - by
        )


@dataclass(frozen=True, slots=True)
class Letter(Box):
    """A letter with the box of its ink, and the point on the line of type where it starts."""

    text: str
    page: int
    start: float
    baseline: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size, its text, its letters."""

    width: float
    height: float
    text: str
    letters: tuple[Letter, ...]

    def all_words(self, text: str) -> list[Letter]:
        """Find these words, as if they were one letter, wherever they stand on one line."""
        wanted, written = "".join(text.split()), "".join(letter.text for letter in self.letters)
        places = [at for at in range(len(written)) if written.startswith(wanted, at)]
        return [_together(self.letters[at : at + len(wanted)]) for at in places]

    def words(self, text: str) -> Letter:
        """Find words that stand on the page once."""
        (found,) = self.all_words(text)
        return found


def _together(letters: Sequence[Letter]) -> Letter:
    return replace(
        letters[0],
        text="".join(letter.text for letter in letters),
        left=min(letter.left for letter in letters),
        bottom=min(letter.bottom for letter in letters),
        right=max(letter.right for letter in letters),
        top=max(letter.top for letter in letters),
    )


def pages(data: bytes) -> list[Page]:
    """Read every page."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [_page(document[number], number) for number in range(len(document))]
    finally:
        document.close()


def _page(page: pypdfium2.PdfPage, number: int) -> Page:
    text = page.get_textpage()
    try:
        letters = tuple(_letters(text, number))
        return Page(page.get_width(), page.get_height(), text.get_text_bounded(), letters)
    finally:
        text.close()
        page.close()


def _letters(text: pypdfium2.PdfTextPage, number: int) -> Iterator[Letter]:
    for index in range(text.count_chars()):
        char = chr(pypdfium2.raw.FPDFText_GetUnicode(text, index))
        if char.strip():
            at_x, at_y = ctypes.c_double(), ctypes.c_double()
            pypdfium2.raw.FPDFText_GetCharOrigin(text, index, at_x, at_y)
            yield Letter(*text.get_charbox(index), char, number, at_x.value, at_y.value)


def ink(data: bytes, number: int = 0, scale: float = 1.0) -> "bytes":
    """The page as grey values, 0 for black, line by line."""
    document = pypdfium2.PdfDocument(data)
    try:
        page = document[number]
        picture = page.render(scale=scale, grayscale=True)
        grey = picture.to_pil().tobytes()
        page.close()
        return grey
    finally:
        document.close()
