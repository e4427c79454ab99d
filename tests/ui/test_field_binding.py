"""A bound field shows the notebook, saves what is typed, and each focus visit is one undo step."""

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.change import Change
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.field_binding import bind_choice, bind_field, bind_tick
from bonemet_prep.ui.text_fields import LineField, TextBox
from bonemet_prep.ui.tick_box import TickBox


@pytest.fixture(params=[LineField, TextBox])
def field(request, qtbot: QtBot, shown: Callable, context: WindowContext):
    window = QWidget()
    column = QVBoxLayout(window)
    made, other = request.param(), LineField()
    column.addWidget(made)
    column.addWidget(other)
    about = context.notebook.person
    bind_field(
        context,
        made,
        read=lambda: about.get().about.allergies,
        write=lambda text: about.update_about(allergies=text),
        text="change the allergies",
        key="about:me:allergies",
    )
    shown(window)
    made.setFocus()
    made.other = other
    return made


def test_what_is_typed_is_in_the_notebook_on_leaving(field, qtbot, context):
    qtbot.keyClicks(field, "latex")
    field.other.setFocus()
    assert context.notebook.person.get().about.allergies == "latex"
    assert context.undo.undoText() == "change the allergies"


def test_one_focus_visit_is_one_undo_step_and_the_next_is_another(field, qtbot, context):
    for text in ("a", "b"):
        qtbot.keyClicks(field, text)
        field.flush()
    assert context.undo.count() == 1
    field.other.setFocus()
    field.setFocus()
    qtbot.keyClicks(field, "c")
    field.flush()
    assert context.undo.count() == 2
    context.undo.undo()
    assert context.notebook.person.get().about.allergies == "ab"


def test_the_field_follows_undo(field, qtbot, context):
    qtbot.keyClicks(field, "latex")
    field.flush()
    context.undo.undo()
    text = field.text() if isinstance(field, LineField) else field.toPlainText()
    assert text == ""


def test_a_change_elsewhere_does_not_replace_what_is_being_typed(field, qtbot, context):
    qtbot.keyClicks(field, "lat")
    context.notebook.person.update_about(allergies="from another page")
    text = field.text() if isinstance(field, LineField) else field.toPlainText()
    assert text == "lat"


def test_a_deleted_field_no_longer_listens(field, qtbot, context):
    field.deleteLater()
    QCoreApplication.sendPostedEvents(field, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(field)
    context.notebook.person.update_about(allergies="latex")


def test_a_tick_is_one_step_and_follows_undo(qtbot: QtBot, shown, context: WindowContext):
    box = shown(TickBox("Print this"))
    about = context.notebook.person

    def write(ticked: bool) -> Change:
        return about.update_about(printed=("name",) if ticked else ())

    bind_tick(
        context, box, read=lambda: "name" in about.get().about.printed, write=write, text="tick"
    )
    assert box.isChecked()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert about.get().about.printed == ()
    context.undo.undo()
    assert box.isChecked()


def test_a_choice_is_one_step_and_follows_undo(qtbot: QtBot, shown, context: WindowContext):
    visits = context.notebook.visits
    visits.add(id="v")
    choice = QComboBox()
    for kind in ("", "follow-up", "scan-results"):
        choice.addItem(kind or "not chosen", kind)
    bind_choice(
        context,
        choice,
        read=lambda: visits.get("v").kind,
        write=lambda kind: visits.update("v", kind=kind),
        text="choose the kind of visit",
    )
    shown(choice).setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert visits.get("v").kind == "follow-up"
    context.undo.undo()
    assert choice.currentData() == ""
