"""One line of a CSV file as a pain entry, for our own columns and for those of other programs."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.moment import Clock, Moment, lived_at
from bonemet_prep.domain.pain import EntryKind, PainEntry, PlacePain
from bonemet_prep.domain.pain_fields import PAIN_FIELD, FieldKind
from bonemet_prep.domain.pain_typed import typed_day, typed_time
from bonemet_prep.domain.voice import Voice
from bonemet_prep.exchange.csv_cells import CELLS, undefused
from bonemet_prep.exchange.csv_columns import CLOCK_TIME, DAY, NOTE, ColumnMatch
from bonemet_prep.exchange.csv_log import ID, RECORDED, TIME, UNTIL, ZONE

_ID = re.compile(r"[0-9A-Za-z-]{1,64}")
_NOON = "12:00"


class Row(Protocol):
    """A way to understand the lines of one file."""

    def has_time(self, found: set[str]) -> bool:
        """Say whether the columns found tell when something was."""

    def entry(self, cells: list[str]) -> PainEntry:
        """Return the entry of one line; raises EntryRefused with `field` and `reason`."""


@dataclass(frozen=True, slots=True)
class OwnRows:
    """Lines as this program writes them; the order of the columns does not matter."""

    columns: tuple[ColumnMatch, ...]
    places: frozenset[str]

    def has_time(self, found: set[str]) -> bool:
        """Our own columns always have the time."""
        return TIME in found

    def entry(self, cells: list[str]) -> PainEntry:
        """Return the entry of one line, as it was written."""
        if len(cells) > len(self.columns):
            raise EntryRefused(field=ID, reason="too-many-cells")
        held = {column.field: cell for column, cell in zip(self.columns, cells, strict=False)}
        moment = _with_offset(held.pop(TIME, ""))
        row_id, until = held.pop(ID, "").strip(), held.pop(UNTIL, "").strip()
        if row_id and not _ID.fullmatch(row_id):
            raise EntryRefused(field=ID, reason="not-an-option", typed=row_id)
        zone, recorded = undefused(held.pop(ZONE, "")), _recorded(held.pop(RECORDED, ""))
        fields: dict[str, Any] = {
            name: CELLS[PAIN_FIELD[name].kind].read(name, cell) for name, cell in held.items()
        }
        _check_places(fields.get("places", ()), self.places)
        fields["entered_by"] = Voice(fields.get("entered_by") or Voice.PATIENT)
        return PainEntry(
            id=row_id,
            lived=moment.lived,
            offset_minutes=moment.offset_minutes,
            zone=zone,
            recorded=recorded,
            kind=EntryKind.CATCH_UP if until else EntryKind.MOMENT,
            until=until,
            **fields,
        )


@dataclass(frozen=True, slots=True)
class ForeignRows:
    """Lines of another program: when, numbers, places and texts; the rest goes into the note."""

    columns: tuple[ColumnMatch, ...]
    places: frozenset[str]
    clock: Clock
    month_first: bool

    def has_time(self, found: set[str]) -> bool:
        """A day is enough."""
        return bool(found & {TIME, DAY})

    def entry(self, cells: list[str]) -> PainEntry:
        """Return the entry of one line; cells beyond the last column go into the note too."""
        held: dict[str, str] = {}
        extra = []
        for number, cell in enumerate(cells):
            column = self.columns[number] if number < len(self.columns) else ColumnMatch("", "")
            if column.field:
                held[column.field] = cell.strip()
            elif cell.strip():
                extra.append(f"{column.head}: {cell.strip()}" if column.head else cell.strip())
        moment = self._moment(held)
        fields: dict[str, Any] = {
            name: CELLS[PAIN_FIELD[name].kind].read(name, cell)
            for name, cell in held.items()
            if name in PAIN_FIELD and PAIN_FIELD[name].kind is FieldKind.LEVEL
        }
        place = re.sub(r"[\W_]+", "-", held.get("places", "").casefold()).strip("-")
        if place in self.places:
            fields["places"] = (PlacePain(place),)
        elif place:
            extra.insert(0, held["places"])
        fields |= {name: held[name] for name in ("medicine", "spreads") if name in held}
        return PainEntry(
            id="",
            lived=moment.lived,
            offset_minutes=moment.offset_minutes,
            zone=moment.zone,
            note="\n".join(part for part in (held.get(NOTE, ""), *extra) if part),
            **fields,
        )

    def _moment(self, held: dict[str, str]) -> Moment:
        if TIME in held:
            return self._moment_of(held[TIME])
        clock_time = held.get(CLOCK_TIME, "")
        return self._moment_of(f"{held.get(DAY, '')} {clock_time}".strip())

    def _moment_of(self, typed: str) -> Moment:
        """A moment from ISO text, or from a typed day and, behind it, a typed time."""
        try:
            when = datetime.fromisoformat(typed)
        except ValueError:
            pass
        else:
            if when.tzinfo is not None:
                return _with_offset(typed)
            if len(typed) > len("2026-11-22"):
                return lived_at(when.replace(second=0, microsecond=0), self.clock)
        day, _, time = re.sub(r",", " ", typed).strip().partition(" ")
        today = self.clock().date().isoformat()
        local = f"{typed_day(day, today, month_first=self.month_first)}T"
        local += typed_time(time.strip()) if time.strip() else _NOON
        return lived_at(datetime.fromisoformat(local), self.clock)


def _with_offset(typed: str) -> Moment:
    """A moment from ISO text with its offset; seconds are dropped."""
    try:
        when = datetime.fromisoformat(typed.strip())
        offset = when.utcoffset()
        if offset is None:
            raise ValueError("no offset")
    except ValueError:
        raise EntryRefused(field="lived", reason="not-a-day", typed=typed.strip()) from None
    lived = when.replace(tzinfo=None, second=0, microsecond=0).isoformat(timespec="minutes")
    return Moment(lived, round(offset.total_seconds() / 60), "")


def _recorded(cell: str) -> str:
    typed = cell.strip()
    try:
        if typed:
            datetime.fromisoformat(typed).astimezone(UTC)
    except (ValueError, OverflowError):
        raise EntryRefused(field=RECORDED, reason="not-a-day", typed=typed) from None
    return typed


def _check_places(places: tuple[PlacePain, ...], known: frozenset[str]) -> None:
    for place in places:
        if place.region not in known:
            raise EntryRefused(field="places", reason="not-an-option", typed=place.region)
