"""What came with a file, in sentences: for the window and for the command line."""

from collections.abc import Mapping
from datetime import datetime

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.pain_fields import PAIN_FIELD
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.domain.versions import DELETED
from bonemet_prep.domain.words import Words
from bonemet_prep.exchange.bundle import Bundle
from bonemet_prep.exchange.csv_columns import CLOCK_TIME, DAY, NOTE, ColumnMatch
from bonemet_prep.exchange.csv_log import TIME
from bonemet_prep.exchange.csv_read import BadLine
from bonemet_prep.exchange.merge import Conflict, Merged, Summary

_ORDER = ("questions", "pain_entries", *TABLES)
"""What people look for first."""


def news(bundle: Bundle, summary: Summary, words: Words) -> str:
    """Return the sentence "Made on Nov 22 by the patient: 3 new questions, 9 pain entries"."""
    return words("exchange.news", made=made(bundle, words), what=told(summary, words))


def made(bundle: Bundle, words: Words) -> str:
    """Return "Made on Nov 22 by Walter"; the day is as it was here."""
    day = datetime.fromisoformat(bundle.made).astimezone().date().isoformat()
    key = f"{bundle.by}-named" if bundle.name else str(bundle.by)
    return words(f"exchange.made.{key}", date=words.date_short(day), name=bundle.name)


def told(summary: Summary, words: Words) -> str:
    """Return "3 new questions, 9 pain entries", or "nothing new"."""
    counts: dict[str, Mapping[str, int]] = {
        "new": summary.new,
        "changed": summary.changed,
        "removed": summary.removed,
    }
    parts = [
        words.plural(f"exchange.{what}.{table}", counted[table])
        for what, counted in counts.items()
        for table in dict.fromkeys(_ORDER)
        if table in counted
    ]
    return ", ".join(parts) or words("exchange.nothing")


def conflict_told(conflict: Conflict, merged: Merged, words: Words, *, both: bool) -> str:
    """Both versions of a field that both sides changed; `both` says that both are kept."""
    row = merged.after[conflict.table, conflict.id]
    if conflict.field == DELETED:
        texts = (getattr(row.value, name, "") for name in ("wording", "note", "text", "provider"))
        what = next(filter(None, texts), words("exchange.conflict.empty"))
        return words("exchange.conflict.removed", what=what)
    field = field_name(conflict.field, words)
    mine, theirs = _shown(conflict.mine, words), _shown(conflict.theirs, words)
    if both:
        return words("exchange.conflict.both", field=field, mine=mine, theirs=theirs)
    shown = _shown(getattr(row.value, conflict.field), words)
    other = theirs if shown == mine else mine
    return words("exchange.conflict.one", field=field, shown=shown, other=other)


def field_name(field: str, words: Words) -> str:
    """What a field is called in the middle of a sentence."""
    if field in PAIN_FIELD and f"exchange.fields.{field}" not in words:
        return words(f"pain.fields.{field}.short")
    known = f"exchange.fields.{field}" in words
    return words(f"exchange.fields.{field if known else 'other'}")


def _shown(held: object, words: Words) -> str:
    if held is None or held in ("", ()):
        return words("exchange.conflict.empty")
    if isinstance(held, bool):
        return words("pain.yes" if held else "pain.no")
    if isinstance(held, tuple):
        return ", ".join(str(part) for part in held if isinstance(part, str)) or words(
            "exchange.fields.other"
        )
    return str(held)


def column_told(column: ColumnMatch, words: Words) -> str:
    """How one column of a table from another program was understood."""
    if not column.field:
        return words("exchange.csv.into-note", head=column.head)
    if column.field in (TIME, DAY, CLOCK_TIME, NOTE):
        field = words(f"exchange.csv.{column.field}")
    else:
        field = words(f"pain.fields.{column.field}.short")
    return words("exchange.csv.column", head=column.head, field=field)


def bad_line_told(bad: BadLine, words: Words) -> str:
    """Which line was left out, and why."""
    why = words.error(EntryRefused(**bad.details)).what
    return words("exchange.csv.bad-line", line=bad.line, why=why)
