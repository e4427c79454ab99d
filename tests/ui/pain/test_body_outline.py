"""Places are chosen on the body outline or in its list, by mouse, keys and screen reader."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.body import View
from bonemet_prep.domain.pain import PlacePain
from bonemet_prep.ui.body_outline import BodyFigure, body_drawing
from bonemet_prep.ui.pain_places import PlacesField, levelled, toggled
from bonemet_prep.ui.place_list import PlaceList
from bonemet_prep.ui.places_dialog import PlacesDialog

BODY = body_drawing()


@pytest.fixture
def dialog(texts, shown: Callable[..., QWidget], qtbot: QtBot) -> PlacesDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = PlacesDialog("Where does it hurt?", texts, (), 6, parent)
    made.told, made.parent_kept = [], parent
    made.placesChanged.connect(made.told.append)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return shown(made, 1000, 900)


def pixel(figure: BodyFigure, view: View, place: str) -> QPoint:
    region = BODY.region(view, place)
    return figure.view_transform(view).map(QPointF(*region.label_at)).toPoint()


def click(qtbot: QtBot, figure: BodyFigure, view: View, place: str) -> None:
    at = pixel(figure, view, place)
    qtbot.mouseClick(figure, Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("region", BODY.regions, ids=lambda r: f"{r.view}-{r.id}")
def test_a_click_on_a_place_chooses_that_place(dialog, qtbot, region):
    click(qtbot, dialog.figure, region.view, region.id)
    assert dialog.places == (PlacePain(region.id),)
    assert dialog.list.boxes[region.id].isChecked()


def test_a_second_click_takes_it_back(dialog, qtbot):
    click(qtbot, dialog.figure, View.BACK, "lower-back")
    click(qtbot, dialog.figure, View.BACK, "lower-back")
    assert dialog.told == [(PlacePain("lower-back"),), ()]


def test_a_click_just_beside_a_narrow_place_still_finds_it(dialog, qtbot):
    arm = BODY.region(View.FRONT, "right-upper-arm")
    edge = min(x for x, _ in arm.polygon)
    middle = sum(y for _, y in arm.polygon) / len(arm.polygon)
    at = dialog.figure.view_transform(View.FRONT).map(QPointF(edge - 4, middle)).toPoint()
    qtbot.mouseClick(dialog.figure, Qt.MouseButton.LeftButton, pos=at)
    assert dialog.places == (PlacePain("right-upper-arm"),)


def test_a_click_beside_the_figure_chooses_nothing(dialog, qtbot):
    qtbot.mouseClick(dialog.figure, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert dialog.told == []


def test_arrow_keys_walk_to_a_place_and_space_chooses_it(dialog, qtbot):
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space)
    for key in keys:  # head, neck, breastbone, ribs on the picture's right
        qtbot.keyClick(dialog.figure, key)
    assert dialog.places == (PlacePain("left-ribs"),)


def test_the_keys_go_on_from_front_to_back(dialog, qtbot):
    click(qtbot, dialog.figure, View.FRONT, "left-hand")
    qtbot.keyClick(dialog.figure, Qt.Key.Key_Right)
    qtbot.keyClick(dialog.figure, Qt.Key.Key_Right)
    qtbot.keyClick(dialog.figure, Qt.Key.Key_Return)
    assert dialog.places == (PlacePain("left-hand"), PlacePain("left-buttock"))


def test_number_keys_give_the_place_its_number_and_ten_is_one_then_zero(dialog, qtbot):
    dialog.figure.setFocus()
    qtbot.keyClick(dialog.figure, Qt.Key.Key_Down)
    qtbot.keyClicks(dialog.figure, "1")
    assert dialog.places == (PlacePain("neck", 1),)
    qtbot.keyClicks(dialog.figure, "0")
    assert dialog.places == (PlacePain("neck", 10),)
    qtbot.keyClicks(dialog.figure, "0")
    assert dialog.places == (PlacePain("neck", 0),)


def test_the_name_of_the_place_under_the_pointer_is_told(dialog, qtbot):
    qtbot.mouseMove(dialog.figure, pixel(dialog.figure, View.BACK, "tailbone"))
    assert dialog.figure.pointed_at == "tailbone"


def test_the_list_chooses_the_same_places(dialog, qtbot):
    box = dialog.list.boxes["right-hip"]
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert dialog.places == (PlacePain("right-hip"),)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert dialog.places == ()


def test_a_single_place_shows_the_number_of_the_entry_and_two_ask_for_their_own(dialog, qtbot):
    click(qtbot, dialog.figure, View.FRONT, "left-hip")
    assert dialog.figure.tell("left-hip") == "Left hip 6"
    assert not dialog.levels.rows
    click(qtbot, dialog.figure, View.BACK, "lower-back")
    dialog.levels.rows["lower-back"].type_digit("3")
    assert dialog.places == (PlacePain("left-hip"), PlacePain("lower-back", 3))
    assert dialog.figure.tell("left-hip") == "Left hip"


def test_a_screen_reader_hears_what_is_chosen(dialog, qtbot):
    figure = QAccessible.queryAccessibleInterface(dialog.figure)
    assert figure.role() == QAccessible.Role.Graphic
    assert "front and back" in figure.text(QAccessible.Text.Name)
    click(qtbot, dialog.figure, View.BACK, "lower-back")
    assert "Lower back 6" in figure.text(QAccessible.Text.Description)
    box = QAccessible.queryAccessibleInterface(dialog.list.boxes["lower-back"])
    assert box.state().checked
    assert box.text(QAccessible.Text.Name) == "Lower back"


def test_every_place_is_in_the_list_once_and_has_words(texts, qtbot):
    made = PlaceList(texts.place)
    qtbot.addWidget(made)
    assert sorted(made.boxes) == sorted(BODY.places)
    names = [texts.place(place) for place in BODY.places]
    assert len(set(names)) == len(names)
    for place in BODY.places:
        side = place.split("-")[0]
        assert side not in ("left", "right") or texts.place(place).lower().startswith(side)


def test_usual_places_stand_first_and_a_chosen_place_is_added(texts, shown, qtbot):
    field = PlacesField("Where", texts)
    field.show_usual(("lower-back", "left-hip"))
    field.show_places((PlacePain("neck"),))
    shown(field, 600, 200)
    words = [chip.text() for chip in field.chips.findChildren(type(field.outline_button))]
    assert words == ["Lower back", "Left hip", "Neck", "Body outline…"]
    assert field.chips.chosen == ("neck",)


def test_leaving_a_place_out_keeps_the_numbers_of_the_others():
    places = levelled(levelled((), "neck", 4), "left-hip", 7)
    assert toggled(places, "neck") == (PlacePain("left-hip", 7),)
    assert levelled(places, "neck", None) == (PlacePain("neck"), PlacePain("left-hip", 7))
