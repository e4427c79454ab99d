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


ACTIONS: tuple[ActionEntry | None, ...] = (
    ActionEntry("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo", ("Ctrl+Z",)),
    ActionEntry("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    None,
    ActionEntry(
        "voice", QT_TRANSLATE_NOOP("Actions", "Change who is at the keyboard"), "switch_voice"
    ),
    ActionEntry("people", QT_TRANSLATE_NOOP("Actions", "Another person"), "show_people"),
    ActionEntry("backups", QT_TRANSLATE_NOOP("Actions", "Backups"), "show_backups"),
    ActionEntry("settings", QT_TRANSLATE_NOOP("Actions", "Settings"), "show_settings", ("Ctrl+,",)),
    ActionEntry("keys", QT_TRANSLATE_NOOP("Actions", "Help for this page"), "show_keys", ("F1",)),
    ActionEntry("about", QT_TRANSLATE_NOOP("Actions", "About this program"), "show_about"),
    ActionEntry("quit", QT_TRANSLATE_NOOP("Actions", "Close the window"), "close", ("Ctrl+Q",)),
    ActionEntry(
        "larger",
        QT_TRANSLATE_NOOP("Actions", "Larger text"),
        "larger_text",
        ("Ctrl++", "Ctrl+="),
        menu=False,
    ),
    ActionEntry(
        "smaller",
        QT_TRANSLATE_NOOP("Actions", "Smaller text"),
        "smaller_text",
        ("Ctrl+-",),
        menu=False,
    ),
    ActionEntry(
        "help",
        QT_TRANSLATE_NOOP("Actions", "When to get help"),
        "show_help",
        ("Ctrl+H",),
        menu=False,
    ),
)
"""None is a line in the menu."""
