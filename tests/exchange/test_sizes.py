"""Ten years of use go through a file; how fast is for tests.benchmarks to say."""

from datetime import date

from bonemet_prep.domain.tables import TABLES
from bonemet_prep.domain.versions import WHOLE_ROW, Versions
from bonemet_prep.domain.voice import Voice
from bonemet_prep.exchange.bundle import Bundle, BundleKind, read_bundle, write_bundle
from bonemet_prep.exchange.csv_log import write_csv
from bonemet_prep.exchange.csv_read import new_entries, read_csv
from bonemet_prep.exchange.merge import merge
from bonemet_prep.exchange.rows import Row
from tests.content.shipped import library
from tests.exchange.strategies import PLACES
from tests.exchange.test_csv_log import NOW
from tests.ten_years import ENTRIES, QUESTIONS, VISITS, ten_years


def test_ten_years_go_out_and_in():
    values = ten_years(date(2026, 11, 22), library("en"))
    assert (len(values["pain_entries"]), len(values["visits"])) == (ENTRIES, VISITS)
    assert len(values["questions"]) == QUESTIONS
    once = Versions({WHOLE_ROW: (1, "a")}, {"a": 1})
    rows = {table: {value.id: Row(value, once) for value in values[table]} for table in TABLES}
    made = "2026-11-22T15:40:00+00:00"
    data = write_bundle(Bundle(BundleKind.EVERYTHING, made, Voice.PATIENT, rows))
    taken = read_bundle(data, places=PLACES).rows
    assert taken == rows
    assert merge({}, taken, stamp=(1, "b")).summary.new["pain_entries"] == ENTRIES
    assert not merge(rows, taken, stamp=(1, "b")).change


def test_ten_years_of_pain_go_through_csv():
    entries = ten_years(date(2026, 11, 21), library("en"))["pain_entries"]
    reading = read_csv(write_csv(entries), clock=lambda: NOW, month_first=True, places=PLACES)
    assert reading.entries == entries
    assert not new_entries(reading.entries, entries)
