"""One visit as a small FHIR bundle for a clinic: R4B, with only what is the same in R4.

Pain right now is LOINC 72514-3; everything else has a code of our own in `OWN_CODES`, because no
questionnaire of other people is used. The person's name is in it only when chosen; private entries
and questions never are.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.pain import EntryKind, PainEntry
from bonemet_prep.domain.pain_fields import LOINC, PAIN_FIELD, PAIN_FIELDS, FieldKind, PainField
from bonemet_prep.domain.plain_text import clean
from bonemet_prep.domain.question import Question, QuestionStatus
from bonemet_prep.domain.voice import Voice
from bonemet_prep.domain.words import Words
from bonemet_prep.exchange.csv_log import time_cell

OWN_CODES = "urn:uuid:6a1f5f1e-3a0b-5d0c-9c53-0a4b7f0d5c11"
"""The system of our own codes: the ids of `pain_fields`, and of what an observation is about."""

_ENTRY, _RECALLED = "pain-entry", "pain-recalled"
_LOINC_NAME = "Pain severity - 0-10 verbal numeric rating [Score] - Reported"


@dataclass(frozen=True, slots=True)
class ClinicFile:
    """What goes into the bundle; an empty `name` is not in it, `made` is an aware time."""

    library: Library
    questions: Iterable[Question]
    entries: Iterable[PainEntry]
    made: datetime
    name: str = ""


def write_fhir(given: ClinicFile) -> bytes:
    """Return the bundle as JSON; the same input gives the same bytes."""
    subject = _urn("patient") if given.name else ""
    resources = [
        *([(subject, _patient(given.name))] if subject else []),
        *(
            (_urn("entry", entry.id), _observation(entry, given.library.words, subject))
            for entry in given.entries
            if not entry.private
        ),
    ]
    questions = [question for question in given.questions if not question.private]
    if questions:
        answers = _questionnaire_response(questions, given, subject)
        resources.append((_urn("questions", given.made.isoformat()), answers))
    bundle = {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": given.made.isoformat(timespec="seconds"),
        "entry": [{"fullUrl": url, "resource": resource} for url, resource in resources],
    }
    if not resources:
        del bundle["entry"]
    return (json.dumps(bundle, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _urn(*parts: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, 'bonemet-prep/fhir/' + '/'.join(parts))}"


def _patient(name: str) -> dict[str, Any]:
    return {"resourceType": "Patient", "name": [{"text": _text(name)}]}


# --- the pain log -----------------------------------------------------------------------------


def _observation(entry: PainEntry, words: Words, subject: str) -> dict[str, Any]:
    """One entry: pain right now where it has one, and the rest of it as components."""
    now = PAIN_FIELD["now"]
    has_now = entry.now is not None
    recalled = entry.kind is EntryKind.CATCH_UP
    code = _loinc(words) if has_now else _own(_RECALLED if recalled else _ENTRY)
    components = [
        component
        for field in PAIN_FIELDS
        if field.code and field.id not in {now.id, "note"}
        for component in _components(field, entry, words)
    ]
    return {
        "resourceType": "Observation",
        "status": "final",
        "code": code,
        **({"subject": {"reference": subject}} if subject else {}),
        **_effective(entry),
        **({"valueInteger": entry.now} if has_now else {}),
        **({"note": [{"text": _text(entry.note)}]} if entry.note else {}),
        **({"component": components} if components else {}),
    }


def _effective(entry: PainEntry) -> dict[str, Any]:
    if entry.kind is EntryKind.CATCH_UP:
        return {"effectivePeriod": {"start": entry.day, "end": entry.until}}
    return {"effectiveDateTime": time_cell(f"{entry.lived}:00", entry.offset_minutes)}


def _loinc(words: Words) -> dict[str, Any]:
    code = {"system": LOINC, "code": PAIN_FIELD["now"].code, "display": _LOINC_NAME}
    return {"coding": [code], "text": words("pain.fields.now.prompt")}


def _own(code: str, text: str = "") -> dict[str, Any]:
    return {"coding": [{"system": OWN_CODES, "code": code}], **({"text": text} if text else {})}


def _components(field: PainField, entry: PainEntry, words: Words) -> Iterator[dict[str, Any]]:
    held = getattr(entry, field.id)
    code = {"code": _own(field.code, words(f"pain.fields.{field.id}.prompt"))}
    match field.kind:
        case FieldKind.LEVEL | FieldKind.NUMBER if held is not None:
            yield {**code, "valueInteger": held}
        case FieldKind.YES_NO if held is not None:
            yield {**code, "valueBoolean": held}
        case FieldKind.TEXT if held:
            yield {**code, "valueString": _text(held)}
        case FieldKind.CHOICE if held:
            yield {**code, "valueCodeableConcept": _own(str(held))}
        case FieldKind.CHOICES if held:
            codings = [coding for option in held for coding in _own(option)["coding"]]
            yield {**code, "valueCodeableConcept": {"coding": codings}}
        case FieldKind.PLACES:
            for place in held:
                told = {"code": _own(f"{field.code}:{place.region}")}
                yield told | (
                    {"valueBoolean": True} if place.level is None else {"valueInteger": place.level}
                )
        case FieldKind.INTERFERENCE:
            for line in held:
                told = {"code": _own(f"{field.code}:{line.area}")}
                yield {**told, "valueCodeableConcept": _own(line.amount)}


# --- the questions ----------------------------------------------------------------------------


def _questionnaire_response(
    questions: list[Question], given: ClinicFile, subject: str
) -> dict[str, Any]:
    open_still = any(question.status is QuestionStatus.OPEN for question in questions)
    return {
        "resourceType": "QuestionnaireResponse",
        "status": "in-progress" if open_still else "completed",
        **({"subject": {"reference": subject}} if subject else {}),
        "authored": given.made.isoformat(timespec="seconds"),
        "item": [
            _item(number, question, given.library) for number, question in enumerate(questions, 1)
        ],
    }


def _item(number: int, question: Question, library: Library) -> dict[str, Any]:
    words = library.words
    told: Mapping[str, str] = {
        "note": question.note,
        "helper-note": question.helper_note,
        "answer": question.answer,
    }
    items = [
        {
            "linkId": f"{number}.{name}",
            "text": words(f"exchange.fhir.{name}"),
            "answer": [{"valueString": _text(text)}],
        }
        for name, text in told.items()
        if text
    ]
    return {
        "linkId": str(number),
        "text": _text(_wording(question, library)),
        **({"item": items} if items else {}),
    }


def _wording(question: Question, library: Library) -> str:
    """The question as it is asked; one of a library of another day is told by its id."""
    if question.wording or not library.has_question(question.library_id):
        return question.wording or question.library_id or "?"
    return library.question_text(question.library_id, Voice(question.asker))


def _text(text: str) -> str:
    """The text without what a FHIR string cannot hold; never empty."""
    return clean(text).strip() or "-"
