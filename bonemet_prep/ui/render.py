"""The render thread: takes a sheet, gives the finished file and pictures of its pages."""

import queue
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QImage

from bonemet_prep.ui.late_answer import hand_over
from bonemet_prep.ui.writer import result_of

_STOP = object()


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page: its picture, its text for a screen reader, its size in points."""

    image: QImage
    text: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """The finished file: bytes, how many pages, and the characters no font has."""

    data: bytes
    pages: int
    missing: str


class Render(QThread):
    """Works off jobs one at a time; a newer sheet replaces one still waiting.

    `fileReady` carries the number that `show` returned and a RenderedFile, `pageReady` that
    number, the page's index and its PagePicture, `failed` the number and the exception.
    """

    failed = Signal(int, object)
    fileReady = Signal(int, object)
    jobDone = Signal(object, object)
    pageReady = Signal(int, int, object)

    def __init__(self, build: Callable[[Any], Any], parent: QObject | None = None) -> None:
        """`build` makes a rendered sheet (`pdf.render`) of a sheet value; runs on the thread."""
        super().__init__(parent)
        self._build = build
        self._jobs: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._latest = 0
        self._file: RenderedFile | None = None  # used on the thread only
        self.jobDone.connect(hand_over)

    def show(self, sheet: Any, dots_per_point: float) -> int:
        """Render `sheet` for the screen and return the number of this request.

        `dots_per_point` is the size of the page pictures: device pixels to a point of the page.
        """
        self._latest += 1
        self._jobs.put((self._latest, sheet, dots_per_point))
        self._ensure_running()
        return self._latest

    def redraw(self, dots_per_point: float) -> int:
        """Draw the pages of the last sheet at another size; returns the number of this request."""
        return self.show(None, dots_per_point)

    def run_job(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do `work` on the thread, then `done(result or KnownError)` on the window's."""
        self._jobs.put((work, done))
        self._ensure_running()

    def close(self) -> None:
        """Finish the job at hand and end the thread."""
        self._latest += 1
        if self.isRunning():
            self._jobs.put(_STOP)
            self.wait()

    def _ensure_running(self) -> None:
        if not self.isRunning():
            self.start(QThread.Priority.LowPriority)

    def run(self) -> None:
        """The thread: work off the queue."""
        while (job := self._jobs.get()) is not _STOP:
            if len(job) == 2:
                self._do(*job)
            elif job[0] == self._latest:
                self._render(*job)

    def _do(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.jobDone.emit(done, result_of(work))

    def _render(self, number: int, sheet: Any, dots_per_point: float) -> None:
        try:
            if sheet is not None:
                made = self._build(sheet)
                self._file = RenderedFile(made.data, made.pages, made.missing)
            if self._file is None:
                return
            self.fileReady.emit(number, self._file)
            for index, picture in enumerate(page_pictures(self._file.data, dots_per_point)):
                if number != self._latest:
                    return
                self.pageReady.emit(number, index, picture)
        except Exception as error:  # noqa: BLE001 - a thread must not die; the window tells it
            self.failed.emit(number, error)


def page_pictures(data: bytes, dots_per_point: float) -> Iterator[PagePicture]:
    """Yield a PagePicture of each page of a PDF, `dots_per_point` dots to the point."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        for page in document:
            bitmap = page.render(scale=dots_per_point)
            image = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_BGR888,
            ).copy()
            image.setDevicePixelRatio(1)
            yield PagePicture(
                image, page.get_textpage().get_text_range(), page.get_width(), page.get_height()
            )
    finally:
        document.close()
