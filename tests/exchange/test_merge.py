"""Two notebooks joined, case by case."""

import pytest

from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.person import AboutMe
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.versions import DELETED, WHOLE_ROW, Versions
from bonemet_prep.domain.visit import Visit
from bonemet_prep.exchange.join import join
from bonemet_prep.exchange.merge import Choice, MergeCancelled, merge, settled
from bonemet_prep.exchange.rows import Row, tombstone, without
from tests.exchange.replicas import VISIT, Replica, exchange_until_quiet, file_of, group


def question(id: str, **fields) -> Question:
    return Question(id, VISIT, **fields)


def two() -> list[Replica]:
    """Two notebooks that share a visit with one question."""
    a, b = group("a", "b")
    a.put("questions", question("q1", note="first"))
    b.take(file_of(a.rows))
    return [a, b]


def test_what_changed_on_one_side_only_is_taken():
    a, b = two()
    b.edit("questions", "q1", note="longer")
    merged = a.take(file_of(b.rows))
    assert a.rows["questions"]["q1"].value.note == "longer"
    assert not merged.conflicts
    assert merged.summary.changed == {"questions": 1}


def test_different_fields_changed_on_both_sides_are_joined():
    a, b = two()
    a.edit("questions", "q1", note="mine")
    b.edit("questions", "q1", answer="theirs")
    merged = a.take(file_of(b.rows))
    value = a.rows["questions"]["q1"].value
    assert (value.note, value.answer) == ("mine", "theirs")
    assert not merged.conflicts


def conflicting() -> tuple[Replica, Replica, object]:
    a, b = two()
    a.edit("questions", "q1", note="mine")
    b.edit("questions", "q1", note="theirs")
    merged = merge(a.rows, file_of(b.rows), stamp=(a.counter + 1, "a"))
    return a, b, merged


@pytest.mark.parametrize(
    ("choice", "note"),
    [(Choice.MINE, "mine"), (Choice.THEIRS, "theirs"), (Choice.BOTH, "mine\ntheirs")],
)
def test_a_field_changed_on_both_sides_is_shown_once_and_the_choice_is_remembered(choice, note):
    a, b, merged = conflicting()
    (conflict,) = merged.conflicts
    assert (conflict.field, conflict.mine, conflict.theirs) == ("note", "mine", "theirs")
    assert conflict.takes_both
    a.accept(settled(merged, {conflict: choice}))
    assert a.rows["questions"]["q1"].value.note == note
    assert not a.take(file_of(b.rows)).conflicts
    back = b.take(file_of(a.rows))
    assert not back.conflicts
    assert b.rows["questions"]["q1"].value.note == note
    assert not a.take(file_of(b.rows)).change


def test_without_a_choice_one_version_is_shown_and_the_other_kept():
    a, b, merged = conflicting()
    a.accept(merged)
    assert a.texts() >= {"mine", "theirs"}
    b.take(file_of(a.rows))
    assert b.rows["questions"]["q1"] == a.rows["questions"]["q1"]
    assert not a.take(file_of(b.rows)).conflicts


def test_a_question_deleted_there_goes_and_does_not_come_back():
    a, b = two()
    old = file_of(a.rows)
    b.remove("questions", "q1")
    merged = a.take(file_of(b.rows))
    assert merged.summary.removed == {"questions": 1}
    (row,) = merged.change.rows
    assert (row.before.note, row.after) == ("first", None)
    assert not b.take(old).change
    assert not b.take(file_of(a.rows)).summary


def test_a_deletion_of_something_never_here_is_remembered():
    a, b = two()
    c = Replica("c")
    b.remove("questions", "q1")
    old = file_of(a.rows)
    merged = c.take(file_of(b.rows))
    assert "questions" not in merged.summary.new
    c.take(old)
    assert c.rows["questions"]["q1"].deleted


def test_a_change_of_what_the_other_side_removed_is_shown_and_can_be_brought_back():
    a, b = two()
    a.remove("questions", "q1")
    b.edit("questions", "q1", note="still needed")
    merged = merge(a.rows, file_of(b.rows), stamp=(a.counter + 1, "a"))
    (conflict,) = merged.conflicts
    assert (conflict.field, conflict.mine, conflict.theirs) == (DELETED, True, False)
    assert not conflict.takes_both
    a.accept(settled(merged, {conflict: Choice.THEIRS}))
    assert a.rows["questions"]["q1"].value.note == "still needed"
    assert not a.rows["questions"]["q1"].deleted
    assert not b.take(file_of(a.rows)).conflicts
    assert not b.rows["questions"]["q1"].deleted


def test_a_removed_visit_comes_back_when_someone_added_a_question_to_it():
    a, b = two()
    a.remove("questions", "q1")
    a.remove("visits", VISIT)
    b.put("questions", question("q2", wording="And the train?"))
    a.take(file_of(b.rows))
    assert a.shown().keys() == {("visits", VISIT), ("questions", "q2")}
    b.take(file_of(a.rows))
    assert b.shown() == a.shown()


