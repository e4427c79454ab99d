"""The writer thread: it owns the notebook file and does changes in order."""

import queue
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.errors import KnownError, NotSaved
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.storage.database import Database
from bonemet_prep.ui.fault_handler import report_fault
from bonemet_prep.ui.late_answer import hand_over

LATER_TABLES = ("pain_entries",)
"""Tables read after the first paint, because they can be long."""

RETRY_SECONDS = 20.0
"""How long until what could not be written is tried again by itself."""

_FINISH = object()
_STOP = object()
_RETRY = object()


class Writer(QThread):
    """Reads the notebook at the start and writes each Change durably, in order.

    `saved` is emitted when all that was asked for is on disk; `failed` when a change could not be
    written. What failed stays in line and is tried again with the next change, with `retry`, and
    every `RETRY_SECONDS`; `failure` is why. A fault of the program itself is told once, and what
    touches other rows is still written. `checkFailed` carries what the full check, or the first
    backup, met.
    """

    checkFailed = Signal(object)
    checked = Signal()
    jobDone = Signal(object, object)
    failed = Signal(object)
    loaded = Signal(str, object)
    saved = Signal()

    def __init__(
        self, open_database: Callable[[], Database], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._open_database = open_database
        self._jobs: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._waiting: list[Change] = []
        self._at_fault: list[Change] = []
        self.failure: KnownError | None = None
        self._first: Mapping[str, Sequence[Any]] = {}
        self._refusal: Exception | None = None
        self._opened = threading.Event()
        self._is_finished = False
        self.jobDone.connect(hand_over)

    def open(self) -> Mapping[str, Sequence[Any]]:
        """Start the thread and return the small tables; raises what opening raised."""
        self.start()
        self._opened.wait()
        if self._refusal is not None:
            self.wait()
            raise self._refusal
        return self._first

    def finish_opening(self) -> None:
        """Read the long tables, check the whole file and back it up, once the window is there."""
        self._jobs.put(_FINISH)

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

    def wait_until_written(self, seconds: float) -> bool:
        """Wait until all that is in line was tried, at most so long; False when it took longer."""
        done = threading.Event()
        self.run_job(lambda _database: done.set(), lambda _result: None)
        return self.isRunning() and done.wait(seconds)

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
            self._work(database)
        finally:
            database.close()

    def _finish_opening(self, database: Database) -> None:
        if self._is_finished:
            return
        self._is_finished = True
        try:
            for table, values in database.read(LATER_TABLES).items():
                self.loaded.emit(table, values)
            database.check()
            self.checked.emit()
            database.purge_outdated()
            database.back_up()
        except KnownError as error:
            self.checkFailed.emit(error)
        except Exception as error:  # noqa: BLE001 - the thread lives on to write what is typed
            report_fault(error)

    def _work(self, database: Database) -> None:
        while (job := self._next_job()) is not _STOP:
            if isinstance(job, tuple):
                work, done = job
                self.jobDone.emit(done, result_of(work, database))
                continue
            if job is _FINISH:
                self._finish_opening(database)
                continue
            if isinstance(job, Change):
                self._waiting.append(job)
            self._write_waiting(database)
        self._write_waiting(database)

    def _next_job(self) -> Any:
        try:
            return self._jobs.get(timeout=RETRY_SECONDS if self._waiting else None)
        except queue.Empty:
            return _RETRY

    def _write_waiting(self, database: Database) -> None:
        left: list[Change] = []
        refusal: KnownError | None = None
        for change in self._waiting:
            if refusal is None and not _share_a_row(change, left):
                refusal, written = self._write(database, change)
                if written:
                    continue
            left.append(change)
        self._waiting = left
        self.failure = (refusal or NotSaved()) if left else None
        if self.failure:
            self.failed.emit(self.failure)
        else:
            self.saved.emit()

    def _write(self, database: Database, change: Change) -> tuple[KnownError | None, bool]:
        """Write one change; returns what keeps every change from being written, and success."""
        try:
            database.write(change)
        except KnownError as error:
            return error, False
        except Exception as error:  # noqa: BLE001 - the thread lives on, and the change with it
            if not any(one is change for one in self._at_fault):
                self._at_fault.append(change)
                report_fault(error)
            return None, False
        return None, True


def result_of(work: Callable[..., Any], *arguments: Any) -> Any:
    """What `work` gives, or the KnownError it raised; a fault is reported and told as one."""
    try:
        return work(*arguments)
    except KnownError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a thread must not die; the fault handler tells it
        report_fault(error)
        return KnownError()


def _share_a_row(change: Change, others: Sequence[Change]) -> bool:
    """Whether a change touches a row that an earlier one touches, and so has to wait for it."""
    taken = {(row.table, row.id) for other in others for row in other.rows}
    return any((row.table, row.id) in taken for row in change.rows)
