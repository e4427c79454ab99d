"""What the writer's thread does for sharing: make a file, or look into one that came."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.voice import Voice
from bonemet_prep.storage.atomic_file import write_atomically
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.foreign_file import read_foreign

if TYPE_CHECKING:
    from bonemet_prep.domain.versions import Dot
    from bonemet_prep.exchange.arrival import Arrival
    from bonemet_prep.exchange.bundle import BundleKind
    from bonemet_prep.exchange.rows import Rows


@dataclass(frozen=True, slots=True)
class Sender:
    """Who makes a file, and when: what every file says of itself."""

    now: datetime
    voice: Voice
    name: str
    example: bool


@dataclass(slots=True)
class Reading:
    """How far a file has been taken in: told by the thread that does it, looked at by the window.

    Setting `cancelled` stops it at the next row.
    """

    done: int = 0
    total: int = 0
    cancelled: bool = False

    def __call__(self, done: int, total: int) -> bool:
        self.done, self.total = done, total
        return not self.cancelled


def save_visit(
    database: Database,
    path: Path,
    sender: Sender,
    visit_id: str,
    choices: Mapping[str, bool],
    library: Library,
) -> Path:
    """Write a file about one visit; raises a KnownError and leaves nothing behind."""
    from bonemet_prep.exchange.bundle import BundleKind
    from bonemet_prep.exchange.share import ShareChoices, one_visit, rows_of

    rows = rows_of(database.stored_rows)
    today: date = sender.now.date()
    shared = one_visit(rows, visit_id, ShareChoices(**choices), library, today)
    return _save(path, sender, BundleKind.SHARED, shared)


def save_everything(database: Database, path: Path, sender: Sender) -> Path:
    """Write a file with all there is; raises a KnownError and leaves nothing behind."""
    from bonemet_prep.exchange.bundle import BundleKind
    from bonemet_prep.exchange.share import everything, rows_of

    rows = everything(rows_of(database.stored_rows))
    return _save(path, sender, BundleKind.EVERYTHING, rows)


def _save(path: Path, sender: Sender, kind: BundleKind, rows: Rows) -> Path:
    from bonemet_prep.exchange.bundle import Bundle, write_bundle

    made = sender.now.astimezone(UTC).isoformat(timespec="seconds")
    bundle = Bundle(kind, made, sender.voice, rows, sender.name, sender.example)
    write_atomically(path, write_bundle(bundle))
    return path


def look_into(
    database: Database, path: Path, places: Collection[str], reading: Reading
) -> Arrival | None:
    """Read a file and merge it on trial; None when it was cancelled, a KnownError when refused."""
    from bonemet_prep.exchange.arrival import arrival
    from bonemet_prep.exchange.bundle import WHOLE_LIMIT
    from bonemet_prep.exchange.merge import MergeCancelled
    from bonemet_prep.exchange.share import rows_of

    def mine() -> tuple[Rows, Dot]:
        identity = database.identity()
        return rows_of(database.stored_rows), (identity.counter + 1, identity.replica)

    try:
        data = read_foreign(path, WHOLE_LIMIT)
        return arrival(data, mine, places=places, progress=reading)
    except MergeCancelled:
        return None
