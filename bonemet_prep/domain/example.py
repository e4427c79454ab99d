"""A made-up person to look around with: the same every time, dated relative to today."""

import json
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from bonemet_prep.domain.example_pain import example_pain_entries
from bonemet_prep.domain.library import Library
from bonemet_prep.domain.person import (
    AboutMe,
    Medicine,
    MedicineUse,
    Person,
    PhoneNumber,
    PhoneUse,
    Treatment,
)
from bonemet_prep.domain.question import Question, QuestionStatus
from bonemet_prep.domain.setting import Setting
from bonemet_prep.domain.tables import Value
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from bonemet_prep.domain.words import Words

AGE = 68
"""How old the made-up person is, in years."""

NEXT_VISIT_IN_DAYS, LAST_VISIT_DAYS_AGO = 4, 27

_SETTINGS: dict[str, object] = {
    "started": True,
    "example": True,
    "country": "US",
    "emergency_number": "911",
}
_TREATMENTS = (("hormone-shot", 40), ("radiation", 18), ("bone-medicine", 12))
_MEDICINES = (
    ("cancer", MedicineUse.DAILY),
    ("steroid", MedicineUse.DAILY),
    ("slow-pain", MedicineUse.DAILY),
    ("bowel", MedicineUse.DAILY),
    ("quick-pain", MedicineUse.NEEDED),
    ("mild-pain", MedicineUse.NEEDED),
)
_PHONES = (
    (PhoneUse.DAY, "555-0114"),
    (PhoneUse.NIGHT, "555-0187"),
    (PhoneUse.HOSPITAL, "555-0132"),
    (PhoneUse.OTHER, "555-0163"),
)

# Suggested questions by their library id; "wedding" is one of the person's own.
_PAST_QUESTIONS = (
    ("radiation-help", QuestionStatus.ANSWERED),
    ("radiation-visits", QuestionStatus.ANSWERED),
    ("pain-flare", QuestionStatus.ANSWERED),
    ("radiation-when", QuestionStatus.ANSWERED),
    ("see-dentist", QuestionStatus.LATER),
)
_OWN = "wedding"
_STARRED = ("pain-moving", _OWN, "pain-night")
_NEXT_QUESTIONS = (
    *_STARRED,
    "constipation",
    "see-dentist",
    "bone-medicine-how",
    "next-plan",
    "who-to-talk-to",
    "care-lift",
)
_PRIVATE = "who-to-talk-to"
_HELPERS = "care-lift"
_WITHOUT_NOTE = ("see-dentist", "next-plan")


def example_rows(
    today: date, library: Library, offset_minutes: int = 0
) -> dict[str, tuple[Value, ...]]:
    """Return every row of the example notebook by table, in the language of `library`.

    Nothing is random: the same day, library and `offset_minutes` (where the made-up person lives,
    east of UTC) give the same rows with the same ids.
    """
    words = library.words
    person = _person(today, words)
    return {
        "settings": _settings(words),
        "about": (person.about,),
        "medicines": person.medicines,
        "treatments": person.treatments,
        "phone_numbers": person.phone_numbers,
        "visits": _visits(today, words, person),
        "questions": _questions(words),
        "pain_entries": example_pain_entries(today, words, _id, offset_minutes),
    }


def _id(*parts: object) -> str:
    return str(uuid5(NAMESPACE_URL, "bonemet-prep/example/" + "/".join(map(str, parts))))


def _day(today: date, days_ago: int) -> str:
    return (today - timedelta(days=days_ago)).isoformat()


def _settings(words: Words) -> tuple[Setting, ...]:
    chosen = {
        **_SETTINGS,
        "language": words.language,
        "emergency_place": words("example.emergency-place"),
    }
    return tuple(Setting(key, json.dumps(value)) for key, value in chosen.items())


def _person(today: date, words: Words) -> Person:
    birthday = (3, 9)
    born = today.year - AGE - ((today.month, today.day) < birthday)
    return Person(
        about=AboutMe(
            name=words("example.name"),
            birth_date=words("example.born", year=born),
            allergies=words("example.allergies"),
            cancer=words("example.cancer"),
            bones=words("example.bones"),
            helper_name=words("example.helper"),
        ),
        medicines=tuple(
            Medicine(_id("medicine", key), words(f"example.medicines.{key}"), use, position)
            for position, (key, use) in enumerate(_MEDICINES)
        ),
        treatments=tuple(
            Treatment(
                _id("treatment", key),
                words(f"example.treatments.{key}"),
                _day(today, ago),
                position,
            )
            for position, (key, ago) in enumerate(_TREATMENTS)
        ),
        phone_numbers=tuple(
            PhoneNumber(
                _id("phone", use),
                use,
                number,
                words("example.pharmacy") if use is PhoneUse.OTHER else "",
                position,
            )
            for position, (use, number) in enumerate(_PHONES)
        ),
    )


def _visits(today: date, words: Words, person: Person) -> tuple[Visit, ...]:
    before = Person(
        about=person.about,
        medicines=person.medicines[:4],
        treatments=person.treatments[:1],
        phone_numbers=person.phone_numbers,
    )
    last = Visit(
        id=_id("visit", "last"),
        date=_day(today, LAST_VISIT_DAYS_AGO),
        time="14:00",
        provider=words("example.last-visit.provider"),
        place=words("example.last-visit.place"),
        kind="radiation-consult",
        changes="\n".join(words.texts("example.last-visit.changes")),
        matters=words("example.last-visit.matters"),
        needs=("glasses", "someone-with-me"),
        next_steps=words("example.last-visit.next-steps"),
        created=f"{_day(today, 40)}T15:00:00Z",
        person_then=before,
    )
    coming = Visit(
        id=_id("visit", "next"),
        date=_day(today, -NEXT_VISIT_IN_DAYS),
        time="10:30",
        provider=words("example.next-visit.provider"),
        place=words("example.next-visit.place"),
        kind="follow-up",
        changes="\n".join(words.texts("example.next-visit.changes")),
        matters=words("example.next-visit.matters"),
        needs=("glasses", "someone-with-me", "answers-in-writing"),
        needs_note=words("example.next-visit.needs"),
        created=f"{_day(today, 20)}T15:00:00Z",
    )
    return last, coming


def _questions(words: Words) -> tuple[Question, ...]:
    past = tuple(
        Question(
            id=_id("question", "last", key),
            visit_id=_id("visit", "last"),
            library_id=key,
            answer=words(f"example.answers.{key}") if status is QuestionStatus.ANSWERED else "",
            status=status,
            position=position,
            starred=position < len(_STARRED),
        )
        for position, (key, status) in enumerate(_PAST_QUESTIONS)
    )
    return past + tuple(_next_question(key, at, words) for at, key in enumerate(_NEXT_QUESTIONS))


def _next_question(key: str, position: int, words: Words) -> Question:
    voice = Voice.HELPER if key == _HELPERS else Voice.PATIENT
    note = "" if key in _WITHOUT_NOTE else words(f"example.notes.{key}")
    carried = {question for question, status in _PAST_QUESTIONS if status is QuestionStatus.LATER}
    return Question(
        id=_id("question", "next", key),
        visit_id=_id("visit", "next"),
        library_id="" if key == _OWN else key,
        wording=words("example.own-question") if key == _OWN else "",
        note=note if voice is Voice.PATIENT else "",
        helper_note=note if voice is Voice.HELPER else "",
        position=position,
        starred=key in _STARRED,
        private=key == _PRIVATE,
        asker=voice,
        voice=voice,
        carried_from=_id("question", "last", key) if key in carried else "",
    )
