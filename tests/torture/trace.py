"""What a process did to its files, read from strace."""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

CALLS = "openat,write,writev,pwrite64,ftruncate,fsync,fdatasync,unlink,rename,mkdir"

_LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_HEX = re.compile(r"(?:\\x[0-9a-f]{2})+")
_FILE = re.compile(r"^\d+<(.*?)>")


@dataclass(frozen=True, slots=True)
class Event:
    """One call that succeeded; `path` is what it was about, `data` what was written, where."""

    call: str
    path: str
    data: bytes = b""
    number: int = 0
    other: str = ""


def record(folder: Path, *arguments: object) -> list[Event]:
    """Run a task of `tests.torture.subject`; return what it did in `folder` and what it told."""
    trace = folder.with_name(f"{folder.name}.trace")
    command = ["strace", "-f", "-y", "-xx", "-s", "10000000", "-e", f"trace={CALLS}", "-o", trace]
    subprocess.run(
        [*command, *task_command(*arguments)], check=True, stdout=subprocess.PIPE, timeout=600
    )
    events = [event for line in trace.open() if (event := _event(line)) is not None]
    trace.unlink()
    return [event for event in events if _is_of(event, str(folder))]


def task_command(*arguments: object) -> list[str]:
    """Return the command that runs a task of `tests.torture.subject`."""
    return [sys.executable, "-m", "tests.torture.subject", *map(str, arguments)]


def told(events: Sequence[Event]) -> Iterator[tuple[int, str]]:
    """Yield what the process told, with the place among the events."""
    for place, event in enumerate(events):
        if event.call == "tell":
            for word in event.data.decode().split():
                yield place, word


def _is_of(event: Event, folder: str) -> bool:
    return event.call == "tell" or event.path == folder or event.path.startswith(f"{folder}/")


def _event(line: str) -> Event | None:
    found = _LINE.match(line)
    if found is None or int(found[3]) < 0:
        return None
    call, arguments = found[1], found[2]
    texts = [_text(part) for part in re.findall(r'"((?:[^"\\]|\\.)*)"', arguments)]
    if call in ("unlink", "mkdir"):
        return Event(call, texts[0].decode())
    if call == "rename":
        return Event(call, texts[0].decode(), other=texts[1].decode())
    if call == "openat":
        return Event("create", texts[0].decode()) if "O_CREAT" in arguments else None
    file = _FILE.match(arguments)
    return None if file is None else _event_on(call, _text(file[1]).decode(), texts, arguments)


def _event_on(call: str, path: str, texts: list[bytes], arguments: str) -> Event:
    """Return the event of a call on a file that is open."""
    last = arguments.rsplit(", ", 1)[-1]
    if call == "writev":
        return Event("tell", path, texts[0])
    if call == "write":
        return Event("append", path, texts[0])
    if call == "pwrite64":
        return Event("write", path, texts[0], int(last))
    if call == "ftruncate":
        return Event("truncate", path, number=int(last))
    return Event("flush", path)


def _text(coded: str) -> bytes:
    plain = _HEX.sub(
        lambda found: bytes.fromhex(found[0].replace("\\x", "")).decode("latin-1"), coded
    )
    return plain.encode("latin-1")
