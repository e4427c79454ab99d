import csv
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.errors import EntryRefused, ImportRefused
from bonemet_prep.domain.pain import Interference, PainEntry, PlacePain
from bonemet_prep.domain.pain_entry_check import check_entry
from bonemet_prep.exchange.csv_cells import defused, undefused
from bonemet_prep.exchange.csv_log import COLUMNS, write_csv
from bonemet_prep.exchange.csv_read import MAX_BYTES, new_entries, read_csv
from tests.exchange.strategies import PLACES, pain_entries

NOW = datetime(2026, 11, 22, 10, 40, tzinfo=timezone(timedelta(hours=-5)))


def read(data: bytes | str, *, month_first=True):
    if isinstance(data, str):
        data = data.encode()
    return read_csv(data, clock=lambda: NOW, month_first=month_first, places=PLACES)


def can_be_kept(entry: PainEntry) -> bool:
    try:
        check_entry(entry, NOW)
    except EntryRefused:
        return False
    return True


@given(st.lists(pain_entries.filter(can_be_kept), max_size=4, unique_by=lambda e: e.id))
def test_what_is_written_reads_back_unchanged_without_private_entries(entries):
    reading = read(write_csv(entries))
    assert reading.entries == tuple(entry for entry in entries if not entry.private)
    assert reading.own
    assert not reading.bad


@given(st.text())
def test_defusing_is_taken_back_exactly(text):
    assert undefused(defused(text)) == text


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-3", "@x", "\t=1", "\rx", "＝1+1", " =1", "\u00a0-2", "'x", "－3"]
)
def test_no_cell_starts_a_formula(text):
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "3", "1-2", "a=b", "morphine 5 mg", "(=1)"])
def test_a_harmless_cell_stays_as_it_is(text):
    assert defused(text) == text


def test_the_file_is_a_plain_table_with_iso_times_and_offset():
    entry = PainEntry(
        "e1",
        "2026-11-22T07:05",
        -330,
        now=6,
        places=(PlacePain("right-hip", 7), PlacePain("neck")),
        woke=False,
        feels=("dull", "sharp"),
        interference=(Interference("sleep", "a-lot"),),
        note="-2 pills\nthen rest",
    )
    (row,) = csv.DictReader(io.StringIO(write_csv([entry]).decode("utf-8"), newline=""))
    assert row["time"] == "2026-11-22T07:05-05:30"
    assert (row["now"], row["worst"], row["woke"]) == ("6", "", "no")
    assert row["places"] == "right-hip 7; neck"
    assert row["feels"] == "dull; sharp"
    assert row["interference"] == "sleep a-lot"
    assert row["note"] == "'-2 pills\nthen rest"
    assert "private" not in row


def test_columns_may_be_moved_and_saved_with_another_delimiter():
    entry = PainEntry("e1", "2026-11-20T07:05", 60, now=6, note="a;b", recorded="2026-11-20T07:00Z")
    table = list(csv.reader(io.StringIO(write_csv([entry]).decode(), newline="")))
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(row[::-1] for row in table)
    assert read(b"\xef\xbb\xbf" + text.getvalue().encode()).entries == (entry,)


def test_a_line_that_cannot_be_kept_is_listed_and_the_others_come_in():
    good = PainEntry("e1", "2026-11-20T07:05", 0, now=6, note="two\nlines")
    lines = write_csv([good]).decode()
    for id, cells in (
        ("b1", {"time": "2026-11-20T07:05+00:00", "now": "11"}),
        ("b2", {"time": "1900-01-01T00:00+00:00", "now": "1"}),
        ("b3", {"time": "2026-11-20T07:05+00:00", "now": "3,5"}),
        ("b4", {"time": "2027-11-20T07:05+00:00", "now": "3"}),
        ("b5", {"time": "2026-11-20T07:05", "now": "3"}),
        ("b6", {"time": "2026-11-20T07:05+00:00", "places": "elbow 3"}),
        ("b7", {"time": "2026-11-20T07:05+00:00", "feels": "awful"}),
        ("b8", {"time": "2026-11-20T07:05+00:00"}),
        ("=b9", {"time": "2026-11-20T07:05+00:00", "now": "3"}),
        ("b10", {"time": "2026-11-20T07:05+00:00", "now": "3", "recorded": "soon"}),
    ):
        row = {"id": id, **cells}
        text = io.StringIO(newline="")
        csv.writer(text).writerow([row.get(column, "") for column in COLUMNS])
        lines += text.getvalue()
    reading = read(lines)
    assert reading.entries == (good,)
    assert [(bad.line, bad.details["field"], bad.details["reason"]) for bad in reading.bad] == [
        (4, "now", "not-in-range"),
        (5, "lived", "too-early"),
        (6, "now", "not-whole"),
        (7, "lived", "future"),
        (8, "lived", "not-a-day"),
        (9, "places", "not-an-option"),
        (10, "feels", "not-an-option"),
        (11, "now", "empty"),
        (12, "id", "not-an-option"),
        (13, "recorded", "not-a-day"),
    ]


