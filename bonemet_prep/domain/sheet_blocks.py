"""What goes on paper, as values: the sheet is a list of blocks, drawn by `pdf` and told by text.

Every text is plain text, already in the sheet's language. Lengths are in points.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bonemet_prep.domain.chart import ChartPicture


class Paper(StrEnum):
    """The paper to print on."""

    LETTER = "letter"
    A4 = "a4"


PAPER_SIZES = {Paper.LETTER: (612.0, 792.0), Paper.A4: (595.28, 841.89)}
"""Width and height of the paper in points."""


class TextStyle(StrEnum):
    """How a paragraph speaks; never by colour."""

    BODY = "body"
    STRONG = "strong"
    SMALL = "small"
    QUOTE = "quote"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the sheet's title, 2 a part, 3 a part of a part."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph; line feeds typed by the person are kept."""

    text: str
    style: TextStyle = TextStyle.BODY


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of lines."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetQuestion:
    """A question with a tick box, its number, note, answer and `lines` ruled lines to write on.

    `note_lines` caps the printed note (0 is no cap); where it is cut, `more` follows ("more on page
    {page}"), with the page on which the block of the same `key` stands whole.
    """

    key: str
    number: int
    text: str
    note: str = ""
    answer: str = ""
    status: str = ""
    lines: int = 2
    note_lines: int = 0
    more: str = ""
    strong: bool = True


@dataclass(frozen=True, slots=True)
class TickRow:
    """A row of boxes to tick with a pen; `then` is told behind them."""

    label: str
    options: tuple[str, ...]
    then: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A tick box with a label and one ruled line behind it."""

    label: str


@dataclass(frozen=True, slots=True)
class RuledLines:
    """`count` empty lines to write on."""

    count: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The pain chart; `alt` says the same in words."""

    picture: ChartPicture
    alt: str
    legend: str


@dataclass(frozen=True, slots=True)
class BodyMap:
    """The body outline with numbers: region id to the text shown there; `alt` says it in words."""

    numbers: Mapping[str, str]
    alt: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with column heads; `widths` are shares of the width, `ruled` empty rows allowed."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    row_heads: bool = True
    row_height: float = 0.0


@dataclass(frozen=True, slots=True)
class BigNumber:
    """A telephone number in large digits with what it is for."""

    label: str
    number: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side; `shares` of the width. Read left to right, whole columns."""

    columns: tuple[tuple["Block", ...], ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks in a frame; never cut unless taller than a page."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


Block = (
    Heading
    | Text
    | Bullets
    | SheetQuestion
    | TickRow
    | Prompt
    | RuledLines
    | Chart
    | BodyMap
    | Table
    | BigNumber
    | Columns
    | Box
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks that keep together in the order of reading.

    `rank` is the right to stay on page 1: 0 always stays; where room runs out, the part with the
    highest rank moves first, to the start of page 2, in reading order.
    """

    id: str
    blocks: tuple[Block, ...]
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is printed: title line, page 1 in parts, the rest, the foot of every page.

    `title` names the document (no person's name unless it is printed), `language` is its BCP 47
    code. `corner` stands opposite the title. `numbers` ("Team, day: 555 0142") is the foot of page
    1; `made_by` and `page_of` ("Page {page} of {pages}") the foot of every page. `watermark`
    ("EXAMPLE. Not a real person.") is printed on top of every page when not empty.
    """

    title: str
    language: str
    paper: Paper
    large_print: bool
    corner: str
    first_page: tuple[Part, ...]
    rest: tuple[Block, ...]
    numbers: tuple[str, ...]
    made_by: str
    page_of: str
    watermark: str = ""
    left_out: tuple[str, ...] = field(default=())
