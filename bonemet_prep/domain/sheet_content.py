"""What may reach paper: here, and only here, the private and the closed-away is left behind.

The builders of the sheet get a `SheetContent` and never see the notebook, so nothing can slip on
to the paper by a mistake in the layout.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple

from bonemet_prep.domain.chart_range import TWO_WEEKS
from bonemet_prep.domain.library import Library
from bonemet_prep.domain.moment import add_days
from bonemet_prep.domain.pain import EntryKind, PainEntry
from bonemet_prep.domain.pain_days import DayIndex
from bonemet_prep.domain.pain_sentences import RegionNames, names_of_regions
from bonemet_prep.domain.person import PERSONAL_FIELDS, Person
from bonemet_prep.domain.question import Question, QuestionStatus
from bonemet_prep.domain.question_list import by_position, shown
from bonemet_prep.domain.sheet_choices import OFF_AT_FIRST, SheetChoices, SheetSection
from bonemet_prep.domain.sheet_input import SheetInput
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from bonemet_prep.domain.words import Words


class LeftOut(StrEnum):
    """What can stay off the paper."""

    QUESTIONS = "questions"
    ENTRIES = "entries"
    FIELDS = "fields"
    SECTIONS = "sections"


class PrintedQuestion(NamedTuple):
    """A question as it is printed: worded for who will ask, the notes of both in one text."""

    key: str
    text: str
    note: str
    answer: str
    status: QuestionStatus
    starred: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetContent:
    """What may reach paper. `log` has no private entry, `person` only what is ticked to print.

    `first_day` and `last_day` bound the pain log. `with_helper` says whether a helper took part.
    `left_out` says in words what stays off the paper and why, by topic.
    """

    visit: Visit
    person: Person
    questions: tuple[PrintedQuestion, ...]
    helpers_own: tuple[PrintedQuestion, ...]
    log: DayIndex
    first_day: str
    last_day: str
    library: Library
    choices: SheetChoices
    region_names: RegionNames
    country: str
    emergency_number: str
    emergency_place: str
    today: str
    with_helper: bool
    left_out: tuple[tuple[LeftOut, str], ...]

    @property
    def words(self) -> Words:
        """The sentences of the sheet's language."""
        return self.library.words

    @property
    def voice(self) -> Voice:
        """Who will ask."""
        return self.choices.voice

    @property
    def hours(self) -> int:
        """12 or 24, as times are written in the person's country."""
        return self.library.hours(self.country)

    def told_left_out(self, *topics: LeftOut) -> tuple[str, ...]:
        """What stays off of these topics, in words."""
        return tuple(told for topic, told in self.left_out if topic in topics)

    def has(self, section: SheetSection) -> bool:
        """Whether a section is printed."""
        return self.choices.has(section)


def content_of(given: SheetInput) -> SheetContent:
    """What of the notebook may reach paper under the choices made."""
    entries = tuple(given.entries)
    questions, helpers_own = printed_questions(given)
    visit = given.visit or Visit(id="")
    person = visit.person_then or given.person
    first_day, last_day = _days(given)
    return SheetContent(
        visit=replace(visit, person_then=None),
        person=_printed(person),
        questions=questions,
        helpers_own=helpers_own,
        log=DayIndex(entry for entry in entries if not entry.private),
        first_day=first_day,
        last_day=last_day,
        library=given.library,
        choices=given.choices,
        region_names=names_of_regions(given.library.words),
        country=given.country,
        emergency_number=given.emergency_number,
        emergency_place=given.emergency_place,
        today=given.today,
        with_helper=given.choices.voice is Voice.HELPER
        or bool(person.about.helper_name)
        or any(question.voice is Voice.HELPER for question in _allowed(given)),
        left_out=tuple(_left_out(given, person, entries, (first_day, last_day))),
    )


def printed_questions(
    given: SheetInput,
) -> tuple[tuple[PrintedQuestion, ...], tuple[PrintedQuestion, ...]]:
    """The questions that may reach paper: the person's, and the helper's own."""
    asked = [(question.asker, _worded(question, given)) for question in _allowed(given)]
    return (
        tuple(question for asker, question in asked if asker is Voice.PATIENT),
        tuple(question for asker, question in asked if asker is Voice.HELPER),
    )


