"""A marker in every private, closed-away and helper's field is found in no byte that is shared."""

from dataclasses import fields, replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from tests.app.laptops import Laptop, saved
from tests.ui.questions_driver import labels

TYPED = ("wording", "note", "helper_note", "answer")
NO_TEXT_OF_ONES_OWN = {"id", "visit_id", "library_id", "carried_from"}
BOXES = {
    "PRIVATE": "What is marked as private",
    "DOOR": "Questions from behind a door",
    "HELPER": "My helper's own questions and notes",
}


def marked(mark: str, **parts: object) -> Question:
    """A question with a marker in every field that holds what a person typed."""
    typed = {name: f"{mark}-{name}" for name in TYPED}
    return replace(Question(f"id-{mark.lower()}", "", **typed), **parts)


@pytest.fixture
def full(patient: Laptop) -> Laptop:
    """A patient whose notebook holds all that may stay at home."""
    visit = patient.opened.context.visit()
    library = patient.opened.context.library
    door = next(one.id for one in library.questions if one.door)
    rows = [
        marked("PRIVATE", private=True),
        marked("DOOR", library_id=door),
        marked("HELPER", voice=Voice.HELPER, asker=Voice.HELPER),
        marked("HELPER", id="id-note", wording="Open?", note="", answer=""),
    ]
    now = patient.opened.context.clock()
    entry = PainEntry("", f"{now:%Y-%m-%dT%H:%M}", now=5, private=True)
    entry = replace(entry, note="PRIVATE-note", medicine="PRIVATE-medicine", spreads="PRIVATE-it")
    with patient.notebook.transaction() as edit:
        for row in rows:
            edit.put("questions", replace(row, visit_id=visit.id))
        edit.put("visits", Visit("old", "2001-02-03", changes="OTHER-visit"))
        edit.put("questions", replace(marked("OTHER"), visit_id="old"))
    patient.notebook.pain_entries.add(entry)
    patient.notebook.settings.set("drafts", {"own_question": {"text": "OTHER-draft"}})
    return patient


def test_every_field_a_person_types_into_is_marked() -> None:
    texts = {field.name for field in fields(Question) if field.type == "str" or field.type is str}
    assert texts - NO_TEXT_OF_ONES_OWN == set(TYPED)


def test_nothing_is_shared_that_was_not_ticked(full: Laptop) -> None:
    data = full.share().read_bytes()
    for mark in (*BOXES, "OTHER"):
        assert mark.encode() not in data
    assert b"Open?" in data


@pytest.mark.parametrize("mark", BOXES)
def test_one_tick_lets_out_its_own_kind_and_no_other(full: Laptop, mark: str) -> None:
    data = full.share(BOXES[mark]).read_bytes()
    assert mark.encode() in data
    for other in {*BOXES, "OTHER"} - {mark}:
        assert other.encode() not in data


def test_nothing_is_ticked_when_the_dialog_opens_again(full: Laptop) -> None:
    full.share(*BOXES.values())
    dialog = full.open_share()
    assert not any(dialog.choices.values())
    dialog.close()


def test_the_shared_sheet_shows_none_of_it(full: Laptop, qtbot: QtBot) -> None:
    dialog = full.open_share(from_the_page=True)
    dialog.pdf_button.click()
    qtbot.waitUntil(lambda: "Saved in Documents:" in labels(dialog))
    dialog.close()
    (path,) = saved(".pdf")
    assert isinstance(path, Path)
    text = "".join(page.extract_text() for page in PdfReader(path).pages)
    assert "Open?" in text
    for mark in ("PRIVATE", "DOOR", "OTHER", "HELPER-wording", "HELPER-answer"):
        assert mark not in text
        assert mark.encode() not in path.read_bytes()
