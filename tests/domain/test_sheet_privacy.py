"""Nothing that was closed away or not ticked is on a sheet, and the sheet says that it is not."""

from dataclasses import replace
from itertools import product

import pytest

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.sheet import build_sheet, file_name
from bonemet_prep.domain.sheet_choices import SheetChoices, SheetKind
from bonemet_prep.domain.sheet_content import needs_confirming
from bonemet_prep.domain.sheet_text import sheet_text
from bonemet_prep.domain.voice import Voice
from tests.domain.sheet_reading import asked, everything_in
from tests.domain.sheet_samples import EVERY_KIND, EVERYTHING, SECRET, full_input, secret_input


@pytest.mark.parametrize(("kind", "voice", "large"), list(product(SheetKind, Voice, (False, True))))
def test_nothing_private_closed_away_or_unticked_is_in_the_value(
    kind: SheetKind, voice: Voice, large: bool, library: Library
) -> None:
    choices = replace(EVERYTHING, voice=voice, large_print=large)
    sheet = build_sheet(secret_input(library, choices), kind)
    assert SECRET not in everything_in(sheet)
    assert SECRET not in sheet_text(sheet)
    door = next(question for question in library.questions if question.door)
    assert door.text not in everything_in(sheet)


def test_what_stays_off_is_told_without_telling_it(library: Library) -> None:
    told = " ".join(build_sheet(secret_input(library, SheetChoices())).left_out)
    assert "3 private questions stay off the paper." in told
    assert "2 questions from behind a door stay off" in told
    assert "2 private pain entries stay off the paper." in told
    assert "Not ticked to print: Name, Date of birth, Allergies, My cancer, In these bones." in told
    assert "1 question of your helper stays off" in told


def test_private_entries_are_told_of_on_the_pain_log_too(library: Library) -> None:
    told = build_sheet(secret_input(library, SheetChoices()), SheetKind.PAIN_LOG).left_out
    assert "2 private pain entries stay off the paper." in told


def test_nothing_is_said_to_stay_off_when_nothing_does(library: Library) -> None:
    given = full_input(library, EVERYTHING)
    assert build_sheet(given).left_out == ()


def test_a_question_from_behind_a_door_prints_once_confirmed(library: Library) -> None:
    door = next(question for question in library.questions if question.door)
    question = Question("d", "v", library_id=door.id)
    given = replace(full_input(library, SheetChoices()), questions=[question])
    assert needs_confirming(given) == (question,)
    assert asked(build_sheet(given)) == []
    confirmed = replace(given, choices=SheetChoices(confirmed=frozenset({"d"})))
    assert needs_confirming(confirmed) == ()
    assert [block.text for block in asked(build_sheet(confirmed))] == [door.text]


def test_a_private_question_stays_off_even_when_confirmed(library: Library) -> None:
    door = next(question for question in library.questions if question.door)
    question = Question("d", "v", library_id=door.id, private=True)
    choices = SheetChoices(confirmed=frozenset({"d"}))
    assert asked(build_sheet(replace(full_input(library, choices), questions=[question]))) == []


@EVERY_KIND
def test_a_name_that_is_not_printed_is_nowhere_and_neither_is_the_helpers(
    kind: SheetKind, library: Library
) -> None:
    given = full_input(library, EVERYTHING)
    about = replace(given.person.about, printed=("allergies", "cancer"))
    sheet = build_sheet(replace(given, person=replace(given.person, about=about)), kind)
    assert "name-mark" not in everything_in(sheet)
    assert "helping-mark" not in everything_in(sheet)


@EVERY_KIND
def test_the_name_is_never_in_the_title_or_the_file_name(kind: SheetKind, library: Library) -> None:
    given = full_input(library, EVERYTHING)
    assert "mark" not in build_sheet(given, kind).title
    assert "mark" not in file_name(given, kind)


def test_pages_for_everyone_carry_no_name(library: Library) -> None:
    for kind in (SheetKind.FRIDGE, SheetKind.BLANK_PAIN, SheetKind.BLANK_QUESTIONS):
        assert "name-mark" not in everything_in(build_sheet(full_input(library, EVERYTHING), kind))
