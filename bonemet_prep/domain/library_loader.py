"""Reads a content file into library entries, and refuses a bad one with the place of the fault."""

import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from bonemet_prep.domain.errors import ContentDamaged
from bonemet_prep.domain.library_entries import (
    AUDIENCES,
    DOORS,
    SENSITIVITIES,
    BackgroundFact,
    BackgroundSection,
    Countries,
    Country,
    Help,
    HelpBox,
    Notice,
    OtherCountry,
    Sign,
    Source,
    SuggestedQuestion,
    Term,
    Tip,
    Topic,
    TopicGroup,
    VisitType,
)
from bonemet_prep.domain.strict_json import NotStrictJson, child, item, read_strict_json
from bonemet_prep.domain.words import PLACEHOLDER, Words

MAX_BYTES = 2_000_000
MAX_DEPTH = 12
MAX_TEXT = 1_000
STARTER_SET = 8
"""How many questions a starter set offers at most."""

Reader = Callable[[Any, str], Any]
"""Checks a JSON value and gives what the entry holds, or raises ContentDamaged(place)."""


def read_content(data: bytes) -> dict[str, Any]:
    """The fields of a `Library`; raises ContentDamaged with the place of the first fault."""
    try:
        tree = read_strict_json(data, max_bytes=MAX_BYTES, max_depth=MAX_DEPTH)
    except NotStrictJson as error:
        raise ContentDamaged(place=error.place) from error
    fields = _fields(tree, "", _CONTENT)
    _check_ids(fields)
    _check_references(fields)
    fields["words"] = Words(fields["language"], fields["words"])
    return fields


def _require(good: bool, place: str) -> None:
    if not good:
        raise ContentDamaged(place=place or "top")


def _maybe(value: Any, place: str) -> str:
    _require(isinstance(value, str) and len(value) <= MAX_TEXT, place)
    # Control characters and half surrogate pairs cannot be drawn, printed or stored.
    _require(not any(unicodedata.category(sign) in ("Cc", "Cs") for sign in value), place)
    _require("{" not in PLACEHOLDER.sub("", value), place)
    return str(value)


def _text(value: Any, place: str) -> str:
    _require(bool(_maybe(value, place).strip()), place)
    return str(value)


def _flag(value: Any, place: str) -> bool:
    _require(isinstance(value, bool), place)
    return bool(value)


def _one_of(*allowed: Any) -> Reader:
    def read(value: Any, place: str) -> Any:
        _require(isinstance(value, (str, int)) and value in allowed, place)
        return value

    return read


def _many(reader: Reader) -> Reader:
    def read(value: Any, place: str) -> tuple[Any, ...]:
        _require(isinstance(value, list), place)
        return tuple(reader(part, item(place, i)) for i, part in enumerate(value))

    return read


def _some(reader: Reader) -> Reader:
    def read(value: Any, place: str) -> tuple[Any, ...]:
        _require(bool(value), place)
        return tuple(_many(reader)(value, place))

    return read


def _table(reader: Reader) -> Reader:
    def read(value: Any, place: str) -> Mapping[str, Any]:
        _require(isinstance(value, dict), place)
        return {_text(key, place): reader(part, child(place, key)) for key, part in value.items()}

    return read


def _fields(value: Any, place: str, readers: Mapping[str, Reader]) -> dict[str, Any]:
    _require(isinstance(value, dict), place)
    for key in (*readers, *value):  # one that is missing, or one that is unknown
        _require(key in value and key in readers, child(place, key))
    return {key: reader(value[key], child(place, key)) for key, reader in readers.items()}


def _entry(entry: Callable[..., Any], **readers: Reader) -> Reader:
    return lambda value, place: entry(**_fields(value, place, readers))


def _words(value: Any, place: str) -> Any:
    """A text, a list of texts, or a group of those; a plural is a group of its forms."""
    if isinstance(value, dict):
        return {_text(k, place): _words(part, child(place, k)) for k, part in value.items()}
    if isinstance(value, list):
        return [_text(part, item(place, i)) for i, part in enumerate(value)]
    return _text(value, place)


