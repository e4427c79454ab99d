"""Runs the tour in a home of its own, traced where that is possible, and tells what it left."""

import fnmatch
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bonemet_prep.storage.written_files import FOLDERS, TEMPORARY_PATTERNS, WRITTEN_FILES
from tests.privacy.tour import MARKER

PROJECT = Path(__file__).parent.parent.parent
STRACE = shutil.which("strace")

_CALLS = "network,openat,open,creat,rename,renameat,renameat2,mkdir,mkdirat,link,linkat,symlinkat"
_STRACE = ("strace", "-f", "--seccomp-bpf", "-qq", "-y", "-e", f"trace={_CALLS}", "-o")
_PATHS = re.compile(r'"((?:[^"\\]|\\.)*)"')
_INTERNET = re.compile(r"\bsocket\((AF_INET6?|AF_PACKET|AF_NETLINK|AF_BLUETOOTH|AF_VSOCK)\b")
_WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|\b(creat|rename\w*|mkdir\w*|\w*link\w*)\(")
_SYSTEM = ("/dev/", "/proc/")
_SELF_TEST = re.compile(r"[a-z0-9_]{8}")
"""Python tries out the folder for temporary files with a file of such a name, and deletes it."""


@dataclass(frozen=True)
class Proof:
    """What one tour left: places, what the process told, and its trace (empty without strace)."""

    home: Path
    told: dict[str, Any]
    trace: tuple[str, ...]

    @property
    def folder(self) -> Path:
        return self.home / "data" / "bonemet-prep"

    @property
    def out(self) -> Path:
        """Where the person saves to; outside of the home."""
        return self.home.parent / f"{self.home.name}-out"

    @property
    def internet_sockets(self) -> list[str]:
        return [line for line in self.trace if _INTERNET.search(line)]

    @property
    def sockets(self) -> list[str]:
        return [line for line in self.trace if re.search(r"\b(socket|socketpair)\(", line)]

    @property
    def written(self) -> set[Path]:
        """Every path that was written, made or renamed to, devices left out."""
        lines = [line for line in self.trace if _WRITES.search(line) and " = -1 " not in line]
        paths = {Path(found) for line in lines for found in _PATHS.findall(line)}
        return {path for path in paths if not str(path).startswith(_SYSTEM)}

    @property
    def untold(self) -> set[Path]:
        """What was written and is not in the table the window shows."""
        return {path for path in self.written if not self._is_told(path)}

    @property
    def marked(self) -> list[Path]:
        """Files in the home that hold words of the person."""
        files = (path for path in self.home.rglob("*") if path.is_file())
        return [path for path in files if MARKER.encode() in path.read_bytes()]

    def _is_told(self, path: Path) -> bool:
        if path.is_relative_to(self.out) or self.folder.is_relative_to(path):
            return True
        temporary = self.home / "tmp"
        if path.is_relative_to(temporary):
            first, *rest = path.relative_to(temporary).parts
            example = temporary / first / "notebook"
            if fnmatch.fnmatch(first, TEMPORARY_PATTERNS[0]):
                return not rest or path == example or _in_table(path, example)
            return not rest and bool(_SELF_TEST.fullmatch(first))
        return _in_table(path, self.folder)


def _in_table(path: Path, folder: Path) -> bool:
    if not path.is_relative_to(folder):
        return False
    name = path.relative_to(folder).as_posix()
    patterns = [pattern for kind in WRITTEN_FILES for pattern in kind.patterns]
    return name in FOLDERS or any(fnmatch.fnmatch(name, pattern) for pattern in patterns)


def take_tour(home: Path, *, before: Sequence[str] = (), traced: bool = True) -> Proof:
    """Take the tour, and delete everything at its end; `before` stands before the command."""
    proof = Proof(home, {}, ())
    for folder in (home, home / "tmp", proof.out):
        folder.mkdir(mode=0o700, exist_ok=True)
    trace = proof.out / "trace"
    command = [sys.executable, "-m", "tests.privacy.tour", str(proof.folder), str(proof.out)]
    tracing = [*_STRACE, str(trace)] if traced and STRACE else []
    done = subprocess.run(
        [*before, *tracing, *command, "--erase"],
        cwd=PROJECT,
        env=dict(_environment(home)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert "failed" not in told, told["failed"]
    lines = trace.read_text(errors="replace").splitlines() if tracing else ()
    return Proof(home, told, tuple(lines))


def _environment(home: Path) -> Iterator[tuple[str, str]]:
    for name in ("PATH", "SYSTEMROOT", "LANG", "LD_LIBRARY_PATH"):
        if name in os.environ:
            yield name, os.environ[name]
    yield from {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "TMPDIR": str(home / "tmp"),
        "TEMP": str(home / "tmp"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(PROJECT),
    }.items()
