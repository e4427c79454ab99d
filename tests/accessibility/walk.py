"""One walk through every view of the program in one look, and what was found in each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QPlainTextEdit,
    QWidget,
)

from bonemet_prep.ui.theme import Theme
from tests.accessibility.program import Look, Program, language_of
from tests.accessibility.rest import settle
from tests.accessibility.spoken import shown_texts
from tests.ui.looking import (
    cut_off,
    not_reached,
    overlapping,
    scrolls_sideways,
    shown_in,
    tab_controls,
    unnamed,
)

_MEANINGLESS = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Grouping}


@dataclass
class Walk:
    """Findings by view; a view without any is not in the table."""

    texts: dict[str, set[str]] = field(default_factory=dict)
    faults: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def of(self, kind: str) -> dict[str, list[str]]:
        """Return the faults of one kind by view."""
        return self.faults.get(kind, {})

    def note(self, kind: str, view: str, found: list[str]) -> None:
        if found:
            self.faults.setdefault(kind, {})[view] = found


def walk(application: QApplication, theme: Theme, look: Look, folder: Path) -> Walk:
    """Look at every view once."""
    found = Walk()
    with language_of(application, look.language):
        program = Program(look, theme, folder)
        for name, view in program.views():
            found.texts[name] = shown_texts(view)
            for kind, faults in _faults(view, look):
                found.note(kind, name, faults)
        program.close()
    return found


def _faults(view: QWidget, look: Look) -> Iterator[tuple[str, list[str]]]:
    yield "cut off", cut_off(view)
    yield "overlapping", overlapping(view)
    yield "scrolls sideways", scrolls_sideways(view)
    yield "too large", _too_large(view, look)
    yield "unnamed", unnamed(view)
    yield "without a role", _without_a_role(view)
    yield "choice without a label", _choices_without_a_label(view)
    yield "same mnemonic", _same_mnemonic(view)
    yield "text box keeps Tab", _tab_keepers(view)
    yield "not reached by Tab", not_reached(view)
    if isinstance(view, QDialog):
        QTest.keyClick(view, Qt.Key.Key_Escape)
        settle()
        yield (
            "Escape does not close",
            ["it"] if shiboken6.isValid(view) and view.isVisible() else [],
        )


def _too_large(view: QWidget, look: Look) -> list[str]:
    """Find a window wider than asked for, or a dialog that does not fit the screen."""
    room = view.screen().size() if isinstance(view, QDialog) else QSize(look.width, look.height)
    fits = view.width() <= room.width() and view.height() <= room.height()
    return [] if fits else [f"{view.width()}x{view.height()}"]


def _without_a_role(view: QWidget) -> list[str]:
    found = []
    for widget in tab_controls(view):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or interface.role() in _MEANINGLESS:
            found.append(f"{type(widget).__name__} {widget.accessibleName()!r}")
    return found


def _choices_without_a_label(view: QWidget) -> list[str]:
    """Find combo boxes that are not called by a label: on Linux their name is what they show."""
    labelled = {one.buddy() for one in shown_in(view) if isinstance(one, QLabel)}
    return [
        f"{box.currentText()!r} {box.accessibleName()!r}"
        for box in shown_in(view)
        if isinstance(box, QComboBox) and box not in labelled and not box.accessibleDescription()
    ]


def _same_mnemonic(view: QWidget) -> list[str]:
    texts = [
        widget.text()
        for widget in shown_in(view)
        if isinstance(widget, QAbstractButton)
        or (isinstance(widget, QLabel) and widget.buddy() is not None)
    ]
    keys = Counter(QKeySequence.mnemonic(text).toString() for text in texts if "&" in text)
    return [key for key, times in keys.items() if key and times > 1]


def _tab_keepers(view: QWidget) -> list[str]:
    return [
        box.accessibleName()
        for box in view.findChildren(QPlainTextEdit)
        if box.isVisible() and not box.tabChangesFocus()
    ]
