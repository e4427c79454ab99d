"""The notebook at work while it is tortured: always the same edits, each told when it is safe."""

import hashlib
import os
import random
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.errors import KnownError, NotebookDamaged
from bonemet_prep.domain.pain import PainEntry, PlacePain
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.storage import connection as connection_module
from bonemet_prep.storage.backups import list_backups
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.storage.restore import restore
from bonemet_prep.storage.schema import VERSION, Schema

NEXT = Schema(version=VERSION + 1, migrations={VERSION + 1: ("UPDATE visits SET place = 'moved'",)})
"""A schema of the future, to be interrupted on the way there."""

DURABLE = {
    "safe": connection_module.DURABLE,
    "nothing flushed": (("journal_mode", "delete"), ("synchronous", 0)),
    "journal deleted": (("journal_mode", "delete"), ("synchronous", 2)),
}
"""Name to the settings of the connection that writes; all but the first lose edits."""


def clock() -> datetime:
    return datetime(2026, 11, 22, 18, tzinfo=UTC)


class Script:
    """Numbered edits, the same for the same seed; `digests` tells the state after each of them."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        ids = count()
        self.notebook = Notebook({}, clock=clock, new_id=lambda: f"{seed}-{next(ids):05}")
        self.digests = [digest_of({})]
        self._number = 0

    def edit(self) -> None:
        """Do the next edit."""
        self._number += 1
        visits = self.notebook.visits.in_order()
        if len(visits) < 2:
            self.notebook.visits.add(date=f"2026-12-{1 + self._number % 28:02}")
            return
        self._random.choice(self._kinds())(self._random.choice(visits).id, self._text())

    def states(self, edits: int) -> list[str]:
        """Return the digest of the state before the first and after each of `edits` edits."""
        while len(self.digests) <= edits:
            self.edit()
            self.digests.append(digest_of(rows_of(self.notebook)))
        return self.digests

    def _text(self) -> str:
        return f"edit {self._number} " + "x" * self._random.choice((5, 60, 900, 9000))

    def _kinds(self) -> list[Callable[[str, str], object]]:
        notebook = self.notebook
        return [
            lambda visit, text: notebook.questions.add_own(visit, [text]),
            lambda visit, text: notebook.visits.update(visit, changes=text),
            self._add_entry,
            self._change_entry,
            self._change_question,
        ]

    def _add_entry(self, _visit: str, text: str) -> None:
        places = (PlacePain("left-hip", self._random.randrange(11)),)
        lived = f"2026-11-{1 + self._number % 21:02}T10:30"
        self.notebook.pain_entries.add(
            PainEntry("", lived, now=self._number % 11, places=places, note=text)
        )

    def _change_entry(self, visit: str, text: str) -> None:
        entry = self.notebook.pain_entries.latest()
        if entry is None:
            self._add_entry(visit, text)
        elif self._number % 3:
            self.notebook.pain_entries.update(entry.id, note=text)
        else:
            self.notebook.pain_entries.remove(entry.id)

    def _change_question(self, visit: str, text: str) -> None:
        questions = self.notebook.questions.of(visit)
        if not questions:
            self.notebook.questions.add_own(visit, [text])
        elif self._number % 3:
            self.notebook.questions.move(questions[-1].id, 0)
        else:
            self.notebook.questions.remove(questions[0].id)


def rows_of(notebook: Notebook) -> dict[str, list[Value]]:
    """Return what the notebook holds; the script uses only these tables."""
    return {
        "visits": list(notebook.visits.in_order()),
        "questions": list(notebook.questions.all()),
        "pain_entries": list(notebook.pain_entries.all()),
    }


def digest_of(rows: dict[str, list[Value]]) -> str:
    """Return a short name of a state; equal for equal states, whatever the order of rows."""
    lines = sorted(f"{table} {value!r}" for table in TABLES for value in rows.get(table, ()))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def digest_in(folder: Path, schema: Schema | None = None) -> str:
    """Open, check and read a notebook as the program does at its start; return its state's name."""
    with Database.open(folder, clock=clock, schema=schema) as database:
        database.check()
        return digest_of(database.read())


def tell(word: str) -> None:
    """Say something to the harness at once, by a call that nothing else makes."""
    os.writev(1, [f"{word}\n".encode()])


def write_edits(folder: Path, edits: int, seed: int, durable: str = "safe") -> None:
    """Write edits and tell the number of each when it is on the disk."""
    connection_module.DURABLE = DURABLE[durable]
    script = Script(seed)
    with Database.open(folder, clock=clock, replica="r") as database:
        tell("open")
        script.notebook.listen(database.write)
        for number in range(1, edits + 1):
            script.edit()
            tell(str(number))


def write_whatever_happens(folder: Path, edits: int, seed: int) -> None:
    """Write edits as the window does: what fails stays in line and is tried again.

    Tells every KnownError by its code; any other exception ends the process and is the harness's
    find.
    """
    connection_module.BUSY_SECONDS = 0.1  # a lock that fails would be waited for
    script, waiting = Script(seed), list[tuple[int, Change]]()
    number = 0
    database: Database | None = None
    script.notebook.listen(lambda change: waiting.append((number, change)))
    for number in range(1, edits + 1):
        script.edit()
        for _ in range(3):
            try:
                database = database or Database.open(folder, clock=clock, replica="r")
                if number == edits // 2:
                    database.back_up()
                if number == edits // 2 + 1:
                    database.check()
                while waiting:
                    database.write(waiting[0][1])
                    tell(str(waiting.pop(0)[0]))
                break
            except KnownError as error:
                tell("damaged" if isinstance(error, NotebookDamaged) else error.code)
    if database is not None:
        database.close()


def back_up(folder: Path) -> None:
    """Make one backup."""
    with Database.open(folder, clock=clock) as database:
        database.back_up(even_if_unchanged=True)
    tell("done")


def go_back(folder: Path) -> None:
    """Go back to the latest backup."""
    restore(folder, list_backups(NotebookFolder(folder))[0])
    tell("done")


def bring_up_to_date(folder: Path) -> None:
    """Migrate the notebook to the next schema."""
    Database.open(folder, clock=clock, schema=NEXT).close()
    tell("done")


def main(task: str, folder: str, *values: str) -> None:
    """Do one task in a process of its own."""
    place = Path(folder)
    if task == "write":
        write_edits(place, int(values[0]), int(values[1]), values[2])
    elif task == "write-whatever-happens":
        write_whatever_happens(place, int(values[0]), int(values[1]))
    else:
        TASKS[task](place)


TASKS = {"back-up": back_up, "go-back": go_back, "bring-up-to-date": bring_up_to_date}

if __name__ == "__main__":
    main(*sys.argv[1:])
