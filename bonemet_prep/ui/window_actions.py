"""Makes the actions of the window from their table: in its menu and under their keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from bonemet_prep.ui.actions import ACTIONS, ActionEntry
from bonemet_prep.ui.pages import PAGES
from bonemet_prep.ui.voice_switch import VoiceSwitch

if TYPE_CHECKING:
    from bonemet_prep.ui.main_window import MainWindow


def make_actions(window: MainWindow) -> dict[str, QAction]:
    """Give `window` an action for each entry of `ACTIONS`, most of them in its menu; by id."""
    menu, made = window.header.menu, {}
    for entry in ACTIONS:
        if entry is None:
            menu.addSeparator()
            continue
        made[entry.id] = _action(entry, window)
        if entry.menu:
            menu.addAction(made[entry.id])
    for number, page in enumerate((page for page in PAGES if page.name), 1):
        action = QAction(QCoreApplication.translate("Pages", page.name), window)
        action.setShortcut(QKeySequence(f"Alt+{number}"))
        action.triggered.connect(lambda _checked=False, page=page.id: window.go_to(page))
        window.addAction(action)
    window.history.keep_up(made["undo"], made["redo"])
    VoiceSwitch(window.context, made["voice"], window)
    return made


def _action(entry: ActionEntry, window: MainWindow) -> QAction:
    action = QAction(QCoreApplication.translate("Actions", entry.text), window)
    action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
    do = getattr(window, entry.slot) if entry.slot else partial(window.asked.emit, entry.id)
    action.triggered.connect(lambda _checked=False: do())
    window.addAction(action)
    return action
