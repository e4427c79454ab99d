"""Going back to a backup: look inside first, and keep what was there."""

import sqlite3
from pathlib import Path
from uuid import uuid4

from bonemet_prep.domain.errors import BackupDamaged
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.storage.atomic_file import write_atomically
from bonemet_prep.storage.backups import Backup, list_backups, open_up_to_date
from bonemet_prep.storage.connection import transaction
from bonemet_prep.storage.faults import DamageSuspectedError, known_errors
from bonemet_prep.storage.folders import NotebookFolder, flush_folder
from bonemet_prep.storage.identity import read_identity, write_identity
from bonemet_prep.storage.lock import NotebookLock
from bonemet_prep.storage.rows import read_values
from bonemet_prep.storage.schema import Schema
from bonemet_prep.storage.set_aside import keep_aside


def look_inside(backup: Backup, schema: Schema | None = None) -> dict[str, list[Value]]:
    """Return all values of a backup, to show before going back to it.

    Raises BackupDamaged when the backup is not as it was written, NotebookNewer, or what keeps it
    from being read.
    """
    connection = _open_checked(backup, schema or Schema())
    try:
        return {table: list(read_values(connection, table)) for table in TABLES}
    finally:
        connection.close()


def restore(folder: Path, backup: Backup, *, schema: Schema | None = None) -> None:
    """Go back to a backup while no window is open; takes the lock meanwhile.

    The file that was there, damaged or not, is copied to the folder ``damaged`` first. When
    anything fails, and a KnownError is raised, that copy or the file itself is still there.
    """
    files = NotebookFolder(folder)
    with NotebookLock(files):
        with known_errors(files.notebook):
            keep_aside(files)
        put_back(files, backup, schema or Schema())


def put_back(files: NotebookFolder, backup: Backup, schema: Schema) -> None:
    """Put a backup in the place of the notebook, which is lost; needs the lock, and it closed.

    It becomes a notebook with a new replica: the one that went on after the backup may have given
    out changes under the old name.
    """
    connection = _open_checked(backup, schema)
    try:
        identity = read_identity(connection)
        newest = max(item.generation for item in [backup, *list_backups(files)])
        renewed = identity._replace(
            replica=str(uuid4()), generation=max(identity.generation, newest)
        )
        with transaction(connection):
            write_identity(connection, renewed)
        data = connection.serialize()
    finally:
        connection.close()
    with known_errors(files.notebook):
        files.journal.unlink(missing_ok=True)  # it would be applied to the restored file
        flush_folder(files.path)
    write_atomically(files.notebook, data)


def _open_checked(backup: Backup, schema: Schema) -> sqlite3.Connection:
    try:
        return open_up_to_date(backup, schema)
    except DamageSuspectedError:
        raise BackupDamaged(path=str(backup.path)) from None
