"""Questions on paper: the top three, the others, the helper's own, and the answers."""

from collections.abc import Iterable

from bonemet_prep.domain.question import TOP_THREE, QuestionStatus
from bonemet_prep.domain.sheet_blocks import (
    Block,
    Box,
    Bullets,
    Heading,
    PageBreak,
    Part,
    RuledLines,
    SheetQuestion,
    Text,
    TextStyle,
)
from bonemet_prep.domain.sheet_choices import SheetSection
from bonemet_prep.domain.sheet_content import PrintedQuestion, SheetContent

NOTE_LINES = 2
"""Lines of a note that stay with a top question; the whole note follows on a later page."""

ANSWER_LINES = 2
"""Ruled lines under each question; one under a top question in large print, to keep page 1."""

BLANK_LINES = 8
"""Ruled lines where no question was chosen."""

_SURELY_TWO_LINES, _SURELY_TWO_LARGE_LINES = 110, 60
"""Characters that fit on two lines in the widest letters, in normal and in large print."""


def split(
    questions: tuple[PrintedQuestion, ...],
) -> tuple[tuple[PrintedQuestion, ...], tuple[PrintedQuestion, ...]]:
    """The top questions and the others: those starred, or where none is, the first three."""
    top = tuple(question for question in questions if question.starred) or questions[:TOP_THREE]
    return top, tuple(question for question in questions if question not in top)


def top_three(content: SheetContent) -> Part:
    """The hand-over line and the box with the questions to look at first."""
    words, (top, _) = content.words, split(content.questions)
    starred = "starred" if any(question.starred for question in top) else "first"
    state = starred if top else "none"
    title = Heading(words(f"sheet.top.{state}.{content.voice}"))
    blocks: tuple[Block, ...] = (RuledLines(BLANK_LINES),)
    if top:
        lines = 1 if content.choices.large_print else ANSWER_LINES
        blocks = tuple(_block(q, n, content, top=True, lines=lines) for n, q in enumerate(top, 1))
    hand_over = Text(words(f"sheet.hand-over.{state}.{content.voice}"), TextStyle.QUOTE)
    return Part("top-three", (hand_over, Box((title, *blocks))), rank=0)


def later_questions(content: SheetContent) -> tuple[Block, ...]:
    """The notes that page 1 may cut, whole, and all other questions."""
    words, (top, others) = content.words, split(content.questions)
    blocks: list[Block] = []
    long_notes = [(n, q) for n, q in enumerate(top, 1) if _may_be_cut(q.note, content)]
    if long_notes:
        blocks.append(Heading(words("sheet.notes-in-full")))
        blocks += [_block(question, n, content, lines=0) for n, question in long_notes]
    if others and content.has(SheetSection.OTHER_QUESTIONS):
        blocks.append(Heading(words("sheet.other-questions")))
        blocks += [_block(question, n, content) for n, question in enumerate(others, len(top) + 1)]
    return tuple(blocks)


def helper_page(content: SheetContent) -> tuple[Block, ...]:
    """The helper's own questions on a page of their own, if ticked."""
    if not content.helpers_own or not content.has(SheetSection.HELPER_PAGE):
        return ()
    words, helper = content.words, content.person.about.helper_name
    title = words("sheet.from-helper")
    if helper:
        title = words("sheet.from-helper-named", helper=helper)
    asked = (_block(q, n, content) for n, q in enumerate(content.helpers_own, 1))
    return (PageBreak(), Heading(title), *asked)


def answers(content: SheetContent) -> tuple[Block, ...]:
    """What was asked and said, question by question, then the next steps."""
    words = content.words
    blocks: list[Block] = []
    asked = content.questions
    if content.has(SheetSection.HELPER_PAGE):
        asked += content.helpers_own
    for status in (QuestionStatus.ANSWERED, QuestionStatus.ASKED, QuestionStatus.LATER):
        told = [q for q in asked if _told_as(q) is status]
        if told:
            blocks.append(Heading(words(f"sheet.answers.{status}")))
            blocks += [_block(q, n, content, lines=0) for n, q in enumerate(told, 1)]
    if steps := lines_of(content.visit.next_steps):
        blocks += [Heading(words("sheet.next-steps")), Bullets(steps)]
    return tuple(blocks) or (Text(words("sheet.answers.none")),)


def question_sources(content: SheetContent) -> Iterable[str]:
    """The keys of the sources of every printed question."""
    printed = list(split(content.questions)[0])
    if content.has(SheetSection.OTHER_QUESTIONS):
        printed += split(content.questions)[1]
    if content.has(SheetSection.HELPER_PAGE):
        printed += content.helpers_own
    return [key for question in printed for key in question.sources]


def lines_of(text: str) -> tuple[str, ...]:
    """The lines a person typed, without the empty ones."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _told_as(question: PrintedQuestion) -> QuestionStatus:
    """An answer counts as answered, whatever was ticked."""
    return QuestionStatus.ANSWERED if question.answer else question.status


def _may_be_cut(note: str, content: SheetContent) -> bool:
    room = _SURELY_TWO_LARGE_LINES if content.choices.large_print else _SURELY_TWO_LINES
    return len(note) > room or note.count("\n") >= NOTE_LINES


def _block(
    question: PrintedQuestion,
    number: int,
    content: SheetContent,
    *,
    top: bool = False,
    lines: int = ANSWER_LINES,
) -> SheetQuestion:
    words = content.words
    status = _told_as(question)
    open_still = status is QuestionStatus.OPEN
    cut = top and _may_be_cut(question.note, content)
    return SheetQuestion(
        key=question.key,
        number=number,
        text=question.text,
        note=question.note,
        answer=question.answer,
        status="" if open_still else words(f"sheet.status.{status}"),
        lines=0 if question.answer else lines,
        note_lines=NOTE_LINES if cut else 0,
        more=words("sheet.more", page="{page}") if cut else "",
        strong=top,
    )
