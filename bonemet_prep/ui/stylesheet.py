"""The look of standard Qt controls, from a table of colours and a text scale."""

import re
from string import Template

from bonemet_prep.ui.colours import Colours

# Lengths are written for 100 % text ({44} is 44 device-independent pixels) and scaled with it, so
# that targets and spacing grow with the letters. Lines do not grow: {7-2} beside a line that is 2
# wider takes the room of {7} at every scale, so that nothing moves when the focus does.
_RULES = Template("""
QWidget { color: $ink; }
QMainWindow, QDialog, #Paper { background: $paper; }
QToolTip { color: $ink; background: $card; border: 1px solid $line; padding: {4}; }
QScrollArea, #Clear { background: transparent; border: none; }

QFrame[role="card"] { background: $card; border: 1px solid $hairline; border-radius: {10}; }
QFrame[role="starred"] { background: $tint; border: 1px solid $tint; border-radius: {8}; }
QFrame[role="starred"] QLabel { color: $ink; }
QFrame[role="plain"] { background: transparent; border: none;
    border-bottom: 1px solid $hairline; border-radius: 0; }
QFrame[role="starred"]:focus, QFrame[role="plain"]:focus { border: 3px solid $focus;
    border-radius: {8}; }
QFrame[role="band"] { background: $tint; border: none; border-bottom: 2px solid $accent; }
QFrame[role="notice"] { background: $tint; border: 1px solid $accent; border-radius: {8}; }
QFrame[role="strip"] { background: $emergency_ground; border: none;
    border-top: 2px solid $emergency; }
QFrame[role="strip"] QLabel, QFrame[role="emergency"] QLabel { color: $on_emergency_ground; }
QFrame[role="emergency"] { background: $emergency_ground; border: 2px solid $emergency;
    border-radius: {10}; }
QFrame[role="navigation"] { background: $navigation; border: none; }
QFrame[role="navigation"] QLabel { color: $on_navigation_muted; }
QFrame[role="navigation"] QLabel[role="brand"] { color: $on_navigation; font-size: {15}pt;
    font-weight: 600; }

QLabel { background: transparent; }
QLabel[role="h1"] { font-size: {21}pt; font-weight: 700; }
QLabel[role="h2"] { font-size: {14}pt; font-weight: 700; }
QLabel[role="h3"] { font-size: {12}pt; font-weight: 700; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="small"] { font-size: {10.5}pt; color: $muted; }
QLabel[role="note"] { font-style: italic; }
QLabel[role="number"], QLabel[role="phone"] { font-weight: 700; padding: 0 1px;
    border: 2px solid transparent; }
QLabel[role="number"] { font-size: {26}pt; }
QLabel[role="phone"] { font-size: {14}pt; }
QLabel:focus { border: 2px solid $focus; border-radius: {6}; }

QPushButton, QToolButton { background: $card; color: $ink; border: 1px solid $line;
    border-radius: {8}; padding: {7} {14}; min-height: {28}; min-width: {28}; }
QPushButton:hover, QToolButton:hover { background: $tint; color: $on_tint; border-color: $accent; }
QPushButton:pressed, QToolButton:pressed { background: $tint; }
QPushButton:focus, QToolButton:focus { border: 3px solid $focus; padding: {7-2} {14-2}; }
QPushButton:disabled, QToolButton:disabled { color: $muted; border: 1px dashed $line; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent;
    font-weight: 700; }
QPushButton[role="primary"]:hover { border: 2px solid $ink; padding: {7-1} {14-1}; }
QPushButton[role="primary"]:focus { border: 3px solid $focus; padding: {7-2} {14-2}; }
QPushButton[role="primary"]:disabled { background: $card; color: $muted; border-color: $line; }
QPushButton[role="emergency"] { background: $emergency; color: $on_emergency;
    border-color: $emergency; font-weight: 700; }
QPushButton[role="emergency"]:hover { border: 2px solid $ink; padding: {7-1} {14-1}; }
QPushButton[role="emergency"]:focus { border: 3px solid $focus; padding: {7-2} {14-2}; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent;
    color: $accent; padding: {7} {6}; text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; background: transparent; }
QPushButton[role="link"]:focus { border: 3px solid $focus; padding: {7-2} {6-2}; }
QPushButton[role="fold"] { text-align: left; font-weight: 700; border-color: $hairline; }
QPushButton[role="chip"] { border-radius: {21}; }
QPushButton[role="chip"]:checked, QPushButton[role="number"]:checked,
QPushButton[role="toggle"]:checked, QToolButton:checked { background: $tint; color: $on_tint;
    border: 3px solid $accent; padding: {7-2} {14-2}; }
QPushButton[role="number"] { padding: {7} 0; min-width: {30}; font-size: {14}pt; }
QPushButton[role="number"]:checked { background: $accent; color: $on_accent; padding: {7-2} 0; }
QPushButton[role="number"]:focus { border: 3px solid $focus; padding: {7-2} 0; }
QPushButton[role="chip"]:checked:focus, QPushButton[role="toggle"]:checked:focus,
QToolButton:checked:focus { border: 3px solid $focus; padding: {7-2} {14-2}; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateTimeEdit, QListView, QTableView {
    background: $card; color: $ink; border: 1px solid $line; border-radius: {6};
    padding: {6} {9}; selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $muted; }
QLineEdit, QComboBox, QSpinBox, QDateTimeEdit { min-height: {30}; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDateTimeEdit:focus, QListView:focus, QTableView:focus { border: 3px solid $focus;
    padding: {6-2} {9-2}; }
QComboBox::drop-down { border: none; width: {30}; }
QComboBox::down-arrow { image: none; }
QListView { outline: none; }
QListView::item { border-left: {4} solid transparent; }
QListView::item:selected { background: $tint; color: $on_tint; border-left-color: $accent; }
QComboBox QAbstractItemView { background: $card; color: $ink; border: 1px solid $line;
    selection-background-color: $accent; selection-color: $on_accent; outline: none; }
QComboBox QAbstractItemView::item { min-height: {40}; }
QHeaderView::section { background: $paper; color: $ink; border: none; padding: {8};
    border-bottom: 1px solid $line; font-weight: 700; }
QTableView { gridline-color: $hairline; }

QMenu { background: $card; color: $ink; border: 1px solid $line; padding: {6}; }
QMenu::item { padding: {10} {22}; border: 2px solid transparent; border-radius: {6}; }
QMenu::item:selected { background: $tint; color: $on_tint; border-color: $accent; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $hairline; margin: {6} {10}; }

QScrollBar:vertical { background: transparent; width: {16}; margin: 0; }
QScrollBar:horizontal { background: transparent; height: {16}; margin: 0; }
QScrollBar::handle { background: $line; border-radius: {6}; margin: {2}; }
QScrollBar::handle:vertical { min-height: {44}; }
QScrollBar::handle:horizontal { min-width: {44}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: 1px solid $line; border-radius: {6}; background: $card; color: $ink;
    min-height: {24}; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: {5}; }
QTabBar::tab { background: $card; border: 1px solid $line; padding: {10} {16}; }
""")

_LENGTH = re.compile(r"\{(?P<length>[\d.]+)(-(?P<less>\d+))?\}(?P<points>pt)?")


def _scaled(rules: str, scale: float) -> str:
    """Replace every ``{n}`` by n scaled, and ``{n-m}`` by that less m as it is.

    Points stay points, all else becomes whole pixels.
    """

    def length(found: re.Match[str]) -> str:
        scaled = float(found["length"]) * scale
        if found["points"]:
            return f"{scaled:g}pt"
        return f"{round(scaled) - int(found['less'] or 0)}px"

    return _LENGTH.sub(length, rules)


def stylesheet(colours: Colours, scale: float) -> str:
    """The application style sheet for one theme at one text scale (1.0 to 2.0)."""
    return _scaled(_RULES.substitute(colours._asdict()), scale)
