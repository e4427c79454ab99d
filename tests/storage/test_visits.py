"""Visits in their order, and what the next one takes over."""

import pytest

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.question import QuestionStatus
from bonemet_prep.storage.notebook import Notebook
from tests.storage.notebooks import state_of

TODAY = "2026-11-22"


TODAY = "2026-11-22"


def test_the_next_visit_is_the_nearest_from_today_on(notebook: Notebook) -> None:
    assert notebook.visits.next(TODAY) is None
    for date in ("2026-12-24", "", "2026-11-21", "2026-11-22"):
        notebook.visits.add(date=date)
    dates = [visit.date for visit in notebook.visits.in_order()]
    assert dates == ["2026-11-21", "2026-11-22", "2026-12-24", ""]
    assert [notebook.visits.next(day).date for day in (TODAY, "2026-11-23", "2026-12-25")] == [  # type: ignore[union-attr]  # each is there
        "2026-11-22",
        "2026-12-24",
        "",
    ]


def test_past_visits_come_newest_first(notebook: Notebook) -> None:
    for date, time in (("2026-10-01", ""), ("2026-11-01", "09:00"), ("2026-11-01", "14:00")):
        notebook.visits.add(date=date, time=time)
    notebook.visits.add(date="")
    notebook.visits.add(date=TODAY)
    past = notebook.visits.past(TODAY)
    assert [(v.date, v.time) for v in past] == [
        ("2026-11-01", "14:00"),
        ("2026-11-01", "09:00"),
        ("2026-10-01", ""),
    ]


def test_a_deleted_visit_takes_its_list_along_and_brings_it_back(
    notebook: Notebook, visit: str
) -> None:
    notebook.questions.add_own(visit, ["one\ntwo"])
    before = state_of(notebook)
    change = notebook.visits.remove(visit)
    assert not notebook.questions.all()
    notebook.apply(change.inverse)
    assert state_of(notebook) == before


def test_the_next_visit_takes_over_what_was_not_answered(notebook: Notebook, visit: str) -> None:
    notebook.visits.update(visit, needs=("glasses",), needs_note="left ear", changes="new pain")
    notebook.questions.add_own(visit, ["open\nlater\nanswered\nasked"])
    for question in notebook.questions.of(visit):
        status = QuestionStatus(question.wording)
        notebook.questions.update(question.id, status=status, note=f"note {question.wording}")
    notebook.person.update_about(name="Rosa")

    change = notebook.visits.start_next(visit, date="2026-12-10")
    (new_id,) = (row.id for row in change.rows if row.table == "visits" and row.before is None)
    new = notebook.visits.get(new_id)
    assert new is not None
    assert (new.needs, new.needs_note, new.changes, new.date) == (
        ("glasses",),
        "left ear",
        "",
        "2026-12-10",
    )
    carried = notebook.questions.of(new_id)
    assert [(q.wording, q.note, q.status) for q in carried] == [
        ("open", "note open", QuestionStatus.OPEN),
        ("later", "note later", QuestionStatus.OPEN),
    ]
    assert len(notebook.questions.of(visit)) == 4

    notebook.person.update_about(name="Rosa M.")
    old = notebook.visits.get(visit)
    assert old is not None and old.person_then is not None
    assert old.person_then.about.name == "Rosa"


def test_a_visit_frozen_once_stays_as_it_was(notebook: Notebook, visit: str) -> None:
    notebook.visits.start_next(visit)
    notebook.person.update_about(name="Rosa")
    notebook.visits.start_next(visit)
    old = notebook.visits.get(visit)
    assert old is not None and old.person_then is not None
    assert old.person_then.about.name == ""


def test_a_date_that_is_none_is_refused_and_nothing_changes(notebook: Notebook, visit: str) -> None:
    before = state_of(notebook)
    with pytest.raises(EntryRefused):
        notebook.visits.update(visit, date="next week")
    assert state_of(notebook) == before
