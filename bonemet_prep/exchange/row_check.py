"""Whether a value read from a file could have been made by the program."""

import json
import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.limits import FORMS, check_limits
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_fields import PAIN_FIELDS, FieldKind
from bonemet_prep.domain.person import PERSONAL_FIELDS, AboutMe
from bonemet_prep.domain.setting import SETTINGS, Setting
from bonemet_prep.domain.strict_json import NotStrictJson, read_strict_json
from bonemet_prep.domain.tables import Value
from bonemet_prep.domain.visit import NEEDS, Visit

_LONGEST_LIST = 100
_LONGEST_SHORT = 64  # characters of a name of a zone, a kind, a time
_PATTERNS: Mapping[str, re.Pattern[str]] = {
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "time": re.compile(r"\d\d:\d\d"),
    "moment": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d"),
}
_SHORT = ("zone", "kind", "created", "recorded", "library_id", "carried_from", "visit_id")
_TIMES = ("created", "recorded")
_CHOSEN = tuple(
    field
    for field in PAIN_FIELDS
    if field.kind in {FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.PLACES, FieldKind.INTERFERENCE}
)


def check_value(table: str, value: Value, places: frozenset[str]) -> None:
    """Raise EntryRefused with the `field` that cannot be; `places` are those of the body outline.

    Looks at each field alone: fields that two people changed apart may tell an odd story together.
    """
    check_limits(table, value)
    _check_forms(table, value)
    match value:
        case PainEntry():
            _check_pain_entry(value, places)
        case Visit():
            _check_visit(value)
        case AboutMe():
            _check_about(value)
        case Setting():
            _check_setting(value)


def _check_forms(table: str, value: Value) -> None:
    """The length of lists and short texts, and how days and times are written."""
    for part in fields(value):
        held = getattr(value, part.name)
        if isinstance(held, tuple) and len(held) > _LONGEST_LIST:
            raise _refused(part.name)
    for name, form in FORMS.get(table, {}).items():
        if (text := getattr(value, name)) and not _PATTERNS[form].fullmatch(text):
            raise _refused(name)
    for name in _SHORT:
        if len(getattr(value, name, "")) > _LONGEST_SHORT:
            raise _refused(name)
    for name in _TIMES:
        if not _is_time(getattr(value, name, "")):
            raise _refused(name)


def _check_pain_entry(entry: PainEntry, places: frozenset[str]) -> None:
    for field in _CHOSEN:
        held = getattr(entry, field.id)
        if not held:
            continue
        match field.kind:
            case FieldKind.CHOICE:
                known = held in field.options
            case FieldKind.CHOICES:
                known = set(held) <= set(field.options)
            case FieldKind.PLACES:
                known = {place.region for place in held} <= places
            case _:
                amounts, areas = {line.amount for line in held}, {line.area for line in held}
                known = amounts <= set(field.options) and areas <= set(field.areas)
        if not known:
            raise _refused(field.id)


def _check_visit(visit: Visit) -> None:
    if not set(visit.needs) <= set(NEEDS):
        raise _refused("needs")
    if visit.person_then is None:
        return
    person = visit.person_then
    listed: dict[str, tuple[Any, ...]] = {
        "about": (person.about,),
        "medicines": person.medicines,
        "treatments": person.treatments,
        "phone_numbers": person.phone_numbers,
    }
    for table, values in listed.items():
        if len(values) > _LONGEST_LIST:
            raise _refused("person_then")
        for value in values:
            check_value(table, value, frozenset())


def _check_about(about: AboutMe) -> None:
    if about.id != AboutMe().id:
        raise _refused("id")
    if not set(about.printed) <= set(PERSONAL_FIELDS):
        raise _refused("printed")


def _check_setting(setting: Setting) -> None:
    if setting.id not in SETTINGS:
        raise _refused("id")
    data = setting.value.encode("utf-8")
    try:
        held = read_strict_json(data, max_bytes=len(data), max_depth=10)
        json.loads(setting.value)
    except (NotStrictJson, ValueError) as error:
        raise _refused("value") from error
    if type(held) is not type(SETTINGS[setting.id]):
        raise _refused("value")


def _is_time(text: str) -> bool:
    try:
        return not text or isinstance(datetime.fromisoformat(text), date)
    except ValueError:
        return False


def _refused(field: str) -> EntryRefused:
    return EntryRefused(field=field, reason="not-an-option")
