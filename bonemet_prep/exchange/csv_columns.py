"""Which column of a table from another program holds what: known heads, in any order and case."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bonemet_prep.exchange.csv_log import COLUMNS, ID, TIME

DAY, CLOCK_TIME, NOTE = "day", "clock-time", "note"
"""What a column of a foreign table may hold beside the fields of an entry."""

_FOREIGN_HEADS: Mapping[str, tuple[str, ...]] = {
    TIME: ("date time", "datetime", "date and time", "timestamp", "when", "fecha y hora"),
    DAY: ("date", "day", "fecha", "día", "dia"),
    CLOCK_TIME: ("time", "clock", "time of day", "hour", "hora"),
    "now": (
        "now",
        "pain",
        "pain now",
        "pain level",
        "pain score",
        "pain intensity",
        "pain rating",
        "level",
        "score",
        "intensity",
        "severity",
        "dolor",
        "nivel de dolor",
    ),
    "worst": ("worst", "worst pain", "highest", "max pain", "peor dolor"),
    "rest": ("rest", "pain at rest", "at rest", "en reposo"),
    "moving": ("moving", "pain when moving", "when moving", "al moverse"),
    "night": ("night", "pain at night", "at night", "por la noche"),
    "live_with": ("live with", "acceptable pain", "goal", "pain goal"),
    "places": ("place", "places", "where", "location", "body part", "site", "lugar", "dónde"),
    "medicine": ("medicine", "medicines", "medication", "drug", "pills", "medicina"),
    "spreads": ("spreads", "spreads to", "radiates to"),
    NOTE: ("note", "notes", "comment", "comments", "details", "remarks", "nota", "notas"),
}
_FIELD_OF = {head: field for field, heads in _FOREIGN_HEADS.items() for head in heads}


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """One column: its head as it stands in the file, and the field it fills.

    An empty `field` means that nothing is known about the column: its cells go into the note.
    """

    head: str
    field: str


def is_own(heads: Iterable[str]) -> bool:
    """Say whether these are columns as this program writes them, perhaps some and reordered."""
    found = [head.strip() for head in heads]
    return {ID, TIME} <= set(found) <= set(COLUMNS) and len(set(found)) == len(found)


def match_columns(heads: Iterable[str]) -> tuple[ColumnMatch, ...]:
    """Match every column of a foreign table; of two for the same field the first one has it.

    A lone "time" column holds day and time; beside a day column it holds the clock time.
    """
    listed = list(heads)
    fields = [_FIELD_OF.get(_folded(head), "") for head in listed]
    if DAY not in fields:
        fields = [TIME if field == CLOCK_TIME else field for field in fields]
    seen: set[str] = set()
    matches = []
    for head, field in zip(listed, fields, strict=True):
        matches.append(ColumnMatch(head.strip(), "" if field in seen else field))
        seen.add(field)
    return tuple(matches)


def _folded(head: str) -> str:
    """The head without units in brackets, signs, case and blanks around it."""
    plain = re.sub(r"\(.*?\)|\[.*?\]", " ", head.casefold())
    return " ".join(re.findall(r"[^\W_]+", plain))
