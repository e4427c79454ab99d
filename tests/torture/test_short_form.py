"""The short form of ``python -m tests.torture``, through the command itself."""

import shutil
import subprocess
import sys

import pytest

COUNTS = {"kills": 6, "damage": 45, "owners": 2}
"""Without "typing", whose promise is a time: a busy computer would break it."""

TRACED_COUNTS = {
    "power-cuts": 60,
    "control-nothing-flushed": 30,
    "control-journal-deleted": 60,
    "faults": 6,
    "interrupted": 6,
}
"""These need strace, which only Linux has; there ``./run test`` installs it."""

SHORT = COUNTS | (TRACED_COUNTS if shutil.which("strace") else {})


@pytest.mark.parametrize(("part", "count"), SHORT.items())
def test_the_promises_hold_in_the_short_form(part: str, count: int) -> None:
    command = [sys.executable, "-m", "tests.torture", "--part", part, "--count", str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.rstrip().endswith("ok")
