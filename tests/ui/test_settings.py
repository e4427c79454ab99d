"""Settings take effect at once; the dialogs of the menu say what they should."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from bonemet_prep.ui.about_dialog import LICENCES, AboutDialog
from bonemet_prep.ui.choice_box import ChoiceBox
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.keys_dialog import PURPOSES, KeysDialog
from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.pages import PAGES
from bonemet_prep.ui.settings_dialog import SettingsDialog
from bonemet_prep.ui.window_state import WindowState
from tests.accessibility.program import language_of
from tests.ui.looking import cut_off, not_reached, scrolls_sideways, unnamed


@pytest.fixture
def dialog(context: WindowContext, shown: Callable) -> SettingsDialog:
    return shown(SettingsDialog(context))


def choose(dialog: SettingsDialog, qtbot: QtBot, name: str, text: str) -> None:
    choice = next(c for c in dialog.findChildren(ChoiceBox) if c.accessibleName() == name)
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Home)
    for _ in range(choice.count()):
        if choice.currentText() == text:
            break
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentText() == text


def texts(window) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_colors_and_text_size_change_at_once(dialog, theme, qtbot):
    choose(dialog, qtbot, "Colors", "High contrast")
    assert theme.choice == "contrast"
    choose(dialog, qtbot, "Text size", "150 percent")
    assert theme.text_size == 150
    theme.step_text_size(-1)
    qtbot.waitUntil(lambda: dialog.size_choice.currentText() == "125 percent")


@pytest.mark.parametrize(
    ("name", "text", "key", "value"),
    [
        ("Who is this for?", "For someone I help", "for", "helper"),
        ("Who is at the keyboard now?", "The helper", "voice", "helper"),
        ("Paper size", "A4", "paper", "a4"),
    ],
)
def test_a_setting_of_the_notebook_is_kept_and_undone(
    name, text, key, value, dialog, context, qtbot
):
    before = context.notebook.settings.get(key)
    choose(dialog, qtbot, name, text)
    assert context.notebook.settings.get(key) == value
    context.undo.undo()
    assert context.notebook.settings.get(key) == before


def test_the_emergency_number_is_confirmed_again_for_another_country(dialog, context, qtbot):
    context.notebook.settings.set("country", "US")
    context.notebook.settings.set("emergency_number", "911")
    choice = dialog.country.choice
    choice.setCurrentText("Spain")
    choice.activated.emit(choice.currentIndex())
    assert context.notebook.settings.get("emergency_number") == ""
    context.undo.undo()
    assert context.notebook.settings.get("emergency_number") == "911"


def test_the_wheel_over_a_closed_choice_changes_nothing(dialog, context, qtbot):
    choice = dialog.size_choice
    choice.setFocus()
    before = choice.currentIndex()
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, turn)
    assert choice.currentIndex() == before


def test_escape_closes(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_about_says_what_happens_with_the_data_and_names_every_source(context, shown, library):
    about = shown(AboutDialog(context))
    assert "It never uses the internet. No one else sees what you write." in texts(about)
    about.sources.set_open(True)
    about.licences.set_open(True)
    told = "\n".join(texts(about))
    assert all(source.url in told for source in library.sources.values())
    assert all(name in told for name, _licence in LICENCES)
    assert unnamed(about) == []


@pytest.mark.parametrize("page", [page.id for page in PAGES])
def test_every_page_says_in_three_sentences_what_it_is_for(page, context, shown):
    keys = shown(KeysDialog(page))
    sentences = keys.purpose.text().removesuffix(".").split(". ")
    assert len(sentences) == 3
    assert set(PURPOSES) == {entry.id for entry in PAGES}
    assert unnamed(keys) == []


@pytest.mark.parametrize(("language", "redo"), [("en", "Ctrl+Shift+Z"), ("es", "Mayúsculas+Z")])
def test_keys_are_named_as_in_the_menu(qapp, context, shown, tmp_path, language, redo):
    with language_of(qapp, language):
        window = shown(MainWindow(context, WindowState(tmp_path)))
        told = " ".join(texts(shown(KeysDialog("visit"))))
        assert redo in told
        for action in ("redo", "settings", "keys", "quit"):
            keys = window.actions_by_id[action].shortcut()
            assert keys.toString(QKeySequence.SequenceFormat.NativeText) in told


@pytest.mark.parametrize("make", [SettingsDialog, AboutDialog, lambda _: KeysDialog("visit")])
def test_nothing_is_cut_off_at_twice_the_size(make, context, shown, theme):
    made = shown(make(context), 1000, 600)
    theme.set_text_size(200)
    assert cut_off(made) == []
    assert scrolls_sideways(made) == []


def test_f1_opens_the_help_of_the_page_shown(context, shown, tmp_path, qtbot):
    window = shown(MainWindow(context, WindowState(tmp_path)))
    window.show_page("self-care")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    keys = window.findChild(KeysDialog)
    assert keys.purpose.text() == PURPOSES["self-care"]
    qtbot.keyClick(keys, Qt.Key.Key_Escape)
    assert not keys.isVisible()


def test_every_control_has_a_name(dialog):
    assert unnamed(dialog) == []
    assert not_reached(dialog) == []
