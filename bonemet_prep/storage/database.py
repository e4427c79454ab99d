"""The notebook file: opened with care, read, and changed one durable transaction at a time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.moment import Clock
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.storage import rows
from bonemet_prep.storage.codec import StoredRow
from bonemet_prep.storage.connection import snapshot, transaction
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.identity import Identity, read_identity
from bonemet_prep.storage.integrity import check_whole
from bonemet_prep.storage.lock import NotebookLock, lock_to_write
from bonemet_prep.storage.notebook_file import NotebookFile
from bonemet_prep.storage.schema import Schema

if TYPE_CHECKING:
    from bonemet_prep.storage.backups import Backup
    from bonemet_prep.storage.deleted import DeletedRow, Key

# Backups and deleted rows are imported where they are used: the first page needs neither.


class Database:
    """The open file of one notebook, used by one thread at a time.

    Every method raises only KnownError (see `open` for those of a file that is refused). What
    failed can simply be tried again. Changes nothing in memory: that is the Notebook's.
    """

    def __init__(self, file: NotebookFile, clock: Clock, lock: NotebookLock | None) -> None:
        self._file, self._clock, self._lock = file, clock, lock

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
        file = NotebookFile(files, clock, schema or Schema(), read_only=read_only)
        database = cls(file, clock, lock)
        try:
            file.open(replica)
        except BaseException:
            database.close()
            raise
        return database

    @property
    def folder(self) -> NotebookFolder:
        """Where the files are."""
        return self._file.folder

    @property
    def read_only(self) -> bool:
        """Whether it was opened without the right to write."""
        return self._file.read_only

    def read(self, tables: Iterable[str] = tuple(TABLES)) -> dict[str, list[Value]]:
        """Return the values of `tables`, each row checked against its checksum."""
        with self._file.connected() as connection, snapshot(connection):
            return {table: list(rows.read_values(connection, table)) for table in tables}

    def stored_rows(self, table: str) -> list[StoredRow]:
        """Return all rows of `table` with their history, the deleted ones too."""
        with self._file.connected() as connection:
            return list(rows.read_rows(connection, table))

    def identity(self) -> Identity:
        """Return which notebook this is, and its counters."""
        with self._file.connected() as connection:
            return read_identity(connection)

    def write(self, change: Change) -> None:
        """Write a change; when this returns it survives a crash and a power cut.

        Writing the same change again is harmless. Raises NotebookMoved when the file was swapped
        under us: then nothing is written until it is opened anew.
        """
        with self._file.writing() as connection, transaction(connection):
            rows.write_change(connection, change, self._file.now())

    def check(self) -> dict[str, int]:
        """Check every page and row of the file; return how many rows each table has."""
        with self._file.connected() as connection, snapshot(connection):
            return check_whole(connection)

    def deleted_rows(self) -> tuple[DeletedRow, ...]:
        """Return what was deleted in the last 30 days, latest first."""
        from bonemet_prep.storage import deleted

        with self._file.connected() as connection, snapshot(connection):
            return deleted.deleted_rows(connection)

    def purge_outdated(self) -> int:
        """Blank what was deleted more than 30 days ago; return how many rows that were."""
        from bonemet_prep.storage import deleted

        with self._file.writing() as connection, transaction(connection):
            keys = deleted.outdated(connection, self._clock())
            return deleted.purge(connection, keys, self._file.now())

    def purge(self, keys: Iterable[Key]) -> None:
        """Blank these rows now and for good, in the notebook and in every backup.

        Copies that no row can be taken out of, such as a damaged notebook set aside, are deleted.
        """
        from bonemet_prep.storage import backups, deleted
        from bonemet_prep.storage.set_aside import delete_unlisted

        wanted = list(keys)
        with self._file.writing() as connection, transaction(connection):
            deleted.purge(connection, wanted, self._file.now())
        backups.purge_backups(self.folder, wanted, self._file.now(), self._file.schema)
        delete_unlisted(self.folder)

    def back_up(self, *, even_if_unchanged: bool = False) -> Backup | None:
        """Make a verified backup, thin out old ones; None when nothing changed since the last."""
        from bonemet_prep.storage import backups

        with self._file.writing() as connection:
            return backups.make_backup(connection, self.folder, self._file.now(), even_if_unchanged)

    def save_copy(self, path: Path) -> None:
        """Write a verified copy of the notebook to `path`."""
        from bonemet_prep.storage import backups

        with self._file.connected() as connection:
            backups.save_copy(connection, path)

    def restore(self, backup: Backup) -> None:
        """Go back to a backup; the notebook as it is becomes a backup itself first."""
        from bonemet_prep.storage import restore

        self.back_up(even_if_unchanged=True)
        self._file.disconnect(forget=True)
        restore.put_back(self.folder, backup, self._file.schema)

    def close(self) -> None:
        """Close the file and let others in; closing twice is no error."""
        self._file.disconnect()
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
