"""Making a new notebook file: complete, or not there at all."""

from pathlib import Path

from bonemet_prep.domain.errors import DiskFault
from bonemet_prep.storage.atomic_file import replace_file
from bonemet_prep.storage.connection import connect, transaction
from bonemet_prep.storage.faults import DamageSuspectedError, known_errors
from bonemet_prep.storage.folders import NotebookFolder, create_private_file, flush_folder
from bonemet_prep.storage.migration import create_tables
from bonemet_prep.storage.schema import Schema


def create_notebook(folder: NotebookFolder, schema: Schema, *, replica: str, created: str) -> None:
    """Make an empty notebook; `created` is a UTC time. Needs the lock, and no notebook there.

    Raises NoPermission, DiskFull or DiskFault; then there still is none.
    """
    unfinished = folder.unfinished
    try:
        _make(unfinished, schema, replica, created)
    except DamageSuspectedError as error:  # of a file we are just writing: the disk is at fault
        raise DiskFault(path=str(unfinished)) from error
    with known_errors(folder.notebook):
        replace_file(unfinished, folder.notebook)
        flush_folder(folder.path)


def _make(unfinished: Path, schema: Schema, replica: str, created: str) -> None:
    with known_errors(unfinished):
        unfinished.unlink(missing_ok=True)
        create_private_file(unfinished)
        connection = connect(unfinished)
        try:
            with transaction(connection):
                create_tables(connection, schema, replica=replica, created=created)
        finally:
            connection.close()
        unfinished.with_name(f"{unfinished.name}-journal").unlink(missing_ok=True)