def test_a_suggested_question_picked_by_both_is_there_once_with_both_notes():
    a, b = group("a", "b")
    a.put("questions", question("qa", library_id="pain-night", note="from a", starred=True))
    b.put("questions", question("qb", library_id="pain-night", note="from b"))
    exchange_until_quiet([a, b])
    ((_, value),) = [item for item in a.shown().items() if item[0][0] == "questions"]
    assert (value.note, value.starred) == ("from a\nfrom b", True)
    assert b.shown() == a.shown()


def test_the_first_three_stars_stay():
    a, b = group("a", "b")
    for replica in (a, b):
        for n in range(3):
            replica.put("questions", question(f"{replica.name}{n}", wording="?"))
            replica.edit("questions", f"{replica.name}{n}", starred=True)
    exchange_until_quiet([a, b])
    assert sum(value.starred for key, value in a.shown().items() if key[0] == "questions") == 3
    assert b.shown() == a.shown()


def test_about_me_filled_in_on_both_laptops_is_joined_and_a_blank_replaces_nothing():
    a, b = Replica("a"), Replica("b")
    a.put("about", AboutMe(name="Walter"))
    b.put("about", AboutMe(helper_name="Karin"))
    merged = a.take(file_of(b.rows))
    assert a.rows["about"]["me"].value == AboutMe(name="Walter", helper_name="Karin")
    assert not merged.conflicts


def test_a_helper_note_left_out_of_the_file_is_not_lost_when_the_helper_writes_one_too():
    a, b = group("a", "b")
    a.put("questions", question("q1", helper_note="written on the patient's laptop"))
    file = file_of(a.rows)
    file["questions"] = {"q1": without(file["questions"]["q1"], "helper_note")}
    b.take(file)
    assert b.rows["questions"]["q1"].value.helper_note == ""
    b.edit("questions", "q1", helper_note="written at home")
    merged = a.take(file_of(b.rows))
    (conflict,) = merged.conflicts
    assert {conflict.mine, conflict.theirs} == {
        "written on the patient's laptop",
        "written at home",
    }
    b.take(file_of(a.rows))
    assert b.rows["questions"]["q1"] == a.rows["questions"]["q1"]


def test_a_field_left_out_of_the_file_comes_with_a_later_file():
    a, b = group("a", "b")
    a.put("questions", question("q1", helper_note="for later"))
    whole = file_of(a.rows)
    b.take({"questions": {"q1": without(whole["questions"]["q1"], "helper_note")}})
    assert not a.take(file_of(b.rows)).summary
    assert a.rows["questions"]["q1"].value.helper_note == "for later"
    b.take(whole)
    assert b.rows["questions"]["q1"] == a.rows["questions"]["q1"]


def test_a_tombstone_holds_nothing_but_the_deletion():
    row = Row(
        PainEntry("e1", "2026-11-20T10:00", now=4, note="secret"),
        Versions(
            {WHOLE_ROW: (1, "a"), "note": (2, "a"), DELETED: (3, "a")},
            {"a": 3},
            {"note": (((2, "b"), "also secret"),)},
        ),
        deleted=True,
    )
    blank = tombstone(row)
    assert blank.value == PainEntry("e1", "")
    assert blank.versions == Versions(
        {DELETED: (3, "a")},
        {"a": 3},
        unseen={"lived": ((1, "a"),), "now": ((1, "a"),), "note": ((2, "a"), (2, "b"))},
    )


def test_two_tombstones_of_a_question_still_know_their_visit():
    a, b = two()
    a.remove("questions", "q1")
    b.remove("questions", "q1")
    one, other = (tombstone(replica.rows["questions"]["q1"]) for replica in (a, b))
    assert join(one, other).row.value == Question("q1", VISIT)
    assert join(one, other).row == join(other, one).row


def test_the_summary_counts_what_a_person_sees():
    a, b = two()
    b.put("questions", question("q2"))
    b.put("questions", question("q3"))
    b.put("pain_entries", PainEntry("e1", "2026-11-20T10:00", now=4))
    b.put("visits", Visit("v2"))
    summary = a.take(file_of(b.rows)).summary
    assert summary.new == {"visits": 1, "questions": 2, "pain_entries": 1}
    assert not summary.changed
    assert not a.take(file_of(b.rows)).summary


def test_a_merge_tells_how_far_it_is_and_can_be_stopped():
    b = Replica("b")
    for n in range(600):
        b.put("pain_entries", PainEntry(f"e{n}", "2026-11-20T10:00", now=4))
    told = []
    merge(
        {}, b.rows, stamp=(1, "a"), progress=lambda done, total: told.append((done, total)) or True
    )
    assert told == [(256, 600), (512, 600)]
    with pytest.raises(MergeCancelled):
        merge({}, b.rows, stamp=(1, "a"), progress=lambda _done, _total: False)
