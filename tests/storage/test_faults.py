"""What SQLite and the operating system report becomes an error that tells what to do."""

import errno
import sqlite3
from pathlib import Path

import pytest

from bonemet_prep.domain.errors import (
    DiskFault,
    DiskFull,
    FileInUse,
    FileMissing,
    KnownError,
    NoPermission,
    NotebookInUse,
    NotebookMoved,
    NotebookReadOnly,
)
from bonemet_prep.storage.faults import (
    DamageSuspectedError,
    known_errors,
    known_os_error,
    known_sqlite_error,
)


def reported(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("words of SQLite")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, NoPermission),
        (errno.EROFS, NoPermission),
        (errno.ENOENT, FileMissing),
        (errno.EBUSY, FileInUse),
        (errno.EIO, DiskFault),
        (errno.EMFILE, DiskFault),
        (None, DiskFault),
    ],
)
def test_numbers_of_the_system(number: int | None, told: type[KnownError], tmp_path: Path) -> None:
    error = OSError() if number is None else OSError(number, "words of the system")
    known = known_os_error(error, tmp_path)
    assert type(known) is told and known.details == {"path": str(tmp_path)}


@pytest.mark.parametrize("number", [32, 33])
def test_windows_says_in_a_number_of_its_own_that_a_file_is_held(
    number: int, tmp_path: Path
) -> None:
    error = PermissionError(errno.EACCES, "words of Windows")
    error.winerror = number
    known = known_os_error(error, tmp_path)
    assert type(known) is FileInUse and known.details == {"path": str(tmp_path)}


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_IOERR_FSYNC, DiskFault),
        (sqlite3.SQLITE_BUSY, NotebookInUse),
        (sqlite3.SQLITE_READONLY, NotebookReadOnly),
        (sqlite3.SQLITE_READONLY_DBMOVED, NotebookMoved),
        (sqlite3.SQLITE_CANTOPEN, FileMissing),  # opened plainly to see why
    ],
)
def test_codes_of_sqlite(code: int, told: type[KnownError], tmp_path: Path) -> None:
    path = tmp_path / "notebook.bonemet.db"
    known = known_sqlite_error(reported(code), path)
    assert type(known) is told and known.details == {"path": str(path)}


def test_a_file_that_opens_plainly_is_no_fault_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "notebook.bonemet.db"
    path.write_bytes(b"")
    known = known_sqlite_error(reported(sqlite3.SQLITE_CANTOPEN), path)
    assert type(known) is DiskFault and known.details == {"path": str(path)}


@pytest.mark.parametrize("code", [sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB])
def test_damage_is_only_suspected_at_first(code: int, tmp_path: Path) -> None:
    assert known_sqlite_error(reported(code), tmp_path) is None
    with pytest.raises(DamageSuspectedError), known_errors(tmp_path):
        raise reported(code)


def test_a_broken_rule_of_the_schema_is_a_bug(tmp_path: Path) -> None:
    error = sqlite3.IntegrityError("words of SQLite")
    error.sqlite_errorcode = sqlite3.SQLITE_CONSTRAINT
    with pytest.raises(sqlite3.IntegrityError), known_errors(tmp_path):
        raise error
