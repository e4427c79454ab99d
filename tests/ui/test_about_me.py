"""About me: kept as typed, lists that are typed, moved, pasted and undone line by line."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.text_fields import LineField
from bonemet_prep.ui.tick_box import TickBox
from bonemet_prep.ui.visit_page import VisitPage
from tests.ui.looking import names, tab_stops
from tests.ui.visit_driver import field


@pytest.fixture
def page(context: WindowContext, shown: Callable) -> VisitPage:
    return shown(VisitPage(context))


def test_about_me_is_kept_and_its_print_tick_too(page, context, qtbot):
    qtbot.keyClicks(field(page, "Allergies"), "latex")
    box = next(b for b in page.findChildren(TickBox) if b.accessibleName().endswith("Allergies"))
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    page.flush()
    about = context.notebook.person.get().about
    assert about.allergies == "latex"
    assert about.printed == ("name", "birth_date", "cancer", "bones")


def medicines(context: WindowContext) -> list[str]:
    return [line.text for line in context.notebook.person.medicines.in_order()]


def test_medicines_are_typed_one_after_the_other(page, context, qtbot):
    editor = page.about_me.medicines
    for text in ("Morphine 30 mg", "Senna"):
        editor.rows[-1].field.setFocus()
        qtbot.keyClicks(editor.rows[-1].field, text)
        qtbot.keyClick(editor.rows[-1].field, Qt.Key.Key_Return)
    assert medicines(context) == ["Morphine 30 mg", "Senna"]
    assert editor.rows[-1].field.hasFocus()
    assert len(editor.rows) == 3


def test_lines_are_moved_and_removed_by_keys_and_undo(page, context, qtbot):
    editor = page.about_me.medicines
    for text in ("one", "two", "three"):
        context.notebook.person.medicines.add(text=text)
    said = []
    context.announced.connect(said.append)
    qtbot.keyClick(editor.rows[2].field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert medicines(context) == ["one", "three", "two"]
    assert said[-1] == "Moved to 2 of 3"
    editor.remove(editor.rows[0])
    assert medicines(context) == ["three", "two"]
    context.undo.undo()
    context.undo.undo()
    assert medicines(context) == ["one", "two", "three"]
    assert [row.field.toPlainText() for row in editor.rows] == ["one", "two", "three", ""]


def test_pasted_lines_become_lines_in_their_order(page, context, qtbot):
    context.notebook.person.medicines.add(text="last")
    row = page.about_me.medicines.rows[0]
    row.field.clear()
    pasted = QMimeData()
    pasted.setText("one\n\n two \nthree")
    row.field.insertFromMimeData(pasted)
    page.flush()
    assert medicines(context) == ["one", "two", "three"]


def test_a_treatment_has_a_date_and_a_number_a_use(page, context, qtbot):
    row = page.about_me.treatments.rows[-1]
    qtbot.keyClicks(row.field, "Radiation")
    row.field.flush()
    date_line = row.extras.findChild(LineField)
    qtbot.keyClicks(date_line, "Nov 18")
    qtbot.keyClick(date_line, Qt.Key.Key_Return)
    (treatment,) = context.notebook.person.treatments.in_order()
    assert (treatment.text, treatment.date) == ("Radiation", "2026-11-18")


def test_only_another_number_asks_whose_it_is(page, context, qtbot):
    context.notebook.person.phone_numbers.add(id="n", number="555 0100")
    label = page.about_me.phone_numbers.row("n").extras.findChild(LineField)
    QApplication.processEvents()
    assert not label.isVisible()
    context.notebook.person.phone_numbers.update("n", use="other")
    assert label.isVisible()


def test_tab_goes_through_the_lines_as_they_stand(page, context, qtbot):
    for text in ("one", "two"):
        context.notebook.person.medicines.add(id=text, text=text)
    context.notebook.person.medicines.move("two", 0)
    QApplication.processEvents()
    rows = page.about_me.medicines.rows
    rows[0].field.setFocus()
    visited = []
    for _ in range(6):
        visited.append(next(row.line_id for row in rows if row.isAncestorOf(page.focusWidget())))
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert visited == ["two"] * 3 + ["one"] * 3


@pytest.mark.parametrize(
    ("name", "title", "above"),
    [
        ("medicines", "Medicines", "Bones with cancer, as I was told"),
        ("treatments", "Treatments", "Medicines: add a line"),
        ("phone_numbers", "Phone numbers", "Treatments: add a line"),
    ],
)
def test_tab_finds_a_list_in_its_place_whatever_its_first_line_is(
    page, context, name, title, above
):
    def after_what_is_above() -> str:
        QApplication.processEvents()
        page.focus_first()
        stops = names(tab_stops())
        return stops[stops.index(above) + 1]

    assert after_what_is_above() == f"{title}: add a line"
    lines, editor = getattr(context.notebook.person, name), getattr(page.about_me, name)
    for line_id in ("one", "two"):
        lines.add(id=line_id)
    assert after_what_is_above() == f"{title}: line 1 of 2"
    editor.remove(editor.rows[0])
    assert after_what_is_above() == f"{title}: line 1 of 1"
    context.undo.undo()
    assert after_what_is_above() == f"{title}: line 1 of 2"
