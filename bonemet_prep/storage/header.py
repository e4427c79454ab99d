"""What the first bytes of a file say, read plainly before SQLite may touch it."""

from pathlib import Path

from bonemet_prep.domain.errors import NotebookEmpty, NotebookForeign, NotebookNewer
from bonemet_prep.storage.faults import DamageSuspectedError, known_errors
from bonemet_prep.storage.schema import APPLICATION_ID

MAGIC = b"SQLite format 3\x00"
_LENGTH = 100
_ROLLBACK_JOURNAL = b"\x01\x01"


def schema_version(path: Path, newest: int) -> int:
    """Return the schema version of a notebook file.

    Raises what `version_in` raises, and what keeps the file from being read.
    """
    with known_errors(path), path.open("rb") as file:
        header = file.read(_LENGTH)
    return version_in(header, path, newest)


def version_in(data: bytes, path: Path, newest: int) -> int:
    """Return the schema version in the first bytes of the file `path`.

    Raises NotebookEmpty, NotebookForeign (another program's database), NotebookNewer (a version
    over `newest`), DamageSuspectedError (no database at all).
    """
    header = data[:_LENGTH]
    if not header:
        raise NotebookEmpty(path=str(path))
    if len(header) < _LENGTH or not header.startswith(MAGIC):
        raise DamageSuspectedError
    # Our files never are in WAL mode; SQLite would begin to write next to one that says so.
    if header[18:20] != _ROLLBACK_JOURNAL:
        raise DamageSuspectedError
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise NotebookForeign(path=str(path))
    version = int.from_bytes(header[60:64])
    if version > newest:
        raise NotebookNewer(path=str(path))
    if version == 0:
        raise DamageSuspectedError
    return version
