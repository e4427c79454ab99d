"""Backups: verified copies of the notebook, numbered by a counter and never by the clock."""

import json
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

from bonemet_prep.domain.errors import NotebookInUse
from bonemet_prep.domain.plain_values import from_plain, to_plain
from bonemet_prep.storage import deleted
from bonemet_prep.storage.atomic_file import write_atomically
from bonemet_prep.storage.connection import in_memory, transaction
from bonemet_prep.storage.faults import DamageSuspectedError, known_errors
from bonemet_prep.storage.folders import NotebookFolder, make_private_folder
from bonemet_prep.storage.header import version_in
from bonemet_prep.storage.identity import read_identity, write_identity
from bonemet_prep.storage.integrity import check_whole
from bonemet_prep.storage.migration import migrate
from bonemet_prep.storage.schema import Schema
from bonemet_prep.storage.thinning import kept

PATIENCE_SECONDS = 5.0
"""How long to wait for another program; SQLite itself would wait for ever."""


@dataclass(frozen=True, slots=True)
class BackupNote:
    """What is written beside a backup: when (UTC), SHA-256 of the file, state, rows by table."""

    made: str
    sha256: str
    counter: int
    tables: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup in the list; `note` is None when it was lost, then `made` is the file's time."""

    path: Path
    generation: int
    made: datetime
    size: int
    note: BackupNote | None = None
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def day(self) -> date:
        """The day it was made, where the person is now."""
        return self.made.astimezone().date()


def list_backups(folder: NotebookFolder) -> list[Backup]:
    """Return the backups, the latest first; files of other names are left alone."""
    with known_errors(folder.backups):
        if not folder.backups.is_dir():
            return []
        paths = [path for path in folder.backups.iterdir() if _generation(path)]
        found = [_backup(path) for path in paths]
    return sorted(found, key=lambda backup: backup.generation, reverse=True)


def make_backup(
    connection: sqlite3.Connection, folder: NotebookFolder, now: str, even_if_unchanged: bool
) -> Backup | None:
    """Copy the notebook, verify the copy, write it for good, then thin out the old ones.

    `now` is a UTC time. None when the newest backup holds this state already. Raises a KnownError;
    then every earlier backup is still there.
    """
    earlier = list_backups(folder)
    identity = read_identity(connection)
    newest = earlier[0] if earlier else None
    if newest and newest.note and newest.note.counter == identity.counter and not even_if_unchanged:
        return None
    generation = max(identity.generation, newest.generation if newest else 0) + 1
    with transaction(connection):
        write_identity(connection, identity._replace(generation=generation))
    make_private_folder(folder.backups)
    path = folder.backups / f"notebook-{generation:06d}.bonemet.db"
    data, counts = _verified_copy(connection, folder.notebook)
    backup = _write(path, data, now, identity.counter, counts)
    _thin_out(folder, datetime.fromisoformat(now).astimezone().date())
    return backup


def save_copy(connection: sqlite3.Connection, path: Path) -> None:
    """Write a verified copy of the notebook to `path`, whole or not at all."""
    data, _ = _verified_copy(connection, path)
    write_atomically(path, data)


def purge_backups(
    folder: NotebookFolder, keys: Iterable[deleted.Key], now: str, schema: Schema
) -> None:
    """Blank rows in every backup; a damaged one is removed, for it may hold them."""
    wanted = list(keys)
    for backup in list_backups(folder):
        try:
            _purge_backup(backup, wanted, now, schema)
        except DamageSuspectedError:
            _remove(backup.path)


def open_backup(backup: Backup) -> sqlite3.Connection:
    """Open a copy of a backup in memory; DamageSuspectedError when it is not as it was written."""
    with known_errors(backup.path):
        data = backup.path.read_bytes()
        if backup.note is not None and sha256(data).hexdigest() != backup.note.sha256:
            raise DamageSuspectedError
        connection = in_memory(data)
        try:
            check_whole(connection)
        except BaseException:
            connection.close()
            raise
        return connection


def open_up_to_date(backup: Backup, schema: Schema) -> sqlite3.Connection:
    """Open a copy of a backup in memory, with the tables of today.

    Raises what `open_backup` raises, and NotebookNewer.
    """
    connection = open_backup(backup)
    try:
        version = version_in(connection.serialize(), backup.path, schema.version)
        if version < schema.version:
            with transaction(connection):
                migrate(connection, schema, version)
    except BaseException:
        connection.close()
        raise
    return connection


def _verified_copy(
    connection: sqlite3.Connection, path: Path, clock: Callable[[], float] = time.monotonic
) -> tuple[bytes, Mapping[str, int]]:
    """Return the bytes of a checked copy and how many rows each table has."""
    give_up = clock() + PATIENCE_SECONDS

    def guard(_status: int, _remaining: int, _total: int) -> None:
        if clock() > give_up:
            raise NotebookInUse(path=str(path))

    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.backup(copy, progress=guard)
        counts = check_whole(copy)
        return copy.serialize(), counts
    finally:
        copy.close()


def _purge_backup(backup: Backup, keys: list[deleted.Key], now: str, schema: Schema) -> None:
    with closing(open_up_to_date(backup, schema)) as connection, known_errors(backup.path):
        with transaction(connection):
            purged = deleted.purge(connection, keys, now)
        if purged:
            counter = read_identity(connection).counter
            made = backup.made.astimezone(UTC).isoformat(timespec="milliseconds")
            counts = check_whole(connection)
            _write(backup.path, connection.serialize(), made, counter, counts)


def _write(path: Path, data: bytes, now: str, counter: int, counts: Mapping[str, int]) -> Backup:
    note = BackupNote(
        now, sha256(data).hexdigest(), counter, tuple(counts.keys()), tuple(counts.values())
    )
    # The note last: a backup without one is complete, a note without a backup is nothing.
    _note_path(path).unlink(missing_ok=True)
    write_atomically(path, data)
    write_atomically(_note_path(path), json.dumps(to_plain(note), indent=1).encode())
    return _backup(path)


def _thin_out(folder: NotebookFolder, today: date) -> None:
    backups = list_backups(folder)
    stay = kept(backups, today, lambda backup: backup.generation, lambda backup: backup.day)
    for backup in backups:
        if backup.generation not in stay:
            _remove(backup.path)


def _remove(path: Path) -> None:
    with known_errors(path):
        path.unlink(missing_ok=True)
        _note_path(path).unlink(missing_ok=True)


def _backup(path: Path) -> Backup:
    status = path.stat()
    note = _read_note(_note_path(path))
    made = datetime.fromtimestamp(status.st_mtime, UTC)
    counts: Mapping[str, int] = {}
    if note is not None:
        made = datetime.fromisoformat(note.made)
        counts = dict(zip(note.tables, note.rows, strict=False))
    return Backup(path, _generation(path), made, status.st_size, note, counts)


def _read_note(path: Path) -> BackupNote | None:
    try:
        note: BackupNote = from_plain(BackupNote, json.loads(path.read_bytes()))
        datetime.fromisoformat(note.made)
    except (OSError, ValueError, RecursionError):
        return None
    return note


def _note_path(path: Path) -> Path:
    return path.with_suffix(".json")


def _generation(path: Path) -> int:
    """Return the number in the name of a backup, 0 for any other file."""
    number = path.name.removeprefix("notebook-").removesuffix(".bonemet.db")
    expected = f"notebook-{number}.bonemet.db"
    return int(number) if number.isascii() and number.isdigit() and path.name == expected else 0
