"""Every action of the window as data: id, words, keys, and where it stands in the menu."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """One action; `slot` names the method of the main window that does it.

    Where `slot` is empty the window only says that the action was `asked` for.
    """

    id: str
    text: str
    slot: str
    keys: tuple[str, ...] = ()
    menu: bool = True


ACTIONS: tuple[ActionEntry | None, ...] = (
    ActionEntry("voice", QT_TRANSLATE_NOOP("Actions", "Change who is at the keyboard"), ""),
    None,
    ActionEntry("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo", ("Ctrl+Z",)),
    ActionEntry("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    None,
    ActionEntry(
        "open-file", QT_TRANSLATE_NOOP("Actions", "Open a file I was sent"), "", ("Ctrl+O",)
    ),
    ActionEntry("everything", QT_TRANSLATE_NOOP("Actions", "Everything to another computer"), ""),
    ActionEntry(
        "type-answers",
        QT_TRANSLATE_NOOP("Actions", "Type in answers from the paper"),
        "type_answers",
    ),
    None,
    ActionEntry("people", QT_TRANSLATE_NOOP("Actions", "Another person"), ""),
    ActionEntry("backups", QT_TRANSLATE_NOOP("Actions", "Backups"), ""),
    ActionEntry("deleted", QT_TRANSLATE_NOOP("Actions", "Recently deleted"), ""),
    ActionEntry("my-data", QT_TRANSLATE_NOOP("Actions", "My data"), ""),
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
