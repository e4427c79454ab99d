"""Beginning with an empty notebook where there is no way back to the one that was there."""

from datetime import UTC
from pathlib import Path
from uuid import uuid4

from bonemet_prep.domain.moment import Clock
from bonemet_prep.storage.faults import known_errors
from bonemet_prep.storage.folders import NotebookFolder, flush_folder
from bonemet_prep.storage.lock import NotebookLock
from bonemet_prep.storage.new_file import create_notebook
from bonemet_prep.storage.schema import Schema
from bonemet_prep.storage.set_aside import keep_aside


def begin_anew(folder: Path, *, clock: Clock) -> None:
    """Put an empty notebook in the place of a lost one while no window is open; takes the lock.

    What was there is copied to the folder ``damaged`` first; backups stay as they are. When
    anything fails, and a KnownError is raised, that copy or the file itself is still there.
    """
    files = NotebookFolder(folder)
    with NotebookLock(files):
        with known_errors(files.notebook):
            keep_aside(files)
            files.journal.unlink(missing_ok=True)  # it would be applied to the new file
            flush_folder(files.path)
        created = clock().astimezone(UTC).isoformat(timespec="milliseconds")
        create_notebook(files, Schema(), replica=str(uuid4()), created=created)
