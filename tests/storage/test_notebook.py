"""What a person can do with a notebook: each intention is one change that can be taken back."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.errors import DiskFull, EntryRefused
from bonemet_prep.domain.pain import EntryKind, PainEntry
from bonemet_prep.domain.person import Medicine, MedicineUse
from bonemet_prep.domain.question import Question, QuestionStatus
from bonemet_prep.domain.versions import Versions
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from bonemet_prep.storage.notebook import Notebook
from tests.storage.notebooks import fill, full_entry, only_id, state_of

TODAY = "2026-11-22"


@pytest.fixture
def visit(notebook: Notebook) -> str:
    return only_id(notebook.visits.add(date="2026-11-26"), "visits")


def wordings(notebook: Notebook, visit: str) -> list[str]:
    return [q.wording or q.library_id for q in notebook.questions.of(visit)]


# --- visits -----------------------------------------------------------------------------------


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


# --- questions --------------------------------------------------------------------------------


def test_a_suggested_question_is_never_there_twice(notebook: Notebook, visit: str) -> None:
    notebook.questions.add_suggested(visit, ["q-a", "q-b", "q-a"])
    change = notebook.questions.add_suggested(visit, ["q-b", "q-c"], Voice.HELPER)
    (added,) = change.rows
    assert isinstance(added.after, Question)
    assert (added.after.library_id, added.after.voice) == ("q-c", Voice.HELPER)
    assert wordings(notebook, visit) == ["q-a", "q-b", "q-c"]
    assert set(notebook.questions.by_library_id(visit)) == {"q-a", "q-b", "q-c"}
    assert not notebook.questions.add_suggested(visit, ["q-c"])


def test_pasted_lines_become_questions_in_their_order(notebook: Notebook, visit: str) -> None:
    pasted = "\n".join(f"  line {number}  \r\n" for number in range(2000))
    change = notebook.questions.add_own(visit, [pasted, "last"])
    assert len(change.rows) == 2001
    assert wordings(notebook, visit)[:2] == ["line 0", "line 1"]
    assert wordings(notebook, visit)[-1] == "last"


def test_a_question_that_is_too_long_takes_none_of_the_paste_along(
    notebook: Notebook, visit: str
) -> None:
    with pytest.raises(EntryRefused) as refused:
        notebook.questions.add_own(visit, ["short", "x" * 20_001])
    assert refused.value.details["field"] == "wording"
    assert not notebook.questions.all()


def test_the_fourth_star_is_refused_and_can_be_swapped(notebook: Notebook, visit: str) -> None:
    notebook.questions.add_own(visit, ["a\nb\nc\nd"])
    a, b, c, d = (question.id for question in notebook.questions.of(visit))
    for id in (a, b, c):
        notebook.questions.star(id)
    assert not notebook.questions.star(c)
    with pytest.raises(EntryRefused):
        notebook.questions.star(d)
    change = notebook.questions.swap_star(b, d)
    assert change.ids("questions") == {b, d}
    assert wordings(notebook, visit) == ["a", "c", "d", "b"]


def test_a_removed_question_leaves_no_gap(notebook: Notebook, visit: str) -> None:
    notebook.questions.add_own(visit, ["a\nb\nc"])
    notebook.questions.remove(notebook.questions.of(visit)[1].id)
    assert [(q.wording, q.position) for q in notebook.questions.of(visit)] == [("a", 0), ("c", 1)]


def test_five_hundred_questions_stay_in_order(notebook: Notebook, visit: str) -> None:
    notebook.questions.add_own(visit, ["\n".join(map(str, range(500)))])
    notebook.questions.move(notebook.questions.of(visit)[0].id, 499)
    assert wordings(notebook, visit) == [*map(str, range(1, 500)), "0"]


def test_lists_of_two_visits_do_not_touch(notebook: Notebook, visit: str) -> None:
    other = only_id(notebook.visits.add(), "visits")
    notebook.questions.add_suggested(visit, ["q-a"])
    notebook.questions.add_suggested(other, ["q-a", "q-b"])
    assert [q.position for q in notebook.questions.of(other)] == [0, 1]
    notebook.questions.remove(notebook.questions.of(visit)[0].id)
    assert wordings(notebook, other) == ["q-a", "q-b"]


def test_text_that_cannot_exist_is_replaced_visibly(notebook: Notebook, visit: str) -> None:
    notebook.questions.add_own(visit, ["a\x00b \ud83d"])
    assert wordings(notebook, visit) == ["a␀b \ufffd"]
    assert notebook.questions.update(notebook.questions.of(visit)[0].id, note="c\x07")
    assert notebook.questions.of(visit)[0].note == "c␇"


def test_an_edit_that_changes_nothing_is_no_change(notebook: Notebook, visit: str) -> None:
    heard: list[Change] = []
    notebook.listen(heard.append)
    assert not notebook.visits.update(visit, provider="")
    assert not notebook.settings.set("country", "")
    assert not notebook.person.update_about(name="")
    assert not notebook.questions.add_own(visit, ["  \n "])
    assert heard == []


# --- person and settings ----------------------------------------------------------------------


def test_medicines_keep_their_order(notebook: Notebook) -> None:
    for text in ("a", "b", "c"):
        notebook.person.medicines.add(text=text)
    a, _, c = notebook.person.medicines.in_order()
    notebook.person.medicines.move(c.id, 0)
    change = notebook.person.medicines.update(a.id, use=MedicineUse.NEEDED)
    changed = notebook.person.medicines.get(a.id)
    assert changed is not None and changed.use is MedicineUse.NEEDED
    assert [row.after for row in change.rows] == [changed]
    assert notebook.person.medicines.get("none") is None
    assert [m.text for m in notebook.person.get().medicines] == ["c", "a", "b"]
    notebook.person.medicines.remove(a.id)
    assert [(m.text, m.position) for m in notebook.person.get().medicines] == [("c", 0), ("b", 1)]


def test_the_whole_medicine_list_can_be_set_at_once(notebook: Notebook) -> None:
    notebook.person.medicines.add(text="old")
    (old,) = notebook.person.medicines.in_order()
    change = notebook.person.set_medicines([Medicine("new", "new"), old])
    assert [(m.id, m.position) for m in notebook.person.get().medicines] == [
        ("new", 0),
        (old.id, 1),
    ]
    assert change.ids("medicines") == {"new", old.id}
    notebook.apply(change.inverse)
    assert notebook.person.medicines.in_order() == (old,)


def test_settings_have_the_type_of_their_default(notebook: Notebook) -> None:
    assert notebook.settings.get("kept_tips") == []
    notebook.settings.get("kept_tips").append("not remembered")
    assert notebook.settings.get("kept_tips") == []
    notebook.settings.set("kept_tips", ["t-a"])
    assert notebook.settings.get("kept_tips") == ["t-a"]
    with pytest.raises(TypeError):
        notebook.settings.set("started", 1)
    with pytest.raises(KeyError):
        notebook.settings.get("colour")


# --- pain entries -----------------------------------------------------------------------------


def test_entries_stand_in_the_order_they_were_lived(notebook: Notebook) -> None:
    flight = [("2026-11-20T23:30", -300), ("2026-11-21T06:00", 60), ("2026-11-21T05:30", 60)]
    for lived, offset in flight:
        notebook.pain_entries.add(PainEntry("", lived, offset_minutes=offset, now=3))
    assert [e.lived for e in notebook.pain_entries.all()] == [
        "2026-11-20T23:30",  # 04:30 UTC
        "2026-11-21T05:30",  # 04:30 UTC too, written down later
        "2026-11-21T06:00",
    ]


def test_a_future_entry_is_refused(notebook: Notebook) -> None:
    with pytest.raises(EntryRefused) as refused:
        notebook.pain_entries.add(PainEntry("", "2026-11-23T10:00", now=3))
    assert refused.value.details["reason"] == "future"
    assert notebook.pain_entries.latest() is None


def test_a_changed_time_moves_the_entry(notebook: Notebook) -> None:
    for hour in ("08", "12", "10"):
        notebook.pain_entries.add(PainEntry("", f"2026-11-21T{hour}:00", now=3))
    latest = notebook.pain_entries.latest()
    assert latest is not None and latest.lived == "2026-11-21T12:00"
    notebook.pain_entries.update(latest.id, lived="2026-11-21T07:00")
    assert [e.lived[11:13] for e in notebook.pain_entries.all()] == ["07", "08", "10"]
    notebook.pain_entries.remove(latest.id)
    assert len(notebook.pain_entries.all()) == 2


def test_a_catch_up_is_found_on_every_day_it_spans(notebook: Notebook) -> None:
    catch_up = PainEntry(
        "", "2026-11-01T12:00", kind=EntryKind.CATCH_UP, until="2026-11-10", worst=5
    )
    notebook.pain_entries.add(catch_up)
    for first, last, found in (
        ("2026-10-01", "2026-10-31", 0),
        ("2026-10-01", "2026-11-01", 1),
        ("2026-11-09", "2026-11-09", 1),
        ("2026-11-11", "2026-11-30", 0),
    ):
        assert len(notebook.pain_entries.between(first, last)) == found


day_numbers = st.integers(0, 60)


@given(
    st.lists(st.tuples(day_numbers, st.integers(0, 5), st.integers(-12, 14))),
    day_numbers,
    day_numbers,
)
def test_entries_between_two_days_are_those_lived_on_them(
    lived: list[tuple[int, int, int]], one: int, other: int
) -> None:
    def day(number: int) -> str:
        return (datetime(2026, 9, 1, tzinfo=UTC) + timedelta(days=number)).date().isoformat()

    entries = [
        PainEntry(
            f"e{number}",
            f"{day(start)}T12:00",
            offset_minutes=60 * hours,
            kind=EntryKind.CATCH_UP if span else EntryKind.MOMENT,
            until=day(start + span) if span else "",
            now=None if span else 3,
        )
        for number, (start, span, hours) in enumerate(lived)
    ]
    notebook = Notebook({"pain_entries": entries}, clock=lambda: datetime.now(UTC), new_id=str)
    first, last = day(one), day(other)
    wanted = {e.id for e in entries if e.day <= last and max(e.until, e.day) >= first}
    found = notebook.pain_entries.between(first, last)
    assert [e.id for e in found] == [e.id for e in notebook.pain_entries.all() if e.id in wanted]


def test_entries_loaded_later_join_those_made_meanwhile(notebook: Notebook) -> None:
    early = Notebook({}, clock=lambda: datetime(2026, 11, 22, 18, tzinfo=UTC), new_id=lambda: "new")
    assert not early.pain_entries.loaded
    early.pain_entries.add(PainEntry("", "2026-11-22T10:00", now=3))
    heard: list[Change] = []
    early.listen(heard.append)
    early.pain_entries.load([PainEntry("old", "2026-11-21T10:00", now=2)])
    assert early.pain_entries.loaded
    assert [e.id for e in early.pain_entries.all()] == ["old", "new"]
    assert heard == []


def test_eleven_thousand_entries_stay_in_order(notebook: Notebook) -> None:
    start = datetime(2016, 1, 1, tzinfo=UTC)
    entries = [
        PainEntry(f"e{number}", (start + timedelta(hours=8 * number)).isoformat()[:16], now=3)
        for number in range(11_000)
    ]
    big = Notebook({"pain_entries": entries}, clock=lambda: datetime.now(UTC), new_id=str)
    big.pain_entries.add(PainEntry("late", "2020-02-29T03:30", now=9))
    big.pain_entries.remove("e0")
    assert len(big.pain_entries.all()) == 11_000
    assert [e.id for e in big.pain_entries.between("2020-02-29", "2020-02-29")] == [
        "e4560",
        "late",
        "e4561",
        "e4562",
    ]


# --- transactions -----------------------------------------------------------------------------


def test_several_edits_can_be_one_change(notebook: Notebook, visit: str) -> None:
    heard: list[Change] = []
    notebook.listen(heard.append)
    with notebook.transaction() as edit:
        notebook.questions.add_suggested(visit, ["q-a"])
        notebook.visits.update(visit, provider="Dr. Lee")
        notebook.visits.update(visit, provider="Dr. Ruiz")
    assert heard == [edit.change]
    assert len(edit.change.rows) == 2


def test_a_transaction_that_fails_leaves_nothing_behind(notebook: Notebook, visit: str) -> None:
    before = state_of(notebook)
    heard: list[Change] = []
    notebook.listen(heard.append)
    with suppress(RuntimeError), notebook.transaction():
        notebook.questions.add_own(visit, ["a\nb"])
        notebook.pain_entries.add(full_entry())
        notebook.visits.remove(visit)
        raise RuntimeError
    assert state_of(notebook) == before
    assert heard == []


def test_an_inner_failure_that_is_caught_takes_back_only_its_own_part(
    notebook: Notebook, visit: str
) -> None:
    with notebook.transaction() as edit:
        notebook.questions.add_own(visit, ["kept"])
        with pytest.raises(EntryRefused):
            notebook.questions.add_own(visit, ["dropped", "x" * 20_001])
    assert wordings(notebook, visit) == ["kept"]
    assert len(edit.change.rows) == 1


def test_what_could_not_be_written_stays_in_memory(notebook: Notebook, visit: str) -> None:
    def full(change: Change) -> None:
        raise DiskFull(path="")

    notebook.listen(full)
    with pytest.raises(DiskFull):
        notebook.visits.update(visit, changes="a long story")
    kept = notebook.visits.get(visit)
    assert kept is not None and kept.changes == "a long story"


def test_everything_can_be_taken_back_step_by_step(
    notebook: Notebook, new_id: Callable[[], str], folder: Path
) -> None:
    steps: list[Change] = []
    notebook.listen(steps.append)
    empty = state_of(notebook)
    fill(notebook)
    full = state_of(notebook)
    done = list(steps)
    for change in reversed(done):
        notebook.apply(change.inverse)
    assert state_of(notebook) == empty
    for change in done:
        notebook.apply(change)
    assert state_of(notebook) == full


def test_a_merged_change_keeps_its_history_on_the_way_to_the_file(notebook: Notebook) -> None:
    heard: list[Change] = []
    notebook.listen(heard.append)
    history = Versions({}, {"there": 5})
    rows = (
        RowChange("visits", None, Visit("v"), history),
        RowChange("visits", None, None, history, gone=Visit("w")),
    )
    notebook.apply(Change(rows))
    assert heard == [Change(rows)]
    assert notebook.visits.get("w") is None
