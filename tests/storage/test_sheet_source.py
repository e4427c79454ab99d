"""What the sheet is made of: this visit, these questions, and the choices made for its kind."""

import pytest

from bonemet_prep.domain.library import Library, parse_library
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.sheet_blocks import Paper
from bonemet_prep.domain.sheet_choices import OFF_AT_FIRST, SheetChoices, SheetSection
from bonemet_prep.domain.voice import Voice
from bonemet_prep.resource_files import read_bytes
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.storage.sheet_source import input_from, remembered_choices
from tests.storage.notebooks import only_id, wordings

TODAY = "2026-11-22"
CHOICES = SheetChoices(paper=Paper.A4)


@pytest.fixture(scope="module")
def library() -> Library:
    return parse_library(read_bytes("content/en.json"))


def test_choices_are_those_last_made_for_this_kind_of_visit(notebook: Notebook) -> None:
    notebook.visits.add(kind="follow-up", date="2026-11-26")
    notebook.visits.add(kind="first-talk", date="2026-12-26")
    follow_up, first_talk = notebook.visits.in_order()
    assert remembered_choices(notebook, follow_up) == SheetChoices(off=OFF_AT_FIRST)
    for key, value in {
        "paper": "a4",
        "large_print": True,
        "sheet_voice": "helper",
        "sheet_sections": {"first-talk": ["log"], "": ["pain"]},
    }.items():
        notebook.settings.set(key, value)
    for visit, off in (
        (follow_up, OFF_AT_FIRST),
        (first_talk, {SheetSection.LOG}),
        (None, {SheetSection.PAIN}),
    ):
        wanted = SheetChoices(
            paper=Paper.A4, large_print=True, voice=Voice.HELPER, off=frozenset(off)
        )
        assert remembered_choices(notebook, visit) == wanted


def test_a_sheet_draws_on_its_own_visit_and_on_what_is_so_for_all(
    notebook: Notebook, library: Library
) -> None:
    mine, other = (only_id(notebook.visits.add(), "visits") for _ in range(2))
    notebook.questions.add_own(mine, ["Can I swim?"])
    notebook.questions.add_own(other, ["Can I fly?"])
    notebook.person.update_about(name="Rosa")
    notebook.pain_entries.add(PainEntry("", "2026-11-21T10:00", now=2))
    for key, value in {
        "country": "GB",
        "emergency_number": "999",
        "emergency_place": "the blue house",
        "example": True,
    }.items():
        notebook.settings.set(key, value)
    given = input_from(notebook, library, TODAY, notebook.visits.get(mine), CHOICES)
    assert given.visit == notebook.visits.get(mine)
    assert [one.wording for one in given.questions] == wordings(notebook, mine) == ["Can I swim?"]
    assert given.person.about.name == "Rosa"
    assert given.entries == notebook.pain_entries.all() and len(given.entries) == 1
    assert (given.library, given.today, given.choices) == (library, TODAY, CHOICES)
    assert (given.country, given.emergency_number, given.emergency_place, given.example) == (
        *("GB", "999", "the blue house"),
        True,
    )


def test_without_a_visit_there_are_no_questions(notebook: Notebook, library: Library) -> None:
    notebook.questions.add_own(only_id(notebook.visits.add(), "visits"), ["Can I swim?"])
    given = input_from(notebook, library, TODAY, None, CHOICES)
    assert (given.visit, given.questions) == (None, ())
    assert not given.example
