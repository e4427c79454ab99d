"""The languages agree: the same ids, the same references, the same placeholders."""

from collections import Counter
from typing import Any

import pytest

from bonemet_prep.domain.words import PLACEHOLDER, PLURAL_FORMS
from tests.content.shipped import LANGUAGES, library, tree

_MAY_DIFFER_IN_WORDS = {"forms"}
_SAME_IN_ALL = {
    *("id", "topic", "audience", "sensitivity", "door", "visits", "section", "sources", "topics"),
    *("starter_sets", "caregiver_add_on", "more_like_this", "needs_sign_off", "code", "paper"),
    *("emergency_number", "emergency_rating", "crisis_number", "crisis_rating", "hours"),
    *("from_main_source", "url", "checked"),
}


def compare(ours: Any, theirs: Any, place: str) -> None:
    assert type(ours) is type(theirs), place
    if isinstance(ours, dict):
        assert ours.keys() - PLURAL_FORMS == theirs.keys() - PLURAL_FORMS, place
        for key in ours.keys() & theirs.keys():
            if key in _SAME_IN_ALL and place and not place.startswith("words"):
                assert ours[key] == theirs[key], f"{place}.{key}"
            elif key not in _MAY_DIFFER_IN_WORDS:
                compare(ours[key], theirs[key], f"{place}.{key}".lstrip("."))
    elif isinstance(ours, list):
        assert len(ours) == len(theirs), place
        for index, (one, other) in enumerate(zip(ours, theirs, strict=True)):
            compare(one, other, f"{place}[{index}]")
    elif isinstance(ours, str) and not place.startswith("words.dates.patterns"):
        assert Counter(PLACEHOLDER.findall(ours)) == Counter(PLACEHOLDER.findall(theirs)), place


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_every_id_reference_and_placeholder_is_in_both(language: str) -> None:
    compare(tree("en"), tree(language), "")
    for kind, ids in tree("en")["starter_sets"].items():
        assert tree(language)["starter_sets"][kind] == ids
    assert library(language).language == language
    assert library(language).words.ids == library("en").words.ids
