"""What leaves this notebook, and above all what does not."""

from dataclasses import fields, replace
from datetime import date

import pytest

from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.person import AboutMe, Medicine
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.setting import Setting
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.domain.versions import WHOLE_ROW, Versions
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from bonemet_prep.exchange.bundle import Bundle, BundleKind, read_bundle, write_bundle
from bonemet_prep.exchange.rows import Row, Rows
from bonemet_prep.exchange.share import ShareChoices, everything, one_visit
from tests.content.shipped import library
from tests.exchange.strategies import PLACES

TODAY = date(2026, 11, 22)
MARK = "MARKER"
BEHIND_A_DOOR = next(question.id for question in library("en").questions if question.door)
OPEN_TO_ALL = next(question.id for question in library("en").questions if not question.door)


def marked(question: Question) -> Question:
    """The question with a marker in every text a person can type."""
    typed = ("note", "helper_note", "answer", "wording")
    return replace(question, **{name: f"{MARK} {name}" for name in typed})


def row(value, **parts) -> Row:
    versions = Versions({WHOLE_ROW: (1, "a")}, {"a": 1, "b": 3}, **parts)
    return Row(value, versions)


def rows_with(*held: Row) -> Rows:
    visits = (row(Visit("v1", "2026-11-26")), row(Visit("v0", "2026-08-01")))
    rows: dict[str, dict[str, Row]] = {table: {} for table in TABLES}
    for one in (*visits, *held):
        table = next(table for table, kind in TABLES.items() if type(one.value) is kind)
        rows[table][one.id] = one
    return rows


def shared(rows: Rows, **choices) -> tuple[Rows, bytes]:
    picked = one_visit(rows, "v1", ShareChoices(**choices), library("en"), TODAY)
    made = "2026-11-22T15:40:00+00:00"
    data = write_bundle(Bundle(BundleKind.SHARED, made, Voice.PATIENT, picked))
    assert read_bundle(data, places=PLACES).rows == picked
    return picked, data


NOT_WITHOUT_ASKING = {
    "private": row(marked(Question("q1", "v1", private=True))),
    "behind_doors": row(marked(Question("q1", "v1", library_id=BEHIND_A_DOOR))),
    "helper": row(marked(Question("q1", "v1", voice=Voice.HELPER, wording="?"))),
}


@pytest.mark.parametrize("choice", NOT_WITHOUT_ASKING)
def test_what_is_left_out_is_in_no_byte_unless_it_was_ticked(choice):
    rows = rows_with(NOT_WITHOUT_ASKING[choice])
    picked, data = shared(rows)
    assert MARK.encode() not in data
    assert "q1" not in picked["questions"]
    others = {name: True for name in NOT_WITHOUT_ASKING if name != choice}
    assert MARK.encode() not in shared(rows, **others)[1]
    picked, data = shared(rows, **{choice: True})
    assert data.count(MARK.encode()) == (4 if choice == "helper" else 3)


def test_the_helpers_note_on_the_patients_question_goes_only_when_ticked():
    rows = rows_with(row(marked(Question("q1", "v1", library_id=OPEN_TO_ALL))))
    _, data = shared(rows)
    assert f"{MARK} note".encode() in data
    assert f"{MARK} helper_note".encode() not in data
    assert f"{MARK} helper_note".encode() in shared(rows, helper=True)[1]


def test_a_version_kept_of_a_helpers_note_stays_here_too():
    kept = {"helper_note": (((2, "b"), MARK),)}
    rows = rows_with(row(Question("q1", "v1", helper_note="x"), kept=kept))
    assert MARK.encode() not in shared(rows)[1]


def test_what_one_side_marked_private_stays_here_until_it_is_settled():
    kept = {"private": (((2, "b"), True),)}
    rows = rows_with(row(marked(Question("q1", "v1")), kept=kept))
    assert MARK.encode() not in shared(rows)[1]


def test_a_private_pain_entry_stays_here():
    rows = rows_with(row(PainEntry("e1", "2026-11-20T10:00", now=4, note=MARK, private=True)))
    assert MARK.encode() not in shared(rows)[1]
    assert MARK.encode() in shared(rows, private=True)[1]


def test_settings_never_go_along_with_a_visit():
    rows = rows_with(row(Setting("drafts", f'{{"note": "{MARK}"}}')))
    assert MARK.encode() not in shared(rows, private=True, behind_doors=True, helper=True)[1]
    assert MARK.encode() in write_all(rows)


def write_all(rows: Rows) -> bytes:
    made = "2026-11-22T15:40:00+00:00"
    return write_bundle(Bundle(BundleKind.EVERYTHING, made, Voice.PATIENT, everything(rows)))


def test_of_other_visits_nothing_goes_along():
    rows = rows_with(row(marked(Question("q1", "v0"))))
    picked, data = shared(rows)
    assert MARK.encode() not in data
    assert picked["visits"].keys() == {"v1"}


def test_what_was_deleted_goes_as_a_deletion_without_a_word():
    deleted = [
        replace(row(marked(Question("q1", "v1"))), deleted=True),
        replace(row(PainEntry("e1", "2026-11-20T10:00", note=MARK)), deleted=True),
        replace(row(Medicine("m1", MARK)), deleted=True),
        replace(row(Visit("v2", matters=MARK)), deleted=True),
        replace(row(marked(Question("q2", "v2"))), deleted=True),
    ]
    rows = rows_with(*deleted)
    picked, data = shared(rows, private=True, behind_doors=True, helper=True)
    assert MARK.encode() not in data
    assert MARK.encode() not in write_all(rows)
    found = {one.id for held in picked.values() for one in held.values() if one.deleted}
    assert found == {one.id for one in deleted}


def test_the_pain_log_goes_back_to_the_visit_before_and_at_least_sixty_days():
    entries = [row(PainEntry(day, f"{day}T10:00", now=4)) for day in DAYS]
    picked, _ = shared(rows_with(*entries))
    assert picked["pain_entries"].keys() == {"2026-08-01", "2026-09-24", "2026-11-22"}
    near = rows_with(row(Visit("v0", "2026-11-01")), *entries)
    picked, _ = shared(near)
    assert picked["pain_entries"].keys() == {"2026-09-24", "2026-11-22"}


DAYS = ("2026-07-31", "2026-08-01", "2026-09-24", "2026-11-22")


def test_a_visit_to_come_or_a_deleted_one_does_not_move_where_the_shared_pain_log_begins():
    gone = Row(Visit("v9", "2026-09-01"), Versions({WHOLE_ROW: (1, "a")}, {"a": 1}), deleted=True)
    later = row(Visit("v2", "2027-06-01"))
    entries = [
        row(PainEntry(f"p{day}", f"{day}T10:00")) for day in ("2026-07-31", "2026-08-01", TODAY)
    ]
    rows = rows_with(gone, later, *entries)
    picked = one_visit(rows, "v2", ShareChoices(), library("en"), TODAY)
    assert set(picked["pain_entries"]) == {"p2026-08-01", f"p{TODAY}"}


def test_about_me_and_the_lists_go_along():
    rows = rows_with(row(AboutMe(name="Walter")), row(Medicine("m1", "Senna")))
    picked, _ = shared(rows)
    assert picked["about"] == rows["about"]
    assert picked["medicines"] == rows["medicines"]


def test_the_marker_test_knows_every_text_of_a_question():
    texts = {part.name for part in fields(Question) if part.type in ("str", str)}
    own = {"id", "visit_id", "library_id", "carried_from"}
    typed = {name for name in texts - own if getattr(marked(Question("q", "v")), name)}
    assert typed == texts - own
