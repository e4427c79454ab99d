"""Makes the actions of the window from their table: in its menu and under their keys."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from bonemet_prep.ui.actions import ACTIONS, ActionEntry
from bonemet_prep.ui.pages import PAGES


def add_actions(window: QWidget, menu: QMenu) -> dict[str, QAction]:
    """Give `window` an action for each entry of `ACTIONS`, most of them in `menu`; by id."""
    made = {}
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
        action.triggered.connect(lambda _checked=False, page=page.id: window.show_page(page))
        window.addAction(action)
    return made


def _action(entry: ActionEntry, window: QWidget) -> QAction:
    action = QAction(QCoreApplication.translate("Actions", entry.text), window)
    action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
    if entry.slot:
        slot = getattr(window, entry.slot)
        action.triggered.connect(lambda _checked=False: slot())
    window.addAction(action)
    return action
