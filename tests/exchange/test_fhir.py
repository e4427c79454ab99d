import json
from datetime import datetime, timedelta, timezone

import pytest
from fhir.resources.R4B.bundle import Bundle
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.pain import EntryKind, Interference, PainEntry, PlacePain
from bonemet_prep.domain.question import Question, QuestionStatus
from bonemet_prep.exchange.fhir import OWN_CODES, ClinicFile, write_fhir
from tests.content.shipped import library
from tests.exchange.strategies import pain_entries, texts

MADE = datetime(2026, 11, 22, 10, 40, tzinfo=timezone(timedelta(hours=-5)))


def written(questions=(), entries=(), **parts) -> dict:
    data = write_fhir(ClinicFile(library("en"), questions, entries, MADE, **parts))
    Bundle.model_validate_json(data)
    return json.loads(data)


def resources(bundle: dict, kind: str) -> list[dict]:
    found = (entry["resource"] for entry in bundle.get("entry", ()))
    return [resource for resource in found if resource["resourceType"] == kind]


@given(
    st.lists(pain_entries, max_size=3, unique_by=lambda e: e.id),
    st.lists(st.builds(Question, st.uuids().map(str), st.just("v"), note=texts), max_size=3),
    texts,
)
def test_whatever_was_typed_makes_a_valid_bundle(entries, questions, name):
    bundle = written(questions, entries, name=name)
    assert len(resources(bundle, "Observation")) == sum(not entry.private for entry in entries)


def test_pain_right_now_is_loinc_and_the_rest_our_own():
    entry = PainEntry(
        "e1",
        "2026-11-22T07:05",
        -330,
        now=6,
        rest=2,
        woke=True,
        places=(PlacePain("right-hip", 7), PlacePain("neck")),
        feels=("dull", "sharp"),
        relief="most",
        interference=(Interference("sleep", "a-lot"),),
        medicine="Morphine 5 mg",
        note="after stairs",
    )
    (observation,) = resources(written(entries=[entry]), "Observation")
    (coding,) = observation["code"]["coding"]
    assert (coding["system"], coding["code"]) == ("http://loinc.org", "72514-3")
    assert observation["valueInteger"] == 6
    assert observation["effectiveDateTime"] == "2026-11-22T07:05:00-05:30"
    assert observation["note"] == [{"text": "after stairs"}]
    parts = {}
    for component in observation["component"]:
        (coding,) = component["code"]["coding"]
        assert coding["system"] == OWN_CODES
        parts[coding["code"]] = component
    assert parts["pain-at-rest"]["valueInteger"] == 2
    assert parts["pain-woke"]["valueBoolean"] is True
    assert parts["pain-place:right-hip"]["valueInteger"] == 7
    assert parts["pain-place:neck"]["valueBoolean"] is True
    assert parts["pain-medicine"]["valueString"] == "Morphine 5 mg"
    codings = parts["pain-feels"]["valueCodeableConcept"]["coding"]
    assert [coding["code"] for coding in codings] == ["dull", "sharp"]
    (amount,) = parts["pain-in-the-way:sleep"]["valueCodeableConcept"]["coding"]
    assert amount["code"] == "a-lot"


def test_an_entry_without_a_number_for_now_has_no_loinc_code():
    (observation,) = resources(
        written(entries=[PainEntry("e1", "2026-11-22T07:05", rest=3)]), "Observation"
    )
    assert "72514-3" not in json.dumps(observation)
    assert "valueInteger" not in observation


def test_what_is_recalled_is_a_period():
    recalled = PainEntry(
        "e1", "2026-11-18T12:00", kind=EntryKind.CATCH_UP, until="2026-11-20", worst=7
    )
    (observation,) = resources(written(entries=[recalled]), "Observation")
    assert observation["effectivePeriod"] == {"start": "2026-11-18", "end": "2026-11-20"}
    assert observation["code"]["coding"][0]["code"] == "pain-recalled"


def test_the_answers_are_complete_once_no_question_is_open():
    questions = [Question("q", "v", wording="May I dance?", status=QuestionStatus.ANSWERED)]
    (response,) = resources(written(questions), "QuestionnaireResponse")
    assert response["status"] == "completed"


def test_questions_are_answered_as_they_were_asked():
    questions = [
        Question("q1", "v", "pain-night", note="around 3", answer="Try a pillow."),
        Question("q2", "v", wording="May I dance?", status=QuestionStatus.ANSWERED),
    ]
    (response,) = resources(written(questions), "QuestionnaireResponse")
    assert response["status"] == "in-progress"
    first, second = response["item"]
    assert first["text"] == library("en").question("pain-night").text
    assert [item["answer"][0]["valueString"] for item in first["item"]] == [
        "around 3",
        "Try a pillow.",
    ]
    assert second == {"linkId": "2", "text": "May I dance?"}


def test_the_name_is_in_it_only_when_chosen():
    entry = PainEntry("e1", "2026-11-22T07:05", now=3)
    question = Question("q1", "v", wording="?")
    without = written([question], [entry])
    assert not resources(without, "Patient")
    assert "subject" not in json.dumps(without)
    named = written([question], [entry], name="Walter Lindgren")
    (patient,) = resources(named, "Patient")
    assert patient["name"] == [{"text": "Walter Lindgren"}]
    reference = named["entry"][0]["fullUrl"]
    for kind in ("Observation", "QuestionnaireResponse"):
        (resource,) = resources(named, kind)
        assert resource["subject"] == {"reference": reference}


def test_private_items_stay_out():
    bundle = written(
        [Question("q1", "v", wording="SECRET", private=True)],
        [PainEntry("e1", "2026-11-22T07:05", now=3, note="SECRET", private=True)],
    )
    assert "SECRET" not in json.dumps(bundle)
    assert "entry" not in bundle


@pytest.mark.parametrize("text", ["\x00", "   ", "\ud800", "\x1b[0m"])
def test_what_a_fhir_text_cannot_hold_is_replaced(text):
    bundle = written([Question("q1", "v", wording="x", note=text)])
    (response,) = resources(bundle, "QuestionnaireResponse")
    assert response["item"][0]["item"][0]["answer"][0]["valueString"]


def test_the_same_input_gives_the_same_bytes():
    given = ClinicFile(library("en"), [Question("q1", "v", wording="x")], [], MADE)
    assert write_fhir(given) == write_fhir(given)
