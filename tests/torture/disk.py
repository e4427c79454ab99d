"""A disk that keeps what was flushed, and of the rest whatever chance leaves at a power cut."""

import random
from dataclasses import dataclass, field
from itertools import pairwise

from tests.torture.trace import Event

SECTOR = 512

Files = dict[str, bytes]


@dataclass
class File:
    """What is on the disk for good, and what was written since."""

    safe: bytes = b""
    pending: list[Event] = field(default_factory=list)
    length: int = 0


@dataclass
class Disk:
    """Folds events; `after_power_cut` gives one state the disk could be found in."""

    names: dict[str, File] = field(default_factory=dict)
    safe_names: dict[str, File] = field(default_factory=dict)
    pending_names: list[dict[str, File | None]] = field(default_factory=list)

    def apply(self, event: Event) -> None:
        """Let the process do one thing."""
        file = self.names.get(event.path)
        if event.call == "create" and file is None:
            self._rename({event.path: File()})
        elif event.call == "unlink":
            self._rename({event.path: None})
        elif event.call == "rename":
            self._rename({event.path: None, event.other: self.names[event.path]})
        elif event.call == "flush" and file is None:
            self._flush_names()
        elif event.call == "flush" and file is not None:
            file.safe, file.pending = _applied(file.safe, file.pending), []
        elif event.call in ("write", "append", "truncate") and file is not None:
            self._write(file, event)

    def after_power_cut(self, chance: random.Random) -> Files:
        """Return the files as a power cut right now could leave them."""
        keep = chance.choice((0.0, 0.2, 0.5, 0.8, 1.0))
        names = dict(self.safe_names)
        for change in self.pending_names:
            if chance.random() < keep:
                _rename(names, change)
        return {path: _some(file, chance, keep) for path, file in names.items()}

    def _write(self, file: File, event: Event) -> None:
        at = file.length if event.call == "append" else event.number
        placed = Event("truncate" if event.call == "truncate" else "write", "", event.data, at)
        end = at + len(event.data)
        file.length = at if event.call == "truncate" else max(file.length, end)
        file.pending.append(placed)

    def _rename(self, change: dict[str, File | None]) -> None:
        _rename(self.names, change)
        self.pending_names.append(change)

    def _flush_names(self) -> None:
        self.safe_names = dict(self.names)
        self.pending_names = []


def _rename(names: dict[str, File], change: dict[str, File | None]) -> None:
    for path, file in change.items():
        if file is None:
            names.pop(path, None)
        else:
            names[path] = file


def _some(file: File, chance: random.Random, keep: float) -> bytes:
    chosen: list[Event] = []
    for event in file.pending:
        if event.call == "truncate":
            chosen += [event] if chance.random() < keep else []
        else:
            chosen += _some_sectors(event, chance, keep)
    return _applied(file.safe, chosen)


def _some_sectors(event: Event, chance: random.Random, keep: float) -> list[Event]:
    """Return the write whole, not at all, or torn into sectors of which some arrived."""
    if chance.random() < 0.5:
        return [event] if chance.random() < keep else []
    first = -event.number % SECTOR or SECTOR
    cuts = [0, *range(first, len(event.data), SECTOR), len(event.data)]
    return [
        Event("write", "", event.data[start:end], event.number + start)
        for start, end in pairwise(cuts)
        if chance.random() < keep
    ]


def _applied(data: bytes, events: list[Event]) -> bytes:
    content = bytearray(data)
    for event in events:
        if event.call == "truncate":
            content = content[: event.number].ljust(event.number, b"\0")
        else:
            content = content.ljust(event.number, b"\0")
            content[event.number : event.number + len(event.data)] = event.data
    return bytes(content)
