"""What stands on the paper of a file: words with their places, as another program sees them."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter with the box of its ink, in points from the foot of the page at the left."""

    text: str
    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size, its text, its letters."""

    width: float
    height: float
    text: str
    letters: tuple[Letter, ...]


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
            yield Letter(char, number, *text.get_charbox(index))


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
