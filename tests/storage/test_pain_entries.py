"""The pain log stands in the order it was lived, with any number of entries."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.pain import EntryKind, PainEntry
from bonemet_prep.storage.notebook import Notebook

TODAY = "2026-11-22"


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
    assert notebook.pain_entries.loaded  # where they were read at first


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
