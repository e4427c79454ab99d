"""F1: what the page is for, in three sentences, and the keys."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.widgets import button, label


def _text(english: str) -> str:
    return str(QT_TRANSLATE_NOOP("Keys", english))


PURPOSES = {
    "visit": _text(
        "Here you say when the visit is and what matters to you. Fill in what you like; it is "
        "saved as you type. It goes on the sheet that you take along."
    ),
    "questions": _text(
        "Here you choose what to ask. Tick questions on the left, or write your own. Mark the "
        "three that matter most; they come first on the sheet."
    ),
    "pain": _text(
        "Here you note how bad the pain is, where, and when. A number and a place are enough. "
        "No one at your clinic sees it until you show them."
    ),
    "self-care": _text(
        "Here are tips for daily life and words explained. With one click a tip becomes a "
        "question for your visit. Hard topics stay closed until you open them."
    ),
    "sheet": _text(
        "Here you see the pages just as they will print. Choose what goes on them. Then print "
        "them, save them, or share them."
    ),
    "help": _text(
        "Here are the signs that need help, and whom to call. It is the same for everyone. If "
        "you are not sure, call."
    ),
}
"""What each page is for."""

KEYS = (
    ("Alt+1 – Alt+5", _text("Go to a page")),
    ("Ctrl+H", _text("When to get help")),
    ("Tab, Shift+Tab", _text("Go on, go back")),
    (_text("Space"), _text("Tick, press a button")),
    (_text("Arrow keys"), _text("Go from card to card, from choice to choice")),
    (_text("Alt+Up, Alt+Down"), _text("Move a question or a line")),
    ("Ctrl+Z", _text("Undo")),
    ("Ctrl+Shift+Z", _text("Redo")),
    ("Ctrl++, Ctrl+-", _text("Larger text, smaller text")),
    ("Ctrl+,", _text("Settings")),
    (_text("Escape"), _text("Close a window like this one")),
    ("Ctrl+Q", _text("Close the program")),
    ("F1", _text("This help")),
)
"""Keys and what they do."""


class KeysDialog(QDialog):
    """Help for one page."""

    def __init__(self, context: WindowContext, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help for this page"))
        scroll = VerticalScroll()
        scroll.column.setContentsMargins(0, 0, 12, 0)
        scroll.column.addWidget(label(self.tr("What this page is for"), "h2"))
        self.purpose = label(QCoreApplication.translate("Keys", PURPOSES[page]))
        scroll.column.addWidget(self.purpose)
        scroll.column.addSpacing(8)
        scroll.column.addWidget(label(self.tr("Keys"), "h2"))
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(18)
        for row, (keys, meaning) in enumerate(KEYS):
            grid.addWidget(label(QCoreApplication.translate("Keys", keys), "strong"), row, 0)
            grid.addWidget(label(QCoreApplication.translate("Keys", meaning)), row, 1)
        scroll.column.addLayout(grid)
        scroll.column.addStretch()
        close = button(self.tr("Close"), self.accept, role="primary")
        close.setDefault(True)
        last = QHBoxLayout()
        last.addStretch()
        last.addWidget(close)
        outer = QVBoxLayout(self)
        outer.addWidget(scroll)
        outer.addLayout(last)
        room = self.screen().availableGeometry()
        width, height = context.theme.length(560), context.theme.length(640)
        self.resize(min(width, room.width()), min(height, room.height() - 40))