FOREIGN = """Date,Time,Pain level (0-10),Location,Medication,Mood,Notes
11/20/2026,8:15 am,6,Right Hip,ibuprofen,low,after stairs
2026-11-21,21:30,4,somewhere,,,
"""


def test_a_table_of_another_program_is_understood_by_its_heads():
    reading = read(FOREIGN)
    assert not reading.own
    assert {match.head: match.field for match in reading.columns} == {
        "Date": "day",
        "Time": "clock-time",
        "Pain level (0-10)": "now",
        "Location": "places",
        "Medication": "medicine",
        "Mood": "",
        "Notes": "note",
    }
    first, second = reading.entries
    assert (first.lived, first.offset_minutes, first.now) == ("2026-11-20T08:15", -300, 6)
    assert first.places == (PlacePain("right-hip"),)
    assert (first.medicine, first.note) == ("ibuprofen", "after stairs\nMood: low")
    assert (second.lived, second.places, second.note) == ("2026-11-21T21:30", (), "somewhere")


@pytest.mark.parametrize(
    ("month_first", "day"), [(True, "2026-03-04T12:00"), (False, "2026-04-03T12:00")]
)
def test_a_day_is_read_in_the_order_of_the_country(month_first, day):
    (entry,) = read("date;pain\n3/4/2026;5\n", month_first=month_first).entries
    assert entry.lived == day


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_any_common_table_encoding_is_read(delimiter, encoding):
    text = f"when{delimiter}score{delimiter}notes\n2026-11-20 07:30{delimiter}5{delimiter}café\n"
    (entry,) = read(text.encode(encoding)).entries
    assert (entry.lived, entry.now, entry.note) == ("2026-11-20T07:30", 5, "café")


def test_of_two_columns_for_the_same_the_first_has_it_and_the_second_is_told_in_the_note():
    (entry,) = read("date,pain,score\n2026-11-20,5,7\n").entries
    assert (entry.now, entry.note) == (5, "score: 7")


def test_where_it_spreads_is_taken_from_its_column():
    (entry,) = read("date,pain,radiates to\n2026-11-20,5,left leg\n").entries
    assert (entry.spreads, entry.note) == ("left leg", "")


def test_the_seconds_of_a_foreign_time_are_left_out():
    (entry,) = read("when,pain\n2026-11-20 07:30:29,5\n").entries
    assert entry.lived == "2026-11-20T07:30"


def test_an_offset_in_a_foreign_time_is_kept():
    (entry,) = read("timestamp,pain\n2026-11-20T07:30:29+05:45,5\n").entries
    assert (entry.lived, entry.offset_minutes) == ("2026-11-20T07:30", 345)


def test_more_cells_than_columns_lose_nothing():
    (entry,) = read("date,pain\n2026-11-20,5,and a word,\n").entries
    assert entry.note == "and a word"


def test_nothing_is_imported_twice():
    reading = read(FOREIGN)
    again = read(FOREIGN)
    assert new_entries(reading.entries, ()) == reading.entries
    assert new_entries(again.entries, reading.entries) == ()
    typed_by_hand = tuple(
        replace(entry, id=f"typed-{n}", recorded="2026-11-21T10:00:00Z")
        for n, entry in enumerate(reading.entries)
    )
    assert new_entries(again.entries, typed_by_hand) == ()
    assert read(FOREIGN + FOREIGN.split("\n", 1)[1]).entries == reading.entries


def test_an_entry_changed_in_the_notebook_stays_as_it_is():
    entry = PainEntry("e1", "2026-11-20T07:05", 0, now=6)
    changed = replace(entry, now=7)
    assert new_entries(read(write_csv([entry])).entries, [changed]) == ()


@pytest.mark.parametrize(
    ("data", "reason", "place"),
    [
        (b"", "no-columns", "line 1"),
        (b"\x00\x01\x02", "no-columns", "line 1"),
        (b"pain\n5\n", "no-columns", "line 1"),
        (b"date\n2026-11-20\n", "no-columns", "line 1"),
        (b"%PDF-1.7\n", "no-columns", "line 1"),
        (b"date,pain\n2026-11-20,\xff\n", "not-text", "byte 21"),
        (b'date,pain\n2026-11-20,"' + b"x" * 200_000 + b'"\n', "not-a-table", "line 2"),
        (b"d" * (MAX_BYTES + 1), "size", "size"),
    ],
)
def test_what_is_no_pain_log_is_refused_with_the_place(data, reason, place):
    with pytest.raises(ImportRefused) as refusal:
        read(data)
    assert refusal.value.details == {"reason": reason, "place": place}


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda t: t.encode(errors="replace")))
def test_any_bytes_are_read_or_refused(data):
    try:
        reading = read(b"date,time,pain,place,note\n" + data)
    except ImportRefused:
        return
    assert all(can_be_kept(entry) for entry in reading.entries)


def test_a_clock_that_was_turned_back_is_told_apart_by_the_offset():
    first = PainEntry("e1", "2026-11-01T01:30", -240, now=3)
    second = PainEntry("e2", "2026-11-01T01:30", -300, now=3)
    assert read(write_csv([first, second])).entries == (first, second)
    assert NOW.astimezone(UTC) > datetime(2026, 11, 1, tzinfo=UTC)
