"""A damaged content file is refused with the place of the fault and never crashes the program."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.errors import ContentDamaged
from bonemet_prep.domain.library import Library, parse_library
from bonemet_prep.domain.library_loader import MAX_BYTES, MAX_DEPTH
from bonemet_prep.domain.voice import Voice
from tests.content.shipped import content, tree

Path = tuple[str | int, ...]


def paths(value: Any, here: Path = ()) -> Iterator[Path]:
    yield here
    if isinstance(value, dict):
        for key, part in value.items():
            yield from paths(part, (*here, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from paths(part, (*here, index))


PATHS = [path for path in paths(tree("en")) if path]


def written(path: Path) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(
        "."
    )


def changed(path: Path, value: Any) -> bytes:
    damaged = copy.deepcopy(tree("en"))
    inside = damaged
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = value
    return json.dumps(damaged).encode()


def place_of_fault(data: bytes) -> str:
    with pytest.raises(ContentDamaged) as refused:
        parse_library(data)
    return refused.value.details["place"]


def taken_or_refused(data: bytes) -> Library | None:
    try:
        return parse_library(data)
    except ContentDamaged as refused:
        if not refused.details["place"]:
            raise
        return None


def use(library: Library) -> None:
    """Ask the library what the window asks it; nothing of it may fail."""
    for voice in Voice:
        for question in library.questions:
            library.question_text(question.id, voice)
            library.near_doubles(question.id)
        for kind in library.visit_types:
            library.starter_set(kind.id, voice)
    for tip in library.tips:
        library.fill_in(tip.text, "US", "911")
    library.emergency("US", "911")
    library.terms_in("radiation and hospice care", ("hospice",))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("questions", 3, "sources"), ["NO-SUCH"]),
        (("questions", 3, "sources"), []),
        (("questions", 3, "topic"), "no-such"),
        (("questions", 3, "visits"), ["first-talk", "no-such"]),
        (("sources", "CC-BM", "date"), "last reviewed 2024-01-07"),
        (("sources", "CC-BM", "date"), "2024-13"),
        (("questions", 3, "text"), ""),
        (("questions", 3, "text"), "   "),
        (("questions", 3, "text"), 7),
        (("questions", 3, "text"), "half a pair \ud83d"),
        (("questions", 3, "text"), "a bell \x07"),
        (("questions", 3, "text"), "{SOMETHING}"),
        (("questions", 3, "text"), "an open { brace"),
        (("questions", 3, "text"), "x" * 1_001),
        (("questions", 3, "extra"), "unknown"),
        (("questions", 3, "audience"), "everyone"),
        (("questions", 3, "sensitivity"), ["none"]),
        (("questions", 3, "door"), "outlook"),
        (("tips", 0, "from_main_source"), "yes"),
        (("tips", 0, "door"), "hospice"),
        (("background", 5, "section"), "no-such"),
        (("topic_groups", 1, "topics"), ["no-such"]),
        (("help", "boxes", 0, "signs", 0, "needs_sign_off"), None),
        (("countries", "known", 0, "hours"), 13),
        (("countries", "known", 0, "hours"), True),
        (("starter_sets", "follow-up"), ["no-such"]),
        (("starter_sets", "follow-up"), ["how-long"]),
        (("starter_sets", "follow-up"), ["goal", "goal"]),
        (("starter_sets", "no-such"), ["goal"]),
        (("more_like_this", 0), ["goal", "no-such"]),
        (("glossary", 0, "forms"), []),
        (("words", "doors", "gate"), None),
        (("words", "dates", "months", 3), 4),
        (("questions",), {}),
        (("unknown",), 1),
    ],
)
def test_a_fault_is_named_by_its_place(path: Path, value: Any) -> None:
    assert place_of_fault(changed(path, value)) == written(path)


@pytest.mark.parametrize(
    "key", ["questions", "tips", "background", "glossary", "topics", "notices"]
)
def test_an_id_that_stands_twice_is_refused(key: str) -> None:
    first = tree("en")[key][0]["id"]
    assert place_of_fault(changed((key, 1, "id"), first)) == f"{key}[1].id"


def test_a_sign_that_stands_twice_or_names_no_source_is_refused() -> None:
    path: Path = ("help", "boxes", 1, "signs", 0)
    assert place_of_fault(changed((*path, "id"), "em-cannot-pee")).startswith("help.signs[")
    assert place_of_fault(changed((*path, "sources"), ["NO"])).startswith("help.boxes[1]")


def test_a_missing_key_is_refused() -> None:
    damaged = copy.deepcopy(tree("en"))
    del damaged["questions"][7]["why"]
    assert place_of_fault(json.dumps(damaged).encode()) == "questions[7].why"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (b'"id": "goal",', b'"id": "goal", "id": "goal",', "questions[13].id"),
        (b'"language": "en"', b'"language": NaN', "language"),
        (b'"language": "en"', b'"language": -Infinity', "language"),
        (b'"language": "en"', b'"language": 1' + b"0" * 5_000, "number"),
        (b'"language": "en"', b'"language": ', "line 2"),
        (b'"language": "en"', b'"language": "\xff"', "byte 16"),
        (b'"language": "en"', b'"language": ' + b"[" * 13 + b"]" * 13, "language" + "[0]" * 11),
        (b'"language": "en"', b'"language": ' + b"[" * 99_999 + b"]" * 99_999, "depth"),
    ],
)
def test_json_that_is_not_strict_is_refused(old: bytes, new: bytes, place: str) -> None:
    assert content("en").count(old) >= 1
    assert place_of_fault(content("en").replace(old, new, 1)) == place


def test_a_file_of_another_kind_is_refused() -> None:
    assert place_of_fault(b"") == "line 1"
    assert place_of_fault(b"[]") == "top"
    assert place_of_fault(b" " * (MAX_BYTES + 1)) == "size"
    assert MAX_DEPTH < 20


@given(
    path=st.sampled_from(PATHS),
    value=st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=20),
        st.lists(st.text(max_size=5), max_size=2),
        st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=2),
    ),
)
def test_any_one_changed_value_is_taken_whole_or_refused_with_a_place(
    path: Path, value: Any
) -> None:
    library = taken_or_refused(changed(path, value))
    if library and path[0] != "words":  # which words there are is the matter of other tests
        use(library)


@given(start=st.integers(0, len(content("en"))), junk=st.binary(max_size=8), cut=st.integers(0, 40))
def test_any_damage_to_the_bytes_is_taken_whole_or_refused(
    start: int, junk: bytes, cut: int
) -> None:
    data = content("en")
    if library := taken_or_refused(data[:start] + junk + data[start + cut :]):
        use(library)
