from datetime import datetime

import pytest

from bonemet_prep.domain.pain import PlacePain
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.domain.versions import DELETED, WHOLE_ROW, Versions
from bonemet_prep.domain.voice import Voice
from bonemet_prep.exchange.bundle import Bundle, BundleKind
from bonemet_prep.exchange.csv_columns import match_columns
from bonemet_prep.exchange.csv_read import BadLine
from bonemet_prep.exchange.merge import Conflict, Merged, Summary
from bonemet_prep.exchange.rows import Row
from bonemet_prep.exchange.told import (
    bad_line_told,
    column_told,
    conflict_told,
    field_name,
    made,
    news,
    told,
)
from tests.content.shipped import LANGUAGES, library

WORDS = library("en").words
DAY = datetime(2026, 11, 22, 12, 0).astimezone().isoformat()


def bundle(by=Voice.PATIENT, name="") -> Bundle:
    return Bundle(BundleKind.SHARED, DAY, by, {table: {} for table in TABLES}, name)


def test_the_news_of_a_file():
    summary = Summary({"pain_entries": 9, "questions": 3}, {}, {})
    assert (
        news(bundle(), summary, WORDS)
        == "Made on Nov 22 by the patient: 3 new questions, 9 pain entries."
    )
    assert news(bundle(), Summary({}, {}, {}), WORDS).endswith(": nothing new.")


@pytest.mark.parametrize(
    ("by", "name", "who"),
    [
        (Voice.PATIENT, "", "by the patient"),
        (Voice.PATIENT, "Walter", "by Walter"),
        (Voice.HELPER, "", "by the helper"),
        (Voice.HELPER, "Walter", "by the helper of Walter"),
    ],
)
def test_who_made_it(by, name, who):
    assert made(bundle(by, name), WORDS).endswith(who)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_and_field_has_its_words(language):
    words = library(language).words
    every = dict.fromkeys(TABLES, 2)
    assert told(Summary(every, every, every), words).count(", ") == 3 * len(TABLES) - 1
    for kind in TABLES.values():
        for field in set(kind.__slots__) - {"id"}:
            assert field_name(field, words)


def merged(value) -> Merged:
    row = Row(value, Versions({WHOLE_ROW: (1, "a")}, {"a": 1}))
    return Merged({}, {("questions", "q"): row}, (), (2, "a"))


def test_both_versions_of_a_text_are_told():
    conflict = Conflict("questions", "q", "note", "mine", "theirs")
    sentence = conflict_told(conflict, merged(Question("q", "v", note="x")), WORDS, both=True)
    assert sentence == "Both of you changed the note. Both are kept: mine | theirs"


@pytest.mark.parametrize(
    ("field", "mine", "theirs", "expected"),
    [
        ("note", "", "theirs", "Now it says theirs. The other said nothing."),
        ("private", True, False, "Now it says No. The other said Yes."),
    ],
)
def test_the_version_shown_is_told_and_the_other_one_too(field, mine, theirs, expected):
    value = Question("q", "v", **{field: theirs})
    conflict = Conflict("questions", "q", field, mine, theirs)
    assert (
        expected.casefold() in conflict_told(conflict, merged(value), WORDS, both=False).casefold()
    )


def test_what_has_no_short_text_is_told_in_general():
    conflict = Conflict("questions", "q", "note", (PlacePain("neck"),), None)
    assert conflict_told(conflict, merged(Question("q", "v")), WORDS, both=True)


def test_a_removed_row_is_named_by_its_text():
    conflict = Conflict("questions", "q", DELETED, mine=True, theirs=False)
    value = Question("q", "v", wording="May I dance?")
    assert "May I dance?" in conflict_told(conflict, merged(value), WORDS, both=False)


def test_columns_are_told_by_what_they_fill():
    date, pain, mood = match_columns(["Date", "Pain", "Mood"])
    assert column_told(date, WORDS) == "“Date” is read as: day."
    assert column_told(pain, WORDS) == "“Pain” is read as: Now."
    assert column_told(mood, WORDS) == "“Mood” goes into the note."


def test_a_line_left_out_is_told_with_its_reason():
    bad = BadLine(7, {"field": "now", "reason": "not-in-range", "low": "0", "high": "10"})
    assert bad_line_told(bad, WORDS) == "Line 7 was left out. The number must be from 0 to 10."
