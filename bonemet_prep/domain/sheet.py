"""Builds every kind of sheet from what may reach paper."""

from collections.abc import Callable

from bonemet_prep.domain.sheet_blocks import Part, Prompt, RuledLines, Sheet, Text, TextStyle
from bonemet_prep.domain.sheet_choices import SheetKind
from bonemet_prep.domain.sheet_content import LeftOut, SheetContent, content_of
from bonemet_prep.domain.sheet_head import framed, header, visit_date, visit_line
from bonemet_prep.domain.sheet_help import emergency_room, fridge
from bonemet_prep.domain.sheet_input import SheetInput
from bonemet_prep.domain.sheet_pain import (
    blank_pain_page,
    day_range,
    has_log,
    log,
    pain_part,
    places,
)
from bonemet_prep.domain.sheet_questions import answers
from bonemet_prep.domain.sheet_visit import visit_parts

BLANK_QUESTIONS, LARGE_BLANK_QUESTIONS = 7, 6
"""Places for a question on the blank page, each with lines for the answer; in large print."""

_OF_THE_VISIT = frozenset({SheetKind.VISIT, SheetKind.FAMILY, SheetKind.BLANK_QUESTIONS})


def build_sheet(given: SheetInput, kind: SheetKind = SheetKind.VISIT) -> Sheet:
    """The sheet of a kind, ready to be drawn or told as text.

    Nothing private and nothing behind an unconfirmed door is in it; `Sheet.left_out` says what
    stays off and why. The same input gives the same sheet.
    """
    return _BUILDERS[kind](content_of(given), given.example)


def file_name(given: SheetInput, kind: SheetKind = SheetKind.VISIT) -> str:
    """A name to suggest for the file, without suffix and never with the person's name."""
    words = given.library.words
    example = words("sheet.file-names.example") if given.example else ""
    day = (given.visit.date if given.visit and kind in _OF_THE_VISIT else "") or given.today
    return "-".join(filter(None, (example, words(f"sheet.file-names.{kind}"), day)))


def _visit(content: SheetContent, example: bool) -> Sheet:
    first_page, rest = visit_parts(content)
    return framed(
        content,
        content.words("sheet.titles.visit"),
        corner=visit_date(content),
        first_page=first_page,
        rest=rest,
        left_out=content.told_left_out(*LeftOut),
        example=example,
    )


def _family(content: SheetContent, example: bool) -> Sheet:
    words = content.words
    line = visit_line(content)
    return framed(
        content,
        words("sheet.titles.family"),
        corner=visit_date(content),
        first_page=(Part("visit", (Text(line),)),) if line else (),
        rest=answers(content),
        left_out=content.told_left_out(LeftOut.QUESTIONS),
        example=example,
    )


def _pain_log(content: SheetContent, example: bool) -> Sheet:
    words = content.words
    parts = [header(content, with_visit=False)]
    rest = (*places(content), *log(content))
    if has_log(content):
        parts.append(pain_part(content, 1))
    else:
        parts.append(Part("none", (Text(words("sheet.pain.none")),), 1))
    return framed(
        content,
        words("sheet.titles.pain-log"),
        corner=day_range(content),
        first_page=tuple(part for part in parts if part.blocks),
        rest=rest,
        left_out=content.told_left_out(LeftOut.ENTRIES, LeftOut.FIELDS),
        example=example,
    )


def _blank_pain(content: SheetContent, example: bool) -> Sheet:
    return framed(
        content,
        content.words("sheet.titles.blank-pain"),
        rest=blank_pain_page(content),
        personal=False,
        example=example,
    )


def _blank_questions(content: SheetContent, example: bool) -> Sheet:
    words = content.words
    blocks = [Text(words(f"sheet.hand-over.none.{content.voice}"), TextStyle.QUOTE)]
    count = LARGE_BLANK_QUESTIONS if content.choices.large_print else BLANK_QUESTIONS
    blank = [
        block
        for number in range(1, count + 1)
        for block in (Prompt(words("sheet.blank.question", number=number)), RuledLines(2))
    ]
    return framed(
        content,
        words("sheet.titles.blank-questions"),
        corner=words("sheet.no-date"),
        rest=(*blocks, *blank),
        personal=False,
        example=example,
    )


def _fridge(content: SheetContent, example: bool) -> Sheet:
    first_page, rest = fridge(content)
    return framed(
        content,
        content.words("sheet.titles.fridge"),
        first_page=first_page,
        rest=rest,
        numbers=False,
        personal=False,
        large_print=True,
        example=example,
    )


def _emergency_room(content: SheetContent, example: bool) -> Sheet:
    words = content.words
    first_page, rest = emergency_room(content)
    return framed(
        content,
        words("sheet.titles.emergency-room"),
        corner=words.date(content.today),
        first_page=first_page,
        rest=rest,
        numbers=False,
        left_out=content.told_left_out(LeftOut.FIELDS),
        example=example,
    )


_BUILDERS: dict[SheetKind, Callable[[SheetContent, bool], Sheet]] = {
    SheetKind.VISIT: _visit,
    SheetKind.FAMILY: _family,
    SheetKind.PAIN_LOG: _pain_log,
    SheetKind.BLANK_PAIN: _blank_pain,
    SheetKind.BLANK_QUESTIONS: _blank_questions,
    SheetKind.FRIDGE: _fridge,
    SheetKind.EMERGENCY_ROOM: _emergency_room,
}
"""What builds each kind of sheet."""
