"""The visit sheet: one page first, what did not fit there and the details behind it."""

from bonemet_prep.domain.sheet_blocks import (
    Block,
    Box,
    Bullets,
    Columns,
    Heading,
    Part,
    Prompt,
    Text,
    TickRow,
)
from bonemet_prep.domain.sheet_choices import SheetSection
from bonemet_prep.domain.sheet_content import SheetContent
from bonemet_prep.domain.sheet_head import header
from bonemet_prep.domain.sheet_pain import has_log, log, pain_part, places
from bonemet_prep.domain.sheet_person import medicine_lines
from bonemet_prep.domain.sheet_questions import (
    helper_page,
    later_questions,
    lines_of,
    question_sources,
    top_three,
)
from bonemet_prep.domain.sheet_sources import sources
from bonemet_prep.domain.visit import NEEDS

SINCE_LAST = ("fall", "numb", "toilet", "fever", "medicine", "none")
"""What to tick with a pen; ``sheet.since.<id>`` has the words."""

AGREED = ("medicine", "next", "call")
"""What to write down at the visit; ``sheet.agreed.<id>`` has the words."""

_LAST_RANK_IN_LARGE_PRINT = 1
"""In large print page 1 holds the header, the top three and the row to tick."""


def visit_parts(content: SheetContent) -> tuple[tuple[Part, ...], tuple[Block, ...]]:
    """The parts of page 1, in reading order and with their right to stay, and all that follows."""
    has = content.has
    parts = [header(content), top_three(content)]
    optional = (
        (has(SheetSection.SINCE_LAST), _since_last),
        (has(SheetSection.PAIN) and has_log(content), pain_part),
        (True, _medicines_and_changes),
        (has(SheetSection.NEEDS), _needs),
        (has(SheetSection.AGREED), _agreed),
    )
    for rank, (wanted, build) in enumerate(optional, 1):
        if wanted and (part := build(content, rank)).blocks:
            parts.append(part)
    rest = _after_page_one(content)
    if not content.choices.large_print:
        return tuple(parts), rest
    stay = [part for part in parts if part.rank <= _LAST_RANK_IN_LARGE_PRINT]
    moved = tuple(block for part in parts if part not in stay for block in part.blocks)
    return tuple(stay), moved + rest


def _since_last(content: SheetContent, rank: int) -> Part:
    words = content.words
    options = tuple(words(f"sheet.since.{option}") for option in SINCE_LAST)
    row = TickRow(words("sheet.since.title"), options, words("sheet.since.now"))
    return Part("since-last", (row,), rank)


def _medicines_and_changes(content: SheetContent, rank: int) -> Part:
    """Medicines on the left, what has changed and what matters on the right."""
    sides = [side for side in (_medicines(content), _changes(content)) if side]
    if len(sides) < 2:
        return Part("medicines-changes", tuple(block for side in sides for block in side), rank)
    return Part("medicines-changes", (Columns(tuple(sides), (0.5, 0.5)),), rank)


def _medicines(content: SheetContent) -> tuple[Block, ...]:
    words = content.words
    lines = medicine_lines(content)
    if not lines or not content.has(SheetSection.MEDICINES):
        return ()
    return (Heading(words(f"sheet.medicines.{content.voice}")), Bullets(lines))


def _changes(content: SheetContent) -> tuple[Block, ...]:
    words, visit = content.words, content.visit
    if not content.has(SheetSection.CHANGES):
        return ()
    blocks: list[Block] = []
    if changes := lines_of(visit.changes):
        blocks += [Heading(words("sheet.changes")), Bullets(changes)]
    if matters := lines_of(visit.matters):
        blocks += [Heading(words(f"sheet.matters.{content.voice}"), 3), Bullets(matters)]
    return tuple(blocks)


def _needs(content: SheetContent, rank: int) -> Part:
    words, visit = content.words, content.visit
    needs = [words(f"needs.{need}") for need in NEEDS if need in visit.needs]
    needs += lines_of(visit.needs_note)
    if not needs:
        return Part("needs", (), rank)
    label = words(f"sheet.needs.{content.voice}")
    line = Text(words("sheet.labelled", label=label, text="; ".join(needs)))
    return Part("needs", (line,), rank)


def _agreed(content: SheetContent, rank: int) -> Part:
    """Lines to write on at the visit; of a past visit what was agreed then."""
    words = content.words
    told = lines_of(content.visit.next_steps)
    blocks: tuple[Block, ...] = (Bullets(told),) if told else ()
    if not told:
        blocks = tuple(Prompt(words(f"sheet.agreed.{line}")) for line in AGREED)
    return Part("agreed", (Box((Heading(words("sheet.agreed.title")), *blocks)),), rank)


def _after_page_one(content: SheetContent) -> tuple[Block, ...]:
    blocks = [*later_questions(content)]
    if content.has(SheetSection.PLACES):
        blocks += places(content)
    if content.has(SheetSection.LOG):
        blocks += log(content)
    if content.has(SheetSection.SOURCES):
        blocks += sources(content, question_sources(content))
    return (*blocks, *helper_page(content))
