from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.library import Library
from bonemet_prep.domain.pain import EntryKind, Interference, PainEntry, PlacePain
from bonemet_prep.domain.pain_entry_check import as_catch_up, asks_place, check_entry
from tests.domain.pain_strategies import NOW, catch_ups, moments

ENTRY = PainEntry(id="1", lived="2026-11-22T10:40", offset_minutes=-300, now=6)
SPAN = PainEntry(
    id="2", lived="2026-11-10T12:00", kind=EntryKind.CATCH_UP, until="2026-11-12", worst=7
)


@given(moments)
def test_what_the_form_can_make_is_kept_as_it_is(entry: PainEntry) -> None:
    whole = replace(entry, now=5)
    assert check_entry(whole, NOW) == whole


@given(catch_ups)
def test_a_catch_up_is_kept_as_it_is(entry: PainEntry) -> None:
    whole = replace(entry, worst=5)
    assert check_entry(whole, NOW) == whole


@pytest.mark.parametrize(
    ("field", "changes", "reason"),
    [
        ("now", {"now": 11}, "not-in-range"),
        ("now", {"now": -1}, "not-in-range"),
        ("worst", {"worst": 3.5}, "not-a-number"),
        ("moving", {"moving": True}, "not-a-number"),
        ("rest", {"rest": "6"}, "not-a-number"),
        ("live_with", {"live_with": 12}, "not-in-range"),
        ("relief_minutes", {"relief_minutes": 1441}, "not-in-range"),
        ("places", {"places": (PlacePain("left-hip", 11),)}, "not-in-range"),
        ("places", {"places": (PlacePain("left-hip"), PlacePain("left-hip", 3))}, "twice"),
        ("feels", {"feels": ("sharp", "sharp")}, "twice"),
        ("feels", {"feels": ("mauve",)}, "not-an-option"),
        ("timing", {"timing": "weekly"}, "not-an-option"),
        ("triggers", {"triggers": ("nothing", "walking")}, "alone"),
        ("interference", {"interference": (Interference("sleep", "lots"),)}, "not-an-option"),
        ("interference", {"interference": (Interference("taxes", "some"),)}, "not-an-option"),
        ("note", {"note": "x" * 20_001}, "too-long"),
        ("medicine", {"medicine": "x" * 501}, "too-long"),
        ("lived", {"lived": "1900-01-01T10:00"}, "too-early"),
        ("lived", {"lived": "2026-11-22T13:01"}, "future"),
        ("lived", {"lived": "2200-01-01T10:00"}, "future"),
        ("lived", {"lived": "2026-02-30T10:00"}, "not-a-day"),
        ("lived", {"lived": "2026-11-22"}, "not-a-day"),
        ("lived", {"lived": "2026-11-22T10:40+01:00"}, "not-a-day"),
        ("lived", {"lived": ""}, "not-a-day"),
        ("lived", {"offset_minutes": 5000}, "not-a-day"),
        ("now", {"now": None}, "empty"),
        ("until", {"until": "2026-11-23"}, "span-on-moment"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_a_sentence(
    field: str, changes: dict[str, Any], reason: str, library: Library
) -> None:
    with pytest.raises(EntryRefused) as refused:
        check_entry(replace(ENTRY, **changes), NOW)
    assert refused.value.details["field"] == field
    assert refused.value.details["reason"] == reason
    assert library.words.error(refused.value).what != library.words("errors.entry-refused.what")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"until": ""}, "span-missing"),
        ({"until": "2026-11-09"}, "span-backwards"),
        ({"until": "2026-11-23"}, "span-future"),
        ({"until": "the 12th"}, "not-a-day"),
        ({"until": "20261112"}, "not-a-day"),
        ({"now": 4}, "now-in-catch-up"),
    ],
)
def test_a_catch_up_needs_its_days_and_no_number_of_now(
    changes: dict[str, Any], reason: str, library: Library
) -> None:
    with pytest.raises(EntryRefused) as refused:
        check_entry(replace(SPAN, **changes), NOW)
    assert refused.value.details["reason"] == reason
    assert library.words.error(refused.value).what != library.words("errors.entry-refused.what")


def test_the_minute_that_is_now_is_not_the_future() -> None:
    now = datetime(2026, 11, 22, 15, 40, 30, tzinfo=UTC)
    assert check_entry(ENTRY, now) == ENTRY


def test_the_future_is_measured_where_the_person_is() -> None:
    """Six in the evening in Tokyo has come while it is nine in the morning in London."""
    tokyo = replace(ENTRY, lived="2026-11-22T18:00", offset_minutes=540)
    assert check_entry(tokyo, datetime(2026, 11, 22, 9, 0, tzinfo=UTC)) == tokyo


def test_a_place_is_not_asked_for_when_nothing_hurts() -> None:
    assert not asks_place(0)
    assert asks_place(1)
    assert asks_place(None)


@given(moments)
def test_an_entry_turned_into_a_catch_up_keeps_only_what_holds_for_its_days(
    entry: PainEntry,
) -> None:
    recalled = as_catch_up(replace(entry, worst=5), entry.day)
    assert check_entry(recalled, NOW) == recalled
    assert recalled.now is None
    assert recalled.places == entry.places
    assert recalled.note == entry.note
