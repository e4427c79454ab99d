"""What the first page needs of the library: kinds of visit, countries, words, and their readers.

They stand apart from the other entries, so that the window opens before those are even known.
"""

from collections.abc import Mapping
from typing import NamedTuple

from bonemet_prep.domain.content_readers import (
    Reader,
    entry_of,
    maybe_text,
    one_of,
    some,
    some_text,
    word_tree,
)


class VisitType(NamedTuple):
    """A kind of visit."""

    id: str
    name: str


class Country(NamedTuple):
    """Whom to call in one country. `hours` is 12 or 24; `paper` is ``letter`` or ``a4``.

    The ratings say how far a number was checked: ``A`` text read, ``D`` from memory, empty where
    there is no number. Only a number rated A may be offered for the person to confirm. `checked`
    says where each number was read.
    """

    code: str
    name: str
    emergency_number: str
    emergency_rating: str
    emergency_place: str
    crisis_number: str
    crisis_rating: str
    checked: str
    hours: int
    paper: str

    @property
    def offered_number(self) -> str:
        """The emergency number to offer ("911. Is this right?"), or empty: the person types it."""
        return self.emergency_number if self.emergency_rating == "A" else ""


class OtherCountry(NamedTuple):
    """What serves where the country is not in the list."""

    ask: str
    emergency_place: str
    hours: int
    paper: str


class Countries(NamedTuple):
    """The countries to choose from, and the rule by which their numbers may be shown."""

    rule: str
    known: tuple[Country, ...]
    other: OtherCountry


_HOURS = one_of(12, 24)
_PAPER = one_of("letter", "a4")
_RATING = one_of("", "A", "D")
_COUNTRY = entry_of(
    Country,
    **dict.fromkeys(("code", "name", "emergency_number", "emergency_place"), some_text),
    **dict.fromkeys(("crisis_number", "checked"), maybe_text),
    emergency_rating=_RATING,
    crisis_rating=_RATING,
    hours=_HOURS,
    paper=_PAPER,
)
BASICS: Mapping[str, Reader] = {
    "language": some_text,
    "visit_types": some(entry_of(VisitType, id=some_text, name=some_text)),
    "countries": entry_of(
        Countries,
        rule=some_text,
        known=some(_COUNTRY),
        other=entry_of(
            OtherCountry, ask=some_text, emergency_place=some_text, hours=_HOURS, paper=_PAPER
        ),
    ),
    "words": word_tree,
}
"""Sections of a content file with what they must hold; `library_loader` has the others."""
