"""The `.bonemet` file: written and read back exactly."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.example import example_rows
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.person import AboutMe
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.versions import DELETED, WHOLE_ROW, Versions
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from bonemet_prep.exchange.bundle import Bundle, BundleKind, write_bundle
from bonemet_prep.exchange.merge import merge
from bonemet_prep.exchange.rows import Row, tombstone
from bonemet_prep.exchange.share import everything
from tests.content.shipped import library
from tests.exchange.bundles import MADE, bundle_of, read, row
from tests.exchange.strategies import pain_entries, texts


def example_bundle() -> Bundle:
    rows = example_rows(date(2026, 11, 22), library("en"))
    return bundle_of(*(value for values in rows.values() for value in values), example=True)


def test_everything_reads_back_exactly():
    bundle = example_bundle()
    assert read(write_bundle(bundle)) == bundle


@given(st.lists(pain_entries, max_size=3, unique_by=lambda e: e.id), texts, texts)
def test_whatever_was_typed_reads_back_exactly(entries, note, name):
    visit = Visit("v1", "2026-11-26", "10:30", matters=note, needs=("glasses",))
    question = Question("q1", "v1", wording=note, note=name, answer=note)
    bundle = bundle_of(visit, question, AboutMe(name=name), *entries, name=name)
    assert read(write_bundle(bundle)) == bundle


def test_history_reads_back_exactly():
    question = Row(
        Question("q1", "v1", note="mine"),
        Versions(
            {WHOLE_ROW: (1, "a"), "note": (5, "a"), DELETED: (4, "a")},
            {"a": 5, "b": 7},
            {"note": (((7, "b"), "theirs"),)},
            {"helper_note": ((3, "a"),)},
        ),
    )
    gone = tombstone(Row(Question("q2", "v1", note="x"), row(None).versions, deleted=True))
    gone_entry = tombstone(
        Row(PainEntry("e1", "2026-11-20T10:00"), row(None).versions, deleted=True)
    )
    bundle = bundle_of(Visit("v1"), question, gone, gone_entry)
    assert read(write_bundle(bundle)) == bundle


def test_a_new_notebook_that_takes_everything_shows_the_same():
    bundle = example_bundle()
    merged = merge({}, read(write_bundle(bundle)).rows, stamp=(1, "b"))
    taken = {(change.table, change.id): change.after for change in merged.change.rows}
    there = {
        (table, id): one.value for table, rows in bundle.rows.items() for id, one in rows.items()
    }
    assert taken == there


def test_the_file_is_plain_to_read_and_to_compare():
    text = write_bundle(bundle_of(AboutMe(name="Walter ☕"))).decode()
    assert text.startswith('{\n"format": "bonemet-prep",\n"version": 1,\n"kind": "everything",\n')


def test_what_was_deleted_leaves_no_word_behind():
    secret = row(Question("q1", "v1", note="SECRET", helper_note="SECRET", wording="SECRET"))
    kept = replace(secret.versions, seen={"a": 1, "b": 1}, kept={"note": (((1, "b"), "SECRET"),)})
    rows = bundle_of(Visit("v1"), Row(secret.value, kept, deleted=True)).rows
    data = write_bundle(Bundle(BundleKind.EVERYTHING, MADE, Voice.PATIENT, everything(rows)))
    assert b"SECRET" not in data
    assert read(data).rows["questions"]["q1"].deleted
