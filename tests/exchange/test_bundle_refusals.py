"""What a `.bonemet` file is refused for, with the place."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.errors import ImportRefused
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.visit import Visit
from bonemet_prep.exchange import bundle as bundle_module
from bonemet_prep.exchange.bundle import BundleKind, write_bundle
from tests.exchange.bundles import bundle_of, read


def refusal(data: bytes | str, **options) -> tuple[str, str]:
    with pytest.raises(ImportRefused) as refused:
        read(data, **options)
    return refused.value.details["reason"], refused.value.details["place"]


def edited(change) -> str:
    """A good file, edited as JSON."""
    plain = json.loads(write_bundle(bundle_of(Visit("v1"), Question("q1", "v1", note="n"))))
    change(plain)
    return json.dumps(plain)


GOOD = write_bundle(bundle_of(Visit("v1"), Question("q1", "v1")))


@pytest.mark.parametrize(
    ("data", "reason", "place"),
    [
        (b"", "damaged", "line 1"),
        (GOOD[: len(GOOD) // 2], "damaged", "line 19"),
        (b"\xff\xfe{", "damaged", "byte 0"),
        (b"\x89PNG\r\n\x1a\n", "damaged", "byte 0"),
        (b"hello", "damaged", "line 1"),
        (b"[" * 100_000, "damaged", "depth"),
        (b'{"a":' * 100_000, "damaged", "depth"),
        (b'{"format": "x", "format": "y"}', "damaged", "format"),
        (b'{"format": NaN}', "damaged", "format"),
        (b'{"a": {"b": {"x": 1, "x": 2}}}', "damaged", "a.b.x"),
        (b'{"a": [1e999, Infinity]}', "damaged", "a[1]"),
        (b"9" * 10_000, "damaged", "number"),
        (b"{}", "foreign", "format"),
        (b"[]", "foreign", "format"),
        (b'"bonemet-prep"', "foreign", "format"),
        (b'{"format": "other-program", "version": 1}', "foreign", "format"),
        (GOOD.replace(b'"version": 1', b'"version": 2'), "newer", "version"),
        (GOOD.replace(b'"version": 1', b'"version": true'), "value", "version"),
        (GOOD.replace(b'"version": 1', b'"version": 0'), "value", "version"),
        (b"," * 4_000_001, "size", "size"),
    ],
    ids=lambda value: re.sub(rb"\W+", b"-", value[:24]).decode() if type(value) is bytes else None,
)
def test_a_file_that_is_not_ours_or_not_whole_is_refused_with_the_place(data, reason, place):
    assert refusal(data) == (reason, place)


def test_a_file_beyond_the_limit_is_refused_unread():
    assert refusal(GOOD, max_bytes=len(GOOD) - 1) == ("size", "size")
    read(GOOD, max_bytes=len(GOOD))


def test_a_shared_file_has_a_limit_of_its_own(monkeypatch):
    shared = write_bundle(bundle_of(Visit("v1"), kind=BundleKind.SHARED))
    monkeypatch.setattr(bundle_module, "SHARED_LIMIT", len(shared) - 1)
    assert refusal(shared) == ("size", "size")
    with pytest.raises(ImportRefused):
        write_bundle(bundle_of(Visit("v1"), kind=BundleKind.SHARED))


def test_a_whole_notebook_may_be_larger_than_a_shared_visit(monkeypatch):
    monkeypatch.setattr(bundle_module, "SHARED_LIMIT", 10)
    everything = write_bundle(bundle_of(Visit("v1")))
    assert read(everything).rows["visits"]
    monkeypatch.setattr(bundle_module, "WHOLE_LIMIT", len(everything) - 1)
    assert refusal(everything) == ("size", "size")


def _question(plain):
    return plain["rows"]["questions"][0]


def _set(path, held):
    def change(plain):
        *steps, last = path
        for step in steps:
            plain = plain[step]
        plain[last] = held

    return change


QUESTION = ("rows", "questions", 0)
IMPOSSIBLE = [
    (("made",), "yesterday", "made"),
    (("made",), "2026-11-22T10:00:00", "made"),
    (("kind",), "all", "kind"),
    (("by",), ["patient"], "by"),
    (("name",), "\ud800", "name"),
    (("name",), 5, "name"),
    (("example",), 1, "example"),
    (("surprise",), 1, "surprise"),
    (("rows",), [], "rows"),
    (("rows", "surprise"), [], "rows.surprise"),
    (("rows", "visits"), {}, "rows.visits"),
    (("rows", "visits", 0), None, "rows.visits[0]"),
    ((*QUESTION, "surprise"), 1, "rows.questions[0].surprise"),
    ((*QUESTION, "value", "surprise"), 1, "rows.questions[0]"),
    ((*QUESTION, "value", "id"), "../etc", "rows.questions[0].id"),
    ((*QUESTION, "value", "id"), "", "rows.questions[0].id"),
    ((*QUESTION, "value", "visit_id"), "nowhere", "rows.questions[0].visit_id"),
    ((*QUESTION, "value", "note"), None, "rows.questions[0].note"),
    ((*QUESTION, "value", "note"), "\x00", "rows.questions[0]"),
    ((*QUESTION, "value", "note"), "\ud800", "rows.questions[0]"),
    ((*QUESTION, "value", "note"), "x" * 20_001, "rows.questions[0].note"),
    ((*QUESTION, "value", "position"), -1, "rows.questions[0].position"),
    ((*QUESTION, "value", "position"), 1.0, "rows.questions[0].position"),
    ((*QUESTION, "value", "starred"), 1, "rows.questions[0].starred"),
    ((*QUESTION, "value", "status"), "done", "rows.questions[0].status"),
    ((*QUESTION, "value", "library_id"), "x" * 65, "rows.questions[0].library_id"),
    ((*QUESTION, "deleted"), 1, "rows.questions[0].deleted"),
    ((*QUESTION, "deleted"), True, "rows.questions[0].note"),
    ((*QUESTION, "fields"), {}, "rows.questions[0].fields"),
    ((*QUESTION, "fields", "surprise"), [1, "a"], "rows.questions[0].fields"),
    ((*QUESTION, "fields", "note"), [2, "a"], "rows.questions[0].fields"),
    ((*QUESTION, "fields", "note"), [1, "b"], "rows.questions[0].fields"),
    ((*QUESTION, "fields", "note"), [True, "a"], "rows.questions[0].fields"),
    ((*QUESTION, "fields", "note"), "1a", "rows.questions[0].fields"),
    ((*QUESTION, "seen"), {"a": 2**60}, "rows.questions[0].seen"),
    ((*QUESTION, "seen"), {"a b": 1}, "rows.questions[0].seen"),
    ((*QUESTION, "seen"), {f"r{n}": 1 for n in range(65)}, "rows.questions[0].seen"),
    ((*QUESTION, "kept"), {"note": []}, "rows.questions[0].kept.note"),
    ((*QUESTION, "kept"), {"note": [[[1, "a"], 5]]}, "rows.questions[0].kept.note"),
    ((*QUESTION, "kept"), {"note": [[[1, "a"], "\x00"]]}, "rows.questions[0].kept.note"),
    ((*QUESTION, "kept"), {"surprise": [[[1, "a"], ""]]}, "rows.questions[0].kept.surprise"),
    ((*QUESTION, "unseen"), {"note": [[9, "a"]]}, "rows.questions[0].unseen.note"),
    ((*QUESTION, "unseen"), {"surprise": [[1, "a"]]}, "rows.questions[0].unseen.surprise"),
    (("rows", "visits", 0, "value", "date"), "20261126", "rows.visits[0].date"),
    (("rows", "visits", 0, "value", "date"), "2026-13-01", "rows.visits[0].date"),
    (("rows", "visits", 0, "value", "time"), "25:00", "rows.visits[0].time"),
    (("rows", "visits", 0, "value", "time"), "1000", "rows.visits[0].time"),
    (("rows", "visits", 0, "value", "needs"), ["gold"], "rows.visits[0].needs"),
    (("rows", "visits", 0, "value", "created"), "then", "rows.visits[0].created"),
    (
        ("rows", "visits", 0, "value", "person_then"),
        {"medicines": [{"id": "m", "position": -1}]},
        "rows.visits[0].position",
    ),
]


@pytest.mark.parametrize(
    ("path", "held", "place"),
    IMPOSSIBLE,
    ids=[f"{n}-{case[2]}" for n, case in enumerate(IMPOSSIBLE)],
)
def test_an_edited_file_with_something_impossible_is_refused_with_the_place(path, held, place):
    assert refusal(edited(_set(path, held))) == ("value", place)


ENTRY = PainEntry("e1", "2026-11-20T10:00", now=4)


@pytest.mark.parametrize(
    ("field", "held"),
    [
        ("now", 11),
        ("now", -1),
        ("now", True),
        ("now", "4"),
        ("offset_minutes", 1500),
        ("lived", "2026-11-20"),
        ("lived", "2026-11-20T10:00+01:00"),
        ("lived", ""),
        ("until", "tomorrow"),
        ("kind", "guess"),
        ("feels", ["awful"]),
        ("feels", ["dull"] * 101),
        ("timing", "sometimes"),
        ("places", [{"region": "elbow"}]),
        ("places", [{"region": "neck", "level": 11}]),
        ("interference", [{"area": "sleep", "amount": "lots"}]),
        ("interference", [{"area": "cooking", "amount": "some"}]),
        ("zone", "z" * 65),
        ("entered_by", "nurse"),
    ],
)
def test_an_impossible_pain_entry_is_refused(field, held):
    plain = json.loads(write_bundle(bundle_of(ENTRY)))
    plain["rows"]["pain_entries"][0]["value"][field] = held
    reason, place = refusal(json.dumps(plain))
    assert reason == "value"
    assert place.startswith("rows.pain_entries[0]")


@pytest.mark.parametrize(
    ("value", "field"),
    [
        ({"id": "surprise", "value": "1"}, "id"),
        ({"id": "example", "value": "1"}, "value"),
        ({"id": "example", "value": "tru"}, "value"),
        ({"id": "drafts", "value": '{"a":1,"a":2}'}, "value"),
        ({"id": "drafts", "value": "[" * 10_000}, "value"),
    ],
)
def test_an_impossible_setting_is_refused(value, field):
    plain = json.loads(write_bundle(bundle_of()))
    plain["rows"]["settings"] = [{"value": value, "fields": {"*": [1, "a"]}, "seen": {"a": 1}}]
    assert refusal(json.dumps(plain)) == ("value", f"rows.settings[0].{field}")


@pytest.mark.parametrize(
    ("key", "place"),
    [("", "top"), ("\x1b[2J\u202e", "?[2J?"), ("x" * 500, "x" * 80)],
    ids=["empty", "steering", "long"],
)
def test_the_place_of_a_refusal_holds_nothing_that_could_do_harm(key, place):
    assert refusal(edited(lambda plain: plain.update({key: 1}))) == ("value", place)


def test_the_same_id_twice_is_refused():
    def twice(plain):
        plain["rows"]["visits"] *= 2

    assert refusal(edited(twice)) == ("value", "rows.visits[1].id")


@given(st.data())
def test_any_edit_of_a_good_file_is_read_or_refused(data):
    text = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text) - 1))
        text[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    try:
        bundle = read(bytes(text))
    except ImportRefused:
        return
    assert read(write_bundle(bundle)) == bundle