_SENSITIVITY = _one_of(*SENSITIVITIES)
_AUDIENCE = _one_of(*AUDIENCES)
_DOOR = _one_of("", *DOORS)
_IDS = _many(_text)
_SOURCES = _some(_text)
_SIGN = _entry(Sign, id=_text, text=_text, sources=_SOURCES, needs_sign_off=_flag)
_HOURS = _one_of(12, 24)
_PAPER = _one_of("letter", "a4")
_RATING = _one_of("", "A", "D")
_QUESTION = _entry(
    SuggestedQuestion,
    **dict.fromkeys(("id", "text", "helper_text", "topic"), _text),
    **dict.fromkeys(("why", "helper_why"), _maybe),
    audience=_AUDIENCE,
    sensitivity=_SENSITIVITY,
    door=_DOOR,
    visits=_IDS,
    sources=_SOURCES,
)
_TIP = _entry(
    Tip,
    **dict.fromkeys(("id", "title", "text", "ask", "helper_ask", "topic"), _text),
    **dict.fromkeys(("helper_title", "helper_text"), _maybe),
    audience=_AUDIENCE,
    sensitivity=_SENSITIVITY,
    door=_DOOR,
    from_main_source=_flag,
    needs_sign_off=_flag,
    sources=_SOURCES,
)
_FACT = _entry(
    BackgroundFact,
    **dict.fromkeys(("id", "section", "text"), _text),
    helper_text=_maybe,
    sensitivity=_SENSITIVITY,
    door=_DOOR,
    sources=_SOURCES,
)
_TERM = _entry(
    Term,
    **dict.fromkeys(("id", "term", "meaning"), _text),
    forms=_some(_text),
    sensitivity=_SENSITIVITY,
    door=_DOOR,
    sources=_SOURCES,
)
_BOX = _entry(
    HelpBox,
    **dict.fromkeys(("id", "title"), _text),
    **dict.fromkeys(("action", "why", "known_numbness"), _maybe),
    signs=_some(_SIGN),
    also=_many(_SIGN),
)
_HELP = _entry(
    Help,
    **dict.fromkeys(("strip", "closing", "note", "helper_note"), _text),
    boxes=_some(_BOX),
)
_COUNTRY = _entry(
    Country,
    **dict.fromkeys(("code", "name", "emergency_number", "emergency_place"), _text),
    crisis_number=_maybe,
    emergency_rating=_RATING,
    crisis_rating=_RATING,
    hours=_HOURS,
    paper=_PAPER,
)
_COUNTRIES = _entry(
    Countries,
    rule=_text,
    known=_some(_COUNTRY),
    other=_entry(OtherCountry, ask=_text, emergency_place=_text, hours=_HOURS, paper=_PAPER),
)
_CONTENT: Mapping[str, Reader] = {
    "language": _text,
    "about": _text,
    "topics": _some(_entry(Topic, id=_text, name=_text, helper_name=_maybe)),
    "topic_groups": _some(
        _entry(TopicGroup, id=_text, name=_text, helper_name=_maybe, topics=_some(_text))
    ),
    "visit_types": _some(_entry(VisitType, id=_text, name=_text)),
    "starter_sets": _table(_some(_text)),
    "caregiver_add_on": _some(_text),
    "questions": _some(_QUESTION),
    "more_like_this": _many(_some(_text)),
    "tips": _some(_TIP),
    "background_sections": _some(_entry(BackgroundSection, id=_text, name=_text)),
    "background": _some(_FACT),
    "glossary": _some(_TERM),
    "help": _HELP,
    "countries": _COUNTRIES,
    "notices": _some(_entry(Notice, id=_text, text=_text, helper_text=_maybe)),
    "sources": _table(
        _entry(Source, **dict.fromkeys(("org", "title", "url", "date", "checked"), _text))
    ),
    "words": _words,
}
"""Every key of a content file with what it must hold; there are no other keys."""


def _check_ids(fields: Mapping[str, Any]) -> None:
    """Ids differ within each list, signs within all of help, and countries by code."""
    for key, entries in fields.items():
        if isinstance(entries, tuple) and hasattr(entries[0] if entries else None, "id"):
            _check_differ([entry.id for entry in entries], key)
    _check_differ([country.code for country in fields["countries"].known], "countries.known")
    boxes = fields["help"].boxes
    _check_differ([box.id for box in boxes], "help.boxes")
    _check_differ([sign.id for box in boxes for sign in (*box.signs, *box.also)], "help.signs")


def _check_differ(ids: list[str], place: str) -> None:
    for index, entry_id in enumerate(ids):
        _require(entry_id not in ids[:index], f"{item(place, index)}.id")


def _check_references(fields: Mapping[str, Any]) -> None:
    """Every id that is named somewhere stands where it belongs; doors follow sensitivity."""
    known = {
        key: {entry.id: entry for entry in fields[key]}
        for key in ("topics", "visit_types", "questions", "background_sections")
    }
    sources = fields["sources"]
    for key in ("questions", "tips", "background", "glossary"):
        for index, entry in enumerate(fields[key]):
            place = item(key, index)
            _check_known(entry.sources, sources, f"{place}.sources")
            _require((entry.sensitivity == "opt-in") == bool(entry.door), f"{place}.door")
    for index, question in enumerate(fields["questions"]):
        place = item("questions", index)
        _check_known((question.topic,), known["topics"], f"{place}.topic")
        _check_known(question.visits, known["visit_types"], f"{place}.visits")
    for index, tip in enumerate(fields["tips"]):
        _check_known((tip.topic,), known["topics"], f"{item('tips', index)}.topic")
    for index, fact in enumerate(fields["background"]):
        sections = known["background_sections"]
        _check_known((fact.section,), sections, f"{item('background', index)}.section")
    for index, group in enumerate(fields["topic_groups"]):
        _check_known(group.topics, known["topics"], f"{item('topic_groups', index)}.topics")
    for index, box in enumerate(fields["help"].boxes):
        for sign in (*box.signs, *box.also):
            _check_known(sign.sources, sources, f"{item('help.boxes', index)}.{sign.id}.sources")
    for index, ids in enumerate(fields["more_like_this"]):
        _check_known(ids, known["questions"], item("more_like_this", index))
    offered = {**fields["starter_sets"], "": fields["caregiver_add_on"]}
    for kind, ids in offered.items():
        place = f"starter_sets.{kind}" if kind else "caregiver_add_on"
        _check_known((kind,) if kind else (), known["visit_types"], place)
        _check_known(ids, known["questions"], place)
        _require(len(ids) == len(set(ids)) <= STARTER_SET, place)
        _require(not any(known["questions"][one].door for one in ids), place)


def _check_known(ids: tuple[str, ...], known: Mapping[str, Any], place: str) -> None:
    _require(all(one in known for one in ids), place)