def needs_confirming(given: SheetInput) -> tuple[Question, ...]:
    """The questions from behind a door that wait for the person to say they may be printed."""
    return tuple(q for q in shown(given.questions) if _kept_off(q, given) == "door")


def _allowed(given: SheetInput) -> list[Question]:
    return [question for question in shown(given.questions) if not _kept_off(question, given)]


def _kept_off(question: Question, given: SheetInput) -> str:
    """Why a question stays off the paper: ``private``, ``door`` or ``unknown``; else empty."""
    known = given.library.has_question(question.library_id)
    if question.private:
        return "private"
    if known and given.library.question(question.library_id).door:
        return "" if question.id in given.choices.confirmed else "door"
    return "" if known or question.wording.strip() else "unknown"


def _worded(question: Question, given: SheetInput) -> PrintedQuestion:
    """The question as it will be asked; what was typed stays as it was typed."""
    library, voice = given.library, given.choices.voice
    if question.asker is Voice.HELPER:
        voice = Voice.HELPER
    suggested = library.has_question(question.library_id)
    own, other = question.note.strip(), question.helper_note.strip()
    if voice is Voice.HELPER:
        own, other = other, own
    if other:
        other = library.words(f"sheet.note-of-other.{voice}", note=other)
    return PrintedQuestion(
        key=question.id,
        text=question.wording.strip() or library.question_text(question.library_id, voice),
        note="\n".join(filter(None, (own, other))),
        answer=question.answer.strip(),
        status=question.status,
        starred=question.starred,
        sources=library.question(question.library_id).sources if suggested else (),
    )


def _printed(person: Person) -> Person:
    """The person without the personal fields that are not ticked to print, lists in order."""
    hidden: dict[str, Any] = dict.fromkeys(set(PERSONAL_FIELDS) - set(person.about.printed), "")
    if "name" in hidden:  # whoever gives no name gives no helper's name either
        hidden["helper_name"] = ""
    return Person(
        about=replace(person.about, **hidden),
        medicines=tuple(by_position(person.medicines)),
        treatments=tuple(by_position(person.treatments)),
        phone_numbers=tuple(by_position(person.phone_numbers)),
    )


def _days(given: SheetInput) -> tuple[str, str]:
    """The days of the pain log: never after today, and of a past visit none after the visit."""
    choices = given.choices
    visit_day = given.visit.date if given.visit else ""
    last = min(choices.last_day or visit_day or given.today, given.today)
    first = choices.first_day or add_days(last, 1 - TWO_WEEKS)
    return min(first, last), last


def _left_out(
    given: SheetInput, person: Person, entries: Sequence[PainEntry], days: tuple[str, str]
) -> Iterator[tuple[LeftOut, str]]:
    """What stays off and why, counted or named by its field, never told."""
    words, choices = given.library.words, given.choices
    reasons = Counter(_kept_off(question, given) for question in given.questions)
    for reason in ("private", "door", "unknown"):
        if reasons[reason]:
            yield LeftOut.QUESTIONS, words.plural(f"sheet.left-out.{reason}", reasons[reason])
    helpers = [q for q in given.questions if q.asker is Voice.HELPER and not _kept_off(q, given)]
    if helpers and not choices.has(SheetSection.HELPER_PAGE):
        yield LeftOut.QUESTIONS, words.plural("sheet.left-out.helper", len(helpers))
    if private := sum(entry.private and _within(entry, days) for entry in entries):
        yield LeftOut.ENTRIES, words.plural("sheet.left-out.entries", private)
    about = person.about
    unprinted = [n for n in PERSONAL_FIELDS if getattr(about, n) and n not in about.printed]
    if unprinted:
        names = ", ".join(words(f"sheet.fields.{name}") for name in unprinted)
        yield LeftOut.FIELDS, words("sheet.left-out.fields", fields=names)
    off = [one for one in SheetSection if one not in OFF_AT_FIRST and not choices.has(one)]
    if off:
        names = ", ".join(words(f"sheet.sections.{one}") for one in off)
        yield LeftOut.SECTIONS, words("sheet.left-out.sections", sections=names)


def _within(entry: PainEntry, days: tuple[str, str]) -> bool:
    end = entry.until if entry.kind is EntryKind.CATCH_UP else entry.day
    return entry.day <= days[1] and days[0] <= end
