"""The notebook file: opened with care, read, and changed one durable transaction at a time."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.errors import (
    FileMissing,
    NotebookMoved,
    NotebookReadOnly,
    NotebookVanished,
)
from bonemet_prep.domain.moment import Clock
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.storage import backups, deleted, restore, rows
from bonemet_prep.storage.backups import Backup
from bonemet_prep.storage.codec import StoredRow
from bonemet_prep.storage.connection import connect, in_memory, snapshot, transaction
from bonemet_prep.storage.deleted import DeletedRow, Key
from bonemet_prep.storage.faults import DamageSuspectedError, known_errors
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.header import schema_version
from bonemet_prep.storage.identity import Identity, read_identity
from bonemet_prep.storage.integrity import check_whole, settle_suspicion
from bonemet_prep.storage.lock import NotebookLock, lock_to_write
from bonemet_prep.storage.migration import migrate
from bonemet_prep.storage.new_file import create_notebook
from bonemet_prep.storage.schema import Schema

FileId = tuple[int, int]
"""Device and inode: which file it is, whatever its name."""


class Database:
    """The open file of one notebook, used by one thread at a time.

    Every method raises only KnownError (see `open` for those of a file that is refused). After a
    failure the connection is closed; the next call opens and checks the file again, so what failed
    can simply be tried again. Changes nothing in memory: that is the Notebook's.
    """

    def __init__(
        self, folder: NotebookFolder, clock: Clock, lock: NotebookLock | None, schema: Schema
    ) -> None:
        self._folder, self._clock, self._lock, self._schema = folder, clock, lock, schema
        self._connection: sqlite3.Connection | None = None
        self._file_id: FileId | None = None

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        clock: Clock,
        read_only: bool = False,
        replica: str = "",
        schema: Schema | None = None,
    ) -> Self:
        """Open the notebook in `folder`, made new where there never was one; quick, no full check.

        To write takes the lock of the notebook; `read_only` takes none and may run beside. A new
        notebook is named by `replica` (a random id by default). Raises, with the file's bytes as
        they were: NotebookInUse, NotebookNewer, NotebookForeign, NotebookEmpty, NotebookVanished
        (gone, but backups exist), NotebookDamaged, NotebookReadOnly (open it `read_only`),
        FileMissing (nothing to read), NoPermission, DiskFull, DiskFault.
        """
        files = NotebookFolder(folder)
        lock = None if read_only else lock_to_write(files)
        database = cls(files, clock, lock, schema or Schema())
        try:
            with known_errors(files.notebook):
                database._start(replica or str(uuid4()))
        except BaseException:
            database.close()
            raise
        return database

    @property
    def folder(self) -> NotebookFolder:
        """Where the files are."""
        return self._folder

    @property
    def read_only(self) -> bool:
        """Whether it was opened without the right to write."""
        return self._lock is None

    def read(self, tables: Iterable[str] = tuple(TABLES)) -> dict[str, list[Value]]:
        """Return the values of `tables`, each row checked against its checksum."""
        with self._connected() as connection, snapshot(connection):
            return {table: list(rows.read_values(connection, table)) for table in tables}

    def stored_rows(self, table: str) -> list[StoredRow]:
        """Return all rows of `table` with their history, the deleted ones too."""
        with self._connected() as connection:
            return list(rows.read_rows(connection, table))

    def identity(self) -> Identity:
        """Return which notebook this is, and its counters."""
        with self._connected() as connection:
            return read_identity(connection)

    def write(self, change: Change) -> None:
        """Write a change; when this returns it survives a crash and a power cut.

        Writing the same change again is harmless. Raises NotebookMoved when the file was swapped
        under us: then nothing is written until it is opened anew.
        """
        with self._writing() as connection, transaction(connection):
            rows.write_change(connection, change, self._now())

    def check(self) -> dict[str, int]:
        """Check every page and row of the file; return how many rows each table has."""
        with self._connected() as connection, snapshot(connection):
            return check_whole(connection)

    def deleted_rows(self) -> tuple[DeletedRow, ...]:
        """Return what was deleted in the last 30 days, latest first."""
        with self._connected() as connection, snapshot(connection):
            return deleted.deleted_rows(connection)

    def purge_outdated(self) -> int:
        """Blank what was deleted more than 30 days ago; return how many rows that were."""
        with self._writing() as connection, transaction(connection):
            keys = deleted.outdated(connection, self._clock())
            return deleted.purge(connection, keys, self._now())

    def purge(self, keys: Iterable[Key]) -> None:
        """Blank these rows now and for good, in the notebook and in every backup."""
        wanted = list(keys)
        with self._writing() as connection, transaction(connection):
            deleted.purge(connection, wanted, self._now())
        backups.purge_backups(self._folder, wanted, self._now())

    def back_up(self, *, even_if_unchanged: bool = False) -> Backup | None:
        """Make a verified backup, thin out old ones; None when nothing changed since the last."""
        with self._writing() as connection:
            return backups.make_backup(connection, self._folder, self._now(), even_if_unchanged)

    def save_copy(self, path: Path) -> None:
        """Write a verified copy of the notebook to `path`."""
        with self._connected() as connection:
            backups.save_copy(connection, path)

    def restore(self, backup: Backup) -> None:
        """Go back to a backup; the notebook as it is becomes a backup itself first."""
        self.back_up(even_if_unchanged=True)
        self._disconnect()
        self._file_id = None
        restore.put_back(self._folder, backup, self._schema)

    def close(self) -> None:
        """Close the file and let others in; closing twice is no error."""
        self._disconnect()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _start(self, replica: str) -> None:
        path = self._folder.notebook
        if not path.exists():
            if backups.list_backups(self._folder) or self._folder.journal.exists():
                raise NotebookVanished(path=str(path))
            if self.read_only:
                raise FileMissing(path=str(path))
            create_notebook(self._folder, self._schema, replica=replica, created=self._now())
        with self._connected():
            pass

    def _now(self) -> str:
        return self._clock().astimezone(UTC).isoformat(timespec="milliseconds")

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        path = self._folder.notebook
        try:
            with known_errors(path):
                if self._connection is None:
                    self._connection = self._connect()
                yield self._connection
        except DamageSuspectedError as error:
            self._disconnect()
            raise settle_suspicion(self._folder, self._schema.version) from error
        except BaseException:
            self._disconnect()
            raise

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if self.read_only:
            raise NotebookReadOnly(path=str(self._folder.notebook))
        with self._connected() as connection:
            if _file_id(self._folder.notebook) != self._file_id:
                raise NotebookMoved(path=str(self._folder.notebook))
            yield connection

    def _connect(self) -> sqlite3.Connection:
        path = self._folder.notebook
        schema_version(path, self._schema.version)
        file_id = _file_id(path)
        opened_before = self._file_id is not None
        if opened_before and file_id != self._file_id:
            raise NotebookMoved(path=str(path))
        connection = connect(path, read_only=self.read_only)
        try:
            # Asked again: an update cut short may have left its version in the first bytes.
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version < self._schema.version:
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
        check_whole(connection)
        if self.read_only:
            data = connection.serialize()
            connection.close()
            connection = in_memory(data)
        else:
            backups.make_backup(connection, self._folder, self._now(), even_if_unchanged=True)
        with transaction(connection):
            migrate(connection, self._schema, version)
        return connection

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):  # a failing disk may fail here too; nothing is pending
                connection.close()


def _file_id(path: Path) -> FileId | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino
