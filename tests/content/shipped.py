"""The content files as they ship, with every text a person reads in them."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from bonemet_prep import resource_files
from bonemet_prep.domain.library import Library, parse_library
from bonemet_prep.domain.strict_json import read_strict_json
from bonemet_prep.domain.words import PLACEHOLDER

LANGUAGES = ("en", "es")

_NOT_READ = {
    *("id", "language", "about", "topic", "audience", "sensitivity", "door", "visits", "section"),
    *("sources", "starter_sets", "caregiver_add_on", "more_like_this", "topics", "rule", "note"),
    *("code", "emergency_number", "emergency_rating", "crisis_number", "crisis_rating", "paper"),
    *("forms", "patterns", "checked"),
}
"""Keys whose values are ids, ratings, or notes for whoever edits the file."""

_NOT_SENTENCES = {"forms", "patterns"}

_NAMES = {"topics"}
"""Keys that hold ids in an entry, but entries with names at the top."""


def is_read(place: str, key: str) -> bool:
    """Tell whether a person reads what stands under a key, at the top (no place) or further in."""
    if place.startswith("words"):  # keys are ids there, and all but word forms are sentences
        return key not in _NOT_SENTENCES
    return key not in _NOT_READ or (not place and key in _NAMES)


@cache
def content(language: str) -> bytes:
    return resource_files.read_bytes(f"content/{language}.json")


@cache
def tree(language: str) -> Any:
    return read_strict_json(content(language), max_bytes=2_000_000, max_depth=12)


@cache
def library(language: str) -> Library:
    return parse_library(content(language))


def _texts(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, list):
        for index, part in enumerate(value):
            name = part.get("id") or part.get("code") or index if isinstance(part, dict) else index
            yield from _texts(part, f"{place}.{name}")
    elif isinstance(value, dict):
        for key, part in value.items():
            if is_read(place, key):
                yield from _texts(part, f"{place}.{key}".lstrip("."))


_SAMPLES = {
    "en": {"EMERGENCY_NUMBER": "911", "EMERGENCY_PLACE": "the emergency room"},
    "es": {"EMERGENCY_NUMBER": "911", "EMERGENCY_PLACE": "la sala de emergencias"},
}


def _as_read(language: str, text: str) -> str:
    samples = _SAMPLES[language]
    return PLACEHOLDER.sub(lambda found: samples.get(found[1], "7"), text)


@cache
def texts(language: str) -> tuple[tuple[str, str], ...]:
    """Place and text of everything a person reads, in both voices, placeholders filled."""
    read = ((place, _as_read(language, text)) for place, text in _texts(tree(language), ""))
    return tuple((place, text) for place, text in read if text)
