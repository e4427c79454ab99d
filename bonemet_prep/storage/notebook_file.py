"""The open file under a notebook: found and checked, lost and found again, refused by name."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC
from pathlib import Path

from bonemet_prep.domain.errors import (
    FileMissing,
    NotebookMoved,
    NotebookReadOnly,
    NotebookVanished,
)
from bonemet_prep.domain.moment import Clock
from bonemet_prep.storage.connection import connect, in_memory, transaction
from bonemet_prep.storage.faults import DamageSuspectedError, known_errors
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.header import schema_version
from bonemet_prep.storage.identity import read_identity
from bonemet_prep.storage.integrity import check_whole, settle_suspicion
from bonemet_prep.storage.schema import Schema

FileId = tuple[int, int]
"""Device and inode: which file it is, whatever its name."""


class NotebookFile:
    """Gives the connection to whoever reads or writes, and drops it after every failure.

    What fails inside `connected` and `writing` comes out as a KnownError. The next use opens and
    checks the file again, so what failed can simply be tried again. Needs the lock to write.
    """

    def __init__(
        self, folder: NotebookFolder, clock: Clock, schema: Schema, *, read_only: bool
    ) -> None:
        self.folder, self.schema, self.read_only = folder, schema, read_only
        self._clock = clock
        self._connection: sqlite3.Connection | None = None
        self._file_id: FileId | None = None

    def open(self, replica: str) -> None:
        """Open the file; a new one, where there never was one, is named `replica` or at random."""
        with known_errors(self.folder.notebook):
            if not self.folder.notebook.exists():
                self._create(replica)
        with self.connected():
            pass

    def _create(self, replica: str) -> None:
        # Imported here, like all that most starts do not need: the first page waits for this file.
        from uuid import uuid4

        from bonemet_prep.storage.backups import list_backups
        from bonemet_prep.storage.new_file import create_notebook

        path = str(self.folder.notebook)
        if list_backups(self.folder) or self.folder.journal.exists():
            raise NotebookVanished(path=path)
        if self.read_only:
            raise FileMissing(path=path)
        replica = replica or str(uuid4())
        create_notebook(self.folder, self.schema, replica=replica, created=self.now())

    def now(self) -> str:
        """Return the UTC time, as it is written into rows and notes."""
        return self._clock().astimezone(UTC).isoformat(timespec="milliseconds")

    @contextmanager
    def connected(self) -> Iterator[sqlite3.Connection]:
        """Give the connection to read with."""
        try:
            with known_errors(self.folder.notebook):
                if self._connection is None:
                    self._connection = self._connect()
                yield self._connection
        except DamageSuspectedError as error:
            self.disconnect()
            raise settle_suspicion(self.folder, self.schema.version) from error
        except BaseException:
            self.disconnect()
            raise

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection to write with; NotebookMoved when the file is another one now."""
        path = self.folder.notebook
        if self.read_only:
            raise NotebookReadOnly(path=str(path))
        with self.connected() as connection:
            if _file_id(path) != self._file_id:
                raise NotebookMoved(path=str(path))
            yield connection

    def disconnect(self, *, forget: bool = False) -> None:
        """Close the connection; `forget` which file it was, because another one takes its place."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):  # a failing disk may fail here too; nothing is pending
                connection.close()
        if forget:
            self._file_id = None

    def _connect(self) -> sqlite3.Connection:
        path = self.folder.notebook
        schema_version(path, self.schema.version)
        file_id = _file_id(path)
        opened_before = self._file_id is not None
        if opened_before and file_id != self._file_id:
            raise NotebookMoved(path=str(path))
        connection = connect(path, read_only=self.read_only)
        try:
            # Asked again: an update cut short may have left its version in the first bytes.
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version < self.schema.version:
                connection = self._up_to_date(connection, version)
            elif opened_before:
                check_whole(connection)
            else:
                read_identity(connection)
        except BaseException:
            connection.close()
            raise
        self._file_id = file_id
        return connection

    def _up_to_date(self, connection: sqlite3.Connection, version: int) -> sqlite3.Connection:
        """Migrate an older file after a backup; to read only, migrate a copy in memory."""
        from bonemet_prep.storage.backups import make_backup
        from bonemet_prep.storage.migration import migrate

        check_whole(connection)
        if self.read_only:
            data = connection.serialize()
            connection.close()
            connection = in_memory(data)
        else:
            make_backup(connection, self.folder, self.now(), even_if_unchanged=True)
        with transaction(connection):
            migrate(connection, self.schema, version)
        return connection


def _file_id(path: Path) -> FileId | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino
