"""A half-typed entry comes back as it was, and a damaged draft does no harm."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.pain import EntryKind, Interference, PainEntry, PlacePain
from bonemet_prep.domain.pain_draft import EMPTY_ENTRY, draft_of, entry_from
from bonemet_prep.domain.voice import Voice

WORDS = st.text(max_size=8)
LEVELS = st.none() | st.integers(0, 10)
ENTRIES = st.builds(
    PainEntry,
    id=WORDS,
    lived=WORDS,
    kind=st.sampled_from(EntryKind),
    now=LEVELS,
    places=st.lists(st.builds(PlacePain, WORDS, LEVELS), max_size=3).map(tuple),
    feels=st.lists(WORDS, max_size=3).map(tuple),
    woke=st.none() | st.booleans(),
    interference=st.lists(st.builds(Interference, WORDS, WORDS), max_size=2).map(tuple),
    note=WORDS,
    entered_by=st.sampled_from(Voice),
    private=st.booleans(),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)


@given(ENTRIES)
def test_a_draft_comes_back_through_json_as_it_was(entry):
    assert entry_from(json.loads(json.dumps(draft_of(entry)))) == entry


def test_an_untouched_form_has_an_empty_draft():
    assert draft_of(EMPTY_ENTRY) == {}
    assert entry_from({}) == EMPTY_ENTRY


@given(st.dictionaries(st.sampled_from(list(PainEntry.__slots__)), JSON))
def test_whatever_stands_in_a_draft_gives_an_entry_of_the_right_types(draft):
    entry = entry_from(draft)
    assert entry_from(json.loads(json.dumps(draft_of(entry)))) == entry
    assert type(entry.now) in (int, type(None))
    assert type(entry.woke) in (bool, type(None))
    assert all(type(word) is str for word in entry.feels)
    assert all(isinstance(place, PlacePain) for place in entry.places)


def test_a_field_that_does_not_fit_leaves_the_others_alone():
    entry = replace(EMPTY_ENTRY, now=6, note="as typed")
    assert entry_from({**draft_of(entry), "woke": "perhaps", "kind": 3}) == entry
