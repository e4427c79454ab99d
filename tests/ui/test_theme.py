"""Colours that can be told apart, one table for all of them, and sizes that follow the text."""

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFocusFrame, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import bonemet_prep.ui
from bonemet_prep.ui.colours import THEMES, Colours
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.stylesheet import stylesheet
from bonemet_prep.ui.theme import TEXT_SIZES, THEME_CHOICES, Theme, palette_for

SOURCES = list(Path(bonemet_prep.ui.__file__).parent.glob("*.py"))

TEXT_ON = [
    *product(("ink", "muted", "accent"), ("paper", "card")),
    ("ink", "tint"),
    ("muted", "tint"),
    ("on_tint", "tint"),
    ("on_accent", "accent"),
    ("emergency", "card"),
    ("emergency", "emergency_ground"),
    ("on_emergency", "emergency"),
    ("on_emergency_ground", "emergency_ground"),
    ("on_navigation", "navigation"),
    ("on_navigation_muted", "navigation"),
    ("on_chosen", "chosen"),
]
"""Text and the ground it stands on, everywhere in the style sheet and the own-drawn widgets."""

SEEN_ON = [
    *product(("line", "focus", "accent", "emergency"), ("paper", "card")),
    ("focus", "tint"),
    ("focus", "emergency_ground"),
    ("accent", "tint"),
    ("emergency", "emergency_ground"),
    ("on_navigation", "navigation"),
]
"""Edges, marks and focus rings, and what they have to stand out from."""

LEAST_FOR_TEXT = {"light": 7.0, "dark": 7.0, "contrast": 10.0}
LEAST_FOR_CONTROLS = 3.0


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb`` (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_can_be_read(name: str, text: str, ground: str) -> None:
    colours = THEMES[name]
    found = contrast(getattr(colours, text), getattr(colours, ground))
    assert found >= LEAST_FOR_TEXT[name], f"{found:.2f}"


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("mark", "ground"), SEEN_ON)
def test_edges_marks_and_focus_can_be_seen(name: str, mark: str, ground: str) -> None:
    colours = THEMES[name]
    found = contrast(getattr(colours, mark), getattr(colours, ground))
    assert found >= LEAST_FOR_CONTROLS, f"{found:.2f}"


@pytest.mark.parametrize("name", THEMES)
def test_the_page_that_is_open_stands_out_by_its_ground_or_its_edge(name: str) -> None:
    colours = THEMES[name]
    marks = (colours.chosen, colours.on_chosen)
    assert max(contrast(mark, colours.navigation) for mark in marks) >= LEAST_FOR_CONTROLS


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_the_palette_of_own_drawn_widgets_can_be_read(name: str) -> None:
    palette, roles = palette_for(THEMES[name]), QPalette.ColorRole
    for text, ground in (
        (roles.WindowText, roles.Window),
        (roles.Text, roles.Base),
        (roles.PlaceholderText, roles.Base),
        (roles.ButtonText, roles.Button),
        (roles.HighlightedText, roles.Highlight),
        (roles.ToolTipText, roles.ToolTipBase),
        (roles.Link, roles.Base),
    ):
        found = contrast(palette.color(text).name(), palette.color(ground).name())
        assert found >= LEAST_FOR_TEXT[name], (text, ground)


@pytest.mark.parametrize("name", THEMES)
def test_the_pairs_of_the_style_sheet_are_all_measured(name: str) -> None:
    """A rule that sets both text and ground uses a pair of the table above."""
    colours = THEMES[name]
    known = {(getattr(colours, text), getattr(colours, ground)) for text, ground in TEXT_ON}
    for rule in re.findall(r"\{([^}]*)\}", stylesheet(colours, 1)):
        text = re.search(r"(?<![-\w])color: (#\w{6})", rule)
        ground = re.search(r"(?<![-\w])background: (#\w{6})", rule)
        if text and ground:
            assert (text[1], ground[1]) in known, rule


def test_colours_stand_in_one_file_only() -> None:
    for path in SOURCES:
        if path.name != "colours.py":
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b(?!\w)", text), path.name
            named = set(re.findall(r"GlobalColor\.(\w+)", text))
            assert named <= {"white"}, path.name  # the paper of the sheet is white in every theme
            assert not re.search(r"QColor\(\d", text), path.name


