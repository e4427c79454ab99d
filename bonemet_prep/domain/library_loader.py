"""Reads a content file into library entries, and refuses a bad one with the place of the fault."""

from collections.abc import Mapping
from typing import Any

from bonemet_prep.domain.content_readers import (
    Reader,
    entry_of,
    fields_of,
    flag,
    many,
    maybe_date,
    maybe_text,
    one_of,
    require,
    some,
    some_text,
    table,
)
from bonemet_prep.domain.errors import ContentDamaged
from bonemet_prep.domain.library_basics import BASICS
from bonemet_prep.domain.library_entries import (
    AUDIENCES,
    DOORS,
    SENSITIVITIES,
    BackgroundFact,
    BackgroundSection,
    Help,
    HelpBox,
    Notice,
    Sign,
    Source,
    SuggestedQuestion,
    Term,
    Tip,
    Topic,
    TopicGroup,
)
from bonemet_prep.domain.strict_json import NotStrictJson, child, item, read_strict_json

MAX_BYTES = 2_000_000
"""A content file holds a few hundred kilobytes."""

MAX_DEPTH = 12
"""How many objects and lists may stand inside each other."""

STARTER_SET = 8
"""How many questions a starter set offers at most."""


def read_content(data: bytes) -> tuple[dict[str, Any], dict[str, Any]]:
    """A content file as it stands, and its sections, all of them checked.

    Raises ContentDamaged with the place of the first fault.
    """
    try:
        tree = read_strict_json(data, max_bytes=MAX_BYTES, max_depth=MAX_DEPTH)
    except NotStrictJson as error:
        raise ContentDamaged(place=error.place) from error
    fields = fields_of(tree, "", SECTIONS)
    _check_ids(fields)
    _check_references(fields)
    _check_doors(fields)
    _check_offers(fields)
    return tree, fields


_SENSITIVITY = one_of(*SENSITIVITIES)
_AUDIENCE = one_of(*AUDIENCES)
_DOOR = one_of("", *DOORS)
_IDS = many(some_text)
_SOURCES = some(some_text)
_SIGN = entry_of(Sign, id=some_text, text=some_text, sources=_SOURCES, needs_sign_off=flag)
_QUESTION = entry_of(
    SuggestedQuestion,
    **dict.fromkeys(("id", "text", "helper_text", "topic"), some_text),
    **dict.fromkeys(("why", "helper_why"), maybe_text),
    audience=_AUDIENCE,
    sensitivity=_SENSITIVITY,
    door=_DOOR,
    visits=_IDS,
    sources=_SOURCES,
)
_TIP = entry_of(
    Tip,
    **dict.fromkeys(("id", "title", "text", "ask", "helper_ask", "topic"), some_text),
    **dict.fromkeys(("helper_title", "helper_text"), maybe_text),
    audience=_AUDIENCE,
    sensitivity=_SENSITIVITY,
    door=_DOOR,
    from_main_source=flag,
    needs_sign_off=flag,
    sources=_SOURCES,
)
_FACT = entry_of(
    BackgroundFact,
    **dict.fromkeys(("id", "section", "text"), some_text),
    helper_text=maybe_text,
    sensitivity=_SENSITIVITY,
    door=_DOOR,
    sources=_SOURCES,
)
_TERM = entry_of(
    Term,
    **dict.fromkeys(("id", "term", "meaning"), some_text),
    forms=some(some_text),
    sensitivity=_SENSITIVITY,
    door=_DOOR,
    sources=_SOURCES,
)
_BOX = entry_of(
    HelpBox,
    **dict.fromkeys(("id", "title"), some_text),
    **dict.fromkeys(("action", "why", "known_numbness"), maybe_text),
    signs=some(_SIGN),
    also=many(_SIGN),
)
_HELP = entry_of(
    Help,
    **dict.fromkeys(("strip", "closing", "note", "helper_note"), some_text),
    boxes=some(_BOX),
)
SECTIONS: Mapping[str, Reader] = {
    **BASICS,
    "about": some_text,
    "topics": some(entry_of(Topic, id=some_text, name=some_text, helper_name=maybe_text)),
    "topic_groups": some(
        entry_of(
            TopicGroup, id=some_text, name=some_text, helper_name=maybe_text, topics=some(some_text)
        )
    ),
    "starter_sets": table(some(some_text)),
    "caregiver_add_on": some(some_text),
    "questions": some(_QUESTION),
    "more_like_this": many(some(some_text)),
    "tips": some(_TIP),
    "background_sections": some(entry_of(BackgroundSection, id=some_text, name=some_text)),
    "background": some(_FACT),
    "glossary": some(_TERM),
    "help": _HELP,
    "notices": some(entry_of(Notice, id=some_text, text=some_text, helper_text=maybe_text)),
    "sources": table(
        entry_of(
            Source,
            **dict.fromkeys(("org", "title", "checked"), some_text),
            url=maybe_text,
            date=maybe_date,
        )
    ),
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
        require(entry_id not in ids[:index], f"{item(place, index)}.id")


_REFERENCES = (
    *((key, "sources", "sources") for key in ("questions", "tips", "background", "glossary")),
    ("questions", "topic", "topics"),
    ("questions", "visits", "visit_types"),
    ("tips", "topic", "topics"),
    ("background", "section", "background_sections"),
    ("topic_groups", "topics", "topics"),
)
"""List, the key in its entries, and the list (or table) whose ids that key may hold."""


def _check_references(fields: Mapping[str, Any]) -> None:
    """Every id that is named in an entry stands where it belongs."""
    for key, named, target in _REFERENCES:
        known = _known(fields[target])
        for index, entry in enumerate(fields[key]):
            named_ids = getattr(entry, named)
            ids = (named_ids,) if isinstance(named_ids, str) else named_ids
            require(known.issuperset(ids), f"{item(key, index)}.{named}")
    for number, box in enumerate(fields["help"].boxes):
        for sign in (*box.signs, *box.also):
            known = _known(fields["sources"])
            require(known.issuperset(sign.sources), f"{item('help.boxes', number)}.{sign.id}")


def _check_doors(fields: Mapping[str, Any]) -> None:
    """Doors follow sensitivity, never the topic."""
    for key in ("questions", "tips", "background", "glossary"):
        for index, entry in enumerate(fields[key]):
            require((entry.sensitivity == "opt-in") == bool(entry.door), f"{item(key, index)}.door")


def _check_offers(fields: Mapping[str, Any]) -> None:
    """What is offered at once is known, short, not twice there, and behind no door."""
    questions = {question.id: question for question in fields["questions"]}
    kinds = _known(fields["visit_types"])
    for index, ids in enumerate(fields["more_like_this"]):
        require(questions.keys() >= set(ids), item("more_like_this", index))
    for kind in fields["starter_sets"]:
        require(kind in kinds, child("starter_sets", kind))
    sets = {child("starter_sets", kind): ids for kind, ids in fields["starter_sets"].items()}
    for place, ids in {**sets, "caregiver_add_on": fields["caregiver_add_on"]}.items():
        require(questions.keys() >= set(ids), place)
        require(len(ids) == len(set(ids)) <= STARTER_SET, place)
        require(not any(questions[one].door for one in ids), place)


def _known(entries: Any) -> frozenset[str]:
    return frozenset(entries if isinstance(entries, dict) else (entry.id for entry in entries))
