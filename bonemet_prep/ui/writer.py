"""The writer thread: it owns the notebook file and does changes in order."""

import queue
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QThread, Signal

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.errors import KnownError
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.storage.database import Database

LATER_TABLES = ("pain_entries",)
"""Tables read after the first paint, because they can be long."""

_STOP = object()
_RETRY = object()


class Writer(QThread):
    """Reads the notebook at the start and writes each Change durably, in order.

    `saved` is emitted when all that was asked for is on disk; `failed` when a change could not be
    written. What failed stays in line and is tried again with the next change or `retry`.
    """

    checked = Signal()
    jobDone = Signal(object, object)
    failed = Signal(object)
    loaded = Signal(str, object)
    saved = Signal()

    def __init__(self, open_database: Callable[[], Database]) -> None:
        super().__init__()
        self._open_database = open_database
        self._jobs: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._waiting: list[Change] = []
        self._first: Mapping[str, Sequence[Any]] = {}
        self._refusal: Exception | None = None
        self._opened = threading.Event()
        self.jobDone.connect(_call)

    def open(self) -> Mapping[str, Sequence[Any]]:
        """Start the thread and return the small tables; raises what opening raised."""
        self.start()
        self._opened.wait()
        if self._refusal is not None:
            self.wait()
            raise self._refusal
        return self._first

    def write(self, change: Change) -> None:
        """Put a change in line."""
        self._jobs.put(change)

    def run_job(self, job: Callable[[Database], Any], done: Callable[[Any], None]) -> None:
        """Do `job` with the database between two changes, then `done(result or KnownError)`."""
        self._jobs.put((job, done))

    def retry(self) -> None:
        """Try again to write what failed."""
        self._jobs.put(_RETRY)

    def close(self) -> None:
        """Write what is in line, close the file and end the thread."""
        if self.isRunning():
            self._jobs.put(_STOP)
            self.wait()

    @property
    def unsaved(self) -> tuple[Change, ...]:
        """What could not be written yet."""
        return tuple(self._waiting)

    def run(self) -> None:
        """The thread: open, check, then work off the queue."""
        try:
            database = self._open_database()
            self._first = database.read([name for name in TABLES if name not in LATER_TABLES])
        except Exception as refusal:  # noqa: BLE001 - raised again in the thread that waits
            self._refusal = refusal
            return
        finally:
            self._opened.set()
        try:
            self._finish_opening(database)
            self._work(database)
        finally:
            database.close()

    def _finish_opening(self, database: Database) -> None:
        try:
            for table, values in database.read(LATER_TABLES).items():
                self.loaded.emit(table, values)
            database.check()
            self.checked.emit()
            database.purge_outdated()
            database.back_up()
        except KnownError as error:
            self.failed.emit(error)

    def _work(self, database: Database) -> None:
        while (job := self._jobs.get()) is not _STOP:
            if isinstance(job, tuple):
                work, done = job
                self.jobDone.emit(done, _result(work, database))
                continue
            if isinstance(job, Change):
                self._waiting.append(job)
            self._write_waiting(database)
        self._write_waiting(database)

    def _write_waiting(self, database: Database) -> None:
        try:
            while self._waiting:
                database.write(self._waiting[0])
                self._waiting.pop(0)
        except KnownError as error:
            self.failed.emit(error)
        else:
            self.saved.emit()


def _result(work: Callable[[Database], Any], database: Database) -> Any:
    try:
        return work(database)
    except Exception as error:  # noqa: BLE001 - a thread must not die; the window tells it
        return error


def _call(done: Callable[[Any], None], result: Any) -> None:
    if isinstance(result, Exception) and not isinstance(result, KnownError):
        raise result
    done(result)
