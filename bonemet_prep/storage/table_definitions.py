"""What makes the tables of a new file; it follows from the values and their limits."""

from collections.abc import Iterator

from bonemet_prep.domain.limits import FORMS, RANGES, text_limit
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.storage.codec import Column, Kind, columns_of

JSON_LIMIT = 4_000_000
"""Characters in one cell that holds a list, or "About me" of a past visit."""

_META = (
    "id TEXT PRIMARY KEY CHECK (id <> '')",
    "revision INTEGER NOT NULL CHECK (revision > 0)",
    "versions TEXT NOT NULL CHECK (versions GLOB '{*}')",
    "deleted TEXT NOT NULL",
    "purged INTEGER NOT NULL CHECK (purged IN (0, 1) AND (purged = 0 OR deleted <> ''))",
    "checksum INTEGER NOT NULL",
)

_REFERENCES = {
    ("questions", "visit_id"): "REFERENCES visits (id) DEFERRABLE INITIALLY DEFERRED",
}

_DAY = "[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]"
_CLOCK = "[0-2][0-9]:[0-5][0-9]*"
_GLOBS = {"date": _DAY, "time": _CLOCK, "moment": f"{_DAY}T{_CLOCK}"}

_NOTEBOOK = """CREATE TABLE notebook (
  id TEXT PRIMARY KEY CHECK (id = 'notebook'),
  replica TEXT NOT NULL CHECK (replica <> ''),
  counter INTEGER NOT NULL CHECK (counter >= 0),
  created TEXT NOT NULL,
  generation INTEGER NOT NULL CHECK (generation >= 0),
  definitions INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID"""


def _create_table(table: str, value_type: type[Value]) -> str:
    content = [column for column in columns_of(value_type) if column.name != "id"]
    lines = [*_META, *(_definition(table, column) for column in content)]
    return f"CREATE TABLE {table} (\n  " + ",\n  ".join(lines) + "\n) STRICT, WITHOUT ROWID"


def _definition(table: str, column: Column) -> str:
    storage = "INTEGER" if column.kind in (Kind.NUMBER, Kind.FLAG) else "TEXT"
    # A list that may be missing is kept as the JSON text "null".
    null = "" if column.optional and column.kind is not Kind.JSON else " NOT NULL"
    checks = " AND ".join(_checks(table, column))
    reference = _REFERENCES.get((table, column.name), "")
    check = f" CHECK ({checks})" if checks else ""
    return f"{column.name} {storage}{null}{check} {reference}".rstrip()


def _checks(table: str, column: Column) -> Iterator[str]:
    name = column.name
    if column.kind is Kind.FLAG:
        yield f"{name} IN (0, 1)"
    elif column.kind is Kind.CHOICE:
        yield f"{name} IN ({', '.join(repr(str(member)) for member in column.type)})"
    elif column.kind is Kind.JSON:
        # Not json_valid(): a schema that is not trusted may not call it.
        yield f"substr({name}, 1, 1) IN ('[', '{{', 'n') AND length({name}) <= {JSON_LIMIT}"
    elif column.kind is Kind.TEXT:
        yield f"length({name}) <= {text_limit(table)}"
    if bounds := RANGES.get(table, {}).get(name):
        yield f"{name} BETWEEN {bounds[0]} AND {bounds[1]}"
    if form := FORMS.get(table, {}).get(name):
        yield f"({name} = '' OR {name} GLOB '{_GLOBS[form]}')"


STATEMENTS: tuple[str, ...] = (
    _NOTEBOOK,
    *(_create_table(table, value_type) for table, value_type in TABLES.items()),
)
"""What makes the tables of a new file."""
