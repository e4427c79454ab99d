"""Cells of the pain log as CSV: one way to write each kind of field, and the same way back."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.pain import Interference, PlacePain
from bonemet_prep.domain.pain_fields import PAIN_FIELD, FieldKind
from bonemet_prep.domain.pain_typed import field_number, pain_number

BETWEEN = "; "
"""Stands between several values in one cell."""

_STARTS_A_FORMULA = ("=", "+", "-", "@")
_YES, _NO = "yes", "no"


def defused(text: str) -> str:
    """Return `text` so that no table program takes it for a formula; `undefused` gives it back.

    An apostrophe goes in front where the first sign, after Unicode's compatibility forms are
    folded and blanks are dropped, could start a formula, or where a tab, a carriage return or an
    apostrophe stands first.
    """
    folded = unicodedata.normalize("NFKC", text).strip()
    risky = folded.startswith(_STARTS_A_FORMULA) or text.startswith(("\t", "\r", "'"))
    return f"'{text}" if risky else text


def undefused(cell: str) -> str:
    """Return the text that `defused` was given."""
    return cell.removeprefix("'")


@dataclass(frozen=True, slots=True)
class CellForm:
    """How a kind of field is written in a cell, and read; reading raises EntryRefused."""

    write: Callable[[str, object], str]
    read: Callable[[str, str], object]


def _refused(field: str, cell: str, reason: str) -> EntryRefused:
    return EntryRefused(field=field, reason=reason, typed=cell)


def _write_number(_field: str, value: object) -> str:
    return "" if value is None else str(value)


def _read_level(field: str, cell: str) -> int | None:
    return pain_number(cell, field)


def _write_text(_field: str, value: object) -> str:
    return defused(str(value))


def _read_text(_field: str, cell: str) -> str:
    return undefused(cell)


def _write_yes_no(_field: str, value: object) -> str:
    return "" if value is None else (_YES if value else _NO)


def _read_yes_no(field: str, cell: str) -> bool | None:
    typed = cell.strip().casefold()
    if typed not in {"", _YES, _NO}:
        raise _refused(field, cell, "not-an-option")
    return typed == _YES if typed else None


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(BETWEEN.strip()) if part.strip()]


def _known(field: str, option: str) -> str:
    if option not in PAIN_FIELD[field].options:
        raise _refused(field, option, "not-an-option")
    return option


def _write_choice(_field: str, value: object) -> str:
    return str(value)


def _read_choice(field: str, cell: str) -> str:
    return _known(field, cell.strip()) if cell.strip() else ""


def _write_choices(_field: str, value: object) -> str:
    return BETWEEN.join(value) if isinstance(value, tuple) else ""


def _read_choices(field: str, cell: str) -> tuple[str, ...]:
    return tuple(_known(field, part) for part in _parts(cell))


def _write_places(_field: str, value: object) -> str:
    places = value if isinstance(value, tuple) else ()
    return BETWEEN.join(
        place.region if place.level is None else f"{place.region} {place.level}" for place in places
    )


def _read_places(_field: str, cell: str) -> tuple[PlacePain, ...]:
    places = []
    for part in _parts(cell):
        region, _, level = part.partition(" ")
        places.append(PlacePain(region, pain_number(level, "places")))
    return tuple(places)


def _write_interference(_field: str, value: object) -> str:
    lines = value if isinstance(value, tuple) else ()
    return BETWEEN.join(f"{line.area} {line.amount}" for line in lines)


def _read_interference(field: str, cell: str) -> tuple[Interference, ...]:
    lines = []
    for part in _parts(cell):
        area, _, amount = part.partition(" ")
        if area not in PAIN_FIELD[field].areas:
            raise _refused(field, part, "not-an-option")
        lines.append(Interference(area, _known(field, amount)))
    return tuple(lines)


CELLS: Mapping[FieldKind, CellForm] = {
    FieldKind.LEVEL: CellForm(_write_number, _read_level),
    FieldKind.NUMBER: CellForm(_write_number, lambda field, cell: field_number(cell, field)),
    FieldKind.TEXT: CellForm(_write_text, _read_text),
    FieldKind.YES_NO: CellForm(_write_yes_no, _read_yes_no),
    FieldKind.CHOICE: CellForm(_write_choice, _read_choice),
    FieldKind.CHOICES: CellForm(_write_choices, _read_choices),
    FieldKind.PLACES: CellForm(_write_places, _read_places),
    FieldKind.INTERFERENCE: CellForm(_write_interference, _read_interference),
}
"""Kind of field to the form of its cell."""
