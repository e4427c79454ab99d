"""F1: what the page is for, in three sentences, and the keys."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.widgets import button, label

PURPOSES = {
    "visit": QT_TRANSLATE_NOOP(
        "Keys",
        "Here you say when the visit is and what matters to you. Fill in what you like; it is "
        "saved as you type. It goes on the sheet that you take along.",
    ),
    "questions": QT_TRANSLATE_NOOP(
        "Keys",
        "Here you choose what to ask. Tick questions on the left, or write your own. Mark the "
        "three that matter most; they come first on the sheet.",
    ),
    "pain": QT_TRANSLATE_NOOP(
        "Keys",
        "Here you note how bad the pain is, where, and when. A number and a place are enough. "
        "No one at your clinic sees it until you show them.",
    ),
    "self-care": QT_TRANSLATE_NOOP(
        "Keys",
        "Here are tips for daily life and words explained. With one click a tip becomes a "
        "question for your visit. Hard topics stay closed until you open them.",
    ),
    "sheet": QT_TRANSLATE_NOOP(
        "Keys",
        "Here you see the pages as they will print. Choose what goes on them. Then print "
        "them, save them, or share them.",
    ),
    "help": QT_TRANSLATE_NOOP(
        "Keys",
        "Here are the signs that need help, and whom to call. It is the same for everyone. If "
        "you are not sure, call.",
    ),
}
"""What each page is for."""

KEYS: tuple[tuple[str | tuple[str, ...], str], ...] = (
    (("Alt+1", "…", "Alt+5"), QT_TRANSLATE_NOOP("Keys", "Go to a page")),
    (("Ctrl+H",), QT_TRANSLATE_NOOP("Keys", "When to get help")),
    (("Tab", "Shift+Tab"), QT_TRANSLATE_NOOP("Keys", "Go on, go back")),
    (("Space",), QT_TRANSLATE_NOOP("Keys", "Tick, press a button")),
    (
        QT_TRANSLATE_NOOP("Keys", "Arrow keys"),
        QT_TRANSLATE_NOOP("Keys", "Go from card to card, from choice to choice"),
    ),
    (("Alt+Up", "Alt+Down"), QT_TRANSLATE_NOOP("Keys", "Move a question or a line")),
    (("Ctrl+Z",), QT_TRANSLATE_NOOP("Keys", "Undo")),
    (("Ctrl+Shift+Z",), QT_TRANSLATE_NOOP("Keys", "Redo")),
    (("Ctrl++", "Ctrl+-"), QT_TRANSLATE_NOOP("Keys", "Larger text, smaller text")),
    (("Ctrl+,",), QT_TRANSLATE_NOOP("Keys", "Settings")),
    (("Escape",), QT_TRANSLATE_NOOP("Keys", "Close a window like this one")),
    (("Ctrl+Q",), QT_TRANSLATE_NOOP("Keys", "Close the program")),
    (("F1",), QT_TRANSLATE_NOOP("Keys", "This help")),
)
"""Keys, or a name for several of them, and what they do."""


def _named(keys: str | tuple[str, ...]) -> str:
    """What stands on the keys here, as the menu has it: other languages and systems differ."""
    if isinstance(keys, str):
        return QCoreApplication.translate("Keys", keys)
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


class KeysDialog(Dialog):
    """Help for one page."""

    def __init__(self, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, lines_wide=30)
        self.setWindowTitle(self.tr("Help for this page"))
        self.column.addWidget(label(self.tr("What this page is for"), "h2"))
        self.purpose = label(QCoreApplication.translate("Keys", PURPOSES[page]))
        self.column.addWidget(self.purpose)
        self.column.addSpacing(8)
        self.column.addWidget(label(self.tr("Keys"), "h2"))
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(18)
        for row, (keys, meaning) in enumerate(KEYS):
            grid.addWidget(label(_named(keys), "strong"), row, 0)
            grid.addWidget(label(QCoreApplication.translate("Keys", meaning)), row, 1)
        self.column.addLayout(grid)
        self.column.addStretch()
        close = button(self.tr("Close"), self.accept, role="primary")
        close.setDefault(True)
        self.add_buttons(close)
