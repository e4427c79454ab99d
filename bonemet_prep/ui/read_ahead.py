"""What the other pages need is read while the person looks at the first one."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from bonemet_prep.domain.errors import ContentDamaged
from bonemet_prep.domain.library import Library

_PAUSE_MS = 20
_MODULES = (
    *("term_tick_box", "question_card", "suggested_list", "questions_page"),
    *("pain_chart", "pain_form", "pain_page", "self_care_page", "help_page"),
    *("sheet_source", "render", "sheet_out", "sheet_options", "sheet_kinds", "sheet_page"),
)
"""In steps that no key has to wait for; a page after what it is made of."""


class ReadAhead(QObject):
    """Goes step by step, with time for keys and clicks in between, and is gone when all is read.

    `finished` says so: what takes another thread long would make these steps wait for it.
    """

    finished = Signal()

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = _steps(library)
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def _go_on(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._timer.stop()
            self.finished.emit()
            self.deleteLater()
            return
        with suppress(ContentDamaged):  # told by the check of the whole
            step()


def _steps(library: Library) -> Iterator[Callable[[], object]]:
    yield lambda: library.questions
    yield partial(library.terms_in, "", ())
    yield _read_style_options
    for name in _MODULES:
        yield partial(import_module, f"bonemet_prep.ui.{name}")
    yield _read_drawing


def _read_style_options() -> None:
    # The first time that Qt asks a style of ours, the one of the ring around a button with the
    # focus, PySide6 makes a Python class of all that any style can be told.
    from PySide6.QtWidgets import QPushButton

    from bonemet_prep.ui.ring_frame import RingStyle

    asking = QPushButton()
    style = RingStyle("Fusion")
    style.setParent(asking)
    asking.setStyle(style)
    asking.sizeHint()


def _read_drawing() -> None:
    from bonemet_prep.ui.body_outline import body_drawing

    body_drawing()
