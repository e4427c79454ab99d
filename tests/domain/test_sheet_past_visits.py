"""The sheet of a visit that has been, and what the family is told of it."""

from dataclasses import replace

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.person import AboutMe, Person, Treatment
from bonemet_prep.domain.question import QuestionStatus
from bonemet_prep.domain.sheet import build_sheet
from bonemet_prep.domain.sheet_choices import SheetChoices, SheetKind
from bonemet_prep.domain.visit import Visit
from tests.domain.sheet_reading import asked, everything_in, headings
from tests.domain.sheet_samples import full_input


def test_a_past_visit_is_printed_as_it_was(library: Library) -> None:
    then = Person(AboutMe(name="then-mark"), (), (Treatment("t", "old", "2026-10-01"),))
    given = full_input(library, SheetChoices())
    past = replace(given.visit or Visit("v"), date="2026-10-10", person_then=then)
    early = PainEntry(id="old", lived="2026-10-09T10:00", now=2)
    sheet = build_sheet(replace(given, visit=past, entries=[*given.entries, early]))
    assert "then-mark" in everything_in(sheet)
    assert "name-mark" not in everything_in(sheet)
    assert "entry-mark" not in everything_in(sheet)
    assert "Pain, Sep 27 to Oct 10" in headings(sheet)


def test_what_was_agreed_then_takes_the_place_of_the_lines_to_write_on(library: Library) -> None:
    given = full_input(library, SheetChoices())
    past = replace(given.visit or Visit("v"), next_steps="step-mark one\nstep-mark two")
    sheet = build_sheet(replace(given, visit=past))
    assert "Prompt" not in repr(sheet.first_page[-1])
    assert "step-mark two" in repr(sheet.first_page[-1])


def test_the_family_summary_tells_answers_next_steps_and_nothing_about_the_body(
    library: Library,
) -> None:
    given = full_input(library, SheetChoices())
    questions = [
        replace(given.questions[0], answer="answer-mark", status=QuestionStatus.ANSWERED),
        replace(given.questions[1], status=QuestionStatus.ASKED),
        replace(given.questions[2], status=QuestionStatus.LATER),
        given.questions[3],
    ]
    visit = replace(given.visit or Visit("v"), next_steps="step-mark")
    sheet = build_sheet(replace(given, visit=visit, questions=questions), SheetKind.FAMILY)
    assert headings(sheet) == [
        "Answered",
        "Asked, no answer noted",
        "For a later visit",
        "Next steps",
    ]
    blocks = asked(sheet)
    assert [block.text for block in blocks] == [f"question-mark-{n}" for n in range(3)]
    assert blocks[0].answer == "answer-mark"
    assert "step-mark" in everything_in(sheet)
    for mark in ("cancer-mark", "allergies-mark", "medicine-mark", "entry-mark"):
        assert mark not in everything_in(sheet)
