"""What goes into a file: one visit without what is private or closed away, or everything."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.domain.versions import Versions
from bonemet_prep.domain.visit import Visit
from bonemet_prep.exchange.rows import Row, Rows, tombstone, without

SHARED_DAYS = 60
"""How many days of the pain log are shared at least; more when the last visit is longer ago."""

_WHOLE = ("about", "medicines", "treatments", "phone_numbers")


@dataclass(frozen=True, slots=True)
class ShareChoices:
    """What is put in although it is left out at first.

    `private` items, questions from `behind_doors`, and the `helper`'s own questions and notes.
    """

    private: bool = False
    behind_doors: bool = False
    helper: bool = False


class Stored(Protocol):
    """A row as the file keeps it: `versions` is JSON, `deleted` empty for a row that is there."""

    @property
    def value(self) -> Value:
        """What the row holds."""

    @property
    def versions(self) -> str:
        """Its history."""

    @property
    def deleted(self) -> str:
        """When it was deleted."""

    @property
    def purged(self) -> bool:
        """Whether its content is gone."""


def rows_of(stored: Callable[[str], Iterable[Stored]]) -> Rows:
    """Return all rows of a notebook; `stored` gives those of one table, the deleted ones too."""
    return {table: {one.value.id: _row(one) for one in stored(table)} for table in TABLES}


def _row(stored: Stored) -> Row:
    row = Row(stored.value, Versions.from_json(stored.versions), bool(stored.deleted))
    return tombstone(row) if stored.purged else row


def everything(rows: Rows) -> Rows:
    """Return all rows for another computer; of what was deleted only that it was."""
    return {table: _picked(rows, table, lambda row: row) for table in TABLES}


def one_visit(
    rows: Rows, visit_id: str, choices: ShareChoices, library: Library, today: date
) -> Rows:
    """Return what to share about one visit: its questions, the person, and the pain log of late.

    Settings never go along. Deleted rows go as tombstones, so that they are deleted there too.
    """
    since = _first_day(rows, visit_id, today)

    def this_visit(row: Row) -> Row | None:
        return row if row.id == visit_id else None

    def question(row: Row) -> Row | None:
        if not _may_go(row, visit_id, choices, library):
            return None
        return row if choices.helper else without(row, "helper_note")

    def entry(row: Row) -> Row | None:
        late = isinstance(row.value, PainEntry) and max(row.value.day, row.value.until) >= since
        return row if late and (choices.private or not _is_private(row)) else None

    shared = {table: _picked(rows, table, lambda row: row) for table in _WHOLE}
    visits = _picked(rows, "visits", this_visit)
    questions = {
        row_id: row
        for row_id, row in _picked(rows, "questions", question).items()
        if isinstance(row.value, Question) and row.value.visit_id in visits
    }
    return {
        **{table: {} for table in TABLES},
        **shared,
        "visits": visits,
        "questions": questions,
        "pain_entries": _picked(rows, "pain_entries", entry),
    }


def _picked(rows: Rows, table: str, pick: Callable[[Row], Row | None]) -> dict[str, Row]:
    """The rows of a table that are picked, and a tombstone of each deleted one."""
    picked = {
        row_id: tombstone(row) if row.deleted else pick(row)
        for row_id, row in rows.get(table, {}).items()
    }
    return {row_id: row for row_id, row in picked.items() if row is not None}


def _may_go(row: Row, visit_id: str, choices: ShareChoices, library: Library) -> bool:
    question = row.value
    if not isinstance(question, Question) or question.visit_id != visit_id:
        return False
    if _is_private(row) and not choices.private:
        return False
    known = question.library_id and library.has_question(question.library_id)
    if known and library.question(question.library_id).door and not choices.behind_doors:
        return False
    return choices.helper or not question.helpers_own


def _is_private(row: Row) -> bool:
    """Private by any of the versions it has: when in doubt it stays here."""
    kept = (held for _, held in row.versions.kept.get("private", ()))
    return bool(getattr(row.value, "private", False)) or any(kept)


def _first_day(rows: Rows, visit_id: str, today: date) -> str:
    """The day of the visit before, or `SHARED_DAYS` ago, whichever is earlier."""
    days = {
        row_id: row.value.date
        for row_id, row in rows["visits"].items()
        if not row.deleted and isinstance(row.value, Visit) and row.value.date
    }
    day = min(days.get(visit_id, today.isoformat()), today.isoformat())
    bound = (date.fromisoformat(day) - timedelta(days=SHARED_DAYS)).isoformat()
    return min(max((one for one in days.values() if one < day), default=bound), bound)
