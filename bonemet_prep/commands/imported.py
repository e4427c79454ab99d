"""`import`: a `.bonemet` file is merged, a table adds what is not in the pain log yet."""

from dataclasses import dataclass
from pathlib import Path

from bonemet_prep.commands.run import Run, Told, places_of_the_body
from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.errors import FileMissing
from bonemet_prep.exchange.arrival import check_example
from bonemet_prep.exchange.bundle import WHOLE_LIMIT, Bundle, read_bundle
from bonemet_prep.exchange.csv_read import CsvReading, new_entries, read_csv
from bonemet_prep.exchange.merge import Choice, Merged, merge, settled
from bonemet_prep.exchange.rows import Rows
from bonemet_prep.exchange.share import rows_of
from bonemet_prep.exchange.told import bad_line_told, column_told, conflict_told, news
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.foreign_file import read_foreign
from bonemet_prep.storage.notebook import Notebook


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """Which file, and whether only to say what it would do."""

    file: Path
    dry_run: bool = False


def import_file(run: Run, options: ImportOptions) -> Told:
    """Read the file in; raises a KnownError when nothing was changed.

    The file is read before the notebook is opened, and a backup is made before it is changed.
    """
    data = read_foreign(options.file, WHOLE_LIMIT)
    if options.file.name.casefold().endswith(".csv"):
        return _csv(run, data, options)
    bundle = read_bundle(data, places=places_of_the_body())
    if options.dry_run:
        return _would_merge(run, bundle)
    with run.writing() as (database, notebook):
        identity = database.identity()
        rows = rows_of(database.stored_rows)
        merged, told = _merged(run, bundle, rows, (identity.counter + 1, identity.replica))
        _apply(database, notebook, merged.change)
    done = (run.words("exchange.done"),) if merged.summary else ()
    return Told((*told, *done))


def _apply(database: Database, notebook: Notebook, change: Change) -> None:
    if change:
        database.back_up()
        notebook.apply(change)


# --- another notebook -------------------------------------------------------------------------


def _would_merge(run: Run, bundle: Bundle) -> Told:
    try:
        with run.reading() as (database, _):
            rows = rows_of(database.stored_rows)
    except FileMissing:
        rows = {}
    _, told = _merged(run, bundle, rows, (1, "dry-run"))
    return Told((run.words("exchange.would"), *told))


def _merged(
    run: Run, bundle: Bundle, rows: Rows, stamp: tuple[int, str]
) -> tuple[Merged, tuple[str, ...]]:
    """The merge, and what to tell of it.

    Nobody can be asked here: of two texts both are kept, of anything else the version both
    notebooks agree to show.
    """
    check_example(bundle, rows)
    merged = merge(rows, bundle.rows, stamp=stamp)
    words = run.words
    told = [news(bundle, merged.summary, words)]
    told += [
        conflict_told(conflict, merged, words, both=conflict.takes_both)
        for conflict in merged.conflicts
    ]
    both = {conflict: Choice.BOTH for conflict in merged.conflicts if conflict.takes_both}
    return settled(merged, both), tuple(told)


# --- a table ----------------------------------------------------------------------------------


def _csv(run: Run, data: bytes, options: ImportOptions) -> Told:
    if options.dry_run:
        try:
            with run.reading() as (_, notebook):
                reading, change = _csv_change(run, data, notebook)
        except FileMissing:
            reading, change = _csv_change(run, data, _empty(run))
        told = _csv_told(run, reading, len(change.rows))
        return Told((run.words("exchange.would"), *told.lines), told.warnings)
    _csv_change(run, data, _empty(run))  # a table that is none makes no notebook
    with run.writing() as (database, notebook):
        reading, change = _csv_change(run, data, notebook)
        _apply(database, notebook, change)
    return _csv_told(run, reading, len(change.rows))


def _empty(run: Run) -> Notebook:
    return Notebook({"pain_entries": ()}, clock=run.clock, new_id=run.new_id)


def _csv_change(run: Run, data: bytes, notebook: Notebook) -> tuple[CsvReading, Change]:
    country = notebook.settings.get("country")
    reading = read_csv(
        data,
        clock=run.clock,
        month_first=country == "US" or (not country and run.language == "en"),
        places=places_of_the_body(),
    )
    fresh = new_entries(reading.entries, notebook.pain_entries.all())
    return reading, Change(tuple(RowChange("pain_entries", None, entry) for entry in fresh))


def _csv_told(run: Run, reading: CsvReading, fresh: int) -> Told:
    words = run.words
    columns = () if reading.own else (column_told(one, words) for one in reading.columns)
    known = len(reading.entries) - fresh
    counts = [words.plural("exchange.csv.new", fresh)]
    if known:
        counts.append(words.plural("exchange.csv.known", known))
    bad = tuple(bad_line_told(one, words) for one in reading.bad)
    return Told((*columns, f"{', '.join(counts)}."), bad)