def test_letters_are_sized_in_points_only() -> None:
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert "setPixelSize" not in text, path.name
        assert not re.search(r"font(-size)?:[^;]*px", text), path.name


def test_lengths_of_the_style_sheet_grow_with_the_text() -> None:
    colours = THEMES["light"]
    assert "font-size: 21pt" in stylesheet(colours, 1)
    assert "font-size: 42pt" in stylesheet(colours, 2)
    assert "min-height: 28px" in stylesheet(colours, 1)
    assert "min-height: 56px" in stylesheet(colours, 2)


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_a_button_is_a_target_of_44_pixels_and_more(theme: Theme, qtbot: QtBot, size: int) -> None:
    theme.set_text_size(size)
    button = QPushButton("A")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert min(button.sizeHint().toTuple()) >= 44
    theme.set_text_size(100)


@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("role", ["", "primary", "emergency", "link", "fold", "chip", "toggle"])
def test_a_button_takes_the_same_room_with_the_focus_and_when_it_is_chosen(
    theme: Theme, shown, role: str, size: int
) -> None:
    theme.set_text_size(size)
    window = QWidget()
    column = QVBoxLayout(window)
    button, other = QPushButton("Nausea", checkable=True), QPushButton("Other")
    button.setProperty("role", role)
    column.addWidget(other)
    column.addWidget(button)
    shown(window, 300, 300)
    other.setFocus()
    plain = button.sizeHint()
    button.setFocus()
    assert button.sizeHint() == plain
    button.setChecked(True)
    assert button.sizeHint() == plain
    other.setFocus()
    assert button.sizeHint() == plain
    theme.set_text_size(100)


@pytest.mark.parametrize("choice", THEME_CHOICES)
def test_every_choice_of_colours_is_in_force_at_once(theme: Theme, choice: str) -> None:
    theme.set_choice(choice)
    assert theme.choice == choice
    assert isinstance(theme.colours, Colours)
    theme.set_choice("light")


def test_a_ring_stands_around_the_button_with_the_focus(theme: Theme, shown) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = QPushButton("First"), QPushButton("Second")
    column.addWidget(first)
    column.addWidget(second)
    shown(window, 300, 200)
    for button in (first, second):
        button.setFocus()
        rings = [one for one in window.findChildren(QFocusFrame) if one.isVisible()]
        inside = button.rect().translated(button.mapTo(window, button.rect().topLeft()))
        assert {ring.widget() for ring in rings} == {button}
        assert all(ring.geometry().adjusted(3, 3, -3, -3).contains(inside) for ring in rings)


def test_the_ring_is_closed_where_what_scrolls_leaves_no_room_beside_the_button(
    theme: Theme, shown
) -> None:
    scroll = VerticalScroll()
    button = QPushButton("As wide as what scrolls")
    scroll.column.addWidget(button)
    shown(scroll, 300, 200)
    button.setFocus()
    ring = next(one for one in scroll.findChildren(QFocusFrame) if one.isVisible())
    picture = ring.grab().toImage()
    place = QRect(ring.mapFromGlobal(button.mapToGlobal(QPoint(0, 0))), button.size())
    for x in (place.left() + 1, place.right() - 1):
        assert picture.pixelColor(x, place.center().y()) == QColor(theme.colours.focus)


class _Measured(QLabel):
    """Counts how often it was asked for its height."""

    times = 0

    def heightForWidth(self, width: int) -> int:
        self.times += 1
        return super().heightForWidth(width)


def test_what_scrolls_is_laid_out_once_all_is_styled(theme: Theme, shown, qtbot: QtBot) -> None:
    area = VerticalScroll()
    measured = _Measured("Words that take more than one line where there is no room. " * 3)
    measured.setWordWrap(True)
    area.column.addWidget(measured)
    area.column.addStretch()
    shown(area, 300, 800)
    height, measured.times = measured.height(), 0
    theme.step_text_size(2)
    assert measured.times == 0
    qtbot.waitUntil(lambda: measured.height() > height)
    theme.set_text_size(100)
    qtbot.waitUntil(lambda: measured.height() == height)
