"""Sheets to test with: the example notebook, and one with a marker in every field there is."""

from dataclasses import replace
from datetime import date

import pytest

from bonemet_prep.domain.example import example_rows
from bonemet_prep.domain.library import Library
from bonemet_prep.domain.pain import EntryKind, PainEntry, PlacePain
from bonemet_prep.domain.person import (
    PERSONAL_FIELDS,
    AboutMe,
    Medicine,
    Person,
    PhoneNumber,
    PhoneUse,
    Treatment,
)
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.sheet_choices import SheetChoices, SheetKind
from bonemet_prep.domain.sheet_input import SheetInput
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice

TODAY = "2026-11-22"

EVERYTHING = SheetChoices(off=frozenset())
"""All sections on, the helper's page too."""

EVERY_KIND = pytest.mark.parametrize("kind", SheetKind)


def example_input(library: Library, choices: SheetChoices | None = None) -> SheetInput:
    """The coming visit of the made-up person."""
    rows = example_rows(date.fromisoformat(TODAY), library)
    visit = next(
        visit for visit in rows["visits"] if isinstance(visit, Visit) and visit.date > TODAY
    )
    person = Person(
        next(row for row in rows["about"] if isinstance(row, AboutMe)),
        tuple(row for row in rows["medicines"] if isinstance(row, Medicine)),
        tuple(row for row in rows["treatments"] if isinstance(row, Treatment)),
        tuple(row for row in rows["phone_numbers"] if isinstance(row, PhoneNumber)),
    )
    questions = [row for row in rows["questions"] if isinstance(row, Question)]
    return SheetInput(
        person=person,
        library=library,
        today=TODAY,
        visit=visit,
        questions=[question for question in questions if question.visit_id == visit.id],
        entries=[row for row in rows["pain_entries"] if isinstance(row, PainEntry)],
        choices=choices or SheetChoices(),
        country="US",
        emergency_number="911",
        example=True,
    )


SECRET = "xyzzy"
"""Stands in every text that must not reach paper."""


def secret_input(library: Library, choices: SheetChoices) -> SheetInput:
    """The example with the marker in every private, closed-away or unticked field."""
    given = example_input(library, choices)
    behind_door = next(question.id for question in library.questions if question.door)
    own = Question("own", given.visit.id if given.visit else "", wording="Own", note="note")
    texts = {"wording": SECRET, "note": SECRET, "helper_note": SECRET, "answer": SECRET}
    hidden = [
        replace(own, id="private", private=True, starred=True, **texts),
        replace(own, id="private-helper", private=True, asker=Voice.HELPER, **texts),
        replace(own, id="door", library_id=behind_door, starred=True, **texts),
        replace(own, id="door-helper", library_id=behind_door, voice=Voice.HELPER, **texts),
    ]
    entry = PainEntry(
        id="private",
        lived="2026-11-20T10:00",
        now=9,
        places=(PlacePain(SECRET, 9),),
        spreads=SECRET,
        medicine=SECRET,
        note=SECRET,
        private=True,
    )
    recalled = replace(entry, id="recalled", kind=EntryKind.CATCH_UP, until="2026-11-21", now=None)
    about = AboutMe(**dict.fromkeys(PERSONAL_FIELDS, SECRET), helper_name=SECRET, printed=())
    return replace(
        given,
        person=replace(given.person, about=about),
        questions=[*hidden[:2], *given.questions, *hidden[2:]],
        entries=[*given.entries, entry, recalled],
    )


def full_input(library: Library, choices: SheetChoices) -> SheetInput:
    """A small notebook in which every text that is printed is told apart by a mark of its own."""
    visit = Visit(
        id="v",
        date="2026-11-26",
        time="10:30",
        provider="with-mark",
        place="where-mark",
        kind="follow-up",
        changes="changed-mark one\nchanged-mark two",
        matters="matters-mark",
        needs=("glasses",),
        needs_note="needs-mark",
    )
    about = AboutMe(
        **{part: f"{part}-mark" for part in PERSONAL_FIELDS}, helper_name="helping-mark"
    )
    numbers = tuple(
        PhoneNumber(use, use, f"{use}-number-mark", "other-label-mark") for use in PhoneUse
    )
    questions = [
        Question(
            str(n),
            "v",
            wording=f"question-mark-{n}",
            note=f"note-mark-{n}",
            helper_note=f"helper-note-mark-{n}",
            position=n,
            starred=n in {4, 6},
        )
        for n in range(8)
    ]
    questions.append(
        Question("h", "v", wording="helpers-mark", asker=Voice.HELPER, voice=Voice.HELPER)
    )
    entry = PainEntry(
        id="e", lived="2026-11-20T10:00", now=6, note="entry-mark", places=(PlacePain("groin", 6),)
    )
    return SheetInput(
        person=Person(
            about,
            (Medicine("m", "medicine-mark"),),
            (Treatment("t", "treatment-mark", "2026-11-10"),),
            numbers,
        ),
        library=library,
        today=TODAY,
        visit=visit,
        questions=questions,
        entries=[entry],
        choices=choices,
        country="US",
        emergency_number="911",
    )
