"""Writing a file whole or not at all: the old one stays untouched until the new one is safe."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bonemet_prep.storage.faults import known_errors
from bonemet_prep.storage.folders import create_private_file, flush_folder

if sys.platform == "darwin":
    import fcntl

HELD_FOR_MOMENTS = os.name == "nt"
"""Whether other programs can keep a file from being replaced."""

RETRY_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries to replace a file that a virus scanner or a sync client holds (Windows)."""


def write_atomically(path: Path, data: bytes) -> None:
    """Make `path` a private file with `data`, on the disk for good when this returns.

    Raises NoPermission, DiskFull, DiskFault, FileMissing (no such folder) or FileInUse; then the
    old file is as it was and nothing is left over.
    """
    with known_errors(path):
        temporary = path.with_name(f".{path.name[:100]}.{os.urandom(4).hex()}.part")
        create_private_file(temporary)
        try:
            with temporary.open("r+b") as file:
                file.write(data)
                file.flush()
                flush_file(file.fileno())
            replace_file(temporary, path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        flush_folder(path.parent)


def flush_file(file: int) -> None:
    """Wait until the content of the open file is on the disk."""
    if sys.platform == "darwin":
        fcntl.fcntl(file, fcntl.F_FULLFSYNC)  # fsync there stops at the disk's own cache
    else:
        os.fsync(file)


def replace_file(source: Path, target: Path, sleep: Callable[[float], None] = time.sleep) -> None:
    """Put `source` in the place of `target`, trying again while another program holds it."""
    for pause in RETRY_PAUSES:
        try:
            source.replace(target)
        except PermissionError:
            if not HELD_FOR_MOMENTS:
                raise
            sleep(pause)
        else:
            return
    source.replace(target)
