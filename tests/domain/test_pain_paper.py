"""A line from paper is read as it was meant, or refused with the reason."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.pain import PlacePain
from bonemet_prep.domain.pain_paper import PaperLine, PaperReading, typed_places

NAMES = {
    "lower-back": "Lower back",
    "upper-back": "Upper back",
    "left-hip": "Left hip",
    "right-hip": "Right hip",
    "left-ribs": "Left ribs",
    "left-back-ribs": "Left ribs at the back",
    "neck": "Neck",
}
READING = PaperReading(NAMES, lambda: datetime(2026, 11, 23, 9, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("", ()),
        ("neck", (PlacePain("neck"),)),
        ("NECK 7", (PlacePain("neck", 7),)),
        ("low back", (PlacePain("lower-back"),)),
        ("left hip 3; upper", (PlacePain("left-hip", 3), PlacePain("upper-back"))),
        ("hip l 10", (PlacePain("left-hip", 10),)),
        ("left ribs", (PlacePain("left-ribs"),)),  # its whole name, though it also starts another
        ("neck, neck 4", (PlacePain("neck"),)),
        (" , ,", ()),
    ],
)
def test_places_are_found_by_the_starts_of_their_words(typed, places):
    assert typed_places(typed, NAMES) == places


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("hip", "not-a-place"),
        ("elbow", "not-a-place"),
        ("neck 11", "not-in-range"),
        ("neck 6/10", "of-ten"),
        ("neck 3.5", "not-whole"),
        ("7", "not-a-place"),
    ],
)
def test_a_place_that_cannot_be_meant_is_refused(typed, reason):
    with pytest.raises(EntryRefused) as refused:
        typed_places(typed, NAMES)
    assert refused.value.details["reason"] == reason


@pytest.mark.parametrize("name", NAMES.values())
def test_every_place_is_found_by_its_name(name):
    (place,) = typed_places(name.upper(), NAMES)
    assert NAMES[place.region] == name


def test_an_empty_day_is_the_day_above():
    line = PaperLine(time="8:00", now="4")
    assert READING.entry(line, "a", "2026-11-20").lived == "2026-11-20T08:00"
    with pytest.raises(EntryRefused):
        READING.entry(line, "a")


def test_a_line_is_empty_until_something_stands_in_it():
    assert not PaperLine(day="  ", note="\t")
    assert PaperLine(note="x")


@given(st.text(max_size=12), st.text(max_size=8), st.text(max_size=6), st.text(max_size=20))
def test_whatever_is_typed_is_kept_whole_or_refused(day, time, now, places):
    line = PaperLine(day=day, time=time, now=now, places=places, note="n")
    try:
        entry = READING.entry(line, "a", "2026-11-20")
    except EntryRefused as refusal:
        reason = refusal.details["reason"]
    else:
        reason = ""
        assert entry.now is None or 0 <= entry.now <= 10
        assert entry.day <= "2026-11-23"
    assert isinstance(reason, str)
