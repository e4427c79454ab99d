"""The log of faults is private, does not grow for ever, and never makes things worse."""

import stat
from pathlib import Path

from bonemet_prep.storage.fault_log import MOST_BYTES, keep_fault
from bonemet_prep.storage.folders import NotebookFolder
from tests.storage.conftest import StandingClock


def test_reports_are_added_with_their_time_for_the_owner_only(
    tmp_path: Path, clock: StandingClock
) -> None:
    log = NotebookFolder(tmp_path).faults
    keep_fault(tmp_path, clock, "KeyError\nstorage/rows.py:12 read")
    clock.move(minutes=1)
    keep_fault(tmp_path, clock, "a lone \udcff half")
    assert log.read_text(encoding="utf-8") == (
        "2026-11-22T10:40:00+00:00\nKeyError\nstorage/rows.py:12 read\n\n"
        "2026-11-22T10:41:00+00:00\na lone ? half\n\n"
    )
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_a_long_log_is_begun_anew_and_the_one_before_kept(
    tmp_path: Path, clock: StandingClock
) -> None:
    files = NotebookFolder(tmp_path)
    files.faults.write_bytes(b"x" * MOST_BYTES)
    keep_fault(tmp_path, clock, "one more fits")
    assert not files.older_faults.exists()
    keep_fault(tmp_path, clock, "first of the new")
    assert b"one more fits" in files.older_faults.read_bytes()
    assert files.faults.read_text(encoding="utf-8").endswith("\nfirst of the new\n\n")
    keep_fault(tmp_path, clock, "x" * MOST_BYTES)
    keep_fault(tmp_path, clock, "anew once more")
    assert b"first of the new" in files.older_faults.read_bytes()
    assert files.faults.read_text(encoding="utf-8").endswith("00:00\nanew once more\n\n")
    assert set(tmp_path.iterdir()) == {files.faults, files.older_faults}


def test_nothing_is_raised_where_nothing_can_be_written(
    tmp_path: Path, clock: StandingClock
) -> None:
    keep_fault(tmp_path / "not there", clock, "KeyError")
    assert not (tmp_path / "not there").exists()
    NotebookFolder(tmp_path).faults.mkdir()
    keep_fault(tmp_path, clock, "KeyError")
