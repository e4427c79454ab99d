import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.body import parse_body
from bonemet_prep.domain.example import AGE, NEXT_VISIT_IN_DAYS, example_rows
from bonemet_prep.domain.example_pain import LOGGED_DAYS
from bonemet_prep.domain.library import Library, parse_library
from bonemet_prep.domain.limits import check_limits
from bonemet_prep.domain.pain import EntryKind
from bonemet_prep.domain.pain_entry_check import check_entry
from bonemet_prep.domain.question import TOP_THREE, QuestionStatus
from bonemet_prep.domain.setting import SETTINGS
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.resource_files import read_bytes

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.fixture(scope="module")
def library() -> Library:
    return parse_library(read_bytes("content/en.json"))


@pytest.fixture(scope="module")
def rows(library: Library):
    return example_rows(TODAY, library)


def test_every_table_has_rows_of_its_own_type_within_the_limits(rows):
    assert rows.keys() == TABLES.keys()
    for table, values in rows.items():
        assert values
        for value in values:
            assert type(value) is TABLES[table]
            check_limits(table, value)


def test_ids_are_all_different_and_the_same_every_time(rows, library):
    ids = [(table, value.id) for table, values in rows.items() for value in values]
    assert len(set(ids)) == len(ids)
    assert example_rows(TODAY, library) == rows


def test_it_is_marked_as_example_with_a_confirmed_emergency_number(rows):
    held = {setting.id: json.loads(setting.value) for setting in rows["settings"]}
    assert held["example"] is True
    assert held["started"] is True
    assert (held["country"], held["emergency_number"]) == ("US", "911")
    assert all(type(value) is type(SETTINGS[key]) for key, value in held.items())


@given(DAYS)
def test_one_visit_lies_behind_with_answers_and_one_ahead(library, today):
    rows = example_rows(today, library)
    last, coming = sorted(rows["visits"], key=lambda visit: visit.date)
    assert last.date < today.isoformat()
    assert coming.date == (today + timedelta(days=NEXT_VISIT_IN_DAYS)).isoformat()
    assert last.person_then is not None
    assert {last.kind, coming.kind} <= {kind.id for kind in library.visit_types}
    answered = [q for q in rows["questions"] if q.visit_id == last.id and q.answer]
    assert len(answered) >= 3
    assert all(q.status is QuestionStatus.ANSWERED for q in answered)


def test_the_next_list_has_three_stars_an_own_question_a_private_one_and_the_helpers(rows, library):
    coming = max(rows["visits"], key=lambda visit: visit.date)
    mine = [q for q in rows["questions"] if q.visit_id == coming.id]
    assert len(mine) >= 8
    assert [q.position for q in mine] == list(range(len(mine)))
    assert [q.starred for q in mine] == [True] * TOP_THREE + [False] * (len(mine) - TOP_THREE)
    assert [q for q in mine if q.wording and not q.library_id]
    assert [q for q in mine if q.private]
    assert [q for q in mine if q.helper_note]
    carried = {q.carried_from for q in mine if q.carried_from}
    assert carried
    assert carried <= {q.id for q in rows["questions"]}
    assert all(library.has_question(q.library_id) for q in mine if q.library_id)


def test_no_question_of_the_example_is_behind_a_door(rows, library):
    chosen = (library.question(q.library_id) for q in rows["questions"] if q.library_id)
    assert not [question.id for question in chosen if question.door]


@given(DAYS)
def test_the_log_covers_its_days_up_to_today_with_gaps_and_one_catch_up(library, today):
    entries = example_rows(today, library)["pain_entries"]
    end_of_today = datetime(today.year, today.month, today.day, 23, 59, tzinfo=UTC)
    moments = [entry for entry in entries if entry.kind is EntryKind.MOMENT]
    per_day = {entry.day: 0 for entry in moments}
    for entry in moments:
        per_day[entry.day] += 1
    (catch_up,) = (entry for entry in entries if entry.kind is EntryKind.CATCH_UP)
    first = (today - timedelta(days=LOGGED_DAYS - 1)).isoformat()
    assert min(per_day) == first
    assert max(per_day) == today.isoformat()
    assert set(per_day.values()) == {1, 2, 3}
    assert len(per_day) < LOGGED_DAYS
    assert not {day for day in per_day if catch_up.day <= day <= catch_up.until}
    assert [check_entry(entry, end_of_today) for entry in entries] == list(entries)


def test_the_made_up_person_lives_where_the_notebook_is(library):
    entries = example_rows(TODAY, library, offset_minutes=-300)["pain_entries"]
    assert {entry.offset_minutes for entry in entries} == {-300}
    assert [replace(entry, offset_minutes=0, recorded="") for entry in entries] == [
        replace(entry, recorded="") for entry in example_rows(TODAY, library)["pain_entries"]
    ]


def test_the_log_shows_what_an_entry_can_tell(rows):
    entries = rows["pain_entries"]
    untold = {
        "private",
        "burst_count",
        "burst_length",
        "zone",
        "offset_minutes",
    }  # nothing made up about these
    for part in fields(entries[0]):
        if part.name not in untold:
            assert any(getattr(entry, part.name) != part.default for entry in entries), part.name


def test_every_place_of_the_log_is_on_the_body_outline(rows):
    known = set(parse_body(read_bytes("body_outline.json")).places)
    assert {place.region for entry in rows["pain_entries"] for place in entry.places} <= known


@pytest.mark.parametrize(
    ("today", "born"), [(date(2026, 3, 8), 1957), (date(2026, 3, 9), 1958), (TODAY, 1958)]
)
def test_the_person_is_as_old_as_told(library, today, born):
    (about,) = example_rows(today, library)["about"]
    assert str(born) in about.birth_date
    assert AGE == 68


def test_phone_numbers_belong_to_no_one(rows):
    assert all(phone.number.startswith("555-01") for phone in rows["phone_numbers"])
