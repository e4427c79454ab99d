"""Reading a file that came from elsewhere: never more of it than could be right."""

from pathlib import Path

from bonemet_prep.domain.errors import ImportRefused
from bonemet_prep.storage.faults import known_errors


def read_foreign(path: Path, most: int) -> bytes:
    """Return what is in the file.

    Raises ImportRefused (``size``) for more than `most` bytes, else FileMissing, NoPermission,
    FileInUse or DiskFault.
    """
    with known_errors(path), path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise ImportRefused(reason="size", place="size")
    return data
