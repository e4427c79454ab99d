"""`export`: a file for a helper, another computer, a table program or a clinic."""

from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path

from bonemet_prep.commands.run import Run, Told
from bonemet_prep.commands.sheet import visit_asked_for
from bonemet_prep.domain.errors import VisitMissing
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.question_list import shown
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from bonemet_prep.exchange.bundle import Bundle, BundleKind, write_bundle
from bonemet_prep.exchange.csv_log import write_csv
from bonemet_prep.exchange.fhir import ClinicFile, write_fhir
from bonemet_prep.exchange.rows import Rows
from bonemet_prep.exchange.share import ShareChoices, everything, one_visit, rows_of
from bonemet_prep.storage.atomic_file import write_atomically
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.notebook import Notebook


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What was asked for; `everything` goes before `visit` and `choices`."""

    out: Path
    visit: str = ""
    everything: bool = False
    choices: ShareChoices = field(default_factory=ShareChoices)
    with_name: bool = False


def export(run: Run, options: ExportOptions) -> Told:
    """Write the file its suffix names; raises a KnownError when that cannot be done."""
    name = options.out.name.casefold()
    if name.endswith(".csv"):
        return _csv(run, options)
    if name.endswith(".fhir.json"):
        return _fhir(run, options)
    return _bundle(run, options)


def _csv(run: Run, options: ExportOptions) -> Told:
    with run.reading() as (_, notebook):
        entries = notebook.pain_entries.all()
    write_atomically(options.out, write_csv(entries))
    private = sum(entry.private for entry in entries)
    left_out = run.words.plural("exchange.csv.left-private", private) if private else ""
    return Told(tuple(filter(None, (run.words("cli.saved", path=options.out), left_out))))


def _fhir(run: Run, options: ExportOptions) -> Told:
    with run.reading() as (database, notebook):
        rows = _of_one_visit(run, database, notebook, options)
        name = notebook.person.get().about.name if options.with_name else ""
    questions = [row.value for row in rows["questions"].values() if not row.deleted]
    entries = [row.value for row in rows["pain_entries"].values() if not row.deleted]
    given = ClinicFile(
        run.library,
        shown(question for question in questions if isinstance(question, Question)),
        sorted(
            (entry for entry in entries if isinstance(entry, PainEntry)),
            key=lambda entry: (entry.lived, entry.id),
        ),
        run.clock(),
        name,
    )
    write_atomically(options.out, write_fhir(given))
    return Told((run.words("cli.saved", path=options.out),))


def _bundle(run: Run, options: ExportOptions) -> Told:
    with run.reading() as (database, notebook):
        if options.everything:
            kind, rows = BundleKind.EVERYTHING, everything(rows_of(database.stored_rows))
        else:
            kind, rows = BundleKind.SHARED, _of_one_visit(run, database, notebook, options)
        bundle = Bundle(
            kind,
            run.clock().astimezone(UTC).isoformat(timespec="seconds"),
            Voice(notebook.settings.get("voice")),
            rows,
            notebook.person.get().about.name,
            notebook.settings.get("example"),
        )
    write_atomically(options.out, write_bundle(bundle))
    return Told((run.words(f"exchange.saved-{kind}", path=options.out),))


def _of_one_visit(run: Run, database: Database, notebook: Notebook, options: ExportOptions) -> Rows:
    visit: Visit | None = visit_asked_for(notebook, options.visit, run.today)
    if visit is None:
        raise VisitMissing(visit=options.visit or "next")
    rows = rows_of(database.stored_rows)
    return one_visit(rows, visit.id, options.choices, run.library, run.clock().date())
