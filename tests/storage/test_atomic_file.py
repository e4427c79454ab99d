"""A file is written whole or the old one stays, and nothing is left over."""

import errno
import os
import stat
from pathlib import Path

import pytest

from bonemet_prep.domain.errors import (
    DiskFault,
    DiskFull,
    FileInUse,
    FileMissing,
    KnownError,
    NoPermission,
)
from bonemet_prep.storage import atomic_file
from bonemet_prep.storage.atomic_file import replace_file, write_atomically


def test_the_file_is_there_private_and_alone(tmp_path: Path) -> None:
    target = tmp_path / "visit.pdf"
    target.write_bytes(b"old")
    target.chmod(0o644)
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, NoPermission),
        (errno.EROFS, NoPermission),
        (errno.EIO, DiskFault),
        (errno.EMFILE, DiskFault),
        (errno.EBUSY, FileInUse),
    ],
)
@pytest.mark.parametrize("step", ["flush_file", "replace_file"])
def test_when_it_fails_the_old_file_is_untouched(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    number: int,
    told: type[KnownError],
) -> None:
    target = tmp_path / "visit.pdf"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(atomic_file, step, fail)
    with pytest.raises(told) as refused:
        write_atomically(target, b"new")
    assert type(refused.value) is told
    assert refused.value.details == {"path": str(target)}
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        write_atomically(tmp_path / "gone" / "visit.pdf", b"new")


def test_a_long_name_leaves_room_for_the_temporary_one(tmp_path: Path) -> None:
    path = tmp_path / ("ü" * 120 + ".pdf")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_file_held_for_a_moment_is_replaced_a_little_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses while a virus scanner looks at the file."""
    source, target = tmp_path / "new", tmp_path / "old"
    source.write_bytes(b"new")
    tries: list[float] = []

    def replace(path: Path, to: Path) -> Path:
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "held")
        return real(path, to)

    real = Path.replace
    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(atomic_file, "HELD_FOR_MOMENTS", True)
    replace_file(source, target, sleep=tries.append)
    assert target.read_bytes() == b"new"
    assert tries == [0.05, 0.1, 0.2]
