"""`check`: whether the notebook and its backups are in order."""

from bonemet_prep.commands.run import Run, Told
from bonemet_prep.storage.backups import list_backups, open_backup
from bonemet_prep.storage.faults import DamageSuspectedError

_COUNTED = {"visits": "visits", "questions": "questions", "pain_entries": "pain-entries"}
"""Table to the words that count its rows."""


def check(run: Run) -> Told:
    """Read every page and row; raises NotebookDamaged or another KnownError for the notebook.

    A damaged backup is a warning with exit code 3, for the notebook itself is in order.
    """
    with run.reading() as (database, notebook):
        database.check()
        rows = {
            "visits": len(notebook.visits.in_order()),
            "questions": len(notebook.questions.all()),
            "pain_entries": len(notebook.pain_entries.all()),
        }
        backups = list_backups(database.folder)
    words = run.words
    counts = ", ".join(words.plural(f"cli.check.{_COUNTED[t]}", n) for t, n in rows.items())
    good = words("cli.check.good", counts=counts)
    bad = []
    for backup in backups:
        try:
            open_backup(backup).close()
        except DamageSuspectedError:
            bad.append(words("cli.check.bad-backup", name=backup.path.name))
    if bad:
        return Told((good,), tuple(bad), code=3)
    if not backups:
        return Told((good, words("cli.check.no-backups")))
    return Told((good, words.plural("cli.check.backups", len(backups))))
