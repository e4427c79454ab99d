"""Every action of the window as data: id, words, keys, and where it stands in the menu."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """One action; `slot` names the method of the main window that does it."""

    id: str
    text: str
    slot: str
    keys: tuple[str, ...] = ()
    menu: bool = True


def _text(english: str) -> str:
    return str(QT_TRANSLATE_NOOP("Actions", english))


ACTIONS: tuple[ActionEntry | None, ...] = (
    ActionEntry("undo", _text("Undo"), "undo", ("Ctrl+Z",)),
    ActionEntry("redo", _text("Redo"), "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    None,
    ActionEntry("voice", _text("Change who is at the keyboard"), "switch_voice"),
    ActionEntry("people", _text("Another person"), "show_people"),
    ActionEntry("backups", _text("Backups"), "show_backups"),
    ActionEntry("settings", _text("Settings"), "show_settings", ("Ctrl+,",)),
    ActionEntry("keys", _text("Help for this page"), "show_keys", ("F1",)),
    ActionEntry("about", _text("About this program"), "show_about"),
    ActionEntry("quit", _text("Close the window"), "close", ("Ctrl+Q",)),
    ActionEntry("larger", _text("Larger text"), "larger_text", ("Ctrl++", "Ctrl+="), menu=False),
    ActionEntry("smaller", _text("Smaller text"), "smaller_text", ("Ctrl+-",), menu=False),
    ActionEntry("help", _text("When to get help"), "show_help", ("Ctrl+H",), menu=False),
)
"""None is a line in the menu."""
